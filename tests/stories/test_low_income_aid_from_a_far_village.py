"""She asks in her village for low-income aid; it travels to the county, and back into her hand."""

import pytest
from playwright.sync_api import Page, expect

from tests.modules.pdf_text import text_of
from tests.stories import counter
from tests.stories.counter import Person, Receipt
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

AID = "最低生活保障审核确认"
XIULAN = Person("王秀兰", 101)
GUIYING = Person("上官桂英", 102)


def test_it_is_taken_in_carried_up_examined_and_published(county: County) -> None:
    agent = county.official("agent.badazhuang", size=PHONE)
    county.look_at(agent, "a-01-inbox-of-the-agent")
    is_told_everything_once(county, agent)
    hands_over_her_papers(county, agent)
    receipt = gives_a_mandate(county, agent)
    follows_it(county, receipt)
    agent.get_by_role("link", name="上报", exact=True).click()
    counter.finish(agent, "上报")
    the_town_accepts(county, receipt)
    two_people_visit(county, receipt)
    it_is_reviewed_and_published(county, receipt)


def is_told_everything_once(county: County, agent: Page) -> None:
    counter.say_who(agent, XIULAN)
    counter.find_item(agent, "低保", AID)
    expect(agent.get_by_text("下面这些，现在一次告诉清楚")).to_be_visible()
    county.look_at(agent, "a-02-told-once")
    agent.get_by_role("button", name="收这一件").click()


def hands_over_her_papers(county: County, agent: Page) -> None:
    household = counter.paper(agent, "居民户口簿")
    household.get_by_text("拍照").first.click()
    household.locator("input[type=file]").first.set_input_files(counter.photograph())
    household.get_by_role("button", name="加入这些页").click()
    expect(agent.get_by_role("img", name="第 1 页")).to_be_visible()
    county.look_at(agent, "a-03-papers")
    for name in ("居民身份证", "居民户口簿"):
        counter.paper(agent, name).get_by_label("收了几份原件").fill("1")
    counter.onward(agent)


def gives_a_mandate(county: County, agent: Page) -> Receipt:
    expect(agent.get_by_text("读给本人听")).to_be_visible()
    expect(agent.get_by_text("原件 2 份，照片 1 页")).to_be_visible()
    county.look_at(agent, "a-04-mandate")
    counter.agree(agent)
    receipt = counter.make_receipt(agent)
    county.look_at(agent, "a-05-receipt")
    printed = text_of(county.pdf(agent, "收件凭证"))
    assert XIULAN.name in printed
    assert receipt.code[:4] in printed
    assert XIULAN.name in text_of(county.pdf(agent, "代办委托书"))
    return receipt


def follows_it(county: County, receipt: Receipt) -> None:
    daughter = county.citizen()
    counter.track(daughter, receipt.code, XIULAN.tail)
    expect(daughter.locator("p.lead")).to_contain_text("八大庄村")
    county.look_at(daughter, "a-06-tracked")
    daughter.get_by_role("button", name="长者模式").click()
    county.shoot(daughter, "a-06-tracked-elder-phone")


def the_town_accepts(county: County, receipt: Receipt) -> None:
    window = county.official("window.mazhan")
    county.look_at(window, "a-07-inbox-of-the-window")
    counter.find(window, receipt.code)
    county.look_at(window, "a-08-matter")
    counter.take(window, "受理")
    assert XIULAN.name in text_of(county.pdf(window, "受理通知书"))


def two_people_visit(county: County, receipt: Receipt) -> None:
    reviewer = county.official("reviewer.mazhan")
    counter.find(reviewer, receipt.code)
    counter.begin(reviewer, "登记核查")
    reviewer.locator("textarea").fill("两人入户，与申报一致，院墙未修缮。")
    counter.press(reviewer, "登记核查")
    expect(reviewer.get_by_role("link", name="请选择“谁和您一起去的”。")).to_be_visible()
    expect(reviewer.locator("textarea")).to_have_value("两人入户，与申报一致，院墙未修缮。")
    county.look_at(reviewer, "a-09-visit-refused")
    reviewer.get_by_label("谁和您一起去的").select_option(index=1)
    counter.finish(reviewer, "登记核查")


