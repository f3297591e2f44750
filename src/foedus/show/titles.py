"""Titles of agreements and resolutions by their ids."""

from collections.abc import Callable

from ..library import Catalogue


def titles(law: Catalogue) -> Callable[[str], str]:
    """Return a function that gives the title of an agreement or a resolution; an id that is not known stands for itself."""

    def title(identifier: str) -> str:
        if identifier in law.agreement_ids:
            return law.agreement(identifier).title
        if identifier in law.measure_sets:
            return law.measure_sets[identifier].title
        return identifier

    return title
