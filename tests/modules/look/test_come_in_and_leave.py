"""The door: staff sign in and out on pages of the house; nobody opens an account here."""

import pytest
from django.test import Client

from bianmin.people.models import Account

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    account = Account.objects.create_account(username="zhaomin", name="赵敏")
    account.set_password("correct horse")
    account.save()
    return account


@pytest.fixture
def browser_window():
    return Client(headers={"accept-language": "zh-CN"})


def test_the_right_password_opens_the_desk(member, browser_window):
    typed = {"login": "zhaomin", "password": "correct horse"}
    answer = browser_window.post("/accounts/login/", typed)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/desk/")
    page = browser_window.get("/nowhere/").content.decode()
    assert "赵敏" in page
    assert "退出" in page


def test_leaving_shows_the_door_again(member, browser_window):
    browser_window.force_login(member)
    assert browser_window.post("/accounts/logout/").status_code == 302
    assert "登录" in browser_window.get("/nowhere/").content.decode()


def test_a_wrong_password_keeps_the_name_and_not_the_password(member, browser_window):
    typed = {"login": "zhaomin", "password": "wrong horse"}
    page = browser_window.post("/accounts/login/", typed).content.decode()
    assert "error-summary" in page
    assert 'value="zhaomin"' in page
    assert "wrong horse" not in page


def test_empty_fields_are_named(browser_window):
    page = browser_window.post("/accounts/login/", {}).content.decode()
    assert "请填写“用户名”。" in page
    assert "请填写“密码”。" in page


def test_the_way_asked_for_is_kept_through_the_door(member, browser_window):
    door = browser_window.get("/accounts/login/?next=/accounts/password/change/")
    assert 'value="/accounts/password/change/"' in door.content.decode()


@pytest.mark.parametrize("closed", ["signup", "password/reset", "email", "inactive"])
def test_what_allauth_would_open_besides_is_closed(browser_window, closed):
    assert browser_window.get(f"/accounts/{closed}/").status_code == 404


def test_a_password_can_be_changed(member, browser_window):
    browser_window.force_login(member)
    assert "修改密码" in browser_window.get("/accounts/password/change/").content.decode()
    typed = {
        "oldpassword": "correct horse",
        "password1": "better horse 9",
        "password2": "better horse 9",
    }
    answer = browser_window.post("/accounts/password/change/", typed)
    assert answer.status_code == 302
    member.refresh_from_db()
    assert member.check_password("better horse 9")
