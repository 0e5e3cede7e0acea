"""A letter that asks for two things: registered, searched, a company asked, answered, served."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests import build
from tests.stories.asking import in_elder_mode, press, take, write
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser
WANTED = "马站镇2025年饮水安全工程的验收报告"
REPLY = "您申请的验收报告予以公开，见附件。"


def registered(office: Page, county: County) -> str:
    """The first of two requests of a letter; the address of its page."""
    office.goto("/desk/requests/")
    office.locator('a[href$="/requests/new/"]').click()
    press(office)
    expect(office.locator(".error-summary")).to_be_visible()
    county.look_at(office, "ir-01-what-is-missing")
    office.locator("main details summary").click()
    write(office, wanted_1=WANTED, wanted_2="同一工程的中标单位名单", name="孙启明")
    write(office, number=build.id_number(271), phone="13800003271")
    press(office)
    expect(office.get_by_text(WANTED).first).to_be_visible()
    county.look_at(office, "ir-02-registered")
    in_elder_mode(office, county, "ir-02-registered")
    return office.url


def asked_of_a_company(office: Page, county: County, matter: str) -> None:
    """It is named on the request's page, and agrees on its own."""
    take(office, "ask/third_party", name="沂水某管道公司", about="验收报告第三章的材料报价")
    county.look_at(office, "ir-03-asked")
    office.get_by_role("link", name="沂水某管道公司").click()
    take(office, "steps/letter_received")
    county.look_at(office, "ir-04-the-opinion")
    take(office, "steps/agrees")
    office.goto(matter)
    expect(office.locator("#others + ul")).to_contain_text("同意")


def test_from_the_letter_to_the_reply(county: County) -> None:
    office = county.official("reviewer.mazhan")
    matter = registered(office, county)
    take(office, "steps/examined")
    take(office, "steps/record_search", found="found", searched="镇档案室2025年案卷，“饮水”“验收”")
    asked_of_a_company(office, county, matter)
    take(office, "steps/draft_reply", ground="provided", draft=REPLY)
    decides = county.official("approver.mazhan", size=PHONE)
    decides.goto(matter)
    decides.locator('a[href$="/steps/provide/"]').click()
    expect(decides.locator("[name=reason]")).to_have_value(REPLY)
    county.look_at(decides, "ir-05-reply")
    press(decides)
    office.goto(matter)
    take(office, "steps/serve_reply", way="direct", served_on=f"{timezone.localdate():%Y-%m-%d}")
    expect(office.locator(".outcome")).to_be_visible()
    county.look_at(office, "ir-06-closed")
