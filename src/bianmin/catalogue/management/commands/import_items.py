"""``bianmin import-items FILE``: take in a file of service items, or say what is wrong in it."""

import datetime
from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bianmin.catalogue import shipped
from bianmin.catalogue.findings import Finding
from bianmin.catalogue.refusals import ImportRefused
from bianmin.catalogue.services import ImportReport, import_items
from bianmin.law.refusal import Refusal


class Command(BaseCommand):
    help = "Import service items from a JSON file (see catalogue/shipped/schema.json)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, default=shipped.ITEMS)
        parser.add_argument("--day", type=datetime.date.fromisoformat, default=None)

    def handle(self, *, file: Path, day: datetime.date | None, **options: Any) -> None:
        at = timezone.now()
        try:
            raw = file.read_bytes()
            day = day or timezone.localdate(at)
            report = import_items(raw=raw, source=file.name, day=day, by=None, at=at)
        except OSError as fault:
            raise CommandError(_("%(file)s cannot be read.") % {"file": file}) from fault
        except ImportRefused as refusal:
            told = "\n".join(found.told() for found in refusal.findings)
            raise CommandError(f"{told}\n{refusal}") from refusal
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self._tell(report, every_place=options["verbosity"] > 1)

    def _tell(self, report: ImportReport, *, every_place: bool) -> None:
        by_code: dict[str, list[Finding]] = defaultdict(list)
        for warning in (*report.warnings, *report.weakened):
            by_code[warning.code].append(warning)
        for found in by_code.values():
            self.stdout.write(_heading(found))
            for warning in found if every_place else found[:1]:
                self.stdout.write(f"  {warning.told()}")
        self.stdout.write(
            _("%(added)d items added, %(changed)d changed, %(unchanged)d unchanged.")
            % {name: len(getattr(report, name)) for name in ("added", "changed", "unchanged")}
        )


def _heading(found: list[Finding]) -> str:
    items = list(dict.fromkeys(warning.item for warning in found))
    told = ngettext("%(number)d item", "%(number)d items", len(items)) % {"number": len(items)}
    return f"{found[0].code}: {told}: {', '.join(items)}"
