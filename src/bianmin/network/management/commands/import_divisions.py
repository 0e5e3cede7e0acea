"""``bianmin import-divisions ARCHIVE``: a county's places, or the whole country's, from a file."""

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.law.refusal import Refusal
from bianmin.network import national
from bianmin.network.national.refusals import ArchiveRefused

EDITION = "2023"
"""The year of the codes in china-division 2.7.0."""

SHOWN = 20


class Command(BaseCommand):
    help = "Import places from a china-division archive (.tgz, or its dist folder)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument("--county", default="", help="six digits; else the whole country")
        parser.add_argument("--edition", default=EDITION, help="the year of the codes")
        parser.add_argument("--day", type=date.fromisoformat, default=None)
        parser.add_argument("--check", action="store_true", help="only show what would change")

    def handle(
        self,
        *,
        archive: Path,
        county: str,
        edition: str,
        day: date | None,
        check: bool,
        **options: Any,
    ) -> None:
        try:
            found = national.import_divisions(
                path=archive,
                county=county,
                edition=edition,
                day=day or timezone.localdate(),
                write=not check,
                tell=self._progress,
            )
        except ArchiveRefused as refusal:
            told = "\n".join(str(fault) for fault in refusal.faults)
            raise CommandError(f"{told}\n{refusal}") from refusal
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self._tell(found, every=options["verbosity"] > 1)
        if check:
            self.stdout.write(_("Only shown; nothing was changed."))

    def _progress(self, read: int) -> None:
        self.stderr.write(_("%(number)d places read") % {"number": read})

    def _tell(self, found: national.Difference, *, every: bool) -> None:
        told = {"read": found.read, "added": found.added, "renamed": len(found.renamed)}
        told |= {"moved": len(found.moved), "ended": len(found.ended)}
        words = _(
            "%(read)d places: %(added)d new, %(renamed)d renamed, %(moved)d moved, %(ended)d ended."
        )
        self.stdout.write(words % told)
        renamed = [f"{code} {was} → {now}" for code, was, now in found.renamed]
        moved = [f"{code} {was} → {now}" for code, was, now in found.moved]
        ended = [f"{code} {name}" for code, name in found.ended]
        self._list(_("Renamed:"), renamed, every=every)
        self._list(_("Moved to another place above:"), moved, every=every)
        self._list(_("Ended:"), ended, every=every)

    def _list(self, title: str, lines: Sequence[str], *, every: bool) -> None:
        if lines:
            self.stdout.write(title)
        for line in lines if every else lines[:SHOWN]:
            self.stdout.write(f"  {line}")
