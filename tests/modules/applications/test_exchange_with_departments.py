"""A department's system accepts a case and answers it; what fails is tried again and shown."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from bianmin.applications import tasks
from bianmin.applications.exchange import answering, selectors, sending, systems
from bianmin.applications.models import Dispatch, OutsideWait
from bianmin.matters import recheck
from bianmin.notices.gateways.http import signature
from bianmin.people.models import AccessLog
from tests import build
from tests.build import FRIDAY, Case
from tests.modules.applications.departments import SECRET, tax_office
from tests.modules.applications.test_ask_outside import MONDAY, examined
from tests.modules.applications.ways import last_entry, reach, refused, remarks
from tests.modules.notices.servers import Provider

pytestmark = pytest.mark.django_db
ASKED = {"whom": "tax", "how": "system", "expected": 5, "system": "tax"}


@pytest.fixture
def office(settings: Any, tmp_path: Path) -> Iterator[Provider]:
    with tax_office(settings, tmp_path) as found:
        yield found


def asked(**more: object) -> tuple[Case, Dispatch]:
    """A case sent to the tax office, waiting in the worker's queue."""
    case = examined()
    case.take("ask_outside", at=MONDAY, facts={**ASKED, **more}, reason="请核对是否欠税")
    return case, Dispatch.objects.get(matter=case.matter)


def state(row: Dispatch) -> str:
    row.refresh_from_db()
    return row.state


def answered(row: Dispatch, words: str, *, secret: str = SECRET) -> None:
    body = json.dumps({"answer": words}).encode()
    answering.receive(
        reference=row.reference,
        body=body,
        signed=signature(secret, body),
        answer=words,
        at=MONDAY,
    )


def test_a_department_accepts_a_case_and_answers_it(office: Provider) -> None:
    office.answer = '202 {"number": "税2026-7"}'
    case, row = asked()
    assert ProcrastinateJob.objects.filter(task_name="applications.send_dispatch").exists()
    tasks.send_dispatch(dispatch=row.pk)
    assert (state(row), row.their_number) == ("accepted", "税2026-7")
    told = json.loads(office.received[0])
    assert told["applicant"] == {"name": "张秀英"}
    assert (told["number"], told["asked"]) == (case.row.number, "请核对是否欠税")
    assert office.headers[0]["X-Bianmin-Signature"] == signature(
        SECRET, office.received[0].encode()
    )
    assert AccessLog.objects.filter(reason__contains="县税务局系统").count() == 1
    answered(row, "无欠税记录")
    entry = last_entry(case)
    assert (entry.step, entry.actor, entry.facts["system"]) == (
        "receive_outside_answer",
        None,
        "tax",
    )
    assert remarks(case)["reason"] == "无欠税记录"
    assert case.stay.waits_for == "post"
    assert OutsideWait.objects.get(matter=case.matter).settled_at == MONDAY
    assert state(row) == "answered"
    answered(row, "再说一遍")
    assert last_entry(case).version == entry.version
    assert recheck.faults_of(case.matter, MONDAY) == []


def test_an_answer_may_come_at_once(office: Provider) -> None:
    office.answer = '200 {"answer": "无欠税"}'
    case, row = asked()
    sending.attempt(row.pk)
    assert state(row) == "answered"
    assert last_entry(case).step == "receive_outside_answer"


def test_what_fails_is_tried_again_shown_and_sent_again(office: Provider) -> None:
    office.answer = "503 busy"
    case, row = asked()
    with pytest.raises(sending.NotTaken):
        sending.attempt(row.pk)
    assert state(row) == "failed"
    shown = selectors.minded([case.stay.post])[0]
    assert (shown.system, shown.last and shown.last.answer) == ("县税务局系统", "503 busy")
    for _ in range(sending.MOST_TRIES - 2):
        with pytest.raises(sending.NotTaken):
            sending.attempt(row.pk)
    sending.attempt(row.pk)
    assert (state(row), row.attempts.count()) == ("given_up", sending.MOST_TRIES)
    sending.send_again(dispatch=row.pk, at=MONDAY)
    assert state(row) == "queued"
    office.answer = "200 {}"
    sending.attempt(row.pk)
    assert state(row) == "accepted"
    references = {json.loads(one)["reference"] for one in office.received}
    assert references == {str(row.reference)}
    with refused("nothing-to-send"):
        sending.send_again(dispatch=row.pk, at=MONDAY)
    sending.attempt(row.pk)
    assert row.attempts.count() == sending.MOST_TRIES + 1


def test_a_refusal_for_good_is_not_tried_again(office: Provider) -> None:
    office.answer = "400 unknown item"
    _case, row = asked()
    sending.attempt(row.pk)
    assert state(row) == "given_up"


def test_nobody_else_answers_and_nothing_is_no_answer(office: Provider) -> None:
    case, row = asked()
    with refused("not-signed"):
        answered(row, "无欠税", secret="another secret of length")
    with refused("empty-answer"):
        answered(row, "  ")
    assert case.stay.waits_for == "outside_body"


def test_what_the_minder_recorded_first_is_neither_sent_nor_answered(office: Provider) -> None:
    case, row = asked()
    case.take("record_outside_answer", at=MONDAY, facts={"how": "phone"}, reason="无欠税")
    sending.attempt(row.pk)
    assert office.received == []
    with refused("nothing-to-send"):
        sending.send_again(dispatch=row.pk, at=MONDAY)
    with refused("nobody-asked-outside"):
        answered(row, "无欠税")


def test_only_a_system_of_the_file_is_asked(settings: Any, tmp_path: Path) -> None:
    settings.SYSTEMS_FILE = tmp_path / "none.toml"
    assert systems.known() == {}
    case = examined()
    with refused("no-such-system", field="system"):
        case.take("ask_outside", at=MONDAY, facts=ASKED, reason="请核对")
    assert not Dispatch.objects.exists()


def test_a_wrong_file_is_told_by_what_is_wrong(settings: Any, tmp_path: Path) -> None:
    settings.SYSTEMS_FILE = tmp_path / "systems.toml"
    row = 'code="x"\nname="某局"\nwhom="moon"\nurl="http://some.example/"\nsecret="short"\n'
    settings.SYSTEMS_FILE.write_text(f'[[system]]\n{row}given=["colour"]\n', encoding="utf-8")
    told = " ".join(systems.faults())
    for part in ("https", "whom", "colour", "5 characters"):
        assert part in told
    assert "short" not in told
    settings.SYSTEMS_FILE.write_text("[[system]]\nname=1", encoding="utf-8")
    assert "cannot be read" in " ".join(systems.faults())


def test_a_practised_matter_is_sent_nowhere(office: Provider) -> None:
    case = build.an_application(training=True, party=build.a_party(name="练习甲", serial=901))
    reach(case, "review", at=FRIDAY)
    case.take("ask_outside", at=MONDAY, facts=ASKED, reason="请核对")
    assert case.stay.waits_for == "outside_body"
    assert not Dispatch.objects.exists()
