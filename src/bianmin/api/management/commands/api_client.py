"""``bianmin api-client``: let a program in, list those there are, send one away."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.people import clients
from bianmin.people.models import Account, Client, Scope


class Command(BaseCommand):
    """The token is printed once, when it is made; it is kept nowhere."""

    help = "Make, list and revoke the clients of the API."

    def add_arguments(self, parser: ArgumentParser) -> None:
        deeds = parser.add_subparsers(dest="deed", required=True)
        make = deeds.add_parser("make", help="let a program in; prints its token")
        make.add_argument("name", help="whose program it is")
        make.add_argument("--account", required=True, help="sign-in name it acts as")
        make.add_argument("--new-account", metavar="NAME", help="make that account first")
        make.add_argument("--scope", action="append", default=[], choices=Scope.values)
        make.add_argument("--until", type=date.fromisoformat, help="its last day")
        deeds.add_parser("list", help="the clients there are")
        revoke = deeds.add_parser("revoke", help="send a program away, by its number")
        revoke.add_argument("client", type=int)

    def handle(self, *, deed: str, **options: Any) -> None:
        try:
            {"make": self._make, "list": self._list, "revoke": self._revoke}[deed](options)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal

    @transaction.atomic
    def _make(self, options: dict[str, Any]) -> None:
        at = timezone.now()
        if options["new_account"]:
            Account.objects.create_account(username=options["account"], name=options["new_account"])
        client, token = clients.make(
            name=options["name"],
            account=options["account"],
            scopes=options["scope"] or Scope.values,
            from_day=day_of(at),
            until_day=options["until"],
            by=None,
            at=at,
        )
        self.stderr.write(
            _("Client %(number)d. Its token, shown only now:") % {"number": client.pk}
        )
        self.stdout.write(token)

    def _list(self, options: dict[str, Any]) -> None:
        for client in Client.objects.select_related("account").order_by("pk"):
            state = _("revoked") if client.revoked_at else str(client.until_day or "")
            scopes = ",".join(client.scopes)
            self.stdout.write(
                f"{client.pk}\t{client}\t{client.account.username}\t{scopes}\t{state}"
            )

    def _revoke(self, options: dict[str, Any]) -> None:
        if not clients.revoke(client=options["client"], by=None, at=timezone.now()):
            raise CommandError(_("There is no such client, or it was revoked already."))
        self.stdout.write(_("Its token opens nothing any more."))
