"""The reasoner: facts and norms in, verdicts with their reasons out. Law never looks at raw text."""

from .answers import Answer, Conflict, Judgement, MeasureAnswer, Step
from .casefile import ANYONE, Case, Expectation, check_case, read_case
from .expectations import Outcome, run_case
from .judge import judge

__all__ = [
    "ANYONE",
    "Answer",
    "Case",
    "Conflict",
    "Expectation",
    "Judgement",
    "MeasureAnswer",
    "Outcome",
    "Step",
    "check_case",
    "judge",
    "read_case",
    "run_case",
]
