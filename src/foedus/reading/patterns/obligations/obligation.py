"""Duties: what a pact makes its parties do or refrain from."""

import re
from dataclasses import replace

from ...discourse.passages import Passage
from ...findings import Finding
from ...syntax.phrases import NounPhrase
from ..agreements.agreement import PactRegister
from ..agreements.told import Pact
from ..context import Context
from .denied import denies_defence
from .kinds_of_duty import ELSEWISE
from .of_body import body_of, names_body
from .outsiders import of_another, of_outsider, on_outsider
from .pact_meant import pact_of
from .supposed import fights
from .triggers import trigger_of

PARTY = "ƥ"
"""Stands for each letter of a party's name while the lexicon's patterns are tried."""
NEGATION = re.compile(
    r"\b(?:no|not|never|without|lacks?|falls? short|stops? short|nothing|nor|neither|nobody|none|hardly|does ?n.t|doesn.t|isn.t|wasn.t|"
    r"don.t|rather than|instead of|absent|omits?|need not)\b",
    re.IGNORECASE,
)
NO_NEGATION = re.compile(
    r"\b(?:no more than|not (?:only|just|merely|without|least|late)|without (?:delay|hesitation|fail|exception|condition|reserve|limit|question"
    r"|warning)|no (?:doubt|matter|less|later|longer|sooner)"
    r"|nothing (?:less|short)|not (?:the )?first|if (?:it|they|he) (?:does|do) not)\b",
    re.IGNORECASE,
)
ABSENT = re.compile(
    r"^(?!,? (?:yet|but|and|though|although|while|whereas|so|or) )"
    r"(?:[ -](?:clause|guarantee|commitment|obligation|provision|pledge|promise|article|duty)s?)?,? [^.;:,]{0,20}?\b(?:is|was|are"
    r"|were|has been|had been)\b (?:\w+ )?"
    r"(?:absent|missing|lacking|left out|dropped|struck|omitted|not|nowhere|removed|deleted|ruled out|excluded)\b",
    re.IGNORECASE,
)
BINDING = re.compile(
    r"\b(?:treat(?:y|ies)|pact|agreement|accord|alliance|deal|article|clause|charter|convention|protocol|document|text|oblig\w+"
    r"|pledg\w+|promis\w+|commit\w*|bind\w*|bound|undert\w+|shall|must|"
    r"swore|sworn|vow\w*|guarante\w+|agree[ds]?|requir\w+|provid\w+|stipulat\w+|parties|signator\w+|each|either|both|neither|two"
    r"|duty|duties|declare[ds]?|to come|partnership|entente|paragraph|"
    r"compact|allies|ally|would|will|(?:is|are|was|were) to|renounc\w+|forsw\w+|forb[ai]d\w*|bar(?:s|red)|prohibit\w*|refrain\w*"
    r"|abstain\w*|whoever|may|one|others?|need|owes?|they|fores[ae]\w+|envisag\w+|automatic|outlaw\w*"
    r"|exclud\w+|ruled out|spe(?:aks?|oke) of|asks? for|asked for|confined to|limited to"
    r"|of neutrality|clauses?|if|victim|fourth|casus|treaties|pacts|agreements|accords|alliances|compacts|conventions"
    r"|charters|assur\w+|under it|owed|owing|responsib\w+)\b",
    re.IGNORECASE,
)
IN_TITLE = re.compile(
    r"\b(?:treaty|treaties|pacts?|agreements?|accords?|declarations?|alliances?|protocols?|conventions?) (?:of|on|for) "
    r"(?:(?!(?:which|that|whereby|under|by|they|each|either|both|neither|who|to|if|should|will|shall|must|would|is|was|are|were"
    r"|oblig\w+|the two)\b)[^\W\dƥ][\w-]*,? ){0,6}$",
    re.IGNORECASE,
)
"""What the title of a pact says it is about is no duty yet ("a treaty of friendship and mutual assistance")."""
WISHED = re.compile(
    r"\b(?:doubt(?:s|ed|ful)?|whether|wonder(?:s|ed)?|unclear|hop(?:es?|ed|ing)|fear(?:s|ed)|want(?:s|ed|ing)?|demand(?:s|ed|ing)?"
    r"|propos(?:es?|ed|al)|asks? for|asked for|draft|(?:being|still|to be) (?:drafted|negotiated|signed|drawn up|worked out)|under negotiation"
    r"|should have(?! to\b)|would have(?! to\b)|"
    r"announc\w+ that|could have|refus(?:es|ed) to|declin(?:es|ed) to|dreams? of|in the hope)\b",
    re.IGNORECASE,
)
WANTED = re.compile(
    r"\b(?:want(?:s|ed|ing)?|seek(?:s|ing)?|sought|propos(?:es|ed|ing)|demand(?:s|ed|ing)?|offer(?:s|ed|ing)?|hop(?:es|ed|ing) for"
    r"|ask(?:s|ed|ing)? for|call(?:s|ed|ing) for|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|reject(?:s|ed|ing)?|refus(?:es|ed|ing)"
    r"|dream(?:s|t|ed|ing) of|draft(?:s|ed|ing)?"
    r"|negotiat(?:es|ed|ing)|discuss(?:es|ed|ing)?|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?) (?:an?|such an?|any|another|new|its own|a draft)\b"
    r"[^.;,]{0,45}\b(?:treaty|pact|agreement|accord|deal|alliance|guarantee|clause|arrangement|charter)\b[^.;]*$",
    re.IGNORECASE,
)
"""Before the terms of a pact that is only wished for."""
NO_REPLY = re.compile(
    r"[\s\"”’'»]*(?:[A-Z][\w ]{0,20}: )?(?:No\b|Not\b|Nobody\b|Neither\b|Nothing\b|Never\b|Hardly\b|(?:It|They|That) (?:does|do"
    r"|did|is|are|will|would|need)(?: not|n.t)\b)[^.!?\n]{0,160}"
)
YES_REPLY = re.compile(r"[\s\"”’'»]*(?:[A-Z][\w ]{0,20}: )?(?:Yes\b|(?:It|They|That) (?:does|do|did|is|must|will)[.,:])[^.!?\n]{0,160}")
LACKING = re.compile(
    r"\b(?:(?:does|did|do) not (?:say|contain|promise|include|provide|foresee|cover|mention)|never (?:says|said|promised)|missing"
    r"|absent|lacking|silent)\b[^.;:]{0,40}:[^.;:]{0,25}$"
)
"""A colon after "what it does not say"."""
LACKED = re.compile(
    r"\b(?:what (?:is|was) (?:missing|absent|left out|not (?:in it|there))"
    r"|what (?:it|the \w+) (?:lacks?|lacked|omits|leaves out|does not (?:say|contain))|missing|absent|left out|not in it|omissions?)\s*[.:—–-]\s*$",
    re.IGNORECASE,
)
"""A label over what a pact does not contain, right before a sentence."""
BARRED = re.compile(r"\b(?:bar|bann|ban|forbid|forbad|prohibit|prevent|preclud|stop|keep)\w*\b[^.;]{0,60}?\bfrom\b[^.;]*$", re.IGNORECASE)
"""Before what a pact keeps its parties from doing ("bars each from assisting any alliance against the other")."""
TO_FOE = re.compile(r"\b(?:aggressors?|attackers?|invaders?|assailants?|enem(?:y|ies))\W*$", re.IGNORECASE)
"""Right before help that is denied: whom it is denied to ("give the aggressor no military help")."""
HOSTING = re.compile(r"\b(?:host|station|accept|admit|receive|buy|store|hand|share|allow|let|accommodate|house)\w*\b", re.IGNORECASE)
"""What nobody need do that has nothing to do with fighting for an ally ("does not oblige it to host troops")."""
PERMITTED = re.compile(r"\b(?:allow|permit|entitl|authori[sz])(?:s|e|es|ed|ing)?\b|\bthe right to\b", re.IGNORECASE)
"""What a pact lets its parties do is no duty of theirs."""
MUTUALLY = re.compile(
    r"\b(?:others?|another|each|either|both|mutual\w*|all(?:y|ies)|partners?|part(?:y|ies)|sides?|oblig\w*|bound|bind\w*|commit\w*|must|shall"
    r"|undert\w+"
    r"|pledg\w+|promis\w+|two|three|victim|attack\w*|aggress\w+|inva\w+|threat\w*|treaty|pact|article|alliance|accord|(?:is|are|was|were|has"
    r"|have) to)\b",
    re.IGNORECASE,
)
"""Words that make of help given a duty of allies rather than one state's gift to another."""
MAXIM = re.compile(
    r"[\s\"“‘'(]*(?:An?|Any|Every|No|All) (?:\w+ ){0,2}?(?:alliances?|treat(?:y|ies)|pacts?|promises?|guarantees?|friend(?:ship)?s?|all(?:y"
    r"|ies)|army|armies"
    r"|nations?|countr(?:y|ies)|states?|powers?|clauses?|signatures?)\b (?:that|which|who|whose|without|on paper|with no|with|is|are|cannot"
    r"|can|never|has|have)\b"
)
"""How a saying about alliances in general opens."""
LAW = re.compile(r"\b(?:Act|[Ll]aw|[Bb]ill|[Cc]onstitution|[Ss]tatute|[Dd]ecree)\b")
PAPER = re.compile(r"\b(?:treat(?:y|ies)|pacts?|agreements?|accords?|alliances?|conventions?|protocols?|charter|entente|memorandum)\b", re.IGNORECASE)
UNTRUE = re.compile(r"\b(?:not|never|cannot|hardly) (?:\w+ ){0,2}$", re.IGNORECASE)
SUPPOSED = re.compile(r"\b(?:if|in the event|in case|should|when(?:ever)?)\b", re.IGNORECASE)
REFUSED = re.compile(r"\b(?:not|never) (?:to )?(?:support|help|aid|assist|back|arm)\b", re.IGNORECASE)
"""Within what looks like a promise of help: it is one of no help."""
FOR_NONE = re.compile(r"\bfor no\b")
NOT_TO_FIGHT = re.compile(r", not (?:to )?(?:fight|defend|go to war)$", re.IGNORECASE)
KEEPING_OUT = re.compile(r"\bnot (?:to )?(?:let|allow|permit|join|host)\b")
TALKS = re.compile(r"(?:hold|open|begin|enter into|start)(?:s|ing)? (?:\w+ ){0,2}(?:talks|consultations|contact)$", re.IGNORECASE)
BESIDE = re.compile(r"\b(?:(?:help|aid|assistance|support)\b[^.;,]{0,12}\bagainst|enter (?:the|a|any|its) (?:war|fight|conflict))$", re.IGNORECASE)
"""How help ends that is given against a state named next ("promised military help against Bolivia")."""
CLAUSE_END = re.compile(r"[,.;]")
ON_A_DAY = re.compile(
    r"[^.;,]{0,25}\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|tomorrow|today|tonight|this (?:week|month|year)|next (?:week|month|year))\b"
)
"""Talks that are held on a day are no duty to hold them."""
OWN_TEXT = re.compile(r"\W*(?:under|by|in) (?:its|the pact's|the treaty's) ", re.IGNORECASE)
"""How a sentence opens that goes on with the text of the pact just told ("Under its fourth article")."""
ASIDE = re.compile(r", (?:which|who|whose)\b[^,.;]{0,90},")
"""What is told of a subject between commas ("The text, which has not been published, obliges")."""
DENIED = "obligation/denied"
PENDING = -1
"""Number of the pact of duties told before their pact is named."""


