"""Deeds by frames of words: what is told from the verb on, who may do it, and who is on the other side; asked where no closer pattern answers."""

import re

from .crowds import crowd
from .deed import FORCES, HYPOTHETICAL, Deed, states_of, supposed
from .doers import ARMED, REBELS, deciders, doers, rebels, sufferers
from .refusals import refused
from .sides import other_side
from .violence import GROUND, HAPPENED, STRUCK, VICTIMS

WITHIN = (
    "in",
    "inside",
    "into",
    "on",
    "at",
    "near",
    "across",
    "over",
    "against",
    "off",
    "of",
    "within",
    "from",
    "around",
    "along",
    "towards",
    "toward",
    "upon",
    "",
)
STRONG = frozenset("bomb shell bombard strafe invade annex storm besiege ambush overrun massacre torpedo mine rocket overthrow".split())
"""Verbs that tell of an attack whatever they have for an object."""
WEAK = frozenset("strike hit attack raid target kill destroy wound pound occupy crush seize capture down sink cripple flatten shoot".split())
"""Verbs that do so with soldiers or weapons for a subject, or a place for an object."""
MOVING = frozenset("enter land cross roll march pour push advance thrust fall rain sweep break storm fly drop fire open strike".split())
"""Verbs that do so with soldiers or weapons for a subject and a foreign place behind them."""
CROSSING = frozenset("cross push pour march roll advance thrust sweep storm break surge stream spill charge drive move come wade land strike".split())
OVER = re.compile(
    r"cross the (?:\w+ )?(?:border|frontier|river)\b|strike back across\b|(?:come|wade|storm|land|pour) ashore\b"
    r"|(?:push|pour|march|roll|advance|thrust|sweep|storm|break|surge|stream|spill|charge|drive|move) (?:\w+ )?(?:across|over|past|beyond|through)"
    r" (?:the|its|their) (?:[\w-]+ ){0,2}?(?:border|borders|frontier|frontiers|line|river|parallel)\b",
    re.IGNORECASE,
)
"""How soldiers go where they have no right to be."""
WARRING = re.compile(
    r"go to war\b|wage (?:(?:a|the|its|an?) )?(?:\w+ )?(?:war )?(?:on|against)\b|fight (?:a|its|the) (?:\w+ )?war (?:with|against|in)\b",
    re.IGNORECASE,
)
INTRANSITIVE = frozenset({"attack", "invade", "strike"})
ALONE = re.compile(r"\w+(?: (?:again|in|on|at|without|before|after|that|last|next|by (?:air|sea|night))\b| ?[.,;]|$)", re.IGNORECASE)
"""What follows an attack of which no object is told."""
RAIDS = frozenset("raid raids strike strikes airstrike airstrikes attack attacks bombardment bombing shelling fire".split())
WHAT = frozenset(
    """
        rising uprising revolt house houses villa reactor sites fleet palace airfields barracks depot depots refineries canal silos oilfields
        radars hospital school schools market crowd headquarters consulate plant plants facilities
    """.split()
)
"""What else is hit."""
ONTO = re.compile(r"\w+ (?:\w+ ){0,3}?(?:into|in|on|onto|upon|across|at|towards?|over|against|near)\b", re.IGNORECASE)
OBLIGING = frozenset("ask urge press beg implore entreat plead petition exhort beseech lobby appeal".split())
ASKED = re.compile(
    r"(?:demand|request|solicit) (?!to know|answers|that parliament)|seek (?:\w+ ){0,4}?"
    r"(?:help|aid|assistance|talks|membership|protection|support|arms|weapons|missiles|guarantees?|loans?|permission|mediation"
    r"|meeting|accession)\b|call for (?:an? )?(?:\w+ ){0,3}?"
    r"(?:end|halt|release|withdrawal|ceasefire|truce|restraint|action|vote|meeting|session|inquiry|help|aid|intervention|return"
    r"|sanctions|talks|support)\b"
    r"|ask (?:\w+ )?for\b|(?:appeal|plead|beg|clamou?r|press|push|lobby) (?:\w+ )?for\b(?! (?:time|cash|money|space|words)\b)"
    r"|turn to [^.;,]{2,40}? for\b"
    r"|apply (?:to join|for)\b|(?:call|appeal) (?:up)?(?:on|to) (?!its|his|their|her)[^.;,]{2,40}? (?:for|to)\b|(?:ask|press|beg"
    r"|lobby) [^.;,]{2,40}? for\b|(?:call|invite|bring) in the [A-Z]|invite .{2,30}? in\b",
    re.IGNORECASE,
)
MENACE = re.compile(
    r"warn(?: [\w']+){0,6}? (?:that|of|against)\b.*\b(?:consequences|problems|price|retaliat\w+|respon(?:d|se|ses)|answer|answered"
    r"|reprisals?|legitimate targets?|pay|suffer"
    r"|regret|draw|would strike|will strike|arm|countermeasures|crush\w*|destroy\w*|winds)\b",
    re.IGNORECASE,
)
KEEPING_OFF = re.compile(
    r"warn (?-i:[A-Z])[^.;,]{1,40}? (?:against|not to|off)\b|(?:vow|promise|swear) (?:\w+ )?(?:retaliation|revenge|vengeance"
    r"|reprisals|an? (?:\w+ )?response)\b",
    re.IGNORECASE,
)
"""How somebody is warned off."""
ANSWERING = re.compile(
    r"(?:say|vow|declare|announce|promise|pledge|add|insist|swear|warn|reply|hint|suggest)\b.{0,80}?\b(?:will|would|shall|might"
    r"|could) (?!not (?!hesitate|stand|remain)|never)(?:\w+ ){0,2}?"
    r"(?:retaliate|answer|react|punish|intervene|shoot|sink|strike|attack|hit back|strike back|respond (?:with|by|in kind"
    r"|militarily|harshly|firmly)|use force|not hesitate|not stand idle|not remain silent"
    r"|(?:regard|treat|consider|view) .{2,80}? (?:as|an?) (?:an? )?(?:act|declaration|attack|aggression|hostile|invasion|cause)"
    r"|(?:be|amount to|mean|constitute|be (?:seen|regarded|treated|taken|considered|viewed) as) (?:an? )?(?:act|declaration|cause) of war|mean war"
    r"|(?:\w+ ){1,6}?by force|make (?:\w+ ){1,3}pay|be (?:destroyed|crushed|met with)|face (?:\w+ ){0,2}(?:consequences|retaliation|response))\b",
    re.IGNORECASE,
)
"""How somebody says what he would do to another."""
GATES = r"(?:crossings?|border posts?|ports?|straits?|canal|pipelines?|taps?|valves?|bridge)\b"
FLOWS = r"(?:trade|gas|oil|fuel|electricity|power|water|grain|food|coal|flights|transit|imports|purchases|supplies|visas?)\b"
CUTTING: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = tuple(
    (frozenset(verbs.split()), re.compile(pattern, re.IGNORECASE))
    for verbs, pattern in (
        ("close shut seal block blockade", rf"\w+ (?:off |down )?(?:\w+ ){{0,3}}?{GATES}"),
        ("freeze cut throttle choke turn", rf"\w+ (?:off |down )?(?:all |its |the |most |their |\w+'s? ){{0,2}}{FLOWS}"),
        ("shut close seal", rf"\w+ (?:all but|most of|half of|every|both) (?:[\w-]+ ){{0,5}}?{GATES}"),
        ("turn shut", r"\w+ (?:off )?(?:the )?(?:gas |oil |water )?(?:taps?|valves?|pipelines?)\b"),
        (
            "stop search board inspect divert harass ram detain turn hold",
            r"\w+ (?:and \w+ |up |back )?(?:\S+ ){0,4}?(?:vessels?|ships?|freighters?|trawlers?|tankers?|boats?)\b",
        ),
        ("deny refuse", r"\w+ (?:[\w']+ ){0,3}?(?:overflight|landing rights|transit|passage)\b"),
        ("order", r"order (?:the )?(?:eviction|expulsion|closure) of\b"),
        ("impose", r"impose (?:a |an )?(?:\w+ )?(?:blockade|siege|quarantine|no-fly zone)\b"),
        ("expel evict", r"\w+"),
    )
)
LEAVING = re.compile(
    r"(?:leave|depart|withdraw|retreat|quit|evacuate|exit)\b|(?:pull|move|roll|ship|sail|fly|march|head|go|drive"
    r"|come) (?:\w+ )?(?:out|home|back|away)\b",
    re.IGNORECASE,
)
RECALLED = re.compile(
    r"(?:order|begin|complete|announce|direct|start|finish|decide on|promise) (?:\w+ ){0,2}?(?:(?:phased|full|complete|gradual|immediate) )?"
    r"(?:withdrawal|pullout|pull-out|evacuation|departure|drawdown)\b|order (?:\w+ ){1,3}(?:home|back|out|to prepare (?:for departure|to leave))\b"
    r"|(?:recall|withdraw|pull out|bring home) (?:\S+ ){0,5}?(?:specialists|advis[eo]rs|experts|technicians|instructors|trainers|engineers)\b"
    r"|(?:pull|bring|take|fly|ship|get|withdraw|call) (?:\S+ ){0,4}?(?:troops|soldiers|forces|men|battalions?|contingent|units"
    r"|brigades?|garrison|army|boys|marines)"
    r" (?:\S+ ){0,2}?(?:out|home|back)\b",
    re.IGNORECASE,
)
MASSED = re.compile(
    r"(?:mass|amass|assemble|concentrate|deploy|send|move|rush|dispatch|station|gather|mobili[sz]e|order|shift|build)\b.{0,60}?\b"
    r"(?:(?:border|borders|frontier|frontiers|demarcation line|line of control)\b|near\b)"
    r"|(?:send|deploy|dispatch|move|order|sail|rush) (?:\S+ ){1,6}?(?:to|into|towards?|off|through|near"
    r"|over) (?:\S+ ){0,4}?(?:strait|sea|gulf|waters|coast|skies)\b"
    r"|build up (?:\w+ ){0,3}?(?:forces|troops|army)\b|(?:put|place|bring|raise) .{0,60}?(?:on|to) (?:\w+ ){0,3}?(?:alert"
    r"|readiness)\b|call up (?:[\w,]+ ){0,3}(?:reservists|reserves|conscripts)\b"
    r"|(?:hold|stage|begin|launch|conduct|carry out) (?:[\w-]+ ){0,4}?(?:drills|exercises?|manoeuvres|maneuvers|war games)\b",
    re.IGNORECASE,
)
SENDING = frozenset("deploy send move rush dispatch station gather order shift sail".split())
HOSTS = frozenset(
    """
        troops soldiers forces divisions brigades battalions tanks guns armour columns artillery units regiments army jets warships men
        batteries garrison garrisons contingent contingents brigade battalion division regiment legionnaires paratroopers marines planes
        peacekeepers vehicles armour squadron squadrons
    """.split()
)


