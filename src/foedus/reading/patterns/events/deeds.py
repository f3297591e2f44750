"""What the verb of an event does to whom, kind by kind: whether it is one at all, and who suffers or is asked."""

from collections.abc import Callable

from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .deed import LEAVES, Deed, named, states_of
from .idioms import refused, requested
from .protests import protest
from .violence import assault, coerce, mobilize

PACT_OBJECTS = frozenset(
    """
        treaty pact agreement accord offer proposal request demand plan resolution draft bid deal alliance invitation ultimatum clause
        guarantee application call text contract scheme idea initiative motion award ruling verdict judgment judgement arbitration jurisdiction
        mediation ceasefire truce settlement terms conditions
    """.split()
)
VETOED = PACT_OBJECTS | frozenset(
    """
        renewal mandate membership accession extension panel loan aid package statement sanctions talks measure sale sales export exports
        delivery deliveries shipment shipments transfer purchase way entry admission consent approval licence license licences licenses text
        appointment resolutions path step steps money funds payment payments tranche funding euros dollars
    """.split()
)
"""What is vetoed, blocked, opposed or held up."""
ORDINALS = frozenset("first second third fourth fifth sixth last latter former clause article paragraph point passage sentence wording words".split())
"""What is struck out of a draft, or turned down of several offers."""
WITHHELD = frozenset("use access permission passage entry leave transit overflight clearance recognition asylum".split())
"""What others are refused."""
TAKING_PART = frozenset("membership participation part role involvement place seat".split())
OUT = {"strike": "out", "walk": "out", "opt": "out", "rule": "out", "throw": "out", "hold": "up", "shoot": "down", "back": "out"}
"""Words that go with verbs of refusing."""
VOIDED = {"put": frozenset({"abeyance", "ice"}), "declare": frozenset({"void", "null", "invalid", "dead"})}
"""Words that go with verbs by which a pact is ended or laid aside."""
MEMBERS = frozenset("states members countries allies governments".split())
MENACES = frozenset("consequences retaliation reprisals response action sanctions war strikes measures countermeasures punishment".split())
PAYING = frozenset("pay face suffer bear regret feel".split())
HURTING = frozenset("retaliate avenge attack strike hit punish destroy crush annihilate bomb invade wipe".split())
"""What a vow that is a threat is about."""
SILENT = frozenset("say comment confirm discuss answer disclose name specify elaborate identify reveal reply respond believe be explain".split())
REQUEST_OBJECTS = frozenset(
    """
        help aid assistance support consultations membership troops protection arms weapons intervention meeting talks article mediation
        accession loan sanctions permission leave consent approval clearance
    """.split()
)
ASKING_NOUNS = frozenset("request requests appeal appeals plea pleas application applications petition".split())
GIVEN = {"hand": {"over", "back"}, "give": {"back", "up"}}
"""Words that make a retreat of verbs of giving."""
TOGETHER = frozenset("together jointly days weeks months years two three four five six eight ten twelve some several".split())
"""Words after "applied" that do not tell for what."""
SOUGHT = frozenset("membership help assistance consultations aid protection accession intervention mediation".split())
WEAPONRY = frozenset("batteries missiles jets aircraft tanks shells ammunition munitions drones launchers rockets artillery interceptors".split())
REQUESTED_DEEDS = frozenset(
    """
        send help join station deploy intervene come supply mediate assist provide defend protect withdraw give return host sell convene act
        pull remove leave vacate extradite take admit accept let include stand intercede rescue save arm fight march rally arbitrate lift
        support
    """.split()
)
ADMITTING = frozenset("join let admit include accept take receive".split())
"""Verbs of coming into a body ("asked to be let into the league")."""
ENDING = frozenset("denounce abrogate renounce terminate scrap repudiate tear cancel revoke annul rescind".split())


