"""The form of an application as it stands, and as it stood before it was amended."""

from ninja import Router

from bianmin.applications import filled_in
from bianmin.law.refusal import mark

from .. import shown
from ..callers import READ, Request
from ..shapes import overseen as shapes
from .matters import MatterId, scene_of

router = Router(tags=["matters"])


@router.get(
    "/matters/{matter}/form",
    auth=READ,
    response=shapes.Forms,
    operation_id="form",
    summary=mark("What was filled in, and what it was amended from"),
)
def form(request: Request, matter: MatterId) -> shapes.Forms:
    """Masked; of a household health and means only where the matter lies with one's post."""
    caller, scene = request.auth, scene_of(request.auth, matter)
    posts = {post.id for post in caller.viewer.posts}
    versions = filled_in.versions(scene, posts)
    who = shown.names(scene, *(one.by for one in versions))
    return shapes.Forms(
        fields=shapes.fields(filled_in.answers(scene, posts)),
        versions=[
            shapes.FormVersion(
                at=one.at, by=who.get(one.by or 0, ""), fields=shapes.fields(one.answers)
            )
            for one in versions
        ],
    )
