"""Who proposes a notice at this desk, and who may approve one: posts of the county alone."""

from collections.abc import Callable, Container
from datetime import date

from bianmin.network.directory import Directory
from bianmin.network.tiers import Tier
from bianmin.people.models import Account

from ..officers import CALENDAR_ROLES, Officer, Page, for_whom

PROPOSING = frozenset({"administrator"})


def may_propose(officer: Officer) -> bool:
    return officer.keeps_calendar and officer.post.role in PROPOSING


def may_approve(officer: Officer) -> bool:
    """Whether the post may approve; that it was another who proposed is the almanac's to say."""
    return officer.keeps_calendar


def holders(directory: Directory, day: date, roles: Container[str]) -> set[int]:
    """The accounts at the county's posts of these roles that day."""
    posts = (
        post
        for post in directory.posts.values()
        if post.role in roles and directory.body(post.body).tier == Tier.COUNTY
    )
    return {account for post in posts for account in directory.holders(post.id, day)}


def approvers(directory: Directory, day: date, *, but: int) -> list[str]:
    """The names of all who may approve that day, without the account ``but``."""
    found = Account.objects.filter(pk__in=holders(directory, day, CALENDAR_ROLES) - {but})
    return list(found.order_by("name").values_list("name", flat=True))


def only(may: Callable[[Officer], bool]) -> Callable[[Page], Page]:
    """A page of the desk for those who may; the others are told whose it is."""
    return for_whom(may, "calendar/not_yours")
