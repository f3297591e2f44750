"""Passwords: hashed by argon2, and checked in the same time whether or not there is anybody of that name."""

from functools import cache
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from ....terms.errors import UsageError

if TYPE_CHECKING:
    from pwdlib import PasswordHash

LEAST, MOST = 12, 256
"""Characters of a password."""
_ROOM = BoundedSemaphore(2)
"""As many hashes as are worked out at a time; each takes 64 MB for a moment."""


def fit(password: str, name: str) -> str:
    """Return a password that may be set, or raise UsageError.

    >>> fit("short", "ann")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: a password has 12 to 256 characters; this one has 5
    """
    if not LEAST <= len(password) <= MOST:
        raise UsageError(f"a password has {LEAST} to {MOST} characters; this one has {len(password)}")
    if len(set(password)) < 5 or (len(name) > 3 and name.lower() in password.lower() and len(password) - len(name) < LEAST // 2):
        raise UsageError("this password is guessed at once; take several words")
    return password


def hash_of(password: str) -> str:
    """Return the hash under which a password is kept.

    >>> hash_of("a sentence that nobody guesses")[:9]
    '$argon2id'
    """
    with _ROOM:
        return _hasher().hash(password)


def matches(password: str, hashed: str | None) -> tuple[bool, str | None]:
    """Return whether a password is the one that was hashed, and its newer hash if it should be kept under another.

    Where there is no hash, one of nobody's is worked through, so that the time tells nothing.

    >>> matches("any", None)
    (False, None)
    """
    with _ROOM:
        right, newer = _hasher().verify_and_update(password, hashed or _nobodys())
    return (right, newer) if hashed else (False, None)


@cache
def _hasher() -> "PasswordHash":
    from pwdlib import PasswordHash

    return PasswordHash.recommended()


@cache
def _nobodys() -> str:
    """The hash of a password that nobody knows."""
    import secrets

    return _hasher().hash(secrets.token_hex(32))
