"""The files that go with a reply: added, drawn, looked at by another person, proposed to all."""

from typing import Any

from ninja import File, Form
from ninja.files import UploadedFile

from bianmin.files.blackening.boxes import Box
from bianmin.information.disclosed import rights as disclosing
from bianmin.information.models import Release
from bianmin.information.releases import rights, selectors, services
from bianmin.information.releases.grounds import Blackened
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import ACT, Caller, Request
from ..deeds import Kept
from ..keys import Key
from ..once import once
from ..sent import sent
from ..shapes import released as shapes
from .information import scene_of
from .matters import MatterId
from .released import FILES, ONE, ReleaseId, router, told


@router.post(
    FILES,
    auth=ACT,
    response={201: shapes.ReleasedFile},
    operation_id="add_release",
    summary=mark("Add a file that is to go with the reply"),
)
@once
def add(
    request: Request,
    matter: MatterId,
    file: File[UploadedFile],
    said: Form[shapes.NewRelease],
    key: Key = "",
) -> shapes.ReleasedFile:
    """PDF or photograph; nothing of it goes out before it is drawn and looked at."""
    caller = request.auth
    _refuse_others(caller, matter)
    made = services.add(request=matter, upload=sent(file), title=said.title, **_by(caller))
    return told(made)


@router.post(
    ONE + "/draw",
    auth=ACT,
    response=shapes.ReleasedFile,
    operation_id="draw_release",
    summary=mark("Make the new file, black where it must be"),
)
@once
def draw(
    request: Request, matter: MatterId, release: ReleaseId, given: shapes.Drawing, key: Key = ""
) -> shapes.ReleasedFile:
    """What was looked at before must be so again."""
    caller, row = request.auth, _own(request.auth, matter, release)
    boxes = [Blackened(Box(one.page, one.x, one.y, one.width, one.height), one.ground)
             for one in given.boxes]  # fmt: skip
    made = services.draw(release=row.pk, boxes=boxes, **_by(caller))
    return told(made)


@router.post(
    ONE + "/check",
    auth=ACT,
    response=shapes.ReleasedFile,
    operation_id="check_release",
    summary=mark("Say that every page of the new file was looked at"),
)
@once
def check(
    request: Request, matter: MatterId, release: ReleaseId, given: shapes.LookedAt, key: Key = ""
) -> shapes.ReleasedFile:
    """By another person than made it."""
    caller, row = request.auth, _own(request.auth, matter, release)
    done = services.check(release=row.pk, seen=given.seen, **_by(caller))
    return told(done)


@router.post(
    ONE + "/propose",
    auth=ACT,
    response={201: Kept},
    operation_id="propose_release",
    summary=mark("Let everybody read what she was given"),
)
@once
def propose(
    request: Request,
    matter: MatterId,
    release: ReleaseId,
    given: shapes.ReleaseProposed,
    key: Key = "",
) -> Kept:
    """An entry of the directory, submitted: another person passes it. Answers with its id."""
    caller, row = request.auth, _own(request.auth, matter, release)
    if not disclosing.may_write(caller):
        raise refusals.not_yours()
    given_by = {"issuer": caller.body.name, **_by(caller)}
    entry = services.propose(release=row.pk, **dict(given), **given_by)
    return Kept(id=entry.pk)


@router.delete(
    ONE,
    auth=ACT,
    response={204: None},
    operation_id="remove_release",
    summary=mark("Take a file out again, before the reply"),
)
@once
def remove(request: Request, matter: MatterId, release: ReleaseId, key: Key = "") -> None:
    """What was given stays as it went out."""
    caller, row = request.auth, _own(request.auth, matter, release)
    services.remove(release=row.pk, **_by(caller))


def _refuse_others(caller: Caller, matter: int) -> None:
    """Raises ``Refusal``: they may not see the request, or it was not sent to their body."""
    if not rights.may_release(caller, scene_of(caller, matter).request):
        raise refusals.not_yours()


def _own(caller: Caller, matter: int, release: int) -> Release:
    _refuse_others(caller, matter)
    return selectors.of_request(matter).get(pk=release)


def _by(caller: Caller) -> dict[str, Any]:
    return {"by": caller.account.pk, "at": caller.at}
