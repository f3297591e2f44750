"""Dates in running text, as EDTF; weekdays count back from the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ...terms.dates import edtf
from ..words.literals import Sieve
from .reckoning import COUNT, MONTHS, SPAN, Told, ago, counted, month_told, named_year, season_of, to_the_day, year_of_day

WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?P<month>{_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_OF_YEAR = r"(?P<which> (?:of )?(?:this|the current|that|the same) year)?"
_ENDS = r"(?=[,.;:)]|$|\s*\n| and\b| with\b| at\b| by\b| in\b)"
_UNITS = "Brigade|Division|Army|Fleet|Parallel|Infantry|Congress|Session|Regiment|Battalion|Meridian|Floor|Anniversary"
_PAPERS = "pact|treaty|agreement|accord|protocol|convention|declaration|memorandum|deal|one"
_A_PAPER = rf"(?:the|its|their|a|an|that)\b (?:[\w-]+ ){{0,4}}(?:{_PAPERS})\b"
_TOLD = (
    r"\b(?P<year>1[5-9]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b",
    rf"\b(?:the )?{_DAY}(?: day)?(?: of)? {_MONTH},?(?: of)? {_YEAR}\b",
    rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
    rf"\b(?P<day>[0-3]?\d)/(?P<month>0?[1-9]|1[0-2])/{_YEAR}\b",
    rf"\b(?P<day>[0-3]?\d)\.(?P<month>0?[1-9]|1[0-2])\.{_YEAR}\b",
    rf"\b{_MONTH},? (?:of )?{_YEAR}\b",
    rf"\b(?:(?:the )?{_DAY}(?: of)? )?{_MONTH},? (?:of )?(?P<past>last|this|next) year\b",
    rf"\b{_MONTH} {_DAY},? (?:of )?(?P<past>last|next) year\b",
    rf"\b(?P<near>earlier (?:on )?|late (?:on )?|[Ll]ast |[Tt]his |[Nn]ext |[Oo]n )?(?P<weekday>{_DAYS})\b",
    rf"(?<![-\w])(?P<span_back>{SPAN}) (?P<to>ago (?:today|yesterday)|to the day)\b",
    r"\b(?P<relative>[Tt]he day before yesterday|[Yy]esterday|[Tt]oday|[Tt]onight|[Ll]ast (?:night|evening)|[Tt]his (?:morning|afternoon|evening))\b",
    rf"\b(?P<near>[Ll]ast |[Tt]his |[Nn]ext )(?P<bare>{_FULL})\b",
    r"\b(?<!of )(?P<near>[Ll]ast |[Tt]his |[Ee]arlier this )(?P<span>month|year)\b",
    rf"(?<![-\w])(?P<count>{SPAN}) ago\b(?!,? (?:on|in) )",
    rf"(?<![-\w])(?P<count>{COUNT}) (?P<since>days?|months?) ago\b(?!,? (?:on|in) )",
    rf"\b(?:the |late |early )?{_SEASON} (?:of )?{_YEAR}\b",
    rf"\b(?P<near>[Ll]ast |[Tt]his )(?P<season>{_SEASON})\b(?!,? (?:on|in) )",
    rf"\b{_MONTH} {_DAY}(?P<gone> last)\b(?! (?:year|month|week|\w+day))",
    rf"\b{_DAY} {_MONTH}(?P<gone> last)\b(?! (?:year|month|week|\w+day))",
    r"\b(?:(?<=\btreaty of )|(?<=\balliance of )|(?<=\bpact of ))(?P<year>1[0-4]\d\d)\b",
    rf"(?<![\d.,/-]){_YEAR}(?![\d/]|-\d|s\b|,\d| (?:troops|soldiers|shells|men|people|tonnes|tons|km|kilometres|miles|workers|missiles))",
)
"""Dates that stand by themselves, or are counted from the day of publication."""
_RECKONED = (
    rf"\b(?:the )?{_DAY}(?: of)? {_MONTH}(?! \d){_OF_YEAR}\b",
    rf"\b{_MONTH} {_DAY}\b(?!,? \d{{4}}){_OF_YEAR}",
    rf"\b(?=\w+ [dwmy])(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?) (?P<way>later|afterwards?|earlier|(?:before|after){_ENDS})",
    rf"(?<=, )(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?)(?= (?P<from>before|after) {_A_PAPER})",
    rf"(?:(?<=\. )|(?<=\n)|(?<=; ))(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?) after (?:that|this|the latter)(?= )",
    rf"\b[Tt]he (?P<unit>day|week|month|year) (?P<way>(?:before|after){_ENDS})",
    r"\b(?:on )?(?:[Tt]he|that) (?P<same>same|very same|next|following|previous) (?P<unit>day|evening|afternoon|night|morning|month|year)\b",
    r"\b(?<!\bafter )(?<!\bsince )[Tt]hat (?P<unit>day|evening|afternoon|night|morning)\b(?!'s| and)",
    rf"\b(?:[Tt]hat |[Tt]he (?P<same>same|next|following|previous) )(?P<alone>{_FULL})\b(?! \d|,? (?:of )?\d{{4}})",
    rf"(?<=\b[Ii]n )(?P<alone>{_FULL})\b(?! \d|,? (?:of )?\d{{4}}){_OF_YEAR}",
    r"\b(?:[Ll]ater |[Ee]arlier )?that (?P<unit>year)\b(?! \w+ed\b)",
    rf"(?<=\b[Oo]n )the (?P<numbered>[0-3]?\d)(?:st|nd|rd|th)(?:{_ENDS}|(?= the\b| (?!{_UNITS})[A-Z]))",
)
"""Dates that are counted from those told before them."""


class _Forms:
    """Some forms of dates, and what tells that a text has none of a form."""

    def __init__(self, forms: tuple[str, ...]) -> None:
        self.patterns = [re.compile(form) for form in forms]
        self.sieve = Sieve(forms)

    def matches(self, text: str, taken: list[tuple[int, int]]) -> list[re.Match[str]]:
        """What the forms match outside the places taken, each place once: an earlier form before a later one."""
        places, found, held = list(taken), [], self.sieve.held(text)
        for form, needs in zip(self.patterns, self.sieve.needs, strict=True):
            for match in form.finditer(text) if needs <= held else ():
                first, last = match.span()
                if not any(first < end and start < last for start, end in places):
                    places.append((first, last))
                    found.append(match)
        return found


_STANDING, _COUNTED = _Forms(_TOLD), _Forms(_RECKONED)


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
    >>> [d.value for d in find_dates("In 1921 it signed with Persia on 26 February, with Egypt on the 28th, with Poland that March")]
    ['1921', '1921-02-26', '1921-02-28', '1921-03']
    """
    day = date.fromisoformat(published) if published else None
    taken: list[DateMention] = []
    for match in _STANDING.matches(text, []):
        value = _value(match, day)
        if value or "weekday" in match.groupdict():
            taken.append(DateMention(match.start(), match.end(), value or None, match.group()))
    told = Told(text, day, [(d.start, d.end, d.value) for d in taken if d.value])
    for match in sorted(_COUNTED.matches(text, [(d.start, d.end) for d in taken]), key=lambda m: m.start()):
        value = _reckoned(match, told)
        if value:
            told.add(match.start(), match.end(), value)
            taken.append(DateMention(match.start(), match.end(), value, match.group()))
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


