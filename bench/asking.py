"""One process asking for life cycles: ``python -m bench.asking S PORT KIND N TOKENS``.

Once it is told to begin (``bench.together``) it works for S seconds with N connections, each with
one life cycle after the other, with the tokens of a file; prints one line of JSON. Speaks HTTP by
hand, so that asking costs little beside answering.
"""

import json
import random
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

from bench import together
from bench.life_cycle import FACTS
from tests.build import id_number

Town = Mapping[str, Any]
ITEM = "YB-001"
PAPERS = [{"key": f"m{n}"} for n in (1, 2, 3)]


class Line:
    """A kept connection to the server."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path: str, who: Mapping[str, Any]) -> Any:
        return self._asked("GET", path, who, b"")

    def post(self, path: str, who: Mapping[str, Any], body: object) -> Any:
        return self._asked("POST", path, who, json.dumps(body).encode())

    def _asked(self, method: str, path: str, who: Mapping[str, Any], text: bytes) -> Any:
        """What is answered; anything but success ends the measurement."""
        head = (
            f"{method} /api/v1{path} HTTP/1.1\r\nHost: localhost\r\n"
            "Content-Type: application/json\r\n"
            f"Authorization: Bearer {who['token']}\r\nBianmin-Post: {who['post']}\r\n"
            f"Idempotency-Key: {uuid4().hex}\r\nContent-Length: {len(text)}\r\n\r\n"
        )
        self.socket.sendall(head.encode() + text)
        status, answer = self._read()
        if status not in {200, 201}:
            raise RuntimeError(f"{path} {status} {answer!r}")
        return json.loads(answer)

    def _read(self) -> tuple[int, bytes]:
        got = self.socket.recv(65536)
        while b"\r\n\r\n" not in got:
            got += self.socket.recv(65536)
        head, _, body = got.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        while len(body) < length:
            body += self.socket.recv(65536)
        return int(head[9:12]), body


def engines(line: Line, town: Town) -> None:
    """The engine's own life cycle: six requests."""
    item = f"T-{random.randrange(20):03d}"
    opening = {"item": item, "place": town["village"], "facts": FACTS["receive"]}
    made = line.post("/bench/matters", town["receive"], opening)
    _walk(line, town, made, FACTS, "/bench/matters")


def applications(line: Line, town: Town) -> None:
    """An application that the town decides: five requests, with its papers and sealed rows."""
    person = {"number": id_number(random.randrange(999)), "name": "张秀英"}
    given = {"item": ITEM, "place": town["village"], "mandate": "confirmed", "person": person}
    made = line.post("/applications", town["receive"], {**given, "papers": PAPERS})
    signed = {"hand_over": {"signed": "paper"}}
    steps = {"hand_up": {}, "accept": {}, "grant": {}, **signed}
    _walk(line, town, {**made, "version": 1}, {"receive": {}, **steps}, "/matters")


def _walk(line: Line, town: Town, made: Any, steps: Mapping[str, Any], path: str) -> None:
    version = made["version"]
    for step in list(steps)[1:]:
        asked = {"seen": version, "facts": steps[step]}
        taken = line.post(f"{path}/{made['matter']}/steps/{step}", town[step], asked)
        version = taken["version"]


CYCLES = {"engine": engines, "application": applications}


def main() -> None:
    seconds, port, kind, connections, tokens = sys.argv[1:]
    towns = json.loads(Path(tokens).read_text())
    lines = [Line(int(port)) for _ in range(int(connections))]
    counts: list[int] = []
    for line in lines:
        CYCLES[kind](line, random.choice(towns))
    together.begin()
    began, used = time.perf_counter(), time.process_time()
    until = began + float(seconds)
    work = {"kind": kind, "towns": towns, "until": until, "counts": counts}
    threads = [Thread(target=_work, args=(line,), kwargs=work) for line in lines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    sys.stdout.write(
        json.dumps({"cycles": sum(counts), "seconds": took, "cpu": time.process_time() - used})
    )


def _work(line: Line, *, kind: str, towns: Sequence[Town], until: float, counts: list[int]) -> None:
    while time.perf_counter() < until:
        CYCLES[kind](line, random.choice(towns))
        counts.append(1)


if __name__ == "__main__":
    main()
