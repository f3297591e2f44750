"""A made-up system of states and pacts, of the size of today's, for benchmarks: no state in it is meant."""

import random

from foedus.scenarios.sides import Duty, Kind

STATES, PACTS, LARGE = 200, 700, 60
KINDS: tuple[tuple[Kind, float], ...] = (("defense", 0.5), ("offense", 0.08), ("neutrality", 0.17), ("nonaggression", 0.25))


def duties(seed: int, states: int = STATES, pacts: int = PACTS, large: int = LARGE) -> tuple[list[str], list[Duty]]:
    """Return the states and their obligations: most pacts have two parties, ``large`` of them 5 to 18; one in eight names an adversary."""
    rng = random.Random(seed)
    names = [f"s{n:03}" for n in range(states)]
    found: list[Duty] = []
    for pact in range(pacts):
        kind = rng.choices([kind for kind, _ in KINDS], [share for _, share in KINDS])[0]
        home = rng.randrange(states)
        near = [names[(home + step) % states] for step in range(-25, 26)]
        parties = rng.sample(near if rng.random() < 0.8 else names, rng.randint(5, 18) if pact < large else 2)
        against = tuple(rng.sample(sorted(set(names) - set(parties)), 1)) if rng.random() < 1 / 8 else ()
        found += [Duty(f"p{pact:03}", bearer, toward, kind, against) for bearer in parties for toward in parties if bearer != toward]
    return names, found
