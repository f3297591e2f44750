"""``foedus account``: who may sign in, kept from the command line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.show.cli.conftest import Call
from typer.testing import CliRunner, Result

pytest.importorskip("pwdlib", reason="accounts need the extra web")

from tests.light_passwords import light

from foedus.records.store import open_store
from foedus.records.store.accounts import Accounts
from foedus.show.cli.app import app
from foedus.show.web.accounts import passwords
from foedus.show.web.accounts.cookies import digest_of

PASSWORD = "a long sentence of nobody"


@pytest.fixture(autouse=True)
def quick(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hash with less work, but where the hash is looked at."""
    if request.function is test_a_password_is_kept_hashed_and_changed:
        yield
        return
    with light():
        yield


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("FOEDUS_DATABASE_URL", str(tmp_path / "store.db"))
    return str(tmp_path / "store.db")


def typed(words: str, *command: str) -> Result:
    """Call the command with something on its standard input."""
    return CliRunner().invoke(app, list(command), input=words)


def rows(foedus: Call) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(foedus("account", "list", "--tokens", "--format", "json").stdout)
    return found


def test_an_account_is_made_listed_changed_and_disabled(where: str, foedus: Call):
    made = typed(f"{PASSWORD}\n", "account", "add", "ann", "--role", "analyst", "--by", "root")
    assert made.exit_code == 0
    assert "ann: analyst, added to" in made.stdout
    assert "this is the first account" in made.stderr
    assert "first account" not in typed("", "account", "add", "ben", "--identity", "person 8").stderr

    assert foedus("account", "role", "ann", "reviewer", "--by", "root").stdout == "ann: reviewer\n"
    assert foedus("account", "disable", "ben").stdout == "ben: disabled\n"
    listed = foedus("account", "list").stdout
    assert "ann: reviewer; last changed" in listed
    assert "ben: reader, disabled, known to the provider as person 8" in listed
    assert foedus("account", "disable", "ben", "--undo").stdout == "ben: active\n"
    assert [(row["name"], row["role"], row["standing"]) for row in rows(foedus)] == [("ann", "reviewer", "active"), ("ben", "reader", "active")]
    with open_store(where) as store:
        assert [act.by for act in store.acts() if act.subject == "account ann"] == ["root", "root"]


def test_a_password_is_kept_hashed_and_changed(where: str, foedus: Call):
    typed(f"{PASSWORD}\n", "account", "add", "ann")
    assert "is signed out everywhere" in typed("another long sentence\n", "account", "password", "ann").stdout

    with open_store(where) as store:
        hashed = Accounts(store).hashed("ann")
    assert hashed is not None
    assert hashed.startswith("$argon2id$")
    assert passwords.matches("another long sentence", hashed)[0]
    assert not passwords.matches(PASSWORD, hashed)[0]


def test_a_token_is_printed_once_and_revoked(where: str, foedus: Call):
    typed(f"{PASSWORD}\n", "account", "add", "ann", "--role", "analyst")
    made = foedus("account", "token", "ann", "--label", "nightly", "--role", "reader", "--days", "7")
    secret = made.stdout.strip()

    assert secret.startswith("foedus_")
    (token,) = rows(foedus)[0]["tokens"]
    assert (token["label"], token["role"]) == ("nightly", "reader")
    assert secret not in foedus("account", "list", "--tokens").stdout
    with open_store(where) as store:
        assert Accounts(store).bearer(digest_of(secret)) is not None
    assert foedus("account", "token", "ann", "--revoke", token["id"]).stdout == f"ann: token {token['id']} no longer counts\n"
    with open_store(where) as store:
        assert Accounts(store).bearer(digest_of(secret)) is None


def test_a_store_without_accounts_says_what_that_means(where: str, foedus: Call):
    with open_store(where, create=True):
        pass

    assert "no accounts: foedus serve listens on this machine only" in foedus("account", "list").stdout


@pytest.mark.parametrize(
    ("words", "typed_in", "message"),
    [
        (("add", "ann b"), PASSWORD, "'ann b' is no name for an account"),
        (("add", "local"), PASSWORD, "'local' means whoever sits at a machine without accounts"),
        (("add", "ann"), PASSWORD, "there is an account ann already"),
        (("add", "cid", "--role", "reviwer"), PASSWORD, "unknown role 'reviwer': did you mean 'reviewer'?"),
        (("add", "cid"), "short", "a password has 12 to 256 characters; this one has 5"),
        (("add", "cid"), "a" * 300, "a password has 12 to 256 characters; this one has 300"),
        (("add", "cid"), "aaaaaaaaaaaaaaaa", "this password is guessed at once; take several words"),
        (("add", "constance"), "constance2024", "this password is guessed at once; take several words"),
        (("add", "cid"), "", "no password was given; write it to standard input"),
        (("role", "anne", "admin"), "", "unknown account 'anne': did you mean 'ann'?"),
        (("role", "ann", "boss"), "", "unknown role 'boss'"),
        (("password", "anne"), PASSWORD, "unknown account 'anne'"),
        (("token", "ann", "--role", "admin"), "", "ann is reader, so a token cannot be admin"),
        (("token", "ann", "--revoke", "0000"), "", "unknown token '0000'"),
        (("disable", "anne"), "", "unknown account 'anne'"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(where: str, words: tuple[str, ...], typed_in: str, message: str):
    assert typed(f"{PASSWORD}\n", "account", "add", "ann").exit_code == 0

    result = typed(f"{typed_in}\n" if typed_in else "", "account", *words)

    assert result.exit_code == 2
    assert message in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.output
