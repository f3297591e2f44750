"""YAML without surprises, and models read from it.

YAML is read as 1.2 and strictly: ``NO`` is Norway, ``on`` is a word, ``1:30`` is no number of minutes, a date is
text until a model asks for a date, and no key stands twice in one mapping. With plain PyYAML, ``parties: [NO, SE]`` loads as
``[False, 'SE']`` and a repeated key silently keeps the last value.
"""

import gc
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from .errors import DataFileError, did_you_mean

M = TypeVar("M", bound=BaseModel)
Place = tuple[str | int, ...]
"""Where a value stands in a file: keys and positions from the top."""
DEEPEST = 60
"""As many levels as values may be nested."""
LARGEST = 16 * 1024 * 1024
"""As many bytes as a file may have."""
FEW = 8
"""As many words as a message may list."""
TEXT = "tag:yaml.org,2002:str"
WORDS = frozenset(("true", "false", "null", "~", ""))
NUMERIC = frozenset("-+.0123456789")
"""First characters of numbers."""

OURS = Path(__file__).parents[1]
"""Our own files, some hundred of them at a start, are not looked over for depth first."""
OPEN = object()
"""In place of a value that is still being built."""

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """YAML 1.2's core schema: null, true and false, decimal numbers; everything else is text."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Tag a value at once that can be nothing but text."""
        if kind is yaml.ScalarNode and value not in WORDS and value[0] not in NUMERIC:
            return TEXT
        return super().resolve(kind, value, implicit)


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


class YamlFile:
    """One parsed file: its value, and the line of any value in it."""

    def __init__(self, path: Path, value: Any, root: Any = None) -> None:
        self.path, self.value, self._root = path, value, root

    def line(self, place: Place) -> int | None:
        """Return the line of a value (of its key, where it has one), or of the nearest value around it."""
        if self._root is None:
            return None
        node, line = self._root, self._root.start_mark.line
        for step in place:
            found = None
            if isinstance(node, yaml.MappingNode):
                found = next(((key.start_mark.line, below) for key, below in node.value if key.value == step), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                found = (node.value[step].start_mark.line, node.value[step])
            if found is None:
                break
            line, node = found
        return int(line) + 1


def where(place: Place) -> str:
    """Write a place in a file as a path.

    >>> where(("norms", 0, "duty"))
    '$.norms[0].duty'
    """
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)


def read_yaml(path: Path, error: type[DataFileError] = DataFileError, text: str | None = None) -> YamlFile:
    """Read one YAML file (or ``text``, when given, as if it stood in ``path``).

    Raises
    ------
    DataFileError
        Of the kind ``error``: the file is missing, too large, not UTF-8, no YAML, gives a key twice, contains itself or is nested too deep.

    Examples
    --------
    >>> read_yaml(Path("x.yaml"), text="on: [NO, SE]").value
    {'on': ['NO', 'SE']}
    """
    if text is None:
        try:
            if (size := path.stat().st_size) > LARGEST:
                raise error(path, "", f"the file has {size / 2**20:.1f} MB, more than the {LARGEST / 2**20:g} MB that are read", "make it smaller")
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            near = did_you_mean(path.name, (p.name for p in path.parent.glob("*")) if path.parent.is_dir() else ())
            raise error(path, "", "no such file", near) from None
        except IsADirectoryError:
            raise error(path, "", "this is a folder, not a file") from None
        except UnicodeDecodeError as fault:
            raise error(path, "", f"not UTF-8 (byte {fault.start})", "save the file as UTF-8") from None
        except OSError as fault:
            raise error(path, "", fault.strerror or "the file cannot be opened") from None
    loader = _Loader(text)
    if not path.is_relative_to(OURS):
        _refuse_depth(text, path, error)
    collecting = gc.isenabled()
    gc.disable()  # thousands of nodes, and nothing to collect among them: half the time of a large table
    try:
        node = loader.get_single_node()
        return YamlFile(path, None if node is None else _build(loader, node, (), path, error, {}), node)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        problem = " ".join(filter(None, (fault.context, fault.problem)))
        raise error(path, "", f"this is no YAML: {problem}", line=mark.line + 1 if mark else None) from None
    except yaml.YAMLError as fault:
        raise error(path, "", f"this is no YAML: {str(fault).splitlines()[0]}") from None
    finally:
        loader.dispose()
        if collecting:
            gc.enable()


def _refuse_depth(text: str, path: Path, error: type[DataFileError]) -> None:
    """Raise if values are nested too deep, before the loader's own recursion meets them."""
    depth = 0
    with suppress(yaml.YAMLError):  # told when the file is read
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise error(path, "", f"nested deeper than {DEEPEST} levels", line=event.start_mark.line + 1 if event.start_mark else None)


