"""The figures of disclosure at the desk: one's own, all of them for the centre, and as a file."""

from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bianmin.information.models import FiguresTaken
from bianmin.matters.services import Actor
from tests import build
from tests.modules.api.disclosed import a_draft, passed
from tests.modules.desk.conftest import Desk, Now, text

PAGE = "/desk/information/figures/"
CIVIL = "民政局"


@pytest.fixture
def bureau(now: Now) -> int:
    body = build.body_of(build.COUNTY, department=CIVIL).pk
    passed(a_draft(body))
    return body


def test_an_office_reads_its_own_and_takes_them_out(
    bureau: int, seat: Callable[[Actor], Desk]
) -> None:
    editor = seat(build.at_desk(build.COUNTY, "editor", department=CIVIL))
    assert PAGE in text(editor.get("/desk/"))
    shown = text(editor.get(PAGE, year="2026"))
    for told in ("沂水县民政局", "2026年与上年比较", "服务类", "行政诉讼", "这一年还没有结束"):
        assert told in shown, told
    assert "合计" not in shown
    assert '<th scope="row">行政复议</th><td class="number">0</td>' in shown
    assert "2025年与上年比较" in text(editor.get(PAGE)), "the last year that is over"
    for wrong in ("1999", "x", "２０２６", "99999"):
        assert "2025年与上年比较" in text(editor.get(PAGE, year=wrong))
    refused = editor.post(f"{PAGE}export/", year="2026", reason="")
    assert refused.status_code == 422
    file = editor.post(f"{PAGE}export/", year="2026", reason="年度总结用")
    assert load_workbook(BytesIO(file.content)).worksheets[0]["B4"].value == "年度总结用"
    taken = FiguresTaken.objects.get()
    assert (taken.year, taken.bodies, taken.owner_id) == (2026, [bureau], editor.actor.account)


def test_the_centre_sees_all_and_an_agent_none(
    bureau: int, seat: Callable[[Actor], Desk], agent: Desk
) -> None:
    centre = seat(build.at_desk(build.COUNTY, "supervisor"))
    shown = text(centre.get(PAGE, year="2026"))
    for told in ("全部公开单位", "合计", "依申请公开和复议诉讼", "民政局", "马站镇"):
        assert told in shown, told
    assert agent.get(PAGE).status_code == 403
    assert PAGE not in text(agent.get("/desk/"))
    assert agent.post(f"{PAGE}export/", year="2026", reason="看看").status_code == 403
    assert not FiguresTaken.objects.exists()
