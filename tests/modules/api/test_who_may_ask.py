"""Every operation by every kind of caller: no token, wrong scope, another body, the right one."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from bianmin.api import throttle
from bianmin.api.openapi import described, example_of
from bianmin.applications.models import Enquiry
from bianmin.people import clients
from bianmin.people.models import AccessLog, Scope
from bianmin.record import bills
from tests import build
from tests.modules.api.conftest import Now, Program, a_key, an_application, read
from tests.modules.applications.ways import what_stands
from tests.modules.desk.test_take_in import a_photo

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]
WRITTEN = {"seen": 99, "facts": {}}
HELP = {"kind": "help", "name": "张秀英", "place": build.VILLAGE, "words": "想问问残疾人辅具"}

PUBLIC = {
    "items": ("GET", "/items?q=低保", None),
    "item": ("GET", "/items/MZ-001", None),
    "flow_chart": ("GET", "/items/MZ-001/flow-chart", None),
    "flow_chart_file": ("GET", "/items/MZ-001/flow-chart.bpmn", None),
    "item_sheet": ("GET", "/items/MZ-001/sheets/guide", None),
    "editions": ("GET", "/items/MZ-001/editions", None),
    "edition": ("GET", "/items/MZ-001/editions/1", None),
    "places": ("GET", "/places?q=马站", None),
    "results": ("GET", "/results?item=SL-001", None),
    "sites": ("GET", f"/sites?place={build.TOWN}", None),
    "agents": ("GET", f"/places/{build.VILLAGE}/agents", None),
    "reckon": ("GET", "/reckon?day=2026-09-18&value=20", None),
    "disclosures": ("GET", "/disclosures?q=低保", None),
    "disclosing": ("GET", "/disclosing", None),
    "annual_reports": ("GET", "/annual-reports", None),
}
"""Open to all: 200."""

SIGNED = {"answer_from_system"}
"""Open to the system that was asked, which signs: ``test_answer_from_outside``."""

TAKEN_HOME = {"enclosure"}
"""Open to all where there is such a file: ``test_put_forms_in``."""

DISCLOSED = {"disclosure", "disclosure_file", "disclosure_guide", "annual_report", "site_rules"}
"""Open to all where there is such a thing: ``test_what_is_disclosed``."""

TRACKED = {
    "track": "/track",
    "track_paper": "/track/papers/{paper}",
    "track_why": "/track/clocks/hop",
    "track_record": "/track/record",
    "urge": "/track/urge",
}
OF_WHAT_IS_FINISHED = {"give_opinion", "report_charge"}
"""As these, with words: ``test_what_follows_without_a_page``."""
"""Open to whoever knows code and digits: 404 to others."""

OWN: dict[str, tuple[str, str, str, Any, int]] = {
    "me": ("read", "GET", "/me", None, 200),
    "inbox": ("read", "GET", "/inbox", None, 200),
    "ledger": ("read", "GET", "/ledger", None, 200),
    "take_ledger_out": ("read", "POST", "/ledger/files", {"kind": "xlsx", "reason": "用"}, 201),
    "ledger_file": ("read", "GET", "/ledger/files/1", None, 404),
    "ledger_content": ("read", "GET", "/ledger/files/1/content", None, 404),
    "today": ("read", "GET", "/today", None, 200),
    "watched": ("read", "GET", "/watched", None, 200),
    "due_days": ("read", "GET", "/inbox.ics", None, 200),
    "urgent": ("read", "GET", "/urgent", None, 403),
    "follow_up": ("read", "GET", "/follow-up", None, 200),
    "on_duty": ("read", "GET", "/on-duty", None, 200),
    "unreached": ("read", "GET", "/unreached", None, 200),
    "papers_issued": ("read", "GET", "/papers", None, 200),
    "print_papers": ("read", "POST", "/print-batches", {"kind": "receipt"}, 201),
    "print_batch": ("read", "GET", "/print-batches/1", None, 404),
    "print_batch_content": ("read", "GET", "/print-batches/1/content", None, 404),
    "visit_register": ("read", "GET", "/visits/register", None, 200),
    "find_matters": ("read", "POST", "/matters/search", {"typed": "张秀英"}, 200),
    "upload": ("receive", "POST", "/files", None, 422),
    "apply": ("receive", "POST", "/applications", {}, 422),
    "handover": ("read", "GET", "/handover", None, 200),
    "sent_matters": ("read", "GET", "/exchange", None, 200),
    "send_again": ("act", "POST", "/exchange/1/again", None, 404),
    "send_manifest": ("act", "POST", "/manifests", {}, 422),
    "manifest": ("read", "GET", "/manifests/1", None, 404),
    "receive_manifest": ("act", "POST", "/manifests/1/receive", {}, 404),
    "ask": ("receive", "POST", "/enquiries", {"words": "问低保"}, 201),
    "standard_file": ("keep", "GET", "/catalogue/standards/1/file", None, 404),
    "take_enquiry": ("receive", "POST", "/enquiries/1/take", None, 422),
    "projects": ("read", "GET", "/projects", None, 200),
    "project": ("read", "GET", "/projects/1", None, 404),
    "begin_project": (
        "receive",
        "POST",
        "/projects",
        {"name": "果汁", "help": "acts", "mandated_on": "2026-09-17", "number": "1"},
        422,
    ),
    "project_mandate": ("read", "GET", "/projects/1/mandate", None, 404),
    "keep_project_mandate": ("receive", "POST", "/projects/1/mandate", None, 422),
    "plan_project": ("receive", "POST", "/projects/1/planned", {"items": ["MZ-001"]}, 404),
    "give_project_to": ("receive", "POST", "/projects/1/agent", {"to": 1, "reason": "轮岗"}, 404),
    "end_project": ("receive", "POST", "/projects/1/end", {"how": "given_up"}, 404),
    "add_to_project": ("receive", "POST", "/projects/1/matters", {"number": "1"}, 404),
    "enquiries": ("read", "GET", "/enquiries", None, 200),
    "enquiry": ("read", "GET", "/enquiries/1", None, 404),
    "refer_enquiry": ("receive", "POST", "/enquiries/1/refer", {"to_post": 1}, 422),
    "register_request": ("receive", "POST", "/requests", HELP, 201),
    "ask_leader": ("act", "POST", "/enquiries/1/leader", {"leader": 1, "question": "问"}, 422),
    "answer_as_leader": ("act", "POST", "/enquiries/1/leader/answer", {"words": "好"}, 422),
    "reply": (
        "act",
        "POST",
        "/enquiries/1/reply",
        {"words": "已办", "way": "home", "heard": "nothing"},
        422,
    ),
    "visits": ("read", "GET", "/visits", None, 200),
    "record_visit": (
        "act",
        "POST",
        "/visits/1",
        {"visited_on": "2026-09-18", "way": "home", "finding": "satisfied"},
        404,
    ),
    "opinions": ("read", "GET", "/opinions", None, 403),
    "answer_opinion": ("act", "POST", "/opinions/1/answer", {"words": "谢谢"}, 403),
    "charges": ("read", "GET", "/charges", None, 403),
    "answer_charge": (
        "act",
        "POST",
        "/charges/1/answer",
        {"outcome": "not_so", "words": "已核实"},
        403,
    ),
    "inside": ("keep", "GET", "/directory/inside", None, 404),
    "inside_entry": ("keep", "GET", "/directory/inside/1", None, 404),
    "inside_file": ("keep", "GET", "/directory/inside/1/file", None, 404),
    "open_entry": ("keep", "POST", "/directory/inside/1/open", {"category": "20-7"}, 404),
    "disclosure_figures": ("read", "GET", "/information-figures", None, 403),
    "take_figures_out_as_file": (
        "read",
        "POST",
        "/information-figures/file",
        {"reason": "总结用"},
        403,
    ),
    "sites_without_rules": ("keep", "GET", "/network/rules/lacking", None, 200),
    "site_results": ("read", "GET", "/results/mine", None, 403),
    "take_result_down": (
        "act",
        "POST",
        "/results/1/take-down",
        {"ground": "wrong", "reason": "内容有误"},
        403,
    ),
    "licences": ("read", "GET", "/licences", None, 200),
    "licence": ("read", "GET", "/licences/1", None, 404),
    "end_licence": (
        "act",
        "POST",
        "/licences/1/end",
        {"act": "cancelled", "ground": "given_up", "reason": "被许可人申请注销"},
        404,
    ),
    "serve_licence_paper": (
        "act",
        "POST",
        "/licences/1/serve",
        {"paper": 1, "way": "post", "told_on": "2026-09-18"},
        404,
    ),
}
"""With a scope, for every account: scope, request, status for whoever has the scope."""

OF_A_MATTER: dict[str, tuple[str, str, str, Any, int]] = {
    "matter": ("read", "GET", "/matters/{matter}", None, 200),
    "steps": ("read", "GET", "/matters/{matter}/steps", None, 200),
    "take_step": ("act", "POST", "/matters/{matter}/steps/hand_up", WRITTEN, 200),
    "why": ("read", "GET", "/matters/{matter}/clocks/hop", None, 200),
    "reveal": (
        "read", "POST", "/matters/{matter}/person", {"field": "phone", "reason": "回电"}, 200,
    ),
    "enter_opinion": ("receive", "POST", "/matters/{matter}/opinion", {"words": "好"}, 422),
    "enter_charge": ("receive", "POST", "/matters/{matter}/charged", {"words": "收了钱"}, 200),
    "give_back_filed": (
        "act",
        "POST",
        "/matters/{matter}/originals/give-back",
        {"given_back": ["m1"], "signed": "herself"},
        422,
    ),
    "add_page": ("receive", "POST", "/matters/{matter}/materials/m1/pages", None, 422),
    "correct_paper": (
        "receive", "PUT", "/matters/{matter}/materials/m2", {"presence": "here"}, 200,
    ),
    "verify_paper": ("receive", "POST", "/matters/{matter}/materials/m1/verify", {}, 422),
    "turn_page": ("receive", "POST", "/matters/{matter}/pages/{page}/turn", {"degrees": 90}, 204),
    "page": ("read", "GET", "/matters/{matter}/pages/{page}", None, 200),
    "remove_page": ("receive", "DELETE", "/matters/{matter}/pages/{page}", None, 204),
    "paper": ("read", "GET", "/papers/{paper}", None, 200),
    "proof": ("read", "GET", "/matters/{matter}/proof", None, 404),
    "paper_proof": ("read", "GET", "/matters/{matter}/papers/{paper}/proof", None, 404),
    "move_page": ("receive", "POST", "/matters/{matter}/pages/{page}/move", {"up": True}, 204),
    "form": ("read", "GET", "/matters/{matter}/form", None, 200),
    "messages_about": ("read", "GET", "/matters/{matter}/messages", None, 200),
    "told_in_person": (
        "act", "POST", "/matters/{matter}/messages/1/told", {"words": "上门告知"}, 422,
    ),
    "opinion_form": ("read", "GET", "/matters/{matter}/opinion/sheet", None, 200),
    "children": ("read", "GET", "/matters/{matter}/children", None, 200),
    "ask_joint": (
        "act", "POST", "/matters/{matter}/joint-tasks", {"body": 1, "task": "看", "days": 1}, 422,
    ),
    "ask_named": ("act", "POST", "/matters/{matter}/joint-tasks/named", None, 422),
    "joint_task": ("read", "GET", "/joint-tasks/{matter}", None, 404),
    "joint_task_steps": ("read", "GET", "/joint-tasks/{matter}/steps", None, 404),
    "take_joint_task_step": (
        "act", "POST", "/joint-tasks/{matter}/steps/agree_jointly", {"seen": 1}, 404,
    ),
    "archive": ("read", "POST", "/matters/{matter}/archive", {"reason": "移交"}, 422),
}  # fmt: skip
"""With a scope, for those who may see the matter; to others it does not exist (404)."""


KEPT = {
    "kept_bodies", "kept_body", "staff", "found_body", "change_body", "add_site", "change_site",
    "add_window", "mark_site", "fund_site", "add_post", "change_post", "abolish_post", "appoint",
    "authorise", "roster", "take_leave", "register_agent", "enter_person", "go_out",
    "grant_competence", "merge", "found_zone", "hand_over_inbox", "end_holder", "end_turn",
    "end_authorisation", "end_competence", "end_site", "end_window", "end_leave",
    "begin_item", "begin_edition", "write_edition", "submit_edition", "review_edition",
    "send_edition_back", "publish_edition", "discard_edition", "clear_item", "kept_edition",
    "import_items", "export_items", "waiting_files", "pass_file", "discard_file", "enclose",
    "standards", "add_standard", "check_standard", "end_standard", "exemptions", "ask_exemption",
    "review_exemption", "approve_exemption", "end_exemption", "words", "keep_word", "drop_word",
    "forget_miss", "law_changes", "mark_law_change", "settle_recheck", "directories",
    "write_directory", "submit_directory", "pass_directory", "send_directory_back", "checklist",
    "check_site", "plan_site", "stationed", "station_unit", "end_unit",
    "leading_groups", "found_group", "join_group", "end_group", "end_member",
    "bring_sheet", "sheet", "confirm_sheet", "county_values", "set_county_value",
    "annual_drafts", "annual_draft", "begin_annual_report", "bring_annual_report_in",
    "write_annual_report", "put_figures_beside", "take_figures_out", "publish_annual_report",
    "discard_annual_report",
    "own_directory", "own_entry", "own_entry_file", "begin_entry", "change_entry", "submit_entry",
    "send_entry_back", "pass_entry", "end_entry", "take_entry_down", "issue_catalogue",
    "write_guide", "submit_guide", "send_guide_back", "pass_guide",
    "filings", "send_filing", "take_on_file",
}  # fmt: skip
"""With the scope “keep”, at a post that keeps it: to others 403."""

FILED = {
    "import_items", "enclose", "bring_sheet", "add_standard", "check_site",
    "bring_annual_report_in", "put_figures_beside",
}  # fmt: skip
"""Of these, what looks first for a file or a form."""

ANYBODYS = {
    "go_out", "kept_edition", "export_items", "waiting_files", "standards", "exemptions", "words",
    "law_changes", "directories",
}  # fmt: skip
"""Of these, what is everybody's at the desk."""

