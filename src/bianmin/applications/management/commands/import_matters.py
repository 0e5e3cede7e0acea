"""``bianmin import-matters FILE.xlsx --ledger NAME --by ACCOUNT``: matters of an old ledger."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bianmin.applications.models import CutOver, CutOverState
from bianmin.applications.services import taking_over
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory
from bianmin.people.models import Account

SHOWN = 20
ROLES = ("administrator", "coordinator")


class Command(BaseCommand):
    help = str(_("Take matters in flight over from an old ledger (xlsx); names every wrong row."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--ledger", required=True, help=str(_("what the old ledger is called")))
        parser.add_argument("--by", required=True, help=str(_("sign-in name of who enters them")))
        parser.add_argument("--dry-run", action="store_true", help=str(_("only check the rows")))

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()
        by = _actor(options["by"], day_of(at))
        try:
            sheet = options["file"].read_bytes()
            brought = taking_over.bring(ledger=options["ledger"], sheet=sheet, by=by, at=at)
        except (OSError, Refusal) as fault:
            raise CommandError(str(fault)) from fault
        found = taking_over.check(brought.pk)
        self._refuse_wrong(found)
        self.stdout.write(str(_("%(rows)s rows, all right.") % {"rows": found.rows}))
        if not options["dry_run"]:
            taking_over.confirm(cut_over=found.pk, at=at)
            self._say(taking_over.run(found.pk))

    def _refuse_wrong(self, found: CutOver) -> None:
        for line, column, told in found.faults[:SHOWN]:
            self.stderr.write(f"{line} {column}: {told}")
        if found.state == CutOverState.WRONG:
            told = _("%(wrong)s of %(rows)s rows are wrong; nothing was taken over.")
            raise CommandError(str(told % {"wrong": found.wrong, "rows": found.rows}))

    def _say(self, ended: CutOver) -> None:
        if ended.state != CutOverState.DONE:
            raise CommandError(" ".join(map(str, ended.faults[0])))
        self.stdout.write(str(_("%(rows)s matters were taken over.") % {"rows": ended.rows}))


def _actor(username: str, day: Any) -> Actor:
    """The account at its post of the county that may enter old ledgers."""
    account = Account.objects.filter(username=username, is_active=True).first()
    posts = directory().posts_of(account.pk, day) if account else ()
    post = next((post for post in posts if post.role in ROLES), None)
    if account is None or post is None:
        raise CommandError(
            str(_("%(who)s is no administrator or coordinator on duty.") % {"who": username})
        )
    return Actor(account.pk, post.id)
