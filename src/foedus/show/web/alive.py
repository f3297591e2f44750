"""Names of servers that run at the same time, and whether one of them is still there."""

import os
import secrets
import socket
import sys


def name_of_server() -> str:
    """Return a name that no other server has, or had before: its machine, its process, and something drawn by lot.

    >>> name_of_server() != name_of_server()
    True
    """
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def is_gone(name: str) -> bool:
    """Whether a server that is not this one is known to have ended; of another machine's that cannot be known.

    >>> is_gone(name_of_server()), is_gone("elsewhere.example:1:0")
    (True, False)
    """
    machine, _, rest = name.rpartition(":")[0].rpartition(":")
    if machine != socket.gethostname() or not rest.isdecimal():
        return False
    if int(rest) == os.getpid():
        return True  # whoever had the number before this process
    if sys.platform == "win32":
        return False
    try:
        os.kill(int(rest), 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:
        return False
    return False
