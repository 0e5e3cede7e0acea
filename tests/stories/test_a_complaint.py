"""A villager complains of the clerk at a window: looked into by others, answered, put right, and
published; the clerk herself, at her own desk, finds nothing of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.stories.asking import confirm, in_elder_mode, press, take, write
from tests.stories.county import County

pytestmark = pytest.mark.browser
NAME, PHONE_NUMBER = "邹明霞", "13900009951"
HANDLES, PASSES, CLERK = "supervisor.mazhan", "approver.mazhan", "window.mazhan"
WORDS = "星期五上午在窗口问低保，工作人员一直看手机，问了三遍才答应。"
ANSWER = "经查监控，您反映的情况属实。已批评教育，并要求窗口专心接待。"
PUBLIC = "群众反映窗口人员上班看手机。经查属实，已批评教育并责令整改。"


def complained(page: Page, county: County, clerk: str) -> str:
    """From the first page to the slip; the code she follows it with."""
    page.goto("/")
    page.get_by_role("link", name="投诉举报").click()
    county.look_at(page, "co-01-ways")
    in_elder_mode(page, county, "co-01-ways")
    page.get_by_role("link", name="网上投诉").click()
    write(page, q="马站镇便民")
    page.get_by_role("button", name="查找").click()
    county.look_at(page, "co-02-office")
    page.locator(".lines a").first.click()
    press(page)
    expect(page.locator(".error-summary")).to_be_visible()
    county.look_at(page, "co-03-what-is-missing")
    in_elder_mode(page, county, "co-03-what-is-missing")
    whom = page.locator("[name=whom] option", has_text=clerk).first
    page.locator("[name=whom]").select_option(label=whom.inner_text())
    write(page, category="attitude", words=WORDS, name=NAME, phone=PHONE_NUMBER)
    press(page)
    confirm(page)
    county.look_at(page, "co-04-slip")
    in_elder_mode(page, county, "co-04-slip")
    return page.locator("dd b.number").first.inner_text()


def looked_into(desk: Page, county: County) -> str:
    """Taken up, given more time, heard, found; the address of its page."""
    desk.goto("/desk/complaints/")
    county.look_at(desk, "co-05-register")
    desk.locator("tbody th a").first.click()
    expect(desk.get_by_text(WORDS)).to_be_visible()
    expect(desk.get_by_text(NAME)).to_have_count(0)
    county.look_at(desk, "co-06-complaint")
    here = desk.url
    take(desk, "steps/accept_complaint")
    desk.locator('a[href$="/who/"]').click()
    write(desk, reason="约时间了解情况")
    press(desk)
    expect(desk.get_by_text(NAME)).to_be_visible()
    county.look_at(desk, "co-07-who")
    desk.goto(here)
    take(desk, "steps/extend", days="5", reason="当班人员外出培训，下周才能问到。")
    take(desk, "steps/hear_somebody", heard="complained_of", said="当时在回工作群的消息。")
    take(desk, "steps/record_finding", found="监控显示情况属实。")
    return here


def concluded(desk: Page, county: County) -> None:
    desk.locator('a[href$="/steps/conclude_upheld/"]').click()
    county.look_at(desk, "co-08-conclude")
    write(desk, reason=ANSWER, fault="窗口工作时间看手机。", within="10")
    press(desk)
    take(desk, "steps/record_rectified", done="已批评教育，手机集中存放。")
    take(desk, "steps/verify_rectified")
    expect(desk.locator(".outcome")).to_have_text("属实")
    county.look_at(desk, "co-09-closed")


def published(desk: Page, county: County, here: str) -> None:
    """Written by one, passed by another, read by everybody."""
    result = here.replace("/matters/", "/complaints/") + "result/"
    desk.goto(result)
    write(desk, text=PUBLIC)
    press(desk)
    county.look_at(desk, "co-10-waits")
    other = county.official(PASSES)
    other.goto(result)
    county.look_at(other, "co-11-preview")
    other.locator("button[name=pass]").click()
    expect(other.get_by_text(PUBLIC)).to_be_visible()


def nothing_for(clerk: Page, number: str, county: County) -> None:
    """By no list of her desk."""
    for where in ("/desk/", "/desk/complaints/", "/desk/ledger/", "/desk/today/"):
        clerk.goto(where)
        expect(clerk.get_by_text(number)).to_have_count(0)
    clerk.goto("/desk/complaints/")
    expect(clerk.get_by_text("没有投诉", exact=True)).to_be_visible()
    expect(clerk.get_by_role("heading", name="统计")).to_have_count(0)
    county.look_at(clerk, "co-12-the-clerk")
    clerk.goto("/desk/search/")
    clerk.locator("[name=typed]").fill(number)
    clerk.locator("[name=typed]").press("Enter")
    expect(clerk.locator("main .inbox a", has_text=number)).to_have_count(0)


def test_from_the_villager_to_what_everybody_reads(county: County) -> None:
    her = county.citizen()
    clerk = county.official(CLERK)
    code = complained(her, county, county.name_of(CLERK))
    desk = county.official(HANDLES)
    here = looked_into(desk, county)
    concluded(desk, county)
    published(desk, county, here)
    follow(her, code, county)
    number = desk.locator("p.quiet").first.inner_text().split("·")[-1].strip()
    assert re.search(r"\d{4}", number)
    nothing_for(clerk, number, county)
    refused = clerk.request.get(here)
    assert refused.status == 404


def follow(page: Page, code: str, county: County) -> None:
    """By the code and four digits of her telephone, from a browser that knows nothing of her."""
    page.context.clear_cookies()
    page.goto("/track/")
    write(page, code=code, tail=PHONE_NUMBER[-4:])
    press(page)
    expect(page.get_by_text(ANSWER).first).to_be_visible()
    expect(page.get_by_text("监控显示")).to_have_count(0)
    county.look_at(page, "co-13-answer")
    in_elder_mode(page, county, "co-13-answer")
    page.goto("/complaints/handled/")
    expect(page.get_by_text(PUBLIC)).to_be_visible()
    county.look_at(page, "co-14-handled")
    in_elder_mode(page, county, "co-14-handled")
