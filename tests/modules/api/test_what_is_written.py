"""Reports, directories and files of replies are written without a page, by the same doors."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from bianmin.files import redacting
from bianmin.information.annual.figures import Figures
from bianmin.information.annual.workbook import workbook
from bianmin.information.models import Disclosure, Release
from bianmin.people.models import AccessLog
from tests import build
from tests.modules.api.conftest import Program, read
from tests.modules.api.written import (
    ENTRY,
    TEXTS,
    a_report,
    of_releases,
    of_reports,
    of_the_directory,
    two,
)
from tests.modules.information import cases

pytestmark = pytest.mark.django_db
NO_FEES = "本单位2024年收取政府信息公开信息处理费0元。"
Programs = Callable[..., Program]


def said(some: Any) -> dict[str, Any]:
    return {one.operation: one.response for one in some}


def test_a_report_is_written_by_one_program_and_published_by_another(
    program: Programs, anybody: Program
) -> None:
    told = said(of_reports(program))
    draft = told["annual_draft"]
    assert (draft["hurdles"], draft["own_work"], draft["may_publish"]) == ([], False, True)
    assert draft["disclosed"]["charges.charged"] == "1.5"
    body = draft["report"]["body"]
    public = anybody.get(f"/annual-reports/{body}/2024")
    assert public["texts"] == {**TEXTS, "other": f"{NO_FEES}\n{TEXTS['other']}"}
    assert draft["texts"] == TEXTS
    assert public["figures"]["disclosed"]["normative.issued"] == "2"
    editor, head = two(program)
    owed = editor.get("/annual-drafts?year=2024")["own"][0]
    assert (owed["state"], owed["due"], owed["edition"]) == ("public", None, 1)
    here = f"/annual-drafts/{draft['id']}"
    stays = read(editor.send("PUT", here, {"texts": TEXTS, "seen": 9}), 422)
    assert stays["code"] == "published_stays"
    again = {"whose": str(body), "year": 2024}
    assert editor.post_to("/annual-drafts", again, 422)["errors"][0]["field"] == "reason"
    made = editor.post_to("/annual-drafts", {**again, "reason": "更正"}, 201)
    here = f"/annual-drafts/{made['id']}"
    seen = {"seen": editor.get(here)["fingerprint"]}
    assert editor.post_to(f"{here}/publish", seen, 422)["code"] == "not_in_charge"
    parts = {"disclosed": {"normative.issued": 1.5}, "seen": 1}
    assert read(editor.send("PUT", here, parts), 422)["errors"][0]["field"] == "normative.issued"
    number = {"texts": {"other": "请拨打13800003210。"}, "seen": 1}
    assert read(editor.send("PUT", here, number), 422)["code"] == "number_in_text"
    assert (
        read(editor.send("PUT", here, {"texts": {"x": ""}, "seen": 1}), 422)["code"] == "malformed"
    )
    read(head.send("PUT", here, {"texts": {"other": "无。"}, "seen": 1}), 200)
    assert head.post_to(f"{here}/publish", seen, 422)["code"] == "changed_meanwhile"
    seen = {"seen": head.get(here)["fingerprint"]}
    assert head.post_to(f"{here}/publish", seen, 422)["code"] == "own_work"


def test_every_wrong_cell_of_an_earlier_year_is_named(program: Programs) -> None:
    editor, _head = two(program)
    book, spoiled = load_workbook(BytesIO(workbook(Figures(), "2023"))), BytesIO()
    book.worksheets[1]["D5"] = "若干"
    book.save(spoiled)
    whose = str(cases.body_at(cases.office("水利局")))
    file = SimpleUploadedFile("2023.xlsx", spoiled.getvalue())
    refused = editor.upload("/annual-tables", file, 422, whose=whose, year="2023")
    assert refused["code"] == "table_refused"
    assert any(one["field"].endswith("D5") for one in refused["errors"])
    other = str(build.body_of(build.COUNTY, department="民政局").pk)
    elsewhere = SimpleUploadedFile("2023.xlsx", workbook(Figures(), "2023"))
    told = editor.upload("/annual-tables", elsewhere, 403, whose=other, year="2023")
    assert told["code"] == "not-yours"


def test_the_centre_writes_the_countys_report_and_sees_how_far_all_are(program: Programs) -> None:
    centre = program(build.at_desk(build.COUNTY, "supervisor"))
    owed = centre.get("/annual-drafts")
    assert {one["whose"] for one in owed["own"]} >= {"county"}
    assert {one["state"] for one in owed["all"]} == {"none"}
    made = centre.post_to("/annual-drafts", {"whose": "county", "year": owed["year"]}, 201)
    draft = centre.get(f"/annual-drafts/{made['id']}")
    assert draft["hurdles"][0]["code"] == "bodies_missing"
    editor, _head = two(program)
    editor.get(f"/annual-drafts/{made['id']}", 404)
    refused = {"whose": "county", "year": 2024}
    assert editor.post_to("/annual-drafts", refused, 403)["code"] == "not-yours"


def test_an_entry_goes_its_way_and_its_writer_does_not_pass_it(program: Programs) -> None:
    told = said(of_the_directory(program))
    row = Disclosure.objects.get(pk=told["own_entry"]["id"])
    assert (row.state, row.validity, row.ended_why) == ("ended", "abolished", "误发")
    assert told["own_entry"]["text"] == "同意实施，工期八个月。"
    editor, head = two(program)
    entry = head.post_to("/directory/entries", ENTRY, 403)
    assert entry["code"] == "not-yours"
    made = editor.post_to("/directory/entries", ENTRY, 201)["id"]
    here = f"/directory/entries/{made}"
    stale = {**ENTRY, "seen": "0" * 64}
    assert read(editor.send("PUT", here, stale), 422)["code"].endswith("changed")
    theirs = program(build.at_desk(build.COUNTY, "editor", department="民政局"))
    theirs.get(here, 404)
    file = theirs.upload("/files", a_report())["id"]
    own = read(
        editor.send("PUT", here, {**ENTRY, "file": file, "seen": editor.get(here)["digest"]}), 422
    )
    assert own["errors"][0]["field"] == "file"
    wrong = {**ENTRY, "category": "21-9"}
    assert editor.post_to("/directory/entries", wrong, 422)["code"].endswith("unknown_category")
    town = program(build.at_desk(build.TOWN, "approver"))
    assert town.post_to(f"{here}/pass", {"seen": ""}, 404)["code"] == "not-found"


def test_what_is_withheld_is_black_and_another_person_looks(program: Programs) -> None:
    told = said(of_releases(program))
    row = Release.objects.get()
    assert {one["ground"] for one in row.boxes} == {"third_party_rights"}
    assert row.released and "Wang" not in redacting.text(row.released)
    assert told["releases"]["files"][0]["checked_by"] != ""
    entry = Disclosure.objects.get(pk=told["propose_release"]["id"])
    assert (entry.state, entry.submitted_at is not None) == ("draft", True)
    officer = program(build.on_post(cases.office().post or 0))
    here = f"/information-requests/{row.request_id}/files"
    assert officer.upload(here, a_report(), 422, title="附件")["code"] == "releases.replied"
    content, looks = f"{here}/{row.pk}/released/content", AccessLog.objects.count()
    assert officer.send("GET", content).content[:4] == b"%PDF"
    assert AccessLog.objects.count() == looks
    officer.send("GET", content.replace("/released/", "/original/"))
    assert AccessLog.objects.count() == looks + 1
    stranger = program(build.at_desk(build.TOWN, "window"))
    stranger.get(here, 404)
    stranger.upload(here, a_report(), 404, title="附件")


def test_who_drew_it_does_not_pass_it_and_it_can_be_taken_out(program: Programs) -> None:
    case = cases.in_hand(at=build.FRIDAY)
    officer = program(build.on_post(case.stay.post))
    here = f"/information-requests/{case.matter}/files"
    row = officer.upload(here, a_report(), title="验收报告")
    one = f"{here}/{row['id']}"
    assert officer.post_to(f"{one}/check", {"seen": 1}, 422)["code"] == "releases.not_drawn"
    box = {"page": 1, "x": 0.1, "y": 0.1, "width": 0.2, "height": 0.1, "ground": "none"}
    wrong = officer.post_to(f"{one}/draw", {"boxes": [box]}, 422)
    assert wrong["code"] == "releases.unknown_ground"
    drawn = officer.post_to(f"{one}/draw", {"boxes": []})
    own = officer.post_to(f"{one}/check", {"seen": drawn["released"]}, 422)
    assert own["code"] == "releases.own_drawing"
    told = {"category": "20-10", "title": "验收", "summary": "已验收"}
    assert officer.post_to(f"{one}/propose", told, 422)["code"] == "releases.not_given"
    assert officer.send("DELETE", one).status_code == 204
    assert officer.get(here)["files"] == []
