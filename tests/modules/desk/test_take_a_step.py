"""Steps taken from their pages: the whole way of 低保, and what is refused on it."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from bianmin.applications.brought import Brought
from bianmin.applications.models import Material, Remark
from bianmin.matters.models import Entry
from bianmin.matters.services import Actor
from bianmin.notices.models import Paper
from tests import build
from tests.build import moment
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db

Seat = Callable[[Actor], Desk]


def hidden(page: Any) -> dict[str, str]:
    """The key and the version that the page carries."""
    return dict(re.findall(r'name="(key|seen)" value="([^"]+)"', text(page)))


def pressed(desk: Desk, case: build.Case, step: str, **said: Any) -> Any:
    address = f"/desk/matters/{case.matter}/steps/{step}/"
    return desk.post(address, {**hidden(desk.get(address)), **said})


def an_application(**more: Any) -> build.Case:
    papers = build.everything("MZ-001", build.FRIDAY)
    with_originals = [Brought(paper.key, "here", 1) for paper in papers[:2]]
    return build.an_application(materials=[*with_originals, *papers[2:]], **more)


def test_the_whole_way_of_low_income_aid(agent: Desk, seat: Seat, now: Now) -> None:
    case = an_application(by=agent.actor)

    def take(step: str, at: str, **said: Any) -> None:
        now.at = moment(at)
        answer = pressed(seat(case.whoever_has_it()), case, step, **said)
        assert answer.status_code == 302, text(answer)

    take("hand_up", "2026-09-18 Fri 15:00")
    take("take_up", "2026-09-20 Sun 09:00")
    take("accept", "2026-09-20 Sun 10:00")
    second = build.at_desk(build.TOWN, "approver").account
    take("report_visit", "2026-09-22 Tue 10:00", second=second, reason="两人入户，情况属实")
    take("endorse", "2026-09-23 Wed 10:00", opinion="agree", reason="符合条件")
    take("end_publicity", "2026-10-08 Thu 10:00", objections="none")
    take("hand_up", "2026-10-08 Thu 11:00")
    take("grant", "2026-10-12 Mon 10:00")
    take("fulfil", "2026-10-13 Tue 10:00")
    take("hand_down", "2026-10-13 Tue 11:00")
    take("hand_over", "2026-10-14 Wed 09:00", signed="thumbprint", given_back=["m1", "m2"])

    assert case.row.outcome == "granted"
    assert Material.objects.get(application=case.matter, key="m1").returned_at == now.at
    visit = Entry.objects.get(matter=case.matter, step="report_visit")
    assert visit.second_actor == second
    shown = text(agent.get(f"/desk/matters/{case.matter}/"))
    assert "办结：已办成" in shown
    assert "同去：" in shown


def test_an_original_that_is_kept_back_stops_the_hand_over(
    seat: Seat, now: Now, agent: Desk
) -> None:
    case = an_application(by=agent.actor)
    now.at = moment("2026-09-18 Fri 15:00")
    none = pressed(agent, case, "withdraw", reason="随儿子去临沂住")
    assert "退还的原件" in text(none)
    refused = pressed(agent, case, "withdraw", reason="随儿子去临沂住", given_back=["m1"])
    assert refused.status_code == 422
    assert "原件还没有退还" in text(refused)
    assert "随儿子去临沂住" in text(refused)
    assert not Entry.objects.filter(step="withdraw").exists()
    assert Material.objects.get(application=case.matter, key="m1").returned_at is None
    done = pressed(agent, case, "withdraw", reason="随儿子去临沂住", given_back=["m1", "m2"])
    assert done.status_code == 302
    assert case.row.outcome == "withdrawn"


def test_originals_go_back_in_between_where_they_lie(window: Desk, agent: Desk, now: Now) -> None:
    case = an_application(by=agent.actor)
    page = f"/desk/matters/{case.matter}/steps/return_originals/"
    asked = text(agent.get(page))
    assert "退还的原件" in asked and "申请继续办理，时限不变" in asked
    assert "请勾选" in text(pressed(agent, case, "return_originals", signed="herself"))
    done = pressed(
        agent, case, "return_originals", signed="family", given_back=["m1"], reason="取款要用"
    )
    assert done.status_code == 302
    shown = text(agent.get(done.url))
    assert "退还原件" in shown and "取款要用" in shown and "退还材料凭证" in shown
    assert Material.objects.get(application=case.matter, key="m1").returned_at == now.at
    assert "steps/return_originals" not in text(window.get(f"/desk/matters/{case.matter}/"))
    pressed(agent, case, "return_originals", signed="herself", given_back=["m2"])
    assert "steps/return_originals" not in text(agent.get(done.url))


def at_the_town() -> build.Case:
    case = build.an_application()
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    return case


def test_corrections_are_told_paper_by_paper_once(window: Desk, now: Now) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 10:00")
    empty = pressed(window, case, "ask_correction")
    assert empty.status_code == 422
    assert "至少写明一份材料" in text(empty)
    said = {"m2": "缺户主页，请补复印件", "m3": "第二页没有签名"}
    assert pressed(window, case, "ask_correction", **said).status_code == 302
    assert {r.name: r.words for r in Remark.objects.filter(matter=case.matter)} == said
    notice = Paper.objects.get(kind="correction")
    assert [row["name"] for row in notice.facts["papers"]] == ["居民户口簿", "最低生活保障申请书"]
    again = window.get(f"/desk/matters/{case.matter}/steps/ask_correction/")
    assert again.context["blocked"]


def test_the_corrected_papers_are_recorded_where_she_brings_them(
    agent: Desk, window: Desk, now: Now
) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 10:00")
    pressed(window, case, "ask_correction", m2="缺户主页")
    now.at = moment("2026-09-22 Tue 10:00")
    form = agent.get(f"/desk/matters/{case.matter}/steps/supply/").context["form"]
    assert form.fields["materials"].choices == [("m2", "居民户口簿")]
    assert pressed(agent, case, "supply", materials=["m2"]).status_code == 302
    assert Material.objects.get(application=case.matter, key="m2").presence == "here"


@pytest.mark.parametrize(("step", "kind"), [("refuse_acceptance", "non_acceptance")])
def test_a_refusal_needs_reasons_and_shows_the_remedy(
    window: Desk, now: Now, step: str, kind: str
) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 10:00")
    page = window.get(f"/desk/matters/{case.matter}/steps/{step}/")
    assert "行政复议" in text(page)
    without = pressed(window, case, step, reason="")
    assert without.status_code == 422
    assert pressed(window, case, step, reason="户籍在院东头镇，由该镇受理").status_code == 302
    assert Paper.objects.get(kind=kind).facts["reasons"]


def test_two_people_visit(seat: Seat, now: Now) -> None:
    case = at_the_town()
    case.take("accept", at=moment("2026-09-20 Sun 10:00"))
    reviewer = seat(case.whoever_has_it())
    second = build.at_desk(build.TOWN, "approver").account
    now.at = moment("2026-09-22 Tue 10:00")
    page = reviewer.get(f"/desk/matters/{case.matter}/steps/report_visit/")
    offered = [pk for pk, _name in page.context["form"].fields["second"].choices]
    assert second in offered
    assert reviewer.actor.account not in offered
    alone = pressed(reviewer, case, "report_visit", reason="情况属实")
    assert alone.status_code == 422
    assert "情况属实" in text(alone)


def test_a_stale_page_is_told_and_keeps_what_was_typed(window: Desk, now: Now) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 10:00")
    address = f"/desk/matters/{case.matter}/steps/refuse_acceptance/"
    old = hidden(window.get(address))
    case.take("take_up", at=moment("2026-09-20 Sun 10:01"))
    now.at = moment("2026-09-20 Sun 10:02")
    late = window.post(address, {**old, "reason": "不归本镇管"})
    assert late.status_code == 422
    assert "办过这件" in text(late)
    assert "不归本镇管" in text(late)
    fresh = hidden(late)
    assert fresh["key"] == old["key"]
    assert window.post(address, {**fresh, "reason": "不归本镇管"}).status_code == 302


def test_the_same_press_twice_is_one_step(window: Desk, now: Now) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 10:00")
    address = f"/desk/matters/{case.matter}/steps/accept/"
    sent = hidden(window.get(address))
    for _press in range(2):
        assert window.post(address, sent).status_code == 302
    assert Entry.objects.filter(matter=case.matter, step="accept").count() == 1


def test_a_page_that_shows_no_version_is_stale(window: Desk, now: Now) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 10:00")
    address = f"/desk/matters/{case.matter}/steps/accept/"
    assert window.post(address, {"key": "made-up"}).status_code == 422
    assert not Entry.objects.filter(matter=case.matter, step="accept").exists()


def test_a_step_by_the_wrong_post_is_refused(agent: Desk, now: Now) -> None:
    case = at_the_town()
    now.at = moment("2026-09-20 Sun 10:00")
    address = f"/desk/matters/{case.matter}/steps/accept/"
    answer = agent.post(address, {"key": "k1", "seen": str(case.row.version)})
    assert answer.status_code == 422
    assert "别的岗位" in text(answer)
    for step in ("nonsense", "receive", "deem_accepted"):
        assert agent.get(f"/desk/matters/{case.matter}/steps/{step}/").status_code == 404


def test_the_head_gives_it_to_another_post(seat: Seat, now: Now) -> None:
    case = at_the_town()
    case.take("accept", at=moment("2026-09-20 Sun 10:00"))
    before = case.stay.post
    chief = seat(build.at_desk(build.TOWN, "approver"))
    now.at = moment("2026-09-20 Sun 11:00")
    page = chief.get(f"/desk/matters/{case.matter}/steps/reassign/")
    offered = [pk for pk, _name in page.context["form"].fields["post"].choices if pk]
    directory = build.network.directory()
    other = next(pk for pk in offered if directory.post(pk).role == "reviewer")
    assert pressed(chief, case, "reassign", post=other, reason="审核岗一外出").status_code == 302
    assert case.stay.post == other != before


def test_an_entry_is_corrected_by_a_new_one(agent: Desk, now: Now) -> None:
    case = build.an_application(by=agent.actor)
    now.at = moment("2026-09-18 Fri 10:00")
    assert pressed(agent, case, "correct", entry="1", reason="地址应为三组").status_code == 302
    assert Entry.objects.filter(matter=case.matter).count() == 2
    assert "地址应为三组" in text(agent.get(f"/desk/matters/{case.matter}/"))
