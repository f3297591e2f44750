"""How a state or a date stands to a place that names a pact: the names of the weights."""

from collections.abc import Iterator

from ....discourse.passages import Passage
from ....naming.actors import Mention
from ....syntax.phrases import Mark, NounPhrase, VerbGroup
from ....words.lexicon import Lexicon
from .places import Place

CLASSES = {
    "putting": "put set affix append lay".split(),
    "meeting": "meet gather convene arrive visit fly travel".split(),
    "binding": "oblige bind commit require pledge promise undertake vow engage agree guarantee accept pay swear forswear join link tie".split(),
    "providing": "provide allow let permit give grant entitle enable foresee authorise authorize open contain say state stipulate cover make".split(),
    "ending": "denounce terminate cancel suspend end tear scrap abrogate renounce revoke quit withdraw expire lapse replace break".split(),
    "renewing": "renew extend prolong update revise amend upgrade".split(),
    "approving": "ratify approve endorse pass".split(),
    "attacking": "attack invade strike threaten assault menace occupy shell bomb hit".split(),
    "helping": "help aid assist defend protect support back".split(),
    "seeking": "want seek propose offer discuss negotiate demand consider plan draft hope urge ask".split(),
    "having": "have keep share hold maintain enjoy".split(),
    "knowing": "call know name dub".split(),
    "being": "be become remain".split(),
    "judging": "criticise criticize protest condemn object complain welcome praise hail warn fear oppose reject".split(),
    "founding": "found establish create launch build announce declare publish".split(),
    "following": "follow date stem replace succeed".split(),
}
"""Verbs by what they tell of those who have to do with a pact."""
CLASS_OF = {lemma: name for name, lemmas in CLASSES.items() for lemma in lemmas}
AFTERWARDS = frozenset({"ending", "approving", "entering"})
"""What is done to a pact on another day than that of its signature: it is ratified, enters into force, is denounced."""
FRONT = frozenset({"comma", "dash", "and"})


def verb_class(verb: object, lexicon: Lexicon) -> str:
    """Name the class of a verb: "signing", or one of the classes of other verbs."""
    if not isinstance(verb, VerbGroup):
        return "none"
    if {"enter", "come", "take"} & set(verb.lemmas):
        return "entering"
    for lemma in verb.lemmas:
        if lemma in {"sign", "ink", "initial", "conclude", "seal", "reach", "strike", "exchange", "swap", "forge", "clinch"}:
            return "signing"
        if lemma in CLASS_OF:
            return CLASS_OF[lemma]
    for lemma in verb.lemmas:
        if lexicon.verb("signing", lemma):
            return "making"
        if lexicon.verb("reporting", lemma):
            return "saying"
        if lexicon.verb("giving", lemma):
            return "giving"
    return "being" if verb.copula else "other"


class Scene:
    """The clauses of one sentence: who governs what."""

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self.passage, self.parse = passage, passage.parse
        self.elements = passage.parse.elements
        self.governor: dict[int, int] = {}
        self.subjects: dict[int, list[int]] = {}
        self.classes: dict[int, str] = {}
        self.hung: dict[int, list[int]] = {}
        for at, verb in self.parse.verbs():
            self.classes[at] = verb_class(verb, lexicon)
            for c in self.parse.complements(at):
                self.governor.setdefault(id(c), at)
            if (subject := self.parse.subject(at)) is not None:
                self.subjects.setdefault(id(subject), []).append(at)
            if (above := self.parse.antecedent(at)) is not None:
                self.hung.setdefault(id(above), []).append(at)
        self.where = {k: n for n, e in enumerate(self.elements) for k in range(e.start, e.end)}

    def verb_of(self, n: int) -> tuple[str, int | None]:
        """How a phrase stands to its verb, and the place of that verb."""
        phrase = self.elements[n]
        if not isinstance(phrase, NounPhrase):
            return "loose", None
        if (at := self.governor.get(id(phrase))) is not None:
            return f"object {phrase.preposition}", at
        if ats := self.subjects.get(id(phrase)):
            verb = self.elements[ats[0]]
            return ("moved" if isinstance(verb, VerbGroup) and verb.passive else "subject"), ats[0]
        return f"loose {phrase.preposition}", None

    def relatives(self, n: int) -> list[int]:
        """The verbs of the clauses and participles that hang on a phrase."""
        phrase = self.elements[n]
        found = list(self.hung.get(id(phrase), ()))
        for at in self.subjects.get(id(phrase), ()):
            verb = self.elements[at]
            if isinstance(verb, VerbGroup) and verb.bare_participle and at not in found:
                found.append(at)
        return found

    def afterwards(self, n: int) -> bool:
        """Whether the verb that a date hangs on tells what was done to a pact after its signature."""
        at = self.governor.get(id(self.elements[n]))
        if at is None and not any(isinstance(e, VerbGroup) for e in self.elements[:n]):
            at = next((k for k, v in self.parse.verbs() if v.finite), None)
        words = {t.low for t in self.parse.tokens[self.elements[at].start : self.elements[at].end + 6]} if at is not None else set()
        return self.class_of(at) in AFTERWARDS and (self.class_of(at) != "entering" or bool(words & {"force", "effect"}))

    def earlier(self, n: int, k: int) -> bool:
        """Whether a pact had been signed when what happened of which a date is told ("delivered rice in May, after it had signed a pact")."""
        at = self.verb_of(n)[1]
        verb = self.elements[at] if at is not None else None
        past = isinstance(verb, VerbGroup) and verb.perfect and self.parse.tokens[verb.start].low == "had"
        ruler = self.governor.get(id(self.elements[k]))
        return past and ruler is not None and ruler != at and not self.parse.relative(at or 0)

    def class_of(self, at: int | None) -> str:
        """The class of a verb at a place."""
        return self.classes.get(at, "none") if at is not None else "none"


