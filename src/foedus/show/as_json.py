"""An answer as JSON: the one form in which the command line prints it and the API sends it."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # pydantic is slow to import, and --version needs none of it
    from pydantic import BaseModel


def as_json(answer: "BaseModel | dict[str, object] | list[object]", *, ascii_only: bool = False) -> str:
    """Write an answer as indented JSON.

    >>> print(as_json({"verdict": "obliged"}))
    {
      "verdict": "obliged"
    }
    """
    value = answer if isinstance(answer, dict | list) else answer.model_dump(mode="json", by_alias=True)
    return json.dumps(value, ensure_ascii=ascii_only, indent=2)
