"""Online she applies for whom she may, is told besides by mail, and takes back what she sent."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from bianmin.applications.models import Application
from bianmin.matters.models import Entry, Matter
from bianmin.notices.models import Message
from bianmin.people.models import Party
from bianmin.portal.online import codes
from tests import build
from tests.build import FRIDAY, Case

from .alone import Alone, picture

pytestmark = pytest.mark.django_db

WARD = build.id_number(9, born="20150601")


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    settings.DEMONSTRATION = True


@pytest.fixture
def her(chinese: Client) -> Alone:
    return Alone(chinese)


def up_to(her: Alone, **whom: Any) -> Any:
    """She says who she is and for whom it is; the answer to the latter."""
    her.begin()
    her.say_who()
    return her.post("for_whom", **{"capacity": "family", "name": "赵小宝", "number": WARD, **whom})


def sent(her: Alone, *, proof: bool = False) -> Application:
    her.say_where()
    her.answer()
    her.photograph()
    if proof:
        her.post("paper-proof", pages=picture(), presence="here", next="1")
    assert "/apply/sent/" in her.send().headers["Location"]
    return Application.objects.select_related("matter").get()


def wordings(case: Any) -> list[str]:
    found = Message.objects.filter(about=f"matter {case.pk}", channel="email")
    return list(found.values_list("wording", flat=True))


def acted(client: Client, address: str, **whose: str) -> Any:
    """She presses the button, and types in the code that a demonstration shows."""
    client.post(address, whose)
    code = client.session["online_code"]["shown"]
    return client.post(address, {"code": code, **whose}, follow=True)


def opened(client: Client, case: Case, tail: str) -> str:
    client.post("/track/", {"code": case.code, "tail": tail})
    return f"/track/{case.code}/"


def test_for_herself_nothing_is_typed(her: Alone) -> None:
    assert "替谁申请" in her_page(her)
    assert up_to(her, capacity="self", name="", number="").status_code == 302
    application = sent(her)
    assert (application.capacity, application.matter.beneficiary) == ("self", None)
    assert "capacity" not in Entry.objects.get(step="apply_online").facts


def her_page(her: Alone) -> str:
    her.begin()
    her.say_who()
    return str(her.client.get(her.at("for_whom")).content.decode())


def test_a_guardian_applies_for_a_child_and_photographs_the_proof(her: Alone) -> None:
    assert up_to(her, capacity="guardian").status_code == 302
    her.say_where()
    her.answer()
    her.photograph()
    assert her.send().status_code == 422
    her.post("paper-proof", pages=picture(), presence="here", next="1")
    her.send()
    application = Application.objects.select_related("matter").get()
    child = Party.objects.get(pk=application.matter.beneficiary)
    assert (application.capacity, child.name) == ("guardian", "赵小宝")
    assert Entry.objects.get(step="apply_online").facts["capacity"] == "guardian"
    assert application.materials.get(key="proof").pages.count() == 1


@pytest.mark.parametrize(
    ("born", "capacity", "code"),
    [
        ("20150601", "self", 422),
        ("20100301", "self", 422),
        ("20100301", "earning", 302),
        ("20150601", "earning", 422),
        ("20150601", "family", 422),
    ],
)
def test_a_child_does_not_apply_by_herself(her: Alone, born: str, capacity: str, code: int) -> None:
    her.number = build.id_number(8, born=born)
    assert up_to(her, capacity=capacity).status_code == code


def test_a_child_who_skips_the_question_is_refused_at_sending(her: Alone) -> None:
    her.number = build.id_number(8, born="20150601")
    her.up_to_sending()
    answer = her.send()
    assert answer.status_code == 422
    assert "监护人" in answer.content.decode()
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": ""}, "请填写“受益人的姓名”"),
        ({"number": ""}, "请填写“受益人的身份证号”"),
        ({"number": "123"}, "身份证"),
        ({"number": build.id_number(8)}, "替谁"),
        ({"capacity": "neighbour"}, "neighbour"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    her: Alone, changed: dict[str, str], told: str
) -> None:
    answer = up_to(her, phone="13700001111", **changed)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "13700001111" in answer.content.decode()


def test_a_number_that_is_kept_is_not_shown_again(her: Alone) -> None:
    up_to(her)
    page = her.client.get(her.at("for_whom")).content.decode()
    assert WARD not in page
    assert "999901" in page
    assert up_to_again(her).status_code == 302
    assert her.draft.content["for_whom"]["number"] == WARD


def up_to_again(her: Alone) -> Any:
    return her.post("for_whom", capacity="family", name="赵小宝", number="", phone="")


def test_of_somebody_who_is_known_nothing_is_changed(her: Alone) -> None:
    known = build.a_party(serial=9, born="20150601", name="赵小宝", phone="13700002222")
    up_to(her, phone="13711112222")
    sent(her)
    assert Party.objects.get(pk=known.pk).phone == "13700002222"


def test_another_name_for_a_known_number_is_led_to_a_window(her: Alone) -> None:
    build.a_party(serial=9, born="20150601", name="别人")
    up_to(her)
    her.say_where()
    her.answer()
    her.photograph()
    assert her.send().status_code == 422
    assert not Matter.objects.exists()


def test_she_is_written_to_where_she_says(her: Alone) -> None:
    her.begin()
    her.say_who()
    assert her.post("email", email="nobody").status_code == 422
    assert her.post("email", email="lan@example.cn").status_code == 302
    her.post("for_whom", capacity="self")
    application = sent(her)
    assert application.email == "lan@example.cn"
    assert wordings(application) == ["received"]
    page = her.client.get(f"/track/{application.code}/").content.decode()
    assert "lan@example.cn" not in page


def test_she_takes_back_what_she_sent_until_it_is_decided(chinese: Client) -> None:
    case = build.sent_online(item="MZ-004")
    page = opened(chinese, case, "3210")
    assert "不想办了" in chinese.get(page).content.decode()
    told = acted(chinese, f"/apply/withdraw/{case.code}/").content.decode()
    assert "已经撤回" in told
    assert (case.row.outcome, case.row.closed_at) == ("withdrawn", FRIDAY)
    assert "不想办了" not in told


def test_without_the_code_nothing_is_withdrawn(chinese: Client) -> None:
    case = build.sent_online(item="MZ-004")
    opened(chinese, case, "3210")
    chinese.post(f"/apply/withdraw/{case.code}/")
    assert chinese.post(f"/apply/withdraw/{case.code}/", {"code": "1"}).status_code == 422
    assert case.row.outcome == ""


def test_what_began_at_a_counter_ends_at_one(chinese: Client) -> None:
    case = build.an_application()
    page = opened(chinese, case, "3210")
    assert "不想办了" not in chinese.get(page).content.decode()
    answer = chinese.post(f"/apply/withdraw/{case.code}/")
    assert answer.status_code == 422


def test_what_is_decided_is_not_withdrawn(chinese: Client) -> None:
    case = build.sent_online(item="MZ-004", at=FRIDAY)
    case.take("refuse_acceptance", at=FRIDAY, facts={"ground": "other"})
    opened(chinese, case, "3210")
    assert chinese.post(f"/apply/withdraw/{case.code}/").status_code == 422
    assert case.row.outcome == "not_accepted"


def test_whom_it_is_for_withdraws_it_with_her_own_phone(chinese: Client) -> None:
    mother = build.a_party(serial=3, name="张大娘", phone="13700003333")
    case = build.sent_online(item="MZ-004", beneficiary=mother.pk)
    page = opened(chinese, case, "3333")
    assert "我是受益人" in chinese.get(page).content.decode()
    address = f"/apply/withdraw/{case.code}/"
    chinese.post(address, {"whose": "beneficiary"})
    assert codes._number_of(chinese.session["online_code"]) == "13700003333"
    acted(chinese, address, whose="beneficiary")
    entry = Entry.objects.get(matter=case.matter, step="withdraw_online")
    assert (entry.actor, entry.on_behalf_of) == (None, mother.pk)


def test_whoever_has_it_is_told_that_it_is_over(chinese: Client) -> None:
    case = build.sent_online(item="MZ-004")
    window = build.on_post(case.stay.post)
    opened(chinese, case, "3210")
    acted(chinese, f"/apply/withdraw/{case.code}/")
    told = Message.objects.filter(about=f"matter {case.matter}", wording="to_you")
    assert list(told.values_list("account", flat=True)) == [window.account]
