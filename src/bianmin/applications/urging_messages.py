"""Tells who has a matter that it is urged on, and who urged that it is answered."""

from collections.abc import Iterator

from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.network.kinds import Role
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from . import urging
from .notices import words
from .occasion import Facts, Occasion


def tell(occasion: Occasion) -> None:
    """Send what an urging or its answer owes."""
    step = occasion.plan.step.name
    if step in urging.URGES:
        _each(occasion, "urged", _handlers(occasion))
    elif step == urging.ANSWER:
        _answered(occasion)


def _each(occasion: Occasion, wording: str, accounts: Iterator[int]) -> None:
    matter = about(occasion.plan.situation.matter.id)
    letters = [
        Letter(str(account), _facts(occasion), matter) for account in dict.fromkeys(accounts)
    ]
    at = occasion.plan.entry.recorded_at
    notices.send_each(channel=Channel.IN_APP, wording=wording, letters=letters, at=at)


def _handlers(occasion: Occasion) -> Iterator[int]:
    """Who has it; of what the county asks about, the head of the body too."""
    situation, directory = occasion.plan.situation, occasion.directory
    if situation.stay is None:
        return
    yield from tended_by(directory, situation.stay.post, situation.day)
    if occasion.plan.step.name == "supervise":
        for role in (Role.ORGAN_HEAD, Role.HEAD):
            if post := directory.post_of(situation.stay.body, role):
                yield from directory.holders(post.id, situation.day)


def _answered(occasion: Occasion) -> None:
    """Officials inside the system; the applicant, if it was she, by text message."""
    urged = urging.unanswered(occasion.plan.situation)
    _each(occasion, "urge_answered", (act.account for act in urged if act.account))
    by_herself = any(act.account is None for act in urged)
    for one in occasion.recipients if by_herself else ():
        notices.send(
            channel=one.channel,
            to=one.to,
            wording="urge_answered_her",
            facts=_facts(occasion),
            about=about(occasion.plan.situation.matter.id),
            at=occasion.plan.entry.recorded_at,
        )


def _facts(occasion: Occasion) -> Facts:
    situation = occasion.plan.situation
    return {
        "item": occasion.guide.content.name,
        "organ": occasion.body.short_name,
        "phone": occasion.body.phone,
        "by_whom": words.say("urged_by", occasion.plan.step.name, body=occasion.body.short_name),
        "answer_by": words.last_day(urging.answer_due(situation, situation.at)),
        "tracking_code": spaced(occasion.application.code),
    }
