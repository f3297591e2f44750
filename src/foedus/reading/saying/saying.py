"""Verbs of saying: when they make a statement."""

from ..discourse.passages import Passage
from ..naming.actors import Actor
from ..reference.accused import ANSWERING
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from ..words.lexicon import Entry
from ..words.words import NUMERALS
from .shapes import EXPLICIT, answers_charge

CLAUSAL = frozenset(
    """
        laugh sigh smile snap bark growl sniff stammer hold speak talk maintain observe submit agree want hope know learn hear understand
        feel worry mention publish release cite continue charge show signal indicate reveal disclose volunteer venture object read reason
        interpret intend wish swear conclude contest consider regard view judge commit undertake offer share press post point suggest imply
        hint report expect anticipate predict forecast foresee cry shout preach sum relay protest back attack cheer compare liken cast
        question counter relate recall answer respond express voice convey raise term stress propose fear doubt suspect believe think assume
        guess reckon estimate assess wonder write find crow whine moan snipe deadpan hiss sob gloat wail bristle calculate mutter
    """.split()
)
"""Verbs that make a statement only with a clause, a quotation or an infinitive after them (or before)."""
WITH_OBJECT = frozenset(
    """
        express voice convey share raise suspect fear doubt stress publish release reveal disclose question contest recall cite regard view
        consider cheer cast term judge predict forecast foresee propose report liken compare
    """.split()
)
"""Of those, verbs that also do with a thing for their object, when a person or a crowd is the subject."""
CONCERNS = frozenset(
    """
        concern concerns worry worries fear fears doubt doubts regret hope alarm support objections confidence scepticism skepticism
        condolences satisfaction readiness willingness view opinion dismay anger outrage unease gratitude
    """.split()
)
PRONOUNS = (["her"], ["him"], ["them"], ["me"], ["us"])
WEIGHED = frozenset("matter question request case proposal issue bid application options measures".split())
"""What is considered for a while, and judged only later."""
OBJECTS = frozenset("it them that this these those him her us".split())
ASKING = frozenset("what how why whether if which who where".split())
SUMMONED = frozenset({"home", "back", "up", "off", "together"})
"""Words after somebody who is called for, and not by a name."""
ELECTIONS = frozenset("election elections vote referendum meeting session summit strike".split())
BINDING = frozenset("shall will would must each either neither other article clause attack attacked war".split())
"""Words by which what two states declare binds them."""
ASSENTS = frozenset("no yes nothing little goodbye farewell".split())
AFTER_ASSENTS = frozenset({".", "to", ",", "and", "about", "of", "on", "whatever", "whatsoever"})
DEEDS = frozenset(
    """
        request requests offer offers demand demands proposal proposals bid application invitation resolution ultimatum motion amendment draft
        scheme terms appeal petition
    """.split()
)
"""What is rejected by a deed, not in words alone."""
FIGURES = frozenset("figures data numbers records statistics estimates report study poll survey documents images papers files".split())
"""Papers that show a thing by what stands in them, and say nothing of it."""
WITHHELD = frozenset(
    """
        say comment confirm discuss answer recognise recognize rule exclude disclose reveal name identify specify elaborate speculate condemn
        criticise criticize denounce apologise apologize acknowledge admit concede deny explain retract clarify divulge deny
    """.split()
)
"""What one refuses to utter, where the refusal is a statement."""
VERDICTS = frozenset(
    """
        null void illegal unlawful lawful legal invalid valid illegitimate legitimate binding dead obsolete settled closed necessary essential
        vital dangerous reckless unacceptable acceptable inadmissible insufficient sufficient premature outdated worthless hostile irrelevant
        unconstitutional constitutional unfair unjust inevitable credible successful excessive
    """.split()
)
"""Adjectives with which a thing is judged after its name."""
AUDIENCE = frozenset("reader readers viewer viewers listener listeners subscribers".split())
"""To whom a report turns: what they will recall is what it says itself."""
WISHING = frozenset("demand ask request urge insist propose recommend require suggest move".split())
"""Verbs after which a clause with "that" tells what somebody is to do."""
ENVOYS = frozenset("ambassador ambassadors envoy envoys diplomat diplomats consul consuls troops soldiers forces parliament".split())
"""Who is recalled from a post."""
UNFEELING = frozenset({"state", "body", "group", "organisation"})


