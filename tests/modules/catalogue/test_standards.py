"""The standards library: nine elements, each with its standards, and how they are carried out."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile

from bianmin.catalogue import library, services
from bianmin.catalogue.models import Standard
from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from tests import build
from tests.modules.catalogue.items import a_pdf, ready

AT = datetime(2026, 11, 20, 9, 0, tzinfo=SHANGHAI)
TODAY = AT.date()
NINE = [
    "服务事项", "办事依据", "申报材料", "办事程序", "承诺期限",
    "收费标准", "服务窗口", "行为规范", "监督考核",
]  # fmt: skip
pytestmark = pytest.mark.django_db


def refused(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def add(element: str, **more: Any) -> Standard:
    told = {
        "code": "",
        "title": "窗口服务规范",
        "document": "DB3713/T 1—2026",
        "upload": ContentFile(a_pdf(), "a.pdf"),
        "day": TODAY,
        "by": build.an_account().pk,
        "at": AT,
    }
    return services.add_standard(element=element, **{**told, **more})


def check(standard: Standard, state: str, *, day: date = TODAY, **more: Any) -> None:
    told = {"note": "看了三个窗口", "by": build.an_account().pk, "at": AT, **more}
    body = told.pop("body", None) or build.body_of(build.TOWN).pk
    services.check_standard(standard=standard.pk, body=body, state=state, day=day, **told)


def cell(name: str, code: str = "", day: date = TODAY) -> library.Cell:
    return next(cell for cell in library.matrix(day, code) if cell.name == name)


def test_what_has_no_standard_is_an_empty_cell(settings: Any) -> None:
    settings.LANGUAGE_CODE = "zh-hans"
    assert [cell.name for cell in library.matrix(TODAY)] == NINE
    assert all(cell.is_empty for cell in library.matrix(TODAY))
    add("windows")
    assert [cell.name for cell in library.matrix(TODAY) if not cell.is_empty] == ["服务窗口"]


def test_an_item_may_have_standards_of_its_own() -> None:
    content = {**ready("MZ-001"), "code": "MZ-900"}
    services.begin_item(content=content, by=build.an_account().pk, at=AT)
    of_all, own = add("materials"), add("materials", code="MZ-900", title="低保材料标准")
    name = str(Standard.Element.MATERIALS.label)
    assert [one.standard for one in cell(name, "MZ-900").own] == [own]
    assert [one.standard for one in cell(name, "MZ-900").held] == [of_all]
    assert cell(name).own == ()
    with refused("unknown_item"):
        add("materials", code="XX-999")


def test_a_standard_needs_a_title_a_number_and_its_text() -> None:
    with refused("standard_title"):
        add("fees", title=" ")
    with refused("reform_without_document"):
        add("fees", document="")
    with pytest.raises(Refusal):
        add("fees", upload=ContentFile(b"no text", "a.docx"))
    assert not Standard.objects.exists()


def test_the_newest_check_of_each_body_counts() -> None:
    row = add("conduct")
    name = str(Standard.Element.CONDUCT.label)
    check(row, "missing")
    [held] = cell(name).held
    assert (held.checked, held.met) == (1, 0)
    check(row, "met")
    check(row, "partly", body=build.body_of(build.COUNTY).pk)
    [held] = cell(name).held
    assert (held.checked, held.met) == (2, 1)


def test_a_check_says_what_was_seen_and_when() -> None:
    row = add("conduct")
    with refused("standard_note"):
        check(row, "met", note=" ")
    with refused("standard_day"):
        check(row, "met", day=TODAY + timedelta(1))
    with refused("standard_not_held"):
        check(row, "met", day=TODAY - timedelta(1))
    assert not row.checks.exists()


def test_a_standard_ends_from_today_or_later_and_once() -> None:
    row = add("limits")
    given: dict[str, Any] = {"standard": row.pk, "by": build.an_account().pk, "at": AT}
    with refused("day_passed"):
        services.end_standard(day=TODAY - timedelta(1), **given)
    services.end_standard(day=TODAY + timedelta(1), **given)
    name = str(Standard.Element.LIMITS.label)
    assert not cell(name).is_empty
    assert cell(name, day=TODAY + timedelta(1)).is_empty
    with refused("standard_ended"):
        services.end_standard(day=TODAY + timedelta(9), **given)
