"""The reasoner: facts and norms in, verdicts with their reasons out. Law never looks at raw text."""

from .answers import Answer, Conflict, Judgement, MeasureAnswer, Step
from .casefile import ANYONE, Case, Expectation, check_case, read_case
from .conditions import Condition, conditions
from .coverage import Asked, Covered, asked_of, casebook, coverage
from .expectations import Outcome, run_case
from .guarding import Guarding, guarding
from .judge import judge
from .mutation import Unguarded, known_unguarded, unguarded

__all__ = [
    "ANYONE",
    "Answer",
    "Asked",
    "Case",
    "Condition",
    "Conflict",
    "Covered",
    "Expectation",
    "Guarding",
    "Judgement",
    "MeasureAnswer",
    "Outcome",
    "Step",
    "Unguarded",
    "asked_of",
    "casebook",
    "check_case",
    "conditions",
    "coverage",
    "guarding",
    "judge",
    "known_unguarded",
    "read_case",
    "run_case",
    "unguarded",
]
