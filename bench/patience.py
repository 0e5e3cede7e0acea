"""One process that times answers: ``python -m bench.patience S PORT KIND N TOKENS``.

As ``bench.asking``, but prints how long each step took (milliseconds); of the kind ``row``, each
page that reads one row.
"""

import json
import random
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

from bench import together
from bench.asking import CYCLES, Line, Town

PAGES = 5
"""How many pages that read one row are asked for in one go."""


class Timed(Line):
    """A connection that remembers how long its steps and pages took."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.took: list[float] = []

    def _asked(self, method: str, path: str, who: Mapping[str, Any], text: bytes) -> Any:
        began = time.perf_counter()
        answer = super()._asked(method, path, who, text)
        if method == "GET" or "/steps/" in path:
            self.took.append(1000 * (time.perf_counter() - began))
        return answer


def main() -> None:
    seconds, port, kind, connections, tokens = sys.argv[1:]
    towns: list[Town] = json.loads(Path(tokens).read_text())
    lines = [Timed(int(port)) for _ in range(int(connections))]
    threads = []
    for line in lines:
        matter = _first(line, kind, towns)
        line.took.clear()
        work = {"kind": kind, "towns": towns, "matter": matter, "seconds": float(seconds)}
        threads.append(Thread(target=_work, args=(line,), kwargs=work))
    together.begin()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.stdout.write(json.dumps([took for line in lines for took in line.took]))


def _first(line: Timed, kind: str, towns: Sequence[Town]) -> int:
    """Warm the connection up; a matter to read."""
    town = random.choice(towns)
    if kind in CYCLES:
        CYCLES[kind](line, town)
    opening = {"item": "T-001", "place": town["village"], "facts": {"materials": "0" * 64}}
    matter: int = line.post("/bench/matters", town["receive"], opening)["matter"]
    return matter


def _work(line: Timed, *, kind: str, towns: Sequence[Town], matter: int, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        town = random.choice(towns)
        if kind in CYCLES:
            CYCLES[kind](line, town)
            continue
        for _ in range(PAGES):
            line.get(f"/bench/matters/{matter}", town["accept"])


if __name__ == "__main__":
    main()
