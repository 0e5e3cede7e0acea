"""The running house: database, web and worker, watched until somebody stops it."""

import os
import signal
import threading
from dataclasses import dataclass, field
from pathlib import Path

from .. import env
from . import commands, processes, roles
from .children import Child, remember_death, run_to_end
from .ports import ANYWHERE, is_up
from .progress import say
from .server import Server

LOOK_SECONDS = 0.5
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass
class House:
    """Everything one launcher runs; ``server`` is None where somebody else runs the database."""

    state: Path
    host: str
    port: int
    server: Server | None
    stopping: threading.Event = field(default_factory=threading.Event)
    deaths: list[float] = field(default_factory=list)
    is_announced: bool = False

    def __post_init__(self) -> None:
        self.environment = {
            **os.environ,
            processes.MARK: str(self.state),
            "PYTHONUNBUFFERED": "1",
            "BIANMIN_PUBLIC_ADDRESS": os.environ.get("BIANMIN_PUBLIC_ADDRESS", self.address),
        }
        web, worker = commands.web(self.host, self.port), commands.worker()
        self.children = [
            Child("web server", web, self._log("web"), self.environment),
            Child("worker", worker, self._log("worker"), self.environment),
        ]

    def _log(self, name: str) -> Path:
        return self.state / "log" / f"{name}.log"

    @property
    def address(self) -> str:
        shown = "localhost" if self.host in {"127.0.0.1", *ANYWHERE} else self.host
        return f"http://{shown}:{self.port}"

    def run(self) -> None:
        """Start, watch, and stop in the reverse order, whatever happens between."""
        for demand in STOPPING:
            signal.signal(demand, lambda number, frame: self.stopping.set())
        try:
            self._start()
            while not self.stopping.wait(LOOK_SECONDS):
                self._look()
        finally:
            self._stop()

    def _start(self) -> None:
        if self.server:
            say("Starting the database ...")
            self.server.start()
            roles.establish(self.server)
        say("Looking after its tables ...")
        prepared = run_to_end(commands.bianmin("prepare_database"), self.environment, self.stopping)
        for child in self.children if prepared else ():
            say(f"Starting the {child.name} ...")
            child.start()

    def _look(self) -> None:
        """Start again what has died; say once that all is up."""
        if self.server and self.server.pid() is None:
            say("The database has died; starting it again ...")
            remember_death("database", self.deaths, self._log("postgresql"))
            self.server.start()
        for child in self.children:
            if child.has_died():
                say(f"The {child.name} has died; starting it again ...")
                child.start_again()
        if not self.is_announced and is_up(self.host, self.port):
            self._announce()

    def _announce(self) -> None:
        self.is_announced = True
        say(f"\nbianmin is up.\n  For everybody   {self.address}/")
        say(f"  For officials   {self.address}/desk/\n  Is it well?     {self.address}/healthz\n")
        if env.flag("BIANMIN_DEMONSTRATION"):
            accounts = commands.bianmin("demonstration_accounts")
            run_to_end(accounts, self.environment, self.stopping)
        say("Ctrl-C stops it; nothing is lost.")

    def _stop(self) -> None:
        say("Stopping ...")
        for child in reversed(self.children):
            child.stop()
        if self.server:
            self.server.stop()
        say("Everything has stopped.")
