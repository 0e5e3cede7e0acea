"""A program takes in for another, as the desk does: capacity, beneficiary, relatives, family."""

from typing import Any

import pytest

from bianmin.applications.models import Application, Interest
from bianmin.people.models import Party
from tests import build
from tests.modules.api.conftest import Program, a_key, an_application

pytestmark = pytest.mark.django_db

CHILD = {"number": build.id_number(9, born="20150601"), "name": "李小果"}
PROOF = {"key": "proof", "presence": "follows"}


def given(**changed: Any) -> dict[str, Any]:
    said = an_application(**changed)
    said["papers"] = [*said["papers"], *([PROOF] if changed.get("capacity") == "guardian" else [])]
    return said


def test_a_guardian_is_taken_in_for_a_child(agent: Program) -> None:
    said = given(capacity="guardian", beneficiary=CHILD)
    receipt = agent.post_to("/applications", said, 201, idempotency_key=a_key())
    application = Application.objects.select_related("matter").get(pk=receipt["matter"])
    whom = Party.objects.get(pk=application.matter.beneficiary)
    assert (application.capacity, whom.name) == ("guardian", "李小果")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"capacity": "family"}, "capacity.for-whom"),
        ({"beneficiary": CHILD}, "capacity.for-whom"),
        ({"relation": "neighbour"}, "recusal.unknown-relation"),
        ({"answers": {"members": "张小宝"}}, "household.not-rows"),
        ({"answers": {"members": [{"name": "张小宝"}]}}, "household.lacks"),
    ],
)
def test_what_the_desk_refuses_is_refused_here(
    agent: Program, changed: dict[str, Any], code: str
) -> None:
    said = given(**changed)
    answer = agent.send("POST", "/applications", said, idempotency_key=a_key())
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert not Application.objects.exists()


def test_a_child_does_not_apply_by_herself(agent: Program) -> None:
    said = given()
    said["person"] |= CHILD
    answer = agent.send("POST", "/applications", said, idempotency_key=a_key())
    assert (answer.status_code, answer.json()["code"]) == (422, "capacity.a-child")


def test_a_relative_is_declared_and_a_household_kept(agent: Program) -> None:
    rows = [{"name": "李小果", "id_number": CHILD["number"], "relation": "子女", "health": "健康"}]
    said = given(relation="direct", answers={"members": rows})
    receipt = agent.post_to("/applications", said, 201, idempotency_key=a_key())
    assert Interest.objects.get().matter_id == receipt["matter"]
    assert Application.objects.get().answers["members"] == rows