HERS = {
    "send_code", "admit_citizen", "begin_draft", "resume_draft", "draft", "answer_draft",
    "add_draft_page", "say_of_paper", "send_draft", "discard_draft", "her_matters", "her_matter",
    "take_her_step", "begin_supplement", "her_licences",
}  # fmt: skip
"""For programs that speak for citizens; all but the first two with a citizen's own token."""


OF_REQUESTS = {
    "register_information_request", "split_information_request", "information_request",
    "information_steps", "take_information_step", "ask_opinion", "track_information_request",
    "track_information_paper", "send_information_request", "clarify_information_request",
    "withdraw_information_request", "cases", "record_case", "accept_case", "conclude_case",
    "extend_case", "void_case",
    "releases", "add_release", "release_file", "find_what_to_black_out", "draw_release",
    "check_release", "propose_release", "remove_release",
    "public_already", "answer_published",
}  # fmt: skip
"""Of requests for information: ``test_requests_for_information``, ``test_what_is_written``."""


def documented_as(names: set[str]) -> list[tuple[str, str, str]]:
    """Name, method and path of operations, at the row 1."""
    return [
        (
            operation["operationId"],
            method.upper(),
            re.sub(r"{\w+}", "1", path.removeprefix("/api/v1")),
        )
        for path, methods in _addresses().items()
        for method, operation in methods.items()
        if operation["operationId"] in names
    ]


