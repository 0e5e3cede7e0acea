"""Special procedures, an extension and the reason for a delay, taken from their pages."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from bianmin.matters.models import Clock, Entry
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.notices.models import Paper
from tests import build
from tests.build import Case, moment
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_a_step import pressed

pytestmark = pytest.mark.django_db

Seat = Callable[[Actor], Desk]
SEPTEMBER = moment("2026-09-07 Mon 09:00")


def being_assessed() -> Case:
    """SL-002 on its way to the experts; the item knows their review, of ten working days."""
    case = build.an_application(item="SL-002", at=SEPTEMBER)
    at = _later(SEPTEMBER)
    for step in ("hand_up", "hand_up", "accept", "report_visit"):
        if case.where == {"hand_up": "carried_up", "report_visit": "visit"}.get(step, "accept"):
            facts = {"second": _colleague(case)} if step == "report_visit" else {}
            case.take(step, at=at, facts=facts)
            at = _later(at)
    assert case.where == "assess"
    return case


def _later(at: datetime) -> datetime:
    return at + timedelta(minutes=1)


def _colleague(case: Case) -> int:
    own = network.directory().posts_by_body[case.stay.body]
    other = next(post for post in own if post.id != case.stay.post)
    return build.on_post(other.id).account or 0


def form(desk: Desk, case: Case, step: str) -> Any:
    return desk.get(f"/desk/matters/{case.matter}/steps/{step}/").context["form"]


def test_a_special_procedure_from_beginning_to_end(seat: Seat, now: Now) -> None:
    case = being_assessed()
    now.at = moment("2026-09-08 Tue 10:00")
    desk = seat(case.whoever_has_it())
    offered = form(desk, case, "begin_special")
    assert offered.fields["hold"].choices[0] == ("expert_review", "专家评审")
    assert len(offered.fields["hold"].choices) == 8
    assert offered.fields["planned"].initial == 10

    said = {"hold": "expert_review", "planned": "8", "reason": "防洪评价需要专家评审"}
    assert pressed(desk, case, "begin_special", **said).status_code == 302
    assert Clock.objects.get(matter=case.matter, name="decision").state == "held"
    assert Paper.objects.latest("pk").kind == "special_procedure"

    now.at = moment("2026-09-10 Thu 10:00")
    lasting = form(desk, case, "end_procedure").fields["ends"].choices
    assert [label for _version, label in lasting] == ["专家评审（9月8日 星期二起）"]
    over = {"ends": str(lasting[0][0]), "reason": "专家组一致通过"}
    assert pressed(desk, case, "end_procedure", **over).status_code == 302
    assert Clock.objects.get(matter=case.matter, name="decision").state == "running"
    shown = text(desk.get(f"/desk/matters/{case.matter}/"))
    assert "预计 8 个工作日" in shown


@pytest.mark.parametrize("planned", ["", "0", "-3", "x", "9999"])
def test_without_its_time_it_does_not_begin_and_what_was_typed_stays(
    seat: Seat, now: Now, planned: str
) -> None:
    case = being_assessed()
    now.at = moment("2026-09-08 Tue 10:00")
    desk = seat(case.whoever_has_it())
    said = {"hold": "hearing", "planned": planned, "reason": "涉及上游两村"}
    answer = pressed(desk, case, "begin_special", **said)
    assert answer.status_code == 422
    assert "涉及上游两村" in text(answer)
    assert Clock.objects.get(matter=case.matter, name="decision").state == "running"


def test_the_head_of_the_organ_extends_it_once(seat: Seat, now: Now) -> None:
    case = being_assessed()
    now.at = moment("2026-09-28 Mon 10:00")
    post = network.directory().post_of(case.stay.body, "organ_head")
    assert post
    desk = seat(build.on_post(post.id))
    assert form(desk, case, "extend").fields["days"].max_value == 10
    assert pressed(desk, case, "extend", days="11", reason="需要复核").status_code == 422
    assert pressed(desk, case, "extend", days="10", reason="方案需要复核").status_code == 302
    assert Entry.objects.filter(matter=case.matter, step="extend").count() == 1
    again = desk.get(f"/desk/matters/{case.matter}/steps/extend/")
    assert "期限已经延长过一次" in text(again)


def test_who_decides_too_late_is_told_to_state_the_reason_first(seat: Seat, now: Now) -> None:
    case = being_assessed()
    case.take("conclude", at=moment("2026-09-08 Tue 10:00"), facts={"opinion": "agree"})
    now.at = moment("2026-10-12 Mon 09:00")
    desk = seat(case.whoever_has_it())
    assert "请先公开说明超期理由" in text(desk.get(f"/desk/matters/{case.matter}/steps/grant/"))
    assert pressed(desk, case, "explain_delay", reason="专家意见分歧").status_code == 302
    assert pressed(desk, case, "grant").status_code == 302
