"""What the verb of an event does to whom, kind by kind: whether it is one at all, and who suffers or is asked."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..actors import Actor
from ..context import Context, codes_of
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup

HYPOTHETICAL = re.compile(
    r"\b(?:if|in case|in the event|whether|any|should|were|unless|would|could|(?-i:may)|might|against an?|threat of|each|either|one)\b", re.IGNORECASE
)
PACT_OBJECTS = frozenset(
    """
        treaty pact agreement accord offer proposal request demand plan resolution draft bid deal alliance invitation ultimatum clause
        guarantee application call text contract
    """.split()
)
VETOED = PACT_OBJECTS | frozenset("renewal mandate membership accession extension panel".split())
FORCES = frozenset(
    """
        forces troops soldiers divisions columns tanks aircraft jets planes bombers warships missiles army armies navy fleet drones gunboats
        guards marines units paratroopers ships vessels sailors police agents airmen pilots
    """.split()
)
MEMBERS = frozenset("states members countries allies governments".split())
WARLIKE = frozenset("attack attacks strike strikes offensive offensives invasion assault raid raids missiles missile rockets shells war".split())
LEAVES = frozenset("troops forces soldiers army garrison fleet missiles advisers advisors peacekeepers tanks contingent guns units".split())
SILENT = frozenset("say comment confirm discuss answer disclose name specify elaborate identify reveal reply respond believe be explain".split())
REQUEST_OBJECTS = frozenset(
    """
        help aid assistance support consultations membership troops protection arms weapons intervention meeting talks article mediation
        accession loan sanctions
    """.split()
)
SOUGHT = frozenset("membership help assistance consultations aid protection accession intervention".split())
REQUESTED_DEEDS = frozenset(
    """
        send help join station deploy intervene come supply mediate assist provide defend protect withdraw give return host sell convene act
        support
    """.split()
)
HAPPENED = frozenset({"asserted", "reported", "claimed", "suspected", "denied"})
ENDING = frozenset("denounce abrogate renounce terminate scrap repudiate tear cancel".split())


@dataclass
class Deed:
    """A verb that may tell of an event, with what stands around it."""

    passage: Passage
    context: Context
    verb: VerbGroup
    lemma: str
    complements: list[NounPhrase]
    following: VerbGroup | None
    """The verb that follows closely ("refused to sign")."""
    subject: NounPhrase | None
    actors: list[str]
    certainty: str

    @property
    def target(self) -> NounPhrase | None:
        """The object."""
        return next((p for p in self.complements if not p.preposition and not p.date), None)

    @property
    def words(self) -> set[str]:
        """The words of the complements."""
        return {word for phrase in self.complements for word in self.words_of(phrase)}

    def words_of(self, phrase: NounPhrase | None) -> set[str]:
        """The words of a phrase; none of nothing."""
        return {t.low for t in self.passage.parse.tokens[phrase.start : phrase.end]} if phrase else set()

    def after(self, words: int) -> str:
        """The words right after the verb."""
        return self.passage.parse.text(self.verb.end, min(len(self.passage.parse.tokens), self.verb.end + words))

    def beyond(self) -> list[NounPhrase]:
        """The complements of an infinitive that follows ("threatened to attack the South")."""
        if self.following is None or not self.following.infinitive:
            return []
        return self.passage.parse.complements(self.passage.parse.elements.index(self.following))

    def first_after(self, *prepositions: str) -> list[str]:
        """The states of the first phrase with one of the prepositions that names any."""
        return [c for p in self.complements if p.preposition in prepositions and p.mentions for c in states_of(p.mentions[0].actor)][:1]

    def forces(self) -> bool:
        """Whether the subject is somebody's forces or members ("Chinese troops", "NATO states")."""
        return self.subject is not None and self.passage.parse.tokens[self.subject.end - 1].low in FORCES


def states_of(actor: Actor | None) -> list[str]:
    """The states of whoever acts; a paper or an agency is none."""
    return codes_of(actor) if actor and actor.sort != "media" else []


