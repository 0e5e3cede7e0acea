"""``bianmin verify``: proves the record against its bills, and says exactly what does not prove."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.matters.models import Matter
from bianmin.record.models import Bill
from bianmin.record.verifying import jobs
from bianmin.record.verifying.faults import Fault
from bianmin.record.verifying.running import Journal, verify

JOURNAL = "verify.journal"
EVERY = 20


class Command(BaseCommand):
    help = "Prove entries, papers, files and editions against the bills. Exit code 1 with faults."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--since", type=date.fromisoformat, metavar="DAY", help="2026-11-01")
        what.add_argument("--matter", metavar="NUMBER", help="one matter with all its papers")
        parser.add_argument("--root", metavar="HEX", help="a root from a print: must be a bill's")
        parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
        parser.add_argument("--resume", action="store_true", help="go on where a run was stopped")

    def handle(self, *, processes: int, resume: bool, root: str | None, **asked: Any) -> None:
        wanted = list(_jobs(**asked))
        journal = Journal(settings.DATA_DIRECTORY / JOURNAL, scope=_scope(**asked))
        if not resume:
            journal.begin_anew()
        self.done, self.all = 0, len(wanted)
        faults = verify(wanted, journal, timezone.now(), processes=processes, tell=self._tell)
        journal.begin_anew()
        self._say_how_far()
        self._judge([*faults, *_printed(root)])

    def _tell(self, size: int, faults: list[Fault]) -> None:
        self.done += 1
        for fault in faults:
            self.stderr.write(str(fault))
        if self.done % EVERY == 0:
            where = {"done": self.done, "all": self.all}
            self.stdout.write(_("%(done)s of %(all)s parts verified.") % where)

    def _say_how_far(self) -> None:
        last = Bill.objects.order_by("number").last()
        if last is None:
            self.stdout.write(_("There is no bill yet: only what proves by itself was verified."))
            return
        said = _("The last bill is number %(number)s of %(day)s, root %(root)s.")
        where = {"number": last.number, "day": last.day, "root": bytes(last.root).hex()}
        self.stdout.write(said % where)
        unsigned = Bill.objects.filter(signature=None).count()
        unstamped = Bill.objects.filter(timestamp=None).count()
        said = _("Bills without signature: %(unsigned)s, without timestamp: %(unstamped)s.")
        self.stdout.write(said % {"unsigned": unsigned, "unstamped": unstamped})

    def _judge(self, faults: list[Fault]) -> None:
        if faults:
            listed = "\n".join(map(str, faults))
            said = _("%(count)s things do not prove:") % {"count": len(faults)}
            raise CommandError(f"{said}\n{listed}")
        self.stdout.write(_("Everything proves."))


def _jobs(*, since: date | None, matter: str | None, **_options: Any) -> Iterator[jobs.Job]:
    if matter is None:
        return jobs.since(since) if since else jobs.everything()
    row = Matter.objects.filter(number=matter).first()
    if row is None:
        raise CommandError(_("There is no matter %(number)s.") % {"number": matter})
    return jobs.of_matter(row)


def _scope(*, since: date | None, matter: str | None, **_options: Any) -> str:
    return f"{since or ''} {matter or ''}"


def _printed(root: str | None) -> Iterator[Fault]:
    """A root that somebody has on paper must be that of a bill."""
    if root and not Bill.objects.filter(root=bytes.fromhex(root)).exists():
        yield Fault("record_bill", root, _("no bill has this root"))
