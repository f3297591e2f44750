"""``foedus measure``: alliances as scholars measure them; ``foedus measures``, with an s, is about sanctions measures."""

import typer

from . import measure_blocs, measure_network, measure_reliability, measure_similarity

app = typer.Typer(
    help="Measure alliances: similarity of states, networks, reliability, blocs. (For sanctions measures: foedus measures.)",
    no_args_is_help=True,
    rich_markup_mode=None,
)
for command in (measure_similarity, measure_network, measure_reliability, measure_blocs):
    command.add_to(app)
