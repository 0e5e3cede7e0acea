"""The pages of a request for help: registered, put to a leader, told, counted; on paper too."""

from collections.abc import Callable
from typing import Any

import pytest

from bianmin.applications.models import HelpRequest
from bianmin.matters.services import Actor
from bianmin.people.models import SecurityEvent
from bianmin.people.security_event import EventKind
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE
from tests.modules.pdf_text import text_of

from .conftest import Desk, text

pytestmark = pytest.mark.django_db
SAID = {
    "kind": "home", "name": "张秀英", "phone": "13800003210", "place": VILLAGE,
    "words": "老人卧床，来不了大厅", "day": "2026-09-21", "hour": "09:00",
}  # fmt: skip
Seat = Callable[[Actor], Desk]


def registered(desk: Desk, **more: str) -> tuple[HelpRequest, str]:
    answer = desk.post("/desk/enquiries/help/", SAID | more)
    assert answer.status_code == 302, text(answer)
    return HelpRequest.objects.latest("pk"), answer.url


def test_registered_put_to_the_head_told_and_closed(agent: Desk, seat: Seat) -> None:
    assert "群众求助登记" in text(agent.get("/desk/enquiries/"))
    assert f'value="{VILLAGE}" selected' in text(agent.get("/desk/enquiries/help/"))
    row, page = registered(agent)
    listed = agent.get("/desk/enquiries/")
    assert row.number in text(listed) and not listed.context["done"]
    shown = text(agent.get(page))
    assert "上门服务" in shown and "138****3210" in shown and "先请示领导" in shown
    assert "群众求助申请表（PDF）" in shown
    assert not SecurityEvent.objects.filter(kind=EventKind.SEEN_IN_FULL).exists()
    assert "13800003210" in text_of(agent.get(f"{page}sheet.pdf").content)
    look = SecurityEvent.objects.get(kind=EventKind.SEEN_IN_FULL)
    assert (look.by_id, look.facts) == (agent.actor.account, {"field": "phone", "enquiry": row.pk})
    head = seat(build.at_desk(TOWN, "supervisor"))
    put = {"ask_leader": "1", "leader": str(head.actor.account), "question": "能派两个人去吗？"}
    assert agent.post(page, put).status_code == 302
    waits = text(agent.get(page))
    assert "答复前不能办结" in waits and "已告知，办结" not in waits
    assert "能派两个人去吗" in text(head.get("/desk/enquiries/"))
    heads = text(head.get(page))
    assert "138****3210" in heads
    assert "13800003210" not in text_of(head.get(f"{page}sheet.pdf").content)
    assert SecurityEvent.objects.filter(kind=EventKind.SEEN_IN_FULL).count() == 1
    assert head.post(page, {"answer_leader": "1", "answer": "同意"}).status_code == 302
    wrong = agent.post(page, {"reply": "1", "words": "办好了", "way": "home"})
    assert wrong.status_code == 422 and "办好了" in text(wrong)
    done = {"reply": "1", "words": "周一上门办好了", "way": "home", "heard": "satisfied"}
    assert agent.post(page, done).status_code == 302
    assert "周一上门办好了" in text(agent.get(page))
    pdf = text_of(agent.get(f"{page}sheet.pdf").content)
    for told in ("群众求助申请表", row.number, "同意", "周一上门办好了", "满意"):
        assert told in pdf
    assert "今年以来各站点的求助" in text(head.get("/desk/enquiries/"))


def test_who_has_nothing_to_do_with_it_does_not_see_it(agent: Desk, seat: Seat) -> None:
    _row, page = registered(agent)
    for who in (
        build.an_agent("371323101263"),
        build.at_desk("371323102000", "supervisor"),
        build.at_desk(COUNTY, "reviewer", department="民政局"),
    ):
        desk = seat(who)
        for address in (page, f"{page}sheet.pdf"):
            assert desk.get(address).status_code == 404
        assert desk.post(page, {"reply": "1", "words": "办好了"}).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"day": ""}, "上门或者延时的时间没有填"),
        ({"name": ""}, "请填写"),
        ({"day": "2026-09-17"}, "已经过去"),
    ],
)
def test_what_is_wrong_is_said_and_kept(agent: Desk, wrong: Any, told: str) -> None:
    answer = agent.post("/desk/enquiries/help/", SAID | wrong)
    assert answer.status_code == 422
    assert told in text(answer) and "老人卧床" in text(answer)
    assert not HelpRequest.objects.exists()
