"""A supposed attack as an address: what a form asks becomes a case, and unknown facts become switches that are part of the address."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

from ...library import Catalogue
from ...terms.actors import name_of
from ...terms.errors import UsageError
from ...terms.events import FACT_KEYS
from ...terms.norms import TRIGGER_WORDS, EventKind
from .. import asking

if TYPE_CHECKING:
    from ...reasoning import Case, Judgement

KINDS: tuple[str, ...] = get_args(EventKind)
TRUTHS = ("true", "unknown", "false")
GIVEN = "is "
"""How the name of a fact begins in an address: ``is state_of_war RUS=true``."""
MOST = 40
"""As many facts as one address may settle."""
_ATOM = re.compile(r"(\w+)\(([^()]*)\)")


@dataclass(frozen=True)
class Supposed:
    """A supposed attack as a form has it."""

    attacker: str = ""
    victim: str = ""
    place: str = ""
    day: str = ""
    kind: str = "armed_attack"
    views: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    """Truth by fact, as on the command line: ``{"state_of_war RUS": "true"}``."""

    @property
    def asks(self) -> bool:
        """Whether there is enough to ask."""
        return bool(self.attacker and self.victim)


@dataclass(frozen=True)
class Switch:
    """One unknown fact that can be set."""

    fact: str
    """As on the command line: ``state_of_war RUS``."""
    words: str
    truth: str
    bears_on: int
    """How many answers turn on it."""


def case_of(asked: Supposed, law: Catalogue) -> "Case":
    """Make the case.

    Raises
    ------
    FoedusError
        If a word in it means nothing, with what was probably meant.

    Examples
    --------
    >>> from ...library import catalogue
    >>> case_of(Supposed("Ukraine", "Russia", "kursk", "2025-01-10"), catalogue()).events[0].by
    ('UKR',)
    """
    day = asking.day(asked.day)
    if asked.kind not in KINDS:
        raise UsageError(f"'{asked.kind}' is no kind of event")
    for words in (asked.attacker, asked.victim, asked.place):
        if set(words) & set(":@"):
            raise UsageError(f"'{words}' is no name of a state or a place")
    words = f"{asked.attacker}:{asked.victim}" + (f"@{asked.place}" if asked.place else "")
    event = asking.attack(words, 1, day, asked.kind)
    if len(asked.facts) > MOST:
        raise UsageError(f"{len(asked.facts)} facts are more than the {MOST} that are taken here")
    facts = [asking.fact(f"{fact} {truth}", [event["id"]], []) for fact, truth in asked.facts.items() if truth != "unknown"]
    given: dict[str, Any] = {"today": day, "events": [event], "facts": facts, "viewpoints": asking.viewpoints(list(asked.views), day)}
    return asking.case("supposed-attack", given, frozenset(law.places))


def command(asked: Supposed) -> str:
    """Return the command that asks the same.

    >>> command(Supposed("UKR", "RUS", "kursk", "2025-01-10"))
    'foedus casus --attack UKR:RUS@kursk --on 2025-01-10'
    """
    attack = f"{asked.attacker}:{asked.victim}" + (f"@{asked.place}" if asked.place else "")
    quoted = f'"{attack}"' if " " in attack else attack
    kind = f" --kind {asked.kind}" if asked.kind != "armed_attack" else ""
    views = "".join(f" --viewpoint {view}" for view in asked.views)
    facts = "".join(f' --fact "{fact} {truth}"' for fact, truth in asked.facts.items() if truth != "unknown")
    return f"foedus casus --attack {quoted} --on {asked.day}{kind}{views}{facts}"


def switches(judgement: "Judgement", asked: Supposed) -> tuple[list[Switch], list[str]]:
    """Return the facts that can be set, those set first, then by how many answers turn on them; and the names of others that answers turn on."""
    bears: Counter[str] = Counter()
    settled: set[str] = set()
    open_: Counter[str] = Counter()
    for answer in judgement.answers:
        found = {fact for one in answer.settled_by for atom in one.facts if (fact := _fact(atom))}
        bears.update(found)
        settled |= {fact.partition(" ")[0] for fact in found}
        open_.update(answer.depends_on)
    shown = [Switch(fact, words_of(fact), truth, 0) for fact, truth in asked.facts.items() if truth != "unknown"]
    named = {one.fact for one in shown}
    shown += [Switch(fact, words_of(fact), "unknown", number) for fact, number in sorted(bears.items(), key=lambda one: (-one[1], one[0]))
              if fact not in named]  # fmt: skip
    return shown, sorted(fact for fact in open_ if fact not in settled)


def _fact(atom: str) -> str:
    """Turn an atom of the program into a fact of the command line; empty if it is none that can be given.

    >>> _fact("request(RUS,cst-1992/4)"), _fact("provoked(attack)"), _fact("inside(nato-1949/5,attack)")
    ('request RUS cst-1992/4', 'provoked', '')
    """
    match = _ATOM.fullmatch(atom)
    if not match or match[1] not in FACT_KEYS or match[1] == "happened":
        return ""
    keys, about = FACT_KEYS[match[1]], [one.strip() for one in match[2].split(",")]
    if len(keys) != len(about):
        return ""
    return match[1] if keys == ("event",) else " ".join((match[1], *about))


def words_of(fact: str) -> str:
    """Say a fact as a sentence.

    >>> words_of("state_of_war RUS"), words_of("request PRK rus-prk-2024/4")
    ('Russia is in a state of war', 'North Korea asks for it under rus-prk-2024/4')
    """
    name, *about = fact.split(" ")
    who = [name_of(one) for one in about]
    match (name, len(about)):
        case ("provoked", 0):
            words = "the attack was provoked"
        case ("armed_attack", 0):
            words = "it amounts to an armed attack"
        case ("state_of_war", 1):
            words = f"{who[0]} is in a state of war"
        case ("request", 2):
            words = f"{who[0]} asks for it under {about[1]}"
        case ("decision", 1):
            words = f"the organ of {about[0]} decides on it"
        case ("consent", 2):
            words = f"{who[0]} consents under {about[1]}"
        case ("helps", 2):
            words = f"{who[0]} helps {who[1]}"
        case ("recognises", 3):
            words = f"{who[0]} recognises {about[1]} as {who[2]}'s"
        case ("aggressor", 1):
            words = f"{who[0]} is found to be the aggressor"
        case _:
            words = fact.replace("_", " ")
    return words[:1].upper() + words[1:]


def kind_words(kinds: Iterable[str] = KINDS) -> list[tuple[str, str]]:
    """Return the kinds of event with their words."""
    return [(kind, TRIGGER_WORDS[kind]) for kind in kinds]
