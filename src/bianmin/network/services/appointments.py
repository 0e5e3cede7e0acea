"""Putting people on posts and ending that; the rows stay as history (ST-04)."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.people import events
from bianmin.people.security_event import EventKind

from .. import appointing_refusals, rules
from ..cards import Days
from ..kinds import OFFICERS, Role
from ..models import Holder, Post
from ..rules import Appointment, Chair, Held, Office, Person
from . import periods


def appoint(
    *,
    post: int,
    account: int,
    rank: str,
    from_day: date,
    by: int | None,
    at: datetime,
    until_day: date | None = None,
    title: str = "",
) -> Holder:
    """Put a person on a post; the person responsible for a village point needs a ``title``.

    Raises Refusal: the post has a first holder on some of those days, the person already holds
    it, the account is closed, the title is not one of ``HeadTitle`` (ST-03), days out of order.
    """
    wanted = Appointment(post, account, rank, from_day, until_day, title)
    return appoint_all(appointments=[wanted], by=by, at=at)[0]


@transaction.atomic
def appoint_all(
    *, appointments: Sequence[Appointment], by: int | None, at: datetime
) -> list[Holder]:
    """Make many appointments, all or none, in a constant number of statements.

    Raises the Refusal of the first that cannot be made (see ``appoint``).
    """
    periods.wait_for_turn()
    chairs = _chairs({wanted.post for wanted in appointments})
    people = _people({wanted.account for wanted in appointments})
    held = _held(chairs)
    for wanted in appointments:
        person, present = people[wanted.account], held[wanted.post]
        if refusal := rules.refusal_to_appoint(wanted, chairs[wanted.post], person, present):
            raise refusal
        present.append(Held(wanted.account, person.name, wanted.rank, wanted.days))
    offices = [one for one in appointments if chairs[one.post].is_office]
    _keep_offices_apart(offices, chairs, people)
    for one in offices:
        if by is not None and not _gives_offices(by, one.account, day_of(at)):
            raise appointing_refusals.office_given_otherwise(chairs[one.post].name)
        told = {"post": one.post, "role": chairs[one.post].role, "rank": one.rank}
        events.record(EventKind.POST_GIVEN, at=at, by=by, about=one.account, facts=told)
    return Holder.objects.bulk_create(_holder(wanted, by, at) for wanted in appointments)


@transaction.atomic
def end_holder(*, holder: int, until_day: date, by: int | None, at: datetime) -> Holder:
    """Let ``until_day`` be the person's last day on the post."""
    periods.wait_for_turn()
    row = Holder.objects.select_related("post").get(pk=holder)
    if row.post.role in OFFICERS:
        told = {"post": row.post_id, "role": row.post.role, "until": until_day.isoformat()}
        events.record(EventKind.POST_ENDED, at=at, by=by, about=row.account_id, facts=told)
    return periods.end(row, until_day, by, at)


def _chairs(posts: Collection[int]) -> dict[int, Chair]:
    rows = Post.objects.filter(pk__in=posts).values_list("pk", "name", "role")
    return {pk: Chair(name, role) for pk, name, role in rows}


def _people(accounts: Collection[int]) -> dict[int, Person]:
    found = get_user_model().objects.filter(pk__in=accounts)
    rows = found.values_list("pk", "name", "is_active")
    return {pk: Person(name, is_active) for pk, name, is_active in rows}


def _held(posts: Collection[int]) -> defaultdict[int, list[Held]]:
    columns = ("post_id", "account_id", "account__name", "rank", "from_day", "until_day")
    held: defaultdict[int, list[Held]] = defaultdict(list)
    for post, account, name, rank, first, last in Holder.objects.filter(post__in=posts).values_list(
        *columns
    ):
        held[post].append(Held(account, name, rank, Days(first, last)))
    return held


def _keep_offices_apart(
    appointments: Sequence[Appointment],
    chairs: Mapping[int, Chair],
    people: Mapping[int, Person],
) -> None:
    """Raises Refusal for whoever would be two of the three officers."""
    offices = _offices({wanted.account for wanted in appointments}) if appointments else {}
    for wanted in appointments:
        chair, own = chairs[wanted.post], offices[wanted.account]
        if refusal := rules.refusal_of_two_offices(wanted, chair, people[wanted.account], own):
            raise refusal
        own.append(Office(chair.role, chair.name, wanted.days))


def _gives_offices(by: int, account: int, day: date) -> bool:
    """Whether ``by`` is a system officer that day, and another than who is put on the post."""
    held = Holder.objects.filter(account=by, post__role=Role.ADMINISTRATOR)
    days = held.values_list("from_day", "until_day")
    return by != account and any(day in Days(first, last) for first, last in days)


def _offices(accounts: Collection[int]) -> defaultdict[int, list[Office]]:
    """Of the people, who is an officer where and when."""
    found: defaultdict[int, list[Office]] = defaultdict(list)
    rows = Holder.objects.filter(account__in=accounts, post__role__in=OFFICERS)
    columns = ("account_id", "post__role", "post__name", "from_day", "until_day")
    for account, role, name, first, last in rows.values_list(*columns):
        found[account].append(Office(role, name, Days(first, last)))
    return found


def _holder(wanted: Appointment, by: int | None, at: datetime) -> Holder:
    return Holder(
        post_id=wanted.post,
        account_id=wanted.account,
        rank=wanted.rank,
        from_day=wanted.from_day,
        until_day=wanted.until_day,
        title=wanted.title,
        set_by_id=by,
        set_at=at,
    )
