"""One world in words: who attacked whom in which round, moved by which article, and which promises were broken."""

from collections.abc import Iterator, Mapping

from ..reasoning.explain import actor
from .answers import parts
from .counting import Worlds
from .draws import falls
from .program import ScenarioProgram
from .results import Happening, World
from .trace import step


def coins_of(worlds: Worlds, seed: int, number: int) -> dict[str, bool]:
    """Return how each coin of the program falls in one world."""
    return {name: falls(worlds.chances, name, seed, number) for name in worlds.step.coins}


def rounds_of(worlds: Worlds, coins: Mapping[str, bool]) -> Iterator[tuple[frozenset[str], Mapping[str, bool]]]:
    """Yield what newly happens in each round, and the truth of every atom in that step; in the last, nothing happens."""
    drawn = {f"coin({name})": held for name, held in coins.items()}
    now = dict(worlds.start)
    new: frozenset[str] | None = None
    while new is None or new:
        truth, _ = step(worlds.step, drawn, now)
        new = frozenset(name for name in now if truth.get(f"next({name})") and not now[name])
        yield new, truth
        now |= dict.fromkeys(new, True)


def world_in_words(worlds: Worlds, seed: int, number: int) -> World:
    """Tell one world of a run, round by round; a round in which only sides are taken is left out."""
    coins = coins_of(worlds, seed, number)
    rounds = [*rounds_of(worlds, coins)]
    told = (tuple(_told(worlds.program, new, truth)) for new, truth in rounds)
    return World(number=number, rounds=tuple(one for one in told if one), left_undone=tuple(_undone(worlds, rounds[-1][1])))


def _told(program: ScenarioProgram, new: frozenset[str], truth: Mapping[str, bool]) -> Iterator[Happening]:
    moves = sorted(int(parts(name)[1]) for name, held in truth.items() if held and name.startswith("moves("))
    for name in sorted(new):
        kind, *about = parts(name)
        if kind == "attack":
            by, on = about
            articles = [program.question(n).norm.id for n in moves if program.question(n).bearer == by and on in program.targets[n]]
            willed = any(will.who == by and will.attacks == on and truth.get(f'decides("{by}","{on}")') for will in program.scenario.wills)
            why = [f"under {', '.join(dict.fromkeys(articles))}"] if articles else []
            why += ["of its own will"] if willed else []
            yield Happening(text=f"{actor(by)} attacks {actor(on)} {' and '.join(why)}".strip(), articles=tuple(dict.fromkeys(articles)))
        elif kind == "broken":
            norm, who, toward = about
            yield Happening(text=f"{actor(who)} breaks its promise to {actor(toward)} under {norm}", articles=(norm,))


def _undone(worlds: Worlds, truth: Mapping[str, bool]) -> Iterator[Happening]:
    for name in sorted(name for name in worlds.step.watched if truth.get(name)):
        _, norm, who, toward = parts(name)
        yield Happening(text=f"{actor(who)} does not do what it owes {actor(toward)} under {norm}", articles=(norm,))
