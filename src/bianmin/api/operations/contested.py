"""Reconsiderations and suits about a reply: read by who may see it, recorded by who gave it."""

from typing import Annotated, Any

from ninja import File, Form, Path, Router
from ninja.files import UploadedFile

from bianmin.files import services as files
from bianmin.information.models import Case
from bianmin.information.reviews import refusals as faults
from bianmin.information.reviews import rights, selectors, services
from bianmin.information.reviews.services import Filed
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import ACT, READ, Caller, Request
from ..keys import Key
from ..once import once
from ..sent import sent
from ..shapes import contested as shapes
from ..shapes.parts import LARGEST_ID
from .information import scene_of
from .matters import MatterId

router = Router(tags=["information"])
CaseId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/information-requests/{matter}/cases",
    auth=READ,
    response=shapes.Cases,
    operation_id="cases",
    summary=mark("The cases about a reply, and what runs after it"),
)
def cases(request: Request, matter: MatterId) -> shapes.Cases:
    """Reconsiderations and suits, and until when each is filed or decided."""
    row = scene_of(request.auth, matter).request
    return shapes.Cases(
        cases=[_told(one) for one in selectors.cases_of(matter)],
        running=[
            shapes.RunningAfter(
                limit=one.limit.id,
                article=one.limit.article,
                since=one.since,
                day=one.day,
                provisional=one.provisional,
                longer=one.longer,
            )
            for one in selectors.running_after(row, request.auth.day)
        ],
    )


@router.post(
    "/information-requests/{matter}/cases",
    auth=ACT,
    response={201: shapes.RecordedCase},
    operation_id="record_case",
    summary=mark("Record a reconsideration or suit about a reply"),
)
@once
def record(
    request: Request,
    matter: MatterId,
    file: File[UploadedFile],
    said: Form[shapes.NewCase],
    key: Key = "",
) -> shapes.RecordedCase:
    """With the paper that tells of it, as PDF or photograph."""
    caller = request.auth
    _refuse_others(caller, matter)
    made = services.record(
        request=matter, filed=Filed(**dict(said)), proof=_kept(file, caller), **_by(caller)
    )
    return _told(made)


@router.post(
    "/information-requests/{matter}/cases/{case}/acceptance",
    auth=ACT,
    response=shapes.RecordedCase,
    operation_id="accept_case",
    summary=mark("Record that a case was taken on"),
)
@once
def accept(
    request: Request, matter: MatterId, case: CaseId, given: shapes.CaseTakenOn, key: Key = ""
) -> shapes.RecordedCase:
    """From this day the time for its decision runs."""
    caller = request.auth
    _refuse_others(caller, matter)
    return _told(services.accept(case=_of(matter, case), **dict(given), at=caller.at))


@router.post(
    "/information-requests/{matter}/cases/{case}/extension",
    auth=ACT,
    response=shapes.RecordedCase,
    operation_id="extend_case",
    summary=mark("Record that a reconsideration takes longer"),
)
@once
def extend(
    request: Request,
    matter: MatterId,
    case: CaseId,
    file: File[UploadedFile],
    said: Form[shapes.CaseExtended],
    *,
    key: Key = "",
) -> shapes.RecordedCase:
    """With the paper that tells the parties, as PDF or photograph."""
    caller = request.auth
    _refuse_others(caller, matter)
    longer = services.extend(
        case=_of(matter, case), **dict(said), proof=_kept(file, caller), at=caller.at
    )
    return _told(longer)


@router.post(
    "/information-requests/{matter}/cases/{case}/voiding",
    auth=ACT,
    response=shapes.RecordedCase,
    operation_id="void_case",
    summary=mark("Void a case that was entered wrongly"),
)
@once
def void(
    request: Request, matter: MatterId, case: CaseId, given: shapes.CaseVoided, key: Key = ""
) -> shapes.RecordedCase:
    """It stays to be read, and is counted nowhere."""
    caller = request.auth
    _refuse_others(caller, matter)
    return _told(services.void(case=_of(matter, case), why=given.why, **_by(caller)))


@router.post(
    "/information-requests/{matter}/cases/{case}/conclusion",
    auth=ACT,
    response=shapes.RecordedCase,
    operation_id="conclude_case",
    summary=mark("Record how a case ended"),
)
@once
def conclude(
    request: Request,
    matter: MatterId,
    case: CaseId,
    file: File[UploadedFile],
    said: Form[shapes.CaseEnded],
    *,
    key: Key = "",
) -> shapes.RecordedCase:
    """With the decision, as PDF or photograph."""
    caller = request.auth
    _refuse_others(caller, matter)
    ended = services.conclude(
        case=_of(matter, case), **dict(said), decision=_kept(file, caller), **_by(caller)
    )
    return _told(ended)


def _refuse_others(caller: Caller, matter: int) -> None:
    """Raises Refusal: they may not see the request, or it was not sent to their body."""
    row = scene_of(caller, matter).request
    if not rights.may_record(caller.body.id, row, caller.directory, caller.day):
        raise refusals.not_yours()


def _of(matter: int, case: int) -> int:
    """The case, if it is about this request."""
    if not Case.objects.filter(matter=matter, pk=case).exists():
        raise faults.no_such_case()
    return case


def _kept(file: UploadedFile, caller: Caller) -> int:
    return files.store(upload=sent(file), **_by(caller)).pk


def _by(caller: Caller) -> dict[str, Any]:
    return {"by": caller.account.pk, "at": caller.at}


def _told(row: Case) -> shapes.RecordedCase:
    """Who filed it is not told: their name is read at the desk."""
    names = set(shapes.RecordedCase.model_fields) - {"id", "after"}
    plain = {name: getattr(row, name) for name in names}
    return shapes.RecordedCase(id=row.pk, after=row.after_id, **plain)
