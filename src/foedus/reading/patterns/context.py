"""What the patterns share while one document is read."""

from dataclasses import dataclass, field, replace
from typing import TypedDict

from ...sources.gazetteer import Names
from ...terms.evidence import Certainty
from ..discourse.passages import Passage
from ..discourse.salience import Salience
from ..findings import Finding, Scope
from ..naming.actors import Actor, Mention
from ..saying.certainty import certainty_of
from ..syntax.phrases import NounPhrase, VerbGroup
from ..words.lexicon import Entry, Found, Lexicon
from ..words.wares import goods_named, has_capital
from .hearing import Given, Guess, Hearing
from .transfer_roles import Roles
from .transfer_scenes import Doubted, Noted


class Judged(TypedDict):
    """Certainty and chain of a fact, as keywords for a :class:`Finding`."""

    certainty: Certainty
    chain: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """A transfer that later words may lean on."""

    giver: Actor
    receiver: Actor
    goods: tuple[Entry, ...]
    giver_acts: bool
    """Whether its giver is the subject of its clause, and not its receiver."""
    sentence: int
    """The sentence that tells of it."""
    paragraph: int


@dataclass(frozen=True, slots=True)
class Half:
    """Goods that a sentence names without saying who gives them to whom."""

    owner: Actor | None
    """The state whose they are, or that is spoken of."""
    goods: tuple[Entry, ...]
    sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question leaves to be named: who gives to a state, or who gets from it."""

    known: Actor
    giver_sought: bool
    goods: tuple[Entry, ...]
    sentence: int

    def found(self, start: int, end: int) -> list[Found]:
        """The goods asked about, at the words that answer."""
        return [Found(start, end, entry, entry.id) for entry in dict.fromkeys(self.goods)]


@dataclass
class Context:
    """The document's text and names, what was said so far, and the findings."""

    text: str
    lexicon: Lexicon
    names: Names
    published: str | None = None
    scopes: list[Scope] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    """The states of the pact or meeting at hand."""

    pact_parties: tuple[str, ...] = ()
    """Parties of the pact named last."""
    label: Actor | None = None
    """The state at the head of a line of a list ("Mali: ...")."""
    body: Actor | None = None
    """The organisation named last."""
    topic: Actor | None = None
    """The state that was the subject last."""
    home: Actor | None = None
    """The state of the outlet, where the text says "our country"."""
    forces: tuple[tuple[str, ...], tuple[str, ...], int] = ((), (), -9)
    """Whose soldiers were spoken of last, where they were, and in which sentence."""
    answering: Actor | None = None
    """Who is interviewed, in the lines that answer."""
    joined: str | None = None
    """The body that a state was last said to join, for "Sweden followed"."""
    named_pact: str | None = None
    """The pact that the paragraph names, for "Britain joined"."""
    pact_told: str | None = None
    """The pact that the document named last, for "joined the pact"."""
    forsaken: tuple[str, ...] = ()
    """Whose pact somebody left last, for "Niger gave notice too"."""
    asked_by: tuple[str, ...] = ()
    """Who demanded something in the last sentence, for "it refused"."""
    last_goods: Entry | None = None
    """The goods named last, for "them"."""
    last_sides: tuple[Actor | None, Actor | None] = (None, None)
    """Giver and receiver of the last transfer."""
    deal: Deal | None = None
    """The transfer told last."""
    half: Half | None = None
    """The goods named last without a transfer."""
    pact_sentence: int = -1
    """The sentence that named a pact last."""
    sought: Sought | None = None
    """What the last question left to be named."""
    deals: list[Deal] = field(default_factory=list)
    """All transfers told so far."""
    penalty: tuple[list[str], list[str], int] | None = None
    """By whom and on whom the sanctions were that a sentence told of last, and its paragraph."""
    half_measure: tuple[list[str], int] | None = None
    """Whose measures a sentence spoke of without saying on whom, and which sentence."""
    mentioned_here: tuple[Mention, ...] = ()
    """Who is named in this sentence."""
    mentioned_before: tuple[Mention, ...] = ()
    """Who was named in the sentence before."""
    headline: tuple[list[str], list[str]] | None = None
    """By whom and on whom the measures of the headline are."""
    measures: list[tuple[list[str], list[str]]] = field(default_factory=list)
    """By whom and on whom all measures were that the report told of so far."""
    penalty_sentence: int = -9
    """The sentence that told of them."""
    sides_told: list[tuple[str, ...]] = field(default_factory=list)
    """The parties of each pact told so far."""
    open_gift: Roles | None = None
    """What a clause of the sentence gives without saying to whom."""
    open_gifts: list[Roles] = field(default_factory=list)
    """All clauses of the sentence that leave out who gives, or who gets."""
    salience: Salience = field(default_factory=Salience)
    """How much each state is spoken of at this point."""
    stricken: Actor | None = None
    """Where a disaster struck that the report tells of."""
    hearing: Hearing = field(default_factory=Hearing)
    """Whom each sentence names."""
    supposed: list[tuple[Finding, str, frozenset[str], dict[str, float]]] = field(default_factory=list)
    """The events of which a slot was supposed, with the slot, who it is not, and what speaks for each state."""
    guesses: list[Guess] = field(default_factory=list)
    """The transfers whose receiver was supposed."""
    left_open: list[tuple[Passage, Roles]] = field(default_factory=list)
    """The clauses of giving that found no receiver."""
    given: list[Given] = field(default_factory=list)
    """The transfers told in full."""
    unweighed: list[Noted] = field(default_factory=list)
    """What may be given by sentences of which no pattern says who gives it to whom."""
    doubted: list[Doubted] = field(default_factory=list)
    """What is read as given between ends that its sentence does not name."""
    buyer: tuple[Actor, int] | None = None
    """Who was said to buy last, and in which sentence."""
    package: tuple[Actor, Actor, int] | None = None
    """Whose package was unveiled last, for whom, and in which sentence."""
    struck: tuple[tuple[str, ...], int] = ((), -1)
    """Who was said to be punished last, and in which paragraph."""
    outsiders: list[tuple[int, int]] = field(default_factory=list)
    """The sentences within quotations that tell what a state has not promised that is no party of the pact at hand."""
    question: tuple[str, Actor] | None = None
    """Whose gifts or gains the last sentence asked about, as giver or receiver."""
    heading: Actor | None = None
    """The state that the heading above names alone."""
    entry: Actor | None = None
    """Who takes the measures of an entry of a bulletin ("EU, 23 October.")."""
    entry_paragraph: int = -1
    """The paragraph of that entry."""
    lead: Passage | None = None
    """The sentence that ends with a colon before the lines of a list."""
    asked: list[Finding] = field(default_factory=list)
    """The transfers that the last sentence asked about."""
    paragraph: int = -1
    """The paragraph of the last sentence."""
    named_here: list[Actor] = field(default_factory=list)
    """The states named in it so far, in their order."""
    folk: Actor | None = None
    """The people, or the state with a plural name, that the last sentence was about, for "they"."""
    spoken_of: tuple[Mention, ...] = ()
    """Who was named in the last sentence."""
    heard: list[tuple[Mention, ...]] = field(default_factory=list)
    """Who was named in each sentence so far."""

    def beneficiary(self, giver: Actor) -> Actor | None:
        """Return who is meant where several give and nobody is said to receive: who got all gifts told so far, or is party to all the pacts."""
        got = [deal.receiver for deal in self.deals if not set(deal.giver.codes) & set(giver.codes)]
        if got and len({actor.codes for actor in got}) == 1 and len(self.deals) > 1 and not set(got[0].codes) & set(giver.codes):
            return got[0]
        pacts = list(dict.fromkeys(frozenset(codes) for codes in self.sides_told if len(codes) > 1))
        shared = frozenset.intersection(*pacts) if len(pacts) > 1 else frozenset()
        code = next(iter(shared)) if len(shared) == 1 else None
        party = any(set(giver.codes) <= codes for codes in pacts)
        if code is not None and party and code not in giver.codes:
            return Actor("state", code, (code,))
        return self.home if self.home is not None and not set(self.home.codes) & set(giver.codes) else None

    def judge(self, passage: Passage, at: int | None, place: int) -> Judged:
        """Return certainty and chain of a fact, as keywords for a :class:`Finding`."""
        certainty, chain = certainty_of(passage, at, self.lexicon, self.scopes, place)
        return Judged(certainty=certainty, chain=chain)

    def goods(self, passage: Passage, start: int, end: int) -> list[Found]:
        """Return the goods named among the words ``start`` to ``end``; positions count from the first word of the sentence."""
        if (start, end) in passage.goods:
            return list(passage.goods[start, end])
        last = len(passage.parse.tokens)
        found = self._goods(passage, start, end) if (start, end) == (0, last) or self.goods(passage, 0, last) else []
        passage.goods[start, end] = found
        return list(found)

    def _goods(self, passage: Passage, start: int, end: int) -> list[Found]:
        words = [t.low for t in passage.parse.tokens[start:end]]
        found = goods_named(self.lexicon, passage.parse.tokens, start, end)
        found = [f for f in found if f.entry.id != "access" or not _in_name(passage, f)]
        if any(f.word == "fuel" for f in found) and not NUCLEAR.isdisjoint(passage.parse.words):
            nuclear = self.lexicon.goods("nuclear_technology")  # "the plant at Metsamor, for which Rosatom delivers the fuel"
            found = [replace(f, entry=nuclear) if f.word == "fuel" else f for f in found]
        if not found and (sum_of := money(words)) is not None:
            entry = self.lexicon.goods("economic_aid")
            found = [Found(start + sum_of, end, entry, "money")]
        before = [t.low for t in passage.parse.tokens[max(0, start - 2) : start]]
        if not found and words[:1] and words[0] in CURRENCIES and before[1:] == ["of"] and before[0] in PILES:
            found = [Found(start, start + 1, self.lexicon.goods("economic_aid"), "money")]  # "billions of dollars"
        return found

    def find(self, use: str, passage: Passage) -> list[Found]:
        """Return the phrases of a table in a sentence."""
        tokens = passage.parse.tokens
        found = self.lexicon.find(use, [t.low for t in tokens])
        return [f for f in found if has_capital(tokens, f)] if use in {"make", "firm"} else found


