"""Lists of breached passwords as they are published, a service that is asked, for tests."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, HTTPServer

from tests.modules.notices.servers import Provider


def line_of(password: str, count: int = 7) -> bytes:
    """A password as it stands in a published list."""
    return f"{sha1(password.encode()).hexdigest().upper()}:{count}\r\n".encode()


class Ranges(BaseHTTPRequestHandler):
    """Answers with what ``provider`` says, whatever five digits are asked for."""

    provider: Provider

    def do_GET(self) -> None:
        self.provider.received.append(self.path)
        self.provider.headers.append(dict(self.headers))
        status, _, said = self.provider.answer.partition(" ")
        self.send_response(int(status))
        self.end_headers()
        self.wfile.write(said.encode())

    def log_message(self, *_: object) -> None:
        """Silent: the test reads ``received``."""


@contextmanager
def range_service() -> Iterator[Provider]:
    """A service by the range protocol, at ``http://127.0.0.1:PORT/range/``."""
    provider = Provider(answer="200 ")
    server = HTTPServer(("127.0.0.1", 0), type("These", (Ranges,), {"provider": provider}))
    provider.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    with server:
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            thread.join()
