"""How the workplace is served: where it listens, and how much one request may ask for."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from ...terms.errors import UsageError

LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""Names by which only this machine reaches itself."""


@dataclass(frozen=True)
class Settings:
    """What is fixed while the server runs.

    Raises
    ------
    UsageError
        If ``host`` can be reached from elsewhere and no accounts are configured, or a number is no port.

    Examples
    --------
    >>> Settings().host
    '127.0.0.1'
    >>> Settings(host="0.0.0.0")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: 0.0.0.0 can be reached from other machines, and no accounts are configured; leave --host out...
    """

    host: str = "127.0.0.1"
    port: int = 8000
    accounts: bool = False
    """Whether people sign in; without it the one user is whoever sits at this machine."""
    public: str | None = None
    """The address by which people reach the server, where that is not the one at which it listens: of a proxy in front of it, mostly."""
    store: str | None = None
    """URL of the store; by default the one in the user's data folder."""
    workers: int = 1
    """Processes that read reports and answer cases."""
    most_bytes: int = 1024 * 1024
    """Largest body of a request, in bytes."""
    most_upload: int = 25 * 1024 * 1024
    """Largest body of a request that brings reports, in bytes."""
    most_reports: int = 20
    """As many reports as one request may bring."""
    seconds: float = 60.0
    """Longest time for a request, from its first byte to its answer."""
    judging: float = 20.0
    """Longest time for one case, in seconds."""
    reading: float = 50.0
    """Longest time for the reports of one request, in seconds."""

    def __post_init__(self) -> None:
        if not is_loopback(self.host) and not self.accounts:
            raise UsageError(
                f"{self.host} can be reached from other machines, and no accounts are configured; leave --host out to listen on this machine only, "
                "or make an account with foedus account add"
            )
        if not 0 <= self.port <= 65535:
            raise UsageError(f"{self.port} is no port; use a number from 1 to 65535")
        if self.public is not None:
            _check(self.public, self.accounts)

    @property
    def names(self) -> frozenset[str]:
        """Names under which requests may ask for this server; any other is somebody's own name for this machine (DNS rebinding)."""
        return frozenset((*LOOPBACK, self.host, *([urlsplit(self.public).hostname or ""] if self.public else [])))

    @property
    def any_name(self) -> bool:
        """Whether it answers to whatever name: people sign in, and where they reach it was not said."""
        return self.accounts and self.public is None and not is_loopback(self.host)

    @property
    def secure(self) -> bool:
        """Whether browsers send back over TLS alone what they are given to keep: always, unless this machine only is meant."""
        return self.public.startswith("https://") if self.public else not is_loopback(self.host)


def _check(public: str, accounts: bool) -> None:
    """Raise UsageError unless an address may be the one by which people reach the server."""
    try:
        parts = urlsplit(public)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    if not host or parts.scheme not in {"http", "https"} or parts.path not in {"", "/"} or parts.query or parts.fragment or "@" in parts.netloc:
        raise UsageError(f"--public {public}: this is no address of a server; write https://HOST")
    if parts.scheme == "http" and not is_loopback(host):
        raise UsageError(f"--public {public}: passwords would travel unprotected; write https://, and put a proxy with TLS in front")
    if not accounts and not is_loopback(host):
        raise UsageError(f"{public} can be reached from other machines, and no accounts are configured; foedus account add makes one")


def is_loopback(host: str) -> bool:
    """Whether an address or name means this machine alone.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0"), is_loopback("example.org")
    (True, True, False, False)
    """
    if host in LOOPBACK:
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
