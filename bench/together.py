"""Programs that begin to work at the same moment.

Each takes a while of its own to load Django and to warm its connections. Who began before the
others would have the machine to itself, and its rate would be counted as a rate beside them. So
each says when it is ready, and waits for the word.
"""

import json
import subprocess
import sys
from contextlib import ExitStack
from typing import Any

from bench import durable
from tests.house.databases import CHECKOUT, Database

PROCESSES = 2
"""As many as the machine of the figures has cores."""


def told(database: Database, module: str, *words: str) -> list[Any]:
    """What each of two processes that run ``module`` tells, in JSON, of its work."""
    with ExitStack() as stack:
        programs = [
            stack.enter_context(_started(database, module, words)) for _ in range(PROCESSES)
        ]
        for one in programs:
            if one.stdout is None or not one.stdout.readline():
                raise RuntimeError(f"{module} has ended before it was ready")
        for one in programs:
            _say_the_word(one)
        return [json.loads(one.communicate()[0]) for one in programs]


def _started(database: Database, module: str, words: tuple[str, ...]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        durable.program(module, *words),
        cwd=CHECKOUT,
        env=durable.environment(database),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _say_the_word(program: "subprocess.Popen[str]") -> None:
    if program.stdin is None:
        raise RuntimeError("it cannot be told")
    program.stdin.write("begin\n")
    program.stdin.flush()


def begin() -> None:
    """In such a program: say that it is ready, and wait for the word."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if not sys.stdin.readline():
        raise SystemExit("whoever started this has ended")
