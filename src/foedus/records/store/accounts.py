"""Accounts: who may ask, with which role. What happens to an account is an act in the chain; secrets stand beside it, hashed, and no export has them.

The latest row of an account says how it stands, so that no row is ever changed. Passwords come hashed by argon2, tokens and sessions by SHA-256
(they are random; nobody guesses what was hashed). Who asks for an account that does not exist gets None, or UnknownName where a person named it.
"""

import secrets
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from ...terms.errors import UnknownName, UsageError
from .append import Said, append
from .contents import legible
from .models import account, audit, password, seal, session, token
from .rows import ROLES, Account, ApiToken, Role, is_account_name
from .store import Store

Change = Literal["added", "role", "disabled", "enabled", "password", "token", "revoked", "signed in", "signed out", "held off"]
"""What an act on an account says."""
TAKEN = frozenset({"local"})
"""Names with a meaning of their own: who sits at a machine without accounts."""
MOST_TOKENS = 20
"""As many tokens as one account may have."""
_STANDING = (account.c.name, account.c.role, account.c.standing, account.c.identity, audit.c.at.label("since"))


def plain_account_name(name: str) -> str:
    """Return a name as it is kept, or raise UsageError: small letters, digits, and ``.``, ``_``, ``-`` between them.

    >>> plain_account_name(" Ann ")
    'ann'
    >>> plain_account_name("ann smith")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: 'ann smith' is no name for an account; use up to 64 small letters and digits, with . _ - between them
    """
    found = name.strip().lower()
    if not is_account_name(found):
        raise UsageError(f"{name[:80]!r} is no name for an account; use up to 64 small letters and digits, with . _ - between them")
    if found in TAKEN:
        raise UsageError(f"'{found}' means whoever sits at a machine without accounts; take another name")
    return found


