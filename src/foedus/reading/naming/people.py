"""Who is named in full anywhere in a document, so that a surname alone can be understood."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from ...sources.gazetteer import Names, Office, Person, fold, respelt
from ..words.tokens import Token
from .actors import Actor

PARTICLES = frozenset("de van von der den del della bin ibn al el ben da dos la le abu ul ur zu af di".split())
LEADING = frozenset("de van von bin al".split())
REGNAL = re.compile(r"[ivx]+")
"""The number of a king, folded."""
ARTICLED = re.compile(r"(?:al|el|ar|as|ash|an|at|az)-[A-Z]")
NOT_NAMES = frozenset(
    """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
        december the a an in on at by for from to with of and or but if when while after before as since although though because this that
        these those it its he she they we i you his her their our my both each all some no not yes what who which how why where photo image
        read share live update breaking editor analysis opinion article chapter clause section treaty pact agreement accord alliance
        protocol act bill today yesterday tomorrow earlier meanwhile however moreover according under over about asked speaking western
        eastern northern southern europe asia africa america war cold world second first great good new so there here still now then only
        even more most mr mrs ms dr sir lord lady president prime minister foreign defence defense secretary general government ministry
        state union republic kingdom parliament congress senate council court army navy air force base sea ocean bay strait gulf river
        mountain island islands one two three four five six seven eight nine ten during despite amid until nor for q qa q&a a& moscow's our
        just ask tell meet imagine remember consider
        listen did does do is are was were has have had can could will would should may might let neither either
    """.split()
)
ORGANISATION_WORDS = frozenset(
    """
        university institute council centre center foundation ministry agency organisation organization association academy college society
        bank company corporation committee commission party union group initiative forum network school department office bureau house
        palace street square hall hotel museum cathedral castle
    """.split()
)
LAST_OF_BODIES = frozenset("front movement army brigade brigades congress alliance league resistance militia corps".split())
"""Words that only as the last of a name are those of a body ("Army Chief Soe Win" is somebody)."""
MEDIA_WORDS = frozenset(
    """
        times post news herald weekly daily gazette tribune journal observer telegraph guardian chronicle press mail broadcasting tv radio
        television wire newswire newspapers newsroom telegram argus sentinel enquirer advertiser recorder intelligencer echo globe
        broadcaster podcast courier dispatch review magazine bulletin mirror standard star examiner register today monitor newspaper insider
        ledger despatch inquirer messenger
        inform novosti pravda zeitung presse dispatches newsline agencia statesman mercury advocate courant online nightly
    """.split()
)


NEWS_BODIES = frozenset(
    f"{first} {last}"
    for first in ("information", "news", "press", "telegraph", "telegraphic", "broadcasting", "television", "radio", "media")
    for last in ("service", "agency", "network", "corporation", "company", "authority", "group", "association", "bureau")
) - {"press service", "press bureau", "media authority", "information bureau"}
"""How the names of agencies and broadcasters end."""
NOT_ALONE = frozenset(
    "ban bishop cannon champagne chan christopher cook cooper costa dan dar dion don dong downer eden fox franco gates gil gram grey hague halifax"
    " han harper heath hull hun jonathan key king lam lange laval lloyd ma major marin marshall martin may mesa michel moon no orlando park paz ping"
    " prince rau rice sang simon sok son song tang tanner tea wade"
    " abdullah ali antony anwar asif aziz enver fahd faisal farhan farouk gabriel hamad hasan hassan hussein jaber jassim joseph khaled khalid"
    " khalifa klaus mehmed mishal mohammed najib nawaf nayef pavel petro philippe rashid sabah salman saud talaat zayed".split()
)
"""Surnames of known people that are words, places or given names."""
HEADS = frozenset(
    ("president", "prime minister", "chancellor", "supreme leader", "general secretary", "premier", "king", "queen", "emperor", "emir", "sultan")
)


CALLING = re.compile(r"(?:[a-z]{3,}(?:er|or|ist|ian|eer|ster|ant)|\w*(?:man|woman|person))s?|\w*(?:men|women|people)")
"""The form of nouns for what people do ("navigators", "accountants")."""
POSTPOSED = frozenset(
    """
        close familiar privy loyal faithful hostile friendly sympathetic opposed favourable favorable answerable responsible beholden subordinate
        allied aligned linked tied critical wary supportive distrustful suspicious aware present eligible accountable
    """.split()
)
"""Adjectives that stand after the people of whom they tell, with "to", "with" or "of" after them ("merchants loyal to the emir")."""
THINGS = frozenset(
    """
        transfer chapter power number matter river water border winter summer quarter corner tower tanker carrier cruiser destroyer launcher
        bomber fighter cover offer answer computer register sensor reactor sector factor error motor corridor door floor mirror
        terror weather member rumor rumour favor favour honor honour endeavor labor labour manner former latter other either neither
        another warrant grant plant restaurant week year order per her over under
    """.split()
)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words, ``start`` to ``end`` (not included)."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The run as a name."""
        return " ".join(self.words)


