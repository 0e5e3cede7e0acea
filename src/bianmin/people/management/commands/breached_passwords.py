"""``bianmin breached-passwords FILE``: a published list of breached passwords, put in force."""

import sys
from argparse import ArgumentParser
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.law.zone import day_of
from bianmin.people.breached import held, reading


class Command(BaseCommand):
    """No database is asked; the running web servers look into the new list at once."""

    help = "Hold a published list of breached passwords (lines of SHA-1:COUNT)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the list as text; - for what is piped in")
        parser.add_argument(
            "--published", type=date.fromisoformat, help="as of which day it is; today unless said"
        )

    def handle(self, *, file: str, published: date | None, **options: Any) -> None:
        today = day_of(timezone.now())
        if published and published > today:
            raise CommandError(_("%(day)s is yet to come.") % {"day": published})
        try:
            with _opened(file) as lines:
                count = reading.read_in(
                    lines, to=held.place(), published=published or today, tell=self._tell
                )
        except (OSError, ValueError, reading.Busy) as fault:
            stays = _("The list before it stays.")
            raise CommandError(f"{_told(file, fault)} {stays}") from fault
        self.stdout.write(_("%(count)d passwords are refused from now on.") % {"count": count})

    def _tell(self, read: int) -> None:
        self.stderr.write(_("%(count)d lines read") % {"count": read})


def _opened(file: str) -> Any:
    piped: BinaryIO = sys.stdin.buffer
    return nullcontext(piped) if file == "-" else Path(file).open("rb")


def _told(file: str, fault: Exception) -> str:
    """What went wrong, and what to do now."""
    if isinstance(fault, reading.WrongLines):
        return _("No SHA-1 and count in line %(lines)s: mend or remove these lines.") % {
            "lines": fault
        }
    if isinstance(fault, reading.Nothing):
        return _("There is nothing in %(file)s.") % {"file": file}
    if isinstance(fault, reading.Busy):
        return _("Another list is being read in; wait until that has ended.")
    return _("%(file)s cannot be read in: %(why)s.") % {"file": file, "why": fault}
