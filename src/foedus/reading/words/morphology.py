"""Forms of English verbs and plurals of nouns."""

from collections.abc import Mapping

VOWELS = "aeiou"
DOUBLING = frozenset(
    """
        ban bar beg ram cut drop fit get hit let plan put rap set ship sit slip stem step stop swap rob stun rub win run shut split spin
        transfer refer prefer commit admit permit submit quit outwit rebut rid omit defer infer occur recur compel expel repel propel
        control patrol tip snap slap regret clamp wrap slam dub tap equip kidnap trap trim strip scrap drag flag plug spot jam rig plot grab
        allot acquit abet remit concur overrun deter skip swap clip map log drop pin top
        vet shun readmit nod pat spur stab hem bet jut mar scrub shrug stir sum sag fob hog lag lop tug unplug fret bob dim
        flog prop embed emit enrol imperil retrofit refit transmit forget fulfil instil distil annul abhor debar trek hop
        airdrop bug club confer drum extol forbid gun lob prod rebel sidestep whip wiretap
        chat fan gag jog kit mob mug nab pit sap sip skim snub span tag tan throb wed zip
    """.split()
)


def past(verb: str, irregular: Mapping[str, list[str]]) -> tuple[str, str]:
    """Return past and participle.

    >>> past("ship", {}), past("deny", {}), past("send", {"send": ["sent"]})
    (('shipped', 'shipped'), ('denied', 'denied'), ('sent', 'sent'))
    """
    if verb in irregular:
        forms = irregular[verb]
        return forms[0], forms[-1]
    if verb.endswith("e"):
        made = verb + "d"
    elif verb.endswith("y") and verb[-2] not in VOWELS:
        made = verb[:-1] + "ied"
    elif verb in DOUBLING:
        made = verb + verb[-1] + "ed"
    else:
        made = verb + "ed"
    return made, made


def third(verb: str) -> str:
    """Return the third person of the present.

    >>> third("deny"), third("pass"), third("veto"), third("have")
    ('denies', 'passes', 'vetoes', 'has')
    """
    if verb in {"have", "be", "do", "go"}:
        return {"have": "has", "be": "is", "do": "does", "go": "goes"}[verb]
    if verb.endswith("o") and verb[-2:-1] not in VOWELS:
        return verb + "es"
    return plural(verb)


def gerund(verb: str) -> str:
    """Return the -ing form.

    >>> gerund("lie"), gerund("give"), gerund("ship")
    ('lying', 'giving', 'shipping')
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        return verb[:-1] + "ing"
    if verb in DOUBLING:
        return verb + verb[-1] + "ing"
    return verb + "ing"


def plural(noun: str) -> str:
    """Return the regular plural of a noun.

    >>> plural("ally"), plural("promise"), plural("mercenary")
    ('allies', 'promises', 'mercenaries')
    """
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"
