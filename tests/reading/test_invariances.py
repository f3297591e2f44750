"""What must not matter to the reader, and what must: order of reports, reports put one after the other, the names of states, a negation."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.reported import records

from foedus.brief import read as read_paths
from foedus.terms.evidence import Record

NAMES = {"JPN": "Japan", "AUS": "Australia", "NOR": "Norway", "BRA": "Brazil", "KEN": "Kenya", "PER": "Peru", "GHA": "Ghana", "CHL": "Chile"}
FRAMES = (
    "{0} and {1} signed a mutual defence treaty on 4 March 2019.",
    "{0} sells artillery shells to {1}.",
    "{0} imposed sanctions on {1} over its nuclear tests.",
    "If either is attacked, {0} and {1} must help each other under a treaty that they signed in 2015.",
    "{0} has delivered drones and missiles to {1}, officials in {2} said on Monday.",
    "{0} bought oil from {1} in return for fighter jets.",
    "{0}, {1} and {2} concluded a pact of neutrality in 2011.",
)
ASSERTED = (
    ("Norway sent artillery shells to Peru.", "Norway did not send artillery shells to Peru.", "transfer"),
    ("Kenya has delivered drones to Ghana.", "Kenya has not delivered any drones to Ghana.", "transfer"),
    ("Chile supplies oil to Peru.", "Chile supplies no oil to Peru.", "transfer"),
    ("Japan gave Ghana weapons.", "Japan never gave Ghana weapons.", "transfer"),
    ("Brazil imposed sanctions on Peru.", "Brazil has not imposed sanctions on Peru.", "sanction"),
    ("Norway and Kenya signed a defence pact.", "Norway and Kenya have not signed a defence pact.", "agreement"),
    (
        "Norway and Kenya signed a treaty in 2015. It obliges each to defend the other.",
        "Norway and Kenya signed a treaty in 2015. It does not oblige either to defend the other.",
        "obligation",
    ),
)
REPORTS = (
    "A pact in Oslo\n\nOSLO, 4 March 2019 (Fjord Press) - Norway and Kenya signed a defence treaty. Each will help the other if attacked.\n",
    "Oil for Lima\n\nLIMA, 6 May 2020 (Andes Wire) - Brazil will send oil to Peru, its energy minister said. Chile said nothing.\n",
)


def told(found: tuple[Record, ...] | list[Record]) -> list[tuple[str, str, str]]:
    """Records by kind, slots and certainty."""
    return sorted((r.kind, str(sorted(r.slots.items(), key=str)), r.certainty) for r in found)


def core(text: str) -> list[tuple[object, ...]]:
    """The facts of a text: kinds, and every slot that holds codes."""
    slots = ("parties", "giver", "receiver", "by", "on", "goods", "duty")

    def plain(value: object) -> object:
        return tuple(value) if isinstance(value, list) else value

    return sorted((r.kind, r.certainty, *(plain(r.slots.get(slot)) for slot in slots)) for r in records(text) if r.kind != "statement")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FRAMES), st.permutations(sorted(NAMES)))
def test_other_states_in_the_same_words_give_the_same_facts_about_other_states(frame: str, order: list[str]):
    first, second = sorted(NAMES)[:3], order[:3]
    becomes = dict(zip(first, second, strict=True))

    def levelled(row: tuple[object, ...], names: dict[str, str]) -> str:
        return str([sorted(names.get(str(code), str(code)) for code in part) if isinstance(part, tuple) else part for part in row])

    there = sorted(levelled(row, becomes) for row in core(frame.format(*(NAMES[code] for code in first))))
    here = sorted(levelled(row, {}) for row in core(frame.format(*(NAMES[code] for code in second))))

    assert there, "nothing was read"
    assert there == here


@pytest.mark.parametrize(("said", "denied", "kind"), ASSERTED, ids=lambda value: value if isinstance(value, str) else "")
def test_a_negation_turns_a_record_round_or_takes_it_away(said: str, denied: str, kind: str):
    before = [r for r in records(said) if r.kind == kind]
    after = [r for r in records(denied) if r.kind == kind]

    assert before
    assert all(r.certainty != "denied" and not r.slots.get("negated") for r in before)
    named = [r for r in after if not (r.certainty == "denied" or r.slots.get("negated"))]
    assert not named or (kind == "obligation" and not any(r.slots.get("duty") == before[0].slots.get("duty") for r in named))


def test_two_unrelated_reports_in_one_give_no_record_across_them():
    alone = [record for report in REPORTS for record in records(report)]
    joined = records("\n\n".join(REPORTS))
    seam = len(REPORTS[0])

    assert not [r for r in joined if min(s.start for s in r.spans) < seam <= max(s.start for s in r.spans)]
    assert {r.kind for r in joined} >= {r.kind for r in alone if r.kind in {"agreement", "obligation", "transfer"}}
    states = ({"NOR", "KEN"}, {"BRA", "PER", "CHL"})
    for record in joined:
        codes = {c for slot in ("parties", "giver", "receiver") for c in record.slots.get(slot) or []}
        assert any(codes <= side for side in states), record


def test_the_order_of_reports_changes_no_record(tmp_path):
    paths = []
    for number, text in enumerate(REPORTS):
        paths.append(tmp_path / f"report-{number}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    random.Random(1).shuffle(paths)
    forth, back = read_paths(paths)[0], read_paths(paths[::-1])[0]

    assert told(list(forth.records)) == told(list(back.records))
    assert {c.about for c in forth.claims} == {c.about for c in back.claims}