def _named(phrase: NounPhrase | None) -> list[str]:
    return states_of(phrase.head or (phrase.mentions[0].actor if phrase.mentions else None)) if phrase else []


def _assault(deed: Deed) -> list[str] | None:
    parse, verb, lemma, target = deed.passage.parse, deed.verb, deed.lemma, deed.target
    if deed.certainty not in HAPPENED or verb.infinitive or HYPOTHETICAL.search(parse.text(max(0, verb.start - 6), verb.start)):
        return None
    if lemma == "strike" and (target is None or target.pacts or {"deal", "agreement", "pact", "balance", "tone"} & deed.words):
        return None
    if lemma in {"launch", "carry", "mount", "fire", "march"}:
        if verb.passive or not (deed.words & WARLIKE or lemma == "march"):
            return None
        at = {"into"} if lemma == "march" else {"on", "against", "at"}
        target = next((p for p in deed.complements if p.preposition in at and p.mentions), None)
        if target is None:
            return None
    if verb.passive:
        return states_of(deed.subject.head if deed.subject else None) or None
    struck = _named(target)
    if not struck and target is not None:
        of = next((p for p, q in zip(deed.complements[1:], deed.complements, strict=False) if q is target and p.preposition == "of" and p.head), None)
        struck = states_of(of.head) if of else []
    struck = struck or deed.first_after("in", "on", "at", "into")
    place = target is not None and not target.mentions and any(t.capital for t in parse.tokens[target.start : target.end])
    placed = place and lemma in {"shell", "bomb", "bombard", "attack", "invade", "raid", "annex", "occupy", "seize"}
    if not (struck or placed) or (lemma == "attack" and deed.after(3).startswith(("the deal", "the pact", "the treaty"))):
        return None
    return struck


def _request(deed: Deed) -> list[str] | None:
    lemma, words, following = deed.lemma, deed.words, deed.following
    joined = deed.beyond() if following is not None and "join" in following.lemmas else []
    bodies = [m.actor for p in [*deed.complements, *joined] for m in p.mentions if m.actor.sort == "organisation" and m.actor.codes]
    if lemma == "apply" and not bodies and deed.context.body and not words - {"together", "jointly"}:
        bodies = [deed.context.body]
    asked = following is not None and following.infinitive and lemma in {"ask", "apply", "beg", "seek", "petition", "appeal"}
    relevant = (
        bool(words & REQUEST_OBJECTS)
        or (lemma in {"apply", "submit", "file"} and bool(bodies))
        or (asked and following is not None and bool(REQUESTED_DEEDS & set(following.lemmas)))
    )
    if (
        (lemma in {"submit", "file"} and not words & {"application", "bid", "request", "appeal"})
        or (lemma == "invoke" and "article" not in words)
        or (lemma == "seek" and not words & SOUGHT)
    ):
        return None
    if not relevant or deed.certainty == "possible" or deed.verb.modal in {"would", "may", "could", "should", "must", "can"}:
        return None
    heads = [p.head for p in deed.complements if p.preposition in {"", "to", "from", "of", "on"} and p.head]
    return [c for head in heads for c in states_of(head)] or list(dict.fromkeys(c for b in bodies for c in b.codes))[:1]


def _refused(deed: Deed) -> bool:
    """Whether what is refused, left or ended is a pact, an offer, a vote."""
    lemma, words = deed.lemma, deed.words
    objects = bool(words & PACT_OBJECTS) or any(c.pacts for c in deed.complements)
    if lemma in {"refuse", "decline"} and not deed.complements and deed.following is None:
        return bool(deed.context.asked_by) and not set(deed.actors) & set(deed.context.asked_by)
    if lemma in {"refuse", "decline"}:
        return objects or (deed.following is not None and deed.following.infinitive and not SILENT & set(deed.following.lemmas))
    if lemma in {"withdraw", "pull"}:
        left = next((p for p in deed.complements if p.preposition in {"from", "of"}), None)
        body = left is not None and left.head is not None and left.head.sort == "organisation"
        return left is not None and deed.target is None and bool(body or left.pacts or {"treaty", "pact", "agreement"} & deed.words_of(left))
    if lemma == "vote":
        return "against" in deed.after(3)
    if lemma == "turn":
        return "down" in deed.after(1) and objects
    if lemma == "suspend":
        return any(c.pacts for c in deed.complements[:1]) or bool(deed.words_of(deed.target) & {"membership", "participation"})
    if lemma == "leave":
        left = deed.target
        return left is not None and (bool(left.pacts) or (left.head is not None and left.head.sort == "organisation"))
    if lemma in {"veto", "block"}:
        return bool(words & VETOED)
    if lemma == "quit":
        return any(c.pacts for c in deed.complements)
    return objects or bool(deed.context.pact_parties and lemma in ENDING and words & {"it", "one", "them", "both"})


