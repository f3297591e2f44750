"""Faults in the library that no single file shows: names that lead nowhere, dates that do not fit, norms said twice.

A file that does not even load is one fault; the rules below run only when every file loads.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from ..terms.actors import NON_STATE, states
from ..terms.errors import DataFileError, LibraryError, UnknownName
from ..terms.goods import goods_tree
from ..terms.measures import Measure, MeasureSet
from ..terms.norms import Adversary, Agreement, Leg, Norm
from ..terms.places import Area, Place, StateClass
from ..terms.strict_yaml import read_model, read_models
from .catalogue import Catalogue, catalogue

LONGEST = 120
"""Lines that a file of one agreement or one resolution may have."""
LONG = {"un-charter-1945"}
"""Files that may be longer: half the world is a party."""
COUNTED_SINCE = date(1816, 1, 1)
"""First day of the table of states: what was a state before it is not asked."""
EVERYBODY = {"any", "any_state"}
NOBODY = {"none", "disputed"}
VIEWS = {"default", "unga"}


@dataclass(frozen=True)
class Fault:
    """One thing wrong in the library.

    >>> print(Fault(Path("nato-1949.yaml"), "nato-1949/5", "unknown area 'nato-7'"))
    nato-1949.yaml: nato-1949/5: unknown area 'nato-7'
    """

    path: Path
    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.where}: {self.problem}"


Rule = Callable[[Catalogue], Iterator[Fault]]
Named = tuple[Path, str, str]
"""A name, and the file and the place in which it stands."""


def lint(library: Catalogue | None = None) -> list[Fault]:
    """Return every fault of a library (the one that comes with foedus, if none is given), sorted by file; an empty list if there is none.

    >>> lint()
    []
    """
    library = library or catalogue()
    faults = list(does_not_load(library)) or [fault for rule in RULES for fault in rule(library)]
    return sorted(faults, key=lambda fault: (fault.path, fault.where, fault.problem))


def does_not_load(library: Catalogue) -> Iterator[Fault]:
    """Find the files that their schema refuses."""
    for path in _files(library, "agreements"):
        yield from _trial(lambda path=path: read_model(path, Agreement, LibraryError))  # type: ignore[misc]
    for path in _files(library, "measures"):
        yield from _trial(lambda path=path: read_model(path, MeasureSet, LibraryError))  # type: ignore[misc]
    yield from _trial(lambda: read_models(_places(library), Place, LibraryError))
    yield from _trial(lambda: read_models(_areas(library), Area, LibraryError))
    yield from _trial(lambda: read_models(_classes(library), StateClass, LibraryError))


def wrong_file_name(library: Catalogue) -> Iterator[Fault]:
    """Find agreements and measure sets whose id is not their file's name, and measures of another set."""
    for path in _files(library, "agreements"):
        agreement = read_model(path, Agreement, LibraryError)
        if agreement.id != path.stem:
            yield Fault(path, agreement.id, f"the id is not the file's name, '{path.stem}'")
    for path in _files(library, "measures"):
        one = read_model(path, MeasureSet, LibraryError)
        if one.id != path.stem:
            yield Fault(path, one.id, f"the id is not the file's name, '{path.stem}'")
        for measure in one.measures:
            if measure.id.split("/")[0] != one.id:
                yield Fault(path, measure.id, f"does not belong to {one.id}")


def id_twice(library: Catalogue) -> Iterator[Fault]:
    """Find ids of places, areas, classes and measures that stand twice."""
    lists: list[tuple[Path, Iterable[Place | Area | StateClass | Measure]]] = [
        (_places(library), read_models(_places(library), Place, LibraryError)),
        (_areas(library), read_models(_areas(library), Area, LibraryError)),
        (_classes(library), read_models(_classes(library), StateClass, LibraryError)),
        *((_home_of(library, one), one.measures) for one in library.measure_sets.values()),
    ]
    for path, entries in lists:
        for identifier, times in Counter(entry.id for entry in entries).items():
            if times > 1:
                yield Fault(path, identifier, "this id stands twice")


def unknown_state(library: Catalogue) -> Iterator[Fault]:
    """Find codes that are no state's."""
    yield from _unknown("state", _state_names(library), {*states(), NON_STATE})
    for place in library.places.values():
        yield from _unknown("viewpoint", ((_places(library), place.id, view) for view in place.sovereign), {*states(), *VIEWS})
        held = (h.state for spells in place.sovereign.values() if not isinstance(spells, str) for h in spells)
        owners = (*held, *(s for s in place.sovereign.values() if isinstance(s, str)), *(h.state for h in place.admin))
        yield from _unknown("state", ((_places(library), place.id, code) for code in owners), {*states(), *NOBODY})


