"""The parts of the conversation in which bodies write what they disclose, and their reports."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from bianmin.information.annual.figures import Figures
from bianmin.information.annual.workbook import workbook
from bianmin.information.policies import AUDIENCES
from bianmin.policy import services as policy
from tests import build
from tests.modules.api.conftest import Program, Said
from tests.modules.api.kept import asked
from tests.modules.catalogue.items import a_pdf
from tests.modules.desk.test_release_files import a_letter
from tests.modules.information import cases

Programs = Callable[..., Program]
DEPARTMENT = "水利局"
TEXTS = {"overview": "工作平稳有序。", "problems": "无。", "other": "无。"}
ENTRY = {
    "mode": "proactive",
    "category": "20-10",
    "title": "跋山水库清淤工程批复",
    "summary": "工程的批准文件和工期",
    "text": "同意实施。",
    "issuer": "沂水县水利局",
    "document_number": "沂水发〔2026〕3号",
    "document_kind": "批复",
    "made_on": "2026-09-01",
}
GUIDE = {
    "office": "局办公室",
    "duties": "组织实施社会救助、养老服务。",
    "fax": "无",
    "email": "mzj@yishui.example",
    "online": "政府网站“政务公开”栏",
    "bases": "《社会救助暂行办法》",
    "classified": "按条例第二十条所列各项分类",
    "arranged": "按年份和类别排列",
    "obtained": "网站查阅；档案馆、便民服务中心查阅点",
}


def a_table(year: str = "2023") -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{year}.xlsx", workbook(Figures(), year))


def two(program: Programs) -> tuple[Program, Program]:
    """Who writes at the department, and who answers for it."""
    editor, head = (
        program(build.at_desk(build.COUNTY, role, department=DEPARTMENT))
        for role in ("editor", "organ_head")
    )
    return editor, head


def of_reports(program: Programs) -> Iterator[Said]:
    """A report begun, written, added to, held against everything and published."""
    editor, head = two(program)
    whose = str(cases.body_at(cases.office(DEPARTMENT)))
    earlier = editor.upload("/annual-tables", a_table(), whose=whose, year="2023")
    yield Said("bring_annual_report_in", None, earlier)
    path = f"/annual-drafts/{earlier['id']}/discard"
    yield asked(editor, "discard_annual_report", path, {"seen": 1})
    begun = asked(editor, "begin_annual_report", "/annual-drafts", {"whose": whose, "year": 2024})
    yield begun
    yield Said("annual_drafts", None, editor.get("/annual-drafts?year=2024"))
    here = f"/annual-drafts/{begun.response['id']}"
    beside = editor.upload(f"{here}/beside", a_table("2024"), note="纸质台账", seen="1")
    yield Said("put_figures_beside", None, beside)
    yield asked(editor, "take_figures_out", f"{here}/beside/remove", {"seen": 2})
    told = {"texts": TEXTS, "disclosed": {"normative.issued": 2, "charges.charged": 1.5}, "seen": 3}
    yield asked(editor, "write_annual_report", here, told, put=True)
    shown = head.get(here)
    yield Said("annual_draft", None, shown)
    seen = {"seen": shown["fingerprint"]}
    yield asked(head, "publish_annual_report", f"{here}/publish", seen)


def of_the_directory(program: Programs) -> Iterator[Said]:
    """An entry written, sent back, changed, passed, ended and taken down; the guide."""
    editor, head = two(program)
    file = editor.upload("/files", SimpleUploadedFile("批复.pdf", a_pdf(), "application/pdf"))
    begun = asked(editor, "begin_entry", "/directory/entries", {**ENTRY, "file": file["id"]})
    yield begun
    here = f"/directory/entries/{begun.response['id']}"
    yield asked(editor, "submit_entry", f"{here}/submit", {})
    yield Said("own_directory", None, head.get("/directory"))
    yield asked(head, "send_entry_back", f"{here}/back", {"remark": "请写明工期"})
    digest = editor.get(here)["digest"]
    changed = {**ENTRY, "text": "同意实施，工期八个月。", "file": None, "seen": digest}
    yield asked(editor, "change_entry", here, changed, put=True)
    asked(editor, "submit_entry", f"{here}/submit", {})
    shown = head.get(here)
    yield Said("own_entry", None, shown)
    assert head.send("GET", f"{here}/file").headers["Content-Type"] == "application/pdf"
    passing = {"seen": shown["digest"], "looked_at": True}
    yield asked(head, "pass_entry", f"{here}/pass", passing)
    ended = {"validity": "abolished", "from_day": "2026-09-18", "reason": "沂水发〔2026〕9号"}
    yield asked(head, "end_entry", f"{here}/validity", ended)
    yield asked(head, "take_entry_down", f"{here}/take-down", {"reason": "误发"})
    yield from _on_request(editor, head)
    yield from _inside(editor, head)
    yield from _guided(editor, head)
    sent = asked(editor, "send_filing", "/directory/filings", {"of": "guide"})
    yield sent
    county = program(build.at_desk(build.COUNTY, "administrator"), "keep")
    yield Said("filings", None, county.get("/directory/filings"))
    here = f"/directory/filings/{sent.response['id']}/acceptance"
    yield asked(county, "take_on_file", here, {})


def _on_request(editor: Program, head: Program) -> Iterator[Said]:
    listed = {**ENTRY, "mode": "on_request", "text": "", "title": "水库安全鉴定档案"}
    row = asked(editor, "begin_entry", "/directory/entries", listed).response["id"]
    here = f"/directory/entries/{row}"
    asked(editor, "submit_entry", f"{here}/submit", {})
    asked(head, "pass_entry", f"{here}/pass", {"seen": head.get(here)["digest"]})
    yield asked(head, "issue_catalogue", "/directory/issues", {})


def _inside(editor: Program, head: Program) -> Iterator[Said]:
    """Told to the own staff, read by them, and opened to everybody."""
    day = build.FRIDAY.date()
    policy.set_value(
        key=AUDIENCES, value=["public", "internal"], from_day=day, document="试行办法",
        by=None, at=build.FRIDAY,
    )  # fmt: skip
    told = {"audience": "internal", "ground": "personnel", "category": "in-2"}
    words = {"title": "九月份考勤结果", "summary": "九月份考勤和奖惩", "text": "全勤。"}
    listed = {**ENTRY, **told, **words, "document_number": "", "document_kind": ""}
    row = asked(editor, "begin_entry", "/directory/entries", listed).response["id"]
    here = f"/directory/entries/{row}"
    asked(editor, "submit_entry", f"{here}/submit", {})
    asked(head, "pass_entry", f"{here}/pass", {"seen": head.get(here)["digest"]})
    yield Said("inside", None, editor.get("/directory/inside?heading=in-2"))
    yield Said("inside_entry", None, editor.get(f"/directory/inside/{row}"))
    opened = {"category": "20-14"}
    yield asked(editor, "open_entry", f"/directory/inside/{row}/open", opened)


def _guided(editor: Program, head: Program) -> Iterator[Said]:
    row = asked(editor, "write_guide", "/directory/guide", GUIDE, put=True)
    yield row
    here = f"/directory/guides/{row.response['id']}"
    yield asked(editor, "submit_guide", f"{here}/submit", {})
    yield asked(head, "send_guide_back", f"{here}/back", {"remark": "请写邮箱"})
    asked(editor, "submit_guide", f"{here}/submit", {})
    seen = {"seen": head.get("/directory")["guide"]["digest"]}
    yield asked(head, "pass_guide", f"{here}/pass", seen)


def of_releases(program: Programs) -> Iterator[Said]:
    """A file added, drawn, looked at by another, given with the reply, proposed to everybody."""
    case = cases.in_hand(at=build.FRIDAY, party=build.a_party(serial=66))
    officer = program(build.on_post(case.stay.post))
    head = program(build.at_desk(build.COUNTY, "approver", department="民政局"))
    here = f"/information-requests/{case.matter}/files"
    spare = officer.upload(here, a_report(), title="附图")
    officer.send("DELETE", f"{here}/{spare['id']}")
    row = officer.upload(here, a_report(), title="验收报告")
    yield Said("add_release", None, row)
    one = f"{here}/{row['id']}"
    sought = {"words": ["Wang"]}
    found = officer.post_to(f"{one}/search", sought)
    yield Said("find_what_to_black_out", sought, found)
    drawing = {"boxes": [boxed(place) for hit in found["found"] for place in hit["places"]]}
    drawn = asked(officer, "draw_release", f"{one}/draw", drawing)
    yield drawn
    yield asked(head, "check_release", f"{one}/check", {"seen": drawn.response["released"]})
    yield Said("releases", None, officer.get(here))
    given(case)
    told = {"category": "20-10", "title": "高标准农田验收报告", "summary": "项目已经验收"}
    yield asked(officer, "propose_release", f"{one}/propose", told)


def a_report() -> SimpleUploadedFile:
    """A PDF with a name and a mobile number in its text."""
    return a_letter()


def boxed(place: dict[str, Any]) -> dict[str, Any]:
    return {**place, "ground": "third_party_rights"}


def given(case: cases.Asking) -> None:
    """The reply: part of it is given."""
    at = build.FRIDAY
    case.do("draft_reply", at, ground="partly_provided", words={"draft": "拟部分公开。"})
    reason = {"reason": "部分内容涉及个人隐私，已作区分处理。"}
    case.do("provide_part", at, ground="partly_provided", released=1, words=reason)
