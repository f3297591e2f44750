"""Who would be bound if a party were attacked, bearers of one mind folded together."""

from collections.abc import Iterable

from ..brief.dossier import Bond, Dossier, IfAttacked
from ..terms.actors import name_of
from .blocks import Badge, Block, Entry, Figure, Law, Para, Strong, Table, Title, Words, bullets
from .wording import CHECKED, answer, capital, plain, series

LAW_NOT_FORECAST = (
    "What the articles ask, not what states will do. In each case the attack is supposed to come from a state that no treaty names, unprovoked, "
    "on the party's own territory."
)
FEW = 4
CLEAR = {"obliged", "permitted", "awaits"}
"""Verdicts whose reasons are worth telling; of the others the verdict's own words say what is missing."""


def folded(bonds: Iterable[Bond]) -> list[list[Bond]]:
    """Group bonds that differ in the bearer only."""
    groups: dict[tuple[object, ...], list[Bond]] = {}
    for b in bonds:
        key = (b.toward, b.norm, b.duty, b.modality, b.strength, b.verdict, b.against, b.depends_in_words)
        groups.setdefault(key, []).append(b)
    return list(groups.values())


def bearers(group: list[Bond], *, most: int | None = None) -> str:
    """Name the bearers of a group; beyond ``most``, count them."""
    names = [bond.who_name for bond in group]
    if most and len(names) > most:
        return f"{len(names)} parties to {group[0].norm.partition('/')[0]}"
    return capital(series(names))


def duties(case: IfAttacked) -> tuple[Bond, ...]:
    """Return what the figure and the table beside it show: duties, in force or signed; permissions bind nobody and are told below."""
    return tuple(bond for bond in (*case.bound, *case.consult, *case.not_in_force) if bond.modality != "may")


def attacked(dossier: Dossier) -> tuple[Block, ...]:
    """Return the blocks of the section."""
    cases = dossier.if_attacked
    if not cases:
        return ()
    rows: list[tuple[Words, ...]] = []
    for case in cases:
        for group in folded(duties(case)):
            bond = group[0]
            rows.append(((bearers(group, most=FEW),), (capital(case.party_name),), (plain(bond.duty),), (Law(bond.norm),), (Badge(bond.verdict),)))
    lead = Para((LAW_NOT_FORECAST,), quiet=True)
    table = (Table("Who is bound to whom", ("Who", "Toward", "Duty", "Under", "Answer"), tuple(rows), summary=True),) if rows else ()
    return (lead, Figure("network"), *table, *(block for case in cases for block in _case(case)))


def _case(case: IfAttacked) -> list[Block]:
    blocks: list[Block] = [Title(f"If {case.party_name} were attacked"), Para((f"Supposed: {case.supposed}.",), quiet=True)]
    groups = (
        ("Bound to act, or close to it", case.bound),
        ("Bound to consult", case.consult),
        ("Signed, not yet binding", case.not_in_force),
        ("Only if the attacker were one they name", case.named_adversaries),
    )
    for lead, bonds in groups:
        if bonds:
            blocks += [Para((Strong(f"{lead}:"),)), *bullets([_entry(group) for group in folded(bonds)])]
    if not any(bonds for _, bonds in groups):
        blocks.append(Para((f"No norm in the library binds anyone to act for {case.party_name} on this day.",)))
    return blocks


def _entry(group: list[Bond]) -> Entry:
    bond = group[0]
    said = answer(bond.verdict, series(one.who_name for one in group), bond.duty, bond.modality, name_of(bond.toward))
    strength = f" ({bond.strength_in_words})" if bond.strength_in_words and bond.duty != "consult" else ""
    head: Words = (Badge(bond.verdict), " ", Strong(said), f"{strength}, under ", Law(bond.norm), f": {bond.paraphrase}")
    why = f": {'; '.join(bond.because)}" if bond.because and bond.verdict in CLEAR else ""
    return Entry(head, ((f"{capital(bond.verdict_in_words)}{why}.",), (f"{bond.title}; {CHECKED[bond.checked]}.",)))
