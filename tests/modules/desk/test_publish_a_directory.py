"""A public utility writes what it does, another person passes it, the public reads it (F42)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from bianmin.catalogue.models import UtilityDirectory
from bianmin.catalogue.services import pass_directory, save_directory, submit_directory
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
def head(company: Body, seat: Callable[[Actor], Desk], now: Now) -> Desk:
    post = network.add_post(
        body=company.pk, role="organ_head", name="经理", duties="", by=None, at=now.at
    )
    return seat(build.on_post(post.pk))


@pytest.fixture
def chinese() -> Client:
    return Client(headers={"accept-language": "zh-hans"})


def submitted(office: Desk, **changes: str) -> UtilityDirectory:
    """What the office has written and handed to another person."""
    draft = UtilityDirectory.objects.filter(state="draft").first()
    seen = draft.content_digest if draft else ""
    assert office.post(PAGE, {**TOLD, **changes, "seen": seen, "submit": 1}).status_code == 302
    return UtilityDirectory.objects.get(state="draft")


def passed(desk: Desk, draft: UtilityDirectory) -> Any:
    """What is answered when somebody presses “pass” on the page as it stands."""
    address = f"/desk/catalogue/directories/{draft.pk}/"
    return desk.post(address, {"pass": 1, "seen": draft.content_digest})


def test_a_utility_writes_another_passes_and_the_public_reads(
    office: Desk, head: Desk, company: Body, chinese: Client
) -> None:
    public = f"/utilities/{company.pk}/"
    assert not company.is_organ
    assert WATER in chinese.get("/utilities/").content.decode()
    assert PAGE in text(office.get("/desk/catalogue/"))
    draft = submitted(office)
    assert chinese.get(public).status_code == 404, "nobody has passed it"
    assert WATER in text(head.get("/desk/catalogue/"))
    page = text(head.get(f"/desk/catalogue/directories/{draft.pk}/"))
    assert 'name="pass"' in page
    assert "停水提前一天通知" in page
    assert passed(head, draft).status_code == 302
    page = chinese.get(public).content.decode()
    for told in (*list(TOLD.values())[:-1], WATER, "0539-2250000"):
        assert told in page
    second = submitted(office, discipline="不收红包")
    assert "不收红包" not in chinese.get(public).content.decode()
    assert passed(head, second).status_code == 302
    page = chinese.get(public).content.decode()
    assert "不收红包" in page
    assert "第 2 版" in page
    states = UtilityDirectory.objects.order_by("number").values_list("state", flat=True)
    assert list(states) == ["ended", "in_force"]


def test_nobody_passes_their_own_or_what_was_not_shown(
    office: Desk, head: Desk, window: Desk, now: Now
) -> None:
    draft = submitted(office)
    by = office.actor.account or 0
    with pytest.raises(Refusal) as refused:
        pass_directory(directory=draft.pk, seen=draft.content_digest, by=by, at=now.at)
    assert refused.value.code == "edition_own_work"
    assert 'name="pass"' not in text(office.get(f"/desk/catalogue/directories/{draft.pk}/"))
    passed(office, draft)
    assert passed(window, draft).status_code == 404
    submitted(office, fees="水费")
    assert passed(head, draft).status_code == 422, "it has changed since"
    assert not UtilityDirectory.objects.exclude(state="draft").exists()


def test_it_goes_back_with_a_remark(office: Desk, head: Desk) -> None:
    draft = submitted(office)
    address = f"/desk/catalogue/directories/{draft.pk}/"
    assert head.post(address, {"send_back": 1, "remark": " "}).status_code == 422
    assert head.post(address, {"send_back": 1, "remark": "收费请写全"}).status_code == 302
    assert 'name="pass"' not in text(head.get(address))
    assert passed(head, draft).status_code == 422
    assert UtilityDirectory.objects.get().state == "draft"
    assert "收费请写全" in text(office.get(address))
    assert "草稿" in text(office.get(PAGE))


def test_an_unfinished_draft_is_kept_and_two_writers_are_told(office: Desk) -> None:
    assert office.post(PAGE, {**TOLD, "norms": "", "seen": "", "keep": 1}).status_code == 302
    assert "抄表员每月入户一次" in text(office.get(PAGE))
    late = office.post(PAGE, {**TOLD, "seen": "", "keep": 1})
    assert late.status_code == 422
    assert "新装水表" in text(late)
    assert UtilityDirectory.objects.get().content["norms"] == ""


def test_what_was_published_is_never_rewritten(office: Desk, head: Desk) -> None:
    passed(head, submitted(office))
    with pytest.raises(IntegrityError):
        UtilityDirectory.objects.update(content={})


@pytest.mark.parametrize("blank", [*UNIT, *(f"services-0-{name}" for name in SERVICE)])
def test_no_field_may_be_blank(blank: str, office: Desk) -> None:
    answer = office.post(PAGE, {**TOLD, blank: " ", "submit": 1})
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
    assert office.post(PAGE, {**TOLD, "rows": rows, "submit": 1}).status_code == 422
    assert not UtilityDirectory.objects.exists()


def test_only_its_own_people_publish(window: Desk, company: Body) -> None:
    assert window.post(PAGE, {**TOLD, "submit": 1}).status_code == 302
    assert not UtilityDirectory.objects.exists()
    assert PAGE not in text(window.get("/desk/catalogue/"))


def test_the_service_itself_takes_no_blank(company: Body, now: Now) -> None:
    row = UtilityService(**dict.fromkeys(SERVICE, "有"))
    given: dict[str, Any] = {"by": build.an_account().pk, "at": now.at}
    seen = ""
    for wrong, code in (
        (Charter(**{**dict.fromkeys(UNIT, "有"), "norms": " "}, services=(row,)), "blank"),
        (Charter(**dict.fromkeys(UNIT, "有"), services=()), "empty"),
    ):
        draft = save_directory(body=company.pk, charter=wrong, seen=seen, **given)
        seen = draft.content_digest
        with pytest.raises(Refusal) as refused:
            submit_directory(directory=draft.pk, **given)
        assert refused.value.code == f"directory_{code}"
