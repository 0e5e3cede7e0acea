"""The command lines of what a launcher starts."""

import os
import sys
from pathlib import Path

TIED = Path(__file__).with_name("tied.py")
BLOCKING_THREADS = 4
MOST_WEB_PROCESSES = 8


def tied(command: list[str]) -> list[str]:
    """The same program, ending when this process ends."""
    return [sys.executable, "-I", "-S", str(TIED), str(os.getpid()), *command]


def bianmin(*words: str) -> list[str]:
    """One of the ``bianmin`` commands."""
    return [sys.executable, "-m", "bianmin.config.cli", *words]


def web(host: str, port: int, processes: int | None = None) -> list[str]:
    """The web server: by default a process for each core, at least two."""
    count = processes or min(max(os.cpu_count() or 2, 2), MOST_WEB_PROCESSES)
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    command += ["--host", host, "--port", str(port), "--workers", str(count)]
    command += ["--blocking-threads", str(BLOCKING_THREADS), "--respawn-failed-workers"]
    command += ["--workers-kill-timeout", "10", "--log-level", "warning"]
    return [*command, "bianmin.config.wsgi:application"]


def worker() -> list[str]:
    """The worker: papers, messages, what the law does by itself, on time."""
    return bianmin("procrastinate", "worker", "--shutdown-graceful-timeout", "10")
