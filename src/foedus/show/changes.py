"""What changed: one agreement between two days, or one agreement set beside another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..library import Catalogue
from ..terms.actors import name_of
from ..terms.dates import Spell, in_words
from ..terms.norms import Agreement, Norm
from .ink import PLAIN, Ink
from .norms import DUTIES, NAMELESS, STANDING, conditions, life
from .wording import STRENGTHS, WILLS, capital, states


@dataclass(frozen=True)
class Change:
    """One difference: ``+`` came or is only in the second, ``-`` went or is only in the first, ``~`` is otherwise."""

    sign: str
    what: str
    """status, party, suspension, norm or condition."""
    id: str
    words: str


def over_time(law: Catalogue, pact: Agreement, first: date, second: date) -> list[Change]:
    """Return what changed in an agreement from one day to another: its status, who was bound, which articles and legs were awake."""
    found = []
    if pact.status(first) != pact.status(second):
        found.append(Change("~", "status", pact.id, f"{STANDING[pact.status(first)]} -> {STANDING[pact.status(second)]}"))
    codes = list(dict.fromkeys(party.state for party in pact.members))
    before, after = ({code for code in codes if law.party(pact.id, code, day)} for day in (first, second))
    found += [Change("+", "party", code, f"{capital(name_of(code))} ({code}) is bound") for code in codes if code in after - before]
    found += [Change("-", "party", code, f"{capital(name_of(code))} ({code}) is no longer bound") for code in codes if code in before - after]
    for pause in pact.suspensions:
        then, now = (Spell(start=pause.start, last=pause.last).covers(day) for day in (first, second))
        leg = f"what {states(pause.bearers)} owed {states(pause.toward)}"
        if then != now:
            found.append(Change("-" if now else "+", "suspension", pact.id, f"{leg} {'is suspended' if now else 'is owed again'}"))
    for norm in pact.norms:
        then, now = (_awake(pact, norm, day) for day in (first, second))
        if then != now:
            found.append(Change("+" if now else "-", "norm", norm.id, _norm(norm)))
    return found


def between(one: Agreement, other: Agreement, areas: Mapping[str, str] = NAMELESS) -> list[Change]:
    """Return what differs between two agreements: parties, articles that only one has, and conditions of those that both have.

    Articles are matched by their duty, and of several with one duty those whose conditions are most alike.
    """
    ours, theirs = ([party.state for party in pact.members] for pact in (one, other))
    found = [Change("-", "party", code, f"{capital(name_of(code))} ({code})") for code in dict.fromkeys(ours) if code not in theirs]
    found += [Change("+", "party", code, f"{capital(name_of(code))} ({code})") for code in dict.fromkeys(theirs) if code not in ours]
    pairs = list(_pairs(one, other, areas))
    matched = {norm.id for pair in pairs for norm in pair}
    found += [Change("-", "norm", norm.id, _norm(norm)) for norm in one.norms if norm.id not in matched]
    found += [Change("+", "norm", norm.id, _norm(norm)) for norm in other.norms if norm.id not in matched]
    for norm, match in pairs:
        pair = f"{norm.id} {match.id}"
        lost, won = _said(norm, one, areas), _said(match, other, areas)
        parts = [Change("-", "condition", pair, words) for words in lost if words not in won]
        parts += [Change("+", "condition", pair, words) for words in won if words not in lost]
        found += [Change("~", "norm", pair, DUTIES[norm.duty]), *parts] if parts else []
    return found


def change_lines(changes: Iterable[Change], ink: Ink = PLAIN) -> list[str]:
    """Return changes as lines: the sign, the article where there is one, the words."""
    tones = {"+": "good", "-": "bad", "~": "open"}
    lines = []
    for one in changes:
        about = f"{one.id.replace(' ', ' and ')}: " if one.what == "norm" else ""
        indent = "    " if one.what == "condition" else ""
        lines += [ink.paint(line, tones[one.sign]) for line in ink.wrap(f"{about}{one.words}", f"{indent}{one.sign} ", f"{indent}  ")]
    return lines


def headings(pact: Agreement, *days: date) -> list[str]:
    """Return the lines above the changes: what is compared."""
    return [f"{pact.title} ({pact.id})", *([f"From {in_words(days[0])} to {in_words(days[1])}:"] if days else [life(pact, None)])]


def _awake(pact: Agreement, norm: Norm, day: date) -> bool:
    return pact.status(day) == "in_force" and Spell(start=norm.start, last=norm.last).covers(day)


def _norm(norm: Norm) -> str:
    strength = f" ({STRENGTHS[norm.strength]})" if norm.strength else ""
    duty = "must refrain" if norm.duty == "refrain" else f"{WILLS[norm.modality]} {DUTIES[norm.duty]}"
    return f"{duty}{strength}: {norm.paraphrase}"


def _said(norm: Norm, pact: Agreement, areas: Mapping[str, str]) -> list[str]:
    strength = [f"strength {STRENGTHS[norm.strength]}"] if norm.strength else []
    spoken = [words for words in conditions(norm, pact, areas) if not words.startswith(("note: ", "one reading: ")) and ": see " not in words]
    return [f"{WILLS[norm.modality]}", *strength, *spoken]


def _pairs(one: Agreement, other: Agreement, areas: Mapping[str, str]) -> Iterator[tuple[Norm, Norm]]:
    possible = [
        (len(set(_said(a, one, areas)) & set(_said(b, other, areas))), a, b) for a in one.norms for b in other.norms if a.duty == b.duty
    ]  # fmt: skip
    taken: set[str] = set()
    pairs = {}
    for _, a, b in sorted(possible, key=lambda pair: -pair[0]):
        if not {a.id, b.id} & taken:
            taken |= {a.id, b.id}
            pairs[a.id] = (a, b)
    yield from (pairs[norm.id] for norm in one.norms if norm.id in pairs)
