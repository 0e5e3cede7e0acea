"""A batch of papers as one PDF for the printer: a few at a time, so that small papers pass."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from io import BytesIO

import pikepdf
from django.db import transaction
from django.db.models import QuerySet

from bianmin.law.zone import start_of
from bianmin.matters.models import Matter
from bianmin.matters.viewers import Viewer
from bianmin.notices import services as notices
from bianmin.notices.models import Paper
from bianmin.notices.signing import SigningFault
from bianmin.notices.typesetting import TypesettingFault
from bianmin.people.models import Account, Party
from bianmin.people.services import note_look
from bianmin.vault import store

from . import refusals
from .abouts import PREFIX
from .models import PrintBatch

MOST = 1000
AT_A_TIME = 20


@transaction.atomic
def ask(*, papers: list[Paper], by: Account, at: datetime) -> PrintBatch:
    """Write down who prints which papers, and that each is looked at. Raises Refusal."""
    if not papers:
        raise refusals.nothing_chosen()
    if len(papers) > MOST:
        raise refusals.too_many_at_once(MOST)
    made = PrintBatch.objects.create(owner=by, papers=[paper.pk for paper in papers], made_at=at)
    _note_looks(made, {paper.about for paper in papers}, by=by.pk, at=at)
    return made


def _note_looks(made: PrintBatch, abouts: set[str], *, by: int, at: datetime) -> None:
    """That the papers of each matter are looked at, with the applicant's data."""
    matters = [int(one.removeprefix(PREFIX)) for one in abouts if one.startswith(PREFIX)]
    rows = Matter.objects.filter(pk__in=matters, applicant__isnull=False)
    applicants = dict(rows.values_list("pk", "applicant"))
    parties = Party.objects.in_bulk(set(applicants.values()))
    for matter, applicant in applicants.items():
        told = f"{matter}/print/{made.pk}"
        note_look(party=parties[applicant], field="paper", reason=told, by=by, at=at)


def issued(viewer: Viewer, day: date, kind: str = "") -> QuerySet[Paper]:
    """What one's bodies issued about matters on a day, in order; of practice for who practises."""
    rows = Paper.objects.filter(
        organ__in=viewer.bodies,
        issued_at__range=_instants(day),
        about__startswith=PREFIX,
        training=viewer.training,
    )
    return (rows.filter(kind=kind) if kind else rows).defer("facts").order_by("pk")


def _instants(day: date) -> tuple[datetime, datetime]:
    return start_of(day), start_of(day + timedelta(days=1)) - timedelta(microseconds=1)


def go_on(batch: int) -> bool:
    """Make the next few papers of a batch, or join them all; whether there is more to do.

    What was done stays done: whoever goes on after a kill begins where the other stopped.
    """
    row = PrintBatch.objects.get(pk=batch)
    if row.digest:
        return False
    if row.done < len(row.papers):
        for paper in row.papers[row.done : row.done + AT_A_TIME]:
            _make(row, paper)
        return True
    left_out = set(row.failed)
    digest = store.keep(_joined(paper for paper in row.papers if paper not in left_out))
    PrintBatch.objects.filter(pk=batch).update(digest=digest)
    return False


def _make(row: PrintBatch, paper: int) -> None:
    """One paper; one that cannot be made is left out and named. A full disk stops the batch."""
    try:
        notices.render(paper)
    except (TypesettingFault, SigningFault):
        row.failed = [*row.failed, paper]
    row.done += 1
    row.save(update_fields=["done", "failed"])


def _joined(papers: Iterable[int]) -> bytes:
    """Their pages in order. It is for the printer: signatures hold of the papers, not of this."""
    joined, target = pikepdf.new(), BytesIO()
    wanted = list(papers)
    digests = dict(Paper.objects.filter(pk__in=wanted).values_list("pk", "digest"))
    for paper in wanted:
        with pikepdf.open(BytesIO(store.fetch(digests[paper]))) as one:
            for page in one.pages:
                if "/Annots" in page:
                    del page["/Annots"]
                joined.pages.append(page)
    joined.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()


def forget(*, before: datetime) -> int:
    """The files of batches made before are let go; that they were printed stays written down."""
    rows = PrintBatch.objects.filter(made_at__lt=before, forgotten=False)
    return rows.update(digest="", forgotten=True)
