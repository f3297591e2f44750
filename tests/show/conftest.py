"""A made-up dossier for the tests of what is shown."""

import pytest
from tests.show.dossiers import made_up

from foedus.brief.dossier import Dossier


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """A dossier of two invented reports, one with a hostile title."""
    return made_up()
