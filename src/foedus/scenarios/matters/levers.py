"""Levers: what may be taken away or held fixed in a scenario, and in which worlds that could change anything.

A norm is taken away by a coin of its own, ``stands(N)``, that holds in every world of the base run (``rules/levers.lp``). A will is taken away by its
coin; a state's part by all coins of its help, its rights and its wills. The base run says in which worlds a lever *fired*: where it never did,
the world is the same without it, attack for attack, and need not be run again.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from ...reasoning.ground_facts import word
from ...reasoning.program import RULES
from ...reasoning.viewpoint import names_norm
from ...terms.actors import states as known_states
from ...terms.errors import ProgramError, UnknownName, UsageError
from ..counting import Worlds
from ..draws import Chances
from ..ground import StepProgram, capture
from ..plan import Plan, lay
from ..program import SPREAD, WATCHED, ScenarioProgram

LEVERS = Path(__file__).parent.parent / "rules" / "levers.lp"
FORMS = "remove:ID (an agreement, article, norm, will or state), waive:NORM:CONDITION or suppose:FACT=yes|no"
DECIDED = frozenset(("kept", "discretion", "force", "will"))
"""Kinds of coins that a state itself throws."""


@dataclass(frozen=True)
class Lever:
    """Something that may be otherwise: coins held fixed in every world."""

    name: str
    """As it is asked for, such as ``remove:rus-prk-2024/4``."""
    fixed: Mapping[str, bool]
    fired: tuple[str, ...] | None = None
    """Atoms, each with ``not`` before it if it must be false: where none of them is so, the lever changes nothing. None: it may change any world."""

    @classmethod
    def of_coin(cls, coin: str, held: bool, name: str = "") -> "Lever":
        """Return the lever that makes a coin fall one way; it changes nothing where the coin falls so anyway.

        >>> Lever.of_coin("keeps(fra)", False).fired
        ('coin(keeps(fra))',)
        """
        return cls(name or f"suppose:{coin}={'yes' if held else 'no'}", {coin: held}, (f"not coin({coin})" if held else f"coin({coin})",))


@dataclass(frozen=True, eq=False)
class System:
    """A step program with its chances, and what is asked of its worlds: states that may happen, and of which end the chance is wanted."""

    step: StepProgram
    chances: Chances
    start: Mapping[str, bool]
    outcomes: Mapping[str, str]
    """Name to state atom X: what is compared, world by world."""
    target: tuple[str, ...]
    """Names of outcomes: the end has come if any of them has happened."""
    seed: int = 1

    def __post_init__(self) -> None:
        for name in self.target:
            if name not in self.outcomes:
                raise UnknownName("outcome", name, self.outcomes)

    @cached_property
    def plan(self) -> Plan:
        """The program made ready for worlds whose coins are all given."""
        return lay(self.step, Chances(dict.fromkeys(self.step.coins, 0.5)), self.seed, self.start, {})


@dataclass(frozen=True, eq=False)
class Board:
    """A scenario made ready to be run with and without its levers."""

    worlds: Worlds
    """Its program, with a switch for each norm and for each condition that may be waived."""
    waived: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    @property
    def program(self) -> ScenarioProgram:
        """The program, written."""
        return self.worlds.program

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """Norms that can move a state or hold one back, sorted."""
        return tuple(name.removeprefix("stands(").rstrip(")").strip('"') for name in self.worlds.step.coins if name.startswith("stands("))

    @cached_property
    def wills(self) -> tuple[str, ...]:
        """Wills of the file that can move a state, sorted."""
        return tuple(sorted(will.id for will in self.program.scenario.wills if f"will({word(will.id)})" in self.worlds.step.coins))

    @cached_property
    def beginners(self) -> frozenset[str]:
        """States that stand in the events of the file."""
        return frozenset(state for event in self.program.scenario.events for state in (*event.by, *event.on))

    def system(self, seed: int, of: str | None = None) -> System:
        """Return what is asked: the chance that a state enters, or else that any enters beside those who began.

        Raises
        ------
        UnknownName
            If the state is none of the scenario's.
        UsageError
            If the state fights from the start.
        """
        entries = {state: name for state, name in self.worlds.entries.items() if state not in self.beginners}
        if of is not None:
            if of not in self.program.states:
                raise UnknownName("state of the scenario", of, self.program.states)
            if of in self.beginners:
                raise UsageError(f"{of} stands in the events of the file, so there is no chance of its entry; ask of another state")
        if not entries:
            raise UsageError("nobody else can enter this war, so nothing matters to how it spreads; name more states, or chances above 0")
        target = tuple(entries) if of is None else tuple(state for state in entries if state == of)
        return System(self.worlds.step, self.worlds.chances, self.worlds.start, entries, target, seed)

    def everything(self) -> tuple[Lever, ...]:
        """Each norm and each will, one lever at a time."""
        return (*(self.without_norms(f"remove:{norm}", [norm]) for norm in self.norms), *(self.without_will(will) for will in self.wills))

    def without_norms(self, name: str, norms: Iterable[str]) -> Lever:
        """Take norms out of the law."""
        coins = [word(norm) for norm in norms]
        return Lever(
            name, {f"stands({one})": False for one in coins}, tuple(f"now(fired({one}))" for one in coins if self._is_state(f"fired({one})"))
        )

    def without_will(self, identifier: str) -> Lever:
        """Take a will out of the file."""
        will = next(one for one in self.program.scenario.wills if one.id == identifier)
        attack = f"attack({word(will.who)},{word(will.attacks)})"
        return Lever(f"remove:{identifier}", {f"will({word(identifier)})": False}, (f"now({attack})",) if self._is_state(attack) else ())

    def without_part(self, state: str) -> Lever:
        """Let a state do nothing that it may decide: no help, no right used, no will."""
        coins = self.program.coins
        mine = [name for name in self.worlds.step.coins if name in coins and coins[name].bearer == state and coins[name].kind in DECIDED]
        held = {name: False for name in mine if not name.startswith("refrains(")}
        attacks = tuple(f"now({name})" for name in self.worlds.step.states if name.startswith(f"attack({word(state)},"))
        return Lever(f"remove:{state}", held, attacks)

    def _is_state(self, name: str) -> bool:
        return name in self.worlds.step.states


def lever(board: Board, words: str) -> Lever:
    """Read a lever.

    Parameters
    ----------
    board
        The scenario.
    words
        ``remove:ID``, ``waive:NORM:CONDITION`` or ``suppose:FACT=yes|no``; a fact is named as in the program, ``aggressor("KOR")``, with or without
        its quotation marks, and so is any other coin.

    Raises
    ------
    UsageError
        If the words are of no such form.
    UnknownName
        If there is no such agreement, norm, will, state, condition or fact in the scenario.
    """
    kind, _, rest = words.partition(":")
    if kind == "remove" and rest:
        return _removed(board, words, rest)
    if kind == "waive" and ":" in rest:
        norm, _, condition = rest.rpartition(":")
        found = [(n, c) for n, c in sorted(board.waived) if names_norm(norm, n) and c == condition]
        coins = [name for name in (f"asks({word(n)},{c})" for n, c in found) if name in board.worlds.step.coins]
        return Lever(words, dict.fromkeys(coins, False), None if coins else ())
    if kind == "suppose" and rest.endswith(("=yes", "=no")):
        wanted, _, so = rest.rpartition("=")
        bare = {name.replace('"', ""): name for name in board.program.coins if name in board.worlds.step.coins}
        name = wanted.replace('"', "")
        coin = bare.get(name) or bare.get(f"fact({name})")
        if coin is None:
            raise UnknownName("fact or coin", wanted, [*bare, *(name[5:-1] for name in bare if name.startswith("fact("))])
        return Lever.of_coin(coin, so == "yes", words)
    raise UsageError(f"'{words}' says nothing to change; write {FORMS}")


def _removed(board: Board, words: str, rest: str) -> Lever:
    if norms := [norm for norm in board.norms if names_norm(rest, norm)]:
        return board.without_norms(words, norms)
    if rest in board.wills:
        return board.without_will(rest)
    if rest in board.program.states:
        return board.without_part(rest)
    raised = {question.norm.id for question in board.program.possible.questions}
    if any(names_norm(rest, norm) for norm in raised) or rest in {will.id for will in board.program.scenario.wills}:
        return Lever(words, {}, ())  # known, but nothing hangs on it
    known = [*raised, *(norm.split("/")[0] for norm in raised), *board.wills, *board.program.states]
    if rest in known_states():
        raise UnknownName("state of the scenario", rest, board.program.states)
    raise UnknownName("agreement, norm, will or state of the scenario", rest, known)


def waivers(program: ScenarioProgram, words: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return the norms and conditions that are to be waived, or raise UnknownName if a norm has no such condition in the scenario."""
    asked = {(program.question(int(n)).norm.id, condition) for n, condition in re.findall(r"\bneeds\((\d+),(\w+)\)\.", program.text)}
    found: set[tuple[str, str]] = set()
    for one in words:
        if one.startswith("waive:") and one.count(":") >= 2:
            norm, _, condition = one.removeprefix("waive:").rpartition(":")
            mine = {(n, c) for n, c in asked if names_norm(norm, n)}
            if not mine:
                raise UnknownName("norm of the scenario", norm, {n for n, _ in asked})
            if not any(c == condition for _, c in mine):
                conditions = sorted({c for _, c in mine})
                raise UnknownName(f"condition of {norm}", condition, conditions, hint=f"one of {', '.join(conditions)}")
            found |= {(n, c) for n, c in mine if c == condition}
    return frozenset(found)