def told_by_frame(deed: Deed) -> tuple[str, list[str]] | None:
    """The kind of deed that a verb with what stands around it tells of, and the other side as far as the clause names it."""
    if deed.verb.gerund and deed.verb.preposition and deed.lemma not in STRONG:
        return None
    if (gathered := crowd(deed)) is not None:
        return "PROTEST", gathered
    if deed.verb.modal in {"may", "might", "could", "should", "must", "can", "shall"}:
        return None
    own = deed.actors
    for kind, reads in READERS:
        deed.actors = own if kind in {"ASSAULT", "RETREAT", "MOBILIZE"} else deciders(deed)
        found = reads(deed)
        if found is not None and not _sure(deed, kind):
            found = None
        if found == [] and not deed.actors:
            found = other_side(deed.passage, deed.context, (), deed.verb.start)[0] or None  # "jihadists stormed the town"
        if found is not None and (deed.actors or deed.unclaimed):
            return kind, found
        deed.actors, deed.unclaimed = own, False
    return None


def _sure(deed: Deed, kind: str) -> bool:
    """Whether a deed is said to have been done, or to be coming where its announcement tells enough."""
    fitting = HAPPENED | ({"planned"} if kind in {"RETREAT", "THREATEN"} else set())
    return deed.certainty in fitting and not supposed(deed)


