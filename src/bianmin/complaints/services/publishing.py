"""What the public reads of a complaint (CC-04, A-28): one puts it forward, another passes it.

Codes and a short text: no name, no number, nobody by whom who complains could be guessed.
"""

from datetime import datetime

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.matters.selectors import visible_to
from bianmin.matters.services import Actor
from bianmin.matters.viewers import staff
from bianmin.network.selectors import directory
from bianmin.people.models import Account
from bianmin.people.rules import check_reason, refuse_numbers
from bianmin.policy import selectors as policy

from .. import refusals
from ..models import Complaint, Publication
from ..policies import PUBLISH
from ..procedures.words import HEADS

LONGEST = 300
LEAST = 4


@transaction.atomic
def put_forward(*, complaint: int, text: str, by: Actor, at: datetime) -> Publication:
    """Put the result of a concluded complaint (its matter's id) forward for the public.

    ``text`` says what was found and what was done about it. One that nobody has passed yet may be
    put forward anew. Raises ``Refusal``.
    """
    refuse_numbers(text=text)
    row = _seen(complaint, by, at)
    if not policy.value(PUBLISH, day_of(at)):
        raise refusals.not_published_here()
    if not row.finding or row.matter.training:
        raise refusals.nothing_to_publish()
    _refuse_names(row, text)
    found = Publication.objects.select_for_update().filter(matter=complaint).first()
    if found and found.passed_at:
        raise refusals.nothing_to_publish()
    assert by.account is not None
    made = found or _of(row)
    made.text, made.put_by_id, made.put_at = text.strip(), by.account, at
    made.save()
    return made


def _of(row: Complaint) -> Publication:
    assert row.concluded_on is not None
    return Publication(
        matter_id=row.pk,
        channel=row.channel,
        category=row.category,
        body=row.body,
        month=row.concluded_on.replace(day=1),
        finding=row.finding,
    )


@transaction.atomic
def publish(*, complaint: int, by: Actor, at: datetime) -> Publication:
    """Pass what another put forward; from now on everybody reads it. Raises ``Refusal``."""
    row = _seen(complaint, by, at)
    found = Publication.objects.select_for_update().filter(matter=complaint).first()
    if found is None or found.passed_at:
        raise refusals.no_such_publication()
    if found.put_by_id == by.account:
        raise refusals.passed_by_another()
    if directory().post(by.post or 0).role not in HEADS:
        raise refusals.not_yours_to_know()
    _refuse_names(row, found.text)
    found.passed_by_id, found.passed_at = by.account, at
    found.save(update_fields=["passed_by", "passed_at"])
    return found


@transaction.atomic
def take_down(*, complaint: int, reason: str, by: Actor, at: datetime) -> Publication:
    """Take a published result down, and say why. Raises ``Refusal``."""
    _seen(complaint, by, at)
    found = Publication.objects.select_for_update().filter(matter=complaint).first()
    if found is None or found.passed_at is None or found.ended_at:
        raise refusals.no_such_publication()
    found.ended_by_id, found.ended_at, found.ended_why = by.account, at, check_reason(reason)
    found.save(update_fields=["ended_by", "ended_at", "ended_why"])
    return found


def _seen(complaint: int, by: Actor, at: datetime) -> Complaint:
    """The complaint, for somebody at a post of the body that handled it; nobody else's."""
    row = Complaint.objects.select_related("matter").filter(pk=complaint).first()
    network = directory()
    post = network.posts.get(by.post or 0)
    if row is None or by.account is None or post is None:
        raise refusals.no_such_publication()
    may = network.may_act(by.account, post.id, day_of(at))
    handles = post.body == network.living(row.matter.received_by, day_of(at)).id
    viewer = staff(by.account, at, training=row.matter.training)
    if not (may and handles and visible_to(viewer, complaint)):
        raise refusals.no_such_publication()
    return row


def _refuse_names(row: Complaint, text: str) -> None:
    if not LEAST <= len(text.strip()) <= LONGEST:
        raise refusals.no_text()
    if any(name in "".join(text.split()) for name in _names(row)):
        raise refusals.names_somebody()


def _names(row: Complaint) -> list[str]:
    """Who complains, who is complained of, all who work there; numbers of the matters in it."""
    network = directory()
    posts = network.posts_by_body.get(row.body, ())
    held = {one.account for post in posts for one in network.holdings_by_post.get(post.id, ())}
    people = {*held, row.person} - {None}
    names = Account.objects.filter(pk__in=people).values_list("name", flat=True)
    matters = [one for one in (row.pk, row.about_id) if one]
    numbers = Matter.objects.filter(pk__in=matters).values_list("number", flat=True)
    found = [row.name, row.code, *names, *numbers]
    return ["".join(one.split()) for one in found if one.strip()]
