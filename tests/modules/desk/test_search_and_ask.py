"""Finding a matter again; answering who asks; seeing who is there."""

from collections.abc import Callable

import pytest

from bianmin.applications.models import Enquiry
from bianmin.matters.services import Actor
from tests import build
from tests.build import moment
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.information import cases

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("by", ["number", "code", "spaced", "id", "phone", "name", "part"])
def test_a_matter_is_found_by_what_people_have_with_them(agent: Desk, by: str) -> None:
    case = build.an_application(by=agent.actor)
    typed = {
        "number": case.row.number.lower(),
        "code": case.code,
        "spaced": f"{case.code[:4]} {case.code[4:]}",
        "id": build.id_number(1).lower(),
        "phone": "138-0000-3210",
        "name": "张秀英",
        "part": "秀英",
    }[by]
    answer = agent.post("/desk/search/", typed=typed)
    assert f"/desk/matters/{case.matter}/" in text(answer)


def test_a_request_for_information_is_found_by_its_code_too(
    seat: Callable[[Actor], Desk], now: Now
) -> None:
    now.at = cases.MONDAY
    case = cases.asked()
    desk = seat(build.on_post(case.stay.post))
    spaced = f"{case.code[:3]} {case.code[3:6]} {case.code[6:]}"
    assert f"/desk/matters/{case.matter}/" in text(desk.post("/desk/search/", typed=spaced))


def test_only_what_one_may_see_is_found(
    agent: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = build.an_application(by=agent.actor)
    stranger = seat(build.at_desk("371323102000", "window"))
    for typed in (case.row.number, "张秀英", "秀英", "秀"):
        assert "没有找到" in text(stranger.post("/desk/search/", typed=typed))


def test_a_name_finds_people_of_this_place_and_those_one_has_met(
    agent: Desk, seat: Callable[[Actor], Desk]
) -> None:
    case = build.an_application(by=agent.actor)
    party = case.row.applicant
    stranger = seat(build.at_desk("371323102000", "window"))

    def found(desk: Desk, typed: str) -> bool:
        people = desk.post("/desk/intake/", find="1", typed=typed).context["people"]
        return party in [pk for pk, _card in people]

    assert found(agent, "张秀英")
    assert not found(stranger, "张秀英")
    assert found(stranger, build.id_number(1))


@pytest.mark.parametrize("typed", ["", "😀", "' OR 1=1 --", "9" * 200])
def test_whatever_is_typed_is_answered(agent: Desk, typed: str) -> None:
    assert agent.post("/desk/search/", typed=typed).status_code == 200


def asked(desk: Desk, **said: str) -> Enquiry:
    answer = desk.post(
        "/desk/enquiries/new/", {"item": "", "words": "养老金在哪里认证", "answered": "yes", **said}
    )
    assert answer.url == "/desk/enquiries/"
    return Enquiry.objects.latest("pk")


def test_an_answer_at_once_is_recorded_with_who_was_asked(agent: Desk) -> None:
    made = asked(agent, item="MZ-001")
    assert (made.first_asked_id, made.state, made.item) == (
        agent.actor.account,
        "answered",
        "MZ-001",
    )


def test_an_enquiry_without_words_is_not_recorded(agent: Desk) -> None:
    answer = agent.post("/desk/enquiries/new/", {"answered": "yes", "words": ""})
    assert answer.status_code == 422
    assert not Enquiry.objects.exists()


def test_the_first_asked_stays_responsible_until_it_is_taken(
    agent: Desk, window: Desk, now: Now
) -> None:
    made = asked(agent, answered="no")
    assert "您是首问责任人，还没有人接手的" in text(agent.get("/desk/enquiries/"))
    agent.post("/desk/enquiries/", enquiry=made.pk, to_post=window.actor.post)
    now.at = moment("2026-09-20 Sun 10:00")
    mine = agent.get("/desk/enquiries/").context["mine"]
    assert [row["open_for"] for row in mine] == ["1 个工作日"]
    assert [row["light"] for row in mine] == ["near"]
    assert "还没有接手" in text(agent.get("/desk/enquiries/"))
    here = text(window.get("/desk/enquiries/"))
    assert "养老金在哪里认证" in here
    window.post("/desk/enquiries/", enquiry=made.pk, take="1")
    made.refresh_from_db()
    assert (made.state, made.taken_by_id) == ("taken", window.actor.account)
    assert agent.get("/desk/enquiries/").context["mine"] == []


def test_what_was_led_elsewhere_cannot_be_taken_here(
    agent: Desk, window: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    made = asked(agent, answered="no", to_post=str(window.actor.post))
    stranger = seat(build.at_desk("371323102000", "window"))
    answer = stranger.post("/desk/enquiries/", enquiry=made.pk, take="1")
    assert answer.status_code == 422
    made.refresh_from_db()
    assert made.state == "referred"


def test_who_is_on_duty_and_who_is_away(agent: Desk, window: Desk, now: Now) -> None:
    build.staffing.take_leave(
        account=window.actor.account,
        from_day=now.at.date(),
        until_day=now.at.date(),
        by=None,
        at=now.at,
    )
    shown = text(agent.get("/desk/on-duty/"))
    assert "沂水县马站镇人民政府" in shown
    assert "今天不在" in shown
    town = build.body_of(build.TOWN).pk
    assert agent.get("/desk/on-duty/", body=str(town)).context["chosen"].id == town
    assert agent.get("/desk/on-duty/", body="999999").status_code == 200
