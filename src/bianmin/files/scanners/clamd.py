"""ClamAV's daemon, asked at its socket: of this machine, or of another by TCP.

``INSTREAM`` takes the content in pieces, each after its length (4 bytes, big-endian), until a
piece of length nought; the answer is ``stream: OK``, ``stream: NAME FOUND`` or ``... ERROR``.
"""

import socket
import struct
from dataclasses import dataclass

from .interface import ScannerFault

SECONDS = 60
PIECE = 1024 * 1024
LENGTH = struct.Struct(">I")
LONGEST_ANSWER = 4096
FOUND, CLEAN = " FOUND", "stream: OK"
Address = str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Clamd:
    """``address`` is a socket's path, or a host and a port."""

    address: Address

    def scan(self, content: bytes) -> str:
        """Raises ScannerFault: nobody there, or what was sent is longer than it takes."""
        said = self._asked(b"zINSTREAM\0", content)
        if said.endswith(FOUND):
            return said.removeprefix("stream: ").removesuffix(FOUND)
        if said != CLEAN:
            raise ScannerFault(said or "no answer")
        return ""

    def version(self) -> str:
        return self._asked(b"zVERSION\0")

    def _asked(self, command: bytes, content: bytes | None = None) -> str:
        family = socket.AF_UNIX if isinstance(self.address, str) else socket.AF_INET
        try:
            with socket.socket(family, socket.SOCK_STREAM) as line:
                line.settimeout(SECONDS)
                line.connect(self.address)
                line.sendall(command)
                if content is not None:
                    _send(line, content)
                return _answer(line)
        except OSError as fault:
            raise ScannerFault(f"{type(fault).__name__}: {fault}") from fault


def _send(line: socket.socket, content: bytes) -> None:
    for start in range(0, len(content), PIECE):
        piece = content[start : start + PIECE]
        line.sendall(LENGTH.pack(len(piece)) + piece)
    line.sendall(LENGTH.pack(0))


def _answer(line: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
        if not (piece := line.recv(LONGEST_ANSWER)):
            break
        answer += piece
    return answer.rstrip(b"\0").decode("utf-8", "replace").strip()