def find_obligations(passage: Passage, context: Context, register: PactRegister) -> list[Finding]:
    """Return the duties that a sentence states, each with the pact it belongs to."""
    if passage.sentence.heading and passage.sentence.paragraph == 0:
        return []
    if is_maxim(passage, context) or of_law(passage, context):
        return []
    pact = pact_of(passage, register) or Pact(PENDING)
    text = _masked(passage, context, register, pact)
    denied, stop = False, passage.end
    if text.rstrip(" \"”’'»").endswith("?"):
        yes, no = YES_REPLY.match(context.text, passage.end), NO_REPLY.match(context.text, passage.end)
        reply = yes or no
        if reply is None:
            return []
        denied, stop = yes is None, reply.end()
    found = _denied(passage, context, register, pact, text)
    if BINDING.search(text):
        found += _stated(passage, context, register, pact, text)
    kept = _without_contradictions(found, text)
    if kept:
        _name_parties(passage, pact)
    return [replace(f, slots=_contrary(f.slots) if denied else f.slots, end=stop) for f in kept]


def is_maxim(passage: Passage, context: Context) -> bool:
    """Whether a sentence says what holds of alliances in general, of none by name ("An alliance that waits is no alliance at all")."""
    if not MAXIM.match(context.text, passage.start, passage.end) or any(p.name or p.determiner == "the" for p in passage.parse.pacts):
        return False
    if any(m.actor.sort in {"state", "group", "organisation"} for m in passage.parse.mentions):
        return False
    return not any(v.modal in {"shall", "must"} or v.form == "past" for _, v in passage.parse.verbs() if v.finite)


