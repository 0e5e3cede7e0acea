"""Rotas, whereabouts and authorisations."""

from collections.abc import Sequence
from datetime import date, datetime, time

from django.contrib.auth import get_user_model
from django.db import transaction

from bianmin.people.rules import refuse_numbers
from bianmin.policy import selectors as policy

from .. import competence_refusals, duty_refusals, refusals, rota
from ..models import Authorisation, Holder, Post, Shift, Whereabouts
from ..policies import SHIFT_HOURS
from . import periods, training


@transaction.atomic
def roster(
    *,
    post: int,
    account: int,
    weekdays: Sequence[int],
    begins: time,
    ends: time,
    from_day: date,
    by: int | None,
    at: datetime,
    until_day: date | None = None,
) -> list[Shift]:
    """Put a person on duty at a post on days of the week (``Weekday``), from a day on.

    Raises Refusal: the person does not hold the post that day, is an agent without training
    (ST-07), is on duty then already, would be for longer than the county allows a day (ST-10).
    """
    periods.wait_for_turn()
    if ends <= begins or (until_day is not None and until_day < from_day):
        raise duty_refusals.turn_out_of_order()
    seat = Post.objects.get(pk=post)
    name = get_user_model().objects.get(pk=account).name
    held = Holder.objects.filter(post=post, account=account)
    if not any(from_day in row.days for row in held):
        raise duty_refusals.not_on_the_post(name, seat.name)
    training.refuse_untrained(account=account, role=seat.role, name=name, day=from_day)
    wanted = [
        Shift(
            post_id=post,
            account_id=account,
            weekday=weekday,
            begins=begins,
            ends=ends,
            from_day=from_day,
            until_day=until_day,
            set_by_id=by,
            set_at=at,
        )
        for weekday in weekdays
    ]
    for turn in wanted:
        _refuse_too_long(turn, name)
    return Shift.objects.bulk_create(wanted)


def _refuse_too_long(wanted: Shift, name: str) -> None:
    others = Shift.objects.filter(account=wanted.account_id, weekday=wanted.weekday)
    beside = [s for s in others if s.days.meet(wanted.days)]
    if any(s.begins < wanted.ends and wanted.begins < s.ends for s in beside):
        raise duty_refusals.on_duty_already(name)
    most = policy.value(SHIFT_HOURS, wanted.from_day)
    hours = sum(rota.hours(s.begins, s.ends) for s in (*beside, wanted))
    if most and hours > most:
        raise duty_refusals.shift_too_long(name, most)


@transaction.atomic
def end_shift(*, shift: int, until_day: date, by: int | None, at: datetime) -> Shift:
    """Let ``until_day`` be the last day of a turn."""
    return periods.end(Shift.objects.select_for_update().get(pk=shift), until_day, by, at)


@transaction.atomic
def go_out(
    *, account: int, told: str, until: datetime, by: int | None, at: datetime
) -> Whereabouts:
    """Say where somebody is until when (ST-11); back early is said by ``until=at``.

    Raises Refusal: nothing said, or the time has passed.
    """
    refuse_numbers(told=told)
    if until < at:
        raise duty_refusals.back_before_gone()
    if until > at and not told.strip():
        raise duty_refusals.not_said_where()
    return Whereabouts.objects.create(
        account_id=account, told=told.strip(), until=until, set_by_id=by, set_at=at
    )


@transaction.atomic
def authorise(
    *,
    post: int,
    subject: str,
    decides: bool,
    document: str,
    from_day: date,
    by: int | None,
    at: datetime,
) -> Authorisation:
    """Let a post take (or also decide) an item, a department's items or all (``*``).

    Raises Refusal: no document, the same is in force already.
    """
    periods.wait_for_turn()
    if not document.strip():
        raise refusals.no_document()
    same = Authorisation.objects.filter(post=post, subject=subject, decides=decides)
    if any(from_day in row.days for row in same):
        raise competence_refusals.authorised_already(subject)
    return Authorisation.objects.create(
        post_id=post,
        subject=subject,
        decides=decides,
        document=document.strip(),
        from_day=from_day,
        set_by_id=by,
        set_at=at,
    )


@transaction.atomic
def end_authorisation(
    *, authorisation: int, until_day: date, by: int | None, at: datetime
) -> Authorisation:
    """Let ``until_day`` be the last day of an authorisation."""
    periods.wait_for_turn()
    row = Authorisation.objects.select_for_update().get(pk=authorisation)
    return periods.end(row, until_day, by, at)
