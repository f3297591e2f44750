"""Parts of speech, as far as clauses need them: closed classes by list, verbs by the lexicon, doubtful words by their neighbours."""

from .demands import ROUGHLY, counts_with, gives_lessons
from .doubt import before_its_noun, verb_or_not, verbal_place
from .lexicon import Lexicon, load_lexicon
from .tokens import Token, tokenize
from .words import ADVERBS, BE, CLAUSE_OPENERS, CONJUNCTIONS, DETERMINERS, DO, HAVE, HELD, MODALS, NUMERALS, PREPOSITIONS, PRONOUNS, Tag

SEVERAL = frozenset({"many", "much", "few"})
DEMONYMIC = ("ian", "ean", "can", "ish", "ese", "ench", "ern", "utch", "wiss")
"""Endings of adjectives of countries, after which "sanctions" is a noun."""
TRADES = frozenset(
    """
        mining shipping trading banking manufacturing engineering processing holding refining building printing marketing consulting logging
        fishing broadcasting drilling brewing farming packaging leasing publishing
    """.split()
)
TRADERS = frozenset(
    """
        company companies firm firms group groups giant giants house houses concern concerns conglomerate subsidiary subsidiaries sector industry
        business businesses network networks line lines agent agents magnate tycoon licence licences rights concession concessions
    """.split()
)
"""Who or what plies a trade that is called by its gerund ("a gold mining company")."""
TRAINERS = frozenset(
    "aircraft jet jets plane planes mission missions programme programmes program centre centres center camp camps team teams".split()
)
"""What is called a training aircraft, mission and the like."""
NATIONAL = frozenset("forces strikes arms sanctions guards raids attacks aid plans bases pledges threats ships support claims demands".split())
"""Nouns that look like verbs, after the letters of a state ("U.S. forces")."""
ARMS_TRADE = frozenset(
    """
        maker makers dealer dealers export exports import imports sale sales deal deals embargo trade industry shipment shipments delivery deliveries
        control race factory factories producer producers manufacturer manufacturers purchase purchases transfer transfers supply supplies supplier
        suppliers trader traders exporter exporters plant plants order orders package packages firm firms company companies depot depots
    """.split()
)
"""What is named with "arms" before it."""
COORDINATED = frozenset("supply train fund support share ship transfer finance loan station base host help lease arm fuel export aid".split())
"""Words that are nouns as well, and verbs after "and" where somebody will do something before it."""
HEADS_OF_SUPPLY = frozenset("ship ships vessels trucks lorries planes line lines boats convoys depots chain chains routes vehicles base".split())
"""Nouns that "supply" or "transport" may stand before as a noun."""
ONLY_VERBS = frozenset("consult undertake inform assist refrain abstain".split())
"""Words of treaties that are never nouns."""


def tag(tokens: list[Token], lexicon: Lexicon | None = None) -> list[Tag]:
    """Tag the words of a sentence.

    D determiner, P preposition, C conjunction, M modal, B be, H have, O do, W pronoun, T the ``to`` of an infinitive, R adverb, V verb, J adjective
    or participle before a noun, G genitive ending, ``#`` number, ``.`` mark, N anything else.
    """
    lexicon = lexicon or load_lexicon()
    tags: list[Tag] = []
    for n in range(len(tokens)):
        tags.append(_first_guess(tokens, n, tags, lexicon))
    _name_goods(tokens, tags, lexicon)
    _second_look(tokens, tags)
    return tags


