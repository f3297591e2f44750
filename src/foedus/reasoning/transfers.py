"""Questions on transfers: goods, directions, caps and units. Numbers stay out of the logic program."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..library.catalogue import Catalogue
from ..terms.dates import Spell
from ..terms.events import Transfer, Truth
from ..terms.goods import goods, is_a
from ..terms.measures import Amount, Cap, Measure
from .answers import Reason
from .casefile import Case
from .ground_facts import Facts, word
from .viewpoint import View, names_norm

TO_BASE: dict[str, tuple[str, float]] = {
    "barrel": ("barrel", 1.0),
    "bbl": ("barrel", 1.0),
    "thousand_barrels": ("barrel", 1e3),
    "million_barrels": ("barrel", 1e6),
    "litre": ("barrel", 1 / 158.987294928),
    "cubic_metre": ("barrel", 1000 / 158.987294928),
    "gallon": ("barrel", 1 / 42),
    "ton": ("ton", 1.0),
    "tonne": ("ton", 1.0),
    "kiloton": ("ton", 1e3),
    "kilogram": ("ton", 1e-3),
    "million_tons": ("ton", 1e6),
}
"""Units that convert exactly. Weight and volume of oil do not: how many barrels a ton holds depends on the product, so they are not mixed."""


class TransferQuestion(NamedTuple):
    """One question: whether a measure forbids a state's part in a transfer."""

    measure: Measure
    who: str
    transfer: Transfer


def raised_by_transfers(case: Case, law: Catalogue) -> Iterator[TransferQuestion]:
    """Yield the questions that the transfers of a case raise: every measure whose target is one end, for each end that it addresses."""
    for transfer in case.transfers:
        for measure in law.measures.values():
            if transfer.receiver in measure.towards or transfer.giver in measure.out_of:
                for who in dict.fromkeys((transfer.giver, transfer.receiver)):
                    if addressed(law, measure, who, transfer):
                        yield TransferQuestion(measure, who, transfer)


def expected_of_transfers(case: Case, law: Catalogue) -> Iterator[TransferQuestion]:
    """Yield the questions on measures that the expectations of a case ask by name."""
    for wanted in case.expect:
        if wanted.measure and wanted.transfer:
            for measure in law.measures.values():
                if measure.id == wanted.measure or names_norm(wanted.measure, measure.id):
                    yield TransferQuestion(measure, wanted.who, case.transfer(wanted.transfer))


def addressed(law: Catalogue, measure: Measure, who: str, transfer: Transfer) -> bool:
    """Whether the measure speaks to this end of the transfer."""
    ends = {"supplier": (transfer.giver,), "recipient": (transfer.receiver,), "both": (transfer.giver, transfer.receiver)}[measure.side]
    return who in ends and (who in measure.also_bound or law.in_class(measure.bound, who, transfer.date))


def asleep_measure(law: Catalogue, asked: TransferQuestion, view: View) -> tuple[Reason, ...]:
    """Say why a measure does not bind; empty if it does."""
    measure, day = asked.measure, asked.transfer.date
    spells = (Spell(start=measure.start, last=measure.last), *measure.more_spells)
    if not any(s.covers(day) for s in spells):
        return ("before_entry_into_force",) if day < measure.start else ("terminated",)
    if measure.contested_from and day >= measure.contested_from and view.name in measure.void_for:
        return ("terminated",)
    if not addressed(law, measure, asked.who, asked.transfer) and _speaks_of(measure, asked.transfer):
        return ("not_party",)
    return ()


def _speaks_of(measure: Measure, transfer: Transfer) -> bool:
    return transfer.receiver in measure.towards or transfer.giver in measure.out_of


def covers(measure: Measure, transfer: Transfer) -> bool | None:
    """Whether direction and goods are those of the measure; None if the goods are said too broadly to tell."""
    if not _speaks_of(measure, transfer) or (measure.acts_from and transfer.date < measure.acts_from):
        return False
    free = [g for e in measure.excepted if e.when is None for g in e.goods]
    if any(is_a(transfer.goods, g) for g in free):
        return False
    if any(is_a(transfer.goods, g) for g in measure.goods):
        narrower = [g for e in measure.excepted for g in e.goods if goods(g).id != goods(transfer.goods).id]
        return None if any(is_a(g, transfer.goods) for g in narrower) else True
    return None if any(is_a(g, transfer.goods) for g in measure.goods) else False


