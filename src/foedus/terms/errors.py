"""What can go wrong, as the user meets it.

::

    FoedusError                a message for the user; commands print it and exit with 2
    |-- UsageError             a word on the command line or in a call means nothing here
    |   `-- UnknownName        a state, place, goods word or id that does not exist
    |-- DocumentError          a report cannot be read (missing, empty, binary, too large, no English)
    |-- ServiceError           a service that reads for foedus cannot be reached, refuses, or answers what it should not
    |-- ProgramError           rules cannot be run over many worlds: a circle through `not`, an open atom that is no coin
    |-- DatasetError           a table of others (ATOP, wars) is not what it is taken for
    |-- StoreError             a store cannot be opened or written, or does not hold together
    |-- ResultError            the worlds of a scenario, or a checkpoint of them, cannot be read back or written
    `-- DataFileError          a YAML file says what its schema does not allow
        |-- LibraryError       an agreement, measure, place or state file
        |-- LexiconError       a lexicon or gazetteer file
        |-- CaseError          a case file
        `-- ScenarioError      a scenario file

Every message is one line: where, what, and what was probably meant.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from pathlib import Path


def did_you_mean(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Return ``did you mean 'defense'?`` for the nearest known word, one of the same letters first, or an empty string.

    >>> did_you_mean("defence", ["defense", "offense"])
    "did you mean 'defense'?"
    >>> did_you_mean("zzz", ["defense"])
    ''
    """
    folded = {name.casefold(): name for name in known}
    typed = word.casefold()
    turned = [name for name in folded if sorted(name) == sorted(typed)]
    near = turned or get_close_matches(typed, folded, n=5, cutoff=cutoff)
    if not near:
        return ""
    best = max(near, key=lambda name: (SequenceMatcher(None, typed, name).ratio(), sum(a == b for a, b in zip(typed, name, strict=False))))
    return f"did you mean '{folded[best]}'?"


class FoedusError(Exception):
    """Base of every error that a user may meet."""


class UsageError(FoedusError):
    """A word on the command line or in a call means nothing here."""


class UnknownName(UsageError):
    """A state, place, goods word or identifier that does not exist.

    >>> print(UnknownName("state", "RUZ", ["RUS", "PRK"]))
    unknown state 'RUZ': did you mean 'RUS'?
    """

    def __init__(self, what: str, name: str, known: Iterable[str] = (), *, hint: str = "") -> None:
        hint = hint or did_you_mean(name, known)
        self.what, self.name = what, name
        super().__init__(f"unknown {what} '{name}'" + (f": {hint}" if hint else ""))


class DocumentError(FoedusError):
    """A report cannot be read.

    >>> print(DocumentError(Path("a.txt"), "the file is empty", "is it the right file?"))
    a.txt: the file is empty; is it the right file?
    """

    def __init__(self, path: Path | str, problem: str, fix: str = "") -> None:
        legible = str(path).encode(errors="replace").decode()  # a file's name may hold bytes that are no letters
        self.path, self.problem, self.fix = legible, problem, fix
        super().__init__(f"{legible}: {problem}" + (f"; {fix}" if fix else ""))

    def __reduce__(self) -> tuple[type["DocumentError"], tuple[str, str, str]]:
        """Let it pass between processes."""
        return type(self), (self.path, self.problem, self.fix)


class ServiceError(FoedusError):
    """A service that reads for foedus cannot be reached, refuses, or answers what it should not.

    ``lasting`` says that asking again, about whatever report, would change nothing.

    >>> print(ServiceError("llm.example.org", "it answered 401", "is the key right?", lasting=True))
    llm.example.org: it answered 401; is the key right?
    """

    def __init__(self, host: str, problem: str, fix: str = "", *, lasting: bool = False) -> None:
        self.host, self.problem, self.fix, self.lasting = host, problem, fix, lasting
        super().__init__(f"{host}: {problem}" + (f"; {fix}" if fix else ""))


class DatasetError(FoedusError):
    """A table that the user names, such as ATOP's, is not what it is taken for.

    >>> print(DatasetError(Path("wars.csv"), "there is no column 'Initiator'", "did you mean 'initiator'?", line=1))
    wars.csv:1: there is no column 'Initiator'; did you mean 'initiator'?
    """

    def __init__(self, path: Path | str, problem: str, fix: str = "", *, line: int | None = None) -> None:
        self.path, self.problem, self.fix, self.line = path, problem, fix, line
        at = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{at}: {problem}" + (f"; {fix}" if fix else ""))


class StoreError(FoedusError):
    """A store cannot be opened or written, or what is asked of it does not fit what it holds.

    >>> print(StoreError("reports.db", "the file is no store", "name another file"))
    reports.db: the file is no store; name another file
    """

    def __init__(self, where: Path | str, problem: str, fix: str = "") -> None:
        self.where, self.problem, self.fix = str(where), problem, fix
        super().__init__(f"{where}: {problem}" + (f"; {fix}" if fix else ""))


class ProgramError(FoedusError):
    """Rules cannot be run over many worlds: a circle through ``not``, an open atom that is no coin, a sum, a constraint.

    >>> print(ProgramError("a constraint would throw worlds away", "derive an atom instead"))
    a constraint would throw worlds away; derive an atom instead
    """

    def __init__(self, problem: str, fix: str = "") -> None:
        self.problem, self.fix = problem, fix
        super().__init__(problem + (f"; {fix}" if fix else ""))


class ResultError(FoedusError):
    """The worlds of a scenario, or a checkpoint of them, cannot be read back or written.

    >>> print(ResultError(Path("out/manifest.json"), "it is no manifest of worlds", "was the run interrupted?"))
    out/manifest.json: it is no manifest of worlds; was the run interrupted?
    """

    def __init__(self, path: Path | str, problem: str, fix: str = "") -> None:
        self.path, self.problem, self.fix = path, problem, fix
        super().__init__(f"{path}: {problem}" + (f"; {fix}" if fix else ""))


class DataFileError(FoedusError):
    """A YAML file says what its schema does not allow.

    >>> print(DataFileError(Path("x.yaml"), "$.norms[0].duty", "unknown value 'asist'", "did you mean 'assist'?", line=7))
    x.yaml:7: at $.norms[0].duty: unknown value 'asist'; did you mean 'assist'?
    """

    def __init__(self, path: Path | str, where: str, problem: str, fix: str = "", *, line: int | None = None) -> None:
        self.path, self.where, self.problem, self.fix, self.line = path, where, problem, fix, line
        at = f"{path}:{line}" if line else f"{path}"
        place = f": at {where}" if where else ""
        super().__init__(f"{at}{place}: {problem}" + (f"; {fix}" if fix else ""))


class LibraryError(DataFileError):
    """An agreement, measure, place or state file is wrong."""


class LexiconError(DataFileError):
    """A lexicon or gazetteer file is wrong."""


class CaseError(DataFileError):
    """A case file is wrong."""


class ScenarioError(DataFileError):
    """A scenario file is wrong."""