def _name_goods(tokens: list[Token], tags: list[Tag], lexicon: Lexicon) -> None:
    """Let no word within a name of goods be a verb ("loitering munitions", "fighting vehicles", "soft loans")."""
    for hit in lexicon.find("goods", [t.low for t in tokens]):
        if hit.end - hit.start > 1 and not any(tags[k].pos in "BHMOT" for k in range(hit.start, hit.end)):
            for k in range(hit.start, hit.end):
                if tags[k].lemmas:
                    tags[k] = Tag("N" if k == hit.end - 1 else "J")


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
    if low in {"half", "dozens", "hundreds", "thousands"} or low in {"million", "billion", "thousand", "hundred", "dozen"}:
        return Tag("#")
    if low in "$€£¥%":
        return Tag("#")
    if low in {"pounds", "marks", "crowns"} and before and before[-1].pos == "#":
        return Tag("N")
    if token.kind == "mark":
        return Tag("G" if low in "'’" and n and tokens[n - 1].text.endswith("s") and tokens[n - 1].end == token.start else "C" if low == "&" else ".")
    if low in {"that", "is"} and _that_is(tokens, n):
        return Tag("R")
    if low in BE:
        return Tag("B")
    if low in HAVE:
        return Tag("H")
    if low == "done" and before and before[-1].pos not in "BH":
        return Tag("V", ("do",), "participle")
    if low in DO:
        return Tag("O")
    if (
        low == "need"
        and n
        and before[-1].pos in "NWD"
        and n + 1 < len(tokens)
        and any(f == "base" for _, f in lexicon.forms.get(tokens[n + 1].low, ()))
    ):
        return Tag("M")  # "Neither country need go to war"
    if low in MODALS and not (
        low in {"may", "will", "might"} and ((token.capital and n) or (n and tokens[n - 1].low in {"a", "the", "their", "its", "of", "'s"}))
    ):
        return Tag("M")
    if low == "to" and not (n and tokens[n - 1].low == "up" and n + 1 < len(tokens) and tokens[n + 1].kind == "number"):
        return _to(tokens, n, lexicon)
    if low in CONJUNCTIONS:
        return Tag("C")
    if low in CLAUSE_OPENERS and not (low in {"if", "once"} and token.capital and n):
        return Tag("S")
    if low in {"who", "which", "whom", "whose"}:
        return Tag("W")
    if low in PRONOUNS and low != "her" and not (low == "us" and token.text == "US"):
        return Tag("W")
    if low in {"neither", "both", "either"} and before and before[-1].pos in "MH" and n + 1 < len(tokens) and tokens[n + 1].low in lexicon.forms:
        return Tag("R")
    if low in NUMERALS and token.capital and n and tokens[n - 1].low == "of":
        return Tag("N")
    if low in DETERMINERS:
        return Tag("D")
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    third_on = tokens[n + 2] if n + 2 < len(tokens) else None
    if following is not None and (
        (low == "at" and following.low in {"least", "most"})
        or (low in ROUGHLY and (following.kind == "number" or following.low in NUMERALS or counts_with(following, third_on)))
        or (low == "up" and following.low == "to" and third_on is not None and third_on.kind == "number")
    ):
        return Tag("#")
    if _at_first(tokens, n, lexicon):
        return Tag("R")
    if (low in {"least", "most"} and n and tokens[n - 1].low == "at") or (
        low == "to" and n and tokens[n - 1].low == "up" and following is not None and following.kind == "number"
    ):
        return Tag("#")
    if (low == "per" and following is not None and following.low == "cent") or (low == "cent" and n and tokens[n - 1].low == "per"):
        return Tag("#")
    if (low == "as" and following is not None and following.low in SEVERAL and third_on is not None and third_on.low == "as") or (
        n
        and ((low in SEVERAL and tokens[n - 1].low == "as") or (low == "as" and tokens[n - 1].low in SEVERAL and n > 1 and tokens[n - 2].low == "as"))
    ):
        return Tag("#")  # "as many as 150"
    if low == "training" and following is not None and following.low in TRAINERS:
        return Tag("J")
    if following is not None and following.low in TRADERS and low in TRADES:
        return Tag("J")  # "a gold mining company"
    if low == "visiting" and following is not None and following.low in {"forces", "troops", "armies", "soldiers", "units", "ships"}:
        return Tag("J")
    if low == "acting" and following is not None and following.low in HELD and (not before or before[-1].pos in "GDJN."):
        return Tag("J")
    ends = following is None or following.kind == "mark" or following.low in PREPOSITIONS
    if low == "training" and before and (before[-1].pos in "CDJP." or gives_lessons(before[-1])) and ends:
        return Tag("N")
    if (low in {"more", "less", "fewer"} and following is not None and following.low == "than") or (
        low == "than"
        and n
        and tokens[n - 1].low in {"more", "less", "fewer"}
        and following is not None
        and (following.kind == "number" or following.low in NUMERALS)
    ):
        return Tag("#")
    if (
        low in {"over", "out", "up", "down", "off"}
        and before
        and (
            before[-1].pos in "BR"
            or (
                before[-1].verb
                and {
                    "hand",
                    "turn",
                    "give",
                    "take",
                    "pass",
                    "send",
                    "set",
                    "draw",
                    "point",
                    "spell",
                    "carry",
                    "pay",
                    "sign",
                    "build",
                    "open",
                    "ramp",
                    "step",
                    "scale",
                    "speed",
                    "rule",
                    "end",
                    "rent",
                    "lease",
                }
                & set(before[-1].lemmas)
            )
        )
    ):
        return Tag("R")
    if low == "since" and before and before[-1].pos == "H":
        return Tag("R")
    if low in PREPOSITIONS:
        return Tag("P")
    if _backs(tokens, n):
        return Tag("V", ("back",), "base")
    if low in ADVERBS or (
        low.endswith("ly")
        and len(low) > 4
        and low
        not in {
            "ally",
            "family",
            "supply",
            "july",
            "italy",
            "rely",
            "reply",
            "assembly",
            "early",
            "friendly",
            "apply",
            "imply",
            "deadly",
            "daily",
            "likely",
            "only",
            "fly",
            "monopoly",
            "anomaly",
        }
    ):
        return Tag("R")
    if (
        low in {"ban", "bans", "freeze", "freezes"}
        and n
        and tokens[n - 1].low in {"travel", "export", "import", "visa", "entry", "asset", "assets", "flight"}
    ):
        return Tag("N")
    if low == "arms" and following is not None and following.low in ARMS_TRADE:
        return Tag("N")
    if low in {"guard", "guards"} and n and tokens[n - 1].low in {"coast", "national", "border", "home", "palace", "honour", "republican"}:
        return Tag("N")
    if low in NATIONAL and n and tokens[n - 1].text.replace(".", "") in {"US", "UK", "UN", "EU", "UAE"} and not _governs(following):
        return Tag("N")
    if low == "embargo" and n and tokens[n - 1].low in {"arms", "oil", "trade", "export", "import", "weapons", "grain", "gas"}:
        return Tag("N")
    if low in {"sanction", "sanctions", "embargo"} and n and tokens[n - 1].capital and tokens[n - 1].low.endswith(DEMONYMIC):
        return Tag("N")
    if low in {"sanction", "sanctions"} and (following is None or following.low in PREPOSITIONS or following.kind == "mark"):
        return Tag("N")
    if low in {"shelling", "bombing", "storming", "sinking"} and following is not None and following.low == "of":
        return Tag("N")
    if low in {"meeting", "hearing"} and any(t.low in {"a", "an", "another"} for t in tokens[max(0, n - 3) : n]):
        return Tag("N")
    if low == "put" and following is not None and following.low in DETERMINERS and before and before[-1].pos in ".N":
        return Tag("V", ("put",), "past")
    if low in ONLY_VERBS and not token.capital and (not before or before[-1].pos not in "DJGP"):
        return Tag("V", (low,), "base")
    if low == "counts" and following is not None and following.low == "as":
        return Tag("V", ("count",), "third")
    counted = n > 1 and (tokens[n - 2].kind == "number" or tokens[n - 2].low in NUMERALS) and tokens[n - 1].capital
    if counted and low.endswith("s") and before[-1].pos in "NJ" and tokens[n - 1].low.endswith((*DEMONYMIC, "ine", "ani", "aqi", "i")):
        return Tag("N")  # "nine Philippine bases"
    governing = following is not None and following.low in {"every", "any", "the", "a", "an", "its", "his", "her", "their", "all"}
    joined = n > 1 and tokens[n - 1].low == "and" and governing and any(t.pos in "VHBM" for t in before)
    if joined and (third_of := [lemma for lemma, form in lexicon.forms.get(low, ()) if form == "third"]):
        return Tag("V", tuple(third_of), "third")
    if low in COORDINATED and following is not None and _goes_on(tokens, n, before):
        return Tag("V", (low,), "base")
    if low in lexicon.forms:
        return verb_or_not(tokens, n, before, lexicon)
    if token.capital and n and tokens[n - 1].low not in "“\"‘'":
        return Tag("N")
    if low.endswith("ing") and len(low) > 5 and before and before[-1].pos in "BR" and (before[-1].pos == "B" or (n > 1 and before[-2].pos == "B")):
        return Tag("V", (low[:-3],), "gerund")
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        if before_its_noun(tokens, n, before[-1] if before else None, lexicon):
            return Tag("J", (low,), "past")
        return Tag("V" if verbal_place(tokens, n, before) else "J", (low,), "past")
    return Tag("N")


