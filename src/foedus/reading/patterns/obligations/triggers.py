"""What sets a duty off: the attack, aggression, invasion, threat or war that a sentence makes its condition."""

import re

NOUNS = (
    ("aggression", re.compile(r"\baggress(?:ion|or|ors|ive act)s?\b", re.IGNORECASE)),
    ("invasion", re.compile(r"\binva(?:sions?|ded|des?|ding)\b", re.IGNORECASE)),
    (
        "attack",
        re.compile(
            r"\b(?:attack(?:s|ed|ing|er|ers)?|strikes?|struck|hits?|assault(?:s|ed)?|fired upon|(?:fall|falls|fell|fallen|set|sets|falling) upon"
            r"|raid(?:s|ed)?|bombard(?:s|ed|ments?)?)\b",
            re.IGNORECASE,
        ),
    ),
    ("threat", re.compile(r"\b(?:threat(?:s|en|ens|ened|ening)?|menaced?|in danger|faces? danger|jeopard\w+|endangered)\b", re.IGNORECASE)),
    ("hostilities", re.compile(r"\bhostilities\b", re.IGNORECASE)),
    ("war", re.compile(r"\b(?:wars?|warlike)\b", re.IGNORECASE)),
    ("conflict", re.compile(r"\b(?:armed conflict|conflict)\b", re.IGNORECASE)),
    ("crisis", re.compile(r"\bcris[ie]s\b", re.IGNORECASE)),
    ("challenge", re.compile(r"\bchalleng(?:es?|ed|ing)\b", re.IGNORECASE)),
    ("provocation", re.compile(r"\b(?:provocations?|provoked)\b", re.IGNORECASE)),
    ("subversion", re.compile(r"\bsubvers(?:ion|ive)\b", re.IGNORECASE)),
    ("rebellion", re.compile(r"\b(?:rebellions?|uprisings?|insurrections?)\b", re.IGNORECASE)),
    ("coup", re.compile(r"\bcoups?\b", re.IGNORECASE)),
    ("disaster", re.compile(r"\b(?:disasters?|catastrophes?|calamit(?:y|ies))\b", re.IGNORECASE)),
    ("emergency", re.compile(r"\bemergenc(?:y|ies)\b", re.IGNORECASE)),
    ("dispute", re.compile(r"\bdisputes?\b", re.IGNORECASE)),
    ("incursion", re.compile(r"\bincursions?\b", re.IGNORECASE)),
    ("pandemic", re.compile(r"\b(?:pandemics?|epidemics?)\b", re.IGNORECASE)),
    ("breach", re.compile(r"\b(?:breach(?:es|ed)?|broken)\b", re.IGNORECASE)),
    ("violation", re.compile(r"\b(?:violations?|violated)\b", re.IGNORECASE)),
    ("question", re.compile(r"\bquestions?\b", re.IGNORECASE)),
    ("unrest", re.compile(r"\b(?:unrest|riots?|disorders?)\b", re.IGNORECASE)),
    ("revolution", re.compile(r"\brevolutions?\b", re.IGNORECASE)),
    ("mobilisation", re.compile(r"\bmobili[sz](?:ation|ed|es)\b", re.IGNORECASE)),
    ("loss", re.compile(r"\bloss of (?:territory|land)\b", re.IGNORECASE)),
    ("danger", re.compile(r"(?<!\bin )(?<!\bfaces )(?<!\bface )(?<!\bcommon )\b(?:dangers?|perils?)\b", re.IGNORECASE)),
)
RARE = frozenset("incursion pandemic breach violation question unrest revolution mobilisation loss danger".split())
"""What sets a duty off only where the words make it a condition."""
SUPPOSING = re.compile(r"\b(?:if|in the event of|in (?:the )?case of|should|when(?:ever)?|once|were|against)(?: \w+){0,4} $", re.IGNORECASE)
AGAINST = re.compile(r"\bagainst(?: \w+){0,4} $", re.IGNORECASE)
CALAMITIES = frozenset("disaster emergency pandemic".split())
CONDITION = re.compile(
    r"\b(?:if|in the event of|in the event that|in case of|in case|should|when(?:ever)?|were|against|once|where|"
    r"after|facing|faces?|faced|in response to|any|whoever|upon)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?:that|which|who) $", re.IGNORECASE)