def of_law(passage: Passage, context: Context) -> bool:
    """Whether "it" that opens a sentence is a law told of right before, and no pact ("Congress passed the Taiwan Relations Act. It obliges")."""
    if not passage.parse.tokens or passage.parse.tokens[0].text != "It":
        return False
    before = context.text[max(0, passage.start - 200) : passage.start].rstrip()
    last = re.split(r"(?<=[.!?])\s", before)[-1]
    return LAW.search(last) is not None and PAPER.search(last) is None


def _contrary(slots: dict[str, object]) -> dict[str, object]:
    return {k: v for k, v in slots.items() if k != "trigger"} | {"negated": True}


def _name_parties(passage: Passage, pact: Pact) -> None:
    """Give a pact without parties those of the sentence that tells its duties."""
    if len(pact.parties) > 1:
        return
    phrases = (e for e in passage.parse.elements if isinstance(e, NounPhrase) and e.preposition in {"", "between", "among", "of", "by", "with", "on"})
    groups = (m.actor for e in phrases for m in e.mentions if m.actor.sort == "group" and not m.anaphor and len(m.actor.codes) > 1)
    named = next((actor for actor in groups if all(a.sort == "state" for a in actor.members)), None)
    if named:
        pact.parties += [c for c in named.codes if c not in pact.parties]


