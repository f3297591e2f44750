"""Verbs with their auxiliaries: where a group ends, and what it is."""

from collections.abc import Container

from ..words.tokens import Token
from ..words.words import NEGATIONS, Tag
from .phrases import Element, Mark, NounPhrase, VerbGroup

HANDED = frozenset("tie bind link ally sell give lend lease supply deliver ship export hand grant transfer promise pledge send donate".split())
"""Verbs whose lone past form before "to" has no object, so that it is a participle."""
SAYING = frozenset("say claim allege report believe think insist".split())
"""Verbs of saying after which "that" may be left out."""
NEVER_REDUCED = frozenset(
    "gave took went came began saw did knew wrote broke spoke swore withdrew flew forbade responded reacted retaliated replied arrived let".split()
)
"""Past forms that differ from their participles."""
OF_PEOPLE = frozenset(
    """
        brief involve interview consult question quote poll survey contact approach invite base station post deploy assign attach second accredit
        appoint elect nominate name train arm back sponsor finance employ hire detain arrest jail imprison hold wound injure trap strand exile
        displace evict gather assemble ally align affiliate associate connect acquaint entrust task charge accuse suspect convict opposed oppose
    """.split()
)
"""Verbs whose participle tells of people which ones are meant ("diplomats briefed on the draft", "officials involved in the talks")."""
GIVEN_OUT = frozenset("express voice convey raise publish print release issue circulate".split())
"""Verbs that have an object wherever they are no participles."""
SEASONS = frozenset("week month year summer spring autumn winter weekend night decade century today yesterday morning evening".split())
"""Last words of what says when ("last week")."""
NOMINATIVES = frozenset("i he she it we they".split())
"""Pronouns that are subjects and are followed by no participle ("firms that it accused of theft")."""


def verb_group_end(tokens: list[Token], tags: list[Tag], n: int, *taken: Container[int]) -> int:
    """Where the verb group that begins at ``n`` ends; it holds none of the places taken."""
    end = n
    while end < len(tokens) and not any(end in t for t in taken):
        pos = tags[end].pos
        if pos == "V":
            return end + 1
        if pos in "BHMOT":
            if pos in "MT" and end > n and tags[n].pos != "T":
                break
            end += 1
        elif (pos == "R" or (tokens[end].low in NEGATIONS and pos != "D")) and end > n and end + 1 < len(tokens) and tags[end + 1].pos in "VBHR":
            end += 1
        else:
            break
    while end > n + 1 and tags[end - 1].pos == "R":
        end -= 1
    return max(end, n + 1)


def verb_group(tokens: list[Token], tags: list[Tag], start: int, end: int, before: list[Element], phrase: NounPhrase | None) -> VerbGroup:
    """The verb group of the words ``start`` to ``end``, after the elements found and the phrase still open."""
    words = [t.low for t in tokens[start:end]]
    last = tags[end - 1]
    infinitive = tags[start].pos == "T"
    modal = next((w for w, t in zip(words, tags[start:end], strict=False) if t.pos == "M"), None)
    around = words + [
        t.low for t in tokens[max(0, start - 2) : start] if t.low in {"not", "never", "neither", "nor", "no"} and tags[start - 1].pos == "R"
    ]
    if end < len(tokens) and tokens[end].low in {"not", "never", "no"} and (last.pos != "V"):
        around.append(tokens[end].low)
    if start > 1 and tokens[start - 2].low == "no" and tokens[start - 1].low == "longer":
        around.append("not")
    if start and tokens[start - 1].low in {"not", "never", "nor", "neither"}:
        around.append("not")
    negated = any(w in NEGATIONS for w in around)
    has_be = any(t.pos == "B" for t in tags[start : end - 1])
    has_have = any(t.pos == "H" for t in tags[start : end - 1])
    if last.pos != "V":
        lemma = {"B": "be", "H": "have", "O": "do"}.get(last.pos, "be" if last.pos == "T" else "")
        return VerbGroup(
            start,
            end,
            (lemma,) if lemma else (),
            "finite",
            not infinitive,
            False,
            negated,
            modal,
            has_have,
            infinitive,
            words[-1] in {"being", "having"} and len(words) == 1,
            copula=lemma == "be",
        )
    form = last.form or "base"
    earlier = _goes_on(tokens, end, before) if end - start == 1 and form in {"past", "participle"} else None
    passive = (has_be and form in {"past", "participle"}) or earlier is not None
    lone = end - start == 1 or all(t.pos == "R" for t in tags[start : end - 1])
    gerund = (form == "gerund" and not has_be) or words[0] in {"having", "being"}
    bare = lone and form in {"past", "participle"} and _is_reduced(tokens, tags, end, before, phrase)
    bare = bare or (earlier is not None and earlier.bare_participle)
    return VerbGroup(
        start,
        end,
        last.lemmas,
        form,
        not (infinitive or gerund or bare),
        passive or bare or (words[0] == "being" and form != "gerund"),
        negated,
        modal,
        has_have,
        infinitive,
        gerund,
        bare,
    )


