"""``foedus measure``: answers in every form, figures, and one clear line for each mistake."""

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from tests.measures.alliance_tests import label, labels
from tests.measures.tables import alliance as pact_row
from tests.measures.tables import atop, cow, write
from tests.measures.tables import member as member_row
from typer.testing import CliRunner

from foedus.show.cli import measuring
from foedus.show.cli.app import app
from foedus.terms.strict_yaml import read_yaml

RUN = CliRunner()
FRANCE, RUSSIA, GERMANY, AUSTRIA, ITALY = 220, 365, 255, 300, 325
COLUMNS = ("year", "ccode1", "ccode2", "atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul")


@pytest.fixture
def dyads(tmp_path: Path) -> Path:
    """Two camps from 1912 to 1914; in 1914 Italy owes neutrality only."""
    rows = []
    for year in (1912, 1913, 1914):
        for one, other in ((FRANCE, RUSSIA), (GERMANY, AUSTRIA), (GERMANY, ITALY)):
            for a, b in ((one, other), (other, one)):
                weak = year == 1914 and ITALY in (a, b)
                rows.append({"year": year, "ccode1": a, "ccode2": b, "atop_neutral" if weak else "atop_defense": 1})
    return write(tmp_path / "dyads.csv", COLUMNS, rows)


def ran(*words: object, code: int = 0) -> str:
    done = RUN.invoke(app, ["measure", *map(str, words)])
    assert done.exit_code == code, done.output
    return done.output


def parsed(*words: object) -> Any:
    done = RUN.invoke(app, ["measure", *map(str, words), "--format", "json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_similarity_of_named_states_is_told_in_words(dyads):
    told = ran("similarity", "--dyads", dyads, "--years", "1914", "-s", "France", "-s", "RUS", "-s", GERMANY)

    assert "S of alliance portfolios" in told
    assert "from ATOP, 1914" in told
    assert "FRA RUS  1.0000" in told


def test_similarity_as_json_has_codes_and_sources(dyads):
    told = parsed("similarity", "--dyads", dyads, "--years", "1914", "-s", "FRA", "-s", "RUS", "--measure", "kappa")

    (row,) = told["rows"]
    assert {key: row[key] for key in ("year", "state1", "ccode1", "state2", "ccode2")} == {
        "year": 1914, "state1": "FRA", "ccode1": FRANCE, "state2": "RUS", "ccode2": RUSSIA,
    }  # fmt: skip
    assert row["value"] == pytest.approx(1.0)
    assert told["measure"] == "kappa"
    assert "states of foedus's own dated table" in told["sources"]


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".json", ".txt"])
def test_similarity_goes_to_a_file_in_the_form_of_its_ending(dyads, tmp_path, ending):
    target = tmp_path / f"s{ending}"

    ran("similarity", "--dyads", dyads, "--years", "1912-1914", "-s", "FRA", "-s", "DEU", "-o", target)

    if ending == ".csv":
        assert pl.read_csv(target)["year"].to_list() == [1912, 1913, 1914]
    elif ending == ".parquet":
        assert pl.read_parquet(target)["state2"].to_list() == ["DEU"] * 3
    else:
        assert target.read_text().strip()


@pytest.mark.parametrize("years", ["1914", "1912-1914"])
def test_similarity_is_drawn_as_heatmap_or_trend_and_the_same_each_time(dyads, tmp_path, years):
    first, second = tmp_path / "a.svg", tmp_path / "b.svg"
    for target in (first, second):
        ran("similarity", "--dyads", dyads, "--years", years, "-s", "FRA", "-s", "RUS", "-s", "DEU", "--figure", target)

    assert first.read_bytes() == second.read_bytes()
    assert b"<svg" in first.read_bytes()


