"""What is offered on a day: in force, not yet, no longer; and the shelves."""

from datetime import date, timedelta

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from bianmin.catalogue import selectors, services
from bianmin.catalogue.models import Frequency
from bianmin.catalogue.services import ImportReport
from bianmin.catalogue.themes import theme_of, themes
from bianmin.law.refusal import Refusal
from bianmin.network.tiers import Tier
from tests.modules.catalogue.items import MONDAY, SHIPPED, Take, item

DAY = timedelta(days=1)


def why_not(code: str, day: date = MONDAY) -> tuple[str, str]:
    with pytest.raises(Refusal) as refused, translation.override("zh-hans"):
        selectors.in_force(code, day)
    return refused.value.code, str(refused.value)


def test_an_unknown_code_is_said_to_be_unknown(some: ImportReport) -> None:
    code, sentence = why_not("XX-999")
    assert (code, sentence) == ("unknown_item", "没有编码为 XX-999 的事项。请按事项名称查找。")


def test_an_item_is_not_offered_before_its_day(some: ImportReport) -> None:
    code, sentence = why_not("MZ-001", MONDAY - DAY)
    assert code == "not_yet_in_force"
    assert "2026年11月2日" in sentence


def test_a_retired_item_is_offered_up_to_the_day_before(some: ImportReport) -> None:
    services.retire_item(code="MZ-016", day=MONDAY + DAY)
    assert selectors.in_force("MZ-016", MONDAY).item.code == "MZ-016"
    code, sentence = why_not("MZ-016", MONDAY + DAY)
    assert code == "no_longer_in_force"
    assert "事项 MZ-016 从 2026年11月3日 起已不再办理" in sentence
    assert selectors.search("老年证", day=MONDAY + DAY) == []


def test_an_unknown_item_cannot_be_retired(some: ImportReport) -> None:
    with pytest.raises(Refusal, match="XX-999"):
        services.retire_item(code="XX-999", day=MONDAY)


def test_on_every_day_at_most_one_edition_holds(take: Take) -> None:
    for number in range(4):
        changed = item("MZ-001")
        changed["note"] = f"第{number}版"
        take(changed, day=MONDAY + number * 10 * DAY)
    for days in range(-1, 40):
        held = list(selectors.offered(MONDAY + days * DAY))
        assert [edition.number for edition in held] == ([days // 10 + 1] if days >= 0 else [])


def test_an_edition_to_come_leaves_today_as_it_is(take: Take) -> None:
    take(item("MZ-001"))
    changed = item("MZ-001")
    changed["name"] = "最低生活保障确认"
    take(changed, day=MONDAY + 30 * DAY)
    assert selectors.in_force("MZ-001", MONDAY + 29 * DAY).name == "最低生活保障审核确认"
    assert selectors.in_force("MZ-001", MONDAY + 30 * DAY).name == "最低生活保障确认"


def test_everyday_items_are_those_asked_for_most(some: ImportReport) -> None:
    everyday = list(selectors.everyday(MONDAY))
    assert {edition.frequency for edition in everyday} == {Frequency.HIGH}
    assert "MZ-016" not in {edition.item.code for edition in everyday}


def test_items_of_one_tier_and_type(all_shipped: ImportReport) -> None:
    for tier in (Tier.VILLAGE, Tier.TOWN, Tier.COUNTY):
        found = selectors.of_tier_and_type(MONDAY, tier=tier, type_name="行政许可")
        wanted = {
            row["code"]
            for row in SHIPPED
            if row["type"] == "行政许可" and tier.name.lower() in row["receive_tiers"]
        }
        assert {edition.item.code for edition in found} == wanted


def test_every_item_stands_on_one_shelf_of_each_kind(all_shipped: ImportReport) -> None:
    for shelves in (selectors.by_department(MONDAY), selectors.by_theme(MONDAY)):
        codes = [edition.item.code for shelf in shelves for edition in shelf.editions]
        assert sorted(codes) == sorted(row["code"] for row in SHIPPED)


def test_shelves_come_in_order(all_shipped: ImportReport) -> None:
    departments = selectors.by_department(MONDAY)
    assert departments[0].name == "民政局"
    sizes = [len(shelf.editions) for shelf in departments]
    assert sizes == sorted(sizes, reverse=True)
    order = [theme.name for theme in themes()]
    names = [shelf.name for shelf in selectors.by_theme(MONDAY)]
    assert names == [name for name in order if name in names]
    for shelf in departments:
        frequencies = [edition.frequency for edition in shelf.editions]
        assert frequencies == sorted(frequencies)


def test_themes_name_only_items_there_are_and_each_once() -> None:
    named = [code for theme in themes() for code in theme.items]
    assert len(named) == len(set(named))
    assert set(named) <= {row["code"] for row in SHIPPED}


@pytest.mark.parametrize(
    ("code", "theme"),
    [("MZ-001", "困难救助"), ("MZ-016", "养老老人"), ("GA-001", "结婚生育"), ("QQ-001", "其他")],
)
def test_an_item_stands_where_citizens_look_for_it(code: str, theme: str) -> None:
    assert theme_of(code) == theme


def test_a_list_takes_one_statement(
    some: ImportReport, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert [edition.item.code for edition in selectors.offered(MONDAY)]