def over(law: Catalogue, measure: Measure, who: str, transfer: Transfer, transfers: Iterable[Transfer]) -> bool | None:
    """Whether the transfer passes the measure's cap; None if that is unknown."""
    cap = measure.cap
    if cap is None:
        return True
    amounts = [a for a in cap.amounts if _holds_for(law, a, who, transfer.date)]
    if cap.of == "price":
        if transfer.price is None or transfer.price == "unknown" or not amounts:
            return None
        ceiling = max(amounts, key=lambda a: a.start or date.min)
        if transfer.price_unit not in {None, ceiling.unit}:
            return None
        return float(transfer.price) > ceiling.amount
    total = _total(measure, cap, transfer, transfers)
    if total is None:
        return None
    unit, quantity = total
    same = [a for a in amounts if TO_BASE.get(a.unit, (a.unit, 1.0))[0] == unit]
    return quantity > same[0].amount * TO_BASE.get(same[0].unit, ("", 1.0))[1] if same else None


def _holds_for(law: Catalogue, amount: Amount, who: str, day: date) -> bool:
    return Spell(start=amount.start, last=amount.last).covers(day) and (amount.bound is None or law.in_class(amount.bound, who, day))


def _total(measure: Measure, cap: Cap, transfer: Transfer, transfers: Iterable[Transfer]) -> tuple[str, float] | None:
    """Add up what all suppliers delivered in the window, this transfer included; None if a part is unknown or the units do not add."""
    window = [
        t for t in transfers if t.id != transfer.id and t.date <= transfer.date and _same_window(cap, t.date, transfer.date) and covers(measure, t)
    ]
    own = _in_base(transfer.quantity, transfer.unit)
    if own is None or transfer.before == "unknown":
        return None
    unit, factor = TO_BASE.get(transfer.unit or "", (transfer.unit or "", 1.0))
    total = own[1] + float(transfer.before) * factor
    for other in window:
        part = _in_base(other.quantity, other.unit)
        if part is None or part[0] != unit:
            return None
        total += part[1]
    return unit, total


def _in_base(quantity: float | str, unit: str | None) -> tuple[str, float] | None:
    if isinstance(quantity, str):
        return None
    base, factor = TO_BASE.get(unit or "", (unit or "", 1.0))
    return base, quantity * factor


def _same_window(cap: Cap, one: date, other: date) -> bool:
    if cap.window == "calendar_year":
        return one.year == other.year
    if cap.window == "year_from_22_december":
        return _cap_year(one) == _cap_year(other)
    return False


def _cap_year(day: date) -> int:
    return day.year + ((day.month, day.day) >= (12, 22))


def transfer_facts(facts: Facts, n: int, asked: TransferQuestion, case: Case, law: Catalogue, view: View) -> None:
    """Write one question on a transfer as facts of the program."""
    measure, transfer = asked.measure, asked.transfer
    t = word(transfer.id)
    facts.say(f"norm({n},{word(measure.id)}).")
    if asleep_measure(law, asked, view):
        facts.say(f"asleep({n}).")
        return
    facts.say(f"awake({n}). measures({n},{t}).")
    if measure.verb == "calls_upon":
        return
    facts.put(f"covers({n})", _truth(covers(measure, transfer)), "goods", n)
    facts.put(f"happened({t})", view.truth("happened", transfer.id) or "true", "happened", n)
    if measure.cap is None:
        facts.say(f"banned({n}).")
    else:
        facts.put(f"over({n})", _truth(over(law, measure, asked.who, transfer, case.transfers)), measure.cap.of, n)
    for condition in measure.conditions:
        facts.say(f"wants({n},{condition}).")
    for exception in measure.excepted:
        if exception.when and any(is_a(transfer.goods, g) for g in exception.goods):
            facts.say(f"free_if_{exception.when}({n}).")
    facts.put(f"notified({t})", view.truth("notified", transfer.id) or "unknown", "notified", n)
    facts.put(f"listed_party({t})", view.truth("listed_party", transfer.id) or "unknown", "listed_party", n)
    facts.put(f"livelihood({t})", view.truth("livelihood", transfer.id) or "unknown", "livelihood", n)
    facts.put(f"exempted({t})", view.truth("exempted", transfer.id) or "unknown", "exempted", n)


def _truth(value: bool | None) -> Truth:
    return "unknown" if value is None else "true" if value else "false"