def test_undefined_kappa_says_why(tmp_path):
    votes = [{"rcid": n, "ccode": code, "year": 1990, "vote": 1} for n in (1, 2) for code in (2, 200)]
    told = ran(
        "similarity",
        "--votes",
        write(tmp_path / "v.csv", ("rcid", "ccode", "year", "vote"), votes),
        "--years",
        "1990",
        "--measure",
        "kappa",
        "-s",
        "USA",
        "-s",
        "GBR",
    )

    assert "USA GBR  -  (both portfolios are the same constant, so chance alone agrees wholly)" in told


def test_the_library_answers_without_any_file():
    told = parsed("similarity", "--years", "2025", "-s", "RUS", "-s", "PRK", "-s", "USA")
    values = {frozenset((row["state1"], row["state2"])): row["value"] for row in told["rows"]}

    assert "foedus's own library, 2025" in told["sources"][0]
    assert values[frozenset(("RUS", "PRK"))] > values[frozenset(("RUS", "USA"))]


def test_the_library_goes_on_where_atop_ends_and_both_are_named(dyads):
    told = parsed("similarity", "--dyads", dyads, "--library", "--years", "1914-1915", "-s", "FRA", "-s", "RUS")

    assert told["sources"][:2] == ["ATOP, 1914", "foedus's own library, 1915 (what it does not hold is not there)"]
    assert [row["year"] for row in told["rows"]] == [1914, 1915]


def test_a_network_lists_its_states_and_its_communities(dyads, tmp_path):
    frame = pl.read_csv(ran("network", "--dyads", dyads, "--years", "1913", "-f", "csv").encode())
    told = ran("network", "--dyads", dyads, "--years", "1913", "--figure", tmp_path / "n.png", "--export", tmp_path / "n.graphml")

    assert frame.filter(pl.col("state") == "DEU").row(0, named=True)["degree"] == 2
    assert "community 1: DEU AUH ITA" in told
    assert "cut states: DEU" in told
    assert (tmp_path / "n.png").read_bytes().startswith(b"\x89PNG")
    assert "graphml" in (tmp_path / "n.graphml").read_text()


def test_whole_networks_are_a_row_a_year(dyads, tmp_path):
    ran("network", "--dyads", dyads, "--years", "1912-1914", "--least", 3, "--whole", "-o", tmp_path / "w.csv", "--export", tmp_path / "w.gexf")

    assert pl.read_csv(tmp_path / "w.csv").select("year", "ties").rows() == [(1912, 3), (1913, 3), (1914, 2)]
    assert 'mode="dynamic"' in (tmp_path / "w.gexf").read_text()
    assert 'label="DEU"' in (tmp_path / "w.gexf").read_text()


def test_whole_networks_are_drawn_over_any_number_of_years(dyads, tmp_path, monkeypatch):
    drawn: list[Any] = []
    monkeypatch.setattr(measuring, "save_figure", lambda figure, path: drawn.append(figure))
    ran("network", "--dyads", dyads, "--years", "1912-1914", "--whole", "--figure", tmp_path / "w.svg")
    told = ran("network", "--years", "2000-2020", "--figure", tmp_path / "n.svg", code=2)

    lines = drawn[0].axes[0].get_lines()
    assert [line.get_label() for line in lines] == ["density", "modularity"]
    assert list(lines[0].get_xdata()) == [1912, 1913, 1914]
    assert "a figure holds at most 9 years, and 21 were asked; with --whole it shows any number as lines" in " ".join(told.split())


@pytest.fixture
def history(tmp_path: Path) -> dict[str, Any]:
    """Tests of two alliances in both eras, and ATOP's files on them."""
    rows = []
    for n, (war, start) in enumerate(((1, "1900-01-01"), (2, "1910-01-01"), (3, "1950-01-01"), (4, "1960-01-01"))):
        rows += [label(1001, war, start, True, "defence"), label(1002, war, start, n % 2 == 0, "neutrality")]
    members = [member_row(number, state, "1890-1-1", defense=1) for number, pair in ((1001, (200, FRANCE)), (1002, (2, 20))) for state in pair]
    members = [row | {"yrent": 1921, "moent": 1, "dayent": 1} if row["member"] == 20 else row for row in members]
    files = atop(tmp_path, [pact_row(1001, "1890-1-1"), pact_row(1002, "1890-1-1")], members)
    return {"labels": labels(tmp_path / "labels.csv", rows), "files": files}


