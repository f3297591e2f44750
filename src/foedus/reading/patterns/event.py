"""Events that no other kind carries: attacks, threats, requests, refusals, coercion, retreats, mobilisation, protest."""

import re

from ..actors import Actor
from ..context import Context, codes_of
from ..findings import Finding
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
FORCES = frozenset(
    """
        forces troops soldiers divisions columns tanks aircraft jets planes bombers warships missiles army armies navy fleet drones gunboats
        guards marines units paratroopers ships vessels sailors police agents airmen pilots
    """.split()
)
WARLIKE = frozenset(
    "attack attacks strike strikes offensive offensives invasion assault raid raids missiles missile rockets shells drones war".split()
)
FORESEEING = frozenset("fear expect foresee deter prevent repel resist plan threaten risk avoid face anticipate predict dread".split())
PUNISHING = frozenset("punish sanction condemn criticise criticize denounce blame isolate penalise penalize shun blacklist rebuke".split())
BEARING = frozenset("face suffer endure deal remain come live be".split())
LEAVES = frozenset("troops forces soldiers army garrison fleet missiles".split())
REQUEST_OBJECTS = frozenset(
    """
        help aid assistance support consultations membership troops protection arms weapons intervention meeting talks article mediation
        accession loan sanctions
    """.split()
)


