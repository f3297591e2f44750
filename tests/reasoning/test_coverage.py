"""Every norm and measure that ships has a case that it passes and a near miss, and no condition goes unguarded but those listed with their reason."""

from pathlib import Path

import pytest
from tests.reasoning.small import LAW
from tests.reasoning.tiny import BAN, PACT, tiny

from foedus.library import Catalogue
from foedus.reasoning import Covered, Guarding, asked_of, casebook, coverage, guarding, known_unguarded

ENOUGH = 0.95
"""The share of conditions that a case must guard."""


@pytest.fixture(scope="module")
def found() -> Guarding:
    return guarding(LAW, mutate=True)


def test_every_norm_and_measure_has_a_passing_case_and_a_near_miss_or_a_reason_for_having_none(found: Guarding):
    lacking = {one.of for one in found.covered if not (one.passing and one.near)}

    assert lacking == {of for of, what in found.beyond if what.startswith("a ")}


def test_no_condition_goes_unguarded_but_those_that_no_case_can_guard(found: Guarding):
    assert found.open == ()


def test_nothing_is_said_to_be_beyond_any_case_that_a_case_guards(found: Guarding):
    assert found.stale == ()


def test_nearly_all_conditions_are_guarded(found: Guarding):
    assert found.conditions > 2000
    assert found.guarded / found.conditions >= ENOUGH


def test_every_exception_says_why():
    assert [str(one) for one in known_unguarded(LAW) if len(one.why.split()) < 8] == []


def covered(law: Catalogue) -> dict[str, Covered]:
    return {one.of: one for one in coverage(law, asked_of(law, casebook(law)))}


def test_a_norm_is_passed_by_its_own_verdict_and_nearly_passed_by_any_other_while_in_force(tmp_path: Path):
    norm = covered(tiny(tmp_path))["pact-2001/1"]

    assert norm.passing == ("attack", "blockade")
    assert norm.near == ("not-asked", "other-enemy", "provoked", "threat")


def test_a_measure_is_passed_by_a_breach_and_nearly_by_anything_else(tmp_path: Path):
    assert covered(tiny(tmp_path))["ban-2003/1"] == Covered("ban-2003/1", ("arms",), ("arms",))


def test_a_ceiling_without_figures_is_passed_by_a_case_that_leaves_the_quantity_open(tmp_path: Path):
    law = tiny(tmp_path, ban=BAN.replace("goods: [arms]", "goods: [arms]\n    cap: {amounts: [], window: none}"))
    unsure = law.case_files[0].parents[1] / "ban" / "unsure.yaml"
    unsure.write_text(
        "id: unsure\ntitle: unsure\ntoday: 2010-06-02\ntransfers:\n"
        "  - {id: a, date: 2010-06-01, from: FRA, to: SOM, goods: arms, quantity: unknown, unit: ton}\n"
        "expect:\n  - {who: FRA, measure: ban-2003/1, transfer: a, verdict: undetermined, depends_on: [quantity]}\n",
        encoding="utf-8",
    )

    assert covered(Catalogue(tmp_path))["ban-2003/1"].passing == ("unsure",)


def test_of_an_article_in_parts_the_part_counts_that_gives_the_verdict(tmp_path: Path):
    second = PACT[PACT.index("  - id:") :].replace("pact-2001/1", "pact-2001/1b").replace("states: [CHN]", "states: [RUS]")
    law = tiny(tmp_path, pact=PACT.replace("pact-2001/1", "pact-2001/1a") + second)

    assert "attack" in covered(law)["pact-2001/1a"].passing
    assert covered(law)["pact-2001/1b"].passing == ("other-enemy",)


def test_a_pact_that_was_never_in_force_needs_a_case_that_says_so(tmp_path: Path):
    law = tiny(tmp_path, pact=PACT.replace("in_force: 2002-01-01\nuntil: 2020-12-31", "in_force: null"))

    assert covered(law)["pact-2001/1"].passing == ("before-joining", "too-early", "too-late")


def test_an_article_on_which_duty_comes_first_is_left_out(tmp_path: Path):
    law = tiny(tmp_path, pact=PACT + '  - {id: pact-2001/2, article: "2", duty: priority, paraphrase: First this., checked: memory}\n')

    assert "pact-2001/2" not in covered(law)