def test_reliability_counts_forecasts_and_gives_chances_to_scenarios(history, tmp_path):
    alliances, members = history["files"]
    chances, figure = tmp_path / "chances.yaml", tmp_path / "c.svg"

    told = ran("reliability", "--labels", history["labels"], "--alliances", alliances, "--members", members, "--chances", chances, "--figure", figure)

    assert "all                                 6 of 8      75.00%" in told
    assert "Out of sample, learnt before 1945, tested after (4 forecasts)" in told
    assert "Out of sample, one war left out at a time (8 forecasts)" in told
    given: Any = read_yaml(chances).value
    assert set(given["chances"]["states"]) == {"CAN", "FRA", "GBR", "USA"}
    assert given["chances"]["states"]["FRA"] > given["chances"]["kept"]
    assert b"<svg" in figure.read_bytes()


def test_reliability_as_a_table_names_its_parts(history):
    frame = pl.read_csv(ran("reliability", "--labels", history["labels"], "-f", "csv").encode())

    assert frame["part"].unique().sort().to_list() == [
        "alliances in wars",
        "out of sample: learnt before 1945, tested after",
        "out of sample: one war left out at a time",
    ]


def test_a_bloc_is_read_out_with_its_trend_and_interval(dyads, tmp_path):
    transfers = write(tmp_path / "t.csv", ("year", "giver", "receiver"), [{"year": y, "giver": "FRA", "receiver": "RUS"} for y in (1913, 1914)])
    words = ("blocs", "--dyads", dyads, "--transfers", transfers, "--years", "1912-1914", "-s", "FRA", "-s", "RUS", "--against", "DEU")

    told, drawn = ran(*words), tmp_path / "b.svg"
    found = parsed(*words, "--figure", drawn)

    assert "FRA RUS against DEU: standing" in told
    assert "transfers are recorded from 1913 to 1914; other years are not covered" in told
    assert [row["index"] for row in found["rows"]] == [1.0, 1.0, 1.0]
    assert [row["transfers"] for row in found["rows"]] == [None, 1.0, 1.0]
    assert b"<svg" in drawn.read_bytes()


def test_votes_are_a_source_of_the_index(dyads, tmp_path):
    cast = {FRANCE: 1, RUSSIA: 1, GERMANY: 3}
    rows = [{"rcid": n, "ccode": code, "year": 1914, "vote": vote} for n in (1, 2) for code, vote in cast.items()]
    votes = write(tmp_path / "v.csv", ("rcid", "ccode", "year", "vote"), rows)

    found = parsed("blocs", "--dyads", dyads, "--votes", votes, "--years", "1913-1914", "-s", "FRA", "-s", "RUS", "--against", "DEU")

    assert [row["votes"] for row in found["rows"]] == [None, 1.0]


def test_the_landscape_takes_sizes_from_capabilities(dyads, tmp_path):
    columns = ("stateabb", "ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc", "version")
    nmc = write(tmp_path / "nmc.csv", columns, [{"ccode": code, "year": 1913, "cinc": 0.1} for code in (FRANCE, RUSSIA, GERMANY, AUSTRIA)])
    words = ("blocs", "--dyads", dyads, "--years", "1913", "--landscape", "-s", "FRA", "-s", "RUS", "-s", "DEU", "-s", "AUH")

    alike, sized = parsed(*words), parsed(*words, "--capabilities", nmc)

    assert sized["rows"][0]["energy"] == pytest.approx(alike["rows"][0]["energy"] * 0.01)
    assert sized["sources"][-1] == "sizes: CINC of NMC 0"
    assert "so of sizes in 1914 nothing is known" in ran(*words, "--capabilities", nmc, "--years", "1914", code=2)


