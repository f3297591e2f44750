"""Verb groups, noun phrases and marks: the elements a sentence is cut into."""

from collections.abc import Container
from dataclasses import dataclass, field

from .actors import Actor, Mention
from .dates import DateMention
from .pacts import PactMention
from .tokens import Token
from .words import NEGATIONS, RELATIVES, SUBORDINATORS, Tag

TIMES = frozenset(
    """
        week month year weekend night morning afternoon evening day decade summer winter spring autumn weeks months years days decades today
        yesterday tomorrow tonight noon midnight moment time
    """.split()
)


NEVER_REDUCED = frozenset("gave took went came began saw did knew wrote broke spoke swore withdrew flew forbade".split())
"""Past forms that differ from their participles."""


@dataclass(slots=True)
class NounPhrase:
    """Words ``start`` to ``end`` (not included) with the preposition before them ("" if none)."""

    start: int
    end: int
    preposition: str = ""
    mentions: list[Mention] = field(default_factory=list)
    pacts: list[PactMention] = field(default_factory=list)
    date: DateMention | None = None
    relative: bool = False

    @property
    def head(self) -> Actor | None:
        """The actor that the phrase as a whole names, if its last word belongs to one."""
        for mention in reversed(self.mentions):
            if mention.end == self.end and not mention.genitive and not mention.adjective:
                return mention.actor
        return None

    @property
    def owner(self) -> Actor | None:
        """The actor in the genitive, or as an adjective, before the head."""
        for mention in self.mentions:
            if mention.genitive or mention.adjective or mention.end < self.end:
                return mention.actor
        return None


@dataclass(slots=True)
class VerbGroup:
    """One verb with its auxiliaries."""

    start: int
    end: int
    lemmas: tuple[str, ...]
    form: str
    finite: bool = True
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    perfect: bool = False
    infinitive: bool = False
    gerund: bool = False
    bare_participle: bool = False
    copula: bool = False
    preposition: str = ""
    """Of a gerund: the preposition before it ("by supplying")."""


@dataclass(slots=True)
class Mark:
    """Punctuation, a conjunction, a relative or subordinating word, a quotation taken as one."""

    start: int
    end: int
    sort: str
    text: str


Element = NounPhrase | VerbGroup | Mark


APPOSED = frozenset(
    """
        ally neighbour neighbor rival partner enemy state country giant power capital nation republic agency newspaper paper president
        minister with
    """.split()
)
"""Nouns after which a name says who is meant ("its ally Belarus")."""
TEMPORAL = frozenset({"in", "by", "for", "at", "on", "after", "before", "during", "since", "under", "within", "until", "amid"})
IDIOMS = frozenset(
    """
        return exchange turn response reply january february march april may june july august september october november december effect
        fact contrast
    """.split()
)


