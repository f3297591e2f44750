"""Origins: who stands behind a record in the end. Origins are counted, not documents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from ..terms.actors import states
from ..terms.evidence import Document, Record, Voice
from .retelling import retellings
from .slots import folded, name_documents, name_tokens, voice_name

OFFICIAL = frozenset(
    "authorities authority official officials government governments administration leaders leadership source sources senior top side".split()
)
"""Words that name nobody in particular: what remains of "American authorities" without the state is the state's government."""


class Origins:
    """Who vouches in the end for what a set of documents says.

    The origin of a record is the outermost named source of its attribution chain; failing that, the report that its document re-tells; failing that,
    the document. Documents that re-tell one another by their wording are one origin.
    """

    def __init__(self, documents: Sequence[Document], records: Iterable[Record] = ()) -> None:
        self._documents = {d.id: d for d in documents}
        self._called = name_documents(documents)
        self._order = {d.id: n for n, d in enumerate(documents)}
        self._full = _full_names(r.attribution[0] for r in records if r.attribution)

    @cached_property
    def retold(self) -> list[frozenset[str]]:
        """Sets of documents that are one telling by their wording."""
        return retellings(list(self._documents.values()))

    @cached_property
    def _published_by(self) -> dict[str, list[str]]:
        by: dict[str, list[str]] = defaultdict(list)
        for document in self._documents.values():
            for name in (document.publisher, document.title):
                if name:
                    by[_key(name)].append(document.id)
        return by

    @cached_property
    def _of_document(self) -> dict[str, tuple[str, str]]:
        """Key and name of each document's origin."""
        leads = {d: self._original(one) for one in self.retold for d in one}
        return {d: self._trace(d, leads, ()) for d in self._documents}

    def _original(self, telling: frozenset[str]) -> str:
        """The document that speaks for a telling: the first that names its source, else the earliest."""
        return min(telling, key=lambda d: (not self._documents[d].derived_from, self._documents[d].published or "9", self._order[d]))

    def _trace(self, doc: str, leads: dict[str, str], seen: tuple[str, ...]) -> tuple[str, str]:
        document = self._documents[doc]
        lead = leads.get(doc, doc)
        if lead != doc and lead not in seen:
            return self._trace(lead, leads, (*seen, doc))
        if document.derived_from:
            source = document.derived_from[0]
            known = [d for d in self._published_by.get(_key(source), ()) if d != doc and d not in seen]
            return self._trace(known[0], leads, (*seen, doc)) if known else (_key(source), source)
        return f"document {doc}", self._called[doc]

    def document(self, doc: str) -> str:
        """Return the name of a document's origin."""
        return self._of_document[doc][1] if doc in self._of_document else doc

    def own(self, doc: str) -> str:
        """Return the key of a document's origin, for comparison."""
        return self._of_document[doc][0] if doc in self._of_document else f"document {doc}"

    def key(self, record: Record) -> str:
        """Return the key of a record's origin: equal keys are one origin."""
        return self.voice_key(record.attribution[0]) if record.attribution else self.own(record.doc)

    def name(self, record: Record) -> str:
        """Return the name of a record's origin."""
        if record.attribution:
            return self._full.get(_voice(record.attribution[0]), voice_name(record.attribution[0]))
        return self.document(record.doc)

    def voice_key(self, voice: Voice) -> str:
        """Return the key of a named source; a short form of a fuller name has the fuller name's key, a document's publisher that of the document."""
        key = _voice(voice)
        key = _voice(voice.model_copy(update={"name": self._full[key]})) if key in self._full else key
        published = self._published_by.get(key, ())
        return self.own(published[0]) if published else key

    def names(self, records: Iterable[Record]) -> tuple[str, ...]:
        """Return the names of the distinct origins of some records, in order of appearance, whether they affirm or deny."""
        found: dict[str, str] = {}
        for record in records:
            found.setdefault(self.key(record), self.name(record))
        return tuple(found.values())


def _key(name: str) -> str:
    return " ".join(sorted(name_tokens(name)))


def _voice(voice: Voice) -> str:
    """Key of a source; unnamed officials of one government are one source."""
    tokens = name_tokens(voice.name)
    if voice.of and tokens - _words_for(voice.of) <= OFFICIAL:
        return f"government of {voice.of}"
    return _key(voice.name)


def _words_for(code: str) -> frozenset[str]:
    """Words that only say which state a source is of: its names, demonyms and capitals (a seat may be a body of its own, such as the CIA)."""
    state = states().get(code)
    if state is None:
        return name_tokens(code)
    names = (state.code, state.name, state.formal or "", *state.names, *state.demonyms, *(c.name for c in state.capitals))
    return frozenset(token for name in names if name for token in name_tokens(name))


def _full_names(voices: Iterable[Voice]) -> dict[str, str]:
    """Map the key of a short form (a surname, an acronym) to the only fuller name that it can stand for."""
    names: dict[str, Voice] = {}
    for voice in voices:
        names.setdefault(_voice(voice), voice)
    longer: dict[str, set[str]] = defaultdict(set)
    for voice in names.values():
        tokens = name_tokens(voice.name)
        if len(tokens) > 1:
            for token in tokens if "and" not in tokens else ():  # a joint name is no fuller form of one of its people
                longer[token].add(voice.name)
            longer["".join(w[0] for w in folded(voice.name).split() if w not in {"of", "and", "the", "for"})].add(voice.name)
    full: dict[str, str] = {}
    for key, voice in names.items():
        fuller = {n for n in longer.get(key, ()) if n != voice.name}
        if " " not in key and len(fuller) == 1:
            full[key] = next(iter(fuller))
    return full
