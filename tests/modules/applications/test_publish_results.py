"""Publishing handling results: of which items, of whom, how long; what is never published."""

from datetime import date, timedelta
from typing import Any

import pytest

from bianmin.applications import published
from bianmin.applications import services as applications
from bianmin.applications.models import PublishedResult, TakenDownResult
from bianmin.applications.policies import RESULTS_DAYS
from bianmin.applications.published import Wanted
from bianmin.catalogue import results
from bianmin.catalogue.content import ItemContent, read_item
from bianmin.config.cleaning import clean
from bianmin.law.zone import start_of
from bianmin.people.models import IdKind, Party, PartyKind
from bianmin.policy.services import set_value
from tests import build
from tests.build import FRIDAY, TOWN, Case
from tests.modules.catalogue.items import item

from .ways import onward, reach, refused

LICENCE, BENEFIT, DISABLED = "SL-001", "MZ-001", "MZ-006"


def content(code: str, said: str | None = None) -> ItemContent:
    return read_item(item(code) | {"publish_results": said})


@pytest.mark.parametrize(
    ("code", "said", "are_public"),
    [
        (LICENCE, None, True),
        (LICENCE, "不公开", False),
        (BENEFIT, None, False),
        (BENEFIT, "公开", True),
        (DISABLED, None, False),
        (DISABLED, "公开", False),
        ("JY-001", None, False),
        ("YB-004", "公开", False),
    ],
)
def test_the_item_says_it_the_law_of_licences_and_privacy_before_all(
    code: str, said: str | None, *, are_public: bool
) -> None:
    """行政许可法 40: what is granted is public; JY-001 is a licence too, but about children."""
    assert results.are_published(content(code, said)) is are_public


@pytest.mark.parametrize(
    ("kind", "id_kind", "born", "is_adult"),
    [
        (PartyKind.PERSON, IdKind.RESIDENT, "20080918", True),
        (PartyKind.PERSON, IdKind.RESIDENT, "20080919", False),
        (PartyKind.ORGANISATION, IdKind.USCC, "19900101", True),
    ],
)
def test_of_nobody_under_age(kind: str, id_kind: str, born: str, *, is_adult: bool) -> None:
    party = Party(kind=kind, id_kind=id_kind, id_number=build.id_number(born=born))
    assert published.is_adult(party, date(2026, 9, 18)) is is_adult


def test_a_persons_name_is_covered_an_organisations_is_not() -> None:
    assert published.shown_name(Party(kind=PartyKind.PERSON, name="李小敏")) == "李*敏"
    told = published.shown_name(Party(kind=PartyKind.ORGANISATION, name="马站镇合作社"))
    assert told == "马站镇合作社"


def finished(code: str = LICENCE, *, party: Party | None = None) -> Case:
    case = build.an_application(item=code, party=party)
    at = reach(case, "handed_over", at=FRIDAY)
    onward(case, at)
    return case


@pytest.mark.django_db
def test_a_licence_handed_over_is_public_with_a_covered_name_where_she_fetched_it() -> None:
    case = finished()
    row = PublishedResult.objects.get()
    assert (row.matter_id, row.item, row.name) == (case.matter, LICENCE, "张*英")
    assert row.site == build.body_of(TOWN).pk
    assert "八大庄" not in f"{row.title}{row.result}{row.name}"
    assert row.last_day - row.day == timedelta(days=30)


@pytest.mark.django_db
def test_nothing_is_public_before_she_has_it_nor_of_what_is_refused_or_practised() -> None:
    waiting = build.an_application(item=LICENCE)
    reach(waiting, "handed_over", at=FRIDAY)
    refused = build.an_application(item=LICENCE, party=build.a_party(serial=2))
    at = reach(refused, "decide", at=FRIDAY)
    refused.take("refuse", at=at, reason="河道规划不允许取水")
    while refused.row.closed_at is None:
        onward(refused, at)
    finished(BENEFIT, party=build.a_party(serial=3))
    assert not PublishedResult.objects.exists()


@pytest.mark.django_db
def test_it_goes_by_itself_and_altogether() -> None:
    finished()
    last = PublishedResult.objects.get().last_day
    assert published.listed(Wanted(), last).count() == 1
    assert not published.listed(Wanted(), last + timedelta(days=1)).exists()
    clean(start_of(last))
    assert PublishedResult.objects.count() == 1
    clean(start_of(last + timedelta(days=1)))
    assert not PublishedResult.objects.exists()


@pytest.mark.django_db
def test_a_county_may_publish_nothing() -> None:
    set_value(
        key=RESULTS_DAYS, value=0, from_day=FRIDAY.date(), document="县文件", by=None, at=FRIDAY
    )
    finished()
    assert not PublishedResult.objects.exists()


def down(case: Case, **more: Any) -> Any:
    told: dict[str, Any] = {
        "ground": "personal", "reason": "名字太少见", "bodies": {build.body_of(TOWN).pk},
        "by": build.at_desk(TOWN, "supervisor").account, "at": FRIDAY,
    }  # fmt: skip
    return applications.take_down(matter=case.matter, **(told | more))


@pytest.mark.django_db
def test_taken_down_by_hand_it_is_gone_and_who_when_why_is_kept() -> None:
    case, day = finished(), FRIDAY.date()
    until = PublishedResult.objects.get().last_day
    row = down(case)
    assert not published.listed(Wanted(), day).exists()
    assert published.choices(day) == ({}, ())
    assert (row.ground, row.reason, row.last_day, row.at) == (
        "personal",
        "名字太少见",
        until,
        FRIDAY,
    )
    assert list(published.taken_down(day, LICENCE)) == [row]
    assert not published.taken_down(day, "MZ-001").exists()
    assert not published.taken_down(until + timedelta(days=1)).exists()
    assert "name" not in {field.name for field in TakenDownResult._meta.fields}
    clean(start_of(until + timedelta(days=2)))
    assert TakenDownResult.objects.filter(pk=row.pk).exists()


@pytest.mark.django_db
def test_only_its_site_takes_it_down_with_a_reason_and_once() -> None:
    case = finished()
    for wrong, code in (
        ({"bodies": {build.body_of("371323102000").pk}}, "not-public"),
        ({"bodies": set()}, "not-public"),
        ({"ground": "whim"}, "ground-unknown"),
        ({"reason": " 错 "}, "say-why"),
    ):
        with refused(code):
            down(case, **wrong)
    down(case)
    with refused("not-public"):
        down(case)
