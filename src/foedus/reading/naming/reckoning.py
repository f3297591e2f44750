"""Reckoning dates from those told before them: "the 28th", "that April", "three days later", "on 3 June" in a paragraph about 1921."""

import re
from bisect import insort
from dataclasses import dataclass, field
from datetime import date, timedelta

from ...terms.dates import edtf

MONTHS = {
    name.casefold(): n for n, name in enumerate("January February March April May June July August September October November December".split(), 1)
}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
COUNTS = {word: n for n, word in enumerate(_NUMBERS.split(), 1)} | {
    "a": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)"
COUNT = rf"(?i:{_TENS}|{'|'.join(sorted(COUNTS, key=len, reverse=True))})|\d\d?"
AGES = {"half a century": 50, "a quarter of a century": 25, "a quarter-century": 25, "a century": 100, "a decade": 10, "a hundred years": 100}
SPAN = rf"(?i:{'|'.join(AGES)})|(?:{COUNT}) years?"
"""How many years lie behind."""
OF_PACT = re.compile(
    r"\b(?:treat(?:y|ies)|pacts?|agreements?|accords?|conventions?|protocols?|alliances?|memorand(?:um|a)|deals?|declarations?|charter|compact) of $"
)
"""Before a date that tells a pact apart, not what is being told."""
ASIDE = re.compile(r"(?:\b[Ss]ince |\(|\bthat [^,;:.()]{3,60}|\bwhich [^,;:.()]{3,60} had \w+ (?:in [A-Z]\w+ )?on )$")
"""Before a date that does not set the time of what follows: an old beginning, a note in brackets, a clause that tells something apart."""
BEFORE_THAT = re.compile(r"\b(?:which|that) [^;:.()]{0,60}\bhad \w+ (?:in [A-Z]\w+ )?on $")
"""Before a day that lies before what is being told."""
SETS_YEAR = re.compile(r"\b(?:in|by|of|year|from|early|late|mid|during|autumn|spring|summer|winter|after)[ -]$", re.IGNORECASE)
"""Before a year alone that sets the time of what follows."""
FAR = 700
"""Characters past which "three days later" no longer counts from a date."""


