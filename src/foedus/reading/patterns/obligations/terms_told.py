"""Terms of a pact that are duties of no named kind, and whom each duty of a sentence binds."""

import re
from dataclasses import replace

from ...discourse.passages import Passage
from ...findings import Finding
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..agreements.agreement import PactRegister
from ..agreements.told import Pact
from ..context import Context
from .bearing import ORGANS, PAPERS
from .binding import Clauses
from .cases import duties_of_cases
from .kinds_of_duty import AIDS, DANGERS, PEACEFUL, kind_of
from .obligation import PENDING, SUPPOSED, WANTED, end_of_clause, is_maxim, of_law
from .of_body import TABLE, body_of, bound_body
from .outsiders import by_outsider, on_outsider
from .pact_meant import pact_of
from .provided import ASSURING, OBLIGING, PROVIDING, Term
from .ruling import BARRING
from .sides import promisers, sides_of, states_named
from .told_around import Around
from .triggers import CONDITION, trigger_of

LEAD = re.compile(
    r"\b(?:what(?:['’]s| is) in (?:it|them|the \w+)|what (?:it|the \w+) (?:says|provides|contains|lays down)|(?:its|the|their) (?:main |chief )?"
    r"(?:terms|points|provisions|clauses)(?: are)?|it (?:provides|says|stipulates|lays down)|under (?:it|its terms|the terms)|in (?:brief|outline))"
    r"\s*[:,—–-]|^\W*what (?:it|the (?:text|paper|pact|deal|treaty|agreement|accord)) (?:does|says|provides|requires|demands|asks)\.$"
    r"|\b(?:provides|stipulates|lays down|foresees|requires) that\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"^\W*(?:q[.:]? )?(?:and |but |so )?(?:what|which duties) (?:else )?(?:does|do|did) "
    r"(?:it|this|that|they|these|(?:the|its|their)\b[^?]{0,30}?\b(?:first|"
    r"second|third|last|latter|these|them|treaty|pact|agreement|accord|text|deal|document|protocol|article|clause"
    r"|paper))\b[^?]{0,40}\b(?:require|say|provide|oblige|demand|contain|foresee|promise|"
    r"lay down|commit)\b[^?]{0,30}\?$",
    re.IGNORECASE,
)
POINT = re.compile(r"\W*(?:(?:article|art\.|clause|point|paragraph|section) \w+|\(?[a-z0-9]{1,2}[.)])\W", re.IGNORECASE)
"""How a point of a text opens that is told in a line of its own."""
ARTICLE = re.compile(r"\W*(?:article|art\.) (?:\d{1,2}|[IVX]+)\s*[.:)—–-]", re.IGNORECASE)
ARTICLE_OF = re.compile(r"\W*(?:[Uu]nder )?(?:Article|Art\.) (?:\d{1,2}|[IVX]+|[A-Z][a-z]+)\b(?! of )")
"""How a sentence opens that tells of an article without its treaty."""
TOLD_OF_PACTS = OBLIGING | BARRING | PROVIDING | frozenset("say stipulate have lack amount".split())
HANDING = frozenset(
    """
        deliver supply send sell buy ship hand transfer give lend provide grant pay export donate obtain acquire import receive purchase
        build fund finance get gain secure admit offer
    """.split()
)
SIGNING = frozenset("sign conclude initial ink seal strike agree reach".split())
HANDS = frozenset("name names signature signatures seal seals pen pens initials hand hands".split())
"""What is put to a pact by those who sign it."""
FOUNDED = frozenset("set create establish form found".split())
RETURN = re.compile(r"[ \"”’']+(?:In (?:return|exchange|turn)|For (?:its|their) part)\b")
"""How the sentence opens that tells what the other side does for it."""
ONLOOKERS = re.compile(r"\b(?:analyst|economist|expert|critic|observer|commentator|campaigner|farmer|trader|investor)s?\b", re.IGNORECASE)
TIMED = re.compile(r"\W*\d{1,2}[:.]\d\d\b")
"""How an entry of a live blog opens: with the time of day."""
SAME = re.compile(
    r"\b(?:(?:the same|this|that|a similar|an identical|a like) (?:duty|obligation|commitment|promise|rule|guarantee|undertaking)"
    r"|the same|likewise|so) (?:also )?(?:holds?|applies|apply|arises?|goes|is (?:owed|due|true)|exists|extends|follows)\b[^.;]{0,20}?"
    r"\b(?:if|when|whenever|in case|in the event|upon|for|to|should|after|against)\b",
    re.IGNORECASE,
)
"""How the duty told last is told of a further case ("The same duty arises upon an invasion")."""
ARMED = re.compile(r"\b(?:war|fight|defend|attack|invade)\b")
"""Words after which the state stands that is fought, or fought for."""
EXCHANGED = re.compile(
    r"\b(?:promis|pledg|vow|swore|sworn|undert|guarante|commit|bound|oblig|ow)\w*\b[^.;]{0,60}?\b(?:each other|one another|the other|mutual\w*)\b",
    re.IGNORECASE,
)
"""What two states promise each other binds them, whether or not a pact is named."""
FURTHER = re.compile(r"\s*(?:and |then |in that case|in this case|so |the (?:other|ally|partner)|its (?:ally|partner))", re.IGNORECASE)
"""How a clause after a semicolon goes on with the case told before it."""
REACH = 3
"""For how many sentences a pact is at hand after it was named."""


