"""``bianmin make-keys``: the keys of a new installation, or the next one."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from bianmin.vault import keys


class Command(BaseCommand):
    """Makes what is missing and overwrites nothing; run twice it changes nothing."""

    help = "Make the keys that seal personal data (once); --rotate makes the next one."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rotate", action="store_true", help="make a new current key")

    def handle(self, *, rotate: bool, **options: Any) -> None:
        directory = Path(settings.KEYS_DIRECTORY)
        made = keys.make(directory, digests=settings.BLIND_HASH)
        if rotate and not made:
            made = [keys.rotate(directory)]
        for path in made:
            self.stdout.write(_("Made %(file)s.") % {"file": path})
        if made:
            self.stdout.write(
                _("Back up %(directory)s apart from the database.") % {"directory": directory}
            )
        else:
            self.stdout.write(_("The keys are there already."))
