"""A service on this machine that speaks the protocol of chat completions, and misbehaves as it is told."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[["Caller"], None]


class Caller(BaseHTTPRequestHandler):
    """One question: answered by the next of the replies, the last of them for ever."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Note the question and answer it."""
        log: Log = self.server.log  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["Content-Length"]))
        log.questions.append(json.loads(body))
        log.headers.append(dict(self.headers))
        log.paths.append(self.path)
        reply = log.replies[min(len(log.questions), len(log.replies)) - 1]
        with suppress(OSError):
            reply(self)

    def do_GET(self) -> None:
        """Note that something was fetched, which nothing should do."""
        self.server.log.fetched.append(self.path)  # type: ignore[attr-defined]
        self.send_error(404)

    def log_message(self, *words: Any) -> None:
        """Say nothing."""

    def give(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        """Send one whole answer."""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@dataclass
class Log:
    """Where the service is, what it says, and what it was asked."""

    replies: tuple[Reply, ...]
    url: str = ""
    questions: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    def report(self, n: int = -1) -> str:
        """Return the words of the report that a question held."""
        return str(json.loads(self.questions[n]["messages"][1]["content"])["report"])


@contextmanager
def serving(*replies: Reply) -> Iterator[Log]:
    """Serve on the loopback address while the block runs."""
    log = Log(replies)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Caller)
    server.daemon_threads = True
    server.log = log  # type: ignore[attr-defined]
    log.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield log
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(content: Any, finish: str = "stop", tokens: int | None = None) -> Reply:
    """Answer with a text, or with an object written as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    said: dict[str, Any] = {"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": finish}]}
    if tokens is not None:
        said["usage"] = {"total_tokens": tokens}
    return lambda caller: caller.give(200, json.dumps(said).encode(), {"Content-Type": "application/json"})


def records(*listed: Any) -> Reply:
    """Answer with records, as asked."""
    return says({"records": list(listed)})


def status(code: int, body: bytes = b"{}", **headers: str) -> Reply:
    """Answer with a status code."""
    return lambda caller: caller.give(code, body, {name.replace("_", "-"): value for name, value in headers.items()})


def raw(body: bytes) -> Reply:
    """Answer 200 with some bytes."""
    return lambda caller: caller.give(200, body)


def silent(seconds: float) -> Reply:
    """Say nothing for a while, then end the connection."""

    def reply(caller: Caller) -> None:
        time.sleep(seconds)
        caller.close_connection = True

    return reply


def dripping(seconds: float) -> Reply:
    """Send a byte now and then, so that no single wait is long."""

    def reply(caller: Caller) -> None:
        caller.send_response(200)
        caller.send_header("Content-Length", "1000000")
        caller.end_headers()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            caller.wfile.write(b" ")
            caller.wfile.flush()
            time.sleep(0.02)
        caller.close_connection = True

    return reply


def broken_off(caller: Caller) -> None:
    """Promise more than is sent, and end the connection."""
    caller.send_response(200)
    caller.send_header("Content-Length", "5000")
    caller.end_headers()
    caller.wfile.write(b'{"choices": [')
    caller.close_connection = True


def endless(caller: Caller) -> None:
    """Send far more than anybody asked for."""
    caller.send_response(200)
    caller.send_header("Content-Length", str(1 << 30))
    caller.end_headers()
    while True:
        caller.wfile.write(b" " * 65536)
