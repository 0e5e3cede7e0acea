"""A public utility publishes what it does, every field of it, and the public reads it (F42)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from bianmin.catalogue.models import UtilityDirectory
from bianmin.catalogue.services import publish_directory
from bianmin.catalogue.utilities import SERVICE, UNIT, Charter, UtilityService
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from bianmin.network import services as network
from bianmin.network.models import Body
from tests import build
from tests.modules.desk.conftest import Desk, Now, text

PAGE = "/desk/catalogue/own-directory/"
WATER = "沂水县自来水公司"
TOLD = {
    "duties": "抄表员每月入户一次",
    "commitments": "停水提前一天通知",
    "fees": "水费、开户费",
    "norms": "佩戴工作牌",
    "discipline": "不收礼品",
    "supervision": "监督电话 0539-2251111",
    "services-0-name": "新装水表",
    "services-0-basis": "城市供水条例",
    "services-0-procedure": "申请、查勘、安装",
    "services-0-limit": "5 个工作日",
    "services-0-commitment": "超时免开户费",
    "services-0-fee": "开户费 120 元",
    "rows": "1",
}


@pytest.fixture
def company(now: Now) -> Body:
    return network.found_body(
        name=WATER,
        short_name="自来水公司",
        kind="utility",
        division=build.COUNTY,
        parent=Body.objects.get(kind="government").pk,
        from_day=day_of(now.at),
        phone="0539-2250000",
        by=None,
        at=now.at,
    )


@pytest.fixture
def office(company: Body, seat: Callable[[Actor], Desk], now: Now) -> Desk:
    post = network.add_post(
        body=company.pk, role="editor", name="公开专员", duties="", by=None, at=now.at
    )
    return seat(build.on_post(post.pk))


@pytest.fixture
def chinese() -> Client:
    return Client(headers={"accept-language": "zh-hans"})


def test_a_utility_publishes_and_the_public_reads(
    office: Desk, company: Body, chinese: Client
) -> None:
    assert not company.is_organ
    assert WATER in chinese.get("/utilities/").content.decode()
    assert chinese.get(f"/utilities/{company.pk}/").status_code == 404
    assert PAGE in text(office.get("/desk/catalogue/"))
    assert office.post(PAGE, {**TOLD, "publish": 1}).status_code == 302
    page = chinese.get(f"/utilities/{company.pk}/").content.decode()
    for told in (*list(TOLD.values())[:-1], WATER, "0539-2250000"):
        assert told in page
    assert office.post(PAGE, {**TOLD, "discipline": "不收红包", "publish": 1}).status_code == 302
    page = chinese.get(f"/utilities/{company.pk}/").content.decode()
    assert "不收红包" in page
    assert "第 2 版" in page
    assert "不收红包" in text(office.get(PAGE))
    assert UtilityDirectory.objects.count() == 2, "what was published is kept"


@pytest.mark.parametrize("blank", [*UNIT, *(f"services-0-{name}" for name in SERVICE)])
def test_no_field_may_be_blank(blank: str, office: Desk) -> None:
    answer = office.post(PAGE, {**TOLD, blank: " ", "publish": 1})
    assert answer.status_code == 422
    page = text(answer)
    assert "请填写" in page
    assert "抄表员每月入户一次" in page or blank == "duties", "what was typed stays"
    assert not UtilityDirectory.objects.exists()


def test_rows_come_and_go_and_nothing_typed_is_lost(office: Desk) -> None:
    more = text(office.post(PAGE, {**TOLD, "add": 1}))
    assert 'name="services-1-name"' in more
    assert "新装水表" in more
    assert "不收礼品" in more
    second = {f"services-1-{name}": "报修" for name in SERVICE}
    less = text(office.post(PAGE, {**TOLD, **second, "rows": "2", "take_out": "0"}))
    assert "报修" in less
    assert "新装水表" not in less
    assert 'name="services-1-name"' not in less


@pytest.mark.parametrize("rows", ["", "0", "x", "-1", "99999"])
def test_a_directory_names_a_service(rows: str, office: Desk) -> None:
    assert office.post(PAGE, {**TOLD, "rows": rows, "publish": 1}).status_code == 422
    assert not UtilityDirectory.objects.exists()


def test_only_its_own_people_publish(window: Desk, company: Body) -> None:
    assert window.post(PAGE, {**TOLD, "publish": 1}).status_code == 302
    assert not UtilityDirectory.objects.exists()
    assert PAGE not in text(window.get("/desk/catalogue/"))


def test_the_service_itself_takes_no_blank(company: Body, now: Now) -> None:
    row = UtilityService(**dict.fromkeys(SERVICE, "有"))
    whole = Charter(**dict.fromkeys(UNIT, "有"), services=(row,))
    given: dict[str, Any] = {"body": company.pk, "by": build.an_account().pk, "at": now.at}
    for wrong, code in (
        (Charter(**{**dict.fromkeys(UNIT, "有"), "norms": " "}, services=(row,)), "blank"),
        (Charter(**dict.fromkeys(UNIT, "有"), services=()), "empty"),
    ):
        with pytest.raises(Refusal) as refused:
            publish_directory(charter=wrong, **given)
        assert refused.value.code == f"directory_{code}"
    assert Charter.read(publish_directory(charter=whole, **given).content) == whole
