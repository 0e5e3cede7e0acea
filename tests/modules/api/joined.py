"""The part of the conversation that is about joint handling."""

from collections.abc import Callable, Iterator

from tests import build
from tests.modules.api.conftest import Program, Said, a_key
from tests.modules.applications.joint_ways import led_case


def of_joint_handling(program: Callable[..., Program]) -> Iterator[Said]:
    """The lead asks those that the item names and one more; one of them answers."""
    case = led_case(build.FRIDAY)
    lead, here = program(case.whoever_has_it()), f"/matters/{case.matter}"
    asked = lead.post_to(f"{here}/joint-tasks/named", None, 201, idempotency_key=a_key())
    yield Said("ask_named", None, asked)
    water = build.at_desk(build.COUNTY, "window", department="水利局")
    body = build.body_of(build.COUNTY, department="水利局").pk
    more = {"body": body, "task": "是否占用河道", "days": 2}
    one = lead.post_to(f"{here}/joint-tasks", more, 201, idempotency_key=a_key())
    yield Said("ask_joint", more, one)
    other, theirs = program(water), f"/joint-tasks/{one['matter']}"
    yield Said("joint_task", None, other.get(theirs))
    steps = other.get(f"{theirs}/steps")
    yield Said("joint_task_steps", None, steps)
    taken = {"seen": steps["version"], "facts": {"reason": "不占用河道。"}}
    path = f"{theirs}/steps/agree_jointly"
    lead.post_to(path, taken, 403, idempotency_key=a_key())
    done = other.post_to(path, taken, idempotency_key=a_key())
    yield Said("take_joint_task_step", taken, done)
    below = lead.get(f"{here}/children")
    assert below["children"][-1]["said"] == "不占用河道。"
    yield Said("children", None, below)
