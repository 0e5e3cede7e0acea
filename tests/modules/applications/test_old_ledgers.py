"""Matters in flight come over from a paper ledger: checked whole, with their days and numbers."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook, load_workbook

from bianmin.applications.cutover import cells, columns, sheets
from bianmin.applications.finding import meant
from bianmin.applications.models import Application, CutOver, TakenOver
from bianmin.applications.services import taking_over
from bianmin.catalogue.editions import in_force
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters import recheck
from bianmin.matters.models import Clock, Entry, Matter, Stay
from bianmin.matters.sweep import sweep
from bianmin.matters.viewers import Viewer
from bianmin.network.selectors import directory
from bianmin.notices.models import Message, Paper
from bianmin.people.models import Account, Party
from bianmin.vault import store
from tests import build
from tests.build import COUNTY, FRIDAY

pytestmark = pytest.mark.django_db

LEDGER = "八大庄村代办台账2026"
MIDNIGHT = build.moment("2026-09-01 Tue 00:00").replace(tzinfo=None)
GOOD: dict[str, Any] = {
    columns.NUMBER: "代办2026-017",
    columns.ITEM: "MZ-001",
    columns.BODY: "马站镇八大庄村",
    columns.NAME: "张秀英",
    columns.ID_NUMBER: build.id_number(31),
    columns.PHONE: "13800003210",
    columns.PLACE: "",
    columns.RECEIVED: "2026-09-01",
    columns.STATE: "已收件",
    columns.SINCE: None,
    columns.MANDATE: "有",
}


def sheet_of(rows: Sequence[dict[str, Any]], head: Sequence[str] = columns.COLUMNS) -> bytes:
    book = Workbook(write_only=True)
    page = book.create_sheet("台账")
    page.append(list(head))
    for row in rows:
        page.append([row.get(column) for column in head])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def brought(*rows: dict[str, Any], ledger: str = LEDGER, at: datetime = FRIDAY) -> CutOver:
    by = build.at_desk(COUNTY, "coordinator")
    made = taking_over.bring(ledger=ledger, sheet=sheet_of(rows), by=by, at=at)
    return taking_over.check(made.pk)


def taken_over(*rows: dict[str, Any], at: datetime = FRIDAY) -> list[Matter]:
    found = brought(*rows, at=at)
    assert found.state == "ready", found.faults
    taking_over.confirm(cut_over=found.pk, at=at)
    assert taking_over.run(found.pk).state == "done"
    return list(Matter.objects.order_by("pk"))


def faults(*rows: dict[str, Any]) -> list[tuple[int, str]]:
    found = brought(*rows)
    assert found.state == "wrong"
    assert not Matter.objects.exists()
    return [(line, column) for line, column, _told in found.faults]


def test_a_matter_received_comes_in_with_the_day_of_its_paper_and_its_old_number() -> None:
    (matter,) = taken_over(GOOD)
    entry = Entry.objects.get(matter=matter.pk)
    assert entry.step == "take_over_received"
    assert day_of(entry.effective_at) == day_of(matter.opened_at) == date(2026, 9, 1)
    assert entry.recorded_at == FRIDAY
    assert entry.facts["received_on"] == "2026-09-01"
    kept = TakenOver.objects.get(matter=matter.pk)
    assert (kept.ledger, kept.number, kept.entered_on) == (LEDGER, "代办2026-017", FRIDAY.date())
    assert list(
        Matter.objects.filter(meant("代办2026-017", Viewer(FRIDAY.date(), directory())))
    ) == [matter]
    assert recheck.faults_of(matter.pk, FRIDAY) == []


def test_it_lies_where_it_lay_and_was_received_where_it_was() -> None:
    (matter,) = taken_over(GOOD)
    village = build.body_of(build.VILLAGE)
    stays = list(Stay.objects.filter(matter=matter.pk).order_by("pk"))
    assert [(stay.kind, stay.body) for stay in stays] == [
        ("receive", village.pk),
        ("carried_up", village.pk),
    ]
    assert matter.received_by == village.pk
    assert Application.objects.get(pk=matter.pk).received_by_id == build.an_agent().account


def test_a_mistyped_number_never_passes_as_an_organisation_s() -> None:
    """Its last sign would be right for a credit code."""
    assert faults({**GOOD, columns.ID_NUMBER: "999901193011110111"}) == [(2, columns.ID_NUMBER)]


@pytest.mark.parametrize("code", ["91350100M000100Y43", "12441500196720244T"])
def test_an_organisation_is_known_by_the_shape_of_its_code(code: str) -> None:
    (matter,) = taken_over({**GOOD, columns.ID_NUMBER: code, columns.NAME: "东岭果品合作社"})
    assert Party.objects.get(pk=matter.applicant).kind == "organisation"


def test_the_law_s_clock_counts_from_the_day_of_acceptance_on_the_paper() -> None:
    accepted = {columns.STATE: "已受理", columns.SINCE: "2026年9月3日"}
    (matter,) = taken_over({**GOOD, **accepted})
    assert Stay.objects.get(matter=matter.pk, left_at__isnull=True).kind not in {
        "carried_up",
        "accept",
    }
    clock = Clock.objects.filter(matter=matter.pk, name__in=("decision", "promise")).first()
    assert clock
    assert day_of(clock.started_at) == date(2026, 9, 3)
    usual = build.an_application(party=build.a_party(serial=32), at=FRIDAY)
    usual.take("hand_up", at=FRIDAY)
    usual.take("accept", at=FRIDAY)
    later = Clock.objects.get(matter=usual.matter, name=clock.name)
    assert clock.due_day and later.due_day and clock.due_day < later.due_day
    assert recheck.faults_of(matter.pk, FRIDAY) == []


def test_a_limit_that_passed_on_paper_has_passed_here() -> None:
    old = {columns.RECEIVED: "2026-04-01", columns.SINCE: "2026-04-02", columns.STATE: "已受理"}
    (matter,) = taken_over({**GOOD, **old})
    sweep(FRIDAY + timedelta(minutes=1))
    lights = set(Clock.objects.filter(matter=matter.pk).values_list("light", flat=True))
    assert lights & {"over_promise", "over_law"}


@pytest.mark.parametrize(
    ("state", "kind", "outcome"),
    [
        ("已送到受理窗口", "accept", ""),
        ("已办结待转交", "handed_over", "granted"),
        ("不予办理待转交", "handed_over", "refused"),
    ],
)
def test_each_state_lies_where_it_belongs(state: str, kind: str, outcome: str) -> None:
    (matter,) = taken_over({**GOOD, columns.STATE: state, columns.SINCE: "2026-09-10"})
    assert Stay.objects.get(matter=matter.pk, left_at__isnull=True).kind == kind
    assert matter.outcome == outcome


def test_it_goes_on_like_any_other() -> None:
    (matter,) = taken_over(GOOD)
    case = build.Case(matter.pk, "")
    case.take("hand_up", at=FRIDAY)
    case.take("accept", at=FRIDAY)
    assert case.where not in {"carried_up", "accept"}


def test_nobody_is_told_and_no_paper_is_issued_by_the_entry_itself() -> None:
    ready = {columns.STATE: "已办结待转交", columns.SINCE: "2026-09-10"}
    taken_over(GOOD, {**GOOD, **ready, columns.NUMBER: "18"})
    assert not Paper.objects.exists()
    assert not Message.objects.exists()


WRONG = {
    columns.NUMBER: [""],
    columns.ITEM: ["MZ-999", ""],
    columns.BODY: ["没有的村", ""],
    columns.NAME: [""],
    columns.ID_NUMBER: ["999901199001010019", 9.99901199001010e17, "1234"],
    columns.PHONE: ["12345"],
    columns.PLACE: ["没有的村"],
    columns.RECEIVED: ["2026-13-01", "昨天", "2026-09-19", 12, ""],
    columns.STATE: ["办着呢", ""],
    columns.MANDATE: ["也许"],
}


@pytest.mark.parametrize(
    ("column", "value"), [(column, value) for column, some in WRONG.items() for value in some]
)
def test_a_wrong_cell_is_named_by_row_and_column(column: str, value: Any) -> None:
    other = {**GOOD, columns.NUMBER: "18", columns.ID_NUMBER: build.id_number(32)}
    assert faults(other, {**GOOD, column: value}) == [(3, column)]


def test_what_does_not_go_together_is_named_too() -> None:
    def row(number: str, **changed: Any) -> dict[str, Any]:
        told = {getattr(columns, name): value for name, value in changed.items()}
        return {**GOOD, columns.NUMBER: number, **told}

    first = in_force("MZ-001", FRIDAY.date()).from_day
    assert first
    long_ago = (first - timedelta(days=1)).isoformat()
    found = faults(
        row("1", STATE="已受理", SINCE="2026-08-31"),
        row("2", STATE="已受理", SINCE=None),
        row("3", RECEIVED=long_ago),
        row("4"),
        row("4"),
        row("5", NAME="别的人"),
    )
    assert found == [
        (2, columns.SINCE),
        (3, columns.SINCE),
        (4, columns.ITEM),
        (6, columns.NUMBER),
        (7, columns.NAME),
    ]


def test_all_ten_wrong_rows_are_named_and_none_is_saved() -> None:
    rows = [
        {**GOOD, columns.NUMBER: str(n), columns.ID_NUMBER: build.id_number(n % 900 + 1)}
        for n in range(300)
    ]
    wrong = [7, 19, 30, 55, 80, 123, 199, 200, 250, 299]
    for n in wrong:
        rows[n] = {**rows[n], columns.ITEM: "MZ-999"}
    found = brought(*rows)
    assert (found.rows, found.wrong) == (300, 10)
    assert [line for line, _column, _told in found.faults] == [n + 2 for n in wrong]
    with pytest.raises(Refusal):
        taking_over.confirm(cut_over=found.pk, at=FRIDAY)
    assert not Matter.objects.exists()
    assert not Party.objects.exists()


def test_an_old_number_is_taken_over_once_in_a_ledger_and_may_recur_in_another() -> None:
    taken_over(GOOD)
    again = brought(GOOD)
    assert [column for _line, column, _told in again.faults] == [columns.NUMBER]
    assert brought(GOOD, ledger="另一本").state == "ready"


def test_killed_on_the_way_it_goes_on_and_enters_nothing_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [
        {**GOOD, columns.NUMBER: str(n), columns.ID_NUMBER: build.id_number(n + 1)}
        for n in range(5)
    ]
    found = brought(*rows)
    taking_over.confirm(cut_over=found.pk, at=FRIDAY)
    usual, done = taking_over.take_over, list[int]()

    def dies(**asked: Any) -> Any:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(asked["row"].line)
        return usual(**asked)

    monkeypatch.setattr(taking_over, "take_over", dies)
    with pytest.raises(KeyboardInterrupt):
        taking_over.run(found.pk)
    monkeypatch.setattr(taking_over, "take_over", usual)
    ended = taking_over.run(found.pk)
    assert (ended.state, ended.done, ended.digest) == ("done", 5, "")
    assert sorted(TakenOver.objects.values_list("number", flat=True)) == list("01234")
    assert Matter.objects.count() == 5


def test_a_row_that_has_become_wrong_meanwhile_stops_it_and_is_named() -> None:
    found = brought(GOOD)
    taking_over.confirm(cut_over=found.pk, at=FRIDAY)
    build.register_person(name="别的人", id_number=GOOD[columns.ID_NUMBER], by=None, at=FRIDAY)
    ended = taking_over.run(found.pk)
    assert ended.state == "stopped"
    assert ended.faults[0][:2] == [2, columns.NAME]
    assert not Matter.objects.exists()


@pytest.mark.parametrize(
    "value",
    [
        "2026-09-01", "2026/9/1", "2026.9.1", "2026年9月1日", " 2026-09-01 00:00:00",
        date(2026, 9, 1), MIDNIGHT, 46266,
    ],
)  # fmt: skip
def test_a_day_is_read_however_a_spreadsheet_keeps_it(value: Any) -> None:
    assert cells.day_of(value, "x") == date(2026, 9, 1)


def test_texts_are_read_however_a_spreadsheet_keeps_them() -> None:
    assert cells.text_of(13800003210.0, "x") == "13800003210"
    assert cells.text_of("　张　秀英 ", "x") == "张 秀英"
    assert cells.text_of("'017", "x") == "017"
    for value in (True, MIDNIGHT, 1.5, 9.99901199001010e17, "a\x00b"):
        with pytest.raises(Refusal):
            cells.text_of(value, "x")


@pytest.mark.parametrize("content", [b"", b"not a sheet", b"PK\x03\x04 broken"])
def test_what_is_no_sheet_is_said_so(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        list(sheets.rows_of(BytesIO(content)))
    assert refused.value.code == "cut-over.no-sheet"


def test_a_sheet_without_a_column_or_rows_is_wrong_as_a_whole() -> None:
    by = build.at_desk(COUNTY, "coordinator")
    for content in (sheet_of([GOOD], columns.COLUMNS[1:]), sheet_of([])):
        made = taking_over.bring(ledger=LEDGER, sheet=content, by=by, at=FRIDAY)
        found = taking_over.check(made.pk)
        assert (found.state, found.wrong, len(found.faults)) == ("wrong", 1, 1)


def test_the_template_is_a_sheet_that_can_be_filled_in() -> None:
    book = load_workbook(BytesIO(sheets.template()))
    page, told = book.worksheets
    assert [cell.value for cell in page[1]] == list(columns.COLUMNS)
    assert [row[0].value for row in told.iter_rows(min_row=2)] == list(columns.COLUMNS)
    page.append([GOOD[column] for column in columns.COLUMNS])
    filled = BytesIO()
    book.save(filled)
    ((line, row),) = sheets.rows_of(BytesIO(filled.getvalue()))
    assert (line, row[columns.NUMBER]) == (2, "代办2026-017")


def test_the_sheet_is_sealed_while_it_is_needed_and_let_go_after() -> None:
    found = brought(GOOD)
    assert store.fetch(found.digest)[:2] == b"PK"
    taking_over.confirm(cut_over=found.pk, at=FRIDAY)
    assert taking_over.run(found.pk).digest == ""


def test_the_command_does_all_of_it(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    by = build.at_desk(COUNTY, "coordinator")
    who = Account.objects.get(pk=by.account).username
    file = tmp_path / "old.xlsx"
    file.write_bytes(sheet_of([GOOD]))
    asked = {"ledger": LEDGER, "by": who}
    call_command("import_matters", file, dry_run=True, **asked)
    assert not Matter.objects.exists()
    call_command("import_matters", file, **asked)
    assert Matter.objects.count() == 1
    with pytest.raises(CommandError, match="1"):
        call_command("import_matters", file, **asked)
    assert columns.NUMBER in capsys.readouterr().err


def test_only_the_county_enters_old_ledgers() -> None:
    agent = build.an_agent()
    assert agent.account
    name = Account.objects.get(pk=agent.account).username
    with pytest.raises(CommandError):
        call_command("import_matters", "x.xlsx", ledger=LEDGER, by=name)