class Accounts:
    """The accounts of a store.

    Raises
    ------
    StoreError
        Every method: if the database fails.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from pathlib import Path
    >>> from .opening import open_store
    >>> with TemporaryDirectory() as folder, open_store(Path(folder) / "store.db", create=True) as store:
    ...     kept = Accounts(store)
    ...     kept.add("ann", "reader", by="root")
    ...     kept.change_role("ann", "reviewer", by="root")
    ...     [one.role for one in kept.every()], store.verify().faults
    (['reviewer'], ())
    """

    def __init__(self, store: Store) -> None:
        self.database = store.database

    def every(self) -> tuple[Account, ...]:
        """Return every account as it stands, by name."""
        latest = select(func.max(account.c.act)).group_by(account.c.name)
        query = select(*_STANDING).join(audit, audit.c.number == account.c.act).where(account.c.act.in_(latest)).order_by(account.c.name)
        with self.database.reading() as connection:
            return tuple(Account(**row._mapping) for row in connection.execute(query))

    def find(self, name: str) -> Account | None:
        """Return an account as it stands; None if there is none of that name."""
        with self.database.reading() as connection:
            return _latest(connection, name)

    def named(self, name: str) -> Account:
        """Return an account as it stands.

        Raises
        ------
        UnknownName
            If there is none of that name.
        """
        found = self.find(name.strip().lower())
        if found is None:
            raise UnknownName("account", name, [one.name for one in self.every()])
        return found

    def identified(self, identity: str) -> Account | None:
        """Return the account of a person whom a provider of identities calls so."""
        with self.database.reading() as connection:
            names = connection.execute(select(account.c.name).where(account.c.identity == identity).distinct()).scalars().all()
            standing = [_latest(connection, name) for name in names]
        found = [one for one in standing if one is not None and one.identity == identity]
        return found[0] if len(found) == 1 else None

    def add(self, name: str, role: Role, *, by: str, hashed: str | None = None, identity: str | None = None) -> None:
        """Make an account, with a password (its hash), or for a person whom a provider calls ``identity``.

        Raises
        ------
        UsageError
            If the name is none, or taken, or another account has that identity.
        """
        found = plain_account_name(name)
        with self.database.writing() as connection:
            if _latest(connection, found) is not None:
                raise UsageError(f"there is an account {found} already; foedus account role changes what it may do")
            called = None if identity is None else legible(identity.strip())
            if called is not None and connection.execute(select(account.c.act).where(account.c.identity == called).limit(1)).first():
                raise UsageError("another account has that identity already; foedus account list shows it")
            said = {"role": _role(role), "standing": "active", "identity": called}
            _say(connection, by, found, "added", said, "password" if hashed else "provider" if called else "")
            if hashed:
                connection.execute(insert(password).values(account=found, hash=hashed, since=_now()))

    def change_role(self, name: str, role: Role, *, by: str) -> None:
        """Give an account another role; it counts from the next request on."""
        self._change(name, by, "role", role=_role(role))

    def disable(self, name: str, *, by: str) -> None:
        """Let nobody in by an account any more: its sessions end, its tokens are taken away."""
        with self.database.writing() as connection:
            standing = _known(connection, name)
            _say(connection, by, standing.name, "disabled", {**_said(standing), "standing": "disabled"})
            for table in (session, token):
                connection.execute(delete(table).where(table.c.account == standing.name))

    def enable(self, name: str, *, by: str) -> None:
        """Let an account in again; its tokens do not come back."""
        self._change(name, by, "enabled", standing="active")

    def set_password(self, name: str, hashed: str, *, by: str) -> None:
        """Give an account another password; its sessions end."""
        with self.database.writing() as connection:
            standing = _known(connection, name)
            _say(connection, by, standing.name, "password", _said(standing))
            connection.execute(delete(password).where(password.c.account == standing.name))
            connection.execute(insert(password).values(account=standing.name, hash=hashed, since=_now()))
            connection.execute(delete(session).where(session.c.account == standing.name))

    def rehash(self, name: str, hashed: str) -> None:
        """Keep the same password under a newer hash."""
        with self.database.writing() as connection:
            connection.execute(update(password).where(password.c.account == name).values(hash=hashed))

    def hashed(self, name: str) -> str | None:
        """Return the hash of an account's password; None if it has none."""
        with self.database.reading() as connection:
            return connection.execute(select(password.c.hash).where(password.c.account == name)).scalar_one_or_none()

    def issue(self, name: str, label: str, digest: str, *, role: Role | None, until: datetime, by: str) -> ApiToken:
        """Keep a token of an account, by the digest of its secret; ``role`` is the most that it may do.

        Raises
        ------
        UsageError
            If the account is disabled, has too many tokens, or may not do that much itself.
        """
        with self.database.writing() as connection:
            standing = _known(connection, name)
            most = _role(role or standing.role)
            if not standing.active:
                raise UsageError(f"{standing.name} is disabled")
            if ROLES.index(most) > ROLES.index(standing.role):
                raise UsageError(f"{standing.name} is {standing.role}, so a token cannot be {most}")
            if connection.execute(select(func.count()).where(token.c.account == standing.name)).scalar_one() >= MOST_TOKENS:
                raise UsageError(f"{standing.name} has {MOST_TOKENS} tokens, and that is the most; revoke one")
            words = legible(" ".join(label.split()))[:100]
            made = ApiToken(id=secrets.token_hex(4), account=standing.name, label=words, role=most, made=_now(), until=until)
            _say(connection, by, standing.name, "token", _said(standing), made.id)
            connection.execute(insert(token).values(**made.model_dump(), digest=digest))
        return made

    def tokens(self, name: str | None = None) -> tuple[ApiToken, ...]:
        """Return the tokens of an account, or of all, the oldest first."""
        query = select(*(column for column in token.c if column.name != "digest")).order_by(token.c.made, token.c.id)
        if name is not None:
            query = query.where(token.c.account == name)
        with self.database.reading() as connection:
            return tuple(ApiToken(**row._mapping) for row in connection.execute(query))

    def revoke(self, name: str, identifier: str, *, by: str) -> None:
        """Take a token of an account away.

        Raises
        ------
        UnknownName
            If the account has no such token.
        """
        with self.database.writing() as connection:
            standing = _known(connection, name)
            gone = connection.execute(delete(token).where(token.c.id == identifier, token.c.account == standing.name)).rowcount
            if not gone:
                raise UnknownName("token", identifier[:40], hint=f"{standing.name} has none of that number")
            _say(connection, by, standing.name, "revoked", _said(standing), identifier)

    def bearer(self, digest: str) -> tuple[Account, Role] | None:
        """Return the account whose token has that digest, with what the token may do; None if the token or the account no longer counts."""
        with self.database.reading() as connection:
            row = connection.execute(select(token).where(token.c.digest == digest)).one_or_none()
            standing = None if row is None or row.until <= _now() else _latest(connection, row.account)
        if row is None or standing is None or not standing.active:
            return None
        return standing, min(standing.role, row.role, key=ROLES.index)

    def begin(self, name: str, digest: str, *, until: datetime, way: str) -> bool:
        """Begin a session of an account, by the digest of its secret; False if the account lets nobody in. Sessions that are over are swept away."""
        with self.database.writing() as connection:
            standing = _latest(connection, name)
            if standing is None or not standing.active:
                return False
            _say(connection, name, name, "signed in", _said(standing), way)
            connection.execute(delete(session).where(session.c.until <= _now()))
            connection.execute(insert(session).values(digest=digest, account=name, begun=_now(), until=until))
        return True

    def sitting(self, digest: str) -> Account | None:
        """Return the account whose session has that digest; None if the session is over or the account no longer counts."""
        with self.database.reading() as connection:
            row = connection.execute(select(session.c.account, session.c.until).where(session.c.digest == digest)).one_or_none()
            standing = None if row is None or row.until <= _now() else _latest(connection, row.account)
        return standing if standing is not None and standing.active else None

    def end(self, digest: str) -> None:
        """End a session."""
        with self.database.writing() as connection:
            name = connection.execute(select(session.c.account).where(session.c.digest == digest)).scalar_one_or_none()
            standing = None if name is None else _latest(connection, name)
            if standing is None:
                return
            connection.execute(delete(session).where(session.c.digest == digest))
            _say(connection, standing.name, standing.name, "signed out", _said(standing))

    def held_off(self, name: str) -> None:
        """Note that too many wrong passwords were tried on an account; nothing is noted of a name that nobody has."""
        with self.database.writing() as connection:
            standing = _latest(connection, name)
            if standing is not None:
                _say(connection, "foedus", standing.name, "held off", _said(standing))

    def key(self) -> str:
        """Return the key with which this store's servers sign; made when it is first asked for."""
        with self.database.reading() as connection:
            found = connection.execute(select(seal.c.key)).scalar_one_or_none()
        if found is not None:
            return str(found)
        with self.database.writing() as connection:
            found = connection.execute(select(seal.c.key)).scalar_one_or_none() or secrets.token_hex(32)
            if not connection.execute(select(seal.c.number)).first():
                connection.execute(insert(seal).values(number=1, key=found))
        return str(found)

    def _change(self, name: str, by: str, change: Change, **new: str) -> None:
        with self.database.writing() as connection:
            standing = _known(connection, name)
            _say(connection, by, standing.name, change, {**_said(standing), **new})


def _latest(connection: Connection, name: str) -> Account | None:
    """An account as its latest act says."""
    query = select(*_STANDING).join(audit, audit.c.number == account.c.act).where(account.c.name == name).order_by(account.c.act.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return None if row is None else Account(**row._mapping)


def _known(connection: Connection, name: str) -> Account:
    found = _latest(connection, name.strip().lower())
    if found is None:
        names = connection.execute(select(account.c.name).distinct()).scalars().all()
        raise UnknownName("account", name, names)
    return found


def _said(standing: Account) -> dict[str, Any]:
    """What an act repeats of an account that it leaves as it is."""
    return {"role": standing.role, "standing": standing.standing, "identity": standing.identity}


def _say(connection: Connection, by: str, name: str, change: Change, said: dict[str, Any], detail: str = "") -> None:
    body = {"name": name, "change": change, **said, "detail": detail}
    append(connection, [Said(legible(" ".join(by.split())) or "nobody", "account", f"account {name}", body)])


def _role(role: str) -> Role:
    for known in ROLES:
        if known == role:
            return known
    raise UnknownName("role", role, ROLES)


def _now() -> datetime:
    return datetime.now(UTC)
