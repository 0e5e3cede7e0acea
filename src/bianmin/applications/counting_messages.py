"""Tells sender and receiver of papers that do not match, and the applicant of papers lost."""

from bianmin.casework.abouts import about
from bianmin.matters.situation import Situation
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.models import Channel

from . import counting
from .models import Discrepancy, Settlement
from .notices import words
from .occasion import Facts, Occasion


def tell(occasion: Occasion) -> None:
    """Send what reporting, answering or settling a discrepancy owes."""
    step = occasion.plan.step.name
    if step == counting.REPORT:
        _inside(occasion, "papers_differ", occasion.plan.entry.facts["against"])
    elif step == counting.ANSWER:
        _inside(occasion, "papers_answered", _open(occasion).found_by)
    elif step == counting.SETTLE:
        _lost(occasion)


def _inside(occasion: Occasion, wording: str, body: int) -> None:
    situation = occasion.plan.situation
    post = _last_post(situation, body)
    letters = [
        notices.Letter(str(account), _facts(occasion), about(situation.matter.id))
        for account in tended_by(occasion.directory, post, situation.day)
    ]
    at = occasion.plan.entry.recorded_at
    notices.send_each(channel=Channel.IN_APP, wording=wording, letters=letters, at=at)


def _last_post(situation: Situation, body: int) -> int:
    """The post with which it lay last at a body that it has passed."""
    return next(stay.post for stay in reversed(situation.stays) if stay.body == body)


def _lost(occasion: Occasion) -> None:
    lost = occasion.plan.entry.facts["settlement"] == Settlement.LOST
    for one in occasion.recipients if lost else ():
        notices.send(
            channel=one.channel,
            to=one.to,
            wording="papers_lost",
            facts=_facts(occasion),
            about=about(occasion.plan.situation.matter.id),
            at=occasion.plan.entry.recorded_at,
        )


def _facts(occasion: Occasion) -> Facts:
    told = occasion.plan.entry.facts
    row = Discrepancy.objects.filter(matter=occasion.plan.situation.matter.id).latest("pk")
    return {
        "item": occasion.guide.content.name,
        "organ": occasion.body.short_name,
        "phone": occasion.body.phone,
        "body": occasion.body.short_name,
        "against": occasion.directory.body(row.against).short_name,
        "sent": str(told.get("sent", "")),
        "counted": str(told.get("counted", "")),
        "answer_by": words.last_day(row.answer_by),
    }


def _open(occasion: Occasion) -> Discrepancy:
    matter = occasion.plan.situation.matter.id
    return Discrepancy.objects.get(matter=matter, settled_at__isnull=True)
