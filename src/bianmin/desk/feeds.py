"""The feed of a post: making its secret address, revoking it, and what it tells."""

import secrets
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from bianmin.network.directory import Directory
from bianmin.people.models import Account
from bianmin.vault import blind

from .models import Feed

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
