"""Who may see a matter: those it passed, those who supervise its place, those it is for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bianmin.matters import selectors
from bianmin.matters.selectors import inbox, inbox_counts, ledger, visible, visible_to
from bianmin.matters.sweep import sweep
from bianmin.matters.viewers import Viewer, staff
from bianmin.network import services as staffing
from bianmin.network.selectors import directory
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE, moment
from tests.engine import toy
from tests.engine.errands import FRIDAY, Errand, accepted, opinion_of, receive, walked

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

MONDAY = moment("2026-09-21 Mon 10:00")
NEIGHBOUR, OTHER_TOWN = "371323101263", "371323102000"
UP = [("hand_up", "2026-09-18 Fri 15:00")]
AT_COUNTY = [
    *UP,
    ("accept", "2026-09-21 Mon 10:00"),
    ("report_visit", "2026-09-22 Tue 10:00"),
    ("conclude", "2026-09-23 Wed 10:00"),
    ("hand_up", "2026-09-23 Wed 11:00"),
]


def viewer_at(place: str, role: str, *, department: str = "") -> Viewer:
    actor = build.at_desk(place, role, department=department)
    return staff(actor.account or 0, MONDAY)


def party(number: int) -> Viewer:
    return Viewer(MONDAY.date(), directory(), party=number)


def nobody() -> Viewer:
    return Viewer(MONDAY.date(), directory())


def sees(viewer: Viewer, errand: Errand) -> bool:
    return visible_to(viewer, errand.matter)


def test_a_body_sees_what_lies_with_it() -> None:
    errand = receive()
    assert sees(viewer_at(VILLAGE, "agent"), errand)
    assert not sees(viewer_at(TOWN, "window"), errand)
    errand.take("hand_up", at=MONDAY)
    assert sees(viewer_at(TOWN, "window"), errand)
    assert sees(viewer_at(TOWN, "reviewer"), errand)


def test_the_body_below_sees_what_happens_above() -> None:
    errand = walked(AT_COUNTY)
    assert errand.where == ("decide", toy.COUNTY)
    for viewer in (viewer_at(VILLAGE, "agent"), viewer_at(TOWN, "window")):
        assert sees(viewer, errand)
    assert sees(viewer_at(COUNTY, "approver", department="民政局"), errand)


def test_another_village_and_another_town_do_not() -> None:
    errand = walked(AT_COUNTY)
    assert not sees(viewer_at(NEIGHBOUR, "agent"), errand)
    assert not sees(viewer_at(OTHER_TOWN, "window"), errand)
    assert not sees(viewer_at(OTHER_TOWN, "supervisor"), errand)
    assert not sees(viewer_at(COUNTY, "reviewer", department="公安局"), errand)


def test_supervision_sees_its_place_and_what_lies_in_it() -> None:
    errand = receive()
    assert sees(viewer_at(TOWN, "supervisor"), errand)
    assert sees(viewer_at(COUNTY, "supervisor"), errand)
    assert sees(viewer_at(COUNTY, "coordinator"), errand)
    assert not sees(viewer_at(OTHER_TOWN, "supervisor"), errand)
    assert not sees(viewer_at(COUNTY, "window"), errand)


def test_who_received_it_for_another_place_sees_it_still() -> None:
    errand = receive(
        toy.terms(received=toy.TOWN), by=build.at_desk(OTHER_TOWN, "window"), place=VILLAGE
    )
    assert errand.stay.body == build.body_of(TOWN).pk
    assert sees(viewer_at(OTHER_TOWN, "window"), errand)
    assert sees(viewer_at(TOWN, "window"), errand)


def test_a_party_sees_its_own() -> None:
    one, other, child = (build.a_party(serial=n, name="张秀英") for n in (1, 2, 3))
    errand = receive(applicant=one.pk, beneficiary=child.pk)
    assert sees(party(one.pk), errand)
    assert sees(party(child.pk), errand)
    assert not sees(party(other.pk), errand)


def test_nobody_sees_nothing() -> None:
    receive()
    assert list(visible(nobody())) == []
    assert not sees(nobody(), receive())
    assert inbox(nobody()).stays == []
    assert not sees(staff(build.an_account().pk, MONDAY), receive())


def test_a_matter_without_applicant_is_not_everybody_s() -> None:
    errand = receive()
    assert errand.row.applicant is None
    assert not sees(Viewer(MONDAY.date(), directory(), party=0), errand)


def test_on_leave_one_sees_nothing_and_the_second_holder_all() -> None:
    errand, agent = receive(), build.an_agent()
    second = build.on_post(agent.post or 0, rank="B")
    staffing.take_leave(
        account=agent.account or 0,
        from_day=date(2026, 9, 21),
        until_day=date(2026, 9, 22),
        by=None,
        at=FRIDAY,
    )
    assert not sees(staff(agent.account or 0, MONDAY), errand)
    assert sees(staff(second.account or 0, MONDAY), errand)


def test_the_duty_post_looks_after_a_post_where_nobody_is() -> None:
    errand = walked(UP)
    window = errand.stay.post
    duty = viewer_at(TOWN, "supervisor")
    assert window not in {post.id for post in duty.posts}
    assert directory().holders(window, MONDAY.date()) == ()
    assert [stay.matter_id for stay in inbox(duty).stays] == [errand.matter]
    build.on_post(window)
    assert inbox(viewer_at(TOWN, "supervisor")).stays == []


def test_an_answer_asked_elsewhere_shows_the_child_and_not_the_whole() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    child = opinion_of(errand, at=MONDAY)
    department = viewer_at(COUNTY, "reviewer", department="民政局")
    assert sees(department, child)
    assert not sees(department, errand)
    assert sees(viewer_at(TOWN, "approver"), child)


def test_an_inbox_is_read_page_by_page_without_gap_or_double() -> None:
    errands = [receive(at=FRIDAY + timedelta(hours=n % 3)) for n in range(7)]
    viewer = viewer_at(VILLAGE, "agent")
    read, after = [], None
    while True:
        page = inbox(viewer, after=after, limit=3)
        read += [stay.matter_id for stay in page.stays]
        if page.next is None:
            break
        after = page.next
    assert sorted(read) == sorted(errand.matter for errand in errands)
    assert len(page.stays) == 1


def test_an_inbox_counts_what_is_near_and_late() -> None:
    receive()
    receive(at=moment("2026-09-14 Mon 09:00"))
    viewer = viewer_at(VILLAGE, "agent")
    sweep(moment("2026-09-18 Fri 10:00"))
    assert inbox_counts(viewer) == {"all": 2, "near": 0, "over": 1}
    sweep(moment("2026-09-20 Sun 10:00"))
    assert inbox_counts(viewer) == {"all": 2, "near": 1, "over": 1}
    assert len(inbox(viewer, light="over").stays) == 1
    assert len(inbox(viewer, light="near").stays) == 1


def test_a_light_over_the_matter_shows_in_the_inbox_of_whoever_has_it() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    sweep(moment("2026-10-13 Tue 00:01"))
    approver = staff(errand.whoever_has_it().account or 0, MONDAY)
    assert [stay.matter_id for stay in inbox(approver, light="over").stays] == [errand.matter]
    errand.take("grant", at=moment("2026-10-13 Tue 10:00"))
    window = staff(errand.whoever_has_it().account or 0, MONDAY)
    assert inbox(window, light="over").stays == []


def test_a_count_stops_at_a_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectors, "COUNT_TO", 2)
    for _ in range(3):
        receive()
    assert inbox_counts(viewer_at(VILLAGE, "agent"))["all"] == 2


def test_a_ledger_has_a_row_for_each_matter_by_its_last_coming() -> None:
    errand = walked(UP)
    errand.take("return_leg", at=MONDAY)
    errand.take("hand_up", at=moment("2026-09-22 Tue 10:00"))
    village, town = build.body_of(VILLAGE).pk, build.body_of(TOWN).pk

    def rows(body: int, first: date, last: date) -> list[str]:
        return [stay.kind for stay in ledger(bodies=[body], from_day=first, to_day=last).stays]

    september = date(2026, 9, 1), date(2026, 9, 30)
    assert rows(village, *september) == ["carried_up"]
    assert rows(town, *september) == ["accept"]
    assert rows(village, date(2026, 9, 18), date(2026, 9, 18)) == ["receive"]
    assert rows(town, date(2026, 9, 18), date(2026, 9, 18)) == ["accept"]
    assert rows(town, date(2026, 9, 19), date(2026, 9, 21)) == []


def test_both_days_of_a_ledger_belong_to_its_period_in_china() -> None:
    receive(at=moment("2026-09-18 Fri 00:00"))
    receive(at=moment("2026-09-18 Fri 23:59"))
    receive(at=moment("2026-09-19 Sat 00:00"))
    village, day = build.body_of(VILLAGE).pk, date(2026, 9, 18)
    assert len(ledger(bodies=[village], from_day=day, to_day=day).stays) == 2


def test_a_ledger_is_read_page_by_page_newest_first() -> None:
    errands = [receive(at=FRIDAY + timedelta(hours=n // 2)) for n in range(5)]
    period = {"bodies": [build.body_of(VILLAGE).pk], "from_day": FRIDAY.date()}
    first = ledger(**period, to_day=FRIDAY.date(), limit=3)
    rest = ledger(**period, to_day=FRIDAY.date(), limit=3, after=first.next)
    read = [stay.matter_id for stay in (*first.stays, *rest.stays)]
    assert read == [errand.matter for errand in reversed(errands)]
    assert rest.next is None


def test_what_only_the_last_resort_could_take_is_an_alarm() -> None:
    lost = toy.terms(toy.FAR, received=toy.COUNTY, handed_over=toy.COUNTY, subject="TOY-1")
    nowhere = build.at_desk(COUNTY, "window")
    errand = receive(without_competence(lost), by=nowhere)
    assert errand.stay.fell_back
    assert [stay.matter_id for stay in selectors.fell_back()] == [errand.matter]
    assert directory().post(errand.stay.post).role == "coordinator"


def without_competence(terms: toy.TermsContent) -> toy.TermsContent:
    """The same terms, for a subject no body of the county has."""
    return replace(terms, subjects=("TOY-X",))
