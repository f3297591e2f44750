"""``foedus measure reliability``: whether allies kept their word, and whether a model would have known."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...terms.errors import UsageError
from . import measuring as ask
from .measuring import number
from .printing import examples, suffix_of, write_whole

if TYPE_CHECKING:
    from ...measures.forecasting import Forecasts
    from ...measures.published import Figure, Performance
    from ...measures.reliability import Reliabilities

MOST = 8
"""States that are shown to people, from either end."""
SCHEMES = {"era": "learnt before 1945, tested after", "war": "one war left out at a time", "row": "one row left out at a time"}


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command(
        epilog=examples(
            "foedus measure reliability --labels labels.csv",
            "foedus measure reliability --labels labels.csv --alliances A.csv --members M.csv --chances chances.yaml --figure calibration.svg",
            "foedus measure reliability --performance leeds-anac.csv",
        )
    )(reliability)


def reliability(
    labels: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Alliances in wars, whether the casus arose and was honoured (Berkemeier and Fuhrmann).", show_default=False
        ),
    ] = None,
    performance: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The replication table of Leeds and Anac, for their logit.", show_default=False)
    ] = None,
    alliances: ask.Alliances = None,
    members: ask.Members = None,
    chances: Annotated[
        Path | None, typer.Option(metavar="FILE.yaml", help="Write each state's chance, as a scenario file takes it.", show_default=False)
    ] = None,
    form: ask.Form = None,
    output: ask.Output = None,
    figure: ask.FigureFile = None,
) -> None:
    """Count how many alliances were honoured, fit the reliability of states, and score forecasts out of sample."""
    ask.check_files(form, (output, figure, chances), (labels, performance, alliances, members))
    ask.need("measures", "polars", "numpy", "statsmodels")
    if labels is None and performance is None:
        raise UsageError("name --labels, --performance, or both: foedus ships neither table")
    if (alliances is None) != (members is None):
        raise UsageError("name both files, --alliances and --members, or neither")
    if labels is None and alliances is not None:
        raise UsageError("--alliances and --members say who was in the alliances of --labels; name that, too")
    if chances is not None:
        suffix_of(chances, [".yaml"])
        if labels is None or alliances is None:
            raise UsageError("--chances needs --labels, and ATOP's --alliances and --members to know whose word was at stake")
    from ...measures.forecasting import one_row_out, out_of_sample
    from ...measures.published import fulfilment, read_labels, read_performance
    from ...measures.reliability import records_of
    from ...sources.datasets import read_atop
    from ...sources.datasets.polars_extra import pl

    figures: dict[str, Sequence[Figure]] = {}
    forecasts: list[Forecasts] = []
    model = table = None
    if labels is not None:
        tests = read_labels(labels)
        rows = read_atop(alliances, members).alliances if alliances and members else None
        figures["alliances in wars"] = fulfilment(tests)
        model = records_of(tests, rows) if rows else None
        forecasts += out_of_sample(tests, rows)
    if performance is not None:
        table = read_performance(performance)
        figures["members at war"] = table.figures
        forecasts.append(one_row_out(table))
    rows_out = list(_table(figures, model, table, forecasts))
    ask.tell(model.notes if model else ())
    frame = pl.DataFrame(rows_out, infer_schema_length=None, schema=dict.fromkeys(("part", "name"), pl.String) | dict.fromkeys(COLUMNS, pl.Float64))
    ask.give(frame, list(_lines(figures, model, table, forecasts)), form, output, {})
    if chances is not None and model is not None:
        write_whole(chances, _yaml(model))
    if figure is not None:
        _draw(forecasts, figure)


COLUMNS = ("kept", "of", "value", "low", "high", "brier", "log_score", "auc")
"""Numbers of the table; what a part does not have is blank."""


def _table(
    figures: "Mapping[str, Sequence[Figure]]", model: "Reliabilities | None", table: "Performance | None", forecasts: "Sequence[Forecasts]"
) -> Iterator[dict[str, object]]:
    """Yield the answer as rows: a part, a name, and the numbers that the part has."""
    for part, group in figures.items():
        for one in group:
            yield {"part": part, "name": one.name, "kept": float(one.kept), "of": float(one.of), "value": one.share}
    if table is not None:
        fit = _logit(table)
        for name, coefficient, error in zip(fit.names, fit.coefficients, fit.errors, strict=True):
            low, high = coefficient - 1.959964 * error, coefficient + 1.959964 * error
            yield {"part": "logit", "name": name, "value": float(coefficient), "low": float(low), "high": float(high)}
    for state in model.table() if model else ():
        yield {
            "part": "state",
            "name": state.state,
            "kept": state.kept,
            "of": state.tests,
            "value": state.chance,
            "low": state.low,
            "high": state.high,
        }
    for said in forecasts:
        score = said.score
        numbers = {"of": float(score.n), "brier": score.brier, "log_score": score.log_score, "auc": score.auc}
        yield {"part": f"out of sample: {SCHEMES[said.scheme]}", "name": said.model, **numbers}


def _logit(table: "Performance") -> Any:
    from ...measures.published import COVARIATES
    from ...measures.reliability import fit_logit

    return fit_logit(table.kept, table.covariates, COVARIATES)


def _lines(
    figures: "Mapping[str, Sequence[Figure]]", model: "Reliabilities | None", table: "Performance | None", forecasts: "Sequence[Forecasts]"
) -> Iterator[str]:
    for part, group in figures.items():
        yield f"Word kept, {part}"
        for one in group:
            share = "-" if one.share is None else f"{one.share:.2%}"
            yield f"  {one.name:<32} {one.kept:>4} of {one.of:<4} {share:>8}"
    if table is not None:
        fit = _logit(table)
        yield "Logit of word kept (Leeds and Anac)"
        for name, coefficient, error in zip(fit.names, fit.coefficients, fit.errors, strict=True):
            yield f"  {name:<12} {coefficient:>8.3f}  s.e. {error:.3f}"
        yield f"  log-likelihood {fit.log_likelihood:.3f}; {fit.correct} of {len(fit.fitted)} classified correctly at .5"
    if model is not None:
        states = model.table()
        anyone = model.reliability("")
        yield f"Chance that a state keeps its word: any state {anyone.chance:.3f} ({anyone.low:.3f} to {anyone.high:.3f})"
        for state in states if len(states) <= 2 * MOST else (*states[:MOST], *states[-MOST:]):
            yield f"  {state.state}  {state.chance:.3f} ({state.low:.3f} to {state.high:.3f})  {state.kept:.2f} of {state.tests:.2f} tests"
    scheme = ""
    for said in forecasts:
        if said.scheme != scheme:
            scheme = said.scheme
            yield f"Out of sample, {SCHEMES[scheme]} ({said.score.n} forecasts)"
        score = said.score
        yield f"  {said.model:<11} Brier {score.brier:.3f}, log score {score.log_score:.3f}, AUC {number(score.auc, 3)}" + (
            f"; {said.note}" if said.note else ""
        )


def _yaml(model: "Reliabilities") -> str:
    found: dict[str, Any] = model.chances()
    lines = [f"  default: {found['default']}", f"  kept: {found['kept']}", "  states:", *(f"    {s}: {p}" for s, p in found["states"].items())]
    head = "# Posterior means of states' reliability, from the tables that were named; an assumption of the scenario, not a fact."
    return "\n".join([head, "chances:", *lines, ""])


def _draw(forecasts: "Sequence[Forecasts]", path: Path) -> None:
    from ...measures.scoring import calibration
    from ..charts import calibration_plot

    drawn = {f"{one.model}, {SCHEMES[one.scheme]}": calibration(one.chance, one.outcome) for one in forecasts if one.model != "base rate"}
    ask.save_figure(calibration_plot(drawn), path)