def capital_run(tokens: list[Token], place: int, names: Names) -> Run | None:
    """Return the run of capitalised words that begins at a place, if it may be somebody's name."""
    words: list[str] = []
    at = place
    while at < len(tokens):
        token = tokens[at]
        last = at + 1 < len(tokens)
        named = token.kind == "word" and (token.capital or ARTICLED.match(token.text)) and token.low not in NOT_NAMES
        if named and not _known_place(token, names, bool(words)):
            words.append(token.text)
            at += 1
            if len(token.text) == 1 and at < len(tokens) and tokens[at].text == ".":
                words[-1] += "."
                at += 1
        elif last and _is_particle(tokens, at, opening=not words):
            words.append(token.text)
            at += 1
        else:
            break
    if not words or len(words) > 6:
        return None
    return Run(place, at, tuple(words))


def _is_particle(tokens: list[Token], at: int, *, opening: bool) -> bool:
    """Whether a small word belongs to the name that goes on after it ("von der Leyen")."""
    token, after = tokens[at], tokens[at + 1]
    if token.low not in (LEADING if opening else PARTICLES) or token.kind != "word" or (opening and token.capital):
        return False
    return after.capital or (after.low in PARTICLES and at + 2 < len(tokens) and tokens[at + 2].capital)


def opens_name(token: Token) -> bool:
    """Whether a name may begin with a word: with a capital, a particle, or an article before a capital ("al-Sharaa")."""
    return token.capital or token.low in LEADING or ("-" in token.text and ARTICLED.match(token.text) is not None)


def _known_place(token: Token, names: Names, inside: bool) -> bool:
    return (
        not inside
        and any(e.sort in {"state", "demonym", "capital", "organisation", "media", "seat"} for e in names.find([fold(token.text)]))
        and not (token.text in {"Jordan", "Chad", "Israel", "Georgia"} and inside)
    )


