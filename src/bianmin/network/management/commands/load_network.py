"""``bianmin load-network yishui``: a county's divisions, bodies, posts, sites and competence."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.law.refusal import Refusal
from bianmin.network import loading


class Command(BaseCommand):
    """Adds what is missing; run twice it adds nothing the second time. Load the policy first."""

    help = "Load a shipped county: divisions, bodies in three tiers, posts, sites, competence."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("county")

    def handle(self, *, county: str, **options: Any) -> None:
        try:
            added = loading.load(name=county, by=None, at=timezone.now())
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(
            _(
                "Added: %(divisions)d places, %(bodies)d bodies, %(posts)d posts, %(sites)d sites, "
                "%(windows)d windows, %(competences)d competences."
            )
            % added
        )
