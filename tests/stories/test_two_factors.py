"""An officer sets up a second factor, comes in by code and by device, and ends all others."""

import re

import pytest
from allauth.mfa.totp.internal import auth as totp
from playwright.sync_api import Page, expect

from bianmin.demonstration.cast import PASSWORD
from tests.stories.county import County

pytestmark = pytest.mark.browser
WHO = "auditor.county"


def at_localhost(county: County, way: str) -> str:
    """A passkey needs https, or this one name for one's own machine."""
    return county.site.url.replace("127.0.0.1", "localhost") + way


def sign_in(county: County, page: Page) -> None:
    page.goto(at_localhost(county, "/accounts/login/"))
    page.locator("input[name=login]").fill(WHO)
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="退出").first.click()
    expect(page.get_by_role("link", name="登录")).to_be_visible()


def code_now(secret: str, *, step: int) -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time())) + 1 + step
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


def type_code(page: Page, secret: str, *, step: int) -> None:
    page.get_by_label("六位验证码").fill(code_now(secret, step=step))
    page.keyboard.press("Enter")


def an_authenticator(page: Page) -> None:
    """What a phone or a computer has built in, without the finger."""
    chromium = page.context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    chromium.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_by_code_by_device_and_nobody_else(county: County) -> None:
    page, other = county.citizen(), county.citizen()
    sign_in(county, page)
    expect(page.get_by_role("heading", name="安全事件")).to_be_visible()
    county.look_at(page, "security-events")
    page.get_by_role("link", name="我的账号").click()
    expect(page.get_by_text("演示中不要求第二重验证").first).to_be_visible()
    page.get_by_role("link", name="绑定手机验证码").click()
    county.look_at(page, "second-factor-codes")
    secret = page.locator("[data-secret]").inner_text()
    type_code(page, secret, step=-1)
    expect(page.get_by_text("已办好，其他设备上的登录已结束").first).to_be_visible()

    sign_out(page)
    sign_in(county, page)
    county.look_at(page, "second-factor-asked")
    type_code(page, secret, step=0)
    expect(page.get_by_role("heading", name="安全事件")).to_be_visible()

    an_authenticator(page)
    page.goto(at_localhost(county, "/accounts/factor/key/"))
    page.get_by_label("给这台设备起个名字").fill("窗口电脑")
    county.look_at(page, "second-factor-device")
    page.get_by_role("button", name="绑定").click()
    expect(page.get_by_text("窗口电脑").first).to_be_visible()
    sign_out(page)
    sign_in(county, page)
    page.get_by_role("button", name="用这台设备验证").click()
    expect(page.get_by_role("heading", name="安全事件")).to_be_visible()

    sign_in(county, other)
    type_code(other, secret, step=1)
    expect(other.get_by_role("heading", name="安全事件")).to_be_visible()
    page.get_by_role("link", name="我的账号").click()
    expect(page.get_by_text("本次登录")).to_be_visible()
    county.look_at(page, "my-account")
    page.get_by_role("button", name="结束其他所有登录").click()
    expect(page.get_by_role("button", name="结束其他所有登录")).to_have_count(0)
    other.reload()
    expect(other).to_have_url(re.compile("/accounts/login/"))


def test_the_security_officer_gives_a_first_password_on_the_narrowest_phone(county: County) -> None:
    page = county.official("security.county", size={"width": 360, "height": 780})
    expect(page.get_by_role("heading", name="账号", exact=True)).to_be_visible()
    county.look_at(page, "accounts")
    page.get_by_role("link", name="建立账号").click()
    page.get_by_label("登录名").fill("xin.lai")
    page.get_by_label("姓名").fill("新来")
    page.get_by_label("工号").fill("9801")
    page.get_by_role("button", name="建立").click()
    expect(page.locator("[data-first]")).to_have_text(re.compile(r"^\w{14}$"))
    county.look_at(page, "account")