def _words(deed: Deed) -> str:
    return f"{deed.lemma} {deed.after(16)}"


def _bare(deed: Deed) -> bool:
    """Whether what looks like a participle is a past with its object ("fighters hit a post two days later")."""
    first = deed.complements[0] if deed.complements else None
    return deed.verb.bare_participle and first is not None and not first.preposition and not first.date and first.start == deed.verb.end


def _struck(deed: Deed) -> list[str] | None:
    """Whom bombs, shells, soldiers or rebels hit."""
    lemma, verb, parse = deed.lemma, deed.verb, deed.passage.parse
    if (
        lemma not in STRONG | WEAK | MOVING | CROSSING | {"go", "wage", "fight"}
        or verb.infinitive
        or verb.negated
        or HYPOTHETICAL.search(parse.text(max(0, verb.start - 6), verb.start))
    ):
        return None
    if verb.passive and not _bare(deed):
        return _suffered(deed)
    deed.actors = doers(deed)
    if deed.lent() and re.search(r"\b(?:been|being)\b", parse.text(verb.start, verb.end)):
        return None  # "Iran, whose drones have been hitting the ports"
    fighting = rebels(deed) or bool(deed.words_of(deed.subject) & REBELS and not states_of(parse.agent(parse.elements.index(verb))))
    armed = fighting or (deed.subject is not None and bool(deed.words_of(deed.subject) & ARMED))
    hit = sufferers(deed, *WITHIN)
    if not deed.actors and not fighting:
        return None
    deed.unclaimed = fighting
    hung = deed.target is None and parse.antecedent(parse.elements.index(verb)) is not None
    if lemma in STRONG and (deed.target is not None or hit or hung) and not (deed.target is not None and deed.target.pacts):
        return hit
    solid = deed.target is not None and bool(deed.words_of(deed.target) & (STRUCK | VICTIMS | GROUND | FORCES | WHAT) or deed.town(deed.target))
    state = deed.subject is not None and deed.subject.head is not None and deed.subject.head.sort in {"state", "group"}
    if lemma in INTRANSITIVE and deed.target is None and (state or armed) and not hit and ALONE.match(_words(deed)):
        return []  # "the South was asleep when the North attacked"
    if lemma in WEAK and deed.target is not None and ((armed and (hit or solid)) or (solid and (hit or state))):
        return hit
    if lemma in {"sink", "down", "capture", "seize"} and deed.target is not None and deed.words_of(deed.target) & VICTIMS:
        return hit
    landing = lemma != "land" or any(p.preposition in {"on", "at"} for p in deed.complements)
    if lemma in MOVING and armed and hit and landing and (lemma == "enter" or ONTO.match(_words(deed))):
        return hit
    if lemma in CROSSING and armed and deed.actors and not hit and OVER.match(_words(deed)):
        return []
    if WARRING.match(_words(deed)) and deed.actors:
        return sufferers(deed, "with", "against", "on", "in") or None
    return None


