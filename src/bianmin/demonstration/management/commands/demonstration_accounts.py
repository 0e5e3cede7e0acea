"""``bianmin demonstration-accounts``: as whom one can sign in to look around."""

from collections.abc import Sequence
from typing import Any
from unicodedata import east_asian_width

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from bianmin.demonstration import cast, refusals
from bianmin.law.zone import day_of
from bianmin.network import selectors as network
from bianmin.people.models import Account


class Command(BaseCommand):
    """Prints a table; the password is the same for all."""

    help = "Show the well-known accounts of the demonstration, with their password."

    def handle(self, **options: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError(str(refusals.not_a_demonstration()))
        found = dict(Account.objects.filter(is_demonstration=True).values_list("username", "name"))
        seats = cast.seated(network.directory(), day_of(timezone.now()))
        rows = [
            (member.username, found[member.username], post.name, body.name)
            for member, post, body in seats
            if member.username in found
        ]
        self.stdout.write(_("Everybody’s password: %(password)s") % {"password": cast.PASSWORD})
        head = (
            pgettext("accounts", "Sign-in name"),
            pgettext("accounts", "Name"),
            pgettext("accounts", "Post"),
            pgettext("accounts", "Place"),
        )
        for row in (head, *rows):
            self.stdout.write(_line(row))


def _line(cells: Sequence[str]) -> str:
    widths = (22, 10, 14, 0)
    return "  " + "".join(_padded(*pair) for pair in zip(cells, widths, strict=True))


def _padded(text: str, width: int) -> str:
    """Padded for the terminal, where a Chinese sign takes two places."""
    taken = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
    return text + " " * max(width - taken, 1)
