"""A village tells its residents of public affairs and of activities (三位一体)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.network import announcing, models, services
from bianmin.network.services import Told
from bianmin.people.models import Account
from tests.modules.network.network import MONDAY, NINE, SHANSONG, Network

BY: dict[str, Any] = {"by": None, "at": NINE}
SUNDAY = MONDAY + timedelta(days=6)


@pytest.fixture
def point(yishui: Network) -> int:
    return models.Body.objects.get(division=SHANSONG, kind="village_point").pk


def affairs(**said: Any) -> Told:
    known = {"kind": "affairs", "title": "三季度财务公开", "text": "收入3万元，支出2万元。"}
    return Told(**{**known, "from_day": MONDAY, "until_day": SUNDAY, **said})


def activity(**said: Any) -> Told:
    evening = NINE + timedelta(days=2, hours=10)
    known = {"kind": "activity", "title": "广场舞", "text": "都来跳。", "venue": "文化广场"}
    days = {"from_day": MONDAY, "until_day": SUNDAY}
    return Told(**{**known, **days, "held_at": evening, **said})


def refused(body: int, told: Told) -> Refusal:
    with pytest.raises(Refusal) as caught:
        services.announce(body=body, told=told, **BY)
    assert not models.Announcement.objects.exists()
    return caught.value


def test_it_is_shown_from_its_first_day_to_its_last(point: int) -> None:
    row = services.announce(body=point, told=affairs(from_day=MONDAY + timedelta(days=1)), **BY)
    assert announcing.shown([point], MONDAY) == []
    assert announcing.shown([point], SUNDAY) == [row]
    assert announcing.shown([point], SUNDAY + timedelta(days=1)) == []


def test_activities_come_first_in_their_order_then_the_newest_affairs(point: int) -> None:
    later = activity(title="义诊", held_at=NINE + timedelta(days=4))
    told = [affairs(), later, affairs(title="四季度"), activity()]
    for one in told:
        services.announce(body=point, told=one, **BY)
    titles = [row.title for row in announcing.shown([point], MONDAY)]
    assert titles == ["广场舞", "义诊", "四季度", "三季度财务公开"]


def test_who_published_and_who_withdrew_stays_on_record(point: int, person: Any) -> None:
    first: Account = person("甲")
    second: Account = person("乙")
    row = services.announce(body=point, told=affairs(), by=first.pk, at=NINE)
    at = NINE + timedelta(hours=1)
    services.withdraw_announcement(announcement=row.pk, by=second.pk, at=at)
    assert announcing.shown([point], MONDAY) == []
    (kept,) = announcing.of_body(point)
    assert (kept.published_by, kept.withdrawn_by, kept.withdrawn_at) == (first, second, at)
    with pytest.raises(Refusal) as caught:
        services.withdraw_announcement(announcement=row.pk, by=second.pk, at=at)
    assert caught.value.code == "network.announcement_withdrawn"


@pytest.mark.parametrize(
    "text",
    [
        "张三 371323199001011234 每月300元",
        "身份证号37132319900101123X",
        "银行卡6222021234567890123",
        "３７１３２３１９９００１０１１２３４",
        "老证371323900101123",
    ],
)
@pytest.mark.parametrize("field", ["title", "text", "venue"])
def test_a_persons_number_is_never_published(point: int, field: str, text: str) -> None:
    told = refused(point, activity(**{field: text}))
    assert (told.code, told.field) == ("network.number_of_a_person", field)


@pytest.mark.parametrize("text", ["张* 3713**********1234", "电话0539-2552001、13800003210"])
def test_stars_and_the_telephones_of_offices_may_stand_in_it(point: int, text: str) -> None:
    Account.objects.create_account(username="point", name="李静", phone="138 0000 3210")
    assert services.announce(body=point, told=affairs(text=text), **BY).text == text


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (affairs(until_day=MONDAY - timedelta(days=1)), "network.days_out_of_order"),
        (affairs(from_day=date(2025, 1, 1), until_day=date(2025, 1, 2)),
         "network.announcement_over"),
        (activity(held_at=None), "network.activity_without_time"),
        (activity(venue="　"), "network.activity_without_venue"),
        (activity(held_at=NINE + timedelta(days=9)), "network.activity_after_last_day"),
    ],
)  # fmt: skip
def test_what_nobody_could_make_use_of_is_refused(point: int, told: Told, code: str) -> None:
    assert refused(point, told).code == code


def test_public_affairs_have_no_hour_and_no_venue(point: int) -> None:
    row = services.announce(body=point, told=affairs(held_at=NINE, venue="村部"), **BY)
    assert row.held_at is None and row.venue == ""


def test_a_body_that_is_gone_tells_nothing(point: int) -> None:
    models.Body.objects.filter(pk=point).update(until_day=MONDAY - timedelta(days=1))
    assert refused(point, affairs()).code == "network.announcement_body_gone"


def test_the_successor_goes_on_telling_it(yishui: Network, point: int) -> None:
    other = models.Body.objects.filter(kind="village_point").exclude(pk=point)
    heir = other.filter(division__code__startswith=SHANSONG[:9]).earliest("pk")
    row = services.announce(body=point, told=affairs(), **BY)
    over = models.Announcement.objects.create(
        body_id=point, kind="affairs", title="旧", text="旧", from_day=date(2025, 1, 1),
        until_day=date(2025, 1, 2), published_at=datetime(2025, 1, 1, tzinfo=NINE.tzinfo),
    )  # fmt: skip
    services.merge(ended=point, successor=heir.pk, from_day=MONDAY, document="县文件", **BY)
    for kept, body in ((row, heir.pk), (over, point)):
        kept.refresh_from_db()
        assert kept.body_id == body


def test_a_mobile_number_of_nobody_in_office_is_named_by_its_place(point: int) -> None:
    told = refused(point, affairs(text="低保户张三，电话139-0000-1234"))
    assert (told.code, told.values["place"]) == ("network.mobile_of_a_person", 9)
