"""Processes of this machine, asked of ``/proc``: which are ours, and ending them."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MARK = "BIANMIN_LAUNCHED"
PAUSE_SECONDS = 0.05


def all_ids() -> Iterator[int]:
    return (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())


def program(pid: int) -> str:
    """The name of the program a process runs; empty if it is gone or not ours to ask."""
    try:
        return Path(os.readlink(f"/proc/{pid}/exe")).name.removesuffix(" (deleted)")
    except OSError:
        return ""


def works_in(pid: int, place: Path) -> bool:
    """Whether a process has ``place`` as its working directory."""
    try:
        return os.path.samefile(f"/proc/{pid}/cwd", place)
    except OSError:
        return False


def launched(state: Path) -> list[int]:
    """What a launcher started for this installation and what that started in turn."""
    mark = os.fsencode(f"{MARK}={state}")
    return [pid for pid in all_ids() if pid != os.getpid() and mark in _environment(pid)]


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def is_alive(pid: int) -> bool:
    """Whether a process still runs; one that only waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False


def end(pids: list[int], *, gently: float) -> None:
    """End processes: asked first, made to after ``gently`` seconds."""
    for demand, patience in ((signal.SIGTERM, gently), (signal.SIGKILL, 5.0)):
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, demand)
        pids = _still_there(pids, patience)


def _still_there(pids: list[int], patience: float) -> list[int]:
    for _ in range(int(patience / PAUSE_SECONDS)):
        pids = [pid for pid in pids if is_alive(pid)]
        if not pids:
            break
        threading.Event().wait(PAUSE_SECONDS)
    return pids
