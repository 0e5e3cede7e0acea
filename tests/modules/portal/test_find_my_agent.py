"""Finding the agent of one's village: the name, the phone, who is there today, the card."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image

from bianmin.files import services as files
from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.people.models import Account
from tests import build
from tests.build import FRIDAY, TOWN, VILLAGE
from tests.modules.portal.conftest import SetClock

pytestmark = pytest.mark.django_db


@pytest.fixture
def agent(db: None) -> Account:
    """The agent of 八大庄村, with a phone of her own."""
    account = Account.objects.get(pk=build.an_agent().account)
    account.name, account.phone = "李秀兰", "0539-0255001"
    account.save()
    return account


def page(client: Client, village: str = VILLAGE) -> str:
    answer = client.get(f"/agents/{village}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_from_the_town_to_the_village_to_the_name(chinese: Client, agent: Account) -> None:
    assert f'value="{TOWN}">马站镇' in chinese.get("/").content.decode()
    town = chinese.get(f"/agents/?town={TOWN}").content.decode()
    assert f'href="/agents/{VILLAGE}/">八大庄村' in town
    assert "马站镇便民服务中心" in town
    shown = page(chinese)
    for words in ("李秀兰", "tel:0539-0255001", "今天值班", "八大庄村代办点", "每天 8 小时轮班"):
        assert words in shown, words


@pytest.mark.parametrize("typed", ["八大庄", "badazhuang", "bdz"])
def test_a_village_is_found_by_its_name(typed: str, chinese: Client) -> None:
    assert f"/agents/{VILLAGE}/" in chinese.get("/agents/", {"q": typed}).content.decode()


def test_no_such_village_says_so(chinese: Client) -> None:
    shown = chinese.get("/agents/", {"q": "😀村"}).content.decode()
    assert "没有找到叫“😀村”的村" in shown and "tel:12345" in shown


def test_who_is_away_is_stood_in_for(chinese: Client, agent: Account) -> None:
    post = build.an_agent().post
    second = Account.objects.get(pk=build.on_post(post or 0, rank="B").account)
    assert page(chinese).count("今天值班") == 1
    days = {"from_day": date(2026, 9, 18), "until_day": date(2026, 9, 18)}
    staffing.take_leave(account=agent.pk, **days, by=None, at=FRIDAY)
    shown = page(chinese)
    assert shown.index("今天不在") < shown.index(second.name) < shown.index("今天值班")


def test_where_nobody_is_there_the_next_place_helps(chinese: Client, agent: Account) -> None:
    duty = network.directory().duty_post(build.body_of(TOWN).pk)
    assert duty and build.on_post(duty.id).account
    days = {"from_day": date(2026, 9, 18), "until_day": date(2026, 9, 18)}
    staffing.take_leave(account=agent.pk, **days, by=None, at=FRIDAY)
    assert "今天请找" in page(chinese)
    assert "马站镇便民服务中心" in page(chinese)


def test_a_village_without_an_agent_names_its_point(chinese: Client) -> None:
    shown = page(chinese)
    assert "这个村的代办员还没有公布" in shown
    assert "八大庄村代办点" in shown


def test_a_day_off_says_to_telephone(chinese: Client, agent: Account, set_clock: SetClock) -> None:
    set_clock("2026-09-19 Sat 10:00")
    assert "今天休息，请打电话" in page(chinese)
    set_clock("2026-09-20 Sun 10:00")  # a working day in place of a holiday
    assert "今天值班" in page(chinese)


def test_the_card_says_the_same_as_the_page(chinese: Client, agent: Account) -> None:
    card = chinese.get(f"/agents/{VILLAGE}/card/").content.decode()
    assert card.count('class="service-card"') == 1
    assert card.count("李秀兰") == card.count("0539-0255001") == 1
    assert "每天 8 小时轮班" in card and "八大庄村" in card


@pytest.mark.parametrize("path", ["/agents/000000000000/", "/agents/x/", "/agents/?town=371323"])
def test_a_wrong_place_is_not_found(path: str, chinese: Client) -> None:
    assert chinese.get(path).status_code == 404


def test_a_towns_code_leads_to_its_villages(chinese: Client) -> None:
    assert chinese.get(f"/agents/{TOWN}/").headers["Location"] == f"/agents/?town={TOWN}"


def test_only_who_serves_the_public_is_seen_by_it(chinese: Client, agent: Account) -> None:
    picture = ContentFile(b"", name="face.png")
    Image.new("RGB", (900, 1200), "#999").save(picture, "PNG")
    picture.size = picture.tell()
    picture.seek(0)
    stored = files.store(upload=picture, by=None, at=FRIDAY)
    clerk = Account.objects.get(pk=build.at_desk(TOWN, "reviewer").account)
    for account in (agent, clerk):
        account.photo = stored.pk
        account.save()
    assert f"/agents/photos/{agent.pk}/" in page(chinese)
    shown = chinese.get(f"/agents/photos/{agent.pk}/")
    assert shown.headers["Content-Type"] == "image/jpeg" and shown.content[:2] == b"\xff\xd8"
    assert chinese.get(f"/agents/photos/{clerk.pk}/").status_code == 404
    assert chinese.get("/agents/photos/999999/").status_code == 404
