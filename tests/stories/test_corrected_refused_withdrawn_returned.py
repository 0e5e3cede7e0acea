"""What may go otherwise than hoped: always in writing, with reasons, and each only as allowed."""

import pytest
from playwright.sync_api import Page, expect

from tests.modules.pdf_text import text_of
from tests.stories import counter
from tests.stories.counter import Person, Receipt
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

AID = "最低生活保障审核确认"
UNEMPLOYED = "失业登记"


def carried_up(county: County, person: Person) -> Receipt:
    """Low-income aid, lying with the town's window."""
    agent = county.official("agent.badazhuang", size=PHONE)
    receipt = counter.take_in(agent, person, "低保", AID, mandate=True)
    counter.open_matter(agent, receipt)
    counter.take(agent, "上报")
    return receipt


def in_town(county: County, person: Person) -> tuple[Page, Receipt]:
    """A registration taken in at the town's window, where it lies; the window's page."""
    window = county.official("window.mazhan")
    receipt = counter.take_in(window, person, UNEMPLOYED, UNEMPLOYED, mandate=False)
    counter.open_matter(window, receipt)
    return window, receipt


def insists_on_reasons(page: Page, step: str) -> None:
    """Without reasons the step is refused with a sentence, on its own page."""
    counter.press(page, step)
    expect(page.get_by_role("alert")).to_contain_text("请填写")
    expect(page.get_by_role("heading", level=1, name=step)).to_be_visible()


def test_corrected_once_and_never_asked_again(county: County) -> None:
    mother = Person("李凤芹", 141)
    receipt = carried_up(county, mother)
    window = county.official("window.mazhan")
    counter.open_matter(window, receipt)
    counter.begin(window, "一次告知补正")
    counter.press(window, "一次告知补正")
    expect(window.get_by_role("alert")).to_contain_text("至少写明一份材料哪里不对")
    window.get_by_label("居民户口簿").fill("缺少户主页，请补一页。")
    county.look_at(window, "c-01-ask-for-corrections")
    counter.finish(window, "一次告知补正")
    assert "缺少户主页" in text_of(county.pdf(window, "补正告知书"))

    citizen = county.citizen()
    counter.track(citizen, receipt.code, mother.tail)
    expect(citizen.get_by_role("heading", name="现在要您做的")).to_be_visible()
    expect(citizen.get_by_text("缺少户主页，请补一页。")).to_be_visible()
    county.look_at(citizen, "c-02-she-must-correct")

    agent = county.official("agent.badazhuang", size=PHONE)
    counter.open_matter(agent, receipt)
    counter.begin(agent, "登记补正材料")
    agent.get_by_role("checkbox", name="居民户口簿").check()
    counter.finish(agent, "登记补正材料")

    counter.open_matter(window, receipt)
    assert "一次告知补正" not in counter.offered(window)
    expect(counter.can(window)).to_contain_text("已经要求补正过一次，不能再要求第二次")
    county.look_at(window, "c-03-no-second-demand")
    window.goto(f"/desk/matters/{receipt.matter}/steps/ask_correction/")
    expect(window.get_by_text("依据：行政许可法第三十二条第一款第四项")).to_be_visible()
    expect(window.locator("main textarea, main input:not([type=hidden])")).to_have_count(0)
    counter.open_matter(window, receipt)
    counter.take(window, "受理")


def test_refused_with_reasons_and_the_way_to_appeal(county: County) -> None:
    man = Person("张建军", 142)
    window, receipt = in_town(county, man)
    counter.take(window, "受理")
    approver = county.official("approver.mazhan")
    counter.open_matter(approver, receipt)
    counter.begin(approver, "不予办理")
    expect(approver.get_by_text("行政复议").first).to_be_visible()
    insists_on_reasons(approver, "不予办理")
    county.look_at(approver, "c-11-refuse")
    approver.locator("textarea").fill("社保记录显示仍在职，不符合失业登记条件。")
    counter.finish(approver, "不予办理")

    citizen = county.citizen()
    counter.track(citizen, receipt.code, man.tail)
    county.look_at(citizen, "c-12-refused-track")
    decision = text_of(county.pdf(citizen, "不予办理决定书"))
    for told in ("仍在职，不符合失业登记条件", "行政复议", "行政诉讼", "沂水县"):
        assert told in decision

    counter.open_matter(window, receipt)
    counter.begin(window, "转交")
    window.get_by_role("radio", name="本人签字").check()
    counter.finish(window, "转交")
    citizen.reload()
    expect(citizen.locator("p.lead")).to_contain_text("没有批准；理由和救济途径写在决定书里")


