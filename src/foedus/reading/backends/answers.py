"""Answers kept on disk, so that the same question about the same report is paid for once."""

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ...terms.errors import UsageError


def digest(*parts: str) -> str:
    """Return the sha256 of some texts, in hexadecimal digits; where one ends and the next begins counts.

    >>> digest("ab", "c") == digest("a", "bc"), len(digest("a"))
    (False, 64)
    """
    return sha256(json.dumps(parts).encode()).hexdigest()


@dataclass(frozen=True)
class Answers:
    """A folder of answers, one file each, named by the document, the prompt and the model."""

    folder: Path

    def __post_init__(self) -> None:
        """Make the folder; raise UsageError if it cannot be made."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise UsageError(f"{self.folder}: cannot be made: {fault.strerror or fault}") from None

    def get(self, document: str, prompt: str, model: str) -> str | None:
        """Return the answer kept for a document's sha256, a prompt's digest and a model; None if there is none, or its file is damaged."""
        try:
            kept = json.loads(self._path(document, prompt, model).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        answer = kept.get("answer") if isinstance(kept, dict) else None
        return answer if isinstance(answer, str) else None

    def keep(self, document: str, prompt: str, model: str, answer: str) -> None:
        """Keep an answer, whole or not at all; a folder that takes no more is no reason to lose it now."""
        kept = {"document": document, "prompt": prompt, "model": model, "answer": answer}
        beside = ""
        try:
            handle, beside = tempfile.mkstemp(prefix=".answer.", dir=self.folder)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                json.dump(kept, file, ensure_ascii=False)
            Path(beside).replace(self._path(document, prompt, model))
        except OSError:
            with suppress(OSError):
                Path(beside).unlink()

    def _path(self, document: str, prompt: str, model: str) -> Path:
        return self.folder / f"{digest(document, prompt, model)}.json"