def test_a_state_without_a_size_in_the_landscape_is_named(dyads, tmp_path):
    columns = ("stateabb", "ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc", "version")
    nmc = write(tmp_path / "nmc.csv", columns, [{"ccode": code, "year": 1913, "cinc": 0.1} for code in (FRANCE, RUSSIA, GERMANY)])
    told = ran("blocs", "--dyads", dyads, "--years", "1913", "--landscape", "-s", "FRA", "-s", "RUS", "-s", "AUH", "--capabilities", nmc)

    assert "1913: no capability for AUH, which weigh 0 and may stand on either side" in " ".join(told.split())


def test_the_landscape_is_drawn_up_for_each_year(dyads):
    words = ("blocs", "--dyads", dyads, "--landscape", "-s", "FRA", "-s", "RUS", "-s", "DEU", "-s", "AUH")
    rows = parsed(*words, "--years", "1912-1914")["rows"]

    assert [row["year"] for row in rows if row["rank"] == 1] == [1912, 1913, 1914]
    assert [row for row in rows if row["year"] == 1913] == parsed(*words, "--years", "1913")["rows"]


def test_a_trend_of_nothing_is_not_minus_nothing(dyads):
    told = ran("blocs", "--dyads", dyads, "--years", "1912-1914", "-s", "FRA", "-s", "RUS", "--against", "DEU")

    assert "trend" in told
    assert "-0.000" not in told


def test_the_logit_of_leeds_and_anac_is_told(tmp_path):
    columns = ("honor3", "milinst", "formal", "chcap2d", "dinstch2", "origtar1", "honor2", "wartime", "active", "bilat")
    bits = [[(n >> k) & 1 for k in range(5)] for n in range(32)]
    rows = [{**dict(zip(columns[1:6], flags, strict=True)), "honor3": int((n * 7) % 5 > 1), "honor2": 1} for n, flags in enumerate(bits)]

    told = ran("reliability", "--performance", write(tmp_path / "la.csv", columns, rows))

    assert "Logit of word kept (Leeds and Anac)" in told
    assert "honoured, second coding            32 of 32    100.00%" in told
    assert "Out of sample, one row left out at a time (32 forecasts)" in told


def test_the_landscape_of_two_camps_is_the_two_camps(dyads):
    told = parsed("blocs", "--dyads", dyads, "--years", "1913", "--landscape", "-s", "FRA", "-s", "RUS", "-s", "DEU", "-s", "AUH")

    assert (told["rows"][0]["side1"], told["rows"][0]["side2"]) == ("FRA RUS", "DEU AUH")


MISTAKES = [
    (("similarity", "--years", "1914-1912"), "the last year comes before the first; did you mean 1912-1914?"),
    (("similarity", "--years", "14"), "--years 14: write one year, 1914, or two, 1900-1914"),
    (("similarity", "DYADS", "--years", "2020"), "so of 2020 nothing is known, which is not: no alliance"),
    (("similarity", "DYADS", "--years", "1914", "--measure", "kapa"), "unknown measure of similarity 'kapa': did you mean 'kappa'?"),
    (("similarity", "DYADS", "--years", "1914", "-s", "RUZ"), "unknown state 'RUZ': did you mean 'RUS'?"),
    (("similarity", "DYADS", "--years", "1914", "-s", "PRK"), "PRK is no state of 1914"),
    (("similarity", "DYADS", "--years", "1914", "-s", "340"), "unknown Correlates of War number '340'"),
    (("similarity", "DYADS", "--years", "1914", "-f", "parquet"), "--format parquet needs -o FILE.parquet"),
    (("similarity", "DYADS", "--years", "1914", "--figure", "x.pdf"), "cannot tell what to write from the ending '.pdf'"),
    (("similarity", "DYADS", "--years", "1912-1914", "--figure", "x.svg"), "pairs cannot be read"),
    (("similarity", "--alliances", "a.csv", "--years", "1914"), "name either --dyads, or both --alliances and --members"),
    (("similarity", "--votes", "v.csv", "--library", "--years", "1990"), "--votes compares votes"),
    (("network", "DYADS", "--years", "1914", "--least", "4"), "the least level is 1 (nonaggression)"),
    (("network", "DYADS", "--years", "1912-1914", "--export", "n.graphml"), "GraphML holds one year, and 3 were asked"),
    (("reliability",), "name --labels, --performance, or both: foedus ships neither table"),
    (("reliability", "--labels", "l.csv", "--chances", "c.yaml"), "--chances needs --labels, and ATOP's --alliances and --members"),
    (("reliability", "--performance", "DYADS FILE"), "this is not the replication table of Leeds and Anac"),
    (("blocs", "DYADS", "--years", "1914", "-s", "FRA", "--against", "DEU"), "--state: 1 given; name two states or more"),
    (("blocs", "DYADS", "--years", "1914", "-s", "FRA", "-s", "RUS"), "--against: name one state or more"),
    (("blocs", "DYADS", "--years", "1914", "-s", "FRA", "-s", "RUS", "--against", "FRA"), "FRA stands in the bloc and against it"),
    (
        ("blocs", "DYADS", "--years", "1914", "--landscape", "-s", "FRA", "-s", "RUS", "--against", "DEU"),
        "--landscape takes the states of --state; leave out",
    ),
]


