"""All that is done at one place stands on one page, with who answers for it (集中公示)."""

import pytest
from django.test import Client

from bianmin.applications.site_list import site_list
from bianmin.catalogue import selectors as catalogue
from bianmin.network import selectors as network
from bianmin.network.models import Post
from bianmin.network.tiers import Tier
from bianmin.portal import present
from tests import build

pytestmark = pytest.mark.django_db


def page(chinese: Client, code: str) -> str:
    return chinese.get(f"/places/{code}/items/").content.decode()


@pytest.mark.parametrize(
    ("code", "tier"),
    [(build.VILLAGE, Tier.VILLAGE), (build.TOWN, Tier.TOWN), (build.COUNTY, Tier.COUNTY)],
)
def test_every_item_of_the_place_stands_on_its_page(code: str, tier: Tier, chinese: Client) -> None:
    shown = page(chinese, code)
    offered = catalogue.offered(present.today())
    here = offered.filter(receive_tiers__contains=[tier])
    elsewhere = offered.exclude(receive_tiers__contains=[tier])
    assert here.count() > 20
    assert f"{here.count()} 个事项" in shown
    for edition in here:
        assert f'href="/items/{edition.item.code}/"' in shown
    assert not [e for e in elsewhere if f'href="/items/{e.item.code}/"' in shown]


def test_it_has_rules_content_procedure_fees_limits_unit_and_person(chinese: Client) -> None:
    agent = build.an_agent()
    Post.objects.filter(pk=agent.post).update(duties="代收材料，当天登记")
    shown = page(chinese, build.VILLAGE)
    found = site_list(
        network.directory().divisions[build.VILLAGE], network.directory(), present.today()
    )
    assert found
    [aid] = [item for item in found.items if item.content.code == "MZ-001"]
    assert aid.person
    assert found.unanswered == ()
    for told in (
        "便民工作制度",
        "自愿",
        "代收材料，当天登记",
        aid.content.result.name,
        "受理 → ",
        "不收费",
        "个工作日",
        aid.unit,
        aid.person,
    ):
        assert told in shown, told


def test_an_item_without_a_responsible_person_is_flagged(chinese: Client) -> None:
    code = "371323101200"
    shown = page(chinese, code)
    assert "还没有明确责任人" in shown
    assert "还没有明确</b>" in shown


@pytest.mark.parametrize("code", ["0", "370000000000", "999901000000"])
def test_a_place_that_nobody_serves_is_not_found(code: str, chinese: Client) -> None:
    assert chinese.get(f"/places/{code}/items/").status_code == 404
