"""A certificate of the village: asked, examined, sealed and handed over without leaving it."""

import pytest
from playwright.sync_api import expect

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

CERTIFICATE = "村（社区）出具困难情况等证明（见证盖章）"
LIHUA = Person("王丽华", 131)


def test_the_village_settles_it_on_the_spot(county: County) -> None:
    agent = county.official("agent.badazhuang", size=PHONE)
    receipt = counter.take_in(agent, LIHUA, "盖章", CERTIFICATE, mandate=False)
    expect(agent.get_by_text("代办委托书")).to_have_count(0)
    counter.open_matter(agent, receipt)
    counter.take(agent, "受理")

    head = county.official("head.badazhuang", size=PHONE)
    counter.open_matter(head, receipt)
    county.look_at(head, "b-21-head-decides")
    counter.take(head, "准予办理", reason="情况属实。")

    counter.open_matter(agent, receipt)
    counter.take(agent, "办完")
    counter.begin(agent, "转交")
    agent.get_by_role("radio", name="本人签字").check()
    counter.finish(agent, "转交")

    citizen = county.citizen(size=PHONE)
    counter.track(citizen, receipt.code, LIHUA.tail)
    expect(citizen.locator("p.lead")).to_contain_text("已办成")
    ways = citizen.get_by_role("region", name="办到哪里了")
    expect(ways).not_to_contain_text("马站镇便民服务中心")
    county.look_at(citizen, "b-22-tracked")