def cut(
    tokens: list[Token], tags: list[Tag], mentions: list[Mention], pacts: list[PactMention], dates: list[tuple[int, int, DateMention]]
) -> list[Element]:
    """Cut a sentence into its elements, left to right."""
    mention_at = {m.start: m for m in mentions}
    pact_at = {p.start: p for p in pacts}
    date_at = {s: (e, d) for s, e, d in dates}
    inside_mention = {k for m in mentions for k in range(m.start, m.end)} | {k for p in pacts for k in range(p.start, p.end)}
    found: list[Element] = []
    phrase: NounPhrase | None = None
    preposition = ""
    n = 0

    def close() -> None:
        nonlocal phrase
        if phrase is not None:
            words = [t.low for t in tokens[phrase.start : phrase.end]]
            if (
                words[-1] in TIMES
                and not phrase.mentions
                and not phrase.pacts
                and (
                    (len(words) < 4 and words[0] in {"this", "last", "next", "that", "the", "every", "early", "late", "earlier", "a", "two", "three"})
                    or len(words) == 1
                )
                and phrase.preposition in {"", "in", "on", "at", "during", "for"}
            ):
                phrase.date = DateMention(tokens[phrase.start].start, tokens[phrase.end - 1].end, None, " ".join(words))
            found.append(phrase)
        phrase = None

    while n < len(tokens):
        token, one = tokens[n], tags[n]
        if n in date_at:
            close()
            end, date = date_at[n]
            found.append(NounPhrase(n, end, preposition or "on", date=date))
            preposition, n = "", end
            continue
        if n in pact_at or n in mention_at:
            pact, mention = pact_at.get(n), mention_at.get(n)
            if mention and mention.anaphor and tokens[n].low in {"he", "she", "it", "we", "i", "they"} and phrase:
                close()
            if pact and phrase and phrase.end == n and tags[n].pos == "D" and tags[n - 1].pos == "N":
                close()
            if phrase is None:
                phrase = NounPhrase(n, n, preposition)
                preposition = ""
            end = pact.end if pact else mention.end if mention else n + 1
            if pact:
                phrase.pacts.append(pact)
                if mention and mention.genitive and mention.end <= pact.head:
                    phrase.mentions.append(mention)
            elif mention:
                if (
                    phrase.end == n
                    and phrase.start < n
                    and not phrase.mentions
                    and tokens[n - 1].low not in APPOSED
                    and (not tokens[n - 1].capital or tokens[n - 1].low in IDIOMS)
                    and tags[n - 1].pos == "N"
                    and not mention.adjective
                    and (phrase.preposition in TEMPORAL or tokens[n - 1].low in IDIOMS or (tags[phrase.start].pos == "D" and _acts(tags, mention)))
                ):
                    close()
                    phrase = NounPhrase(n, n, "")
                if (
                    phrase.mentions
                    and not phrase.mentions[-1].genitive
                    and not phrase.mentions[-1].adjective
                    and phrase.mentions[-1].end == n
                    and not mention.adjective
                ):
                    close()
                    phrase = NounPhrase(n, n, "")
                phrase.mentions.append(mention)
            phrase.end = end
            n = end
            continue
        if token.kind == "quote":
            close()
            found.append(Mark(n, n + 1, "quote", token.text))
        elif token.text in '“”"«»‘„‹›' or (
            token.low in {"itself", "himself", "herself", "themselves"} and phrase is not None and phrase.mentions and phrase.mentions[-1].end == n
        ):
            pass
        elif one.pos == "G":
            if phrase:
                phrase.end = n + 1
        elif one.pos in "VBHOMT" and not (one.pos == "O" and n in inside_mention):
            end = _verb_group_end(tokens, tags, n, mention_at, pact_at, date_at)
            group = _verb_group(tokens, tags, n, end, found, phrase)
            group.preposition = preposition if group.gerund else ""
            if (
                group.form == "base"
                and group.modal is None
                and not group.infinitive
                and end - n == 1
                and found
                and isinstance(found[-1], Mark)
                and found[-1].sort in {"and", "comma"}
            ):
                earlier = next((e for e in reversed(found) if isinstance(e, VerbGroup)), None)
                if earlier is not None and (earlier.modal or earlier.infinitive):
                    group.modal, group.infinitive, group.negated = (
                        earlier.modal,
                        earlier.infinitive,
                        group.negated or (earlier.negated and found[-1].text in {"or", "nor"}),
                    )
                    group.finite = not group.infinitive
            close()
            preposition = ""
            found.append(group)
            n = end
            continue
        elif (one.pos == "W" and token.low in RELATIVES) or token.low in {"who", "which", "whom", "whose", "where"}:
            close()
            found.append(Mark(n, n + 1, "relative", f"{preposition} {token.low}".strip()))
            preposition = ""
        elif one.pos == "S" or (token.low in SUBORDINATORS and _opens_clause(tokens, tags, n)):
            close()
            found.append(Mark(n, n + 1, "subordinator", token.low))
        elif one.pos == "P":
            close()
            preposition = "according to" if token.low == "to" and n and tokens[n - 1].low == "according" else token.low
        elif one.pos == "C":
            close()
            found.append(Mark(n, n + 1, "and", token.low))
        elif one.pos == ".":
            close()
            preposition = ""
            sort = {",": "comma", "(": "dash", ")": "dash", "—": "dash", "–": "dash", "-": "dash", ":": "colon"}.get(token.text, "stop")
            found.append(Mark(n, n + 1, sort, token.text))
        elif one.pos == "R":
            if phrase and n + 1 < len(tokens) and tags[n + 1].pos in "JN#":
                phrase.end = n + 1
            else:
                close()
                if token.low in {"then", "now", "there", "here"}:
                    preposition = ""  # "by then Turkey had joined"
        else:
            if phrase is not None and (
                (one.pos == "D" and tags[n - 1].pos not in "D#")
                or (
                    phrase.preposition in {"within", "after"}
                    and tokens[n - 1].low in {"days", "weeks", "hours", "months", "years"}
                    and one.pos == "N"
                )
                or (phrase.mentions and phrase.mentions[-1].end == n and phrase.mentions[-1].anaphor and not phrase.mentions[-1].genitive)
            ):
                close()
            if phrase is None:
                phrase = NounPhrase(n, n, preposition)
                preposition = ""
            phrase.end = n + 1
        n += 1
    close()
    return found


def _acts(tags: list[Tag], mention: Mention) -> bool:
    """Whether a state has a verb right after it ("the missiles North Korea shipped")."""
    return mention.actor.sort == "state" and not mention.genitive and mention.end < len(tags) and tags[mention.end].pos in "VHM"


def _opens_clause(tokens: list[Token], tags: list[Tag], n: int) -> bool:
    """Whether "after", "since", "as" ... is followed by a clause rather than a noun phrase."""
    if tokens[n].low in {"because", "although", "though", "while", "whereas", "if", "unless", "when", "whenever", "whether", "lest", "where"}:
        return not (tokens[n].low == "because" and n + 1 < len(tokens) and tokens[n + 1].low == "of")
    for k in range(n + 1, min(len(tokens), n + 9)):
        if tags[k].pos in "BHMO" or (tags[k].verb and tags[k].form != "gerund"):
            return k > n + 1
        if tags[k].pos in ".P" or tokens[k].kind == "quote":
            return False
    return False


