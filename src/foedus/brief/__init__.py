"""The driver over every stage: reports in, dossier out."""

from .coding import code
from .compose import brief, compose, day_asked, read, read_each
from .dossier import Dossier

__all__ = ["Dossier", "brief", "code", "compose", "day_asked", "read", "read_each"]
