"""The part of the conversation that is about investment projects."""

from collections.abc import Callable, Iterator

from tests import build
from tests.modules.api.conftest import Program, Said, a_key
from tests.modules.desk.test_follow_a_project import a_unit


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
    whole = agent.get(one)
    assert [row["number"] for row in whole["matters"]] == [first, second]
    yield Said("project", None, whole)
    yield Said("projects", None, agent.get("/projects"))
    other = program(build.an_agent())
    assert other.get("/projects") == {"projects": []} and other.get(one, 404)
