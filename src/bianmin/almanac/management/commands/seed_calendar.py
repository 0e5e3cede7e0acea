"""``bianmin seed-calendar``: the shipped holiday notices."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.almanac import services


class Command(BaseCommand):
    """Adds the years that are not announced yet; run twice it adds none the second time."""

    help = "Load the State Council's holiday notices that are shipped with the program."

    def handle(self, **options: Any) -> None:
        years = services.seed(by=None, at=timezone.now())
        self.stdout.write(_("Holiday notices added: %(count)d.") % {"count": len(years)})
