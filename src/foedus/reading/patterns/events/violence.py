"""What hurts others by force or shows force: attacks, seizures, arrests, encirclements, alerts."""

from collections.abc import Callable

from ...syntax.phrases import NounPhrase
from .deed import FORCES, HYPOTHETICAL, LEAVES, Deed, named, states_of, supposed
from .expulsions import ENVOYS, expelled, locked_up, owned_by
from .idioms import struck

WARLIKE = frozenset(
    """
        attack attacks strike strikes offensive offensives invasion assault raid raids missiles missile rockets shells war cannon cannons
        guns drones torpedo torpedoes shots salvo artillery mortars flares fire
    """.split()
)
WEAPONS = frozenset("missiles missile drones drone rockets rocket bombs bomb shells torpedo mortars jets warplanes bombers".split())
LAUNCHING = frozenset("launch carry mount fire march cross send roll push sweep turn drive declare wage move pour thrust advance storm open".split())
"""Verbs that tell of an attack only with what is launched, or whither."""
INTO = frozenset("march cross send roll push sweep drive move pour thrust advance".split())
MOVING = FORCES | {"column"}
SOIL = frozenset("territory soil land lands".split())
STRUCK = frozenset(
    """
        enclave capital city village town island positions border base bases territory port airport province villages towns cities post
        posts outpost convoy column ship ships boat boats embassy area areas region suburbs valley coast
        south north east west countryside camp camps
    """.split()
)
"""What an attack may hit without a name."""
VICTIMS = frozenset(
    """
        civilians people villagers generals general commander commanders officer officers troops soldier fighters fishermen journalists students
        engineers workers nationals citizens peacekeepers policemen scientists children sailor pilot guard militants leader leaders
        drone plane airliner jet fighter helicopter helicopters bomber warship submarine frigate corvette destroyer trawler tanker freighter
        target targets sites depot depots refinery radar satellite balloon crossing dam bridge bridges stronghold
    """.split()
)
"""Who or what is killed, sunk or destroyed."""
GROUND = frozenset(
    """
        enclave capital city village town island islands positions position border base bases territory port airport province villages towns
        cities post posts outpost stronghold reef shoal atoll corridor region peninsula dam crossing bridge hill hills heights airfield district
        oilfield valley fortress land lands
    """.split()
)
"""What is taken by force, not impounded."""
GUARDS = frozenset("coastguard coastguards gunboat gunboats cutter frigate destroyer warship ship vessel boat boats border guard guards".split())
BORDERS = frozenset({"border", "frontier", "coast", "borders", "frontiers"})
UNITS = frozenset("brigades battalions regiments reinforcements armour paratroopers corps convoys".split())
HAPPENED = frozenset({"asserted", "reported", "claimed", "suspected", "denied"})


