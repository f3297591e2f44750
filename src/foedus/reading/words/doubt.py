"""Words that may be nouns, adjectives or verbs: told apart by their neighbours."""

from .demands import HARDLY_NOUNS, demanded, hoped, in_row, let_do, of_plural
from .inversion import after_inversion
from .lexicon import Lexicon, VerbForm
from .neighbours import ends_in_name, is_plural, is_year, noun_may_follow, past_parenthesis, plural_opens, two_named, verb_before
from .tokens import Token
from .words import BE, CLAUSE_OPENERS, DETERMINERS, HAVE, MODALS, NUMERALS, PREPOSITIONS, PRONOUNS, QUALITIES, SUBJECTS, SUBORDINATORS, Tag

PLAIN_THIRDS = frozenset(
    (
        "goes comes gives becomes seems says keeps lends sends sells brings gets lets makes knows thinks believes remains depends belongs tells"
        " adds insists argues denies accuses warns writes announces describes refuses rejects confirms admits concedes expects predicts"
        " declares stresses complains condemns praises thanks informs explains commits"
        " swears reads alleges asserts contends deems laments acknowledges maintains replies reckons retorts recalls reiterates reaffirms persists"
        " tires asks begs pleads"
    ).split()
)
"""Third persons that are hardly ever plural nouns."""
ANSWERED = frozenset("confirm deny dismiss reject refute dispute discount quash repeat echo corroborate".split())
"""Verbs whose object is what somebody else says."""
BINDING = frozenset("bar bind ban tie link let pledge".split())
"""Verbs of what a pact does to its parties, though their thirds are plurals too."""


HOLDING = frozenset("include contain comprise oblige bind commit".split())
"""Verbs of what is in a pact."""
PROMISES = frozenset("pledge vow promise".split())
"""Verbs that are nouns, too, and take an infinitive either way."""


def verbal_place(tokens: list[Token], n: int, before: list[Tag]) -> bool:
    """Whether a past form stands where a verb may stand rather than as an adjective before its noun."""
    if not n or (tokens[n].low == "said" and tokens[n - 1].low != "the"):
        return True
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if (
        tokens[n - 1].capital
        and tokens[n - 1].low.endswith(("an", "ese", "ish", "ch", "ni", "qi", "i"))
        and tokens[n].low.endswith("ed")
        and following is not None
        and following.kind == "word"
        and not following.capital
        and following.low not in DETERMINERS | PREPOSITIONS | PRONOUNS | {"that", "and", "to"}
        and not following.low.endswith(("ly", "ing"))
        and any(t.low in BE | HAVE | MODALS for t in tokens[n + 1 : n + 5])
    ):
        return False
    if tokens[n].low == "retired" and before[n - 1].pos in ".C" and following is not None and following.kind == "word":
        return following.low in DETERMINERS | PREPOSITIONS | PRONOUNS | {"and", "but"}  # "..., retired colonel Ann Ray said"
    k = n - 1
    while k > 0 and before[k].pos == "R":
        k -= 1
    if "-" in tokens[n].low and not tokens[n].low.startswith(("re-", "co-", "pre-", "over-", "out-")):
        return False
    previous = before[k].pos
    if is_year(tokens, k):
        return True
    if tokens[n - 1].low in {"thousands", "hundreds", "dozens", "millions", "scores"} and (k == 0 or before[k - 1].pos in ".CS"):
        return True  # "Thousands gathered outside"
    return not (
        previous in "DPGJ#"
        and tokens[n - 1].low
        not in {"that", "this", "both", "each", "those", "all", "it", "two", "three", "four", "five", "six", "some", "many", "several"}
        and not (k < n - 1 and tokens[k].low == "that" and tokens[n - 1].low in {"first", "once", "then", "later", "also", "never", "still"})
    )


def _says(one: Tag, lexicon: Lexicon) -> bool:
    return any(lemma in lexicon.verbs.get("reporting", {}) for lemma in one.lemmas)


