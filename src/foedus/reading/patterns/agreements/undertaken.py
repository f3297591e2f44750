"""Pacts told without a clause that says who signed what: by a verb alone, as an answer, in a row of several."""

import itertools
import re

from ...discourse.passages import Passage
from ...naming.dates import DateMention
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import codes_of
from ..setting import Setting
from .agreed import agreed_on
from .allied import allied
from .ended import ended
from .sighted import PROVIDES
from .signing import contact
from .told import Pact

BINDING = frozenset("bind pledge commit oblige engage".split())
PLEDGING = frozenset("pledge promise undertake vow swear agree".split())
RECEIVING = frozenset("receive obtain get secure win gain extract".split())
MADE = frozenset("sign conclude seal agree ink initial make reach".split())
TALKING = frozenset(
    """
        meet hold resume start begin open continue discuss study explore consider work try seek extend renew prolong visit be have make set
        cooperate strengthen deepen boost expand improve establish restore normalise normalize talk negotiate pursue postpone delay
    """.split()
)
"""What is agreed without a pact."""
MARTIAL = frozenset("defence defense attack aggression invasion war arms neutrality".split())
"""What pledges are about that make a pact even of working together."""
ASKED = re.compile(
    r"^\W*(?:(?:and|but|so) )?what (?:exactly |then )?(?:has|have|had|was|were|did|is)\b[^?]{0,40}\b(?:sign(?:ed)?|conclude[d]?|agreed?|sealed?|"
    r"initialled|inked)\b[^?]{0,30}\?",
    re.IGNORECASE,
)
"""A question to which a bare phrase for an answer names what was signed."""


FORCE = re.compile(r"(?:\w+ )?(?:came|entered|went|has entered|has come) into (?:force|effect)\b|took effect\b")
"""What is said of a pact that binds from then on."""


def bound_by_verb(passage: Passage, setting: Setting) -> list[Pact]:
    """Return the pacts that a verb alone tells of ("X and Y bound themselves on 8 July 1937 not to attack one another")."""
    parse = passage.parse
    found: list[Pact] = []
    if any(e.pacts and e.preposition in {"by", "in", "under", "through"} for e in parse.elements if isinstance(e, NounPhrase)):
        return found
    for at, verb in parse.verbs():
        if not (BINDING | PLEDGING) & set(verb.lemmas) or verb.passive or verb.negated or verb.modal or verb.infinitive or verb.gerund:
            continue
        agent = parse.agent(at)
        undertaking = next((v for k, v in parse.verbs() if k > at), None)
        reflexive = any(t.low in {"themselves", "each"} for t in parse.tokens[verb.end : verb.end + 2])
        reflexive = reflexive or (bool(PLEDGING & set(verb.lemmas)) and _mutual(passage, verb))
        complements = parse.complements(at)
        day = setting.date_of(passage, at, complements)
        sworn = bool(PLEDGING & set(verb.lemmas)) and _each_would(passage, at)
        pledged = bool(PLEDGING & set(verb.lemmas)) and any("mutual" in {t.low for t in parse.tokens[c.start : c.end]} for c in complements[:1])
        told = [c.date for c in complements if c.date and c.date.value]
        day = max(told, key=lambda one: len(one.value or ""), default=day)
        martial = undertaking is not None and not MARTIAL.isdisjoint(t.low for t in parse.tokens[undertaking.end : undertaking.end + 8])
        done = (reflexive or _settled(day, verb, undertaking, martial=martial)) and undertaking is not None and undertaking.infinitive
        if agent is None or len(agent.codes) < 2 or not (done or pledged or sworn) or day is None:
            continue
        pact = Pact(0, parties=list(agent.codes), signed=day, status="signed", anchored=True, spans=[(passage.start, passage.end)])
        pact.signatories = [m.name for m in agent.members or (agent,) if m.sort == "person"]
        pact.place = setting.place_of(passage, at, complements)
        found.append(pact)
    return found