def find_events(passage: Passage, context: Context) -> list[Finding]:
    """Return the events that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found: list[Finding] = []
    parse = passage.parse
    for at, verb in parse.verbs():
        for lemma in verb.lemmas:
            for entry in context.lexicon.verb_entries("event", lemma):
                one = _of_verb(passage, context, at, verb, lemma, entry.type or "")
                if one and not any(f.slots["type"] == one.slots["type"] and f.slots["actors"] == one.slots["actors"] for f in found):
                    found.append(one)
    for hit in context.find("event_noun", passage):
        one = _of_noun(passage, context, hit.start, hit.end, hit.entry.type or "")
        if one and not any(f.slots["type"] == one.slots["type"] and f.slots["actors"] == one.slots["actors"] for f in found):
            found.append(one)
    return found


def _object(phrases: list[NounPhrase]) -> NounPhrase | None:
    return next((p for p in phrases if not p.preposition and not p.date), None)


def _states(actor: Actor | None) -> list[str]:
    return codes_of(actor) if actor and actor.sort != "media" else []


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str, kind: str) -> Finding | None:
    parse = passage.parse
    complements = parse.complements(at)
    target = _object(complements)
    words = {t.low for c in complements for t in parse.tokens[c.start : c.end]}
    following = next((e for e in parse.elements[at + 1 : at + 4] if isinstance(e, VerbGroup)), None)
    actors = _states(parse.agent(at))
    subject = parse.subject(at)
    if not actors and not verb.passive and subject and subject.mentions and parse.tokens[subject.end - 1].low in FORCES:
        actors = _states(subject.mentions[0].actor)
    recipients: list[str] = []
    judged = context.judge(passage, at, parse.tokens[verb.start].start)
    if kind == "ASSAULT":
        if (judged["certainty"] != "asserted" and judged["certainty"] not in {"reported", "claimed", "suspected", "denied"}) or verb.infinitive:
            return None
        before = parse.text(max(0, verb.start - 6), verb.start)
        if HYPOTHETICAL.search(before) or (
            lemma == "strike" and (target is None or target.pacts or {"deal", "agreement", "pact", "balance", "tone"} & words)
        ):
            return None
        if lemma in {"launch", "carry", "mount", "fire", "march"}:
            if verb.passive or not (words & WARLIKE or lemma == "march"):
                return None
            aimed = next(
                (p for p in complements if p.preposition in ({"into"} if lemma == "march" else {"on", "against", "at"}) and p.mentions), None
            )
            target = aimed or None
            if target is None:
                return None
        recipients = (
            _states(subject.head if subject else None)
            if verb.passive
            else _states(target.head or (target.mentions[0].actor if target.mentions else None))
            if target
            else []
        )
        if not recipients and not verb.passive and target is not None:
            following_of = next(
                (p for p, q in zip(complements[1:], complements, strict=False) if q is target and p.preposition == "of" and p.head), None
            )
            recipients = _states(following_of.head) if following_of else []
        if not recipients and not verb.passive:
            recipients = [c for p in complements if p.preposition in {"in", "on", "at", "into"} and p.mentions for c in _states(p.mentions[0].actor)][
                :1
            ]
        named = (
            target is not None
            and any(t.capital for t in parse.tokens[target.start : target.end])
            and not target.mentions
            and lemma in {"shell", "bomb", "bombard", "attack", "invade", "raid", "annex", "occupy", "seize"}
        )
        if (
            not actors
            or not (recipients or named)
            or (lemma == "attack" and parse.text(verb.end, min(len(parse.tokens), verb.end + 3)).startswith(("the deal", "the pact", "the treaty")))
        ):
            return None
    elif kind == "REQUEST":
        joined = (
            parse.complements(parse.elements.index(following))
            if following is not None and following.infinitive and "join" in following.lemmas
            else []
        )
        bodies = [m.actor for p in [*complements, *joined] for m in p.mentions if m.actor.sort == "organisation" and m.actor.codes]
        if lemma == "apply" and not bodies and context.body and not words - {"together", "jointly"}:
            bodies = [context.body]
        relevant = (
            bool(words & REQUEST_OBJECTS)
            or (lemma == "apply" and bool(bodies))
            or (
                following is not None
                and following.infinitive
                and lemma in {"ask", "apply", "beg", "seek", "petition", "appeal"}
                and _relevant_request(following)
            )
        )
        if lemma in {"submit", "file"} and not words & {"application", "bid", "request", "appeal"}:
            return None
        relevant = relevant or (lemma in {"submit", "file"} and bool(bodies))
        if lemma == "invoke" and not re.search(r"\barticle\b", " ".join(words)):
            return None
        if lemma == "seek" and not words & {"membership", "help", "assistance", "consultations", "aid", "protection", "accession", "intervention"}:
            return None
        if not relevant or judged["certainty"] == "possible" or verb.modal in {"would", "may", "could", "should", "must", "can"}:
            return None
        recipients = [c for p in complements if p.preposition in {"", "to", "from", "of", "on"} and p.head and p.head.codes for c in _states(p.head)]
        recipients = recipients or list(dict.fromkeys(c for b in bodies for c in b.codes))[:1]
    elif kind == "REJECT":
        objects = bool(words & PACT_OBJECTS) or any(c.pacts for c in complements)
        if lemma in {"refuse", "decline"}:
            signing = (
                following is not None
                and following.infinitive
                and bool(
                    {
                        "sign",
                        "ratify",
                        "join",
                        "accept",
                        "recognise",
                        "recognize",
                        "renew",
                        "extend",
                        "allow",
                        "let",
                        "hand",
                        "supply",
                        "send",
                        "give",
                        "sell",
                        "fight",
                        "help",
                        "agree",
                        "lift",
                        "host",
                        "enter",
                        "support",
                        "release",
                        "back",
                        "withdraw",
                    }
                    & set(following.lemmas)
                )
            )
            if not signing and not objects:
                return None
        elif lemma in {"withdraw", "pull"}:
            left = next((p for p in complements if p.preposition in {"from", "of"}), None)
            body = left.head if left and left.head and left.head.sort == "organisation" else None
            if (
                left is None
                or target is not None
                or not (body or left.pacts or {"treaty", "pact", "agreement"} & {t.low for t in parse.tokens[left.start : left.end]})
            ):
                return None
        elif lemma == "vote":
            if "against" not in parse.text(verb.end, verb.end + 3):
                return None
        elif lemma == "turn":
            if "down" not in parse.text(verb.end, verb.end + 1) or not objects:
                return None
        elif lemma == "suspend" and not any(c.pacts for c in complements[:1]):
            return None
        elif lemma in {"veto", "block"}:
            if not words & (PACT_OBJECTS | {"renewal", "mandate", "resolution", "membership", "accession", "extension", "panel"}):
                return None
        elif lemma == "quit":
            if not any(c.pacts for c in complements):
                return None
        elif not objects and not (
            context.pact_parties
            and lemma in {"denounce", "abrogate", "renounce", "terminate", "scrap", "repudiate", "tear", "cancel"}
            and words & {"it", "one", "them", "both"}
        ):
            return None
        partners = {"with", "from", "of"} if verb.passive else {"with", "from", "of", "by"}
        partner = next((p.head for p in complements if p.preposition in partners and p.head and p.head.codes), None)
        recipients = (
            _states(partner)
            or [
                c
                for p in complements
                for m in p.mentions
                if (m.genitive or m.adjective or p.preposition in {"from", "with"})
                for c in _states(m.actor)
            ][:1]
        )
        if not recipients and actors and set(actors) <= set(context.pact_parties):
            recipients = [c for c in context.pact_parties if c not in actors]
    elif kind == "RETREAT":
        if not words & LEAVES and not (subject and {t.low for t in parse.tokens[subject.start : subject.end]} & LEAVES):
            return None
        if lemma == "pull" and "out" not in parse.text(verb.end, verb.end + 3):
            return None
        if lemma == "leave" and not (subject and parse.tokens[subject.end - 1].low in FORCES):
            return None
        if subject and (not actors or verb.passive):
            actors = actors or [c for m in subject.mentions for c in _states(m.actor)][:1]
        recipients = [c for p in complements if p.preposition in {"from", "of"} and p.mentions for c in _states(p.mentions[0].actor)][:1]
        recipients = recipients or (_states(target.head) if lemma == "leave" and target else [])
    elif kind == "THREATEN":
        if subject is None or subject.head is None or verb.passive:
            return None
        recipients = _states(target.head) if target else []
        meant = parse.complements(parse.elements.index(following)) if following is not None and following.infinitive else []
        recipients = recipients or [c for p in meant for m in p.mentions if m.actor.sort in {"state", "group"} for c in _states(m.actor)][:1]
    elif kind == "MOBILIZE":
        if verb.passive and not actors:
            actors = [c for m in (subject.mentions if subject else []) for c in _states(m.actor)][:1]
    elif kind == "COERCE":
        if target is None or not target.mentions:
            return None
        recipients = _states(target.mentions[0].actor)
        if not recipients:
            return None
    elif kind == "PROTEST" and lemma in {"recall", "lodge"}:
        if not words & {"ambassador", "ambassadors", "envoy", "protest", "protests"}:
            return None
        recipients = [c for p in complements if p.preposition in {"from", "with", "in"} and p.head for c in _states(p.head)][:1]
        recipients = recipients or [c for c in _states(target.head if target else None) if c not in actors]
    elif (
        kind == "PROTEST"
        and lemma == "protest"
        and subject is not None
        and subject.head is not None
        and subject.head.codes
        and subject.head.sort != "person"
    ):
        recipients = [c for p in complements if p.preposition in {"to", "with"} and p.head for c in _states(p.head)][:1]
    elif kind == "PROTEST" and (subject is None or (subject.head is not None and subject.head.sort == "person")):
        return None
    if not actors:
        return None
    if judged["certainty"] == "planned" and kind != "THREATEN":
        return None
    slots: dict[str, object] = {"type": kind, "actors": sorted(actors)}
    if recipients:
        slots["recipients"] = sorted(set(recipients) - set(actors)) or sorted(set(recipients))
    first = parse.tokens[subject.start].start if subject and subject.start < verb.start else parse.tokens[verb.start].start
    last = complements[-1].end if complements else verb.end
    if following is not None and kind in {"REJECT", "REQUEST", "THREATEN"}:
        last = max(last, following.end)
    return Finding("event", slots, first, parse.tokens[last - 1].end, f"event/{kind.lower()}", **judged)


def _relevant_request(following: VerbGroup) -> bool:
    return bool(
        {
            "send",
            "help",
            "join",
            "station",
            "deploy",
            "intervene",
            "come",
            "supply",
            "mediate",
            "assist",
            "provide",
            "defend",
            "protect",
            "withdraw",
            "give",
            "return",
            "host",
            "sell",
            "convene",
            "act",
            "support",
        }
        & set(following.lemmas)
    )


def _of_noun(passage: Passage, context: Context, start: int, end: int, kind: str) -> Finding | None:
    parse = passage.parse
    if parse.tags[end - 1].verb:
        return None
    place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= start < e.end), None)
    if place is None:
        return None
    phrase = parse.elements[place]
    assert isinstance(phrase, NounPhrase)
    owner = next((m.actor for m in phrase.mentions if m.end <= start + 1 and m.actor.codes), None)
    tail = [e for e in parse.elements[place + 1 : place + 4] if isinstance(e, NounPhrase) and e.preposition in {"of", "on", "against", "by", "in"}]
    by = next((p.head for p in tail if p.preposition == "by" and p.head), None)
    struck = {"on", "against"} if parse.tokens[start].low in {"war", "aggression"} else {"of", "on", "against"}
    target = next((p for p in tail if p.preposition in struck and p.mentions and p.mentions[0].actor.codes), None)
    of = next((p.head for p in tail if p.preposition == "of" and p is not target and p.head), None)
    actor = _blamed(passage, place) or owner or by or of
    before = parse.text(max(0, phrase.start - 5), start)
    if actor is None or target is None or HYPOTHETICAL.search(before) or _foreseen(passage, phrase):
        return None
    recipients = codes_of(target.mentions[0].actor)
    if set(recipients) & set(actor.codes):
        return None
    slots: dict[str, object] = {"type": kind, "actors": sorted(actor.codes), "recipients": sorted(recipients)}
    judged = context.judge(passage, None, parse.tokens[start].start)
    return Finding("event", slots, parse.tokens[phrase.start].start, parse.tokens[target.end - 1].end, "event/noun", **judged)


def _foreseen(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether "an attack" is only feared, planned or to be prevented."""
    parse = passage.parse
    if parse.tokens[phrase.start].low not in {"a", "an", "any", "another", "no"}:
        return False
    return any(FORESEEING & set(verb.lemmas) and any(c is phrase for c in parse.complements(at)) for at, verb in parse.verbs())


