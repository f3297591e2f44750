"""Parts of speech, as far as clauses need them: closed classes by list, verbs by the lexicon, doubtful words by their neighbours."""

from dataclasses import dataclass

from .lexicon import Lexicon, VerbForm, load_lexicon
from .tokens import Token, tokenize

DETERMINERS = frozenset("the a an this that these those each every some any no both either neither all its his her their our my your such another several many few most more two three four".split())
POSSESSIVES = frozenset("its his her their our my your".split())
PRONOUNS = frozenset("i you he she it we they him her them us me himself herself itself themselves one".split())
SUBJECTS = frozenset("i you he she it we they who which".split())
PREPOSITIONS = frozenset("of in on at by for from to with without against between among about over under during after before since until into onto through across within "
                         "despite amid concerning regarding toward towards behind beyond near inside outside around along upon as like than per via throughout off out up down "
                         "alongside besides except because".split())
CONJUNCTIONS = frozenset("and or but nor yet plus &".split())
SUBORDINATORS = frozenset("because although though while whereas if unless when whenever where wherever since until after before as once that whether lest so".split())
MODALS = frozenset("will would shall should can could may might must cannot 'll ought won't wouldn't can't couldn't shouldn't mustn't".split())
BE = frozenset("be is are was were been being am isn't aren't wasn't weren't 're".split())
HAVE = frozenset("have has had having haven't hasn't hadn't 've".split())
DO = frozenset("do does did doing done don't doesn't didn't".split())
NEGATIONS = frozenset("not never no n't cannot won't wouldn't can't couldn't shouldn't mustn't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't neither nor".split())
ADVERBS = frozenset("also then now still already yet just only even ever never not often always soon again once twice first last here there therefore thus however moreover meanwhile too very "
                    "quite rather almost nearly perhaps maybe instead later earlier together jointly so further afterwards today yesterday tomorrow ago back far away long duly since".split())
CLAUSE_OPENERS = frozenset("because although though while whereas if unless when whenever wherever whether lest how why".split())
RELATIVES = frozenset("who which whom whose that".split())


@dataclass(slots=True)
class Tag:
    """What a word is in its sentence: ``pos`` is one of D P C S M B H O W R N J V T . Q (see :func:`tag`)."""

    pos: str
    lemmas: tuple[str, ...] = ()
    form: VerbForm | None = None

    @property
    def verb(self) -> bool:
        """Whether it is a full verb."""
        return self.pos == "V"


def tag(tokens: list[Token], lexicon: Lexicon | None = None) -> list[Tag]:
    """Tag the words of a sentence.

    D determiner, P preposition, C conjunction, M modal, B be, H have, O do, W pronoun, T the ``to`` of an infinitive, R adverb, V verb, J adjective or
    participle before a noun, G genitive ending, ``#`` number, ``.`` mark, N anything else.
    """
    lexicon = lexicon or load_lexicon()
    tags: list[Tag] = []
    for n, token in enumerate(tokens):
        tags.append(_first_guess(tokens, n, tags, lexicon))
    _second_look(tokens, tags, lexicon)
    return tags


def tag_words(sentence: str, lexicon: Lexicon | None = None) -> list[Tag]:
    """Tag a sentence given as text.

    >>> [t.lemmas[0] for t in tag_words("Moscow denied that it sent the report.") if t.verb]
    ['deny', 'send']
    """
    return tag(tokenize(sentence), lexicon)


