"""Places that name a pact: "a 20-year partnership agreement", "the Treaty on Security Guarantees", "their 1961 treaty"."""

import itertools
import re
from dataclasses import dataclass, field

from ...sources.gazetteer import Names, fold
from ..words.lexicon import Found, Lexicon
from ..words.tokens import Token
from ..words.words import Tag
from .dates import DateMention
from .stand_ins import SIGNED, stand_ins

CONNECTORS = frozenset("of on for the and in to concerning".split())
COMBINING = {
    "franco": "FRA",
    "anglo": "GBR",
    "sino": "CHN",
    "russo": "RUS",
    "soviet": "SUN",
    "austro": "AUH",
    "indo": "IND",
    "greco": "GRC",
    "polono": "POL",
    "nippo": "JPN",
    "italo": "ITA",
    "turko": "TUR",
    "germano": "DEU",
    "japano": "JPN",
    "luso": "PRT",
    "hispano": "ESP",
    "afro": "",
    "euro": "EU",
    "us": "USA",
    "u.s": "USA",
    "uk": "GBR",
    "dprk": "PRK",
    "rok": "KOR",
    "ussr": "SUN",
}
WITHIN = {"inter-korean": ("KOR", "PRK"), "inter-german": ("DDR", "DEU"), "intra-german": ("DDR", "DEU")}
"""Adjectives of what is between the two halves of a nation."""
OTHER = frozenset(
    "earlier previous former old older separate similar another different second existing such many several first past historic".split()
)
UNREAL = frozenset("no any possible potential draft proposed prospective future hypothetical would-be planned rumoured rumored arms-control".split())
NOT_PACTS = re.compile(
    r"\b(?:great|good|big) deal\b|\bin agreement\b|\bpeace treaty organi[sz]ation\b|\bcharter (?:flight|plane|"
    r"school)s?\b|\bnew deal\b|\b(?:instruments?|documents?|articles) of (?:ratification|accession|acceptance|approval|impeachment)\b",
    re.IGNORECASE,
)
OF_LAWS = frozenset("control powers authorization authorisation sanctions reform appropriations lease lend-lease neutrality caesar magnitsky".split())
"""What stands before "Act" in the names of laws."""
OF_PARLIAMENT = frozenset("penalties penalty sanctions".split())
"""Words beside a law of one state, which a pact between states has not."""
PRIVATE = frozenset(
    "marriage suicide insurance reinsurance merger licence license licensing sponsorship prenuptial plea franchise record publishing transfer".split()
)
"""Before its noun: what private people and firms agree on."""
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december".split()
)
SHARED = frozenset("trilateral tripartite quadrilateral joint common three-way four-way three-power four-power six-party five-party".split())
"""Before a statement that several states made."""
INDEFINITE = frozenset("a an another".split())
CALLED = frozenset("accord accords agreement agreements treaty treaties".split())
"""Nouns of pacts that are called after a place."""
BACKWARD = frozenset("the this that these its their both such".split())


@dataclass(slots=True)
class PactMention:
    """One mention of a pact: words ``start`` to ``end`` (not included), its head noun at ``head``."""

    start: int
    end: int
    head: int
    noun: str
    name: str | None = None
    determiner: str = ""
    modifiers: tuple[str, ...] = ()
    year: str | None = None
    parties: tuple[str, ...] = ()
    weak: bool = False
    plural: bool = False
    own: bool = False
    """A word for the pact of each of several: "theirs", "its own"."""
    words: frozenset[str] = field(default_factory=frozenset)
    day: DateMention | None = None
    """The day or month that stands before its noun ("the 17 May 1983 agreement")."""

    @property
    def indefinite(self) -> bool:
        """Whether it is introduced as something new."""
        return self.determiner in INDEFINITE or (not self.determiner and not self.name)

    @property
    def unreal(self) -> bool:
        """Whether it is a draft or something that does not exist."""
        return self.determiner in {"no", "any", "without"} or any(m in UNREAL for m in self.modifiers)


