"""Who speaks: the subject of a verb of saying, the one named after it, and speakers whom only their calling or their paper describes."""

from dataclasses import replace

from ..discourse.passages import Passage
from ..naming.actors import Actor
from ..naming.people import CALLING, POSTPOSED, THINGS
from ..syntax.clauses import Parse
from ..syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from ..words.lexicon import Entry

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
DENYING = frozenset("admit concede acknowledge confess retract".split())
"""Verbs with which one goes on who denied a thing ("denied it until May, then admitted to one")."""
PAPERS = frozenset(
    """
        letter note study survey memo memorandum newsletter assessment analysis audit review poll ruling judgment judgement leaflet editorial
        post dossier bulletin transcript brief briefing report estimate estimates figures records data statistics numbers cable email book
        document pamphlet dispatch statement statements comment comments commentary communique communiqué declaration readout announcement
        message tweet manifesto telegram
    """.split()
)
BODIES = frozenset(
    """
        company firm maker group union church club family bank channel newspaper television station broadcaster charity federation chamber
        tribunal college airline shipyard producer committee board team side camp staff consortium movement lobby crew village town city
        region province majority minority half public business industry force command brigade militia party charity chapter lodge congregation
        association society foundation league guild academy university hospital trust fund inquiry patriarchate archdiocese synod curia
        caucus bloc coalition faction jury presidency shipbuilder planemaker carmaker gunmaker
        manufacturer contractor supplier lender insurer utility subsidiary conglomerate giant start-up startup exporter importer refiner
        railway developer diocese chancery legation consulate mission embassy delegation contingent observatory taskforce directorate
        inspectorate registry
    """.split()
)
PERSONS = frozenset(
    """
        colonel major admiral marshal lieutenant brigadier corporal commodore
        colleague friend neighbour neighbor relative daughter son wife widow husband mother father brother sister uncle nephew niece guard
        soldier pilot captain sergeant survivor witness guest monk priest nun bishop cook clerk judge mason smith aide chief boss guide nurse
        member reader listener viewer rebel insurgent guerrilla exile refugee elder student academic conscript recruit militant patriarch rabbi
        cardinal
        mullah migrant pensioner teacher
    """.split()
)
CROWDS = frozenset("sources voices circles staff crew friends colleagues relatives victims survivors locals many some others clergy several".split())
NOBODY = frozenset(
    """
        whoever whatever whichever other others he she it they we i you this that these those who which there what all any none
        nobody nothing one each both
    """.split()
)
CHARGES = frozenset(
    """
        allegation allegations charge charges claim claims accusation accusations suggestion suggestions criticism criticisms notion insinuation
        insinuations complaint complaints report reports rumour rumours rumor rumors argument arguments comparison finding findings theory
    """.split()
)
"""What is rejected by saying so."""
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
    if (named := _apposed(passage, at)) is not None:
        return named
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
        nobody = before.head is None and parse.text(before.start, before.end).casefold() in NOBODY
        if (nobody and parse.subject(at) in (None, before)) or opening in {"whatever", "however", "whichever"}:
            return None
    if (told := told_as(parse, at)) is not None and told[0].preposition == "as":
        return _named(passage, told[0])
    phrase = _of_verb_before(passage, at, verb) or _thrust_in(passage, at) or parse.subject(at)
    found = _named(passage, phrase) if phrase else None
    if (
        found
        and phrase
        and found[0].sort in {"person", "crowd", "body"}
        and phrase.head is None
        and entry.id == "dismissing"
        and not passage.quotations
    ):
        phrases = parse.complements(at)
        said = bool(phrases) and not phrases[0].preposition and parse.tokens[phrases[0].end - 1].low in CHARGES
        return found if said or "rule" in verb.lemmas or any(c.preposition == "as" for c in phrases) else None
    return found


