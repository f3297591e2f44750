"""The commands that make frames, look at tables, and set dyad-years beside ATOP's."""

import json
from pathlib import Path

import polars as pl
import pytest
from tests.measures.tables import pact
from tests.sources.made_up_tables import made_up, states
from typer.testing import CliRunner

from foedus.show.cli.app import app

RUN = CliRunner()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    states(tmp_path / "states.csv")
    made_up(tmp_path / "dyads.csv", "dyads", *(f"{one},{two},{year},1,0,0,0,0" for year in (2017, 2018) for one, two in ((2, 220), (220, 2))))
    made_up(tmp_path / "nmc.csv", "nmc", "USA,2,2012,1,2,3,4,5,6,0.2,2011")
    pact(tmp_path, 300, 255, begin="1879-10-7", end="1918-11-3", defense=1)
    return tmp_path


def run(*words: str, code: int = 0) -> str:
    found = RUN.invoke(app, list(words))
    assert found.exit_code == code, found.output
    return found.output


def test_dyad_years_are_written_with_what_was_joined(folder):
    said = run(
        "frame",
        "dyad-years",
        "--states",
        "states.csv",
        "--from",
        "2012",
        "--to",
        "2020",
        "--atop",
        "dyads.csv",
        "--nmc",
        "nmc.csv",
        "-o",
        "d.parquet",
    )

    frame = pl.read_parquet("d.parquet")
    assert {"defense", "alliance_source", "cinc1", "cinc2"} <= set(frame.columns)
    assert "4 matched" in said
    assert "written to d.parquet" in said
    assert f"{frame.height} rows" in said


def test_the_library_covers_the_years_after_atop(folder):
    run("frame", "dyad-years", "--states", "states.csv", "--from", "2018", "--to", "2020", "--atop", "dyads.csv", "--library", "-o", "d.csv")

    rows = pl.read_csv("d.csv").filter((pl.col("ccode1") == 2) & (pl.col("ccode2") == 220))
    assert rows["alliance_source"].to_list() == ["ATOP 5", "foedus library of this version", "foedus library of this version"]


def test_frames_of_states_alliances_phases_members_and_days_are_made(folder):
    atop = ["--alliances", "alliances.csv", "--members", "members.csv", "-o", "x.csv"]

    assert "state-year" in run("frame", "state-years", "--states", "states.csv", "--from", "2012", "--to", "2012", "--nmc", "nmc.csv", "-o", "x.csv")
    for unit, rows in (("alliance-years", 40), ("phase-years", 40), ("member-years", 80)):
        run("frame", unit, *atop)
        assert pl.read_csv("x.csv").height == rows
    run("frame", "state-days", "--states", "states.csv", "--from", "1990-10-02", "--to", "1990-10-03", "-o", "x.csv")
    assert pl.read_csv("x.csv").filter(pl.col("ccode") == 260).height == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["dyad-years", "-o", "d.xlsx"], "cannot tell what to write from the ending '.xlsx'"),
        (["dyad-years", "-o", "nowhere/d.csv"], "there is no folder nowhere"),
        (["dyad-years", "--states", "states.csv", "--atop", "dyads.csv", "--members", "members.csv"], "not both"),
        (["dyad-years", "--states", "states.csv", "--from", "1700", "--to", "1710"], "no state-years of 1700 can be made"),
        (
            ["state-years", "--states", "states.csv", "--from", "2000", "--to", "2001", "--nmc", "dyads.csv"],
            "a table of dyad-years, not the National",
        ),
        (["state-days", "--from", "1914-07-28"], "need both ends"),
        (["alliance-years", "--members", "members.csv"], "name both files"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(folder, words, says):
    found = RUN.invoke(app, ["frame", *words])

    assert found.exit_code == 2
    assert says in found.stderr
    assert found.stderr.startswith("error: ")
    assert found.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("frame", "state-years", "--states", "states.csv"),
        ("frame", "state-years", "--nmc", "states.csv"),
        ("frame", "state-years", "--disputes", "states.csv"),
        ("frame", "dyad-years", "--votes", "states.csv"),
        ("frame", "alliance-years", "--alliances", "states.csv", "--members", "members.csv"),
        ("frame", "phase-years", "--alliances", "alliances.csv", "--members", "states.csv"),
        ("frame", "member-years", "--alliances", "alliances.csv", "--members", "states.csv"),
        ("frame", "state-days", "--states", "states.csv", "--from", "2000-01-01", "--to", "2000-01-02"),
        ("compare", "atop-dyads", "--dyads", "dyads.csv", "--states", "states.csv"),
        ("measure", "similarity", "--years", "2000", "--states", "states.csv"),
        ("measure", "network", "--years", "2000", "--wars", "states.csv"),
        ("measure", "reliability", "--labels", "states.csv"),
        ("measure", "blocs", "--years", "2000", "--transfers", "states.csv"),
    ],
)
def test_no_answer_is_written_over_a_table_that_is_read(folder, words):
    before = Path("states.csv").read_bytes()
    found = RUN.invoke(app, [*words, "-o", str(Path("states.csv").resolve())])

    assert found.exit_code == 2
    assert "states.csv: this is one of the files to read; name another to write to" in " ".join(found.stderr.split())
    assert Path("states.csv").read_bytes() == before


