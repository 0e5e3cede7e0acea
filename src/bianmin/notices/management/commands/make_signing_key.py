"""``bianmin make-signing-key``: a key of the installation's own, to sign its papers with."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.notices.signing import software


class Command(BaseCommand):
    """Makes what is missing and overwrites nothing; run twice it changes nothing."""

    help = "Make a key and a certificate that it signs itself, to sign papers with (once)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", default="便民服务（演示）", help="whose key it is")

    def handle(self, *, name: str, **options: Any) -> None:
        if software.make(settings.SIGNING_FILE, name=name, at=timezone.now()):
            self.stdout.write(_("Made %(file)s.") % {"file": settings.SIGNING_FILE})
        else:
            self.stdout.write(_("Papers are signed already."))
