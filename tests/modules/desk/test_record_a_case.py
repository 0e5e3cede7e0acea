"""The office records a reconsideration of its reply, and how it ended, with the papers."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from bianmin.information.models import Case
from bianmin.matters.services import Actor
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import a_photo
from tests.modules.information import cases
from tests.modules.information.cases import Asking
from tests.modules.information.test_contest_a_reply import replied

FILED = {
    "file": "1",
    "filed-way": "reconsideration",
    "filed-organ": "沂水县人民政府",
    "filed-number": "沂政复〔2026〕3号",
    "filed-filed_on": "2026-09-21",
}
ENDED = {"conclude": "1", "concluded-result": "upheld", "concluded-decided_on": "2026-10-20"}


@pytest.fixture
def case(now: Now) -> Asking:
    now.at = build.moment("2026-11-20 Fri 09:00")
    return replied()


@pytest.fixture
def office(case: Asking, seat: Callable[[Actor], Desk]) -> Desk:
    return seat(cases.office())


def test_recorded_taken_on_and_concluded_with_the_day_that_runs(office: Desk, case: Asking) -> None:
    address = reverse("desk:cases", args=[case.matter])
    assert address in text(office.get(reverse("desk:matter", args=[case.matter])))
    assert "申请行政复议" in text(office.get(address))
    without = office.post(address, FILED)
    assert without.status_code == 422
    assert "沂政复〔2026〕3号" in text(without), "what was typed stays"
    assert office.post(address, {**FILED, "filed-proof": a_photo()}).status_code == 302
    row = Case.objects.get()
    taken = {"accept": "1", "case": row.pk, "accepted-on": "2026-09-22", "accepted-is_simple": "1"}
    assert office.post(address, taken).status_code == 302
    assert "作出行政复议决定（简易程序）" in text(office.get(address))
    early = {**ENDED, "concluded-decided_on": "2026-09-01", "concluded-decision": a_photo()}
    assert "早于提出的日期" in text(office.post(address, {**early, "case": row.pk}))
    done = {**ENDED, "case": row.pk, "concluded-decision": a_photo()}
    assert office.post(address, {**done, "case": "999999"}).status_code == 422
    assert office.post(address, {**done, "concluded-decision": a_photo()}).status_code == 302
    shown = text(office.get(address))
    assert "结果维持" in shown
    assert "11月4日" in shown, "fifteen days for a suit"


def test_another_office_neither_sees_nor_records(
    office: Desk, case: Asking, seat: Callable[[Actor], Desk]
) -> None:
    other = seat(cases.office("水利局"))
    address = reverse("desk:cases", args=[case.matter])
    assert other.get(address).status_code == 404
    assert other.post(address, {**FILED, "filed-proof": a_photo()}).status_code == 404
    assert not Case.objects.exists()
