"""A ledger taken out, and today's list of a site, without a page."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from bianmin.api.shapes import ledgers as shapes
from bianmin.casework.ledgers import exporting
from bianmin.casework.ledgers.asked import CLOSED, OPEN, outcomes
from bianmin.casework.models import Export
from bianmin.look import tasks
from bianmin.matters import registry
from tests import build
from tests.modules.api.conftest import Now, Program, an_application, read
from tests.modules.desk.test_take_a_ledger_out import cells
from tests.modules.information import cases
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db
WHY = "季度考核用"


def taken(program: Program, status: int = 201, **more: Any) -> Any:
    return program.post_to("/ledger/files", {"kind": "xlsx", "reason": WHY, **more}, status)


def content(program: Program, export: int) -> bytes:
    answer = program.send("GET", f"/ledger/files/{export}/content")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    return bytes(answer.content)


def test_it_says_who_when_and_why_and_so_it_is_written_down(agent: Program) -> None:
    case = build.an_application()
    told = taken(agent, item="MZ-001")
    assert (told["state"], told["rows"], told["expected"]) == ("done", 1, 1)
    rows = cells(content(agent, told["export"]))
    above = {row[0]: row[1] for row in rows[:6] if row[0]}
    assert (above["用途"], above["筛选"]) == (WHY, "MZ-001")
    assert (rows[-1][0], rows[-1][2]) == (case.row.number, "张*英")
    kept = Export.objects.get()
    assert (kept.owner_id, kept.reason, kept.rows) == (build.an_agent().account, WHY, 1)


def test_it_can_be_a_paper(agent: Program) -> None:
    build.an_application()
    told = text_of(content(agent, taken(agent, kind="pdf")["export"]))
    assert "办件台账" in told and WHY in told and "张*英" in told


def test_the_same_key_takes_it_out_once(agent: Program) -> None:
    asked = {"kind": "xlsx", "reason": WHY}
    first, again = (
        agent.post_to("/ledger/files", asked, 201, idempotency_key="taken-1") for _ in range(2)
    )
    assert first == again
    assert Export.objects.count() == 1


def test_it_is_narrowed_as_at_the_desk(agent: Program) -> None:
    build.an_application()
    assert taken(agent, state="closed")["rows"] == taken(agent, mode="window")["rows"] == 0
    assert taken(agent, state="open", mode="relay", post=build.an_agent().post)["rows"] == 1
    assert taken(agent, first="2026-01-01", last="2026-01-31")["rows"] == 0
    stranger = build.at_desk("371323102000", "window").post
    assert taken(agent, 404, post=stranger)["code"] == "not-found"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_at_the_ends_of_time(agent: Program, day: str) -> None:
    answer = agent.send("POST", "/ledger/files", {"kind": "xlsx", "reason": WHY, "last": day})
    assert answer.status_code == 201


def test_a_big_one_is_the_workers_and_can_be_asked_after(
    agent: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "AT_ONCE", 0)
    build.an_application()
    export = taken(agent)["export"]
    assert agent.get(f"/ledger/files/{export}")["state"] == "waiting"
    early = read(agent.send("GET", f"/ledger/files/{export}/content"), 422)
    assert early["code"] == "not-ready"
    tasks.write_export(export=export)
    assert agent.get(f"/ledger/files/{export}")["state"] == "done"
    assert cells(content(agent, export))


def test_nobody_fetches_another_s_file(agent: Program, window: Program) -> None:
    export = taken(agent)["export"]
    assert window.get(f"/ledger/files/{export}", 404)["code"] == "not-found"
    assert window.send("GET", f"/ledger/files/{export}/content").status_code == 404


def test_programs_may_name_every_kind_and_every_outcome() -> None:
    assert set(get_args(shapes.State)) == {"", OPEN, CLOSED, *outcomes()}
    assert set(get_args(shapes.Procedure)) == {"", *(one.name for one in registry.procedures())}


def test_a_request_stands_in_the_ledger_and_is_watched_once_it_is_late(
    program: Callable[..., Program], now: Now
) -> None:
    case = cases.asked()
    now.at = build.moment("2026-10-09 Fri 10:00")
    office = program(cases.office())
    (line,) = office.get("/ledger?first=2026-09-14&procedure=information_request")["matters"]
    assert (line["matter"], line["due"], line["ending"]) == (case.matter, "2026-10-16", "")
    case.do("withdraw_request", now.at)
    (line,) = office.get("/ledger?first=2026-09-14&state=otherwise_ended")["matters"]
    assert (line["outcome"], line["ending"]) == ("otherwise_ended", "申请人撤回申请")
    office.get("/ledger?state=lost", 422)
    late = cases.asked(party=build.a_party(serial=9))
    now.at = build.moment("2026-11-20 Fri 10:00")
    parts = office.get("/watched")["parts"]
    assert parts[0]["part"] == {"code": "late", "label": "超时"}
    assert [one["matter"] for one in parts[0]["matters"]] == [late.matter]


def test_todays_list_is_what_the_page_shows(agent: Program, now: Now) -> None:
    late = build.an_application(materials=build.everything("MZ-001", build.FRIDAY, originals=1))
    now.at = build.moment("2026-09-30 Wed 10:00")
    fresh = build.an_application(by=build.an_agent(), at=now.at, party=build.a_party(serial=8))
    told = agent.get("/today")
    parts = {
        one["part"]["code"]: [line["matter"] for line in one["matters"]] for one in told["parts"]
    }
    assert parts["overdue"] == [late.matter]
    assert parts["came"] == [fresh.matter]
    assert told["parts"][0]["part"]["label"] == "已超期"
    assert told["parts"][0]["matters"][0]["person"] == "张*英"
    assert told["originals"]["count"] == len(told["originals"]["papers"]) > 0
    assert told["relatives"] is None  # an agent answers for no site
    assert build.Account.objects.get(pk=build.an_agent().account).name in str(told["posts"])


def test_the_head_sees_whose_relatives_matters_are_there(
    agent: Program, program: Callable[..., Program]
) -> None:
    given = an_application(relation="direct")
    matter = agent.post_to("/applications", given, 201)["matter"]
    told = program(build.at_desk(build.VILLAGE, "head")).get("/today")["relatives"]
    assert told["count"] == 1
    (row,) = told["matters"]
    assert (row["matter"], row["relation"]["code"]) == (matter, "direct")
    assert row["relation"]["label"].startswith("直系血亲")
    assert row["official"] == build.Account.objects.get(pk=build.an_agent().account).name