def unknown_class(library: Catalogue) -> Iterator[Fault]:
    """Find classes of states that the library does not define."""
    yield from _unknown("class of states", _class_names(library), {*library.classes, *EVERYBODY})


def unknown_area(library: Catalogue) -> Iterator[Fault]:
    """Find treaty areas that the library does not define."""
    found: list[Named] = []
    for agreement, norm in _norms(library):
        if norm.scope:
            found += [(_home_of(library, agreement), norm.id, area) for area in (*(norm.scope.territory or ()), *(norm.scope.forces or ()))]
    for place in library.places.values():
        found += [(_places(library), place.id, a if isinstance(a, str) else a.area) for a in place.areas]
    found += [(_areas(library), area.id, area.when_recognised) for area in library.areas.values() if area.when_recognised]
    yield from _unknown("area", found, library.areas)


def unknown_agreement(library: Catalogue) -> Iterator[Fault]:
    """Find agreements that are named and not there."""
    found: list[Named] = []
    for agreement in library.agreements.values():
        path = _home_of(library, agreement)
        found += [(path, "replaces", other) for other in agreement.replaces]
        found += [(path, "replaced_by", agreement.replaced_by)] if agreement.replaced_by else []
    for area in library.areas.values():
        drawn_by = area.article.split("/")[0] if area.article else None
        found += [(_areas(library), area.id, other) for other in (area.home_agreement, area.members_only, drawn_by) if other]
    found += [(_classes(library), group.id, group.agreement) for group in library.classes.values() if group.agreement]
    yield from _unknown("agreement", found, library.agreements)


def unknown_article(library: Catalogue) -> Iterator[Fault]:
    """Find conditions said to stand in an article of another agreement that has no such norm."""
    known = {*library.norms, *(norm.split(".")[0] for norm in library.norms)}
    for agreement, norm in _norms(library):
        names = [(_home_of(library, agreement), norm.id, article) for article in norm.articles.values() if "/" in article]
        yield from _unknown("norm", names, known)


def unknown_goods(library: Catalogue) -> Iterator[Fault]:
    """Find goods that are not in the tree."""
    for one, measure in _measures(library):
        named = (*measure.goods, *(goods for exception in measure.excepted for goods in exception.goods))
        yield from _unknown("goods", ((_home_of(library, one), measure.id, goods) for goods in named), goods_tree())


def nothing_said(library: Catalogue) -> Iterator[Fault]:
    """Find titles, citations, articles and paraphrases without a word, and measures and classes about nothing."""
    for agreement in library.agreements.values():
        yield from _blank(_home_of(library, agreement), agreement.id, title=agreement.title, citation=agreement.citation)
    for agreement, norm in _norms(library):
        yield from _blank(_home_of(library, agreement), norm.id, article=norm.article, paraphrase=norm.paraphrase)
    for one in library.measure_sets.values():
        yield from _blank(_home_of(library, one), one.id, title=one.title, citation=one.citation)
    for one, measure in _measures(library):
        goods = " ".join(measure.goods)
        yield from _blank(_home_of(library, one), measure.id, paragraph=measure.paragraph, paraphrase=measure.paraphrase, goods=goods)
    for group in library.classes.values():
        if not group.members and not group.agreement:
            yield Fault(_classes(library), group.id, "has neither members nor an agreement")


def said_twice(library: Catalogue) -> Iterator[Fault]:
    """Find norms of one agreement that say the same."""
    for agreement in library.agreements.values():
        said: dict[str, str] = {}
        for norm in agreement.norms:
            words = " ".join(norm.paraphrase.casefold().split()).rstrip(".")
            if words and words in said:
                yield Fault(_home_of(library, agreement), norm.id, f"says the same as {said[words]}")
            said.setdefault(words, norm.id)


def no_such_state_then(library: Catalogue) -> Iterator[Fault]:
    """Find parties and members of classes that were no state on their first day; a party's note may say why."""
    for agreement in library.agreements.values():
        for party in agreement.members:
            first = party.start or agreement.start or party.signed or agreement.signed
            if not party.note:
                yield from _not_yet(_home_of(library, agreement), f"parties, {party.state}", party.state, first)
    for group in library.classes.values():
        for member in group.members:
            if not isinstance(member, str):
                yield from _not_yet(_classes(library), group.id, member.state, member.start)


def bearer_not_bound(library: Catalogue) -> Iterator[Fault]:
    """Find states that owe something under an agreement they are no party to."""
    for agreement in library.agreements.values():
        path, parties = _home_of(library, agreement), {party.state for party in agreement.members}
        owing = [(norm.id, code) for norm in agreement.norms for leg in norm.legs for code in leg.bearers]
        owing += [("suspensions", code) for suspension in agreement.suspensions for code in suspension.bearers]
        yield from (Fault(path, where, f"{code} is no party, so it owes nothing here") for where, code in owing if code not in parties)


