"""A ledger narrowed, printed, and taken out of the house as a file; today's list."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from bianmin.casework.ledgers import exporting
from bianmin.casework.ledgers.asked import Asked, Ledger
from bianmin.casework.models import Export
from bianmin.config import cleaning
from bianmin.look.ledgers import rows, tables, writing
from bianmin.matters.selectors import NOTHING
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import moment
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_keep_the_ledger import some
from tests.modules.pdf_text import pages_of, text_of

pytestmark = pytest.mark.django_db

WHY = "季度考核用"


def taken_out(desk: Desk, kind: str = "xlsx", **more: str) -> Any:
    return desk.post("/desk/ledger/export/", kind=kind, reason=WHY, **more)


def cells(content: bytes) -> list[list[Any]]:
    (sheet,) = load_workbook(BytesIO(content), read_only=True).worksheets
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def numbers(desk: Desk, **asked: str) -> list[str]:
    return [row.number for row in desk.get("/desk/ledger/", **asked).context["rows"]]


def test_a_ledger_is_narrowed_by_item_state_light_way_and_post(agent: Desk, now: Now) -> None:
    first, second = some(2, agent)
    first.take("hand_up", at=build.FRIDAY)
    here = str(agent.actor.post)
    assert len(numbers(agent)) == 2
    assert len(numbers(agent, item="mz-001")) == len(numbers(agent, item="生活保障")) == 2
    assert numbers(agent, item="SL-001") == []
    assert len(numbers(agent, state="open")) == 2
    assert numbers(agent, state="closed") == numbers(agent, state="granted") == []
    assert len(numbers(agent, mode="relay")) == 2
    assert numbers(agent, mode="window") == []
    assert len(numbers(agent, post=here)) == 2
    now.at = moment("2026-09-30 Wed 10:00")
    sweep(now.at)
    assert second.row.number in numbers(agent, light="over")
    assert numbers(agent, light="near") == []


def test_nonsense_narrows_nothing(agent: Desk, now: Now) -> None:
    some(1, agent)
    asked = {"state": "x", "light": "'", "mode": "1", "post": "9" * 30, "item": ""}
    assert len(numbers(agent, **asked)) == 1
    stranger = str(build.at_desk("371323102000", "window").post)
    assert len(numbers(agent, post=stranger)) == 1


def test_the_excel_file_says_who_when_and_why_above_its_rows(agent: Desk, now: Now) -> None:
    cases = some(3, agent)
    content = taken_out(agent, item="MZ-001").content
    told = cells(content)
    above = {row[0]: row[1] for row in told[:6] if row and row[0]}
    assert above["机构"] == "马站镇八大庄村代办点"
    assert above["用途"] == WHY
    assert above["筛选"] == "MZ-001"
    assert above["导出时间"] == "2026-09-18 09:00"
    head = next(i for i, row in enumerate(told) if row and row[0] == "编号")
    assert [row[0] for row in told[head + 1 :]] == [c.row.number for c in reversed(cases)]
    assert {row[2] for row in told[head + 1 :]} == {"张*英"}
    assert build.id_number(1) not in str(told)


def test_it_is_written_down_who_took_it_out_and_why(agent: Desk, now: Now) -> None:
    some(1, agent)
    taken_out(agent)
    kept = Export.objects.get()
    assert (kept.owner_id, kept.reason, kept.rows) == (agent.actor.account, WHY, 1)
    refused = agent.post("/desk/ledger/export/", kind="xlsx", reason="  ")
    assert refused.status_code == 422
    assert agent.post("/desk/ledger/export/", kind="docx", reason=WHY).status_code == 422
    assert agent.get("/desk/ledger/export/").status_code == 405
    assert Export.objects.count() == 1


@pytest.mark.parametrize("begun", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_cell_becomes_a_formula(begun: str) -> None:
    above = tables.Head(begun, "", "", "", "", begun)
    row = rows.Row(1, "n", begun, "", "", "", "", "", "", "in_time", False)
    content = tables.workbook(above, [[row]], lambda _count: None)
    (sheet,) = load_workbook(BytesIO(content)).worksheets
    assert "f" not in {cell.data_type for line in sheet.iter_rows() for cell in line}
    assert f"'{begun}" in [cell.value for line in sheet.iter_rows() for cell in line]


def test_the_pdf_lies_across_and_has_its_columns_on_every_page(agent: Desk, now: Now) -> None:
    some(3, agent)
    content = taken_out(agent, "pdf").content
    assert pages_of(content) == 1
    told = text_of(content)
    assert "办件台账" in told and WHY in told and "张*英" in told
    row = rows.Row(
        1, "371323", "低保", "张*", "9月18日", "9月20日", "八大庄", "", "", "in_time", False
    )
    above = tables.Head("八大庄", "九月", "", "王", "今天", WHY)
    long = tables.paper(above, [[row] * 100], lambda _count: None, build.FRIDAY)
    assert text_of(long).count("现在何处") == pages_of(long) > 2


def test_a_big_one_is_a_job_with_its_own_page(
    agent: Desk, now: Now, monkeypatch: pytest.MonkeyPatch
) -> None:
    some(3, agent)
    monkeypatch.setattr(exporting, "AT_ONCE", 2)
    where = taken_out(agent).url
    assert "正在生成" in text(agent.get(where))
    writing.write(Export.objects.get().pk)
    page = text(agent.get(where))
    assert "已生成" in page and "已写3行" in page
    fetched = agent.get(where, fetch="1")
    assert len(cells(fetched.content)) > 3
    writing.write(Export.objects.get().pk)
    stranger = build.at_desk(build.TOWN, "window")
    assert stranger.account


def test_nobody_fetches_another_s_file(
    agent: Desk, window: Desk, now: Now, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "AT_ONCE", 0)
    some(1, agent)
    where = taken_out(agent).url
    assert window.get(where).status_code == 404
    assert window.get("/desk/ledger/files/99999999/").status_code == 404


def test_what_nobody_could_print_is_refused_as_a_pdf(
    agent: Desk, now: Now, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "MOST_ON_PAPER", 1)
    some(2, agent)
    refused = taken_out(agent, "pdf")
    assert refused.status_code == 422
    assert "太长" in text(refused) or "不适合导出PDF" in text(refused)
    assert taken_out(agent).status_code == 200


def test_the_rows_come_in_batches_of_as_many_statements_each(agent: Desk, now: Now) -> None:
    some(5, agent)
    asked = Asked.read({}, build.FRIDAY.date(), frozenset())
    ledger = Ledger(frozenset({build.body_of(build.VILLAGE).pk}), asked, NOTHING)
    assert [len(batch) for batch in rows.all_rows(ledger, batch=2)] == [2, 2, 1]
    with CaptureQueriesContext(connection) as one:
        assert len(list(rows.all_rows(ledger, batch=5))) == 1
    with CaptureQueriesContext(connection) as three:
        list(rows.all_rows(ledger, batch=2))
    assert len(three) <= 3 * len(one)


def test_the_file_is_let_go_after_a_week_and_what_was_done_stays(agent: Desk, now: Now) -> None:
    some(1, agent)
    taken_out(agent)
    cleaning.clean(now.at + timedelta(days=6))
    assert Export.objects.get().digest
    cleaning.clean(now.at + timedelta(days=8))
    kept = Export.objects.get()
    assert (kept.digest, kept.state, kept.reason) == ("", "forgotten", WHY)


def test_the_print_view_has_every_row_and_no_controls(agent: Desk, now: Now) -> None:
    cases = some(3, agent)
    page = text(agent.get("/desk/ledger/print/"))
    assert all(case.row.number in page for case in cases)
    assert 'class="across"' in page
    assert "张*英" in page and "张秀英" not in page


def test_the_head_of_a_site_has_today_on_one_sheet(
    seat: Callable[[Actor], Desk], agent: Desk, now: Now
) -> None:
    late, fresh = some(1, agent)[0], None
    now.at = moment("2026-09-30 Wed 10:00")
    fresh = build.an_application(
        by=agent.actor, at=now.at, party=build.a_party(serial=8), materials=None
    )
    page = agent.get("/desk/today/")
    parts = {
        part.name: (part.count, [line.matter for line in part.lines])
        for part in page.context["parts"]
    }
    assert parts["已超期"] == ("1", [late.matter])
    assert parts["今天收到"] == ("1", [fresh.matter])
    assert parts["今天送出"][0] in {"0", "1"}
    late.take("hand_up", at=now.at)
    parts = {part.name: part.count for part in agent.get("/desk/today/").context["parts"]}
    assert parts["已超期"] == "0"
    assert "谁在岗" in text(page)


def test_originals_that_lie_there_are_to_be_given_back(agent: Desk, now: Now) -> None:
    build.an_application(
        by=agent.actor, materials=build.everything("MZ-001", build.FRIDAY, originals=1)
    )
    count, papers = agent.get("/desk/today/").context["originals"]
    assert count == len(build.everything("MZ-001", build.FRIDAY)) == len(papers)


def test_today_s_list_takes_as_many_statements_whatever_lies_there(agent: Desk, now: Now) -> None:
    some(1, agent)

    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            agent.get("/desk/today/")
        return len(captured)

    statements()
    few = statements()
    some(6, agent)
    assert statements() == few
