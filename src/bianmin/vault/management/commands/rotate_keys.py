"""``bianmin rotate-keys``: the next key, and everything sealed anew under it by the worker."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.vault import changes, keys, resealing
from bianmin.vault.models import Resealing


class Command(BaseCommand):
    """Pages go on meanwhile. Cut off, it goes on where it was."""

    help = "Make the next key and seal everything anew under it; --status says how far it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--status", action="store_true", help="make nothing, say how far it is")

    def handle(self, *, status: bool, **options: Any) -> None:
        if not status:
            self._rotate()
        for row in Resealing.objects.order_by("place"):
            self.stdout.write(self._said(row))
        if status and not resealing.is_under_way():
            self.stdout.write(_("Everything is under the newest key."))

    def _rotate(self) -> None:
        made = keys.rotate(Path(settings.KEYS_DIRECTORY))
        resealing.begin()
        number = max(keys.numbers(Path(settings.KEYS_DIRECTORY)))
        changes.tell(changes.MADE, number, timezone.now())
        self.stdout.write(_("Made %(file)s.") % {"file": made})
        self.stdout.write(
            _("Back up %(directory)s apart from the database.") % {"directory": made.parent}
        )
        self.stdout.write(_("The worker now seals everything anew; --status says how far it is."))

    def _said(self, row: Resealing) -> str:
        told = _("%(place)s: %(done)d sealed anew") % {"place": row.place, "done": row.done}
        if row.broken:
            told += _(", %(broken)d do not open") % {"broken": row.broken}
        return told + ("" if row.finished_at is None else _(", finished"))
