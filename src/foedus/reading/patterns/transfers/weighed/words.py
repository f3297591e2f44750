"""Verbs and nouns around what may be given, by class: which side of a gift each names."""

from ....discourse.passages import Passage
from ....syntax.phrases import VerbGroup
from ...context import Context

CLASSES = {
    "using": "use fly operate field drive crew man run maintain wear carry wield employ own have keep hold possess retain".split(),
    "making": "build make manufacture produce assemble design develop construct launch".split(),
    "seeking": "need want seek request ask lack require demand expect await hope desire".split(),
    "refusing": "refuse reject decline block halt stop cancel suspend freeze delay cut withhold scrap abandon ban bar veto shelve reduce".split(),
    "destroying": "destroy hit shoot down capture lose sink seize intercept strike kill".split(),
    "learning": "learn study attend graduate pass".split(),
    "leaving": "withdraw leave pull return quit go depart evacuate".split(),
    "agreeing": "agree sign conclude negotiate promise pledge vow undertake".split(),
    "seeing": "see find show detect spot inspect watch photograph".split(),
    "coming": "come follow begin start resume continue".split(),
    "worth": "cost total value estimate".split(),
    "being": "be become remain".split(),
}
"""Verbs that are in no table of giving, by what they tell of those who have to do with goods."""
CLASS_OF = {lemma: name for name, lemmas in CLASSES.items() for lemma in lemmas}
PEOPLE = frozenset(
    """
        troops soldiers forces army navy crews pilots officers men advisers instructors engineers technicians workers doctors police militia guards
        fighters students cadets sailors personnel specialists experts teachers nurses recruits brigades units battalion
    """.split()
)
CARRIERS = frozenset(
    "plane planes aircraft airliner ship ships vessel vessels boat boats tanker tankers freighter truck trucks lorry lorries train trains".split()
)
"""What goods are brought with, and seldom goods themselves where others are named."""
POWERS = frozenset("government parliament ministry minister president company companies firm firms bank banks authorities officials king".split())
GIVES = frozenset({"giving", "serving", "stationing", "opening", "equipping", "withholding", "clearing", "making", "refusing"})
"""The classes of verbs whose subject gives."""
GETS = frozenset({"getting", "hosting", "benefiting", "leaning", "using", "seeking", "learning"})
"""The classes of verbs whose subject gets."""
TO = frozenset({"", "to", "for", "with", "into", "in", "on", "onto", "across", "over", "off", "towards"})
TOLD_NOUNS = {
    ("outflows", "owner"): "g",
    ("outflows", "to"): "r",
    ("outflows", "for"): "r",
    ("outflows", "from"): "g",
    ("outflows", "by"): "g",
    ("inflows", "owner"): "r",
    ("inflows", "from"): "g",
    ("inflows", "by"): "r",
    ("suppliers", "owner"): "r",
    ("suppliers", "to"): "r",
    ("suppliers", "of"): "r",
    ("suppliers", "for"): "r",
    ("customers", "owner"): "g",
    ("customers", "of"): "g",
    ("customers", "for"): "g",
}
"""Which side of a gift the words around a noun of giving name: the giver or the receiver."""
GIVING_CLASSES = frozenset("giving serving getting stationing hosting opening benefiting flowing equipping withholding clearing leaning".split())
"""The classes of verbs that tell of a gift at all."""


def verb_class(passage: Passage, context: Context, at: int | None) -> str:
    """Name the class of the verb at a place: its table of giving, else one of the classes of other verbs."""
    if at is None:
        return "none"
    verb = passage.parse.elements[at]
    assert isinstance(verb, VerbGroup)
    for lemma in verb.lemmas:
        for entry in context.lexicon.verb_entries("giving", lemma):
            return entry.id
    for lemma in verb.lemmas:
        if lemma in CLASS_OF:
            return CLASS_OF[lemma]
    if any(context.lexicon.verb("reporting", lemma) for lemma in verb.lemmas):
        return "saying"
    return "being" if verb.copula else "other"


def expected(relation: str, vclass: str) -> str:
    """Say which side of a gift a relation to a verb of some class names: "g" the giver, "r" the receiver, or neither.

    >>> expected("doer", "giving"), expected("with to", "giving"), expected("doer", "getting")
    ('g', 'r', 'r')
    """
    words = relation.split()
    if words[-1] in {"adjective", "genitive", "inner"}:
        return ""
    preposition = words[1] if len(words) > 1 and words[0] == "with" else None
    passive = relation.endswith(" passive")
    if words[0] == "with" and words[-1] == "passive":
        preposition = words[1] if len(words) > 2 else ""
    elif relation.rstrip() == "with":
        preposition = ""
    if vclass in GIVES:
        if relation == "doer" or (preposition == "by" and passive):
            return "g"
        if relation == "moved" or preposition in TO:
            return "r"
        return "g" if preposition == "from" else ""
    if vclass in GETS:
        if relation == "doer" or (preposition == "by" and passive):
            return "r"
        return "g" if relation == "moved" or preposition in {"from", "of", "on", "in", "at"} else ""
    if vclass == "flowing":
        return "g" if preposition == "from" else "r" if preposition in TO | {"at"} else ""
    return ""