def _goes_on(tokens: list[Token], end: int, before: list[Element]) -> VerbGroup | None:
    """The passive that a past form goes on with ("was initialled and then signed by the two", "Backed by Moscow and armed by Tehran")."""
    if end + 1 >= len(tokens) or tokens[end].low != "by" or not (tokens[end + 1].capital or tokens[end + 1].low in {"the", "both", "its", "their"}):
        return None
    joined = bool(before) and isinstance(mark := before[-1], Mark) and mark.sort == "and"
    earlier = next((e for e in reversed(before) if isinstance(e, VerbGroup)), None) if joined else None
    return earlier if earlier is not None and earlier.passive and (earlier.finite or earlier.bare_participle) else None


def _after_comma(before: list[Element], verb: VerbGroup) -> bool:
    """Whether a verb group stands right after a comma."""
    n = next(k for k, e in enumerate(before) if e is verb)
    return n > 0 and isinstance(mark := before[n - 1], Mark) and mark.sort == "comma"


def _object_later(tokens: list[Token], tags: list[Tag], end: int) -> bool:
    """Whether a verb has its object after a place ("signed in Baghdad a treaty")."""
    if tokens[end].low not in {"in", "at", "with"} or end + 2 >= len(tokens):
        return False
    n = end + 1
    while n < len(tokens) and tokens[n].capital and tags[n].pos in "NJ":
        n += 1
    return n > end + 1 and n < len(tokens) and tokens[n].low in {"a", "an", "the", "their", "its"}


def _is_reduced(tokens: list[Token], tags: list[Tag], end: int, before: list[Element], phrase: NounPhrase | None) -> bool:
    """Whether a lone past form is a participle after its noun ("sanctions imposed by the US", "a pact signed in 1951 obliges")."""
    following = tokens[end].low if end < len(tokens) else "."
    if following in {"here", "there"} and end + 1 < len(tokens):
        following = tokens[end + 1].low
    if tokens[end - 1].low in NEVER_REDUCED or (tokens[end - 1].low in {"said", "told"} and following not in {"to", "by"}):
        return False
    if phrase is not None and not phrase.preposition and phrase.end - phrase.start == 1 and tokens[phrase.start].low in NOMINATIVES:
        return False
    if phrase is None and before and isinstance(before[-1], Mark) and before[-1].sort == "comma":
        chain = [e for e in before[-5:-1] if isinstance(e, NounPhrase)]
        aside = len(before) == 4 and isinstance(before[-3], Mark) and before[-3].sort == "comma"
        if aside and isinstance(before[0], NounPhrase) and before[0].head is not None and before[0].head.sort == "person":
            return False  # "Lukashenko, never shy, promised to come"
        if chain and len(before) == 2 and chain[0].head is not None and any(t.text == "," for t in tokens[chain[0].start : chain[0].end]):
            return False  # "The premier, Sir Ann Lee, observed at the ceremony": the comma closes what stood beside the office
        named, opening = before[-2] if len(before) > 1 else None, before[-3] if len(before) > 3 else None
        apposed = isinstance(opening, Mark) and opening.sort == "comma" and isinstance(named, NounPhrase) and not named.preposition
        person = isinstance(named, NounPhrase) and named.head is not None and named.head.sort == "person"
        if apposed and person and not any(isinstance(e, VerbGroup) for e in before) and not OF_PEOPLE & set(tags[end - 1].lemmas):
            return False  # "The chief of the staff, General Ann Lee, observed at the ceremony"
        if GIVEN_OUT & set(tags[end - 1].lemmas) and tags[end].pos == "P" and isinstance(named, NounPhrase) and named.mentions == []:
            return True  # "rejects the view, expressed in the press, that"
        after_pact = any(e.pacts for e in chain) and not isinstance(before[-2], VerbGroup)
        if any(isinstance(e, VerbGroup) and e.bare_participle and _after_comma(before, e) for e in before[-5:]):
            return False  # the comma closes the parenthesis that a participle opened: "Pakistan, tied to Turkey by a pact, followed in May"
        if "ask" in tags[end - 1].lemmas and following in {"why", "about", "whether", "if", "how", "what", "for", "repeatedly"}:
            return not any(isinstance(e, VerbGroup) and e.finite for e in before)  # "An official, asked why, said"
        turn = before[-2] if len(before) > 1 else None
        if following == "by" and isinstance(turn, Mark) and turn.text in {"but", "and", "yet"}:
            return True  # "but, threatened by Turkey with a strike, it gave way"
        handed = following == "to" and bool(HANDED & set(tags[end - 1].lemmas))
        if following == "as" and {"describe", "know", "regard", "see", "bill", "hail"} & set(tags[end - 1].lemmas):
            return True
        return (
            (handed or following in {"by", "in", "on", "at", "with", "from", "between", "under", "last", "only"})
            and len(before) > 1
            and (after_pact or (not any(isinstance(e, VerbGroup) and e.finite for e in before) and not _object_later(tokens, tags, end)))
        )
    if phrase is None:
        return not before or (isinstance(before[-1], Mark) and before[-1].sort == "stop")
    if (
        following == "by"
        and before
        and isinstance(opened := before[-1], Mark)
        and opened.text in {"that", "which", "whom"}
        and phrase.head is not None
    ):
        return False  # "the treaty that X and Y signed by video link"
    if following == "by" or (following == "of" and {"accuse", "suspect", "convict"} & set(tags[end - 1].lemmas)):
        return True
    if tokens[phrase.end - 1].low in SEASONS and not phrase.preposition and _awaited(before):
        return False  # "Bern, which had long hesitated, last week imposed sanctions on firms tied to the army"
    inanimate = phrase.head is None
    if inanimate and phrase.preposition == "of" and not before and following in {"from", "by", "in"}:
        return True  # "Of five systems ordered from Russia, three have come"
    if (
        inanimate
        and phrase.preposition
        and phrase.pacts
        and not any(isinstance(e, VerbGroup) or (isinstance(e, NounPhrase) and not e.preposition) for e in before)
    ):
        return True  # "In a treaty signed ...": what a preposition governs is no subject
    if inanimate and phrase.preposition and phrase.pacts and {"sign", "conclude", "agree", "initial"} & set(tags[end - 1].lemmas):
        return True  # "gets drones under a memorandum signed in Rome"
    later_finite = False
    for k in range(end, len(tokens)):
        if tokens[k].text in {".", ";", ":"} or tags[k].pos == "S" or tokens[k].low in {"who", "which", "that", "and", "but"}:
            break
        if tokens[k].text == ",":
            break
        if tags[k].pos in "BHMO" or (tags[k].verb and (tags[k].form in {"third", "past"} or (tags[k].form == "base" and tags[k - 1].pos != "T"))):
            later_finite = True
            break
    after_verb = any(isinstance(e, VerbGroup) for e in before) and not _subject_still_waits(before)
    after_verb = after_verb and not any(
        isinstance(e, Mark) and e.sort in {"relative", "subordinator", "and", "comma", "stop", "colon", "dash"} for e in before[_last_verb(before) :]
    )
    if (
        inanimate
        and (later_finite or after_verb)
        and following in {"in", "on", "at", "to", "with", "from", "under", "between", "during", "for", "last", "this", "yesterday", "only"}
    ):
        return True
    says = before[-1] if before else None
    if isinstance(says, VerbGroup) and says.finite and SAYING.intersection(says.lemmas) and following in {"the", "a", "an", "its", "their", "two"}:
        return False  # "Bishkek says Tajik tanks shelled the town"
    if inanimate and after_verb:
        return not (_with_parts(before) and (tokens[end].kind == "number" or tags[end].pos == "D") if end < len(tokens) else False)
    of_people = bool(OF_PEOPLE & set(tags[end - 1].lemmas)) and end < len(tags) and tags[end].pos == "P"
    return later_finite and (inanimate or of_people)


