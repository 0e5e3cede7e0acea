"""Why it is due then, for the applicant: a page, a sheet, an answer for programs; names nobody."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.matters.models import Clock
from tests import build
from tests.build import Case
from tests.modules.pdf_text import text_of
from tests.modules.portal.conftest import SetClock
from tests.modules.portal.test_follow_a_matter import PHONE, ask

pytestmark = pytest.mark.django_db
STATEMENTS = 16


@pytest.fixture
def accepted(case: Case, chinese: Client, set_clock: SetClock) -> Case:
    """Accepted by the town on a Friday; law and promise run; she has shown code and digits."""
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:05"))
    case.take("accept", at=set_clock("2026-09-18 Fri 09:06"))
    ask(chinese, case.code, PHONE)
    return case


def address(case: Case, name: str = "decision", form: str = "/") -> str:
    return f"/track/{case.code}/why/{name}{form}"


def test_page_sheet_and_answer_tell_one_day(accepted: Case, chinese: Client) -> None:
    clock = Clock.objects.get(matter=accepted.matter, name="decision")
    assert clock.due_day
    page = chinese.get(address(accepted)).content.decode()
    said = chinese.get(address(accepted, form=".json")).json()
    pdf = chinese.get(address(accepted, form=".pdf"))
    assert said["due"] == clock.due_day.isoformat()
    assert said["arithmetic"] in page
    assert pdf.headers["Content-Type"] == "application/pdf"
    sheet = text_of(pdf.content)
    assert "".join(said["arithmetic"].split()) in sheet
    assert f"{clock.due_day.month}月{clock.due_day.day}日" in sheet
    assert accepted.row.number in sheet


def test_nothing_of_it_names_her(accepted: Case, chinese: Client) -> None:
    told = chinese.get(address(accepted)).content.decode()
    told += chinese.get(address(accepted, form=".json")).content.decode()
    told += text_of(chinese.get(address(accepted, form=".pdf")).content)
    for secret in ("张秀英", "秀", build.id_number(), "13800003210"):
        assert secret not in told


@pytest.mark.parametrize("form", ["/", ".json", ".pdf"])
def test_only_who_has_shown_code_and_digits_is_told(form: str, accepted: Case) -> None:
    answer = Client().get(address(accepted, form=form))
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/track/{accepted.code}/")


@pytest.mark.parametrize("form", ["/", ".json", ".pdf"])
def test_nobody_keeps_it_and_no_other_clock_is_there(
    form: str, accepted: Case, chinese: Client
) -> None:
    answer = chinese.get(address(accepted, form=form))
    assert "no-store" in answer.headers["Cache-Control"]
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert chinese.get(address(accepted, "nothing", form)).status_code == 404


def test_a_stopped_clock_is_still_explained(accepted: Case, chinese: Client) -> None:
    said = chinese.get(address(accepted, "acceptance", ".json")).json()
    assert said["state"] == "stopped"
    assert [stamp["kind"] for stamp in said["stamps"]] == ["start", "stop"]


def test_english_readers_are_told_in_english(accepted: Case, chinese: Client) -> None:
    shown = chinese.get(address(accepted), headers={"accept-language": "en"}).content.decode()
    assert "itself is not counted; from the next day to" in shown


def test_the_page_costs_the_same_for_every_clock(accepted: Case, chinese: Client) -> None:
    for name in ("decision", "promise", "acceptance"):
        chinese.get(address(accepted, name))
        with CaptureQueriesContext(connection) as caught:
            chinese.get(address(accepted, name))
        assert len(caught) <= STATEMENTS
