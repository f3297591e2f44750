"""Cutting a sentence into noun phrases, verbs and marks."""

from collections.abc import Mapping

from ..naming.actors import Mention
from ..naming.dates import DateMention
from ..naming.pacts import PactMention
from ..words.tokens import Token
from ..words.words import RELATIVES, SUBORDINATORS, Tag
from .phrases import Element, Mark, NounPhrase, VerbGroup
from .verbgroups import verb_group, verb_group_end

TIMES = frozenset(
    """
        week month year weekend night morning afternoon evening day decade summer winter spring autumn weeks months years days decades today
        yesterday tomorrow tonight noon midnight moment time
    """.split()
)
APPOSED = frozenset(
    """
        ally neighbour neighbor rival partner enemy state country giant power capital nation republic agency newspaper paper president
        minister with
    """.split()
)
"""Nouns after which a name says who is meant ("its ally Belarus")."""
QUARTERS = frozenset("northern southern eastern western central north south east west upper lower inner outer".split())
"""Words for a part of the state named after them ("in northern Yemen")."""
TEMPORAL = frozenset({"in", "by", "for", "at", "on", "after", "before", "during", "since", "under", "within", "until", "amid"})
ACTORS = frozenset({"state", "group", "body", "organisation", "crowd"})
OWN_PARTS = frozenset("part turn view case wake stead absence defence defense".split())
"""Nouns that end an adverbial with an owner ("for its part Riyadh", "in its turn Bishkek")."""
PAPERS = frozenset("deal agreement pact treaty accord plan terms contract memorandum arrangement protocol lease programme".split())
"""What a sentence may begin with, before who does something under it."""
NOMINATIVES = frozenset("i he she we they".split())
OBLIQUES = frozenset("me him us them".split())
IDIOMS = frozenset(
    """
        return exchange turn response reply january february march april may june july august september october november december effect
        fact contrast part connection addition turn parallel practice principle particular theory total
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
                and not (words[0] == "a" and len(words) > 2 and not phrase.preposition)
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
        if phrase is not None and phrase.mentions and phrase.mentions[-1].end == n and _timed(tokens, n):
            close()  # "a deal with Manila last month"
        if n in pact_at or n in mention_at:
            pact, mention = pact_at.get(n), mention_at.get(n)
            if mention and mention.anaphor and tokens[n].low in {"he", "she", "it", "we", "i", "they"} and phrase:
                close()
            if mention and mention.anaphor and phrase and phrase.end == n and tokens[n].low == "both" and tags[n - 1].pos == "N":
                close()  # "under its terms both governments"
            if pact and phrase and phrase.end == n and tags[n].pos == "D" and tags[n - 1].pos in "NW":
                close()
            if mention and phrase and phrase.preposition and not found and phrase.end == n and tags[n].pos == "D" and tags[n - 1].pos in "NW":
                close()  # "Across the border the Indian ministry said"
            if mention and phrase and phrase.preposition and not found and phrase.end == n and mention.adjective and tokens[n - 1].low in PAPERS:
                close()  # "Under the deal Chinese warships may dock"
            if mention and phrase and not found and phrase.end == n and _lone_pronoun(tokens, phrase) and _acts(tags, mention):
                close()  # "In all Moscow supplied", "For this the Spaniards lent"
            if mention and phrase and (_governed_it(tokens, phrase, n) or (tags[n - 1].pos == "W" and tokens[n - 1].low in OBLIQUES)):
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
                    and (not phrase.mentions or (tokens[n - 1].low in OWN_PARTS and phrase.mentions[-1].genitive))
                    and tokens[n - 1].low not in APPOSED | QUARTERS
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
            end = verb_group_end(tokens, tags, n, mention_at, pact_at, date_at)
            group = verb_group(tokens, tags, n, end, found, phrase)
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
            if phrase is not None and found and isinstance(done := found[-1], VerbGroup) and _inverted(done) and group.form == "base":
                group.negated = True  # "Nor did we sell arms"
            close()
            preposition = ""
            found.append(group)
            n = end
            continue
        elif (one.pos == "W" and token.low in RELATIVES) or token.low in {"who", "which", "whom", "whose", "where"}:
            close()
            found.append(Mark(n, n + 1, "relative", f"{preposition} {token.low}".strip()))
            preposition = ""
        elif one.pos == "S" or (token.low in SUBORDINATORS and _opens_clause(tokens, tags, n) and not _dated(tags, n, date_at)):
            close()
            found.append(Mark(n, n + 1, "subordinator", token.low))
            preposition = "" if token.low == "that" else preposition  # "lays down that"
        elif one.pos == "P":
            close()
            preposition = "according to" if token.low == "to" and n and tokens[n - 1].low == "according" else token.low
        elif one.pos == "C":
            close()
            found.append(Mark(n, n + 1, "and", token.low))
        elif one.pos == ".":
            close()
            preposition = ""
            if token.text == "," and found and isinstance(opened := found[-1], Mark) and opened.text == "," and _adverbs(tags, opened.end, n):
                found.pop()  # "promised, drily, to invade nobody"
                n += 1
                continue
            sort = {",": "comma", "(": "dash", ")": "dash", "—": "dash", "–": "dash", "-": "dash", ":": "colon", "/": "and"}.get(token.text, "stop")
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
                (one.pos == "D" and tags[n - 1].pos not in "D#G")
                or (one.pos == "N" and _opens_subject(tokens, tags, phrase, n))
                or (token.low == "the" and _lone_pronoun(tokens, phrase) and _opens_with(tokens, tags, n, mention_at.get(n + 1)))
                or (token.low in {"the", "a", "an"} and tokens[n - 1].kind == "number")  # "in the 1980s the subsidy"
                or (one.pos == "W" and (token.low in NOMINATIVES or _it_acts(tokens, tags, phrase, n)))
                or (tags[n - 1].pos == "W" and (tokens[n - 1].low in OBLIQUES or _governed_it(tokens, phrase, n)))
                or (phrase.mentions and phrase.mentions[-1].end == n and phrase.mentions[-1].anaphor and not phrase.mentions[-1].genitive)
                or (token.low == "one" and phrase.mentions and phrase.mentions[-1].end == n and _counts(tokens, n))
            ):
                close()
            if phrase is None:
                phrase = NounPhrase(n, n, preposition)
                preposition = ""
            phrase.end = n + 1
        n += 1
    close()
    return found


def _timed(tokens: list[Token], n: int) -> bool:
    """Whether words of time begin right after a name ("last month", "this week", "every year")."""
    return tokens[n].low in {"last", "this", "next", "every", "each"} and n + 1 < len(tokens) and tokens[n + 1].low in TIMES


def _counts(tokens: list[Token], n: int) -> bool:
    """Whether "one" begins a sum after a name ("paid Sri Lanka one billion dollars")."""
    return n + 1 < len(tokens) and tokens[n + 1].low in {"million", "billion", "hundred", "thousand", "trillion"}


def _adverbs(tags: list[Tag], start: int, end: int) -> bool:
    """Whether only adverbs stand between two commas."""
    return start < end and all(one.pos == "R" for one in tags[start:end])


def _governed_it(tokens: list[Token], phrase: NounPhrase, n: int) -> bool:
    """Whether all there is of a phrase is "it" after a preposition ("In it Germany undertook")."""
    return tokens[n - 1].low == "it" and bool(phrase.preposition) and phrase.end == phrase.start + 1


def _opens_subject(tokens: list[Token], tags: list[Tag], phrase: NounPhrase, n: int) -> bool:
    """Whether a noun is no part of the phrase of time or ground before it ("within days soldiers came", "under a contract experts build")."""
    last = tokens[n - 1].low
    if phrase.preposition in {"within", "after"} and last in {"days", "weeks", "hours", "months", "years"}:
        return True
    lone = phrase.preposition in TEMPORAL and tokens[phrase.start].low in {"a", "an"} and tags[n - 1].pos == "N" and not last.endswith("s")
    return lone and tokens[n].low.endswith("s") and n + 1 < len(tokens) and (tags[n + 1].pos in "BHMV" or tokens[n + 1].low == "from")


def _it_acts(tokens: list[Token], tags: list[Tag], phrase: NounPhrase, n: int) -> bool:
    """Whether "it" opens a clause that hangs on the noun before it ("the sanctions it slapped on Moscow")."""
    adverbial = phrase.end == phrase.start + 1 and phrase.preposition == "in" and tokens[n - 1].low in IDIOMS  # "In exchange it receives"
    opens = tokens[n].low == "it" and tags[n - 1].pos == "N" and (adverbial or tags[phrase.start].pos in "D#J")
    return opens and n + 1 < len(tags) and (tags[n + 1].pos in "HM" or (tags[n + 1].verb and tags[n + 1].form in {"past", "third"}))


def _lone_pronoun(tokens: list[Token], phrase: NounPhrase) -> bool:
    """Whether all there is of a phrase with a preposition is a word that may stand for a noun ("in all", "for this")."""
    return bool(phrase.preposition) and phrase.end == phrase.start + 1 and tokens[phrase.start].low in {"all", "this", "that", "these", "those"}


def _opens_with(tokens: list[Token], tags: list[Tag], n: int, mention: Mention | None) -> bool:
    """Whether "the" after "this", or before somebody who acts, opens a clause ("For this the Greeks", "In all the United States provided")."""
    return tokens[n - 1].low in {"this", "that"} or (mention is not None and _acts(tags, mention))


def _inverted(verb: VerbGroup) -> bool:
    """Whether an auxiliary stands alone before its subject, and says no ("nor did we", "nor will Oslo")."""
    return verb.negated and verb.end == verb.start + 1 and ("do" in verb.lemmas or verb.modal is not None)


def _acts(tags: list[Tag], mention: Mention) -> bool:
    """Whether a state or its government has a verb right after it ("the missiles North Korea shipped", "the ban the cabinet imposed")."""
    return mention.actor.sort in ACTORS and not mention.genitive and mention.end < len(tags) and tags[mention.end].pos in "VHMB"


def _dated(tags: list[Tag], n: int, date_at: Mapping[int, object]) -> bool:
    """Whether a word stands between "has" and a date ("has since December 2022 bought none")."""
    return n + 1 in date_at and n > 0 and tags[n - 1].pos == "H"


def _opens_clause(tokens: list[Token], tags: list[Tag], n: int) -> bool:
    """Whether "after", "since", "as" ... is followed by a clause rather than a noun phrase."""
    if tokens[n].low in {"because", "although", "though", "while", "whereas", "if", "unless", "when", "whenever", "whether", "lest", "where"}:
        return not (tokens[n].low == "because" and n + 1 < len(tokens) and tokens[n + 1].low == "of")
    for k in range(n + 1, min(len(tokens), n + 9)):
        if k > n + 1 and tokens[k].low in NOMINATIVES and tags[k - 1].pos == "N":
            return False  # "after Vanuatu he flew"
        if tags[k].pos in "BHMO" or (tags[k].verb and tags[k].form != "gerund"):
            return k > n + 1
        named = tokens[k].low == "of" and tokens[k - 1].capital and k + 1 < len(tokens) and tokens[k + 1].capital
        if (tags[k].pos in ".PS" and not named) or tokens[k].kind == "quote":
            return False  # but "Since the Republic of Korea joined"
    return False
