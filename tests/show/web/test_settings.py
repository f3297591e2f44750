"""Where the server listens."""

import pytest

from foedus.show.web.settings import Settings
from foedus.terms.errors import UsageError


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "::", "example.org", ""])
def test_it_refuses_to_listen_to_other_machines_without_accounts(host: str):
    with pytest.raises(UsageError, match="no accounts are configured"):
        Settings(host=host)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.1.2.3"])
def test_it_listens_to_this_machine(host: str):
    assert Settings(host=host).host == host


def test_with_accounts_it_may_listen_elsewhere():
    assert Settings(host="0.0.0.0", accounts=True).names >= {"0.0.0.0"}


def test_a_port_out_of_range_is_none():
    with pytest.raises(UsageError, match="70000 is no port"):
        Settings(port=70000)


@pytest.mark.parametrize(
    ("public", "message"),
    [
        ("pacts.example.org", "this is no address of a server; write https://HOST"),
        ("https://pacts.example.org/foedus", "this is no address of a server"),
        ("https://ann@pacts.example.org", "this is no address of a server"),
        ("https://[", "this is no address of a server"),
        ("ftp://pacts.example.org", "this is no address of a server"),
        ("http://pacts.example.org", "passwords would travel unprotected"),
    ],
)
def test_an_address_that_people_cannot_safely_use_is_refused(public: str, message: str):
    with pytest.raises(UsageError, match=message):
        Settings(accounts=True, public=public)


def test_an_address_elsewhere_needs_accounts():
    with pytest.raises(UsageError, match="foedus account add makes one"):
        Settings(public="https://pacts.example.org")


def test_with_an_address_no_other_name_is_answered():
    named = Settings(host="0.0.0.0", accounts=True, public="https://pacts.example.org")

    assert not named.any_name
    assert "pacts.example.org" in named.names
    assert Settings(host="0.0.0.0", accounts=True).any_name
    assert not Settings(accounts=True).any_name
