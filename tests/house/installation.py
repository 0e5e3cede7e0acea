"""An installation made and run as a newcomer does it: a copy of the checkout, and ``make run``."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import psycopg

from bianmin.config.launch import binaries, interpreter, places, ports, processes, roles
from bianmin.config.launch.runner import Runner
from bianmin.config.launch.server import Server
from tests.house.databases import CHECKOUT
from tests.house.site import free_port

NOT_COPIED = shutil.ignore_patterns(".venv", ".git", "artifacts", ".*_cache", "__pycache__", "*.mo")
OF_AN_OUTER_MAKE = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}
LONGEST_WAIT_SECONDS = 180
LOOK_SECONDS = 0.1


@dataclass
class Installation:
    """``account`` types the commands; ``runner`` is whom everything then runs as."""

    checkout: Path
    home: Path
    account: Runner
    runner: Runner
    port: int = field(default_factory=free_port)

    @property
    def state(self) -> Path:
        return places.state_of(self.home)

    @property
    def server(self) -> Server:
        return Server(self.state, binaries.directory(), self.runner)

    def make(self, target: str, **more: str) -> "subprocess.Popen[str]":
        """Type ``make`` as the account does; what it says goes to a file beside the home."""
        with self.said_in.open("w") as output:
            return subprocess.Popen(
                ["make", "-s", target],
                cwd=self.checkout,
                env=self._environment(more),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                text=True,
                start_new_session=True,
                **self.account.options(),
            )

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        python = interpreter.reachable(self.home.parent, self.account)
        own = {
            "PATH": f"{CHECKOUT / '.venv/bin'}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "PYTHON": str(python),
            "HOME": str(self.home.parent),
            "PORT": str(self.port),
            "BIANMIN_DATA": str(self.home),
            "BIANMIN_DEMONSTRATION": "0",
        }
        if self.account.uid == os.geteuid():
            own.pop("HOME")
        typed_alone = {k: v for k, v in os.environ.items() if k not in OF_AN_OUTER_MAKE}
        return typed_alone | own | more

    def bianmin(self, *words: str) -> str:
        """What one of the ``bianmin`` commands says."""
        done = subprocess.run(
            [self.home / "environment" / "bin" / "bianmin", *words],
            env=self._environment({}),
            capture_output=True,
            text=True,
            check=False,
            **self.account.options(),
        )
        return done.stdout + done.stderr

    @property
    def said_in(self) -> Path:
        return self.home.with_name(f"{self.home.name}.said")

    @property
    def said(self) -> str:
        return self.said_in.read_text()

    def refusal(self, target: str = "run", **more: str) -> str:
        """What ``make`` says when it cannot do what is asked: one sentence, no traceback."""
        assert self.make(target, **more).wait(60) != 0
        said = [line for line in self.said.splitlines() if not line.startswith("make: ***")]
        assert len(said) == 1, self.said
        return said[0]

    @contextmanager
    def running(self) -> Iterator["subprocess.Popen[str]"]:
        """From ``make run`` to Ctrl-C; in the end no process is left."""
        made = self.make("run")
        try:
            self.wait_until_up(made)
            yield made
        finally:
            with suppress(ProcessLookupError):
                os.killpg(made.pid, signal.SIGINT)
            made.wait(60)
        self.assert_nothing_runs()

    def wait_until_up(self, made: "subprocess.Popen[str]") -> None:
        self.wait(lambda: "Ctrl-C stops it" in self.said, made)
        self.wait_until_well()

    def wait_until_well(self) -> None:
        self.wait(lambda: ports.is_up("127.0.0.1", self.port))

    def wait(
        self, question: Callable[[], bool], made: "subprocess.Popen[str] | None" = None
    ) -> None:
        """Wait until the answer is yes, and no longer than ``made`` runs."""
        for _ in range(int(LONGEST_WAIT_SECONDS / LOOK_SECONDS)):
            if question():
                return
            assert made is None or made.poll() is None, self.said
            Event().wait(LOOK_SECONDS)
        raise AssertionError(self.said)

    def launcher(self) -> int:
        """The launcher's process, as its lock file names it."""
        return int((self.state / "launcher.lock").read_text())

    def launched(self, words: str) -> list[int]:
        """The processes that the launcher started and whose command line has these words."""
        found = processes.launched(self.state)
        lines = {pid: Path(f"/proc/{pid}/cmdline").read_bytes() for pid in found}
        return sorted(pid for pid, line in lines.items() if words.encode() in line)

    def assert_nothing_runs(self) -> None:
        assert processes.launched(self.state) == []
        assert self.server.pid() is None

    def query(self, statement: str) -> list[tuple[object, ...]]:
        """Ask the database as the application's role; what is written is committed."""
        with psycopg.connect(roles.url(self.state, roles.APPLICATION)) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []


def copy_checkout(place: Path, owner: Runner) -> Path:
    """A checkout of one's own."""
    shutil.copytree(CHECKOUT, place, ignore=NOT_COPIED)
    if os.geteuid() == 0:
        for path in (place, *place.rglob("*")):
            os.chown(path, owner.uid, owner.gid)
    return place
