"""The hand-over desk: what goes, what comes, lists of papers sent and received."""

from collections.abc import Iterable
from typing import Annotated

from ninja import Path, Router

from bianmin.applications import carrying
from bianmin.applications import services as applications
from bianmin.applications.models import Manifest, ManifestPaper
from bianmin.casework import lists
from bianmin.law.refusal import mark
from bianmin.network.directory import Directory

from .. import bodies, shown
from ..callers import ACT, READ, Caller, Request
from ..keys import Key, key_of
from ..shapes import handover as shapes
from ..shapes.parts import LARGEST_ID
from .lists import line_of_stay

router = Router(tags=["hand-over"])
ManifestId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/handover",
    auth=READ,
    response=shapes.Handover,
    operation_id="handover",
    summary=mark("What lies ready to be carried, what is coming, what waits for citizens"),
)
def handover(request: Request) -> shapes.Handover:
    """At most a hundred of each, by what is due first."""
    caller, directory = request.auth, request.auth.directory
    posts = [post.id for post in caller.viewer.desk]
    ready = carrying.ready(posts, directory=directory, day=caller.day)
    waiting = list(carrying.for_citizens(posts))
    stays = [one.stay for one in ready] + waiting
    beside = lists.beside(stays, open_already=True)
    return shapes.Handover(
        ready=[
            shapes.Ready(
                matter=line_of_stay(one.stay, beside, directory),
                to_body=bodies.body(directory.body(one.to_body)),
            )
            for one in ready
        ],
        coming=[_head(one, directory) for one in carrying.coming(caller.viewer.bodies)],
        for_citizens=[line_of_stay(stay, beside, directory) for stay in waiting],
    )


@router.post(
    "/manifests",
    auth=ACT,
    response=shapes.Batch,
    operation_id="send_manifest",
    summary=mark("Send matters in one batch, with one hand-over list"),
)
def send(request: Request, given: shapes.Sending, key: Key = "") -> shapes.Batch:
    """Each matter is a step of its own; what cannot go is named and stays where it is."""
    caller = request.auth
    return _told(
        applications.send(
            matters=given.matters,
            to_body=given.to_body,
            by=caller.actor(),
            at=caller.at,
            key=key_of(caller, key),
        )
    )


@router.get(
    "/manifests/{manifest}",
    auth=READ,
    response=shapes.Manifest,
    operation_id="manifest",
    summary=mark("A hand-over list with its lines"),
)
def manifest(request: Request, manifest: ManifestId) -> shapes.Manifest:
    """For the bodies from and to which it goes."""
    row, directory = _seen(request.auth, manifest), request.auth.directory
    lines = row.lines.select_related("matter__terms").prefetch_related("papers")
    return shapes.Manifest(
        **_head(row, directory).model_dump(),
        lines=[
            shapes.ManifestLine(
                matter=line.matter_id,
                number=line.matter.number,
                title=line.matter.terms.title,
                papers=[_sheets(paper) for paper in line.papers.all()],
                received_at=line.received_at,
            )
            for line in lines
        ],
    )


@router.post(
    "/manifests/{manifest}/receive",
    auth=ACT,
    response=shapes.Batch,
    operation_id="receive_manifest",
    summary=mark("Receive a hand-over list, all of it or what was scanned"),
)
def receive(
    request: Request, manifest: ManifestId, given: shapes.Coming, key: Key = ""
) -> shapes.Batch:
    """What was counted otherwise than listed is recorded against the sender."""
    caller = request.auth
    _seen(caller, manifest)
    counts = {
        matter: {name: (one.originals, one.copies) for name, one in papers.items()}
        for matter, papers in given.counts.items()
    }
    return _told(
        applications.receive_manifest(
            manifest=manifest,
            codes=given.codes,
            counts=counts,
            by=caller.actor(),
            at=caller.at,
            key=key_of(caller, key),
        )
    )


def _seen(caller: Caller, manifest: int) -> Manifest:
    """Raises ObjectDoesNotExist for lists of others."""
    return carrying.manifests_seen_by(caller.viewer.bodies).get(pk=manifest)


def _head(row: Manifest, directory: Directory) -> shapes.ManifestHead:
    return shapes.ManifestHead(
        manifest=row.pk,
        from_body=bodies.body(directory.body(row.from_body)),
        to_body=bodies.body(directory.body(row.to_body)),
        sent_at=row.sent_at,
        signed_at=row.signed_at,
    )


def _sheets(paper: ManifestPaper) -> shapes.Sheets:
    return shapes.Sheets(
        key=paper.key, name=paper.name, originals=paper.originals, copies=paper.copies
    )


def _told(batch: applications.Batch) -> shapes.Batch:
    return shapes.Batch(manifest=batch.manifest, done=list(batch.done), failed=list(_failed(batch)))


def _failed(batch: applications.Batch) -> Iterable[shapes.Failed]:
    for matter, refusal in batch.failed:
        yield shapes.Failed(matter=matter, why=shown.why(refusal))