def _reject(deed: Deed) -> list[str] | None:
    if not _refused(deed) or deed.verb.modal in {"may", "can", "shall", "must", "might", "could", "should"}:
        return None
    partners = {"with", "from", "of"} if deed.verb.passive else {"with", "from", "of", "by"}
    partner = next((p.head for p in deed.complements if p.preposition in partners and p.head and p.head.codes), None)
    owners = [m.actor for p in deed.complements for m in p.mentions if m.genitive or m.adjective or p.preposition in {"from", "with"}]
    left = deed.target if deed.lemma == "leave" else None
    recipients = states_of(partner or (left.head if left else None)) or [c for owner in owners for c in states_of(owner)][:1]
    parties = deed.context.pact_parties
    if not recipients and not deed.complements and deed.lemma in {"refuse", "decline"}:
        return list(deed.context.asked_by)
    if not recipients and deed.actors and set(deed.actors) <= set(parties):
        recipients = [c for c in parties if c not in deed.actors]
    return recipients


def _retreat(deed: Deed) -> list[str] | None:
    if not (deed.words & LEAVES or deed.words_of(deed.subject) & LEAVES):
        return None
    if (deed.lemma == "pull" and "out" not in deed.after(3)) or (deed.lemma == "leave" and not deed.forces()):
        return None
    if deed.subject:
        deed.actors = deed.actors or [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
    left = deed.target if deed.lemma == "leave" else None
    return deed.first_after("from", "of") or states_of(left.head if left else None)


def _threaten(deed: Deed) -> list[str] | None:
    if deed.subject is None or deed.subject.head is None or deed.verb.passive:
        return None
    meant = [m.actor for p in deed.beyond() for m in p.mentions if m.actor.sort in {"state", "group"}]
    return states_of(deed.target.head if deed.target else None) or [c for actor in meant for c in states_of(actor)][:1]


def _mobilize(deed: Deed) -> list[str] | None:
    if deed.verb.passive and deed.subject:
        deed.actors = deed.actors or [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
    return []


def _coerce(deed: Deed) -> list[str] | None:
    return (states_of(deed.target.mentions[0].actor) or None) if deed.target and deed.target.mentions else None


def _protest(deed: Deed) -> list[str] | None:
    head = deed.subject.head if deed.subject else None
    if deed.lemma in {"recall", "lodge"}:
        if not deed.words & {"ambassador", "ambassadors", "envoy", "protest", "protests"}:
            return None
        sent = [c for c in states_of(deed.target.head if deed.target else None) if c not in deed.actors]
        return deed.first_after("from", "with", "in") or sent
    if deed.subject is None or (head is not None and head.sort == "person"):
        return None
    to = [p.head for p in deed.complements if p.preposition in {"to", "with"} and p.head]
    return [c for one in to for c in states_of(one)][:1] if deed.lemma == "protest" else []


RECIPIENTS: dict[str, Callable[[Deed], list[str] | None]] = {
    "ASSAULT": _assault,
    "REQUEST": _request,
    "REJECT": _reject,
    "RETREAT": _retreat,
    "THREATEN": _threaten,
    "MOBILIZE": _mobilize,
    "COERCE": _coerce,
    "PROTEST": _protest,
}
"""Of each kind: who suffers it or is asked, perhaps nobody named; None where the verb tells of no such event."""
