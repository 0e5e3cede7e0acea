"""A grandmother without a phone applies for her grandchild at the agent's, who is a relative."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.build import id_number
from tests.stories import alone, counter
from tests.stories.counter import Person
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

AID = "最低生活保障审核确认"
GRANDMOTHER = Person("刘桂芝", 441)
CHILD, CHILDS_NUMBER = "刘小满", id_number(442, born="20170501")
SON = Person("孟庆和", 443, phone="13900006443")
SON_ITEM = "RS-006"


def test_a_guardian_applies_at_a_relative_of_hers(county: County) -> None:
    agent = county.official("agent.badazhuang", size=PHONE)
    _for_the_child(agent)
    county.look_at(agent, "f-01-for-whom")
    counter.onward(agent)
    counter.choose_item(agent, "低保", AID)
    _household(agent)
    county.look_at(agent, "f-02-household")
    counter.paper(agent, "监护关系证明").get_by_role("radio", name="已交").check()
    counter.onward(agent)
    counter.agree(agent)
    agent.get_by_label("是不是您的亲属").select_option(
        label="近姻亲（公婆、岳父母、儿媳、女婿、妯娌、连襟等）"
    )
    county.look_at(agent, "f-03-a-relative")
    receipt = counter.make_receipt(agent)
    counter.open_matter(agent, receipt)
    county.look_at(agent, "f-04-agents-matter")

    head = county.official("head.badazhuang")
    head.goto("/desk/today/")
    expect(head.get_by_text("本单位人员的亲属办件")).to_be_visible()
    county.look_at(head, "f-05-head-sees-it")
    head.goto("/desk/messages/")
    expect(head.get_by_text("申报回避").first).to_be_visible()

    counter.open_matter(agent, receipt)
    counter.take(agent, "上报")
    clerk = county.official("window.mazhan")
    counter.open_matter(clerk, receipt)
    expect(clerk.get_by_role("listitem").filter(has_text="孙子女")).to_be_visible()
    expect(clerk.get_by_text(CHILDS_NUMBER)).to_have_count(0)
    counter.begin(clerk, "登记回避")
    clerk.get_by_role("radio", name="夫妻").check()
    county.look_at(clerk, "f-06-clerk-steps-aside")
    counter.finish(clerk, "登记回避")
    expect(clerk.get_by_text("不参与受理、审核、决定").first).to_be_visible()
    assert "受理" not in counter.offered(clerk)
    county.look_at(clerk, "f-07-others-judge-it")
    deputy = county.official(county.deputy_of("window.mazhan"))
    counter.open_matter(deputy, receipt)
    counter.take(deputy, "受理")

    deputy.goto(f"/desk/matters/{receipt.matter}/person/")
    deputy.get_by_label("看谁的").select_option(label=CHILD)
    deputy.get_by_role("radio", name="证件号码").check()
    deputy.get_by_label("为什么要看").fill("核对身份证")
    county.look_at(deputy, "f-08-whose-number")

    child = county.citizen(size=PHONE)
    counter.track(child, receipt.code, CHILDS_NUMBER[-4:])
    expect(child.locator("p.quiet", has_text="监护人").first).to_be_visible()
    county.look_at(child, "f-09-tracked")


def _for_the_child(page: Page) -> None:
    page.goto("/desk/intake/")
    page.get_by_label("身份证号（单位填").fill(GRANDMOTHER.number)
    page.get_by_label("姓名或单位名称").fill(GRANDMOTHER.name)
    counter.say_where(page)
    page.get_by_role("button", name="为别人办理").click()
    page.get_by_role("radio", name=re.compile("监护人")).check()
    page.get_by_label("受益人的身份证号").fill(CHILDS_NUMBER)
    page.get_by_label("受益人的姓名").fill(CHILD)


def _household(page: Page) -> None:
    """She herself, then one more row for the child."""
    page.locator("summary", has_text="申请表").click()
    first = page.get_by_role("group", name="第 1 人")
    first.get_by_label("姓名").fill(GRANDMOTHER.name)
    first.get_by_label("与申请人的关系").select_option("本人")
    page.get_by_role("button", name="再加一人").click()
    second = page.get_by_role("group", name="第 2 人")
    second.get_by_label("姓名").fill(CHILD)
    second.get_by_label("身份证号码").fill(CHILDS_NUMBER)
    second.get_by_label("与申请人的关系").select_option("孙子女、外孙子女")
    second.get_by_label("健康状况").select_option("体弱")


def test_what_was_sent_online_is_taken_back_from_the_phone(county: County) -> None:
    her = county.citizen(size=PHONE)
    alone.begin(her, SON_ITEM, SON)
    alone.answer_until_papers(her)
    alone.photograph_all(her)
    alone.send(her)
    her.get_by_role("link", name="查进度").last.click()
    expect(her.get_by_role("button", name="撤回申请")).to_be_visible()
    county.look_at(her, "f-10-may-be-withdrawn")
    her.get_by_role("button", name="撤回申请").click()
    alone.type_the_code(her)
    expect(her.get_by_text("已经撤回")).to_be_visible()
    county.look_at(her, "f-11-withdrawn")
