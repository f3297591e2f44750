"""Back ends of the reader: rules, a trained spaCy pipeline, a language model behind an OpenAI-compatible service. One verifier judges them all."""

from .answers import Answers
from .backend import Backend
from .comparison import Comparison, compared
from .dependencies import Dependencies, trained
from .llm import LanguageModel
from .rules import Rules
from .service import Access, Service

__all__ = ["Access", "Answers", "Backend", "Comparison", "Dependencies", "LanguageModel", "Rules", "Service", "compared", "trained"]
