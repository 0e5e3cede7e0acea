"""Enquiries and requests for help: listed, led on, put to a leader, closed by telling her."""

from typing import Annotated, Any

from ninja import Path

from bianmin.applications import requests as rows
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.models import Enquiry, LeaderAsked
from bianmin.applications.models.enquiry import EnquiryState
from bianmin.law import masks
from bianmin.law.refusal import mark
from bianmin.people.models import Account

from .. import refusals
from ..callers import ACT, READ, RECEIVE, Caller, Request
from ..keys import Key
from ..once import once
from ..shapes import requests as shapes
from ..shapes.parts import LARGEST_ID, Answering
from ..shapes.parts import Account as Person
from .enquiries import router

EnquiryId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
MOST = 50

__all__ = ["router"]


@router.get(
    "/enquiries",
    auth=READ,
    response=shapes.Enquiries,
    operation_id="enquiries",
    summary=mark("Enquiries and requests that are open with me"),
)
def enquiries(request: Request) -> shapes.Enquiries:
    """At most fifty of each kind, the oldest first."""
    caller = request.auth
    whole = Enquiry.objects.select_related("request", "first_asked", "taken_by")
    waiting = whole.filter(state=EnquiryState.REFERRED).order_by("asked_at")
    posts = [post.id for post in caller.viewer.desk]
    put = [one.enquiry_id for one in rows.put_to(caller.account.pk)[:MOST]]
    return shapes.Enquiries(
        led_here=[_line(one) for one in waiting.filter(referred_to__in=posts)[:MOST]],
        first_asked=[_line(one) for one in waiting.filter(first_asked=caller.account)[:MOST]],
        to_answer=[_line(one) for one in rows.with_(caller.account.pk)[:MOST]],
        put_to_me=[_line(one) for one in whole.filter(pk__in=put).order_by("asked_at")],
    )


def _line(one: Enquiry) -> shapes.Enquiry:
    return shapes.Enquiry(**_plain(one))


def _plain(one: Enquiry) -> dict[str, Any]:
    asked = getattr(one, "request", None)
    return {
        "enquiry": one.pk,
        "number": asked.number if asked else "",
        "state": one.state,
        "item": one.item,
        "words": one.words,
        "first_asked": _person(one.first_asked),
        "taken_by": _person(one.taken_by) if one.taken_by else None,
        "referred_to": one.referred_to,
        "asked_at": one.asked_at,
        "due_at": asked.due_at if asked else None,
    }


def _person(account: Account) -> Person:
    return Person(id=account.pk, name=account.name)


@router.get(
    "/enquiries/{enquiry}",
    auth=READ,
    response=shapes.WholeEnquiry,
    operation_id="enquiry",
    summary=mark("An enquiry or request whole"),
)
def enquiry(request: Request, enquiry: EnquiryId) -> shapes.WholeEnquiry:
    """For those who have to do with it. The phone is covered; the sheet at the desk has it."""
    return _whole(request.auth, _seen(request.auth, enquiry))


def _seen(caller: Caller, enquiry: int) -> Enquiry:
    row = rows.of(enquiry)
    posts = [post.id for post in caller.viewer.desk]
    led = bodies_of(caller) if leads(caller) else frozenset[int]()
    if row is None or not rows.may_see(row, caller.account.pk, posts, led):
        raise refusals.not_found()
    return row


def _whole(caller: Caller, row: Enquiry) -> shapes.WholeEnquiry:
    asked, told = getattr(row, "request", None), getattr(row, "reply", None)
    has_it = rows.has_it(row, caller.account.pk)
    may_ask = rows.leaders(caller.directory, caller.body.id, caller.day) if has_it else ()
    phone = asked.phone if asked else ""
    return shapes.WholeEnquiry(
        **_plain(row),
        kind=asked.kind if asked else "",
        name=asked.name if asked else "",
        phone=masks.mobile(phone),
        wish=asked.wish if asked else "",
        wanted_at=asked.wanted_at if asked else None,
        put=[_put(one) for one in rows.put_about(row)],
        told=_told(told) if told else None,
        leaders=[
            _person(one)
            for one in Account.objects.filter(pk__in=may_ask).exclude(pk=caller.account.pk)
        ],
    )


def _put(one: LeaderAsked) -> shapes.Put:
    return shapes.Put(
        leader=_person(one.leader),
        question=one.question,
        asked_at=one.asked_at,
        answer=one.answer,
        answered_at=one.answered_at,
    )


def _told(reply: Any) -> shapes.Told:
    names = ("words", "way", "heard", "opinion", "told_at")
    return shapes.Told(**{name: getattr(reply, name) for name in names})


@router.post(
    "/requests",
    auth=RECEIVE,
    response={201: shapes.Requested},
    operation_id="register_request",
    summary=mark("Register a request for help"),
)
@once
def register(request: Request, given: shapes.Requesting, key: Key = "") -> shapes.Requested:
    """Help that is no item, somebody to come to her home, or to stay after hours."""
    caller, said = request.auth, given.model_dump(exclude={"to_post"})
    made = applications.register_request(
        wanted=applications.Wanted(**said), by=caller.actor(), at=caller.at, to_post=given.to_post
    )
    return shapes.Requested(enquiry=made.pk, number=made.number, due_at=made.due_at)


@router.post(
    "/enquiries/{enquiry}/refer",
    auth=RECEIVE,
    response={204: None},
    operation_id="refer_enquiry",
    summary=mark("Lead somebody on to a post"),
)
@once
def refer(request: Request, enquiry: EnquiryId, given: shapes.Leading, key: Key = "") -> None:
    """Whoever was asked first answers for it until it is taken."""
    applications.refer(enquiry=enquiry, to_post=given.to_post, by=request.auth.actor())


@router.post(
    "/enquiries/{enquiry}/leader",
    auth=ACT,
    response=shapes.WholeEnquiry,
    operation_id="ask_leader",
    summary=mark("Put an enquiry to a leader"),
)
@once
def ask_leader(
    request: Request, enquiry: EnquiryId, given: shapes.Putting, key: Key = ""
) -> shapes.WholeEnquiry:
    """Until the leader has answered it cannot be closed."""
    caller = request.auth
    applications.ask_leader(
        enquiry=enquiry,
        leader=given.leader,
        words=given.question,
        by=caller.actor(),
        at=caller.at,
    )
    return _whole(caller, _seen(caller, enquiry))


@router.post(
    "/enquiries/{enquiry}/leader/answer",
    auth=ACT,
    response=shapes.WholeEnquiry,
    operation_id="answer_as_leader",
    summary=mark("Answer what one was asked as a leader"),
)
@once
def answer(
    request: Request, enquiry: EnquiryId, given: Answering, key: Key = ""
) -> shapes.WholeEnquiry:
    """Whoever asked is told, and tells her."""
    caller = request.auth
    applications.answer_as_leader(
        enquiry=enquiry, words=given.words, by=caller.actor(), at=caller.at
    )
    return _whole(caller, _seen(caller, enquiry))


@router.post(
    "/enquiries/{enquiry}/reply",
    auth=ACT,
    response=shapes.WholeEnquiry,
    operation_id="reply",
    summary=mark("Record what she was told, and close it"),
)
@once
def reply(
    request: Request, enquiry: EnquiryId, given: shapes.Replying, key: Key = ""
) -> shapes.WholeEnquiry:
    """She is asked what she thinks of it; that she had nothing to say is an answer."""
    caller = request.auth
    applications.reply(enquiry=enquiry, by=caller.actor(), at=caller.at, **given.model_dump())
    return _whole(caller, _seen(caller, enquiry))