def _goes_on(tokens: list[Token], n: int, before: list[Tag]) -> bool:
    """Whether a word after "and" goes on with what somebody will do ("will train the crews and supply torpedoes", not "supply ships")."""
    following = tokens[n + 1]
    if n < 2 or tokens[n - 1].low not in {"and", "or"} or following.kind == "mark" or following.low in PREPOSITIONS | HEADS_OF_SUPPLY:
        return False
    verb = next((k for k in range(n - 2, -1, -1) if before[k].pos in "VBHO"), None)
    if verb is None or before[verb].form != "base" or any(t.pos in "SW" for t in before[verb:]):
        return False
    return any(t.pos in "MT" for t in before[max(0, verb - 2) : verb])


def _that_is(tokens: list[Token], n: int) -> bool:
    """Whether a word belongs to "that is" between two marks, which only says a thing again ("on the Ides, that is, on 15 March")."""
    start = n - (tokens[n].low == "is")
    return start > 0 and [t.low for t in tokens[start : start + 3]] == ["that", "is", ","] and tokens[start - 1].text in {",", "(", ";", "—", "–"}


def _governs(following: Token | None) -> bool:
    """Whether a word is what a verb before it would govern: an article, a pronoun, "to", "that"."""
    return following is not None and (
        following.low in DETERMINERS or following.low in PRONOUNS or following.low in {"to", "that"} or following.capital
    )


