"""The county's calendar at the desk: a year on the wall, notices handed in, looked at, approved."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bianmin.almanac import selectors as almanac
from bianmin.almanac.models import Draft, Notice
from bianmin.matters.services import Actor
from bianmin.network import services as staffing
from bianmin.people.models import Account
from tests import build
from tests.modules.almanac import texts
from tests.modules.desk.conftest import Desk, Now, text

SOURCE = "https://www.gov.cn/2027.htm"
FESTIVAL = "date,kind,name\n2026-04-30,off,三月街民族节\n"
Sit = Callable[[Actor], Desk]


@pytest.fixture
def administrator(seat: Sit, now: Now) -> Desk:
    now.at = build.moment("2026-11-20 Fri 09:00")
    desk = seat(build.at_desk(build.COUNTY, "administrator"))
    Account.objects.filter(pk=desk.actor.account).update(name="王管理")
    return desk


@pytest.fixture
def supervisor(seat: Sit, now: Now) -> Desk:
    desk = seat(build.at_desk(build.COUNTY, "supervisor"))
    Account.objects.filter(pk=desk.actor.account).update(name="李负责")
    return desk


def propose(desk: Desk, **told: Any) -> Any:
    return desk.post("/desk/calendar/propose/", {"source": SOURCE, **told})


def a_draft(desk: Desk, pasted: str = texts.TEXT_2027, **told: Any) -> Draft:
    """A notice handed in at the desk."""
    answer = propose(desk, text=pasted, **told)
    assert answer.status_code == 302, text(answer)
    draft = Draft.objects.latest("pk")
    assert answer.url == f"/desk/calendar/drafts/{draft.pk}/"
    return draft


def decide(desk: Desk, draft: Draft, **pressed: Any) -> Any:
    address = f"/desk/calendar/drafts/{draft.pk}/"
    return desk.post(address, {"seen": almanac.version(), **pressed})


def test_a_year_shows_what_is_off_and_what_is_worked(agent: Desk) -> None:
    page = text(agent.get("/desk/calendar/", year=2026))
    assert "2026 年日历" in page
    assert "248 个工作日" in page
    assert "沂水县" in page
    assert '<td class="make_up"><b>14</b><small aria-hidden="true">班</small>' in page
    assert page.count('class="month"') == 12
    assert "<span>2月15日 星期日</span> – <span>2月23日 星期一</span>" in page
    assert "国务院办公厅关于2026年部分节假日安排的通知" in page
    assert "尚未公布" not in page


def test_a_year_not_announced_says_so(agent: Desk) -> None:
    page = text(agent.get("/desk/calendar/", year=2027))
    assert "2027 年安排尚未公布" in page
    assert "261 个工作日" in page
    assert "还没有导入这一年的通知" in page


@pytest.mark.parametrize("asked", ["", "x", "1990", "2100", "99999999999999999999", "²⁰²⁷"])
def test_a_year_that_cannot_be_shown_is_the_present_one(agent: Desk, asked: str) -> None:
    assert "2026 年日历" in text(agent.get("/desk/calendar/", year=asked))


@pytest.mark.parametrize("year", [1991, 2099])
def test_the_first_and_the_last_year(agent: Desk, year: int) -> None:
    page = text(agent.get("/desk/calendar/", year=year))
    assert f"{year} 年日历" in page
    assert "?year=1990" not in page
    assert "?year=2100" not in page


def test_from_the_pasted_text_to_the_calendar(administrator: Desk, supervisor: Desk) -> None:
    draft = a_draft(administrator)
    own = text(administrator.get(f"/desk/calendar/drafts/{draft.pk}/"))
    assert "要由另一个人对照原文核对后批准" in own
    assert "李负责" in own
    assert 'name="approve"' not in own
    assert "等待另一人批准" in text(supervisor.get("/desk/calendar/"))
    page = text(supervisor.get(f"/desk/calendar/drafts/{draft.pk}/"))
    assert "公布 2027 年安排" in page
    assert "2027年2月14日 星期日" in page
    assert draft.digest in page
    assert SOURCE in page
    answer = decide(supervisor, draft, approve=1)
    assert answer.url == "/desk/calendar/?year=2027"
    year = text(supervisor.get("/desk/calendar/", year=2027))
    assert "已生效" in year
    assert "李负责 批准" in year
    assert "尚未公布" not in year
    assert "李负责" in text(administrator.get(f"/desk/calendar/drafts/{draft.pk}/"))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_file_is_as_good_as_a_text(administrator: Desk, encoding: str) -> None:
    days = texts.read_2027()
    file = SimpleUploadedFile("2027.csv", texts.table(days, encoding=encoding))
    assert propose(administrator, file=file).status_code == 302
    draft = Draft.objects.latest("pk")
    assert (draft.year, len(draft.days)) == (2027, len(days))
    assert "2027-01-01" in draft.text


def test_nobody_approves_their_own(administrator: Desk) -> None:
    draft = a_draft(administrator)
    answer = decide(administrator, draft, approve=1)
    assert answer.status_code == 422
    assert "要由另一个人批准" in text(answer)
    assert not Notice.objects.filter(year=2027).exists()


def test_what_was_shown_is_what_is_approved(administrator: Desk, supervisor: Desk) -> None:
    draft = a_draft(administrator)
    for seen in ("", "1", "x", "9" * 30):
        answer = decide(supervisor, draft, approve=1, seen=seen)
        assert answer.status_code == 422, seen
        assert "您查看之后日历又有变动" in text(answer)


def test_a_draft_may_be_discarded_by_either(administrator: Desk, supervisor: Desk) -> None:
    for desk in (administrator, supervisor):
        draft = a_draft(administrator)
        assert decide(desk, draft, discard=1).status_code == 302
        draft.refresh_from_db()
        assert draft.state == Draft.State.DISCARDED
        answer = decide(supervisor, draft, approve=1)
        assert "已经批准或放弃" in text(answer)


def test_a_button_nobody_made_does_nothing(administrator: Desk, supervisor: Desk) -> None:
    draft = a_draft(administrator)
    decide(supervisor, draft, other=1)
    draft.refresh_from_db()
    assert draft.state == Draft.State.WAITING


def test_a_region_s_festival(administrator: Desk, supervisor: Desk) -> None:
    draft = a_draft(administrator, FESTIVAL, region="3713", title="市政府关于民族节日放假的通知")
    page = text(supervisor.get(f"/desk/calendar/drafts/{draft.pk}/"))
    assert "修改 2026 年日历" in page
    assert "371300000000" in page
    decide(supervisor, draft, approve=1)
    assert "三月街民族节" in text(supervisor.get("/desk/calendar/", year=2026))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "您没有粘贴原文，也没有选择文件"),
        ({"text": " \n"}, "您没有粘贴原文，也没有选择文件"),
        ({"text": "放假三天"}, "没有找到“一、元旦：1月1日放假”这样的条款"),
        (
            {"text": texts.TEXT_2027.replace("共8天", "共9天")},
            "第二条“春节”：文中写共9天，实际列出8天",
        ),
        ({"text": texts.TEXT_2027, "source": ""}, "没有写明通知的出处"),
        ({"text": FESTIVAL, "region": "3713"}, "没有通知标题"),
        ({"text": FESTIVAL, "region": "37x3", "title": "通知"}, "区划代码"),
        ({"text": FESTIVAL.replace("off", "half")}, "第 2 行（项）的“half”既不是放假"),
        ({"text": texts.text(2026).decode()}, "没有需要批准的内容"),
    ],
)
def test_what_cannot_be_read_is_told_beside_the_form(
    administrator: Desk, told: dict[str, str], said: str
) -> None:
    answer = propose(administrator, **told)
    assert answer.status_code == 422
    assert said in text(answer)
    assert not Draft.objects.exists()


def test_a_text_and_a_file_at_once_are_refused(administrator: Desk) -> None:
    file = SimpleUploadedFile("2027.csv", b"date,kind,name\n")
    answer = propose(administrator, text=texts.TEXT_2027, file=file)
    assert "两者可能不一致" in text(answer)


def test_a_file_that_is_too_large_is_refused(administrator: Desk) -> None:
    file = SimpleUploadedFile("2027.csv", b" " * 1_000_001)
    assert "超过 1000 KB" in text(propose(administrator, file=file))


@pytest.mark.parametrize("role", ["coordinator", "window"])
def test_other_posts_of_the_county_look_only(seat: Sit, administrator: Desk, role: str) -> None:
    other, draft = seat(build.at_desk(build.COUNTY, role)), a_draft(administrator)
    assert other.get("/desk/calendar/").status_code == 200
    assert "/desk/calendar/drafts/" not in text(other.get("/desk/calendar/"))
    for address in ("propose/", f"drafts/{draft.pk}/"):
        for answer in (
            other.get(f"/desk/calendar/{address}"),
            other.post(f"/desk/calendar/{address}"),
        ):
            assert answer.status_code == 403
            assert "节假日通知由管理员导入" in text(answer)
    decide(other, draft, approve=1, discard=1)
    draft.refresh_from_db()
    assert draft.state == Draft.State.WAITING


def test_a_supervisor_approves_but_does_not_propose(supervisor: Desk) -> None:
    assert supervisor.get("/desk/calendar/propose/").status_code == 403
    assert "导入通知" not in text(supervisor.get("/desk/calendar/"))


def test_a_towns_supervisor_approves_nothing(seat: Sit, administrator: Desk) -> None:
    town = seat(build.at_desk(build.TOWN, "supervisor"))
    draft = a_draft(administrator)
    assert decide(town, draft, approve=1).status_code == 403
    assert 'href="/desk/calendar/"' not in text(town.get("/desk/"))


def test_who_is_on_leave_is_not_named_as_approver(
    administrator: Desk, supervisor: Desk, now: Now
) -> None:
    staffing.take_leave(
        account=supervisor.actor.account,
        from_day=now.at.date(),
        until_day=now.at.date(),
        by=None,
        at=now.at,
    )
    draft = a_draft(administrator)
    page = text(administrator.get(f"/desk/calendar/drafts/{draft.pk}/"))
    assert "李负责" not in page
    assert "没有其他管理员或中心负责人在岗" in page


def test_a_draft_that_is_not_there(administrator: Desk) -> None:
    assert administrator.get("/desk/calendar/drafts/999999/").status_code == 404
