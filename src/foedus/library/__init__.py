"""The library: agreements, measures, places and classes of states, as reviewable files and what they say together."""

from .catalogue import Catalogue, catalogue

__all__ = ["Catalogue", "catalogue"]
