"""A server with accounts for the tests, and how one signs in there."""

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
import uvicorn
from fastapi import FastAPI

from foedus.records.store import Role
from foedus.records.store.accounts import Accounts
from foedus.show.cli.serve import _listening

PASSWORD = "a long sentence of nobody"
NAMES: dict[Role, str] = {"reader": "rea", "analyst": "ana", "reviewer": "rev", "admin": "adm"}
HIDDEN = re.compile(r'name="proof" value="([^"]+)"')


@dataclass
class Place:
    """A server with accounts, and those of its store."""

    url: str
    app: FastAPI
    accounts: Accounts
    tokens: dict[Role, str] = field(default_factory=dict)
    seats: dict[Role, httpx.Client] = field(default_factory=dict)

    def browser(self) -> httpx.Client:
        """A browser that nobody has signed in with."""
        return httpx.Client(base_url=self.url, timeout=60, trust_env=False, verify=False)

    def program(self, role: Role) -> httpx.Client:
        """A program with the token of somebody of a role."""
        return httpx.Client(base_url=self.url, timeout=60, trust_env=False, verify=False, headers={"Authorization": f"Bearer {self.tokens[role]}"})

    def seated(self, role: Role) -> httpx.Client:
        """A browser with which somebody of a role has signed in."""
        if role not in self.seats:
            self.seats[role] = self.browser()
            assert sign_in(self.seats[role], NAMES[role]).status_code == 303
        return self.seats[role]


def proof(answer: httpx.Response) -> str:
    """What the forms of a page carry."""
    found = HIDDEN.search(answer.text)
    assert found, answer.text
    return found[1]


def sign_in(browser: httpx.Client, name: str, password: str = PASSWORD, goal: str = "/") -> httpx.Response:
    """Fill in the form."""
    shown = browser.get("/sign-in")
    return browser.post("/sign-in", data={"name": name, "password": password, "goal": goal, "proof": proof(shown)})


class serving:  # noqa: N801 (it is used as a function)
    """Serve an application on this machine for a while, at a socket like the command's: at one without its protocol, answers come late."""

    def __init__(self, app: Callable[..., object]) -> None:
        self.server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="on", timeout_graceful_shutdown=2))
        self.listening = _listening("127.0.0.1", 0)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.listening]}, daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        while not self.server.started and self.thread.is_alive():
            time.sleep(0.02)
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(20)
        self.listening.close()
