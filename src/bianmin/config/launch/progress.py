"""Telling the person at the terminal what is going on."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

HEARTBEAT_SECONDS = 5


def say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def running(
    title: str, command: Sequence[str | Path], environment: Mapping[str, str] | None = None
) -> int:
    """Run a program while saying that it runs; what it returned."""
    say(f"{title} ...")
    started = time.monotonic()
    with subprocess.Popen(command, env=environment) as program:
        while True:
            try:
                program.wait(HEARTBEAT_SECONDS)
            except subprocess.TimeoutExpired:
                say(f"  still at it ({time.monotonic() - started:.0f} s)")
                continue
            say(f"  {time.monotonic() - started:.1f} s")
            return program.returncode