class TermReader:
    """Reads the terms of the pact at hand, sentence by sentence."""

    def __init__(self) -> None:
        self.listing: int | None = None
        """The paragraph in which terms are being told."""
        self.asked = False
        self.condition: str | list[str] | None = None
        """What the last question supposed ("What if one is attacked?")."""
        self.named = -REACH - 1
        """The sentence that named a pact last."""
        self.last: Finding | None = None
        """The duty told last."""
        self.body: tuple[list[str], int] | None = None
        """The body whose treaty was named last, and the paragraph."""
        self.bound: tuple[list[str], int] | None = None
        """The body named last that binds its members, and the paragraph."""
        self.told: tuple[int, int] | None = None
        """The sentence and paragraph that told a duty last."""
        self.around = Around()
        self.signed: tuple[int, int] | None = None
        """The sentence and paragraph that told last of a signature, or of a term."""

    def read(self, passage: Passage, context: Context, register: PactRegister, known: list[Finding]) -> list[Finding]:
        """Return the duties that a sentence tells as terms, where the patterns of duties found none in the same place."""
        text = context.text[passage.start : passage.end]
        self.around.hear(passage, text)
        if passage.parse.pacts or passage.sentence.bullet:
            self.named = passage.index
        condition, self.condition = self.condition, None
        if text.rstrip().endswith("?") and CONDITION.search(text):
            self.condition = trigger_of(text, (len(text), len(text)), "mutual_defence")
        if (passage.sentence.heading and not POINT.match(text)) or ASKED.match(text):
            self.asked = bool(ASKED.match(text))
            return []
        goes_on = self.listing is not None and passage.sentence.paragraph == self.listing + 1 and (passage.sentence.bullet or POINT.match(text))
        recited = LEAD.search(text) is not None
        if (
            recited
            or self.asked
            or goes_on
            or ARTICLE.match(text)
            or (passage.sentence.bullet and passage.index - self.named <= REACH and not TIMED.match(text))
        ):
            self.listing = passage.sentence.paragraph
        answers, self.asked = self.asked, False
        if (passage.speaker is not None and not passage.parse.pacts) or text.rstrip(" \"”’'»").endswith("?"):
            return []
        if is_maxim(passage, context) or of_law(passage, context):
            return []
        pact = pact_of(passage, register) or Pact(PENDING)
        paragraph = passage.sentence.paragraph
        goes_on = self.told is not None and self.told[1] == paragraph and passage.index - self.told[0] <= 2
        near = passage.index - self.named <= REACH or goes_on
        fresh = self.signed is not None and passage.index - self.signed[0] <= 1 and self.signed[1] == paragraph
        clauses = Clauses(
            passage,
            pact,
            context.lexicon,
            near=near,
            listing=self.listing == paragraph,
            fresh=fresh,
            told=self.around.parties(passage, [], apart=False) if len(pact.parties) < 2 else (),
            returned=bool(RETURN.match(context.text, passage.end)),
            asked=answers,
        )
        terms = clauses.terms()
        duties = [f for f in known if f.kind == "obligation"]
        cases = duties_of_cases(passage, context, pact, duties, clauses, near=near, fresh=fresh)
        duties = duties + cases
        for one in duties:
            held = max(terms, key=lambda t: _shared(t, one), default=None)
            if held is not None and _shared(held, one) > 0:
                one.slots |= sides_of(passage, held, pact, led=clauses.led or recited)
                self._set_off(passage, context, one, [t for t in terms if t is not held])
            else:
                bearers = clauses.several_at(*one.slots["_at"]) or promisers(passage, terms)
                one.slots |= {"_bearers": bearers, "_named": states_named(passage, *one.slots["_at"])}
                one.slots["_firm"] = bool(bearers) and EXCHANGED.search(text) is not None
            if condition and "trigger" not in one.slots and one.slots["duty"] in {"mutual_defence", "consultation"} and not one.slots["negated"]:
                one.slots["trigger"] = condition
        further = [
            t
            for t in terms + (self._founded(passage) if near or fresh or clauses.led or clauses.listing else [])
            if not any(_shared(t, f) > 0 and not _set_against(passage, t, f, text) and not _of_next(passage, t, f, terms) for f in duties)
            and not _alternative(passage, t, terms)
            and not WANTED.search(text[: max(0, t.start - passage.start)])
            and not by_outsider(passage, pact, t.start - passage.start)
            and not any(on_outsider(passage, pact, place.end()) for place in ARMED.finditer(text, t.start - passage.start, t.end - passage.start))
        ]
        owners = [pact_of(passage, register, one.start) or pact for one in further]
        told = [(one, self._finding(passage, context, whose, one, led=clauses.led or recited)) for one, whose in zip(further, owners, strict=True)]
        found = [
            f
            for one, f in told
            if f.slots["duty"] != "other"
            or not (one.weak or _hands_over(passage, context, one) or (not one.firm and _judged(f)) or _goes_on(passage, one, terms))
        ]
        signing = bool(passage.parse.pacts) and any(_signs(passage, v) and not (v.modal or v.negated) for _, v in passage.parse.verbs())
        near_duty = self.told is not None and passage.index - self.told[0] <= 2
        if near_duty and self.last is not None and not duties and SAME.search(text):
            found = [*found, *self._again(passage, text, self.last)]
        found = cases + found
        self._of_body(passage, context, pact, duties + found)
        for one in duties + found:
            one.slots["_told"] = self.around.parties(
                passage,
                one.slots.get("_bearers", []),
                apart=bool(one.slots["negated"]) or (one.slots["duty"] == "other" and not one.slots.get("_firm")),
            )
        if duties or found:
            self.last = max([*duties, *found], key=lambda f: f.start)
            self.told = passage.index, paragraph
        if signing or ((duties or found) and (fresh or clauses.led)):
            self.signed = passage.index, paragraph
        return found + self._of_others(passage, register, duties + found)

    def _of_body(self, passage: Passage, context: Context, pact: Pact, duties: list[Finding]) -> None:
        """Give what "they" are to do, right after a duty of the members of a body or after its treaty was named, to those members."""
        paragraph = passage.sentence.paragraph
        if named := bound_body(passage, context):
            self.bound = named, paragraph
        if passage.parse.pacts and (hits := [h for h in context.find(TABLE, passage) if passage.parse.tokens[h.start].capital]):
            self.body = list(hits[0].entry.codes), paragraph
            return
        opening = ARTICLE_OF.match(context.text, passage.start)
        if duties and opening and self.bound is not None and self.bound[1] == paragraph and len(pact.parties) < 2:
            for one in duties:
                one.slots = {"_body": self.bound[0], "_body_told": False} | one.slots
            return
        if not duties or any(p.name or p.determiner in {"the", "this"} for p in passage.parse.pacts):
            return
        if any(m.actor.sort in {"state", "group"} and m.actor.codes and not m.anaphor for m in passage.parse.mentions):
            return
        told = self.told == (passage.index - 1, paragraph) and self.last is not None
        body = self.last.slots.get("_body") if self.last is not None and told else None
        if body is None and self.body is not None and self.body[1] == paragraph and len(pact.parties) < 2:
            body = self.body[0]
        for one in duties if body else []:
            one.slots = {"_body": body, "_body_told": False} | one.slots

    @staticmethod
    def _again(passage: Passage, text: str, last: Finding) -> list[Finding]:
        """The duty told last, in the further case that a sentence tells."""
        trigger = trigger_of(text, (len(text), len(text)), "mutual_defence")
        if trigger is None or trigger == last.slots.get("trigger"):
            return []
        slots = last.slots | {"trigger": trigger, "_at": (passage.start, passage.end)}
        if last.slots["duty"] == "mutual_defence" and trigger in {"disaster", "emergency"}:
            slots["duty"] = "other"
        return [replace(last, slots=slots, start=passage.start, end=passage.end, rule="obligation/again", further=[])]

    @staticmethod
    def _of_others(passage: Passage, register: PactRegister, duties: list[Finding]) -> list[Finding]:
        """The same duties for the other of two pacts of which a sentence tells at once ("Both provide that", "Neither contains")."""
        parse = passage.parse
        first = next((v for _, v in parse.verbs() if v.finite), None)
        if not duties or not any(_of_two_texts(passage, at, alone=verb is first) for at, verb in parse.verbs()):
            return []
        known = [p for p in register.pacts if len(p.parties) > 1 and p.spans and min(p.spans)[0] < passage.start]
        said = {c for m in parse.mentions for c in m.actor.codes}
        last = sorted([p for p in known if said & set(p.parties)] or known, key=lambda p: max(s for s in p.spans if s[0] < passage.start))[-2:]
        copies = []
        for duty in duties:
            duty.slots["_bearers"] = []
            if len(last) == 2:
                duty.pact = last[1].number
                copies.append(replace(duty, pact=last[0].number, slots=dict(duty.slots)))
        return copies

    @staticmethod
    def _set_off(passage: Passage, context: Context, duty: Finding, rest: list[Term]) -> None:
        """Look again for what sets a duty off, outside the other terms of the sentence, or else outside those before it."""
        if "trigger" not in duty.slots:
            return
        start, end = duty.slots["_at"]
        for veiled in (rest, [t for t in rest if t.start < start]):
            text = context.text[passage.start : passage.end].replace("\n", " ")
            for one in veiled:
                first, last = one.start - passage.start, one.end - passage.start
                if last <= start - passage.start or first >= end - passage.start:
                    text = text[:first] + " " * (last - first) + text[last:]
            stop = end_of_clause(text, end - passage.start) if duty.slots["duty"] == "non_assistance" else end - passage.start
            trigger = trigger_of(text, (start - passage.start, stop), str(duty.slots["duty"]))
            if trigger:
                duty.slots["trigger"] = trigger
                return
        text = context.text[passage.start : passage.end]
        first, last = text.rfind(";", 0, start - passage.start) + 1, text.find(";", end - passage.start)
        own = " " * first + text[first : last if last >= 0 else len(text)]
        after = first and not FURTHER.match(text, first)
        if after and trigger_of(own, (start - passage.start, end - passage.start), str(duty.slots["duty"])) is None:
            del duty.slots["trigger"]

    @staticmethod
    def _finding(passage: Passage, context: Context, pact: Pact, term: Term, *, led: bool) -> Finding:
        parse = passage.parse
        verb = parse.elements[term.at]
        judged = context.judge(passage, None, term.start)
        judged["certainty"] = "asserted" if judged["certainty"] in {"planned", "possible"} else judged["certainty"]
        text = context.text[passage.start : passage.end].replace("\n", " ")
        at = (term.start - passage.start, term.end - passage.start)
        words = [
            t.low for t in parse.tokens[verb.end :] if t.end <= term.end and (t.start >= term.start or term.start < parse.tokens[verb.end - 1].end)
        ]
        assert isinstance(verb, VerbGroup)
        trigger = trigger_of(text, at, "mutual_defence")
        alone = not any(isinstance(e, NounPhrase) for e in parse.elements[term.at + 1 : term.at + 2])
        duty = (
            "other"
            if not verb.lemmas
            else kind_of(verb.lemmas, words, negated=verb.negated or term.barred, triggered=trigger is not None, alone=alone)
        )
        denied = duty == "mutual_defence" and (verb.negated or term.barred)
        slots: dict[str, object] = {"duty": duty, "negated": denied, "_at": (term.start, term.end), **sides_of(passage, term, pact, led=led)}
        if not denied and (body := body_of(passage, context, term.start, term.end)):
            slots["_body"] = body
        supposed = duty != "other" or SUPPOSED.search(text, *at) is not None or not DANGERS.isdisjoint(words)
        if duty != "non_aggression" and supposed and trigger and not denied:
            slots["trigger"] = trigger
        return Finding("obligation", slots, term.start, term.end, "obligation/terms", pact=pact.number, **judged)

    @staticmethod
    def _founded(passage: Passage) -> list[Term]:
        """The organs that are to be set up ("a commission is to be created")."""
        parse = passage.parse
        found = []
        for at, verb in parse.verbs():
            subject = parse.subject(at)
            if subject is None or not verb.passive or not FOUNDED & set(verb.lemmas) or not (verb.infinitive or verb.modal in {"will", "shall"}):
                continue
            if {t.low for t in parse.tokens[subject.start : subject.end]} & ORGANS:
                found.append(Term(at, parse.tokens[subject.start].start, parse.tokens[verb.end - 1].end, subject, firm=False))
        return found