def _idle(passage: Passage, verb: VerbGroup, lemma: str, shape: str, speaker: Actor) -> bool:
    """Whether a verb of saying is used for no saying here: "named him envoy", "said no", "asked parliament for money", "without saying why"."""
    tokens = passage.parse.tokens
    following = tokens[verb.end].low if verb.end < len(tokens) else ""
    if _asked(passage, verb):
        return True
    if verb.gerund and (verb.preposition == "without" or (verb.start and tokens[verb.start - 1].low in {"without", "than"})):
        return True
    if lemma in {"hold", "feel", "consider", "denounce", "slam", "find"} and _unsaid(passage, verb, lemma, shape, speaker):
        return True
    if lemma == "say":
        return following in ASSENTS and not passage.quotations and (verb.end + 1 >= len(tokens) or tokens[verb.end + 1].low in AFTER_ASSENTS)
    if lemma == "recall" and not verb.passive:
        recalled = next((c for c in passage.parse.complements(passage.parse.elements.index(verb))[:1] if not c.preposition), None)
        return recalled is not None and not ENVOYS.isdisjoint(t.low for t in tokens[recalled.start : recalled.end])
    if lemma in {"name", "appoint"}:
        return shape == "object" and not passage.quotations and not verb.passive
    if lemma == "ask":
        phrases = passage.parse.complements(passage.parse.elements.index(verb))
        told = shape not in {"clause", "quote", "infinitive"} and bool(phrases) and not phrases[0].preposition
        return told and any(p.preposition == "for" for p in phrases) and not passage.quotations
    if lemma == "disagree" or (lemma == "concur" and speaker.sort != "state"):
        return speaker.sort in UNFEELING and shape != "clause"
    if lemma in {"reject", "rebuff"} and shape == "object" and not passage.quotations:
        thing = next((c for c in passage.parse.complements(passage.parse.elements.index(verb)) if not c.preposition), None)
        return thing is not None and tokens[thing.end - 1].low in DEEDS
    if lemma in {"show", "demonstrate", "prove"}:
        return speaker.name.rpartition(" ")[2] not in FIGURES or shape not in {"clause", "before"} or verb.passive
    if lemma == "commit":
        return shape in {"infinitive", "gerund", "object"} and following not in {"itself", "himself", "herself", "themselves", "to"}
    if lemma == "agree":
        return (
            shape in {"before", "around"}
            and not passage.quotations
            and verb.end < len(tokens) - 2
            and tokens[verb.end - 1].low == "agreed"
            and (speaker.sort in UNFEELING or following in {"the", "a", "on", "to"})
        )
    if lemma in {"call", "term", "label", "describe"} and not passage.quotations:
        return passage.parse.text(max(0, verb.start - 2), verb.start).split()[:1] == ["what"]
    return lemma in {"underline", "underscore", "highlight", "illustrate", "stress"} and speaker.name.rpartition(" ")[2] in FIGURES


def _unsaid(passage: Passage, verb: VerbGroup, lemma: str, shape: str, speaker: Actor) -> bool:
    """Whether a verb that may be one of saying tells what somebody or something does, feels or learns.

    "When he came to test the bond, it held", "Rome will feel relieved", "has considered a base", "denounced it in 2002", "slammed the door".
    """
    parse, following = passage.parse, passage.parse.text(verb.end, verb.end + 1).casefold()
    if lemma == "hold":
        return shape in {"before", "around", ""} and speaker.sort not in {"person", "crowd"} and not passage.quotations
    if lemma == "feel":
        at = parse.elements.index(verb) + 1
        bare = at < len(parse.elements) and isinstance(parse.elements[at], VerbGroup) and shape == "bare"
        said = shape in {"clause", "infinitive", "quote", "before", "around", "bare"} and not bare
        return not said and following not in {"it", "its", "their", "his", "her"}
    if lemma == "consider":
        weighed = verb.perfect or not WEIGHED.isdisjoint(t.low for t in parse.tokens[verb.end : verb.end + 4])
        return weighed and shape in {"object", "as", "gerund"} and not _judged(passage, verb)
    if lemma == "denounce":
        dated = any(isinstance(e, NounPhrase) and e.date for e in parse.elements[parse.elements.index(verb) + 1 :][:2])
        return following in {"it", "them"} and dated and speaker.sort in {"state", "group", "body"}
    if lemma == "find":
        return following in OBJECTS and parse.text(verb.end + 1, verb.end + 2) == "out"
    return following in {"the", "its", "a"} and parse.text(verb.end + 1, verb.end + 2) in {"door", "doors", "brakes", "phone"}


