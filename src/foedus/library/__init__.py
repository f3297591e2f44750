"""The library: agreements, measures, places and classes of states, as reviewable files and what they say together."""

from .catalogue import Catalogue, catalogue
from .lint import Fault, lint

__all__ = ["Catalogue", "Fault", "catalogue", "lint"]
