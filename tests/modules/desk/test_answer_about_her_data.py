"""What people ask about their data: entered at the counter, answered by the head, in time."""

from collections.abc import Callable

import pytest

from bianmin.applications.models import DataRequest
from bianmin.matters.services import Actor
from bianmin.people.models import AccessLog
from tests import build
from tests.build import VILLAGE
from tests.modules.desk.conftest import Desk, text
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db
PAGE = "/desk/data-requests/"


def test_asked_at_the_counter_handed_over_and_answered(
    agent: Desk, seat: Callable[[Actor], Desk]
) -> None:
    case = build.an_application(by=agent.actor)
    new, copy = (f"{PAGE}matters/{case.matter}/{end}" for end in ("", "copy.pdf"))
    assert new in text(agent.get(f"/desk/matters/{case.matter}/"))
    assert agent.get(copy).status_code == 404  # she has not asked
    assert agent.post(new, kind="").status_code == 422
    assert agent.post(new, kind="copy").status_code == 302
    assert build.id_number(1) in text_of(agent.get(copy).content)
    assert [row.field for row in AccessLog.objects.all()] == ["copy"]
    made = DataRequest.objects.get()
    address = f"{PAGE}{made.pk}/"
    assert agent.get(address).status_code == 404  # the head answers
    head = seat(build.at_desk(VILLAGE, "head"))
    assert address in text(head.get(PAGE))
    assert "复制" in text(head.get(address)) and copy in text(head.get(address))
    assert head.post(address, outcome="granted", answer=" ").status_code == 422
    assert head.post(address, outcome="granted", answer="已交给本人").status_code == 302
    assert "已交给本人" in text(head.get(address))
    assert agent.get(copy).status_code == 404
    again = head.post(address, outcome="granted", answer="再答一次")
    assert again.status_code == 422 and "已经有人答复" in text(again)


def test_a_stranger_enters_nothing(agent: Desk, seat: Callable[[Actor], Desk]) -> None:
    case = build.an_application(by=agent.actor)
    stranger = seat(build.at_desk("371323102000", "window"))
    for end in ("", "copy.pdf"):
        assert stranger.get(f"{PAGE}matters/{case.matter}/{end}").status_code == 404
    assert not DataRequest.objects.exists()
