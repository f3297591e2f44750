"""The two seed reports, read perfectly: their gold records as a dossier."""

from datetime import date
from pathlib import Path

from tests.records.builders import gold_records

from foedus.brief import Dossier, compose
from foedus.records import corroborate


def seed_dossier(shared: Path, asked: date | None) -> Dossier:
    """Make the dossier of the gold records, asked on a day."""
    documents, records = gold_records(shared / "gold", shared / "seeds")
    return compose(corroborate(documents, records), asked)
