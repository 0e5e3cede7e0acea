"""One conversation through every operation: what is asked, and what is answered.

Run by a test as ``remember`` it writes the examples of the document anew (BIANMIN_EXAMPLES=1).
"""

from collections.abc import Callable, Iterator
from typing import Any

from bianmin.record import bills
from tests import build
from tests.modules.api.conftest import Now, Program, Said, a_key, an_application
from tests.modules.api.disclosed import of_figures, of_what_is_disclosed
from tests.modules.api.finished import of_what_is_asked, of_what_is_finished
from tests.modules.api.informed import of_requests
from tests.modules.api.joined import of_joint_handling
from tests.modules.api.kept import of_old_ledgers, of_the_catalogue, of_the_network
from tests.modules.api.kept_library import of_the_library
from tests.modules.api.projected import of_projects
from tests.modules.api.ruled import of_rules
from tests.modules.api.told import by_a_citizen
from tests.modules.api.watched import of_what_is_watched
from tests.modules.api.written import of_releases, of_reports, of_the_directory
from tests.modules.applications.test_licences import granted, head_of
from tests.modules.desk.test_take_in import a_photo


def conversation(now: Now, program: Callable[..., Program]) -> Iterator[Said]:
    """From the search for an item to the first step, with everything that can be read between."""
    agent, anybody = program(build.an_agent()), Program()
    yield from _in_public(anybody)
    matter, code = yield from _taken_in(agent)
    yield from _read(agent, matter)
    yield from _changed(agent, matter)
    yield from _followed(anybody, code)
    yield from _asked_of(agent)
    taken = {"seen": agent.get(f"/matters/{matter}")["version"], "facts": {}}
    path = f"/matters/{matter}/steps/hand_up"
    yield Said("take_step", taken, agent.post_to(path, taken, idempotency_key=a_key()))
    yield from _carried(agent, program(build.at_desk(build.TOWN, "window")))
    yield from _of_licences(program)
    yield from _packed(program)
    yield from of_projects(program)
    yield from of_rules(program)
    yield from of_what_is_asked(program)
    yield from of_what_is_finished(program)
    yield from of_what_is_watched(program)
    yield from by_a_citizen(program(build.an_agent()))
    yield from of_the_catalogue(program)
    yield from of_old_ledgers(program)
    yield from of_the_library(program)
    yield from of_the_network(program)
    yield from of_requests(program)
    yield from of_joint_handling(program)
    yield from of_what_is_disclosed()
    yield from of_figures(program)
    yield from of_reports(program)
    yield from of_the_directory(program)
    yield from of_releases(program)


def _packed(program: Callable[..., Program]) -> Iterator[Said]:
    """A closed matter's package is a file; what is said for it is the reason."""
    case = build.an_application()
    case.take("void", at=build.FRIDAY, reason="重复登记")
    keeper, what_for = program(build.at_desk(build.TOWN, "supervisor")), {"reason": "移交县档案馆"}
    assert keeper.send("POST", f"/matters/{case.matter}/archive", what_for).status_code == 200
    yield Said("archive", what_for, None)


def _of_licences(program: Callable[..., Program]) -> Iterator[Said]:
    _case, licence = granted()
    head = program(build.on_post(head_of(licence, build.FRIDAY).post.id))
    yield Said("licences", None, head.get("/licences"))
    yield Said("licence", None, head.get(f"/licences/{licence.pk}"))
    ending = {"act": "cancelled", "ground": "given_up", "reason": "被许可人申请注销"}
    path = f"/licences/{licence.pk}/end"
    ended = head.post_to(path, ending, idempotency_key=a_key())
    yield Said("end_licence", ending, ended)
    served = {"paper": ended["deeds"][0]["paper"], "way": "post", "told_on": "2026-09-18"}
    path = f"/licences/{licence.pk}/serve"
    told = head.post_to(path, served, idempotency_key=a_key())
    yield Said("serve_licence_paper", served, told)


def _in_public(anybody: Program) -> Iterator[Said]:
    for operation, path in (
        ("items", "/items?q=低保&limit=1"),
        ("item", "/items/MZ-001"),
        ("flow_chart", "/items/MZ-001/flow-chart"),
        ("editions", "/items/MZ-001/editions"),
        ("edition", "/items/MZ-001/editions/1"),
        ("places", "/places?q=八大庄"),
        ("sites", f"/sites?place={build.TOWN}"),
        ("agents", f"/places/{build.VILLAGE}/agents"),
        ("reckon", "/reckon?day=2026-09-18&value=3"),
    ):
        yield Said(operation, None, anybody.get(path))


