"""A process that has loaded foedus, its library and its reader, and runs each command in a child of its own: what a start costs is paid once.

A child begins as the command does: its own folder, environment, input and outputs, no command run in it before, and it ends by itself. What a child
does not go through is the start: tests of that (``tests/show/cli/test_app.py``) begin the command anew.
"""

import gc
import json
import os
import select
import socket
import sys
from contextlib import suppress
from pathlib import Path

REPORT = Path(__file__).resolve().parents[2] / "examples" / "russia-iran-wire.txt"


def warm() -> None:
    """Load what most commands need; nothing that begins threads (numpy, polars), as a child of a process with threads may hang."""
    import foedus.reasoning
    import foedus.records.store
    import foedus.show.cli.app
    import foedus.show.text
    from foedus.brief import brief
    from foedus.library import catalogue

    law = catalogue()
    assert law.agreements
    assert law.measures
    brief([REPORT])
    gc.collect()
    gc.freeze()


def serve(address: str) -> None:
    """Take commands until standard input closes, as it does when the tests end in whatever way."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(address)
        door.listen()
        print("ready", flush=True)
        while door in select.select([door, sys.stdin], [], [])[0]:
            line, _ = door.accept()
            if os.fork() == 0:
                door.close()
                follow(line)
                return
            line.close()
            with suppress(ChildProcessError):  # there is none left to wait for
                while os.waitpid(-1, os.WNOHANG) != (0, 0):
                    pass


def follow(line: socket.socket) -> None:
    """Begin a command in a child, wait for it, and tell how it ended."""
    _, streams, _, _ = socket.recv_fds(line, 1, 3)
    with line.makefile("rb") as told:
        words, folder, environment = json.loads(told.read())
    child = os.fork()
    if child == 0:
        line.close()
        be(words, folder, environment, streams)
        return
    for stream in streams:
        os.close(stream)
    line.sendall(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())
    os._exit(0)


def be(words: list[str], folder: str, environment: dict[str, str], streams: list[int]) -> None:
    """Be the command."""
    from foedus.show.cli import main

    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout = (open(n, how, encoding=sys.stdout.encoding, closefd=False) for n, how in ((0, "r"), (1, "w")))
    sys.stderr = open(2, "w", buffering=1, encoding=sys.stderr.encoding, errors=sys.stderr.errors, closefd=False)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["foedus", *words]
    main()


if __name__ == "__main__":
    warm()
    serve(sys.argv[1])