def _masked(passage: Passage, context: Context, register: PactRegister, pact: Pact) -> str:
    """The sentence on one line, straight apostrophes, the names of parties as runs of PARTY; as long as the sentence."""
    text = re.sub(r"[\n\r]", " ", context.text[passage.start : passage.end]).replace("’", "'")
    known = {c for one in (pact, register.current) if one for c in one.parties}
    for mention in passage.parse.mentions:
        codes = set(mention.actor.codes)
        if not mention.anaphor and not mention.adjective and mention.actor.sort in {"state", "group"} and codes and (codes <= known or not known):
            start, end = passage.place(mention.start, mention.end)
            text = text[: start - passage.start] + PARTY * (end - start) + text[end - passage.start :]
    return text


def _denied(passage: Passage, context: Context, register: PactRegister, pact: Pact, text: str) -> list[Finding]:
    """The duties that a sentence says a pact does not contain."""
    for match, entry in context.lexicon.cues_in("duty_denied", text):
        if of_outsider(passage, context, pact, match.start()):
            continue
        if NO_NEGATION.match(text, match.start()) or WISHED.search(_clause_before(text, match.start())):
            continue
        if TO_FOE.search(text[: match.start()]) or (entry.id == "not_obliged" and HOSTING.search(match.group())):
            continue
        owner = pact_of(passage, register, passage.start + match.start()) or pact
        finding = finding_of(passage, context, owner, entry.duty or "other", negated=True, text=text, at=match.span())
        finding.rule = DENIED
        return [finding]
    at = denies_defence(passage, text, near=pact.number != PENDING)
    if at is not None and (TO_FOE.search(text[: at[0]]) or HOSTING.search(text, max(0, at[0] - 20), at[1])):
        return []
    if at is None or WISHED.search(_clause_before(text, at[0])) or of_outsider(passage, context, pact, at[0]):
        return []
    owner = pact_of(passage, register, passage.start + at[0]) or pact
    finding = finding_of(passage, context, owner, "mutual_defence", negated=True, text=text, at=at)
    finding.rule = DENIED
    return [finding]


