"""Passwords hashed with less work than a server does, for tests of what is done with them; the hash itself is tested as it is."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from foedus.show.web.accounts import passwords


@contextmanager
def light() -> Iterator[None]:
    """Hash lightly for a while."""
    with pytest.MonkeyPatch.context() as patch:
        hasher = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=64, parallelism=1),))
        patch.setattr(passwords, "_hasher", lambda: hasher)
        passwords._nobodys.cache_clear()
        yield
    passwords._nobodys.cache_clear()
