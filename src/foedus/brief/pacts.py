"""Agreements: what reports tell of them, the same agreement in the library, and its duties beside the obligations told."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from ..library.catalogue import Catalogue
from ..records.slots import as_text, codes, folded, listed, one, spell, states_in_words
from ..terms.dates import Spell, in_words
from ..terms.evidence import Claim, Record
from ..terms.norms import Agreement, Norm
from ..terms.norms import Duty as DutyName
from .dossier import Duty, OnRecord, Pact, Told
from .phrases import STRENGTHS, condition
from .trail import Trail

CARRIED_BY: dict[str, tuple[DutyName, ...]] = {
    "mutual_defence": ("assist",),
    "consultation": ("consult",),
    "non_aggression": ("refrain",),
    "non_assistance": ("non_assistance",),
    "neutrality": ("neutrality",),
}
"""Duty as reports tell it -> duties of articles that carry it."""
STAGES = ("initialled", "signed", "approved", "ratified", "in_force")
PERHAPS = (
    "Perhaps this is the agreement meant: no report gives a day or a name that shows it, and between these parties no other on record was alive."
)
SLACK = timedelta(days=1)
"""A report may date a signature by the night before or after."""
TRIGGERS = {
    "attack": "armed_attack",
    "armed attack": "armed_attack",
    "strike": "armed_attack",
    "act of aggression": "aggression",
    "hostilities": "war",
}


def pacts(trail: Trail, asked: date, law: Catalogue) -> tuple[Pact, ...]:
    """Tell of every agreement in the reports, those told by most reports first.

    Parameters
    ----------
    trail
        The reading.
    asked
        Day on which the status is asked.
    law
        The library.
    """
    claims = [c for c in trail.reading.claims if c.kind == "agreement"]
    found = {c.id: find(records_of(c, trail), asked, law) for c in claims}
    homes, homeless = _homes(claims, found, trail)
    rows = [_pact(records_of(c, trail), c.about, c.origins, found[c.id], homes.get(c.id, []), trail, asked, law) for c in claims]
    for parties, obligations in homeless.items():
        about = f"duties between {states_in_words(parties)}, of no agreement that the reports name"
        rows.append(_pact([], about, (), find(obligations, asked, law), obligations, trail, asked, law))
    return tuple(sorted(rows, key=lambda p: (-len({t.evidence.doc for t in p.told}), -len(p.obligations_told) - sum(len(d.told) for d in p.duties))))


def records_of(claim: Claim, trail: Trail) -> list[Record]:
    """Return the records of a claim."""
    return [trail.records[r] for r in claim.records]


def find(records: Sequence[Record], asked: date, law: Catalogue) -> Agreement | None:
    """Find the agreement in the library that records tell of: the same parties, and a day or a name that fits.

    Where no report gives a day, it is found only if the library holds one agreement between these parties that had been signed and had not ended.
    """
    parties = frozenset(code for r in records for code in codes(r, "parties"))
    days = [day for r in records if (day := spell(one(r, "signed")))]
    titles = {folded(name) for r in records for slot in ("name", "title") for name in listed(r, slot)}
    same = law.by_parties.get(parties, ())
    if days:
        exact = set(map(_exact, days))
        fits = [pact for pact in same if any(_on(pact.signed, day) for day in days)]
        wider = (p for p in law.agreements.values() if len(parties) > 1 and p.signed in exact and parties <= set(law.states_of(p.id)))
        return next(iter(fits or wider), None)
    named = [p for p in law.agreements.values() if titles & _names(p) and parties <= set(law.states_of(p.id))] if titles else []
    alive = [p for p in (named or same) if p.status(asked) in {"signed", "in_force"}]
    return alive[0] if len(alive) == 1 else None


def supported(records: Iterable[Record], pact: Agreement) -> bool:
    """Whether a day or a name in the records supports that an agreement in the library is the one they tell of."""
    names = _names(pact)
    return any(
        ((day := spell(one(r, "signed"))) is not None and _on(pact.signed, day))
        or names & {folded(name) for slot in ("name", "title") for name in listed(r, slot)}
        for r in records
    )


def _names(pact: Agreement) -> frozenset[str]:
    return _folded((pact.title, *pact.names))


@lru_cache(maxsize=2048)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, names))


def _on(day: date, spell_: Spell) -> bool:
    return (spell_.start or date.min) - SLACK <= day <= (spell_.last or date.max - SLACK) + SLACK


def _exact(spell_: Spell) -> date | None:
    return spell_.start if spell_.start == spell_.last else None


def _homes(
    claims: Sequence[Claim], found: dict[str, Agreement | None], trail: Trail
) -> tuple[dict[str, list[Record]], dict[frozenset[str], list[Record]]]:
    """Give every obligation told to one agreement: of its parties, if possible of the same report; the one whose articles carry it, else the latest.

    What fits no agreement is returned by parties.
    """
    homes: dict[str, list[Record]] = {}
    homeless: dict[frozenset[str], list[Record]] = {}
    members = {c.id: _parties(records_of(c, trail)) for c in claims}
    told_in = {c.id: {trail.records[r].doc for r in c.records} for c in claims}
    for record in trail.of_kind("obligation"):
        parties = codes(record, "parties")
        near = [c for c in claims if members[c.id] & parties and record.doc in told_in[c.id]]
        same = [c for c in near if members[c.id] == parties] or [c for c in claims if members[c.id] == parties] or near
        if not same:
            homeless.setdefault(parties, []).append(record)
            continue
        carried = CARRIED_BY.get(one(record, "duty") or "", ())
        best = max(
            same,
            key=lambda c: (
                any(norm.duty in carried for norm in pact.norms) if (pact := found[c.id]) else False,
                max((one(trail.records[r], "signed") or "" for r in c.records), default=""),
            ),
        )
        homes.setdefault(best.id, []).append(record)
    return homes, homeless


def _parties(records: Iterable[Record]) -> frozenset[str]:
    return frozenset(code for r in records for code in codes(r, "parties"))


def _pact(
    records: Sequence[Record],
    about: str,
    origins: tuple[str, ...],
    pact: Agreement | None,
    obligations: Sequence[Record],
    trail: Trail,
    asked: date,
    law: Catalogue,
) -> Pact:
    carried: set[str] = set()
    duties: list[Duty] = []
    for norm in pact.norms if pact else ():
        told = [r for r in obligations if norm.duty in CARRIED_BY.get(one(r, "duty") or "", ())]
        carried |= {r.id for r in told}
        duties.append(_duty(norm, told, law.agreement(norm.agreement), trail, law))
    loose = [r for r in obligations if r.id not in carried]
    stages = [s for r in records for s in listed(r, "status")]
    return Pact(
        about=about,
        parties=tuple(sorted(_parties(records or obligations))),
        signed=max((one(r, "signed") or "" for r in records), key=len, default="") or None,
        place=next((p for r in records for p in listed(r, "place")), None),
        areas=tuple(dict.fromkeys(a for r in records for a in listed(r, "areas"))),
        signatories=max((listed(r, "signatories") for r in records), key=len, default=()),
        status_told=max(stages, key=lambda s: STAGES.index(s) if s in STAGES else -1, default=None),
        told=tuple(trail.told(r) for r in records),
        origins=origins,
        on_record=_on_record(pact, asked, supported(records, pact)) if pact else None,
        duties=tuple(duties),
        obligations_told=tuple(_uncarried(r, pact, trail) for r in loose),
    )


def _uncarried(record: Record, pact: Agreement | None, trail: Trail) -> Told:
    """An obligation that no article on record carries, with that said."""
    told = trail.told(record)
    duty = as_text(one(record, "duty") or "obligation")
    if pact is None:
        return told.model_copy(update={"detail": "; ".join(filter(None, (duty, told.detail)))})
    says = "nor does the library hold such an article" if record.slots.get("negated") else "the library holds no such article of this agreement"
    return told.model_copy(update={"detail": "; ".join(filter(None, (duty, told.detail, says)))})


def _on_record(pact: Agreement, asked: date, sure: bool) -> OnRecord:
    return OnRecord(
        id=pact.id,
        title=pact.title,
        citation=pact.citation,
        signed=pact.signed.isoformat(),
        in_force=pact.start.isoformat() if pact.start else None,
        ended=pact.last.isoformat() if pact.last else None,
        status=pact.status(asked),
        status_in_words=("" if sure else "perhaps the one meant, as only the parties fit; ") + status_in_words(pact, asked),
        text_status=pact.text_status,
        sure=sure,
        note=pact.note if sure else " ".join(filter(None, (PERHAPS, pact.note))),
        checked=pact.checked,
    )


def status_in_words(pact: Agreement, asked: date) -> str:
    """Say where an agreement stands on a day, and what the library knows of later days.

    >>> from ..library.catalogue import catalogue
    >>> status_in_words(catalogue().agreement("rus-prk-2024"), date(2024, 6, 20))
    'signed, not in force on 20 June 2024; it entered into force on 4 December 2024'
    """
    day = in_words(asked)
    match pact.status(asked):
        case "unsigned":
            return f"not yet signed on {day}; it was signed on {in_words(pact.signed)}"
        case "signed":
            later = f"; it entered into force on {in_words(pact.start)}" if pact.start else "; no entry into force is on record"
            return f"signed, not in force on {day}{later}"
        case "in_force":
            end = f"; it ended on {in_words(pact.last)}" if pact.last else ""
            return f"in force on {day}, since {in_words(pact.start or pact.signed)}{end}"
        case _:
            return f"no longer in force on {day}; it ended on {in_words(pact.last or asked)}"


def _duty(norm: Norm, told: Sequence[Record], pact: Agreement, trail: Trail, law: Catalogue) -> Duty:
    return Duty(
        norm=norm.id,
        article=norm.article,
        duty=norm.duty,
        modality=norm.modality,
        strength=norm.strength,
        strength_in_words=STRENGTHS[norm.strength] if norm.strength else None,
        paraphrase=norm.paraphrase,
        condition=condition(norm, pact, law),
        citation=norm.citation or f"{pact.citation}, Article {norm.article}",
        checked=norm.checked,
        told=tuple(trail.told(r) for r in told),
        differs=tuple(_differences(norm, told, pact, trail, law)),
    )


def _differences(norm: Norm, told: Iterable[Record], pact: Agreement, trail: Trail, law: Catalogue) -> list[str]:
    """Where the words of reports are not those of the article."""
    found: list[str] = []
    for record in told:
        where = trail.called.get(record.doc, record.doc)
        if record.slots.get("negated") or record.certainty == "denied":
            found.append(f"{where} says that there is no such duty; article {norm.article} holds one.")
            continue
        words = one(record, "trigger")
        if not words or norm.duty == "refrain":
            continue
        kind = TRIGGERS.get(folded(words), folded(words).replace(" ", "_"))
        asked = {t for source in (norm.trigger, *(leg.trigger for leg in norm.legs)) for t in source}
        wrong = kind not in asked and not (kind == "invasion" and "armed_attack" in asked)
        if wrong or (norm.state_of_war and kind != "war"):
            found.append(f"{where} says “{words}”; article {norm.article} asks for {condition(norm, pact, law)}.")
    return list(dict.fromkeys(found))
