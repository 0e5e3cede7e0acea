"""Joint handling: the lead window asks others, sees each until it is answered, answers for all."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bianmin.almanac import selectors as almanac
from bianmin.applications import services as applications
from bianmin.applications.flow import flow_of
from bianmin.applications.item_guide import guide_facts
from bianmin.applications.joint.rules import days_within
from bianmin.applications.models import JointTask
from bianmin.applications.runnable import faults
from bianmin.applications.scenes import Scene
from bianmin.applications.services import JointWanted
from bianmin.applications.services.acting import application_of
from bianmin.casework.children import asked, late_below
from bianmin.catalogue.content import read_item
from bianmin.catalogue.editions import in_force
from bianmin.catalogue.guides import guide_of
from bianmin.matters.models import Matter, Stay
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from bianmin.notices.models import Message
from tests import build
from tests.build import Case, moment

from .joint_ways import ASKED, NAMED, OPENED, joint_item, led_case
from .ways import last_entry, refused

pytestmark = pytest.mark.django_db


def ask_all(case: Case, key: str = "all") -> list[int]:
    done = applications.ask_named(
        application=case.matter, by=case.whoever_has_it(), at=ASKED, key=key
    )
    return [one.matter for one in done]


def ask(case: Case, body: int, task: str = "有无异议", days: int = 3) -> int:
    wanted = JointWanted(body, task, days)
    by = case.whoever_has_it()
    done = applications.ask_joint(
        application=case.matter, wanted=wanted, by=by, at=ASKED, key=f"ask-{body}-{days}"
    )
    return done.matter


def answer(child: int, step: str, reason: str, *, by: Actor | None = None, at: Any = ASKED) -> None:
    who = by or build.on_post(Stay.objects.get(matter=child, left_at=None).post)
    applications.act_jointly(
        matter=child,
        step=step,
        by=who,
        at=at,
        key=f"{step}-{child}-{len(reason)}",
        words={"reason": reason},
    )


def below(case: Case, at: Any = ASKED) -> list[Any]:
    return asked(Scene(application_of(case.matter), at))


def told(wording: str) -> int:
    return Message.objects.filter(wording=wording).count()


def test_two_departments_are_heard_and_the_lead_decides() -> None:
    case = led_case()
    with refused("joint-not-asked", says=NAMED[0]):
        case.take("grant", at=ASKED)
    children = ask_all(case)
    assert told("joint_asked") == 2
    with refused("joint-not-heard"):
        case.take("grant", at=ASKED)
    first, second = below(case)
    assert (first.matter.number, second.matter.number) == tuple(
        f"{case.row.number}-{n}" for n in (1, 2)
    )
    assert first.addressee.about == "是否影响道路交通安全" and first.light == "in_time"
    assert first.stay and first.stay.act_by == moment("2026-11-06 Fri 00:00")
    answer(children[0], "agree_jointly", "不影响。")
    answer(children[1], "object_jointly", "与规划不符。")
    assert last_entry(case).step == "joint_heard"
    assert told("joint_answered") == 2
    assert [(one.matter.outcome, one.addressee.said) for one in below(case)] == [
        ("agreed", "不影响。"), ("objected", "与规划不符。"),
    ]  # fmt: skip
    case.take("grant", at=ASKED)
    assert case.row.outcome == "granted"


def test_who_is_asked_is_asked_once_in_time_and_not_oneself() -> None:
    case = led_case()
    third = build.body_of(build.COUNTY, department="水利局").pk
    with refused("joint-not-asked"):
        ask(case, third)
    ask_all(case)
    wrong: list[tuple[str, Callable[[], object]]] = [
        ("joint-all-asked", lambda: ask_all(case, "again")),
        ("joint-asks-itself", lambda: ask(case, case.stay.body)),
        ("joint-unknown-body", lambda: ask(case, 999_999)),
        ("joint-asked-before", lambda: ask(case, JointTask.objects.earliest("pk").body)),
        ("joint-nothing-said", lambda: ask(case, third, " ")),
        ("joint-how-long", lambda: ask(case, third, days=0)),
    ]
    for code, deed in wrong:
        with refused(code):
            deed()
    child = ask(case, third, days=300)
    due = Stay.objects.get(matter=child, left_at=None).act_by
    assert due <= case.stay.act_by, "nobody has longer than the whole"
    with refused("no-such-step"):
        case.take("ask_joint", at=ASKED, facts={"body": third, "days": 1})
    with refused("not-yours"):
        answer(child, "agree_jointly", "同意。", by=case.whoever_has_it())


def test_the_lead_sees_who_is_late_urges_and_calls_back() -> None:
    case = led_case()
    children = ask_all(case)
    lead, late = case.whoever_has_it(), moment("2026-11-09 Mon 09:00")
    assert late_below([case.matter]) == {}
    sweep(late)
    bodies = list(JointTask.objects.order_by("pk").values_list("body", flat=True))
    assert late_below([case.matter]) == {case.matter: bodies}
    warned = [one.to for one in Message.objects.filter(wording="overdue")]
    assert warned.count(str(lead.account)) == 2, "whoever leads is warned of what is late below"
    answer(children[0], "urge", "请尽快", by=lead, at=late)
    with refused("urged-already"):
        answer(children[0], "urge", "再催", by=lead, at=late)
    answer(children[0], "answer_urge", "明天答复", at=late)
    assert (told("urged"), told("urge_answered")) == (1, 1)
    answer(children[1], "call_back", "已电话核实", by=lead, at=late)
    assert late_below([case.matter]) == {case.matter: bodies[:1]}
    assert [one.matter.outcome for one in below(case, late)] == ["", "called_back"]


def test_with_the_matter_end_the_tasks() -> None:
    case = led_case()
    children = ask_all(case)
    answer(children[0], "not_ours", "由市里管。")
    case.take("refuse", at=ASKED, reason="不符合条件")
    assert Matter.objects.get(pk=children[1]).outcome == "ended"
    assert told("joint_ended") == 1


def test_the_guide_the_chart_and_the_checks_know_of_it() -> None:
    led_case()
    guide = guide_of(in_force("CG-002", OPENED.date()))
    facts = guide_facts(guide, (), place="", day=OPENED.date())
    assert facts["joint"][0].startswith("公安局：是否影响道路交通安全（2个工作日内）")
    assert "3个工作日" in facts["joint"][1]
    chart = flow_of(guide.content, OPENED.date())
    [heard] = [node for node in chart.nodes if node.who == "、".join(NAMED)]
    assert heard.lane == 3
    elsewhere = joint_item()
    elsewhere["joint_departments"][0]["department"] = "海关总署"
    codes = [found.code for found in faults(read_item(elsewhere), OPENED.date())]
    assert "no_joint_body" in codes


@pytest.mark.parametrize(
    ("wanted", "due", "days"),
    [
        (3, None, 3),
        (3, date(2026, 11, 20), 3),
        (30, date(2026, 11, 6), 2),
        (30, date(2026, 11, 4), 1),
        (3, OPENED.date(), 0),
        (3, date(2026, 11, 1), 1),
    ],
)
def test_nobody_has_longer_than_the_whole(wanted: int, due: date | None, days: int) -> None:
    assert days_within(wanted, OPENED.date(), due, almanac.calendar()) == days
