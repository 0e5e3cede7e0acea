"""``bianmin backup``: all that an installation is, written while it runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from bianmin.config.launch import lock, roles
from bianmin.config.launch.backing_up import back_up
from bianmin.config.launch.refused import Refused
from bianmin.config.launch.server import Server

from . import db


class Command(BaseCommand):
    help = "Write the database and the files to one place, and what opens them to another."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("to", type=Path, help="where backups lie")
        parser.add_argument(
            "--keys", type=Path, required=True, help="where their keys lie, kept apart"
        )

    def handle(self, *, to: Path, keys: Path, **options: Any) -> None:
        try:
            place, apart = self._write(db.server(), to, keys)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"Backed up to {place}; its keys are in {apart}.")

    def _write(self, server: Server, to: Path, keys: Path) -> tuple[Path, Path]:
        """Of a server that rests too: it is started, and stopped again."""
        rested = server.pid() is None
        if rested:
            lock.take(server.state)
            server.start()
            roles.establish(server)
        try:
            return back_up(server, to, keys, timezone.localtime())
        finally:
            if rested:
                server.stop()
