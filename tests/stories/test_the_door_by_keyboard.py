"""The door without a mouse: an account is made, its owner comes in, and so does a citizen.

At each page axe looks, and a picture is kept on the narrowest phone and in elder mode.
"""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.stories.counter import Person
from tests.stories.county import DESKTOP, County, hindrances
from tests.stories.test_keyboard_only import FOCUSED, tab_to, write
from tests.stories.test_two_factors import at_localhost

pytestmark = pytest.mark.browser

WHO, NAME = "lin.jian", "林键"
FIRST_OWN = "harbour lantern thirty"
NARROW = ViewportSize(width=360, height=780)


def seen(county: County, page: Page, name: str) -> None:
    """Nothing hinders anybody, at 1280 and at 360, in the elder mode too; of each a picture."""
    assert not hindrances(page), name
    county.shoot(page, f"{name}-1280")
    page.set_viewport_size(NARROW)
    for mode in ("plain", "elder"):
        page.evaluate("mode => { document.documentElement.dataset.mode = mode }", mode)
        assert not page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        ), f"{name} is too wide in {mode} mode"
        assert not hindrances(page), f"{name} in {mode} mode"
        county.shoot(page, f"{name}-360-{mode}")
    page.evaluate("() => { document.documentElement.dataset.mode = 'plain' }")
    page.set_viewport_size(DESKTOP)


def skip_to_content(page: Page) -> None:
    """The first stop of every page leads past its head."""
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["text"] == "跳到正文", page.url
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content", page.url


def told_first(page: Page, words: str) -> None:
    """What is wrong is read out first, whatever the skip link has left in the address."""
    summary = page.locator("[role=alert][data-focus]")
    expect(summary).to_contain_text(words)
    expect(summary).to_be_focused()


def told_of_a_fault(page: Page, words: str) -> None:
    """And its link leads to the field."""
    told_first(page, words)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    here = page.evaluate("document.activeElement.getAttribute('aria-invalid')")
    assert here == "true", f"{page.url}: the fault leads to no field"


def sign_in(county: County, page: Page, password: str) -> None:
    page.goto(at_localhost(county, "/accounts/login/"))
    skip_to_content(page)
    tab_to(page, name="login")
    write(page, WHO)
    tab_to(page, name="password")
    write(page, password)
    page.keyboard.press("Enter")


def made(county: County, officer: Page) -> str:
    """An account, by its officer; the first password."""
    skip_to_content(officer)
    tab_to(officer, text="建立账号")
    officer.keyboard.press("Enter")
    expect(officer.get_by_role("heading", level=1, name="建立账号")).to_be_visible()
    tab_to(officer, name="username")
    write(officer, WHO)
    officer.keyboard.press("Enter")
    told_of_a_fault(officer, "姓名")
    write(officer, NAME)
    tab_to(officer, name="number")
    write(officer, "9861")
    officer.keyboard.press("Enter")
    expect(officer.locator("[data-first]")).to_be_visible()
    seen(county, officer, "keys-01-made")
    return officer.locator("[data-first]").inner_text()


def change(page: Page, before: str, after: str) -> None:
    tab_to(page, name="oldpassword")
    write(page, before)
    tab_to(page, name="password1")
    write(page, after)
    tab_to(page, name="password2")
    write(page, after)
    page.keyboard.press("Enter")


def test_an_officer_makes_an_account_and_she_comes_in_with_the_first_password(
    county: County,
) -> None:
    officer, page = county.official("security.county"), county.citizen(size=DESKTOP)
    first = made(county, officer)
    sign_in(county, page, "wrong words")
    told_first(page, "不正确")
    seen(county, page, "keys-02-wrong")
    sign_in(county, page, first)
    expect(page.get_by_role("heading", level=1, name="修改密码")).to_be_visible()
    change(page, first, "short")
    told_of_a_fault(page, "密码太短")
    seen(county, page, "keys-03-own-password")
    change(page, first, FIRST_OWN)
    expect(page.get_by_role("heading", level=1, name="修改密码")).to_have_count(0)


def test_a_citizen_comes_in_by_the_code_on_her_phone(county: County) -> None:
    her, who = county.citizen(size=DESKTOP), Person("林键", 961, phone="19900000961")
    her.goto("/mine/")
    skip_to_content(her)
    tab_to(her, name="phone")
    write(her, "1390000")
    her.keyboard.press("Enter")
    told_of_a_fault(her, "手机")
    seen(county, her, "keys-09-phone")
    her.keyboard.press("Control+A")
    write(her, who.phone)
    her.keyboard.press("Enter")
    expect(her.get_by_text("验证码是")).to_be_visible()
    seen(county, her, "keys-10-code")
    code = re.search(r"\d{6}", her.get_by_text("验证码是").inner_text())
    assert code
    tab_to(her, name="code")
    write(her, code[0])
    her.keyboard.press("Enter")
    expect(her.get_by_role("heading", level=1, name="我的办事")).to_be_visible()
    seen(county, her, "keys-11-hers")
