"""What a mention of a pact may say, and the words it says it with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ....sources.gazetteer import fold
from ...discourse.passages import Passage
from ...naming.dates import DateMention
from ...naming.pacts import PactMention
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup

STATUSES = ("initialled", "signed", "approved", "ratified", "in_force", "lapsed", "terminated", "denounced")


IN_FORCE = re.compile(
    r"\b(?:in force|into force|take effect|took effect|taken effect|into effect|in effect|(?:bec[ao]me|becomes) (?:legally )?binding)\b",
    re.IGNORECASE,
)


NOT_YET = re.compile(
    r"\b(?:yet to|not yet|has not|have not|will|would|shall|must|awaits?|before it|still needs?|needs? to|expected to|once|until|when|if|due to"
    r"|pending)\b",
    re.IGNORECASE,
)


WISHES = frozenset(
    "want seek propose offer discuss negotiate demand consider weigh plan explore pursue request reject oppose lack need draft "
    "debate mull suggest prepare urge await".split()
)


KEEPS = frozenset(
    """
        mark commemorate prolong replace have keep share enjoy celebrate renew extend update upgrade follow crown add put lean
        rely rest base recall reaffirm reconfirm invoke welcome honour honor uphold review revise revive restore resurrect reactivate resume
        prolong stretch lengthen amend denounce implement dust dusted unearth shelve suspend freeze tear scrap quit terminate abandon
        activate trigger observe
    """.split()
)
"""Verbs whose subject is party to the pact among their objects."""
SOUGHT = re.compile(
    r"\b(?:talks|negotiations|plans?|ideas?|proposals?|prospects?|hopes?|bid|calls?|drafts?|push|work|discussions) (?:on|for|of"
    r"|about|over|towards?|to)(?: an?| any| some| \w+)?$",
    re.IGNORECASE,
)


SIGNED_NOUNS = re.compile(r"\b(?:signing|signature|conclusion|sealing)\b", re.IGNORECASE)


FOLLOWS = frozenset("follow come date go stem".split())
HELD = frozenset("take occur happen hold stage follow come".split())
"""What is said of a signing that took place."""


MADE_UNSIGNED = frozenset("statement framework roadmap map plan settlement action letters".split())
"""Nouns of things that are also made, issued or unveiled without being a pact: only signing makes them one."""
PUTTING = frozenset("put set affix append lay fix lend add".split())
SIGNATURES = frozenset("name names signature signatures hand hands seal seals initials pen pens".split())
"""What is put to a pact to sign it, and the verbs for it."""
RATIFICATION = re.compile(r"\b(?:instruments?|documents?|papers?|letters|articles) of (?:ratification|acceptance|approval)\b", re.IGNORECASE)
SIGNED = frozenset("sign ink initial conclude seal finalise finalize exchange reach swap".split())
THREEFOLD = frozenset("tripartite trilateral three-way three-power triple".split())
RENEWING = frozenset("renew extend prolong update".split())
PROVIDES = frozenset(
    "provide allow let permit oblige require commit bind give grant entitle enable guarantee foresee authorise authorize promise assure open".split()
)
"""What a pact does between its parties."""
GIVES = frozenset("promise give grant pledge guarantee offer cede assure recognise recognize tell inform let allow permit lend lease owe".split())
"""What one party of a pact does to the other by it."""
OBTAINING = frozenset("obtain get secure win gain extract wring receive wrest".split())
"""What one does who has a pact from another."""
LOOKING_ON = frozenset("look watch stand preside smile beam applaud observe sit".split())
WITNESSES = frozenset("witness host guarantor onlooker spectator mediator facilitator observer guest".split())
"""As what one stands by who is no party."""
PRIVATE = frozenset("coach player striker midfielder defender goalkeeper singer actor actress author footballer boxer driver".split())
"""Who signs for himself alone."""
DUE = re.compile(
    r"\b(?:is|are|was|were|be) (?:now |also |still )?(?:due|set|expected|scheduled|poised|slated|about|ready|likely|supposed|bound)\b[^.;]*$"
)
"""Before an infinitive that tells what is still to be done ("is due on Tuesday to sign")."""
ACHIEVED = frozenset("first second third fourth last latest next".split())
"""Before an infinitive that tells what was done: "was first to sign"."""


@dataclass(slots=True)
class Sighting:
    """What one mention of a pact, with its clause, says."""

    mention: PactMention
    start: int
    end: int
    parties: list[str] = field(default_factory=list)
    partner: list[str] = field(default_factory=list)
    """Those of the parties with whom the others are said to have it."""
    partner_names: list[str] = field(default_factory=list)
    """People among them."""
    signatories: list[str] = field(default_factory=list)
    supposed: set[str] = field(default_factory=set)
    """A party taken from the sentences before, for want of any other."""
    signed: DateMention | None = None
    place: str | None = None
    areas: list[str] = field(default_factory=list)
    status: str | None = None
    signing: bool = False
    refused: bool = False
    background: bool = False
    """Signed in a relative clause or a participle, as things of the past are told."""
    today: bool = False
    """Told as news: "have signed"."""
    planned: bool = False
    between: bool = False
    foreign: bool = False
    """Between or with others than states: "the agreement between the club and the player"."""
    listed: bool = False
    """One of several papers signed at once."""
    topic: frozenset[str] = frozenset()
    """The words of what it is said to be on, right behind its noun."""

    def copy(self, parties: list[str]) -> "Sighting":
        """The same of other parties."""
        return replace(self, parties=parties, partner=[c for c in self.partner if c in parties], signatories=list(self.signatories))


def topic_of(passage: Passage, n: int) -> frozenset[str]:
    """The words, of four letters and more, of what a pact is said to be on ("the agreement on the Kempir-Abad reservoir")."""
    one = passage.parse.elements[n + 1] if n + 1 < len(passage.parse.elements) else None
    if not isinstance(one, NounPhrase) or one.preposition not in {"on", "concerning", "about"} or one.date or one.head:
        return frozenset()
    return frozenset(fold(t.text) for t in passage.parse.tokens[one.start : one.end] if t.kind == "word" and len(t.text) > 3)


def lemmas_of(element: object) -> tuple[str, ...]:
    """The lemmas of an element; none for what is no verb."""
    return element.lemmas if isinstance(element, VerbGroup) else ()


def of_another(place: int, mention: PactMention, pacts: list[PactMention]) -> bool:
    """Whether "with X" stands beside another pact of the sentence: "a deal with Malaysia and an accord with Thailand"."""
    others = [p.start for p in pacts if p.start != mention.start and not p.plural]
    return any(mention.start < other < place or (place < mention.start and other < place) for other in others)


def standing_by(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether "with X" names who looked on ("with the emir as the smiling host")."""
    n = next((k for k, e in enumerate(passage.parse.elements) if e is phrase), -1)
    following = passage.parse.elements[n + 1] if 0 <= n < len(passage.parse.elements) - 1 else None
    following = _past_aside(passage, n + 1) or following
    if isinstance(following, VerbGroup):
        words = [t.low for t in passage.parse.tokens[following.end : following.end + 5]]
        return following.gerund and (set(following.lemmas) <= LOOKING_ON or ("as" in words and not WITNESSES.isdisjoint(words)))
    return isinstance(following, NounPhrase) and (
        following.preposition == "as" or (following.preposition == "in" and "attendance" in _last(passage, following))
    )


