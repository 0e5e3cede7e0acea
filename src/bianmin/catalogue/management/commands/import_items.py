"""``bianmin import-items FILE --by ACCOUNT``: bring a file of items in, or say what is wrong."""

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
from bianmin.catalogue.services import ImportReport, bring_in, seed_items
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.network.selectors import directory
from bianmin.network.tiers import Tier
from bianmin.people.models import Account

ROLES = ("administrator", "supervisor")


class Command(BaseCommand):
    help = "Import service items from a JSON file (see catalogue/shipped/schema.json)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, default=shipped.ITEMS)
        parser.add_argument("--day", type=datetime.date.fromisoformat, default=None)
        parser.add_argument("--by", default="", help="who brings it in: a sign-in name")

    def handle(
        self, *, file: Path, day: datetime.date | None, by: str = "", **options: Any
    ) -> None:
        at = timezone.now()
        day = day or day_of(at)
        try:
            report = _taken_in(file, day, by, at)
        except OSError as fault:
            raise CommandError(_("%(file)s cannot be read.") % {"file": file}) from fault
        except ImportRefused as refusal:
            told = "\n".join(found.told() for found in refusal.findings)
            raise CommandError(f"{told}\n{refusal}") from refusal
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self._tell(report, every_place=options["verbosity"] > 1)
        if by and (report.added or report.changed):
            self.stdout.write(_("They are drafts: another person passes them at the desk."))

    def _tell(self, report: ImportReport, *, every_place: bool) -> None:
        by_code: dict[str, list[Finding]] = defaultdict(list)
        for warning in report.warnings:
            by_code[warning.code].append(warning)
        for found in by_code.values():
            self.stdout.write(_heading(found))
            for warning in found if every_place else found[:1]:
                self.stdout.write(f"  {warning.told()}")
        self.stdout.write(
            _("%(added)d items added, %(changed)d changed, %(unchanged)d unchanged.")
            % {name: len(getattr(report, name)) for name in ("added", "changed", "unchanged")}
        )


def _taken_in(file: Path, day: datetime.date, by: str, at: datetime.datetime) -> ImportReport:
    """As drafts, where somebody brings it in; else as the first catalogue of all."""
    raw, source = file.read_bytes(), file.name
    if by:
        who = _account(by, day_of(at))
        return bring_in(raw=raw, source=source, day=day, by=who, at=at)
    return seed_items(raw=raw, source=source, day=day, at=at)


def _account(username: str, day: datetime.date) -> int:
    """Who may bring a file in at the desk, by the name with which they sign in."""
    account = Account.objects.filter(username=username, is_active=True).first()
    network = directory()
    posts = network.posts_of(account.pk, day) if account else ()
    for post in posts:
        if account and post.role in ROLES and network.body(post.body).tier == Tier.COUNTY:
            return account.pk
    raise CommandError(
        _("%(who)s is no administrator or supervisor of the county.") % {"who": username}
    )


def _heading(found: list[Finding]) -> str:
    items = list(dict.fromkeys(warning.item for warning in found))
    told = ngettext("%(number)d item", "%(number)d items", len(items)) % {"number": len(items)}
    return f"{found[0].code}: {told}: {', '.join(items)}"
