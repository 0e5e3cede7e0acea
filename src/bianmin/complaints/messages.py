"""Tells who complains what a step means for her: short, with her code; never what she wrote."""

from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Recipient

from .models import Complaint
from .notices import words
from .occasion import Occasion
from .procedures.looking import STEP_OF

WORDINGS = {
    "register_complaint": "complaint_registered",
    "complain_online": "complaint_registered",
    "complain_again": "complaint_registered",
    "accept_complaint": "complaint_accepted",
    "decline_complaint": "complaint_answered",
    "extend": "complaint_longer",
    **dict.fromkeys(STEP_OF.values(), "complaint_answered"),
}


def recipients(complaint: Complaint) -> tuple[Recipient, ...]:
    """The telephone she gave; nobody where she gave none."""
    return (Recipient(Channel.SMS, complaint.phone),) if complaint.phone else ()


def tell(occasion: Occasion) -> None:
    """Send what this step owes her; nothing while somebody practises."""
    wording = WORDINGS.get(occasion.plan.step.name)
    if wording is None or occasion.training:
        return
    for one in recipients(occasion.complaint):
        _send(occasion, one, wording)


def _send(occasion: Occasion, one: Recipient, wording: str) -> None:
    matter = occasion.complaint.pk
    notices.send(
        channel=one.channel,
        to=one.to,
        wording=wording,
        facts={
            "organ": occasion.body.short_name,
            "phone": occasion.body.phone or words.say("said", "hotline"),
            "tracking_code": spaced(occasion.complaint.code),
            "accept_by": occasion.last_day("accept"),
            "answer_by": occasion.last_day("finish"),
        },
        about=about(matter),
        at=occasion.recorded_at,
        key=f"{matter}:{occasion.plan.entry.version}:{wording}",
    )
