"""A department drafts a lower fee, its head publishes it for Monday; what runs keeps its own."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

NAME = "社会保障卡申领"
OLD_FEE, NEW_FEE = "首次免费；补换卡工本费", "首次免费；补换卡5元"
GUIXIANG = Person("李桂香", 174, phone="13800003174")


def next_monday() -> date:
    today = timezone.localdate()
    return today + timedelta(days=7 - today.weekday())


def draft_of(page: Page) -> str:
    """The address of the draft on the page."""
    return page.url.partition("#")[0]


def test_a_lower_fee_from_next_monday(county: County) -> None:
    editor = county.official("editor.renshe")
    editor.goto("/desk/catalogue/")
    county.look_at(editor, "e-01-items")
    editor.goto("/desk/catalogue/items/RS-011/")
    editor.get_by_role("button", name="起草新版本").click()
    draft = draft_of(editor)
    expect(editor.locator(".error-summary")).to_contain_text("咨询电话")
    county.look_at(editor, "e-02-draft-with-findings")

    editor.goto(f"{draft}basics/")
    county.look_at(editor, "e-03-basics")
    editor.get_by_label("咨询电话").fill("0539-2251234")
    editor.get_by_role("button", name="保存，下一步").click()
    editor.locator("details.card summary").first.click()
    county.look_at(editor, "e-04-papers")
    editor.goto(f"{draft}outcome/")
    editor.get_by_label("收费标准").fill(NEW_FEE)
    editor.get_by_role("button", name="保存并查看全部").click()
    expect(editor.get_by_text("没有必须改的地方")).to_be_visible()
    editor.get_by_label("生效日期").fill(f"{next_monday():%Y-%m-%d}")
    county.look_at(editor, "e-05-ready")
    editor.get_by_role("button", name="提交审核").click()
    expect(editor.get_by_role("button", name="审核通过")).to_have_count(0)

    for page in ("new", "words", "postings", "files", "items/RS-011/local"):
        editor.goto(f"/desk/catalogue/{page}/")
        county.look_at(editor, f"e-10-{page.replace('/', '-')}")

    window = county.official("window.mazhan")
    receipt = counter.take_in(window, GUIXIANG, "社保卡", NAME, mandate=True)

    head = county.official("organ_head.renshe")
    head.goto(draft)
    head.get_by_role("link", name="与上一版对比").click()
    expect(head.locator("ins").first).to_be_visible()
    county.look_at(head, "e-06-compared")
    head.goto(draft)
    head.get_by_role("button", name="审核通过").click()
    county.look_at(head, "e-07-passed")
    head.get_by_role("button", name="发布").click()
    expect(head.get_by_text("正在办理的办件仍按原来的版本办").first).to_be_visible()

    citizen = county.citizen(size=PHONE)
    citizen.goto("/items/RS-011/")
    expect(citizen.locator("#fee + p")).to_contain_text(OLD_FEE)
    expect(citizen.get_by_text("第 1 版")).to_be_visible()
    county.look_at(citizen, "e-08-public-page-until-then")
    citizen.goto("/items/lists/")
    county.look_at(citizen, "e-11-lists")
    assert county.edition_of(receipt.matter) == 1, "what was taken in keeps its own"
    editor.goto("/desk/catalogue/items/RS-011/")
    expect(editor.get_by_text("现行")).to_be_visible()
    county.look_at(editor, "e-09-two-editions")
