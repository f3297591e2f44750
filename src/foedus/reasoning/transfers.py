"""Questions on transfers: goods, directions, caps and units. Numbers stay out of the logic program."""

from collections.abc import Iterable, Iterator
from datetime import date
from math import inf
from typing import NamedTuple

from ..library.catalogue import Catalogue
from ..terms.dates import within
from ..terms.events import Transfer, Truth
from ..terms.goods import is_a
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
    "liter": ("barrel", 1 / 158.987294928),
    "cubic_metre": ("barrel", 1000 / 158.987294928),
    "gallon": ("barrel", 1 / 42),
    "ton": ("ton", 1.0),
    "tonne": ("ton", 1.0),
    "metric_ton": ("ton", 1.0),
    "kiloton": ("ton", 1e3),
    "kilogram": ("ton", 1e-3),
    "kg": ("ton", 1e-3),
    "million_tons": ("ton", 1e6),
}
"""Units that convert exactly. Weight and volume of oil do not (`A_TON`)."""
WEIGHT_AND_VOLUME = {"ton", "barrel"}
A_TON = (5.5, 12.0)
"""The fewest and the most barrels that a ton of oil can hold. It depends on the product: 5.52 of petroleum coke, 7.32 of crude oil, 11.65 of
liquefied gas, by the conversion factors of the UN Energy Statistics Yearbook, https://unstats.un.org/unsd/energy/yearbook/conversion.htm."""


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
    if not any(spell.covers(day) for spell in measure.spells):
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
        return None if any(is_a(g, transfer.goods) for g in free) else True
    return None if any(is_a(g, transfer.goods) for g in measure.goods) else False


class Passed(NamedTuple):
    """Whether a cap is passed: yes, no, or None with the names of the facts on which that turns."""

    over: bool | None
    unknown: tuple[str, ...] = ()


def over(law: Catalogue, measure: Measure, who: str, transfer: Transfer, transfers: Iterable[Transfer], view: View) -> Passed:
    """Whether the transfer passes the measure's cap, as far as that is known."""
    cap = measure.cap
    if cap is None:
        return Passed(True)
    amounts = [a for a in cap.amounts if _holds_for(law, a, who, transfer.date)]
    if cap.of == "price":
        ceiling = max(amounts, key=lambda a: a.start or date.min, default=None)
        if transfer.price is None or transfer.price == "unknown" or ceiling is None or _other_money(transfer.price_unit, ceiling.unit):
            return Passed(None, ("price",))
        return Passed(float(transfer.price) > ceiling.amount)
    ceilings = dict(_in_base(a.amount, a.unit) for a in reversed(amounts))
    given, _ = _in_base(0, transfer.unit)
    unit = given if given in ceilings else next((base for base in ceilings if {given, base} == WEIGHT_AND_VOLUME), None)
    if unit is None:
        return Passed(None, ("quantity",))
    most = ceilings[unit]
    least, greatest, unknown = _total(measure, cap, transfer, transfers, view, unit)
    if least > most:
        return Passed(True)
    return Passed(None, unknown) if greatest > most else Passed(False)


def _other_money(given: str | None, wanted: str) -> bool:
    """Whether a price is in another currency, or for another amount, than the ceiling; what is not said is that of the ceiling."""
    said, ceiling = (given or wanted).casefold().split("_per_"), wanted.split("_per_")
    return any(one != other for one, other in zip(said, ceiling, strict=False))


def _holds_for(law: Catalogue, amount: Amount, who: str, day: date) -> bool:
    return within(day, amount.start, amount.last) and (amount.bound is None or law.in_class(amount.bound, who, day))


SOME = 1e-6
"""The least that a cargo of unknown quantity can be: more than nothing."""


def _total(
    measure: Measure, cap: Cap, transfer: Transfer, transfers: Iterable[Transfer], view: View, unit: str
) -> tuple[float, float, tuple[str, ...]]:
    """Add up what all suppliers delivered in the window, this transfer included: the least and the most it can be, and what is unknown about it."""
    unknown: dict[str, None] = {}
    earlier = _range(transfer.before, transfer.unit, unit)
    least, greatest = earlier or (0.0, inf)
    if earlier is None or earlier[0] < earlier[1]:
        unknown["quantity"] = None
    parts: list[tuple[float | str, str | None, bool | None, Truth]] = [(transfer.quantity, transfer.unit, True, "true")]
    parts += [
        (one.quantity, one.unit, covers(measure, one), view.truth("happened", one.id) or "true")
        for one in transfers
        if one.id != transfer.id and measure.start <= one.date <= transfer.date and _same_window(cap, one.date, transfer.date)
    ]
    for quantity, in_unit, meant, happened in parts:
        if meant is False or happened == "false":
            continue
        fewest, most = _range(quantity, in_unit, unit) or (SOME, inf)
        unknown |= dict.fromkeys(
            name for name, so in (("quantity", fewest < most), ("goods", meant is None), ("happened", happened == "unknown")) if so
        )
        if meant and happened == "true":
            least += fewest
        greatest += most
    return least, greatest, tuple(unknown)


def _range(quantity: float | str, unit: str | None, base: str) -> tuple[float, float] | None:
    """The least and the most that a quantity can be in a base unit; None if that cannot be told."""
    if isinstance(quantity, str):
        return None
    own, amount = _in_base(quantity, unit)
    if own == base:
        return amount, amount
    if {own, base} != WEIGHT_AND_VOLUME:
        return None
    fewest, most = A_TON
    return (amount * fewest, amount * most) if base == "barrel" else (amount / most, amount / fewest)


def _in_base(quantity: float, unit: str | None) -> tuple[str, float]:
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
        passed = over(law, measure, asked.who, transfer, case.transfers, view)
        facts.put(f"over({n})", _truth(passed.over), passed.unknown, n)
    for condition in measure.conditions:
        facts.say(f"wants({n},{condition}).")
    for exception in measure.excepted:
        if exception.when:
            free = any(is_a(transfer.goods, g) for g in exception.goods)
            perhaps: Truth = "true" if free else "unknown" if any(is_a(g, transfer.goods) for g in exception.goods) else "false"
            facts.put(f"free_if_{exception.when}({n})", perhaps, "goods", n)
    facts.put(f"notified({t})", view.truth("notified", transfer.id) or "unknown", "notified", n)
    facts.put(f"listed_party({t})", view.truth("listed_party", transfer.id) or "unknown", "listed_party", n)
    facts.put(f"livelihood({t})", view.truth("livelihood", transfer.id) or "unknown", "livelihood", n)
    facts.put(f"exempted({t})", view.truth("exempted", transfer.id) or "unknown", "exempted", n)


def _truth(value: bool | None) -> Truth:
    return "unknown" if value is None else "true" if value else "false"
