"""Low-income aid from a far village: up to the county by the clock, and down again."""

from datetime import timedelta

import pytest

from bianmin.applications.models import Material
from bianmin.matters.models import Clock, Stay
from bianmin.matters.recheck import faults_of
from bianmin.notices.models import Paper
from tests import build
from tests.build import moment

from .ways import ONWARD, another_at, facts_for, last_entry, onward, reach, refused, trail

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


def test_a_page_from_before_somebody_acted_is_stale_on_every_leg() -> None:
    case = build.an_application()
    at, seen = build.FRIDAY, 0
    while case.row.closed_at is None:
        at += timedelta(days=40) if case.where == "publicise" else timedelta(minutes=1)
        step = ONWARD[case.where]
        facts = facts_for(case, step)
        with refused("stale", says="has already acted"):
            case.take(step, at=at, facts=facts, seen=seen)
        seen = case.row.version
        case.take(step, at=at, facts=facts, seen=seen)
    assert len(trail(case)) == 11


def test_one_matter_one_number_and_no_paper_twice() -> None:
    case = build.an_application()
    number, digest = case.row.number, last_entry(case).facts["materials"]
    reach(case, "handed_over", at=build.FRIDAY)
    onward(case, moment("2026-12-01 Tue 10:00"))
    assert case.row.number == number
    assert last_entry(case).facts["materials"] == digest
    assert Material.objects.filter(application=case.matter).count() == 9
    assert Stay.objects.filter(matter=case.matter, arrival=True).count() == 4  # 村、镇、县、镇
    assert faults_of(case.matter, moment("2026-12-01 Tue 10:00")) == []
