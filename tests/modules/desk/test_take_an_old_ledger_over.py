"""The pages on which the county brings an old ledger over."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from bianmin.applications.cutover import columns
from bianmin.applications.models import CutOver
from bianmin.applications.services import taking_over
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor
from tests import build
from tests.modules.applications.test_old_ledgers import GOOD, sheet_of
from tests.modules.desk.conftest import Desk, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator(seat: Callable[[Actor], Desk]) -> Desk:
    build.an_agent()
    return seat(build.at_desk(build.COUNTY, "coordinator"))


def brought(desk: Desk, *rows: dict[str, Any], ledger: str = "八大庄村台账") -> Any:
    file = SimpleUploadedFile("old.xlsx", sheet_of(rows))
    return desk.post("/desk/cut-over/", ledger=ledger, sheet=file)


def test_a_good_sheet_is_checked_then_taken_over(coordinator: Desk) -> None:
    shown = brought(coordinator, GOOD)
    assert "正在逐行核对" in text(coordinator.get(shown.url))
    sheet = CutOver.objects.get()
    taking_over.check(sheet.pk)
    assert "导入1件" in text(coordinator.get(shown.url))
    assert coordinator.post(shown.url).status_code == 302
    assert "正在导入" in text(coordinator.get(shown.url))
    taking_over.run(sheet.pk)
    assert "已导入" in text(coordinator.get(shown.url))
    matter = Matter.objects.get()
    found = coordinator.post("/desk/search/", typed=GOOD[columns.NUMBER])
    assert f"/desk/matters/{matter.pk}/" in text(found)
    page = text(coordinator.get(f"/desk/matters/{matter.pk}/"))
    assert "原台账导入：已收件" in page
    assert GOOD[columns.NUMBER] in page


def test_wrong_rows_are_shown_and_nothing_can_be_taken_over(coordinator: Desk) -> None:
    shown = brought(coordinator, GOOD, {**GOOD, columns.NUMBER: "18", columns.ITEM: "MZ-999"})
    taking_over.check(CutOver.objects.get().pk)
    page = text(coordinator.get(shown.url))
    assert "一件也没有导入" in page
    assert "MZ-999" in page
    assert coordinator.post(shown.url).status_code == 422
    assert not Matter.objects.exists()


def test_what_is_missing_is_said_and_what_was_typed_is_kept(coordinator: Desk) -> None:
    nothing = coordinator.post("/desk/cut-over/", ledger="马站镇台账")
    assert nothing.status_code == 422
    assert "马站镇台账" in text(nothing)
    unnamed = brought(coordinator, GOOD, ledger=" ")
    assert unnamed.status_code == 422
    assert "没有写原台账的名称" in text(unnamed)
    assert not CutOver.objects.exists()


def test_the_template_is_offered(coordinator: Desk) -> None:
    answer = coordinator.get("/desk/cut-over/template.xlsx")
    book = load_workbook(BytesIO(answer.content))
    assert book.sheetnames == ["台账", "填写说明"]


def test_only_the_county_sees_these_pages(agent: Desk, coordinator: Desk) -> None:
    shown = brought(coordinator, GOOD).url
    assert agent.get("/desk/cut-over/").status_code == 404
    assert agent.get(shown).status_code == 404
    assert agent.post(shown).status_code == 404
    assert brought(agent, GOOD).status_code == 404
    assert CutOver.objects.count() == 1
