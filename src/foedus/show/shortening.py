"""Short names for reports whose titles are too long to be said again and again."""

import json
from string import ascii_uppercase

from ..brief.dossier import Dossier

LONGEST = 32


def shortened(dossier: Dossier) -> Dossier:
    """Return the dossier with every long report name replaced by ``report A``, ``report B`` and so on, in every line but the reports themselves.

    A name of at most 32 letters, such as a newspaper's, stays.
    """
    short = {
        source.name: f"report {_letter(position)}"
        for position, source in enumerate(dossier.sources)
        if len(source.name) > LONGEST and source.name.strip()
    }
    if not short:
        return dossier
    raw = dossier.model_dump(mode="json", exclude={"sources", "failed"})
    lines = json.dumps(raw, ensure_ascii=False)
    for name, letter in sorted(short.items(), key=lambda pair: -len(pair[0])):
        lines = lines.replace(json.dumps(name, ensure_ascii=False)[1:-1], letter)
    sources = [source.model_copy(update={"name": short.get(source.name, source.name)}) for source in dossier.sources]
    return Dossier.model_validate(json.loads(lines)).model_copy(update={"sources": tuple(sources), "failed": dossier.failed})


def _letter(position: int) -> str:
    """A to Z, then A2, B2 and so on."""
    turn, place = divmod(position, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(turn + 1) if turn else "")