def find_pacts(tokens: list[Token], tags: list[Tag], lexicon: Lexicon, names: Names, *, heading: bool = False) -> list[PactMention]:
    """Return the mentions of pacts in a sentence, left to right."""
    low = [t.low for t in tokens]
    weak = lexicon.words("weak_pact_noun")
    found: list[PactMention] = []
    for hit in sorted([*lexicon.find("pact_noun", low), *stand_ins(low, tags, lexicon)], key=lambda one: one.start):
        head = hit.end - 1
        if found and hit.start < found[-1].end:
            continue
        if tags[head].verb and not tokens[head].capital and hit.word != "one" and hit.end - hit.start == 1 and not _dated_noun(tokens, tags, head):
            continue
        if _made_alone(low, head) or (low[head] == "statement" and SIGNED.isdisjoint(low[max(0, head - 6) : head]) and not _of_several(tokens, head)):
            continue
        noun = "one" if hit.word == "one" else low[head]
        around = " ".join(low[max(0, head - 1) : head + 2])
        if (NOT_PACTS.search(around) or low[max(0, head - 1)] in PRIVATE) and not tokens[head].capital:
            continue
        if noun == "act" and head and tokens[head].capital and (low[head - 1] in OF_LAWS or not OF_PARLIAMENT.isdisjoint(low)):
            continue  # "the Arms Export Control Act" is a law of one state
        if noun in {"agreement", "deal", "accord", "understanding"} and low[head + 1 : head + 3] == ["in", "principle"]:
            continue
        if low[head : head + 2] in (["deal", "with"], ["deals", "with"]) and (not head or tags[head - 1].pos not in "DJN"):
            continue
        start = _leftwards(tokens, tags, hit.start, found[-1].end if found else 0)
        if low[head] in {"theirs", "own", "another"}:
            start = hit.start - (low[head] == "own")
        proper = tokens[head].capital and (head > 0 or (head + 1 < len(tokens) and low[head + 1] in {"of", "on", "for"})) and not heading
        end = _rightwards(tokens, head + 1, names) if proper and tokens[head].capital else head + 1
        if proper and any(t.low in {"organisation", "organization"} for t in tokens[head + 1 : end + 1]):
            continue  # "the North Atlantic Treaty Organization" is a body
        end = _acronym(tokens, end)
        mention = _mention(tokens, tags, start, end, head, noun, names, weak, proper=proper)
        _known(mention, tokens, lexicon.find("known_pact", low))
        if heading and _title_case(tokens):
            mention.name, mention.words = None, frozenset()
        found.append(mention)
    return found


def _known(mention: PactMention, tokens: list[Token], hits: list[Found]) -> None:
    """Give a pact that is known by its name, and whose words name fewer than two states, those that made it."""
    hit = next((h for h in hits if h.start < mention.end and mention.start < h.end and tokens[h.start].capital), None)
    if hit is not None and mention.start <= hit.start and len(mention.parties) < 2:
        mention.parties, mention.weak = hit.entry.codes, False


def _made_alone(low: list[str], head: int) -> bool:
    """Whether a declaration is one that a state makes alone: of war, of independence."""
    return low[head] == "declaration" and low[head + 1 : head + 3] in (["of", "war"], ["of", "independence"])


def _of_several(tokens: list[Token], head: int) -> bool:
    """Whether a statement is one that several states made ("the trilateral statement of 10 November 2020", "the Joint Statement, signed")."""
    before, after = tokens[head - 1].low, [t.low for t in tokens[head + 1 : head + 5]]
    if before not in SHARED or not after:
        return False
    dated = after[0] == "of" and any(w in CALENDAR or w.isdigit() for w in after[1:3])
    signed = after[0] in SIGNED or (after[0] == "," and not SIGNED.isdisjoint(after[1:3]))
    if before in {"joint", "common"} and tokens[max(0, head - 2)].low in {"a", "an"}:
        return False  # "in a joint statement of 3 May the ministers condemned"
    return dated or signed or (after[0] == "of" and before not in {"joint", "common"})


def _dated_noun(tokens: list[Token], tags: list[Tag], head: int) -> bool:
    """Whether what looks like a verb is the noun of a pact of its day ("since the arms understanding of April 1954")."""
    after = [t.low for t in tokens[head + 1 : head + 4]]
    led = any(tags[k].pos == "D" for k in range(max(0, head - 3), head))
    return (
        tags[head].form == "gerund" and led and after[:1] == ["of"] and any(w in CALENDAR or re.fullmatch(r"1[5-9]\d\d|20\d\d", w) for w in after[1:])
    )


def _title_case(tokens: list[Token]) -> bool:
    words = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    return len(words) > 3 and sum(t.capital for t in words) > 0.7 * len(words)


