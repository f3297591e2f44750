import json

import pytest

from foedus.show.schemas import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_has_a_schema(kind: str, foedus):
    schema = json.loads(foedus("schema", kind).stdout)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]


def test_the_help_names_every_kind(foedus):
    text = foedus("schema", "--help").stdout

    assert [kind for kind in KINDS if kind not in text] == []


def test_an_unknown_kind_is_one_clear_line(foedus):
    result = foedus("schema", "agrement")

    assert result.exit_code == 2
    assert result.stderr == "error: unknown kind of file 'agrement': did you mean 'agreement'?\n"
