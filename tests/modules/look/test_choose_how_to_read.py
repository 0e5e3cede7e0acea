"""Large type and the other language are one button away, without JavaScript and without a cookie
for anybody who has chosen nothing."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def citizen():
    return Client(enforce_csrf_checks=True, headers={"accept-language": "zh-CN"})


def sign_in_page(citizen):
    return citizen.get("/accounts/login/").content.decode()


def test_elder_mode_is_kept_and_can_be_left(citizen):
    assert 'data-mode="plain"' in sign_in_page(citizen)
    answer = citizen.post("/look/mode/", {"mode": "elder", "next": "/accounts/login/"})
    assert answer.headers["Location"] == "/accounts/login/"
    assert 'data-mode="elder"' in sign_in_page(citizen)
    citizen.post("/look/mode/", {"mode": "plain", "next": "/accounts/login/"})
    assert 'data-mode="plain"' in sign_in_page(citizen)


def test_english_and_back(citizen):
    assert 'lang="zh-Hans"' in sign_in_page(citizen)
    answer = citizen.post("/look/language/", {"language": "en", "next": "/accounts/login/"})
    assert answer.headers["Location"] == "/accounts/login/"
    assert '<html lang="en"' in sign_in_page(citizen)
    citizen.post("/look/language/", {"language": "zh-hans", "next": "/accounts/login/"})
    assert '<html lang="zh-Hans"' in sign_in_page(citizen)


@pytest.mark.parametrize("elsewhere", ["https://example.invalid/", "//example.invalid/", ""])
def test_the_switch_leads_nowhere_else(citizen, elsewhere):
    answer = citizen.post("/look/mode/", {"mode": "elder", "next": elsewhere})
    assert answer.headers["Location"] == "/"


def test_the_switch_cannot_be_followed_as_a_link(citizen):
    assert citizen.get("/look/mode/?mode=elder").status_code == 405


def test_who_has_chosen_nothing_carries_no_cookie(citizen):
    citizen.get("/nowhere/")
    assert not citizen.cookies


def test_a_made_up_mode_is_plain(citizen):
    citizen.cookies["mode"] = '"><script>'
    assert 'data-mode="plain"' in sign_in_page(citizen)
