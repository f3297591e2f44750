"""The published tables on whether allies kept their word: on made-up rows, and every printed figure where the files are there."""

from pathlib import Path

import pytest
from tests.measures.alliance_tests import label, labels
from tests.measures.tables import write

from foedus.measures.published import COVARIATES, fulfilment, read_labels, read_performance
from foedus.measures.reliability import fit_logit
from foedus.terms.errors import DatasetError


def figures(path: Path) -> dict[str, tuple[int, int]]:
    return {one.name: (one.kept, one.of) for one in fulfilment(read_labels(path))}


def test_only_alliances_whose_casus_arose_are_counted_and_each_under_all_its_duties(tmp_path):
    path = labels(
        tmp_path / "labels.csv",
        [label(1, 1, "1900-01-01", True, "defence", "neutrality"), label(2, 1, "1900-01-01", None, "defence"), label(3, 2, "1950", False, "defence")],
    )

    found = figures(path)

    assert found["all"] == (1, 2)
    assert (found["1816-1944"], found["1945-2003"]) == ((1, 1), (0, 1))
    assert found["with a defence duty"] == (1, 2)
    assert found["with a neutrality duty"] == (1, 1)
    assert found["with an offence duty"] == (0, 0)


def test_a_share_of_nothing_is_missing(tmp_path):
    path = labels(tmp_path / "labels.csv", [label(1, 1, "1900-01-01", True, "defence")])

    assert {one.name: one.share for one in fulfilment(read_labels(path))}["1945-2003"] is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"honoured": ""}, "labels.csv:2: honoured is blank although the casus arose"),
        ({"casus_arose": 0}, "honoured is given although the casus did not arise"),
        ({"era": "1800-1850"}, "era must be 1816-1944 or 1945-2003, not '1800-1850'"),
        ({"war_start": "sometime"}, "war_start is no day or year: 'sometime'"),
        ({"defence": 3}, "defence must be 0 or 1, not 3"),
    ],
)
def test_a_row_that_cannot_be_is_told_with_its_line(tmp_path, change, message):
    path = labels(tmp_path / "labels.csv", [label(1, 1, "1900-01-01", True, "defence", **change)])

    with pytest.raises(DatasetError, match=message):
        read_labels(path)


def test_another_table_is_refused(tmp_path):
    path = write(tmp_path / "labels.csv", ["era", "defense"], [])

    with pytest.raises(DatasetError, match=r"there is no column 'defence' \(and 8 more\).*did you mean 'defense'"):
        read_labels(path)


PUBLISHED = {
    "all": (73, 146),
    "1816-1944": (61, 92),
    "1945-2003": (12, 54),
    "with a defence duty": (42, 102),
    "with an offence duty": (31, 42),
    "with a neutrality duty": (35, 45),
    "with a nonaggression duty": (18, 49),
    "defence 1816-1944": (36, 59),
    "defence 1945-2003": (6, 43),
    "lenient": (80, 146),
    "second coding": (69, 139),
}
PUBLIC_HALF = {
    "all": (37, 78),
    "1816-1944": (32, 52),
    "1945-2003": (5, 26),
    "with a defence duty": (21, 51),
    "with an offence duty": (16, 24),
    "with a neutrality duty": (16, 24),
    "with a nonaggression duty": (11, 30),
    "assistance (defence or offence)": (24, 54),
    "lenient": (41, 78),
}


def test_berkemeier_and_fuhrmanns_table_is_met(shared):
    tests = read_labels(shared / "data" / "berkemeier-fuhrmann-anonymous.csv")
    found = {one.name: (one.kept, one.of) for one in fulfilment(tests)}
    eras = [sum(one.era == era for one in tests) for era in ("1816-1944", "1945-2003")]
    idle = {duty: [sum(duty in one.duties for one in tests), sum(duty in one.duties and not one.arose for one in tests)] for duty in DUTIES_COUNTED}
    both = [sum(one.arose and one.era == era and bool({"neutrality", "offence"} & one.duties) for one in tests) for era in ("1816-1944", "1945-2003")]

    assert {name: found[name] for name in PUBLISHED} == PUBLISHED
    assert (len(tests), *eras) == (576, 204, 372)
    assert idle == DUTIES_COUNTED
    assert both == [66, 11]


DUTIES_COUNTED = {"defence": [301, 199], "offence": [73, 31], "neutrality": [80, 35], "nonaggression": [263, 214]}


def test_the_public_half_is_counted_alike(shared):
    found = figures(shared / "data" / "casus-labels.csv")

    assert {name: found[name] for name in PUBLIC_HALF} == PUBLIC_HALF


def test_leeds_and_anacs_counts_and_logit_are_met(shared):
    table = read_performance(shared / "data" / "leeds-anac-anonymous.csv")
    fit = fit_logit(table.kept, table.covariates, COVARIATES)

    assert [(one.name, one.kept, one.of) for one in table.figures] == [
        ("honoured", 93, 137),
        ("honoured, second coding", 95, 137),
        ("concluded in war", 33, 137),
        ("active", 93, 137),
        ("bilateral", 107, 137),
    ]
    assert fit.coefficients == pytest.approx([3.691, -0.709, -0.929, -1.547, -1.460, -1.359], abs=0.001)
    assert fit.errors == pytest.approx([0.639, 0.298, 0.359, 0.516, 0.604, 0.480], abs=0.001)
    assert fit.log_likelihood == pytest.approx(-57.345, abs=0.001)
    assert fit.correct == 112
