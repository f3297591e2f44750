"""A back end that takes groups and clauses from the parse of a trained spaCy pipeline; all else is the reader by rules."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from ...sources.gazetteer import Names, load_names
from ...terms.errors import UsageError
from ...terms.evidence import Document, Record
from ..naming.actors import Mention
from ..naming.dates import DateMention
from ..naming.pacts import PactMention
from ..rules import read
from ..syntax.clauses import Parse
from ..syntax.phrases import NounPhrase, VerbGroup
from ..words.lexicon import Lexicon, VerbForm, load_lexicon
from ..words.tokens import Token
from ..words.words import CLAUSE_OPENERS, MODALS, PRONOUNS, Tag

Parser = Callable[[list[str], list[bool]], Sequence[Any]]
"""Gives a token of spaCy's for each word; the second list says after which of them a space stands."""
NEEDED = ("tagger", "parser")
FORMS: dict[str, VerbForm] = {"VB": "base", "VBP": "base", "VBZ": "third", "VBD": "past", "VBN": "participle", "VBG": "gerund"}
PLAIN = {
    "DT": "D", "PDT": "D", "PRP$": "D", "WP$": "W", "IN": "P", "RP": "R", "CC": "C", "MD": "M", "PRP": "W", "WP": "W", "WDT": "W", "EX": "W",
    "RB": "R", "RBR": "R", "RBS": "R", "WRB": "S", "CD": "#", "$": "#", "JJ": "J", "JJR": "J", "JJS": "J", "POS": "G",
}  # fmt: skip
"""Our tags for those of the Penn Treebank that have one whatever the parse; verbs and "to" are told apart by it."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj"})
OBJECTS = frozenset({"dobj", "obj", "iobj", "dative"})
KEPT = 64
"""How many parsed sentences are remembered, so that the clauses of one are not parsed anew after its tags."""


class ParsedClauses(Parse):
    """The groups of a sentence with the subjects that a dependency parse gives its verbs."""

    def __init__(
        self,
        parsed: Sequence[Any],
        tokens: list[Token],
        tags: list[Tag],
        mentions: list[Mention],
        pacts: list[PactMention],
        dates: list[tuple[int, int, DateMention]],
    ) -> None:
        self._parsed = parsed
        super().__init__(tokens, tags, mentions, pacts, dates)

    def subject(self, at: int, depth: int = 0) -> NounPhrase | None:
        """Return the phrase that the parse makes the subject of a verb group, or the one that order suggests where the parse has none."""
        verb = self.elements[at]
        if isinstance(verb, VerbGroup) and depth == 0:
            found = self._phrase(self._subject_of(self._parsed[verb.end - 1]))
            if found is not None:
                return found
        return super().subject(at, depth)

    def _subject_of(self, verb: Any, depth: int = 0) -> int | None:
        """The place of the word that is the subject of a verb: its own, its noun's, or that of the verb above it."""
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            relative = own.tag_ in {"WDT", "WP"} and verb.dep_ in {"relcl", "acl:relcl"}
            return int(verb.head.i) if relative else int(own.i)
        if verb.dep_ in {"acl", "relcl", "acl:relcl"}:
            return int(verb.head.i)
        if verb.dep_ == "xcomp" and (told := next((c for c in verb.head.children if c.dep_ in OBJECTS), None)) is not None:
            return int(told.i)
        above = verb.dep_ in {"conj", "xcomp", "advcl", "aux", "auxpass", "aux:pass", "cop"} and verb.head.i != verb.i and depth < 6
        return self._subject_of(verb.head, depth + 1) if above else None

    def _phrase(self, place: int | None) -> NounPhrase | None:
        return next((e for e in self.elements if place is not None and isinstance(e, NounPhrase) and e.start <= place < e.end), None)


