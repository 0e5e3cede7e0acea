"""Calls to other systems: to the address that the settings name, and to nowhere else.

Over HTTPS, over plain HTTP only to this machine or in a demonstration. The name is looked up once
and what it leads to is what is called; a name that leads into the inner network is called only
where ``BIANMIN_INSIDE`` names it. Nobody is followed elsewhere, and no proxy is asked.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

DEFAULT_PORTS = {"https": 443, "http": 80}
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class CallFault(OSError):
    """The call was not made, or not answered as it must be; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes


def post(url: str, body: bytes, *, headers: Mapping[str, str], seconds: float, most: int) -> Answer:
    """What is answered, at most so many bytes. Raises CallFault, or another OSError."""
    return _call("POST", url, body, headers=headers, seconds=seconds, most=most)


def get(url: str, *, headers: Mapping[str, str], seconds: float, most: int) -> Answer:
    """The same without sending anything but the question."""
    return _call("GET", url, None, headers=headers, seconds=seconds, most=most)


def _call(
    method: str,
    url: str,
    body: bytes | None,
    *,
    headers: Mapping[str, str],
    seconds: float,
    most: int,
) -> Answer:
    parts = urlsplit(url)
    address = _address_of(parts)
    line = _line(parts, str(address), seconds)
    try:
        line.request(method, _target(parts), body=body, headers=dict(headers))
        answer = line.getresponse()
        return Answer(answer.status, answer.read(most))
    except http.client.HTTPException as fault:
        raise CallFault(f"{type(fault).__name__}: {fault}") from fault
    finally:
        line.close()


def fault_of(url: str) -> str:
    """Why an address may not be called as it is written; empty where it may."""
    parts = urlsplit(url)
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        return f"{url} is no address of a web service"
    if parts.username or parts.password:
        return f"{parts.hostname}: a name or a password in an address is written into logs"
    if parts.scheme == "http" and not (settings.DEMONSTRATION or _is_here(parts.hostname)):
        return f"{parts.hostname} must be called over https"
    return ""


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _address_of(parts: SplitResult) -> Address:
    """The one address that will be called: every one the name has must be allowed."""
    if fault := fault_of(parts.geturl()):
        raise CallFault(fault)
    host = str(parts.hostname)
    found = socket.getaddrinfo(host, _port(parts), type=socket.SOCK_STREAM)
    addresses = [ipaddress.ip_address(each[4][0]) for each in found]
    for address in addresses:
        if _is_nobody(address) or not (address.is_global or _is_named(host, address)):
            raise CallFault(f"{host} leads to {address}, which BIANMIN_INSIDE does not name")
    return addresses[0]


def _is_nobody(address: Address) -> bool:
    """Addresses at which no service of a county stands: a cloud's own, everybody, nowhere."""
    return address.is_link_local or address.is_multicast or address.is_unspecified


def _is_named(host: str, address: Address) -> bool:
    """Whether the address stands in the call itself, or the settings name it, or its network."""
    if host in {str(address), "localhost", *settings.INSIDE} or str(address) in settings.INSIDE:
        return True
    networks = (ipaddress.ip_network(each, strict=False) for each in settings.INSIDE if "/" in each)
    return any(address in network for network in networks)


class _Plain(http.client.HTTPConnection):
    """Calls the address that was allowed, whatever the name leads to meanwhile."""

    def __init__(self, host: str, port: int, address: str, seconds: float) -> None:
        super().__init__(host, port, timeout=seconds)
        self.address, self.seconds = address, seconds

    def connect(self) -> None:
        self.sock = socket.create_connection((self.address, self.port), self.seconds)


class _Secure(_Plain):
    """The same over TLS; the other side proves the name by its certificate."""

    def connect(self) -> None:
        super().connect()
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def _line(parts: SplitResult, address: str, seconds: float) -> http.client.HTTPConnection:
    kind = _Secure if parts.scheme == "https" else _Plain
    return kind(str(parts.hostname), _port(parts), address, seconds)


def _port(parts: SplitResult) -> int:
    return parts.port or DEFAULT_PORTS[parts.scheme]


def _target(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
