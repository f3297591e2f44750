"""``foedus backtest``: the law on cases whose outcome is known."""

import csv
import io
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from ...terms.errors import UsageError
from .printing import examples, say, suffix_of, write_whole

app = typer.Typer(help="Put the law to wars whose course is known.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def backtest() -> None:
    """Put the law to wars whose course is known."""


@app.command(
    epilog=examples(
        "foedus backtest casus --alliances atop-alliances.csv --members atop-members.csv --wars cow-wars.csv -o predictions.csv",
        "foedus backtest casus --alliances A.csv --members M.csv --wars COW.csv --iwd IWD.csv --pairs pairs.csv -o predictions.csv",
        after="Columns written: atop_id, war_id, obligation, predicted (1, 0, blank if no table has the war), reasons.",
    )
)
def casus(
    alliances: Annotated[Path, typer.Option(metavar="A.csv", help="ATOP's file of alliances.", show_default=False)],
    members: Annotated[Path, typer.Option(metavar="M.csv", help="ATOP's file of members.", show_default=False)],
    wars: Annotated[Path, typer.Option(metavar="COW.csv", help="Correlates of War inter-state wars, version 4.0.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="PREDICTIONS.csv", help="Where to write the answers.", show_default=False)],
    iwd: Annotated[Path | None, typer.Option(metavar="IWD.csv", help="Interstate War Data: who attacked whom.", show_default=False)] = None,
    pairs: Annotated[
        Path | None, typer.Option(metavar="PAIRS.csv", help="Alliances and wars to answer: columns atop_id, war_id.", show_default=False)
    ] = None,
) -> None:
    """Say for each alliance and war whether the casus foederis arose, per obligation, with reasons."""
    suffix_of(output, [".csv"])
    for given in (alliances, members, wars, iwd, pairs):
        if given is not None and given.resolve() == output.resolve():
            raise UsageError(f"{output}: this is one of the files to read; name another for the answers")
    from ...library import catalogue
    from ...measures import assemble
    from ...measures import backtest as predict
    from ...sources.datasets import read_atop, read_attacks, read_cow_wars, read_pairs

    atop = read_atop(alliances, members)
    fought = assemble(read_cow_wars(wars), read_attacks(iwd) if iwd else ())
    wanted = read_pairs(pairs) if pairs else None
    found = list(predict(atop.alliances, fought, catalogue(), wanted))
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["atop_id", "war_id", "obligation", "predicted", "reasons"])
    for one in found:
        writer.writerow([one.atop_id, one.war_id, one.obligation, "" if one.arose is None else int(one.arose), "; ".join(one.reasons)])
    write_whole(output, table.getvalue())
    asked = len({(one.atop_id, one.war_id) for one in found})
    say([f"{len(fought)} wars, {asked} pairs of alliance and war, written to {output}"])
    for obligation, number in Counter(one.obligation for one in found if one.arose).items():
        say([f"  {obligation}: arose in {number}"])
    unknown = [one for one in found if one.arose is None]
    if unknown:
        first = unknown[0]
        say([f"  not answered: {len(unknown)} pairs; alliance {first.atop_id}, war {first.war_id}: {first.reasons[0]}"])
