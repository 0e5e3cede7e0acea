"""A year whose holidays are not announced by December: the county's administrators are told."""

from datetime import datetime

from django.db import transaction

from bianmin.almanac import selectors as almanac
from bianmin.almanac.models import Version
from bianmin.law.zone import day_of
from bianmin.network.kinds import Role
from bianmin.network.selectors import directory
from bianmin.network.tiers import Tier
from bianmin.notices import services as notices
from bianmin.notices.models import Channel, Message

WORDING = "calendar_overdue"


@transaction.atomic
def warn(at: datetime) -> int:
    """Tell each administrator of the county once a day; how many were told now."""
    day = day_of(at)
    year = almanac.overdue_year(day)
    if year is None:
        return 0
    about = f"calendar {year} {day}"
    Version.objects.select_for_update().get()  # two workers at once tell nobody twice
    told = Message.objects.filter(about=about).values_list("account_id", flat=True)
    waiting = _administrators(at) - set(told)
    for account in waiting:
        notices.send(
            channel=Channel.IN_APP,
            to=str(account),
            wording=WORDING,
            facts={"year": str(year)},
            about=about,
            at=at,
        )
    return len(waiting)


def _administrators(at: datetime) -> set[int]:
    network, day = directory(), day_of(at)
    posts = (
        post
        for post in network.posts.values()
        if post.role == Role.ADMINISTRATOR and network.body(post.body).tier == Tier.COUNTY
    )
    return {account for post in posts for account in network.holders(post.id, day)}
