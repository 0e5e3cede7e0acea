"""She would rather go herself: she is told everything, gets the plain sheet, and nothing runs."""

import pytest
from playwright.sync_api import expect

from tests.modules.pdf_text import text_of
from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

AID = "最低生活保障审核确认"
KEPT = ("matters_matter", "applications_application", "people_party")


def test_who_declines_is_given_the_plain_sheet(county: County) -> None:
    before = county.rows(*KEPT)
    agent = county.official("agent.badazhuang", size=PHONE)
    counter.say_who(agent, Person("张兰英", 111))
    counter.choose_item(agent, "吃低保", AID)
    counter.onward(agent)
    agent.get_by_role("radio", name="不愿代办").check()
    agent.get_by_role("button", name="收件，出具凭证").click()

    expect(agent.get_by_role("heading", level=1, name="咨询")).to_be_visible()
    expect(agent.get_by_role("status").filter(has_text="本人自己去办")).to_be_visible()
    county.look_at(agent, "b-01-declined")
    sheet = text_of(county.pdf(agent, "打印明白纸"))
    for told in ("明白纸", AID, "居民户口簿", "马站镇"):
        assert told in sheet
    assert county.rows(*KEPT) == before
    expect(agent.locator("main ul.lines li").first).to_contain_text(AID)


def test_nothing_is_received_while_she_has_not_said_what_she_wants(county: County) -> None:
    before = county.rows(*KEPT)
    agent = county.official("agent.badazhuang", size=PHONE)
    counter.say_who(agent, Person("张兰芳", 112))
    counter.choose_item(agent, "zdshbz", AID)
    counter.onward(agent)
    agent.get_by_role("button", name="收件，出具凭证").click()
    expect(agent.get_by_role("alert")).to_contain_text("请选择“本人意见”。")
    assert county.rows(*KEPT) == before
