"""An old phone, a strict browser: the whole way works without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

AID = "最低生活保障审核确认"
YUZHEN = Person("王玉珍", 181)


def test_from_the_search_to_the_receipt_and_on(county: County) -> None:
    citizen = county.citizen(java_script_enabled=False)
    citizen.goto("/")
    citizen.get_by_role("searchbox").fill("吃低保")
    citizen.get_by_role("button", name="查找").click()
    citizen.get_by_role("link", name=AID).click()
    expect(citizen.get_by_role("heading", level=2, name="带什么")).to_be_visible()
    citizen.get_by_role("checkbox").first.check()

    agent = county.official("agent.badazhuang", size=PHONE, java_script_enabled=False)
    receipt = counter.take_in(agent, YUZHEN, "低保", AID, mandate=True)
    counter.track(citizen, receipt.code, YUZHEN.tail)
    expect(citizen.locator("p.lead")).to_contain_text("八大庄村")

    counter.open_matter(agent, receipt)
    counter.take(agent, "上报")
    citizen.reload()
    expect(citizen.locator("p.lead")).to_contain_text("马站镇")
    county.shoot(citizen, "g-01-tracked-without-javascript-phone")