def test_disputes_are_joined_to_states_from_their_participants(folder):
    made_up(Path("midb.csv"), "midb", "258,FRN,220,1,11,2011,25,8,2012,0,6,-9,20,5,0,5")

    log = run("frame", "state-years", "--states", "states.csv", "--from", "2010", "--to", "2013", "--disputes", "midb.csv", "-o", "x.csv")
    rows = pl.read_csv("x.csv").filter(pl.col("ccode") == 220)

    assert "MID participants 5" in log
    assert rows["dispute_onset"].to_list() == [0, 1, 0, 0]
    assert rows["disputes"].to_list() == [0, 1, 1, 0]


def test_the_doctor_ends_with_1_if_a_file_has_a_fault(folder):
    assert "nmc.csv: NMC 5.0, 1 rows, rows of 2012 to 2012" in run("data", "doctor", "nmc.csv")
    assert json.loads(run("data", "doctor", "nmc.csv", "--format", "json"))[0]["dataset"] == "nmc"
    (folder / "x.csv").write_text("a,b\n1,2\n")
    assert "no dataset that foedus knows" in run("data", "doctor", "nmc.csv", "x.csv", code=1)


def test_datasets_are_cited_and_listed(folder):
    assert "Leeds" in run("data", "cite", "atop")
    assert [one["name"] for one in json.loads(run("data", "cite", "nmc", "gml", "--format", "json"))] == ["nmc", "gml"]
    assert "not tried on a file" in run("data", "versions")
    assert "cow-alliances" in json.loads(run("data", "versions", "--format", "json"))["not_read"]
    assert "did you mean 'atop'" in RUN.invoke(app, ["data", "cite", "atpo"]).stderr
    assert "use ATOP" in RUN.invoke(app, ["data", "cite", "cow-alliances"]).stderr


def test_dyad_years_are_set_beside_atops_and_the_differences_are_written(folder):
    words = ["compare", "atop-dyads", "--dyads", "dyads.csv", "--states", "states.csv", "--alliances", "alliances.csv", "--members", "members.csv"]

    said = run(*words, "-o", "apart.csv")
    found = json.loads(run(*words, "--format", "json"))
    assert "bound, both hold" in said
    assert len(found["shares"]) == 4
    assert len(found["differences"]) == pl.read_csv("apart.csv").height
    assert "unknown kind of obligation 'defence': did you mean 'defense'?" in RUN.invoke(app, [*words, "--kind", "defence"]).stderr
    assert "name both files" in RUN.invoke(app, words[:-2]).stderr


def test_votes_are_joined_as_their_s_and_how_many_they_share(folder):
    made_up(folder / "votes.csv", "votes", "1,2,1,1,USA,67", "1,220,1,3,FRA,67", "2,2,1,1,USA,67", "2,220,1,1,FRA,67")

    run("frame", "dyad-years", "--states", "states.csv", "--from", "2012", "--to", "2012", "--votes", "votes.csv", "-o", "d.csv")

    found = pl.read_csv("d.csv").filter((pl.col("ccode1") == 220) & (pl.col("ccode2") == 2))
    assert found.select("vote_s", "votes_shared").rows() == [(0.0, 2)]


def test_votes_of_other_years_are_refused(folder):
    made_up(folder / "votes.csv", "votes", "1,2,1,1,USA,67", "1,220,1,3,FRA,67")

    said = run("frame", "dyad-years", "--states", "states.csv", "--from", "1900", "--to", "1901", "--votes", "votes.csv", code=2)

    assert "UN votes speaks of 2012 to 2012, and the frame of 1900 to 1901: they share no year" in said


def test_an_unknown_dataset_is_answered_with_those_there_are(folder):
    assert "unknown dataset 'zzz': there are atop, cow-states" in run("data", "cite", "zzz", code=2)
