"""What a shell starts as ``foedus`` where ``serving.py`` serves: it hands over words, folder, environment and streams, and ends as that did."""

import json
import os
import socket
import sys


def ask(address: str, words: list[str]) -> int:
    """Have a command run; return its exit code, as a shell would see it."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(address)
        socket.send_fds(line, [b"\n"], [0, 1, 2])
        line.sendall(json.dumps([words, os.getcwd(), dict(os.environ)]).encode())  # noqa: PTH109 (pathlib takes longer to import than all of this)
        line.shutdown(socket.SHUT_WR)
        code = int(line.recv(16) or "-9")
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(ask(sys.argv[1], sys.argv[2:]))