def board(program: ScenarioProgram, words: Iterable[str] = ()) -> Board:
    """Give the norms of a scenario's program switches, and ground it.

    Parameters
    ----------
    program
        The program, written.
    words
        The levers that will be asked for; conditions are given a switch only if they are among them.

    Raises
    ------
    ProgramError
        If the rules are no step.
    UnknownName
        If a norm has no such condition.
    """
    waived = waivers(program, words)
    text = "\n".join(_switched(program, line, waived) for line in program.text.splitlines())
    step = capture(text, RULES, SPREAD, LEVERS, watch=WATCHED)
    coins = {name: program.coins[name] for name in step.coins if name in program.coins}
    chance = {name: coins[name].chance if name in coins else 1.0 for name in step.coins}
    if strange := [name for name in chance if name not in coins and not name.startswith(("stands(", "asks("))]:
        raise ProgramError(f"no chance is given for the coin {strange[0]}")
    factor = {name: coin.hangs_on for name, coin in coins.items() if coin.hangs_on}
    return Board(Worlds(replace(program, text=text), step, Chances(chance, factor, program.scenario.chances.rho)), waived)


def _switched(program: ScenarioProgram, line: str, waived: frozenset[tuple[str, str]]) -> str:
    """Write a line of facts with its switches."""
    line = re.sub(r"\bawake\((\d+)\)\.", r"may_bind(\1).", line)
    if not waived:
        return line

    def needed(match: re.Match[str]) -> str:
        number, condition = match.groups()
        may = (program.question(int(number)).norm.id, condition) in waived
        return f"may_ask({number},{condition})." if may else match[0]

    return re.sub(r"\bneeds\((\d+),(\w+)\)\.", needed, line)


def coins_decided(board: Board) -> Iterator[tuple[str, bool]]:
    """Yield each coin that somebody decides, with the way it falls if that one keeps out of the war: help is not given, restraint is kept."""
    for name in board.worlds.step.coins:
        coin = board.program.coins.get(name)
        if coin is not None and coin.kind in {*DECIDED, "organ"}:
            yield name, name.startswith("refrains(")