def _past_aside(passage: Passage, n: int) -> Element | None:
    """What follows an apposition or a comma ("with Field Marshal Munir, the army chief, looking on", "with X of Oman, looking on")."""
    elements = passage.parse.elements
    comma, verb = ([*elements[n : n + 2], None, None])[:2]
    if isinstance(comma, Mark) and comma.sort == "comma" and isinstance(verb, VerbGroup):
        return verb if verb.gerund and n and isinstance(p := elements[n - 1], NounPhrase) and _people(p) else None
    commas = [k for k in range(n, min(len(elements), n + 6)) if isinstance(m := elements[k], Mark) and m.sort == "comma"]
    if len(commas) < 2 or commas[0] != n or commas[1] + 1 >= len(elements):
        return None
    plain = all(isinstance(e, NounPhrase) and e.date is None for e in elements[n + 1 : commas[1]])
    return elements[commas[1] + 1] if plain else None


def _people(phrase: NounPhrase) -> bool:
    return phrase.head is not None and all(one.sort in {"person", "crowd"} for one in phrase.head.members or (phrase.head,))


def _last(passage: Passage, phrase: NounPhrase) -> str:
    return passage.parse.tokens[phrase.end - 1].low


def own_part(passage: Passage, complements: list[NounPhrase], mention: PactMention) -> list[NounPhrase]:
    """Those complements of a verb that speak of one pact among its objects, where it has several ("a contract with X in 2022 and another")."""
    places = [n for n, c in enumerate(complements) if c.pacts and not c.preposition]
    mine = next((n for n in places if mention in complements[n].pacts), None)
    if len(places) < 2 or mine is None:
        return complements
    later = next((n for n in places if n > mine), len(complements))
    if later < len(complements):
        later -= _set_before(passage, complements, later)
    lead = _set_before(passage, complements, mine) if mine else 0
    part = complements[mine - lead : later]
    return part if any(c.date for c in part) else complements[:later]


def _set_before(passage: Passage, complements: list[NounPhrase], n: int) -> int:
    """How many phrases before a paper set its day and place after an "and" ("a treaty in Ankara, and at Bled, on 9 August, an alliance")."""
    opening = max((e.end for e in passage.parse.elements if isinstance(e, Mark) and e.sort == "and" and e.end <= complements[n].start), default=None)
    if opening is None:
        return 0
    settings = [c for c in complements[:n] if c.start >= opening]
    return len(settings) if all(c.date or c.preposition in {"in", "at", "on"} for c in settings) else 0


def adjacent(passage: Passage, n: int, k: int) -> bool:
    """Whether nothing but phrases that hang on the pact stand between it and a phrase."""
    between = passage.parse.elements[n + 1 : k + 1]
    return all(isinstance(e, NounPhrase) and e.preposition in {"of", "on", "between", "with", "from", "in"} for e in between)


def clause_span(passage: Passage, seen: Sighting) -> tuple[int, int]:
    """The characters that tell of a signature: the sentence, or of a long one what stands around the pact."""
    if passage.end - passage.start < 500:
        return passage.start, passage.end
    return max(passage.start, seen.start - 150), min(passage.end, seen.end + 200)


def since_when(elements: Sequence[Element], n: int) -> DateMention | None:
    """Since when there is a pact that the n-th element names, if its part of the sentence says so ("linked since 1949 by a treaty")."""
    for k, one in enumerate(elements):
        opened = k > 0 and isinstance(mark := elements[k - 1], Mark) and mark.text == "since"
        dated = one.date if isinstance(one, NounPhrase) and (one.preposition == "since" or opened) else None
        between = elements[min(n, k) : max(n, k)]
        if dated and dated.value and not any(isinstance(e, Mark) and e.sort in {"colon", "stop"} for e in between):
            return dated
    return None