def _blamed(passage: Passage, place: int) -> Actor | None:
    """Whose attack is the reason for sanctions: "its" means the side they are on, not the side that imposed them."""
    parse = passage.parse
    phrase = parse.elements[place]
    if not isinstance(phrase, NounPhrase) or phrase.preposition not in {"for", "over", "after", "following", "since", "of"}:
        return None
    if parse.tokens[phrase.start].low not in {"its", "their"}:
        return None
    for n in range(place - 1, -1, -1):
        one = parse.elements[n]
        if isinstance(one, NounPhrase) and one.preposition in {"on", "against"} and one.head and one.head.codes:
            return one.head
        if isinstance(one, NounPhrase) and {t.low for t in parse.tokens[one.start : one.end]} & {"sanctions", "embargo", "penalties"}:
            facing = next((at for at, verb in parse.verbs() if any(c is one for c in parse.complements(at)) and not verb.bare_participle), None)
            subject = parse.subject(facing) if facing is not None else None
            verb = parse.elements[facing] if facing is not None else None
            if isinstance(verb, VerbGroup) and BEARING & set(verb.lemmas) and subject and subject.head:
                return subject.head
        if isinstance(one, VerbGroup) and PUNISHING & set(one.lemmas):
            punished = parse.subject(n) if one.passive else _object(parse.complements(n))
            return punished.head if punished else None
    return None
