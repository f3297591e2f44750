"""Agreements and their norms in words: parties and dates, what each article asks, of whom, and on what conditions."""

from collections.abc import Iterable, Mapping
from datetime import date

from ..terms.actors import name_of
from ..terms.dates import in_words
from ..terms.measures import Measure, MeasureSet
from ..terms.norms import Adversary, Agreement, Leg, Norm, Party
from .ink import PLAIN, Ink
from .wording import CHECKED, STRENGTHS, WILLS, capital, count, plain, series, states

STANDING = {
    "in_force": "in force", "signed": "signed, not in force", "unsigned": "not yet signed", "terminated": "no longer in force",
}  # fmt: skip
DUTIES = {
    "assist": "assist", "consult": "consult", "neutrality": "stay neutral", "non_assistance": "give no aid to the enemy",
    "refrain": "refrain", "sanction": "take measures", "priority": "give it precedence",
}  # fmt: skip
NAMELESS: Mapping[str, str] = {}
AWAITED = {"request": "the beneficiary's request", "decision": "the organ's decision", "consent": "the host's consent"}


def agreement_lines(
    agreement: Agreement, on: date | None = None, ink: Ink = PLAIN, *, only: str | None = None, areas: Mapping[str, str] | None = None
) -> list[str]:
    """Return an agreement as lines of text.

    Parameters
    ----------
    agreement
        The agreement.
    on
        A day: the status is then given as of it, and only who is bound or has signed by then is listed as such.
    ink
        Width and colour.
    only
        Id of one norm, or the beginning of it: the rest is left out.
    areas
        Names of treaty areas by id.
    """
    lines = [ink.paint(line, "strong") for line in ink.wrap(agreement.title)]
    lines += ink.wrap(f"{agreement.id} · {plain(agreement.form)}" + (f" · {', '.join(agreement.kinds)}" if agreement.kinds else ""))
    lines += ink.wrap(life(agreement, on))
    if only is None:
        lines += ["", *ink.wrap("Parties: " + parties(agreement, on), "", "  ")]
        for pause in agreement.suspensions:
            until = f" to {in_words(pause.last)}" if pause.last else ""
            lines += ink.wrap(f"Suspended from {in_words(pause.start)}{until}: what {states(pause.bearers)} owed {states(pause.toward)}", "", "  ")
    for norm in agreement.norms:
        if only is None or norm.id.startswith(only):
            lines += ["", *norm_lines(norm, agreement, ink, areas or {})]
    if only is None:
        lines += ["", *ink.wrap(f"Citation: {agreement.citation}", "", "  ")]
        for name, text in (("Ends", agreement.end_note), ("Note", agreement.note)):
            lines += ink.wrap(f"{name}: {text}", "", "  ") if text else []
        lines += ink.wrap(f"Status of these entries: {CHECKED[agreement.checked]}; text: {plain(agreement.text_status)}", "", "  ")
    return lines


def life(agreement: Agreement, on: date | None) -> str:
    """Write when an agreement was signed and in force, and where it stands on a day."""
    place = f" in {agreement.place}" if agreement.place else ""
    words = f"Signed {in_words(agreement.signed)}{place}"
    words += f"; in force from {in_words(agreement.start)}" if agreement.start else "; never in force so far"
    words += f" to {in_words(agreement.last)}" if agreement.last else ""
    return words + (f". On {in_words(on)}: {STANDING[agreement.status(on)]}." if on else ".")


def parties(agreement: Agreement, on: date | None = None) -> str:
    """Name the parties; those whose dates are their own with these dates."""
    return "; ".join(_party(party, agreement, on) for party in agreement.members)


def _party(party: Party, agreement: Agreement, on: date | None) -> str:
    name = f"{capital(name_of(party.state))} ({party.state}"
    if party.start and party.start != agreement.start:
        name += f", from {in_words(party.start)}"
    if party.last and party.last != agreement.last:
        name += f", to {in_words(party.last)}"
    if on:
        start, last = party.start or agreement.start, min(filter(None, (party.last, agreement.last)), default=None)
        if agreement.status(on) == "in_force" and (start is None or start > on):
            name += ", not yet bound"
        elif agreement.status(on) == "in_force" and last and last < on:
            name += ", no longer bound"
    return name + ")"


