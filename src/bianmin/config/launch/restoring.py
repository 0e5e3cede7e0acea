"""``make restore``: an installation made from a backup, whole or not at all."""

import os
import shutil
import sys
import tarfile
from pathlib import Path

from .. import env
from . import binaries, lock, places, roles, runner
from .backing_up import DATABASE, FILES, KEYS, ROOMS_OF_KEYS, SUMS, sum_of
from .progress import say
from .refused import Refused, told
from .server import Server

MADE = ("database", "files", *ROOMS_OF_KEYS)


def run() -> None:
    """As the data directory's owner, alone on it. Raises Refused."""
    home = env.data_directory()
    state = places.state_of(home)
    account = runner.owner(state)
    held = lock.take(state)
    account.settle(home)
    place, keys = named("FROM"), named("KEYS")
    restore(Server(state, binaries.directory(), account), place, keys)
    os.close(held)


def named(variable: str) -> Path:
    """The directory that a variable names. Raises Refused."""
    if not env.text(variable):
        raise Refused("Say from where: make restore FROM=(the backup) KEYS=(the keys' backup)")
    return Path(env.text(variable))


def restore(server: Server, place: Path, keys: Path) -> None:
    """Fill an empty installation; what was begun is removed where it cannot be done."""
    if server.cluster.exists():
        raise Refused(
            f"There is a database in {server.cluster} already, and nothing replaces it: set "
            "BIANMIN_DATA to a new directory, or `make reset` first."
        )
    for directory, pieces in ((place, {DATABASE, FILES}), (keys, {KEYS})):
        check(directory, pieces)
    try:
        _fill(server, place, keys)
    except BaseException:
        _empty(server)
        raise
    say(f"{place} has been restored; `make run` starts it, `bianmin verify` proves its record.")


def check(directory: Path, pieces: set[str]) -> None:
    """Whether a backup holds these pieces, each as it was written. Raises Refused."""
    try:
        lines = [line.split() for line in (directory / SUMS).read_text().splitlines()]
        wrong = [name for known, name in lines if sum_of(directory / name) != known]
    except (OSError, ValueError) as error:
        raise Refused(
            f"{directory} is not a whole backup, or cannot be read here ({error}): name the "
            "directory that `bianmin backup` made."
        ) from error
    if wrong or {name for _, name in lines} != pieces:
        raise Refused(
            f"{', '.join(wrong) or directory} is not what was backed up: take another backup."
        )


def _fill(server: Server, place: Path, keys: Path) -> None:
    say("Unpacking keys and files ...")
    unpack(keys / KEYS, server.state)
    unpack(place / FILES, server.state)
    say("Making the database ...")
    server.start()
    try:
        roles.establish(server)
        _load(server, place / DATABASE)
    finally:
        server.stop()


def unpack(archive: Path, state: Path) -> None:
    """Lay what was packed back into its rooms, and nothing elsewhere. Raises Refused."""
    with tarfile.open(archive) as pieces:
        for member in pieces:
            if not _is_ours(member):
                raise Refused(f"{archive} holds {member.name}, which no backup of ours does.")
            pieces.extract(member, state)


def _is_ours(member: tarfile.TarInfo) -> bool:
    path = Path(member.name)
    return (member.isreg() or member.isdir()) and not path.is_absolute() and ".." not in path.parts


def _load(server: Server, dump: Path) -> None:
    command: list[str | Path] = [server.programs / "pg_restore", "--exit-on-error"]
    command += ["--single-transaction", "--no-comments", "-d", roles.DATABASE, "-U", roles.OWNER]
    command += ["-h", places.socket_directory(server.state), dump]
    server.run(command, PGPASSWORD=places.secret(server.state, roles.SECRETS[roles.OWNER]))


def _empty(server: Server) -> None:
    server.end()
    for room in MADE:
        shutil.rmtree(server.state / room, ignore_errors=True)
        if room in places.ROOMS:
            (server.state / room).mkdir(mode=0o700)


if __name__ == "__main__":
    sys.exit(told(run))
