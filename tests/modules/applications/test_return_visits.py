"""Return visits: owed to what an agent carried to its end, recorded once, told to the head."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bianmin.applications import services as applications
from bianmin.applications import visits
from bianmin.applications.models import Finding, Mandate, Mode, ReturnVisit, VisitWay
from bianmin.applications.policies import VISIT_LIMIT, VISIT_TIER
from bianmin.applications.services import Visited
from bianmin.config.counties import named
from bianmin.notices.models import Channel, Message
from bianmin.policy import selectors as policy
from bianmin.policy.services import set_value
from tests import build, counties
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import onward, reach, refused

pytestmark = pytest.mark.django_db
MONDAY = moment("2026-12-07 Mon 10:00")


@pytest.fixture
def visiting() -> None:
    """The county has its towns visit."""
    set_value(
        key=VISIT_TIER,
        value=2,
        from_day=date(2026, 1, 1),
        document="县文件",
        by=None,
        at=FRIDAY,
    )


def finished(*, serial: int = 1, mode: str = Mode.RELAY, mandate: str = Mandate.CONFIRMED) -> Case:
    case = build.an_application(
        item="MZ-015", party=build.a_party(serial=serial), mode=mode, mandate=mandate
    )
    at = reach(case, "handed_over", at=FRIDAY)
    onward(case, at)
    return case


def bodies() -> list[int]:
    return [build.body_of(TOWN).pk]


def record(case: Case, finding: str = Finding.SATISFIED, **more: Any) -> ReturnVisit:
    said = Visited(MONDAY.date(), VisitWay.PHONE, finding)
    return applications.record_visit(
        matter=case.matter,
        visited=replace(said, **more),
        bodies=bodies(),
        by=build.at_desk(TOWN, "window").account or 0,
        at=MONDAY,
    )


def test_what_an_agent_carried_to_its_end_is_to_be_visited_by_the_town(visiting: None) -> None:
    case = finished()
    visit = ReturnVisit.objects.get()
    assert (visit.matter_id, visit.body, visit.finding) == (case.matter, bodies()[0], "")
    assert visit.due_at == moment("2026-10-09 Fri 17:00")


def test_who_came_herself_or_went_on_alone_is_not_visited_nor_what_is_withdrawn(
    visiting: None,
) -> None:
    finished(serial=1, mode=Mode.ASSIST)
    gone_on = build.an_application(item="MZ-015", party=build.a_party(serial=2))
    gone_on.take("take_over", at=FRIDAY, by=build.an_agent())
    onward(gone_on, reach(gone_on, "handed_over", at=FRIDAY))
    withdrawn = build.an_application(item="MZ-015", party=build.a_party(serial=3))
    withdrawn.take("withdraw", at=FRIDAY, by=build.an_agent())
    assert withdrawn.row.closed_at
    assert not ReturnVisit.objects.exists()


def test_jiangjin_visits_by_its_document_others_when_they_choose() -> None:
    assert policy.value(VISIT_TIER, FRIDAY.date()) == 0
    finished()
    assert not ReturnVisit.objects.exists()
    counties.settle(named("jiangjin"))
    assert policy.value(VISIT_TIER, FRIDAY.date()) == 2
    assert policy.value(VISIT_LIMIT, FRIDAY.date()) == 10


def test_it_is_recorded_once(visiting: None) -> None:
    case = finished()
    record(case, answers="代办员很好")
    visit = ReturnVisit.objects.get()
    assert (visit.finding, visit.answers, visit.visited_on) == (
        Finding.SATISFIED,
        "代办员很好",
        MONDAY.date(),
    )
    with refused("already-visited"):
        record(case, Finding.DISSATISFIED, answers="改口")
    assert not visits.open_visits(bodies()).exists()


def test_who_was_not_reached_is_asked_again(visiting: None) -> None:
    case = finished()
    record(case, Finding.NOT_REACHED)
    record(case, Finding.SATISFIED)
    assert ReturnVisit.objects.get().finding == Finding.SATISFIED


@pytest.mark.parametrize("day", [date(2026, 9, 17), date(2026, 12, 8)])
def test_not_before_the_end_nor_in_the_future(visiting: None, day: date) -> None:
    case = finished()
    with refused("not-that-day", field="visited_on"):
        record(case, visited_on=day)


def test_who_is_not_satisfied_says_with_what_and_the_heads_hear_of_it(visiting: None) -> None:
    village, town = build.at_desk(build.VILLAGE, "head"), build.at_desk(TOWN, "supervisor")
    case = finished()
    with refused("say-what-she-said", field="answers"):
        record(case, Finding.DISSATISFIED, answers="  ")
    record(case, Finding.DISSATISFIED, answers="等了太久")
    told = Message.objects.filter(wording="visit_dissatisfied", channel=Channel.IN_APP)
    assert {one.to for one in told} == {str(village.account), str(town.account)}
    assert all("等了太久" not in one.text for one in told)
    assert [one.pk for one in visits.dissatisfied(bodies())] == [case.matter]


def test_another_town_has_no_visit_there(visiting: None) -> None:
    case = finished()
    other = build.body_of("371323102000").pk
    assert visits.of(case.matter, [other]) is None
    with refused("no-visit"):
        applications.record_visit(
            matter=case.matter,
            visited=Visited(MONDAY.date(), VisitWay.PHONE, Finding.SATISFIED),
            bodies=[other],
            by=1,
            at=MONDAY,
        )


def test_the_register_has_what_ended_in_its_days_visited_or_not(visiting: None) -> None:
    first, second = finished(), finished(serial=2)
    record(first)
    day = FRIDAY.date()
    listed = visits.register(bodies(), day, day)
    assert [row.pk for row in listed] == [first.matter, second.matter]
    assert not visits.register(bodies(), date(2026, 9, 19), date(2026, 9, 30)).exists()
