"""What databases say when something is wrong, and what it means to who uses a store."""

FIXES = {
    "database or disk is full": ("no space is left for it", "nothing of this act was kept; make room and do it again"),
    "file is not a database": ("this file is no store", "name another file, or restore a backup"),
    "malformed": ("the file is damaged", "restore a backup; foedus store doctor says more"),
    "database is locked": ("another process has been writing to it for long", "try again when it is done"),
    "readonly": ("it may be read only, not written", "look at the permissions of the file and its folder"),
    "unable to open": ("the file cannot be opened", "look at the permissions of the file and its folder"),
    "never changed or removed": ("the store refuses to change or remove what it holds", "retract it instead"),
}
"""What SQLite says, and what it means."""
STATES = {
    "28": ("the server does not let this user in", "look at the user and the password"),
    "3D": ("there is no such database on the server", "make it first, or name another"),
    "42501": ("this user may not do that there", "ask the owner of the database"),
    "53": ("the server has no room", "nothing of this act was kept; make room and do it again"),
    "57": ("the server is closing or starting", "try again"),
    "40": ("another writer came in between", "do it again"),
}
"""Classes of PostgreSQL's states."""
UNFIT = "22"
"""The class of PostgreSQL's states that find fault with a value, not with the database."""


def meaning(fault: BaseException | None) -> tuple[str, str]:
    """Return what went wrong, and what to do.

    >>> meaning(OSError("database is locked"))
    ('another process has been writing to it for long', 'try again when it is done')
    """
    state, words = answer(fault)
    known = next((one for start, one in STATES.items() if state.startswith(start)), None)
    known = known or next((one for part, one in FIXES.items() if part in words), None)
    if known:
        return known[0] + (f" ({words})" if state and words else ""), known[1]
    if "connect" in words.lower() or "network" in words.lower() or "name or service" in words.lower():
        return "the server cannot be reached", "is it running, and are host and port right?"
    return (words or type(fault).__name__)[:200], ""


def answer(fault: BaseException | None) -> tuple[str, str]:
    """Return a server's state, empty if no server said it, and the words.

    >>> answer(ValueError({"C": "22021", "M": "invalid byte sequence"}))
    ('22021', 'invalid byte sequence')
    """
    said = fault.args[0] if fault and fault.args else ""
    if isinstance(said, dict):  # C is the state, M the words
        return str(said.get("C", "")), str(said.get("M", ""))
    return "", " ".join(str(said if not isinstance(fault, OSError) else fault).split())