def _suffered(deed: Deed) -> list[str] | None:
    """Whose town, ship or men were hit "by Kenyan jets" or "in a Kenyan raid"."""
    by = next((p for p in deed.complements if p.preposition in {"by", "in"} and not p.date and deed.words_of(p) & (ARMED | RAIDS)), None)
    if by is None or deed.subject is None or deed.lemma in MOVING:
        return None
    deed.actors = [c for m in by.mentions if m.adjective or m.genitive for c in states_of(m.actor)][:1]
    hit = deed.owners(deed.subject, deed.of_subject()) or deed.town(deed.subject)
    places = [p for p in deed.complements if p.preposition in {"in", "at", "near", "off"} and p is not by]
    return hit or deed.owners(*places) or [c for p in places for c in deed.town(p)][:1]


def _asked(deed: Deed) -> list[str] | None:
    """Whom a state asks to do something, or for something."""
    verb, words = deed.verb, _words(deed)
    if not deed.actors or verb.passive or verb.negated or verb.modal:
        return None
    if deed.lemma in OBLIGING and deed.following is not None and deed.following.infinitive:
        asked = [p for p in deed.complements if p.preposition in {"", "on", "to", "upon", "with"} and p.mentions]
        return [c for p in asked[:1] for m in p.mentions for c in (states_of(m.actor) or m.actor.codes) if c not in deed.actors] or None
    if ASKED.match(words) and not deed.passage.parse.relative(deed.passage.parse.elements.index(verb)):
        bodies = [c for p in deed.complements for m in p.mentions if m.actor.sort == "organisation" for c in m.actor.codes]
        return sufferers(deed, "", "of", "from", "to", "on", "by") or _in_clause(deed) or (bodies[:1] if deed.words & {"membership"} else [])
    return None


