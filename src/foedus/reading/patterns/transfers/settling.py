"""What only a whole report shows: who gets, or gives, what some of its clauses leave open."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ..context import Context
from ..hearing import Guess, best_receiver, givers_near, usual
from ..transfer_roles import Roles
from .recalled import HELP

DENIAL = "transfer/denial"
"""The rule of what is said not to be given, by a clause that names neither side."""
FAR = 900
"""How many letters before a denial the claim may stand that it denies."""
TWICE = 2
"""How many times as often as a state that was supposed to get something another must be named to take its place."""


def settle(found: list[Finding], context: Context, made: Callable[[Passage, Context, Roles], list[Finding]]) -> list[Finding]:
    """Return the findings of a report with the ends that only the report as a whole shows; ``made`` makes findings of what is settled late."""
    for one in [f for f in found if f.rule == DENIAL]:
        if (claim := _claimed(found, one.slots["goods"], one.start)) is not None:
            one.slots |= {side: claim.slots[side] for side in ("giver", "receiver")}
    if not (context.guesses or context.left_open):
        return found
    got = Counter(code for _, receivers, _ in context.certain_sides if len(receivers) == 1 for code in receivers)
    gave = Counter(code for givers, _, _ in context.certain_sides if len(givers) == 1 for code in givers)
    gave += Counter(code for guess in context.guesses for code in guess.givers)
    awaited = Counter(half.receiver.codes[0] for _, half in context.left_open if half.receiver and len(half.receiver.codes) == 1)
    told = [*context.certain_sides]
    told += [(g.givers, (), g.passage.index) for g in context.guesses]
    told += [(half.giver.codes, (), passage.index) for passage, half in context.left_open if half.giver]
    first, spoken_of = usual(got), context.hearing.whole()
    dropped: set[int] = set()
    for guess in context.guesses:
        giving = givers_near(guess, told)
        other = first if first not in guess.givers else None
        all_giving = {code for givers, _, _ in told for code in givers} if other else giving
        for one in guess.findings:
            unknown = [code for code in one.slots["receiver"] if not got[code]]
            wrong = any(code in all_giving for code in unknown)  # who was supposed to get it gives something himself
            wrong = wrong or (other is not None and any(not context.hearing.told_of(code, guess.passage) for code in unknown))
            far = bool(unknown) and not context.hearing.just_told(unknown[0], guess.passage)
            alone = len(one.slots["receiver"]) == 1 and (one.slots["goods"] in HELP or far)
            than = "" if wrong else one.slots["receiver"][0] if alone else None
            best = best_receiver(guess, context.hearing, got + awaited, giving, than) if than is not None else None
            if far and best is not None and not wrong and spoken_of[best] < TWICE * spoken_of[unknown[0]]:
                best = None
            best = best or (other if wrong else None)
            if best is not None:
                one.slots["receiver"] = [best]
            elif wrong:
                dropped.add(id(one))
    late: list[Finding] = []
    for passage, half in context.left_open:
        if half.rule == DENIAL:
            claim = _claimed(found, half.goods[0].entry.id, half.start)
            sides = [Actor("group", "", tuple(claim.slots[side])) for side in ("giver", "receiver")] if claim else []
            whole = replace(half, giver=sides[0], receiver=sides[1]) if sides else None
        elif half.giver is None:
            giver = _usual_giver(gave, got, half.receiver)
            whole = replace(half, giver=giver, rule="transfer/settled") if giver else None
        else:
            guess = Guess(passage, half.giver.codes)
            best = best_receiver(guess, context.hearing, got + awaited, givers_near(guess, told))
            whole = replace(half, receiver=Actor("state", best, (best,)), rule="transfer/settled") if best else None
        late += made(passage, context, whole) if whole else []
    return [one for one in found if id(one) not in dropped] + late


def _claimed(found: list[Finding], goods: object, place: int) -> Finding | None:
    """The claim that a denial denies ("No missile has been sent"): the transfer of the same goods told last before it."""
    told = [f for f in found if f.kind == "transfer" and f.slots["goods"] == goods and f.certainty != "denied" and 0 < place - f.start < FAR]
    return max(told, key=lambda f: f.start, default=None)


def _usual_giver(gave: Counter[str], got: Counter[str], receiver: Actor | None) -> Actor | None:
    """Who gives in nearly all of a report, for a clause that only says who gets something."""
    code = usual(gave)
    if code is None or receiver is None or code in receiver.codes or gave[code] < 3 or gave[code] <= got[code]:
        return None
    return Actor("state", code, (code,))
