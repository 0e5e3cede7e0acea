"""Practising (演练) on the real pages: nothing of it counts, leaves the house, or stays."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from bianmin.applications import services as applications
from bianmin.applications.models import Application, Enquiry, Manifest
from bianmin.config import cleaning
from bianmin.law.identifiers import check_id_number
from bianmin.law.refusal import Refusal
from bianmin.matters import services as matters
from bianmin.matters.models import Entry, Matter
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from bianmin.network.selectors import directory
from bianmin.notices import rendering
from bianmin.notices.models import Message, Paper
from bianmin.people import invented
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import noted, person
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db

BAND = "这里办的都不算数"


@pytest.fixture
def trainee(agent: Desk) -> Desk:
    assert agent.post("/desk/training/", begin="1").url == "/desk/"
    return agent


def taken_in(desk: Desk) -> Matter:
    """低保 taken in for the first of the practice people, screen by screen."""
    chosen = desk.post("/desk/intake/", invented=invented.PEOPLE[0].id_number)
    base = chosen.url.removesuffix("matter/")
    desk.post(f"{base}matter/", item="MZ-001")
    desk.post(f"{base}papers/", noted())
    made = desk.post(f"{base}confirm/", mandate="confirmed", first_asked=str(desk.actor.account))
    assert made.status_code == 302, text(made)
    return Matter.objects.get(training=True)


def test_a_band_on_every_page_says_so_until_it_ends(trainee: Desk) -> None:
    for address in ("/desk/", "/desk/intake/", "/desk/ledger/", "/desk/search/", "/desk/on-duty/"):
        assert BAND in text(trainee.get(address)), address
    assert trainee.post("/desk/training/", end="1").url == "/desk/training/"
    assert BAND not in text(trainee.get("/desk/"))


def test_an_agent_practises_a_whole_intake_and_hands_up(trainee: Desk) -> None:
    matter = taken_in(trainee)
    assert matter.number.startswith("DRILL")
    assert BAND in text(trainee.get(f"/desk/matters/{matter.pk}/"))
    handed = trainee.post(f"/desk/matters/{matter.pk}/steps/hand_up/", seen="1", key="drill-1")
    assert handed.status_code == 302, text(handed)
    assert [entry.step for entry in Entry.objects.order_by("version")] == ["receive", "hand_up"]


def test_what_was_practised_is_nowhere_once_it_ends(trainee: Desk, now: Now) -> None:
    matter = taken_in(trainee)
    assert matter.number in text(trainee.get("/desk/ledger/"))
    trainee.post("/desk/training/", end="1")
    assert matter.number not in text(trainee.get("/desk/ledger/"))
    assert "最低生活保障" not in text(trainee.get("/desk/"))
    assert trainee.get(f"/desk/matters/{matter.pk}/").status_code == 404
    found = trainee.post("/desk/search/", typed=matter.number)
    assert f"/desk/matters/{matter.pk}/" not in text(found)
    assert matter.number in text(trainee.get("/desk/training/"))


def test_the_real_ones_cannot_be_touched_while_practising(trainee: Desk) -> None:
    real = build.an_application()
    assert trainee.get(f"/desk/matters/{real.matter}/").status_code == 404
    step = trainee.post(f"/desk/matters/{real.matter}/steps/hand_up/", seen="1", key="x")
    assert step.status_code == 404
    assert real.where == "carried_up"


def test_nobody_real_can_be_entered(trainee: Desk) -> None:
    shown = trainee.post("/desk/intake/", person(number="110101199003070572"))
    assert shown.status_code == 422
    assert "演练时不能录入真实的人" in text(shown)
    assert not Application.objects.exists()


def test_the_door_itself_refuses_somebody_real(db: None) -> None:
    party = build.a_party()
    type(party).objects.filter(pk=party.pk).update(id_number="110101199003070572")
    party.refresh_from_db()
    who = build.an_agent()
    with pytest.raises(Refusal) as refused:
        build.an_application(party=party, by=who, training=True)
    assert refused.value.code == "practise-with-nobody-real"


def test_what_would_be_done_for_real_is_refused(trainee: Desk) -> None:
    asked = trainee.post("/desk/enquiries/new/", words="想问低保", answered="1")
    assert asked.status_code == 422
    assert "您正在演练" in text(asked)
    assert not Enquiry.objects.exists()


def test_a_draft_stays_in_its_mode(trainee: Desk) -> None:
    base = trainee.post("/desk/intake/", invented=invented.PEOPLE[0].id_number).url
    trainee.post("/desk/training/", end="1")
    assert trainee.get(base).url == "/desk/intake/"
    trainee.post("/desk/training/", begin="1")
    assert trainee.get(base).status_code == 200


def test_no_message_leaves_the_house_and_papers_are_marked(trainee: Desk) -> None:
    party = build.a_party(phone="13800001234")
    case = build.an_application(party=party, training=True)
    assert not Message.objects.exclude(channel="in_app").exists()
    paper = Paper.objects.filter(kind="receipt").get(about=f"matter {case.matter}")
    assert paper.training
    assert "演练" in text_of(rendering.typeset_paper(paper))
    real = build.an_application(party=party)
    genuine = Paper.objects.filter(kind="receipt").get(about=f"matter {real.matter}")
    assert "演练" not in text_of(rendering.typeset_paper(genuine))


def test_practice_papers_take_no_number_of_the_organ_s(db: None) -> None:
    def number(*, training: bool) -> str:
        case = build.an_application(training=training)
        return Paper.objects.get(about=f"matter {case.matter}", kind="receipt").number

    first, practised, second = (number(training=t) for t in (False, True, False))
    assert first.replace("1号", "2号") == second
    assert practised == f"演练{first}"


def test_who_finds_such_a_paper_is_told_that_it_holds_nothing(trainee: Desk) -> None:
    case = build.an_application(training=True)
    paper = Paper.objects.filter(about=f"matter {case.matter}").first()
    assert paper
    assert "没有任何效力" in text(trainee.get(f"/papers/{paper.access_code}/"))


def test_nobody_is_warned_and_nobody_can_track_it(trainee: Desk) -> None:
    case = build.an_application(training=True)
    case.take("hand_up", at=build.FRIDAY)
    sweep(build.moment("2026-11-20 Fri 10:00"))
    assert not Message.objects.filter(about=f"matter {case.matter}").exists()
    with pytest.raises(Refusal):
        applications.track(code=case.code, tail="3210", at=build.FRIDAY)


def test_supervision_sees_who_practised_what(trainee: Desk, seat: Callable[[Actor], Desk]) -> None:
    matter = taken_in(trainee)
    coordinator = seat(build.at_desk(build.COUNTY, "coordinator"))
    assert matter.number in text(coordinator.get("/desk/training/"))
    elsewhere = seat(build.an_agent("371323101263"))
    assert matter.number not in text(elsewhere.get("/desk/training/"))


def test_it_is_forgotten_after_thirty_days(trainee: Desk, now: Now) -> None:
    practised, real = taken_in(trainee), build.an_application()
    trainee.post(f"/desk/matters/{practised.pk}/steps/hand_up/", seen="1", key="drill-1")
    assert cleaning.clean(now.at + timedelta(days=29)).practised == 0
    assert cleaning.clean(now.at + timedelta(days=31)).practised == 1
    assert [matter.pk for matter in Matter.objects.all()] == [real.matter]
    assert not Paper.objects.filter(about=f"matter {practised.pk}").exists()
    assert Paper.objects.filter(about=f"matter {real.matter}").exists()
    connection.check_constraints()


def test_practice_people_have_valid_numbers_of_nowhere(db: None) -> None:
    for who in invented.PEOPLE:
        assert invented.is_invented(who.id_number)
        assert check_id_number(who.id_number) == who.id_number
    assert "999901000000" not in directory().divisions


def test_what_is_practised_travels_with_lists_of_its_own_and_is_forgotten(
    trainee: Desk, window: Desk, now: Now
) -> None:
    matter = taken_in(trainee)
    (group,) = trainee.get("/desk/handover/").context["groups"]
    assert [line.matter for line in group.lines] == [matter.pk]
    going = {"to_body": group.to_body, "matter": [matter.pk], "key": "drill"}
    trainee.post("/desk/handover/send/", going)
    manifest = Manifest.objects.get(training=True)
    assert Paper.objects.get(kind="manifest").number.startswith("演练")
    assert "没有正在送来的清单" in text(window.get("/desk/handover/"))
    assert window.get(f"/desk/handover/{manifest.pk}/").status_code == 404
    assert matters.forget_training(before=now.at + timedelta(days=1)) == 1
    assert not Manifest.objects.exists()
    assert not Paper.objects.filter(kind="manifest").exists()


def test_what_is_practised_goes_with_nothing_real(trainee: Desk) -> None:
    practised, real = taken_in(trainee), build.an_application()
    town = build.body_of(build.TOWN).pk
    going = {"matters": [practised.pk, real.matter], "to_body": town, "key": "both"}
    with pytest.raises(Refusal, match="演练"):
        applications.send(by=build.an_agent(), at=build.FRIDAY, **going)
    assert not Manifest.objects.exists()
