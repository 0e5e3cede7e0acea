"""Making posts, keeping what they are for, and abolishing them."""

from datetime import date, datetime, timedelta

from django.db import transaction

from bianmin.law.zone import day_of

from .. import refusals
from ..kinds import Role
from ..models import Holder, Post, Shift
from . import periods


@transaction.atomic
def add_post(
    *, body: int, role: str, name: str, duties: str = "", by: int | None, at: datetime
) -> Post:
    """A new post of a body. Raises Refusal: the name is taken, a village point has its head."""
    periods.wait_for_turn()
    present = Post.objects.filter(body=body)
    if present.filter(name=name).exists():
        raise refusals.name_taken(name)
    if role == Role.HEAD and present.filter(role=role, abolished_on=None).exists():
        raise refusals.one_head()
    first = not present.filter(is_duty=True, abolished_on=None).exists()
    return Post.objects.create(body_id=body, role=role, name=name, duties=duties, is_duty=first)


@transaction.atomic
def change_post(*, post: int, name: str, duties: str, by: int | None, at: datetime) -> Post:
    """Keep the name and the duties that the public reads. Raises Refusal: the name is taken."""
    periods.wait_for_turn()
    row = Post.objects.get(pk=post)
    if Post.objects.filter(body=row.body_id, name=name).exclude(pk=post).exists():
        raise refusals.name_taken(name)
    row.name, row.duties = name, duties
    row.save(update_fields=["name", "duties"])
    return row


@transaction.atomic
def abolish_post(*, post: int, successor: int, by: int | None, at: datetime) -> Post:
    """Abolish a post; another of the same body goes on with its work, and holders are ended.

    What lies with it is carried over by ``applications.services.carry_over``.
    Raises Refusal: it is gone already, the other is not a living post of the body, it is the one
    post that takes what no other takes.
    """
    periods.wait_for_turn()
    row = Post.objects.get(pk=post)
    heir = Post.objects.filter(pk=successor, body=row.body_id, abolished_on=None).first()
    if row.abolished_on is not None:
        raise refusals.post_is_gone(row.name)
    if heir is None or heir.pk == row.pk:
        raise refusals.no_heir(row.name)
    if row.is_duty:
        raise refusals.duty_post_stays(row.name)
    row.abolished_on, row.successor = day_of(at), heir
    row.save(update_fields=["abolished_on", "successor"])
    last = day_of(at) - timedelta(days=1)
    end_at_post(post=post, last=last, by=by, at=at)
    return row


def end_at_post(*, post: int, last: date, by: int | None, at: datetime) -> None:
    """End all holders and turns of a post; what had not begun by then is for its one day."""
    for rows in (Holder.objects.filter(post=post), Shift.objects.filter(post=post)):
        periods.end_open(rows, last, by, at)
