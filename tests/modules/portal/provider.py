"""A real OpenID provider in a process of its own, as a province would run one."""

import http.client
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit


@dataclass
class Provider:
    """``issuer`` is its address."""

    issuer: str

    def knows(self, subject: str, **claims: str) -> str:
        """A person the province knows, with what it tells of her; her subject."""
        self._answer(
            "PUT", f"{self.issuer}/users/{subject}", json.dumps(claims), "application/json"
        )
        return subject

    def login(self, address: str, *, subject: str = "") -> str:
        """What she does there: name herself and press the button, or turn back; where it leads."""
        said = urlencode({"sub": subject} if subject else {"action": "deny"})
        return self._answer("POST", address, said, "application/x-www-form-urlencoded")

    def _answer(self, method: str, address: str, body: str, kind: str) -> str:
        """Where one request is sent on to; the redirect is not followed."""
        parts = urlsplit(address)
        with closing(http.client.HTTPConnection(parts.netloc, timeout=10)) as connection:
            path = f"{parts.path}?{parts.query}"
            connection.request(method, path, body.encode(), {"Content-Type": kind})
            answer = connection.getresponse()
            assert answer.status < 400, answer.read()
            return answer.headers.get("Location") or ""


@contextmanager
def running() -> Iterator[Provider]:
    """The provider, until the tests are through."""
    port = _free_port()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        _wait_until_up(process)
        yield Provider(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.communicate()


def _free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until_up(process: "subprocess.Popen[str]") -> None:
    assert process.stdout
    told = []
    for line in process.stdout:
        told.append(line)
        if "running on" in line:
            return
    raise AssertionError("".join(told))