@pytest.mark.parametrize(("words", "message"), MISTAKES, ids=[" ".join(words) for words, _ in MISTAKES])
def test_a_mistake_is_one_line(dyads, tmp_path, monkeypatch, words, message):
    monkeypatch.chdir(tmp_path)
    given = [part for word in words for part in (["--dyads", str(dyads)] if word == "DYADS" else [str(dyads)] if word == "DYADS FILE" else [word])]

    told = ran(*given, code=2).strip().splitlines()

    assert message in told[-1]
    assert told[-1].startswith("error: ")
    assert len([line for line in told if not line.startswith("note: ")]) == 1


def test_weights_that_are_all_zero_are_refused(dyads, tmp_path):
    columns = ("stateabb", "ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc", "version")
    nmc = write(tmp_path / "nmc.csv", columns, [{"ccode": FRANCE, "year": 1914, "cinc": 0.0}, {"ccode": RUSSIA, "year": 1914, "cinc": 0.0}])

    told = ran("similarity", "--dyads", dyads, "--capabilities", nmc, "--years", "1914", code=2)

    assert "all weights of 1914 are zero" in told


def test_a_missing_library_is_named_with_its_extra(monkeypatch):
    monkeypatch.setattr(measuring, "find_spec", lambda name: None)

    assert "this needs polars: pip install 'foedus[measures]'" in ran("network", "--years", "2025", code=2)
    assert "this needs matplotlib: pip install 'foedus[figures]'" in ran("network", "--years", "2025", "--figure", "n.svg", code=2)


def test_wars_make_pairs_hostile_and_speak_of_their_years_only(dyads, tmp_path):
    wars = cow(
        tmp_path / "cow.csv",
        (GERMANY, "Germany", 1, 1, "1914-8-1", "1914-12-31", 2, 106),
        (FRANCE, "France", 2, 2, "1914-8-3", "1914-12-31", 2, 106),
    )

    assert parsed("network", "--dyads", dyads, "--wars", wars, "--years", "1914", "--whole")["rows"][0]["hostile"] == 1
    told = ran("network", "--wars", wars, "--years", "2010", code=2)
    assert "COW inter-state wars 4.0 covers 1816 to 2007, so of wars in 2010 nothing is known; leave --wars out" in told


@pytest.mark.parametrize("years", ["0000", "1700", "9999", "1900-9999"])
def test_years_of_which_nothing_can_be_said_are_refused_at_once(years):
    found = RUN.invoke(app, ["measure", "similarity", "--years", years])

    assert found.exit_code == 2
    assert f"error: --years {years}: states and alliances are known from 1816 on" in " ".join(found.output.split())
