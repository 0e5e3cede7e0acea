"""The feed of a post: making its secret address, revoking it, and what it tells."""

import secrets
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.casework.kinds import procedure_of
from bianmin.law.zone import day_of
from bianmin.look.feeds import DueEvent
from bianmin.matters.models import Stay
from bianmin.matters.placing import FAR
from bianmin.network.directory import Directory
from bianmin.people.models import Account
from bianmin.vault import blind

from .models import Feed

MOST = 500
PURPOSE = "desk.feed"


def own(account: Account, post: int) -> Feed | None:
    """The address of one's own for a post, if there is one."""
    return Feed.objects.filter(owner=account, post=post, revoked_at__isnull=True).first()


@transaction.atomic
def make(*, account: Account, post: int, at: datetime) -> Feed:
    """A new address; one that there was before answers no more."""
    revoke(account=account, post=post, at=at)
    token = secrets.token_urlsafe(32)
    digest = blind.digest(PURPOSE, token)
    return Feed.objects.create(owner=account, post=post, token=token, digest=digest, made_at=at)


def revoke(*, account: Account, post: int, at: datetime) -> None:
    Feed.objects.filter(owner=account, post=post, revoked_at__isnull=True).update(revoked_at=at)


def by_token(token: str, directory: Directory, day: date) -> Feed | None:
    """The feed of an address, while its owner may sign in and holds the post, on leave or not."""
    found = Feed.objects.filter(digest=blind.digest(PURPOSE, token), revoked_at__isnull=True)
    feed = found.select_related("owner").first()
    if feed is None or not feed.owner.is_active:
        return None
    held = directory.holdings_by_account.get(feed.owner_id, ())
    return feed if any(h.post == feed.post and day in h.days for h in held) else None


def address(feed: Feed) -> str:
    """What is given to the calendar program."""
    return f"{settings.PUBLIC_ADDRESS}{reverse('desk:feed', args=[feed.token])}"


def events(feed: Feed) -> Iterator[DueEvent]:
    """What lies with the post and is due, the first due first; names nobody."""
    calendar = almanac.calendar()
    stays = Stay.objects.filter(post=feed.post, left_at__isnull=True, act_by__lt=FAR)
    stays = stays.filter(matter__training=False)
    for stay in stays.select_related("matter__terms").order_by("act_by", "pk")[:MOST]:
        day = day_of(stay.act_by - timedelta(microseconds=1))
        yield DueEvent(
            uid=f"stay-{stay.pk}@{settings.PUBLIC_ADDRESS.partition('//')[2]}",
            day=day,
            summary=f"{stay.matter.terms.title} {stay.matter.number}",
            description=gettext(procedure_of(stay.matter).leg(stay.kind).label),
            url=settings.PUBLIC_ADDRESS + reverse("desk:matter", args=[stay.matter_id]),
            provisional=not calendar.is_announced(day),
        )
