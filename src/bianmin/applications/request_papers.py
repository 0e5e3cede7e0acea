"""What the request for help (F15, 群众求助申请表) says on paper; set anew, never kept."""

from datetime import datetime

from bianmin.law import masks
from bianmin.law.zone import SHANGHAI
from bianmin.network.selectors import directory
from bianmin.notices import standing

from .models import Enquiry, HelpRequest, LeaderAsked, Reply
from .notices import words

FORM = "help_request"


def help_request(enquiry: Enquiry, *, whole: bool, at: datetime) -> bytes:
    """The sheet of a request as it stands now, with room to sign, as a PDF.

    ``whole``: with the phone in full, for whoever answers for it and calls her.
    """
    request, known = HelpRequest.objects.get(pk=enquiry.pk), directory()
    body = known.body(enquiry.body)
    facts = {
        "organ_name": body.name,
        "contact": body.phone,
        "you": "您",
        "number": request.number,
        "kind": words.say("request", request.kind),
        "asked_on": words.day(enquiry.asked_at),
        "received_by": enquiry.first_asked.name,
        "person": request.name,
        "phone": request.phone if whole else masks.mobile(request.phone),
        "place": known.divisions[request.place].full_name,
        "wanted_at": _moment(request.wanted_at),
        "handler": enquiry.taken_by.name if enquiry.taken_by else "",
        "due": words.last_day(request.due_at),
        "need": enquiry.words,
        "wish": request.wish,
        **_asked(enquiry),
        **_told(enquiry),
    }
    return standing.anew(kind=FORM, facts=facts, at=at)


def _asked(enquiry: Enquiry) -> dict[str, str]:
    last = LeaderAsked.objects.filter(enquiry=enquiry).select_related("leader").last()
    return {"leader": last.leader.name, "leader_said": last.answer} if last else {}


def _told(enquiry: Enquiry) -> dict[str, str]:
    """What she was told; nothing before."""
    said = Reply.objects.filter(pk=enquiry.pk).first()
    if said is None:
        return {}
    heard = words.say("heard", said.heard)
    return {
        "answer": said.words,
        "answered_on": words.day(said.told_at),
        "answered_how": words.say("visit_way", said.way),
        "thinks": f"{heard}。{said.opinion}" if said.opinion else heard,
    }


def _moment(at: datetime | None) -> str:
    return f"{words.day(at)} {at.astimezone(SHANGHAI):%H:%M}" if at else ""
