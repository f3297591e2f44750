"""What tests of worlds share."""

from collections.abc import Iterator

import pytest

from foedus.library import Catalogue
from foedus.scenarios import run
from foedus.scenarios.counting import Worlds
from foedus.scenarios.files import Scenario


@pytest.fixture(scope="session", autouse=True)
def grounded_once() -> Iterator[None]:
    """The rules of a scenario in one viewpoint are written and grounded once, whichever tests run them: worlds ready to be counted never change."""
    ready, prepared = dict[tuple[str, int, str], Worlds](), run.prepared

    def once(scenario: Scenario, law: Catalogue, viewpoint: str) -> Worlds:
        asked = (scenario.model_dump_json(), id(law), viewpoint)
        if asked not in ready:
            ready[asked] = prepared(scenario, law, viewpoint)
        return ready[asked]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "prepared", once)
        yield