def _stated(passage: Passage, context: Context, register: PactRegister, pact: Pact, text: str) -> list[Finding]:
    """The duties that the lexicon's patterns find, the first place of each kind and pact."""
    found: list[Finding] = []
    taken: set[tuple[str, int, str]] = set()
    for match, entry in context.lexicon.cues_in("duty", text):
        duty, start = entry.duty or "other", match.start()
        owner = pact_of(passage, register, passage.start + start) or pact
        kind = (duty, owner.number, entry.id if duty == "other" else "")
        if kind in taken or IN_TITLE.search(text[:start]) or WISHED.search(_clause_before(text, start)):
            continue
        if WANTED.search(text[:start]):
            continue
        helped = duty == "mutual_defence" and BESIDE.search(match.group()) is not None
        if duty in {"non_aggression", "mutual_defence"} and not helped and on_outsider(passage, owner, match.end()):
            continue
        if entry.id == "if_then_assistance" and not fights(text):
            continue  # "Should it be attacked through the presence of forces, the two will confer"
        if _in_pact_name(passage, start + passage.start, match.end() + passage.start):
            continue
        if duty == "consultation" and TALKS.match(match.group()) and ON_A_DAY.match(text, match.end()):
            continue
        if duty == "neutrality" and of_another(passage, owner, match.end()):
            continue  # "Serbia says that it will stay neutral", after a pact of others
        if duty == "neutrality" and UNTRUE.search(text[:start]):
            continue  # "must not stand aside"
        if duty == "mutual_defence" and PERMITTED.search(_clause_before(text, start) + match.group()):
            continue
        if duty == "mutual_defence" and BARRED.search(text[:start]):
            continue
        if entry.id == "all_the_support" and not MUTUALLY.search(text[: match.end() + 40]):
            continue  # what one state gives another, which is a transfer
        if duty == "other" and not passage.parse.verbs() and context.text[passage.end : passage.end + 1] not in {"\n", ""}:
            continue  # the title of an article, whose text follows
        if text[start].isupper() and start and text[start - 1] == " " and not passage.sentence.heading:
            continue  # a word of a title ("the Commitment to Consult")
        lead = context.text[max(0, passage.start - 60) : passage.start]
        if duty == "mutual_defence" and REFUSED.search(text, max(0, start - 7), match.end()):
            duty = "non_assistance"
            kind = (duty, owner.number, "")
            if kind in taken:
                continue
        if (
            duty == "mutual_defence"
            and "attack" not in text
            and not ELSEWISE.isdisjoint(re.findall(r"\w+", text[match.end() : match.end() + 40].casefold()))
        ):
            duty = "other"  # "obliges Rome to help Malta fight smugglers"
            kind = (duty, owner.number, entry.id)
        denying = {"mutual_defence": NOT_TO_FIGHT, "consultation": FOR_NONE}.get(duty)
        negated = _negated(text, match.span(), duty, lead) or (denying is not None and denying.search(match.group()) is not None)
        if negated and of_outsider(passage, context, owner, start):
            continue
        finding = finding_of(passage, context, owner, duty, negated=negated, text=text, at=match.span())
        if duty == "other":
            finding.rule = f"obligation/{entry.id}"
        if entry.id == "non_support" and not SUPPOSED.search(_clause_before(text, start)):
            finding.slots.pop("trigger", None)  # whom the rebels fight is no condition
        if entry.trigger == "required" and "trigger" not in finding.slots and not negated:
            continue
        taken.add(kind)
        found.append(finding)
    return found