def verb_or_not(tokens: list[Token], n: int, before: list[Tag], lexicon: Lexicon) -> Tag:
    """Tag a word that has a verb among its readings."""
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
            after = tokens[n + 1].low if n + 1 < len(tokens) else ""
            acts = after in BE | HAVE | MODALS or {name for _, name in lexicon.forms.get(after, ())} == {"past"}
            return Tag("N" if after in {"of", "by", "in", ".", ","} or acts else "J", lemmas, form)
        if low in QUALITIES and previous and (previous.verb or previous.pos in "JG#") and noun_may_follow(tokens, n) and not tokens[n + 1].capital:
            return Tag("J", lemmas, form)  # "imposed sweeping sanctions", "Russia's remaining ships"
        return Tag("V", lemmas, form)
    if forms & {"past", "participle"} and not forms & {"base"}:
        form = "past" if "past" in forms else "participle"
        if before_its_noun(tokens, n, previous, lexicon):
            return Tag("J", lemmas, form)
        if head and head.pos in "BH":
            return Tag("V", lemmas, "participle")
        return Tag("V" if verbal_place(tokens, n, before) or (form == "participle" and head is not None and head.pos in "BH") else "J", lemmas, form)
    # base or third person: the doubtful ones (attack, visit, supplies)
    third = "third" in forms and "base" not in forms
    name: VerbForm = "third" if third else "base"
    if "past" in forms and "base" in forms:
        name = "past" if head is None or head.pos not in "TMO" else "base"
    if head is not None and head.pos in "TMO":
        return Tag("N" if third else "V", lemmas, "base")
    if "base" in forms and let_do(tokens, before, n, lemmas):
        return Tag("V", lemmas, "base")
    if head is not None and head.pos in "BH" and "participle" in forms:
        return Tag("V", lemmas, "participle")
    if previous is None:
        opens = not third and n + 1 < len(tokens) and tokens[n + 1].low in {"the", "a", "our", "your", "that", "no", "not", "on", "to"}
        return Tag("V" if opens else "N", lemmas, name)
    if third and tokens[n - 1].low in {"each", "either", "neither"} and (n == 1 or before[n - 2].pos in ".SC"):
        return Tag("V", lemmas, name)  # "Each supplies the other": no plural follows "each"
    if third and n > 1 and tokens[n - 2].low in {"each", "either", "neither"} and before[n - 2].pos == "D" and not _verb_after(tokens, n, lexicon):
        return Tag("V", lemmas, name)  # "Each side shares intelligence"
    if low == "say" and previous.pos == "N":
        return Tag("V", lemmas, "base")  # "officers say fewer than half came"
    if third and low not in PLAIN_THIRDS and previous.verb and not ANSWERED.isdisjoint(previous.lemmas):
        return Tag("N", lemmas, name)  # "could confirm reports that", "rejected claims of fraud"
    if third and n + 1 < len(tokens) and tokens[n - 1].low == "that" and tokens[n + 1].low in BE | HAVE | MODALS:
        return Tag("N", lemmas, name)  # "provides that claims are withdrawn"
    if (
        (previous.pos in "DPGJBH" or (previous.pos == "#" and not tokens[n - 2].capital and not is_year(tokens, n - 1)))
        and not (tokens[n - 1].low in {"that", "both", "each", "those", "two", "neither"} and previous.pos == "D")
    ) or previous.pos == "T":
        return Tag("N", lemmas, name)
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if not third and (_after_modal(tokens, before, n) or after_inversion(tokens, before, n)):
        return Tag("V", lemmas, "base")
    if low == "terms":
        return Tag("N", lemmas, name)
    gapped = third and previous.verb and _says(previous, lexicon) and any(t.low in {"which", "that", "who"} for t in tokens[max(0, n - 5) : n - 1])
    if gapped and not _verb_after(tokens, n, lexicon):
        return Tag("V", lemmas, name)  # "the oil, which Paris thinks pays for the war"
    if third and tokens[n - 1].low == "nor" and any(tokens[k].low == "neither" and before[k + 1].pos in "NJ" for k in range(max(0, n - 6), n - 2)):
        return Tag("N", lemmas, name)
    if hoped(tokens, n, lemmas) if third else demanded(tokens, before, n):
        return Tag("V", lemmas, name)
    hardly_noun = low in PLAIN_THIRDS or not HARDLY_NOUNS.isdisjoint(lemmas)
    if third and hardly_noun and (previous.pos in "NRWGC#" or tokens[n - 1].text in {",", ")", "—", "–"}) and following is not None:
        return Tag("V", lemmas, name)
    if not third and n > 3 and tokens[n - 1].text == "," and before[n - 2].pos == "R" and tokens[n - 3].text == "," and before[n - 4].pos == "M":
        return Tag("V", lemmas, "base")
    if not third and (in_row(tokens, before, n, lexicon.forms) or of_plural(tokens, before, n, lemmas)):
        return Tag("V", lemmas, "base")
    owning = following is not None and following.low in {"its", "their", "his"}
    if third and owning and tokens[n - 1].text in {",", "and", "but"} and any(one.verb or one.pos in "BH" for one in before):
        return Tag("V", lemmas, name)  # "has given it jets, trains its police"
    both = following is not None and following.low in {"both", "either", "neither", "them"}
    if third and BINDING.intersection(lemmas) and previous.pos in "N#" and both:
        return Tag("V", lemmas, name)  # "The treaty of 1991 bars both from testing"
    governing = following is not None and (following.capital or following.low in DETERMINERS)
    if low == "stems" and following is not None and following.low == "from":
        return Tag("V", lemmas, name)
    if (
        not third
        and governing
        and HOLDING.intersection(lemmas)
        and previous.pos == "#"
        and is_year(tokens, n - 1)
        and not _verb_after(tokens, n, lexicon)
    ):
        return Tag("V", lemmas, name)  # "Duties under the pact of 2019 include a promise"
    if third and governing and previous.pos == "#" and is_year(tokens, n - 1) and not _verb_after(tokens, n, lexicon):
        return Tag("V", lemmas, name)  # "The treaty signed in 2019 binds Kenya"
    listed = not third and tokens[n - 1].text == "," and following is not None and any(t.pos == "M" for t in before)
    if listed and following is not None and (following.low in DETERMINERS | PRONOUNS or following.low in {"one", "each"}):
        return Tag("V", lemmas, "base")  # "shall refrain from force, notify one another of exercises"
    if third and tokens[n - 1].low == "it" and n > 1 and {"give", "sell", "send", "lend", "bring", "offer", "buy"} & set(before[n - 2].lemmas):
        return Tag("N", lemmas, name)
    if tokens[n - 1].low == "that" and third and following is not None and following.low in MODALS | BE | HAVE - {"being", "having"}:
        return Tag("N", lemmas, name)  # "said in Oslo that talks would go on"
    if tokens[n - 1].low in SUBJECTS or tokens[n - 1].low == "that":
        return Tag("V", lemmas, name)
    if tokens[n - 1].low in {"the", "two", "both", "each"}:
        opens = following is not None and (
            following.low in {"that", "to", "the", "a", "an", "on", "their", "its", "will"} or following.low in PRONOUNS
        )
        opens = opens or (low in HARDLY_NOUNS and tokens[n - 1].low != "the")
        return Tag("V" if opens and not (third and tokens[n - 1].low in {"the", "two", "both"}) else "N", lemmas, name)
    if head is not None and head.pos == "C" and skip and any(t.pos == "V" for t in before[:skip]):
        opens = following is not None and (
            following.low in DETERMINERS | PRONOUNS | HAVE | {"that", "to"}
            or following.capital
            or following.low.endswith("ing")
            or following.text in '“"«‘'
        )
        counted = not third and following is not None and (following.kind == "number" or following.low in NUMERALS)
        counted = counted or (not third and following is not None and following.low in {"over", "back", "away"})
        opens = opens or (counted and any(t.pos in "MT" for t in before))  # "will hand over a boat and train 40 divers"
        alike = following is not None and following.low in {"against", "about", "of"} and any(t.verb and t.form == name for t in before)
        opens = opens or (alike and _says(Tag("V", lemmas), lexicon))  # "welcome the text but warn against delay"
        return Tag("V" if opens else "N", lemmas, name)
    if (
        not third
        and previous.pos == "N"
        and following is not None
        and (
            following.low in DETERMINERS
            or following.capital
            or following.kind == "number"
            or following.low in NUMERALS
            or (following.low == "to" and not PROMISES.isdisjoint(lemmas))
            or (n > 1 and "let" in before[n - 2].lemmas and tokens[n - 1].capital)  # "let Vietnam buy patrol boats"
        )
    ):
        causing = next((k for k in range(n - 2, max(-1, n - 7), -1) if before[k].verb or before[k].pos in "BHMO"), None)
        having = causing is not None and before[causing].pos == "H" and tokens[n - 1].low.endswith("s")
        if causing is not None and (having or {"let", "help", "make", "see", "watch", "hear"} & set(before[causing].lemmas)):
            return Tag("V", lemmas, "base")
    speaks = any(lemma in lexicon.verbs.get("reporting", {}) for lemma in lemmas)
    if (
        speaks
        and third
        and previous.pos == "N"
        and (following is None or following.low in {".", "|"} or (following.text == "," and tokens[n - 1].capital))
        and any(t.text in {",", "”", '"'} or t.kind == "quote" for t in tokens[max(0, n - 9) : n])
    ):
        return Tag("V", lemmas, name)
    if (
        speaks
        and not third
        and name in {"base", "past"}
        and previous.pos == "N"
        and (tokens[n - 1].low.endswith("s") or tokens[n - 1].low in {"data", "media", "police", "people"} or two_named(tokens, before, n))
        and (following is None or following.low in {",", ".", "|"})
        and any(t.text in {",", "”", '"'} or t.kind == "quote" for t in tokens[max(0, n - (5 if name == "base" else 8)) : n])
        and not verb_before(tokens, before, n)
    ):
        return Tag("V", lemmas, name)
    plural_before = (
        (tokens[n - 1].low.endswith("s") and not tokens[n - 1].low.endswith(("ss", "us", "is")))
        or tokens[n - 1].capital
        or tokens[n - 1].low in lexicon.named["role", "crowds"].heads
        or previous.verb
    )
    plural_before = plural_before or (speaks and name == "base" and plural_opens(tokens, before, n))
    if speaks and following is not None and following.low == "that" and (previous.pos in "V#R" or (previous.pos == "N" and (plural_before or third))):
        return Tag("V", lemmas, name)
    if (
        speaks
        and following is not None
        and following.low == "that"
        and tokens[n - 1].text == ","
        and past_parenthesis(tokens, before, n - 1) != n - 1
    ):
        return Tag("V", lemmas, name)
    if (
        third
        and (speaks or (following is not None and (following.capital or following.low in DETERMINERS or following.low == "one")))
        and tokens[skip].text == ","
        and following is not None
        and not verb_before(tokens, before, past_parenthesis(tokens, before, skip))
        and not _verb_after(tokens, n, lexicon)
        and n > 2
    ):
        return Tag("V", lemmas, name)
    if speaks and third and tokens[n - 1].text == "," and ends_in_name(tokens, n) and any(t.verb or t.pos in "BHMO" for t in before):
        return Tag("V", lemmas, name)
    if (
        speaks
        and n
        and tokens[n - 1].text in {"”", '"', "’", "»"}
        and following is not None
        and (following.capital or following.low in DETERMINERS | PRONOUNS)
    ):
        return Tag("V", lemmas, name)
    if following is None or (following.low in {",", ".", ";", "of", "and", "or", "between", "'s", "’s"} and not (following.low == "and" and third)):
        return Tag("N", lemmas, name)
    opens = (
        following.low in DETERMINERS | PRONOUNS | HAVE | {"to", "in", "on", "from", "how", "for", "with", "against", "there"}
        or following.capital
        or following.kind == "number"
        or following.text in '“"‘«:'
        or (following.low == "that" and speaks)
        or following.low.endswith("ing")
    )
    if (
        speaks
        and third
        and previous.pos == "N"
        and (not tokens[n - 1].low.endswith("s") or tokens[n - 1].capital)
        and (following.low in DETERMINERS | PRONOUNS | {"having"} or following.capital)
        and not verb_before(tokens, before, n)
    ):
        return Tag("V", lemmas, name)
    alone = head is not None and head.pos in "NW#" and not verb_before(tokens, before, n) and not _verb_after(tokens, n, lexicon)
    proper = tokens[skip].capital or tokens[skip].kind in {"abbr", "number"} or tokens[skip].low in lexicon.named["role", "crowds"].heads
    opened = speaks and name == "base" and plural_opens(tokens, before, n)
    plural_subject = opened or is_plural(tokens[skip]) or two_named(tokens, before, n)
    from_there = name == "base" and tokens[skip].capital and (following.capital or following.low in DETERMINERS)
    plural_subject = plural_subject or (from_there and plural_opens(tokens, before, n))  # "Officers from Riga train its pilots"
    if (
        third
        and previous.pos in "NW#"
        and (not plural_subject or proper)
        and (
            (
                opens
                and following.low not in {"in", "for", "with", "to", "from", "on", "against"}
                and not verb_before(tokens, before, n)
                and not _verb_after(tokens, n, lexicon)
            )
            or (alone and (opens or proper))
        )
    ):
        return Tag("V", lemmas, name)
    opens_clause = following.low in DETERMINERS | PRONOUNS | {"there"} or following.capital
    if speaks and name == "base" and previous.pos == "N" and plural_subject and opens_clause and (opened or not verb_before(tokens, before, n)):
        return Tag("V", lemmas, name)
    if third and previous.pos == "R" and (opens or alone):
        return Tag("V", lemmas, name)
    certain = not HARDLY_NOUNS.isdisjoint(lemmas) and is_plural(tokens[skip]) and not verb_before(tokens, before, n)
    if not third and previous.pos in "NR" and (certain or (plural_subject and alone and (opens or proper))):
        return Tag("V", lemmas, name)
    if name == "past" and (previous.pos in "NWR" or (tokens[n - 1].text == "," and opens and n > 2 and tokens[n - 2].capital)):
        return Tag("V", lemmas, name)
    return Tag("N", lemmas, name)


