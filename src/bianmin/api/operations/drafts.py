"""A citizen applies by herself: a draft is begun, answered, photographed, resumed, sent."""

from typing import Annotated
from uuid import UUID

from ninja import File, Path, Router
from ninja.files import UploadedFile

from bianmin.applications import hers
from bianmin.applications.licences import offering
from bianmin.applications.models import Application, OnlineDraft
from bianmin.applications.online import answering, drafts, licences, refusals, sending
from bianmin.applications.online.questions import capacity, open_questions, papers_of
from bianmin.law import masks
from bianmin.law.refusal import Refusal, mark
from bianmin.law.zone import day_of
from bianmin.look.addresses import address_of
from bianmin.people import tries

from .. import refusals as api_refusals
from ..citizens import HERS, Citizen, CitizenRequest
from ..keys import Key
from ..once import once
from ..sent import sent
from ..shapes import citizens as shapes
from ..shapes.licences import AboutLicence

router = Router(tags=["citizens"])
PaperKey = Annotated[str, Path(max_length=8)]


@router.post(
    "/citizen/drafts",
    auth=HERS,
    response={201: shapes.Draft},
    operation_id="begin_draft",
    summary=mark("Begin an application for a citizen"),
)
@once
def begin(request: CitizenRequest, given: shapes.Begun, key: Key = "") -> shapes.Draft:
    """Of an item that may be applied for online, or about a licence of hers."""
    if given.licence is None:
        return begun(request.auth, item=given.item)
    return _about_a_licence(request.auth, given.licence)


def _about_a_licence(citizen: Citizen, said: AboutLicence) -> shapes.Draft:
    found = hers.licence_told_at(said.id, citizen.number)
    if found is None:
        raise api_refusals.not_found()
    offering.check_offered(found, day_of(citizen.at))
    made = begun(citizen, **licences.begun(found, at=citizen.at))
    draft = _hers(citizen, made.draft)
    licences.say(draft, purpose=said.purpose, wish=said.wish, at=citizen.at)
    return _shown(draft, citizen)


def begun(citizen: Citizen, **content: object) -> shapes.Draft:
    """A new draft of hers, with the digits by which she goes on elsewhere."""
    draft = drafts.begin(at=citizen.at, phone=citizen.number, **content)
    sending.check_begun(draft, at=citizen.at)
    drafts.give_resume_code(draft, at=citizen.at)
    return _shown(draft, citizen)


@router.post(
    "/citizen/drafts/resume",
    auth=HERS,
    response=shapes.Draft,
    operation_id="resume_draft",
    summary=mark("Go on with a draft that was begun elsewhere"),
)
def resume(request: CitizenRequest, given: shapes.Resumed) -> shapes.Draft:
    """By its ten digits and the phone it was begun with. Wrong tries are counted by address."""
    citizen, address = request.auth, address_of(request)
    try:
        tries.check(address, at=citizen.at)
        found = drafts.by_resume_code(given.resume)
        if found.content.get("phone") != citizen.number:
            raise refusals.nothing_to_resume()
    except Refusal:
        tries.count_wrong(address, at=citizen.at)
        raise
    return _shown(found, citizen)


@router.get(
    "/citizen/drafts/{draft}",
    auth=HERS,
    response=shapes.Draft,
    operation_id="draft",
    summary=mark("A citizen's draft, and what is still to be answered"),
)
def draft(request: CitizenRequest, draft: UUID) -> shapes.Draft:
    """Only with the phone it was begun with."""
    return _shown(_hers(request.auth, draft), request.auth)


@router.put(
    "/citizen/drafts/{draft}",
    auth=HERS,
    response=shapes.Draft,
    operation_id="answer_draft",
    summary=mark("Say who she is, where she lives, and answer the item's questions"),
)
@once
def answer(
    request: CitizenRequest, draft: UUID, given: shapes.Particulars, key: Key = ""
) -> shapes.Draft:
    """What is left out stays as it was; it is kept before all is said."""
    row = _hers(request.auth, draft)
    answering.say(row, given.model_dump(), at=request.auth.at)
    return _shown(row, request.auth)


