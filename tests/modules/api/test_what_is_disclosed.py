"""What bodies disclose is read by programs without a token, and only what was passed."""

from collections.abc import Callable

import pytest

from bianmin.information.annual import services as annual
from bianmin.information.disclosed import services
from bianmin.information.models import FiguresTaken
from tests import build
from tests.modules.api.conftest import Program, read
from tests.modules.api.disclosed import TEXT, a_draft, a_guide, a_report_of, passed

pytestmark = pytest.mark.django_db


@pytest.fixture
def bureau(db: None) -> int:
    return build.body_of(build.COUNTY, department="民政局").pk


def test_an_entry_is_found_read_and_once_taken_down_only_named(
    anybody: Program, bureau: int
) -> None:
    row, _other = passed(a_draft(bureau)), passed(a_draft(bureau, "沂水县临时救助办法"))
    found = anybody.get(f"/disclosures?q=最低生活保障&body={bureau}&category=20-11&year=2026")
    assert [one["id"] for one in found["entries"]] == [row.pk]
    assert found["entries"][0]["index_number"] == row.index_number
    assert anybody.get("/disclosures?limit=1")["more"] is True
    assert not anybody.get("/disclosures?limit=1&skip=1")["more"]
    for nothing in ("q=廉租房", "category=20-7", "validity=lapsed", "mode=on_request", "year=2025"):
        assert anybody.get(f"/disclosures?{nothing}")["entries"] == [], nothing
    whole = anybody.get(f"/disclosures/{row.pk}")
    assert (whole["text"], whole["has_file"], whole["ended_at"]) == (TEXT, True, None)
    assert anybody.send("GET", f"/disclosures/{row.pk}/file").content[:4] == b"%PDF"
    services.take_down(
        disclosure=row.pk, reason="文件已经废止", by=build.an_account().pk, at=build.FRIDAY
    )
    gone = anybody.get(f"/disclosures/{row.pk}")
    assert (gone["text"], gone["has_file"], gone["ended_why"]) == ("", False, "文件已经废止")
    anybody.get(f"/disclosures/{row.pk}/file", 404)
    assert len(anybody.get("/disclosures")["entries"]) == 1


def test_what_was_not_passed_does_not_exist(anybody: Program, bureau: int) -> None:
    row = a_draft(bureau)
    anybody.get(f"/disclosures/{row.pk}", 404)
    anybody.get(f"/disclosures/{row.pk}/file", 404)
    assert anybody.get("/disclosures")["entries"] == []


def test_a_guide_stands_where_it_was_passed(anybody: Program, bureau: int) -> None:
    listed = {one["body"]["id"]: one["has_guide"] for one in anybody.get("/disclosing")["bodies"]}
    assert listed[bureau] is False
    assert anybody.get(f"/disclosing/{bureau}")["guide"] is None
    a_guide(bureau)
    passed(a_draft(bureau))
    told = anybody.get(f"/disclosing/{bureau}")
    assert told["guide"]["office"] == "局办公室"
    assert [(one["category"]["code"], one["entries"]) for one in told["counts"]] == [("20-11", 1)]
    village = build.body_of(build.VILLAGE).pk
    assert village not in listed
    anybody.get(f"/disclosing/{village}", 404)


def test_a_report_is_read_by_its_year_and_edition(anybody: Program, bureau: int) -> None:
    annual.begin(body=bureau, year=2024, by=build.an_account().pk, at=build.FRIDAY)
    a_report_of(bureau)
    listed = anybody.get("/annual-reports")["reports"]
    assert [(one["whose"], one["year"], one["edition"]) for one in listed] == [
        (str(bureau), 2025, 1)
    ]
    told = anybody.get(f"/annual-reports/{bureau}/2025?edition=1")
    assert told["title"] == "沂水县民政局2025年政府信息公开工作年度报告"
    assert told["figures"]["requests"]["一"] == [0] * len(told["columns"]["requests"])
    wrong = (f"{bureau}/2024", f"{bureau}/2025?edition=2", "county/2025")
    for one in wrong:
        anybody.get(f"/annual-reports/{one}", 404)
    assert read(anybody.send("GET", "/annual-reports/x/2025"), 422)["code"] == "malformed"


def test_the_figures_of_a_body_are_its_own_and_the_centre_reads_all(
    program: Callable[..., Program], bureau: int
) -> None:
    passed(a_draft(bureau))
    editor = program(build.at_desk(build.COUNTY, "editor", department="民政局"))
    told = editor.get("/information-figures?year=2026")
    assert [one["body"]["id"] for one in told["bodies"]] == [bureau]
    assert (told["now"]["entries"], told["now"]["timely"], told["before"]["entries"]) == (1, 1, 0)
    assert (told["now"]["suits"], told["groups"]["documents"]) == (0, "法律文件类")
    centre = program(build.at_desk(build.COUNTY, "supervisor"))
    everybody = centre.get("/information-figures?year=2026")
    assert len(everybody["bodies"]) > 5
    assert everybody["now"] == told["now"]
    nothing = {"year": 2026, "reason": " "}
    assert centre.post_to("/information-figures/file", nothing, 422)["code"] == "malformed"
    assert not FiguresTaken.objects.exists()
    centre.send("POST", "/information-figures/file", {"reason": "季度点评"})
    assert FiguresTaken.objects.get().reason == "季度点评"