def _urged(deed: Deed) -> list[str] | None:
    """Whom a state urges to do something, or calls on to."""
    if deed.following is None or not deed.following.infinitive or deed.verb.passive or (deed.subject and deed.subject.head is None):
        return None
    asked = next((p for p in deed.complements if p.preposition == ("on" if deed.lemma == "call" else "") and p.head), None)
    codes = [c for c in states_of(asked.head if asked else None) if c not in deed.actors]
    return codes or None


def _who_is_to(deed: Deed) -> NounPhrase | None:
    """Who is to act by the clause with "that" behind the verb, perhaps behind a day ("demanded on Thursday that Chad hand over")."""
    elements = deed.passage.parse.elements
    at = elements.index(deed.verb) + 1
    while at < len(elements) and isinstance(day := elements[at], NounPhrase) and day.date:
        at += 1
    that, doer = [*elements[at : at + 2], None, None][:2]
    return doer if isinstance(that, Mark) and that.text == "that" and isinstance(doer, NounPhrase) else None


def _demanded(deed: Deed) -> list[str] | None:
    """Of whom a state demands something: that it act, its withdrawal, an apology from it."""
    if not deed.actors or deed.verb.passive or deed.verb.modal:
        return None
    doer = _who_is_to(deed)
    asked = named(doer) or deed.first_after("from", "of") or deed.owners(*deed.complements)
    return [c for c in asked if c not in deed.actors] or None


def _request(deed: Deed) -> list[str] | None:
    if deed.sort == "idiom":
        return requested(deed)
    lemma, words, following = deed.lemma, deed.words, deed.following
    if lemma in {"make", "send", "address", "lodge", "put"} and not deed.verb.passive and not _asking(deed):
        return None  # "sent police at the request of Chad"
    if lemma == "demand" or (lemma in {"ask", "request"} and _who_is_to(deed) is not None):
        return _demanded(deed)
    if lemma in {"plead", "intercede"} and (with_whom := [c for c in deed.first_after("with") if c not in deed.actors]):
        return with_whom if following is not None and following.infinitive and deed.actors else None
    if lemma == "call" and deed.first_of("for") and deed.words & SOUGHT and deed.actors and not deed.verb.passive and not deed.verb.modal:
        return deed.owners(*(p for p in deed.complements if p.preposition == "for"))
    if lemma in {"press", "lobby"} and deed.first_of("for") and deed.words & (REQUEST_OBJECTS | WEAPONRY) and deed.actors and not deed.verb.passive:
        return [c for p in deed.complements if not p.preposition for c in named(p) if c not in deed.actors]
    if lemma in {"call", "urge", "press", "lobby"}:
        return _urged(deed)
    if lemma == "turn":
        to = next((n for n, p in enumerate(deed.complements[:1]) if p.preposition == "to"), None)
        return deed.first_after("to") or None if to == 0 and any(p.preposition == "for" for p in deed.complements[1:2]) else None
    if deed.verb.passive:
        words = words | deed.words_of(deed.subject)
    joined = deed.beyond() if following is not None and ADMITTING.intersection(following.lemmas) else []
    bodies = [m.actor for p in [*deed.complements, *joined] for m in p.mentions if m.actor.sort == "organisation" and m.actor.codes]
    beside = {w for p in deed.complements if p.preposition == "with" and p.head for w in deed.words_of(p)}
    if lemma == "apply" and not bodies and deed.context.body and not words - TOGETHER - beside:
        bodies = [deed.context.body]
        deed.actors = sorted({*deed.actors, *(c for p in deed.complements if p.preposition == "with" for c in states_of(p.head))})
    asked_for = deed.first_of("for") or (lemma == "appeal" and any(p.preposition == "for" for p in deed.complements[:3]))
    wanted = lemma in {"ask", "appeal", "apply", "beg", "plead"} and asked_for and not words & {"time", "patience", "calm", "forgiveness"}
    asked = following is not None and following.infinitive and lemma in {"ask", "apply", "beg", "seek", "petition", "appeal"}
    relevant = (
        bool(words & REQUEST_OBJECTS)
        or _invoked(deed)
        or _brought_before(deed)
        or (wanted and not deed.verb.passive)
        or lemma in {"make", "send", "address", "lodge", "put"}
        or (lemma in {"apply", "submit", "file"} and bool(bodies))
        or (asked and following is not None and bool(REQUESTED_DEEDS & set(following.lemmas)))
    )
    if (
        (lemma in {"submit", "file"} and not words & {"application", "bid", "request", "appeal"})
        or (lemma == "invoke" and "article" not in words and not _invoked(deed))
        or (lemma == "seek" and not words & SOUGHT)
    ):
        return None
    if not relevant or deed.certainty == "possible" or deed.verb.modal in {"would", "may", "could", "should", "must", "can"}:
        return None
    if deed.verb.passive and deed.subject is not None and not deed.words_of(deed.subject) & REQUEST_OBJECTS:
        return states_of(deed.subject.head)
    heads = [p.head for p in deed.complements if p.preposition in {"", "to", "from", "of", "on"} and p.head]
    helped = deed.owners(deed.target, *(p for p in deed.complements if p.preposition == "for")) if not any(states_of(h) for h in heads) else []
    asked_codes = [c for head in heads for c in states_of(head)]
    return helped or [c for c in asked_codes if c not in deed.actors] or _allies(deed) or list(dict.fromkeys(c for b in bodies for c in b.codes))[:1]


