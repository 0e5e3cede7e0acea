"""The embedded PostgreSQL: made, started, proven to run, stopped."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import binaries, places, processes
from .refused import Refused
from .runner import Runner

SUPERUSER = "postgres"
SUPERUSERS_SECRET = "database-superuser"
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
START_SECONDS = "120"


@dataclass(frozen=True)
class Server:
    """The database server of one data directory; its caller holds the lock."""

    state: Path
    programs: Path
    runner: Runner

    @property
    def cluster(self) -> Path:
        return self.state / "database" / "cluster"

    def pid(self) -> int | None:
        """The server's process, if the one its pid file names is a postgres in that directory."""
        try:
            pid = int((self.cluster / "postmaster.pid").read_text().split()[0])
        except (OSError, IndexError, ValueError):
            return None
        return pid if pid in self._processes() else None

    def _processes(self) -> list[int]:
        return [
            pid
            for pid in processes.all_ids()
            if processes.program(pid) == "postgres" and processes.works_in(pid, self.cluster)
        ]

    def start(self, extra: Mapping[str, str] | None = None) -> None:
        """Start the server (made on first use); one that already runs is used as it is."""
        if not self.cluster.exists():
            self._make()
        self._refuse_other_major()
        if self.pid() is not None:
            return
        self.end()
        place = places.make_socket_directory(self.state, self.runner)
        for stale in (self.cluster / "postmaster.pid", *place.iterdir()):  # nobody's, as proven
            stale.unlink(missing_ok=True)
        self._configure({**SETTINGS, "unix_socket_directories": f'"{place}"', **(extra or {})})
        self._pg_ctl("start", "-t", START_SECONDS, "-l", str(self._log()))

    def end(self) -> None:
        """End every process of this database, without asking PostgreSQL's own programs."""
        processes.end(self._processes(), gently=10)

    def stop(self) -> None:
        """Stop the server; everything committed stays."""
        if self.pid() is not None:
            self._pg_ctl("stop", "-m", "fast", "-t", START_SECONDS)

    def _make(self) -> None:
        fresh = self.cluster.with_name("cluster.new")
        shutil.rmtree(fresh, ignore_errors=True)  # left by a start that was cut off
        places.keep_secret(self.state, SUPERUSERS_SECRET)
        password = places.secret_file(self.state, SUPERUSERS_SECRET)
        command: list[str | Path] = [self.programs / "initdb", "-D", fresh, "-U", SUPERUSER]
        command += ["--locale=C.UTF-8", "-E", "UTF8", "--auth=scram-sha-256"]
        self.run([*command, f"--pwfile={password}"])
        with (fresh / "postgresql.conf").open("a") as file:
            file.write("include 'bianmin.conf'\n")
        fresh.rename(self.cluster)

    def _configure(self, settings: Mapping[str, str]) -> None:
        lines = [
            f"{name} = '{value.replace(chr(39), chr(39) * 2)}'\n"
            for name, value in settings.items()
        ]
        (self.cluster / "bianmin.conf").write_text("".join(lines))
        os.chmod(self.cluster / "bianmin.conf", 0o644)

    def _refuse_other_major(self) -> None:
        made = int((self.cluster / "PG_VERSION").read_text())
        ours = binaries.major(self.programs)
        if made != ours:
            raise Refused(
                f"The database in {self.cluster} was made by PostgreSQL {made}, and this is "
                f"PostgreSQL {ours}: `bianmin backup` it with the programs it was made by, then "
                "`make restore` into another BIANMIN_DATA."
            )

    def _log(self) -> Path:
        return self.state / "log" / "postgresql.log"

    def _pg_ctl(self, *words: str) -> None:
        try:
            self.run([self.programs / "pg_ctl", "-w", "-s", "-D", self.cluster, *words])
        except Refused as error:
            raise Refused(f"{error} PostgreSQL's own account of it is in {self._log()}.") from None

    def run(self, command: list[str | Path], **more: str) -> None:
        """Run one of PostgreSQL's programs, with ``more`` in its environment. Raises Refused."""
        quiet = {**os.environ, "LC_ALL": "C.UTF-8", **more}
        done = subprocess.run(
            command,
            env=quiet,
            cwd="/",
            text=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
            **self.runner.options(),
        )
        if done.returncode:
            said = " ".join(done.stderr.split())
            raise Refused(f"PostgreSQL's {Path(command[0]).name} failed: {said}")