def _addresses() -> dict[str, Any]:
    return {p.removeprefix("/api/v1"): told for p, told in described("en")["paths"].items()}


@pytest.fixture
def places(agent: Program) -> dict[str, Any]:
    """The ids of a matter with a page and a paper, and its code."""
    file = agent.upload("/files", a_photo())["id"]
    given = an_application()
    given["papers"][0]["files"] = [file]
    receipt = agent.post_to("/applications", given, 201, idempotency_key=a_key())
    shown = agent.get(f"/matters/{receipt['matter']}")
    page = shown["materials"][0]["pages"][0]["id"]
    return {**receipt, "page": page, "paper": shown["papers"][0]["id"]}


def asked(program: Program, method: str, path: str, body: Any) -> Any:
    return program.send(method, path, body, idempotency_key=a_key())


def test_every_operation_is_in_these_tables() -> None:
    documented = {
        operation["operationId"]
        for methods in described("en")["paths"].values()
        for operation in methods.values()
    }
    assert documented == {
        *PUBLIC,
        *SIGNED,
        *TAKEN_HOME,
        *DISCLOSED,
        *TRACKED,
        *OF_WHAT_IS_FINISHED,
        *OWN,
        *OF_A_MATTER,
        *KEPT,
        *HERS,
        *OF_REQUESTS,
    }


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_public_is_answered_to_anybody(name: str, anybody: Program) -> None:
    build.an_agent()
    assert asked(anybody, *PUBLIC[name]).status_code == 200