def _asking(deed: Deed) -> bool:
    """Whether a request itself is sent or made, not something "at the request of" somebody."""
    words = deed.words_of(deed.target)
    return bool(words & ASKING_NOUNS) and "at" not in words


def _allies(deed: Deed) -> list[str]:
    """Who "its allies" are: the other parties of the pact at hand."""
    sides = deed.context.pact_parties
    own = bool(deed.actors) and set(deed.actors) < set(sides)
    return [c for c in sides if c not in deed.actors] if own and deed.words & {"allies", "partners", "ally", "partner", "signatories"} else []


def _brought_before(deed: Deed) -> bool:
    """Whether a state takes its case to a body ("appealed to the Security Council")."""
    body = next((p.head for p in deed.complements[:1] if p.preposition == "to" and p.head), None)
    return deed.lemma in {"appeal", "turn"} and body is not None and body.sort == "organisation" and not deed.verb.infinitive and bool(deed.actors)


def _invoked(deed: Deed) -> bool:
    """Whether a state appeals to a pact or invokes it ("appealed to the treaty in 1965")."""
    way = "" if deed.lemma == "invoke" else "to"
    pact = next((p for p in deed.complements if p.preposition == way and p.pacts), None)
    return deed.lemma in {"invoke", "appeal"} and pact is not None and not deed.verb.negated and not deed.verb.infinitive and bool(deed.actors)