def _build(loader: Any, node: Any, place: Place, path: Path, error: type[DataFileError], built: dict[int, Any]) -> Any:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        try:
            return node.value if node.tag == TEXT else loader.construct_object(node)
        except ValueError:  # Python turns no text of thousands of digits into a number
            raise error(path, where(place), f"a number of {len(node.value):,} digits is not read", line=line) from None
    if id(node) in built:
        if built[id(node)] is OPEN:
            raise error(path, where(place), "this value contains itself", "take the alias (*) out", line=line)
        return built[id(node)]
    if len(place) > DEEPEST:
        raise error(path, "", f"nested deeper than {DEEPEST} levels", line=line)
    built[id(node)] = OPEN
    value: Any
    if isinstance(node, yaml.SequenceNode):
        value = [_build(loader, item, (*place, n), path, error, built) for n, item in enumerate(node.value)]
    else:
        value = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise error(path, where(place), "a key must be a word", line=key_node.start_mark.line + 1)
            key = key_node.value
            if key in value:
                raise error(path, where((*place, key)), f"'{key}' is given twice", "keep one of them", line=key_node.start_mark.line + 1)
            value[key] = _build(loader, value_node, (*place, key), path, error, built)
    built[id(node)] = value
    return value


def read_model(path: Path, model: type[M], error: type[DataFileError] = DataFileError) -> M:
    """Read one file as one model; a fault names the file, the line, the place and what was probably meant."""
    return check(read_yaml(path, error), model, error)


def read_models(path: Path, model: type[M], error: type[DataFileError] = DataFileError) -> list[M]:
    """Read one file that holds a list of models."""
    file = read_yaml(path, error)
    if not isinstance(file.value, list):
        raise error(path, "$", f"a list is wanted here, not {_kind(file.value)}", line=1)
    return [check(file, model, error, (n,), item) for n, item in enumerate(file.value)]


def check(file: YamlFile, model: type[M], error: type[DataFileError], place: Place = (), value: Any = None) -> M:
    """Turn a parsed value into a model, or raise ``error`` for its first fault."""
    value = file.value if value is None and not place else value
    if not isinstance(value, dict):
        raise error(file.path, where(place), f"a mapping is wanted here, not {_kind(value)}", line=file.line(place))
    try:
        return model.model_validate(value)
    except ValidationError as faults:
        fault = _foremost(faults.errors(), model)
        loc: Place = tuple(step for step in fault["loc"] if not (isinstance(step, str) and _is_branch(step)))
        spot: Place = (*place, *loc)
        problem, fix = _explain(dict(fault), model)
        raise error(file.path, where(spot), problem, fix, line=file.line(spot)) from None


def _is_branch(step: str) -> bool:
    """Whether pydantic put this step in for a branch of a union rather than for a key."""
    return "[" in step or step in {"str", "int", "float", "bool", "date", "dict", "list"} or step[:1].isupper()


def _foremost(faults: list[Any], model: type[BaseModel]) -> Any:
    """The fault to tell: the first, but a mistyped key before the missing one that it was meant to be."""
    first = faults[0]
    if first["type"] == "missing":
        for other in faults:
            key, around = str(other["loc"][-1]), other["loc"][:-1]
            if other["type"] == "extra_forbidden" and around == first["loc"][:-1] and did_you_mean(key, _keys(model, around)):
                return other
    return first


def _explain(fault: dict[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    kind, given = fault["type"], fault.get("input")
    if kind == "extra_forbidden":
        key = str(fault["loc"][-1])
        known = _keys(model, fault["loc"][:-1])
        return f"unknown key '{key}'", did_you_mean(key, known) or (f"one of {', '.join(sorted(known))}" if 0 < len(known) <= FEW else "")
    if kind == "missing":
        return f"'{fault['loc'][-1]}' is missing", ""
    if kind == "literal_error":
        allowed = re.findall(r"'([^']*)'", str(fault["ctx"]["expected"]))
        return f"unknown value {given!r}", did_you_mean(str(given), allowed) or "one of " + ", ".join(allowed)
    if kind.startswith("date"):
        return f"{given!r} is no date", "write it as YYYY-MM-DD"
    if kind == "string_type":
        return f"text is wanted here, not {_kind(given)}", f'write it in quotes: "{str(given).lower()}"' if isinstance(given, int | float) else ""
    if kind in {"tuple_type", "list_type"}:
        return f"a list is wanted here, not {_kind(given)}", f"write it in brackets: [{given}]" if isinstance(given, str | int | float) else ""
    if kind == "too_short":
        return "at least one is wanted here", ""
    if kind in {"float_type", "float_parsing", "int_type", "int_parsing"}:
        return f"a number is wanted here, not {repr(given) if isinstance(given, str) else _kind(given)}", ""
    if kind == "string_pattern_mismatch":
        return f"{given!r} has not the form of an id", _form(fault["ctx"]["pattern"])
    if kind == "value_error":
        return str(fault["ctx"]["error"]), ""
    return f"{fault['msg']} (given: {_kind(given)})", ""


def _form(pattern: str) -> str:
    """Say in words what an id of this pattern looks like."""
    if "/" in pattern:
        return "write the agreement, a slash and the article, such as nato-1949/5"
    if pattern.startswith("^[A-Z]"):
        return "write three capitals, such as NOR"
    return "write small letters and " + ("underscores" if "_" in pattern else "digits, with hyphens between them")


def _keys(model: type[BaseModel], loc: Place) -> set[str]:
    """Every key that the model at this place knows."""
    here = [model]
    for step in loc:
        inner = [m for part in here for name, field in part.model_fields.items() if step in {name, field.alias} for m in _models_in(field.annotation)]
        here = inner or here
    return {field.alias or name for part in here for name, field in part.model_fields.items()}


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]


def _kind(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number", type(None): "nothing"}
    return names.get(type(value), type(value).__name__)