def _without_contradictions(found: list[Finding], text: str) -> list[Finding]:
    """Leave out what only the words of another duty make look like one ("never to help an aggressor" promises no help)."""
    kept = list(found)
    by_duty: dict[str, Finding] = {}
    for one in found:
        by_duty.setdefault(str(one.slots["duty"]), one)
    mutual = [f for f in found if f.slots["duty"] == "mutual_defence"]
    if len(mutual) > 1:  # a denial first, then what looks like the duty itself
        between = text[mutual[0].slots["_at"][1] - mutual[0].start : mutual[1].slots["_at"][0] - mutual[1].start]
        apart = ";" in between and not mutual[1].slots["negated"]
        kept = [f for f in kept if f is not mutual[0 if apart else 1]]
        mutual = [f for f in mutual if f in kept]
    helping = mutual[0] if mutual and mutual[0].rule != DENIED else None
    for stronger in ("non_assistance", "non_aggression", "neutrality"):
        if helping in kept and stronger in by_duty and _overlaps(by_duty[stronger], helping):
            kept.remove(helping)
    other = by_duty.get("other")
    if other is not None and helping is not None and helping in kept and KEEPING_OUT.search(_words(helping, text)) and _overlaps(other, helping):
        kept.remove(helping)  # "promised not to let the forces of a third state in if they threaten the other"
    attack = by_duty.get("non_aggression")
    if attack in kept and mutual and mutual[0].slots["negated"] and _overlaps(mutual[0], attack):
        kept.remove(attack)
    helping_none = by_duty.get("non_assistance")
    if helping_none in kept and mutual and mutual[0].rule == DENIED and _overlaps(mutual[0], helping_none):
        kept.remove(helping_none)
    plain = re.search(r"\bnot (?:to )?(?:attack|invade|use)|non-?aggression|refrain", text, re.IGNORECASE)
    if attack in kept and "non_assistance" in by_duty and not plain and _overlaps(attack, by_duty["non_assistance"]):
        kept.remove(attack)
    if (
        attack in kept
        and "other" in by_duty
        and re.search(
            r"\b(?:territory|soil|land|airspace|bases|alliance|coalition)\b(?!.*\b(?:or|nor) (?:to )?(?:attack|invade)s?$)", _words(attack, text)
        )
    ):
        kept.remove(attack)
    return kept


def _overlaps(one: Finding, other: Finding) -> bool:
    (start, end), (first, last) = one.slots["_at"], other.slots["_at"]
    return bool(start < last and first < end)


def _words(one: Finding, text: str) -> str:
    start, end = (place - one.start for place in one.slots["_at"])
    return text[start:end]


def _in_pact_name(passage: Passage, start: int, end: int) -> bool:
    for pact in passage.parse.pacts:
        first, last = passage.place(pact.start, pact.end)
        if first <= start and end <= last:
            return True
    return False


def _clause_before(text: str, at: int) -> str:
    return re.split(r"[.;:?]|, (?:but|and) |\bbut\b|, (?=(?:or )?(?:to|not) )", text[:at])[-1][-60:]


def end_of_clause(text: str, at: int) -> int:
    """Where the clause ends that goes on at a place: at the next comma or stop."""
    stop = CLAUSE_END.search(text, at)
    return stop.start() if stop else len(text)


def _negated(text: str, at: tuple[int, int], duty: str, before: str) -> bool:
    if duty in {"non_aggression", "non_assistance", "neutrality", "other"}:
        return False
    if duty == "mutual_defence" and ABSENT.match(text[at[1] :]):
        return True
    if LACKING.search(text[: at[0]]) or LACKED.search(before):
        return True
    if re.search(r"\b(?:and|then)(?: (?:to|shall|will|must|would))? $", text[: at[0]]):
        return False
    asides = [m.span() for m in ASIDE.finditer(text, 0, at[0])]
    clause = _clause_before(text, at[0])
    denials = [at[0] - len(clause) + m.start() for m in NEGATION.finditer(clause)]
    return any(not NO_NEGATION.match(text, n) and not any(start <= n < end for start, end in asides) for n in denials)


def finding_of(passage: Passage, context: Context, pact: Pact, duty: str, *, negated: bool, text: str, at: tuple[int, int]) -> Finding:
    """Return a duty told at a place of a sentence, with its trigger."""
    place = passage.start + at[0]
    slots: dict[str, object] = {"duty": duty, "negated": negated, "_at": (place, passage.start + at[1])}
    body = [] if negated else body_of(passage, context, place, passage.start + at[1])
    if body and not (len(pact.parties) > 2 and OWN_TEXT.match(text)):
        slots["_body"] = body
        slots["_body_told"] = names_body(passage, context, body)
    if duty == "non_assistance":
        at = at[0], end_of_clause(text, at[1])
    untold = negated or duty == "non_aggression" or (duty == "other" and not SUPPOSED.search(text))
    trigger = None if untold else trigger_of(text, at, duty)
    if trigger:
        slots["trigger"] = trigger
    judged = context.judge(passage, None, place)
    if judged["certainty"] in {"planned", "possible", "suspected"}:
        judged["certainty"] = "asserted"
    return Finding("obligation", slots, passage.start, passage.end, f"obligation/{duty}{'/denied' if negated else ''}", pact=pact.number, **judged)