def _bridge(scene: Scene, n: int, k: int) -> str:
    """What stands between two elements: nothing but phrases, a comma, or more."""
    between = scene.elements[min(n, k) + 1 : max(n, k)]
    if all(isinstance(e, NounPhrase) for e in between):
        return "close"
    if all(isinstance(e, NounPhrase) or (isinstance(e, Mark) and e.sort in FRONT) for e in between):
        return "comma"
    verbs = sum(isinstance(e, VerbGroup) for e in between)
    return "verb" if verbs == 1 else "verbs" if verbs else "marks"


def _ways(scene: Scene, place: Place, k: int, tail: str) -> Iterator[str]:
    """How the k-th element stands to a pact in its own sentence, by clauses."""
    phrase, n = scene.elements[k], place.at
    assert isinstance(phrase, NounPhrase)
    side = "before" if k < n else "after"
    bridge = _bridge(scene, n, k)
    preposition = phrase.preposition
    if bridge in {"close", "comma"}:
        yield f"{bridge} {side} {preposition}{tail}"
    position, verb = scene.verb_of(n)
    own = scene.class_of(verb)
    relatives = scene.relatives(n)
    ruler = scene.governor.get(id(phrase))
    subjects = scene.subjects.get(id(phrase), [])
    for at in subjects:
        cls = scene.class_of(at)
        element = scene.elements[at]
        deed = "moved" if isinstance(element, VerbGroup) and element.passive else "doer"
        if at in relatives:
            yield f"rel {deed}{tail}"
            yield f"rel {deed} {cls}{tail}"
        elif at == verb:
            yield f"{deed} > {position}{tail}"
            yield f"{deed} > {position} {own}{tail}"
            yield f"{deed} > {own}{tail}"
        else:
            yield f"other {deed} {side}{tail}"
            yield f"other {deed} {side} {cls}{tail}"
    if ruler is not None:
        cls = scene.class_of(ruler)
        if ruler in relatives:
            yield f"rel with {preposition}{tail}"
            yield f"rel with {preposition} {cls}{tail}"
        elif ruler == verb:
            yield f"with {preposition} > {position}{tail}"
            yield f"with {preposition} {own}{tail}"
        else:
            yield f"other with {preposition} {side}{tail}"
            yield f"other with {preposition} {cls}{tail}"
    elif not subjects:
        yield f"loose {preposition} {side} {bridge}{tail}"


def state_ties(scene: Scene, place: Place, mention: Mention) -> Iterator[str]:
    """Yield how a state stands to a pact of its own sentence."""
    k = scene.where.get(mention.start)
    phrase = scene.elements[k] if k is not None else None
    if k is None or not isinstance(phrase, NounPhrase):
        yield "elsewhere"
        return
    marked = "adjective" if mention.adjective else "genitive" if mention.genitive else "inner" if mention.end < phrase.end else ""
    tail = f" {marked}" if marked else ""
    if k == place.at:
        yield f"same {marked or 'head'} {'before' if mention.start < place.mention.head else 'after'}"
        return
    yield from _ways(scene, place, k, tail)
    if mention.actor.role == "capital" and phrase.preposition in {"in", "at"}:
        yield "placed capital"
    if phrase.preposition in {"in", "at", "from", "near", "into", "over", "off"}:
        yield f"placed {phrase.preposition}{tail}"
    before = scene.elements[k - 1] if k and phrase.preposition in {"against", "by", "from"} else None
    if isinstance(before, NounPhrase) and scene.parse.tokens[before.end - 1].low in ATTACKS:
        yield "attacker"
    yield f"sort {mention.actor.sort}"
    if mention.anaphor:
        yield "anaphor"
    if len(mention.actor.members) > 1:
        yield f"joined {'before' if k < place.at else 'after'}"


ATTACKS = frozenset("attack aggression invasion war threat strike threats attacks assault incursion".split())


def far_ties(scene: Scene, mention: Mention, apart: int) -> Iterator[str]:
    """Yield how a state stands in a sentence before (``apart`` below 0) or after that of a pact."""
    k = scene.where.get(mention.start)
    phrase = scene.elements[k] if k is not None else None
    told = f"{'back' if apart < 0 else 'ahead'} {min(2, abs(apart))}"
    if not isinstance(phrase, NounPhrase):
        yield f"{told} elsewhere"
        return
    if mention.adjective or mention.genitive:
        yield f"{told} owner"
    elif id(phrase) in scene.subjects:
        yield f"{told} doer"
        yield f"{told} doer {scene.class_of(scene.subjects[id(phrase)][0])}"
    elif phrase.preposition in {"in", "at", "from", "near"}:
        yield f"{told} placed"
    else:
        yield f"{told} with {phrase.preposition}"
    if len(mention.actor.members) > 1:
        yield f"{told} joined"


def date_ties(scene: Scene, place: Place, k: int) -> Iterator[str]:
    """Yield how a date stands to a pact of its own sentence."""
    phrase = scene.elements[k]
    if not isinstance(phrase, NounPhrase):
        yield "elsewhere"
        return
    yield from _ways(scene, place, k, "")
    yield f"by {phrase.preposition}"
    word = scene.parse.tokens[phrase.start - 1].low if phrase.start else ""
    if word in {"since", "until", "till", "from", "by", "before", "after", "(", "for", "dated", "of", "on", "in", "than"}:
        yield f"word {word}"
    first = min((e.start for e in scene.elements if isinstance(e, NounPhrase)), default=-1)
    if phrase.start == first:
        yield "fronted"