def _refused(deed: Deed) -> bool:
    """Whether what is refused, left or ended is a pact, an offer, a vote."""
    lemma, words = deed.lemma, deed.words
    if deed.sort == "severing":
        return bool(deed.actors) and not deed.verb.negated and bool(deed.first_after("with", "to") or deed.owners(deed.target))
    if lemma == "denounce" and any(p.preposition == "as" for p in deed.complements):
        return False  # "denounced the accord as a provocation": words alone
    if deed.verb.passive and lemma in {"reject", "veto", "block", "denounce", "rebuff"}:
        words = words | deed.words_of(deed.subject)
    objects = bool(words & PACT_OBJECTS) or any(c.pacts for c in deed.complements)
    if lemma in {"refuse", "decline"} and not deed.complements and deed.following is None:
        return bool(deed.context.asked_by) and not set(deed.actors) & set(deed.context.asked_by)
    if lemma in {"refuse", "decline"}:
        return (
            objects
            or bool(words & WITHHELD)
            or (deed.following is not None and deed.following.infinitive and not SILENT & set(deed.following.lemmas))
        )
    if lemma in {"withdraw", "pull"}:
        left = next((p for p in deed.complements if p.preposition in {"from", "of"}), None)
        body = left is not None and left.head is not None and left.head.sort == "organisation"
        return left is not None and deed.target is None and bool(body or left.pacts or {"treaty", "pact", "agreement"} & deed.words_of(left))
    if lemma == "vote":
        after = deed.after(8).split()
        return "against" in after[:3] or ("down" in after and deed.target is not None and (objects or words <= {"it", "them", "plan", "text"}))
    if lemma == "turn":
        return "down" in deed.after(6).split() and (
            objects
            or bool(words & {"seat", "place", "membership", "help", "aid", "loan", "invitation", *ORDINALS})
            or bool(words & {"it", "them"} and deed.context.pact_parties)
        )
    if lemma == "end":
        return bool(deed.target and deed.target.pacts)
    if lemma == "give":
        notice = deed.target is not None and "notice" in deed.words_of(deed.target) <= {"notice", "formal", "a", "year's", "its"}
        return notice and deed.following is None and bool(deed.context.forsaken or deed.context.pact_parties)
    if deed.sort == "withheld":
        return deed.verb.negated and deed.verb.modal in {"would", "will"} and (objects or bool(words & {"it", "them", "one", "text", "paper"}))
    if lemma in {"suspend", "freeze", "halt", "pause"}:
        ending = lemma == "suspend" and any(c.pacts for c in deed.complements[:1])
        taking = bool(deed.words_of(deed.target) & TAKING_PART)
        taking = taking and not ("part" in deed.words_of(deed.target) and deed.of_target() is not None)  # "paused part of its aid"
        return ending or (taking and bool(deed.actors))
    if lemma == "leave":
        left = deed.target
        return left is not None and (bool(left.pacts) or (left.head is not None and left.head.sort == "organisation"))
    if lemma == "say":
        return deed.target is not None and deed.words_of(deed.target) == {"no"} and bool(deed.actors)
    if lemma in OUT:
        pacts = [p for p in deed.complements if p.pacts]
        told = OUT[lemma] in deed.after(7).split()
        struck = lemma == "strike" and bool(words & ORDINALS)
        return told and (bool(pacts) if lemma in {"walk", "opt", "back"} else bool(pacts or struck or words & VETOED) and bool(deed.actors))
    if lemma in {"veto", "block", "oppose", "withhold", "stall", "obstruct", "thwart"}:
        return bool(words & VETOED) and bool(deed.actors or lemma in {"veto", "block"})
    if lemma == "quit":
        return any(c.pacts or (c.head is not None and c.head.sort == "organisation") for c in deed.complements)
    if lemma in VOIDED:
        return bool(words & VOIDED[lemma]) and any(c.pacts for c in deed.complements) and bool(deed.actors)
    return objects or bool(deed.context.pact_parties and lemma in {*ENDING, "reject"} and words & {"it", "one", "them", "both"})