def norm_lines(norm: Norm, agreement: Agreement, ink: Ink = PLAIN, areas: Mapping[str, str] = NAMELESS) -> list[str]:
    """Return one norm: article, duty and strength, paraphrase, conditions."""
    what = f"{WILLS[norm.modality]} {DUTIES[norm.duty]}" if norm.duty != "refrain" else "must refrain"
    strength = f" ({STRENGTHS[norm.strength]})" if norm.strength else ""
    title = f"Article {norm.article}" if norm.article[:1].isdigit() or norm.article[:1] in "IVX" else norm.article
    lines = [ink.paint(title, "strong") + f"  {ink.paint(norm.id, 'quiet')}"]
    lines += ink.wrap(f"{capital(what)}{strength}: {norm.paraphrase}", "  ")
    for condition in conditions(norm, agreement, areas):
        lines += ink.wrap(condition, "  - ", "    ")
    source = CHECKED[norm.checked] + (f"; {norm.citation}" if norm.citation else "")
    return lines + [ink.paint(line, "quiet") for line in ink.wrap(source, "  ", "    ")]


def conditions(norm: Norm, agreement: Agreement, areas: Mapping[str, str] = NAMELESS) -> list[str]:
    """Write every condition of a norm, a sentence each."""
    found = [_trigger(norm)] if norm.trigger else []
    found += [words for leg in norm.legs if (words := _leg(leg))]
    sides = {"attacker": "when the beneficiary is the one who attacks", "either": "whichever side the beneficiary is on"}
    found += [sides[norm.beneficiary_is]] if norm.beneficiary_is in sides else []
    found += ["toward whichever party asks"] if norm.asker else []
    found += ["only if the attack was not provoked"] if agreement.defensive(norm) and norm.duty != "refrain" else []
    found += ["only if the beneficiary is in a state of war"] if norm.state_of_war else []
    found += _scope(norm, areas)
    if norm.attackers:
        group = plain(norm.attackers.group or "state")
        outside = " that are no parties" if norm.attackers.outside else ""
        found.append(f"only against at least {count(norm.attackers.least, group)}{outside}")
    found += ["only once given: " + " or ".join(AWAITED[leave] for leave in norm.awaits)] if norm.awaits else []
    found += ["lawful with the consent of the state concerned"] if norm.lifted_by else []
    found += [f"only if {states(norm.when_helped_by)} helps as well"] if norm.when_helped_by else []
    found += [f"only by these means: {', '.join(map(plain, norm.only_by))}"] if norm.only_by else []
    if norm.secret:
        found.append(f"a secret protocol, known from {in_words(norm.secret.known_from)}, narrows it to {_foes(norm.secret.adversaries)}")
    if norm.start or norm.last:
        found.append("".join([f"from {in_words(norm.start)}" if norm.start else "", f" to {in_words(norm.last)}" if norm.last else ""]).strip())
    if norm.duty == "assist" and norm.kinds != ("military",):
        found.append(f"help meant: {series(norm.kinds)}")
    found += [f"one reading: {text}" for text in norm.readings]
    found += [f"note: {norm.note}"] if norm.note else []
    return found + [f"{plain(key)}: see {article if '/' in article else f'Article {article}'}" for key, article in norm.articles.items()]


def _trigger(norm: Norm) -> str:
    kinds = series(plain(kind) for kind in norm.trigger).replace(" and ", " or ")
    if norm.trigger == ("none",):
        return "needs no event"
    return f"acts refrained from: {kinds}" if norm.duty == "refrain" else f"set off by: {kinds}"


def _leg(leg: Leg) -> str:
    parts = [f"owed by {states(leg.bearers)}"] if leg.bearers else []
    parts += [f"owed to {states(leg.toward)}"] if leg.toward else []
    parts += [f"owed to any {plain(leg.toward_class)}"] if leg.toward_class else []
    parts += [f"against {_foes(leg.adversaries)}"] if leg.adversaries else []
    parts += [f"set off by {' or '.join(map(plain, leg.trigger))}"] if leg.trigger else []
    parts += [f"when it befalls {name_of(leg.victim)}"] if leg.victim else []
    return ", ".join(parts)


def _foes(adversaries: Iterable[Adversary]) -> str:
    return ", or ".join(_foe(adversary) for adversary in adversaries)


