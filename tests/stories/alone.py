"""What somebody does who applies alone on a phone: question after question, as they are asked."""

import re

from playwright.sync_api import Page, expect

from tests.stories.counter import Person, photograph

NEXT = "下一步"


def begin(page: Page, item: str, person: Person) -> None:
    """From the guide to the first question about the matter itself; the phone is confirmed."""
    page.goto(f"/items/{item}/")
    page.get_by_role("link", name=re.compile("网上申请")).first.click()
    page.get_by_role("button", name="开始办理").click()
    page.get_by_label("您的姓名").fill(person.name)
    page.get_by_label("您的身份证号码").fill(person.number)
    onward(page)
    page.get_by_label("手机号码").fill(person.phone)
    onward(page)
    type_the_code(page)
    expect(page.get_by_label("电子邮箱")).to_be_visible()
    onward(page)
    expect(page.get_by_text("为自己申请").first).to_be_visible()
    onward(page)
    page.get_by_label("您住在哪个乡镇").select_option(label="马站镇")
    onward(page)
    page.get_by_label("请选择村（社区）").select_option(label="八大庄村")
    onward(page)


def type_the_code(page: Page) -> None:
    """The code as the demonstration's band shows it."""
    band = page.get_by_text("验证码是")
    found = re.search(r"\d{6}", band.inner_text())
    assert found
    page.get_by_label("六位验证码").fill(found[0])
    onward(page)


def onward(page: Page) -> None:
    """The answer is kept, and the next question is there."""
    before = page.url
    page.get_by_role("button", name=NEXT, exact=True).click()
    page.wait_for_url(lambda url: url != before)


def is_paper(page: Page) -> bool:
    return page.locator("[data-send]").count() > 0


def answer_until_papers(page: Page) -> None:
    """Every question of the item's own form, with whatever fits."""
    while not is_paper(page) and not at_the_check(page):
        _fill(page)
        onward(page)


def _fill(page: Page) -> None:
    form = page.locator("form[data-wait]")
    for field in form.locator("select").all():
        field.select_option(index=1)
    for field in form.locator("input[type=date]").all():
        field.fill("2026-09-01")
    for field in form.locator("input[type=checkbox]").all()[:1]:
        field.check()
    for field in form.locator("input[type=text], input:not([type]), textarea").all():
        field.fill("13")


def at_the_check(page: Page) -> bool:
    return page.url.endswith("/check/")


def photograph_it(page: Page, pages: int = 1) -> None:
    """The paper asked for, photographed; each page is sent by itself and then shown."""
    shown = page.locator(".file-pages ol li").count()
    page.locator("[data-send] input[type=file]").first.set_input_files([photograph()] * pages)
    expect(page.locator(".file-pages ol li")).to_have_count(shown + pages)


def photograph_all(page: Page) -> None:
    """Every paper that is wanted in any case; the others do not concern her."""
    while not at_the_check(page):
        spared = page.get_by_role("radio", name="我不需要这一份")
        if spared.count():
            spared.check()
        else:
            photograph_it(page)
        onward(page)


def send(page: Page) -> str:
    """Send it; the tracking code."""
    page.get_by_role("button", name="提交", exact=True).click()
    expect(page.get_by_role("heading", name="已经提交")).to_be_visible()
    return page.locator("b.number").first.inner_text().strip()
