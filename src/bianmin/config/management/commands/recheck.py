"""``bianmin recheck``: proves every clock and every ledger against stamps and entries."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.matters import recheck


class Command(BaseCommand):
    help = "Prove that cached clocks follow from their stamps and ledgers hang together."

    def handle(self, **options: Any) -> None:
        faults = recheck.rolling(timezone.now())
        for matter, found in faults.items():
            self.stderr.write(f"{matter}: {'; '.join(found)}")
        if faults:
            raise CommandError(_("%(count)s matters do not prove.") % {"count": len(faults)})
        self.stdout.write(_("Every matter proves."))
