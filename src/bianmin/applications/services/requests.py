"""Requests for help registered, leaders asked, and what was asked closed by telling her."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from bianmin.law.identifiers import normalise_name
from bianmin.law.zone import SHANGHAI, day_of
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.people.rules import check_phone

from .. import request_refusals as refusals
from .. import requests
from ..models import Enquiry, Heard, HelpRequest, LeaderAsked, Reply, RequestKind, VisitWay
from ..models.enquiry import EnquiryState
from .enquiries import ask, refer, take_enquiry


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the form holds: who, where (a village's code), what for; ``kind`` of ``RequestKind``."""

    kind: str
    name: str
    place: str
    words: str
    phone: str = ""
    wish: str = ""
    wanted_at: datetime | None = None


@transaction.atomic
def register_request(
    *, wanted: Wanted, by: Actor, at: datetime, to_post: int | None = None
) -> HelpRequest:
    """Register a request under a number: led to a post, else with whoever took it. Refusal."""
    if wanted.kind not in RequestKind.values:
        raise refusals.kind_unknown()
    if wanted.kind != RequestKind.HELP and (wanted.wanted_at is None or wanted.wanted_at < at):
        raise refusals.when_missing()
    if wanted.place not in directory().divisions:
        raise refusals.place_unknown()
    name, phone = normalise_name(wanted.name), check_phone(wanted.phone)
    enquiry = ask(by=by, at=at, words=wanted.words.strip(), answered=False)
    if to_post:
        refer(enquiry=enquiry.pk, to_post=to_post, by=by)
    else:
        take_enquiry(enquiry=enquiry.pk, by=by, at=at)
    return HelpRequest.objects.create(
        enquiry=enquiry,
        number=f"QZ{at.astimezone(SHANGHAI):%Y%m%d}{enquiry.pk:06d}",
        kind=wanted.kind,
        name=name,
        phone=phone,
        place=wanted.place,
        wish=wanted.wish.strip(),
        wanted_at=wanted.wanted_at,
        due_at=requests.due_of(at),
    )


@transaction.atomic
def ask_leader(*, enquiry: int, leader: int, words: str, by: Actor, at: datetime) -> LeaderAsked:
    """Put an enquiry to somebody in charge (请示); they are told. Raises ``Refusal``."""
    row = _locked(enquiry, by)
    known = directory()
    post = known.posts.get(by.post or 0)
    chosen = requests.leaders(known, post.body if post else row.body, day_of(at))
    if leader == by.account or leader not in chosen:
        raise refusals.no_such_leader()
    if _is_asked(row):
        raise refusals.leader_unanswered()
    made = LeaderAsked.objects.create(
        enquiry=row,
        leader_id=leader,
        question=words.strip(),
        asked_by_id=by.account or 0,
        asked_at=at,
    )
    _tell(leader, "leader_asked", row, at)
    return made


@transaction.atomic
def answer_as_leader(*, enquiry: int, words: str, by: Actor, at: datetime) -> LeaderAsked:
    """Answer what one was asked; whoever asked is told, and tells her. Raises ``Refusal``."""
    if not words.strip():
        raise refusals.say_what_she_was_told()
    rows = LeaderAsked.objects.select_for_update(of=("self",)).select_related("enquiry")
    row = rows.filter(enquiry=enquiry, leader=by.account, answered_at__isnull=True).first()
    if row is None:
        raise refusals.nobody_asked_you()
    row.answer, row.answered_at = words.strip(), at
    row.save(update_fields=["answer", "answered_at"])
    _tell(row.asked_by_id, "leader_answered", row.enquiry, at)
    return row


@transaction.atomic
def reply(
    *, enquiry: int, words: str, way: str, heard: str, by: Actor, at: datetime, opinion: str = ""
) -> Reply:
    """Record what she was told and what she thinks of it; with it the enquiry is closed.

    Raises ``Refusal``: a leader who was asked has not answered, or she was not asked.
    """
    row = _locked(enquiry, by)
    if _is_asked(row):
        raise refusals.leader_unanswered()
    if not words.strip() or way not in VisitWay.values:
        raise refusals.say_what_she_was_told()
    if heard not in Heard.values:
        raise refusals.ask_what_she_thinks()
    Enquiry.objects.filter(pk=enquiry).update(
        state=EnquiryState.ANSWERED, taken_by=by.account, taken_at=row.taken_at or at
    )
    return Reply.objects.create(
        enquiry=row,
        words=words.strip(),
        way=way,
        heard=heard,
        opinion=opinion.strip(),
        told_at=at,
        told_by_id=by.account or 0,
    )


def _locked(enquiry: int, by: Actor) -> Enquiry:
    """The enquiry, if whoever acts answers for it."""
    row = Enquiry.objects.select_for_update().filter(pk=enquiry).first()
    if row is None or not requests.has_it(row, by.account):
        raise refusals.not_with_you()
    return row


def _is_asked(row: Enquiry) -> bool:
    return LeaderAsked.objects.filter(enquiry=row, answered_at__isnull=True).exists()


def _tell(account: int, wording: str, row: Enquiry, at: datetime) -> None:
    notices.send(
        channel=Channel.IN_APP,
        to=str(account),
        wording=wording,
        facts={"number": str(row.pk)},
        about=f"enquiry {row.pk}",
        at=at,
    )
