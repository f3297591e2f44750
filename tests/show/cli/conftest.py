"""How the tests call the command."""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from foedus.show.cli.app import app

Call = Callable[..., Result]


@pytest.fixture
def foedus() -> Call:
    """Call the command in this process: ``foedus("treaties", "list")``."""

    def call(*words: object) -> Result:
        result = CliRunner().invoke(app, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call
