"""Which back end reads: from the options of a command to something that reads."""

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from ...terms.errors import UnknownName, UsageError
from .printing import note

if TYPE_CHECKING:
    from ...reading.backends import Backend

NAMES = ("rules", "spacy", "llm")


@dataclass(frozen=True)
class Settings:
    """The options that only some back ends understand; None where the user said nothing."""

    model: str | None = None
    base_url: str | None = None
    api_key_env: str | None = None
    budget_tokens: int | None = None
    timeout: float | None = None
    per_minute: int | None = None
    cache: Path | None = None

    def refuse_for(self, name: str, *understood: str) -> None:
        """Raise UsageError if something is set that a back end does not understand."""
        for one in fields(self):
            if one.name not in understood and getattr(self, one.name) is not None:
                raise UsageError(f"--{one.name.replace('_', '-')} means nothing to the back end '{name}'; leave it out, or name another --backend")


def chosen(name: str, settings: Settings) -> "Backend | None":
    """Return the back end that options choose, or None for the rules; say on standard error to which host reports will go, if to any.

    Raises
    ------
    UsageError
        If there is no such back end, an option belongs to another one, or what the back end needs is not there.
    """
    if name == "rules":
        settings.refuse_for(name)
        return None
    if name == "spacy":
        settings.refuse_for(name, "model")
        from ...reading.backends import trained

        return trained(settings.model)
    if name != "llm":
        raise UnknownName("back end", name, NAMES, hint=f"use one of {', '.join(NAMES)}")
    if not settings.base_url or not settings.model:
        raise UsageError("--backend llm needs the address of a service and the name of a model: --base-url URL --model NAME")
    from ...reading.backends import Access, Answers, LanguageModel, Service

    access = Access(
        settings.base_url,
        settings.model,
        _key(settings.api_key_env),
        timeout=settings.timeout or Access.timeout,
        per_minute=settings.per_minute or Access.per_minute,
        budget=settings.budget_tokens,
    )
    backend = LanguageModel(Service(access), Answers(settings.cache) if settings.cache is not None else None)
    note(f"the reports are sent to {access.host} (model {access.model})")
    return backend


def _key(variable: str | None) -> str | None:
    if variable is None:
        return None
    key = os.environ.get(variable, "").strip()
    if not key:
        raise UsageError("--api-key-env: the environment has no variable of this name, or it is empty; give the name of the variable, not the key")
    return key


def other_of(names: str) -> tuple[str, str, str]:
    """Return the two back ends to compare, one of which is the rules, and the one that is not.

    >>> other_of("rules, llm")
    ('rules', 'llm', 'llm')
    """
    first, _, second = (part.strip() for part in names.partition(","))
    if {first, second} not in ({"rules", other} for other in NAMES[1:]):
        raise UsageError(f"--compare-backends: write rules,llm or rules,spacy, not '{names}'")
    return first, second, second if first == "rules" else first