def _taken_in(agent: Program) -> Any:
    yield Said("me", None, agent.get("/me"))
    file = agent.upload("/files", a_photo())
    yield Said("upload", None, file)
    given = an_application()
    given["papers"][0] |= {"originals": 1, "files": [file["id"]]}
    receipt = agent.post_to("/applications", given, 201, idempotency_key=a_key())
    yield Said("apply", given, receipt)
    return receipt["matter"], receipt["code"]


def _read(agent: Program, matter: int) -> Iterator[Said]:
    for operation, path in (
        ("inbox", "/inbox?limit=1"),
        ("ledger", "/ledger?limit=1"),
        ("today", "/today"),
        ("watched", "/watched"),
        ("matter", f"/matters/{matter}"),
        ("steps", f"/matters/{matter}/steps"),
        ("why", f"/matters/{matter}/clocks/hop"),
    ):
        yield Said(operation, None, agent.get(path))
    yield from _taken_out(agent)
    look = {"field": "phone", "reason": "回电告知结果"}
    yield Said("reveal", look, agent.post_to(f"/matters/{matter}/person", look))
    typed = {"typed": "张秀英"}
    yield Said("find_matters", typed, agent.post_to("/matters/search", typed))


def _taken_out(agent: Program) -> Iterator[Said]:
    asked = {"kind": "xlsx", "reason": "季度考核用"}
    taken = agent.post_to("/ledger/files", asked, 201)
    yield Said("take_ledger_out", asked, taken)
    yield Said("ledger_file", None, agent.get(f"/ledger/files/{taken['export']}"))


def _changed(agent: Program, matter: int) -> Iterator[Said]:
    added = agent.upload(f"/matters/{matter}/materials/m2/pages", a_photo())
    yield Said("add_page", None, added)
    said = {"presence": "here", "originals": 1, "reason": ""}
    answer = agent.send("PUT", f"/matters/{matter}/materials/m2", said)
    yield Said("correct_paper", said, answer.json())
    turn = {"degrees": 90}
    path = f"/matters/{matter}/pages/{added['pages'][0]['id']}/turn"
    yield Said("turn_page", turn, agent.post_to(path, turn, 204))


def _followed(anybody: Program, code: str) -> Iterator[Said]:
    asked = {"code": code, "tail": "3210"}
    yield Said("track", asked, anybody.post_to("/track", asked))
    yield Said("track_why", asked, anybody.post_to("/track/clocks/hop", asked))
    assert anybody.post_to("/track/record", asked, 422)["code"] == "not-recorded-yet"
    bills.make(build.FRIDAY)
    yield Said("track_record", asked, anybody.post_to("/track/record", asked))
    yield Said("urge", asked, anybody.post_to("/track/urge", asked))


def _asked_of(agent: Program) -> Iterator[Said]:
    asked = {"words": "问高龄津贴怎么办", "to_post": build.at_desk(build.TOWN, "window").post}
    noted = agent.post_to("/enquiries", asked, 201)
    yield Said("ask", asked, noted)
    path = f"/enquiries/{noted['enquiry']}/take"
    yield Said("take_enquiry", None, agent.post_to(path, None, 204))


def _carried(agent: Program, window: Program) -> Iterator[Said]:
    given = an_application()
    receipt = agent.post_to("/applications", given, 201, idempotency_key=a_key())
    waiting = agent.get("/handover")
    yield Said("handover", None, waiting)
    town = waiting["ready"][0]["to_body"]["id"]
    sending = {"matters": [receipt["matter"]], "to_body": town}
    sent = agent.post_to("/manifests", sending, idempotency_key=a_key())
    yield Said("send_manifest", sending, sent)
    yield Said("manifest", None, window.get(f"/manifests/{sent['manifest']}"))
    coming = {"codes": [], "counts": {}}
    path = f"/manifests/{sent['manifest']}/receive"
    got = window.post_to(path, coming, idempotency_key=a_key())
    yield Said("receive_manifest", coming, got)
