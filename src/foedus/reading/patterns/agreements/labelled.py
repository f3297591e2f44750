"""A pact told by a sheet of labels: "PARTIES. India; Nepal." and in the next line "SIGNED. Kathmandu, 31 July 1950, by ..."."""

import re

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from .told import Pact

LABEL = re.compile(
    r"\W*(?:(?P<parties>PARTIES|SIGNATORIES|(?:Parties|Signatories|Between|Contracting parties)(?=\s*:))"
    r"|(?P<signed>SIGNED|CONCLUDED|DONE|(?:Signed|Concluded|Done|Signature|Date and place)(?=\s*:)))\s*[.:—–-]"
)


class Sheet:
    """Reads the head of a list of clauses, line by line."""

    def __init__(self) -> None:
        self.label: str | None = None
        """Of what the last sentence was the label."""
        self.pact: Pact | None = None
        """The pact of the sheet being read."""

    def read(self, passage: Passage, text: str) -> Pact | None:
        """Return the pact of the sheet if this sentence tells its parties or its signature; a new one has no number yet (-1)."""
        found = LABEL.match(text)
        label, self.label = (found.lastgroup if found else self.label), None
        if label is None:
            return None
        if found and found.end() >= len(text.rstrip()):
            self.label = label
            return None
        if label == "parties":
            named = [m for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and not m.adjective and not m.genitive]
            codes = list(dict.fromkeys(c for m in named for c in m.actor.codes))
            self.pact = Pact(-1, parties=codes, anchored=True) if len(codes) > 1 else None
        elif self.pact is not None:
            self._sign(passage, self.pact)
        if self.pact is not None:
            self.pact.spans.append((passage.start, passage.end))
        return self.pact

    @staticmethod
    def _sign(passage: Passage, pact: Pact) -> None:
        parse = passage.parse
        phrases = [e for e in parse.elements if isinstance(e, NounPhrase)]
        pact.signed = next((p.date for p in phrases if p.date and p.date.value), None)
        place = next((p for p in phrases if not p.date and p.preposition in {"", "in", "at"} and parse.tokens[p.end - 1].capital), None)
        if place is not None and not any(m.actor.sort == "person" for m in place.mentions):
            pact.place = parse.text(place.start, place.end)
        people = [one for p in phrases for m in p.mentions for one in (m.actor.members or (m.actor,)) if one.sort == "person"]
        pact.signatories = list(dict.fromkeys(one.name for one in people))
        pact.status = "signed"