def dates_amiss(library: Catalogue) -> Iterator[Fault]:
    """Find spells that end before they begin, leave the agreement's own, or overlap."""
    for agreement in library.agreements.values():
        path = _home_of(library, agreement)
        whole = (agreement.start or agreement.signed, agreement.last)
        for party in agreement.members:
            where = f"parties, {party.state}"
            yield from _inside(path, where, (party.start, party.last), whole)
            if party.signed and party.start and party.start < party.signed:
                yield Fault(path, where, f"is bound from {party.start}, before it signed ({party.signed})")
        for code in {party.state for party in agreement.members}:
            times = [(p.start or whole[0], p.last or whole[1]) for p in agreement.members if p.state == code]
            yield from _apart(path, f"parties, {code}", times)
        for suspension in agreement.suspensions:
            yield from _inside(path, "suspensions", (suspension.start, suspension.last), whole)
        for norm in agreement.norms:
            yield from _inside(path, norm.id, (norm.start, norm.last), whole)
    for one, measure in _measures(library):
        path = _home_of(library, one)
        if measure.start < one.adopted:
            yield Fault(path, measure.id, f"in force ({measure.start}) before it was adopted ({one.adopted})")
        if measure.acts_from and measure.acts_from < measure.start:
            yield Fault(path, measure.id, f"an act counts from {measure.acts_from}, before the measure is in force ({measure.start})")
        yield from _apart(path, measure.id, [(measure.start, measure.last), *((s.start, s.last) for s in measure.more_spells)])
        for amount in measure.cap.amounts if measure.cap else ():
            yield from _inside(path, measure.id, (amount.start, amount.last), (measure.start, None))
    for place in library.places.values():
        for spells in (place.admin, *(s for s in place.sovereign.values() if not isinstance(s, str))):
            days = [spell.start or date.min for spell in spells]
            if days != sorted(set(days)):
                yield Fault(_places(library), place.id, "its spells are not in the order of time")
        for zone in place.areas:
            if not isinstance(zone, str):
                yield from _inside(_places(library), place.id, (zone.start, zone.last), (None, None))
    for group in library.classes.values():
        dated = [m for m in group.members if not isinstance(m, str)]
        for code in {m.state for m in dated}:
            yield from _apart(_classes(library), f"{group.id}, {code}", [(m.start, m.last) for m in dated if m.state == code])