def _value(match: re.Match[str], day: date | None) -> str:
    parts = match.groupdict()
    if parts.get("weekday"):
        return _weekday(parts["weekday"], parts.get("near") or "", day)
    if parts.get("relative"):
        back = {"yesterday": 1, "last night": 1, "last evening": 1, "the day before yesterday": 2}.get(parts["relative"].casefold(), 0)
        return "" if day is None else (day - timedelta(days=back)).isoformat()
    if parts.get("span"):
        return _last_span(parts["span"], parts["near"].casefold().strip(), day)
    if parts.get("span_back"):
        return to_the_day(parts["span_back"], parts["to"], day)
    if parts.get("since"):
        return ago(parts["count"], parts["since"], day)
    if parts.get("count"):
        return named_year(parts["count"], day)
    if parts.get("season"):
        return season_of(parts["season"], parts["near"], day)
    if parts.get("gone"):
        return _last_day(parts["month"], int(parts["day"]), day)
    if parts.get("past"):
        counted_from = {"last": -1, "this": 0, "next": 1}[parts["past"]]
        return "" if day is None else _edtf(day.year + counted_from, parts["month"], parts.get("day"))
    if parts.get("bare"):
        return _last_month(MONTHS[parts["bare"].casefold()], parts["near"] or "", day)
    return _edtf(int(parts["year"]), parts.get("month"), parts.get("day"))


def _reckoned(match: re.Match[str], told: Told) -> str:
    parts = match.groupdict()
    if parts.get("unit"):
        return counted(match.start(), parts, told)
    if parts.get("alone"):
        return month_told(match.start(), MONTHS[parts["alone"].casefold()], parts, told)
    if parts.get("numbered"):
        last = told.last(match.start())
        return _edtf(int(last[:4]), last[5:7], parts["numbered"]) if last and len(last) > 4 else ""
    year = year_of_day(match.start(), _number(parts["month"]), int(parts["day"]), parts.get("which") or "", told)
    return _edtf(int(year), parts["month"], parts["day"]) if year else ""


def _number(month: str) -> int:
    return int(month) if month.isdigit() else MONTHS[month.rstrip(".").casefold()]


def _edtf(year: int, month: str | None, of_day: str | None) -> str:
    number = _number(month) if month else None
    try:
        if of_day:
            date(year, number or 1, int(of_day))
    except ValueError:
        return ""
    return edtf(year, number, int(of_day) if of_day else None)


def _weekday(name: str, near: str, day: date | None) -> str:
    if day is None:
        return ""
    back = (day.weekday() - WEEKDAYS[name.casefold()]) % 7
    if near.strip().casefold() == "next":
        return (day + timedelta(days=(7 - back) % 7 or 7)).isoformat()
    if near.strip().casefold() == "last" and back == 0:
        back = 7
    return (day - timedelta(days=back)).isoformat()


def _last_month(number: int, near: str, day: date | None) -> str:
    if day is None:
        return ""
    if near.strip().casefold() == "next":
        return edtf(day.year if number > day.month else day.year + 1, number)
    return edtf(day.year if number <= day.month else day.year - 1, number)


def _last_day(month: str, number: int, day: date | None) -> str:
    """The day of "April 2 last"."""
    if day is None:
        return ""
    back = (_number(month), number) > (day.month, day.day)
    return _edtf(day.year - back, month, str(number))


def _last_span(span: str, near: str, day: date | None) -> str:
    """The month or year of "last month", "this year"."""
    if day is None:
        return ""
    if span == "year":
        return edtf(day.year - (near == "last"))
    month = day.replace(day=1) - timedelta(days=1) if near == "last" else day
    return edtf(month.year, month.month)