def _thrust_in(passage: Passage, at: int) -> NounPhrase | None:
    """Who opens, right after a comma, a clause of saying thrust into what is said ("It went to Oman, investigators of the UN found")."""
    elements, k = passage.parse.elements, at - 1
    while k > 0 and isinstance(one := elements[k], NounPhrase) and one.preposition in OF_A_KIND and not one.date:
        k -= 1
    named, comma = (elements[k], elements[k - 1]) if k > 1 else (None, None)
    opens = isinstance(named, NounPhrase) and named.head is None and not named.preposition and isinstance(comma, Mark) and comma.sort == "comma"
    after = isinstance(before := elements[k - 2], NounPhrase) and bool(before.preposition) if opens else False
    return named if isinstance(named, NounPhrase) and after and described(passage, named, k) is not None else None


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
    name, root = elements[at - 2], at - 4
    while root and isinstance(one := elements[root], NounPhrase) and one.preposition == "of":
        root -= 1  # "The chief of the general staff, General Ann Lee, said"
    calling = elements[root]
    if not isinstance(name, NounPhrase) or not isinstance(calling, NounPhrase) or name.preposition or name.head is None or name.head.sort != "person":
        return None
    office = calling.head is None or (bool(calling.head.role) and calling.head.name.casefold().startswith(str(calling.head.role).casefold()))
    if not office or any(isinstance(e, VerbGroup) for e in elements[:root]):
        return None
    actor = name.head
    codes = tuple(dict.fromkeys(c for e in elements[root : at - 3] if isinstance(e, NounPhrase) for m in e.mentions for c in m.actor.codes))
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
            return author
        return phrase.head, passage.place(phrase.start, phrase.end)
    if not opening:
        return None
    return described(passage, phrase, at)


def _author(passage: Passage, phrase: NounPhrase) -> tuple[Actor, tuple[int, int]] | None:
    """Whose a report is, and where paper and author stand ("a report by UN experts", "a comment by a member of his staff")."""
    at = next((n for n, e in enumerate(passage.parse.elements) if e is phrase), -1)
    after = passage.parse.elements[at + 1] if 0 <= at < len(passage.parse.elements) - 1 else None
    if not isinstance(after, NounPhrase) or after.preposition not in {"by", "from"}:
        return None
    told = (after.head, passage.place(after.start, after.end)) if after.head is not None else described(passage, after, at + 1)
    return (told[0], (passage.place(phrase.start, phrase.end)[0], told[1][1])) if told and told[0].sort != "media" else None


def described(passage: Passage, phrase: NounPhrase, at: int | None = None) -> tuple[Actor, tuple[int, int]] | None:
    """Return the speaker whom a phrase without a known name describes ("two retired gunners from Riga", "a note to senators"), and his place."""
    parse = passage.parse
    at = next((n for n, e in enumerate(parse.elements) if e is phrase), None) if at is None else at
    tokens = parse.tokens
    if at is not None and (part := _one_of(passage, phrase, at)) is not None:
        return part
    if at is None or phrase.date or phrase.pacts or tokens[phrase.start].low in NOBODY:
        return None
    sort = _sort(passage, phrase)
    if sort is None:
        return None
    if sort == "body" and tokens[phrase.end - 1].low in PAPERS | {"paper", "report"} and (author := _author(passage, phrase)) is not None:
        return author
    end, tails = phrase.end, [phrase]
    for one in parse.elements[at + 1 :]:
        if not isinstance(one, NounPhrase) or one.preposition not in OF_A_KIND or one.date:
            break
        tails.append(one)
        end = one.end
    if sort == "person" and (named := _name_after(passage, at + len(tails))) is not None:
        return named[0], passage.place(phrase.start, named[1])
    start = phrase.start + (
        parse.tags[phrase.start].pos == "D" and tokens[phrase.start].low in {"the", "a", "an", "our", "its", "their", "his", "her"}
    )
    loyal = tokens[phrase.end - 1].low in POSTPOSED  # "militias close to Iran" are not Iran's
    codes = tuple(dict.fromkeys(c for one in (tails[:1] if loyal else tails) for m in one.mentions for c in m.actor.codes))
    name = parse.text(start, end).replace(" 's", "'s").replace(" ’s", "’s")
    run = next((n for n in range(phrase.start, phrase.end) if all(t.capital for t in tokens[n : phrase.end])), phrase.end)
    if sort == "body" and phrase.start < run < phrase.end and end == phrase.end:
        name = parse.text(run, phrase.end)
    return Actor(sort, name, codes if len(codes) == 1 else ()), passage.place(phrase.start, end)  # type: ignore[arg-type]