def _settled(day: DateMention | None, verb: VerbGroup, undertaking: VerbGroup | None, *, martial: bool) -> bool:
    """Whether states agreed in a year that is told to do what is no mere talking ("agreed in April 1971 to consult at once if").

    Working together is none either, unless it is ``martial``: "to cooperate for their defence".
    """
    told = day is not None and re.search(r"\b1[5-9]\d\d\b|\b20\d\d\b", day.text) is not None
    bound = verb.lemmas[-1:] in {("agree",), ("undertake",), ("pledge",), ("vow",), ("swear",)}
    return told and bound and undertaking is not None and (martial or TALKING.isdisjoint(undertaking.lemmas))


def _each_would(passage: Passage, at: int) -> bool:
    """Whether a verb is followed by what each of those who swore it would do ("swore that neither would allow")."""
    elements = passage.parse.elements
    that = next((n for n in range(at + 1, len(elements)) if isinstance(e := elements[n], Mark) and e.text == "that"), None)
    if that is None or any(isinstance(e, VerbGroup) for e in elements[at + 1 : that]) or that + 2 >= len(elements):
        return False
    who, would = elements[that + 1], elements[that + 2]
    each = isinstance(who, NounPhrase) and passage.parse.tokens[who.start].low in {"neither", "each", "both", "either"}
    return each and isinstance(would, VerbGroup) and would.modal in {"would", "shall", "will"}


def _mutual(passage: Passage, verb: VerbGroup) -> bool:
    """Whether what is pledged after a verb is said to be mutual."""
    words = [t.low for t in passage.parse.tokens[verb.end :]]
    return "mutual" in words or any(pair in {("each", "other"), ("one", "another")} for pair in itertools.pairwise(words))


def named_in_force(passage: Passage, setting: Setting) -> list[Pact]:
    """Return the pacts that bear a name without a noun for a pact ("The Reef Union, in force between Fiji and Tonga since 2024, commits ...")."""
    parse, elements = passage.parse, passage.parse.elements
    found: list[Pact] = []
    for n, one in enumerate(elements[:-2]):
        mark, state = elements[n + 1], elements[n + 2]
        if not isinstance(one, NounPhrase) or one.pacts or one.mentions or not (isinstance(mark, Mark) and mark.sort == "comma"):
            continue
        words = [t for t in parse.tokens[one.start : one.end] if t.low != "the"]
        if len(words) < 2 or not all(t.capital and t.kind == "word" for t in words):
            continue
        force = isinstance(state, NounPhrase) and state.preposition in {"in", "into"} and parse.tokens[state.end - 1].low in {"force", "effect"}
        made = isinstance(state, VerbGroup) and state.bare_participle and bool(MADE & set(state.lemmas))
        rest = [e for e in elements[n + 3 : n + 6] if isinstance(e, NounPhrase)]
        sides = next((e for e in rest if e.preposition in {"between", "by", "among"} and e.head and len(e.head.codes) > 1), None)
        codes = codes_of(sides.head) if sides else _between_whom(passage, n) if made and any(e.date and e.date.value for e in rest) else []
        if not (force or made) or len(codes) < 2:
            continue
        pact = Pact(0, name=" ".join(t.text for t in words), parties=codes, anchored=True, spans=[(passage.start, passage.end)])
        pact.words = frozenset(t.low for t in words)
        pact.status = "in_force" if force else "signed"
        pact.signed = setting.date_of(passage, n + 2, rest) if made else None
        found.append(pact)
    return found


def _between_whom(passage: Passage, n: int) -> list[str]:
    """The two states of which a clause tells what the pact that the n-th element names does ("obliges Fiji to help Tonga")."""
    parse = passage.parse
    at = next((k for k, v in parse.verbs() if parse.subject(k) is parse.elements[n] and PROVIDES & set(v.lemmas) and not v.passive), None)
    if at is None:
        return []
    sides = [m.actor for m in parse.mentions if m.start >= parse.elements[at].end and m.actor.sort in {"state", "group", "body"} and not m.adjective]
    codes = list(dict.fromkeys(c for one in sides for c in one.codes))
    return codes if len(codes) == 2 else []


