"""The county sets its own values at the desk: dated, by a document, by whom; and nobody else."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bianmin.applications.policies import HOP
from bianmin.desk.values import areas, forms, told
from bianmin.matters.services import Actor
from bianmin.people.models import Account
from bianmin.policy import registry, selectors
from bianmin.policy.models import Value
from bianmin.policy.registry import Declaration
from tests import build

from .conftest import Desk, text

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]
HERE = "/desk/values/"
TODAY, MONDAY = date(2026, 9, 18), date(2026, 9, 21)
SAID = {"value": "2", "from_day": str(MONDAY), "document": "沂政办发〔2026〕12号 第三条"}


@pytest.fixture
def keeper(seat: Sit) -> Desk:
    return seat(build.at_desk(build.COUNTY, "administrator"))


@pytest.fixture
def security(seat: Sit) -> Desk:
    return seat(build.at_desk(build.COUNTY, "security"))


def test_every_value_stands_in_the_list_once(keeper: Desk) -> None:
    every = registry.every()
    parted = [one.key for _title, part in areas.parted(every) for one in part]
    assert sorted(parted) == [one.key for one in every]
    shown = text(keeper.get(HERE))
    assert "材料报送上一级的时限" in shown and "二（二）" in shown and "按系统建议值" in shown


def test_it_is_found_by_its_name(keeper: Desk) -> None:
    shown = text(keeper.get(HERE, q="报送上一级"))
    assert "材料报送上一级的时限" in shown and "办事大厅最小面积" not in shown
    assert "没有名称里带这几个字" in text(keeper.get(HERE, q="没有这样的"))


def test_set_from_monday_it_holds_from_monday_and_says_who_and_why(keeper: Desk) -> None:
    answer = keeper.post(f"{HERE}{HOP}/", SAID)
    assert answer.status_code == 302, text(answer)[:2000]
    assert (selectors.value(HOP, TODAY), selectors.value(HOP, MONDAY)) == (1, 2)
    row, who = Value.objects.latest("pk"), Account.objects.get(pk=keeper.actor.account)
    assert row.set_by == who
    shown = text(keeper.get(f"{HERE}{HOP}/"))
    for told_there in ("2 个工作日", SAID["document"], who.name, "1 个工作日", "随系统一起载入"):
        assert told_there in shown
    assert "9月21日" in text(keeper.get(HERE, q="报送上一级"))


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"from_day": "2026-09-17"}, "不能设定已经过去的日子"),
        ({"document": ""}, "请填写“依据"),
        ({"value": "两天"}, "请填整数"),
        ({"value": "99999"}, "应在0到3660之间"),
        ({"value": ""}, "请填写“新的值"),
        ({"until_day": "2026-09-20"}, "最后一天早于第一天"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(
    keeper: Desk, more: dict[str, str], sentence: str
) -> None:
    before = Value.objects.count()
    answer = keeper.post(f"{HERE}{HOP}/", {**SAID, "document": "县文件甲", **more})
    shown = text(answer)
    assert answer.status_code == 422 and sentence in shown, shown[:3000]
    assert "document" in more or "县文件甲" in shown
    assert Value.objects.count() == before


def test_sent_twice_it_is_entered_once(keeper: Desk) -> None:
    keeper.post(f"{HERE}{HOP}/", SAID)
    again = keeper.post(f"{HERE}{HOP}/", SAID)
    assert again.status_code == 422 and "已经设定过了" in text(again)
    assert Value.objects.filter(key=HOP, from_day=MONDAY).count() == 1


def test_signing_in_and_safety_are_the_security_officers(keeper: Desk, security: Desk) -> None:
    """Three officers: whoever keeps the network does not loosen the door."""
    door = f"{HERE}door.tries/"
    said = {**SAID, "value": "4"}
    refused = keeper.post(door, said)
    assert refused.status_code == 403 and "由本县（市、区）安全管理员设定" in text(refused)
    assert security.post(door, said).status_code == 302
    assert security.post(f"{HERE}{HOP}/", SAID).status_code == 403
    assert selectors.value("door.tries", MONDAY) == 4
    assert selectors.value(HOP, MONDAY) == 1


@pytest.mark.parametrize(
    ("place", "role"),
    [(build.VILLAGE, "agent"), (build.TOWN, "supervisor"), (build.TOWN, "window")],
)
def test_others_neither_read_nor_set(seat: Sit, place: str, role: str) -> None:
    desk = seat(build.at_desk(place, role))
    for answer in (desk.get(HERE), desk.get(f"{HERE}{HOP}/"), desk.post(f"{HERE}{HOP}/", SAID)):
        assert answer.status_code == 403
    assert selectors.value(HOP, MONDAY) == 1


def test_supervision_reads_and_sets_nothing(seat: Sit) -> None:
    desk = seat(build.at_desk(build.COUNTY, "supervisor"))
    shown = text(desk.get(f"{HERE}{HOP}/"))
    assert "由本县（市、区）系统管理员设定" in shown and "历次设定" in shown
    assert desk.post(f"{HERE}{HOP}/", SAID).status_code == 403


def test_there_is_no_page_for_what_nothing_reads(keeper: Desk) -> None:
    assert keeper.get(f"{HERE}no.such/").status_code == 404


@pytest.mark.parametrize("declared", registry.every(), ids=lambda one: one.key)
def test_what_stands_in_the_form_comes_back_the_same(declared: Declaration) -> None:
    """Each of them can be opened, and kept as it is."""
    value = declared.default
    shown = forms.ValueForm(initial=forms.first(declared, value), declaration=declared)
    sent: dict[str, Any] = {
        bound.html_name: bound.value() if bound.value() is not None else ""
        for bound in shown
        if bound.name.startswith("value")
    }
    form = forms.ValueForm({**sent, **SAID, **sent}, declaration=declared)
    assert form.is_valid(), form.errors
    assert form.value() == value
    assert told.line(declared, value)


def test_words_of_several_lines_come_back_the_same() -> None:
    declared = registry.declared("messages.wordings")
    value = {"accepted": "您好：\n已受理", "accepted.title": "受理"}
    written = forms.first(declared, value)
    form = forms.ValueForm({**SAID, **written}, declaration=declared)
    assert form.is_valid() and form.value() == value


def test_a_list_is_typed_a_line_each_and_choices_are_ticked(keeper: Desk) -> None:
    said = {**SAID, "value": "电脑\n\n 打印机 \n"}
    assert keeper.post(f"{HERE}site.checklist.town/", said).status_code == 302
    assert selectors.value("site.checklist.town", MONDAY) == ["电脑", "打印机"]
    ticked = {**SAID, "value": ["relay"]}
    assert keeper.post(f"{HERE}intake.helps/", ticked).status_code == 302
    assert selectors.value("intake.helps", MONDAY) == ["relay"]
    ways = {**SAID, "value_2": "relay", "value_3": "accompany"}
    assert keeper.post(f"{HERE}relay.mode/", ways).status_code == 302
    assert selectors.value("relay.mode", MONDAY) == {"2": "relay", "3": "accompany"}


def test_the_list_costs_the_same_however_much_was_entered(
    keeper: Desk, django_assert_max_num_queries: Any
) -> None:
    for figure in range(2, 9):
        assert keeper.post(f"{HERE}{HOP}/", {**SAID, "value": str(figure)}).status_code == 302
    with django_assert_max_num_queries(20):
        keeper.get(HERE)
    with django_assert_max_num_queries(20):
        keeper.get(f"{HERE}{HOP}/")
