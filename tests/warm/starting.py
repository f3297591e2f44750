"""A folder with a ``foedus`` in it, for the head of PATH: what a shell finds there has its commands run by the process of ``serving.py``."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent


@contextmanager
def warm_command(environment: dict[str, str]) -> Iterator[Path]:
    """Serve, in the environment that the commands will have, and give the folder; where processes cannot be forked, give that of the real command."""
    if not hasattr(os, "fork"):
        yield Path(sys.executable).parent
        return
    with TemporaryDirectory(prefix="foedus-") as name:
        folder = Path(name)
        address = str(folder / "door")
        words = [sys.executable, "-P", str(HERE / "serving.py"), address]  # -P: the folders beside it are named as others' packages are
        with subprocess.Popen(words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
            assert server.stdin
            assert server.stdout
            if server.stdout.readline() != b"ready\n":
                raise RuntimeError("the process that would run commands did not begin; its own words stand above")
            command = folder / "foedus"
            command.write_text(f'#!/bin/sh\nexec {shlex.join([sys.executable, "-IS", str(HERE / "asking.py"), address])} "$@"\n', encoding="utf-8")
            command.chmod(0o700)
            try:
                yield folder
            finally:
                server.stdin.close()