def _signs(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a verb tells of a signature ("sealed", "put their names to")."""
    after = {t.low for t in passage.parse.tokens[verb.end : verb.end + 4]}
    return bool(SIGNING & set(verb.lemmas)) or (bool({"put", "set", "affix"} & set(verb.lemmas)) and not after.isdisjoint(HANDS))


def _goes_on(passage: Passage, term: Term, terms: list[Term]) -> bool:
    """Whether a term only goes on with one that has no object ("will exercise together and share intelligence")."""
    elements = passage.parse.elements
    joined = term.at > 1 and isinstance(before := elements[term.at - 1], Mark) and before.text == "and"
    return joined and any(t.at == term.at - 2 for t in terms)


def _judged(duty: Finding) -> bool:
    """Whether a duty is what onlookers say has to be done ("analysts say that each must find new markets")."""
    return any(link.sort == "crowd" and ONLOOKERS.search(link.name) for link in duty.chain)


def _alternative(passage: Passage, term: Term, terms: list[Term]) -> bool:
    """Whether a term goes on with what "or" adds to the one before it ("might conclude an alliance or join a coalition")."""
    elements = passage.parse.elements
    if term.at < 2 or not isinstance(before := elements[term.at - 1], Mark) or before.text != "or":
        return False
    earlier = next((n for n in range(term.at - 1, -1, -1) if isinstance(elements[n], VerbGroup)), None)
    shared = earlier is not None and isinstance(elements[earlier + 1], Mark)  # "shall make, own or station such arms"
    verb = elements[term.at]
    joining = isinstance(verb, VerbGroup) and "join" in verb.lemmas
    return (shared or joining) and any(t is not term and t.end < term.start and t.at < term.at for t in terms)


def _of_two_texts(passage: Passage, at: int, *, alone: bool) -> bool:
    """Whether a verb tells what two pacts say ("Both provide that", "neither treaty contains", "both texts said"); ``alone`` allows a bare "both"."""
    verb, subject = passage.parse.elements[at], passage.parse.subject(at)
    if subject is None or not isinstance(verb, VerbGroup) or not verb.finite or not TOLD_OF_PACTS & set(verb.lemmas):
        return False
    words = [t.low for t in passage.parse.tokens[subject.start : subject.end]]
    paper = words[-1].removesuffix("s") in PAPERS | {"treatie"}
    two = words[0] in {"both", "each", "neither"} or words[:2] in (["the", "two"], ["these", "two"])
    return two and (paper or (alone and len(words) == 1))


def _shared(term: Term, finding: Finding) -> int:
    """How many characters a term and a duty found by its words have in common."""
    start, end = finding.slots["_at"]
    return min(term.end, int(end)) - max(term.start, int(start))


def _of_next(passage: Passage, term: Term, duty: Finding, terms: list[Term]) -> bool:
    """Whether a duty is told by the words of a later term of somebody else ("requires Chad to leave and Mali to stop arming the rebels")."""
    start = int(duty.slots["_at"][0])
    return any(term.start < t.start <= start and _shared(t, duty) > 0 and _of_another(passage, t) for t in terms)


def _of_another(passage: Passage, term: Term) -> bool:
    """Whether "and" joins to the terms before it one that names who is to do it."""
    link, who = ([None, None, *passage.parse.elements[: term.at]])[-2:]
    named = isinstance(who, NounPhrase) and not who.preposition and who.head is not None and bool(who.head.codes)
    return named and isinstance(link, Mark) and link.sort == "and"


def _set_against(passage: Passage, term: Term, denied: Finding, text: str) -> bool:
    """Whether a duty is denied by what "and" or "but" adds to the term of its clause ("promised diplomatic support and not one soldier")."""
    at = int(denied.slots["_at"][0])
    verb = passage.parse.tokens[passage.parse.elements[term.at].end - 1]
    return bool(denied.slots["negated"]) and verb.end < at and text[: at - passage.start].rstrip().endswith((" and", " but", ","))


def _hands_over(passage: Passage, context: Context, term: Term) -> bool:
    """Whether a term is that goods be given, which is a transfer ("undertook to supply radars")."""
    verb = passage.parse.elements[term.at]
    if not isinstance(verb, VerbGroup) or verb.negated or term.barred or not (HANDING | ASSURING) & set(verb.lemmas):
        return False
    end = next((n for n, t in enumerate(passage.parse.tokens) if t.start >= term.end), len(passage.parse.tokens))
    if passage.parse.tokens[min(verb.end, end - 1)].low in {"no", "neither"}:
        return False
    said = {t.low for t in passage.parse.tokens[verb.end : end]}
    if said & AIDS and said & PEACEFUL - {"economic", "financial", "humanitarian", "technical"}:
        return False  # "give each other diplomatic support"
    if {"build", "fund", "finance", "pay"} & set(verb.lemmas) and any(t.low == "for" for t in passage.parse.tokens[verb.end : end]):
        return True
    return bool(context.goods(passage, verb.end, end))
