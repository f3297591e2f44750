from tests.show.dossiers import bond

from foedus.brief.dossier import Dossier
from foedus.show.blocks import Table
from foedus.show.bonds import attacked, bearers, duties, folded


def test_bearers_of_one_mind_are_folded(dossier: Dossier):
    groups = folded(dossier.if_attacked[0].bound)

    assert [len(group) for group in groups] == [5]
    assert bearers(groups[0], most=4) == "5 parties to cst-1992"
    assert bearers(groups[0]) == "Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan"


def test_bearers_whose_answers_differ_are_not_folded():
    assert len(folded([bond("CHN", "China", "PRK", "x-1/1", "obliged"), bond("RUS", "Russia", "PRK", "x-1/1", "awaits")])) == 2


def test_a_permission_binds_nobody(dossier: Dossier):
    case = dossier.if_attacked[1].model_copy(update={"bound": (bond("CUB", "Cuba", "PRK", "un-charter-1945/51", "permitted", modality="may"),)})

    assert "un-charter-1945/51" not in {one.norm for one in duties(case)}


def test_the_table_beside_the_figure_holds_every_duty(dossier: Dossier):
    table = next(block for block in attacked(dossier) if isinstance(block, Table))

    assert len(table.rows) == 5


def test_a_party_whom_nobody_is_bound_to_help_is_told_as_such(dossier: Dossier):
    case = dossier.if_attacked[0].model_copy(update={"bound": (), "not_in_force": ()})

    assert "binds anyone to act for Russia" in str(attacked(dossier.model_copy(update={"if_attacked": (case,)})))