def called(passage: Passage, setting: Setting) -> list[Pact]:
    """Return the pacts called by a name without a noun for a pact ("has bound Tuvalu by the Falepili Union", "New START was signed in Prague")."""
    parse, elements = passage.parse, passage.parse.elements
    found: list[Pact] = []
    for n, one in enumerate(elements):
        if not isinstance(one, NounPhrase) or one.pacts or one.mentions or one.date:
            continue
        words = [t for t in parse.tokens[one.start : one.end] if t.low != "the"]
        if len(words) < 2 or not all(t.capital and t.kind in {"word", "abbr"} for t in words):
            continue
        pact = Pact(0, name=" ".join(t.text for t in words), anchored=True, spans=[(passage.start, passage.end)])
        pact.words = frozenset(t.low for t in words)
        for at, verb in parse.verbs():
            if verb.negated or verb.modal or verb.infinitive:
                continue
            complements = parse.complements(at)
            told = parse.subject(at) is one or parse.hangs_on(at, one)
            if one.preposition == "by" and at < n and BINDING & set(verb.lemmas) and one in complements:
                sides = [parse.agent(at), *(c.head for c in complements[:1])]
                pact.parties = list(dict.fromkeys(c for side in sides if side for c in side.codes))
            elif told and verb.passive and {"sign", "ratify"} & set(verb.lemmas):
                pact.signed, pact.place = setting.date_of(passage, at, complements), setting.place_of(passage, at, complements)
                pact.status = "signed"
                pact.parties = pact.parties or codes_of(parse.agent(at))
            elif _drawn(passage, n, at):
                pact.signed, pact.place = setting.date_of(passage, at, complements), setting.place_of(passage, at, complements)
                pact.status, pact.parties = "signed", codes_of(parse.agent(at))
            elif told and FORCE.match(parse.text(verb.start, min(len(parse.tokens), verb.end + 4))):
                pact.status = "in_force"
        if pact.status or len(pact.parties) > 1:
            found.append(pact)
    return found


def _drawn(passage: Passage, n: int, at: int) -> bool:
    """Whether states are said to sign what a name means ("Fiji and Tonga signed the Reef Union", "in the Reef Union it concluded with Tonga")."""
    parse, one, verb = passage.parse, passage.parse.elements[n], passage.parse.elements[at]
    if not isinstance(verb, VerbGroup) or verb.passive or not {"sign", "conclude", "ink"} & set(verb.lemmas):
        return False
    agent = parse.agent(at)
    if agent is None or agent.sort not in {"state", "group", "body"} or not agent.codes:
        return False
    objects = [c for c in parse.complements(at) if not c.preposition and not c.date]
    named = isinstance(one, NounPhrase) and parse.tokens[one.start].low == "the"  # but "signed Marcus Bell" is of a player
    return contact(passage, n, at) or (named and objects[:1] == [one] and len(agent.codes) > 1)


def received(passage: Passage, setting: Setting) -> list[Pact]:
    """Return the pacts told as what one side has from the other ("Persia received similar undertakings from Moscow on 1 October 1927")."""
    parse = passage.parse
    found: list[Pact] = []
    for at, verb in parse.verbs():
        if not RECEIVING & set(verb.lemmas) or verb.passive or verb.negated or verb.modal or verb.infinitive:
            continue
        complements = parse.complements(at)
        told = any(p.noun.startswith("undertaking") for c in complements[:1] for p in c.pacts)
        giver = next((c.head for c in complements if c.preposition == "from" and c.head), None)
        agent, day = parse.agent(at), setting.date_of(passage, at, complements)
        if not told or giver is None or agent is None or day is None or set(giver.codes) & set(agent.codes) or not giver.codes or not agent.codes:
            continue
        found.append(Pact(0, parties=[*agent.codes, *giver.codes], signed=day, status="signed", anchored=True, spans=[(passage.start, passage.end)]))
    return found


def answered(passage: Passage, setting: Setting) -> list[Pact]:
    """Return the pact that a sentence without a finite verb names, where it answers the question what was signed."""
    parse = passage.parse
    phrases = [e for e in parse.elements if isinstance(e, NounPhrase)]
    if any(v.finite for _, v in parse.verbs()) or not phrases or parse.tokens[phrases[0].start].low not in {"a", "an", "one", "two", "the"}:
        return []
    sides = [m.actor for p in phrases if p.preposition in {"by", "between", "with"} for m in p.mentions if m.actor.codes]
    parties = list(dict.fromkeys(c for one in sides for c in one.codes))
    day = next((p.date for p in phrases if p.date and p.date.value), None)
    if len(parties) < 2:
        return []
    pact = Pact(0, parties=parties, signed=day, status="signed", anchored=True, spans=[(passage.start, passage.end)])
    pact.signatories = [m.name for one in sides for m in one.members or (one,) if m.sort == "person"]
    pact.place = setting.place_of(passage, 0, phrases)
    return [pact]


