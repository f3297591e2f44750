"""Who speaks: the subject of a verb of saying, the one named after it, and speakers whom only their calling or their paper describes."""

from dataclasses import replace

from .actors import Actor
from .clauses import Parse
from .lexicon import Entry
from .passages import Passage
from .people import CALLING, THINGS
from .phrases import Element, Mark, NounPhrase, VerbGroup

SPEAKING = frozenset(
    "say tell state hint claim announce declare warn argue insist write note stress call explain confirm describe reply suggest".split()
)
"""Verbs whose speaker a further verb after a comma goes on with."""
TURNING = SPEAKING | frozenset(
    """
        disagree deny reject dismiss accuse blame praise urge add criticise criticize condemn welcome promise threaten refuse
        question doubt believe assure reassure insist maintain claim complain warn promise pledge vow remind predict concede admit
    """.split()
)
"""Verbs with which a sentence turns from what one says to what another, or the same one, says next."""
PAPERS = frozenset(
    """
        letter note study survey memo memorandum newsletter assessment analysis audit review poll ruling judgment judgement leaflet editorial
        post dossier bulletin transcript brief briefing report estimate estimates figures records data statistics numbers
    """.split()
)
BODIES = frozenset(
    """
        company firm maker group union church club family bank channel newspaper television station broadcaster charity federation chamber
        tribunal college airline shipyard producer committee board team side camp staff consortium movement lobby crew village town city
        region province majority minority half public business industry force command brigade
    """.split()
)
PERSONS = frozenset(
    """
        colleague friend neighbour neighbor relative daughter son wife widow husband mother father brother sister uncle nephew niece guard
        soldier pilot captain sergeant survivor witness guest monk priest nun bishop cook clerk judge mason smith aide chief boss guide nurse
    """.split()
)
CROWDS = frozenset("sources voices circles staff crew friends colleagues relatives victims survivors locals many some others".split())
NOBODY = frozenset(
    """
        whoever whatever whichever other others he she it they we i you this that these those who which there what all any none
        nobody nothing one each both
    """.split()
)
OF_A_KIND = frozenset("of in from at for to with near".split())


def speaker_of(passage: Passage, at: int, verb: VerbGroup, entry: Entry) -> tuple[Actor, tuple[int, int]] | None:
    """Return who says what the verb at a place says, and where he stands."""
    parse = passage.parse
    if verb.passive:
        by = next((c for c in parse.complements(at) if c.preposition == "by" and not c.date), None)
        return _named(passage, by) if by else None
    before = parse.elements[at - 1] if at else None
    after = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if (
        isinstance(before, Mark)
        and before.sort == "comma"
        and at > 1
        and isinstance(apposed := parse.elements[at - 2], NounPhrase)
        and apposed.head is not None
        and not apposed.preposition
        and any(t.text == "," for t in parse.tokens[apposed.start : apposed.end])
    ):
        return apposed.head, passage.place(apposed.start, apposed.end)
    own = parse.elements[at + 2] if at + 2 < len(parse.elements) else None
    has_verb = isinstance(own, VerbGroup) and own.finite and not own.bare_participle
    quoted = passage.quotations and any(q.end <= parse.tokens[verb.start].start for q in passage.quotations)
    inverted = (
        isinstance(after, NounPhrase)
        and verb.end - verb.start == 1
        and not verb.gerund
        and (quoted or not (entry.object == "hearer" or entry.needs_object))
        and not (has_verb and isinstance(before, Mark) and before.sort == "comma" and not quoted)
        and not after.preposition
        and not _closes(passage, at)
        and (before is None or (isinstance(before, Mark) and before.sort in {"comma", "quote", "stop", "dash"}))
    )
    if inverted and isinstance(after, NounPhrase):
        bare = before is None or (isinstance(before, Mark) and before.sort == "quote") or is_tail(parse.elements, at)
        phrase = None if bare else parse.subject(at)
        tail = phrase is None or phrase.head is None or is_tail(parse.elements, at)
        if tail and (after_it := _named(passage, after, at + 1, opening=before is not None)):
            return after_it
    if isinstance(before, NounPhrase):
        opening = parse.tokens[before.start].low
        if opening == "it" and any(_is_text(passage, e) for e in parse.elements[: at - 1]):
            return None
        if (before.head is None and parse.text(before.start, before.end).casefold() in NOBODY) or opening in {"whatever", "however", "whichever"}:
            return None
    if (told := told_as(parse, at)) is not None and told[0].preposition == "as":
        return _named(passage, told[0])
    if (named := _apposed(passage, at)) is not None:
        return named
    phrase = _of_verb_before(passage, at, verb) or parse.subject(at)
    found = _named(passage, phrase) if phrase else None
    if (
        found
        and phrase
        and found[0].sort in {"person", "crowd", "body"}
        and phrase.head is None
        and entry.id == "dismissing"
        and not passage.quotations
    ):
        return found if any(c.preposition == "as" for c in parse.complements(at)) else None
    return found


