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
    from ..agreements import row

    law = catalogue()
    who = find(state).code if state else None
    found = [a for a in law.agreements.values() if who is None or any(p.state == who for p in a.members)]
    if form is Format.json:
        say_json([row(a, day) for a in found])
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
    epilog=examples(
        "foedus treaties show nato-1949",
        "foedus treaties show nato-1949/5 --cases",
        "foedus treaties show rus-prk-2024 --on 2024-06-20",
    )
)
def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="An agreement or a resolution, or one article of it.", show_default=False)],
    on: OnDay = None,
    cases: Annotated[bool, typer.Option("--cases", help="List the cases of the casebook that name it, with what each expects.")] = False,
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
        if cases:
            _say_cases(identifier, form)
        elif form is Format.json:
            say_json(agreement)
        else:
            say(agreement_lines(agreement, day, ink(), only=only, areas={area.id: area.name for area in law.areas.values()}))
        return
    if whole not in law.measure_sets:
        raise UnknownName("agreement", whole, [*law.agreement_ids, *law.measure_sets])
    measures = law.measure_sets[whole]
    if only and not any(measure.id.startswith(only) for measure in measures.measures):
        raise UnknownName("paragraph", identifier, [measure.id for measure in measures.measures])
    if cases:
        _say_cases(identifier, form)
    elif form is Format.json:
        say_json(measures)
    else:
        say(measure_set_lines(measures, ink(), only=only))


def _say_cases(identifier: str, form: Format) -> None:
    from ...library import catalogue
    from ...reasoning import casebook
    from ..agreements import case_row
    from ..casebook import case_lines, cases_on

    found = cases_on(casebook(catalogue()), identifier)
    if form is Format.json:
        say_json([case_row(case, on_it) for case, on_it in found])
        return
    say(case_lines(found, ink()) or [f"no case names {identifier}"])


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
    from ..agreements import binding_row
    from ..wording import states as named

    codes = [find(word).code for word in states]
    if len(codes) > len(set(codes)):
        raise UsageError(f"{named(codes[:1])} ({codes[0]}) stands there twice; name two different states, or one")
    found = list(catalogue().binding(day, *codes))
    if form is Format.json:
        say_json([binding_row(a) for a in found])
        return
    widest = max((len(a.id) for a in found), default=0)
    say(f"{a.id:<{widest}}  {a.title}" for a in found)
    if not found:
        say([f"no agreement in the library binds {named(codes)} on {in_words(day)}"])


@app.command(epilog=examples("foedus treaties timeline PRK", "foedus treaties timeline Russia China"))
def timeline(
    states: Annotated[list[str], typer.Argument(metavar="STATE", help="One state, or two that were bound to one another.", show_default=False)],
    form: FormatOption = Format.text,
) -> None:
    """Show what bound a state, or two states to one another, and when: a bar for each agreement."""
    if len(states) > 2:
        raise UsageError("name one state or two")
    from ...library import catalogue
    from ...terms.actors import name_of
    from ...terms.actors import state as find
    from ...terms.actors import states as every
    from ..agreements import bond_row
    from ..timeline import bonds, timeline_lines
    from ..wording import states as named

    codes = list(dict.fromkeys(find(word).code for word in states))
    found = bonds(catalogue(), codes)
    if form is Format.json:
        say_json([bond_row(one) for one in found])
        return
    say(timeline_lines(found, ink()))
    if not found:
        say([f"no agreement in the library names {named(codes)}" + (" together" if len(codes) > 1 else "")])
    for one in every().values():
        if one.successor in codes:
            say([f"before {name_of(one.successor)}: {name_of(one.code)} ({one.code})"])


