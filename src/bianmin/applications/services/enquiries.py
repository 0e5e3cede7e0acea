"""The first person asked answers, or leads her to who can, and stays responsible until taken."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from bianmin.matters import viewers
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory

from .. import enquiry_refusals, refusals
from ..models import Enquiry
from ..models.enquiry import EnquiryState


@transaction.atomic
def ask(*, by: Actor, at: datetime, item: str = "", words: str = "", answered: bool) -> Enquiry:
    """Record that somebody asked ``by`` something (首问): answered at once, or to be taken on."""
    if not (item or words.strip()):
        raise enquiry_refusals.enquiry_empty()
    if by.account is None or by.post is None:
        raise refusals.no_post()
    return Enquiry.objects.create(
        first_asked_id=by.account,
        post=by.post,
        body=directory().post(by.post).body,
        asked_at=at,
        item=item,
        words=words,
        state=EnquiryState.ANSWERED if answered else EnquiryState.REFERRED,
    )


@transaction.atomic
def refer(*, enquiry: int, to_post: int, by: Actor) -> None:
    """Lead her to another post; the first person asked stays responsible until it takes her."""
    if to_post not in directory().posts:
        raise enquiry_refusals.post_unknown()
    changed = Enquiry.objects.filter(
        pk=enquiry, first_asked=by.account, state=EnquiryState.REFERRED
    ).update(referred_to=to_post)
    if not changed:
        raise enquiry_refusals.enquiry_gone()


@transaction.atomic
def take_enquiry(*, enquiry: int, by: Actor, at: datetime, matter: int | None = None) -> None:
    """Take on what was led to one of one's posts, or what one was asked first; from here the one
    who takes it answers for it, and may read who asked. Raises ``Refusal``."""
    if by.account is None or by.post is None:
        raise refusals.no_post()
    own = [post.id for post in viewers.staff(by.account, at).desk]
    mine = Q(referred_to__in=own) | Q(first_asked=by.account)
    state = EnquiryState.RECEIVED if matter else EnquiryState.TAKEN
    changed = Enquiry.objects.filter(mine, pk=enquiry, state=EnquiryState.REFERRED).update(
        state=state, taken_by=by.account, taken_at=at, matter=matter
    )
    if not changed:
        raise enquiry_refusals.enquiry_gone()
