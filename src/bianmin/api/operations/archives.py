"""The archive package of a closed matter, for a county's archive system."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from bianmin.applications import refusals as application_refusals
from bianmin.applications.archives import packing
from bianmin.applications.archives.rights import may_archive
from bianmin.law.refusal import mark
from bianmin.people import services as people

from ..callers import READ, Request
from ..sent import download
from ..shapes.parts import Given
from .matters import MatterId, scene_of

router = Router(tags=["matters"])


class WantedPackage(Given):
    """What the package is for; it is recorded with the account's name."""

    reason: Annotated[str, Field(min_length=1, max_length=200)]


@router.post(
    "/matters/{matter}/archive",
    auth=READ,
    operation_id="archive",
    summary=mark(
        "Take out the archive package of a closed matter, with a reason, which is recorded"
    ),
)
def archive(request: Request, matter: MatterId, given: WantedPackage) -> HttpResponse:
    """A zip that verifies itself; made for the asking, nothing of it is kept."""
    caller, scene = request.auth, scene_of(request.auth, matter)
    if not may_archive(caller.post):
        raise application_refusals.not_archived_here()
    content = packing.package(scene)
    people.note_look(
        party=scene.application.party,
        field="archive",
        reason=given.reason,
        by=caller.account.pk,
        at=caller.at,
    )
    return download(content, "application/zip")
