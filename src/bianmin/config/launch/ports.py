"""The address the web server listens at."""

import errno
import http.client
from socket import SO_REUSEADDR, SOL_SOCKET, socket

from .refused import Refused

ANYWHERE = {"0.0.0.0", ""}


def port_number(text: str) -> int:
    """A port as people give it. Raises Refused."""
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise Refused(f"PORT is {text!r}, and a port is a number from 1 to 65535.")
    return int(text)


def require_port(host: str, port: int) -> None:
    """Refuse a port that cannot be listened at."""
    with socket() as probe:
        probe.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Refused(_why_not(host, port, error)) from error


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program: choose another one (PORT={port + 1})."
    if error.errno == errno.EACCES:
        return f"Port {port} is reserved for root: choose one above 1023 (PORT=8000)."
    return (
        f"Nothing can listen at {host}, port {port}: {error.strerror}. Set BIANMIN_LISTEN or PORT."
    )


def is_up(host: str, port: int) -> bool:
    """Whether the house answers that web, database and worker are all up."""
    connection = http.client.HTTPConnection(
        "127.0.0.1" if host in ANYWHERE else host, port, timeout=5
    )
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