def _with_parts(before: list[Element]) -> bool:
    """Whether all the verb there is so far names parts of the subject ("Turkish aircraft including gunships killed 46 civilians")."""
    verbs = [e for e in before if isinstance(e, VerbGroup)]
    return len(verbs) == 1 and verbs[0].gerund and "include" in verbs[0].lemmas


def _awaited(before: list[Element]) -> bool:
    """Whether somebody named at the opening still has no verb, in front of a day or behind a relative clause and one."""
    last, first = before[-1] if before else None, before[0] if before else None
    if isinstance(last, NounPhrase):
        return last.head is not None and not last.preposition
    closed = isinstance(last, Mark) and last.sort == "comma" and len(before) > 3
    aside = closed and any(isinstance(e, Mark) and e.sort == "relative" for e in before[1:3])
    return aside and isinstance(first, NounPhrase) and first.head is not None and not first.preposition


def _subject_still_waits(before: list[Element]) -> bool:
    """Whether a participle after the subject is all the verb there is so far ("Diplomats briefed on the draft", "A lawyer acting for them")."""
    verbs = [n for n, e in enumerate(before) if isinstance(e, VerbGroup)]
    first, subject = before[verbs[0]], before[verbs[0] - 1] if verbs[0] else None
    reduced = len(verbs) == 1 and isinstance(first, VerbGroup) and (first.bare_participle or first.gerund) and not first.preposition
    if not isinstance(subject, NounPhrase) or subject.preposition or subject.pacts or not isinstance(first, VerbGroup):
        return False
    of_people = subject.head is not None or bool(OF_PEOPLE & set(first.lemmas))
    return reduced and of_people and (verbs[0] == 1 or isinstance(before[verbs[0] - 2], Mark))


def _last_verb(before: list[Element]) -> int:
    return max((n for n, e in enumerate(before) if isinstance(e, VerbGroup)), default=0)
