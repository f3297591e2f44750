"""Viewpoints: whose map, who began it, whether a measure is in force are arguments of the question."""

from ..library.catalogue import Catalogue
from ..terms.events import FactName, Truth
from .casefile import Case

DEFAULT = "default"
"""Every viewpoint that is not named."""
VIEWS = {DEFAULT: "everyone else", "unga": "the General Assembly's majority"}
"""Viewpoints that are no state, in words."""


class View:
    """The facts of a case in one viewpoint."""

    def __init__(self, case: Case, name: str) -> None:
        self.name = name
        self._given = {(f.fact, *f.about()): f.given(name) for f in case.facts}
        self._under = [(f.fact, f.under or "", f.by, f.given(name)) for f in case.facts if f.under]

    def truth(self, fact: FactName, *about: str) -> Truth | None:
        """Return what the case says of a fact, or None if it is silent."""
        return self._given.get((fact, *about))

    def under(self, fact: FactName, norm: str, by: str | None = None) -> Truth | None:
        """Return what the case says of a request, consent or decision under a norm or its whole agreement; the narrower word wins."""
        found = [(len(under), value) for name, under, who, value in self._under if name == fact and who == by and names_norm(under, norm)]
        return max(found)[1] if found else None


def names_norm(given: str, norm: str) -> bool:
    """Whether an id names a norm: the agreement, the norm itself, or the article of which the norm is a part.

    >>> names_norm("nato-1949", "nato-1949/5"), names_norm("cst-1992/4", "cst-1992/4a"), names_norm("x-1900/1", "x-1900/11")
    (True, True, False)
    """
    if given in {norm, norm.split("/", maxsplit=1)[0]}:
        return True
    rest = norm.removeprefix(given)
    return "/" in given and rest != norm and (rest[0] == "." or rest[0].isdigit() != given[-1].isdigit())


def viewpoints(case: Case, law: Catalogue) -> tuple[str, ...]:
    """Return the viewpoints of a case: those it lists, else every one that its facts, places, expectations and contested measures mention."""
    if case.viewpoints:
        return case.viewpoints
    named = dict.fromkeys(view for f in case.facts if isinstance(f.value, dict) for view in f.value)
    named |= dict.fromkeys(view for e in case.expect for view in e.by_viewpoint)
    maps = [(law.place(e.place), e.date) for e in case.events if e.place]
    for place, _ in maps:
        named |= dict.fromkeys(view for view in place.sovereign if view != DEFAULT)
    for transfer in case.transfers:
        for measure in law.measures.values():
            concerned = transfer.receiver in measure.towards or transfer.giver in measure.out_of
            if concerned and measure.contested_from and transfer.date >= measure.contested_from:
                named |= dict.fromkeys((*measure.void_for, DEFAULT))
    for place, day in maps:
        if any(view != DEFAULT for view in place.sovereign) and not any(place.owner(v, day) == place.owner(DEFAULT, day) for v in named):
            named[DEFAULT] = None
    return tuple(named) or (DEFAULT,)