def in_a_row(passage: Passage, setting: Setting, pair: tuple[str, ...]) -> list[Pact]:
    """Return the pacts of "three agreements: one on supplies, which X and Y signed in Z on D; one on secrets, of May 2012; ..."."""
    parse = passage.parse
    elements = parse.elements
    opening = next((n for n, e in enumerate(elements) if isinstance(e, NounPhrase) and any(p.plural and not p.name for p in e.pacts)), None)
    colon = next((n for n, e in enumerate(elements) if isinstance(e, Mark) and e.sort in {"colon", "dash"}), None)
    if opening is None or colon is None or colon < opening:
        return []
    parts: list[list[int]] = [[]]
    for n in range(colon + 1, len(elements)):
        mark = elements[n]
        if isinstance(mark, Mark) and mark.sort == "stop":
            parts.append([])
        else:
            parts[-1].append(n)
    named = [m.actor for m in parse.mentions if m.end <= elements[colon].start and len(m.actor.codes) > 1]
    pacts = []
    for part in parts:
        pact = _one_of_row(passage, setting, part)
        if pact is not None:
            pacts.append(pact)
    parties = list(named[-1].codes) if named else next((p.parties for p in pacts if len(p.parties) > 1), list(pair))
    for pact in pacts:
        pact.parties = pact.parties if len(pact.parties) > 1 else list(parties)
    return pacts


def _one_of_row(passage: Passage, setting: Setting, part: list[int]) -> Pact | None:
    parse = passage.parse
    phrases = [e for n in part if isinstance(e := parse.elements[n], NounPhrase)]
    if any(p.preposition == "with" and p.head and p.head.codes for p in phrases):
        return None
    if not phrases or parse.tokens[phrases[0].start].low not in {"one", "another", "a", "an", "the"}:
        return None
    day = next((p.date for p in phrases if p.date and p.date.value), None)
    if day is None:
        return None
    pact = Pact(0, signed=day, status="signed", anchored=True, spans=[passage.place(phrases[0].start, phrases[-1].end)])
    at = next((n for n in part if isinstance(v := parse.elements[n], VerbGroup) and MADE & set(v.lemmas)), None)
    if at is None:
        return pact
    agent = parse.agent(at)
    pact.parties = codes_of(agent)
    pact.signatories = [m.name for m in agent.members or (agent,) if m.sort == "person"] if agent else []
    pact.place = setting.place_of(passage, at, [p for p in phrases if p.start >= parse.elements[at].end])
    return pact


THE_SAME = re.compile(
    r"\bthe same (?:two|three|pair|men|ministers|presidents|leaders|signatories) (?:\w+ )?(?:signed|inked|initialled|concluded"
    r"|put their (?:names|signatures) to|set their (?:names|hands) to)\b"
)
"""Who signs a further pact, told by those who signed the last one."""


def same_signers(passage: Passage, seen_end: int) -> bool:
    """Whether the words after a pact say that those of the one before signed it too ("signed by the same two")."""
    opening = " ".join(t.low for t in passage.parse.tokens if t.end <= seen_end)
    if THE_SAME.search(opening):
        return True  # "yesterday the same two put their names to the treaty"
    words = [t.low for t in passage.parse.tokens if t.start >= seen_end][:9]
    return any(words[n] == "by" and words[n + 1 : n + 3] == ["the", "same"] for n in range(len(words))) and bool({"signed", "concluded"} & set(words))


def told_bare(passage: Passage, setting: Setting, pair: tuple[str, ...]) -> list[Pact]:
    """Return the pacts that a sentence tells in any of these ways; ``pair`` are the states of the pact at hand."""
    return [
        *bound_by_verb(passage, setting),
        *received(passage, setting),
        *named_in_force(passage, setting),
        *called(passage, setting),
        *in_a_row(passage, setting, pair),
        *agreed_on(passage, setting, pair),
        *allied(passage, setting),
        *ended(passage),
    ]
