"""From the tracking page: what is missing is sent, the originals are named, it is urged on."""

import pytest
from django.conf import LazySettings
from django.test import Client

from bianmin.applications.models import Material, OnlineDraft
from bianmin.matters.models import Entry
from bianmin.notices.models import Message, Spared
from bianmin.people.models import Party
from bianmin.portal.online import codes
from tests import build
from tests.build import Case, moment

from .alone import Alone, picture
from .conftest import SetClock

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    settings.DEMONSTRATION = True


@pytest.fixture
def case() -> Case:
    return build.sent_online()


def admitted(client: Client, case: Case) -> None:
    client.post("/track/", {"code": case.code, "tail": build.id_number(1)[-4:]})


def page(client: Client, case: Case) -> str:
    return client.get(f"/track/{case.code}/").content.decode()


def test_what_is_missing_is_sent_from_the_tracking_page(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3", "m5"]})
    set_clock("2026-09-21 Mon 20:00")
    admitted(chinese, case)
    assert "在网上补交" in page(chinese, case)
    address = f"/apply/supplement/{case.code}/"
    assert "验证码" in chinese.post(address).content.decode()
    answer = chinese.post(address, {"code": chinese.session["online_code"]["shown"]})
    her = Alone(chinese, begun=answer.headers["Location"].split("/")[3])
    her.post("paper-m3", pages=picture(), presence="here", next="1")
    assert her.send().status_code == 422  # one is still open
    her.post("paper-m5", pages=picture(), presence="here", next="1")
    assert her.send().status_code == 302
    assert case.stay.waits_for == "post"
    assert Material.objects.get(application=case.matter, key="m5").pages.count() == 1
    assert OnlineDraft.objects.count() == 0
    assert "在网上补交" not in page(chinese, case)


def test_only_the_number_of_the_application_opens_it(case: Case, chinese: Client) -> None:
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3"]})
    answer = chinese.post(f"/apply/supplement/{case.code}/")
    assert answer.headers["Location"] == f"/track/{case.code}/"  # not admitted
    admitted(chinese, case)
    chinese.post(f"/apply/supplement/{case.code}/")
    assert codes._number_of(chinese.session["online_code"]) == "13900001234"
    assert chinese.post(f"/apply/supplement/{case.code}/", {"code": "1"}).status_code == 422


def test_nothing_is_sent_where_nothing_was_asked(case: Case, chinese: Client) -> None:
    admitted(chinese, case)
    answer = chinese.post(f"/apply/supplement/{case.code}/")
    assert answer.status_code == 422
    assert "没有要补交的材料" in answer.content.decode()


def test_the_originals_to_bring_are_named(case: Case, chinese: Client, set_clock: SetClock) -> None:
    case.take("call_in", at=MONDAY)
    set_clock("2026-09-21 Mon 11:00")
    admitted(chinese, case)
    told = page(chinese, case)
    assert "带这些原件" in told
    assert "居民身份证" in told


def test_she_urges_it_on_and_reads_the_answer(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    set_clock("2026-09-21 Mon 10:00")
    admitted(chinese, case)
    assert "催一催" in page(chinese, case)
    address = f"/track/{case.code}/urge/"
    for _ in range(2):
        assert chinese.post(address, {"words": "等着用钱"}).status_code == 302
    assert Entry.objects.filter(matter=case.matter, step="urge").count() == 1
    told = page(chinese, case)
    assert "催一催</button>" not in told
    assert "答复最晚" in told
    case.take("answer_urge", at=MONDAY, reason="今天就给您看完。")
    assert "今天就给您看完。" in page(chinese, case)


def test_a_stranger_urges_nothing(case: Case, chinese: Client) -> None:
    chinese.post(f"/track/{case.code}/urge/")
    assert not Entry.objects.filter(matter=case.matter, step="urge").exists()


def test_she_does_without_what_the_law_does_not_require(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    set_clock("2026-09-21 Mon 10:00")
    admitted(chinese, case)
    assert "恢复给我发全部消息" not in page(chinese, case)
    address = f"/track/{case.code}/messages/"
    for _ in range(2):
        assert chinese.post(address, {"wanted": "required"}).status_code == 302
    assert Spared.objects.count() == 2  # the number she confirmed, and the one she is known by
    assert "恢复给我发全部消息" in page(chinese, case)
    told = Message.objects.filter(channel="sms")
    before = told.count()
    case.take("withdraw", at=MONDAY)
    assert told.count() == before
    chinese.post(address, {"wanted": "all"})
    assert not Spared.objects.exists()
    assert "恢复给我发全部消息" not in page(chinese, case)


def test_her_e_mail_is_spared_with_her_numbers(case: Case, chinese: Client) -> None:
    Party.objects.update(email="zhang@example.cn")
    admitted(chinese, case)
    chinese.post(f"/track/{case.code}/messages/", {"wanted": "required"})
    assert Spared.objects.filter(channel="email").count() == 1
    case.take("withdraw", at=MONDAY)
    assert not Message.objects.filter(channel="email").exists()


def test_what_the_law_requires_reaches_her_all_the_same(case: Case, chinese: Client) -> None:
    admitted(chinese, case)
    chinese.post(f"/track/{case.code}/messages/", {"wanted": "required"})
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3"]})
    assert Message.objects.filter(channel="sms", wording="correction").count() == 2


def test_that_she_must_bring_originals_reaches_her_too(case: Case, chinese: Client) -> None:
    """行政许可法 32: all that is wanted of her is told once."""
    admitted(chinese, case)
    chinese.post(f"/track/{case.code}/messages/", {"wanted": "required"})
    case.take("call_in", at=MONDAY)
    assert Message.objects.filter(channel="sms", wording="called_in").count() == 2


@pytest.mark.parametrize("odd", ["", "all or nothing", "全部"])
def test_what_is_no_choice_changes_nothing(odd: str, case: Case, chinese: Client) -> None:
    admitted(chinese, case)
    answer = chinese.post(f"/track/{case.code}/messages/", {"wanted": odd}, follow=True)
    assert "没有选择" in answer.content.decode()
    assert not Spared.objects.exists()


def test_a_stranger_chooses_nothing_for_her(case: Case, chinese: Client) -> None:
    answer = chinese.post(f"/track/{case.code}/messages/", {"wanted": "required"})
    assert answer.headers["Location"] == f"/track/{case.code}/"
    assert not Spared.objects.exists()
    assert chinese.get(f"/track/{case.code}/messages/").status_code == 405


def test_who_gave_no_number_is_asked_nothing(chinese: Client) -> None:
    relayed = build.an_application(party=build.a_party(serial=4, phone=""))
    chinese.post("/track/", {"code": relayed.code, "tail": build.id_number(4)[-4:]})
    assert "/messages/" not in page(chinese, relayed)


def test_she_ends_the_mandate_from_her_page(chinese: Client, set_clock: SetClock) -> None:
    relayed = build.an_application()
    admitted(chinese, relayed)
    assert "我自己接着办" in page(chinese, relayed)
    address = f"/apply/take-over/{relayed.code}/"
    chinese.post(address)
    assert relayed.where == "carried_up"  # a code and four digits let nobody act
    chinese.post(address, {"code": chinese.session["online_code"]["shown"]})
    assert relayed.where == "accept"
    assert "我自己接着办" not in page(chinese, relayed)
    assert chinese.post(address).status_code == 422


def test_who_has_no_phone_is_led_to_a_window(chinese: Client) -> None:
    relayed = build.an_application(party=build.a_party(serial=4, phone=""))
    chinese.post("/track/", {"code": relayed.code, "tail": build.id_number(4)[-4:]})
    answer = chinese.post(f"/apply/take-over/{relayed.code}/")
    assert answer.status_code == 422
    assert "窗口" in answer.content.decode()
