"""Verbs of saying: what follows them, and when they make a statement."""

from .actors import Actor
from .lexicon import Entry
from .passages import Passage
from .phrases import Element, Mark, NounPhrase, VerbGroup
from .speakers import is_tail

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
DESCRIBING = frozenset("describe portray depict characterise characterize dismiss hail praise denounce condemn regard view reject".split())
PRONOUNS = (["her"], ["him"], ["them"], ["me"], ["us"])
ASKING = frozenset("what how why whether if which who where".split())
SUMMONED = frozenset({"home", "back", "up", "off", "together"})
"""Words after somebody who is called for, and not by a name."""
ELECTIONS = frozenset("election elections vote referendum meeting session summit strike".split())
BINDING = frozenset("shall will would must each either neither other article clause attack attacked war".split())
"""Words by which what two states declare binds them."""
ASSENTS = frozenset("no yes nothing little goodbye farewell".split())
FIGURES = frozenset("figures data numbers records statistics estimates report study poll survey documents images papers files".split())
"""Papers that show a thing by what stands in them, and say nothing of it."""
UNFEELING = frozenset({"state", "body", "group", "organisation"})
EXPLICIT = frozenset(
    """
        want wish intend know learn understand agree continue sum share press back cast maintain hear observe submit hold show signal read
        view regard judge release publish cite mention find conclude
    """.split()
)
"""Verbs after which a clause counts only with "that"."""


def complement(passage: Passage, at: int, verb: VerbGroup, *, hearer: bool = False) -> str:
    """What follows the verb: clause, infinitive, quote, gerund, object, preposition or nothing; "before" if what is said precedes."""
    elements = passage.parse.elements
    rest = elements[at + 1 :]
    seen_object = False
    for n, one in enumerate(rest):
        if isinstance(one, Mark):
            if one.sort == "quote":
                return "quote"
            if one.text == "if" and seen_object:
                break
            if one.text == "that" and seen_object and EXPLICIT.intersection(verb.lemmas):
                return "object"  # "wanted an end to the embargo that Sweden had imposed"
            if (one.sort == "subordinator" and one.text in {"that", "whether", "if"}) or one.text in {"how", "why", "what"}:
                return "clause"
            if n == 0 and one.sort == "comma" and _resumed(rest):
                return "clause"
            if n == 0 and one.sort == "relative" and one.text == "that":
                return "clause"
            if n == 0 and one.sort == "subordinator" and one.text == "as" and DESCRIBING.intersection(verb.lemmas):
                return "as"
            if one.sort == "colon":
                return "quote"
            if (
                one.sort == "comma"
                and ((not seen_object and n <= 1) or (hearer and n == 1))
                and at > 1
                and isinstance(elements[at - 1], NounPhrase)
                and isinstance(earlier := elements[at - 2], Mark)
                and earlier.sort == "comma"
            ):
                return "around"
            if (
                one.sort in {"comma", "and", "dash"}
                and n < 3
                and n + 1 < len(rest)
                and isinstance(later := rest[n + 1], Mark)
                and later.sort == "quote"
            ):
                return "quote"
            if one.sort == "adverb":
                continue
            break
        if isinstance(one, VerbGroup):
            if one.infinitive:
                return "object" if seen_object and EXPLICIT.intersection(verb.lemmas) else "infinitive"
            if one.gerund:
                if one.preposition in {"without", "before", "after", "since", "despite"}:
                    return "object" if seen_object else ""
                return "gerund"
            if one.finite and seen_object and _in_subject(passage, at):
                return "object"
            return "bare" if one.finite else "object" if seen_object else ""
        timed = {"later", "ago", "earlier"} & {t.low for t in passage.parse.tokens[one.end - 1 : one.end + 1]}
        seen_object = seen_object or (not one.preposition and not one.date and not one.relative and not timed)
        if one.preposition == "as":
            return "as"
    if any(q.start >= passage.parse.tokens[verb.end - 1].end for q in passage.quotations) and (seen_object or not rest):
        return "quote" if not seen_object else "object"
    before = elements[at - 1] if at else None
    quoted_before = any(isinstance(e, Mark) and e.sort == "quote" for e in elements[:at]) or any(
        q.start - passage.start < 3 and q.end <= passage.parse.tokens[verb.start].start for q in passage.quotations
    )
    if isinstance(before, Mark) and before.sort in {"comma", "quote"} and not seen_object:
        return "before"
    if _parenthetic(elements, at):
        return "around"
    subject_first = at >= 2 and isinstance(before, NounPhrase) and is_tail(elements, at - 1)
    if (
        (subject_first or quoted_before)
        and (not seen_object or quoted_before or hearer)
        and (quoted_before or any(isinstance(e, VerbGroup) for e in elements[: at - 1]))
    ):
        return "before"
    return "object" if seen_object else "preposition" if any(isinstance(e, NounPhrase) and e.preposition for e in rest[:1]) else ""


def _resumed(rest: list[Element]) -> bool:
    """Whether a clause with "that" follows a parenthesis right after the verb ("believed, as his papers show, that ...")."""
    close = next((k for k in range(2, min(len(rest), 12)) if isinstance(m := rest[k], Mark) and m.sort == "comma"), None)
    return close is not None and close + 1 < len(rest) and isinstance(that := rest[close + 1], Mark) and that.text == "that"