def told_as(parse: Parse, at: int) -> tuple[NounPhrase, int] | None:
    """Return the subject of a verb in a clause with "as" that stands for itself ("As Ruth Adler notes, ..."), and the word "as"."""
    mark = parse.elements[at - 1] if at else None
    opening = parse.parenthesis(at - 1, "comma") if isinstance(mark, Mark) and mark.sort == "comma" else None
    for k in range(at - 1 if opening is None else opening - 1, -1, -1):
        one = parse.elements[k]
        if isinstance(one, NounPhrase) and one.preposition in {"", "as"}:
            word = one.start - 1 if one.preposition else parse.elements[k - 1].start if k else -1
            if word < 0 or parse.tokens[word].low != "as":
                return None
            before = parse.tokens[word - 1] if word else None
            free = (
                before is None
                or before.kind == "quote"
                or before.text in {",", "—", "–", "(", ":"}
                or (word < 3 and before.low in {"but", "and", "yet"})
            )
            return (one, word) if free else None
        if not isinstance(one, NounPhrase):
            return None
    return None


def _apposed(passage: Passage, at: int) -> tuple[Actor, tuple[int, int]] | None:
    """Whose name stands between commas after what he is ("The head of Latvia's navy, Juris Ozols, said")."""
    elements = passage.parse.elements
    if at < 4 or not all(isinstance(elements[k], Mark) and elements[k].sort == "comma" for k in (at - 1, at - 3)):  # type: ignore[union-attr]
        return None
    name, calling = elements[at - 2], elements[at - 4]
    if not isinstance(name, NounPhrase) or not isinstance(calling, NounPhrase) or name.preposition or name.head is None or name.head.sort != "person":
        return None
    if calling.head is not None or any(isinstance(e, VerbGroup) for e in elements[: at - 4]):
        return None
    actor = name.head
    codes = tuple(dict.fromkeys(c for m in calling.mentions for c in m.actor.codes))
    if not actor.codes and len(codes) == 1:
        actor = replace(actor, codes=codes)
    return actor, passage.place(calling.start, name.end)


def _is_text(passage: Passage, one: Element) -> bool:
    """Whether a phrase is the paper that "it" then means ("The paper binds nobody, and it says so itself")."""
    plain = isinstance(one, NounPhrase) and not one.preposition and (one.head is None or one.head.sort == "body")
    last = passage.parse.tokens[one.end - 1].low
    return plain and (last in PAPERS or last in {"paper", "text", "document", "agreement", "treaty", "accord", "pact", "declaration", "statement"})


def _closes(passage: Passage, at: int) -> bool:
    """Whether the comma before a verb closes what was put after its subject ("the envoy, who was tired, praised the Dutch")."""
    before = passage.parse.elements[at - 1] if at else None
    if not isinstance(before, Mark) or before.sort != "comma":
        return False
    opening = passage.parse.parenthesis(at - 1, "comma")
    subject = passage.parse.elements[opening - 1] if opening else None
    inside = passage.parse.elements[opening + 1] if opening is not None else None
    clausal = (isinstance(inside, Mark) and inside.sort in {"relative", "subordinator"}) or isinstance(inside, VerbGroup)
    return clausal and isinstance(subject, NounPhrase) and (subject.head is not None or _sort(passage, subject) is not None)


def is_tail(elements: list[Element], at: int) -> bool:
    """Whether the verb follows the comma or quotation that ends what is said ("..., elaborated Miles")."""
    before = elements[at - 1] if at else None
    return isinstance(before, Mark) and before.sort in {"comma", "quote"}


def _named(passage: Passage, phrase: NounPhrase, at: int | None = None, *, opening: bool = True) -> tuple[Actor, tuple[int, int]] | None:
    if phrase.head is not None:
        if phrase.head.sort == "body" and phrase.head.name.split()[-1] in PAPERS and (author := _author(passage, phrase)) is not None:
            return author.head, passage.place(phrase.start, author.end)  # type: ignore[return-value]
        return phrase.head, passage.place(phrase.start, phrase.end)
    if not opening:
        return None
    return described(passage, phrase, at)