def misplaced_case(library: Catalogue) -> Iterator[Fault]:
    """Find cases that the casebook does not run (outside its folders), whose id is not the file's name, and names that stand twice."""
    book = library.home / "cases"
    yield from (Fault(path, path.stem, "a case stands in a folder of the casebook") for path in sorted(book.glob("*.yaml")))
    times = Counter(path.stem for path in library.case_files)
    for path in library.case_files:
        if not re.search(rf"^id: {re.escape(path.stem)}$", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield Fault(path, path.stem, "the id is not the file's name")
        if times[path.stem] > 1:
            yield Fault(path, path.stem, "this id stands twice")


def too_long(library: Catalogue) -> Iterator[Fault]:
    """Find files that nobody will read to the end."""
    for path in (*_files(library, "agreements"), *_files(library, "measures")):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST and path.stem not in LONG:
            yield Fault(path, f"line {LONGEST + 1}", f"{lines} lines are too many; keep a file within {LONGEST}")


RULES: list[Rule] = [
    wrong_file_name, id_twice, unknown_state, unknown_class, unknown_area, unknown_agreement, unknown_article, unknown_goods,
    nothing_said, said_twice, no_such_state_then, bearer_not_bound, dates_amiss, misplaced_case, too_long,
]  # fmt: skip


def _files(library: Catalogue, folder: str) -> list[Path]:
    return sorted((library.home / folder).glob("*.yaml"))


def _places(library: Catalogue) -> Path:
    return library.home / "places" / "places.yaml"


def _areas(library: Catalogue) -> Path:
    return library.home / "places" / "areas.yaml"


def _classes(library: Catalogue) -> Path:
    return library.home / "actors" / "classes.yaml"


def _home_of(library: Catalogue, one: Agreement | MeasureSet) -> Path:
    return library.home / ("agreements" if isinstance(one, Agreement) else "measures") / f"{one.id}.yaml"


def _norms(library: Catalogue) -> Iterator[tuple[Agreement, Norm]]:
    return ((agreement, norm) for agreement in library.agreements.values() for norm in agreement.norms)


def _measures(library: Catalogue) -> Iterator[tuple[MeasureSet, Measure]]:
    return ((one, measure) for one in library.measure_sets.values() for measure in one.measures)


def _trial(read: Callable[[], object]) -> Iterator[Fault]:
    try:
        read()
    except DataFileError as error:
        where = f"line {error.line}" if error.line else "the file"
        at = f"at {error.where}: " if error.where else ""
        yield Fault(Path(error.path), where, at + error.problem + (f"; {error.fix}" if error.fix else ""))


def _unknown(what: str, names: Iterable[Named], known: Iterable[str]) -> Iterator[Fault]:
    ordered = sorted(set(known))
    for path, where, name in names:
        if name not in ordered:
            yield Fault(path, where, str(UnknownName(what, name, ordered)))


def _adversaries(norm: Norm) -> Iterator[Adversary]:
    for leg in norm.legs:
        yield from leg.adversaries
    if norm.secret:
        yield from norm.secret.adversaries


def _codes_of_leg(leg: Leg) -> Iterator[str]:
    yield from (*leg.bearers, *leg.toward, *((leg.victim,) if leg.victim else ()))


def _codes_of_adversary(enemy: Adversary) -> Iterator[str]:
    yield from (*enemy.states, *enemy.others, *(code for code in (enemy.helped_by, enemy.not_helped_by) if code))


def _state_names(library: Catalogue) -> Iterator[Named]:
    for agreement in library.agreements.values():
        path = _home_of(library, agreement)
        yield from ((path, "parties", party.state) for party in agreement.members)
        yield from ((path, "suspensions", code) for s in agreement.suspensions for code in (*s.bearers, *s.toward))
        for norm in agreement.norms:
            yield from ((path, norm.id, code) for leg in norm.legs for code in _codes_of_leg(leg))
            yield from ((path, norm.id, code) for enemy in _adversaries(norm) for code in _codes_of_adversary(enemy))
            yield from ((path, norm.id, code) for code in norm.when_helped_by)
            if norm.scope and norm.scope.bordering:
                yield path, norm.id, norm.scope.bordering
    for one, measure in _measures(library):
        codes = (*measure.towards, *measure.out_of, *measure.also_bound, *measure.void_for)
        yield from ((_home_of(library, one), measure.id, code) for code in codes)
    yield from ((_places(library), place.id, code) for place in library.places.values() for code in place.borders)
    yield from ((_areas(library), area.id, code) for area in library.areas.values() for code in area.home)
    for group in library.classes.values():
        yield from ((_classes(library), group.id, m if isinstance(m, str) else m.state) for m in group.members)


def _class_names(library: Catalogue) -> Iterator[Named]:
    for agreement, norm in _norms(library):
        groups = [leg.toward_class for leg in norm.legs] + [enemy.group for enemy in _adversaries(norm)]
        groups += [norm.attackers.group] if norm.attackers else []
        yield from ((_home_of(library, agreement), norm.id, group) for group in groups if group)
    for one, measure in _measures(library):
        bounds = [measure.bound, *(amount.bound for amount in (measure.cap.amounts if measure.cap else ()))]
        yield from ((_home_of(library, one), measure.id, group) for group in bounds if group)
    yield from ((_areas(library), area.id, area.home_class) for area in library.areas.values() if area.home_class)


def _blank(path: Path, where: str, **said: str) -> Iterator[Fault]:
    yield from (Fault(path, where, f"'{what}' is empty") for what, words in said.items() if not words.strip())


def _not_yet(path: Path, where: str, code: str, day: date | None) -> Iterator[Fault]:
    if day and day >= COUNTED_SINCE and code in states() and not states()[code].existed(day):
        yield Fault(path, where, f"{code} was no state on {day}")


Days = tuple[date | None, date | None]


def _inside(path: Path, where: str, part: Days, whole: Days) -> Iterator[Fault]:
    (first, last), (start, end) = part, whole
    if first and last and last < first:
        yield Fault(path, where, f"ends ({last}) before it begins ({first})")
    if first and start and first < start:
        yield Fault(path, where, f"begins ({first}) before the whole does ({start})")
    if end and (late := max(filter(None, part), default=None)) and late > end:
        yield Fault(path, where, f"lasts until {late}, after the end of the whole ({end})")


def _apart(path: Path, where: str, spells: Iterable[Days]) -> Iterator[Fault]:
    ordered = sorted(spells, key=lambda spell: spell[0] or date.min)
    for (_, last), (start, _) in pairwise(ordered):
        if last is None or (start or date.min) <= last:
            yield Fault(path, where, f"two of its spells overlap on {start or last}")
    for first, last in ordered:
        if first and last and last < first:
            yield Fault(path, where, f"ends ({last}) before it begins ({first})")
