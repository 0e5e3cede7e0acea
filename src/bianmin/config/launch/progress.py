"""Telling the person at the terminal what is going on."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

HEARTBEAT_SECONDS = 5
MOST_SHOWN = 4000


def say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def running(title: str, command: Sequence[str | Path]) -> int:
    """Run a program while saying that it runs; what it returned. What it says shows if it fails."""
    say(f"{title} ...")
    started = time.monotonic()
    with tempfile.TemporaryFile("w+") as said:
        result = _waiting(subprocess.Popen(command, stdout=said, stderr=said), started)
        if result:
            said.seek(0)
            say(said.read()[-MOST_SHOWN:])
    say(f"  {time.monotonic() - started:.1f} s")
    return result


def _waiting(program: "subprocess.Popen[bytes]", started: float) -> int:
    with program:
        while True:
            try:
                program.wait(HEARTBEAT_SECONDS)
            except subprocess.TimeoutExpired:
                say(f"  still at it ({time.monotonic() - started:.0f} s)")
                continue
            return program.returncode
