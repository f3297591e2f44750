"""Which pact a mention means: one of those told so far, or a new one."""

import re

from ....sources.gazetteer import fold
from ...discourse.passages import Passage
from ...naming.pacts import PactMention
from ...syntax.phrases import NounPhrase, VerbGroup
from .focus import linked
from .sighted import Sighting
from .told import Pact

GENERIC_WORDS = frozenset(
    fold(w) for w in "the treaty pact agreement accord accords alliance on of and for charter convention protocol declaration memorandum new".split()
)
PAPERS = frozenset("contract lease".split())
"""Nouns of papers that nobody calls a treaty."""
DECLARED = frozenset("declaration statement communique communiqué memorandum protocol charter roadmap".split())
"""Nouns of papers that are signed beside a treaty."""
REPLACING = re.compile(r"\b(?:in place of|instead of|replac\w+|supersed\w+|succe(?:ed\w*|ssor (?:of|to)))(?: \w+){0,2}$")
"""Before a pact that another has taken the place of."""
INSTEAD = re.compile(r"\b(?:in place of|instead of|to replace|replacing|to supersede|superseding|to succeed)(?: \w+){0,2}$")
"""The same, where the verb before these words tells of the other."""
TRUCES = frozenset("ceasefire truce armistice".split())
"""Nouns of what ends a war for a time, which nobody calls a treaty of trade."""


def match(seen: Sighting, pacts: list[Pact], current: Pact | None) -> Pact | None:
    """Return the pact, of those told so far, that a mention means; none if it is a new one."""
    mention = seen.mention
    if (
        any(m in {"earlier", "previous", "former", "older", "similar", "another", "different", "second", "separate"} for m in mention.modifiers)
        or mention.determiner == "another"
    ):
        fits = [p for p in pacts if p is not current and _compatible(p, seen, current)]
    else:
        fits = [p for p in pacts if _compatible(p, seen, current)]
    if not fits:
        return None
    if mention.name:
        same = [p for p in fits if p.name and same_name(p, mention)]
        if same:
            return same[-1]
    if seen.listed:
        return None
    fresh = mention.indefinite and seen.signing and seen.signed is not None
    if current is not None and current.name and current.signed and mention.determiner in {"a", "an"} and seen.background and not mention.name:
        fits = [p for p in fits if not p.name]  # "the Charter of 1962 ... a treaty concluded in Niamey"
        if not fits:
            return None
    if current is not None and current in fits and not (fresh and current.today):
        return current
    if mention.indefinite and seen.signing and seen.signed:
        dated = [p for p in fits if (p.signed.value == seen.signed.value if p.signed else not p.today)]
        return dated[-1] if dated else None
    return max(fits, key=lambda p: (p.mentions, -p.number))


def same_name(pact: Pact, mention: PactMention) -> bool:
    """Whether a mention bears the name of a pact, or a part of it."""
    a, b = pact.words - GENERIC_WORDS, mention.words - GENERIC_WORDS
    return bool(a and b) and (a <= b or b <= a)


