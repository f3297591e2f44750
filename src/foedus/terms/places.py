"""Places whose owner may depend on whom one asks, treaty areas, and classes of states; all by date."""

from datetime import date

from pydantic import Field

from .dates import Day, within
from .norms import Checked, Strict


class Held(Strict):
    """A state's time as sovereign or holder of a place; `none` is nobody, `disputed` changing hands inside it."""

    state: str
    start: Day | None = Field(default=None, alias="from")


class InArea(Strict):
    """A place's time in a treaty area."""

    area: str
    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")


class Place(Strict):
    """A place whose owner may depend on whom one asks, and when."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    sovereign: dict[str, str | tuple[Held, ...]] = Field(default_factory=dict)
    """By viewpoint; `default` is every viewpoint not named, `unga` the majority of the UN General Assembly. Empty: not known."""
    admin: tuple[Held, ...] = ()
    areas: tuple[str | InArea, ...] = ()
    borders: tuple[str, ...] = ()
    checked: Checked = "memory"
    note: str | None = None

    def owner(self, viewpoint: str, day: date) -> str | None:
        """Who is sovereign in a viewpoint on a day: a state code, or `none` for nobody; None if there is no entry for that day."""
        for view in (viewpoint, "default"):
            held = self.sovereign.get(view)
            if isinstance(held, str):
                return held
            since = [h for h in held or () if h.start is None or h.start <= day]
            if since:
                return since[-1].state
        return None

    def holder(self, day: date) -> str | None:
        """Who governs it in fact on a day: a state code, `none` or `disputed`; None if there is no entry for that day."""
        since = [h for h in self.admin if h.start is None or h.start <= day]
        return since[-1].state if since else None

    def lies_in(self, area: str, day: date) -> bool:
        """Whether it lies in a treaty area on a day."""
        return any(a == area if isinstance(a, str) else a.area == area and within(day, a.start, a.last) for a in self.areas)


class Area(Strict):
    """A treaty area."""

    id: str
    name: str
    meaning: str
    article: str | None = None
    """Norm text that draws it, e.g. nato-1949/6."""
    home: tuple[str, ...] = ()
    """States whose own undisputed territory lies in it."""
    home_class: str | None = None
    """Class of states whose own territory lies in it."""
    home_agreement: str | None = None
    """Agreement whose parties' own territory lies in it."""
    members_only: str | None = None
    """Agreement: a place counts only while its sovereign is a party (high seas always)."""
    when_recognised: str | None = None
    """Wider area, of which a place counts as well when the bearer of the duty recognises it as the victim's."""
    checked: Checked = "memory"


class Membership(Strict):
    """A state's time in a class."""

    state: str
    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")


class StateClass(Strict):
    """A class of states that norms name: great powers, American states, members of the United Nations."""

    id: str
    name: str
    agreement: str | None = None
    """Its members are the parties of this agreement."""
    members: tuple[Membership | str, ...] = ()
    checked: Checked = "memory"
    note: str | None = None