def _in_name(passage: Passage, goods: Found) -> bool:
    """Whether a word for soil belongs to the name of a place ("Port Vila")."""
    if not passage.parse.tokens[goods.start].capital:
        return False
    return any(m.start <= goods.start and goods.end < m.end and not m.adjective and not m.genitive for m in passage.parse.mentions)


def money(words: list[str]) -> int | None:
    """Where a sum of money begins among words, if one is named.

    >>> money(["$", "3", "billion"]), money(["3", "men"])
    (0, None)
    """
    for n, word in enumerate(words):
        if word in {"$", "€", "£", "¥"}:
            return n
        if word in CURRENCIES and n:
            before = next((k for k in (n - 1, n - 2, n - 3) if k >= 0 and _is_amount(words[k])), None)
            if before is not None and before >= n - 1 - ADJECTIVES.get(word, 0):
                return before
    return None


def _is_amount(word: str) -> bool:
    return word[:1].isdigit() or word in {"million", "billion", "bn", "m", "trillion", "thousand"}


ADJECTIVES = dict.fromkeys(
    "dollars dollar pounds francs kroner kronor krone krona crowns rupees pesos dinars dinar riyals rials won marks lira liras shillings".split(), 2
)
"""How many words may say whose money it is ("50 million Australian dollars", "300 million New Zealand dollars")."""


