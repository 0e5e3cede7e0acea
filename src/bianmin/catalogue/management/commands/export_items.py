"""``bianmin export-items FILE``: write every item offered on a day to a file."""

import datetime
import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.catalogue import export


class Command(BaseCommand):
    help = "Export the service items in force to a JSON file that import-items takes in again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--day", type=datetime.date.fromisoformat, default=None)

    def handle(self, *, file: Path, day: datetime.date | None, **options: Any) -> None:
        document = export.document(day or timezone.localdate(timezone.now()))
        try:
            file.write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")
        except OSError as fault:
            raise CommandError(_("%(file)s cannot be written.") % {"file": file}) from fault
        said = _("%(number)d items written to %(file)s.")
        self.stdout.write(said % {"number": document["count"], "file": file})
