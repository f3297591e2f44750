"""Library: search agreements, measures, and places by viewpoint; one measure; one place."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ....library import Catalogue
from ....terms.actors import states
from ....terms.dates import parse_day
from ....terms.errors import FoedusError
from ....terms.measures import Measure
from ....terms.norms import Agreement
from ....terms.places import Place
from ...measures import days, standing, target
from ...norms import DUTIES, STANDING
from ...places import DEFAULT, VIEWS, holder, sovereign, viewer, views
from ...searching import search
from ...svg import box, clean, drawing, label, number
from ..api.asked import code_of, view_of
from ..problems import NotThere
from ..rendering import page, safe
from ..users import READER
from ..workplace import Here

router = APIRouter(dependencies=[READER])
Words = Annotated[str, Query(max_length=200)]
Day = Annotated[str | None, Query(max_length=10)]
FIRST = 1815
ORDER = ("in_force", "signed", "terminated", "unsigned")
"""Agreements as of a day: in which order they are listed."""


@router.get("/library")
def agreements(request: Request, here: Here, q: Words = "", on: Day = None, party: Annotated[str, Query(max_length=100)] = "") -> Response:
    """Search the agreements, or list them; with a day, those in force then first."""
    fault, day, who = "", None, None
    try:
        day, who = parse_day(on) if on else None, code_of(party)
    except FoedusError as error:
        fault = str(error)
    hits = {hit.agreement.id: hit.norm for hit in search(here.law.agreements.values(), q)} if q.strip() else None
    found = [here.law.agreement(one) for one in hits] if hits is not None else sorted(here.law.agreements.values(), key=lambda pact: pact.signed)
    found = [pact for pact in found if who is None or any(one.state == who for one in pact.members)]
    if day and hits is None:
        found.sort(key=lambda pact: ORDER.index(pact.status(day)))
    given = {
        "fault": fault, "q": q, "day": day, "on": on or "", "party": party, "found": found, "hits": hits or {}, "standing": STANDING,
        "duties": {pact.id: _duties(pact) for pact in found}, "picture": safe(_by_year(found, day)) if found else "",
        "bound": {pact.id: _bound(here.law, pact, day) for pact in found}, "every": sorted(states().values(), key=lambda one: one.name),
    }  # fmt: skip
    return page(request, "library.html", given, status=422 if fault else 200)


def _duties(pact: Agreement) -> str:
    return ", ".join(dict.fromkeys(DUTIES[norm.duty] for norm in pact.norms))


def _bound(law: Catalogue, pact: Agreement, day: date | None) -> list[str]:
    """The parties, or those bound on the day."""
    return [one for one in law.states_of(pact.id) if day is None or law.party(pact.id, one, day)] or list(law.states_of(pact.id))


def _by_year(found: list[Agreement], day: date | None) -> str:
    """Draw how many of the agreements were in force in each year since 1815."""
    last = date.today().year
    counts: Counter[int] = Counter()
    for pact in found:
        if pact.start:
            for year in range(max(FIRST, pact.start.year), min(last, pact.last.year if pact.last else last) + 1):
                counts[year] += 1
    wide, high, top = 900.0, 120.0, max(counts.values(), default=1)
    step = wide / (last - FIRST + 1)
    parts = []
    for year in range(FIRST, last + 1):
        tall = (high - 30) * counts[year] / top
        kind = "bar now" if day and day.year == year else "bar"
        parts.append(f'<rect class="{kind}" x="{number((year - FIRST) * step)}" y="{number(high - 20 - tall)}" width="{number(step * 0.82)}" '
                     f'height="{number(tall)}"><title>{year}: {counts[year]}</title></rect>')  # fmt: skip
    parts += [label((year - FIRST + 0.5) * step, high - 8, [str(year)], "label small", 11) for year in range(1820, last, 20)]
    parts.append(label(4, 10, [f"at most {top} in one year"], "label small", 11, "start"))
    told = f"At most {top} of these {len(found)} agreements were in force in one year; the table lists them."
    return drawing("by-year", wide, high, "Agreements in force by year", told, parts)


@router.get("/library/measures")
def measures(request: Request, here: Here, on: Day = None, target_: Annotated[str, Query(alias="target", max_length=100)] = "") -> Response:
    """List the sanctions measures, where each stands on a day, and on whom."""
    fault, day, whom = "", date.today(), None
    try:
        day, whom = parse_day(on) if on else day, code_of(target_)
    except FoedusError as error:
        fault = str(error)
    found = [one for one in here.law.measures.values() if whom is None or whom in (*one.towards, *one.out_of)]
    rows = [(one, days(one), target(one), standing(one, day)) for one in found]
    given = {"fault": fault, "day": day, "target": target_, "rows": rows, "picture": safe(_spells(rows, day)) if rows else "",
             "every": sorted({code for one in here.law.measures.values() for code in (*one.towards, *one.out_of)})}  # fmt: skip
    return page(request, "measures.html", given, status=422 if fault else 200)


def _spells(rows: Sequence[tuple[Measure, str, str, str]], day: date) -> str:
    """Draw when each measure was in force, a bar a measure."""
    measured = [row[0] for row in rows]
    starts = [spell.start.year for one in measured for spell in one.spells if spell.start]
    first, last = min([*starts, day.year]), max(day.year, date.today().year) + 1
    left, wide, lane = 150.0, 900.0, 18.0

    def at(when: date) -> float:
        return left + (wide - left - 10) * (when.toordinal() - date(first, 1, 1).toordinal()) / (
            date(last, 1, 1).toordinal() - date(first, 1, 1).toordinal()
        )

    parts = []
    for n, one in enumerate(measured):
        y = 24 + n * lane
        parts.append(label(left - 10, y + 6, [one.id], "label small", 11, "end"))
        for spell in one.spells:
            start, end = at(max(spell.start or date(first, 1, 1), date(first, 1, 1))), at(min(spell.last or date(last, 1, 1), date(last, 1, 1)))
            parts.append(box(start, y, max(2.0, end - start), 12, "span"))
    years = range(first, last + 1, max(1, (last - first) // 8))
    parts += [label(at(date(year, 1, 1)), 10, [str(year)], "label small", 11) for year in years]
    parts.append(f'<path class="today" d="M{number(at(day))} 16 V{number(24 + lane * len(measured))}"><title>{clean(str(day))}</title></path>')
    return drawing("spells", wide, 30 + lane * len(measured), "When each measure was in force", "The table says the same.", parts)


@router.get("/measures/{identifier}")
def measure(request: Request, here: Here, identifier: str, on: Day = None) -> Response:
    """Show one resolution or regulation with its paragraphs."""
    if identifier not in here.law.measure_sets:
        raise NotThere("measure", identifier, here.law.measure_sets)
    whole = here.law.measure_sets[identifier]
    day = parse_day(on) if on else date.today()
    rows = [(one, days(one), target(one), standing(one, day)) for one in whole.measures]
    return page(request, "measure.html", {"whole": whole, "rows": rows, "day": day, "picture": safe(_spells(rows, day))})


@router.get("/library/places")
def places(request: Request, here: Here, q: Words = "", on: Day = None, viewpoint: Annotated[str, Query(max_length=100)] = "") -> Response:
    """List the places: whose each is in a view on a day, who governs it, who else is held to own it."""
    fault, day, view = "", date.today(), DEFAULT
    try:
        day, view = parse_day(on) if on else day, view_of(viewpoint) or DEFAULT
    except FoedusError as error:
        fault = str(error)
    found = [one for one in here.law.places.values() if q.casefold() in f"{one.name} {one.id}".casefold()]
    rows = []
    for one in found:
        mine = sovereign(one, view, day)
        others = {viewer(other): sovereign(one, other, day) for other in views(one) if sovereign(one, other, day) != mine}
        rows.append((one, mine, holder(one, day), others, [entry if isinstance(entry, str) else entry.area for entry in one.areas]))
    rows.sort(key=lambda row: (not row[3], row[0].name))
    held = sorted({view for one in here.law.places.values() for view in one.sovereign if view != DEFAULT})
    given = {"fault": fault, "q": q, "day": day, "viewpoint": viewpoint, "view": view, "rows": rows, "held": held, "views": VIEWS, "viewer": viewer,
             "picture": safe(_claims(rows)) if any(row[3] for row in rows) else ""}  # fmt: skip
    return page(request, "places.html", given, status=422 if fault else 200)


def _claims(rows: Sequence[tuple[Place, str, str, dict[str, str], list[str]]]) -> str:
    """Draw the places on which views differ: a square for each view, the same letter for the same sovereign."""
    differing = [row for row in rows if row[3]][:24]
    left, lane, wide = 210.0, 22.0, 900.0
    parts = []
    for n, (place, mine, _, others, _) in enumerate(differing):
        y = 6 + n * lane
        parts.append(label(left - 12, y + 9, [place.name], "label small", 12, "end"))
        held = list(dict.fromkeys([mine, *others.values()]))
        room = (wide - left - 10) / len(held)
        for m, sovereign_ in enumerate(held):
            told = sum(one == sovereign_ for one in others.values())
            parts.append(box(left + m * room, y, room - 6, 18, "claim" if m else "claim mine"))
            parts.append(
                label(left + m * room + room / 2 - 3, y + 9, [sovereign_ + (f" · {told} view" + "s" * (told != 1) if m else "")], "label small", 11)
            )
    return drawing("claims", wide, 12 + lane * len(differing), "Places on which views differ", "The table says the same.", parts)
