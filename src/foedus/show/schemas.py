"""JSON Schema of every kind of file, made from the classes that read them."""

import ast
import inspect
import textwrap
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import BaseModel, TypeAdapter

from ..reading.words.lexicon import Entry
from ..reasoning.casefile import Case
from ..reasoning.mutation import Unguarded
from ..scenarios.files import Scenario
from ..terms.actors import State
from ..terms.errors import UnknownName
from ..terms.evidence import Reading
from ..terms.goods import Goods
from ..terms.measures import MeasureSet
from ..terms.norms import Agreement
from ..terms.places import Area, Place, StateClass

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True)
class FileKind:
    """A kind of file: what it holds, and where such files lie."""

    model: type[BaseModel]
    title: str
    many: bool = False
    """Whether a file is a list of them."""
    printed: bool = False
    """Whether foedus writes it, rather than reads it."""


KINDS: dict[str, FileKind] = {
    "agreement": FileKind(Agreement, "An agreement: library/agreements/ID.yaml"),
    "measure": FileKind(MeasureSet, "A resolution or regulation with its measures: library/measures/ID.yaml"),
    "place": FileKind(Place, "Places: library/places/places.yaml", many=True),
    "area": FileKind(Area, "Treaty areas: library/places/areas.yaml", many=True),
    "class": FileKind(StateClass, "Classes of states: library/actors/classes.yaml", many=True),
    "state": FileKind(State, "States: terms/tables/states.yaml", many=True),
    "goods": FileKind(Goods, "Goods: terms/tables/goods.yaml", many=True),
    "case": FileKind(Case, "A case file"),
    "scenario": FileKind(Scenario, "A scenario file: a case with chances"),
    "unguarded": FileKind(Unguarded, "What no case can guard: library/unguarded.yaml", many=True),
    "lexicon": FileKind(Entry, "Entries of the reader's lexicon: reading/lexicon/*.yaml", many=True),
    "record": FileKind(Reading, "What foedus read prints: documents, records, claims, disagreements", printed=True),
}
"""Every kind of file, by the word that names it."""


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file; raise UnknownName if there is no such kind.

    >>> schema_of("agreement")["properties"]["in_force"]["description"]
    'First day in force; null: not (yet).'
    """
    if kind not in KINDS:
        raise UnknownName("kind of file", kind, KINDS)
    file = KINDS[kind]
    whole: Any = list[file.model] if file.many else file.model  # type: ignore[name-defined]
    schema = TypeAdapter(whole).json_schema(by_alias=True, mode="serialization" if file.printed else "validation")
    for name, model in _models(file.model).items():
        part = schema.get("$defs", {}).get(name) or (schema if not file.many and model is file.model else {})
        _describe(part, model)
    return {"$schema": DIALECT, **schema, "title": file.title}


def _models(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Every class that a model is made of, by name."""
    found: dict[str, type[BaseModel]] = {}
    waiting: list[Any] = [model]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel) and one.__name__ not in found:
            found[one.__name__] = one
            waiting += [field.annotation for field in one.model_fields.values()]
        else:
            waiting += getattr(one, "__args__", ())
    return found


def _describe(part: dict[str, Any], model: type[BaseModel]) -> None:
    """Write what stands below each field in the source into the schema."""
    words = _below_fields(model)
    for name, field in model.model_fields.items():
        entry = part.get("properties", {}).get(field.alias or name)
        if entry is not None and name in words:
            entry.setdefault("description", words[name])


def _below_fields(model: type[BaseModel]) -> dict[str, str]:
    """Read the text below each field of a class, from its own source and its bases'."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if one is BaseModel or not issubclass(one, BaseModel) or one.__module__.startswith("pydantic"):
            continue
        body = getattr(ast.parse(textwrap.dedent(inspect.getsource(one))).body[0], "body", [])
        for field, text in pairwise(body):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr):
                value = getattr(text.value, "value", None)
                if isinstance(value, str):
                    found[field.target.id] = " ".join(value.split())
    return found
