"""The words in which verdicts, reasons, duties and certainties are shown to people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..terms.actors import name_of
from ..terms.dates import in_words


@dataclass(frozen=True)
class Label:
    """A value as people see it: words, a mark that needs no colour, and a tone."""

    words: str
    mark: str
    tone: str


VERDICTS: dict[str, Label] = {
    "obliged": Label("obliged", "●", "strong"),
    "awaits": Label("awaits", "◐", "open"),
    "undetermined": Label("undetermined", "?", "open"),
    "permitted": Label("permitted", "○", "note"),
    "prohibited": Label("prohibited", "⊘", "bad"),
    "disputed": Label("disputed", "≠", "open"),
    "not_triggered": Label("not triggered", "–", "quiet"),
    "not_in_force": Label("not in force", "∅", "quiet"),
    "breach": Label("breach", "✗", "bad"),
    "no_breach": Label("no breach", "✓", "good"),
    "exempt": Label("exempt", "◇", "good"),
}
"""Every verdict, on norms and on measures."""

REASONS: dict[str, str] = {
    "outside_area": "outside the treaty area",
    "adversary_not_named": "the treaty does not name this adversary",
    "provoked": "the attack was provoked",
    "bearer_is_attacker": "the bearer is itself the attacker",
    "beneficiary_is_attacker": "the beneficiary is the attacker",
    "not_armed_attack": "no armed attack",
    "not_state_of_war": "no state of war",
    "no_request": "nobody has asked",
    "no_decision": "no decision has been taken",
    "too_few_attackers": "too few attackers",
    "condition_on_ally": "hangs on another ally's help",
    "wrong_kind": "an event of another kind",
    "before_entry_into_force": "not yet in force",
    "terminated": "terminated",
    "suspended": "suspended",
    "not_party": "not a party",
    "text_secret": "the text was secret",
    "below_cap": "below the cap",
    "above_cap": "above the cap",
    "unknown_fact": "a fact is unknown",
}

STRENGTHS: dict[str, str] = {
    "L0": "L0, to consult",
    "L1": "L1, to act under its own constitution",
    "L2": "L2, to assist by means it picks itself",
    "L3": "L3, to assist by military or all means",
    "L4": "L4, to enter the war with all forces",
}

CERTAINTIES: dict[str, Label] = {
    "asserted": Label("asserted", "●", "strong"),
    "reported": Label("reported", "◕", "note"),
    "claimed": Label("claimed", "◑", "note"),
    "suspected": Label("suspected", "◔", "open"),
    "possible": Label("possible", "◔", "open"),
    "planned": Label("planned", "○", "open"),
    "denied": Label("denied", "⊘", "bad"),
}

CHECKED: dict[str, str] = {
    "text": "checked against the text",
    "summary": "checked against an official summary",
    "press": "checked against press reports",
    "memory": "not yet checked against a source",
}

ACTS: dict[str, str] = {
    "assist": "assist {toward}",
    "consult": "consult with {toward}",
    "neutrality": "stay neutral toward {toward}",
    "non_assistance": "give no aid to the enemy of {toward}",
    "refrain": "refrain from such acts against {toward}",
    "sanction": "take measures for {toward}",
    "priority": "put it before other duties toward {toward}",
}
WILLS = {"must": "must", "must_not": "must not", "may": "may", "declares": "declares to"}


def label(verdict: str) -> Label:
    """Return a verdict's label; a verdict that is not listed is shown as it stands.

    >>> label("no_breach").words
    'no breach'
    """
    return VERDICTS.get(verdict, Label(plain(verdict), "·", "note"))


def certainty(value: str) -> Label:
    """Return a certainty's label.

    >>> certainty("suspected").words
    'suspected'
    """
    return CERTAINTIES.get(value, Label(plain(value), "·", "note"))


def day(value: str) -> str:
    """Write an EDTF date in words; what is no year, month or day stays as it is.

    >>> day("2024-06-19"), day("2024-06"), day("1951")
    ('19 June 2024', 'June 2024', '1951')
    """
    parts = value.split("-")
    if len(parts) not in {2, 3} or not all(part.isdigit() for part in parts):
        return value
    try:
        whole = date(int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) == 3 else 1)
    except ValueError:
        return value
    return in_words(whole) if len(parts) == 3 else f"{whole:%B} {whole.year}"


def plain(identifier: str) -> str:
    """Write an identifier as words.

    >>> plain("armed_attack")
    'armed attack'
    """
    return identifier.replace("_", " ")


def reason(value: str) -> str:
    """Write a reason in words.

    >>> reason("outside_area")
    'outside the treaty area'
    """
    return REASONS.get(value, plain(value))


def answer(verdict: str, bearers: str, kind: str, modality: str, toward: str) -> str:
    """Write what a verdict says of bearers and a beneficiary, claiming no more than the verdict does.

    >>> answer("obliged", "Russia", "assist", "must", "North Korea")
    'Russia must assist North Korea'
    >>> answer("undetermined", "Russia", "assist", "must", "North Korea")
    'Whether Russia must assist North Korea'
    >>> answer("not_triggered", "Russia", "assist", "must", "North Korea")
    'No duty of Russia to assist North Korea'
    >>> answer("prohibited", "Germany", "refrain", "must_not", "Poland")
    'Germany must refrain from such acts against Poland'
    """
    act = ACTS.get(kind, plain(kind) + " toward {toward}").format(toward=toward)
    will = "must" if kind in {"refrain", "non_assistance"} and modality != "may" else WILLS.get(modality, plain(modality))
    if verdict in {"undetermined", "disputed"}:
        return f"Whether {bearers} {will} {act}"
    if verdict == "awaits":
        return f"{capital(bearers)} {will} {act} once the step that is missing is taken"
    if verdict in {"not_triggered", "not_in_force"}:
        what = "right" if modality == "may" else "duty"
        if kind == "refrain" and verdict == "not_triggered":
            return f"No breach of {bearers}' duty to {act}"
        return f"{'No' if verdict == 'not_triggered' else 'The'} {what} of {bearers} to {act}"
    return f"{capital(bearers)} {will} {act}"


def series(names: Iterable[str]) -> str:
    """Join names as a sentence does.

    >>> series(["Russia"]), series(["Russia", "North Korea", "China"])
    ('Russia', 'Russia, North Korea and China')
    """
    *first, last = list(names) or ["nobody"]
    return f"{', '.join(first)} and {last}" if first else last


def states(codes: Iterable[str]) -> str:
    """Name several states.

    >>> states(["RUS", "PRK"])
    'Russia and North Korea'
    """
    return series([name_of(code) for code in codes])


def capital(words: str) -> str:
    """Begin with a capital letter.

    >>> capital("the United Kingdom")
    'The United Kingdom'
    """
    return words[:1].upper() + words[1:]


def count(number: int, one: str, many: str | None = None) -> str:
    """Count things: ``1 record``, ``2 records``.

    >>> count(1, "record"), count(2, "entry", "entries")
    ('1 record', '2 entries')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
