"""``bianmin load-policy 002``: a county's shipped values."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.law.refusal import Refusal
from bianmin.policy import services
from bianmin.policy.registry import Undeclared


class Command(BaseCommand):
    """Sets what the preset says; run twice it sets nothing the second time."""

    help = "Load the policy values a county's document gives (a preset)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code")

    def handle(self, *, code: str, **options: Any) -> None:
        try:
            made = services.load_preset(code=code, by=None, at=timezone.now())
        except (Refusal, Undeclared) as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(_("%(count)d values set.") % {"count": len(made)})
