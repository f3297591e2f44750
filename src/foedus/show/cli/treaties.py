"""``foedus treaties``: the library of agreements and measures, to look at and to check."""

from datetime import date
from typing import Annotated

import typer

from ...terms.errors import UnknownName, UsageError
from .options import FormatOption, OnDay
from .printing import Format, examples, ink, say, say_json

app = typer.Typer(help="The agreements and measures in the library.", no_args_is_help=True, rich_markup_mode=None)
STANDING = {"in_force": "in force", "signed": "signed", "unsigned": "not yet signed", "terminated": "ended"}


def _day(on: str | None) -> date | None:
    from ...terms.dates import parse_day

    return parse_day(on) if on else None


@app.command(
    "list",
    epilog=examples("foedus treaties list", "foedus treaties list --on 1914-08-01", "foedus treaties list --state RUS --on 2024-06-20"),
)
def list_(
    on: OnDay = None,
    state: Annotated[str | None, typer.Option(metavar="STATE", help="Only agreements that name this state.", show_default=False)] = None,
    form: FormatOption = Format.text,
) -> None:
    """List the agreements: id, days in force, parties, title; with --on also where each stands on that day."""
    day = _day(on)
    from ...library import catalogue
    from ...terms.actors import state as find

    law = catalogue()
    who = find(state).code if state else None
    found = [a for a in law.agreements.values() if who is None or any(p.state == who for p in a.members)]
    if form is Format.json:
        rows = [{"id": a.id, "title": a.title, "signed": a.signed.isoformat(), "in_force": a.start and a.start.isoformat(),
                 "until": a.last and a.last.isoformat(), "status": a.status(day) if day else None,
                 "parties": sorted({p.state for p in a.members})} for a in found]  # fmt: skip
        say_json(list(rows))
        return
    widest = max((len(a.id) for a in found), default=0)
    for a in found:
        states = list(dict.fromkeys(p.state for p in a.members))
        parties = " ".join(states) if len(states) <= 4 else f"{len(states)} states"
        days = f"{a.start or 'not in force'}" + (f" to {a.last}" if a.last else "")
        standing = f"  {STANDING[a.status(day)]:<14}" if day else ""
        say([f"{a.id:<{widest}}  {days:<24}{standing}  {parties:<16}  {a.title}"])
    if not found:
        say([f"no agreement in the library names {state}" if state else "the library holds no agreements"])


@app.command(
    epilog=examples("foedus treaties show nato-1949", "foedus treaties show nato-1949/5", "foedus treaties show rus-prk-2024 --on 2024-06-20")
)
def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="An agreement or a resolution, or one article of it.", show_default=False)],
    on: OnDay = None,
    form: FormatOption = Format.text,
) -> None:
    """Show one agreement: parties and dates, and every article with its duty, strength, conditions and source."""
    day = _day(on)
    from ...library import catalogue
    from ..norms import agreement_lines, measure_set_lines

    law = catalogue()
    whole, slash, _ = identifier.partition("/")
    only = identifier if slash else None
    if whole in law.agreement_ids:
        agreement = law.agreement(whole)
        norms = [norm.id for norm in agreement.norms]
        if only and not any(norm.startswith(only) for norm in norms):
            raise UnknownName("article", identifier, norms)
        if form is Format.json:
            say_json(agreement)
        else:
            say(agreement_lines(agreement, day, ink(), only=only, areas={area.id: area.name for area in law.areas.values()}))
        return
    if whole not in law.measure_sets:
        raise UnknownName("agreement", whole, [*law.agreement_ids, *law.measure_sets])
    measures = law.measure_sets[whole]
    if only and not any(measure.id.startswith(only) for measure in measures.measures):
        raise UnknownName("paragraph", identifier, [measure.id for measure in measures.measures])
    if form is Format.json:
        say_json(measures)
    else:
        say(measure_set_lines(measures, ink(), only=only))


@app.command(epilog=examples("foedus treaties binding PRK --on 2025-01-10", "foedus treaties binding RUS PRK --on 2025-01-10"))
def binding(
    states: Annotated[list[str], typer.Argument(metavar="STATE", help="One state, or two that are bound to one another.", show_default=False)],
    on: OnDay = None,
    form: FormatOption = Format.text,
) -> None:
    """Say which agreements bind a state, or two states to one another, on a day."""
    if not on:
        raise UsageError("say on which day: --on YYYY-MM-DD")
    if len(states) > 2:
        raise UsageError("name one state or two")
    day = _day(on)
    assert day is not None
    from ...library import catalogue
    from ...terms.actors import state as find
    from ...terms.dates import in_words
    from ..wording import states as named

    codes = [find(word).code for word in states]
    found = list(catalogue().binding(day, *codes))
    if form is Format.json:
        say_json([{"id": a.id, "title": a.title, "norms": [norm.id for norm in a.norms]} for a in found])
        return
    widest = max((len(a.id) for a in found), default=0)
    say(f"{a.id:<{widest}}  {a.title}" for a in found)
    if not found:
        say([f"no agreement in the library binds {named(codes)} on {in_words(day)}"])


@app.command(epilog=examples("foedus treaties lint"))
def lint() -> None:
    """Check every file of the library; exit 1 on a fault."""
    from ...library import lint as faults_in

    faults = [str(fault) for fault in faults_in()]
    say(faults)
    if faults:
        say([f"{len(faults)} faults in the library" if len(faults) > 1 else "1 fault in the library"])
        raise typer.Exit(1)
    say(["the library is sound"])
