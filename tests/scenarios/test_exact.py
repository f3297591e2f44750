"""Shares of worlds beside exact probabilities, as ProbLog works them out: another language, another method, the same distribution semantics."""

import random

import pytest

from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import run
from foedus.scenarios.ground import capture

WORLDS = 200_000


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_small_system_of_promises_spreads_as_often_as_problog_says(seed: int):
    """Seven states, fourteen promises, circles among them: who is drawn in is who is reached by promises that are kept."""
    program_of = pytest.importorskip("problog.program")
    problog = pytest.importorskip("problog")
    rng = random.Random(seed)
    states = [f"s{n}" for n in range(7)]
    pairs = sorted({tuple(rng.sample(states, 2)) for _ in range(14)})
    chance = {pair: rng.choice([0.1, 0.35, 0.6, 0.9]) for pair in pairs}
    model = [f"{p}::keeps({b},{v})." for (b, v), p in chance.items()]
    model += [
        "in(s0).",
        "in(B) :- promise(B,V), in(V), keeps(B,V).",
        *(f"promise({b},{v})." for b, v in pairs),
        *(f"query(in({s}))." for s in states),
    ]
    exact = {str(atom): float(p) for atom, p in problog.get_evaluatable().create_from(program_of.PrologString("\n".join(model))).evaluate().items()}

    facts = " ".join(f"promise({b},{v})." for b, v in pairs) + f" state({';'.join(states)})."
    step = "{ coin(keeps(B,V)) } :- promise(B,V). { now(in(S)) } :- state(S). next(in(B)) :- promise(B,V), now(in(V)), coin(keeps(B,V))."
    chances = Chances({f"keeps({b},{v})": p for (b, v), p in chance.items()})
    found = run(capture(facts + step), chances, seed=seed, worlds=WORLDS, start={"in(s0)": True})

    assert len(exact) == len(states)
    assert sum(0 < p < 1 for p in exact.values()) >= 3
    for name, p in exact.items():  # 21 comparisons of 4.5 standard errors: one seed in 7,000 would fail
        assert abs(found.chance(name) - p) <= 4.5 * (p * (1 - p) / WORLDS) ** 0.5 + 1e-12
