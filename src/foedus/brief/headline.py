"""The dossier in three sentences, made from records by templates: what was agreed, what it obliges, what flows and what forbids it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import islice

from ..terms.dates import in_words
from .dossier import Duty, Flow, Line, Pact, Told
from .phrases import joined, names

FEW = 3
"""Flows that the third sentence spells out; it counts the others."""
_LEADS = (
    ("told as a fact", ("told_as_fact",)),
    ("claimed by a party with an interest", ("claimed",)),
    ("suspected", ("suspected",)),
    ("only wished, planned or thought possible", ("intended",)),
    ("denied", ("denied",)),
)
FIRM = frozenset({"asserted", "reported"})


def headline(pacts: Sequence[Pact], flows: Sequence[Flow], asked: date) -> tuple[Line, Line, Line]:
    """Write the three sentences.

    Parameters
    ----------
    pacts
        Agreements, the weightiest first; the sentences tell of that one and count the others.
    flows
        The exchange ledger.
    asked
        Day asked.
    """
    main = pacts[0] if pacts else None
    return _agreed(main, len(pacts) - 1), _obliges(main, asked), _flows(flows)


def _agreed(pact: Pact | None, others: int) -> Line:
    if pact is None:
        return Line(text="The reports tell of no agreement.")
    if not pact.told:
        return Line(
            text=f"The reports name no agreement; they tell of {pact.about.split(',')[0]}.", evidence=tuple(t.evidence for t in _duties_told(pact))
        )
    firm = any(t.certainty in FIRM for t in pact.told)
    verb = "signed" if firm else "are said to have signed"
    if pact.signed is None and pact.status_told in {None, "in_force"}:
        verb = "have" if firm else "are said to have"
    words = f"{_capital(names(pact.parties) or 'Parties that no report names')} {verb} an agreement"
    words += f" {_when(pact.signed)}" if pact.signed else ""
    words += f" ({pact.place})" if pact.place else ""
    if pact.on_record:
        words += ", on record as" if pact.on_record.sure else ", beside which the library has"
        words += f" the {pact.on_record.title} ({pact.on_record.id}), {pact.on_record.status_in_words}"
    else:
        words += ", which the library does not hold"
    if others:
        words += f"; {others} other {'agreement is' if others == 1 else 'agreements are'} named"
    return Line(text=words + ".", evidence=tuple(t.evidence for t in pact.told))


def _when(signed: str) -> str:
    try:
        return f"on {in_words(date.fromisoformat(signed))}"
    except ValueError:
        return f"in {signed}"


def _obliges(pact: Pact | None, asked: date) -> Line:
    if pact is None:
        return Line(text="So there is no duty of an agreement to tell of.")
    told = _duties_told(pact)
    parts = [_by_report(pact)]
    heavy = _heaviest(pact.duties)
    if pact.on_record and heavy:
        sleeping = {"signed": f", and binds nobody yet on {in_words(asked)}", "terminated": f", and bound nobody any more on {in_words(asked)}"}
        where = "on record" if pact.on_record.sure else "of what may be the agreement meant"
        asks = f"article {heavy.article} {where} ({heavy.norm}) is set off by {heavy.condition}"
        parts.append(asks + sleeping.get(pact.on_record.status, ""))
    elif pact.on_record:
        parts.append("the library holds no article of it that obliges")
    return Line(
        text="; ".join(parts) + ".",
        evidence=tuple(t.evidence for t in told),
        articles=tuple(d.norm for d in pact.duties if d.told) or ((heavy.norm,) if heavy else ()),
    )


def _duties_told(pact: Pact) -> list[Told]:
    return [t for d in pact.duties for t in d.told] + list(pact.obligations_told)


def _by_report(pact: Pact) -> str:
    """What the reports say that it provides, and what they say that it does not."""
    told = _duties_told(pact)
    duties: dict[str, list[Told]] = {}
    for one in told:
        duties.setdefault(one.duty or "a duty", []).append(one)
    if not duties:
        return "The reports tell of no duty under it"
    parts = [_provided(duty, rows) for duty, rows in duties.items() if not all(t.negated for t in rows)]
    parts += [f"no {duty}" for duty, rows in duties.items() if all(t.negated for t in rows)]
    return f"By the reports it provides {joined(parts)}"


def _provided(duty: str, rows: Sequence[Told]) -> str:
    words = dict.fromkeys(d.removeprefix("trigger: ") for t in rows for d in (t.detail or "").split("; ") if d.startswith("trigger: "))
    trigger = f" (trigger: {joined(words, 'or')})" if words else ""
    return f"{duty}{trigger}" + (", which another report denies" if any(t.negated for t in rows) else "")


def _heaviest(duties: Sequence[Duty]) -> Duty | None:
    """The article that asks most, those that reports tell of first."""
    rank = ("assist", "non_assistance", "neutrality", "consult", "refrain", "sanction", "priority")
    return min(duties, key=lambda d: (not d.told, rank.index(d.duty), -int((d.strength or "L0")[1])), default=None)


def _flows(flows: Sequence[Flow]) -> Line:
    """Spell out a few flows, the gravest of each standing by turns, each with one measure that it would breach; count the others."""
    if not flows:
        return Line(text="The reports tell of nothing that goes from one state to another.")
    groups = {lead: sorted((f for f in flows if f.standing in standings), key=_weight) for lead, standings in _LEADS}
    turns = (place for turn in range(FEW) for place in ((lead, turn) for lead in groups) if turn < len(groups[place[0]]))
    spelled = Counter(lead for lead, _ in islice(turns, FEW))
    parts: list[str] = []
    shown: list[Flow] = []
    for lead, rows in groups.items():
        named = rows[: spelled[lead]]
        rest = len(rows) - len(named)
        more = [f"{rest} more" if shown or named else str(rest)] if rest else []
        parts += [f"{lead}: {joined([f'{f.about} ({_tag(f)})' for f in named] + more)}"] if rows else []
        shown += named
    gravest = (next((line.measure for line in (*f.verdicts, *f.if_happened) if line.verdict == "breach"), None) for f in shown)
    return Line(
        text=_capital("; ".join(parts)) + ".",
        evidence=tuple(t.evidence for f in shown for t in f.told),
        articles=tuple(dict.fromkeys(measure for measure in gravest if measure)),
    )


def _weight(flow: Flow) -> tuple[int, int]:
    """Gravest first: breaches before open questions before silence, and the more measures the sooner."""
    lines = (*flow.verdicts, *flow.if_happened)
    verdicts = {line.verdict for line in lines}
    return (0 if "breach" in verdicts else 1 if verdicts else 2, -len(lines))


def _tag(flow: Flow) -> str:
    """The gravest verdict on a flow, in a few words."""
    lines = flow.verdicts or flow.if_happened
    condition = "" if flow.standing == "told_as_fact" else "if so, "
    denied = "; denied, too" if any(t.negated for t in flow.told) and flow.standing != "denied" else ""
    for verdict, words in (("breach", "breach by {}"), ("disputed", "disputed for {}"), ("undetermined", "undetermined for {}")):
        who = dict.fromkeys(line.who for line in lines if line.verdict == verdict)
        if who:
            return condition + words.format(names(who)) + denied
    return "no measure speaks of it" + denied


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
