"""``bianmin db start|stop|status``: the embedded database by itself."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bianmin.config import env
from bianmin.config.launch import binaries, lock, roles, runner
from bianmin.config.launch.refused import Refused
from bianmin.config.launch.server import Server


class Command(BaseCommand):
    help = "Start or stop the embedded database by itself, or say whether it runs."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("deed", choices=("start", "stop", "status"))

    def handle(self, *, deed: str, **options: Any) -> None:
        try:
            self._do(deed)
        except Refused as refused:
            raise CommandError(str(refused)) from refused

    def _do(self, deed: str) -> None:
        ours = server()
        if deed != "status":
            lock.take(ours.state)
            self._start(ours) if deed == "start" else ours.stop()
        pid = ours.pid()
        self.stdout.write(
            f"The database runs (process {pid})." if pid else "The database is stopped."
        )

    def _start(self, ours: Server) -> None:
        ours.start()
        roles.establish(ours)


def server() -> Server:
    """The embedded database of this installation. Raises Refused where there is none."""
    state = settings.DATA_DIRECTORY
    if env.text("DATABASE_URL"):
        raise Refused("DATABASE_URL is set, so the database is not ours to look after.")
    if not state.exists():
        raise Refused(f"There is no installation in {state.parent}: `make run` makes one.")
    return Server(state, binaries.directory(), runner.owner(state))