@app.command(
    epilog=examples(
        "foedus treaties diff nato-1949 --on 1960-01-01 --on 2024-04-01",
        "foedus treaties diff rus-prk-2000 rus-prk-2024",
        after="+ came, or stands only in the second; - went, or stands only in the first; ~ is otherwise.",
    )
)
def diff(
    identifiers: Annotated[list[str], typer.Argument(metavar="ID", help="One agreement and two days, or two agreements.", show_default=False)],
    on: Annotated[list[str] | None, typer.Option(metavar="DATE", help="A day (YYYY-MM-DD); give two of them.", show_default=False)] = None,
    form: FormatOption = Format.text,
) -> None:
    """Say what changed in an agreement between two days, or what differs between two agreements: parties, articles, conditions."""
    if (len(identifiers), len(on or [])) not in {(1, 2), (2, 0)}:
        raise UsageError("name one agreement and two days (--on DATE --on DATE), or two agreements")
    days = [day for word in on or [] if (day := _day(word))]
    from dataclasses import asdict

    from ...library import catalogue
    from ..changes import between, change_lines, headings, over_time

    law = catalogue()
    pacts = [law.agreement(identifier) for identifier in identifiers]
    names = {area.id: area.name for area in law.areas.values()}
    found = over_time(law, pacts[0], days[0], days[1]) if days else between(pacts[0], pacts[1], names)
    if form is Format.json:
        say_json([asdict(one) for one in found])
        return
    for sign, pact in zip("-+" if len(pacts) > 1 else " ", pacts, strict=True):
        for line in headings(pact, *days):
            say(ink().wrap(line, f"{sign} ".lstrip(), "  "))
    say(["", *change_lines(found, ink())] if found else ["nothing changed" if days else "no difference"])


@app.command(epilog=examples("foedus treaties search neutrality belgium", 'foedus treaties search "North Korea" assistance'))
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words of a title, a party, an article.", show_default=False)],
    form: FormatOption = Format.text,
) -> None:
    """Find agreements by words: in titles and names, parties, and what the articles say; best first."""
    from ...library import catalogue
    from ..agreements import hit_row
    from ..searching import search as find

    found = find(catalogue().agreements.values(), " ".join(words))
    if form is Format.json:
        say_json([hit_row(hit) for hit in found])
        return
    widest = max((len(hit.agreement.id) for hit in found), default=0)
    for hit in found:
        say([f"{hit.agreement.id:<{widest}}  {hit.agreement.title}" + (f"  [{hit.norm}]" if hit.norm else "")])
    if not found:
        say([f"no agreement in the library has '{' '.join(words)}'"])


@app.command(
    epilog=examples(
        "foedus treaties lint",
        "foedus treaties lint --mutate --table",
        after="A fault in a file ends with exit code 1. That a case is missing is a warning; with --strict it is a fault as well.",
    )
)
def lint(
    strict: Annotated[bool, typer.Option("--strict", help="Count a missing case, or an unguarded condition, as a fault.")] = False,
    mutate: Annotated[bool, typer.Option("--mutate", help="Take away each condition in turn: a case must notice (half a minute).")] = False,
    table: Annotated[bool, typer.Option("--table", help="Print how much of the library the casebook guards.")] = False,
    form: FormatOption = Format.text,
) -> None:
    """Check every file of the library, and that each norm has a case that it passes and a near miss; exit 1 on a fault."""
    from ...library import catalogue
    from ...library import lint as faults_in

    if table and form is Format.json:
        raise UsageError("--table goes with --format text")
    faults = [str(fault) for fault in faults_in()]
    if faults and form is Format.json:
        say_json({"faults": list(faults), "warnings": []})
        raise typer.Exit(1)
    say(faults)
    if faults:
        say([f"{len(faults)} faults in the library" if len(faults) > 1 else "1 fault in the library"])
        raise typer.Exit(1)
    from ...reasoning import guarding
    from ..guarding import guarding_lines

    found = guarding(catalogue(), mutate=mutate)
    missing = list(found.warnings())
    if form is Format.json:
        say_json({"faults": [], "warnings": [str(line) for line in missing]})
        raise typer.Exit(1 if missing and strict else 0)
    say(f"{'fault' if strict else 'warning'}: {line}" for line in missing)
    if table:
        say(guarding_lines(found))
    if missing and strict:
        raise typer.Exit(1)
    say(["the library is sound"])
