"""Who would be bound if a party were attacked: the law's answer to a supposed case, never a forecast."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from ..library.catalogue import Catalogue
from ..reasoning.answers import STRONGEST, Answer
from ..reasoning.casefile import ANYONE, Case
from ..reasoning.judge import judge
from ..terms.actors import name_of, states
from ..terms.dates import in_words
from ..terms.events import Event
from .dossier import Bond, IfAttacked
from .phrases import STRENGTHS, facts, foes, joined

LIVE = ("obliged", "awaits", "undetermined", "permitted", "disputed")
"""Verdicts under which somebody owes something, might, or may."""


def if_attacked(parties: Iterable[str], asked: date, law: Catalogue) -> tuple[IfAttacked, ...]:
    """Ask for every party who would be bound if a state that no treaty names attacked it on its own territory on the day asked.

    States that do not exist on that day are left out.
    """
    existing = [p for p in dict.fromkeys(parties) if p in states() and states()[p].existed(asked)]
    return tuple(_attacked(party, law.same_since(asked, party), law).model_copy(update={"supposed": _supposed(party, asked)}) for party in existing)


def _supposed(party: str, asked: date) -> str:
    return f"an armed attack on the own territory of {name_of(party)} on {in_words(asked)}, by a state that no treaty names, unprovoked"


@lru_cache(maxsize=256)
def _attacked(party: str, asked: date, law: Catalogue) -> IfAttacked:
    """Who would be bound; asked once for all the days on which what bears on it is the same."""
    attack = Event(id="attack", date=asked, kind="armed_attack", by=(ANYONE,), on=(party,))
    answers = [a for a in judge(Case(id=f"if-{party}-attacked", today=asked, events=(attack,)), law).answers if a.toward == party]
    answers.sort(key=lambda a: (a.modality == "may", STRONGEST.index(a.verdict), -int((a.strength or "L0")[1]), a.norm, a.who))
    live = [a for a in answers if a.verdict in LIVE]
    return IfAttacked(
        party=party,
        party_name=name_of(party),
        supposed=_supposed(party, asked),
        bound=tuple(_bond(a, law) for a in live if a.duty != "consult"),
        consult=tuple(_bond(a, law) for a in live if a.duty == "consult"),
        not_in_force=tuple(_bond(a, law) for a in answers if a.verdict == "not_in_force" and set(a.reasons) == {"before_entry_into_force"}),
        named_adversaries=tuple(_bond(a, law) for a in answers if a.verdict == "not_triggered" and "adversary_not_named" in a.reasons),
    )


def _bond(answer: Answer, law: Catalogue) -> Bond:
    norm = law.norms[answer.norm]
    victim = name_of(answer.toward)
    turns = facts(answer.depends_on, victim)
    aimed = tuple(dict.fromkeys(foe for leg in norm.legs for foe in foes(leg.adversaries, law)))
    return Bond(
        who=answer.who,
        who_name=name_of(answer.who),
        toward=answer.toward,
        norm=norm.id,
        title=law.agreement(norm.agreement).title,
        duty=answer.duty,
        modality=answer.modality,
        strength=answer.strength,
        strength_in_words=STRENGTHS[answer.strength] if answer.strength else None,
        paraphrase=norm.paraphrase,
        verdict=answer.verdict,
        verdict_in_words=_in_words(answer, turns, aimed, law),
        against=aimed,
        depends_on=answer.depends_on,
        depends_in_words=turns,
        because=tuple(dict.fromkeys(step.text for step in answer.explanation[1:])),
        checked=norm.checked,
    )


def _in_words(answer: Answer, turns: tuple[str, ...], aimed: tuple[str, ...], law: Catalogue) -> str:
    may = answer.modality == "may"
    match answer.verdict:
        case "obliged":
            return "owed"
        case "permitted":
            return "allowed, not owed"
        case "awaits":
            return "owed once it is asked for or decided"
        case "undetermined":
            return f"{'allowed' if may else 'owed'} or not, turning on {joined(turns)}"
        case "disputed":
            return "disputed between viewpoints"
        case "not_in_force":
            pact = law.agreement(answer.norm.split("/")[0])
            return f"signed on {in_words(pact.signed)}, not in force" + (f" before {in_words(pact.start)}" if pact.start else "")
        case _:
            return f"bites only against {joined(aimed, 'or')}" if aimed else "not triggered"
