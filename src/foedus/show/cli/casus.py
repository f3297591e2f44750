"""``foedus casus``: who owes what to whom, in a case file or if someone attacked."""

from pathlib import Path
from typing import Annotated

import typer

from ...terms.errors import UnknownName, UsageError
from .options import Facts, FormatOption, OnDay, Viewpoints
from .printing import Format, examples, note, say, say_json


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "casus",
        epilog=examples(
            "foedus casus case.yaml",
            "foedus casus case.yaml --format json",
            "foedus casus case.yaml --short",
            "foedus casus --attack UKR:RUS@kursk --on 2025-01-10",
            'foedus casus --attack UKR+POL:RUS --on 2025-01-10 --viewpoint RUS --viewpoint unga --fact "state_of_war RUS true"',
            after="Facts that are not given are unknown, never false; the answer names those it turns on.",
        ),
    )(casus)


def casus(
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A case file (YAML).", show_default=False)] = None,
    attack: Annotated[
        list[str] | None,
        typer.Option(
            metavar="A:V[@PLACE]", help="A supposed attack in place of a file: attacker, victim, place. May be repeated.", show_default=False
        ),
    ] = None,
    on: OnDay = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND", help="Kind of the supposed event: armed_attack (if not said), invasion, threat, blockade ...", show_default=False
        ),
    ] = None,
    viewpoint: Viewpoints = None,
    fact: Facts = None,
    everything: Annotated[bool, typer.Option("--all", help="Also show norms that are not in force, and every step.")] = False,
    short: Annotated[bool, typer.Option("--short", help="One line for each answer that binds or is open, and nothing else.")] = False,
    settle: Annotated[bool, typer.Option("--settle", help="Also say which smallest sets of unknown facts would settle an open answer.")] = False,
    form: FormatOption = Format.text,
) -> None:
    """Say who owes what to whom, under which article, and why or why not."""
    if (file is None) == (not attack):
        raise UsageError("name either a case file or an --attack, e.g. foedus casus --attack UKR:RUS@kursk --on 2025-01-10")
    if file is not None and (on or kind or viewpoint or fact):
        raise UsageError("--on, --kind, --viewpoint and --fact go with --attack; a case file says these itself")
    if short and (everything or settle or form is Format.json):
        raise UsageError("--short leaves out what --all, --settle and --format json would show; keep one of them")
    if attack and not on:
        raise UsageError("say on which day: --on YYYY-MM-DD")
    from ...library import catalogue
    from ...reasoning import judge
    from ...reasoning.casefile import strangers
    from ...reasoning.expectations import not_yet, read_asked
    from .. import asking

    law = catalogue()
    places = frozenset(law.places)
    if file is not None:
        case = read_asked(file, law)
        for line in filter(None, (not_yet(case, law), *strangers(case))):
            note(f"{file}: {line}")
    else:
        day = asking.day(on or "")
        events = [asking.attack(words, n, day, kind or "armed_attack") for n, words in enumerate(attack or [], 1)]
        for event in events:
            if event.get("place") and event["place"] not in places:
                raise UnknownName("place", event["place"], places)
        facts = [asking.fact(words, [event["id"] for event in events], []) for words in fact or []]
        given = {"today": day, "events": events, "facts": facts, "viewpoints": asking.viewpoints(viewpoint, day)}
        case = asking.case("supposed-attack", given, places)
    judgement = judge(case, law, settle=settle)
    if form is Format.json:
        say_json(judgement)
        return
    from ..ink import visible
    from ..titles import titles
    from ..verdicts import judgement_lines, short_lines
    from .printing import ink

    if case.title:
        say([ink().paint(visible(case.title), "strong")])
    if short:
        say(short_lines(judgement, ink()))
        return
    say(judgement_lines(judgement, titles(law), ink(), everything=everything))
