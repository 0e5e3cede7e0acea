"""The register of licences: those of one's organs, one of them, ending one."""

from typing import Annotated

from ninja import Path, Query, Router
from pydantic import Field

from bianmin.applications import services as applications
from bianmin.applications.licences import selectors
from bianmin.applications.models import Licence, LicenceAct, LicenceDeed
from bianmin.law import masks
from bianmin.law.refusal import mark

from .. import refusals, shown
from ..callers import ACT, READ, Caller, Request
from ..keys import Key
from ..once import once
from ..shapes import licences as shapes
from ..shapes.parts import LARGEST_ID, Given, Named

router = Router(tags=["licences"])
LicenceId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
ROWS = 50


class WantedLicences(Given):
    """``number`` finds by a part of it; ``after`` is the ``next`` of the page before."""

    number: Annotated[str, Field(max_length=80)] = ""
    after: Annotated[int, Field(ge=0, le=LARGEST_ID)] = 0


@router.get(
    "/licences",
    auth=READ,
    response=shapes.Licences,
    operation_id="licences",
    summary=mark("The licences that my bodies have granted"),
)
def licences(request: Request, wanted: Query[WantedLicences]) -> shapes.Licences:
    """The newest first, without what became of them."""
    bodies = request.auth.viewer.bodies
    rows = selectors.of_organs(bodies, number=wanted.number, before=wanted.after or None)
    found = list(rows[: ROWS + 1])
    shown = [_shown(row, request.auth) for row in found[:ROWS]]
    return shapes.Licences(licences=shown, next=found[ROWS - 1].pk if len(found) > ROWS else None)


@router.get(
    "/licences/{licence}",
    auth=READ,
    response=shapes.Licence,
    operation_id="licence",
    summary=mark("A licence, and what became of it"),
)
def licence(request: Request, licence: LicenceId) -> shapes.Licence:
    """Only of one's own bodies."""
    return _told(_own(request.auth, licence), request.auth)


@router.post(
    "/licences/{licence}/end",
    auth=ACT,
    response=shapes.Licence,
    operation_id="end_licence",
    summary=mark("Withdraw, revoke or cancel a licence; the decision is issued with it"),
)
@once
def end(
    request: Request, licence: LicenceId, given: shapes.LicenceEnding, key: Key = ""
) -> shapes.Licence:
    """Only at the post of the head of the organ that granted it."""
    caller = request.auth
    applications.end_licence(
        licence=_own(caller, licence).pk,
        ending=applications.Ending(**given.model_dump()),
        seat=caller,
        by=caller.account.pk,
        at=caller.at,
    )
    return _told(_own(caller, licence), caller)


@router.post(
    "/licences/{licence}/serve",
    auth=ACT,
    response=shapes.Licence,
    operation_id="serve_licence_paper",
    summary=mark("Record how the decision that ended a licence was served"),
)
@once
def serve(
    request: Request, licence: LicenceId, given: shapes.LicenceServing, key: Key = ""
) -> shapes.Licence:
    """Only at a post of the organ that granted it; the receipt of service is issued with it."""
    caller = request.auth
    applications.serve_licence_paper(
        licence=_own(caller, licence).pk,
        serving=applications.Serving(**given.model_dump()),
        seat=caller,
        by=caller.account.pk,
        at=caller.at,
    )
    return _told(_own(caller, licence), caller)


def _own(caller: Caller, licence: int) -> Licence:
    rows = Licence.objects.select_related("holder").filter(organ__in=caller.viewer.bodies)
    found = rows.filter(pk=licence).first()
    if found is None:
        raise refusals.not_found()
    return found


def _told(row: Licence, caller: Caller) -> shapes.Licence:
    deeds = [_deed(deed) for deed in selectors.deeds_of(row)]
    return _shown(row, caller).model_copy(update={"deeds": deeds})


def _shown(row: Licence, caller: Caller) -> shapes.Licence:
    standing = selectors.standing_of(row, caller.day)
    return shapes.Licence(
        id=row.pk,
        number=row.number,
        title=row.title,
        item=row.item,
        matter=row.matter_id,
        organ=row.organ,
        holder=masks.name_public(row.holder.name),
        since=row.from_day,
        until=row.until_day,
        standing=Named(code=standing, label=str(standing.label)),
        holds=standing.holds,
    )


def _deed(deed: LicenceDeed) -> shapes.LicenceDeed:
    return shapes.LicenceDeed(
        act=Named(code=deed.act, label=str(LicenceAct(deed.act).label)),
        at=deed.at,
        paper=deed.paper_id,
        number=deed.paper.number,
        until=deed.until_day,
        served=shown.service(getattr(deed.paper, "service", None)),
    )