def _name_after(passage: Passage, at: int) -> tuple[Actor, int] | None:
    """The name that a comma adds to a calling, and where it ends ("the chief of the general staff, General Ann Lee")."""
    comma, name, close = ([*passage.parse.elements[at : at + 3], None, None, None])[:3]
    if not isinstance(comma, Mark) or comma.sort != "comma" or not isinstance(name, NounPhrase) or name.preposition:
        return None
    free = close is None or (isinstance(close, Mark) and close.sort in {"comma", "stop", "quote", "dash"})
    alone = name.head is not None and name.head.sort == "person" and not name.head.members
    return (name.head, name.end) if free and alone and name.head is not None else None


def _one_of(passage: Passage, phrase: NounPhrase, at: int) -> tuple[Actor, tuple[int, int]] | None:
    """Some of a crowd ("one of the negotiators", "two of the Baltic envoys")."""
    of = passage.parse.elements[at + 1] if at + 1 < len(passage.parse.elements) else None
    count = passage.parse.tokens[phrase.start].low
    if phrase.end - phrase.start != 1 or count not in {"one", "two", "three", "four", "some", "many", "several", "most"}:
        return None
    if not isinstance(of, NounPhrase) or of.preposition != "of" or of.date or of.pacts:
        return None
    if (of.head.sort if of.head is not None else _sort(passage, of)) != "crowd":
        return None
    codes = of.head.codes if of.head is not None else ()
    name = passage.parse.text(phrase.start, of.end).replace(" 's", "'s").replace(" ’s", "’s")
    return Actor("person" if count == "one" else "crowd", name, codes), passage.place(phrase.start, of.end)


def _sort(passage: Passage, phrase: NounPhrase) -> str | None:
    """Whether a phrase describes a person, a crowd or a body; None where it may be a thing."""
    tokens = passage.parse.tokens[phrase.start : phrase.end]
    if len(tokens) > 1 and tokens[-1].low in POSTPOSED:
        tokens = tokens[:-1]
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
    if noun == "members":
        return "crowd" if low[0] in {"some", "several", "many", "most", "few", "other"} and len(low) < 4 else None
    if noun == "side" and {"other", "either", "neither", "each", "one"} & set(low[:-1]):
        return None
    single = noun.removesuffix("s") if not noun.endswith("ss") else noun
    if noun in CROWDS and len(low) < 4:
        return "crowd"
    if {noun, single} & (BODIES | PAPERS) or (noun == "paper" and low[0] in {"a", "an", "its", "another", "new"}):
        return "body"
    if {noun, single} & THINGS - PERSONS or not (CALLING.fullmatch(noun) or {noun, single} & PERSONS):
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
        spoken = TURNING if verb.gerund or DENYING.intersection(verb.lemmas) else SPEAKING
        if isinstance(one, VerbGroup) and one.finite and not one.passive and spoken.intersection(one.lemmas):
            if one.form == "third" and verb.form == "past":
                continue  # "accused it of what it calls a crime, and claimed"
            phrase = parse.subject(k)
            if phrase is not None and (phrase.head is not None or described(passage, phrase) is not None):
                return phrase
            turned = parse.elements[k + 1]  # "It is a sham, said the minister, and vowed to leave"
            if is_tail(parse.elements, k) and isinstance(turned, NounPhrase) and not turned.preposition and not turned.date:
                return turned
    return None
