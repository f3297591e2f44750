import errno
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from foedus.scenarios import counting
from foedus.scenarios.counting import Checkpoints, Counted, Worlds, count_span, count_worlds, spans
from foedus.scenarios.course import coins_of, rounds_of
from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import prepare
from foedus.scenarios.ground import capture
from foedus.scenarios.tally import Sheet
from foedus.terms.errors import ResultError, UsageError

from .made import scenario, small, worlds_of

WANTED = 3000


@pytest.fixture(autouse=True)
def short_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "SPAN", 1024)


def count(checkpoints: Path | None = None, wanted: int = WANTED, seed: int = 5) -> Counted:
    return count_worlds(small(), seed=seed, wanted=wanted, checkpoints=Checkpoints(checkpoints))


def test_worlds_are_cut_into_spans_that_do_not_hang_on_how_many_are_wanted():
    assert list(spans(2500)) == [(0, 1024), (1024, 1024), (2048, 452)]
    assert list(spans(2048)) == list(spans(2500))[:2]


def with_wills() -> Worlds:
    """A scenario in which a will waits for an attack, and a promise may hold it back."""
    will = {"id": "plan", "who": "KOR", "attacks": "RUS", "after": ["RUS:KOR"], "chance": 0.6, "held_back_by": ["un-charter-1945"]}
    return worlds_of(scenario(states=["KOR", "PRK", "RUS"], wills=[will], chances={"default": 0.6}))


@pytest.mark.parametrize("made", [small, with_wills], ids=["by norms alone", "with a will"])
def test_counts_are_those_of_the_single_worlds_added_up(made: Callable[[], Worlds]):
    worlds = made()
    found = count_worlds(worlds, seed=5, wanted=200)
    ends = []
    for number in range(200):
        happened = set(worlds.program.start)
        for new, _ in rounds_of(worlds, coins_of(worlds, 5, number)):
            happened |= new
        ends.append(happened)

    assert found.tally.held == {name: sum(name in end for end in ends) for name in worlds.step.states}
    assert found.tally.sizes["war"].tolist() == [sum(sum(n.startswith("in_war(") for n in end) == size for end in ends) for size in range(4)]
    assert sum(found.outcomes.values()) == found.outcome_worlds == 200
    assert found.outcomes == {
        text: sum({name for name in end if name.startswith("side(")} == set(text.split()) for end in ends) for text in found.outcomes
    }


def test_the_counts_of_spans_add_up_to_those_of_the_whole_whatever_the_threads():
    course = small().course(5)

    assert count_span(course, 0, WANTED) == count() == count_worlds(small(), seed=5, wanted=WANTED, threads=2)


def test_past_the_first_worlds_whole_outcomes_are_no_longer_counted(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(counting, "OUTCOME_WORLDS", 2048)

    found = count()

    assert found.outcome_worlds == 2048 == sum(found.outcomes.values())
    assert found.tally.worlds == WANTED


def test_another_seed_gives_other_worlds():
    assert count(seed=5) != count(seed=6)


def test_an_interrupted_run_goes_on_and_ends_with_the_same_counts_to_the_bit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    class Stop(BaseException):
        pass

    def told(number: int) -> None:
        if number >= 2048:
            raise Stop

    with pytest.raises(Stop):
        count_worlds(small(), seed=5, wanted=WANTED, checkpoints=Checkpoints(tmp_path), told=told)
    assert len(list(tmp_path.iterdir())) == 2

    counted_anew: list[int] = []
    plain = counting.count_span

    def watched(course, first, number, *, threads=1):
        counted_anew.append(first)
        return plain(course, first, number, threads=threads)

    monkeypatch.setattr(counting, "count_span", watched)
    assert count(tmp_path) == count(None)
    assert counted_anew == [2048, 0, 1024, 2048], "the first run counts the last span only"


def test_a_longer_run_takes_up_the_counts_of_a_shorter_one(tmp_path: Path):
    count(tmp_path, wanted=2048)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}

    assert count(tmp_path, wanted=4096) == count(None, wanted=4096)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_checkpoint_of_other_chances_is_not_taken_up(tmp_path: Path):
    count(tmp_path, wanted=1024)
    other = worlds_of(scenario(states=["KOR", "PRK", "RUS"], chances={"default": 0.25, "discretion": 0}))

    assert Checkpoints(tmp_path).read(other.digest, 5, 0, 1024) is None
    assert Checkpoints(tmp_path).read(small().digest, 5, 0, 1024) is not None


@pytest.mark.parametrize("harm", ["cut short", "a count changed", "of another run", "no JSON", "empty", "a list"])
def test_a_damaged_checkpoint_is_refused_by_name_and_nothing_else_is_lost(tmp_path: Path, harm: str):
    count(tmp_path, wanted=2048)
    first, second = sorted(tmp_path.iterdir())
    text = first.read_text()
    if harm == "of another run":
        told = second.read_text()
    else:
        told = {
            "cut short": text[:-20],
            "a count changed": text.replace('"worlds": 1024', '"worlds": 1025'),
            "no JSON": "{",
            "empty": "",
            "a list": "[]",
        }[harm]
    first.write_text(told)

    with pytest.raises(ResultError) as fault:
        count(tmp_path, wanted=2048)

    assert str(fault.value) == f"{first}: this checkpoint is damaged or of another run; remove it, and the run counts these worlds again"
    assert second.is_file()
    first.unlink()
    assert count(tmp_path, wanted=2048) == count(None, wanted=2048)


def test_a_full_disk_is_told_and_what_was_counted_before_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    plain = Path.write_bytes

    def full(self: Path, content: bytes) -> int:
        if "-1024-1024" in self.name:
            raise OSError(errno.ENOSPC, "No space left on device")
        return plain(self, content)

    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(ResultError, match="cannot be written: No space left on device; what was counted before is kept; make room and run again"):
        count(tmp_path)

    (kept,) = tmp_path.iterdir()
    assert json.loads(kept.read_text())["counts"]["worlds"] == 1024


def test_no_world_is_refused():
    with pytest.raises(UsageError, match="0 worlds: at least one is needed"):
        count(wanted=0)


def test_a_run_stops_once_it_is_told_that_it_has_enough():
    found = count_worlds(small(), seed=5, wanted=10_000, enough=lambda counted: counted.tally.worlds >= 2000)

    assert found.tally.worlds == 2048


@pytest.mark.parametrize("atoms", [1, 8, 9, 64, 65, 130])
def test_outcomes_are_counted_for_any_number_of_atoms(atoms: int):
    names = [f"s{n}" for n in range(atoms)]
    program = capture("{ coin(a;b;c) }. " + " ".join(f"{{ now({x}) }}. next({x}) :- coin({'abc'[n % 3]})." for n, x in enumerate(names)))
    sheet = Sheet(keep=[f"now({x})" for x in names])
    course = prepare(program, Chances(dict.fromkeys("abc", 0.5)), seed=1, tally=sheet)
    kept = course.run(0, 1000).kept
    held = np.stack([np.unpackbits(kept[f"now({x})"].view(np.uint8), bitorder="little")[:1000] for x in names])
    expected = Counter(" ".join(x for x, so in zip(names, world, strict=True) if so) for world in held.T.tolist())

    assert count_span(course, 0, 1000).outcomes == expected
