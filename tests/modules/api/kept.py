"""The part of the conversation in which the county keeps its network, catalogue and ledgers."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from bianmin.applications.services import taking_over
from tests import build
from tests.modules.api.conftest import Program, Said
from tests.modules.applications.test_old_ledgers import GOOD, sheet_of
from tests.modules.catalogue.items import a_pdf, file_of, item

Programs = Callable[..., Program]
DAY, MONDAY = "2026-09-18", "2026-09-21"
GAOQIAO = "371323102000"
CIVIL = "民政局"


def asked(program: Program, operation: str, path: str, body: Any, *, put: bool = False) -> Said:
    """A deed that is done."""
    answer = program.send("PUT" if put else "POST", path, body)
    assert answer.status_code in {200, 201}, (operation, answer.content.decode())
    return Said(operation, body, answer.json())


def of_the_catalogue(program: Programs) -> Iterator[Said]:
    editor = program(build.at_desk(build.COUNTY, "editor", department=CIVIL))
    head = program(build.at_desk(build.COUNTY, "organ_head", department=CIVIL))
    new = {"code": "MZ-901", "name": "试验救助申请", "department": CIVIL, "type": "行政给付"}
    begun = asked(editor, "begin_item", "/catalogue/items", new)
    yield begun
    path = f"/catalogue/editions/{begun.response['id']}/discard"
    yield asked(editor, "discard_edition", path, {})
    draft = asked(editor, "begin_edition", "/catalogue/editions", {"code": "MZ-001"})
    yield draft
    here = f"/catalogue/editions/{draft.response['id']}"
    kept = editor.get(here)
    yield Said("kept_edition", None, kept)
    said = {
        "title": "申请表",
        "kind": "空白表",
        "issue": "2026年版",
        "seen": kept["digest"],
        "looked_at": "true",
    }
    form = SimpleUploadedFile("申请表.pdf", a_pdf(), "application/pdf")
    kept = editor.upload(f"{here}/files", form, **said)
    yield Said("enclose", None, kept)
    written = {"content": {**kept["content"], "consult_phone": "0539-2251234"}}
    yield asked(editor, "write_edition", here, {**written, "seen": kept["digest"]}, put=True)
    day = {"day": MONDAY}
    yield asked(editor, "submit_edition", f"{here}/submit", day)
    remark = {"remark": "承诺期限请再核对"}
    yield asked(head, "send_edition_back", f"{here}/back", remark)
    asked(editor, "submit_edition", f"{here}/submit", day)
    seen = {"seen": head.get(here)["digest"]}
    yield asked(head, "review_edition", f"{here}/review", seen)
    yield asked(head, "publish_edition", f"{here}/publish", day)
    keeper = program(build.at_desk(build.COUNTY, "administrator"))
    yield from _both_ways(program(build.at_desk(build.COUNTY, "supervisor")), keeper)


def _both_ways(centre: Program, keeper: Program) -> Iterator[Said]:
    clearing = {"code": "MZ-003", "state": "delegated", "day": DAY, "document": "沂审改〔2026〕1号"}
    yield asked(centre, "clear_item", "/catalogue/clearings", clearing)
    changed = {**item("MZ-003"), "consult_phone": "0539-2251234"}
    file = SimpleUploadedFile("items.json", file_of(changed))
    yield Said("import_items", None, keeper.upload("/catalogue/files", file, day=MONDAY))
    yield from _passed(centre, keeper)
    whole = centre.get("/catalogue/files")
    yield Said("export_items", None, {**whole, "items": whole["items"][:1]})


def _passed(centre: Program, keeper: Program) -> Iterator[Said]:
    """One file is passed by another person, one is discarded."""
    waiting = centre.get("/catalogue/files/waiting")
    yield Said("waiting_files", None, waiting)
    found = waiting["files"][0]
    passing = {"day": MONDAY, "seen": found["seen"]}
    yield asked(centre, "pass_file", f"/catalogue/files/{found['id']}/pass", passing)
    changed = {**item("MZ-016"), "consult_phone": "0539-2251234"}
    keeper.upload("/catalogue/files", SimpleUploadedFile("a.json", file_of(changed)), day=MONDAY)
    other = centre.get("/catalogue/files/waiting")["files"][0]["id"]
    yield asked(keeper, "discard_file", f"/catalogue/files/{other}/discard", {})


def of_old_ledgers(program: Programs) -> Iterator[Said]:
    county = program(build.at_desk(build.COUNTY, "coordinator"))
    file = SimpleUploadedFile("old.xlsx", sheet_of([GOOD]))
    brought = county.upload("/old-ledgers", file, ledger="八大庄村台账")
    yield Said("bring_sheet", None, brought)
    taking_over.check(brought["sheet"])
    here = f"/old-ledgers/{brought['sheet']}"
    yield Said("sheet", None, county.get(here))
    yield asked(county, "confirm_sheet", f"{here}/confirm", None)


def of_the_network(program: Programs) -> Iterator[Said]:
    keeper = program(build.at_desk(build.COUNTY, "administrator"))
    yield from _founded(keeper)
    yield from _led(keeper)
    yield from _handed(program(build.at_desk(build.TOWN, "approver")))
    yield from _joined(keeper)
    yield from _set(keeper)


def _founded(keeper: Program) -> Iterator[Said]:
    """A point with everything in it, from its founding to the last day of each part."""
    names = {"name": "八大庄村便民服务二站", "short_name": "八大庄二站", "phone": "0539-2250001"}
    new = {**names, "kind": "village_point", "division": build.VILLAGE, "from_day": DAY}
    founded = asked(keeper, "found_body", "/network/bodies", new)
    yield founded
    body = f"/network/bodies/{founded.response['id']}"
    yield asked(keeper, "change_body", body, names, put=True)
    premises = {"name": "二站", "address": "八大庄村东头", "hours": "工作日 8:30—17:00"}
    site = asked(keeper, "add_site", f"{body}/sites", premises)
    yield site
    agent = asked(keeper, "add_post", f"{body}/posts", {"name": "代办岗", "role": "agent"})
    yield agent
    yield from _at_the_site(keeper, f"/network/sites/{site.response['id']}", agent.response["id"])
    yield from _at_the_post(keeper, body, agent.response["id"])
    bodies = keeper.get("/network/bodies")["bodies"]
    yield Said("kept_bodies", None, {"bodies": bodies[:2]})
    yield ended(keeper, "site", site.response["id"])


def ended(keeper: Program, kind: str, row: int) -> Said:
    return asked(keeper, f"end_{kind}", f"/network/{kind}/{row}/end", {"until_day": DAY})


def _at_the_site(keeper: Program, site: str, post: int) -> Iterator[Said]:
    premises = {"name": "二站", "address": "八大庄村西头", "hours": "工作日 8:30—17:00"}
    yield asked(keeper, "change_site", site, {**premises, "hall_area": "40"}, put=True)
    window = {"name": "1号窗口", "kind": "integrated", "post": post, "from_day": DAY}
    opened = asked(keeper, "add_window", f"{site}/windows", window)
    yield opened
    mark = {"kind": "pilot", "standard": "县试点方案", "from_day": DAY}
    yield asked(keeper, "mark_site", f"{site}/marks", mark)
    unit = {"name": "派出所", "items": ["GA-001"], "document": "县进驻方案", "from_day": DAY}
    stationed = asked(keeper, "station_unit", f"{site}/units", unit)
    yield stationed
    yield Said("stationed", None, keeper.get(f"{site}/units"))
    yield ended(keeper, "unit", stationed.response["id"])
    money = {"year": 2026, "amount": "5000", "document": "县财政文件"}
    yield asked(keeper, "fund_site", f"{site}/money", money)
    yield ended(keeper, "window", opened.response["id"])


def _at_the_post(keeper: Program, body: str, post: int) -> Iterator[Said]:
    here = f"/network/posts/{post}"
    person = {"username": "song.daiban", "name": "宋代办", "number": "8001"}
    entered = asked(keeper, "enter_person", "/network/people", person)
    yield entered
    account = entered.response["id"]
    yield Said("staff", None, keeper.get("/network/people?q=8001"))
    trained = {"source": "recruited", "trained_on": DAY}
    yield asked(keeper, "register_agent", f"/network/people/{account}/training", trained)
    duties = {"name": "代办岗", "duties": "代办，上门"}
    yield asked(keeper, "change_post", here, duties, put=True)
    holder = {"account": account, "rank": "A", "from_day": DAY}
    held = asked(keeper, "appoint", f"{here}/holders", holder)
    yield held
    subject = {"subject": CIVIL, "document": "授权书", "from_day": DAY}
    authorised = asked(keeper, "authorise", f"{here}/authorisations", subject)
    yield authorised
    times = {"weekdays": [0, 1], "begins": "09:00", "ends": "11:30", "from_day": DAY}
    turn = asked(keeper, "roster", f"{body}/turns", {"post": post, "account": account, **times})
    yield turn
    days = {"from_day": MONDAY, "until_day": MONDAY}
    away = asked(keeper, "take_leave", f"/network/people/{account}/leave", days)
    yield away
    yield Said("kept_body", None, keeper.get(body))
    last = {"until_day": MONDAY}
    yield asked(keeper, "end_leave", f"/network/leave/{away.response['id']}/end", last)
    yield ended(keeper, "turn", turn.response["id"])
    yield ended(keeper, "authorisation", authorised.response["id"])
    yield ended(keeper, "holder", held.response["id"])
    yield from _abolished(keeper, body, post)


def _set(keeper: Program) -> Iterator[Said]:
    """A limit of the county's, by a new document."""
    value = {"key": "relay.hop_limit", "value": 2, "from_day": MONDAY}
    document = {"document": "沂政办发〔2026〕12号 第三条"}
    yield asked(keeper, "set_county_value", "/values", {**value, **document})
    yield Said("county_values", None, keeper.get("/values?key=relay.hop_limit"))


