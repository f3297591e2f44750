"""With a trained pipeline, groups and clauses come from its parse; all else stays as it is."""

import sys
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from foedus.reading.backends import Dependencies, trained
from foedus.reading.backends.dependencies import ParsedGrammar, parser_of
from foedus.reading.words.lexicon import load_lexicon
from foedus.reading.words.tokens import tokenize
from foedus.terms.errors import UsageError
from foedus.terms.evidence import Document

WORDS = """
    Drones   NNS  drone   nsubj      7
    that     WDT  that    dobj       4
    Iran     NNP  Iran    nsubj      4
    has      VBZ  have    aux        4
    sent     VBN  send    relcl      0
    ,        ,    ,       punct      0
    may      MD   may     aux        7
    hit      VB   hit     ROOT       7
    Ukraine  NNP  Ukraine dobj       7
    ,        ,    ,       punct      7
    Oslo     NNP  Oslo    nsubj      11
    said     VBD  say     ROOT       11
    to       TO   to      aux        13
    warn     VB   warn    xcomp      11
    its      PRP$ its     poss       15
    allies   NNS  ally    dobj       13
    .        .    .       punct      11
"""
SENTENCE = "Drones that Iran has sent, may hit Ukraine, Oslo said to warn its allies."


@dataclass
class Parsed:
    """A token as spaCy gives it."""

    i: int
    text: str
    tag_: str
    lemma_: str
    dep_: str
    head: Any = None
    children: list[Any] = field(default_factory=list)


ROWS = [line.split() for line in WORDS.strip().splitlines()]


def by_hand(words: list[str], _: list[bool]) -> list[Parsed]:
    """Parse the one sentence that this parser knows; call each other word a noun."""
    rows = ROWS if words == [row[0] for row in ROWS] else [[w, "NN", w, "dep", "0"] for w in words]
    tokens = [Parsed(n, text, tag, lemma, dep) for n, (text, tag, lemma, dep, _) in enumerate(rows)]
    for token, row in zip(tokens, rows, strict=True):
        token.head = tokens[int(row[4])]
        if token.head is not token:
            token.head.children.append(token)
    return tokens


GRAMMAR = ParsedGrammar(by_hand, load_lexicon())
TOKENS = tokenize(SENTENCE)


def test_the_tags_are_those_of_the_pipeline():
    tags = GRAMMAR.tags(TOKENS)

    assert "".join(tag.pos for tag in tags) == "NWNHV.MVN.NVTVDN."
    assert [(tag.lemmas, tag.form) for tag in tags if tag.verb][:2] == [(("send",), "participle"), (("hit",), "base")]


def test_the_subjects_are_those_of_the_parse():
    parse = GRAMMAR.parse(TOKENS, GRAMMAR.tags(TOKENS), [], [], [])
    subjects = {verb.lemmas: parse.text(s.start, s.end) if (s := parse.subject(at)) else None for at, verb in parse.verbs()}

    assert subjects == {("send",): "Iran", ("hit",): "Drones", ("say",): "Oslo", ("warn",): "Oslo"}


def test_a_sentence_is_parsed_once():
    asked: list[list[str]] = []

    def counting(words: list[str], spaces: list[bool]) -> Any:
        asked.append(words)
        return by_hand(words, spaces)

    grammar = ParsedGrammar(counting, load_lexicon())
    grammar.parse(TOKENS, grammar.tags(TOKENS), [], [], [])

    assert len(asked) == 1


def test_a_quotation_is_one_word_of_the_parse():
    words = GRAMMAR.parsed(tokenize("“No,” they said.")[:1])
    quoted = tokenize("x")[0]._replace(text="“No more arms,”", kind="quote")

    assert [token.text for token in words] == ["“"]
    assert [token.text for token in GRAMMAR.parsed([quoted])] == ["this"]


def test_a_report_is_read_over_the_parse_and_verified_like_any_other():
    document, records = Dependencies(by_hand).read(Document(id="x", path="x.txt", sha256="", text=SENTENCE, published="2025-06-02"))

    said = [record for record in records if record.kind == "statement"]
    assert [(record.slots["speaker"], record.slots["verb"]) for record in said] == [("Oslo", "say")]
    assert all(SENTENCE[span.start : span.end] == span.text for record in records for span in record.spans)
    assert document.title == SENTENCE


def test_a_pipeline_is_named():
    with pytest.raises(UsageError, match="name yours with --model"):
        trained(None)


def imported(monkeypatch: pytest.MonkeyPatch, load: Any) -> None:
    """Put a spaCy in place of the one that may or may not be installed."""
    spacy = ModuleType("spacy")
    spacy.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", spacy)


def test_without_spacy_the_user_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(UsageError, match="needs spaCy, which is not installed"):
        trained("en_core_web_sm")


@pytest.mark.parametrize(("fault", "why"), [(OSError("[E050]"), "is not installed"), (ValueError("[E1]"), "cannot be loaded by this spaCy")])
def test_a_pipeline_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch, fault: Exception, why: str):
    def load(_: str) -> Any:
        raise fault

    imported(monkeypatch, load)

    with pytest.raises(UsageError, match=f"'en_core_web_sm' {why}"):
        trained("en_core_web_sm")


def test_a_pipeline_without_a_parser_is_refused(monkeypatch: pytest.MonkeyPatch):
    imported(monkeypatch, lambda _: SimpleNamespace(pipe_names=["tagger"]))

    with pytest.raises(UsageError, match="has no parser"):
        trained("half")


def test_spacy_itself_gives_one_token_for_each_word():
    spacy = pytest.importorskip("spacy")
    language = spacy.blank("en")

    @spacy.Language.component("by_hand")
    def set_parse(doc: Any) -> Any:
        for token, row in zip(doc, ROWS, strict=True):
            token.tag_, token.lemma_, token.dep_ = row[1], row[2], row[3]
            token.head = doc[int(row[4])]
        return doc

    language.add_pipe("by_hand")
    grammar = ParsedGrammar(parser_of(language), load_lexicon())
    parse = grammar.parse(TOKENS, grammar.tags(TOKENS), [], [], [])

    assert [parse.text(s.start, s.end) for at, _ in parse.verbs() if (s := parse.subject(at))] == ["Iran", "Drones", "Oslo", "Oslo"]
