"""Starting over: removing an installation, and nothing else."""

import shutil
import sys
from pathlib import Path

from . import lock, places, runner
from .progress import say
from .refused import Refused
from .server import Server

YES = {"y", "yes"}


def reset(home: Path, *, force: bool) -> None:
    """Remove a data directory that carries our marker, after asking. Raises Refused."""
    if not home.exists():
        say(f"There is nothing to remove: {home} does not exist.")
        return
    if not (home / places.MARKER).exists():
        raise Refused(f"{home} does not carry bianmin's marker, so nothing in it is removed.")
    if not force and not _is_sure(home):
        raise Refused("Nothing was removed.")
    _remove(home)
    say(f"{home} has been removed.")


def _is_sure(home: Path) -> bool:
    """What the person says; where nobody is there to answer, no."""
    say(f"Remove {home} with all its data and keys? [y/N]")
    return sys.stdin.readline().strip().lower() in YES


def _remove(home: Path) -> None:
    state = places.state_of(home)
    if state.exists():
        lock.take(state)
        Server(state, Path(), runner.owner(state)).end()
        shutil.rmtree(places.socket_directory(state), ignore_errors=True)
    for entry in home.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != places.MARKER:
            entry.unlink()
    (home / places.MARKER).unlink()
    _remove_empty(home)


def _remove_empty(home: Path) -> None:
    try:
        home.rmdir()
    except OSError:
        say(f"{home} itself stays, empty: it is not ours to remove.")