def _reject(deed: Deed) -> list[str] | None:
    if deed.sort == "idiom":
        return refused(deed)
    if not _refused(deed) or deed.verb.modal in {"may", "can", "shall", "must", "might", "could", "should"}:
        return None
    partners = {"with", "from", "of"} if deed.verb.passive else {"with", "from", "of", "by", "among"}
    partners |= {"in"} if deed.words & TAKING_PART else set()
    phrases = [*deed.complements, *deed.beyond()]
    kept = deed.kept_from()
    partner = next((p.head for p in phrases if p.preposition in partners and p.head and p.head.codes), None)
    owners = [m.actor for p in ([kept] if kept else []) for m in p.mentions]
    owners += [m.actor for p in deed.complements for m in p.mentions if m.genitive or m.adjective or p.preposition in {"from", "with"}]
    left = deed.target if deed.lemma in {"leave", "quit"} else None
    recipients = states_of(partner or (left.head if left else None)) or [c for owner in owners for c in states_of(owner)][:1]
    parties = deed.context.pact_parties
    refusing = deed.lemma in {"refuse", "decline"} and not deed.complements
    if deed.lemma in {"block", "oppose", "withhold", "stall", "obstruct", "say", *OUT} and (gone := deed.first_after("to")):
        recipients = [c for c in gone if c not in deed.actors] if not (deed.words & {"membership", "accession"} and recipients) else recipients
    if not recipients and (refusing or deed.lemma == "say" or "way" in deed.words):
        return [c for c in deed.context.asked_by if c not in deed.actors]
    if not recipients and deed.actors and set(deed.actors) <= set(parties):
        recipients = [c for c in parties if c not in deed.actors]
    if not recipients and deed.words & ORDINALS and deed.context.topic is not None:
        recipients = [c for c in states_of(deed.context.topic) if c not in deed.actors]
    if deed.lemma == "vote" and not recipients:
        parse = deed.passage.parse
        before = [p.head for at, v in parse.verbs() if v is not deed.verb and v.start < deed.verb.start and v.finite and (p := parse.subject(at))]
        recipients = next((c for c in map(states_of, before) if c), [])
    if not recipients and deed.lemma == "give":
        recipients = [c for c in deed.context.forsaken if c not in deed.actors]
    if deed.lemma == "refuse" and deed.words & WITHHELD:
        return [c for c in named(deed.target) or recipients if c not in deed.actors]
    recipients = (
        [c for c in recipients if c not in deed.actors] or recipients
        if deed.lemma != "withhold"
        else deed.first_after("to") or deed.owners(*deed.complements)
    )
    deed.context.forsaken = tuple(recipients) or deed.context.forsaken
    return recipients