def it_is_reviewed_and_published(county: County, receipt: Receipt) -> None:
    reviewer = county.official("reviewer.mazhan")
    counter.find(reviewer, receipt.code)
    counter.begin(reviewer, "填写审核意见")
    reviewer.get_by_role("radio", name="同意", exact=True).check()
    reviewer.locator("textarea").fill("人均收入低于标准，建议确认。")
    counter.finish(reviewer, "填写审核意见")
    expect(counter.can(reviewer)).to_contain_text("公示到")
    assert "结束公示" not in counter.offered(reviewer)
    county.look_at(reviewer, "a-10-published")


def test_after_the_publicity_it_is_confirmed_paid_and_put_into_her_hand(county: County) -> None:
    matter, code = county.publicised_for_eight_days(GUIYING)
    receipt = Receipt(matter, code)
    nobody_objected(county, receipt)
    the_county_confirms_and_pays(county, receipt)
    the_town_hands_it_over(county, receipt)
    she_sees_that_it_is_done(county, receipt)
    the_ledgers_show_it(county, receipt)


def nobody_objected(county: County, receipt: Receipt) -> None:
    reviewer = county.official("reviewer.mazhan")
    counter.find(reviewer, receipt.code)
    counter.begin(reviewer, "结束公示")
    reviewer.get_by_role("radio", name="没有异议").check()
    counter.finish(reviewer, "结束公示")
    window = county.official("window.mazhan")
    counter.find(window, receipt.code)
    counter.take(window, "上报")


def the_county_confirms_and_pays(county: County, receipt: Receipt) -> None:
    approver = county.official("approver.minzheng")
    counter.find(approver, receipt.code)
    counter.begin(approver, "准予办理")
    county.look_at(approver, "a-11-decide")
    counter.finish(approver, "准予办理")
    for account, step in (("reviewer.minzheng", "办完"), ("window.minzheng", "下转结果")):
        official = county.official(account)
        counter.find(official, receipt.code)
        counter.take(official, step)


def the_town_hands_it_over(county: County, receipt: Receipt) -> None:
    window = county.official("window.mazhan")
    counter.find(window, receipt.code)
    counter.begin(window, "转交")
    window.get_by_role("radio", name="按手印").check()
    window.get_by_role("checkbox", name="居民身份证 × 1").check()
    counter.press(window, "转交")
    expect(window.get_by_role("alert")).to_contain_text("原件还没有退还")
    window.get_by_role("checkbox", name="居民户口簿 × 1").check()
    county.look_at(window, "a-12-hand-over")
    counter.finish(window, "转交")
    assert not counter.offered(window)
    county.look_at(window, "a-13-closed")
    handed = text_of(county.pdf(window, "结果交接单"))
    for paper in ("居民身份证", "居民户口簿", "最低生活保障申请书"):
        assert paper in handed


def she_sees_that_it_is_done(county: County, receipt: Receipt) -> None:
    citizen = county.citizen()
    counter.track(citizen, receipt.code, GUIYING.tail)
    expect(citizen.locator("p.lead")).to_contain_text("已办成")
    county.look_at(citizen, "a-14-tracked-to-the-end")


def the_ledgers_show_it(county: County, receipt: Receipt) -> None:
    for account in ("agent.badazhuang", "window.mazhan"):
        ledger = county.official(account)
        ledger.goto("/desk/ledger/")
        link = ledger.locator(f"a[href$='/matters/{receipt.matter}/']")
        expect(ledger.locator("tr").filter(has=link).first).to_contain_text("已办成")
        county.look_at(ledger, f"a-15-ledger-of-{account.partition('.')[0]}")