def _leftwards(tokens: list[Token], tags: list[Tag], place: int, floor: int) -> int:
    while place > floor:
        before = place - 1
        pos = tags[before].pos
        token = tokens[before]
        if token.kind == "mark" and token.text in '“"‘' and place - 1 > floor:
            place = before
            continue
        if (
            pos in "NJ#"
            or (pos == "V" and tags[before].form in {"gerund", "past", "participle"} and before > floor and tags[before - 1].pos == "D")
            or (
                token.low in {"and", "/", "-", "–"}
                and before > floor
                and tags[before - 1].pos in ("NJ#" if token.text == "-" else "NJ")
                and place < len(tokens)
                and _joins(tokens, before)
            )
            or (pos == "R" and before > floor and tags[before - 1].pos in "DR" and token.low.endswith("ly"))
        ):
            place = before
        elif pos == "D":
            return before if token.low not in {"both", "all"} else place
        elif pos == "G":
            return place
        else:
            break
    return place


def _joins(tokens: list[Token], place: int) -> bool:
    """Whether an "and" stands inside a name ("Peace and Friendship Treaty") or between two adjectives of one pact."""
    left, right = tokens[place - 1], tokens[place + 1]
    if left.kind == "number":
        return left.end == tokens[place].start and tokens[place].end == right.start
    return (
        left.capital == right.capital
        and not (left.capital and left.low.endswith(("an", "ese", "ish")) and right.low.endswith(("an", "ese", "ish")))
        and (
            left.capital
            or left.low
            in {"trade", "mutual", "defence", "defense", "security", "economic", "military", "peace", "friendship", "political", "consultation"}
        )
    )


def _rightwards(tokens: list[Token], place: int, names: Names) -> int:
    """Where a proper name such as "Treaty of Friendship, Cooperation and Mutual Assistance" ends."""
    end = place
    while place < len(tokens):
        token = tokens[place]
        if token.capital and token.kind == "word" and token.low not in CALENDAR:
            place += 1
            end = place
        elif token.low in CONNECTORS or token.text == ",":
            following = tokens[place + 1] if place + 1 < len(tokens) else None
            if (
                token.text == ","
                and following is not None
                and any(e.sort in {"state", "capital", "person", "organisation"} for e in names.find([fold(following.text)]))
            ):
                break
            if token.text == "," and not any(t.low == "and" for t in tokens[place : place + 4]):
                break
            if end == place and token.low in {"in", "to", "the"} and not (token.low == "to" and tokens[place - 1].low == "commitment"):
                break
            if (
                end == place
                and token.low == "and"
                and end == place
                and not any(t.low in {"of", "on", "for"} for t in tokens[max(0, place - 6) : place])
            ):
                break
            if token.low == "and" and any(t.low in CALLED and t.capital for t in tokens[place + 1 : place + 3]):
                break  # "the Treaty on Trade and the Treaty on Borders"
            place += 1
        else:
            break
    return end


def _acronym(tokens: list[Token], end: int) -> int:
    if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")" and tokens[end + 1].text.isupper():
        return end + 3
    return end


def _mention(
    tokens: list[Token], tags: list[Tag], start: int, end: int, head: int, noun: str, names: Names, weak: frozenset[str], *, proper: bool
) -> PactMention:
    determiner = tokens[start].low if tags[start].pos == "D" else ""
    body = range(start + 1 if determiner else start, end)
    year = next((tokens[n].text for n in body if re.fullmatch(r"1[5-9]\d\d|20\d\d", tokens[n].text)), None)
    own = [tokens[n] for n in body]
    capitals = [t for t in own if t.capital and t.kind in {"word", "abbr"}]
    name = None
    if (proper and len([t for t in own if t.kind == "word"]) > 1) or (
        len(capitals) > 1 and noun in {"pact", "agreement", "accord", "accords", "treaty", "alliance"} and _proper_premodifier(own, names)
    ):
        name = _spelt(own)
    called = name is None and (noun in weak or noun in CALLED) and determiner == "the"
    if called and _of_a_city(tokens, own, end, head, names, dated=noun != "accords"):
        name = _spelt(own)
    parties: list[str] = []
    for n, token in enumerate(own):
        if token.end > tokens[head].end:
            break
        if token.text == "–" and 0 < n < len(own) - 1 and own[n - 1].end == token.start and own[n + 1].start == token.end:
            parties += dyad(f"{own[n - 1].text}-{own[n + 1].text}", names)  # "the Moscow–Pyongyang pact"
        lead = " ".join(t.text for t in own[max(0, n - 2) : n] if t.capital)
        parties += (dyad(f"{lead} {token.text}", names) if lead and "-" in token.text else []) or dyad(token.text, names)
    if not parties:
        parties = _adjectives(own, names)
    if not parties and tokens[head].capital and own and own[0].text.isupper() and len(own[0].text) > 3:
        parties = [e.code for e in names.find([fold(own[0].text)]) if e.sort == "organisation" and e.code][:1]  # "the SADC Mutual Defence Pact"
    if not parties and not tokens[head].capital:
        parties = [e.code for t in own[:-1] if t.capital for e in names.find([fold(t.text)]) if e.sort == "organisation" and e.code][:1]
    if not parties and end < len(tokens) and tokens[end].low == "with":
        named = {e.code for t in own[:-1] if t.capital for e in names.find([fold(t.text)]) if e.sort == "demonym" and e.code}
        parties = [c for c in named if c] if len(named) == 1 else []
    modifiers = tuple(t.low for t in own[: max(0, head - start)])
    if noun == "one" and not parties:
        parties = [e.code for t in own[:-1] if t.capital for e in names.find([fold(t.text)]) if e.sort == "demonym" and e.code][:1]
    is_weak = (noun in weak or noun == "one") and not name and not parties
    return PactMention(
        start,
        end,
        head,
        noun,
        name,
        determiner,
        modifiers,
        year,
        tuple(dict.fromkeys(parties)),
        is_weak,
        (noun.endswith("s") and noun not in {"notes", "letters"}) or noun == "memoranda",
        tokens[head].low in {"theirs", "own"},
        frozenset(fold(t.text) for t in capitals),
    )