def test_withdrawn_before_it_left_the_village(county: County) -> None:
    woman = Person("王桂芳", 143)
    agent = county.official("agent.badazhuang", size=PHONE)
    counter.say_who(agent, woman)
    counter.choose_item(agent, "低保", AID)
    counter.paper(agent, "居民身份证").get_by_label("收了几份原件").fill("1")
    counter.onward(agent)
    counter.agree(agent)
    receipt = counter.make_receipt(agent)
    counter.open_matter(agent, receipt)
    counter.begin(agent, "撤回并当场退还材料")
    agent.get_by_role("checkbox", name="居民身份证 × 1").check()
    insists_on_reasons(agent, "撤回并当场退还材料")
    expect(agent.get_by_role("checkbox", name="居民身份证 × 1")).to_be_checked()
    agent.locator("textarea").fill("女儿接她去城里住。")
    counter.finish(agent, "撤回并当场退还材料")
    expect(agent.locator(".waiting")).to_contain_text("已撤回")
    county.shoot(agent, "c-21-withdrawn-phone")

    citizen = county.citizen()
    counter.track(citizen, receipt.code, woman.tail)
    expect(citizen.locator("p.lead")).to_contain_text("已按您的要求撤回")


def test_returned_one_leg_with_the_reason(county: County) -> None:
    receipt = carried_up(county, Person("刘玉梅", 144))
    window = county.official("window.mazhan")
    counter.open_matter(window, receipt)
    counter.begin(window, "退回上一环节")
    insists_on_reasons(window, "退回上一环节")
    window.locator("textarea").fill("照片模糊，请重拍户口簿。")
    counter.finish(window, "退回上一环节")

    agent = county.official("agent.badazhuang", size=PHONE)
    counter.open_matter(agent, receipt)
    expect(agent.get_by_text("照片模糊，请重拍户口簿。")).to_be_visible()
    county.look_at(agent, "c-31-returned")
    counter.take(agent, "上报")


def test_a_matter_taken_in_twice_is_voided(county: County) -> None:
    twice = Person("李秀荣", 145)
    _, first = in_town(county, twice)
    window, _second = in_town(county, twice)
    counter.begin(window, "作废重复件")
    insists_on_reasons(window, "作废重复件")
    window.locator("textarea").fill("同一人同一事项收了两次，以先收的为准。")
    counter.finish(window, "作废重复件")
    expect(window.locator(".outcome")).to_have_text("已作废")
    assert not counter.offered(window)
    counter.open_matter(window, first)
    assert "受理" in counter.offered(window)


def test_given_to_the_wrong_post_and_put_right(county: County) -> None:
    receipt = carried_up(county, Person("张红梅", 146))
    window = county.official("window.mazhan")
    counter.open_matter(window, receipt)
    counter.take(window, "受理")
    approver = county.official("approver.mazhan")
    counter.open_matter(approver, receipt)
    counter.begin(approver, "转给别的岗位")
    posts = approver.get_by_label("转给哪个岗位")
    posts.select_option("审核岗二")
    insists_on_reasons(approver, "转给别的岗位")
    expect(posts.locator("option:checked")).to_have_text("审核岗二")
    approver.locator("textarea").fill("审核岗一是申请人的侄子，应当回避。")
    county.shoot(approver, "c-41-reassign-desktop")
    counter.finish(approver, "转给别的岗位")
    expect(approver.get_by_text("应当回避")).to_be_visible()

    reviewer = county.official("reviewer.mazhan")
    counter.open_matter(reviewer, receipt)
    assert "登记核查" not in counter.offered(reviewer)


def test_a_wrong_entry_is_corrected_and_stays(county: County) -> None:
    window, _receipt = in_town(county, Person("王建平", 147))
    counter.take(window, "受理")
    counter.begin(window, "更正记录")
    window.get_by_label("哪一条记错了").select_option(index=2)
    insists_on_reasons(window, "更正记录")
    window.locator("textarea").fill("受理的是失业登记，不是就业登记。")
    counter.finish(window, "更正记录")
    done = window.locator("ol.ledger li").last
    expect(done).to_contain_text("不是就业登记")
    expect(window.locator("ol.ledger")).to_contain_text("受理")
