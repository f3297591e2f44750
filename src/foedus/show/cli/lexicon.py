"""``foedus lexicon``: the reader's lexicon checks itself."""

import typer

from .options import FormatOption
from .printing import Format, examples, say, say_json

app = typer.Typer(help="The words and patterns by which reports are read.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def lexicon() -> None:
    """The words and patterns by which reports are read."""


@app.command(epilog=examples("foedus lexicon check"))
def check(form: FormatOption = Format.text) -> None:
    """Try every lexicon entry on the sentence it must match and the one it must not; exit 1 on a fault."""
    from ...reading import check_lexicon

    faults = list(check_lexicon())
    if form is Format.json:
        say_json({"faults": [str(fault) for fault in faults]})
        raise typer.Exit(1 if faults else 0)
    say(str(fault) for fault in faults)
    if faults:
        say([f"{len(faults)} faults in the lexicon" if len(faults) > 1 else "1 fault in the lexicon"])
        raise typer.Exit(1)
    say(["every entry matches its sentence and leaves the other alone"])
