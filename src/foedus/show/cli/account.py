"""``foedus account``: who may sign in to the workplace, with which role, and the tokens of programs."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UnknownName, UsageError
from .options import FormatOption
from .printing import Format, examples, note, say, say_json
from .store import By, Where, author

if TYPE_CHECKING:
    from ...records.store import Account, ApiToken, Role

app = typer.Typer(help="Keep accounts of a workplace that several share.", no_args_is_help=True, rich_markup_mode=None)
Name = Annotated[str, typer.Argument(metavar="NAME", help="The account, by its name.", show_default=False)]
RoleOption = Annotated[
    str,
    typer.Option(
        "--role",
        metavar="ROLE",
        help="reader (reads), analyst (brings reports in, runs scenarios), reviewer (judges records) or admin; each has those before it.",
    ),
]
DAYS = 90


@app.command(
    "add",
    epilog=examples(
        "foedus account add ann --role reviewer",
        "foedus account add ben --identity 8f14e45f",
        after="Asks for a password twice; or reads one line, where standard input is no terminal. "
        "The first account makes foedus serve ask everybody to sign in, also at this machine; start it again after that.",
    ),
)
def add(
    name: Name,
    role: RoleOption = "reader",
    identity: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            help="For one who signs in over a provider of identities: what that calls the person (sub or mail address). There is no password.",
            show_default=False,
        ),
    ] = None,
    by: By = None,
    where: Where = None,
) -> None:
    """Make an account; make the store if there is none."""
    from ...records.store import open_store

    found = _role(role)
    _web()
    with open_store(where, create=True) as store:
        from ...records.store.accounts import Accounts, plain_account_name

        kept, plain = Accounts(store), plain_account_name(name)
        if kept.find(plain) is not None:
            raise UsageError(f"there is an account {plain} already; foedus account role changes what it may do")
        hashed = None if identity is not None else _new_password(plain)
        first = not kept.every()
        kept.add(plain, found, by=author(by), hashed=hashed, identity=identity)
        say([f"{plain}: {found}, added to {store.address.shown}"])
    if first:
        note("this is the first account: foedus serve asks everybody to sign in once it is started again")


@app.command("list", epilog=examples("foedus account list", "foedus account list --tokens", "foedus account list --format json"))
def list_(
    tokens: Annotated[bool, typer.Option("--tokens", help="Also the tokens of each; their secrets are not kept.")] = False,
    form: FormatOption = Format.text,
    where: Where = None,
) -> None:
    """List accounts as they stand."""
    from ...records.store import open_store

    with open_store(where) as store:
        from ...records.store.accounts import Accounts

        kept = Accounts(store)
        rows = kept.every()
        made = {row.name: list(kept.tokens(row.name)) if tokens else [] for row in rows}
    if form is Format.json:
        more = {name: {"tokens": [one.model_dump(mode="json") for one in some]} if tokens else {} for name, some in made.items()}
        say_json([{**row.model_dump(mode="json"), **more[row.name]} for row in rows])
        return
    for row in rows:
        say([_line(row), *(_token_line(one) for one in made[row.name])])
    if not rows:
        say(["no accounts: foedus serve listens on this machine only, and whoever sits there may do everything"])


@app.command("role", epilog=examples("foedus account role ann admin"))
def role(
    name: Name,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="reader, analyst, reviewer or admin.", show_default=False)],
    by: By = None,
    where: Where = None,
) -> None:
    """Give an account another role; it counts from the next request on."""
    from ...records.store import open_store

    found = _role(role)
    with open_store(where) as store:
        from ...records.store.accounts import Accounts

        Accounts(store).change_role(name, found, by=author(by))
        say([f"{name.strip().lower()}: {found}"])


@app.command(
    "password",
    epilog=examples(
        "foedus account password ann", after="Asks twice; or reads one line, where standard input is no terminal. The account's sessions end."
    ),
)
def password(name: Name, by: By = None, where: Where = None) -> None:
    """Give an account another password."""
    from ...records.store import open_store

    _web()
    with open_store(where) as store:
        from ...records.store.accounts import Accounts

        kept = Accounts(store)
        found = kept.named(name).name
        kept.set_password(found, _new_password(found), by=author(by))
        say([f"{found}: has another password, and is signed out everywhere"])


@app.command(
    "token",
    epilog=examples(
        'foedus account token ann --label "nightly import" --role analyst --days 30',
        "foedus account token ann --revoke 5e884898",
        after="The token is printed once and not kept. A program sends it as: Authorization: Bearer TOKEN",
    ),
)
def token(
    name: Name,
    label: Annotated[str, typer.Option(metavar="WORDS", help="What it is for.")] = "made at the command line",
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="The most that it may do; by default what its account may.", show_default=False)
    ] = None,
    days: Annotated[int, typer.Option(metavar="N", min=1, max=3660, help="For how many days it counts.")] = DAYS,
    revoke: Annotated[
        str | None, typer.Option(metavar="ID", help="Take this token away instead; foedus account list --tokens shows them.", show_default=False)
    ] = None,
    by: By = None,
    where: Where = None,
) -> None:
    """Make a token for a program, or take one away."""
    from ...records.store import open_store

    most = _role(role) if role is not None else None
    _web()
    with open_store(where) as store:
        from ...records.store.accounts import Accounts
        from ..web.accounts.cookies import digest_of
        from ..web.accounts.own import token as new_token

        kept = Accounts(store)
        found = kept.named(name).name
        if revoke is not None:
            kept.revoke(found, revoke, by=author(by))
            say([f"{found}: token {revoke} no longer counts"])
            return
        secret, until = new_token(days)
        made = kept.issue(found, label, digest_of(secret), role=most, until=until, by=author(by))
        note(f"token {made.id} of {found}: {made.role}, until {made.until:%Y-%m-%d}; it is not shown again")
        say([secret])


@app.command("disable", epilog=examples("foedus account disable ann", "foedus account disable ann --undo"))
def disable(
    name: Name,
    undo: Annotated[bool, typer.Option("--undo", help="Let it in again; its tokens do not come back.")] = False,
    by: By = None,
    where: Where = None,
) -> None:
    """Let nobody in by an account: its sessions end at once, its tokens are taken away. What it did stays."""
    from ...records.store import open_store

    with open_store(where) as store:
        from ...records.store.accounts import Accounts

        kept = Accounts(store)
        (kept.enable if undo else kept.disable)(name, by=author(by))
        say([f"{name.strip().lower()}: {'active' if undo else 'disabled'}"])


def _role(role: str) -> "Role":
    from ...records.store import ROLES

    for known in ROLES:
        if role == known:
            return known
    raise UnknownName("role", role, ROLES)


def _web() -> None:
    """Raise UsageError where what hashes passwords and signs is not installed."""
    try:
        import itsdangerous  # noqa: F401
        import pwdlib  # noqa: F401
    except ModuleNotFoundError as fault:
        raise UsageError(f"foedus account needs {fault.name}: pip install 'foedus[web]'") from None


def _new_password(name: str) -> str:
    """The hash of a password that is asked for twice, or read from standard input."""
    from ..web.accounts import passwords

    if sys.stdin.isatty():
        given = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    else:
        given = sys.stdin.readline().rstrip("\r\n")
        if not given:
            raise UsageError("no password was given; write it to standard input, or run this at a terminal")
    return passwords.hash_of(passwords.fit(given, name))


def _line(row: "Account") -> str:
    told = [row.role, *(["disabled"] if not row.active else []), *([f"known to the provider as {row.identity}"] if row.identity else [])]
    return f"{row.name}: {', '.join(told)}; last changed or signed in {row.since:%Y-%m-%d %H:%M} UTC"


def _token_line(one: "ApiToken") -> str:
    return f"    token {one.id}: {one.label}; {one.role}, made {one.made:%Y-%m-%d}, until {one.until:%Y-%m-%d}"
