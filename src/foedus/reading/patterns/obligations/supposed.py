"""Duties told by a case and by what follows from it, in whatever words ("Should Germany attack France, Russia would throw in every man").

A clause supposes that somebody comes under attack, under threat or into war; another says what the other party, or each, then does: it
fights, talks, or keeps out. It is the pair that makes the duty, not the verb.
"""

import re
from dataclasses import dataclass

from ...discourse.passages import Passage
from ...naming.actors import Mention
from .triggers import trigger_of

PARTY = "ƥ"
CASES = frozenset("should if when whenever once were let case event moment day minute soon where wherever whoever".split())
"""Words of which one stands in any sentence that supposes a case."""
CASE = re.compile(
    r"(?:\b(?:if|when|whenever|once|where|wherever|whoever|in (?:the )?(?:case|event)|as soon as|the (?:moment|day|minute|hour|instant))"
    r"|(?:^|[,:—–] ?(?:and )?|[\"“] ?)(?:and )?(?:should|were|let)|\b(?:should|were)(?= (?:ƥ|the (?:other|ƥ|germans|\w+s\b)|either|one\b|any)))\b",
    re.IGNORECASE,
)
"""How the clause of the case opens."""
DANGER = re.compile(
    r"\b(?:attack(?:s|ed|ing|er|ers)?|str(?:ikes?|uck)|hits?|assault(?:s|ed)?|(?:fall|falls|fallen|fell|set|sets|falling) upon|aggress\w+"
    r"|inva(?:sion|de|ded|des|ding)s?|raid(?:s|ed)?|bombard\w*|march(?:es|ed)? (?:on|against|into|in|again)|mov(?:e|es|ed) against|overrun|wars?"
    r"|hostilit(?:y|ies)|fight(?:s|ing)?|fought|threat(?:s|en|ens|ened|ening)?|menace[ds]?|endangered|(?:in|into) (?:danger|peril|jeopardy)"
    r"|under fire|fired (?:on|upon)|shot at|violated?|cross(?:es|ed)? (?:the|its|their|ƥ+'s) (?:border|frontier)s?|conflict|molested)\b",
    re.IGNORECASE,
)
WHO = (
    rf"(?P<who>(?:the )?{PARTY}+(?:(?:, {PARTY}+)* and (?:the )?{PARTY}+)?(?:'s? \w+| (?:army|forces|fleet|troops))?|(?:each|either|both|all"
    rf"|neither|every one)\b"
    r"(?: of (?:them|the (?:two|three|\w+))| (?:the )?\w+)?|(?:the|all|both|its|their|each) (?:other|others|two|three|four|five|six|rest|ally"
    r"|allies|partners?|neighbou?rs?|second|latter|part(?:y|ies)|sides?|signator(?:y|ies)|countr(?:y|ies)|governments?|members|pair|states)"
    r"(?: (?!must|shall|will|would|should|may|might|is|are|was|were|has|have|had|need|cannot)\w+)?"
    r"|the other one|every (?:member|ally|signatory)|they|one)"
)
TIE = (
    r"(?P<tie>,? ?(?:\w+ ){0,1}?(?:will|would|shall|should|must|may not|might not|has|have|had|is|are|was|were|need(?:s|ed)?"
    r"|cannot|could not)\b)"
)
"""A modal or auxiliary that makes of what follows a thing to be done."""
BOUND = re.compile(
    r"\b(?:will|would|shall|should|must|may not|might not|cannot|could not|(?:has|have|had) (?:\w+ )?(?:only |merely |no more than )?to\b"
    r"|(?:is|are|was|were) (?:then )?(?:\w+ ){0,2}?to\b|(?:is|are|was|were) on the hook|need(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Within it, what binds: not "is ready", not "had fought"."""
STAYING_OUT = re.compile(
    r"\b(?:(?:stay|keep|remain|stand|hold|hang|steer|be|sit)s? (?:\w+ly |itself |themselves |well )?(?:neutral|out\b|outside|aside|apart|clear"
    r"|back|still|quiet|idle|off|away|aloof|passive|at home|on the (?:sidelines?|fence)|its hand|its distance|a (?:strict |benevolent )?neutral)"
    r"|looks? on|neutrality|do(?:es)? nothing|lifts? no (?:finger|hand)|tak(?:e|es) no (?:part|sides?)|keeps? (?:its|their) (?:hands|sword|powder"
    r"|peace|distance)|(?:not|neither|refrain from|abstain from) (?:\w+ )?(?:stir|move|meddl\w+|interven\w+|tak(?:e|ing) (?:any )?(?:part|sides?)"
    r"|join(?:ing)? in|interfer\w+|get involved|lift a finger|be drawn|enter(?:ing)? the))\b",
    re.IGNORECASE,
)
NOT_OUT = re.compile(
    r"\b(?:not|never|neither|cannot|hardly|nor)\b[^,.;]{0,25}?(?:stay|keep|remain|stand|hold|hang|sit|look|do nothing)\w*\b[^,.;]{0,12}"
    r"?\b(?:neutral|out|aside|apart|back|still|quiet|idle|by|on|away|passive|nothing)\b",
    re.IGNORECASE,
)
"""Who must not stand aside must fight."""
TALKING = re.compile(
    r"\b(?:talks?|consult\w*|confers?|meets?\b(?! (?:\w+ ){0,3}?(?:dangers?|threats?|attacks?|aggression|it|force))|puts? (?:their|its) heads"
    r"|takes? counsel|(?:get|gets|be|come|comes|keep) (?:\w+ )?in(?:to)? (?:touch|contact)"
    r"|discuss|agree (?:on|upon|what|how)|coordinate|co-ordinate|deliberates?|sits? down|concert|compare notes|inform|notify)\b",
    re.IGNORECASE,
)
FIGHTING = re.compile(
    r"\b(?:marche?s?|mov(?:e|es)(?= (?:at once|in\b|against|up|its|to)|[.,;]|$)|strikes? back|hits? back|fights?|(?:take|takes) (?:the field"
    r"|up (?:arms|its cause)"
    r"|(?:its|their|the) (?:\w+ )?(?:side|part|cause)|part in|action)|throws? (?:in|into|itself|its|all|every\w*)|draws? (?:the|its) sword"
    r"|go(?:es)? to (?:war|\w+ help)"
    r"|(?:make|declare|wage)s? war|(?:enter|join)s? (?:the|in|it|its|forces|battle|them|ƥ+)|(?:rush|hurry|hasten|rall|spring|leap|jump|fly|run"
    r"|race|go|come)(?:s|es|y|ies)? "
    r"(?:at once |immediately |forthwith |straight )?(?:in\b|to\b)|stands? (?:by|with|beside|shoulder|up|behind|at)|sides? with"
    r"|backs?(?= (?:it|the|its|ƥ))|help(?:s|ing)?(?! (?:to )?(?:settle|resolve|mediate|rebuild|end|patrol|police))|aids?|assist(?:s|ance)?|"
    r"supports?|succour|rescues?|relieve|reinforces?|protects?|defends?|shields?|(?:\w+ )?(?:thousand|hundred|million) (?:men|soldiers|troops)"
    r"|sends? (?:\w+ ){0,5}?(?:men|troops|soldiers|army|armies|fleets?|"
    r"divisions|forces?|ships|aircraft|squadrons|corps|battalions|legions|help)|(?:all|every|everything|whatever|any) (?:\w+ ){0,3}?(?:means"
    r"|forces?|strength|might"
    r"|power|man|men|soldiers?|ships?|it ha[sd]|resources)|mobili[sz]es?|shoots?|(?:weigh|pitch|step|wade|pile)s? in\b|"
    r"interven(?:e|es)|retaliates?|opens? (?:a|its) (?:second )?front|commits? (?:its|all|every)|(?:make|makes) common cause|(?:call"
    r"|calls) (?:up|out) (?:its|the)"
    r"|answer(?:s)? (?:the call|with|by force)|at (?:its|the other's|the partner's) (?:side|disposal)|militar\w+|by force|puts? (?:all"
    r"|every\w*|its|their)|with (?:armed )?force|take(?:s)? the attack as|do(?:es)? the same)\b"
)
LENDING_NONE = re.compile(
    r"\b(?:not|no|never|neither|nor|refrain\w*|abstain\w*|den(?:y|ies)|refuses?|withholds?|nothing)\b[^.;]{0,40}?\b(?:help\w*|aid\w*|assist\w*"
    r"|support\w*|arm(?:s|ing)?|backing)\b"
    r"[^.;]{0,40}?\b(?:aggressors?|attackers?|enem(?:y|ies)|foes?|third|assailants?|invaders?|other side|adversar(?:y|ies))\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(?:not|never|neither|nor|nobody|no|none|nothing|hardly|free|whether|decide|itself decides)\b(?! (?:only|later|less|just|matter))",
    re.IGNORECASE,
)
STOP = re.compile(r"[.;:?!]|(?<=\w)[—–]")
BREAK = re.compile(r",? (?:but|while|whereas)\b|, (?:and|which|who)\b")
"""Where a clause ends at the latest."""


@dataclass(slots=True)
class Supposed:
    """One duty: its kind, the place of what is to be done and of the case, in the sentence, and its trigger."""

    duty: str
    at: tuple[int, int]
    case: tuple[int, int]
    danger: tuple[int, int]
    trigger: str | list[str] | None
    who: tuple[int, int]


def supposed(text: str) -> list[Supposed]:
    """Return the duties that a sentence tells by a case and what follows, the parties' names being runs of PARTY.

    >>> [(d.duty, d.trigger) for d in supposed("If one is drawn into war, the other is to keep out.")]
    [('neutrality', 'war')]
    >>> [(d.duty, d.trigger) for d in supposed("Each would march the day the Germans attacked.")]
    [('mutual_defence', 'attack')]
    """
    found: list[Supposed] = []
    start = 0
    for stop in [*(m.start() for m in STOP.finditer(text)), len(text)]:
        found += [one for one in _in_stretch(text, start, stop) if all(one.duty != f.duty for f in found)]
        start = stop + 1
    return found


def fights(text: str) -> bool:
    """Whether a sentence that supposes an attack may tell of help in war: not where the parties are only to talk, or to keep out."""
    told = supposed(text)
    if not told or any(one.duty == "mutual_defence" for one in told):
        return True
    return any(FIGHTING.search(text, one.at[0]) is not None for one in told)


def _in_stretch(text: str, start: int, stop: int) -> list[Supposed]:
    """The duties of a stretch between two stops: the case first and what follows from it, or the other way round."""
    found = []
    for opening in CASE.finditer(text, start, stop):
        danger = DANGER.search(text, opening.end(), stop)
        if danger is None:
            continue
        comma = text.find(",", danger.end(), stop)
        told = _followed(text, comma + 1, stop) if comma >= 0 else None
        told = told or _followed(text, danger.end(), stop)
        end = min(place for place in (comma, told[1][0] if told else -1, stop) if place >= 0)
        if told is None and opening.start() > start:
            told = _followed(text, start, opening.start())
        if told is not None:
            duty, at, who = told
            case = " " * opening.start() + text[opening.start() : end]
            trigger = trigger_of(case, (len(case), len(case)), duty)
            found.append(Supposed(duty, at, (opening.start(), end), danger.span(), trigger, who))
            more = _followed(text, at[1], stop) if comma >= 0 and at[0] > end else None
            if more is not None and more[0] != duty:  # "If it is attacked, the two will confer, and France will lend it military help"
                found.append(Supposed(more[0], more[1], (opening.start(), end), danger.span(), trigger, more[2]))
    return found


FOLLOWED = re.compile(rf"\b{WHO}{TIE}", re.IGNORECASE)
PRESENT = re.compile(rf"\b{WHO} (?:\w+ly |then |at once )?(?P<verb>[a-z]+s)\b", re.IGNORECASE)


def _followed(text: str, start: int, stop: int) -> tuple[str, tuple[int, int], tuple[int, int]] | None:
    """The duty that a stretch tells as what follows from a case, its place, and that of who is to do it."""
    for match in FOLLOWED.finditer(text, start, stop):
        end = _clause_end(text, match.end(), stop)
        if BOUND.search(text, match.start("tie"), min(end, match.end() + 25)):
            told = _done(text, match.start("tie"), end)
            if told is not None:
                return told[0], (told[1], end), match.span("who")
        return None
    present = PRESENT.search(text, start, stop)
    if present is not None and PARTY not in present.group("who"):
        end = _clause_end(text, present.end(), stop)
        told = _done(text, present.start("verb"), end)
        if told is not None:
            return told[0], (told[1], end), present.span("who")
    return None


def _clause_end(text: str, start: int, stop: int) -> int:
    ends = BREAK.search(text, start, stop)
    return ends.start() if ends else stop


def _done(text: str, start: int, stop: int) -> tuple[str, int] | None:
    """Of what kind a duty is by what is to be done in the case of an attack or a war, and where the words for it begin."""
    for duty, words in (("non_assistance", LENDING_NONE), ("mutual_defence", NOT_OUT), ("neutrality", STAYING_OUT)):
        if said := words.search(text, start, stop):
            return duty, said.start()
    fighting = FIGHTING.search(text, start, stop)
    talking = TALKING.search(text, start, stop)
    if talking and (fighting is None or talking.start() < fighting.start()):
        return "consultation", talking.start()
    if fighting is None or REFUSED.search(text, start, fighting.end()):
        return None
    return "mutual_defence", fighting.start()


def masked(passage: Passage, text: str) -> str:
    """A sentence on one line with the names of states as runs of PARTY."""
    text = re.sub(r"[\n\r]", " ", text).replace("’", "'")
    for mention in passage.parse.mentions:
        if _state(mention):
            start, end = passage.place(mention.start, mention.end)
            text = text[: start - passage.start] + PARTY * (end - start) + text[end - passage.start :]
    return text


def states_at(passage: Passage, start: int, end: int) -> list[str]:
    """The states that a stretch of a sentence names, none of them by an adjective."""
    tokens = passage.parse.tokens
    named = [m for m in passage.parse.mentions if _state(m) and start <= tokens[m.start].start - passage.start < end]
    return [c for m in named for c in m.actor.codes]


def victims(passage: Passage, told: Supposed) -> list[str]:
    """Whom a case supposes to be attacked: the state named right after the attack, or else the last one before it."""
    after = states_at(passage, told.danger[1], min(told.danger[1] + 16, told.case[1]))
    return after or states_at(passage, told.case[0], told.danger[0])[-1:]


def _state(mention: Mention) -> bool:
    return mention.actor.sort in {"state", "group"} and bool(mention.actor.codes) and not mention.anaphor and not mention.adjective
