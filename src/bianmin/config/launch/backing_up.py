"""A backup: the database and the files in one place, and in another what opens them.

Whoever has both can read everything; so they are written apart, and are meant to be kept apart.
Each is a directory named by its moment, with a list of sums that stock ``sha256sum -c`` checks.
"""

import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from . import places, roles
from .refused import Refused
from .server import Server

DATABASE, FILES, KEYS, SUMS = "database.dump", "files.tar", "keys.tar", "SHA256SUMS"
ROOMS_OF_KEYS = ("keys", "secrets")
MOMENT = "%Y-%m-%d-%H%M%S"


def back_up(server: Server, to: Path, keys: Path, moment: datetime) -> tuple[Path, Path]:
    """Write a whole backup of a running server; the two directories. Raises Refused.

    The database is read first, as it is at one moment: a file is there before any row names it,
    so every file of that moment is among those read after it.
    """
    _refuse_together(to, keys)
    name = moment.strftime(MOMENT)
    with _whole(keys, name) as apart, _whole(to, name) as place:
        before = _kept_keys(server.state)
        _pack(apart / KEYS, server.state, ROOMS_OF_KEYS)
        _dump(server, place / DATABASE)
        _pack(place / FILES, server.state, ("files",))
        if _kept_keys(server.state) != before:
            raise Refused("The keys were changed meanwhile, so nothing was kept: run it again.")
    return to / name, keys / name


def _refuse_together(to: Path, keys: Path) -> None:
    one, other = to.resolve(), keys.resolve()
    if one == other or one in other.parents or other in one.parents:
        raise Refused(
            f"{keys} and {to} lie together: whoever has both can read everything, so name a "
            "place for the keys that is kept apart."
        )


@contextmanager
def _whole(parent: Path, name: str) -> Iterator[Path]:
    """A directory that is there under its name when all is in it, and else not at all."""
    fresh = parent / f"{name}.part"
    try:
        fresh.mkdir(mode=0o700)
    except OSError as error:
        raise Refused(
            f"Nothing can be written to {parent} ({error.strerror}): make the directory, and "
            f"let the account that bianmin runs as write to it."
        ) from error
    try:
        yield fresh
        _write_sums(fresh)
        fresh.rename(parent / name)
    except BaseException:
        shutil.rmtree(fresh)
        raise


def _kept_keys(state: Path) -> dict[Path, str]:
    """The sums of all that opens something, by file."""
    rooms = (path for room in ROOMS_OF_KEYS for path in (state / room).rglob("*"))
    return {path: sum_of(path) for path in rooms if path.is_file()}


def _dump(server: Server, to: Path) -> None:
    command: list[str | Path] = [server.programs / "pg_dump", "-Fc", "-f", to]
    command += ["-h", places.socket_directory(server.state), "-U", roles.OWNER, roles.DATABASE]
    server.run(command, PGPASSWORD=places.secret(server.state, roles.SECRETS[roles.OWNER]))


def _pack(to: Path, state: Path, rooms: tuple[str, ...]) -> None:
    """Every file of these rooms, by its path from ``state``; not one that ends meanwhile."""
    with tarfile.open(to, "x") as archive:
        for path in (path for room in rooms for path in sorted((state / room).rglob("*"))):
            with suppress(FileNotFoundError):
                archive.add(path, path.relative_to(state), recursive=False)


def _write_sums(place: Path) -> None:
    lines = [f"{sum_of(piece)}  {piece.name}\n" for piece in sorted(place.iterdir())]
    (place / SUMS).write_text("".join(lines))


def sum_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
