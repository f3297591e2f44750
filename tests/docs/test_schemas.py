"""The pages on files name every key that a schema knows, and no other; what must be given is in bold; every value that may be given is named."""

import re
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from foedus.reasoning import answers, casefile
from foedus.scenarios import files
from foedus.terms import errors, events, evidence, goods, measures, norms, places

from .fences import ROOT

REFERENCE = ROOT / "docs" / "reference"
KEY = re.compile(r"(\*\*)?`([a-z_]+)`(?:\*\*)?")
MODELS: list[tuple[str, type[BaseModel]]] = [
    *(
        ("agreement-files", model)
        for model in (
            norms.Agreement, norms.Party, norms.Suspension, norms.Norm, norms.Leg, norms.Adversary, norms.Scope, norms.Attackers, norms.Secret,
        )
    ),
    *(("measure-files", model) for model in (measures.MeasureSet, measures.Measure, measures.LeftFree, measures.Cap, measures.Amount)),
    *(("scenario-files", model) for model in (files.Scenario, files.ChancesGiven, files.FactChance, files.Will)),
    *(("place-files", model) for model in (places.Place, places.Held, places.InArea, places.Area, places.StateClass, places.Membership)),
]  # fmt: skip


def section(page: str, title: str) -> str:
    """The text under one heading of a page of the reference."""
    parts = re.split(r"^## +(.*)$", (REFERENCE / f"{page}.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[title]


def keys(text: str) -> dict[str, bool]:
    """The keys in the first column of a section's table, and whether each is in bold."""
    firsts = [row.split("|")[1] for row in text.splitlines() if row.startswith("|")][2:]
    return {name: bool(bold) for first in firsts for bold, name in KEY.findall(first)}


def values(annotation: Any) -> set[str]:
    """Every word that a field may be."""
    if get_origin(annotation) is Literal:
        return {value for value in get_args(annotation) if isinstance(value, str)}
    return {value for part in get_args(annotation) for value in values(part)}


@pytest.mark.parametrize(("page", "model"), MODELS, ids=lambda part: getattr(part, "__name__", part))
def test_a_page_names_every_key_and_marks_those_that_must_be_given(page: str, model: type[BaseModel]):
    wanted = {field.alias or name: field.is_required() for name, field in model.model_fields.items()}

    assert keys(section(page, model.__name__)) == wanted


@pytest.mark.parametrize(("page", "model"), MODELS, ids=lambda part: getattr(part, "__name__", part))
def test_a_page_names_every_value_that_may_be_given(page: str, model: type[BaseModel]):
    text = (REFERENCE / f"{page}.md").read_text(encoding="utf-8")
    wanted = {value for field in model.model_fields.values() for value in values(field.annotation)}

    assert {value for value in wanted if f"`{value}`" not in text and f"[{value}]`" not in text} == set()


def test_the_page_on_goods_names_every_field():
    assert set(keys(section("goods", "Fields"))) == set(goods.Goods.model_fields)


def test_the_page_on_records_names_every_kind_certainty_and_difference():
    text = (REFERENCE / "records.md").read_text(encoding="utf-8")
    words = {*get_args(evidence.Kind), *get_args(evidence.Certainty), *get_args(evidence.Difference)}
    fields = {*evidence.Record.model_fields, *evidence.Document.model_fields, *evidence.Reading.model_fields}
    fields -= {name for name, field in evidence.Document.model_fields.items() if field.exclude}

    assert {word for word in words | fields if f"`{word}`" not in text} == set()


def test_the_page_on_cases_names_every_key_and_every_word_that_a_case_may_use():
    text = (REFERENCE / "case-files.md").read_text(encoding="utf-8")
    models = casefile.Case, casefile.Expectation, events.Event, events.Fact, events.Transfer
    words = {field.alias or name for model in models for name, field in model.model_fields.items()}
    for choice in (norms.EventKind, events.Target, events.FactName, answers.NormVerdict, answers.MeasureVerdict, answers.Reason, norms.Strength):
        words |= values(choice)

    assert {word for word in words if f"`{word}`" not in text} == set()


def test_the_page_on_cases_says_of_each_fact_what_it_is_about():
    for fact, about in events.FACT_KEYS.items():
        assert f"| `{fact}` | {', '.join(f'`{key}`' for key in about)} |" in section("case-files", "Keys")


def test_the_page_on_errors_names_every_error():
    kinds = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.FoedusError)}

    assert {kind for kind in kinds if f"`{kind}`" not in (REFERENCE / "errors.md").read_text(encoding="utf-8")} == set()
