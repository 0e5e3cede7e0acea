"""Taking a published result down at the desk: found, told why, gone; by who is in charge."""

from collections.abc import Callable

import pytest
from django.test import Client

from bianmin.applications.models import PublishedResult, TakenDownResult
from bianmin.matters.services import Actor
from bianmin.portal import present
from tests import build
from tests.build import FRIDAY, TOWN, Case
from tests.modules.applications.ways import onward, reach

from .conftest import Desk, Now, text

pytestmark = pytest.mark.django_db
PAGE = "/desk/results/"


@pytest.fixture
def public(now: Now) -> Case:
    case = build.an_application(item="SL-001")
    onward(case, reach(case, "handed_over", at=FRIDAY))
    return case


@pytest.fixture
def head(seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.at_desk(TOWN, "supervisor"))


def test_it_is_found_and_taken_down_and_the_public_reads_that_it_was(
    public: Case, head: Desk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "结果公开" in text(head.get("/desk/"))
    assert "取水许可" in text(head.get(PAGE))
    assert "现在没有公开的结果" in text(head.get(PAGE, q="林木"))
    assert public.row.number in text(head.get(PAGE, q=public.row.number))
    address = f"{PAGE}{public.matter}/"
    assert "张*英" in text(head.get(address))
    wrong = head.post(address, {"ground": "personal"})
    assert wrong.status_code == 422 and "checked" in text(wrong)
    done = head.post(address, {"ground": "personal", "reason": "全村只有一个这样的名字"})
    assert done.status_code == 302
    assert not PublishedResult.objects.exists()
    shown = text(head.get(PAGE))
    assert "全村只有一个这样的名字" in shown and "可能认出个人" in shown
    monkeypatch.setattr(present, "now", lambda: FRIDAY)
    told = client.get("/results/", headers={"accept-language": "zh-hans"}).content.decode()
    assert "可能认出个人" in told and "取水许可" in told
    assert "张*英" not in told and "全村" not in told
    assert head.get(address).status_code == 404


def test_who_is_not_in_charge_of_its_site_cannot(
    public: Case, window: Desk, seat: Callable[[Actor], Desk]
) -> None:
    address, said = f"{PAGE}{public.matter}/", {"ground": "other", "reason": "不想公开"}
    elsewhere = seat(build.at_desk("371323102000", "supervisor"))
    for desk in (window, elsewhere):
        assert desk.get(address).status_code == 404
        assert desk.post(address, said).status_code == 404
        assert "取水许可" not in text(desk.get(PAGE))
    assert "这里由站点负责人查看" in text(window.get(PAGE))
    assert "结果公开" not in text(window.get("/desk/"))
    assert not TakenDownResult.objects.exists()
