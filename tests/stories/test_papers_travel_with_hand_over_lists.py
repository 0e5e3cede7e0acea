"""Two licences travel with hand-over lists, village to town to county and back; a paper lacks."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.modules.pdf_text import text_of
from tests.stories import counter
from tests.stories.counter import Person, Receipt
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

CEMETERY = "农村公益性墓地（公墓）建设审批"
FIRST = Person("王守田", 401, phone="13800004010")
SECOND = Person("刘广信", 402)
REPORT = "建设申请报告"


def test_three_hops_with_a_paper_missing_on_the_first(county: County) -> None:
    agent = county.official("agent.badazhuang", size=PHONE)
    both = [counter.take_in(agent, p, "公墓", CEMETERY, mandate=True) for p in (FIRST, SECOND)]
    window = county.official("window.mazhan")
    the_village_sends(county, agent)
    the_town_misses_a_paper(county, window)
    the_village_answers_and_it_is_settled(county, agent, window, both[0])
    the_town_sends_on(county, window, both)
    the_county_receives_by_code(county, both)
    the_result_comes_down(county, both)
    somebody_fetches_it_for_her(county, window, both[0])


def sends_both(page: Page) -> None:
    """The two of this story alone: others lie ready too."""
    group = page.locator("form.card", has_text=CEMETERY)
    for box in group.get_by_role("checkbox").all():
        box.uncheck()
    for box in group.get_by_role("checkbox", name=CEMETERY).all():
        box.check()
    group.get_by_role("button", name="生成清单并送出").click()
    expect(page.get_by_text("已随这张清单送出：2件。")).to_be_visible()


def the_village_sends(county: County, agent: Page) -> None:
    agent.goto("/desk/handover/")
    county.look_at(agent, "m-01-ready-to-send")
    sends_both(agent)
    county.look_at(agent, "m-02-list-on-its-way")
    printed = text_of(county.pdf(agent, "打印清单"))
    assert "材料交接清单" in printed
    assert FIRST.name not in printed


def the_town_misses_a_paper(county: County, window: Page) -> None:
    window.goto("/desk/handover/")
    window.get_by_role("link", name=re.compile("送来：2件")).click()
    line = window.get_by_role("region", name=re.compile("王"))
    line.get_by_role("textbox", name=f"{REPORT} 复印件").fill("0")
    window.get_by_label("扫描或输入编号").fill("0000000")
    county.look_at(window, "m-03-counting")
    window.get_by_role("button", name="签收这几件").click()
    expect(window.get_by_text("这张交接清单上没有：0000000")).to_be_visible()
    expect(line.get_by_role("textbox", name=f"{REPORT} 复印件")).to_have_value("0")
    window.get_by_role("button", name="全部签收").click()
    expect(window.get_by_text("已签收：2件。")).to_be_visible()


def the_village_answers_and_it_is_settled(
    county: County, agent: Page, window: Page, receipt: Receipt
) -> None:
    agent.goto("/desk/handover/")
    expect(agent.get_by_text("实收：原件0份、复印件0份")).to_be_visible()
    county.look_at(agent, "m-04-does-not-match")
    agent.get_by_role("link", name="说明材料差异").click()
    agent.locator("textarea").fill("申请报告落在村里，已经骑车送来。")
    counter.finish(agent, "说明材料差异")
    window.goto("/desk/handover/")
    expect(window.get_by_text("送出方已说明。")).to_be_visible()
    window.get_by_role("link", name="了结材料差异").click()
    window.get_by_role("radio", name="找到了，已补送").check()
    window.locator("textarea").fill("下午收到，一份。")
    counter.finish(window, "了结材料差异")
    county.shoot(window, "m-05-settled")


def the_town_sends_on(county: County, window: Page, both: list[Receipt]) -> None:
    for receipt in both:
        counter.open_matter(window, receipt)
        counter.take(window, "受理")
    reviewer = county.official("reviewer.mazhan")
    for receipt in both:
        counter.open_matter(reviewer, receipt)
        counter.take(reviewer, "填写审核意见", reason="选址符合规划。")
    window.goto("/desk/handover/")
    sends_both(window)


def the_county_receives_by_code(county: County, both: list[Receipt]) -> None:
    reviewer = county.official("reviewer.minzheng")
    reviewer.goto("/desk/handover/")
    reviewer.get_by_role("link", name=re.compile("送来：2件")).click()
    codes = "\n".join(receipt.code for receipt in both)
    reviewer.get_by_label("扫描或输入编号").fill(codes)
    reviewer.get_by_role("button", name="签收这几件").click()
    expect(reviewer.get_by_text("已签收：2件。")).to_be_visible()
    county.shoot(reviewer, "m-06-signed-for")


def the_result_comes_down(county: County, both: list[Receipt]) -> None:
    reviewer, approver = (county.official(f"{role}.minzheng") for role in ("reviewer", "approver"))
    for receipt in both:
        counter.open_matter(reviewer, receipt)
        counter.begin(reviewer, "登记核查")
        reviewer.get_by_label("谁和您一起去的").select_option(index=1)
        reviewer.locator("textarea").fill("两人到现场，与图纸一致。")
        counter.finish(reviewer, "登记核查")
        counter.open_matter(approver, receipt)
        counter.take(approver, "准予办理")
    desk = county.official("window.minzheng")
    desk.goto("/desk/handover/")
    sends_both(desk)
    expect(desk.get_by_role("rowheader", name=re.compile("批准|批复|许可")).first).to_be_visible()


def somebody_fetches_it_for_her(county: County, window: Page, receipt: Receipt) -> None:
    window.goto("/desk/handover/")
    window.get_by_role("link", name=re.compile("送来：2件")).click()
    window.get_by_role("button", name="全部签收").click()
    window.goto(f"/desk/matters/{receipt.matter}/steps/hand_over/")
    window.get_by_role("radio", name="凭授权委托书由别人代领").check()
    counter.press(window, "转交")
    expect(window.get_by_role("alert")).to_contain_text("还没有填代领人的姓名和证件号码")
    county.look_at(window, "m-07-fetched-by-another")
    window.get_by_label("代领人姓名").fill("王小田")
    window.get_by_label("代领人身份证号").fill(SECOND.number)
    counter.finish(window, "转交")
    assert "王小田" in text_of(county.pdf(window, "结果交接单"))


def test_accepted_with_a_paper_to_follow(county: County) -> None:
    person = Person("张桂芬", 403, phone="13800004030")
    window = county.official("window.mazhan")
    counter.say_who(window, person)
    counter.choose_item(window, "低保", "最低生活保障审核确认")
    bank = counter.paper(window, "本人社会保障卡或银行账户信息")
    bank.get_by_role("radio", name="后补").check()
    counter.onward(window)
    receipt = counter.make_receipt(window)
    counter.open_matter(window, receipt)
    counter.begin(window, "容缺受理")
    window.get_by_label("哪天前补交").fill("2030-01-01")
    counter.press(window, "容缺受理")
    refused = window.get_by_text(re.compile(r"补交日期应在今天以后，最迟\d{4}-\d\d-\d\d"))
    expect(refused.first).to_be_visible()
    county.look_at(window, "m-08-papers-to-follow")
    last = re.search(r"最迟(\d{4}-\d\d-\d\d)", refused.first.inner_text())
    assert last
    window.get_by_label("哪天前补交").fill(last[1])
    counter.finish(window, "容缺受理")
    assert "容缺受理承诺书" in text_of(county.pdf(window, "容缺受理承诺书"))
    citizen = county.citizen()
    counter.track(citizen, receipt.code, person.tail)
    expect(citizen.get_by_text(re.compile("您承诺在.*前补交这些材料"))).to_be_visible()
    county.look_at(citizen, "m-09-she-promised")
