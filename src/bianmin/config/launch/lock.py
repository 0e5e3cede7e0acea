"""One launcher at a time on one data directory."""

import fcntl
import os
from pathlib import Path

from . import processes
from .refused import Refused

INHERITED = "BIANMIN_LOCK"


def take(state: Path) -> int:
    """Hold the data directory until this process ends; the open file's number.

    A lock that the process before ``exec`` already held is kept. What a launcher that was killed
    left running is ended, or it would keep the port and the database.
    """
    if INHERITED in os.environ:
        return int(os.environ.pop(INHERITED))
    held = os.open(state / "launcher.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    if os.geteuid() == 0:  # whoever owns the installation takes it too, by a command
        os.fchown(held, state.stat().st_uid, state.stat().st_gid)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(held, 20, 0).decode().strip()
        raise Refused(
            f"bianmin already runs on {state.parent} (process {holder}): stop that one first, "
            "or set BIANMIN_DATA to another directory."
        ) from None
    processes.end(processes.launched(state), gently=5)
    os.truncate(held, 0)
    os.pwrite(held, f"{os.getpid()}\n".encode(), 0)
    return held


def pass_on(held: int) -> None:
    """Let the program that replaces this one keep the lock."""
    os.set_inheritable(held, True)
    os.environ[INHERITED] = str(held)