def _in_clause(deed: Deed) -> list[str]:
    """Who is named in the clause with "that" that says what is asked ("demanded that the sales by Chad stop")."""
    parse = deed.passage.parse
    if " that " not in f" {deed.after(4)} ":
        return []
    end = next((n for n, t in enumerate(parse.tokens) if n > deed.verb.end and t.text in {";", ":"}), len(parse.tokens))
    named = [m for m in parse.mentions if deed.verb.end <= m.start < end and (m.actor.sort != "media")]
    return [c for m in named for c in m.actor.codes if c not in deed.actors][:1]


def _menaced(deed: Deed) -> list[str] | None:
    words = f"{deed.lemma} {deed.after(30)}"
    if not deed.actors or deed.verb.passive or deed.verb.negated:
        return None
    told = deed.lemma == "threaten" or ANSWERING.match(words) or KEEPING_OFF.match(words) or (deed.lemma == "warn" and MENACE.match(words))
    return sufferers(deed) if told else None


def _cut_off(deed: Deed) -> list[str] | None:
    if not deed.actors or deed.verb.passive or deed.verb.negated or (deed.verb.infinitive and deed.lemma != "expel"):
        return None
    words = _words(deed)
    if any(deed.lemma in verbs and pattern.match(words) for verbs, pattern in CUTTING):
        return sufferers(deed, "", "to", "with", "from", "of", "for", "against", "on")
    return None


def _left(deed: Deed) -> list[str] | None:
    """Where soldiers leave, or from where they are called home."""
    words = _words(deed)
    if deed.verb.negated or deed.verb.modal or (deed.verb.passive and deed.lemma not in {"withdraw", "pull", "evacuate", "bring", "order", "recall"}):
        return None
    if deed.verb.passive:
        if deed.subject is None or not deed.words_of(deed.subject) & HOSTS:
            return None
        deed.actors = [c for m in deed.subject.mentions for c in states_of(m.actor)][:1]
        return sufferers(deed, "from", "out")
    if deed.actors and RECALLED.match(words):
        return sufferers(deed, "from", "of", "in")
    people = deed.subject is not None and deed.subject.head is not None and deed.subject.head.role == "people" and deed.lemma != "leave"
    if not LEAVING.match(words) or deed.subject is None or not (people or deed.words_of(deed.subject) & (HOSTS | ARMED)):
        return None
    deed.actors = doers(deed)
    return sufferers(deed, "", "from", "of") if deed.actors else None


def _massed(deed: Deed) -> list[str] | None:
    words = _words(deed)
    if deed.verb.passive and deed.subject is not None and deed.words_of(deed.subject) & HOSTS and not deed.verb.infinitive:
        deed.actors = [c for m in deed.subject.mentions for c in states_of(m.actor)] or deed.actors
    elif deed.verb.passive:
        return None
    if not deed.actors or deed.verb.negated or not MASSED.match(words):
        return None
    if deed.lemma in SENDING and not (deed.words | deed.words_of(deed.subject)) & (HOSTS | FORCES):
        return None
    return sufferers(deed, "against", "with", "near", "to", "at", "on", "along", "around", "off", "opposite")


READERS = (
    ("ASSAULT", _struck),
    ("COERCE", _cut_off),
    ("MOBILIZE", _massed),
    ("RETREAT", _left),
    ("REJECT", refused),
    ("REQUEST", _asked),
    ("THREATEN", _menaced),
)
"""What is looked for, in this order."""
