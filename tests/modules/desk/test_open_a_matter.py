"""The page of a matter: who may open it, what it says, and what leaves a trace."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from bianmin.applications.models import Page
from bianmin.applications.services import add_page
from bianmin.law.zone import day_of
from bianmin.matters.models import Clock
from bianmin.matters.services import Actor
from bianmin.people.models import AccessLog
from tests import build
from tests.build import moment
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import a_photo

pytestmark = pytest.mark.django_db

STATEMENTS = 32
OTHER_TOWN = "371323102000"


def at_the_town(item: str = "MZ-001") -> build.Case:
    case = build.an_application(item=item)
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    return case


def under_way() -> build.Case:
    """低保, accepted by the town and visited."""
    case = at_the_town()
    case.take("accept", at=moment("2026-09-20 Sun 10:00"))
    second = build.at_desk(build.TOWN, "approver").account
    case.take(
        "report_visit",
        at=moment("2026-09-22 Tue 10:00"),
        facts={"second": second},
        reason="两间瓦房，没有车",
    )
    return case


def test_who_has_had_it_sees_it_and_nobody_else(
    agent: Desk, window: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    address = f"/desk/matters/{at_the_town().matter}/"
    assert agent.get(address).status_code == 200
    assert window.get(address).status_code == 200
    stranger = seat(build.at_desk(OTHER_TOWN, "window"))
    for page in ("", "receipt/", "papers/", "person/", "steps/accept/", "why/acceptance/"):
        assert stranger.get(address + page).status_code == 404


def test_it_says_who_waits_for_whom(window: Desk, now: Now) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 09:00")
    shown = text(window.get(f"/desk/matters/{case.matter}/"))
    assert "张秀英在等沂水县马站镇人民政府" in shown
    assert "确认接收" in shown


def test_numbers_are_masked_and_the_name_is_not(window: Desk, now: Now) -> None:
    shown = text(window.get(f"/desk/matters/{at_the_town().matter}/"))
    assert "张秀英" in shown
    assert "138****3210" in shown
    assert build.id_number(1) not in shown
    assert "13800003210" not in shown


def test_the_way_behind_and_the_way_ahead(agent: Desk, now: Now) -> None:
    case = under_way()
    now.at = moment("2026-09-23 Wed 09:00")
    answer = agent.get(f"/desk/matters/{case.matter}/")
    assert "首办责任人" in text(answer) and answer.context["first_clerk"]
    stays = answer.context["stays"]
    assert [stay.state for stay in stays][:4] == ["past", "past", "past", "here"]
    assert stays[3].leg == "审核"
    assert {stay.state for stay in stays[4:]} == {"ahead"}
    assert "两间瓦房，没有车" in text(answer)


def test_law_promise_and_why(window: Desk, now: Now) -> None:
    case = under_way()
    now.at = moment("2026-09-23 Wed 09:00")
    bars = window.get(f"/desk/matters/{case.matter}/").context["clocks"]
    assert {bar.label for bar in bars} == {"法定时限", "承诺时限"}
    for name in ("decision", "promise", "acceptance"):
        answer = window.get(f"/desk/matters/{case.matter}/why/{name}/")
        lines = answer.context["told"].lines
        clock = Clock.objects.get(matter=case.matter, name=name)
        assert lines[0].day == day_of(clock.started_at)
        assert lines[-1].day == clock.due_day
        assert lines[-1].ordinal == clock.limit.value
    assert "不算：放假" in text(answer) or "不算：周末" in text(answer)


def test_a_hop_is_explained_like_the_law(agent: Desk, now: Now) -> None:
    case = build.an_application()
    bar = agent.get(f"/desk/matters/{case.matter}/").context["clocks"][0]
    assert bar.due_day == day_of(case.stay.due_at - timedelta(seconds=1))
    assert agent.get(f"/desk/matters/{case.matter}/why/hop/").status_code == 200
    assert agent.get(f"/desk/matters/{case.matter}/why/nothing/").status_code == 404


def test_a_day_that_may_still_move_is_marked_on_matter_and_receipt(agent: Desk, now: Now) -> None:
    late, at = moment("2026-12-31 Thu 16:00"), moment("2026-12-31 Thu 16:30")
    for begun, marked in ((build.FRIDAY, False), (late, True)):
        now.at = at if marked else begun
        case = build.an_application(
            by=agent.actor, at=begun, party=build.a_party(serial=1 + marked)
        )
        for page in ("", "receipt/"):
            shown = text(agent.get(f"/desk/matters/{case.matter}/{page}"))
            assert ("（暂定）" in shown) is marked, page
            assert ("放假安排还没有公布" in shown) is marked, page


def test_the_receipts_own_day_is_marked_even_where_this_leg_ends_before(
    agent: Desk, now: Now
) -> None:
    now.at = moment("2026-12-28 Mon 10:00")
    case = build.an_application(by=agent.actor, at=now.at)
    assert "<b>2027年1月" in (shown := text(agent.get(f"/desk/matters/{case.matter}/receipt/")))
    assert "（暂定）</b>" in shown


def labels(desk: Desk, case: build.Case) -> set[str]:
    return {step.label for step in desk.get(f"/desk/matters/{case.matter}/").context["steps"]}


def test_only_the_steps_of_this_post_are_offered(agent: Desk, window: Desk, now: Now) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 09:00")
    assert {"受理", "接收", "一次告知补正", "不予受理"} <= labels(window, case)
    assert "受理" not in labels(agent, case)
    assert agent.get(f"/desk/matters/{case.matter}/steps/accept/").context["blocked"]


def test_one_step_is_the_primary_one(window: Desk, now: Now) -> None:
    case = at_the_town()
    steps = window.get(f"/desk/matters/{case.matter}/").context["steps"]
    assert [step.label for step in steps if step.primary] == ["受理"]


def test_what_is_not_yet_allowed_is_shown_with_the_reason(
    seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = under_way()
    case.take("endorse", at=moment("2026-09-23 Wed 10:00"), facts={"opinion": "agree"})
    assert case.where == "publicise"
    now.at = moment("2026-09-24 Thu 10:00")
    answer = seat(case.whoever_has_it()).get(f"/desk/matters/{case.matter}/")
    assert ["结束公示"] in [names for _why, names in answer.context["not_yet"]]
    assert "2026-09-30" in text(answer)


def test_the_statements_do_not_grow_with_history(agent: Desk, window: Desk, now: Now) -> None:
    young, old = build.an_application(), under_way()
    now.at = moment("2026-09-23 Wed 09:00")
    agent.get(f"/desk/matters/{young.matter}/")
    with CaptureQueriesContext(connection) as few:
        agent.get(f"/desk/matters/{young.matter}/")
    with CaptureQueriesContext(connection) as many:
        window.get(f"/desk/matters/{old.matter}/")
    assert abs(len(many) - len(few)) <= 1
    assert max(len(few), len(many)) <= STATEMENTS


def test_a_value_in_full_needs_a_reason_and_leaves_a_trace(window: Desk, now: Now) -> None:
    case = at_the_town()
    address = f"/desk/matters/{case.matter}/person/"
    refused = window.post(address, field="id_number", reason="")
    assert refused.status_code == 422
    assert not AccessLog.objects.exists()
    shown = text(window.post(address, field="id_number", reason="核对户口簿"))
    assert build.id_number(1) in shown
    look = AccessLog.objects.get()
    assert (look.by_id, look.field) == (window.actor.account, "id_number")
    assert look.reason.endswith("核对户口簿")


def with_a_page(agent: Desk) -> tuple[build.Case, Page]:
    case = build.an_application(by=agent.actor)
    material = case.row.application.materials.get(key="m1")
    page = add_page(material=material.pk, upload=a_photo(), by=agent.actor, at=build.FRIDAY)
    return case, page


def test_a_page_is_shown_to_who_sees_the_matter_and_the_look_is_kept(
    agent: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    case, page = with_a_page(agent)
    address = f"/desk/matters/{case.matter}/pages/{page.pk}/"
    for _again in range(2):
        answer = agent.get(address)
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert answer.headers["Cache-Control"] == "no-store"
    assert AccessLog.objects.filter(field="paper").count() == 1
    stranger = seat(build.at_desk(OTHER_TOWN, "window"))
    assert stranger.get(address).status_code == 404
    assert AccessLog.objects.count() == 1


def test_in_lists_a_page_is_a_small_picture(agent: Desk, now: Now) -> None:
    case = build.an_application(by=agent.actor)
    material = case.row.application.materials.get(key="m1")
    large = a_photo(wide=1200, high=1600)
    page = add_page(material=material.pk, upload=large, by=agent.actor, at=build.FRIDAY)
    small = f"/desk/matters/{case.matter}/pages/{page.pk}/?small"
    assert small in text(agent.get(f"/desk/matters/{case.matter}/"))
    with Image.open(BytesIO(agent.get(small).content)) as picture:
        assert picture.size == (270, 360)


def test_a_page_of_another_matter_is_not_shown_here(agent: Desk, now: Now) -> None:
    _case, page = with_a_page(agent)
    other = build.an_application(by=agent.actor, party=build.a_party(serial=9, name="王芳"))
    assert agent.get(f"/desk/matters/{other.matter}/pages/{page.pk}/").status_code == 404


def test_pages_are_ordered_until_the_papers_are_handed_up(agent: Desk, now: Now) -> None:
    case, page = with_a_page(agent)
    address = f"/desk/matters/{case.matter}/papers/"
    answer = agent.post(address, material="m2", pages=[a_photo(), a_photo()])
    assert answer.url == f"{address}#m2"
    first, second = Page.objects.filter(material__key="m2")
    agent.post(address, material="m2", later=str(first.pk))
    assert list(Page.objects.filter(material__key="m2")) == [second, first]
    agent.post(address, material="m2", remove=str(first.pk))
    assert list(Page.objects.filter(material__key="m2")) == [second]
    case.take("hand_up", at=now.at)
    refused = agent.post(address, material="m1", remove=str(page.pk))
    assert refused.status_code == 422
    assert "材料已经报出" in text(refused)
    assert Page.objects.filter(pk=page.pk).exists()


def test_papers_open_as_pdf_only_for_who_sees_the_matter(
    agent: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = build.an_application(by=agent.actor)
    shown = agent.get(f"/desk/matters/{case.matter}/").context["scene"].papers
    assert {paper.title for paper in shown} == {"收件凭证", "代办委托书"}
    address = f"/desk/papers/{shown[0].pk}/"
    assert agent.get(address).content.startswith(b"%PDF")
    stranger = seat(build.at_desk(OTHER_TOWN, "window"))
    assert stranger.get(address).status_code == 404