def _first_guess(tokens: list[Token], n: int, before: list[Tag], lexicon: Lexicon) -> Tag:
    token, low = tokens[n], tokens[n].low
    if token.kind == "gen":
        return Tag("G")
    if token.kind == "number":
        return Tag("#")
    if low in "$€£¥":
        return Tag("#")
    if token.kind == "mark":
        return Tag("G" if low in "'’" and n and tokens[n - 1].text.endswith("s") and tokens[n - 1].end == token.start else "C" if low == "&" else ".")
    if low in BE:
        return Tag("B")
    if low in HAVE:
        return Tag("H")
    if low in DO:
        return Tag("O")
    if low in MODALS and not (low in {"may", "will", "might"} and (token.capital and n or (n and tokens[n - 1].low in {"a", "the", "their", "its", "of", "'s"}))):
        return Tag("M")
    if low == "to":
        return _to(tokens, n, lexicon)
    if low in CONJUNCTIONS:
        return Tag("C")
    if low in CLAUSE_OPENERS and not (low in {"if", "once"} and token.capital and n):
        return Tag("S")
    if low in {"who", "which", "whom", "whose"}:
        return Tag("W")
    if low in PRONOUNS and low != "her" and not (low == "us" and token.text == "US"):
        return Tag("W")
    if low in DETERMINERS:
        return Tag("D")
    if low in {"over", "out", "up", "down", "off"} and before and (before[-1].pos in "BR" or before[-1].verb and {"hand", "turn", "give", "take", "pass", "send", "set", "draw", "point", "spell", "carry", "pay", "sign", "build", "open", "ramp", "step", "scale", "speed"} & set(before[-1].lemmas)):
        return Tag("R")
    if low in PREPOSITIONS:
        return Tag("P")
    if low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in {"ally", "family", "supply", "july", "italy", "rely", "reply", "assembly", "early", "friendly", "apply", "imply", "deadly", "daily", "likely", "only", "fly", "monopoly", "anomaly"}):
        return Tag("R")
    if low in lexicon.forms:
        return _verb_or_not(tokens, n, before, lexicon)
    if token.capital and n and tokens[n - 1].low not in "“\"‘'":
        return Tag("N")
    if low.endswith("ing") and len(low) > 5 and before and before[-1].pos in "BR" and (before[-1].pos == "B" or n > 1 and before[-2].pos == "B"):
        return Tag("V", (low[:-3],), "gerund")
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return Tag("V" if _verbal_place(tokens, n, before) else "J", (low,), "past")
    return Tag("N")


def _to(tokens: list[Token], n: int, lexicon: Lexicon) -> Tag:
    after = n + 1
    while after < len(tokens) and (tokens[after].low in ADVERBS or tokens[after].low.endswith("ly")) and tokens[after].low not in lexicon.forms:
        after += 1
    if after < len(tokens):
        word = tokens[after]
        if word.low in {"be", "have", "do"}:
            return Tag("T")
        if not word.capital and any(form == "base" for _, form in lexicon.forms.get(word.low, ())):
            following = tokens[after + 1].low if after + 1 < len(tokens) else "."
            previous = tokens[n - 1].low if n else ""
            # "shipments to support troops" against "access to aid and trade", "a threat to trade."
            noun_like = word.low in {"aid", "trade", "attack", "war", "help", "support", "power", "peace", "defence", "force", "work", "use", "act"} and previous in {"access", "threat", "similar", "due", "from", "response", "answer", "end", "return"}
            return Tag("P" if noun_like and following in {",", ".", ";", "and", "from", "by", "on", "of", "in"} else "T")
    return Tag("P")


def _verbal_place(tokens: list[Token], n: int, before: list[Tag]) -> bool:
    """Whether a past form stands where a verb may stand rather than as an adjective before its noun."""
    if not n:
        return True
    k = n - 1
    while k > 0 and before[k].pos == "R":
        k -= 1
    if "-" in tokens[n].low and not tokens[n].low.startswith(("re-", "co-", "pre-", "over-", "out-")):
        return False
    previous = before[k].pos
    if previous in "DPGJ#" and tokens[n - 1].low not in {"that", "this", "both", "each", "those", "all", "it", "two", "three", "some", "many", "several"}:
        return False
    return True


