"""The data directory (``home``): what lies where in it, and whose it is.

``home`` holds the programs, which are root's where root installs; ``home/state`` holds everything
that changes, and is the runner's.
"""

import os
import secrets
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from .refused import Refused
from .runner import Runner, owner

MARKER = ".bianmin"
MARKER_TEXT = "This directory belongs to bianmin; `make reset` removes it.\n"
SIGNING_KEY = "signing-key"
ROOMS = ("secrets", "database", "socket", "log")
LONGEST_SOCKET_DIRECTORY = 80
SMALLEST_FREE_BYTES = 400 * 1024 * 1024


def state_of(home: Path) -> Path:
    """Where everything that changes lies."""
    return home.resolve() / "state"


def claim(home: Path, runner: Runner, checkout: Path) -> Path:
    """Make the data directory ours, or say why it cannot be; the directory of its state."""
    if checkout.resolve() in [home.resolve(), *home.resolve().parents]:
        raise Refused(
            f"The data directory {home} lies inside the source directory {checkout}: "
            "set BIANMIN_DATA to a directory elsewhere."
        )
    _refuse_foreign(home, runner)
    try:
        _make(home, runner)
    except PermissionError as error:
        raise Refused(
            f"{error.filename} cannot be written: set BIANMIN_DATA to a directory you may write."
        ) from error
    state = state_of(home)
    if not runner.may(lambda: os.access(state, os.W_OK | os.X_OK)):
        raise Refused(
            f"The account {runner.name}, which everything runs as, cannot reach {home}: "
            "set BIANMIN_DATA to a directory that is not inside a private one."
        )
    return state


def _refuse_foreign(home: Path, runner: Runner) -> None:
    if not home.exists():
        return
    if not home.is_dir():
        raise Refused(f"{home} is not a directory: set BIANMIN_DATA to another place.")
    if not os.access(home, os.R_OK | os.X_OK):
        raise Refused(f"{home} belongs to somebody else: set BIANMIN_DATA to another directory.")
    if any(home.iterdir()) and not (home / MARKER).exists():
        raise Refused(
            f"{home} holds files that are not bianmin's: set BIANMIN_DATA to an empty or new one."
        )
    state = state_of(home)
    if state.exists() and state.stat().st_uid != runner.uid:
        raise Refused(
            f"{home} belongs to the account {owner(state).name}, and this would run as "
            f"{runner.name}: run it as that account, or set BIANMIN_DATA to another directory."
        )


def _make(home: Path, runner: Runner) -> None:
    home.mkdir(mode=0o755, parents=True, exist_ok=True)
    if not (home / MARKER).exists():
        (home / MARKER).write_text(MARKER_TEXT)
    for own in (state_of(home), *(state_of(home) / name for name in ROOMS)):
        own.mkdir(mode=0o700, exist_ok=True)
        if own.stat().st_uid != runner.uid:
            os.chown(own, runner.uid, runner.gid)


def require_space(place: Path, needed: int = SMALLEST_FREE_BYTES) -> None:
    """Refuse before a full disk does, half-way through something."""
    free = shutil.disk_usage(place).free
    if free < needed:
        raise Refused(
            f"The disk that holds {place} has only {free // 2**20} MB free and "
            f"{needed // 2**20} MB are needed: free some space, or set BIANMIN_DATA elsewhere."
        )


def secret_file(state: Path, name: str) -> Path:
    return state / "secrets" / name


def secret(state: Path, name: str) -> str:
    """A stored secret; empty where there is none that we may read."""
    try:
        return secret_file(state, name).read_text().strip()
    except OSError:
        return ""


def keep_secret(state: Path, name: str) -> str:
    """A stored secret, made on first use: one 0600 file each, never overwritten."""
    if not secret_file(state, name).exists():
        whose = owner(state / "secrets")
        handle, fresh = tempfile.mkstemp(dir=state / "secrets")  # 0600 from its first byte
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(40))
            os.fchown(handle, whose.uid, whose.gid)
        os.rename(fresh, secret_file(state, name))
    return secret(state, name)


def socket_directory(state: Path) -> Path:
    """Where the database listens: beside the data, or in a short place where that is too long."""
    beside = state / "socket"
    if len(os.fsencode(beside)) <= LONGEST_SOCKET_DIRECTORY:
        return beside
    return Path("/tmp", "bianmin-" + sha256(os.fsencode(beside)).hexdigest()[:16])


def make_socket_directory(state: Path, runner: Runner) -> Path:
    """The socket's directory, 0700 and the runner's; one that is not is refused."""
    place = socket_directory(state)
    try:
        place.mkdir(mode=0o700)
        os.chown(place, runner.uid, runner.gid)
    except FileExistsError:
        pass
    found = place.lstat()
    if place.is_symlink() or found.st_uid != runner.uid or found.st_mode & 0o777 != 0o700:
        raise Refused(
            f"{place}, where the database would listen, is not a private directory of "
            f"{runner.name}: remove it, or set BIANMIN_DATA to a shorter path."
        )
    return place
