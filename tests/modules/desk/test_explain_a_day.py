"""Why it is due then, at the desk: a page, a sheet, an answer for programs."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.matters.models import Clock
from bianmin.matters.services import Actor
from tests import build
from tests.build import Case, moment
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_open_a_matter import OTHER_TOWN, under_way
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db
STATEMENTS = 16
FORMS = ("/", ".json", ".pdf")


@pytest.fixture
def case(now: Now) -> Case:
    now.at = moment("2026-09-23 Wed 09:00")
    return under_way()


def address(case: Case, form: str = "/", name: str = "decision") -> str:
    return f"/desk/matters/{case.matter}/why/{name}{form}"


def test_page_sheet_and_answer_tell_one_day(window: Desk, case: Case) -> None:
    clock = Clock.objects.get(matter=case.matter, name="decision")
    said = window.get(address(case, ".json")).json()
    sheet = text_of(window.get(address(case, ".pdf")).content)
    assert clock.due_day and said["due"] == clock.due_day.isoformat()
    assert said["arithmetic"] in text(window.get(address(case)))
    assert "".join(said["arithmetic"].split()) in sheet
    assert "马站镇" in sheet and "张秀英" not in sheet


@pytest.mark.parametrize("form", FORMS)
def test_only_who_may_see_the_matter_is_told(
    form: str, case: Case, seat: Callable[[Actor], Desk], window: Desk
) -> None:
    answer = window.get(address(case, form))
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    assert window.get(address(case, form, "nothing")).status_code == 404
    stranger = seat(build.at_desk(OTHER_TOWN, "window"))
    assert stranger.get(address(case, form)).status_code == 404


@pytest.mark.parametrize("form", FORMS)
def test_it_is_only_read(form: str, case: Case, window: Desk) -> None:
    assert window.post(address(case, form)).status_code == 405


def test_the_statements_are_few(window: Desk, case: Case) -> None:
    window.get(address(case))
    with CaptureQueriesContext(connection) as captured:
        window.get(address(case))
    assert len(captured) <= STATEMENTS
