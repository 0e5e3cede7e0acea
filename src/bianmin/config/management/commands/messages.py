"""``bianmin messages``: bring the Chinese up to date with the sources; ``--check`` only looks."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bianmin.config import sentences


class Command(BaseCommand):
    help = "Gather each floor's sentences into its Chinese file; --check names what is missing."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("floor", nargs="*", help="only these floors")
        parser.add_argument("--check", action="store_true", help="change nothing, fail on a fault")

    def handle(self, *, floor: list[str], check: bool, **options: Any) -> None:
        chosen = floor or sentences.floors()
        if not check:
            for name in chosen:
                sentences.update(name)
        found = [fault for name in chosen for fault in sentences.faults(name)]
        found += sentences.clashes()
        for fault in found:
            self.stdout.write(fault)
        if found and check:
            raise CommandError(f"{len(found)} faults in the Chinese; `make messages` gathers them.")
