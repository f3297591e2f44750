"""What only a whole report shows: who gets, or gives, what some of its clauses leave open."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ..context import Context
from ..hearing import Account, Guess, usual
from ..transfer_roles import Roles

DENIAL = "transfer/denial"
"""The rule of what is said not to be given, by a clause that names neither side."""
FAR = 900
"""How many letters before a denial the claim may stand that it denies."""


def settle(found: list[Finding], context: Context, made: Callable[[Passage, Context, Roles], list[Finding]]) -> list[Finding]:
    """Return the findings of a report with the ends that only the report as a whole shows; ``made`` makes findings of what is settled late."""
    for one in [f for f in found if f.rule == DENIAL]:
        if (claim := _claimed(found, one.slots["goods"], one.start)) is not None:
            one.slots |= {side: claim.slots[side] for side in ("giver", "receiver")}
    if not (context.guesses or context.left_open):
        return found
    account = _account(found, context)
    account.weigh()
    dropped: set[int] = set()
    late: list[Finding] = []
    for n, guess in enumerate(account.guesses):
        receiver = account.receiver(n)
        for one in guess.findings:
            if receiver is None:
                dropped.add(id(one))
            else:
                one.slots["receiver"] = [receiver]
        half = account.open.get(n)
        if half is not None and receiver is not None:
            late += made(guess.passage, context, replace(half, receiver=Actor("state", receiver, (receiver,)), rule="transfer/settled"))
    for passage, half in context.left_open:
        whole = None
        if half.rule == DENIAL:
            claim = _claimed(found, half.goods[0].entry.id, half.start)
            sides = [Actor("group", "", tuple(claim.slots[side])) for side in ("giver", "receiver")] if claim else []
            whole = replace(half, giver=sides[0], receiver=sides[1]) if sides else None
        elif half.giver is None:
            giver = _usual_giver(account, half.receiver)
            whole = replace(half, giver=giver, rule="transfer/settled") if giver else None
        late += made(passage, context, whole) if whole else []
    return [one for one in found if id(one) not in dropped] + late


def _account(found: list[Finding], context: Context) -> Account:
    """Gather what a report tells of those who may get something."""
    events = [f.slots for f in found if f.kind == "event"]
    told = [g for g in context.guesses if g.findings and len(g.findings[0].slots["receiver"]) == 1]
    guesses = [replace(g, supposed=g.findings[0].slots["receiver"][0]) for g in told]
    halves = [(passage, half) for passage, half in context.left_open if half.giver is not None and half.rule != DENIAL]
    opened = {len(guesses) + k: half for k, (_, half) in enumerate(halves)}
    guesses += [Guess(passage, half.giver.codes, half.goods[0].entry.id) for passage, half in halves if half.giver]
    return Account(
        context.hearing,
        context.given,
        guesses,
        opened,
        frozenset(c for slots in events if slots["type"] == "REQUEST" for c in slots.get("actors") or ()),
        frozenset(c for slots in events if slots["type"] in {"ASSAULT", "THREATEN"} for c in slots.get("recipients") or ()),
        frozenset(str(f.slots["of"]) for f in found if f.kind == "statement" and f.slots.get("verb") == "thank" and f.slots.get("of")),
    )


def _claimed(found: list[Finding], goods: object, place: int) -> Finding | None:
    """The claim that a denial denies ("No missile has been sent"): the transfer of the same goods told last before it."""
    told = [f for f in found if f.kind == "transfer" and f.slots["goods"] == goods and f.certainty != "denied" and 0 < place - f.start < FAR]
    return max(told, key=lambda f: f.start, default=None)


def _usual_giver(account: Account, receiver: Actor | None) -> Actor | None:
    """Who gives in nearly all of a report, for a clause that only says who gets something."""
    sides = [one.givers for one in account.given] + [one.givers for one in account.guesses]
    gave = Counter(givers[0] for givers in sides if len(givers) == 1)
    code, got = usual(gave), Counter(c for one in account.given if len(one.receivers) == 1 for c in one.receivers)
    if code is None or receiver is None or code in receiver.codes or gave[code] < 3 or gave[code] <= got[code]:
        return None
    return Actor("state", code, (code,))
