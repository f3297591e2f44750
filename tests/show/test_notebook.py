"""What notebooks show."""

from datetime import date
from typing import Any

import foedus.show.notebook
from foedus.brief.dossier import Dossier
from foedus.library import catalogue
from foedus.reasoning import Case, judge
from foedus.terms.events import Event


def shown(value: Any) -> str:
    return str(value._repr_html_())


def test_a_dossier_is_shown_with_its_evidence_and_no_script(dossier: Dossier):
    cell = shown(dossier)

    assert "<mark" in cell
    assert "<script" not in cell


def test_a_judgement_is_shown_with_the_strongest_answer_first():
    attack = Event(id="attack", date=date(2025, 1, 10), kind="armed_attack", by=("KOR",), on=("PRK",))

    cell = shown(judge(Case(id="raid", today=date(2025, 1, 10), events=(attack,)), catalogue()))

    assert "Case raid, as of 10 January 2025" in cell
    assert "rus-prk-2024/4" in cell
    assert cell.index("obliged") < cell.index("not triggered")


def test_an_agreement_is_shown_with_each_norm():
    pact = catalogue().agreement("rus-prk-2024")

    assert all(norm.id in shown(pact) for norm in pact.norms)
    assert foedus.show.notebook.agreement_cell(pact) == shown(pact)
