"""A mail server, a text-message provider and a signing server, real ones, in this process."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer


@dataclass
class Provider:
    """What it received, and what it answers next."""

    port: int = 0
    answer: str = "250 kept"
    received: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


class Mail(socketserver.StreamRequestHandler):
    """Enough of SMTP (RFC 5321) for one letter."""

    provider: Provider

    def handle(self) -> None:
        provider = self.provider
        self.say("220 test")
        while line := self.rfile.readline().decode().strip():
            verb = line[:4].upper()
            if verb == "DATA":
                self.say("354 go on")
                provider.received.append("".join(self.letter()))
            self.say(provider.answer if verb == "RCPT" else "250 ok")
            if verb == "QUIT":
                return

    def letter(self) -> Iterator[str]:
        while (line := self.rfile.readline().decode()).rstrip() != ".":
            yield line

    def say(self, words: str) -> None:
        self.wfile.write(words.encode() + b"\r\n")


class TextMessages(BaseHTTPRequestHandler):
    """Any address takes any POST."""

    provider: Provider

    def do_POST(self) -> None:
        provider = self.provider
        length = int(self.headers["Content-Length"])
        provider.received.append(self.rfile.read(length).decode())
        provider.headers.append(dict(self.headers))
        status, _, said = provider.answer.partition(" ")
        self.send_response(int(status))
        self.end_headers()
        self.wfile.write(said.encode())

    def log_message(self, *_: object) -> None:
        """Silent: the test reads ``received``."""


class Signatures(BaseHTTPRequestHandler):
    """Any address signs what is posted."""

    provider: Provider
    signs: Callable[[str], str]

    def do_POST(self) -> None:
        asked = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.provider.received.append(asked)
        self.provider.headers.append(dict(self.headers))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(type(self).signs(asked).encode())

    def log_message(self, *_: object) -> None:
        """Silent, as above."""


@contextmanager
def _served(server: socketserver.BaseServer, provider: Provider) -> Iterator[Provider]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    with server:
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            thread.join()


def mail_server() -> AbstractContextManager[Provider]:
    provider = Provider()
    handler = type("ThisMail", (Mail,), {"provider": provider})
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
    provider.port = server.server_address[1]
    return _served(server, provider)


def text_message_provider() -> AbstractContextManager[Provider]:
    provider = Provider(answer="200 kept")
    handler = type("TheseMessages", (TextMessages,), {"provider": provider})
    server = HTTPServer(("127.0.0.1", 0), handler)
    provider.port = server.server_address[1]
    return _served(server, provider)


def signing_server(signs: Callable[[str], str]) -> AbstractContextManager[Provider]:
    provider = Provider()
    told = {"provider": provider, "signs": staticmethod(signs)}
    server = HTTPServer(("127.0.0.1", 0), type("ThisHardware", (Signatures,), told))
    provider.port = server.server_address[1]
    return _served(server, provider)