class ParsedGrammar:
    """The grammar of a trained pipeline, which parses a sentence of given words."""

    def __init__(self, parser: Parser, lexicon: Lexicon) -> None:
        self.parser, self.lexicon = parser, lexicon
        self._parsed: dict[tuple[str, ...], Sequence[Any]] = {}

    def parsed(self, tokens: list[Token]) -> Sequence[Any]:
        """Return the parse of words, one of its tokens for each of ours; a quotation taken as one word stands there as "this"."""
        words = tuple("this" if t.kind == "quote" else t.text for t in tokens)
        if words not in self._parsed:
            spaces = [n + 1 < len(tokens) and t.end < tokens[n + 1].start for n, t in enumerate(tokens)]
            self._parsed[words] = self.parser(list(words), spaces)
            if len(self._parsed) > KEPT:
                del self._parsed[next(iter(self._parsed))]
        return self._parsed[words]

    def tags(self, tokens: list[Token]) -> list[Tag]:
        """Return our tags for those of the pipeline."""
        return [self._tag(token, word) for token, word in zip(tokens, self.parsed(tokens), strict=True)] if tokens else []

    def _tag(self, token: Token, word: Any) -> Tag:
        fine = word.tag_
        if token.kind == "gen":
            return Tag("G")
        if token.kind == "mark" and fine not in {"$", "CC"}:
            return Tag(".")
        if fine == "TO":
            return Tag("T" if word.head.tag_ == "VB" and word.dep_ == "aux" else "P")
        if fine in FORMS:
            return self._verb(token, word, FORMS[fine])
        if token.low in CLAUSE_OPENERS or (fine == "IN" and word.dep_ == "mark"):
            return Tag("S")
        if fine == "DT" and token.low in PRONOUNS:
            return Tag("W")
        return Tag(PLAIN.get(fine, "N"))

    def _verb(self, token: Token, word: Any, form: VerbForm) -> Tag:
        lemma = (word.lemma_ or "").lower()
        lemmas = tuple(dict.fromkeys(one for one, _ in self.lexicon.forms.get(token.low, ()))) or ((lemma,) if lemma else (token.low,))
        if token.low in MODALS:
            return Tag("M")
        for auxiliary, pos in (("be", "B"), ("have", "H"), ("do", "O")):
            if auxiliary == lemma or (word.dep_ in {"aux", "auxpass", "aux:pass", "cop"} and auxiliary in lemmas):
                return Tag(pos)
        if form in {"participle", "gerund"} and word.dep_ == "amod":
            return Tag("J", lemmas, form)
        return Tag("V", lemmas, form)

    def parse(
        self, tokens: list[Token], tags: list[Tag], mentions: list[Mention], pacts: list[PactMention], dates: list[tuple[int, int, DateMention]]
    ) -> Parse:
        """Return the groups of a sentence with the clauses of the pipeline's parse."""
        return ParsedClauses(self.parsed(tokens), tokens, tags, mentions, pacts, dates) if tokens else Parse(tokens, tags, mentions, pacts, dates)


class Dependencies:
    """Reads by the rules over the parse of a spaCy pipeline."""

    name = "spacy"

    def __init__(self, parser: Parser, names: Names | None = None, lexicon: Lexicon | None = None) -> None:
        self.names, self.lexicon = names or load_names(), lexicon or load_lexicon()
        self.grammar = ParsedGrammar(parser, self.lexicon)

    def read(self, document: Document) -> tuple[Document, list[Record]]:
        """Read one report."""
        return read(document, self.names, self.lexicon, self.grammar)


def trained(model: str | None) -> Dependencies:
    """Return the back end with a trained pipeline that the user has.

    Raises
    ------
    UsageError
        If no pipeline is named, spaCy or the pipeline is not there, or it lacks a tagger or a parser.
    """
    if not model:
        raise UsageError("--backend spacy needs a trained pipeline: name yours with --model, such as en_core_web_sm")
    try:
        spacy = import_module("spacy")
    except ImportError:
        raise UsageError(
            "--backend spacy needs spaCy, which is not installed; install it with a trained English pipeline, or read by rules"
        ) from None
    try:
        pipeline = spacy.load(model)
    except (OSError, ValueError) as fault:
        why = "is not installed" if isinstance(fault, OSError) else "cannot be loaded by this spaCy"
        raise UsageError(f"the spaCy pipeline '{model}' {why}; name one that is, or the folder it lies in") from None
    missing = [part for part in NEEDED if part not in pipeline.pipe_names]
    if missing:
        raise UsageError(f"the spaCy pipeline '{model}' has no {' and no '.join(missing)}, which reading needs; name a trained English pipeline")
    return Dependencies(parser_of(pipeline))


def parser_of(pipeline: Any) -> Parser:
    """Return the parser of a loaded spaCy pipeline."""
    doc = import_module("spacy.tokens").Doc
    return lambda words, spaces: pipeline(doc(pipeline.vocab, words=words, spaces=spaces))