def assault(deed: Deed) -> list[str] | None:
    """Whom an attack strikes."""
    parse, verb, lemma, target = deed.passage.parse, deed.verb, deed.lemma, deed.target
    if (
        verb.infinitive
        or (verb.modal and verb.negated)
        or HYPOTHETICAL.search(parse.text(max(0, verb.start - 6), verb.start))
        or supposed(deed)
        or deed.certainty not in HAPPENED
    ):
        return None
    if deed.sort in SORTS:
        return SORTS[deed.sort](deed)
    if lemma == "invade" and target is None and deed.actors and not verb.passive and deed.complements:
        return deed.first_after("in", "into", "from") if not any(p.preposition == "by" for p in deed.complements) else None
    if lemma in {"enter", "penetrate"}:
        return _entered(deed)
    if lemma == "strike" and {"down", "out", "off"} & set(deed.after(5).split()):
        return None  # "the court struck it down"
    if lemma == "strike" and (target is None or target.pacts or {"deal", "agreement", "pact", "balance", "tone"} & deed.words):
        return None
    if target is not None and deed.subject is not None and _words_only(deed, target):
        return None
    if lemma in {"fire", "shoot"} and target is None and (shot_at := _fired_on(deed)) is not None:
        return shot_at
    pointed = lemma in {"fire", "launch"} and target is not None and deed.words_of(target) <= {"it", "them"}
    if lemma in LAUNCHING:
        moving = lemma == "march" or bool(deed.words_of(target if lemma in {"send", "move"} and target else deed.subject) & MOVING)
        if verb.passive or not (moving if lemma in INTO else pointed or deed.words & WARLIKE):
            return None
        if lemma == "march" and deed.forces() and deed.after(1) == "in":
            return []
        at = {"into"} if lemma in INTO else {"on", "against", "at"}
        target = next((p for p in deed.complements if p.preposition in at and (p.mentions or (lemma in INTO and deed.town(p)))), None)
        if target is None and lemma not in INTO and any(p.preposition in at and deed.words_of(p) & STRUCK for p in deed.complements):
            return deed.first_after("in", "near") if deed.actors and not verb.passive else None  # "carried out strikes on boats"
        if target is None:
            return None
        if lemma in {"send", "move"} and target.head is not None and not set(target.head.codes) - set(deed.actors):
            return None
    if verb.passive:
        return states_of(deed.subject.head if deed.subject else None) or None
    struck = named(target)
    if not struck and target is not None:
        after = zip(deed.complements[1:], deed.complements, strict=False)
        struck = next((named(p) for p, q in after if q is target and p.preposition == "of"), [])
    struck = struck or deed.first_after("in", "on", "at", "into", "from") or (deed.town(target) if target else [])
    struck = struck if set(struck) - set(deed.actors) else []
    place = target is not None and not target.mentions and any(t.capital or t.low in STRUCK for t in parse.tokens[target.start : target.end])
    place = place or (deed.words_of(target) <= {"it", "them"} and target is not None)
    placed = place and lemma in {"shell", "bomb", "bombard", "attack", "invade", "raid", "annex", "occupy", "seize", "hit", "strike", *INTO}
    if not deed.actors and struck and deed.words_of(deed.subject) & WEAPONS and (sent_from := _sent_from(deed)):
        deed.actors = [c for c in sent_from if c not in struck]
    if lemma in {"strike", "hit"} and struck and not deed.actors and deed.words_of(deed.subject) & WEAPONS and not deed.lent():
        deed.unclaimed = True
    if not struck and placed and target is not None and not target.mentions and deed.words_of(target) & STRUCK:
        others = {c for m in parse.mentions if m.actor.sort == "state" and not m.adjective for c in m.actor.codes} - set(deed.actors)
        struck = sorted(others) if len(others) == 1 else struck  # "Kabul protested when Pakistani jets bombed villages"
    sides = deed.context.pact_parties
    if not struck and placed and target is not None and not target.mentions and len(sides) == 2 and set(deed.actors) < set(sides):
        struck = [c for c in sides if c not in deed.actors]  # "Israel bombed the area", of the truce's other side
    if not (struck or placed) or (lemma == "attack" and deed.after(3).startswith(("the deal", "the pact", "the treaty"))):
        return None
    return struck


def _sent_from(deed: Deed) -> list[str]:
    """From where the weapons came that hit ("drones launched from Rwanda")."""
    elements = deed.passage.parse.elements
    at = elements.index(deed.verb)
    before = [e for e in elements[:at] if isinstance(e, NounPhrase) and e.preposition in {"from", "by"}]
    return [c for p in before[-1:] for c in named(p)]


def _fallen(deed: Deed) -> list[str] | None:
    """Where somebody's rockets or drones came down ("Thai rockets rained on a village in Cambodia")."""
    if deed.verb.passive or deed.subject is None or not deed.words_of(deed.subject) & WEAPONS:
        return None
    whose = [c for m in deed.subject.mentions if m.adjective or m.genitive for c in states_of(m.actor)][:1]
    hit = [p for p in deed.complements if p.preposition in {"on", "into", "in", "near"} and not p.date]
    where = next((codes for p in hit for codes in [[c for c in named(p) or deed.town(p) if c not in whose]] if codes), [])
    if not whose or not where:
        return None
    deed.actors = whose
    return where


def _entered(deed: Deed) -> list[str] | None:
    """Whose soil somebody's soldiers enter ("Rwandan troops entered Congolese territory")."""
    target = deed.target
    if target is None or deed.verb.passive or not deed.forces() or not deed.words_of(target) & SOIL:
        return None
    return [c for c in named(target) if c not in deed.actors] or None


