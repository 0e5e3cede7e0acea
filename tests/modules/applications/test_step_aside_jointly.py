"""Who stepped aside from a matter is kept from its joint tasks, wherever else she works."""

import pytest

from bianmin.applications import services as applications
from bianmin.applications.models import Interest
from bianmin.applications.procedures import JOINT_TASK
from bianmin.matters.models import Entry, Matter, Stay
from bianmin.matters.services import Actor
from bianmin.network import services as network
from bianmin.notices.models import Message
from tests import build
from tests.build import COUNTY, FRIDAY, Case

from .joint_ways import ASKED, NAMED, led_case
from .ways import refused

pytestmark = pytest.mark.django_db

ASIDE = {"take_up", "agree_jointly", "object_jointly", "not_ours"}
"""Read this as the rule: taking it up and answering; urging and giving to another go on."""


@pytest.fixture
def case() -> Case:
    return led_case()


def police() -> Actor:
    return build.at_desk(COUNTY, "window", department=NAMED[0])


def at_both(case: Case, post: int) -> Actor:
    """The officer with whom the whole lies also holds a post of the department."""
    account = case.whoever_has_it().account or 0
    network.appoint(
        account=account, post=post, rank="B", from_day=FRIDAY.date(), by=None, at=FRIDAY
    )
    return Actor(account, post)


def ask(case: Case) -> list[Stay]:
    by = case.whoever_has_it()
    done = applications.ask_named(application=case.matter, by=by, at=ASKED, key="all")
    return [open_stay(one.matter) for one in done]


def open_stay(matter: int) -> Stay:
    return Stay.objects.get(matter=matter, left_at=None)


def step_aside(case: Case) -> None:
    """From the whole."""
    by = case.whoever_has_it()
    case.take("declare_interest", at=ASKED, by=by, facts={"relation": "spouse"})


def act(stay: Stay, step: str, by: Actor) -> None:
    words = {"reason": "同意。"} if step != "take_up" else {}
    matter = stay.matter_id
    applications.act_jointly(
        matter=matter, step=step, by=by, at=ASKED, key=f"{step}-{matter}-{by.account}", words=words
    )


def test_what_is_kept_from_her_is_taking_it_up_and_answering() -> None:
    assert {step.name for step in JOINT_TASK.steps if step.impartial} == ASIDE
    assert {step.impartial for step in JOINT_TASK.steps if step.impartial} == {"公务员法 76、77"}


@pytest.mark.parametrize("step", sorted(ASIDE))
def test_who_stepped_aside_from_the_whole_is_kept_from_its_tasks(case: Case, step: str) -> None:
    first = police()
    herself = at_both(case, first.post or 0)
    build.on_post(build.on_post(case.stay.post, rank="B").post or 0)
    stay = ask(case)[0]
    step_aside(case)
    with refused("has-an-interest", article="公务员法 76"):
        act(stay, step, herself)
    assert open_stay(stay.matter_id).holder is None
    act(stay, step, first)


def test_who_has_a_task_in_hand_gives_it_up_with_the_whole(case: Case) -> None:
    first = police()
    herself = at_both(case, first.post or 0)
    stay = ask(case)[0]
    act(stay, "take_up", herself)
    assert open_stay(stay.matter_id).holder == herself.account
    step_aside(case)
    after = open_stay(stay.matter_id)
    assert (after.post, after.holder) == (first.post, None)
    assert Entry.objects.filter(matter=stay.matter_id).latest("version").step == "step_aside"
    asked = Message.objects.filter(wording="joint_asked", about=f"matter {stay.matter_id}")
    assert asked.latest("pk").account_id == first.account


def test_asked_afterwards_it_goes_past_the_post_where_only_she_is(case: Case) -> None:
    """The department's window is hers alone that day: another post of it has the task."""
    first = police()
    herself = at_both(case, first.post or 0)
    day = ASKED.date()
    network.take_leave(account=first.account or 0, from_day=day, until_day=day, by=None, at=ASKED)
    other = build.on_post(case.stay.post, rank="B")
    step_aside(case)
    case.take("take_up", at=ASKED, by=other)
    done = applications.ask_named(application=case.matter, by=other, at=ASKED, key="all")
    stay = open_stay(done[0].matter)
    assert stay.post != herself.post and stay.holder is None


def test_who_is_asked_steps_aside_herself_and_her_colleague_answers(case: Case) -> None:
    first = police()
    colleague = build.on_post(first.post or 0, rank="B")
    build.at_desk(COUNTY, "organ_head", department=NAMED[0])
    stay = ask(case)[0]
    applications.act_jointly(
        matter=stay.matter_id, step="declare_interest", by=first, at=ASKED, key="aside",
        facts={"relation": "direct"},
    )  # fmt: skip
    assert Interest.objects.get().matter_id == stay.matter_id
    assert Message.objects.filter(wording="interest").exists()
    with refused("has-an-interest"):
        act(stay, "agree_jointly", first)
    act(stay, "agree_jointly", colleague)
    assert Matter.objects.get(pk=stay.matter_id).outcome == "agreed"
