"""Small cases to ask about, and where the case files stand."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from foedus.library import catalogue
from foedus.reasoning import Answer, Case, Judgement, judge
from foedus.terms.events import Event, Fact, Transfer

LAW = catalogue()
PLACES = frozenset(LAW.places)
BOOK = LAW.case_files
"""The whole casebook."""
OURS = [path for path in BOOK if path.parent.name != "public"]
"""The cases that were written for the library."""
MECHANISMS = [path for path in OURS if path.parent.name not in {"norms", "dates"} and not path.stem.endswith("-by-condition")]
"""Those about one mechanism or agreement each, without those that go through a norm condition by condition."""


def event(identifier: str, day: str, kind: str, by: str, on: str, **more: Any) -> Event:
    """One event; several states stand in one text, with blanks between."""
    return Event.model_validate({"id": identifier, "date": day, "kind": kind, "by": by.split(), "on": on.split(), **more})


def fact(name: str, value: Any, **about: str) -> Fact:
    """One fact; a key that is a Python word ends in an underscore."""
    return Fact.model_validate({"fact": name, "value": value, **{key.rstrip("_"): word for key, word in about.items()}})


def transfer(identifier: str, day: str, giver: str, receiver: str, goods: str, **more: Any) -> Transfer:
    return Transfer.model_validate({"id": identifier, "date": day, "from": giver, "to": receiver, "goods": goods, **more})


def case(*happened: Event | Transfer, facts: Iterable[Fact] = (), **more: Any) -> Case:
    """A case asked on the day after the last thing that happened, unless `today` is given."""
    last: date = max(one.date for one in happened)
    return Case(
        id="small",
        **{"today": last + timedelta(days=1), **more},
        events=tuple(one for one in happened if isinstance(one, Event)),
        transfers=tuple(one for one in happened if isinstance(one, Transfer)),
        facts=tuple(facts),
    )


def answer(given: Judgement, who: str, toward: str, norm: str, upon: str | None = None) -> Answer:
    """The one answer on a norm."""
    found = [a for a in given.answers if (a.who, a.toward, a.norm) == (who, toward, norm) and upon in {None, a.event}]
    assert len(found) == 1, f"{len(found)} answers of {who} toward {toward} on {norm}"
    return found[0]


def ask(asked: Case, who: str, toward: str, norm: str, upon: str | None = None) -> Answer:
    """Judge a case and take one answer."""
    return answer(judge(asked, LAW), who, toward, norm, upon)
