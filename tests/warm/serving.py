"""A process that has loaded foedus, its library and its reader, and runs each command in a child of its own: what a start costs is paid once.

A child begins as the command does: its own folder, environment, input and outputs, and no command run in it before. What it does not go through is
the start and the very end of a process: tests of those (``tests/show/cli/test_app.py``) begin the command anew.
"""

import gc
import json
import os
import select
import socket
import sys
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
LOADED = ("foedus.reasoning", "foedus.show.text", "foedus.show.web.accounts.passwords", "alembic.command")


def warm() -> None:
    """Load what most commands need, but nothing that begins threads: a child of a process with threads may hang."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    for name in LOADED:
        with suppress(ModuleNotFoundError):  # what an extra brings
            import_module(name)
    from foedus.brief import brief
    from foedus.library import catalogue
    from foedus.records.store import open_store
    from foedus.terms.errors import FoedusError

    law = catalogue()
    assert law.agreements
    assert law.measures
    with suppress(FoedusError):  # what is wrong is told by the command that meets it
        brief([EXAMPLES / "russia-iran-wire.txt"])
    with suppress(FoedusError, ModuleNotFoundError):
        from foedus.scenarios.files import read_scenario
        from foedus.scenarios.run import run_scenario

        run_scenario(read_scenario(EXAMPLES / "scenarios" / "pyongyang-dprk.yaml", law), law, worlds=64)
    with TemporaryDirectory() as folder:
        open_store(Path(folder) / "store.db", create=True).close()
    assert "polars" not in sys.modules, "it begins threads"
    gc.collect()
    gc.freeze()


def serve(address: str) -> None:
    """Take commands until standard input closes, as it does when the tests end in whatever way."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(address)
        door.listen()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while door in select.select([door, sys.stdin], [], [])[0]:
            line, _ = door.accept()
            if os.fork() == 0:
                door.close()
                follow(line)
            line.close()
            with suppress(ChildProcessError):  # there is none left to wait for
                while os.waitpid(-1, os.WNOHANG) != (0, 0):
                    pass


def follow(line: socket.socket) -> None:
    """Begin a command in a child, wait for it, and tell how it ended."""
    try:
        _, streams, _, _ = socket.recv_fds(line, 1, 3)
        with line.makefile("rb") as told:
            words, folder, environment = json.loads(told.read())
        command = get_context("fork").Process(target=be, args=(words, folder, environment, streams))
        command.start()
        for stream in streams:
            os.close(stream)
        command.join()
        line.sendall(str(command.exitcode).encode())
    finally:
        os._exit(0)


def be(words: list[str], folder: str, environment: dict[str, str], streams: list[int]) -> None:
    """Be the command."""
    from foedus.show.cli import main

    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout = (os.fdopen(n, how, encoding=sys.stdout.encoding, closefd=False) for n, how in ((0, "r"), (1, "w")))
    sys.stderr = os.fdopen(2, "w", buffering=1, encoding=sys.stderr.encoding, errors=sys.stderr.errors, closefd=False)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["foedus", *words]
    try:
        main()
    finally:
        gc.collect()  # what was left open is complained of here


if __name__ == "__main__":
    warm()
    serve(sys.argv[1])
