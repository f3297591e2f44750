"""``foedus store export``: a store in the forms that other programs read."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UsageError
from .printing import examples, say, suffix_of, write_whole
from .store import Where

if TYPE_CHECKING:
    from ...records.exports import Holdings


app = typer.Typer(rich_markup_mode=None)


class Form(StrEnum):
    """How a store is exported."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    gexf = "gexf"
    graphml = "graphml"
    ftm = "ftm"
    jsonld = "jsonld"
    bibtex = "bibtex"


ENDINGS = {
    ".jsonl": Form.jsonl,
    ".csv": Form.csv,
    ".parquet": Form.parquet,
    ".gexf": Form.gexf,
    ".graphml": Form.graphml,
    ".ftm": Form.ftm,
    ".jsonld": Form.jsonld,
    ".bib": Form.bibtex,
}


OUT = Path("-")
"""Standard output."""


@app.command(
    "export",
    epilog=examples(
        "foedus store export everything.jsonl",
        "foedus store export tables/ --format csv",
        "foedus store export records.parquet",
        "foedus store export network.gexf",
        "foedus store export sources.bib",
        "foedus store export - | foedus store import - --store copy.db",
        after="jsonl is the whole store, to be imported again; the others leave out what was retracted. The codebook says what each column holds.",
    ),
)
def export(
    output: Annotated[
        Path,
        typer.Argument(
            metavar="OUTPUT",
            help="The file; its ending says what: .jsonl, .csv, .parquet, .gexf, .graphml, .ftm, .jsonld, .bib. "
            "With --format csv or parquet, a folder. - is standard output: jsonl, or as --format says.",
            show_default=False,
        ),
    ],
    form: Annotated[
        Form | None,
        typer.Option(
            "--format",
            "-f",
            help="jsonl: every act, as it was; csv, parquet: tables; gexf, graphml: the network of states; ftm: FollowTheMoney entities; "
            "jsonld: Web Annotations with PROV; bibtex: every source and agreement cited.",
            show_default=False,
        ),
    ] = None,
    table: Annotated[
        str, typer.Option(metavar="TABLE", help="Of one .csv or .parquet file: documents, records, evidence, claims, disagreements, reviews, grades.")
    ] = "records",
    where: Where = None,
) -> None:
    """Write the store, or what stands in it, to a file."""
    from ...records.exports import TABLES, holdings
    from ...records.store import open_store
    from ...terms.errors import UnknownName

    if table not in TABLES:
        raise UnknownName("table", table, TABLES)
    if output == OUT:
        form = form or Form.jsonl
        if form is Form.parquet:
            raise UsageError("parquet is no text; name a file for it")
    tables = output != OUT and form in {Form.csv, Form.parquet} and output.suffix.lower() not in ENDINGS
    if not tables and output != OUT:
        written = ENDINGS[suffix_of(output, ENDINGS)]
        if form not in {None, written}:
            raise UsageError(f"{output}: the ending says {written}, --format says {form}; keep one of them")
        form = written
    with open_store(where) as store:
        if form is Form.jsonl and output == OUT:
            for line in store.export_lines():  # one at a time, so that whoever reads on may stop after any
                typer.echo(line.encode())
        elif form is Form.jsonl:
            store.export_to(output)
        else:
            held = holdings(store)
            if tables:
                _tables(held, output, form)
            else:
                _file(held, output, form, table)
    if output != OUT:
        say([f"{output}: written"])


def _tables(held: "Holdings", folder: Path, form: Form | None) -> None:
    """Every table, a file each, in a folder."""
    from ...records.exports import TABLES

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UsageError(f"{folder}: cannot be made: {fault.strerror or fault}") from None
    for table in TABLES:
        _file(held, folder / f"{table}.{form}", form, table)


def _file(held: "Holdings", output: Path, form: Form | None, table: str) -> None:
    from ...records.exports import write_annotations, write_csv, write_followthemoney, write_gexf, write_graphml, write_parquet

    if form is Form.parquet:
        write_parquet(table, held, output)
        return
    if form is Form.bibtex:
        from ..bibliography import bibliography

        _write(output, "\n\n".join(bibliography(held.reading, date.today())) + "\n")
        return
    plain = {Form.gexf: write_gexf, Form.graphml: write_graphml, Form.ftm: write_followthemoney, Form.jsonld: write_annotations}
    _write(output, write_csv(table, held) if form is Form.csv else plain[form or Form.gexf](held))


def _write(output: Path, content: str | bytes) -> None:
    """Write a file, or to standard output, in UTF-8 wherever that leads."""
    if output == OUT:
        typer.echo(content.encode() if isinstance(content, str) else content, nl=False)
    else:
        write_whole(output, content)