@dataclass
class Roster:
    """The people of a document, by the words of their names."""

    names: Names
    day: date | None = None
    people: dict[str, Actor] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    """Unknown words with a capital within a sentence, which are names."""
    titles: dict[str, set[str]] = field(default_factory=dict)
    """Offices by which people known from the tables are called here."""

    def enter(self, actor: Actor, *, surname: str | None = None) -> Actor:
        """Enter somebody named in full; what is new about somebody known is added."""
        key = fold(actor.name)
        known = self.people.get(key)
        if known:
            actor = Actor("person", known.name, known.codes or actor.codes, known.role or actor.role, (), known.affiliation or actor.affiliation)
        else:
            parts = [fold(w) for w in actor.name.split()]
            own = parts[0] if "bin" in parts else parts[-1]
            if len(parts) > 1 and REGNAL.fullmatch(own):
                own = " ".join(parts[:-1])  # "Nicholas II and his cousin William": William II
            for word in {own, fold(surname or own), respelt(own)} | ({" ".join(parts[-2:])} if len(parts) > 2 and parts[-2] in PARTICLES else set()):
                self.by_word.setdefault(word, []).append(key)
        self.people[key] = actor
        return actor

    def of_state(self, actor: Actor, codes: tuple[str, ...]) -> Actor:
        """Somebody named in full, with the state that stands before the name if none is known ("Oman's Tariq al-Wahaibi")."""
        return actor if actor.codes or " " not in actor.name or len(codes) != 1 else self.enter(replace(actor, codes=codes))

    def known(self, person: Person) -> Actor:
        """Return somebody from the tables as an actor."""
        office = person.held(self.day)
        return Actor("person", person.name, (office.of,) if office else (), office.office if office else None)

    def surname(self, word: str, code: str | None = None, title: str = "") -> Actor | None:
        """Return whom a surname alone means: somebody named in full here, or else somebody known, written as it stands here.

        Of several known people of one name, the one in office on the day of the report is meant, and of those the head of state or of
        government; where that leaves several, only the state they share is known. A surname that is also a word, a given name or a place
        means nobody unless the full name stands in the document or a title before it.
        """
        folded = fold(word)
        if folded not in self.by_word and folded not in self.names.surnames and ARTICLED.match(word[:1].lower() + word[1:]):
            folded = folded.split("-", 1)[1]
        named = list(reversed(self.by_word.get(folded) or (self.by_word.get(respelt(folded), []) if len(folded) > 5 else [])))
        if len(named) > 1:
            serving = {fold(p.name) for p in self.names.surnames.get(folded, []) if (o := p.held(self.day, code)) and self.day and o.held(self.day)}
            named.sort(key=lambda k: k not in serving)
        for key in named:
            actor = self.people[key]
            if code is None or not actor.codes or code in actor.codes:
                return actor
        middle = [a for a in self.people.values() if len(a.name.split()) > 2 and folded in {fold(w) for w in a.name.split()[1:-1]} - PARTICLES]
        if len(middle) == 1 and word[:1].isupper() and (code is None or code in middle[0].codes) and folded not in self.names.surnames:
            return middle[0]
        if not title and (folded in NOT_ALONE or any(e.sort != "person" for e in self.names.find([folded]))):
            return None
        candidates = [(p, o) for p in self.names.surnames.get(folded) or self._otherwise_spelt(folded) if (o := p.held(self.day, code))]
        if not candidates:
            return None
        ranks = [self._rank(office, title.casefold()) for _, office in candidates]
        best = [office for (_, office), rank in zip(candidates, ranks, strict=True) if rank == min(ranks)]
        shared = {office.of for office in best}
        return Actor("person", word, (best[0].of,) if len(shared) == 1 else (), best[0].office if len(best) == 1 else None)

    def _otherwise_spelt(self, folded: str) -> list[Person]:
        """Known people whose surname differs by transliteration only ("Zelensky" of Zelenskyy)."""
        if len(folded) < 6:
            return []
        return [p for p in self.names.spellings.get(respelt(folded), []) if len(fold(p.surname)) > 5]

    def _rank(self, office: Office, title: str) -> tuple[bool, ...]:
        """In office before out of office, by the title given, with known days before without, at the head of a state before others."""
        serving = self.day is None or office.held(self.day)
        return not serving, bool(title) and office.office != title, not (office.start or office.last), office.office not in HEADS


def looks_like_body(words: Iterable[str]) -> str | None:
    """Say whether a capitalised name is that of an outlet or of some other body.

    >>> looks_like_body(["Thames", "Weekly"]), looks_like_body(["Duke", "University"]), looks_like_body(["Simon", "Miles"])
    ('media', 'body', None)
    """
    low = [w.casefold() for w in words]
    if " ".join(low[-2:]) in NEWS_BODIES:
        return "media"
    if low[-1] in MEDIA_WORDS or low[0] in {"radio", "daily"}:
        return "media"
    return "body" if any(w in ORGANISATION_WORDS for w in low) or low[-1] in LAST_OF_BODIES else None