def _after_modal(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether only an adverbial stands between a modal and a word ("will for the first time export jets")."""
    for k in range(n - 1, max(-1, n - 7), -1):
        if before[k].pos == "M":
            return k + 2 < n and before[k + 1].pos == "P" and tokens[n - 1].low in {"time", "once", "years", "year", "part", "week", "month"}
        if before[k].verb or before[k].pos in "BHOSW":
            return False
    return False


def before_its_noun(tokens: list[Token], n: int, previous: Tag | None, lexicon: Lexicon) -> bool:
    """Whether a past form is an adjective: in the name of goods ("armoured vehicles"), or after a verb and before a noun ("buys refined oil")."""
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if following is None or following.kind != "word":
        return False
    if any(len(parts) > 1 and parts[1] == following.low for parts, _, _ in lexicon.phrases.get("goods", {}).get(tokens[n].low, ())):
        return True
    if tokens[n].low == "armed" and following.low in {"police", "forces", "men", "groups", "group", "guards", "force", "units", "bands"}:
        return True
    if n == 0:  # "Suspected rebels blew up a bridge", not "Backed by Moscow, it won"
        return following.low not in PREPOSITIONS | DETERMINERS | PRONOUNS | SUBORDINATORS | {"to"} and _verb_after(tokens, 1, lexicon)
    verbal = previous is not None and previous.verb and previous.form in {"third", "gerund", "past", "base"}
    return verbal and noun_may_follow(tokens, n) and tokens[n].low.endswith("ed")


def _verb_after(tokens: list[Token], n: int, lexicon: Lexicon) -> bool:
    """Whether a plain finite verb follows a word before its clause ends."""
    for k in range(n + 1, len(tokens)):
        low = tokens[k].low
        if (
            (tokens[k].kind == "mark" and tokens[k].text not in "$€£¥")
            or low in {"that", "who", "which", "and", "but"}
            or low in CLAUSE_OPENERS
            or (low in SUBORDINATORS and low not in {"as", "until", "so", "since", "after", "before", "once"})
        ):
            return False
        if low in {"they", "he", "she", "it", "we", "i"} and k > n + 1:
            return False
        if low in BE or low in HAVE - {"having"} or low in MODALS:
            return True
        forms = {form for _, form in lexicon.forms.get(low, ())}
        if (
            "past" in forms
            and not forms & {"base"}
            and tokens[k - 1].low not in HAVE | BE
            and not tokens[k].capital
            and not _adjectival(tokens, k)
            and tokens[k - 1].low not in DETERMINERS | PREPOSITIONS
            and (k + 1 >= len(tokens) or tokens[k + 1].low != "by")
        ):
            return True
    return False


def _adjectival(tokens: list[Token], k: int) -> bool:
    """Whether a past form stands between a determiner or a gerund and a noun ("a renewed armed attack", "getting advanced jets")."""
    if k > 0 and tokens[k - 1].low.endswith("ing") and len(tokens[k - 1].low) > 5:
        return True
    while k > 0 and tokens[k - 1].low.endswith(("ed", "al", "ive", "ic", "ous", "y")):
        k -= 1
    return k > 0 and tokens[k - 1].low in DETERMINERS | PREPOSITIONS