@router.post(
    "/citizen/drafts/{draft}/papers/{paper}/pages",
    auth=HERS,
    response={201: shapes.Draft},
    operation_id="add_draft_page",
    summary=mark("Add a photographed page to a paper of a draft"),
)
@once
def add_page(
    request: CitizenRequest,
    draft: UUID,
    paper: PaperKey,
    file: File[UploadedFile],
    key: Key = "",
) -> shapes.Draft:
    """Checked by content (JPEG, PNG, WebP, PDF); the paper is here then."""
    citizen, row = request.auth, _hers(request.auth, draft)
    wanted = drafts.wanted_of(row, paper, citizen.at)
    drafts.add_page(row, wanted, key, sent(file), at=citizen.at)
    return _shown(_hers(citizen, draft), citizen)


@router.put(
    "/citizen/drafts/{draft}/papers/{paper}",
    auth=HERS,
    response=shapes.Draft,
    operation_id="say_of_paper",
    summary=mark("Say where a paper of a draft stands, and the order of its pages"),
)
@once
def say_of_paper(
    request: CitizenRequest,
    draft: UUID,
    paper: PaperKey,
    given: shapes.PaperSaid,
    key: Key = "",
) -> shapes.Draft:
    """Pages that are not named are let go."""
    citizen, row = request.auth, _hers(request.auth, draft)
    answering.say_of_paper(row, paper, **given.model_dump(), at=citizen.at)
    return _shown(row, citizen)


@router.post(
    "/citizen/drafts/{draft}/send",
    auth=HERS,
    response={201: shapes.Filed},
    operation_id="send_draft",
    summary=mark("Send a citizen's draft"),
)
@once
def send(request: CitizenRequest, draft: UUID, key: Key = "") -> shapes.Filed:
    """It becomes a matter, or the answer of the one that asked for it; the draft is gone."""
    code = sending.send(_hers(request.auth, draft), at=request.auth.at)
    made = Application.objects.select_related("matter").get(code=code)
    return shapes.Filed(number=made.matter.number, code=code)


@router.delete(
    "/citizen/drafts/{draft}",
    auth=HERS,
    response={204: None},
    operation_id="discard_draft",
    summary=mark("Let a citizen's draft go"),
)
@once
def discard(request: CitizenRequest, draft: UUID, key: Key = "") -> None:
    """With all that was said and photographed."""
    _hers(request.auth, draft).delete()


def _licence(draft: OnlineDraft) -> shapes.DraftLicence | None:
    asked = licences.asked(draft)
    if asked is None:
        return None
    return shapes.DraftLicence(id=asked.licence, purpose=asked.purpose, wish=asked.wish)


def _hers(citizen: Citizen, draft: UUID) -> OnlineDraft:
    """Raises a refusal for a draft of another phone: then it does not exist for her."""
    found = OnlineDraft.objects.filter(pk=draft).first()
    if found is None or found.content.get("phone") != citizen.number:
        raise api_refusals.not_found()
    return found


def _shown(draft: OnlineDraft, citizen: Citizen) -> shapes.Draft:
    content, item = draft.content, drafts.edition_of(draft, citizen.at).typed
    return shapes.Draft(
        draft=draft.pk,
        item=content["item"],
        licence=_licence(draft),
        supplements=content.get("code", ""),
        resume=content.get("resume", ""),
        name=content.get("name", ""),
        number=masks.id_number_staff(content["number"]) if content.get("number") else "",
        capacity=capacity(draft),
        beneficiary=(content.get("for_whom") or {}).get("name", ""),
        village=content.get("village", ""),
        answers=content.get("answers", {}),
        papers=[
            shapes.DraftPaper(
                key=one.key,
                name=one.name,
                required=one.required,
                presence=said["presence"],
                pages=said["pages"],
            )
            for one in papers_of(item, draft)
            for said in [drafts.paper_of(draft, one)]
        ],
        still_open=[
            shapes.StillOpen(name=one.name, title=str(one.title))
            for one in open_questions(item, draft)
        ],
    )
