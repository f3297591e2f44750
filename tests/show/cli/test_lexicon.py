import pytest


def test_the_lexicon_that_comes_with_foedus_is_sound(foedus):
    result = foedus("lexicon", "check")

    assert result.exit_code == 0, result.stdout


def test_faults_in_the_lexicon_are_listed(foedus, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("foedus.reading.check_lexicon", lambda: ["sign: does not match"])

    result = foedus("lexicon", "check")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == ["sign: does not match", "1 fault in the lexicon"]


def test_the_check_as_json(foedus):
    result = foedus("lexicon", "check", "--format", "json")

    assert result.exit_code == 0
    assert result.stdout == '{\n  "faults": []\n}\n'
