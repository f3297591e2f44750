"""Write a page for each agreement of the library, and an index by region and period: ``make law-pages``."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from foedus.library import catalogue
from foedus.reasoning import Case, Expectation, casebook
from foedus.show.casebook import cases_on
from foedus.show.norms import DUTIES, conditions, life, parties
from foedus.show.wording import CHECKED, STRENGTHS, VERDICTS, WILLS, capital, plain, states
from foedus.terms.actors import states as every_state
from foedus.terms.dates import in_words
from foedus.terms.norms import Agreement, Norm

HERE = Path(__file__).parent
CASEBOOK = "../../../src/foedus/library/cases"
PERIODS = (
    (date(1914, 7, 28), "Before 1914"),
    (date(1939, 9, 1), "1914 to 1939"),
    (date(1945, 10, 24), "The Second World War"),
    (date(1991, 12, 26), "1945 to 1991"),
    (date.max, "Since 1991"),
)
"""The day before which an agreement was signed, and what that time is called."""
REGIONS = ("Europe", "Americas", "Africa", "Middle East", "Asia and the Pacific", "Across regions", "The world")
COW_REGIONS = ((200, "Americas"), (400, "Europe"), (630, "Africa"), (700, "Middle East"), (1000, "Asia and the Pacific"))
"""Regions by the Correlates of War numbers of states: below 200 the Americas, below 400 Europe, and so on."""
EVERYWHERE = 60
"""With more parties than this an agreement is the world's."""


class Tried(NamedTuple):
    """A case that tries an agreement, the folder that it stands in, and what it expects of the agreement."""

    case: Case
    folder: str
    wanted: list[Expectation]


def region(agreement: Agreement) -> str:
    """Return the region of an agreement: that of all its parties, or several."""
    members = {party.state for party in agreement.members}
    if len(members) > EVERYWHERE:
        return "The world"
    numbers = [number for code in sorted(members) if (number := every_state()[code].cow) is not None]
    found = {next(name for below, name in COW_REGIONS if number < below) for number in numbers}
    return found.pop() if len(found) == 1 else "Across regions"


def period(agreement: Agreement) -> str:
    """Return the time in which an agreement was signed."""
    return next(name for before, name in PERIODS if agreement.signed < before)


def page(agreement: Agreement, cases: Iterable[Tried], areas: dict[str, str]) -> str:
    """Return the page of one agreement: parties, days, articles in words, citation, and the cases that try it."""
    lines = [
        f"# {agreement.title}",
        "",
        f"`{agreement.id}` · {plain(agreement.form)}" + (f" · {', '.join(agreement.kinds)}" if agreement.kinds else ""),
    ]
    lines += ["", life(agreement, None), "", f"**Parties:** {parties(agreement)}", ""]
    for pause in agreement.suspensions:
        until = f" to {in_words(pause.last)}" if pause.last else ""
        lines += [f"**Suspended** from {in_words(pause.start)}{until}: what {states(pause.bearers)} owed {states(pause.toward)}", ""]
    for norm in agreement.norms:
        lines += [*article(norm, agreement, areas), ""]
    lines += [f"**Citation:** {agreement.citation}", ""]
    for name, text in (("Ends", agreement.end_note), ("Note", agreement.note)):
        lines += [f"**{name}:** {text}", ""] if text else []
    lines += [f"**Status of these entries:** {CHECKED[agreement.checked]}; text: {plain(agreement.text_status)}", ""]
    return "\n".join([*lines, "## Cases", "", *case_lines(cases), "", "[All agreements](index.md)"]) + "\n"


def article(norm: Norm, agreement: Agreement, areas: dict[str, str]) -> list[str]:
    """Return one article: what is owed, on which conditions, and how that was checked."""
    owed = f"{WILLS[norm.modality]} {DUTIES[norm.duty]}" if norm.duty != "refrain" else "must refrain"
    strength = f" ({STRENGTHS[norm.strength]})" if norm.strength else ""
    title = f"Article {norm.article}" if norm.article[:1].isdigit() or norm.article[:1] in "IVX" else capital(norm.article)
    lines = [f"## {title}", "", f"`{norm.id}`", "", f"{capital(owed)}{strength}: {norm.paraphrase}", ""]
    lines += [f"- {words}" for words in conditions(norm, agreement, areas)]
    source = CHECKED[norm.checked] + (f"; {norm.citation}" if norm.citation else "")
    return [*lines, "", source] if lines[-1] else [*lines, source]


def case_lines(cases: Iterable[Tried]) -> list[str]:
    """Return a line for each case: its title, and the verdicts that are expected."""
    found = []
    for case, folder, wanted in cases:
        verdicts = dict.fromkeys("conflict" if one.conflict else VERDICTS[str(one.verdict)].words for one in wanted)
        title = case.title.replace("[", "(").replace("]", ")")
        found.append(f"- [{title}]({CASEBOOK}/{folder}/{case.id}.yaml): {', '.join(verdicts)}")
    return found or ["None."]


def pages() -> dict[str, str]:
    """Return every page by its file's name."""
    law = catalogue()
    areas = {area.id: area.name for area in law.areas.values()}
    folders = {path.stem: path.parent.name for path in law.case_files}
    tried: dict[str, list[Tried]] = {}
    for case in casebook(law):
        named = [name for one in case.expect for name in (one.norm, *one.conflict) if name]
        for pact in dict.fromkeys(name.split("/")[0] for name in named):
            tried.setdefault(pact, []).append(Tried(case, folders[case.id], cases_on([case], pact)[0][1]))
    found = {f"{pact.id}.md": page(pact, tried.get(pact.id, []), areas) for pact in law.agreements.values()}
    return {"index.md": index(law.agreements.values()), **found}


def index(agreements: Iterable[Agreement]) -> str:
    """Return the list of all agreements, by region and within it by period."""
    whole = sorted(agreements, key=lambda pact: (pact.signed, pact.id))
    lines = [
        "# The law in the library",
        "",
        f"{len(whole)} agreements, by region and by the day of signature. Written from the library: `make law-pages`.",
        "",
    ]
    for name in REGIONS:
        here = [pact for pact in whole if region(pact) == name]
        lines += [f"## {name}", ""] if here else []
        for _, time in PERIODS:
            then = [pact for pact in here if period(pact) == time]
            lines += [f"### {name}, {time[0].lower() + time[1:]}", ""] if then else []
            lines += [f"- [{pact.title}]({pact.id}.md), {pact.signed.year}" for pact in then]
            lines += [""] if then else []
    return "\n".join(lines)


if __name__ == "__main__":
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")
