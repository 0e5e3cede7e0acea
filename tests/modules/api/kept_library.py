"""The part of the conversation about standards, exemptions, words, laws and directories."""

from collections.abc import Callable, Iterator
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from bianmin.catalogue import services as catalogue
from bianmin.network import services as network
from bianmin.network.models import Body, Site
from tests import build
from tests.modules.api.conftest import Program, Said
from tests.modules.api.kept import CIVIL, DAY, MONDAY, asked
from tests.modules.catalogue.items import a_pdf

Programs = Callable[..., Program]
SERVICE = {
    "name": "新装水表",
    "basis": "城市供水条例",
    "procedure": "申请、查勘、安装",
    "limit": "5个工作日",
    "commitment": "超时免开户费",
    "fee": "开户费120元",
}
UNIT = {
    "duties": "抄表员每月入户一次",
    "commitments": "停水提前一天通知",
    "fees": "水费、开户费",
    "norms": "佩戴工作牌",
    "discipline": "不收礼品",
    "supervision": "监督电话0539-2251111",
    "services": [SERVICE],
}


def of_the_library(program: Programs) -> Iterator[Said]:
    centre = program(build.at_desk(build.COUNTY, "supervisor"))
    yield from _standards(centre)
    yield from _exemptions(program, centre)
    yield from _words(centre)
    yield from _laws(program, centre)
    yield from _directories(program)
    yield from _checklist(program(build.at_desk(build.COUNTY, "administrator")))


def _standards(centre: Program) -> Iterator[Said]:
    told = {"element": "fees", "title": "收费公示规范", "document": "沂政办发〔2026〕8号"}
    text = SimpleUploadedFile("规范.pdf", a_pdf(), "application/pdf")
    added = centre.upload("/catalogue/standards", text, day=DAY, **told)
    yield Said("add_standard", None, added)
    here = f"/catalogue/standards/{added['id']}"
    town = build.body_of(build.TOWN).pk
    check = {"body": town, "state": "met", "note": "收费牌在窗口正上方", "day": DAY}
    yield asked(centre, "check_standard", f"{here}/checks", check)
    yield Said("standards", None, centre.get("/catalogue/standards"))
    assert centre.send("GET", f"{here}/file").headers["Content-Type"] == "application/pdf"
    yield asked(centre, "end_standard", f"{here}/end", {"day": MONDAY})


def _exemptions(program: Programs, centre: Program) -> Iterator[Said]:
    editor = program(build.at_desk(build.COUNTY, "editor", department=CIVIL))
    wish = {"code": "MZ-013", "reason": "涉及国家秘密"}
    row = asked(editor, "ask_exemption", "/catalogue/exemptions", wish)
    yield row
    here = f"/catalogue/exemptions/{row.response['id']}"
    yield asked(centre, "review_exemption", f"{here}/review", {})
    keeper = program(build.at_desk(build.COUNTY, "administrator"))
    approval = {"document": "沂政字〔2026〕12号", "day": DAY}
    yield asked(keeper, "approve_exemption", f"{here}/approve", approval)
    yield Said("exemptions", None, editor.get("/catalogue/exemptions"))
    yield asked(centre, "end_exemption", f"{here}/end", {"remark": "已解密"})


def _words(centre: Program) -> Iterator[Said]:
    catalogue.count_miss(typed="吃救济", at=build.FRIDAY)
    yield asked(centre, "keep_word", "/catalogue/words", {"word": "困难补", "means": "低保"})
    told = centre.get("/catalogue/words")
    first = next(one for one in told["words"] if one["word"] == "困难补")
    yield Said("words", None, {**told, "words": [first]})
    yield asked(centre, "forget_miss", "/catalogue/misses/forget", {"words": "吃救济"})
    yield asked(centre, "drop_word", f"/catalogue/words/{first['id']}/drop", {})


def _laws(program: Programs, centre: Program) -> Iterator[Said]:
    change = {"law": "社会救助法", "article": None, "kind": "changed", "day": DAY}
    change |= {"document": "修正决定"}
    yield asked(centre, "mark_law_change", "/catalogue/law-changes", change)
    told = centre.get("/catalogue/law-changes")
    rows = told["changes"][0]["rechecks"]
    yield Said("law_changes", None, told)
    own = next(row for row in rows if row["department"] == CIVIL)
    head = program(build.at_desk(build.COUNTY, "organ_head", department=CIVIL))
    finding = {"remark": "逐条对照，条文未变"}
    yield asked(head, "settle_recheck", f"/catalogue/rechecks/{own['id']}/settle", finding)


def _directories(program: Programs) -> Iterator[Said]:
    editor, head = (program(build.on_post(post)) for post in _of_a_utility())
    yield asked(editor, "write_directory", "/catalogue/directory", UNIT, put=True)
    told = editor.get("/catalogue/directories")
    yield Said("directories", None, told)
    here = f"/catalogue/directories/{told['directories'][0]['id']}"
    yield asked(editor, "submit_directory", f"{here}/submit", {})
    yield asked(head, "send_directory_back", f"{here}/back", {"remark": "收费请写全"})
    asked(editor, "submit_directory", f"{here}/submit", {})
    seen = {"seen": head.get("/catalogue/directories")["directories"][0]["digest"]}
    yield asked(head, "pass_directory", f"{here}/pass", seen)


def _of_a_utility() -> list[int]:
    """A water company; the posts of who writes and of who passes its directory."""
    company = network.found_body(
        name="沂水县自来水公司",
        short_name="自来水公司",
        kind="utility",
        division=build.COUNTY,
        parent=Body.objects.get(kind="government").pk,
        from_day=date.fromisoformat(DAY),
        phone="0539-2250000",
        by=None,
        at=build.FRIDAY,
    )
    return [
        network.add_post(
            body=company.pk, role=role, name=name, duties="", by=None, at=build.FRIDAY
        ).pk
        for role, name in (("editor", "公开专员"), ("organ_head", "经理"))
    ]


def _checklist(keeper: Program) -> Iterator[Said]:
    site = Site.objects.filter(body=build.body_of(build.TOWN)).order_by("pk").first()
    assert site
    here = f"/network/sites/{site.pk}/checks"
    point = keeper.get(here)["points"][0]["point"]
    kept = keeper.client.post(
        f"/api/v1{here}",
        {"point": point, "state": "met", "note": "两台"},
        headers={"idempotency-key": "check-one", "authorization": f"Bearer {keeper.token}"},
    )
    plan = {"place": build.VILLAGE, "by_day": "2026-12-31", "where": "依托村委会办公楼"}
    yield asked(keeper, "plan_site", "/network/plans", plan)
    assert kept.status_code == 201, kept.content.decode()
    yield Said("check_site", None, kept.json())
    yield Said("checklist", None, keeper.get(here))