@dataclass
class Told:
    """The dates told in a text, by place: (start, end, EDTF)."""

    text: str
    day: date | None
    dates: list[tuple[int, int, str | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dates.sort()

    def add(self, start: int, end: int, value: str) -> None:
        """Enter one more."""
        insort(self.dates, (start, end, value))

    def before(self, place: int) -> list[tuple[int, str]]:
        """The dates told before a place in its paragraph, those that set the time; last comes last."""
        start = self.text.rfind("\n", 0, place) + 1
        return [(s, v) for s, e, v in self.dates if v and start <= s < place and self._sets_time(s, e, v)]

    def _sets_time(self, start: int, end: int, value: str) -> bool:
        lead = self.text[max(0, start - 70) : start]
        if OF_PACT.search(lead) or ASIDE.search(lead):
            return False
        season = end - start > 4 and self.text[end - 4 : end] == value  # "the spring of 1921"
        return len(value) > 4 or season or (SETS_YEAR.search(lead) is not None and (self.day is None or int(value) <= self.day.year))

    def last(self, place: int) -> str | None:
        """The date told last before a place in its paragraph."""
        told = self.before(place)
        return told[-1][1] if told else None

    def last_full(self, place: int, length: int) -> str | None:
        """The date told last, wherever, that says at least the day (10), month (7) or year (4)."""
        near = [(s, v) for s, e, v in self.dates if v and len(v) >= length and e <= place and place - e <= FAR]
        if len(near) > 1 and BEFORE_THAT.search(self.text[max(0, near[-1][0] - 90) : near[-1][0]]):
            near = near[:-1]  # "gave notice on 5 April 1945 of the pact which X had signed on 13 April 1941. Four months later"
        return near[-1][1] if near else None


def named_year(span: str, day: date | None) -> str:
    """The year of "27 years ago", "half a century ago"."""
    return edtf(day.year - _years(span)) if day else ""


def to_the_day(span: str, how: str, day: date | None) -> str:
    """The day of "thirty years ago today" and "a hundred years to the day"."""
    if day is None:
        return ""
    day -= timedelta(days=how.endswith("yesterday"))
    try:
        return day.replace(year=day.year - _years(span)).isoformat()
    except ValueError:
        return ""


def ago(count: str, unit: str, day: date | None) -> str:
    """The day or month of "ten days ago" and "two months ago"."""
    if day is None:
        return ""
    if unit.startswith("day"):
        return (day - timedelta(days=_count(count))).isoformat()
    months = day.year * 12 + day.month - 1 - _count(count)
    return edtf(months // 12, months % 12 + 1)


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The month with which each season begins; winter lies in two years."""


def season_of(season: str, near: str, day: date | None) -> str:
    """The year of "last summer" and "this spring"; nothing where it is in doubt."""
    first = SEASONS.get(season)
    if day is None or first is None:
        return ""
    if near.strip().casefold() == "this":
        return edtf(day.year) if day.month >= first else ""
    within = first <= day.month < first + 3
    return edtf(day.year - (within or day.month < first))


def _years(span: str) -> int:
    known = AGES.get(span.casefold())
    return known if known is not None else _count(span.rsplit(" ", 1)[0])


def _count(word: str) -> int:
    tens, dash, ones = word.partition("-")
    if dash:
        return _count(tens) + _count(ones)
    return COUNTS.get(word.casefold()) or int(word)


def counted(place: int, parts: dict[str, str | None], told: Told) -> str:
    """The day, month or year of "three days later", "a month before", "the same evening", "the following year"."""
    unit = (parts.get("unit") or "day").rstrip("s")
    if parts.get("count"):
        count = _count(parts["count"] or "")
        if unit == "week" and count > 1:
            return ""
    else:
        count = {"same": 0, "very same": 0, None: 0}.get(parts.get("same"), 1) if not parts.get("way") else 1
    earlier = parts.get("same") == "previous" or (parts.get("way") or "") in {"earlier", "before"} or parts.get("from") == "after"
    if parts.get("from") and not any(v and e == place - 2 for _, e, v in told.dates):
        return ""  # the day of "two days after the pact with X" counts back from the one right before it
    step = -count if earlier else count
    if unit == "year":
        year = told.last(place) or told.last_full(place, 4)
        return edtf(int(year[:4]) + step) if year else ""
    if unit == "month":
        base = told.last_full(place, 7)
        if base is None:
            return ""
        months = int(base[:4]) * 12 + int(base[5:7]) - 1 + step
        return edtf(months // 12, months % 12 + 1)
    base = told.last_full(place, 10)
    return (date.fromisoformat(base) + timedelta(days=step * (7 if unit == "week" else 1))).isoformat() if base else ""


WITH_YEAR = frozenset({"that", "same"})
"""What points back at a year told before: "in August of that year"."""


def month_told(place: int, number: int, parts: dict[str, str | None], told: Told) -> str:
    """The month of "in September", "that April": of the year told last in its paragraph, or else the last such month before the publication."""
    last = told.last(place) if "this year" not in (parts.get("which") or "") and "current" not in (parts.get("which") or "") else None
    pointed = told.text[place : place + 4].casefold() == "that" or parts.get("same")
    if last is None and (pointed or WITH_YEAR & set((parts.get("which") or "").split())):
        last = told.last_full(place, 4)
    if last is not None:
        year, known = int(last[:4]), int(last[5:7]) if len(last) > 4 else None
        if parts.get("same") in {"following", "next"}:
            year += known is not None and number <= known
        elif parts.get("same") == "previous":
            year -= known is not None and number >= known
        return edtf(year, number)
    if told.day is None:
        return ""
    return edtf(told.day.year if number <= told.day.month else told.day.year - 1, number)


def year_of_day(place: int, month: int, number: int, which: str, told: Told) -> str | None:
    """The year of a day without one: of the last date before it in its paragraph, or else of the publication."""
    if told.day is not None and ("this" in which or "current" in which):
        return str(told.day.year)
    beside = next((v for _, e, v in told.dates if v and len(v) == 4 and told.text[e:place] in {", on ", ", "}), None)
    last = beside or told.last(place)  # "a year before, on 6 April"
    if last is None:
        start = told.text.rfind("\n", 0, place) + 1
        pacts = [v for s, _, v in told.dates if v and len(v) > 4 and start <= s < place and OF_PACT.search(told.text[max(0, s - 30) : s])]
        last = pacts[-1] if pacts else None
    if last is None and (told.day is None or which):
        last = told.last_full(place, 10) or told.last_full(place, 4)
    if last is not None:
        ahead = told.day is not None and last[:4] == str(told.day.year) and (month, number) > (told.day.month + 2, told.day.day)
        return str(int(last[:4]) - 1) if ahead else last[:4]  # in March, "on 26 October" is of the year before
    if told.day is None:
        return None
    try:
        return str(told.day.year if date(told.day.year, month, number) <= told.day + timedelta(days=45) else told.day.year - 1)
    except ValueError:
        return None
