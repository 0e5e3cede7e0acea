"""``bianmin demonstration``: invented people with a past, for a demonstration only."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.demonstration import loading
from bianmin.law.refusal import Refusal

MATTERS = 1000
PROGRESS_SECONDS = 1


class Command(BaseCommand):
    """Loads once; run again it does nothing, or finishes a load that was cut off."""

    help = "Fill a demonstration county with invented people and a year of their matters."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--matters", type=int, default=MATTERS, help="how many matters")

    def handle(self, *, matters: int, **options: Any) -> None:
        self.told = time.monotonic()
        try:
            loaded = loading.load(matters=matters, at=timezone.now(), tell=self._tell)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        if loaded is None:
            self.stdout.write(_("The demonstration is already loaded."))
            return
        for reason in loaded.left:
            self.stdout.write(_("Left where it lay: %(reason)s") % {"reason": reason})
        self.stdout.write(_("Demonstration loaded: %(count)d matters.") % {"count": loaded.matters})

    def _tell(self, done: int, total: int) -> None:
        """To the terminal itself, as whoever started this may keep what is printed for later."""
        if time.monotonic() - self.told < PROGRESS_SECONDS:
            return
        self.told = time.monotonic()
        said = _("Demonstration %(done)d/%(total)d") % {"done": done, "total": total}
        self.stderr.write(said, self.style.NOTICE)
