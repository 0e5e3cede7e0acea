"""Board, cards, badges, sign and poster: what the network says today; an old one is told."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from bianmin.files import services as files
from bianmin.network import models
from bianmin.network import services as network
from bianmin.network.policies import SIGN_PARTY_MARK, SIGN_ROLES, SUPERVISION_PHONE
from bianmin.people.models import Account
from bianmin.policy.services import set_value
from tests import build
from tests.build import FRIDAY, TOWN, VILLAGE
from tests.modules.pdf_text import pages_of, scanned, text_of

pytestmark = pytest.mark.django_db
FIVE = ("马站镇便民服务中心", "代办窗口", "李秀兰", "0917", "0539-2255001", "0539-12345")
"""Unit, window, name, number, telephone and the centre's supervision telephone (004: 公示牌)."""
LONG = "欧阳䶮" + "阿卜杜热合曼·买买提" * 4 + "司马𫚉"
"""Forty-five characters, two of them rare."""


@pytest.fixture
def clerk(db: None) -> Account:
    """A clerk of 马站镇 with everything that a board shows."""
    set_value(
        key=SUPERVISION_PHONE, value="0539-12345", from_day=date(2020, 1, 1), document="县文件",
        by=None, at=FRIDAY,
    )  # fmt: skip
    account = Account.objects.get(pk=build.at_desk(TOWN, "window").account)
    account.name, account.number, account.phone = "李秀兰", "0917", "0539-2255001"
    account.is_party_member, account.photo = True, a_face()
    account.save()
    return account


@pytest.fixture
def agent(db: None) -> Account:
    account = Account.objects.get(pk=build.an_agent().account)
    account.name, account.number, account.phone = "王桂兰", "0301", "13800001234"
    account.save()
    return account


def a_face() -> int:
    content = BytesIO()
    Image.new("RGB", (900, 700), "#9bc").save(content, "PNG")
    return files.store(upload=ContentFile(content.getvalue(), "f.png"), by=None, at=FRIDAY).pk


def site(place: str = TOWN) -> str:
    return f"/sites/{models.Site.objects.get(body=build.body_of(place)).pk}/"


def pdf(client: Client, path: str) -> bytes:
    answer = client.get(path)
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/pdf"
    return bytes(answer.content)