def _idle(passage: Passage, verb: VerbGroup, lemma: str, shape: str, speaker: Actor) -> bool:
    """Whether a verb of saying is used for no saying here: "named him envoy", "said no", "asked parliament for money", "without saying why"."""
    tokens = passage.parse.tokens
    following = tokens[verb.end].low if verb.end < len(tokens) else ""
    if verb.gerund and (verb.preposition == "without" or (verb.start and tokens[verb.start - 1].low in {"without", "than"})):
        return True
    if lemma == "say":
        return (
            following in ASSENTS and not passage.quotations and (verb.end + 1 >= len(tokens) or tokens[verb.end + 1].low in {".", "to", ",", "and"})
        )
    if lemma in {"name", "appoint"}:
        return shape == "object" and not passage.quotations and not verb.passive
    if lemma == "ask":
        phrases = passage.parse.complements(passage.parse.elements.index(verb))
        told = shape not in {"clause", "quote", "infinitive"} and bool(phrases) and not phrases[0].preposition
        return told and any(p.preposition == "for" for p in phrases) and not passage.quotations
    if lemma in {"concur", "disagree"}:
        return speaker.sort in UNFEELING and shape != "clause"
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


def _of_pronoun(passage: Passage, at: int) -> bool:
    """Whether somebody is only asked ("asked her what it was for"), or a thing asked for that was named before ("asked for them")."""
    verb = passage.parse.elements[at]
    words = [t.low for t in passage.parse.tokens[verb.end : verb.end + 2]]
    return words in (["for", "it"], ["for", "them"]) or (words[:1] in PRONOUNS and words[-1] in ASKING)


def _parenthetic(elements: list[Element], at: int) -> bool:
    """Whether a verb with its subject and a clause of time breaks what is said ("Aggression, Paris explained when war came, meant invasion")."""
    if at < 3 or not isinstance(elements[at - 1], NounPhrase) or any(isinstance(e, VerbGroup) for e in elements[:at]):
        return False
    opening, turn = elements[at - 2], elements[at + 1] if at + 1 < len(elements) else None
    if not (
        isinstance(opening, Mark) and opening.sort == "comma" and isinstance(turn, Mark) and turn.text in {"when", "as", "after", "before", "while"}
    ):
        return False
    close = next((k for k in range(at + 2, len(elements) - 1) if isinstance(e := elements[k], Mark) and e.sort == "comma"), None)
    return close is not None and isinstance(main := elements[close + 1], VerbGroup) and main.finite


def _prepositions(passage: Passage, at: int) -> list[str]:
    return [one.preposition for one in passage.parse.complements(at)]


def _in_subject(passage: Passage, at: int) -> bool:
    """Whether a verb stands in the relative clause of a subject that still waits for its verb ("Readers who expected a war were wrong")."""
    elements = passage.parse.elements
    opening = next((k for k in range(at - 1, -1, -1) if isinstance(e := elements[k], Mark) and e.sort == "relative"), None)
    if opening is None or any(isinstance(e, VerbGroup) and e.finite for e in elements[:opening]):
        return False
    stop = next((k for k in range(at, len(elements)) if isinstance(e := elements[k], Mark) and e.text == ";"), len(elements))
    return sum(isinstance(e, VerbGroup) and e.finite for e in elements[at + 1 : stop]) == 1


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
    if shape == "bare":
        shape = "clause" if lemma not in EXPLICIT else "object"
    following = passage.parse.text(verb.end, verb.end + 1)
    if (lemma == "request" and shape == "object") or (lemma == "name" and following in {"after", "for"}):
        return False
    if lemma in {"appeal", "ask", "plead", "beg"} and shape == "preposition" and speaker.sort in {"state", "body", "group"}:
        return False
    if lemma == "call" and following == "for" and passage.quotations and not verb.gerund and not verb.passive:
        return True
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
    if lemma in {"disagree", "concur", "object", "agree"} and shape == "" and speaker.sort == "person":
        return lemma != "agree"
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
    if lemma in {"offer", "propose"} and shape == "infinitive" and not isinstance(passage.parse.elements[at + 1], VerbGroup):
        return False
    if lemma == "doubt" and shape == "object" and following in {"it", "this", "that"}:
        return True
    if lemma == "conclude" and shape in {"object", "preposition", "infinitive", "gerund"}:
        return False
    if lemma in {"rule", "play"}:
        return following == ("out" if lemma == "rule" else "down") and shape != ""
    if lemma == "offer" and shape == "infinitive" and speaker.sort in UNFEELING:
        return False
    if lemma == "put":
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
            return (
                complement is not None
                and complement.infinitive
                and bool({"say", "comment", "confirm", "discuss", "answer", "recognise", "recognize"} & set(complement.lemmas))
            )
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
    if lemma in {"consider", "regard", "deem", "view"} and speaker.sort == "state" and shape in {"object", "as"}:
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
        return lemma in WITH_OBJECT and shape in {"object", "as"} and speaker.sort in {"person", "crowd", "body"}
    if verb.gerund and shape in {"object", "infinitive"} and lemma in {"underscore", "underline", "stress", "highlight", "emphasise", "emphasize"}:
        return False
    if entry.needs_object:
        return shape in {"object", "as", "quote", "gerund", "infinitive", "before", "clause"}
    return shape != "" or (lemma in {"say", "argue"} and bool(passage.quotations))
