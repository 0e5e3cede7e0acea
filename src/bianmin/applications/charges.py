"""What people say of money asked for agency (反映代办收费): for supervision, and for her."""

from datetime import date

from bianmin.matters.viewers import SUPERVISING
from bianmin.network.directory import Directory

from . import charged_refusals as refusals
from .models import ChargeReport
from .sayings import Saying


def supervisors_of(directory: Directory, body: int, day: date) -> list[int]:
    """The accounts that supervise a body: at it, and at every body above it."""
    found: dict[int, None] = {}
    at: int | None = body
    while at is not None:
        for post in directory.posts_by_body.get(at, ()):
            if post.role in SUPERVISING:
                found |= dict.fromkeys(directory.holders(post.id, day))
        above = directory.above(at)
        at = above.id if above else None
    return list(found)


CHARGES = Saying(
    table=ChargeReport,
    given="reported_at",
    whom=supervisors_of,
    wording="charge_reported",
    answer_wording="charge_answered",
    each_time=True,
    hidden_from_who_acted=True,
    no_words=refusals.say_what_was_asked,
    answered_already=refusals.already_looked_into,
    not_there=refusals.no_report,
    no_answer=refusals.no_answer,
)
