"""The guide of an item: everything once, in plain words, with what is not certain said."""

from datetime import date, datetime
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from bianmin.applications.policies import PROMISE_STARTS
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import LimitValue
from bianmin.law.limits import Unit
from bianmin.law.zone import SHANGHAI
from bianmin.network.models import Body
from bianmin.network.selectors import directory
from bianmin.notices.models import Paper
from bianmin.policy.services import set_value
from bianmin.portal import guidance, relay, tiers
from tests.modules.pdf_text import pages_of, text_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 18)


def page(client: Client, code: str) -> str:
    answer = client.get(f"/items/{code}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_low_income_aid_is_told_whole(chinese: Client) -> None:
    shown = page(chinese, "MZ-001")
    for words in (
        "也叫：低保、吃低保、办低保、低保申请",
        "共同生活家庭成员人均收入低于当地低保标准",
        "受理后 23 个工作日内办好",
        "居民户口簿",
        "什么情况要：因病申请",
        "免费",
        "《社会救助法》第十八条、第三十七条",
        "60日内向沂水县人民政府申请行政复议",
        "最低生活保障确认通知书",
        "0539-0000101",
        "按承诺的时限算",
    ):
        assert words in shown, words


def test_what_the_county_promises_from_its_receipt_is_told_so(chinese: Client) -> None:
    told = "县民政局收到材料后 7 个工作日内办好"
    assert told in page(chinese, "MZ-015")
    set_value(
        key=PROMISE_STARTS,
        value="acceptance",
        from_day=DAY,
        document="沂政办发〔2026〕1号",
        by=None,
        at=datetime(2026, 9, 1, tzinfo=SHANGHAI),
    )
    shown = page(chinese, "MZ-015")
    assert told not in shown and "受理后 7 个工作日内办好" in shown


def test_the_plain_sheet_says_so_too(chinese: Client) -> None:
    answer = chinese.get("/items/MZ-015/plain-sheet.pdf")
    assert "县民政局收到材料后7个工作日内办好" in text_of(answer.content)


def test_it_has_three_doors_and_none_that_does_nothing(chinese: Client) -> None:
    shown = page(chinese, "MZ-001")
    doors = shown[shown.index('class="tiles doors"') :].partition("</ul>")[0]
    assert doors.count("<li>") == 3
    assert 'href="/apply/MZ-001/"' in doors
    assert 'href="/agents/"' in doors and 'href="#where"' in doors
    assert 'id="where"' in shown


def test_what_must_be_done_in_person_has_no_agents_door(chinese: Client) -> None:
    shown = page(chinese, "MZ-012")
    doors = shown[shown.index('class="tiles doors"') :].partition("</ul>")[0]
    assert "/agents/" not in doors


def test_every_required_paper_can_be_ticked(chinese: Client) -> None:
    guide = catalogue.guide("MZ-001", DAY)
    boxes = page(chinese, "MZ-001").count('type="checkbox"')
    assert boxes == len(guide.always) + len(guide.sometimes) + len(guide.optional) > 5


def test_what_nobody_has_checked_is_said(chinese: Client) -> None:
    assert "材料清单尚未与原文核对" in page(chinese, "MZ-001")
    assert "材料清单尚未与原文核对" not in page(chinese, "MZ-006")


def test_a_charge_is_told_with_its_ground(chinese: Client) -> None:
    shown = page(chinese, "ZR-004")
    assert "住宅类80元/件" in shown
    assert "发改价格规〔2016〕2559号" in shown


def test_every_item_has_a_guide_in_both_languages(chinese: Client, english: Client) -> None:
    codes = catalogue.offered(DAY).values_list("item__code", flat=True)
    assert len(codes) == 127
    for code in codes:
        assert "（占位" not in page(chinese, code)
        page(english, code)


def test_an_unknown_item_leads_back_to_the_search(chinese: Client) -> None:
    answer = chinese.get("/items/XX-999/")
    assert answer.status_code == 404
    assert "XX-999" in answer.content.decode()
    assert 'action="/search/"' in answer.content.decode()
    assert "public" not in answer.headers.get("Cache-Control", "")


def working(days: int) -> LimitValue:
    return LimitValue(days, Unit.WORKING_DAYS)


ON_THE_SPOT = LimitValue(0, Unit.IMMEDIATE)
NATURAL = LimitValue(30, Unit.NATURAL_DAYS)


@pytest.mark.parametrize(
    ("promise", "law", "said"),
    [
        (working(10), working(20), "The promise counts"),
        (working(20), working(20), "The promise counts"),
        (working(30), working(20), "The law's limit counts"),
        (working(20), NATURAL, "Whichever day comes first counts."),
        (ON_THE_SPOT, NATURAL, "The promise counts"),
        (working(20), ON_THE_SPOT, "The law's limit counts"),
        (None, working(20), "No shorter time is promised"),
        (working(20), None, "No law fixes a time"),
        (None, None, ""),
    ],
)
def test_which_limit_counts_is_said(
    promise: LimitValue | None, law: LimitValue | None, said: str
) -> None:
    with translation.override("en"):
        assert guidance.binds(promise, law).startswith(said)


def test_the_route_goes_up_and_comes_back() -> None:
    view = relay.drawn(catalogue.guide("MZ-001", DAY).content, DAY, tiers.names(directory()))
    assert list(view.lanes) == ["村", "镇", "县"]
    carried = [(step.lane, step.to) for step in view.steps if step.to]
    assert carried == [(1, 2), (2, 3), (3, 2)]
    assert view.steps[0].label == "收件" and view.steps[-1].lane == 2


def test_every_route_is_drawn_from_lane_to_neighbouring_lane() -> None:
    called = tiers.names(directory())
    for edition in catalogue.with_content(catalogue.offered(DAY)):
        view = relay.drawn(edition.typed, DAY, called)
        lane = view.steps[0].lane
        for step in view.steps:
            assert step.lane == lane
            lane = step.to or lane
            assert abs(step.to - step.lane) == 1 or not step.to
            assert 1 <= lane <= len(view.lanes) <= 3
            assert step.label


def test_the_sheets_say_the_same_on_paper(chinese: Client, tmp_path: Path) -> None:
    before = Paper.objects.count()
    for kind, title in (("plain-sheet", "明白纸"), ("one-time-notice", "一次性告知单")):
        answer = chinese.get(f"/items/MZ-001/{kind}.pdf")
        assert answer.headers["Content-Type"] == "application/pdf"
        text = text_of(answer.content)
        for words in (title, "23个工作日", "不收费", "居民户口簿", "社会救助法", "0539-0000101"):
            assert words in text, (kind, words)
        assert "本村（社区）代办点" in text
        assert "文书码" not in text
        assert kind != "plain-sheet" or pages_of(answer.content) == 1
    assert Paper.objects.count() == before


def test_there_is_no_other_sheet(chinese: Client) -> None:
    assert chinese.get("/items/MZ-001/secret.pdf").status_code == 404
    assert chinese.get("/items/XX-999/plain-sheet.pdf").status_code == 404


def test_without_the_department_the_guide_still_stands(chinese: Client) -> None:
    Body.objects.filter(department="民政局").update(until_day=date(2026, 1, 1))
    assert page(chinese, "MZ-001")


def test_how_it_works_shows_the_countys_own_values(chinese: Client) -> None:
    shown = chinese.get("/how-it-works/").content.decode()
    assert "群众动嘴，干部跑腿" in shown
    assert "“1153”工作流程" in shown
    assert "沂政办发〔2018〕94号" in shown
