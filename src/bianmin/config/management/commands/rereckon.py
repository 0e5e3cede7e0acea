"""``bianmin rereckon``: reckons every open clock by the calendar of now, with progress."""

import time
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.matters import rereckon

PROGRESS_SECONDS = 1


class Command(BaseCommand):
    """What the worker does by itself within a minute; here for whoever wants to watch it."""

    help = "Reckon every open clock by the calendar of now, and keep which days moved."

    def handle(self, **options: Any) -> None:
        self.done, self.total, self.told = 0, rereckon.waiting(), time.monotonic()
        moved = rereckon.rereckon(timezone.now(), tell=self._tell)
        said = _("%(done)d open limits reckoned anew; %(moved)d days moved.")
        self.stdout.write(said % {"done": self.done, "moved": moved})

    def _tell(self, done: int) -> None:
        self.done += done
        if time.monotonic() - self.told < PROGRESS_SECONDS:
            return
        self.told = time.monotonic()
        bar = "#" * (30 * self.done // max(self.total, 1))
        self.stderr.write(f"[{bar:<30}] {self.done:,}/{self.total:,}", self.style.NOTICE)
