"""Cases about a reply without a page: recorded by the body that was asked, read by who may see."""

from collections.abc import Callable
from typing import Any

import pytest

from tests import build
from tests.modules.api.conftest import Program
from tests.modules.api.informed import DECIDED, FILED, a_letter, a_paper, of_cases
from tests.modules.information import cases

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]


def registered(office: Program) -> str:
    made = office.post_to("/information-requests", a_letter(build.a_party(serial=61).pk), 201)
    return f"/information-requests/{made['requests'][0]['matter']}"


def test_a_case_is_filed_taken_on_and_ends(program: Programs) -> None:
    office = program(cases.office())
    here = registered(office)
    said: dict[str, Any] = {one.operation: one.response for one in of_cases(office, here)}
    assert said["cases"]["cases"] == [said["accept_case"]]
    assert said["cases"]["running"][0]["longer"] == 0
    assert [one["limit"] for one in said["cases"]["running"]] == ["FY-DECIDE"]
    assert (said["extend_case"]["longer_by"], said["conclude_case"]["result"]) == (30, "upheld")
    assert said["void_case"]["voided_at"] and not said["conclude_case"]["voided_at"]
    suit = {**FILED, "way": "suit_after_review", "after": said["record_case"]["id"]}
    sued = office.upload(f"{here}/cases", a_paper(), **suit)
    assert sued["after"] == said["record_case"]["id"]
    hanging = f"{here}/cases/{sued['after']}/voiding"
    assert office.post_to(hanging, {"why": "误登"}, 422)["code"] == "suit_hangs_on_it"
    office.post_to(f"{here}/cases/{sued['id']}/voiding", {"why": "误登"}, 200)
    after = office.get(f"{here}/cases")["running"]
    assert [one["limit"] for one in after] == ["SS-AFTER-FY"]
    case = f"{here}/cases/{said['record_case']['id']}"
    again = office.upload(f"{case}/conclusion", a_paper(), 422, **DECIDED)
    assert "已经" in again["detail"]


def test_what_cannot_be_is_refused_and_others_record_nothing(program: Programs) -> None:
    office, stranger = program(cases.office()), program(build.at_desk(build.TOWN, "window"))
    here = registered(office)
    early = office.upload(f"{here}/cases", a_paper(), 422, **{**FILED, "filed_on": "2026-09-01"})
    assert early["code"] == "no_reply"
    office.upload(f"{here}/cases", a_paper(), 422, **{**FILED, "filed_on": "2026-09-30"})
    other = registered(office)
    elsewhere = office.upload(f"{other}/cases", a_paper(), **FILED)["id"]
    office.post_to(f"{here}/cases/{elsewhere}/acceptance", {"on": "2026-09-18"}, 422)
    stranger.get(f"{here}/cases", 404)
    stranger.upload(f"{here}/cases", a_paper(), 404, **FILED)
    assert office.get(f"{here}/cases")["cases"] == []
    supervisor = program(cases.office(), "read")
    assert supervisor.upload(f"{here}/cases", a_paper(), 403, **FILED)["code"] == "scope-missing"
