"""Low-income aid from a far village: up to the county by the clock, and down again."""

import pytest

from bianmin.matters.models import Clock, Stay
from bianmin.notices.models import Paper
from tests import build
from tests.build import moment

from .ways import another_at, refused

pytestmark = pytest.mark.django_db


def test_it_travels_up_is_decided_and_comes_down() -> None:
    case = build.an_application(at=moment("2026-09-18 Fri 09:00"))
    assert case.where == "carried_up"
    assert case.stay.due_at == moment("2026-09-20 Sun 17:00")  # a make-up working day

    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    assert case.where == "accept"
    case.take("accept", at=moment("2026-09-21 Mon 10:00"))
    assert case.where == "visit"
    second = another_at(case).account
    case.take("report_visit", at=moment("2026-09-23 Wed 10:00"), facts={"second": second})
    case.take("endorse", at=moment("2026-09-24 Thu 10:00"), facts={"opinion": "agree"})
    assert case.where == "publicise"
    with refused("still-publicised"):
        case.take("end_publicity", at=moment("2026-10-01 Thu 10:00"), facts={"objections": "none"})
    case.take("end_publicity", at=moment("2026-10-02 Fri 10:00"), facts={"objections": "none"})
    case.take("hand_up", at=moment("2026-10-08 Thu 10:00"))
    assert case.where == "decide"
    case.take("grant", at=moment("2026-10-12 Mon 10:00"))
    case.take("fulfil", at=moment("2026-10-13 Tue 10:00"))
    case.take("hand_down", at=moment("2026-10-13 Tue 11:00"))
    assert case.where == "handed_over"
    case.give_back(at=moment("2026-10-14 Wed 09:00"))
    case.take("hand_over", at=moment("2026-10-14 Wed 09:00"), facts={"signed": "paper"})

    matter = case.row
    assert (matter.outcome, matter.closed_at) == ("granted", moment("2026-10-14 Wed 09:00"))
    assert Clock.objects.get(matter=matter, name="promise").state == "stopped"
    assert Stay.objects.filter(matter=matter, left_at__isnull=True).count() == 0
    made = set(Paper.objects.filter(about=f"matter {matter.pk}").values_list("kind", flat=True))
    assert made == {"receipt", "mandate", "acceptance", "grant", "hand_over"}


def test_a_village_counts_under_its_towns_code() -> None:
    case = build.an_application(at=moment("2026-09-18 Fri 09:00"))
    number = case.row.number
    assert len(number) == 33
    assert number.startswith(build.body_of(build.TOWN).uscc + "20260918000001")