def _verb_or_not(tokens: list[Token], n: int, before: list[Tag], lexicon: Lexicon) -> Tag:
    token, low = tokens[n], tokens[n].low
    readings = lexicon.forms[low]
    lemmas = tuple(dict.fromkeys(lemma for lemma, _ in readings))
    forms = {form for _, form in readings}
    previous = before[n - 1] if n else None
    if token.capital and n and tokens[n - 1].text not in {"“", '"', "‘", "'", "«", ":", "—"}:
        return Tag("N", lemmas)
    skip = n - 1
    while skip >= 0 and before[skip].pos == "R":
        skip -= 1
    head = before[skip] if skip >= 0 else None
    if "gerund" in forms:
        form: VerbForm = "gerund"
        if previous and previous.pos in "DG" and n + 1 < len(tokens) and tokens[n + 1].low in {"of", ",", "."}:
            return Tag("N", lemmas, form)
        if previous and previous.pos == "D" and tokens[n - 1].low not in {"that", "those", "both"}:
            return Tag("N" if n + 1 < len(tokens) and tokens[n + 1].low in {"of", "by", "in", ".", ","} else "J", lemmas, form)
        return Tag("V", lemmas, form)
    if forms & {"past", "participle"} and not forms & {"base"}:
        form = "past" if "past" in forms else "participle"
        if head and head.pos in "BH":
            return Tag("V", lemmas, "participle")
        return Tag("V" if _verbal_place(tokens, n, before) or form == "participle" and head is not None and head.pos in "BH" else "J", lemmas, form)
    # base or third person: the doubtful ones (attack, visit, supplies)
    third = "third" in forms and "base" not in forms
    name: VerbForm = "third" if third else "base"
    if "past" in forms and "base" in forms:
        name = "past" if head is None or head.pos not in "TMO" else "base"
    if head is not None and head.pos in "TMO":
        return Tag("N" if third else "V", lemmas, "base")
    if head is not None and head.pos in "BH" and "participle" in forms:
        return Tag("V", lemmas, "participle")
    if previous is None:
        return Tag("V" if not third and n + 1 < len(tokens) and tokens[n + 1].low in {"the", "a", "our", "your", "that", "no", "not", "on", "to"} else "N", lemmas, name)
    if (previous.pos in "DPGJBH" or previous.pos == "#" and not tokens[n - 2].capital) and not (tokens[n - 1].low in {"that", "both", "each", "those", "two", "neither"} and previous.pos == "D") or previous.pos == "T":
        return Tag("N", lemmas, name)
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if tokens[n - 1].low in SUBJECTS or tokens[n - 1].low == "that":
        return Tag("V", lemmas, name)
    if tokens[n - 1].low in {"the", "two", "both", "each"}:
        opens = following is not None and (following.low in {"that", "to", "the", "a", "an", "on", "their", "its", "will"} or following.low in PRONOUNS)
        return Tag("V" if opens else "N", lemmas, name)
    if head is not None and head.pos == "C" and skip and any(t.pos == "V" for t in before[:skip]):
        opens = following is not None and (following.low in DETERMINERS | PRONOUNS | HAVE | {"that", "to"} or following.capital or following.low.endswith("ing") or following.text in "“\"«‘")
        return Tag("V" if opens else "N", lemmas, name)
    speaks = any(lemma in lexicon.verbs.get("reporting", {}) for lemma in lemmas)
    if speaks and third and previous.pos == "N" and (following is None or following.low in {".", "|"}) and any(t.text in {",", "”", '"'} or t.kind == "quote" for t in tokens[max(0, n - 9) : n]):
        return Tag("V", lemmas, name)
    plural_before = tokens[n - 1].low.endswith("s") and not tokens[n - 1].low.endswith(("ss", "us", "is")) or tokens[n - 1].capital or (tokens[n - 1].low,) in _crowds(lexicon) or previous.verb
    if speaks and following is not None and following.low == "that" and (previous.pos in "V#R" or previous.pos == "N" and (plural_before or third)):
        return Tag("V", lemmas, name)
    if third and (speaks or following is not None and (following.capital or following.low in DETERMINERS)) and tokens[skip].text == "," and following is not None and not _verb_before(tokens, before, _past_parenthesis(tokens, before, skip)) and not _verb_after(tokens, n, lexicon) and n > 2:
        return Tag("V", lemmas, name)
    if following is None or following.low in {",", ".", ";", "of", "and", "or", "between", "'s", "’s"} and not (following.low in {"and"} and third):
        return Tag("N", lemmas, name)
    opens = (
        following.low in DETERMINERS | PRONOUNS | HAVE | {"to", "in", "on", "from", "how", "for", "with", "against"} or following.capital or following.kind == "number" or following.text in "“\"‘«:"
        or following.low == "that" and speaks or following.low.endswith("ing")
    )
    alone = head is not None and head.pos in "NW#" and not _verb_before(tokens, before, n) and not _verb_after(tokens, n, lexicon)
    proper = tokens[skip].capital or tokens[skip].kind in {"abbr", "number"} or (tokens[skip].low,) in _crowds(lexicon)
    plural_subject = tokens[skip].low.endswith("s") and not tokens[skip].low.endswith(("ss", "us", "is")) or _two_named(tokens, before, n)
    if third and previous.pos in "NW#" and (not plural_subject or proper) and (opens and following.low not in {"in", "for", "with", "to", "from", "on", "against"} and not _verb_before(tokens, before, n) and not _verb_after(tokens, n, lexicon) or alone and (opens or proper)):
        return Tag("V", lemmas, name)
    if third and previous.pos in "R" and (opens or alone):
        return Tag("V", lemmas, name)
    if not third and previous.pos in "NR" and plural_subject and alone and (opens or proper):
        return Tag("V", lemmas, name)
    if name == "past" and previous.pos in "NWR":
        return Tag("V", lemmas, name)
    return Tag("N", lemmas, name)


