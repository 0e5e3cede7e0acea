"""Loading the demonstration: its people first, then its past, a day at a time.

A day is one transaction with the note that it is done, so a load that was cut off goes on where
it stopped, to the same result: every case is derived from its number alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from bianmin.almanac import selectors as almanac
from bianmin.files.models import StoredFile
from bianmin.law.zone import day_of, start_of
from bianmin.matters.models import Entry, Matter
from bianmin.matters.sweep import sweep
from bianmin.network import selectors as network

from . import cast, citizens, forms, past, photos, refusals, shelf, staff, stamps
from .disclosing import disclose
from .enquiries import ask_around
from .models import Loading
from .office import Office
from .performing import KEY, Stage
from .requests import Desk, ask_for_information
from .seats import Seats
from .walls import hang

FEWEST_PEOPLE = 40
YEARLY = 1500
"""Matters in a year for which there is about an enquiry a day."""

NIGHT = timedelta(minutes=5)
"""How long after midnight what has become due is looked at."""

Tell = Callable[[int, int], object]
"""Told, as the load goes on, how many matters of how many have been received."""


@dataclass(frozen=True)
class Loaded:
    """What was loaded; ``left`` says of cases that went no further than they should, why."""

    matters: int
    left: list[str]


def load(*, matters: int, at: datetime, tell: Tell) -> Loaded | None:
    """Load the people and a past of ``matters`` matters that ends at ``at``; None if it is there.

    A load that was cut off is finished as it was begun. Raises Refusal outside a demonstration,
    and where other matters are in the database already.
    """
    if not settings.DEMONSTRATION:
        raise refusals.not_a_demonstration()
    loading = Loading.objects.first() or _begin(matters, at)
    if loading.finished:
        return None
    stage, office = _stage(loading), Office(almanac.snapshot())
    goods = shelf.stock(day_of(loading.ends_at))
    told = past.tell(goods, office, matters=loading.matters, ends_at=loading.ends_at)
    days = past.by_day(told)
    for day in _remaining(loading, min(days)):
        with transaction.atomic():
            _perform(stage, told, days.get(day, []), day)
            ask_around(stage, office, day, ends_at=loading.ends_at, a_day=loading.matters / YEARLY)
            _drop_jobs()
            Loading.objects.filter(pk=loading.pk).update(day=day)
        tell(len(stage.matters), loading.matters)
    _end(loading, stage, office)
    return Loaded(len(stage.matters), [f"{told[n].way.item}: {r}" for n, r in stage.left.items()])


@transaction.atomic
def _begin(matters: int, at: datetime) -> Loading:
    """Staff, citizens and pages, all at once."""
    if Matter.objects.exists():
        raise refusals.other_matters()
    staff.settle(at)
    stamps.enter(at, since=staff.SINCE)
    loading = Loading.objects.create(matters=matters, ends_at=at)
    _people(loading)
    photos.kept(at)
    return loading


@transaction.atomic
def _end(loading: Loading, stage: Stage, office: Office) -> None:
    """What one department was asked and discloses; the rules on the walls; what the law does last;
    then editions with forms, by which nothing of the past was begun."""
    desk = Desk(stage, office, loading.ends_at)
    disclose(desk)
    hang(desk)
    ask_for_information(desk)
    sweep(loading.ends_at)
    forms.put_in(loading.ends_at)
    _drop_jobs()
    Loading.objects.filter(pk=loading.pk).update(finished=True)


def _people(loading: Loading) -> citizens.Register:
    count = max(FEWEST_PEOPLE, loading.matters // 2)
    return citizens.registered(network.directory(), count, loading.ends_at)


def _stage(loading: Loading) -> Stage:
    """Everything as it stands; matters received before a load was cut off are found by key."""
    opened = Entry.objects.filter(version=1, key__startswith=KEY).values_list("key", "matter_id")
    pages = list(StoredFile.objects.order_by("pk")[: photos.PAGES])
    matters = {int(key.removeprefix(KEY)): matter for key, matter in opened}
    directory = network.directory()
    return Stage(Seats(directory), cast.setting(directory), _people(loading), pages, matters)


def _remaining(loading: Loading, first: date) -> list[date]:
    begin = loading.day + timedelta(days=1) if loading.day else first
    count = (day_of(loading.ends_at) - begin).days + 1
    return [begin + timedelta(days=offset) for offset in range(count)]


def _perform(
    stage: Stage, told: list[past.Told], deeds: list[tuple[datetime, int, int]], day: date
) -> None:
    """What the law does in the night before, then what people do."""
    sweep(start_of(day) + NIGHT)
    for _at, number, deed in deeds:
        stage.perform(told[number], deed)


def _drop_jobs() -> None:
    """Drop the day's jobs before the worker sees them.

    Thousands of old papers would keep it from new ones for an hour; whoever opens one has it set
    then (``notices.read_pdf``). And nobody is called on an invented telephone.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs"
            " WHERE queue_name IN ('papers', 'messages') AND status = 'todo'"
        )
