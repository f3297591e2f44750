"""The words of the answer are those of the contract."""

from pathlib import Path
from typing import get_args

from foedus.reasoning.answers import STRONGEST, MeasureVerdict, NormVerdict, Reason


def test_verdicts_rank_from_a_duty_owed_down_to_an_agreement_that_does_not_bind():
    assert set(STRONGEST) == set(get_args(NormVerdict))
    assert [v for v in STRONGEST if v not in {"disputed", "not_in_force"}] == [
        "obliged", "awaits", "undetermined", "permitted", "prohibited", "not_triggered"
    ]  # fmt: skip


def test_every_verdict_and_every_reason_of_the_contract_can_be_given(shared: Path):
    contract = (shared / "contract" / "cases.md").read_text(encoding="utf-8")

    assert {word for word in (*get_args(NormVerdict), *get_args(MeasureVerdict), *get_args(Reason)) if word not in contract} == set()