def page(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def opened(client: Client, printed: bytes) -> str:
    """The page to which the code of a print leads."""
    return page(client, "/" + scanned(printed).split("/", 3)[3])


@pytest.mark.parametrize("kind", ["board", "supervision-cards"])
def test_board_and_supervision_card_have_all_five(
    kind: str, chinese: Client, clerk: Account
) -> None:
    printed = pdf(chinese, f"{site()}{kind}.pdf")
    told = text_of(printed)
    for words in FIVE:
        assert words in told, words
    assert b"/DCTDecode" in printed  # the photograph


def test_the_page_shows_what_the_board_does_and_who_is_there_now(
    chinese: Client, clerk: Account
) -> None:
    shown = page(chinese, site())
    for words in (*FIVE, "今天值班", f"/agents/photos/{clerk.pk}/", "工作人员守则", "党员"):
        assert words in shown, words
    days = {"from_day": date(2026, 9, 18), "until_day": date(2026, 9, 18)}
    network.take_leave(account=clerk.pk, **days, by=None, at=FRIDAY)
    assert "今天不在" in page(chinese, site())


def test_whoever_leaves_the_post_is_gone_from_page_and_board(
    chinese: Client, clerk: Account
) -> None:
    build.on_post(models.Holder.objects.get(account=clerk).post_id, rank="B")
    held = models.Holder.objects.get(account=clerk)
    network.end_holder(holder=held.pk, until_day=date(2026, 9, 17), by=None, at=FRIDAY)
    assert "李秀兰" not in page(chinese, site())
    assert "李秀兰" not in text_of(pdf(chinese, f"{site()}board.pdf"))


@pytest.mark.parametrize("kind", ["board", "supervision-cards", "sign"])
def test_a_print_says_itself_that_it_is_old(kind: str, chinese: Client, clerk: Account) -> None:
    printed = pdf(chinese, f"{site()}{kind}.pdf")
    assert "内容没有变化" in opened(chinese, printed)
    models.Body.objects.filter(pk=build.body_of(TOWN).pk).update(phone="0539-7777777")
    models.Revision.objects.update(number=10**6)
    Account.objects.filter(pk=clerk.pk).update(phone="0539-8888888")
    shown = opened(chinese, printed)
    assert "已经过时" in shown and f"{kind}.pdf" in shown
    assert kind == "sign" or "工作人员" in shown


def test_the_county_says_whose_posts_and_whether_members_are_marked(
    chinese: Client, clerk: Account
) -> None:
    told = {"from_day": date(2021, 1, 1), "document": "县文件", "by": None, "at": FRIDAY}
    assert "党员" in text_of(pdf(chinese, f"{site()}badges.pdf"))
    set_value(key=SIGN_PARTY_MARK, value=False, **told)
    assert "党员" not in text_of(pdf(chinese, f"{site()}badges.pdf"))
    set_value(key=SIGN_ROLES, value=["agent"], **told)
    assert "李秀兰" not in page(chinese, site())


def test_a_badge_opens_its_bearers_page_while_she_serves(chinese: Client, clerk: Account) -> None:
    network.sign_pledge(account=clerk.pk, signed_on=date(2026, 9, 1), by=None, at=FRIDAY)
    printed = pdf(chinese, f"{site()}badges.pdf")
    for words in ("工作证", "李秀兰", "0917", "马站镇便民服务中心"):
        assert words in text_of(printed), words
    shown = opened(chinese, printed)
    for words in ("李秀兰", "0917", "内容没有变化", "2026年9月1日", "一次告知", "首问责任"):
        assert words in shown, words
    Account.objects.filter(pk=clerk.pk).update(number="0918")
    assert "已经过时" in opened(chinese, printed)
    held = models.Holder.objects.get(account=clerk)
    network.end_holder(holder=held.pk, until_day=date(2026, 9, 17), by=None, at=FRIDAY)
    gone = page(chinese, f"/staff/{clerk.pk}/", 404)
    assert "不是我们的工作人员" in gone and "李秀兰" not in gone


def test_an_approver_has_no_public_page(chinese: Client) -> None:
    account = build.at_desk(build.COUNTY, "approver", department="民政局").account
    assert "不是我们的工作人员" in page(chinese, f"/staff/{account}/", 404)


@pytest.mark.parametrize("kind", ["card", "poster"])
def test_card_and_poster_say_what_the_agents_page_says(
    kind: str, chinese: Client, agent: Account
) -> None:
    printed = pdf(chinese, f"/agents/{VILLAGE}/{kind}.pdf")
    told, shown = text_of(printed), page(chinese, f"/agents/{VILLAGE}/")
    for words in ("王桂兰", "13800001234", "八大庄村代办点", "每天8小时轮班"):
        assert words in told and words in shown.replace(" ", ""), words
    assert "残疾证" in told and "12345" in told
    assert "内容没有变化" in opened(chinese, printed)
    Account.objects.filter(pk=agent.pk).update(name="赵桂兰")
    assert "代办员和电话" in opened(chinese, printed)


@pytest.mark.parametrize(("kind", "pages"), [("card", 2), ("poster", 1)])
def test_a_cruel_village_still_fits_its_sheet(
    kind: str, pages: int, chinese: Client, agent: Account
) -> None:
    second = build.on_post(build.an_agent().post or 0, rank="B").account
    Account.objects.filter(pk__in=[agent.pk, second]).update(name=LONG, phone="0539-2255001转8001")
    models.Site.objects.update(address="山前大道" * 40, hours="逢集的日子" * 30)
    printed = pdf(chinese, f"/agents/{VILLAGE}/{kind}.pdf")
    assert pages_of(printed) == pages
    told = text_of(printed)
    assert LONG in told and "山前大道" * 40 in told and "逢集的日子" * 30 in told


def test_a_cruel_site_still_fits_its_signs(chinese: Client, clerk: Account) -> None:
    Account.objects.filter(pk=clerk.pk).update(name=LONG, number="S" * 32, photo=None)
    models.Site.objects.update(name="便民服务中心" * 10, address="山前大道" * 40)
    for kind in ("board", "supervision-cards", "badges", "sign"):
        printed = pdf(chinese, f"{site()}{kind}.pdf")
        assert pages_of(printed) == 1
        assert LONG in text_of(printed) or kind == "sign"


def test_what_cannot_be_printed_says_what_is_missing(chinese: Client) -> None:
    for path, lacking in (
        (f"{site()}board.pdf", "工作人员"),
        (f"/agents/{VILLAGE}/card.pdf", "代办员"),
    ):
        assert f"请填上“{lacking}”" in page(chinese, path, 422), path


@pytest.mark.parametrize(
    "path", ["/sites/999999/", "{site}x.pdf", "/sites/999999/board.pdf", "/staff/999999/",
             f"/agents/{VILLAGE}/x.pdf", "/agents/1/card.pdf", f"/agents/{TOWN}/card.pdf"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(path: str, chinese: Client) -> None:
    assert chinese.get(path.format(site=site())).status_code == 404


@pytest.mark.parametrize(
    "mark",
    [
        "x",
        "badge.20260918.abcdefgh",
        "staff_board.20269999.aaaaaaaaaaaa",
        "plain_sheet.20260918.abcdef",
    ],
)
def test_a_code_of_another_sheet_says_nothing(mark: str, chinese: Client, clerk: Account) -> None:
    shown = page(chinese, f"{site()}?print={mark}")
    assert "已经过时" not in shown and "内容没有变化" not in shown


def test_the_page_costs_the_same_however_many_serve(chinese: Client, clerk: Account) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as caught:
            page(chinese, site())
        return len(caught)

    page(chinese, site())
    before = statements()
    build.on_post(models.Holder.objects.get(account=clerk).post_id, rank="B")
    page(chinese, site())
    assert statements() == before <= 14
