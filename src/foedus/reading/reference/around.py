"""What the words around "it" and "its" tell of what is meant: a state arms and signs, a paper binds and lapses."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..words.lexicon import Lexicon
from ..words.tokens import Token
from ..words.words import Tag

STATE_HAS = frozenset(
    """
        territory soil army navy forces force troops soldiers armies fleet president minister premier ministry parliament government people
        citizens nationals capital border borders frontier ports port airspace waters coast ally allies neighbour neighbours neighbor neighbors
        partner partners customer embassy ambassador foreign defence defense constitution economy independence sovereignty
        arsenal stocks stockpiles weapons arms aircraft jets missiles tanks airmen spies diplomats membership veto share part word turn borders
        officers pilots military bases nuclear armed air security debt debts exports imports oil gas soul reserves policy budget embargo sanctions
        shores skies islands interests rival rivals enemy enemies host patron supplier suppliers satellites workers companies firms banks people
    """.split()
)
"""What states have."""
LAND = frozenset("territory soil army navy president border borders airspace coast capital independence waters parliament skies shores".split())
"""What only a state has."""
PAPER_HAS = frozenset(
    """
        text terms term wording provisions clauses articles signing signature ratification entry renewal kind sort name author authors pages aim
        purpose scope letter spirit heart content contents members signatories parties implementation expiry article clause place way price cost
        length duration shelving preamble own
    """.split()
)
"""What papers and things have."""
HELPED = frozenset(
    """
        help attack invade defend support supply arm accuse pressure threaten protect occupy isolate equip assist aid back annex strike hit
        warn urge blame punish sanction sell give lend send offer grant owe refuse bomb shell build force allow oblige pay let bring
        recognise recognize join abandon surround cut
    """.split()
)
"""Verbs whose objects are states."""
SIGNED = frozenset(
    """
        sign ratify approve initial conclude adopt endorse pass denounce renew break violate invoke cite publish read see amend tear
        scrap negotiate draft seal prolong extend expire repeal call describe present put keep make use build order buy hold take
    """.split()
)
"""Verbs whose objects are papers and things."""
SPOKEN = frozenset("deny doubt regret confirm believe say know mean reject dismiss admit do want welcome suggest".split())
"""Verbs whose objects are what was said or done."""
TELLING = frozenset(
    """
        contain oblige bind commit cover expire lapse run last enter include comprise consist rest amount require forbid stretch replace
        fall come survive rest provide remain build secure lay become hold work end cost start begin stop widen touch entail follow seem
        look rain happen matter turn carry
    """.split()
)
"""What papers and things do."""
WILLED = frozenset(
    """
        deny accuse refuse threaten insist warn ask dismiss vow admit regret fear buy want invade attack plan intend pledge promise sell send
        supply agree sign join withdraw leave keep seek hope host recognise recognize impose fire dispatch buy order decide try need use
        conclude say tell call announce add note reject condemn lose win pay owe fight possess own train control welcome study
    """.split()
)
"""What states and bodies do."""
DEEDS = ("giving", "reporting", "event", "imposing", "lifting")
"""Tables of verbs of what states and bodies do."""
SAYING = frozenset("say state mention specify note show find describe".split())
"""What papers do as well as bodies."""
PARTNERS = frozenset("supplier buyer ally member host partner customer exporter importer neighbour neighbor signatory seller donor".split())
"""What states are to each other."""
MINDED = frozenset(
    """
        ready willing able unable unwilling prepared determined keen happy afraid aware concerned eager reluctant entitled free obliged
        confident opposed sorry grateful careful loath likely responsible guilty
    """.split()
)
"""What only those are who have a will."""
INNER = frozenset("in under of over into about out within inside without through".split())
OUTER = frozenset("to with against toward towards between upon".split())
LOOSE_ADJECTIVES = frozenset(
    """
        clear unclear possible impossible likely unlikely necessary time important hard easy difficult true false wrong right vital essential
        too better best worth enough up not known unknown unusual odd strange common rare premature early late
    """.split()
)
DEALINGS = frozenset(
    """
        sanctions embargo ban blockade war attack attacks pressure pact treaty agreement deal border ties relations trade talks alliance troops
        weapons arms missiles drones tanks jets shells guns ammunition aid money support help action force aggression loan close loyal hostile
        allied friendly
    """.split()
)
"""What one state has with, gives to or does against another."""
LIFTED = frozenset("make makes made making find finds found think thinks thought consider considers".split())


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a pronoun: its part in the clause, and the signs of what is meant."""

    part: str
    signs: tuple[str, ...]