@pytest.mark.parametrize("name", TRACKED)
def test_following_needs_code_and_digits(
    name: str, anybody: Program, places: dict[str, Any]
) -> None:
    bills.make(build.FRIDAY)
    path = TRACKED[name].format(**places)
    wrong = anybody.post_to(path, {"code": places["code"], "tail": "0000"}, 404)
    assert wrong["code"] == "code-unknown"
    assert anybody.send("POST", path, {"code": places["code"], "tail": "3210"}).status_code == 200


CLOSED = [*OWN.items(), *OF_A_MATTER.items()]


@pytest.mark.parametrize(("name", "row"), CLOSED)
def test_without_a_token_or_its_scope_nothing_is_answered(
    name: str, row: Any, anybody: Program, program: Programs, places: dict[str, Any]
) -> None:
    scope, method, path, body, _status = row
    before = what_stands()
    path = path.format(**places)
    assert read(asked(anybody, method, path, body), 401)["code"] == "no-token"
    stranger = Program(clients.BEGINS + "x" * 43)
    assert read(asked(stranger, method, path, body), 401)["code"] == "token-unknown"
    others = [one for one in Scope.values if one != scope]
    lacking = program(build.an_agent(), *others)
    assert read(asked(lacking, method, path, body), 403)["code"] == "scope-missing"
    assert what_stands() == before


