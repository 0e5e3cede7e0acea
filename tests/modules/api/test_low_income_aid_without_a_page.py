"""Low-income aid from a far village to the county and back, by programs alone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from jsonschema import Draft202012Validator

from bianmin.people.models import AccessLog
from tests import build
from tests.build import COUNTY, TOWN, moment
from tests.modules.api.conftest import Now, Program, a_key, an_application
from tests.modules.desk.test_take_in import a_photo

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]


def test_it_travels_up_is_decided_and_comes_back(
    now: Now, agent: Program, window: Program, anybody: Program, program: Programs
) -> None:
    is_told_everything(anybody)
    receipt = hands_in_her_papers(agent)
    matter, code = receipt["matter"], receipt["code"]
    agent.take(matter, "hand_up")
    the_town_accepts(now, window, matter)
    follows_it(anybody, code)
    two_people_visit(now, program, matter)
    it_is_published(now, program, window, matter)
    the_county_decides(now, program, matter)
    the_town_hands_it_over(now, window, matter)
    she_sees_that_it_is_done(anybody, code)


def is_told_everything(anybody: Program) -> None:
    found = anybody.get("/items?q=低保")["items"][0]
    guide = anybody.get(f"/items/{found['code']}")
    assert guide["name"] == "最低生活保障审核确认"
    assert [paper["key"] for paper in guide["papers"] if paper["required"] == "required"]
    village = anybody.get("/places?q=八大庄")["places"][0]["code"]
    build.an_agent()
    helped = anybody.get(f"/places/{village}/agents")
    assert helped["agents"][0]["presence"] == "here"


def hands_in_her_papers(agent: Program) -> dict[str, object]:
    file = agent.upload("/files", a_photo())["id"]
    given = an_application()
    given["papers"][0] |= {"originals": 1, "files": [file]}
    given["drafted"] = agent.get("/me")["account"]["id"]
    key = a_key()
    receipt = agent.post_to("/applications", given, 201, idempotency_key=key)
    assert agent.post_to("/applications", given, 201, idempotency_key=key) == receipt
    shown = agent.get(f"/matters/{receipt['matter']}")
    assert shown["applicant"]["name"] == "张秀英"
    assert shown["applicant"]["id_number"] != build.id_number()
    assert shown["drafted_by"] == agent.get("/me")["account"]["name"]
    assert [paper["kind"] for paper in shown["papers"]] == ["receipt", "mandate"]
    page = shown["materials"][0]["pages"][0]["id"]
    answer = agent.send("GET", f"/matters/{receipt['matter']}/pages/{page}")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert AccessLog.objects.get().field == "paper"
    return dict(receipt)


def the_town_accepts(now: Now, window: Program, matter: int) -> None:
    now.at += timedelta(hours=3)
    line = next(one for one in window.get("/inbox")["matters"] if one["matter"] == matter)
    assert (line["person"], line["leg"]["code"]) == ("张*英", "accept")
    taken = window.take(matter, "accept")
    assert window.get(f"/matters/{matter}")["version"] == taken["version"]
    why = window.get(f"/matters/{matter}/clocks/promise")
    assert why["due"] == window.get(f"/matters/{matter}")["clocks"][-1]["due_day"]


def follows_it(anybody: Program, code: str) -> None:
    asked = {"code": code, "tail": "3210"}
    told = anybody.post_to("/track", asked)
    assert (told["person"], told["stay"]["body"]["tier"]) == ("张*英", 2)
    assert "张秀英" not in str(told)
    paper = told["papers"][0]["id"]
    pdf = anybody.send("POST", f"/track/papers/{paper}", asked)
    assert pdf.content.startswith(b"%PDF")
    assert anybody.post_to("/track/clocks/promise", asked)["explanation"]


def two_people_visit(now: Now, program: Programs, matter: int) -> None:
    reviewer = program(build.at_desk(TOWN, "reviewer"))
    colleague = build.at_desk(TOWN, "approver").account
    wants = reviewer.offered(matter)["report_visit"]
    assert colleague in wants["properties"]["second"]["enum"]
    given = {"second": colleague, "reason": "两人入户，与申报一致。"}
    Draft202012Validator(wants).validate(given)
    reviewer.take(matter, "report_visit", **given)
    reviewer.take(matter, "endorse", opinion="agree", reason="人均收入低于标准，建议确认。")


def it_is_published(now: Now, program: Programs, window: Program, matter: int) -> None:
    reviewer = program(build.at_desk(TOWN, "reviewer"))
    steps = {one["step"]: one for one in reviewer.get(f"/matters/{matter}/steps")["steps"]}
    assert steps["end_publicity"]["not_yet"]["code"] == "still-publicised"
    reviewer.take(matter, "end_publicity", 422, objections="none")
    now.at = moment("2026-10-20 Tue 10:00")
    reviewer.take(matter, "end_publicity", objections="none")
    window.take(matter, "hand_up")


def the_county_decides(now: Now, program: Programs, matter: int) -> None:
    civil = {"department": "民政局"}
    program(build.at_desk(COUNTY, "approver", **civil)).take(matter, "grant")
    program(build.at_desk(COUNTY, "reviewer", **civil)).take(matter, "fulfil")
    program(build.at_desk(COUNTY, "window", **civil)).take(matter, "hand_down")


def the_town_hands_it_over(now: Now, window: Program, matter: int) -> None:
    wants = window.offered(matter)["hand_over"]["properties"]
    assert "thumbprint" in wants["signed"]["enum"]
    refused = window.take(matter, "hand_over", 422, signed="thumbprint")
    assert refused["code"] == "originals-kept"
    key, seen = a_key(), window.get(f"/matters/{matter}")["version"]
    given = {"signed": "thumbprint", "given_back": wants["given_back"]["items"]["enum"]}
    first = window.take(matter, "hand_over", key=key, seen=seen, **given)
    again = window.take(matter, "hand_over", key=key, seen=seen, **given)
    assert again == {**first, "again": True}


def she_sees_that_it_is_done(anybody: Program, code: str) -> None:
    told = anybody.post_to("/track", {"code": code, "tail": build.id_number()[-4:]})
    assert (told["outcome"], told["stay"]) == ("granted", None)
    assert [stay["leg"]["code"] for stay in told["stays"]][-2:] == ["carried_down", "handed_over"]
