"""Agreement: what it says in words beside its code, its parties through time, where it stands on a day, the cases that use it, its citation."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ....library import Catalogue
from ....terms.actors import name_of
from ....terms.dates import parse_day
from ....terms.errors import FoedusError, LibraryError
from ....terms.norms import Agreement
from ....terms.strict_yaml import read_yaml
from ...agreements import standing
from ...casebook import cases_on, expected
from ...norms import DUTIES, STANDING, conditions, life
from ...svg import box, clean, drawing, label, number
from ...wording import WILLS, capital, count, series, states
from ..api.agreements import book, pact_of
from ..rendering import page, safe
from ..users import READER
from ..workplace import Here

router = APIRouter(dependencies=[READER])
FEW = 40
"""As many cases as are listed at once."""


@router.get("/agreements/{identifier}")
def agreement(request: Request, here: Here, identifier: str, on: Annotated[str | None, Query(max_length=10)] = None) -> Response:
    """Show one agreement."""
    pact = pact_of(here, identifier)
    fault, day = "", date.today()
    try:
        day = parse_day(on) if on else day
    except FoedusError as error:
        fault = str(error)
    from ...bibliography import agreement_entry  # it imports the records of the dossier, which no other page waits for

    law = here.law
    areas = {area.id: area.name for area in law.areas.values()}
    cases = cases_on(book(here), identifier)
    now = standing(law, pact, day)
    spells = list(_spells(law, pact))
    given = {
        "fault": fault, "pact": pact, "day": day, "now": now, "words": STANDING[pact.status(day)], "life": life(pact, None), "spells": spells,
        "picture": safe(_timeline(pact, spells, day)), "summary": _summary(pact), "codes": _codes(law, pact),
        "norms": [(norm, conditions(norm, pact, areas), WILLS[norm.modality], DUTIES[norm.duty], norm.id in now["norms"]) for norm in pact.norms],
        "cases": [(case, [expected(wanted) for wanted in on_it]) for case, on_it in cases[:FEW]], "more": max(0, len(cases) - FEW),
        "suspended": [(states(one["bearers"]), states(one["toward"])) for one in now["suspended"]], "bibtex": agreement_entry(pact),
    }  # fmt: skip
    return page(request, "agreement.html", given, status=422 if fault else 200)


def _summary(pact: Agreement) -> str:
    """Say in a sentence or two who made what, and what it obliges."""
    members = list(dict.fromkeys(one.state for one in pact.members))
    who = states(members) if len(members) <= 6 else count(len(members), "state")
    duties = series(dict.fromkeys(DUTIES[norm.duty] for norm in pact.norms))
    return f"{capital(who)}: {duties}, in {count(len(pact.norms), 'norm')} on record."


def _codes(law: Catalogue, pact: Agreement) -> dict[str, str]:
    """The lines of the agreement's file that hold each norm."""
    path = law.home / "agreements" / f"{pact.id}.yaml"
    file, lines = read_yaml(path, LibraryError), path.read_text(encoding="utf-8").splitlines()
    starts = [(file.line(("norms", n)) or 1) - 1 for n in range(len(pact.norms))]
    ends = [*starts[1:], len(lines)]
    return {norm.id: "\n".join(_dedented(lines[a:b])) for norm, a, b in zip(pact.norms, starts, ends, strict=True)}


def _dedented(lines: list[str]) -> Iterator[str]:
    return (line.removeprefix("  ") for line in lines if line.strip())


Row = tuple[str, list[str], date | None, date | None]


def _spells(law: Catalogue, pact: Agreement) -> Iterator[Row]:
    """Who was bound from when to when, states of the same days together: in words, codes, first and last day."""
    together: dict[tuple[date | None, date | None], list[str]] = {}
    for state in law.states_of(pact.id):
        for spell in law.memberships(pact.id, state):
            together.setdefault((spell.start, spell.last), []).append(state)
    for (start, last), codes in sorted(together.items(), key=lambda one: (one[0][0] or date.max, one[0][1] or date.max)):
        shown = states(codes) if len(codes) <= 3 else f"{', '.join(name_of(code) for code in codes[:2])} and {len(codes) - 2} more"
        yield capital(shown), codes, start, last


def _timeline(pact: Agreement, spells: list[Row], day: date) -> str:
    """Draw who was bound when, a bar for the states of the same days, and the day asked."""
    known = [pact.signed, *(when for _, _, *both in spells for when in both if when)]
    first, last = min(known).replace(month=1, day=1), max([*known, min(date.today(), max(known) + timedelta(3650))])
    last = max(last, first + timedelta(730))
    left, wide, lane = 230.0, 900.0, 24.0

    def at(when: date) -> float:
        part = (min(max(when, first), last) - first) / (last - first)
        return left + (wide - left - 12) * part

    parts = []
    years = range(first.year, last.year + 1, max(1, (last.year - first.year) // 7))
    for year in years:
        x = at(date(year, 1, 1))
        parts.append(f'<path class="grid" d="M{number(x)} 22 V{number(28 + lane * len(spells))}"/>')
        parts.append(label(x, 12, [str(year)], "label small", 11))
    for n, (names, codes, start, end) in enumerate(spells):
        y = 28 + n * lane
        shown = names if len(names) <= 32 else names[:31].rsplit(" ", 1)[0] + " …"
        parts.append(label(left - 12, y + 8, [shown], "label small", 12, "end"))
        if start is None:
            parts.append(f'<path class="signed" d="M{number(at(pact.signed))} {number(y + 8)} H{number(wide - 12)}"/>')
        else:
            stop = at(end) if end else wide - 12
            bar = box(at(start), y, max(3.0, stop - at(start)), 16, "span" + ("" if end else " open"))
            parts.append(f"<g>{bar}<title>{clean(', '.join(codes))}: {start} to {end or 'now'}</title></g>")
    parts += [box(at(pause.start), 22, max(3.0, at(pause.last or last) - at(pause.start)), 4, "pause") for pause in pact.suspensions]
    if first <= day <= last:
        parts.append(f'<path class="today" d="M{number(at(day))} 18 V{number(30 + lane * len(spells))}"/>')
    return drawing("parties", wide, 36 + lane * len(spells), "Parties through time", "The table of parties says the same.", parts)