@pytest.mark.parametrize(("name", "row"), list(OF_A_MATTER.items()))
def test_another_body_does_not_see_it(
    name: str, row: Any, program: Programs, places: dict[str, Any]
) -> None:
    _scope, method, path, body, _status = row
    before, looks = what_stands(), AccessLog.objects.count()
    stranger = program(build.at_desk("371323102000", "window"))
    answer = asked(stranger, method, path.format(**places), body)
    if answer.status_code == 422:  # without a file nothing is looked for
        assert name == "add_page"
    else:
        assert read(answer, 404)["code"] == "not-found"
    assert (what_stands(), AccessLog.objects.count()) == (before, looks)


@pytest.mark.parametrize(("name", "row"), CLOSED)
def test_who_may_is_answered(name: str, row: Any, agent: Program, places: dict[str, Any]) -> None:
    _scope, method, path, body, status = row
    answer = asked(agent, method, path.format(**places), body)
    assert answer.status_code == status, answer.content.decode()


@pytest.mark.parametrize("row", documented_as(KEPT), ids=lambda row: row[0])
def test_what_is_kept_is_kept_by_those_who_keep_it(
    row: tuple[str, str, str], anybody: Program, agent: Program, program: Programs
) -> None:
    name, method, path = row
    body, before = (example_of(name) or {}).get("request"), what_stands()
    assert read(asked(anybody, method, path, body), 401)["code"] == "no-token"
    others = [one for one in Scope.values if one != Scope.KEEP]
    lacking = program(build.an_agent(), *others)
    assert read(asked(lacking, method, path, body), 403)["code"] == "scope-missing"
    answer = asked(agent, method, path, body)
    if name in ANYBODYS:
        assert answer.status_code in {200, 201}
    elif name not in FILED:
        told = read(answer, answer.status_code)["code"]
        assert told == "not-yours" or (name.startswith("end_") and told == "not-found"), told
    assert what_stands() == before


@pytest.mark.parametrize("row", documented_as(HERS), ids=lambda row: row[0])
def test_citizens_are_spoken_for_by_their_own_token(
    row: tuple[str, str, str], anybody: Program, agent: Program, program: Programs
) -> None:
    name, method, path = row
    body = (example_of(name) or {}).get("request")
    path = path.replace("drafts/1", f"drafts/{UUID(int=1)}")
    assert read(asked(anybody, method, path, body), 401)["code"] == "no-token"
    others = [one for one in Scope.values if one != Scope.CITIZENS]
    lacking = program(build.an_agent(), *others)
    told = asked(lacking, method, path, body).json()["code"]
    assert told == ("scope-missing" if path.endswith(("codes", "tokens")) else "token-unknown")


def test_a_client_that_was_sent_away_is_answered_no_more(agent: Program, now: Now) -> None:
    assert agent.get("/me")["account"]["name"]
    client = clients.by_token(agent.token, now.at)
    assert client
    clients.revoke(client=client.pk, by=None, at=now.at)
    assert agent.get("/me", 401)["code"] == "token-unknown"


