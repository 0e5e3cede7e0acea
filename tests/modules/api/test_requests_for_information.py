"""Requests for information without a page: the whole way, and what is refused alike."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import LazySettings

from tests import build
from tests.modules.api.conftest import Program, a_key
from tests.modules.api.informed import a_letter, of_requests, taking
from tests.modules.information import cases

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]


@pytest.fixture
def office(program: Programs) -> Program:
    return program(cases.office())


def registered(office: Program, **other: Any) -> str:
    """The address of a request just registered."""
    letter = a_letter(build.a_party(serial=61).pk, **other)
    made = office.post_to("/information-requests", letter, 201, idempotency_key=a_key())
    return f"/information-requests/{made['requests'][0]['matter']}"


def take(program: Program, here: str, step: str, status: int = 200, **facts: Any) -> Any:
    given = taking(program, here, **facts)
    return program.post_to(f"{here}/steps/{step}", given, status, idempotency_key=a_key())


def test_from_the_letter_to_the_reply_without_a_page(office: Program, program: Programs) -> None:
    here = registered(office)
    take(office, here, "examined")
    take(office, here, "record_search", found="found", searched="档案室")
    take(office, here, "draft_reply", ground="provided", draft="拟予以公开。")
    head = program(build.at_desk(build.COUNTY, "approver", department="民政局"))
    take(head, here, "provide", ground="provided", reason="可以公开。", released=1)
    take(office, here, "serve_reply", way="online", served_on="2026-09-18")
    whole = office.get(here)
    assert (whole["outcome"], whole["stay"]) == ("provided", None)
    assert [paper["kind"] for paper in whole["papers"]][-1] == "reply_provided"


def test_a_joint_maker_answers_at_its_own_post(office: Program, program: Programs) -> None:
    here = registered(office)
    take(office, here, "examined")
    water = cases.office("水利局")
    asked = {"of": "joint_maker", "about": "联合印发的通知", "body": cases.body_at(water)}
    opinion = office.post_to(f"{here}/opinions", asked, 201, idempotency_key=a_key())
    theirs = f"/information-requests/{opinion['matter']}"
    assert take(office, theirs, "agree", 403)["code"] == "not-yours"
    take(program(water), theirs, "agree")
    assert office.get(here)["opinions"][0]["outcome"] == "agreed"
    assert office.get(here)["clocks"][1]["state"] == "running"


def test_what_is_refused_by_the_rules_is_refused_here(office: Program) -> None:
    here = registered(office)
    assert take(office, here, "provide", 422, ground="provided", reason="可以。")["code"]
    assert take(office, here, "ask_third_party", 404)["code"] == "not-found"
    assert take(office, here, "nonsense", 404)["code"] == "not-found"
    wrong = take(office, here, "draft_reply", 422, ground="whatever", draft="拟。")
    assert wrong["errors"][0]["field"] == "facts/ground"
    stale = {"seen": 0, "facts": {}}
    answer = office.post_to(f"{here}/steps/examined", stale, 409, idempotency_key=a_key())
    assert answer["code"] == "stale"
    none = a_letter(build.a_party(serial=61).pk, contents=[])
    assert office.post_to("/information-requests", none, 422, idempotency_key=a_key())["errors"]


def test_to_others_it_does_not_exist(office: Program, program: Programs) -> None:
    here = registered(office)
    stranger = program(build.at_desk(build.TOWN, "window"))
    reader = program(cases.office(), "read")
    for path in ("", "/steps"):
        assert stranger.get(here + path, 404)["code"] == "not-found"
        Program().get(here + path, 401)
    asked = {"of": "third_party", "about": "合同", "name": "某公司"}
    for path, body in (("/opinions", asked), ("/contents", {"contents": [{"wanted": "合同"}]})):
        stranger.post_to(here + path, body, 404, idempotency_key=a_key())
        reader.post_to(here + path, body, 403, idempotency_key=a_key())
    given = {"seen": 1, "facts": {}}
    stranger.post_to(f"{here}/steps/examined", given, 404, idempotency_key=a_key())


def test_the_same_key_again_registers_nothing_twice(office: Program) -> None:
    letter, key = a_letter(build.a_party(serial=61).pk), a_key()
    first = office.post_to("/information-requests", letter, 201, idempotency_key=key)
    assert office.post_to("/information-requests", letter, 201, idempotency_key=key) == first


def test_an_app_speaks_for_her_alone(
    program: Programs, office: Program, settings: LazySettings
) -> None:
    settings.DEMONSTRATION = True
    said = {one.operation: one for one in of_requests(program)}
    assert said["track_information_request"].response["awaited"] == "ask_clarification"
    assert said["withdraw_information_request"].response["outcome"] == "withdrawn"
    code = said["track_information_request"].request["code"]
    sent = office.post_to("/citizen/codes", {"phone": "13800009999"}, 201)
    typed = {"phone": "13800009999", "sent": sent["sent"], "code": sent["shown"]}
    other = Program(office.post_to("/citizen/tokens", typed, 201)["token"])
    path = f"/citizen/information-requests/{code}/withdrawal"
    assert other.post_to(path, None, 404)["code"] == "not-found"
    wrong = {"code": code, "tail": "0000"}
    assert Program().post_to("/track/information-request", wrong, 404)["code"] == "code-unknown"
    assert Program().post_to("/track/information-request/papers/1", wrong, 404)
