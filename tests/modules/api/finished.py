"""The part of the conversation about what follows finished matters, and what somebody asked."""

from collections.abc import Callable, Iterator
from datetime import date

from bianmin.applications.policies import VISIT_TIER
from bianmin.policy.services import set_value
from tests import build
from tests.build import FRIDAY, TOWN, VILLAGE, Case
from tests.modules.api.conftest import Program, Said
from tests.modules.applications.test_give_back_from_the_file import filed, kept
from tests.modules.applications.ways import onward, reach


def a_finished(serial: int) -> Case:
    """A licence handed over: its result is public, and a visit is owed."""
    set_value(
        key=VISIT_TIER, value=2, from_day=date(2026, 1, 1), document="县文件", by=None, at=FRIDAY
    )
    case = build.an_application(item="SL-001", party=build.a_party(serial=serial))
    onward(case, reach(case, "handed_over", at=FRIDAY))
    return case


def of_what_is_finished(program: Callable[..., Program]) -> Iterator[Said]:
    case, other = a_finished(801), a_finished(802)
    agent, anybody = program(build.an_agent()), Program()
    head = program(build.at_desk(TOWN, "supervisor"))
    yield Said("visits", None, head.get("/visits"))
    visiting = {"visited_on": "2026-09-18", "way": "phone", "finding": "satisfied"}
    done = head.post_to(f"/visits/{case.matter}", visiting)
    assert done["finding"] == "satisfied"
    yield Said("record_visit", visiting, done)
    sheet = {"words": "等得久了一点", "contact": "晚上在家"}
    yield Said("enter_opinion", sheet, agent.post_to(f"/matters/{case.matter}/opinion", sheet))
    hers = {"code": other.code, "tail": "3210", "words": "很好"}
    yield Said("give_opinion", hers, anybody.post_to("/track/opinion", hers))
    listed = head.get("/opinions")
    assert {one["words"] for one in listed["to_answer"]} == {"等得久了一点", "很好"}
    yield Said("opinions", None, listed)
    answer = {"words": "谢谢，我们改进。"}
    answered = head.post_to(f"/opinions/{case.matter}/answer", answer)
    assert answered["answered_at"]
    yield Said("answer_opinion", answer, answered)
    yield from _charged(agent, anybody, head, case, other)
    yield _fetched(program)
    yield from _published(anybody, head, case)


def _charged(
    agent: Program, anybody: Program, head: Program, case: Case, other: Case
) -> Iterator[Said]:
    sheet = {"words": "收了二十元跑腿费", "contact": ""}
    yield Said("enter_charge", sheet, agent.post_to(f"/matters/{case.matter}/charged", sheet))
    hers = {"code": other.code, "tail": "3210", "words": "有人要辛苦费"}
    yield Said("report_charge", hers, anybody.post_to("/track/charged", hers))
    listed = head.get("/charges")
    assert {one["words"] for one in listed["to_look_into"]} == {"收了二十元跑腿费", "有人要辛苦费"}
    yield Said("charges", None, listed)
    found = {"outcome": "given_back", "words": "已退还二十元，当事人已批评教育。"}
    answered = head.post_to(f"/charges/{case.matter}/answer", found)
    assert answered["outcome"] == "given_back"
    yield Said("answer_charge", found, answered)


def _fetched(program: Callable[..., Program]) -> Said:
    """An original that nobody came for lies in the file, and goes back from there."""
    case = filed()
    said = {"given_back": kept(case)[:1], "signed": "herself", "proxy_name": "", "proxy_id": ""}
    window = program(build.at_desk(TOWN, "window"))
    told = window.post_to(f"/matters/{case.matter}/originals/give-back", said)
    return Said("give_back_filed", said, told)


def _published(anybody: Program, head: Program, case: Case) -> Iterator[Said]:
    mine = head.get("/results/mine?q=取水")
    assert [one["name"] for one in mine["results"]] == ["张*英", "张*英"]
    yield Said("site_results", None, mine)
    down = {"ground": "asked", "reason": "本人来电要求"}
    yield Said("take_result_down", down, head.post_to(f"/results/{case.matter}/take-down", down))
    shown = anybody.get("/results?item=SL-001")
    assert len(shown["results"]) == len(shown["taken_down"]) == 1
    assert "本人来电" not in str(shown)
    yield Said("results", None, shown)


def of_what_is_asked(program: Callable[..., Program]) -> Iterator[Said]:
    agent, window = (
        program(build.an_agent()), program(build.at_desk(TOWN, "window"))
    )  # fmt: skip
    head = program(build.at_desk(TOWN, "supervisor"))
    wanted = {
        "kind": "home", "name": "张秀英", "place": VILLAGE, "phone": "13800003210",
        "words": "老人卧床，来不了大厅", "wanted_at": "2026-09-21T09:00:00+08:00",
        "to_post": window.post,
    }  # fmt: skip
    made = agent.post_to("/requests", wanted, 201)
    yield Said("register_request", wanted, made)
    path = f"/enquiries/{made['enquiry']}"
    leading = {"to_post": window.post}
    yield Said("refer_enquiry", leading, agent.post_to(f"{path}/refer", leading, 204))
    window.post_to(f"{path}/take", None, 204)
    listed = window.get("/enquiries")
    assert [one["number"] for one in listed["to_answer"]] == [made["number"]]
    yield Said("enquiries", None, listed)
    whole = window.get(path)
    assert whole["phone"] == agent.get(path)["phone"] == "138****3210"
    yield Said("enquiry", None, whole)
    leader = next(one["id"] for one in whole["leaders"])
    putting = {"leader": leader, "question": "能派两个人去吗？"}
    yield Said("ask_leader", putting, window.post_to(f"{path}/leader", putting))
    said = {"words": "周一上门办好了", "way": "home", "heard": "satisfied", "opinion": "谢谢"}
    assert window.post_to(f"{path}/reply", said, 422)["code"] == "leader-unanswered"
    answer = {"words": "同意"}
    yield Said("answer_as_leader", answer, head.post_to(f"{path}/leader/answer", answer))
    closed = window.post_to(f"{path}/reply", said)
    assert closed["state"] == "answered" and closed["told"]["heard"] == "satisfied"
    yield Said("reply", said, closed)