def around(tokens: list[Token], tags: list[Tag], place: int, lexicon: Lexicon) -> Around:
    """Return what part "it" or "its" has in its clause, and what the words beside it tell of what is meant."""
    if tokens[place].low == "its":
        signs = [_owned_sign(tokens, tags, place)]
        if _for_its_part(tokens, place):
            signs.append("its part")
        if place == 0:
            signs.append("its opens")
        elif tokens[place - 1].text in {",", ";"} or tokens[place - 1].low in {"and", "but"}:
            signs.append("its next")
        if (place and tokens[place - 1].low in {"over", "for"}) or (place > 1 and tokens[place - 2].low == "because"):
            signs.append("for its")
        return Around("owner", tuple(signs))
    before = tags[place - 1] if place else None
    last = tokens[place - 1].low if place else ""
    verb = _verb_after(tokens, tags, place)
    saying = before is not None and any(lemma in lexicon.verbs["reporting"] for lemma in before.lemmas)
    if before is not None and before.pos == "P" and (verb is None or last in INNER | OUTER | {"on", "for", "by", "from"}):
        group = "in it" if last in INNER else "to it" if last in OUTER else last + " it" if last in {"on", "for", "by", "from"} else "at it"
        dealt = place > 1 and (tokens[place - 2].low in DEALINGS or any(lemma in lexicon.verbs["giving"] for lemma in tags[place - 2].lemmas))
        return Around("governed", (group, *(("dealt with it",) if dealt else ())))
    if before is not None and before.verb and (verb is None or not saying) and not _is_finite(tags, place + 1):
        return Around("object", tuple(_object_signs(tokens, tags, place, lexicon)))
    return Around("subject", tuple(_subject_signs(tokens, tags, place, verb, lexicon)))


def _is_finite(tags: list[Tag], at: int) -> bool:
    """Whether a finite verb follows."""
    while at < len(tags) and tags[at].pos == "R":
        at += 1
    return at < len(tags) and (tags[at].pos in "BHMO" or (tags[at].pos == "V" and tags[at].form in {"past", "third"}))


def finite_before(tokens: list[Token], tags: list[Tag], place: int) -> bool:
    """Whether a finite verb stands before a word ("To get jets sooner, it wants" has none)."""
    return any(
        t.pos in "BHMO" or (t.verb and t.form not in {"ing", "participle"} and not (k and tokens[k - 1].low == "to"))
        for k, t in enumerate(tags[:place])
    )


def governs(tokens: list[Token], tags: list[Tag], start: int, place: int) -> bool:
    """Whether the subject before a word is that of the verb that governs "it": one verb, and no other doer ("asked Rome to send it guns")."""
    finite = 0
    for k in range(start, place):
        if tags[k].pos in "BHMO" or (tags[k].verb and tags[k].form not in {"ing", "participle"} and tokens[k - 1].low != "to"):
            finite += tags[k - 1].pos not in "BHMOR" or k == start
        if tokens[k].low == "to" and k + 1 < place and tags[k + 1].verb and tags[k - 1].pos in "NW":
            return False
    return finite < 2


def _verb_after(tokens: list[Token], tags: list[Tag], place: int) -> int | None:
    """The first word of the verb of which "it" is the subject."""
    at = place + 1
    while at < len(tags) and (tags[at].pos == "R" or tokens[at].low in {"alone", "too", "also", "itself"}):
        at += 1
    if place and tags[place - 1].pos in "BHMO" and at < len(tags) and (tags[at].pos in "VBH" or tokens[at].text == "?"):
        return at  # "would it help?"
    return at if at < len(tags) and tags[at].pos in "BHMOV" and tags[at].form not in {"participle", "ing"} else None


def _owned_sign(tokens: list[Token], tags: list[Tag], place: int) -> str:
    """What "its" owns: what a state has, what a paper has, or something else."""
    head = place + 1
    while head + 1 < len(tags) and tags[head].pos in "JND#VR" and tags[head + 1].pos in "JN":
        if tokens[head].low in STATE_HAS and tokens[head].low in {"nuclear", "foreign", "defence", "defense", "military", "air", "armed"}:
            return "of state"
        head += 1
    word = tokens[head].low if head < len(tokens) else ""
    if word in LAND:
        return "of land"
    return "of state" if word in STATE_HAS else "of paper" if word in PAPER_HAS else "of other"


