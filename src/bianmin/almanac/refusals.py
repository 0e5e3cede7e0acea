"""Why a notice that was read is refused, or a step with it: what is wrong, what to do now."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

from .reading.refusals import COMPARE, refusal

_LOCAL_DAYS = "全国年节及纪念日放假办法 第四条"


def nothing_to_extend(name: str, year: int) -> Refusal:
    return refusal(
        "notice_nothing_to_extend",
        _("The notice makes %(name)s longer, but no earlier notice of %(year)s names its days."),
        _("Import the year's first notice before this one."),
        name=name,
        year=year,
    )


def make_up_on_working_day(day: str) -> Refusal:
    return refusal(
        "notice_make_up_on_working_day",
        _("%(day)s is a working day already: it cannot be a make-up day."),
        COMPARE,
        day=day,
    )


def year_incomplete(year: int, missing: Iterable[str]) -> Refusal:
    return refusal(
        "notice_year_incomplete",
        _("The first notice of %(year)s must name every holiday; %(missing)s is missing."),
        COMPARE,
        year=year,
        missing="、".join(missing),
    )


def changes_nothing() -> Refusal:
    return refusal(
        "notice_changes_nothing",
        _("The calendar has every day of this notice already: there is nothing to approve."),
        _("Nothing needs to be done."),
    )


def region_moves_no_own_day() -> Refusal:
    return refusal(
        "notice_region_without_own_day",
        _("A region makes weekend days worked only for as many days off of its own."),
        _("Opening a hall on Saturday makes no working day; leave the make-up days out."),
        article=_LOCAL_DAYS,
    )


def region_works_national_holiday(day: str) -> Refusal:
    return refusal(
        "notice_region_works_holiday",
        _("%(day)s is a day off of the whole country; a region cannot make it a working day."),
        COMPARE,
        article=_LOCAL_DAYS,
        day=day,
    )


def untitled() -> Refusal:
    return refusal(
        "notice_untitled",
        _("The notice has no title."),
        _("Enter the title as it was published."),
        field="title",
    )


def sourceless() -> Refusal:
    return refusal(
        "notice_sourceless",
        _("It is not said where the notice was published."),
        _("Enter the address of the page or the paper it stood in."),
        field="source",
    )


def same_person() -> Refusal:
    return refusal(
        "notice_same_person",
        _("You proposed this notice yourself; a second person must approve it."),
        _("Ask another administrator or a supervisor of the county to compare it and approve."),
    )


def decided_already() -> Refusal:
    return refusal(
        "notice_decided_already",
        _("This notice has been approved or discarded already."),
        _("Look at the list of notices."),
    )


def calendar_changed() -> Refusal:
    return refusal(
        "notice_calendar_changed",
        _("The calendar has changed since you looked, so the difference shown may be another now."),
        _("Look at the difference again, then approve."),
    )