def _compatible(pact: Pact, seen: Sighting, current: Pact | None) -> bool:
    mention = seen.mention
    papers = PAPERS | {"deal", "agreement", "one"}
    if (mention.noun in PAPERS and pact.nouns and not pact.nouns & papers) or (pact.nouns and pact.nouns <= PAPERS and mention.noun not in papers):
        return False
    if pact.nouns and pact.nouns <= PAPERS and mention.noun not in PAPERS and len(seen.parties) > 1 and len(pact.parties) < 2:
        return False
    dated = mention.year or seen.signed
    year = mention.year or (seen.signed.year if seen.signed and seen.signed.value and not seen.signed.text.endswith("ago") else None)
    if year and (told := pact.when or pact.news) and year != told:
        return False
    if mention.year and mention.indefinite and pact.status == "signed" and pact.when is None and not pact.today and len(pact.parties) > 1:
        return False  # "a 1961 treaty" is not the one signed last June
    if (
        seen.signed
        and pact.signed
        and seen.signed.value
        and pact.signed.value
        and seen.signing
        and not seen.signed.text.endswith("ago")
        and not (seen.signed.value.startswith(pact.signed.value) or pact.signed.value.startswith(seen.signed.value))
    ):
        return False
    if mention.determiner == "its" and dated and pact.name and pact.when is None and not seen.parties and mention.noun not in pact.nouns:
        return False  # "its defence agreement of December 2000" is not the Little Entente told of before
    if mention.determiner and not mention.name and _of_two_days(pact, seen):
        return False  # "its pact of 15 September" is not the declaration of 22 December
    if (
        seen.background
        and seen.signed
        and seen.signed.value
        and pact.status == "signed"
        and pact.signed is None
        and pact.mentions < 3
        and not mention.name
    ):
        return False
    if pact.name and not pact.parties and seen.parties and not mention.name and mention.noun not in pact.nouns:
        return False
    fresh = mention.indefinite and seen.signing and seen.signed is not None and not mention.name
    if fresh and pact.name and pact.status is None and mention.noun not in pact.nouns:
        return False  # "a treaty was signed in Moscow" is not the entente spoken of before
    if mention.indefinite and seen.signing and (seen.today or seen.signed) and pact.status in {"ratified", "in_force"} and not mention.name:
        return False  # what is initialled now is not what was ratified
    if mention.noun in TRUCES and pact.name and not pact.nouns & TRUCES and seen.signing:
        return False
    if (
        pact.name
        and seen.topic
        and seen.signing
        and seen.signed
        and not mention.name
        and seen.topic.isdisjoint(pact.words)
        and mention.noun != "deal"
    ):
        return False  # the agreement on a reservoir, concluded in May, is not the treaty on the border
    parties = set(seen.parties)
    if len(parties) > 1 and len(pact.parties) > 1 and not (parties <= set(pact.parties) or set(pact.parties) <= parties):
        return False
    if seen.signing and seen.signatories and pact.signatories and len(parties) > len(pact.parties) > 1:
        return False  # signed by three, not by the two who signed the one told before
    if mention.indefinite and len(parties) > 1 and pact.parties and parties.isdisjoint(pact.parties):
        return False  # "an agreement with the Americans" is not the Anzus treaty
    if len(parties) == 1 and len(pact.parties) > 1 and not parties <= set(pact.parties):
        return False
    if seen.signing and len(parties) > 1 and len(pact.parties) == 1 and not set(pact.parties) <= parties and not pact.namesakes:
        return False  # the statement that two presidents signed is not the alliance's declaration
    if seen.between and mention.indefinite and len(pact.parties) > 1 and parties != set(pact.parties):
        return False
    if mention.name and seen.signing and pact.signed and not pact.name and len(parties) > len(pact.parties) > 1:
        return False
    if mention.name and pact.name and not same_name(pact, mention):
        return False
    if mention.name and dated and pact.nouns and pact.nouns <= DECLARED and mention.noun not in DECLARED and not seen.signing:
        return False  # the treaty of 1992 is not the statement that was signed today
    papers_differ = (mention.noun in DECLARED) != bool(pact.nouns & DECLARED) and bool(pact.nouns)
    if papers_differ and seen.signing and seen.signatories and pact.signatories and not set(seen.signatories) & set(pact.signatories):
        return False  # the presidents signed a declaration, their ministers initialled a treaty
    if (
        mention.name
        and not pact.name
        and mention.noun not in pact.nouns
        and not seen.signing
        and ((pact.signed and seen.signed is None) or pact is not current or pact.year)
    ):
        return False
    return not (mention.noun == "alliance" and mention.name is None and not parties and not pact.nouns)


def _of_two_days(pact: Pact, seen: Sighting) -> bool:
    """Whether a pact and a mention each have a day told in full, not the same, and no party of the one is known to be of the other."""
    one, other = (pact.signed.value if pact.signed else None), (seen.signed.value if seen.signed else None)
    full = one is not None and other is not None and len(one) == len(other) == 10 and one != other
    return full and set(seen.parties).isdisjoint(pact.parties)


def replaced(passage: Passage, seen: Sighting, current: Pact) -> bool:
    """Whether a mention tells of the pact that the one at hand took the place of ("in place of a treaty of 1977")."""
    year = seen.mention.year or (seen.signed.year if seen.signed else None)
    return bool(year) and year != current.when and (in_place_of(passage, seen.mention, REPLACING) or linked(passage, seen.mention))


def in_place_of(passage: Passage, mention: PactMention, words: re.Pattern[str] = INSTEAD) -> bool:
    """Whether the words before a mention say that another pact stands in its place, so that the verb of the clause is not said of it."""
    lead = " ".join(t.low for t in passage.parse.tokens[max(0, mention.start - 5) : mention.start])
    return words.search(lead) is not None


def founds(passage: Passage, mention: PactMention) -> bool:
    """Whether a pact is what founded the alliance spoken of ("Its founding document, the Liptako-Gourma Charter of 2023")."""
    tokens = passage.parse.tokens
    lead = [t.low for t in tokens[max(0, mention.start - 4) : mention.start]]
    if lead[-2:] in (["known", "as"], ["better", "as"]) or lead[-1:] in (["called"], ["dubbed"]):
        return True  # "the Nordic pact of 1962, known as the Helsinki Treaty"
    return len(lead) == 4 and lead[0] in {"its", "their"} and lead[1] in {"founding", "constituent", "basic"} and lead[3] == ","


def opens(passage: Passage, mention: PactMention) -> bool:
    """Whether a sentence opens with a pact, which is then what it speaks of."""
    first = passage.parse.elements[0]
    return isinstance(first, NounPhrase) and not first.preposition and mention in first.pacts


def never_signed(text: str, pact: Pact, verb: VerbGroup, words: set[str]) -> bool:
    """Whether a pact that was but initialled is said not to have been signed in the end ("initialled it and a month later would not sign it")."""
    refused = verb.negated and {"sign", "ratify", "conclude"} & set(verb.lemmas) and bool(words & {"it", "text", "document", "pact", "treaty"})
    return bool(refused) and any("initial" in text[start:end] for start, end in pact.spans)
