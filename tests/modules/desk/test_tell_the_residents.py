"""A village's agent tells the residents something at the desk, and everybody reads it."""

from collections.abc import Callable

import pytest
from django.test import Client

from bianmin.matters.services import Actor
from bianmin.network.models import Announcement
from bianmin.portal import present
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE

from .conftest import Desk, text

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]
NOTICE = {
    "kind": "affairs",
    "title": "低保动态公示",
    "text": "八月新增一户：王*，每月450元。\n有意见请到村部说。",
    "from_day": "2026-09-18",
    "until_day": "2026-09-28",
}
ACTIVITY = {
    "kind": "activity",
    "title": "重阳节饺子宴",
    "text": "六十岁以上的老人都来。",
    "held_day": "2026-09-20",
    "held_time": "10:30",
    "venue": "村文化广场",
    "from_day": "2026-09-18",
    "until_day": "2026-09-20",
}


def own() -> str:
    return f"/desk/network/bodies/{build.body_of(VILLAGE).pk}/announcements/"


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch) -> None:
    """The portal's clock goes with the desk's."""
    monkeypatch.setattr(present, "now", lambda: build.FRIDAY)


@pytest.fixture
def agent(seat: Sit) -> Desk:
    return seat(build.an_agent())


def read(client: Client, village: str = VILLAGE) -> str:
    answer = client.get(f"/villages/{village}/", headers={"accept-language": "zh-hans"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_agent_publishes_and_everybody_reads(agent: Desk) -> None:
    assert "公示和活动" in text(agent.get("/desk/"))
    assert agent.get("/desk/network/announcements/").url == own()
    for told in (NOTICE, ACTIVITY):
        assert agent.post(own() + "new/", told).url == own()
    page = read(Client())
    assert "每月450元。<br>有意见" in page
    assert page.index("公共事务") < page.index("低保动态公示") < page.index("重阳节饺子宴")
    assert "10:30" in page and "村文化广场" in page


def test_it_is_withdrawn_with_a_press(agent: Desk) -> None:
    agent.post(own() + "new/", NOTICE)
    row = Announcement.objects.get()
    assert agent.post(own(), {"withdraw": row.pk}).status_code == 302
    assert "低保动态公示" not in read(Client())
    shown = text(agent.get(own()))
    assert "撤下" in shown and "低保动态公示" in shown
    again = agent.post(own(), {"withdraw": row.pk})
    assert again.status_code == 422 and "已经撤下了" in text(again)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"text": "王五 371323199001011234"}, "像身份证号"),
        ({"until_day": "2026-09-17"}, "结束日期早于"),
        ({"title": ""}, "请填写“标题”"),
        ({"title": "长" * 61}, "60"),
        ({"from_day": "32号"}, "日期"),
        ({"kind": "gossip"}, "gossip"),
        ({"kind": "activity"}, "哪天几点"),
    ],
)
def test_what_is_refused_stays_typed(agent: Desk, change: dict[str, str], sentence: str) -> None:
    answer = agent.post(own() + "new/", NOTICE | change)
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert "有意见请到村部说" in text(answer) or "text" in change
    assert not Announcement.objects.exists()


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30, "٣"])
def test_a_notice_that_is_not_there_is_not_found(agent: Desk, number: str) -> None:
    assert agent.post(own(), {"withdraw": number}).status_code == 404


def test_only_the_village_and_those_above_publish_there(seat: Sit) -> None:
    for place, role, status in (
        (VILLAGE, "head", 200), (TOWN, "supervisor", 200), (COUNTY, "administrator", 200),
        (TOWN, "window", 403), (COUNTY, "approver", 403),
    ):  # fmt: skip
        department = "民政局" if role == "approver" else ""
        desk = seat(build.at_desk(place, role, department=department))
        assert desk.get(own()).status_code == status, role
        assert desk.get(own() + "new/").status_code == status, role
    other = f"/desk/network/bodies/{build.body_of(TOWN).pk}/announcements/"
    assert seat(build.an_agent()).get(other).status_code == 403


def test_the_town_tells_all_its_villages(seat: Sit) -> None:
    desk = seat(build.at_desk(TOWN, "supervisor"))
    place = f"/desk/network/bodies/{build.body_of(TOWN).pk}/announcements/new/"
    assert desk.post(place, NOTICE).status_code == 302
    assert "低保动态公示" in read(Client())
