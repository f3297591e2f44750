"""The exchange ledger: one row for each giver, receiver and kind of goods, with what each report says and what measures say."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import product

from ..library.catalogue import Catalogue
from ..reasoning.answers import MeasureAnswer
from ..reasoning.casefile import Case
from ..reasoning.explain import route
from ..reasoning.judge import judge
from ..records.slots import goods_class, goods_name, listed, one, spell
from ..terms.actors import name_of, states
from ..terms.dates import in_words
from ..terms.events import Fact, Transfer
from ..terms.evidence import Claim, Record
from ..terms.goods import goods_tree, is_a
from .dossier import Flow, MeasureLine, Standing
from .phrases import FIRMLY, facts, joined, names
from .trail import Trail

SPEAKS = frozenset({"breach", "undetermined", "disputed"})
"""Verdicts that are worth a line."""
KEPT = 512
"""As many answers of the measures as are kept: reports of one event tell of the same transfers."""
NO_EXEMPTION = "no exemption is reported, so it is taken that none was granted"
CHEAP = frozenset({"reduced_price", "discount", "free", "gift", "grant", "preferential"})


def ledger(trail: Trail, asked: date, law: Catalogue, reported: date | None = None) -> tuple[Flow, ...]:
    """Write the exchange ledger.

    Parameters
    ----------
    trail
        The reading.
    asked
        Day asked; a transfer that is only intended, or that is dated later, is judged on this day.
    law
        The library.
    reported
        Day of the reports; a transfer that they tell of without a date is judged on this day, unless the day asked comes first.
    """
    claims = [c for c in trail.reading.claims if c.kind == "transfer"]
    rows = [_row(f"flow-{n}", claim, trail, asked, law, min(reported or asked, asked)) for n, claim in enumerate(claims, 1)]
    return tuple(sorted(rows, key=lambda row: (row.giver, row.receiver)))


def standing(records: Iterable[Record]) -> Standing:
    """Say how firmly records tell that goods went: the firmest of them counts."""
    told = {r.certainty for r in records}
    if told & {"asserted", "reported"}:
        return "told_as_fact"
    if "claimed" in told:
        return "claimed"
    if "suspected" in told:
        return "suspected"
    return "intended" if told & {"possible", "planned"} else "denied"


def _row(name: str, claim: Claim, trail: Trail, asked: date, law: Catalogue, reported: date) -> Flow:
    records = [trail.records[r] for r in claim.records]
    first = records[0]
    givers, receivers = tuple(sorted(listed(first, "giver"))), tuple(sorted(listed(first, "receiver")))
    goods = goods_class(one(first, "goods") or "")
    firmly = standing(records)
    happened = firmly in {"told_as_fact", "claimed"}
    day, dated = _day(records, asked, asked if firmly == "intended" else reported)
    transfers = _transfers(givers, receivers, goods, day)
    lines = _verdicts(transfers, day, law)
    unknown = dict.fromkeys(words for line in lines for words in line.depends_in_words)
    capped = any((cap := law.measures[line.measure].cap) and cap.of == "quantity" for line in lines)
    if capped and not any(one(r, "quantity") for r in records):
        unknown.setdefault("how much went")
    if not dated:
        unknown.setdefault("when it went")
    return Flow(
        id=name,
        giver=givers,
        receiver=receivers,
        goods=goods,
        goods_name=goods_name(goods),
        about=claim.about,
        standing=firmly,
        told=tuple(trail.told(r) for r in records),
        origins=claim.origins,
        judged_on=day.isoformat(),
        verdicts=lines if happened else (),
        if_happened=() if happened else lines,
        summary=_summary(firmly, lines, bool(transfers)),
        assumptions=_assumptions(lines, dated, day),
        remarks=_remarks(records, firmly, transfers, goods, lines, law, day, trail),
        unknown=tuple(unknown),
    )


def _day(records: Sequence[Record], asked: date, undated: date) -> tuple[date, bool]:
    """The day on which measures are asked, and whether a report dates the transfer."""
    for record in records:
        days = spell(record.date.value) if record.date else None
        if days and days.last and days.start:
            return (min(days.last, asked), True) if days.start <= asked else (asked, False)
    return undated, False


def _transfers(givers: Sequence[str], receivers: Sequence[str], goods: str, day: date) -> tuple[Transfer, ...]:
    """One transfer for each pair of states; none where an end is no state or the goods have no class."""
    if goods not in goods_tree():
        return ()
    pairs = [(g, r) for g, r in product(givers, receivers) if g in states() and r in states()]
    return tuple(Transfer(id=f"t{n}", date=day, giver=g, receiver=r, goods=goods) for n, (g, r) in enumerate(pairs, 1))


def _verdicts(transfers: tuple[Transfer, ...], day: date, law: Catalogue) -> tuple[MeasureLine, ...]:
    """What measures say if the transfers happened."""
    same = law.measures_same_since(day)
    told = {t.id: route(t) for t in transfers}
    lines = _spoken(tuple(t.model_copy(update={"date": same}) for t in transfers), same, law)
    return tuple(line.model_copy(update={"because": (told[transfer], *line.because[1:])}) for transfer, line in lines)


@lru_cache(maxsize=KEPT)
def _spoken(transfers: tuple[Transfer, ...], day: date, law: Catalogue) -> tuple[tuple[str, MeasureLine], ...]:
    """What measures say, each line with its transfer; asked once for all the days on which the measures are the same."""
    if not transfers:
        return ()
    known = tuple(Fact(fact=fact, transfer=t.id, value=value) for t in transfers for fact, value in (("exempted", "false"), ("happened", "true")))
    answers = judge(Case(id="ledger", today=day, transfers=transfers, facts=known), law).measures
    spoken = [a for a in answers if a.verdict in SPEAKS]
    return tuple((a.transfer, _line(a, law)) for a in sorted(spoken, key=lambda a: (a.verdict != "breach", a.measure, a.who)))


def _line(answer: MeasureAnswer, law: Catalogue) -> MeasureLine:
    measure = law.measures[answer.measure]
    home = law.measure_sets[measure.id.split("/")[0]]
    return MeasureLine(
        who=answer.who,
        who_name=name_of(answer.who),
        measure=measure.id,
        title=home.title,
        paraphrase=measure.paraphrase,
        citation=measure.citation or home.citation,
        verdict=answer.verdict,
        by_viewpoint=answer.by_viewpoint,
        depends_on=answer.depends_on,
        depends_in_words=facts(answer.depends_on),
        because=tuple(dict.fromkeys(why for step in answer.explanation for why in step.because)),
        checked=measure.checked,
    )


def verdict_in_words(lines: Sequence[MeasureLine]) -> str:
    """Say in one clause what the measures come to.

    >>> verdict_in_words([])
    'no measure in the library speaks of it'
    """
    parts: list[str] = []
    for verdict in ("breach", "disputed", "undetermined"):
        by_measure: dict[str, list[str]] = {}
        for line in lines:
            if line.verdict == verdict:
                by_measure.setdefault(line.measure, []).append(line.who)
        by_states: dict[tuple[str, ...], list[str]] = {}
        for measure, bearers in by_measure.items():
            by_states.setdefault(tuple(sorted(bearers)), []).append(measure)
        for who, measures in by_states.items():
            if verdict == "breach":
                parts.append(f"breach by {names(who)} of {joined(measures)}")
            elif verdict == "disputed":
                parts.append(f"disputed between viewpoints for {names(who)} under {joined(measures)}")
            else:
                turns = dict.fromkeys(w for line in lines if line.verdict == verdict and line.measure in measures for w in line.depends_in_words)
                parts.append(f"undetermined for {names(who)} under {joined(measures)}, turning on {joined(turns)}")
    return "; ".join(parts) or "no measure in the library speaks of it"


def _summary(firmly: Standing, lines: Sequence[MeasureLine], asked: bool) -> str:
    law = verdict_in_words(lines) if asked else "no measure was asked"
    return {
        "told_as_fact": f"Told as a fact; if it is so: {law}.",
        "claimed": f"Claimed by a party with an interest; if it is so: {law}.",
        "suspected": f"Suspected, not told as a fact; if it happened: {law}.",
        "intended": f"No transfer reported, only a wish, a plan or a possibility; if it happened: {law}.",
        "denied": f"Denied, and nobody affirms it; if it happened: {law}.",
    }[firmly]


def _assumptions(lines: Sequence[MeasureLine], dated: bool, day: date) -> tuple[str, ...]:
    if not lines:
        return ()
    return (NO_EXEMPTION,) if dated else (NO_EXEMPTION, f"no report dates it, so the measures are asked on {in_words(day)}")


def _remarks(
    records: Sequence[Record],
    firmly: Standing,
    transfers: Sequence[Transfer],
    goods: str,
    lines: Sequence[MeasureLine],
    law: Catalogue,
    day: date,
    trail: Trail,
) -> tuple[str, ...]:
    found: list[str] = []
    denied = [r for r in records if r.certainty == "denied"]
    if denied and firmly != "denied":
        found.append(f"It is denied by {joined(dict.fromkeys(trail.voucher(r) for r in denied))}.")
    firm = {r.certainty for r in records} - {"denied"}
    if len(firm) > 1:
        found.append("Reports differ on how sure it is: " + joined(dict.fromkeys(FIRMLY[r.certainty] for r in records if r.certainty in firm)) + ".")
    if any(word in terms for r in records for terms in listed(r, "terms") for word in CHEAP):
        found += _price(lines, law)
    if not transfers:
        why = "the goods have no class in the library's tree" if goods not in goods_tree() else "an end of it is not named or is no state"
        found.append(f"No measure was asked: {why}.")
    return (*found, *_calls(transfers, law, day))


def _calls(transfers: Sequence[Transfer], law: Catalogue, day: date) -> list[str]:
    """Measures that speak of the goods and only call upon states."""
    spoken = [
        measure.id
        for measure in law.measures.values()
        if measure.verb == "calls_upon"
        and measure.start <= day
        and (measure.last is None or day <= measure.last)
        and any((t.receiver in measure.towards or t.giver in measure.out_of) and any(is_a(t.goods, g) for g in measure.goods) for t in transfers)
    ]
    return [f"{one} speaks of it, but only calls upon states, which binds nobody by itself." for one in spoken]


def _price(lines: Sequence[MeasureLine], law: Catalogue) -> list[str]:
    """Why a low price changes nothing."""
    asked = dict.fromkeys(line.measure for line in lines)
    by_quantity = [m for m in asked if (cap := law.measures[m].cap) and cap.of == "quantity"]
    flat = [m for m in asked if law.measures[m].cap is None]
    if any((cap := law.measures[m].cap) and cap.of == "price" for m in asked):
        return []
    if by_quantity:
        verb = "caps" if len(by_quantity) == 1 else "cap"
        return [f"The price is irrelevant: {joined(by_quantity)} {verb} the quantity, whatever is paid."]
    return [f"The price is irrelevant: {joined(flat)} {'forbids' if len(flat) == 1 else 'forbid'} the goods, whatever is paid."] if flat else []