def _at_first(tokens: list[Token], n: int, lexicon: Lexicon) -> bool:
    """Whether a word belongs to "at first" or "at last" before a verb or a comma."""
    start = n if tokens[n].low == "at" else n - 1
    if start < 0 or tokens[start].low != "at" or start + 2 >= len(tokens) or tokens[start + 1].low not in {"first", "last", "once"}:
        return False
    following = tokens[start + 2]
    return following.text == "," or following.low in HAVE or any(form in {"past", "third"} for _, form in lexicon.forms.get(following.low, ()))


def _backs(tokens: list[Token], n: int) -> bool:
    """Whether "back" is a verb: after "to" and before what is backed ("to back their bid", not "to back down")."""
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    ruled = n > 0 and tokens[n - 1].low in {"to", "will", "would", "must", "shall"}
    return tokens[n].low == "back" and ruled and following is not None and (following.low in DETERMINERS or following.capital)


def _to(tokens: list[Token], n: int, lexicon: Lexicon) -> Tag:
    after = n + 1
    if after < len(tokens) and _backs(tokens, after):
        return Tag("T")
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
            noun_like = word.low in {
                "aid",
                "trade",
                "attack",
                "war",
                "help",
                "support",
                "power",
                "peace",
                "defence",
                "force",
                "work",
                "use",
                "act",
            } and previous in {"access", "threat", "similar", "due", "from", "response", "answer", "end", "return"}
            return Tag("P" if noun_like and following in {",", ".", ";", "and", "from", "by", "on", "of", "in"} else "T")
    return Tag("P")


def _second_look(tokens: list[Token], tags: list[Tag]) -> None:
    """Give a sentence without any verb its likeliest one; make "her" a determiner or a pronoun."""
    for n, one in enumerate(tags):
        if one.pos == "R":
            continue
        if tokens[n].low == "that" and n + 2 < len(tags) and tokens[n + 1].low == "one" and tags[n + 2].pos in "P.":
            one.pos = "D"
        elif tokens[n].low == "that" and n + 1 < len(tags) and tags[n + 1].pos not in "NJ":
            after = n + 1 + (tokens[n + 1].low in {"first", "once", "then", "later", "also", "never", "still"} and n + 2 < len(tags))
            one.pos = "W" if tags[after].pos in "VBHMO" else "S"
        elif (tokens[n].low == "that" and n + 1 < len(tags) and n and tags[n - 1].pos in "NVR" and tokens[n + 1].capital) or (
            tokens[n].low == "that"
            and n
            and (tags[n - 1].pos == "V" or (n > 1 and tokens[n - 1].low in {"out", "on", "down"} and tags[n - 2].pos == "V"))
        ):
            one.pos = "S"
    if any(t.pos in "VBMO" for t in tags):
        return
    had = next((n for n, t in enumerate(tags) if t.pos == "H"), len(tags))  # "has no diplomatic ties": what follows is no verb
    for n, one in enumerate(tags):
        if (
            0 < n < had
            and one.lemmas
            and one.form in {"third", "past", "base"}
            and n + 1 < len(tags)
            and ((tags[n - 1].pos in "NRC#" and (one.form != "base" or tokens[n - 1].low.endswith("s"))) or _several(tokens, n))
        ):
            one.pos = "V"
            return


def _several(tokens: list[Token], n: int) -> bool:
    """Whether "the two" or "both" stands alone before a word, and no plural after it ("the two share intelligence")."""
    before = [t.low for t in tokens[max(0, n - 2) : n]]
    many = before[-1] == "both" or (before[:1] == ["the"] and before[-1] in {"two", "three", "four"})
    return many and not tokens[n + 1].low.endswith("s")
