"""The public list of handling results: by item, site and day; masked, not for search engines."""

from datetime import date, timedelta

import pytest
from django.test import Client

from bianmin.applications.models import PublishedResult
from bianmin.applications.policies import RESULTS_FIELDS
from bianmin.policy.services import set_value
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case

from .conftest import SetClock

pytestmark = pytest.mark.django_db
PAGE = "/results/"


def shown(case: Case, *, code: str = "SL-001", title: str = "取水许可", place: str = TOWN) -> None:
    """A line of the list."""
    PublishedResult.objects.create(
        matter_id=case.matter,
        item=code,
        title=title,
        result="取水许可证",
        site=build.body_of(place).pk,
        name="张*英",
        day=date(2026, 9, 17),
        last_day=date(2026, 10, 17),
    )


@pytest.fixture
def two(case: Case) -> None:
    shown(case)
    other = build.an_application(party=build.a_party(serial=2))
    shown(other, code="LY-001", title="林木采伐许可", place=COUNTY)


def test_it_says_what_where_when_and_a_covered_name(two: None, chinese: Client) -> None:
    answer = chinese.get(PAGE)
    told = answer.content.decode()
    for words in ("取水许可", "林木采伐许可", "张*英", "取水许可证", "9月17日", "马站镇"):
        assert words in told
    assert "张秀英" not in told
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_it_can_be_narrowed_and_nonsense_narrows_nothing(two: None, chinese: Client) -> None:
    def lines(**asked: object) -> list[str]:
        rows = chinese.get(PAGE, asked).context["rows"]
        return [row.item for row, _site in rows]

    assert lines(item="LY-001") == ["LY-001"]
    assert lines(site=build.body_of(TOWN).pk) == ["SL-001"]
    assert lines(since="2026-09-18") == []
    assert len(lines(item="' OR 1", site="九", since="昨天")) == 2
    assert lines(**{"from": 30}) == []
    assert lines(site="9" * 30) != []


def test_it_ends_by_itself(two: None, chinese: Client, set_clock: SetClock) -> None:
    set_clock("2026-10-17 Sat 23:59")
    assert len(chinese.get(PAGE).context["rows"]) == 2
    set_clock("2026-10-18 Sun 00:00")
    assert "现在这里没有公开的结果" in chinese.get(PAGE).content.decode()


def test_the_county_says_which_fields(two: None, chinese: Client) -> None:
    set_value(
        key=RESULTS_FIELDS,
        value=["item", "day"],
        from_day=FRIDAY.date() - timedelta(days=1),
        document="县文件",
        by=None,
        at=FRIDAY,
    )
    told = chinese.get(PAGE).content.decode()
    assert "取水许可" in told
    assert "张*英" not in told
    assert "取水许可证" not in told


def test_thirty_lines_a_page(chinese: Client) -> None:
    for serial in range(31):
        shown(build.an_application(party=build.a_party(serial=serial + 1)))
    first = chinese.get(PAGE)
    assert len(first.context["rows"]) == 30
    assert len(chinese.get(first.context["older"]).context["rows"]) == 1


def test_the_guide_says_beforehand_that_results_are_public(chinese: Client) -> None:
    assert "隐去" in chinese.get("/items/SL-001/").content.decode()
    assert "/results/?item=" not in chinese.get("/items/MZ-001/").content.decode()