def _author(passage: Passage, phrase: NounPhrase) -> NounPhrase | None:
    """Whose a report is ("a report by UN experts")."""
    at = next((n for n, e in enumerate(passage.parse.elements) if e is phrase), -1)
    after = passage.parse.elements[at + 1] if 0 <= at < len(passage.parse.elements) - 1 else None
    by = isinstance(after, NounPhrase) and after.preposition in {"by", "from"} and after.head is not None and after.head.sort != "media"
    return after if by and isinstance(after, NounPhrase) else None


def described(passage: Passage, phrase: NounPhrase, at: int | None = None) -> tuple[Actor, tuple[int, int]] | None:
    """Return the speaker whom a phrase without a known name describes ("two retired gunners from Riga", "a note to senators"), and his place."""
    parse = passage.parse
    at = next((n for n, e in enumerate(parse.elements) if e is phrase), None) if at is None else at
    tokens = parse.tokens
    if at is None or phrase.date or phrase.pacts or tokens[phrase.start].low in NOBODY:
        return None
    sort = _sort(passage, phrase)
    if sort is None:
        return None
    end, tails = phrase.end, [phrase]
    for one in parse.elements[at + 1 :]:
        if not isinstance(one, NounPhrase) or one.preposition not in OF_A_KIND or one.date:
            break
        tails.append(one)
        end = one.end
    start = phrase.start + (
        parse.tags[phrase.start].pos == "D" and tokens[phrase.start].low in {"the", "a", "an", "our", "its", "their", "his", "her"}
    )
    codes = tuple(dict.fromkeys(c for one in tails for m in one.mentions for c in m.actor.codes))
    name = parse.text(start, end).replace(" 's", "'s").replace(" ’s", "’s")
    run = next((n for n in range(phrase.start, phrase.end) if all(t.capital for t in tokens[n : phrase.end])), phrase.end)
    if sort == "body" and phrase.start < run < phrase.end and end == phrase.end:
        name = parse.text(run, phrase.end)
    return Actor(sort, name, codes if len(codes) == 1 else ()), passage.place(phrase.start, end)  # type: ignore[arg-type]


def _sort(passage: Passage, phrase: NounPhrase) -> str | None:
    """Whether a phrase describes a person, a crowd or a body; None where it may be a thing."""
    tokens = passage.parse.tokens[phrase.start : phrase.end]
    last = tokens[-1]
    owned = next((n for n, t in enumerate(tokens) if t.kind == "gen"), -1)
    low = [t.low for t in tokens[owned + 1 :]]
    if not low or last.kind not in {"word", "abbr"}:
        return None
    if last.capital:
        if phrase.end - phrase.start > 1 and any(w in BODIES for w in low[:-1]):
            return "body"
        plural = last.low.endswith("s") and not last.low.endswith(("ss", "us", "is"))
        return "crowd" if plural and len(low) < 4 and not phrase.mentions and not last.text.isupper() else None
    noun = low[-1]
    if noun == "side" and {"other", "either", "neither", "each", "one"} & set(low[:-1]):
        return None
    single = noun.removesuffix("s") if not noun.endswith("ss") else noun
    if noun in CROWDS and len(low) < 4:
        return "crowd"
    if {noun, single} & (BODIES | PAPERS):
        return "body"
    if {noun, single} & THINGS or not (CALLING.fullmatch(noun) or {noun, single} & PERSONS):
        return None
    return "crowd" if noun != single or noun.endswith(("men", "people")) else "person"


def _of_verb_before(passage: Passage, at: int, verb: VerbGroup) -> NounPhrase | None:
    """The speaker who goes on ("X hinted that it did, then said ...", "X said it was ready, adding that ...")."""
    parse = passage.parse
    before = parse.elements[at - 1] if at else None
    if isinstance(before, Mark) and before.text in {"and", "but"} and at > 1:
        before = parse.elements[at - 2]
    if not isinstance(before, Mark) or before.sort != "comma" or verb.infinitive or verb.modal or verb.bare_participle:
        return None
    if not verb.gerund and parse.tokens[verb.start - 1].low not in {"then", "later", "and", "but"}:
        return None
    for k in range(at - 2, -1, -1):
        one = parse.elements[k]
        if isinstance(one, VerbGroup) and one.finite and not one.passive and any(lemma in SPEAKING for lemma in one.lemmas):
            phrase = parse.subject(k)
            if phrase is not None and phrase.head is not None:
                return phrase
    return None
