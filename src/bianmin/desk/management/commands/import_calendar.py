"""``bianmin import-calendar FILE --by NAME``: a holiday notice, proposed from the command line."""

from argparse import ArgumentParser
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.almanac import approval, selectors
from bianmin.almanac.models import Day, Draft
from bianmin.almanac.reading import LARGEST_BYTES
from bianmin.almanac.rules import Change
from bianmin.desk.calendar import rights
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.look import words
from bianmin.network.selectors import directory
from bianmin.people.models import Account


class Command(BaseCommand):
    """Changes nothing yet: a second person approves it at the desk."""

    help = "Propose a holiday notice (holiday-cn file, CSV or the notice's text) for approval."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", required=True, help="who proposes it: an administrator's name")
        parser.add_argument("--region", default="", help="the division whose own festival it is")
        parser.add_argument("--title", default="", help="the title, if the file does not say it")
        parser.add_argument("--document", default="", help="the document's number")
        parser.add_argument("--source", default="", help="where it was published")

    def handle(self, *, file: Path, by: str, **options: Any) -> None:
        at = timezone.now()
        told = {name: options[name] for name in ("region", "title", "document", "source")}
        try:
            proposer = _proposer(by, day_of(at))
            draft = approval.propose(content=_content(file), **told, by=proposer, at=at)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self._tell(draft, at)

    def _tell(self, draft: Draft, at: datetime) -> None:
        self.stdout.write(f"{draft.title}{draft.document and f' {draft.document}'}")
        found = selectors.difference(draft)
        for change in found.changes:
            self.stdout.write(_line(change))
        if found.unchanged:
            self.stdout.write(_("%(n)d days are so already.") % {"n": found.unchanged})
        address = settings.PUBLIC_ADDRESS + reverse("desk:calendar_draft", args=[draft.pk])
        self.stdout.write(_("A second person approves it at %(address)s") % {"address": address})
        names = rights.approvers(directory(), day_of(at), but=draft.proposed_by_id)
        self.stdout.write(_("These may: %(names)s") % {"names": "、".join(names) or "–"})


def _line(change: Change) -> str:
    """+ a day off, - a day that is worked."""
    sign = "+" if change.after == Day.Kind.OFF else "-"
    return f"  {sign} {words.full_day(change.day)}  {change.name}"


def _proposer(username: str, day: date) -> int:
    """The account, which holds an administrator's post of the county today."""
    account = Account.objects.filter(username=username).first()
    holders = rights.holders(directory(), day, rights.PROPOSING)
    if account is None or account.pk not in holders:
        raise CommandError(
            _("%(name)s holds no administrator's post of the county today. Name one who does: --by")
            % {"name": username}
        )
    return account.pk


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_BYTES + 1)
    except OSError as fault:
        raise CommandError(
            _("%(file)s cannot be read: %(why)s") % {"file": file, "why": fault.strerror}
        ) from fault
