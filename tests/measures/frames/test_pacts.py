"""The library as dyad-years: who is bound toward whom, on which days, and under which number."""

from datetime import date

import pytest

from foedus.library import catalogue
from foedus.measures.frames.pacts import is_universal, library_dyad_years, obligations
from foedus.sources.datasets.polars_extra import pl
from foedus.terms.errors import UnknownName

END = date(2026, 12, 31)


def test_a_treaty_of_2024_is_there_where_atop_has_ended():
    frame = library_dyad_years(catalogue(), 2026, ["rus-prk-2024"]).frame.filter(pl.col("defense") == 1)

    assert frame.select("ccode1", "ccode2", "year").rows() == [
        (one, two, year) for one, two in ((365, 731), (731, 365)) for year in (2024, 2025, 2026)
    ]


def test_germany_is_owed_under_the_number_of_the_day():
    rows = obligations(catalogue(), END, ["nato-1949"]).filter(
        (pl.col("kind") == "defense") & (pl.col("ccode1") == 2) & pl.col("ccode2").is_in([255, 260, 265])
    )

    assert rows.sort("start").select("ccode2", pl.col("start").dt.year(), pl.col("last").dt.year()).rows() == [(260, 1955, 1990), (255, 1990, 2026)]


@pytest.mark.parametrize(("name", "guarantor", "guaranteed"), [("gbr-kwt-1961", 200, 690), ("pan-usa-1977", 2, 95), ("locarno-1925", 200, 220)])
def test_a_duty_of_one_side_is_not_turned_round(name, guarantor, guaranteed):
    rows = obligations(catalogue(), END, [name]).filter(pl.col("kind") == "defense").select("ccode1", "ccode2").rows()

    assert (guarantor, guaranteed) in rows
    assert (guaranteed, guarantor) not in rows


def test_a_leg_that_slept_has_no_row_in_those_days():
    law = catalogue()
    pact = law.agreement("anzus-1951")
    pause = pact.suspensions[0]
    rows = obligations(law, END, ["anzus-1951"]).filter(pl.col("kind") == "defense")

    asleep = rows.filter((pl.col("ccode1") == 2) & (pl.col("ccode2") == 920))
    assert asleep["last"].to_list() == [date.fromordinal(pause.start.toordinal() - 1)]
    assert rows.filter((pl.col("ccode1") == 2) & (pl.col("ccode2") == 900))["last"].to_list() == [END]


def test_counting_from_signature_begins_no_later_than_from_force():
    law = catalogue()
    force, signed = (
        obligations(law, END, None, since).group_by("agreement").agg(pl.col("start").min()).sort("agreement") for since in ("in force", "signed")
    )

    both = force.join(signed, on="agreement", suffix="_signed")
    assert both.filter(pl.col("start_signed") > pl.col("start")).height == 0
    assert both.filter(pl.col("start_signed") < pl.col("start")).height > 50


@pytest.mark.parametrize(
    ("name", "universal"), [("covenant-1919", True), ("un-charter-1945", True), ("kellogg-1928", True), ("rio-1947", False), ("helsinki-1975", False)]
)
def test_a_universal_agreement_is_left_out_unless_asked_for(name, universal):
    law = catalogue()

    assert is_universal(law, name) is universal
    assert (name in set(obligations(law, END)["agreement"])) is not universal


def test_no_obligation_lies_outside_its_agreement_or_goes_to_oneself():
    law = catalogue()
    rows = obligations(law, END)

    assert rows.filter((pl.col("ccode1") == pl.col("ccode2")) | (pl.col("last") < pl.col("start"))).height == 0
    for name, kind, first in rows.group_by("agreement", "kind").agg(pl.col("start").min()).iter_rows():
        assert kind in law.agreement(name).kinds
        assert first >= law.agreement(name).start


def test_an_agreement_that_does_not_exist_is_named():
    with pytest.raises(UnknownName, match="did you mean 'nato-1949'"):
        obligations(catalogue(), END, ["nato-1948"])
