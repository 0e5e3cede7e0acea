"""Who asks for information herself: sending her request, following it, clarifying, taking back."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Path, Router

from bianmin.information import services as information
from bianmin.information.followed import Followed
from bianmin.information.models import Request
from bianmin.information.scenes import request_of
from bianmin.information.services import Content, Filing
from bianmin.law.refusal import Refusal, mark
from bianmin.look.addresses import address_of
from bianmin.matters.services import party
from bianmin.people import tries
from bianmin.people.claiming import claimed
from bianmin.people.models import Party

from .. import informing, refusals
from ..callers import PUBLIC, PublicRequest
from ..citizens import HERS, Citizen, CitizenRequest
from ..keys import Key, key_of
from ..once import once
from ..shapes import information as shapes
from ..shapes.parts import LARGEST_ID
from .tracking import pdf_of

router = Router(tags=["information"])
Code = Annotated[str, Path(max_length=9)]


@router.post(
    "/citizen/information-requests",
    auth=HERS,
    response={201: shapes.AllRegistered},
    operation_id="send_information_request",
    summary=mark("Ask for government information oneself"),
)
@once
def send(request: CitizenRequest, given: shapes.HerLetter, key: Key = "") -> shapes.AllRegistered:
    """Received on the day on which the body confirms it with her."""
    her = request.auth
    filing = Filing(
        body=given.body,
        party=_party(given, her),
        applicant_kind=given.applicant_kind,
        channel="internet",
        identity="by_phone",
        contents=[Content(given.wanted, given.document_number, given.form, given.way)],
        contact=her.number,
        email=given.email,
        address=given.address,
    )
    made = information.submit(filing=filing, at=her.at, key=key_of(her, key))
    return informing.registered(made)


def _party(given: shapes.HerLetter, her: Citizen) -> Party:
    """Whom she says she is."""
    natural = given.applicant_kind == "natural"
    return claimed(
        name=given.name, number=given.number, phone=her.number, person=natural, at=her.at
    )


def followed(request: PublicRequest, asked: shapes.HerTracking) -> Followed:
    """Hers, if code and digits are. Wrong tries are counted, by code and by address."""
    at, address = request.auth, address_of(request)
    try:
        tries.check(address, at=at)
        found: Request = information.track(code=asked.code, tail=asked.tail, at=at)
    except Refusal:
        tries.count_wrong(address, at=at)
        raise
    return Followed(request_of(found.pk), at)


@router.post(
    "/track/information-request",
    auth=PUBLIC,
    response=shapes.TrackedRequest,
    operation_id="track_information_request",
    summary=mark("Follow one's own request by code and four characters"),
)
def track(request: PublicRequest, asked: shapes.HerTracking) -> shapes.TrackedRequest:
    """Every step, letter and day, with its reason."""
    return informing.tracked(followed(request, asked))


@router.post(
    "/track/information-request/papers/{paper}",
    auth=PUBLIC,
    operation_id="track_information_paper",
    summary=mark("Download a letter about one's own request"),
)
def paper(
    request: PublicRequest,
    paper: Annotated[int, Path(ge=1, le=LARGEST_ID)],
    asked: shapes.HerTracking,
) -> HttpResponse:
    """PDF; only papers of this very request."""
    return pdf_of(followed(request, asked).papers, paper)


@router.post(
    "/citizen/information-requests/{code}/clarification",
    auth=HERS,
    response=shapes.TrackedRequest,
    operation_id="clarify_information_request",
    summary=mark("Clarify one's own request"),
)
@once
def clarify(
    request: CitizenRequest,
    code: Annotated[str, Path(max_length=9)],
    given: shapes.Content,
    key: Key = "",
) -> shapes.TrackedRequest:
    """What she writes takes the place of what she asked first."""
    return _hers(request.auth, code, "clarified", {"wanted": given.wanted}, key)


@router.post(
    "/citizen/information-requests/{code}/withdrawal",
    auth=HERS,
    response=shapes.TrackedRequest,
    operation_id="withdraw_information_request",
    summary=mark("Take one's own request back"),
)
@once
def withdraw(request: CitizenRequest, code: Code, key: Key = "") -> shapes.TrackedRequest:
    """Before the reply is given."""
    return _hers(request.auth, code, "withdraw_request", {}, key)


def _hers(
    her: Citizen, code: str, step: str, words: dict[str, str], key: str
) -> shapes.TrackedRequest:
    rows = Request.objects.select_related("party").filter(code=code, matter__training=False)
    found = rows.first()
    if found is None or her.number not in {found.contact, found.party.phone}:
        raise refusals.not_found()
    information.act(
        matter=found.pk,
        step=step,
        by=party(found.party_id),
        at=her.at,
        key=key_of(her, key),
        words=words,
    )
    return informing.tracked(Followed(request_of(found.pk), her.at))
