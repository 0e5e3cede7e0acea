"""Programs that a launcher keeps running."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from . import commands, processes
from .refused import Refused

MOST_DEATHS = 5
WITHIN_SECONDS = 60.0
GENTLY_SECONDS = 20.0


@dataclass
class Child:
    """One program, started again when it dies, until it dies too often."""

    name: str
    command: list[str]
    log: Path
    environment: Mapping[str, str]
    program: "subprocess.Popen[bytes] | None" = None
    deaths: list[float] = field(default_factory=list)

    def start(self) -> None:
        """Start it in a process group of its own, so that Ctrl-C reaches the launcher only."""
        with self.log.open("ab") as output:
            self.program = subprocess.Popen(
                commands.tied(self.command),
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                process_group=0,
            )

    def has_died(self) -> bool:
        return self.program is not None and self.program.poll() is not None

    def start_again(self) -> None:
        """Start it after a death; refuses when it has died too often."""
        self._end_group()
        remember_death(self.name, self.deaths, self.log)
        self.start()

    def stop(self) -> None:
        """End it and all it started."""
        if self.program is None:
            return
        processes.end([self.program.pid], gently=GENTLY_SECONDS)
        self._end_group()
        self.program.wait()

    def _end_group(self) -> None:
        if self.program is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.program.pid, signal.SIGKILL)


def remember_death(name: str, deaths: list[float], log: Path) -> None:
    """Note that something died just now. Raises Refused when that happens all the time."""
    now = time.monotonic()
    deaths[:] = [at for at in deaths if now - at < WITHIN_SECONDS] + [now]
    if len(deaths) >= MOST_DEATHS:
        raise Refused(
            f"The {name} has died {len(deaths)} times within a minute, so everything is stopped; "
            f"nothing is lost. Why it dies is at the end of {log}."
        )


def run_to_end(
    command: list[str], environment: Mapping[str, str], stopping: threading.Event
) -> bool:
    """Run something that ends by itself, at the terminal; False if it was stopped meanwhile.

    Raises Refused when it fails.
    """
    program = subprocess.Popen(commands.tied(command), env=environment, process_group=0)
    while program.poll() is None:
        if stopping.wait(0.1):
            processes.end([program.pid], gently=GENTLY_SECONDS)
    program.wait()
    if program.returncode and not stopping.is_set():
        raise Refused(f"`bianmin {command[-1]}` failed; what it said is above.")
    return not stopping.is_set()