def _verb_group_end(tokens: list[Token], tags: list[Tag], n: int, *taken: Container[int]) -> int:
    end = n
    while end < len(tokens) and not any(end in t for t in taken):
        pos = tags[end].pos
        if pos == "V":
            return end + 1
        if pos in "BHMOT":
            if pos in "MT" and end > n and tags[n].pos != "T":
                break
            end += 1
        elif (pos == "R" or (tokens[end].low in NEGATIONS and pos != "D")) and end > n and end + 1 < len(tokens) and tags[end + 1].pos in "VBHR":
            end += 1
        else:
            break
    while end > n + 1 and tags[end - 1].pos == "R":
        end -= 1
    return max(end, n + 1)


def _verb_group(tokens: list[Token], tags: list[Tag], start: int, end: int, before: list[Element], phrase: NounPhrase | None) -> VerbGroup:
    words = [t.low for t in tokens[start:end]]
    last = tags[end - 1]
    infinitive = tags[start].pos == "T"
    modal = next((w for w, t in zip(words, tags[start:end], strict=False) if t.pos == "M"), None)
    around = words + [
        t.low for t in tokens[max(0, start - 2) : start] if t.low in {"not", "never", "neither", "nor", "no"} and tags[start - 1].pos == "R"
    ]
    if end < len(tokens) and tokens[end].low in {"not", "never", "no"} and (last.pos != "V"):
        around.append(tokens[end].low)
    if start and tokens[start - 1].low in {"not", "never", "nor", "neither"}:
        around.append("not")
    negated = any(w in NEGATIONS for w in around)
    has_be = any(t.pos == "B" for t in tags[start : end - 1])
    has_have = any(t.pos == "H" for t in tags[start : end - 1])
    if last.pos != "V":
        lemma = {"B": "be", "H": "have", "O": "do"}.get(last.pos, "be" if last.pos == "T" else "")
        return VerbGroup(
            start,
            end,
            (lemma,) if lemma else (),
            "finite",
            not infinitive,
            False,
            negated,
            modal,
            has_have,
            infinitive,
            words[-1] in {"being", "having"} and len(words) == 1,
            copula=lemma == "be",
        )
    form = last.form or "base"
    passive = has_be and form in {"past", "participle"}
    lone = end - start == 1 or all(t.pos == "R" for t in tags[start : end - 1])
    gerund = (form == "gerund" and not has_be) or words[0] in {"having", "being"}
    bare = lone and form in {"past", "participle"} and _is_reduced(tokens, tags, end, before, phrase)
    return VerbGroup(
        start,
        end,
        last.lemmas,
        form,
        not (infinitive or gerund or bare),
        passive or bare or (words[0] == "being" and form != "gerund"),
        negated,
        modal,
        has_have,
        infinitive,
        gerund,
        bare,
    )


def _is_reduced(tokens: list[Token], tags: list[Tag], end: int, before: list[Element], phrase: NounPhrase | None) -> bool:
    """Whether a lone past form is a participle after its noun ("sanctions imposed by the US", "a pact signed in 1951 obliges")."""
    following = tokens[end].low if end < len(tokens) else "."
    if tokens[end - 1].low in NEVER_REDUCED:
        return False
    if phrase is None and before and isinstance(before[-1], Mark) and before[-1].sort == "comma":
        chain = [e for e in before[-5:-1] if isinstance(e, NounPhrase)]
        after_pact = any(e.pacts for e in chain) and not isinstance(before[-2], VerbGroup)
        return (
            following in {"by", "in", "on", "at", "with", "from", "between", "under", "last", "only"}
            and len(before) > 1
            and (after_pact or not any(isinstance(e, VerbGroup) and e.finite for e in before))
        )
    if phrase is None:
        return not before or (isinstance(before[-1], Mark) and before[-1].sort == "stop")
    if following == "by":
        return True
    inanimate = phrase.head is None
    if (
        inanimate
        and phrase.preposition
        and phrase.pacts
        and not any(isinstance(e, VerbGroup) or (isinstance(e, NounPhrase) and not e.preposition) for e in before)
    ):
        return True  # "In a treaty signed ...": what a preposition governs is no subject
    later_finite = False
    for k in range(end, len(tokens)):
        if tokens[k].text in {".", ";", ":"} or tags[k].pos == "S" or tokens[k].low in {"who", "which", "that", "and", "but"}:
            break
        if tokens[k].text == ",":
            break
        if tags[k].pos in "BHM" or (tags[k].verb and tags[k].form in {"third", "past"}):
            later_finite = True
            break
    after_verb = any(isinstance(e, VerbGroup) for e in before) and not any(
        isinstance(e, Mark) and e.sort in {"relative", "subordinator", "and", "comma", "stop", "colon", "dash"} for e in before[_last_verb(before) :]
    )
    if (
        inanimate
        and (later_finite or after_verb)
        and following in {"in", "on", "at", "to", "with", "from", "under", "between", "during", "for", "last", "this", "yesterday", "only"}
    ):
        return True
    if inanimate and after_verb:
        return True
    return inanimate and later_finite


def _last_verb(before: list[Element]) -> int:
    return max((n for n, e in enumerate(before) if isinstance(e, VerbGroup)), default=0)