def test_a_post_that_is_not_ones_own_is_refused(agent: Program, places: dict[str, Any]) -> None:
    agent.post = build.at_desk(build.TOWN, "window").post
    told = agent.take(places["matter"], "hand_up", 403)
    assert told["code"] == "not-on-duty"
    assert agent.post_to("/applications", an_application(), 403, idempotency_key=a_key())


def test_beside_the_door_too_nobody_acts_at_a_post_of_others(agent: Program) -> None:
    """An enquiry, a request for help, a hand-over list: none of them passes the engine's door."""
    before = what_stands()
    for post in (build.at_desk(build.TOWN, "window").post, -1, 10**12):
        agent.post = post
        for path, body in (
            ("/enquiries", {"words": "问低保"}), ("/requests", HELP),
            ("/manifests", {"matters": [1], "to_body": 1}),
        ):  # fmt: skip
            assert agent.post_to(path, body, 403)["code"] == "not-on-duty", (path, post)
    assert what_stands() == before and not Enquiry.objects.exists()


def test_what_was_led_to_another_is_neither_taken_nor_read(
    agent: Program, program: Programs
) -> None:
    to_post = build.at_desk(build.TOWN, "window").post
    made = agent.post_to("/requests", {**HELP, "to_post": to_post}, 201)["enquiry"]
    stranger = program(build.at_desk("371323102000", "window"))
    assert stranger.post_to(f"/enquiries/{made}/take", None, 422)["code"] == "enquiry-gone"
    assert stranger.get(f"/enquiries/{made}", 404)
    assert stranger.send("GET", f"/enquiries/{made}").json()["code"] == "not-found"


@pytest.mark.parametrize("role", ["security", "auditor"])
def test_security_and_audit_officers_have_nothing_to_do_with_matters(
    role: str, program: Programs, places: dict[str, Any]
) -> None:
    """Their programs hear who they are, and nothing else; whatever scope they have."""
    officer = program(build.at_desk(build.COUNTY, role))
    before, looks = what_stands(), AccessLog.objects.count()
    for name, (_scope, method, path, body, _status) in CLOSED:
        answer = asked(officer, method, path.format(**places), body)
        told = (answer.status_code, answer.json().get("code"))
        assert told == ((200, None) if name == "me" else (403, "kept-apart")), name
    assert (what_stands(), AccessLog.objects.count()) == (before, looks)


@pytest.mark.parametrize("post", ["x", "-1", "9" * 40, "１"])
def test_a_post_that_is_no_number_is_refused(
    agent: Program, places: dict[str, Any], post: str
) -> None:
    agent.post = None
    path, body = f"/matters/{places['matter']}/steps/hand_up", {"seen": 1, "facts": {}}
    told = agent.post_to(path, body, 403, idempotency_key=a_key(), bianmin_post=post)
    assert told["code"] == "not-on-duty"


def test_the_ledger_names_the_account_and_the_client(
    agent: Program, places: dict[str, Any]
) -> None:
    entry = agent.get(f"/matters/{places['matter']}")["entries"][0]
    assert entry["actor"]["id"] == build.an_agent().account
    assert entry["post"] == build.an_agent().post


def test_too_many_requests_wait_for_the_next_minute(
    agent: Program, now: Now, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent.get("/me")
    monkeypatch.setattr(throttle.window, "most", 1)
    answer = agent.send("GET", "/me")
    assert read(answer, 429)["code"] == "too-many-requests"
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    now.at = now.at.replace(minute=now.at.minute + 1)
    assert agent.get("/me")


def test_no_token_is_ever_logged(
    agent: Program, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **named: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(clients, "note_use", broken)
    told = agent.get("/me", 500)
    assert told["code"] == "failed"
    assert "a fault of ours" in caplog.text
    assert agent.token not in caplog.text
    assert "RuntimeError" not in str(told)


def test_cookies_and_sessions_mean_nothing_to_the_api(window: Program) -> None:
    browser = Client()
    browser.cookies["sessionid"] = "anything"
    answer = browser.get("/api/v1/me")
    assert (answer.status_code, answer.cookies) == (401, {})
    assert not window.send("GET", "/me").cookies