def _asked(passage: Passage, verb: VerbGroup) -> bool:
    """Whether it is only asked if, or what, somebody says ("Did Oslo say that?", "What does the president want?")."""
    parse = passage.parse
    if verb.form != "base" or verb.modal or verb.infinitive:
        return False
    at = parse.elements.index(verb)
    subject = parse.subject(at)
    if subject is not None and subject.head is not None and not subject.head.members:
        above = parse.elements[: parse.elements.index(subject)] if subject in parse.elements else []
        that = bool(above) and isinstance(above[-1], Mark) and above[-1].text == "that"
        if that and any(isinstance(e, VerbGroup) and WISHING.intersection(e.lemmas) for e in above[-3:]):
            return True  # "demanded that the president declare it void"
    if parse.tokens[-1].text != "?":
        return False
    return subject is not None and 0 < subject.start < verb.start and parse.tags[subject.start - 1].pos in "OM"


def _of_pronoun(passage: Passage, at: int) -> bool:
    """Whether somebody is only asked ("asked her what it was for"), or a thing asked for that was named before ("asked for them")."""
    verb = passage.parse.elements[at]
    words = [t.low for t in passage.parse.tokens[verb.end : verb.end + 2]]
    return words in (["for", "it"], ["for", "them"]) or (words[:1] in PRONOUNS and words[-1] in ASKING)


def _nominal(passage: Passage, at: int) -> bool:
    """Whether a verb stands in a clause that is the subject of another ("What the prince promised was less than it seemed")."""
    elements = passage.parse.elements
    subject = passage.parse.subject(at)
    after = elements[at + 1] if at + 1 < len(elements) else None
    first = passage.parse.tokens[max(0, subject.start - 1) : subject.start + 1] if subject else []
    return isinstance(after, VerbGroup) and after.copula and any(t.low == "what" for t in first)


def _judged(passage: Passage, verb: VerbGroup) -> bool:
    """Whether what is considered is also judged ("consider their return null and void", "deems the vote illegal")."""
    tokens, tags = passage.parse.tokens, passage.parse.tags
    end = next((n for n in range(verb.end, len(tokens)) if tags[n].pos in ".SWPCVBHM"), len(tokens))
    last = tokens[end - 1].low
    return end - verb.end > 1 and (last in VERDICTS or (tags[end - 1].pos == "J" and last.endswith(("al", "ble", "ful"))))


def _prepositions(passage: Passage, at: int) -> list[str]:
    return [one.preposition for one in passage.parse.complements(at)]


def _summons(passage: Passage, at: int) -> bool:
    """Whether somebody is called home, to the telephone or to an election, and not called something."""
    things = [e for e in passage.parse.elements[at + 1 :] if isinstance(e, NounPhrase)]
    tokens = passage.parse.tokens
    if not things or passage.quotations:
        return False
    called, end = things[0], things[0].end
    after = tokens[end].low if end < len(tokens) else "."
    if {t.low for t in tokens[called.start : end]} & (ELECTIONS | SUMMONED) or after in SUMMONED:
        return True
    plain = len(things) == 1 or things[1].preposition not in {"", "as"} or things[1].date is not None
    return plain and called.head is not None and called.head.sort == "person" and (end >= len(tokens) or passage.parse.tags[end].pos in "P.CS")


