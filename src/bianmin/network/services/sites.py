"""Sites, their windows, and what the county finds and spends there."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from bianmin.files import services as files
from bianmin.files.services import Upload
from bianmin.law.zone import day_of
from bianmin.people.rules import refuse_numbers

from .. import checklists, refusals, site_refusals
from ..models import Funding, Post, Site, SiteCheck, SiteMark, StationedUnit, Window
from . import periods


@dataclass(frozen=True)
class Premises:
    """What is known of a site; areas in square metres, None while not measured."""

    name: str
    address: str
    hours: str
    hall_area: Decimal | None = None
    premises_area: Decimal | None = None
    premises: str = ""
    is_merged: bool = False
    near_government: bool = False


@transaction.atomic
def add_site(
    *, body: int, premises: Premises, from_day: date, by: int | None, at: datetime
) -> Site:
    """A new site of a body. Raises Refusal: its name is taken, an area is not positive."""
    periods.wait_for_turn()
    _refuse_faults(body, premises)
    return Site.objects.create(body_id=body, from_day=from_day, **asdict(premises))


@transaction.atomic
def change_site(*, site: int, premises: Premises, by: int | None, at: datetime) -> Site:
    """Keep what is known of a site. Raises Refusal as ``add_site``."""
    row = Site.objects.select_for_update().get(pk=site)
    _refuse_faults(row.body_id, premises, but=site)
    Site.objects.filter(pk=site).update(**asdict(premises))
    row.refresh_from_db()
    return row


@transaction.atomic
def close_site(*, site: int, until_day: date, by: int | None, at: datetime) -> Site:
    """Let ``until_day`` be a site's last day, and that of its windows. Raises Refusal."""
    row = Site.objects.select_for_update().get(pk=site)
    periods.refuse_end(row, until_day)
    if row.until_day is not None:
        raise refusals.already_ended(row.until_day)
    row.until_day = until_day
    row.save(update_fields=["until_day"])
    for inside in (Window, StationedUnit):
        periods.end_open(inside._default_manager.filter(site=site), until_day, by, at)
    return row


@transaction.atomic
def add_window(
    *, site: int, post: int, name: str, kind: str, from_day: date, by: int | None, at: datetime
) -> Window:
    """A window at a site. Raises Refusal: the name is taken there, the post is gone."""
    if Window.objects.filter(site=site, name=name).exists():
        raise refusals.name_taken(name)
    behind = Post.objects.get(pk=post)
    if behind.abolished_on is not None:
        raise refusals.post_is_gone(behind.name)
    return Window.objects.create(
        site_id=site, post_id=post, name=name, kind=kind, from_day=from_day
    )


@transaction.atomic
def close_window(*, window: int, until_day: date, by: int | None, at: datetime) -> Window:
    """Let ``until_day`` be a window's last day; Refusal before its first and after its last."""
    row = Window.objects.select_for_update().get(pk=window)
    periods.refuse_end(row, until_day)
    row.until_day = until_day
    row.save(update_fields=["until_day"])
    return row


@transaction.atomic
def mark_site(
    *,
    site: int,
    kind: str,
    standard: str,
    from_day: date,
    by: int | None,
    at: datetime,
    until_day: date | None = None,
) -> SiteMark:
    """Single a site out for a time. Raises Refusal: no standard, days out of order."""
    if not standard.strip():
        raise site_refusals.no_standard()
    if until_day is not None and until_day < from_day:
        raise refusals.days_out_of_order()
    return SiteMark.objects.create(
        site_id=site,
        kind=kind,
        standard=standard.strip(),
        from_day=from_day,
        until_day=until_day,
        set_by_id=by,
        set_at=at,
    )


@transaction.atomic
def check_site(
    *,
    site: int,
    point: str,
    state: str,
    by: int | None,
    at: datetime,
    note: str = "",
    photo: Upload | None = None,
) -> SiteCheck:
    """Write down how a site stands in a point of its list today.

    Raises Refusal: the county's list has no such point, the photograph cannot be kept.
    """
    refuse_numbers(note=note)
    row = Site.objects.select_related("body").get(pk=site)
    if point not in checklists.points(row.body.tier, day_of(at)):
        raise site_refusals.no_such_point(point)
    kept = files.store(upload=photo, by=by, at=at) if photo else None
    return SiteCheck.objects.create(
        site=row,
        point=point,
        state=state,
        note=note.strip(),
        photo=kept,
        day=day_of(at),
        set_by_id=by,
        set_at=at,
    )


@transaction.atomic
def fund_site(
    *, site: int, year: int, amount: Decimal, document: str, by: int | None, at: datetime
) -> Funding:
    """Write down the money of a year; done again it puts the entry right. Raises Refusal."""
    if amount <= 0:
        raise site_refusals.amount_not_positive()
    if not document.strip():
        raise refusals.no_document()
    entered = {"amount": amount, "document": document.strip(), "set_by_id": by, "set_at": at}
    return Funding.objects.update_or_create(site_id=site, year=year, defaults=entered)[0]


def _refuse_faults(body: int, premises: Premises, *, but: int = 0) -> None:
    refuse_numbers(name=premises.name, address=premises.address, hours=premises.hours)
    if Site.objects.filter(body=body, name=premises.name).exclude(pk=but).exists():
        raise refusals.name_taken(premises.name)
    for field, area in (
        ("hall_area", premises.hall_area),
        ("premises_area", premises.premises_area),
    ):
        if area is not None and area <= 0:
            raise site_refusals.area_not_positive(field)
