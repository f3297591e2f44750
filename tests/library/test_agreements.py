"""Agreements: every one of the fact sheet is there, with its dates, its norms, their duties and strengths."""

import re
from datetime import date
from pathlib import Path

import pytest

from foedus.library import catalogue
from foedus.library.lint import COUNTED_SINCE
from foedus.terms.actors import states
from foedus.terms.norms import Agreement, Norm
from foedus.terms.strict_yaml import read_model

LAW = catalogue()
FILES = sorted((LAW.home / "agreements").glob("*.yaml"))
PACT = re.compile(r"^- id: (\S+) \| in force from: (\S+) \| until: (\S+)(?: \| secret until: (\S+))?", re.MULTILINE)
NORM = re.compile(r"^ *- norm: (\S+) \| duty: (\w+) \| strength: (\S+)", re.MULTILINE)


@pytest.fixture(scope="module")
def sheet(shared: Path) -> str:
    """The fact sheet of agreements."""
    return (shared / "facts" / "treaties.md").read_text(encoding="utf-8")


def said(day: str) -> date | None:
    return None if day in {"", "-"} else date.fromisoformat(day)


def parts(identifier: str, listed: set[str]) -> list[Norm]:
    """The norm of this id, or those into which the library splits it (`x/2.1`, `x/2a`); a part that the sheet lists itself stands for itself."""
    split = re.compile(re.escape(identifier) + r"(?:\.\d+)?[a-z]?")
    return [n for n in LAW.norms.values() if n.id == identifier or (split.fullmatch(n.id) and n.id not in listed)]


ENDED_LATER = {"sun-mng-1966": date(1993, 1, 20)}
"""Where the library's end is not the fact sheet's, for a reason that the agreement's ``end_note`` gives."""
BEGAN_LATER = {"rus-uzb-2005": date(2006, 4, 22), "aze-tur-2010": date(2011, 3, 12)}
"""Where the library's first day is not the fact sheet's, for a reason that the agreement's ``note`` gives."""


def missing(sheet: str) -> list[str]:
    """Norms of the sheet that the library lacks, or has with another duty or strength."""
    rows = NORM.findall(sheet)
    listed = {identifier for identifier, _, _ in rows}
    faults = []
    for identifier, duty, strength in rows:
        found = parts(identifier, listed)
        wanted = ("assist" if duty == "permitted" else duty, None if strength == "-" else strength)
        if not found:
            faults.append(f"{identifier}: not in the library")
        faults += [f"{n.id}: {n.duty}, {n.strength}" for n in found if (n.duty, n.strength) != wanted]
        faults += [f"{n.id}: {n.modality}" for n in found if (n.modality == "may") != (duty == "permitted")]
    return faults


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_agreement_loads_and_its_id_is_the_file_s_name(path: Path):
    assert read_model(path, Agreement).id == path.stem


def test_every_agreement_of_the_fact_sheet_is_in_the_library_with_its_dates(sheet: str):
    rows = PACT.findall(sheet)
    assert len(rows) > 100
    for identifier, start, until, known in rows:
        pact = LAW.agreement(identifier)
        first, last = BEGAN_LATER.get(identifier) or said(start), ENDED_LATER.get(identifier) or said(until)
        assert (pact.start, pact.last, pact.secret_until) == (first, last, said(known)), identifier


def test_every_norm_of_the_fact_sheet_is_in_the_library_with_its_duty_and_strength(sheet: str):
    assert len(NORM.findall(sheet)) > 150
    assert missing(sheet) == []


def test_a_wrong_duty_or_a_norm_left_out_would_be_seen():
    line = "  - norm: nato-1949/{} | duty: {} | strength: {} | (x)\n"

    assert missing(line.format("5", "assist", "L2")) == []
    assert missing(line.format("5", "assist", "L3")) == ["nato-1949/5: assist, L2"]
    assert missing(line.format("5", "consult", "L2")) == ["nato-1949/5: assist, L2"]
    assert missing(line.format("9", "assist", "L2")) == ["nato-1949/9: not in the library"]


@pytest.mark.parametrize("pact", LAW.agreements.values(), ids=LAW.agreements)
def test_parties_were_states_on_their_first_day_unless_a_note_says_why_not(pact: Agreement):
    for party in pact.members:
        first = max(party.start or pact.start or pact.signed, COUNTED_SINCE)
        assert states()[party.state].existed(first) or party.note, f"{party.state} on {first}"


@pytest.mark.parametrize(
    ("pact", "day", "count"),
    [
        ("un-charter-1945", date(1945, 12, 31), 51),
        ("un-charter-1945", date(1960, 12, 31), 100),  # 99 members; both governments of China stand there
        ("un-charter-1945", date(2026, 1, 1), 193),
        ("nato-1949", date(1949, 8, 24), 12),
        ("nato-1949", date(1990, 1, 1), 16),
        ("nato-1949", date(2026, 1, 1), 32),
        ("teu-2007", date(2020, 1, 31), 28),
        ("teu-2007", date(2020, 2, 1), 27),
        ("cst-1992", date(1998, 1, 1), 9),
        ("cst-1992", date(2026, 1, 1), 6),
        ("brussels-1948", date(2000, 1, 1), 10),
        ("warsaw-1955", date(1955, 6, 4), 8),
        ("warsaw-1955", date(1991, 1, 1), 6),
    ],
)
def test_as_many_states_are_bound_on_a_day_as_there_were_members(pact: str, day: date, count: int):
    bound = {m.state for m in LAW.agreement(pact).members if LAW.party(pact, m.state, day)}

    assert len(bound) == count, sorted(bound)


@pytest.mark.parametrize(
    ("pact", "state", "day", "bound"),
    [
        ("un-charter-1945", "TWN", date(1971, 10, 24), True),
        ("un-charter-1945", "TWN", date(1971, 10, 25), False),
        ("un-charter-1945", "CHN", date(1971, 10, 25), True),
        ("un-charter-1945", "SUN", date(1991, 12, 25), True),
        ("un-charter-1945", "RUS", date(1991, 12, 26), True),
        ("nato-1949", "FIN", date(2023, 4, 3), False),
        ("nato-1949", "FIN", date(2023, 4, 4), True),
        ("covenant-1919", "DEU", date(1935, 10, 22), False),
        ("covenant-1919", "USA", date(1930, 1, 1), False),
        ("locarno-1925", "DEU", date(1936, 3, 8), False),
        ("rio-1947", "MEX", date(2004, 9, 7), False),
        ("rio-1947", "URY", date(2026, 1, 1), True),
        ("sun-prk-1961", "RUS", date(1996, 9, 10), True),
    ],
)
def test_a_state_is_bound_from_its_first_day_to_its_last(pact: str, state: str, day: date, bound: bool):
    assert LAW.party(pact, state, day) is bound


def test_a_pledge_for_a_state_that_is_no_party_names_it_and_leaves_it_out_of_the_parties():
    for identifier, protected in (("usa-qat-2025", "QAT"), ("gbr-grc-1939", "GRC"), ("munich-1938", "CSK"), ("usa-twn-1979", "TWN")):
        pact = LAW.agreement(identifier)

        assert protected not in {m.state for m in pact.members}
        assert all(protected in leg.toward for norm in pact.norms for leg in norm.legs)


def test_the_powers_already_at_war_in_september_1940_set_off_no_help_by_the_three_powers():
    (leg,) = LAW.norms["tripartite-1940/3"].legs
    (enemy,) = leg.adversaries

    assert {"GBR", "CHN", "SUN"} <= set(enemy.others)
    assert {"USA", "GRC", "YUG"}.isdisjoint(enemy.others)
    assert enemy.outside