def counts(passage: Passage, at: int, verb: VerbGroup, lemma: str, entry: Entry, speaker: Actor, shape: str) -> bool:
    """Whether a verb of saying with its speaker and the shape of what follows makes a statement."""
    if _idle(passage, verb, lemma, shape, speaker):
        return False
    if shape == "preposition" and entry.needs_object and passage.parse.antecedent(at) is not None:
        shape = "object"  # "two banks that it accused of fraud"
    if shape == "" and lemma in ANSWERING and answers_charge(passage, at):
        return True
    if shape == "bare":
        shape = "clause" if lemma not in EXPLICIT else "object"
    following = passage.parse.text(verb.end, verb.end + 1)
    if (lemma == "request" and shape == "object") or (lemma == "name" and following in {"after", "for"}):
        return False
    if lemma in {"appeal", "ask", "plead", "beg"} and shape == "preposition" and speaker.sort in {"state", "body", "group"}:
        return False
    if lemma == "call" and following == "for" and not verb.gerund and not verb.passive:
        return bool(passage.quotations) or (speaker.sort in {"person", "crowd"} and shape == "preposition")
    if shape == "gerund" and following == "by" and lemma in {"respond", "reply", "answer", "react", "retaliate"}:
        return False
    if lemma == "advise" and passage.parse.relative(at) == "who" and not verb.perfect:
        return False
    if lemma == "name" and following in {"no", "nobody", "neither"}:
        return False
    if lemma in {"laugh", "smile", "sigh", "shrug", "snap", "bark", "growl", "sniff", "stammer"} and not passage.quotations:
        return False
    if lemma in {"hint", "allude"} and following in {"at", "to"}:
        return True
    if lemma in {"concur", "demur", "dissent"} and shape == "":
        return speaker.sort in {"person", "crowd", "state"}
    if lemma == "exclude":
        return shape == "clause" or (following == "the" and passage.parse.text(verb.end + 1, verb.end + 2) in {"possibility", "option"})
    if lemma in {"disagree", "object", "agree"} and shape == "" and speaker.sort == "person":
        return lemma != "agree"
    if lemma == "say" and following == "so" and not verb.modal:
        return True
    if lemma == "continue" and shape in {"infinitive", "gerund"}:
        return False  # "continues to build two units"
    clausal = shape in {"clause", "quote", "before", "infinitive", "gerund", "around"}
    if verb.passive and (lemma in {"publish", "release"} or (lemma in {"claim", "describe", "report"} and verb.end - verb.start == 1)):
        return shape == "clause"
    if lemma in {"conclude", "announce", "propose"} and (told := passage.parse.antecedent(at)) is not None and told.pacts:
        return False
    if (lemma == "comment" and passage.parse.relative(at)) or (lemma == "thank" and speaker.name in {"author", "authors", "editors"}):
        return False
    if lemma in {"attack", "back"} and not passage.quotations and not ({"for", "as", "over"} & set(_prepositions(passage, at))):
        return False
    if lemma == "ask" and _of_pronoun(passage, at):
        return False
    if lemma in {"recall", "remember", "note", "know", "learn"} and verb.modal and speaker.name.rpartition(" ")[2] in AUDIENCE:
        return False
    if lemma in {"offer", "propose"} and shape == "infinitive" and not isinstance(passage.parse.elements[at + 1], VerbGroup):
        return False
    if lemma in {"promise", "pledge", "offer", "want", "propose"} and _nominal(passage, at):
        return False
    if lemma == "threaten" and verb.passive and verb.bare_participle:
        return False
    if lemma == "tell" and passage.parse.tokens[min(verb.end + 1, len(passage.parse.tokens) - 1)].low in {"story", "tale", "truth"}:
        return False
    if lemma == "unveil" and shape == "object" and not passage.quotations:
        return False
    if lemma == "offer" and shape not in {"clause", "quote"} and speaker.sort in UNFEELING and not passage.quotations:
        return False
    if lemma == "doubt" and shape == "object" and following in {"it", "this", "that"}:
        return True
    if lemma == "conclude" and shape in {"object", "preposition", "infinitive", "gerund"}:
        return False
    if lemma == "rule" and following in OBJECTS:
        return passage.parse.text(verb.end + 1, verb.end + 2) == "out"  # "rules them out"
    if lemma in {"rule", "play"}:
        return following == ("out" if lemma == "rule" else "down") and shape != ""
    if lemma == "offer" and shape == "infinitive" and speaker.sort in UNFEELING:
        return False
    if lemma == "put":
        valued = next((c for c in passage.parse.complements(at) if c.preposition == "at"), None)
        words = passage.parse.tokens[valued.start : valued.end] if valued is not None else []
        counted = any(t.kind == "number" or t.low in NUMERALS for t in words)
        if counted and speaker.sort in {"person", "crowd", "body", "organisation"} and not verb.passive:
            return True  # "officials put the number at 400"
        return following == "it" and (bool(passage.quotations) or shape in {"quote", "around", "before"})
    if lemma == "announce" and shape == "object" and speaker.sort in UNFEELING and not passage.quotations:
        return False
    if lemma == "call" and shape == "object" and _summons(passage, at):
        return False
    if verb.negated and (entry.id == "praising" or verb.gerund):
        return False
    if "neither" in passage.parse.text(verb.start, verb.end).split():
        return True
    if verb.negated and passage.parse.tokens[verb.start - 1].low == "nor" and at > 1 and isinstance(passage.parse.elements[at - 2], VerbGroup):
        return False
    if verb.negated and lemma in {
        "confirm",
        "comment",
        "say",
        "disclose",
        "reveal",
        "publish",
        "announce",
        "specify",
        "mention",
        "explain",
        "report",
        "release",
    }:
        return False
    if (
        speaker.sort == "group"
        and len(speaker.codes) > 1
        and not speaker.members
        and lemma in {"declare", "affirm", "reaffirm", "proclaim", "state", "agree", "recognise", "recognize"}
        and not (lemma in {"declare", "state"} and shape == "clause" and not BINDING.intersection(t.low for t in passage.parse.tokens))
    ):
        return False
    if (
        lemma == "denounce"
        and any(isinstance(e, NounPhrase) and e.pacts for e in passage.parse.elements[at + 1 : at + 3])
        and speaker.sort in {"state", "body", "group"}
        and "as" not in _prepositions(passage, at)
    ):
        return False
    if entry.id == "promising":
        return clausal and not (
            (speaker.sort in {"group", "state"} and len(speaker.codes) != 1)
            or (speaker.sort == "state" and shape == "infinitive" and lemma in {"agree", "undertake", "commit"})
        )
    if passage.parse.text(verb.end, verb.end + 7).startswith(
        ("not to be", "for anonymity", "to remain anonymous", "anonymity", "to be identified", "to speak on condition", "to be named")
    ):
        return False
    if (lemma in {"offer", "propose"} and shape == "infinitive" and speaker.sort == "state") or (
        entry.id == "threatening" and shape in {"infinitive", "object"}
    ):
        return False
    if entry.id in {"asking", "declining", "threatening"}:
        if lemma == "call":
            wanted = shape == "preposition" and following == "for" and speaker.sort in {"person", "crowd", "body"} and not verb.gerund
            return wanted or shape in {"object", "quote", "as", "clause", "before"}
        if entry.id == "declining":
            complement = next((e for e in passage.parse.elements[at + 1 :] if isinstance(e, VerbGroup)), None)
            return complement is not None and complement.infinitive and bool(WITHHELD & set(complement.lemmas))
        return shape in {"clause", "infinitive", "quote", "before", "object", "preposition"} and (
            speaker.sort in {"person", "crowd", "body"} or shape != "object"
        )
    if lemma in {"welcome", "defend", "back", "attack", "celebrate", "endorse", "cheer", "reject", "raise", "share", "cast"} and speaker.sort in {
        "state",
        "group",
    }:
        return lemma in {"welcome", "reject"} and shape in {"object", "as", "clause"}
    if lemma in {"speak", "talk"}:
        return bool(passage.quotations) and passage.parse.text(verb.end, verb.end + 1) in {"of", "about"}
    if lemma in {"hold", "request", "add"} and (verb.passive or shape in {"object", "as", "preposition", ""}) and not passage.quotations:
        return False
    if lemma == "consider" and passage.parse.tokens[verb.end - 1].low == "considering" and not clausal and not _judged(passage, verb):
        return False  # "Canada is considering similar measures"
    if lemma in {"consider", "regard", "deem", "view"} and shape in {"object", "as"} and (speaker.sort == "state" or _judged(passage, verb)):
        return True
    if lemma in {"fear", "doubt", "suspect"} and shape in {"object", "as"} and speaker.sort == "person":
        return False
    if lemma in CLAUSAL:
        if lemma == "object" and following == "to":
            return True
        if (
            clausal
            and not (shape == "gerund" and lemma in {"raise", "share", "back", "attack"})
            and not (shape == "infinitive" and lemma in {"want", "intend", "hope", "wish", "expect"} and speaker.sort in UNFEELING)
        ):
            return True
        if lemma in {"express", "voice", "convey", "share", "raise"}:
            return any(t.low in CONCERNS for t in passage.parse.tokens[verb.end : verb.end + 5]) or (
                shape == "object" and lemma in {"express", "voice"}
            )
        if lemma in {"liken", "compare"} and "to" in _prepositions(passage, at):
            return True
        return lemma in WITH_OBJECT and shape in {"object", "as"} and speaker.sort in {"person", "crowd", "body"}
    if verb.gerund and shape in {"object", "infinitive"} and lemma in {"underscore", "underline", "stress", "highlight", "emphasise", "emphasize"}:
        return False
    if entry.needs_object:
        return shape in {"object", "as", "quote", "gerund", "infinitive", "before", "clause"}
    return shape != "" or (lemma in {"say", "argue"} and bool(passage.quotations))
