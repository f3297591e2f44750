"""``foedus serve``: where it listens, and when people must sign in."""

import socket
from pathlib import Path

import pytest
from tests.show.cli.conftest import Call

pytest.importorskip("uvicorn", reason="the pages need the extra web")

import uvicorn

from foedus.records.store import open_store
from foedus.records.store.accounts import Accounts
from foedus.show.cli.serve import _provider
from foedus.show.web.settings import Settings
from foedus.terms.errors import UsageError

PROVIDER = {"FOEDUS_OIDC_ISSUER": "https://id.example.org", "FOEDUS_OIDC_CLIENT_ID": "foedus", "FOEDUS_OIDC_CLIENT_SECRET": "hush"}


@pytest.fixture
def where(tmp_path: Path) -> str:
    return str(tmp_path / "store.db")


def test_it_does_not_listen_to_other_machines_for_a_store_without_accounts(where: str, foedus: Call):
    for made in (False, True):
        if made:
            open_store(where, create=True).close()
        result = foedus("serve", "--host", "0.0.0.0", "--store", where)

        assert result.exit_code == 2
        assert "no accounts are configured" in result.stderr
        assert "make an account with foedus account add" in result.stderr


def test_an_address_elsewhere_without_accounts_is_refused(where: str, foedus: Call):
    result = foedus("serve", "--public", "https://pacts.example.org", "--store", where)

    assert result.exit_code == 2
    assert "foedus account add makes one" in result.stderr


def test_with_an_account_people_sign_in_also_at_this_machine(where: str, foedus: Call, monkeypatch: pytest.MonkeyPatch):
    with open_store(where, create=True) as store:
        Accounts(store).add("ann", "admin", by="root", hashed="a hash")
    served: list[object] = []

    def run(self: uvicorn.Server, sockets: list[socket.socket]) -> None:
        served.append(self.config.app)
        for one in sockets:
            one.close()

    monkeypatch.setattr(uvicorn.Server, "run", run)

    result = foedus("serve", "--port", "0", "--store", where)

    assert result.exit_code == 0
    (app,) = served
    assert app.state.workplace.settings.accounts  # type: ignore[attr-defined]
    assert app.state.reception.provider is None  # type: ignore[attr-defined]
    app.state.workplace.close()  # type: ignore[attr-defined]


def test_a_provider_must_know_where_people_come_back_to(monkeypatch: pytest.MonkeyPatch):
    for name, value in PROVIDER.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(UsageError, match=r"id\.example\.org must know by which address people come back from it; name it with --public"):
        _provider(Settings(host="0.0.0.0", accounts=True))
    found = _provider(Settings(host="0.0.0.0", accounts=True, public="https://pacts.example.org"))
    assert found is not None
    assert found.client_id == "foedus"
    assert _provider(Settings(accounts=True)) is not None
