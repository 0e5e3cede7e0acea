"""Questions to applications."""

from dataclasses import dataclass
from datetime import datetime

from bianmin.almanac import selectors as almanac
from bianmin.law.clock import reckon_hop
from bianmin.law.limits import Limit, Unit
from bianmin.law.zone import day_of
from bianmin.matters.clockwork import hop_light
from bianmin.policy import selectors as policy

from .models import Application, Enquiry, Remark, Urge
from .models.enquiry import EnquiryState
from .policies import ENQUIRY

LATELY = 30


def lately_received(account: int, *, of: int = LATELY) -> tuple[str, ...]:
    """Codes of the items an account took in last, the latest first; of its last ``of`` intakes."""
    last = Application.objects.filter(received_by=account).order_by("-matter_id")[:of]
    return tuple(dict.fromkeys(last.values_list("edition__item__code", flat=True)))


@dataclass(frozen=True, slots=True)
class Urged:
    """One urging of a matter and its answer; ``answered_at`` None while it waits for one.

    ``by_body`` (id) urged, None for the applicant; ``light`` of the answer while it is due.
    """

    kind: str
    at: datetime
    by_body: int | None
    words: str
    answer_by: datetime
    light: str
    answered_at: datetime | None
    answer: str


def urges_of(matter: int, at: datetime) -> tuple[Urged, ...]:
    """How a matter was urged on and what was answered, oldest first."""
    said = dict(Remark.objects.filter(matter=matter, name="reason").values_list("version", "words"))
    rows = Urge.objects.filter(matter=matter).order_by("version")
    return tuple(
        Urged(
            row.kind,
            row.urged_at,
            row.body,
            said.get(row.version, ""),
            row.answer_by,
            "" if row.settled_at else hop_light(row.answer_by, at)[0],
            row.settled_at,
            said.get(row.answer or 0, ""),
        )
        for row in rows
    )


def to_be_taken_by(enquiry: Enquiry) -> datetime:
    """Until when somebody is to take on an enquiry: the county's value of the day it was asked."""
    asked, snapshot = day_of(enquiry.asked_at), almanac.snapshot()
    limit = Limit.promised(policy.value(ENQUIRY, asked), Unit.WORKING_DAYS, source=ENQUIRY)
    closes = snapshot.hours_on(asked).closes
    due = reckon_hop(limit, enquiry.asked_at, snapshot.calendar, closes=closes).due_at
    assert due is not None  # nothing holds an enquiry
    return due


def light_of(enquiry: Enquiry, at: datetime) -> str:
    """The light of an enquiry that nobody has taken on yet; empty once it is settled."""
    if enquiry.state != EnquiryState.REFERRED:
        return ""
    return hop_light(to_be_taken_by(enquiry), at)[0]
