"""A complaint comes in by whatever channel, and goes at once to whoever may handle it."""

from datetime import date

import pytest

from bianmin.complaints import services
from bianmin.complaints.models import Complaint
from bianmin.complaints.selectors import Wanted, register
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry, KeptFrom, Matter
from bianmin.matters.services import forget_training
from bianmin.matters.viewers import staff
from bianmin.network.models import Body
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE
from tests.modules.complaints import cases
from tests.modules.complaints.cases import MONDAY

pytestmark = pytest.mark.django_db


def refused(**more: object) -> Refusal:
    with pytest.raises(Refusal) as no:
        services.complain(filing=cases.about_a_clerk(**more), at=MONDAY, key=cases.new_key())
    return no.value


def test_online_it_lies_with_the_town_s_centre_and_is_taken_up_in_a_day() -> None:
    case = cases.online()
    assert case.stay.kind == "examine"
    assert case.stay.body == build.body_of(TOWN).pk
    assert case.due("accept") == "2026-09-15 Tue"
    assert case.papers == ["complaint_receipt"]
    assert len(case.code) == 12
    assert case.second == ""


def test_a_box_a_call_and_a_visit_stand_beside_those_sent_online() -> None:
    clerk = cases.clerk(VILLAGE, "agent")
    told = [cases.online()]
    for channel in ("phone", "opinion_box", "report_box", "visit", "letter", "hotline"):
        opened = date(2026, 9, 14) if channel.endswith("box") else None
        filing = cases.about_a_clerk(channel=channel, box_opened_on=opened)
        made = services.register(filing=filing, by=clerk, at=MONDAY, key=cases.new_key())
        told.append(cases.of(made))
    handler = cases.clerk(TOWN, "supervisor")
    viewer = staff(handler.account or 0, MONDAY)
    rows = register(viewer, Wanted(date(2026, 9, 1), date(2026, 9, 30)))
    assert [row.pk for row in rows] == [one.matter for one in reversed(told)]
    numbers = [one.state.number for one in told]
    assert len({number[:-5] for number in numbers}) == 1


def test_who_gave_no_name_has_a_second_code() -> None:
    case = cases.online(name="", phone="")
    assert len(case.second) == 6
    assert services.track(code=case.code, digits=case.second, at=MONDAY).pk == case.matter
    with pytest.raises(Refusal):
        services.track(code=case.code, digits="7451", at=MONDAY)


def test_who_gave_her_name_is_known_by_her_telephone() -> None:
    case = cases.online()
    spaced = f"{case.code[:4]} {case.code[4:8]} {case.code[8:]}"
    assert services.track(code=spaced, digits="7451", at=MONDAY).pk == case.matter
    for wrong in ("", "7450", "13800007451"):
        with pytest.raises(Refusal):
            services.track(code=case.code, digits=wrong, at=MONDAY)


def test_after_five_wrong_tries_the_code_rests() -> None:
    case = cases.online()
    for _ in range(5):
        with pytest.raises(Refusal):
            services.track(code=case.code, digits="0000", at=MONDAY)
    with pytest.raises(Refusal) as no:
        services.track(code=case.code, digits="7451", at=MONDAY)
    assert no.value.code == "too-many-tries"


def test_the_same_page_sent_twice_is_one_complaint() -> None:
    filing, key = cases.about_a_clerk(name="", phone=""), cases.new_key()
    first = services.complain(filing=filing, at=MONDAY, key=key)
    again = services.complain(filing=filing, at=MONDAY, key=key)
    assert (again.matter, again.code) == (first.matter, first.code)
    assert again.second == ""
    assert Complaint.objects.count() == 1


def test_no_list_can_join_her_to_it() -> None:
    case = cases.online(party=build.a_party(serial=751))
    assert case.state.applicant is None
    opening = Entry.objects.get(matter=case.matter, version=1)
    assert (opening.actor, opening.on_behalf_of) == (None, None)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"words": " 。"}, "complaint-no-words"),
        ({"channel": "pigeon"}, "complaint-unknown-choice"),
        ({"category": "weather"}, "complaint-unknown-choice"),
        ({"phone": ""}, "complaint-no-phone"),
        ({"body": 99999999, "person": None}, "complaint-unknown-body"),
        ({"person": 99999999}, "complaint-not-its-staff"),
        ({"site": 99999999}, "complaint-unknown-site"),
        ({"about": "NO-1"}, "complaint-no-such-matter"),
        ({"files": [99999999]}, "complaint-too-many-files"),
        ({"channel": "opinion_box"}, "complaint-box-without-day"),
        ({"came_on": date(2026, 9, 15)}, "complaint-came-later"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_kept(more: dict[str, object], code: str) -> None:
    assert refused(**more).code == code
    assert not Matter.objects.exists()


def test_a_matter_is_named_by_its_number_though_she_may_not_see_it() -> None:
    other = cases.online()
    case = cases.online(about=other.state.number.lower())
    assert case.row.about_id == other.matter


def test_nobody_registers_a_complaint_about_herself() -> None:
    clerk = cases.clerk()
    with pytest.raises(Refusal) as no:
        services.register(
            filing=cases.about_a_clerk(channel="letter"), by=clerk, at=MONDAY, key="own"
        )
    assert no.value.code == "complaint-is-about-you"
    assert "第三十条" in no.value.article


def test_about_the_centre_as_a_whole_it_goes_up_and_is_kept_from_all_there() -> None:
    case = cases.online(person=None)
    assert case.stay.body == build.body_of(COUNTY).pk
    kept = KeptFrom.objects.get(matter=case.matter)
    assert (kept.account, kept.body) == (None, build.body_of(TOWN).pk)


def test_where_nobody_is_left_to_handle_it_she_is_told_where_to_go() -> None:
    refusal = refused(body=build.body_of(COUNTY).pk, person=None)
    assert refusal.code == "complaint-nobody-may-handle"
    assert Body.objects.exists()


def test_what_was_practised_is_forgotten() -> None:
    case = cases.online(training=True)
    assert case.state.training
    assert forget_training(before=build.moment("2026-12-01 Tue 09:00")) == 1
    assert not Complaint.objects.exists()
    assert not KeptFrom.objects.exists()
