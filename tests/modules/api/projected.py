"""The part of the conversation that is about investment projects."""

from collections.abc import Callable, Iterator

from tests import build
from tests.modules.api.conftest import Program, Said, a_key
from tests.modules.desk.test_follow_a_project import a_unit
from tests.modules.desk.test_take_in import a_photo


def of_projects(program: Callable[..., Program]) -> Iterator[Said]:
    """Begun with its first matter; a second one is added, and it is read."""
    unit = a_unit()
    first, second = (build.an_application(party=unit).row.number for _one in range(2))
    agent = program(build.at_desk(build.COUNTY, "coordinator"))
    wanted = {
        "name": "年产5万吨果汁项目", "help": "acts", "mandated_on": "2026-09-17", "number": first,
    }  # fmt: skip
    made = agent.post_to("/projects", wanted, 201, idempotency_key=a_key())
    yield Said("begin_project", wanted, made)
    one, more = f"/projects/{made['project']}", {"number": second}
    added = agent.post_to(f"{one}/matters", more, 201, idempotency_key=a_key())
    yield Said("add_to_project", more, added)
    kept = agent.upload(f"{one}/mandate", a_photo())
    assert kept["has_mandate"]
    yield Said("keep_project_mandate", None, kept)
    planned = {"items": ["MZ-001", "CG-002"]}
    told = agent.post_to(f"{one}/planned", planned, idempotency_key=a_key())
    assert [row["applied"] for row in told["planned"]] == [True, False]
    yield Said("plan_project", planned, told)
    another = {"to": build.at_desk(build.COUNTY, "window").account, "reason": "轮岗"}
    given = agent.post_to(f"{one}/agent", another, idempotency_key=a_key())
    yield Said("give_project_to", another, given)
    whole = agent.get(one)
    assert [row["number"] for row in whole["matters"]] == [first, second]
    yield Said("project", None, whole)
    yield Said("projects", None, agent.get("/projects"))
    ending = {"how": "given_up", "reason": "项目不再建设"}
    ended = agent.post_to(f"{one}/end", ending, idempotency_key=a_key())
    assert ended["outcome"] == "given_up" and ended["ended_at"]
    yield Said("end_project", ending, ended)
    agent.post_to(f"{one}/matters", more, 422, idempotency_key=a_key())
    other = program(build.an_agent())
    assert other.get("/projects") == {"projects": []} and other.get(one, 404)