PILES = frozenset("billions millions trillions thousands hundreds tens".split())
NUCLEAR = frozenset("nuclear reactor reactors atomic rosatom uranium".split())
CURRENCIES = frozenset(
    """
        dollars euros roubles rubles pounds yuan yen francs marks dirhams riyals rials rupees crowns dollar usd eur euro gbp kronor kroner kronur
        krónur krone krona zlotys zloty złoty forints forint koruna korunas lei leva lev dinars dinar won baht ringgit rupiah pesos peso reais
        rand rands naira shillings shilling shekels shekel liras lira tenge hryvnia hryvnias som manat lari drams taka dong kwacha cedis birr
        vatu kina tala pa'anga manats dong kip riel tugrik afghani pula lilangeni loti metical ariary ouguiya
        dalasi leone lempira quetzal
        colon colones guarani guaranies soles bolivianos
    """.split()
)


def codes_of(actor: Actor | None) -> list[str]:
    """The codes of an actor; none for nobody."""
    return list(actor.codes) if actor else []


def after(phrases: list[NounPhrase], *prepositions: str) -> NounPhrase | None:
    """The first phrase with one of the prepositions."""
    return next((p for p in phrases if p.preposition in prepositions and not p.date), None)


def towns(passage: Passage, context: Context, phrase: NounPhrase) -> list[str]:
    """The states of the towns and regions that a phrase names."""
    tokens = passage.parse.tokens
    hits = context.lexicon.find("town", [t.low for t in tokens[phrase.start : phrase.end]])
    return [code for h in hits if tokens[phrase.start + h.start].capital for code in h.entry.codes]


def has_lemma(verb: VerbGroup, *lemmas: str) -> bool:
    """Whether the verb is one of these."""
    return any(lemma in lemmas for lemma in verb.lemmas)
