"""The pledge that somebody signed is kept with its version and its words, and shown (ST-13)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.network import services
from bianmin.network.models import Pledge
from bianmin.network.policies import PLEDGE, PLEDGE_VERSION
from bianmin.people.models import Account
from bianmin.policy.services import set_value
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN

from .conftest import Desk, text
from .test_take_in import a_photo

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]
BY: dict[str, Any] = {"by": None, "at": FRIDAY}


@pytest.fixture
def keeper(seat: Sit) -> Desk:
    return seat(build.at_desk(COUNTY, "administrator"))


@pytest.fixture
def agent(db: None) -> int:
    return build.an_agent().account


def person(account: int) -> str:
    return f"/desk/network/people/{account}/"


def sign(desk: Desk, account: int, **said: Any) -> Any:
    return desk.post(person(account) + "pledge/", {"signed_on": "2026-09-01", **said})


def test_it_is_entered_with_the_paper_and_shown_with_its_words(keeper: Desk, agent: int) -> None:
    assert "还没有签" in text(keeper.get(person(agent)))
    assert "一次告知" in text(keeper.get(person(agent) + "pledge/"))
    paper = SimpleUploadedFile("承诺书.jpg", a_photo().read(), "image/jpeg")
    assert sign(keeper, agent, scan=paper).status_code == 302
    shown = text(keeper.get(person(agent)))
    assert "2026年9月1日" in shown and "一次告知" in shown and "首问责任" in shown
    row = Pledge.objects.get()
    answer = keeper.get(f"/desk/network/pledges/{row.pk}/scan/")
    assert answer.headers["Content-Type"] == "image/jpeg" and answer.content[:2] == b"\xff\xd8"


def test_a_new_version_is_signed_anew_and_the_old_words_stay(keeper: Desk, agent: int) -> None:
    services.sign_pledge(account=agent, signed_on=date(2026, 9, 1), **BY)
    for key, value in ((PLEDGE_VERSION, "2"), (PLEDGE, ["不收一分钱"])):
        set_value(key=key, value=value, from_day=date(2026, 9, 10), document="县文件", **BY)
    assert "旧版" in text(keeper.get(person(agent)))
    services.sign_pledge(account=agent, signed_on=date(2026, 9, 11), **BY)
    versions = list(Pledge.objects.values_list("version", "promises"))
    assert versions[0] == ("2", ["不收一分钱"]) and versions[1][0] == "1"


def test_who_has_not_signed_is_listed(keeper: Desk, agent: int) -> None:
    name = Account.objects.get(pk=agent).name
    lacking = "还没签岗位承诺书"
    page = text(keeper.get("/desk/network/"))
    assert name in page[page.index(lacking) :].partition("</section>")[0]
    services.sign_pledge(account=agent, signed_on=date(2026, 9, 1), **BY)
    assert lacking not in text(keeper.get("/desk/network/"))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"signed_on": "2026-09-19"}, "不可能在以后的日子签"),
        ({"signed_on": ""}, "请填写“签名日期”"),
        ({"signed_on": "昨天"}, "日期"),
        ({"scan": SimpleUploadedFile("a.exe", b"MZ")}, "PDF"),
    ],
)
def test_what_is_refused_is_said(
    keeper: Desk, agent: int, said: dict[str, Any], sentence: str
) -> None:
    answer = sign(keeper, agent, **said)
    assert answer.status_code == 422 and sentence in text(answer)
    assert not Pledge.objects.exists()


def test_a_version_is_signed_once(keeper: Desk, agent: int) -> None:
    services.sign_pledge(account=agent, signed_on=date(2026, 9, 1), **BY)
    with pytest.raises(Refusal) as caught:
        services.sign_pledge(account=agent, signed_on=date(2026, 9, 2), **BY)
    assert caught.value.code == "network.pledge_signed_already"
    assert "已经签过了" in text(sign(keeper, agent))


def test_another_towns_head_sees_neither_person_nor_paper(seat: Sit, agent: int) -> None:
    row = services.sign_pledge(account=agent, signed_on=date(2026, 9, 1), **BY)
    head = seat(build.at_desk("371323102000", "supervisor"))
    assert head.get(person(agent) + "pledge/").status_code == 404
    assert head.get(f"/desk/network/pledges/{row.pk}/scan/").status_code == 404
    assert seat(build.at_desk(TOWN, "window")).get(person(agent) + "pledge/").status_code == 403


def test_the_administrator_enters_who_is_a_party_member(keeper: Desk, agent: int) -> None:
    known = {"name": "李秀兰", "number": "0917", "phone": ""}
    assert (
        keeper.post(person(agent) + "change/", known | {"is_party_member": "on"}).status_code == 302
    )
    assert Account.objects.get(pk=agent).is_party_member
    assert keeper.post(person(agent) + "change/", known).status_code == 302
    assert not Account.objects.get(pk=agent).is_party_member
