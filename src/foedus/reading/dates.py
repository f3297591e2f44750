"""Dates in running text, as EDTF; weekdays count back from the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ..terms.dates import edtf

MONTHS = {
    name.casefold(): n for n, name in enumerate("January February March April May June July August September October November December".split(), 1)
}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}

COUNTS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {"a": 1}
OF_PACT = re.compile(r"\b(?:treaty|pact|agreement|accord|convention|protocol|alliance) of $")
"""Before a date that tells a pact apart, not what is being told."""
FAR = 400
"""Characters past which "three days later" no longer counts from a date."""

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|"
    r"Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_FORMS = [
    re.compile(form)
    for form in (
        r"\b(?P<year>1[5-9]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b",
        rf"\b(?:the )?{_DAY}(?: day)?(?: of)? {_MONTH},?(?: of)? {_YEAR}\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b(?P<day>[0-3]?\d)/(?P<month>0?[1-9]|1[0-2])/{_YEAR}\b",
        rf"\b(?P<day>[0-3]?\d)\.(?P<month>0?[1-9]|1[0-2])\.{_YEAR}\b",
        rf"\b{_MONTH},? (?:of )?{_YEAR}\b",
        rf"\b(?:the )?{_DAY}(?: of)? {_MONTH}(?! \d)\b",
        rf"\b{_MONTH} {_DAY}\b(?!,? \d{{4}})",
        r"\b(?P<near>earlier (?:on )?|late (?:on )?|last |this |next |on )?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        r"\b(?P<relative>[Yy]esterday|[Tt]oday)\b",
        r"\b(?P<near>last |this |next )(?P<bare>January|February|March|April|May|June|July|August|September|October|November|December)\b",
        r"\b(?P<near>[Ll]ast |[Tt]his |[Ee]arlier this )(?P<span>month|year)\b",
        r"\b(?P<count>(?i:a|one|two|three|four|five|six|seven|eight|nine|ten)|\d\d?) (?P<unit>days?|weeks?) (?P<way>later|afterwards?|earlier)\b",
        r"\b(?:on )?(?:the|that) (?P<same>same|very same|next|following|previous) (?:day|evening|afternoon|night|morning)\b",
        r"(?<=\b[Ii]n )(?P<alone>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d|,? (?:of )?\d{4})",
        r"(?:(?<=\btreaty of )|(?<=\balliance of )|(?<=\bpact of ))(?P<year>1[0-4]\d\d)\b",
        rf"(?<![\d.,/-]){_YEAR}(?![\d/]|-\d|s\b|,\d| (?:troops|soldiers|shells|men|people|tonnes|tons|km|kilometres|miles|workers|missiles))",
    )
]


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date: its place in the text and its EDTF value (None where it cannot be told)."""

    start: int
    end: int
    value: str | None
    text: str

    @property
    def year(self) -> str | None:
        """The year alone."""
        return self.value[:4] if self.value else None


def find_dates(text: str, published: str | None = None) -> list[DateMention]:
    """Return the dates in a text, in order, without overlaps.

    >>> [d.value for d in find_dates("signed on Friday, 6 Dec. 2024, after talks in June 2023 and a pact of 1951")]
    ['2024-12-06', '2023-06', '1951']
    >>> [d.value for d in find_dates("agreed on 8 November 1950, signed three days later and last month", "2025-07-09")]
    ['1950-11-08', '1950-11-11', '2025-06']
    """
    day = date.fromisoformat(published) if published else None
    taken: list[DateMention] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if any(match.start() < d.end and d.start < match.end() for d in taken):
                continue
            value = _value(match, day, taken, text)
            if value or "weekday" in match.groupdict():
                taken.append(DateMention(match.start(), match.end(), value or None, match.group()))
    found = sorted(taken, key=lambda d: d.start)
    # "Friday, 6 December 2024": the weekday adds nothing to the day that follows it
    return [
        d
        for n, d in enumerate(found)
        if not (
            d.text.split()[-1].casefold() in WEEKDAYS
            and n + 1 < len(found)
            and re.fullmatch(r",? ", text[d.end : found[n + 1].start])
            and len(found[n + 1].value or "") == 10
        )
    ]