def _crowds(lexicon: Lexicon) -> set[tuple[str, ...]]:
    """Nouns for several people that speak."""
    return {(word.split()[-1],) for entry in lexicon.entries if entry.id == "crowds" for word in entry.words}


def _past_parenthesis(tokens: list[Token], before: list[Tag], comma: int) -> int:
    """Where the parenthesis that a comma closes was opened, if it looks like one; else the comma itself."""
    for k in range(comma - 1, 0, -1):
        if tokens[k].text in {";", ":"}:
            return comma
        if tokens[k].text == ",":
            first = before[k + 1]
            return k if first.verb and first.form in {"past", "participle", "gerund"} or first.pos in "WDP" else comma
    return comma


def _verb_before(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether the clause of a word has its finite verb before it."""
    for k in range(n - 1, -1, -1):
        if before[k].pos in "SW" or tokens[k].text in {",", ";", ":", "—", "–", "(", ")"}:
            return False
        if before[k].pos in "BHM" or (before[k].verb and before[k].form != "gerund"):
            return True
    return False


def _verb_after(tokens: list[Token], n: int, lexicon: Lexicon) -> bool:
    """Whether a plain finite verb follows a word before its clause ends."""
    for k in range(n + 1, len(tokens)):
        low = tokens[k].low
        if tokens[k].kind == "mark" or low in {"that", "who", "which", "and", "but"} or low in CLAUSE_OPENERS or low in SUBORDINATORS and low not in {"as", "until", "so", "since", "after", "before", "once"}:
            return False
        if low in {"they", "he", "she", "it", "we", "i"} and k > n + 1:
            return False
        if low in BE or low in HAVE - {"having"} or low in MODALS:
            return True
        forms = {form for _, form in lexicon.forms.get(low, ())}
        if "past" in forms and not forms & {"base"} and not tokens[k].capital and tokens[k - 1].low not in DETERMINERS | PREPOSITIONS and (k + 1 >= len(tokens) or tokens[k + 1].low not in {"by"}):
            return True
    return False


def _two_named(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether "A and B" stands before a word."""
    for k in range(n - 1, max(-1, n - 7), -1):
        if before[k].pos == "C" and tokens[k].low in {"and", "&"}:
            return True
        if before[k].pos not in "NJD":
            return False
    return False


def _second_look(tokens: list[Token], tags: list[Tag], lexicon: Lexicon) -> None:
    """Give a sentence without any verb its likeliest one; make "her" a determiner or a pronoun."""
    for n, one in enumerate(tags):
        if tokens[n].low == "that" and n + 1 < len(tags) and tags[n + 1].pos not in "NJ":
            one.pos = "W" if tags[n + 1].pos in "VBHMO" else "S"
        elif tokens[n].low == "that" and n + 1 < len(tags) and n and tags[n - 1].pos in "NV" and tokens[n + 1].capital:
            one.pos = "S"
        elif tokens[n].low == "that" and n and tags[n - 1].pos == "V":
            one.pos = "S"
    if any(t.pos in "VBMO" for t in tags):
        return
    for n, one in enumerate(tags):
        if n and one.lemmas and one.form in {"third", "past", "base"} and tags[n - 1].pos in "NRC#" and n + 1 < len(tags) and (one.form != "base" or tokens[n - 1].low.endswith("s")):
            one.pos = "V"
            return