def _led(keeper: Program) -> Iterator[Said]:
    """A leading group of the town, from its setting up to its last day."""
    town = build.body_of(build.TOWN).pk
    office = build.at_desk(build.TOWN, "supervisor").post
    group = {"name": "马站镇便民服务工作领导小组", "office": office, "document": "镇文件"}
    founded = asked(
        keeper, "found_group", f"/network/bodies/{town}/groups", {**group, "from_day": DAY}
    )
    yield founded
    head = {"part": "leader", "name": "王镇长", "title": "镇政府镇长", "from_day": DAY}
    here = f"/network/groups/{founded.response['id']}"
    joined = asked(keeper, "join_group", f"{here}/members", head)
    yield joined
    yield Said("leading_groups", None, keeper.get("/network/groups"))
    yield ended(keeper, "member", joined.response["id"])
    yield ended(keeper, "group", founded.response["id"])


def _abolished(keeper: Program, body: str, post: int) -> Iterator[Said]:
    second = {"name": "代办二岗", "role": "agent"}
    made = asked(keeper, "add_post", f"{body}/posts", second).response["id"]
    heir = {"successor": post}
    yield asked(keeper, "abolish_post", f"/network/posts/{made}/abolish", heir)


def _handed(approver: Program) -> Iterator[Said]:
    posts = [one["id"] for one in approver.get("/me")["posts"]]
    here = build.at_desk(build.TOWN, "window").post
    given = {"from_post": here, "to_post": posts[0], "reason": "窗口人员调离"}
    yield asked(approver, "hand_over_inbox", "/network/inboxes", given)
    out = {"told": "入户核查", "until": "2026-09-18T16:00:00+08:00"}
    yield asked(approver, "go_out", "/network/out", out)


def _joined(keeper: Program) -> Iterator[Said]:
    town, other = build.body_of(build.TOWN).pk, build.body_of(GAOQIAO).pk
    granted = {"subject": "老年食堂", "body": town, "place": build.TOWN[:9], "document": "县清单"}
    competent = asked(
        keeper, "grant_competence", "/network/competence", granted | {"from_day": DAY}
    )
    yield competent
    yield ended(keeper, "competence", competent.response["id"])
    zone = {
        "name": "沂水经济开发区",
        "kind": "开发区",
        "organ": "沂水经济开发区管理委员会",
        "like": town,
        "villages": [build.VILLAGE],
        "from_day": DAY,
        "document": "鲁政字〔2026〕2号",
    }
    yield asked(keeper, "found_zone", "/network/zones", zone)
    merger = {"ended": town, "successor": other, "from_day": DAY, "document": "鲁政字〔2026〕1号"}
    yield asked(keeper, "merge", "/network/mergers", merger)
