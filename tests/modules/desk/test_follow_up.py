"""接转、跟踪、督办、反馈: what is urged reaches who has it, and the county sees the answer."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bianmin.applications.exchange import sending
from bianmin.applications.models import Dispatch
from bianmin.matters.services import Actor
from bianmin.matters.situation import party
from tests import build
from tests.build import COUNTY, FRIDAY, Case, moment
from tests.modules.applications.departments import tax_office
from tests.modules.applications.ways import reach

from .conftest import Desk, Now, text

pytestmark = pytest.mark.django_db

HERE = "/desk/handover/follow/"
MONDAY = moment("2026-09-21 Mon 10:00")


@pytest.fixture
def coordinator(seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.at_desk(COUNTY, "coordinator"))


def on_the_way() -> Case:
    return build.an_application()


def at_the_window() -> Case:
    case = on_the_way()
    reach(case, "accept", at=FRIDAY)
    return case


def test_a_note_of_the_county_reaches_who_has_it_and_is_answered(
    coordinator: Desk, window: Desk
) -> None:
    case = at_the_window()
    steps = f"/desk/matters/{case.matter}/steps/"
    said = {"reason": "为什么还没有受理", "seen": case.row.version, "key": "a"}
    assert coordinator.post(f"{steps}supervise/", said).status_code == 302
    assert f"{steps}answer_urge/" in text(window.get(HERE))
    assert "中心督办" in text(window.get(HERE))
    assert "马站镇" in text(coordinator.get(HERE))
    said = {"reason": "今天下午受理", "seen": case.row.version, "key": "b"}
    assert window.post(f"{steps}answer_urge/", said).status_code == 302
    assert "没有待您答复的催办" in text(window.get(HERE))
    shown = text(coordinator.get(HERE))
    assert "催办、督办都已答复" in shown
    assert "已答复" in shown
    assert "今天下午受理" in text(coordinator.get(f"/desk/matters/{case.matter}/"))


def test_an_answer_that_is_late_is_red(window: Desk, now: Now) -> None:
    case = at_the_window()
    case.take("urge", by=party(case.row.applicant or 0), at=FRIDAY)
    assert 'data-light="over_promise"' not in text(window.get(HERE))
    now.at = MONDAY
    assert window.get(HERE).context["to_answer"][0].light == "over_promise"


def test_who_is_awaited_outside_is_minded_here(seat: Callable[[Actor], Desk], now: Now) -> None:
    case = on_the_way()
    reach(case, "review", at=FRIDAY)
    facts = {"whom": "tax", "how": "letter", "expected": 1}
    case.take("ask_outside", at=FRIDAY, facts=facts)
    minder = seat(case.whoever_has_it())
    assert "税务机关" in text(minder.get(HERE))
    assert "税务机关" in text(minder.get(f"/desk/matters/{case.matter}/"))
    now.at = MONDAY
    assert minder.get(HERE).context["waits"][0].light == "over_promise"
    steps = f"/desk/matters/{case.matter}/steps/"
    said = {"how": "letter", "reason": "无欠税", "seen": case.row.version, "key": "c"}
    assert minder.post(f"{steps}record_outside_answer/", said).status_code == 302
    assert "没有在等外部单位答复的" in text(minder.get(HERE))


def test_what_comes_is_listed_until_it_is_confirmed(window: Desk) -> None:
    case = on_the_way()
    case.take("hand_up", at=FRIDAY)
    assert case.row.number in text(window.get(HERE))
    case.take("take_up", at=FRIDAY)
    assert case.row.number not in text(window.get(HERE))


def test_another_town_sees_none_of_it(seat: Callable[[Actor], Desk]) -> None:
    case = at_the_window()
    case.take("urge", by=party(case.row.applicant or 0), at=FRIDAY)
    stranger = seat(build.at_desk("371323102000", "window"))
    assert str(case.matter) not in text(stranger.get(HERE)).split("<main")[1]


def test_what_another_system_did_not_take_is_shown_and_sent_again(
    seat: Callable[[Actor], Desk], settings: Any, tmp_path: Path
) -> None:
    with tax_office(settings, tmp_path) as office:
        case = on_the_way()
        reach(case, "review", at=FRIDAY)
        minder = seat(case.whoever_has_it())
        steps = f"/desk/matters/{case.matter}/steps/ask_outside/"
        assert "县税务局系统" in text(minder.get(steps))
        said = {"whom": "tax", "how": "system", "system": "tax", "expected": 3}
        said |= {"reason": "请核对", "seen": case.row.version, "key": "s"}
        assert minder.post(steps, said).status_code == 302
        sent, office.answer = Dispatch.objects.get(), "400 no such item"
        sending.attempt(sent.pk)
        page = text(minder.get(HERE))
        assert "没有发出去" in page and "400 no such item" in page and "重新发送" in page
        again = f"/desk/handover/sent/{sent.pk}/again/"
        stranger = seat(build.at_desk("371323102000", "window"))
        assert stranger.post(again).status_code == 404
        assert minder.post(again).status_code == 302
        assert "等待发送" in text(minder.get(HERE))
