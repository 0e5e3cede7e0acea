"""She applies alone: who she is, one question at a time, her papers; sent once, found again."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.applications.models import Application, OnlineDraft, Page, PhoneCode, Upload
from bianmin.applications.online import drafts
from bianmin.applications.policies import PREREVIEW
from bianmin.files.models import StoredFile
from bianmin.matters.models import Stay
from bianmin.people.models import Party
from bianmin.policy import services as policy
from tests import build
from tests.build import FRIDAY

from .alone import ITEM, MOBILE, Alone, code_in, picture
from .conftest import SetClock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    settings.DEMONSTRATION = True


@pytest.fixture
def her(chinese: Client) -> Alone:
    return Alone(chinese)


def test_the_whole_way_leads_to_the_window(her: Alone) -> None:
    her.up_to_sending()
    answer = her.send()
    application = Application.objects.get()
    assert answer.headers["Location"] == f"/apply/sent/{application.code}/"
    assert (application.mode, application.contact) == ("online", MOBILE)
    assert Stay.objects.get(matter=application.matter, left_at=None).kind == "prereview"
    assert Page.objects.filter(material__application=application).count() >= 1
    assert OnlineDraft.objects.count() == 0
    shown = her.client.get(answer.headers["Location"]).content.decode()
    assert application.code in shown
    assert her.client.get(f"/track/{application.code}/").status_code == 200


def test_the_guide_leads_here_and_what_cannot_be_sent_leads_back(chinese: Client) -> None:
    assert f"/apply/{ITEM}/" in chinese.get(f"/items/{ITEM}/").content.decode()
    assert "/apply/MZ-012/" not in chinese.get("/items/MZ-012/").content.decode()
    assert chinese.get("/apply/MZ-012/").headers["Location"] == "/items/MZ-012/"
    assert chinese.get("/apply/NO-999/").status_code == 404


def test_in_what_time_it_is_looked_through_is_the_countys_own_value(her: Alone) -> None:
    policy.set_value(
        key=PREREVIEW,
        value=3,
        from_day=FRIDAY.date() - timedelta(days=1),
        document="一份方案",
        by=None,
        at=FRIDAY,
    )
    page = her.client.get(f"/apply/{ITEM}/").content.decode()
    assert "3 个工作日内告诉您" in page
    her.up_to_sending()
    sent = her.client.get(her.send().headers["Location"]).content.decode()
    assert "3 个工作日内看完" in sent


def test_sent_twice_it_is_one_application(her: Alone) -> None:
    her.up_to_sending()
    address = f"/apply/draft/{her.draft.pk}/send/"
    first, again = her.client.post(address), her.client.post(address)
    assert first.headers["Location"] == again.headers["Location"]
    assert Application.objects.count() == 1


def test_another_browser_cannot_open_it(her: Alone) -> None:
    her.begin()
    her.say_who()
    stranger = Client()
    for name in ("who", "check", "paper-m1"):
        assert stranger.get(her.at(name)).headers["Location"] == "/apply/continue/"
    assert stranger.post(f"/apply/draft/{her.draft.pk}/send/").headers["Location"] == (
        "/apply/continue/"
    )


def test_nothing_is_collected_before_the_phone_is_confirmed(her: Alone) -> None:
    her.begin()
    assert her.client.get(her.at("paper-m1")).headers["Location"] == her.at("who")
    her.post("who", name=her.name, number=her.number)
    assert her.client.get(her.at("village")).headers["Location"] == her.at("phone")
    answer = her.client.post(her.at("paper-m1") + "pages/", {"pages": picture(), "key": "k"})
    assert answer.status_code == 302
    assert StoredFile.objects.count() == 0


def test_wrong_particulars_are_named_and_kept(her: Alone) -> None:
    her.begin()
    answer = her.post("who", name=her.name, number="110101199003070017")
    assert answer.status_code == 422
    assert her.name in answer.content.decode()
    assert her.post("phone", phone="12345").status_code == 302  # led back: who comes first


def test_a_number_that_is_kept_is_not_shown_again(her: Alone) -> None:
    her.begin()
    her.say_who()
    page = her.client.get(her.at("who")).content.decode()
    assert her.number not in page
    assert her.post("who", name="赵兰", number="").status_code == 302
    assert her.draft.content["number"] == her.number


def test_a_code_is_right_once_for_five_minutes_and_five_tries(
    her: Alone, set_clock: SetClock
) -> None:
    her.begin()
    her.post("who", name=her.name, number=her.number)
    her.post("phone", phone=her.mobile)
    code = her.code()
    assert PhoneCode.objects.filter(code=code.encode()).count() == 0
    for left in (4, 3, 2, 1, 0):
        said = her.post("code", code="000000" if code != "000000" else "111111")
        assert f"{left} 次" in said.content.decode()
    assert her.post("code", code=code).status_code == 422
    assert "phone" not in her.draft.content
    set_clock("2026-09-18 Fri 09:02")
    her.post("code", again="1")
    set_clock("2026-09-18 Fri 09:08")
    assert her.post("code", code=her.code()).status_code == 422
    set_clock("2026-09-18 Fri 09:09")
    her.post("code", again="1")
    assert her.post("code", code=her.code()).status_code == 302


def test_codes_are_not_sent_without_end(her: Alone, set_clock: SetClock) -> None:
    her.begin()
    her.post("who", name=her.name, number=her.number)
    assert her.post("phone", phone=her.mobile).status_code == 302
    assert her.post("phone", phone=her.mobile).status_code == 422  # wait a minute
    for minute in (2, 4, 6, 8):
        set_clock(f"2026-09-18 Fri 09:0{minute}")
        assert her.post("phone", phone=her.mobile).status_code == 302
    set_clock("2026-09-18 Fri 09:10")
    assert her.post("phone", phone=her.mobile).status_code == 422
    assert PhoneCode.objects.count() == 5


def test_a_code_serves_only_the_browser_and_number_it_was_sent_for(her: Alone) -> None:
    her.begin()
    her.post("who", name=her.name, number=her.number)
    her.post("phone", phone=her.mobile)
    other = Alone(Client(), number=build.id_number(5), mobile="13900009999")
    other.begin()
    other.post("who", name=other.name, number=other.number)
    other.post("phone", phone=other.mobile)
    assert other.post("code", code=her.code()).status_code in {302, 422}
    if her.code() != other.code():
        assert "phone" not in other.draft.content


def test_without_a_gateway_a_real_county_says_so(her: Alone, settings: LazySettings) -> None:
    settings.DEMONSTRATION = False
    her.begin()
    her.post("who", name=her.name, number=her.number)
    answer = her.post("phone", phone=her.mobile)
    assert answer.status_code == 422
    assert "窗口" in answer.content.decode()


def test_she_goes_on_on_another_phone_by_code_and_phone(her: Alone, set_clock: SetClock) -> None:
    her.begin()
    her.say_who()
    her.say_where()
    digits = code_in(her.client.get(her.at("who")))
    set_clock("2026-09-18 Fri 10:00")
    other = Client(headers={"accept-language": "zh-CN"})
    assert other.post("/apply/continue/", {"resume": "1234567890"}).status_code == 422
    assert other.post("/apply/continue/", {"resume": digits}).status_code == 302
    assert other.get(her.at("check")).headers["Location"] == "/apply/continue/"
    code = other.session["online_code"]["shown"]
    other.post("/apply/continue/code/", {"code": code})
    assert other.get(her.at("check")).status_code == 200


def test_resume_codes_are_not_guessed_without_end(her: Alone) -> None:
    her.begin()
    her.say_who()
    digits = code_in(her.client.get(her.at("who")))
    guesser = Client(headers={"accept-language": "zh-CN"})
    for n in range(30):
        guesser.post("/apply/continue/", {"resume": f"{n:010d}"})
    assert guesser.post("/apply/continue/", {"resume": digits}).status_code == 422


def test_a_page_sent_twice_under_one_key_is_one_page(her: Alone) -> None:
    her.begin()
    her.say_who()
    address = her.at("paper-m1") + "pages/"
    for _ in range(2):
        answer = her.client.post(address, {"pages": picture(), "key": "k-1"})
        assert answer.json() == {"kept": "k-1"}
    assert (Upload.objects.count(), StoredFile.objects.count()) == (1, 1)
    assert len(her.draft.content["papers"]["m1"]["pages"]) == 1


def test_a_page_that_is_none_is_refused_in_a_sentence(her: Alone) -> None:
    her.begin()
    her.say_who()
    bad = picture()
    bad.file.truncate(40)
    bad.size = 40
    answer = her.client.post(her.at("paper-m1") + "pages/", {"pages": bad, "key": "k-1"})
    assert answer.status_code == 422
    assert answer.json()["told"]
    assert her.client.post(her.at("paper-m1") + "pages/", {"key": "k"}).status_code == 404


def test_pages_are_turned_put_in_order_cut_and_removed_without_scripts(her: Alone) -> None:
    her.begin()
    her.say_who()
    for colour in ("red", "blue"):
        her.post("paper-m1", pages=picture(colour=colour), add="1")
    first, second = her.draft.content["papers"]["m1"]["pages"]
    her.post("paper-m1", earlier=str(second))
    assert her.draft.content["papers"]["m1"]["pages"] == [second, first]
    her.post("paper-m1", turn=str(first))
    turned = her.draft.content["papers"]["m1"]["pages"][1]
    assert StoredFile.objects.get(pk=turned).width == 80
    crop = f"/apply/draft/{her.draft.pk}/pages/{turned}/crop/"
    edges = {"top": "25", "bottom": "25", "left": "0", "right": "0"}
    assert her.client.get(crop).status_code == 200
    her.client.post(crop, edges)
    cut = her.draft.content["papers"]["m1"]["pages"][1]
    assert StoredFile.objects.get(pk=cut).height == 30
    her.post("paper-m1", remove=str(second))
    assert her.draft.content["papers"]["m1"]["pages"] == [cut]
    assert her.client.get(f"/apply/draft/{her.draft.pk}/pages/{second}/").status_code == 404


def test_a_paper_said_to_be_here_has_a_page(her: Alone) -> None:
    her.begin()
    her.say_who()
    answer = her.post("paper-m1", presence="here", next="1")
    assert answer.status_code == 422
    assert "照片" in answer.content.decode()


def test_what_is_still_open_is_named_and_nothing_is_sent(her: Alone) -> None:
    her.begin()
    her.say_who()
    answer = her.send()
    assert answer.status_code == 422
    assert Application.objects.count() == 0
    assert OnlineDraft.objects.count() == 1


def test_what_is_typed_here_changes_nothing_of_somebody_who_is_known(her: Alone) -> None:
    known = build.a_party(name=her.name, serial=8, phone="13800003210")
    her.up_to_sending()
    her.send()
    assert Application.objects.get().party_id == known.pk
    assert Party.objects.get(pk=known.pk).phone == "13800003210"


def test_a_number_known_under_another_name_is_led_to_the_window(her: Alone) -> None:
    build.a_party(name="别人", serial=8)
    her.up_to_sending()
    answer = her.send()
    assert answer.status_code == 422
    assert "别人" not in answer.content.decode()
    assert Application.objects.count() == 0


def test_given_up_it_is_forgotten(her: Alone) -> None:
    her.begin()
    her.say_who()
    her.client.post(f"/apply/draft/{her.draft.pk}/discard/")
    assert OnlineDraft.objects.count() == 0


def test_old_drafts_are_forgotten_and_their_pages_with_them(her: Alone) -> None:
    her.begin()
    her.say_who()
    her.post("paper-m1", pages=picture(), add="1")
    assert drafts.files_in_drafts() == set(StoredFile.objects.values_list("pk", flat=True))
    assert drafts.forget(before=FRIDAY - timedelta(days=1)) == 0
    assert drafts.forget(before=FRIDAY + timedelta(days=1)) > 0
    assert drafts.files_in_drafts() == set()


PRICES = {"who": 12, "village": 12, "paper-m1": 13, "check": 12}
"""The most statements a page of the draft may take."""


@pytest.mark.parametrize("name", PRICES)
def test_a_question_costs_the_same_however_many_have_applied(name: str, her: Alone) -> None:
    her.begin()
    her.say_who()
    her.say_where()
    her.client.get(her.at(name))
    for serial in (1, 2):
        build.sent_online(who=build.a_party(serial=serial))
    her.client.get(her.at(name))
    with CaptureQueriesContext(connection) as caught:
        assert her.client.get(her.at(name)).status_code == 200
    assert len(caught) <= PRICES[name]


def test_nothing_of_it_is_kept_by_a_browser_or_found_by_a_search_engine(her: Alone) -> None:
    her.begin()
    answer = her.client.get(her.at("who"))
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
