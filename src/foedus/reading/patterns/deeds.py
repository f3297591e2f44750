"""What the verb of an event does to whom, kind by kind: whether it is one at all, and who suffers or is asked."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..actors import Actor
from ..context import Context, codes_of, towns
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup

HYPOTHETICAL = re.compile(
    r"\b(?:if|in case|in the event|whether|any|should|were(?= (?:it|they|he|she|[a-z]+ (?-i:[A-Z])\S* to)\b)|unless|would|could|"
    r"(?-i:may)|might|against an?|threat of|each|either|one)\b",
    re.IGNORECASE,
)
PACT_OBJECTS = frozenset(
    """
        treaty pact agreement accord offer proposal request demand plan resolution draft bid deal alliance invitation ultimatum clause
        guarantee application call text contract scheme idea initiative motion
    """.split()
)
VETOED = PACT_OBJECTS | frozenset("renewal mandate membership accession extension panel loan aid package statement sanctions talks measure".split())
FORCES = frozenset(
    """
        forces troops soldiers divisions columns tanks aircraft jets planes bombers warships missiles army armies navy fleet drones gunboats
        guards marines units paratroopers ships vessels sailors police agents airmen pilots artillery gunners batteries
    """.split()
)
MEMBERS = frozenset("states members countries allies governments".split())
WARLIKE = frozenset(
    """
        attack attacks strike strikes offensive offensives invasion assault raid raids missiles missile rockets shells war cannon cannons
        guns drones torpedo torpedoes shots salvo artillery mortars flares
    """.split()
)
WEAPONS = frozenset("missiles missile drones drone rockets rocket bombs bomb shells torpedo mortars jets warplanes bombers".split())
LAUNCHING = frozenset("launch carry mount fire march cross send roll push sweep turn drive declare wage".split())
"""Verbs that tell of an attack only with what is launched, or whither."""
INTO = frozenset("march cross send roll push sweep drive".split())
STRUCK = frozenset(
    """
        enclave capital city village town island positions border base bases territory port airport province villages towns cities post
        posts outpost convoy column ship ships boat boats embassy
    """.split()
)
"""What an attack may hit without a name."""
MENACES = frozenset("consequences retaliation reprisals response action sanctions war strikes measures countermeasures punishment".split())
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
    unclaimed: bool = False
    """Whether something was done, but nobody is said to have done it."""

    @property
    def target(self) -> NounPhrase | None:
        """The object."""
        return next((p for p in self.complements if not p.preposition and not p.date), None)

    @property
    def words(self) -> set[str]:
        """The words of the complements."""
        return {word for phrase in self.complements if not phrase.date for word in self.words_of(phrase)}

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

    def first_of(self, preposition: str) -> bool:
        """Whether a phrase with a preposition follows the verb or its object at once."""
        first = [p for p in self.complements if p.preposition][:1]
        return bool(first) and first[0].preposition == preposition and self.complements.index(first[0]) < 2

    def town(self, phrase: NounPhrase) -> list[str]:
        """The state of the town or region that a phrase names."""
        return towns(self.passage, self.context, phrase)[:1]

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
    if target is not None and deed.subject is not None and _words_only(deed, target):
        return None
    if lemma in LAUNCHING:
        moving = bool((deed.words_of(target) if lemma == "send" else deed.words_of(deed.subject)) & (FORCES | {"column"})) or lemma == "march"
        if verb.passive or not (moving if lemma in INTO else deed.words & WARLIKE):
            return None
        if lemma == "march" and deed.forces() and deed.after(1) == "in":
            return []
        at = {"into"} if lemma in INTO else {"on", "against", "at"}
        target = next((p for p in deed.complements if p.preposition in at and (p.mentions or (lemma in INTO and deed.town(p)))), None)
        if target is None:
            return None
        if lemma == "send" and target.head is not None and not set(target.head.codes) - set(deed.actors):
            return None
    if verb.passive:
        return states_of(deed.subject.head if deed.subject else None) or None
    struck = _named(target)
    if not struck and target is not None:
        after = zip(deed.complements[1:], deed.complements, strict=False)
        struck = next((_named(p) for p, q in after if q is target and p.preposition == "of"), [])
    struck = struck or deed.first_after("in", "on", "at", "into", "from") or (deed.town(target) if target else [])
    struck = struck if set(struck) - set(deed.actors) else []
    place = target is not None and not target.mentions and any(t.capital or t.low in STRUCK for t in parse.tokens[target.start : target.end])
    place = place or (deed.words_of(target) <= {"it", "them"} and target is not None)
    placed = place and lemma in {"shell", "bomb", "bombard", "attack", "invade", "raid", "annex", "occupy", "seize", "hit", "strike", *INTO}
    if lemma in {"strike", "hit"} and struck and not deed.actors and deed.words_of(deed.subject) & WEAPONS:
        deed.unclaimed = True
    if not (struck or placed) or (lemma == "attack" and deed.after(3).startswith(("the deal", "the pact", "the treaty"))):
        return None
    return struck


def _words_only(deed: Deed, target: NounPhrase) -> bool:
    """Whether somebody attacks somebody with words ("attacked the chancellor in a speech")."""
    both = [p.head for p in (deed.subject, target) if p is not None]
    persons = len(both) == 2 and all(head is not None and head.sort == "person" for head in both)
    return deed.lemma in {"attack", "assault"} and (persons or bool(deed.words & {"speech", "interview", "article", "plan", "policy", "idea"}))


def _urged(deed: Deed) -> list[str] | None:
    """Whom a state urges to do something, or calls on to."""
    if deed.following is None or not deed.following.infinitive or deed.verb.passive or (deed.subject and deed.subject.head is None):
        return None
    asked = next((p for p in deed.complements if p.preposition == ("on" if deed.lemma == "call" else "") and p.head), None)
    codes = [c for c in states_of(asked.head if asked else None) if c not in deed.actors]
    return codes or None


def _request(deed: Deed) -> list[str] | None:
    lemma, words, following = deed.lemma, deed.words, deed.following
    if lemma in {"call", "urge", "press"}:
        return _urged(deed)
    if deed.verb.passive:
        words = words | deed.words_of(deed.subject)
    joined = deed.beyond() if following is not None and "join" in following.lemmas else []
    bodies = [m.actor for p in [*deed.complements, *joined] for m in p.mentions if m.actor.sort == "organisation" and m.actor.codes]
    if lemma == "apply" and not bodies and deed.context.body and not words - {"together", "jointly"}:
        bodies = [deed.context.body]
    wanted = lemma in {"ask", "appeal", "apply", "beg", "plead"} and deed.first_of("for") and not words & {"time", "patience", "calm", "forgiveness"}
    asked = following is not None and following.infinitive and lemma in {"ask", "apply", "beg", "seek", "petition", "appeal"}
    relevant = (
        bool(words & REQUEST_OBJECTS)
        or (wanted and not deed.verb.passive)
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
        return "down" in deed.after(6).split() and (objects or bool(words & {"it", "them"} and deed.context.pact_parties))
    if lemma == "end":
        return bool(deed.target and deed.target.pacts)
    if lemma == "give":
        notice = deed.target is not None and "notice" in deed.words_of(deed.target) <= {"notice", "formal", "a", "year's", "its"}
        return notice and deed.following is None and bool(deed.context.forsaken or deed.context.pact_parties)
    if lemma == "suspend":
        return any(c.pacts for c in deed.complements[:1]) or bool(deed.words_of(deed.target) & {"membership", "participation"})
    if lemma == "leave":
        left = deed.target
        return left is not None and (bool(left.pacts) or (left.head is not None and left.head.sort == "organisation"))
    if lemma in {"veto", "block"}:
        return bool(words & VETOED)
    if lemma == "quit":
        return any(c.pacts for c in deed.complements)
    return objects or bool(deed.context.pact_parties and lemma in {*ENDING, "reject"} and words & {"it", "one", "them", "both"})


def _reject(deed: Deed) -> list[str] | None:
    if not _refused(deed) or deed.verb.modal in {"may", "can", "shall", "must", "might", "could", "should"}:
        return None
    partners = {"with", "from", "of"} if deed.verb.passive else {"with", "from", "of", "by"}
    phrases = [*deed.complements, *deed.beyond()]
    partner = next((p.head for p in phrases if p.preposition in partners and p.head and p.head.codes), None)
    owners = [m.actor for p in deed.complements for m in p.mentions if m.genitive or m.adjective or p.preposition in {"from", "with"}]
    left = deed.target if deed.lemma == "leave" else None
    recipients = states_of(partner or (left.head if left else None)) or [c for owner in owners for c in states_of(owner)][:1]
    parties = deed.context.pact_parties
    if not recipients and not deed.complements and deed.lemma in {"refuse", "decline"}:
        return list(deed.context.asked_by)
    if not recipients and deed.actors and set(deed.actors) <= set(parties):
        recipients = [c for c in parties if c not in deed.actors]
    if not recipients and deed.lemma == "give":
        recipients = [c for c in deed.context.forsaken if c not in deed.actors]
    deed.context.forsaken = tuple(recipients) or deed.context.forsaken
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
    if deed.lemma == "warn" and not any(p.preposition in {"of", "with"} and deed.words_of(p) & MENACES for p in deed.complements):
        return None
    if deed.lemma not in {"threaten", "warn"}:
        return (deed.first_after("", "to") or None) if "ultimatum" in deed.words else None
    meant = [m.actor for p in deed.beyond() for m in p.mentions if m.actor.sort in {"state", "group"}]
    return states_of(deed.target.head if deed.target else None) or [c for actor in meant for c in states_of(actor)][:1]


def _mobilize(deed: Deed) -> list[str] | None:
    if deed.verb.passive and deed.subject:
        deed.actors = deed.actors or [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
    if deed.lemma in {"put", "call", "deploy", "place"} and not _readied(deed):
        return None
    return [c for c in deed.first_after("against", "with", "near") if c not in deed.actors]


def _readied(deed: Deed) -> bool:
    """Whether forces are put on alert, called up, or sent to a border."""
    if deed.lemma in {"put", "place"}:
        return "alert" in deed.words
    if deed.lemma == "call":
        return bool(deed.words & {"reservists", "reserves", "conscripts"})
    return bool(deed.words & (FORCES | LEAVES)) and bool(deed.words & {"border", "frontier", "coast"})


def _coerce(deed: Deed) -> list[str] | None:
    if deed.lemma == "blockade" and deed.target and not deed.target.mentions:
        return [c for c in deed.first_after("from", "of", "to") if c not in deed.actors]
    return (states_of(deed.target.mentions[0].actor) or None) if deed.target and deed.target.mentions else None


def _protest(deed: Deed) -> list[str] | None:
    head = deed.subject.head if deed.subject else None
    if deed.lemma in {"recall", "lodge", "summon"}:
        if not deed.words & {"ambassador", "ambassadors", "envoy", "protest", "protests", "d'affaires"}:
            return None
        sent = [c for m in (deed.target.mentions if deed.target else []) for c in states_of(m.actor) if c not in deed.actors]
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
