"""What leaves the usual way: straight to the county, waiting for somebody outside, home by post."""

import pytest
from playwright.sync_api import Page, expect

from tests.stories import counter
from tests.stories.counter import Person, Receipt
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

FUNERAL = "基本殡葬服务费用减免"
UNEMPLOYED = "失业登记"
SON = Person("王守田", 961)
WORKER = Person("刘长顺", 962)
HOME = "沂水县马站镇八大庄村二组12号"


def test_what_cannot_wait_goes_straight_to_the_county_and_is_seen(county: County) -> None:
    agent = county.official("agent.badazhuang", size=PHONE)
    receipt = counter.take_in(agent, SON, "火化", FUNERAL, mandate=True)
    counter.open_matter(agent, receipt)
    sends_it_straight(county, agent)
    lies_first_with_the_county(county, receipt)
    the_town_it_passed_by_knows(county, receipt)
    supervision_reads_who_hurried_and_why(county)
    citizen = county.citizen()
    counter.track(citizen, receipt.code, SON.tail)
    expect(citizen.locator("p.lead")).to_contain_text("民政局")
    county.look_at(citizen, "u-05-tracked")


def sends_it_straight(county: County, agent: Page) -> None:
    step = "加急：越级直报"
    counter.begin(agent, step)
    counter.press(agent, step)
    expect(agent.get_by_role("alert")).to_contain_text("请选择")
    agent.get_by_role("radio", name="受灾、亡故等突发的事").check()
    county.look_at(agent, "u-01-why-it-cannot-wait")
    counter.finish(agent, step)


def lies_first_with_the_county(county: County, receipt: Receipt) -> None:
    window = county.official("window.minzheng")
    first = window.locator(".inbox-title").first
    expect(first).to_contain_text(FUNERAL)
    expect(window.get_by_text("绿色通道").first).to_be_visible()
    county.look_at(window, "u-02-first-of-the-inbox")
    counter.open_matter(window, receipt)
    counter.take(window, "受理")


def the_town_it_passed_by_knows(county: County, receipt: Receipt) -> None:
    town = county.official("window.mazhan")
    town.goto("/desk/ledger/")
    link = town.locator(f"a[href$='/matters/{receipt.matter}/']")
    row = town.locator("tr").filter(has=link).first
    expect(row).to_contain_text("没有停留，直接上送")
    counter.open_matter(town, receipt)
    assert "受理" not in counter.offered(town)
    county.look_at(town, "u-03-the-town-knows")


def supervision_reads_who_hurried_and_why(county: County) -> None:
    supervisor = county.official("supervisor.mazhan")
    supervisor.goto("/desk/urgent/")
    expect(supervisor.get_by_text("受灾、亡故等突发的事").first).to_be_visible()
    county.look_at(supervisor, "u-04-who-hurried")


def test_somebody_outside_is_asked_and_the_result_comes_home_by_post(county: County) -> None:
    window = county.official("window.mazhan")
    receipt = counter.take_in(window, WORKER, UNEMPLOYED, UNEMPLOYED, mandate=False)
    counter.open_matter(window, receipt)
    counter.take(window, "受理")
    the_tax_office_is_asked(county, receipt)
    its_answer_is_recorded_and_it_is_granted(county, receipt)
    the_result_is_posted(county, window, receipt)
    the_return_receipt_comes_back(county, window, receipt)


def the_tax_office_is_asked(county: County, receipt: Receipt) -> None:
    approver = county.official("approver.mazhan")
    counter.open_matter(approver, receipt)
    step = "发函外部单位"
    counter.begin(approver, step)
    approver.get_by_role("radio", name="税务机关").check()
    approver.get_by_role("radio", name="发函").check()
    approver.get_by_label("预计几个工作日有答复").fill("3")
    approver.locator("textarea").fill("请核实近三个月有没有工资收入。")
    county.look_at(approver, "u-11-the-tax-office-is-asked")
    counter.finish(approver, step)
    approver.goto("/desk/handover/follow/")
    expect(approver.get_by_text("税务机关").first).to_be_visible()
    county.look_at(approver, "u-12-who-is-awaited")
    citizen = county.citizen()
    counter.track(citizen, receipt.code, WORKER.tail)
    expect(citizen.get_by_text("税务机关").first).to_be_visible()
    county.look_at(citizen, "u-13-she-reads-who-is-awaited")


def its_answer_is_recorded_and_it_is_granted(county: County, receipt: Receipt) -> None:
    approver = county.official("approver.mazhan")
    counter.open_matter(approver, receipt)
    counter.begin(approver, "登记外部答复")
    approver.get_by_role("radio", name="发函").check()
    approver.locator("textarea").fill("税务机关复函：没有工资收入记录。")
    counter.finish(approver, "登记外部答复")
    counter.take(approver, "准予办理", reason="符合登记条件。")


def the_result_is_posted(county: County, window: Page, receipt: Receipt) -> None:
    counter.open_matter(window, receipt)
    counter.begin(window, "邮寄结果")
    window.get_by_role("radio", name="邮政特快专递").check()
    window.get_by_label("邮件单号").fill("EX123456789CN")
    window.get_by_label("住址", exact=True).fill(HOME)
    county.look_at(window, "u-14-by-post")
    counter.finish(window, "邮寄结果")
    citizen = county.citizen()
    counter.track(citizen, receipt.code, WORKER.tail)
    expect(citizen.get_by_text("EX123456789CN").first).to_be_visible()
    county.look_at(citizen, "u-15-on-its-way-home")


def the_return_receipt_comes_back(county: County, window: Page, receipt: Receipt) -> None:
    counter.open_matter(window, receipt)
    counter.begin(window, "登记送达回证")
    today = window.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'})")
    window.get_by_label("回执上的签收日期").fill(today)
    window.get_by_role("radio", name="本人签收").check()
    counter.finish(window, "登记送达回证")
    citizen = county.citizen()
    counter.track(citizen, receipt.code, WORKER.tail)
    expect(citizen.locator("p.lead")).to_contain_text("已办成")
    county.look_at(citizen, "u-16-served")
