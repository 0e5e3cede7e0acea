"""The calculator: any period of the law or of one's own, linkable, with every reason."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.law.limits import Unit
from bianmin.portal.calculator import periods
from tests.build import FRIDAY
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db
TYPED = {"n": "20", "unit": "working_days", "day": "2026-09-18"}
DECIDE = {"limit": "XK-DECIDE", "day": "2026-09-18"}
STATEMENTS = 10


def said(client: Client, **asked: str) -> dict[str, object]:
    answer = client.get("/calculator.json", asked)
    assert answer.status_code == 200, answer.content.decode()
    return dict(answer.json())


def wrong(client: Client, **asked: str) -> str:
    answer = client.get("/calculator/", asked)
    assert answer.status_code == 422
    assert client.get("/calculator.json", asked).status_code == 422
    assert client.get("/calculator.pdf", asked).status_code == 422
    return answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        # Fri 2026-09-18 + 20 working days over 中秋 and 国庆 = Thu 2026-10-22
        (TYPED, "2026-10-22"),
        (DECIDE, "2026-10-22"),
        ({**DECIDE, "extend": "10"}, "2026-11-05"),
        ({**TYPED, "n": "60", "unit": "natural_days", "day": "2026-08-03"}, "2026-10-08"),
        ({**TYPED, "n": "6", "unit": "months", "day": "2026-04-02"}, "2026-10-08"),
        ({**TYPED, "n": "7", "unit": "working_days_before"}, "2026-09-09"),
        ({**TYPED, "n": "30", "unit": "natural_days_before"}, "2026-08-19"),
        ({**TYPED, "n": "24", "unit": "hours", "hour": "09:30"}, "2026-09-19"),
        # held Mon 21 to Thu 24: three working days later than without
        ({**DECIDE, "held1": "2026-09-21", "until1": "2026-09-24"}, "2026-10-27"),
        # two holds that overlap are one from Mon 21 to Thu 24
        (
            {
                **TYPED,
                "held1": "2026-09-21",
                "until1": "2026-09-23",
                "held2": "2026-09-22",
                "until2": "2026-09-24",
            },
            "2026-10-27",
        ),
        ({"limit": "XK-NOT-REQUIRED", "day": "2026-09-18"}, "2026-09-18"),
    ],
)
def test_a_period_ends(asked: dict[str, str], due: str, chinese: Client) -> None:
    assert said(chinese, **asked)["due"] == due


def test_an_open_hold_has_no_end_yet(chinese: Client) -> None:
    told = said(chinese, **DECIDE, held1="2026-09-21")
    assert (told["due"], told["state"]) == (None, "held")


def test_page_sheet_and_answer_tell_the_same(chinese: Client) -> None:
    told = said(chinese, **DECIDE)
    page = chinese.get("/calculator/", DECIDE).content.decode()
    assert "2026年10月22日 星期四 24:00 前" in page
    assert told["arithmetic"] in page
    assert "二十日内作出行政许可决定" in page
    sheet = text_of(chinese.get("/calculator.pdf", DECIDE).content)
    assert "".join(str(told["arithmetic"]).split()) in sheet


def test_the_form_keeps_what_was_asked(chinese: Client) -> None:
    page = chinese.get("/calculator/", {**TYPED, "held1": "2026-09-21"}).content.decode()
    assert 'value="20"' in page and 'value="2026-09-18"' in page
    assert 'value="2026-09-21"' in page and "<details open>" in page


def test_every_period_of_the_law_can_be_chosen(chinese: Client) -> None:
    page = chinese.get("/calculator/").content.decode()
    for row in periods.LAW.rows:
        if row.is_in_force(FRIDAY.date()):
            assert f'<option value="{row.id}">' in page
            assert said(chinese, limit=row.id, day="2026-09-18")["law"], row.id


def test_what_reaches_into_an_unannounced_year_is_provisional(chinese: Client) -> None:
    told = said(chinese, **{**TYPED, "day": "2026-12-28"})
    assert told["provisional"] is True
    page = chinese.get("/calculator/", {**TYPED, "day": "2026-12-28"}).content.decode()
    assert "（暂定）" in page and "放假安排还没有公布" in page
    assert said(chinese, **TYPED)["provisional"] is False


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"day": "2026-09-18"}, "请在上面选一个期限，或者自己填多长"),
        ({**TYPED, "day": ""}, "请填写“从哪一天算起”"),
        ({**TYPED, "day": "昨天"}, "请填日期，例如 2026-09-18"),
        ({**TYPED, "day": "2026-02-30"}, "请填日期，例如 2026-09-18"),
        ({**TYPED, "day": "1900-01-01"}, "只能计算 1990 年到 2099 年"),
        ({**TYPED, "day": "2100-01-01"}, "只能计算 1990 年到 2099 年"),
        ({**TYPED, "day": "2099-12-20"}, "只能计算 1990 年到 2099 年"),
        ({**TYPED, "n": "0"}, "请填 1 以上的整数"),
        ({**TYPED, "n": "zwanzig"}, "请填整数，例如 20"),
        ({**TYPED, "n": "2001"}, "最多填 2000"),
        ({**TYPED, "n": "99999999999999999999"}, "最多填 2000"),
        ({**TYPED, "unit": "moons"}, "请选择单位"),
        ({**TYPED, "unit": "hours"}, "要填从几点开始"),
        ({**TYPED, "unit": "hours", "hour": "25:00"}, "请填时间，例如 09:30"),
        ({**TYPED, "until1": "2026-09-21"}, "请填从哪一天暂停"),
        ({**TYPED, "held1": "2026-09-22", "until1": "2026-09-21"}, "不能早于暂停的日子"),
        ({**TYPED, "held1": "2026-09-01"}, "暂停的日子早于期限开始的日子"),
        ({**TYPED, "unit": "working_days_before", "held1": "2026-09-20"}, "不暂停也不延长"),
        ({**TYPED, "unit": "working_days_before", "extend": "3"}, "不暂停也不延长"),
        ({**DECIDE, "limit": "XK-BUZHENG", "held1": "2026-09-21"}, "没有规定这个期限可以暂停"),
        ({**DECIDE, "extend": "11"}, "10"),
        ({**DECIDE, "limit": "XK-BUZHENG", "extend": "1"}, "不能延长"),
        ({**DECIDE, "limit": "NO-SUCH"}, "请从列表里选一个期限"),
        ({**DECIDE, "day": "1999-09-18"}, "那天这一条还没有施行"),
    ],
)
def test_what_cannot_be_reckoned_is_said_and_what_was_typed_stays(
    asked: dict[str, str], sentence: str, chinese: Client
) -> None:
    page = wrong(chinese, **asked)
    assert sentence in page
    assert 'class="error-summary"' in page
    if asked.get("n"):
        assert f'value="{asked["n"]}"' in page


def test_it_is_public_and_costs_little(chinese: Client) -> None:
    for path in ("/calculator/", "/calculator.json", "/calculator.pdf"):
        chinese.get(path, DECIDE)
        with CaptureQueriesContext(connection) as caught:
            answer = chinese.get(path, DECIDE)
        assert len(caught) <= STATEMENTS
        assert answer.headers["Cache-Control"] == "public, max-age=300"


def test_each_unit_has_a_longest_length() -> None:
    assert set(periods.LONGEST) == set(Unit) - {Unit.IMMEDIATE}
