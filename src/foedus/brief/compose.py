"""The driver: reports in, dossier out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..library.catalogue import Catalogue, catalogue
from ..reading import read_document
from ..records import corroborate
from ..records.slots import one, spell
from ..terms.dates import in_words, parse_day
from ..terms.errors import DocumentError, FoedusError
from ..terms.evidence import Document, Reading, Record
from .crew import Crew, by_many
from .dossier import Dossier, Failed
from .headline import headline
from .ledger import ledger
from .pacts import pacts
from .reports import Again, Outcome, Progress, documents_of, each_once, in_turn
from .sayings import differing, happenings, speakers, views, vouched
from .supposed import if_attacked
from .trail import Trail
from .unknowns import unknowns

if TYPE_CHECKING:
    from ..reading.backends import Backend


def brief(
    paths: Iterable[Path | str],
    on: date | str | None = None,
    published: date | str | None = None,
    law: Catalogue | None = None,
    progress: Progress | None = None,
    backend: "Backend | None" = None,
) -> Dossier:
    """Make a dossier from reports.

    Parameters
    ----------
    paths
        Reports in any form that `foedus.sources.load_documents` reads, and folders of them. One that cannot be read becomes an entry in
        ``failed``; the others are still read.
    on
        Day on which the law is asked; by default the latest publication day, else the latest date in the reports, else today.
    published
        Day of publication, for reports whose text does not give it.
    law
        The library; by default the one that comes with foedus.
    progress
        Called with each path before it is read.
    backend
        What reads the reports; by default the rules.

    Raises
    ------
    FoedusError
        If no report could be read; the message has a line's clause for each.
    UsageError
        If a day is none.
    """
    asked = parse_day(on) if on is not None else None
    appeared = parse_day(published).isoformat() if published is not None else None
    reading, failed = read(paths, appeared, progress, backend)
    if not reading.documents:
        if not failed:
            raise FoedusError("no report was named")
        raise FoedusError("; ".join(f.message for f in failed))
    return compose(reading, asked, law, failed)


def read(
    paths: Iterable[Path | str],
    published: str | None = None,
    progress: Progress | None = None,
    backend: "Backend | None" = None,
    crew: Crew | None = None,
) -> tuple[Reading, tuple[Failed, ...]]:
    """Read reports, and folders of them, and bring their records together; say which could not be read; files with the same bytes are one report.

    With a ``crew``, many reports are read at a time; the answer is the same.
    """
    return together(read_each(paths, published, progress, backend, crew))


def read_each(
    paths: Iterable[Path | str],
    published: str | None = None,
    progress: Progress | None = None,
    backend: "Backend | None" = None,
    crew: Crew | None = None,
    done: Mapping[str, str] | None = None,
) -> Iterator[Outcome]:
    """Read reports one after the other, as they are asked for; those in ``done`` (ids by the hash of their bytes) are loaded only."""
    given = each_once(documents_of(paths, published, progress), done)
    return by_many(given, crew) if crew else in_turn(given, backend.read if backend else read_document)


def together(outcomes: Iterable[Outcome]) -> tuple[Reading, tuple[Failed, ...]]:
    """Bring together what came of each report."""
    documents: dict[str, Document] = {}
    records: list[Record] = []
    failed: list[Failed] = []
    for outcome in outcomes:
        if isinstance(outcome, DocumentError):
            failed.append(Failed(path=outcome.path, message=str(outcome)))
        elif isinstance(outcome, Again):
            if (first := documents.get(outcome.first)) is not None:
                documents[outcome.first] = first.model_copy(update={"notes": tuple(dict.fromkeys((*first.notes, outcome.note)))})
        elif isinstance(outcome, tuple):
            document, found = outcome
            documents[document.id] = document
            records += found
    return corroborate(documents.values(), records), tuple(failed)


def compose(reading: Reading, asked: date | None = None, law: Catalogue | None = None, failed: tuple[Failed, ...] = ()) -> Dossier:
    """Make a dossier from records that have been read and corroborated.

    >>> empty = compose(Reading(), date(2024, 6, 20))
    >>> empty.headline[0].text
    'The reports tell of no agreement.'
    """
    law = law or catalogue()
    trail = Trail(reading)
    day, why = (asked, "the day asked for") if asked else day_asked(reading)
    agreements = pacts(trail, day, law)
    flows = ledger(trail, day, law, day_asked(reading)[0])
    attacked = if_attacked((party for pact in agreements for party in pact.parties), day, law)
    return Dossier(
        asked_on=day.isoformat(),
        asked_because=why,
        headline=headline(agreements, flows, day),
        agreements=agreements,
        exchange=flows,
        if_attacked=attacked,
        speakers=speakers(trail),
        visits=happenings("visit", trail),
        sanctions=happenings("sanction", trail),
        accessions=happenings("accession", trail),
        events=happenings("event", trail),
        origins=vouched(trail),
        disagreements=differing(trail),
        opinions=views("opinion", trail),
        forecasts=views("forecast", trail),
        unknown=unknowns(agreements, flows, attacked),
        notes=_notes(day, why, bool(attacked)),
        failed=failed,
        sources=trail.reports(),
    )


def day_asked(reading: Reading, today: date | None = None) -> tuple[date, str]:
    """Choose the day on which the law is asked: the latest publication, else the latest date told, else today.

    >>> day_asked(Reading(), date(2026, 1, 2))
    (datetime.date(2026, 1, 2), 'today, as no report gives a date')
    """
    today = today or date.today()
    appeared = [days.last for d in reading.documents if (days := spell(d.published)) and days.last]
    if appeared:
        return max(appeared), "the latest day of publication"
    dates = [value for r in reading.records for value in (r.date.value if r.date else None, one(r, "signed"), one(r, "date")) if value]
    told = [days.last for value in dates if (days := spell(value)) and days.last and days.last <= today]
    return (max(told), "the latest date in the reports") if told else (today, "today, as no report gives a date")


def _notes(day: date, why: str, supposed: bool) -> tuple[str, ...]:
    """Say on what the dossier's answers rest."""
    found = [f"The law is asked on {in_words(day)}: {why}."]
    if supposed:
        found.append("What a state would owe is what the articles on record say of a supposed case; it is no forecast of what it would do.")
    return tuple(found)