def _foe(foe: Adversary) -> str:
    words = series(name_of(s) for s in foe.states).replace(" and ", " or ") if foe.states else f"any {plain(foe.group or 'state')}"
    words += f" other than {states(foe.others)}" if foe.others else ""
    words += " that is no party" if foe.outside else ""
    words += f" helped by {name_of(foe.helped_by)}" if foe.helped_by else ""
    words += f" not helped by {name_of(foe.not_helped_by)}" if foe.not_helped_by else ""
    words += f" from {in_words(foe.start)}" if foe.start else ""
    return words + (f" to {in_words(foe.last)}" if foe.last else "")


def _scope(norm: Norm, areas: Mapping[str, str]) -> list[str]:
    scope = norm.scope
    if scope is None:
        return []
    found = []
    if scope.territory is not None:
        side = "outside" if scope.outside else "in"
        named = " or ".join(areas.get(area, plain(area)) for area in scope.territory)
        found.append(f"an attack on territory counts {side} {named or 'no area'}")
    if scope.forces is not None:
        named = " or ".join(areas.get(area, plain(area)) for area in scope.forces)
        where = f"in {named}" if scope.forces else "only on the beneficiary's own territory"
        found.append(f"an attack on forces, vessels or aircraft counts {where}")
    held = {"administered": "territory that the beneficiary administers counts", "any": "territory counts whoever holds it"}
    found += [held[scope.held]] if scope.held in held else []
    found += [f"only land that borders {name_of(scope.bordering)}"] if scope.bordering else []
    return found


def measure_set_lines(measures: MeasureSet, ink: Ink = PLAIN, *, only: str | None = None) -> list[str]:
    """Return a resolution or regulation with its paragraphs as lines of text."""
    lines = [ink.paint(line, "strong") for line in ink.wrap(measures.title)]
    lines += ink.wrap(f"{measures.id} · {measures.body} · adopted {in_words(measures.adopted)}")
    for measure in measures.measures:
        if only is None or measure.id.startswith(only):
            lines += ["", *_measure_lines(measure, ink)]
    if only is None:
        lines += ["", *ink.wrap(f"Citation: {measures.citation}", "", "  ")]
        lines += ink.wrap(f"Note: {measures.note}", "", "  ") if measures.note else []
        lines += ink.wrap(f"Status of these entries: {CHECKED[measures.checked]}", "", "  ")
    return lines


def _measure_lines(measure: Measure, ink: Ink) -> list[str]:
    days = series(f"from {in_words(s.start or measure.start)}" + (f" to {in_words(s.last)}" if s.last else "") for s in measure.spells)
    lines = [ink.paint(f"Paragraph {measure.paragraph}", "strong") + f"  {ink.paint(measure.id, 'quiet')}"]
    lines += ink.wrap(f"{capital(plain(measure.verb))}: {measure.paraphrase}", "  ")
    target = f"to {states(measure.towards)}" if measure.towards else f"from {states(measure.out_of)}"
    sides = {"supplier": "the supplier", "recipient": "the recipient", "both": "supplier and recipient"}
    found = [f"in force {days}", f"binds {plain(measure.bound)}; forbids what {sides[measure.side]} does"]
    found.append(f"goods {target}: {', '.join(map(plain, measure.goods))}")
    found += [f"left free: {', '.join(map(plain, free.goods))}" + (f", when {free.when}" if free.when else "") for free in measure.excepted]
    if measure.cap:
        caps = " or ".join(f"{amount.amount:,.15g} {plain(amount.unit)}" for amount in measure.cap.amounts)
        caps = caps or "a ceiling that the text does not put in figures"
        found.append(f"up to {caps}" + (f" each {plain(measure.cap.window)}" if measure.cap.window != "none" else ""))
    found += [f"conditions: {', '.join(map(plain, measure.conditions))}"] if measure.conditions else []
    found += [f"exemptions: {measure.exempted_by}"] if measure.exempted_by else []
    if measure.contested_from:
        found.append(f"contested from {in_words(measure.contested_from)}: not in force for {series(measure.void_for)}")
    found += [f"note: {measure.note}"] if measure.note else []
    for words in found:
        lines += ink.wrap(words, "  - ", "    ")
    source = CHECKED[measure.checked] + (f"; {measure.citation}" if measure.citation else "")
    return lines + [ink.paint(line, "quiet") for line in ink.wrap(source, "  ", "    ")]