def _words_only(deed: Deed, target: NounPhrase) -> bool:
    """Whether somebody attacks somebody with words ("attacked the chancellor in a speech")."""
    both = [p.head for p in (deed.subject, target) if p is not None]
    persons = len(both) == 2 and all(head is not None and head.sort == "person" for head in both)
    return deed.lemma in {"attack", "assault"} and (persons or bool(deed.words & {"speech", "interview", "article", "plan", "policy", "idea"}))


def mobilize(deed: Deed) -> list[str] | None:
    """Against whom forces are called up, massed or sent to a border."""
    if deed.verb.passive and deed.subject:
        deed.actors = deed.actors or [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
    if deed.lemma in {"put", "call", "deploy", "place", "cancel", "move", "send", "rush", "dispatch"} and not _readied(deed):
        return None
    near = [c for c in deed.first_after("against", "with", "near") if c not in deed.actors]
    bordering = [p for p in deed.complements if deed.words_of(p) & BORDERS]
    return near or deed.owners(*bordering)


def _readied(deed: Deed) -> bool:
    """Whether forces are put on alert, called up, or sent to a border."""
    if deed.lemma in {"put", "place"}:
        return "alert" in deed.words
    if deed.lemma == "cancel":
        return "leave" in deed.words and deed.words_of(deed.target) <= {
            "all",
            "leave",
            "army",
            "military",
            "the",
            "its",
            "police",
            "soldiers",
            "'",
            "'s",
        }
    if deed.lemma == "call":
        return bool(deed.words & {"reservists", "reserves", "conscripts"})
    return bool(deed.words & (FORCES | LEAVES | UNITS)) and bool(deed.words & BORDERS)


def coerce(deed: Deed) -> list[str] | None:
    """Who is blockaded, expelled, arrested, dispossessed or surrounded."""
    if deed.lemma == "blockade" and deed.target and not deed.target.mentions:
        return [c for c in deed.first_after("from", "of", "to") if c not in deed.actors]
    if deed.sort == "taking":
        return _dispossessed(deed) or None
    if deed.sort == "repelling":
        return _driven_off(deed)
    if deed.sort == "closing":
        return _shut_out(deed)
    if deed.sort == "expelling" or (deed.lemma in {"expel", "deport"} and deed.verb.passive):
        return expelled(deed)
    if deed.sort == "jailing" and not (deed.target and deed.words_of(deed.target) & ENVOYS and deed.target.mentions):
        return locked_up(deed) if deed.target is None else None
    if deed.lemma in {"arrest", "detain"} and deed.verb.passive and not deed.actors:
        return locked_up(deed)
    if deed.lemma == "seize" and deed.target and deed.passage.parse.tokens[deed.target.end - 1].low in GROUND:
        return None
    if deed.sort == "encircling":
        return _encircled(deed)
    if deed.target is None and not deed.verb.passive:
        parse = deed.passage.parse
        hung = parse.antecedent(parse.elements.index(deed.verb))  # "the neighbour that it has been blockading"
        owner = hung.head if hung else None
        return [c for c in states_of(owner) if c not in deed.actors] or None
    return (states_of(deed.target.mentions[0].actor) or None) if deed.target and deed.target.mentions else None


def _fired_on(deed: Deed) -> list[str] | None:
    """Whose men, posts or boats are fired on ("Afghan forces fired on a Pakistani post")."""
    at = next((p for p in deed.complements if p.preposition in {"on", "at", "upon", "into"} and not p.date), None)
    if at is None or deed.verb.passive or not deed.words_of(at) & (STRUCK | VICTIMS | FORCES | GUARDS | MOVING | {"vehicle", "patrol", "crew"}):
        return None
    return deed.owners(at) or None


def _driven_off(deed: Deed) -> list[str] | None:
    """Whose ships, rigs or men somebody's forces drive off, chase away, turn back."""
    object_ = next((p for p in deed.complements if p.preposition in {"", "off", "away", "back", "out"} and not p.date), None)
    target, away = (deed.subject if deed.verb.passive else object_), {"off", "away", "back", "out"} & set(deed.after(8).split())
    armed = deed.verb.passive or deed.words_of(deed.subject) & (FORCES | GUARDS)
    if target is None or not away or not armed:
        return None
    if not deed.actors and deed.subject is not None and not deed.verb.passive:
        deed.actors = [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
    return deed.owners(target, deed.of_target(), *(p for p in deed.complements if p.preposition in {"off", "away", "back"})) or None


def _shut_out(deed: Deed) -> list[str] | None:
    """For whom a border or the sky is closed ("shut its border with Benin", "closed its airspace to Malian flights")."""
    if deed.verb.passive or deed.certainty not in HAPPENED - {"denied"} or not deed.actors or deed.target is None:
        return None
    behind = [p for p in deed.complements if p.preposition in {"with", "to", "against"}]
    return deed.owners(*behind) or (None if deed.words_of(deed.target) & {"airspace"} else deed.owners(deed.target) or None)


def _dispossessed(deed: Deed) -> list[str]:
    """Whose property is taken: "a mine of the French group", "the mine, taking it from the French group"."""
    parse = deed.passage.parse
    at = parse.elements.index(deed.verb)
    taking = next((n for n, v in parse.verbs() if at < n < at + 7 and v.gerund and "take" in v.lemmas), None)
    further = parse.complements(taking) if taking is not None else []
    losing = [p for p in [*deed.complements, *further] if p.preposition in {"from", "belonging"}]
    return deed.owners(deed.target, deed.of_target(), *losing) or owned_by(deed)


def _encircled(deed: Deed) -> list[str] | None:
    """Who is surrounded by somebody's ships or soldiers, not by hills or neighbours."""
    armed = deed.words_of(deed.subject) | {w for p in deed.complements if p.preposition == "with" for w in deed.words_of(p)}
    if deed.verb.passive or deed.target is None or not armed & (FORCES | {"coastguard", "militia"}):
        return None
    return [c for c in named(deed.target) if c not in deed.actors] or deed.owners(deed.target) or None


def _taken(deed: Deed) -> list[str] | None:
    """From whom a place is taken: "seized Bukavu from the army", "conquered Albania", "captured a Malian town"."""
    target = deed.subject if deed.verb.passive else deed.target
    if target is None or deed.verb.infinitive:
        return None
    last = deed.passage.parse.tokens[target.end - 1].low
    state = target.head is not None and target.head.sort == "state"
    if not (state or last in GROUND or deed.town(target)):
        return None
    lost = deed.first_after("from") or (states_of(target.head) if state else deed.owners(target, deed.of_target())) or deed.town(target)
    return lost if not set(lost) & set(deed.actors) else None


def _hit(deed: Deed) -> list[str] | None:
    """Whose people, ships or aircraft are killed, sunk or shot down."""
    target = deed.subject if deed.verb.passive else deed.target
    if target is None or (deed.lemma in {"shoot", "bring"} and "down" not in deed.after(8).split()):
        return None
    counted = deed.passage.parse.tokens[target.start : target.end][-1].low in {"one", "two", "three", "several", "dozens", "some"}
    whole = deed.words_of(target) | (deed.words_of(deed.of_target()) if counted or not deed.verb.passive else set())
    if not whole & (VICTIMS | STRUCK | FORCES):
        return None
    if deed.verb.passive and not deed.actors:
        raid = next(
            (p for p in deed.complements if p.preposition in {"in", "by", "during"} and deed.words_of(p) & WARLIKE | {"raid"} & deed.words_of(p)),
            None,
        )
        deed.actors = [c for m in (raid.mentions if raid else []) if m.adjective or m.genitive for c in states_of(m.actor)][:1]
    return deed.owners(target, deed.of_target()) or [c for c in deed.town(target) or deed.first_after("in") if c not in deed.actors] or None


def _warred(deed: Deed) -> list[str] | None:
    """With whom somebody went to war."""
    return [c for c in deed.first_after("with", "against", "on") if c not in deed.actors] or None


def _suffered(deed: Deed) -> list[str] | None:
    """Who came under attack: the subject; who struck stands after "from" or "by"."""
    struck = states_of(deed.subject.head if deed.subject else None)
    if not struck or "under" not in deed.after(4).split():
        return None
    deed.actors, deed.unclaimed = [c for c in deed.first_after("from", "by") if c not in struck], True
    return struck


SORTS: dict[str | None, Callable[[Deed], list[str] | None]] = {
    "taking": _taken,
    "hitting": _hit,
    "warring": _warred,
    "falling": _fallen,
    "suffering": _suffered,
    "idiom": struck,
}
"""Of the sorts of verbs of violence: whom it strikes."""