def _retreat(deed: Deed) -> list[str] | None:
    if deed.sort == "giving back":
        return _given_back(deed)
    if deed.sort == "home":
        home = "home" in deed.after(8).split() and bool(deed.words_of(deed.target) & LEAVES)
        return deed.first_after("from") if home and not deed.verb.passive else None
    if (left_behind := _of_them(deed)) is not None:
        return left_behind
    actor = deed.subject.head if deed.subject else None
    people = actor is not None and actor.role == "people"
    if deed.lemma == "go" and not (people and deed.passage.parse.tokens[deed.verb.end - 1].low == "gone" and deed.verb.passive):
        return None
    if not people and not (deed.words & LEAVES or deed.words_of(deed.subject) & LEAVES):
        return None
    if (deed.lemma == "pull" and "out" not in deed.after(8).split()) or (deed.lemma in {"leave", "depart", "exit"} and not (deed.forces() or people)):
        return None
    if people and deed.lemma in {"leave", "depart", "exit", "go"} and deed.words & {"for", "tournament", "pitch"}:
        return None
    if deed.subject:
        deed.actors = deed.actors or [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
    left = deed.target if deed.lemma in {"leave", "exit"} else None
    gone = deed.first_after("from", "of") or states_of(left.head if left else None) or (_here(deed) if people else [])
    return gone or (None if people else [])


def _of_them(deed: Deed) -> list[str] | None:
    """From where the soldiers of whom the last sentence spoke went ("Cuban troops came in 1975. The last of them left in 1991")."""
    whose, where, told = deed.context.forces
    of = deed.subject_phrases()[:1]
    pointing = any(p.preposition == "of" and deed.words_of(p) & {"them", "these", "those"} for p in of) or deed.words_of(deed.subject) == {"they"}
    near = 0 <= deed.passage.index - told <= 1
    if not pointing or not near or deed.verb.passive or deed.lemma not in {"leave", "withdraw", "depart", "exit", "retreat"}:
        return None
    if deed.target is not None and deed.target.head is None:
        return None  # "they left the town to the rebels"
    deed.actors = list(whose)
    return [c for c in where if c not in whose]


def _given_back(deed: Deed) -> list[str] | None:
    """To whom a base or a land is given back: "its base in Chad", "the islands to Mauritius", or where the line is about."""
    after = deed.after(8).split()
    if deed.target is None or deed.verb.passive or (deed.lemma in GIVEN and not GIVEN[deed.lemma] & set(after)):
        return None
    if deed.subject:
        deed.actors = deed.actors or [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
    told = [*deed.first_after("to", "in", "at"), *(c for p in deed.complements if p.preposition in {"to", "in", "at"} for c in deed.town(p))]
    told = [c for c in [*told, *deed.owners(deed.target), *_here(deed)] if c not in deed.actors][:1]
    return told if told or "their" in deed.words or "its" in deed.words else None


def _here(deed: Deed) -> list[str]:
    """The state that opens the line ("Chad: ...")."""
    return [c for c in states_of(deed.context.label) if c not in deed.actors]


def _to_pay(deed: Deed) -> list[str]:
    """Who is warned that he would suffer for what he did ("warned that Chad would pay a heavy price")."""
    doer = _who_is_to(deed)
    parse = deed.passage.parse
    if doer is None:
        return []
    at = parse.elements.index(doer) + 1
    paying = parse.elements[at] if at < len(parse.elements) else None
    if not isinstance(paying, VerbGroup) or not PAYING & set(paying.lemmas):
        return []
    words = {t.low for t in parse.tokens[paying.end : paying.end + 6]}
    return [c for c in named(doer) if c not in deed.actors] if words & {"price", "dearly", "consequences", "response", "wrath", "retaliation"} else []


def _threaten(deed: Deed) -> list[str] | None:
    if deed.verb.passive and deed.lemma == "threaten" and deed.actors and deed.verb.bare_participle and deed.subject is not None:
        menaced = [c for c in states_of(deed.subject.head) if c not in deed.actors]
        return (
            menaced
            if any(p.preposition == "with" and deed.words_of(p) & (MENACES | {"strike", "invasion", "attack"}) for p in deed.complements)
            else None
        )
    if deed.verb.passive and deed.lemma == "threaten" and deed.actors and not deed.verb.bare_participle:
        menaced = [c for c in states_of(deed.subject.head if deed.subject else None) if c not in deed.actors]
        return menaced if deed.words & (MENACES | {"strike", "invasion", "attack"}) else None
    if deed.subject is None or deed.subject.head is None or deed.verb.passive:
        return None
    if deed.lemma == "warn" and (paying := _to_pay(deed)):
        return paying
    if deed.lemma == "warn" and not any(p.preposition in {"of", "with"} and deed.words_of(p) & MENACES for p in deed.complements):
        return None
    if deed.sort == "vowing":
        hostile = deed.following is not None and deed.following.infinitive and bool(HURTING & set(deed.following.lemmas))
        return [c for p in deed.beyond() for m in p.mentions for c in states_of(m.actor) if c not in deed.actors][:1] if hostile else None
    if deed.lemma not in {"threaten", "warn"}:
        return (deed.first_after("", "to") or None) if "ultimatum" in deed.words else None
    told = [m.actor for p in deed.beyond() for m in p.mentions]
    meant = [actor for actor in told if actor.sort in {"state", "group"}] or [actor for actor in told if actor.sort == "person"]
    return states_of(deed.target.head if deed.target else None) or [c for actor in meant for c in states_of(actor) if c not in deed.actors][:1]


RECIPIENTS: dict[str, Callable[[Deed], list[str] | None]] = {
    "ASSAULT": assault,
    "REQUEST": _request,
    "REJECT": _reject,
    "RETREAT": _retreat,
    "THREATEN": _threaten,
    "MOBILIZE": mobilize,
    "COERCE": coerce,
    "PROTEST": protest,
}
"""Of each kind: who suffers it or is asked, perhaps nobody named; None where the verb tells of no such event."""