NO_CONDITION = re.compile(
    r"\b(?:Cold|World|civil|declares?|make|(?:to|must|shall|will|would|or|and) go to|an end to|renounc\w+"
    r"|all) $",
    re.IGNORECASE,
)
EITHER = re.compile(
    r"^(?:ed|s|ing)?(?: (?:by|on|upon|against) [^,.;]{0,40}?)? or (?:is |are |be |was |were )?(?:an? |the |any )?"
    r"(?:armed |imminent |direct |immediate )?$"
)
HENCE = re.compile(r"^[^.;:]*\band (?:is |was |has )?(?:so|thus|thereby|therefore|hence|consequently)\b[^.;:]*$")
"""Between what sets a duty off and the state of war that follows from it."""
OF_IT = re.compile(r"(?:s|ed)? of (?:an? |any |further |new |armed |direct |imminent |foreign )*")
"""Between a threat and what threatens ("a threat of aggression" is a threat)."""
BROUGHT = re.compile(r" (?:by|through|because of|as a result of|following|after) (?:an |any )?(?:armed |foreign )?")
"""Between a state of war and what brings it about ("put in a state of war by an armed invasion")."""
WARDED = re.compile(r"\b(?:repel|repulse|resist|beat off|defend\w* (?:\w+ ){1,3}against) (?:an? |any |all |the |every )?(?:armed |foreign )?(\w+)")
"""What is warded off sets the duty off."""
SUBJECTS = frozenset("war hostilities conflict crisis dispute disaster emergency".split())
SUBSTANCE = 40
"""How much farther off a war or a conflict counts: they are often what a text is about, not a condition."""


def trigger_of(text: str, at: tuple[int, int], duty: str) -> str | list[str] | None:
    """Return the trigger that a sentence names for a duty, in its own word as a noun; several where the text joins them with "or".

    >>> trigger_of("If either is invaded, the other comes to its aid.", (0, 40), "mutual_defence")
    'invasion'
    >>> trigger_of("In the event of an attack or a threat they consult.", (40, 50), "consultation")
    ['attack', 'threat']
    """
    if duty == "mutual_defence" and re.search(r"\b(?:as|be|is|makes)\b", text[at[0] : at[1]]) and (first := re.match(r"\w+", text[at[0] :])):
        named = next((name for name, pattern in NOUNS if pattern.fullmatch(first.group())), None)
        if named:
            return named
    warded = WARDED.search(text, *at)
    if warded and (named := next((name for name, pattern in NOUNS if pattern.match(warded[1])), None)):
        return named
    places = sorted((match.start(), match.end(), name) for name, pattern in NOUNS for match in pattern.finditer(text))
    places = [place for place in places if _distance(text, place[0], place[2], at) < 100_000]
    places = [one for n, one in enumerate(places) if not (n and places[n - 1][2] == "threat" and OF_IT.fullmatch(text[places[n - 1][1] : one[0]]))]
    scored = [(_distance(text, start, name, at), n) for n, (start, end, name) in enumerate(places) if not _idle(text, start, name)]
    if not scored:
        return None
    n = min(scored)[1]
    if duty == "mutual_defence" and places[n][2] in CALAMITIES:  # "against disaster, pandemic or aggression": one fights the last
        n = next((m for _, m in sorted(scored) if places[m][2] not in CALAMITIES | SUBJECTS | RARE), n)
    if n + 1 < len(places) and places[n][2] == "war" and BROUGHT.fullmatch(text[places[n][1] : places[n + 1][0]]):
        n += 1
    n = next((m for m in range(n) if HENCE.search(text[places[m][1] : places[n][0]])), n)
    return _joined(text, places, n)


def _idle(text: str, start: int, name: str) -> bool:
    if name == "danger" and AGAINST.search(text[max(0, start - 40) : start]):
        return True  # "act together against a danger": what is warded off, not what sets it off
    if name in RARE:
        return SUPPOSING.search(text[max(0, start - 60) : start]) is None
    return name == "war" and NO_CONDITION.search(text[max(0, start - 60) : start]) is not None


def _distance(text: str, start: int, name: str, at: tuple[int, int]) -> int:
    conditional = CONDITION.search(text[max(0, start - 60) : start])
    inside = at[0] <= start < at[1]
    away = 0 if inside else min(abs(start - at[1]), abs(at[0] - start))
    apart = 0
    if not inside and ";" in text[min(start, at[1]) : max(at[0], start)]:
        apart = 100_000 if RELATIVE.search(text[max(0, start - 6) : start]) else 120
    return away + apart + (0 if conditional else 80) + (SUBSTANCE if name in SUBJECTS and not inside else 0)


def _joined(text: str, places: list[tuple[int, int, str]], n: int) -> str | list[str]:
    """The trigger at a place with those that "or" joins to it."""
    names = [places[n][2]]
    for one, other in ((n - 1, n), (n, n + 1)):
        if one >= 0 and other < len(places) and EITHER.match(text[places[one][1] : places[other][0]]):
            names = list(dict.fromkeys([places[one][2], *names, places[other][2]]))
    return names if len(names) > 1 else names[0]