def _value(match: re.Match[str], day: date | None, before: list[DateMention], text: str) -> str:
    parts = match.groupdict()
    if parts.get("weekday"):
        return _weekday(parts["weekday"], parts.get("near") or "", day)
    if parts.get("relative"):
        return "" if day is None else (day - timedelta(days=1 if parts["relative"].casefold() == "yesterday" else 0)).isoformat()
    if parts.get("span"):
        return _last_span(parts["span"], parts["near"].casefold().strip(), day)
    if parts.get("count") or parts.get("same"):
        return _counted(match, before)
    if parts.get("bare"):
        return _last_month(MONTHS[parts["bare"].casefold()], parts["near"] or "", day)
    if parts.get("alone"):
        return _lone_month(MONTHS[parts["alone"].casefold()], match.start(), day, before, text)
    month = parts.get("month")
    year = parts.get("year")
    number = None if month is None else int(month) if month.isdigit() else MONTHS[month.rstrip(".").casefold()]
    if year is None:
        year = _nearest_year(match.start(), number, int(parts["day"]), day, before, text)
    if year is None:
        return ""
    of_day = int(parts["day"]) if parts.get("day") else None
    try:
        if of_day:
            date(int(year), number or 1, of_day)
    except ValueError:
        return ""
    return edtf(int(year), number, of_day)


def _weekday(name: str, near: str, day: date | None) -> str:
    if day is None:
        return ""
    back = (day.weekday() - WEEKDAYS[name.casefold()]) % 7
    if near.strip() == "next":
        return (day + timedelta(days=(7 - back) % 7 or 7)).isoformat()
    if near.strip() == "last" and back == 0:
        back = 7
    return (day - timedelta(days=back)).isoformat()


def _last_month(number: int, near: str, day: date | None) -> str:
    if day is None:
        return ""
    if near.strip() == "next":
        return edtf(day.year if number > day.month else day.year + 1, number)
    return edtf(day.year if number <= day.month else day.year - 1, number)


def _lone_month(number: int, place: int, day: date | None, before: list[DateMention], text: str) -> str:
    """The month of "in September": of the year told last in its paragraph, or else the last such month before the publication."""
    start = text.rfind("\n", 0, place) + 1
    dated = [d for d in before if d.value and start <= d.start < place and not OF_PACT.search(text[: d.start][-30:])]
    if dated:
        last = max(dated, key=lambda d: d.start)
        return edtf(int((last.value or "")[:4]), number)
    return _last_month(number, "", day)


def _last_span(span: str, near: str, day: date | None) -> str:
    """The month or year of "last month", "this year"."""
    if day is None:
        return ""
    if span == "year":
        return edtf(day.year - (near == "last"))
    month = day.replace(day=1) - timedelta(days=1) if near == "last" else day
    return edtf(month.year, month.month)


def _counted(match: re.Match[str], before: list[DateMention]) -> str:
    """The day of "three days later", "a week later", "the same evening": counted from the full date told last."""
    parts = match.groupdict()
    last = max((d for d in before if d.value and len(d.value) == 10 and d.end <= match.start()), key=lambda d: d.start, default=None)
    if last is None or match.start() - last.end > FAR:
        return ""
    if parts.get("same"):
        days = {"same": 0, "very same": 0, "previous": -1}.get(parts["same"], 1)
    else:
        count = COUNTS.get(parts["count"].casefold()) or int(parts["count"])
        if parts["unit"].startswith("week") and count > 1:
            return ""
        days = count * (7 if parts["unit"].startswith("week") else 1) * (-1 if parts["way"] == "earlier" else 1)
    return (date.fromisoformat(last.value or "") + timedelta(days=days)).isoformat()


def _nearest_year(place: int, month: int | None, number: int, day: date | None, before: list[DateMention], text: str) -> str | None:
    """The year of a day without one: of the last full date before it in its paragraph, or else of the publication."""
    start = text.rfind("\n", 0, place) + 1
    dated = [d for d in before if d.value and start <= d.start < place]
    dated = [d for d in dated if not OF_PACT.search(text[: d.start][-30:])] or dated
    if dated:
        return max(dated, key=lambda d: d.start).year
    if day is None or month is None:
        earlier = [d for d in before if d.value and d.start < place]
        return max(earlier, key=lambda d: d.start).year if earlier else None
    try:
        return str(day.year if date(day.year, month, number) <= day + timedelta(days=45) else day.year - 1)
    except ValueError:
        return None
