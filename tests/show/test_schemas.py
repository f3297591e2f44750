"""The schemas, held against the files that they describe: a checker of the parts of JSON Schema that they use."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from foedus.library.catalogue import HOME
from foedus.reading.words.lexicon import FOLDER
from foedus.show.schemas import KINDS, schema_of
from foedus.terms import actors, goods
from foedus.terms.errors import UnknownName
from foedus.terms.strict_yaml import read_yaml

ROOT = Path(__file__).resolve().parents[2]
FILES: dict[str, list[Path]] = {
    "agreement": sorted((HOME / "agreements").glob("*.yaml"))[:40],
    "measure": sorted((HOME / "measures").glob("*.yaml")),
    "place": [HOME / "places" / "places.yaml"],
    "area": [HOME / "places" / "areas.yaml"],
    "class": [HOME / "actors" / "classes.yaml"],
    "state": [actors.TABLE],
    "goods": [goods.TABLE],
    "case": sorted([*(HOME / "cases").glob("*/*.yaml"), *(ROOT / "examples").glob("*.yaml")])[::25],
    "scenario": sorted((ROOT / "examples" / "scenarios").glob("*.yaml")),
    "unguarded": [HOME / "unguarded.yaml"],
    "lexicon": sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "irregular"),
}
WORDS: dict[str, Any] = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "default", "type", "properties", "additionalProperties", "required", "items", "anyOf",
    "enum", "const", "pattern", "format", "minItems", "minLength", "minimum", "maximum", "exclusiveMaximum",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], whole: dict[str, Any], place: str = "$") -> Iterator[str]:
    """Every way in which a value does not fit a schema."""
    if "$ref" in schema:
        yield from faults(value, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole, place)
        return
    if "anyOf" in schema and all(list(faults(value, one, whole, place)) for one in schema["anyOf"]):
        yield f"{place}: fits none of {len(schema['anyOf'])}"
    kind = schema.get("type")
    if kind and (not isinstance(value, WORDS[kind]) or (isinstance(value, bool) and kind != "boolean")):
        yield f"{place}: no {kind}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{place}: not {schema['const']!r}"
    if isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{place}: {value!r} is not of the pattern"
        if len(value) < schema.get("minLength", 0):
            yield f"{place}: {value!r} is too short"
        if schema.get("format") == "date" and not _is_day(value):
            yield f"{place}: {value!r} is no day"
    if isinstance(value, int | float) and not isinstance(value, bool):
        below, above = schema.get("minimum", value), min(schema.get("maximum", value), schema.get("exclusiveMaximum", value + 1))
        if not below <= value <= above:
            yield f"{place}: {value} is out of bounds"
    if isinstance(value, dict):
        known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        yield from (f"{place}: {name} is missing" for name in schema.get("required", []) if name not in value)
        for name, one in value.items():
            if name in known:
                yield from faults(one, known[name], whole, f"{place}.{name}")
            elif more is False:
                yield f"{place}: unknown {name}"
            elif isinstance(more, dict):
                yield from faults(one, more, whole, f"{place}.{name}")
    if isinstance(value, list):
        for n, one in enumerate(value):
            yield from faults(one, schema.get("items", {}), whole, f"{place}[{n}]")
        if len(value) < schema.get("minItems", 0):
            yield f"{place}: too few"


def _is_day(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def words_of(schema: Any) -> Iterator[str]:
    """Every keyword that a schema uses."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            yield key
            inner = value.values() if key in {"properties", "$defs"} else [value] if key != "default" else []
            for one in inner:
                yield from words_of(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from words_of(one)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_uses_only_words_that_the_checker_here_knows(kind: str) -> None:
    assert set(words_of(schema_of(kind))) <= KNOWN


@pytest.mark.parametrize("kind", FILES)
def test_every_file_fits_the_schema_of_its_kind(kind: str) -> None:
    schema = schema_of(kind)
    read = {path.name: read_yaml(path).value for path in FILES[kind]}

    assert read
    assert {name: found[:2] for name, value in read.items() if (found := list(faults(value, schema, schema)))} == {}


@pytest.mark.parametrize("kind", ["agreement", "case", "scenario", "measure", "place", "area", "class"])
def test_a_key_misspelt_does_not_fit(kind: str) -> None:
    schema = schema_of(kind)
    value = read_yaml(FILES[kind][0]).value
    (value[0] if isinstance(value, list) else value)["pleace"] = "x"

    assert any("unknown pleace" in fault for fault in faults(value, schema, schema))


def test_every_kind_of_file_but_what_is_printed_has_files_here() -> None:
    assert set(FILES) == {kind for kind, file in KINDS.items() if not file.printed}


def test_fields_are_described_in_the_words_of_the_source() -> None:
    schema = schema_of("measure")

    assert schema["$defs"]["Measure"]["properties"]["verb"]["description"] == "The binding word: `calls_upon` binds nobody."
    assert schema["$defs"]["Cap"]["description"].startswith("How much may go")


def test_what_read_prints_has_a_schema_too() -> None:
    assert {"documents", "records", "claims", "disagreements"} == set(schema_of("record")["properties"])


def test_an_unknown_kind_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"unknown kind of file 'agrement': did you mean 'agreement'\?"):
        schema_of("agrement")
