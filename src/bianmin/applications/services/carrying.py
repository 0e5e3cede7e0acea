"""Papers carried in batches: sent by a manifest, received line by line or all at once.

Each matter is a transaction of its own, with one lock; what fails is named and stays where it is.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters import refusals as engine
from bianmin.matters.models import Matter, Stay
from bianmin.matters.selectors import open_stay
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory

from .. import carrying_refusals, listed_papers, manifest_papers, refusals
from ..models import Manifest, ManifestLine, ManifestPaper, Miscount
from .acting import act

CARRIES = {"carried_up": "hand_up", "carried_down": "hand_down"}
"""The step that sends on what lies ready to be carried, by the kind of leg."""

Counts = Mapping[str, tuple[int, int]]
"""How many originals and copies were counted, by the paper's key."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of a batch: the manifest (None if nothing went), what went, what did not."""

    manifest: int | None
    done: tuple[int, ...]
    failed: tuple[tuple[int, Refusal], ...]


def send(*, matters: Sequence[int], to_body: int, by: Actor, at: datetime, key: str) -> Batch:
    """Send matters that lie ready at ``by``'s post to a body, with one hand-over list.

    The same ``key`` again answers with the same manifest. A matter that cannot go is named with
    its ``Refusal`` and is not on the list. Raises ``Refusal`` when none was chosen.
    """
    if not matters:
        raise carrying_refusals.nothing_chosen()
    if not key:
        raise engine.key_missing()
    if Matter.objects.filter(pk__in=matters).order_by().values("training").distinct().count() > 1:
        raise carrying_refusals.practice_apart()
    done, failed = [], []
    for matter in sorted(set(matters)):
        try:
            _send_one(matter, to_body, by, at, key)
            done.append(matter)
        except Refusal as refusal:
            failed.append((matter, refusal))
    manifest = Manifest.objects.filter(key=key).first()
    if manifest:
        manifest_papers.issue(manifest, at=at)
    return Batch(manifest.pk if manifest else None, tuple(done), tuple(failed))


@transaction.atomic
def _send_one(matter: int, to_body: int, by: Actor, at: datetime, key: str) -> None:
    if ManifestLine.objects.filter(manifest__key=key, matter=matter).exists():
        return
    stay = open_stay(matter)
    if stay is None or stay.kind not in CARRIES:
        raise carrying_refusals.not_ready()
    taken = act(matter=matter, step=CARRIES[stay.kind], by=by, at=at, key=_key(key, matter))
    arrived = open_stay(matter)
    if arrived is None or arrived.body != to_body:
        raise carrying_refusals.goes_elsewhere()
    manifest, _made = Manifest.objects.get_or_create(
        key=key,
        defaults={
            "from_body": stay.body,
            "to_body": to_body,
            "sent_by_id": by.account,
            "sent_at": at,
            "training": stay.matter.training,
        },
    )
    line = ManifestLine.objects.create(manifest=manifest, matter_id=matter, version=taken.version)
    ManifestPaper.objects.bulk_create(listed_papers.of(line))


def receive_manifest(
    *,
    manifest: int,
    codes: Sequence[str] = (),
    counts: Mapping[int, Counts] | None = None,
    by: Actor,
    at: datetime,
    key: str,
) -> Batch:
    """Receive lines of a manifest: those whose ``codes`` were scanned, or all without any.

    ``counts`` (by matter) says what was counted where that is not what is listed: it is recorded
    against the sender. Raises ``Refusal`` when the manifest goes to another body, or a code or a
    counted matter is not on it; then nothing is saved.
    """
    row = _addressed(manifest, by, at)
    lines = {line.matter_id: line for line in row.lines.select_related("matter")}
    chosen = _chosen(lines, codes)
    counted = dict(counts or {})
    if strange := set(counted) - set(lines):
        raise carrying_refusals.not_on_the_list(", ".join(map(str, sorted(strange))))
    done, failed = [], []
    for matter in chosen:
        try:
            _receive_one(lines[matter], counted.get(matter, {}), by, at, key)
            done.append(matter)
        except Refusal as refusal:
            failed.append((matter, refusal))
    _sign(row, by, at)
    return Batch(row.pk, tuple(done), tuple(failed))


def _addressed(manifest: int, by: Actor, at: datetime) -> Manifest:
    """The list, if it went to the body of ``by`` or to one whose work that took over."""
    row = Manifest.objects.filter(pk=manifest).first()
    if row is None:
        raise carrying_refusals.no_such_manifest()
    known = directory()
    if by.post is None or by.post not in known.posts:
        raise refusals.no_post()
    if known.posts[by.post].body != known.living(row.to_body, day_of(at)).id:
        raise carrying_refusals.not_to_you()
    return row


def _chosen(lines: Mapping[int, ManifestLine], codes: Sequence[str]) -> list[int]:
    """The matters meant by the codes, all without any; every code must be on the list."""
    waiting = [matter for matter, line in lines.items() if line.received_at is None]
    if not codes:
        return waiting
    found = {code: listed_papers.find(code, lines.values()) for code in codes}
    if strange := [code for code, matter in found.items() if matter is None]:
        raise carrying_refusals.not_on_the_list(", ".join(strange))
    return [matter for matter in waiting if matter in found.values()]


@transaction.atomic
def _receive_one(line: ManifestLine, counts: Counts, by: Actor, at: datetime, key: str) -> None:
    """Receipt is confirmed, and what differs is reported, for one matter under its lock."""
    matter = line.matter_id
    came = Stay.objects.get(matter=matter, version=line.version)
    if came.received_at is None:
        act(matter=matter, step="take_up", by=by, at=at, key=_key(key, matter))
    if papers := listed_papers.differing(line, counts):
        report_discrepancy(matter=matter, papers=papers, by=by, at=at, key=_key(key, -matter))
    ManifestLine.objects.filter(pk=line.pk).update(received_at=at, received_by=by.account)


@transaction.atomic
def report_discrepancy(
    *, matter: int, papers: Sequence[Miscount], by: Actor, at: datetime, key: str, words: str = ""
) -> None:
    """Record against the sender what did not come as listed; ``papers`` are not yet saved."""
    taken = act(
        matter=matter,
        step="report_discrepancy",
        by=by,
        at=at,
        key=key,
        facts={
            "materials": [paper.key for paper in papers],
            "sent": sum(paper.originals + paper.copies for paper in papers),
            "counted": sum(paper.originals_counted + paper.copies_counted for paper in papers),
        },
        words={"reason": words},
    )
    if taken.again:
        return
    reported = listed_papers.open_discrepancy(matter)
    for paper in papers:
        paper.discrepancy = reported
    Miscount.objects.bulk_create(papers)


def _sign(manifest: Manifest, by: Actor, at: datetime) -> None:
    """Who received the last line has signed for the list."""
    if not manifest.lines.filter(received_at__isnull=True).exists():
        unsigned = Manifest.objects.filter(pk=manifest.pk, signed_at__isnull=True)
        unsigned.update(signed_by=by.account, signed_at=at)


def _key(key: str, matter: int) -> str:
    """The key of one matter's step within the batch."""
    return hashlib.sha256(f"{key}:{matter}".encode()).hexdigest()