def _of_a_city(tokens: list[Token], own: list[Token], end: int, head: int, names: Names, *, dated: bool) -> bool:
    """Whether a paper is called after the place of its signature ("the Budapest memorandum of 1994", "the Dayton accords"); ``dated`` asks a year."""
    called = own[:-1]
    if not 0 < len(called) < 3 or own[-1] is not tokens[head] or (dated and (end + 1 >= len(tokens) or tokens[end].low != "of")):
        return False
    if not all(t.capital and t.kind == "word" for t in called):
        return False
    entries = names.find([fold(t.text) for t in called])
    city = any(e.sort == "capital" for e in entries) or (not entries and called[0].low not in CALENDAR and "-" not in called[0].text)
    return city and (not dated or any(re.fullmatch(r"1[5-9]\d\d|20\d\d", t.text) for t in tokens[end + 1 : end + 4]))


def _spelt(own: list[Token]) -> str:
    """The words of a name, without quotation marks; a hyphen stays where none but it stands between two words ("50-Year Partnership")."""
    name = ""
    for before, token in itertools.pairwise([None, *own]):
        if token is None or (token.kind == "mark" and token.text not in "-–/"):
            continue
        name += (" " if name and (before is None or token.start > before.end) else "") + token.text
    return name


def _proper_premodifier(own: list[Token], names: Names) -> bool:
    """Whether a capitalised word before the noun is neither a state nor its adjective ("the Trinity House agreement")."""
    words = [t for t in own if t.capital and t.kind == "word"]
    return any(not names.find([fold(t.text)]) and not dyad(t.text, names) for t in words[:-1] or words)


def _adjectives(own: list[Token], names: Names) -> list[str]:
    """States named before the noun in one breath: "the Japan-US treaty", "an Indian and Soviet pact"."""
    codes = []
    for token in own:
        codes += [e.code for e in names.find([fold(token.text)]) if e.sort in {"demonym", "state"} and e.code and token.capital][:1]
    return codes if len(codes) > 1 else []


def dyad(word: str, names: Names) -> list[str]:
    """Return the codes in a hyphenated pair of states.

    >>> from foedus.terms.actors import State
    >>> from foedus.sources.gazetteer import make_names
    >>> dyad("Franco-Russian", make_names([State(code="RUS", name="Russia", demonyms=("Russian",), spells=())]))
    ['FRA', 'RUS']
    """
    if (within := WITHIN.get(fold(word))) is not None:
        return list(within)
    parts = re.split(r"[-–‑]", word)
    if len(parts) < 2 or not word[:1].isupper():
        return []
    codes: list[str] = []
    for part in parts:
        key = fold(part)
        entries = [e for e in names.find(key.split()) if e.sort in {"demonym", "state", "capital", "seat"} and e.code]
        if not entries and key not in COMBINING:
            return []
        codes.append(entries[0].code or "" if entries else COMBINING[key])
    return codes if all(codes) else []