def _for_its_part(tokens: list[Token], place: int) -> bool:
    """As in "for its part" and "in its turn"."""
    return place > 0 and place + 1 < len(tokens) and tokens[place - 1].low in {"for", "in"} and tokens[place + 1].low in {"part", "turn"}


def _object_signs(tokens: list[Token], tags: list[Tag], place: int, lexicon: Lexicon) -> Iterator[str]:
    """What the verb before "it" tells."""
    lemmas = set(tags[place - 1].lemmas) | {tokens[place - 1].low}
    given = place + 1 < len(tags) and tags[place + 1].pos in "DNJ#" and tokens[place + 1].low not in LOOSE_ADJECTIVES
    if given:
        yield "given it"
    if lemmas & LIFTED:
        yield "find it so"
    known = [sign for sign, verbs in (("helped it", HELPED), ("signed it", SIGNED), ("denied it", SPOKEN)) if lemmas & verbs]
    yield from known or ["did it"]
    if any(lemma in lexicon.verbs["giving"] for lemma in lemmas):
        yield "gave it"
    if place + 1 >= len(tags) or tags[place + 1].pos == ".":
        yield "it last"


def _subject_signs(tokens: list[Token], tags: list[Tag], place: int, at: int | None, lexicon: Lexicon) -> Iterator[str]:
    """What the verb after "it" tells."""
    if at is None:
        yield "it bare"
        return
    main = at
    while main < len(tags) and main < at + 6 and (tags[main].pos in "BHMOR" or tokens[main].low in {"not", "n't"}):
        main += 1
    if main + 1 < len(tags) and tokens[main].low == "to" and tags[main - 1].pos in "BO" and tags[main + 1].verb:
        main += 1  # "it is to buy three boats"
        being = False
    else:
        being = any(tags[k].pos == "B" for k in range(at, main))
    last = tokens[place - 1].low if place else ""
    if place == 0 or not finite_before(tokens, tags, place) or (place > 1 and tags[place - 2].pos == "." and last in {"and", "but", "yet", "nor"}):
        yield "it opens"
    elif last == "that" or tags[place - 1].verb:
        yield "it said"
    elif last == "what":
        yield "what it"
    elif tags[place - 1].pos == "N":
        yield "noun it"
    else:
        yield "it within"
    if main >= len(tags):
        yield "it bare"
        return
    lemmas = set(tags[main].lemmas) if tags[main].verb else set()
    if being and tags[main].verb and tags[main].form in {"participle", "past"}:
        yield "it was signed" if lemmas & SIGNED else "it was done"
        if lemmas & (SPOKEN | {"recall", "report", "understand", "think", "hope"}) and main + 1 < len(tokens) and tokens[main + 1].low == "that":
            yield "it is that"
        return
    if being and tags[main].verb:
        yield "it wills" if lemmas & WILLED else "it does"
        return
    if being and (tokens[main].low in MINDED or not PARTNERS.isdisjoint(t.low for t in tokens[main : main + 7])):
        yield "it wills"
        return
    if being:
        yield "it is"
        if _points_ahead(tokens, tags, main):
            yield "it is that"
        return
    closed = main + 1 < len(tokens) and tokens[main + 1].text in {",", ".", ";"}
    speaks = (main + 1 < len(tags) and tags[main + 1].pos == "W") or (closed and last == ",")
    if lemmas & SAYING and not speaks:
        yield "it says"
    elif lemmas & TELLING and not ("provide" in lemmas and tokens[min(main + 1, len(tokens) - 1)].low not in {"for", "that"}):
        yield "it tells"
    elif lemmas & WILLED or any(lemma in lexicon.verbs[use] for use in DEEDS for lemma in lemmas):
        yield "it wills"
    else:
        yield "it does"


def _points_ahead(tokens: list[Token], tags: list[Tag], at: int) -> bool:
    """Whether what "it is" comes later: "it is clear that", "it was Rome that", "it was his first visit"."""
    words = [t.low for t in tokens[at : at + 9]]
    rest = words[1:]
    for word in rest:
        if word in {",", ".", ";", ":"}:
            break
        if word in {"that", "to", "who", "whether", "if"} and (words[0] in LOOSE_ADJECTIVES or tags[at].pos in "JP" or word == "that"):
            return True
    return bool(words) and words[0] in {"his", "her", "their", "my", "our", "time", "not"}
