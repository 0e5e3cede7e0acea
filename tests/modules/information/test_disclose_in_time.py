"""By when what must be disclosed is public: twenty working days, by the calendar (条例 26)."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bianmin.information.disclosed import services, timeliness
from bianmin.information.disclosed.services import Told
from bianmin.information.disclosed.timeliness import Punctual
from bianmin.information.models import Disclosure
from bianmin.law.refusal import Refusal
from tests import build
from tests.modules.information import cases

pytestmark = pytest.mark.django_db
TOLD = Told(
    mode="proactive", category="20-10", title="河道整治项目批准文件", summary="批准河道整治项目",
    text="同意建设。", issuer="沂水县水利局", document_number="", document_kind="",
    register_number="", made_on=date(2026, 9, 14),
)  # fmt: skip
MADE = build.moment("2026-09-14 Mon 10:00")
LAST = build.moment("2026-10-16 Fri 17:00")
LATE = build.moment("2026-10-19 Mon 09:00")


def body() -> int:
    return cases.body_at(cases.office("水利局"))


def draft(at: datetime = MADE, **told: object) -> Disclosure:
    return services.begin(body=body(), told=replace(TOLD, **told), by=build.an_account().pk, at=at)


def passed(row: Disclosure, at: datetime) -> Disclosure:
    services.submit(disclosure=row.pk, by=row.writers[0], at=at)
    by = build.an_account().pk
    return services.make_public(disclosure=row.pk, seen=row.digest, by=by, at=at)


def seen(row: Disclosure, at: datetime) -> tuple[str, str]:
    owed = timeliness.with_owed([row], at=at)[0][1]
    assert owed is not None
    return f"{owed.day:%Y-%m-%d %a}", owed.light


def test_from_the_day_it_was_made_twenty_working_days_run_then_it_is_red() -> None:
    row = draft()
    assert seen(row, MADE) == ("2026-10-16 Fri", "in_time")
    assert timeliness.pressing(row.body_id, at=MADE) == []
    assert seen(row, LAST) == ("2026-10-16 Fri", "near")
    assert seen(row, LATE) == ("2026-10-16 Fri", "over_law")
    assert [(one.pk, owed.light) for one, owed in timeliness.pressing(row.body_id, at=LATE)] == [
        (row.pk, "over_law")
    ]


def test_what_was_changed_counts_from_the_change_and_what_is_given_on_request_does_not_count() -> (
    None
):
    row = draft(at=LATE, changed_on=date(2026, 10, 12))
    assert seen(row, LATE) == ("2026-11-09 Mon", "in_time")
    asked_for = draft(mode="on_request", text="")
    assert timeliness.with_owed([asked_for], at=LATE) == [(asked_for, None)]


def test_public_in_time_late_and_elsewhere_before_is_counted_as_what_it_was() -> None:
    in_time, late = passed(draft(), LAST), passed(draft(), LATE)
    gazette = passed(draft(at=LATE, public_since=date(2026, 9, 20)), LATE)
    draft(), draft(at=LATE, made_on=date(2026, 10, 18))
    lights = [seen(row, LATE)[1] for row in (in_time, late, gazette)]
    assert lights == ["in_time", "over_law", "in_time"]
    told = {"first": date(2026, 10, 1), "last": date(2026, 10, 31), "at": LATE}
    counted = timeliness.punctual([body(), 10**9], **told)
    assert counted == {body(): Punctual(2, 1, 1), 10**9: Punctual(0, 0, 0)}
    earlier = {**told, "first": date(2026, 9, 1), "last": date(2026, 9, 30)}
    assert timeliness.punctual([body()], **earlier) == {body(): Punctual(0, 0, 1)}
    assert [row.title for row, _owed in timeliness.pressing(body(), at=LATE)] == [TOLD.title]


@pytest.mark.parametrize("field", ["changed_on", "public_since"])
def test_days_before_it_was_made_or_still_to_come_are_refused(field: str) -> None:
    for day, code in (
        (date(2026, 9, 13), "before_it_was_made"),
        (date(2026, 9, 15), "not_yet_made"),
    ):
        with pytest.raises(Refusal) as refused:
            draft(**{field: day})
        assert (refused.value.code, refused.value.field) == (f"disclosed.{code}", field)
