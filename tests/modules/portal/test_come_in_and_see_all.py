"""She shows who she is, by her phone or by the province's login, and sees all that is hers."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from bianmin.applications.models import OnlineDraft
from tests import build
from tests.build import Case

from .alone import ITEM
from .conftest import SetClock
from .provider import Provider, running

pytestmark = pytest.mark.django_db
PHONE = "13800003210"
NUMBER = build.id_number(1)
HERE = "/mine/"


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    """Codes are shown instead of sent."""
    settings.DEMONSTRATION = True


def in_by_phone(browser: Client, phone: str = PHONE) -> Any:
    assert browser.post(HERE, {"phone": phone}).url == f"{HERE}code/"
    code = browser.session["online_code"]["shown"]
    assert browser.post(f"{HERE}code/", {"code": code}).url == HERE
    return browser.get(HERE)


def said(answer: Any) -> str:
    return str(answer.content.decode())


def test_by_the_code_on_her_phone_she_sees_what_is_hers(chinese: Client, case: Case) -> None:
    other = build.an_application(party=build.a_party(serial=2, phone="13800004321"))
    page = said(in_by_phone(chinese))
    assert case.row.number in page
    assert other.row.number not in page
    assert PHONE not in page


def test_from_there_she_opens_hers_and_no_other(chinese: Client, case: Case) -> None:
    other = build.an_application(party=build.a_party(serial=2, phone="13800004321"))
    in_by_phone(chinese)
    for one, shown in ((case, True), (other, False)):
        assert chinese.post(f"{HERE}{one.code}/").url == f"/track/{one.code}/"
        page = said(chinese.get(f"/track/{one.code}/"))
        assert (one.row.number in page) is shown


def test_without_a_code_nothing_is_shown(chinese: Client, case: Case) -> None:
    chinese.post(HERE, {"phone": PHONE})
    wrong = chinese.post(f"{HERE}code/", {"code": "000000"})
    assert wrong.status_code in {302, 422}
    assert case.row.number not in said(chinese.get(HERE))
    assert chinese.get(f"{HERE}{case.code}/").status_code == 405


def test_it_closes_by_itself_and_by_a_press(
    chinese: Client, case: Case, set_clock: SetClock
) -> None:
    in_by_phone(chinese)
    set_clock("2026-09-18 Fri 09:29")
    assert case.row.number in said(chinese.get(HERE))
    set_clock("2026-09-18 Fri 09:58")
    assert case.row.number in said(chinese.get(HERE))
    set_clock("2026-09-18 Fri 10:28")
    assert case.row.number not in said(chinese.get(HERE))
    in_by_phone(chinese)
    assert chinese.post(f"{HERE}leave/").url == "/"
    assert case.row.number not in said(chinese.get(HERE))


def test_a_session_planted_before_opens_nothing_after(chinese: Client, case: Case) -> None:
    chinese.get(HERE)
    chinese.post(HERE, {"phone": PHONE})
    before = chinese.session.session_key
    code = chinese.session["online_code"]["shown"]
    chinese.post(f"{HERE}code/", {"code": code})
    assert chinese.session.session_key != before


def test_neither_phone_nor_number_lies_open_in_the_session(chinese: Client, case: Case) -> None:
    in_by_phone(chinese)
    assert PHONE not in str(dict(chinese.session.items()))


def test_an_application_does_not_ask_the_phone_again(chinese: Client) -> None:
    in_by_phone(chinese)
    chinese.post(f"/apply/{ITEM}/")
    draft = OnlineDraft.objects.get()
    assert draft.content["phone"] == PHONE
    assert draft.content["resume"]


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running() as found:
        yield found


@pytest.fixture
def province(provider: Provider, settings: LazySettings) -> Provider:
    settings.PUBLIC_ADDRESS = "http://testserver"
    settings.PROVINCE_LOGIN = {
        "issuer": provider.issuer, "client": "bianmin", "secret": "s3cret", "name": "爱山东",
    }  # fmt: skip
    provider.knows("zhang", name="张秀英", id_number=NUMBER)
    provider.knows("nobody", name="王某")
    return provider


def in_by_province(browser: Client, province: Provider, subject: str = "zhang") -> Any:
    sent = browser.post(f"{HERE}province/").url
    assert sent.startswith(province.issuer)
    came = province.login(sent, subject=subject)
    assert came.startswith("http://testserver/mine/returned/")
    return browser.get(came.removeprefix("http://testserver"), follow=True)


def test_by_the_provinces_login_she_sees_what_is_hers(
    chinese: Client, case: Case, province: Provider
) -> None:
    assert "爱山东" in said(chinese.get(HERE))
    assert case.row.number in said(in_by_province(chinese, province))
    chinese.post(f"/apply/{ITEM}/")
    assert OnlineDraft.objects.get().content["number"] == NUMBER


def test_whoever_turns_back_or_is_not_named_is_told(
    chinese: Client, case: Case, province: Provider
) -> None:
    for subject in ("", "nobody"):
        page = said(in_by_province(chinese, province, subject))
        assert "没有返回您的身份" in page
        assert case.row.number not in page


@pytest.mark.parametrize("forged", ["state", "code", "nonce"])
def test_what_was_not_asked_for_by_this_browser_is_not_believed(
    forged: str, chinese: Client, case: Case, province: Provider
) -> None:
    sent = chinese.post(f"{HERE}province/").url
    came = province.login(sent, subject="zhang").removeprefix("http://testserver")
    session = chinese.session
    kept = session["province"]
    if forged == "nonce":
        session["province"] = {**kept, "nonce": "another"}
        session.save()
    elif forged == "state":
        came = came.replace(kept["state"], "another")
    else:
        came = came.replace("code=", "code=x")
    assert case.row.number not in said(chinese.get(came, follow=True))


def test_an_answer_is_good_once_and_in_one_browser(
    chinese: Client, case: Case, province: Provider
) -> None:
    sent = chinese.post(f"{HERE}province/").url
    came = province.login(sent, subject="zhang").removeprefix("http://testserver")
    assert case.row.number not in said(Client().get(came, follow=True))
    assert case.row.number in said(chinese.get(came, follow=True))
    chinese.post(f"{HERE}leave/")
    assert case.row.number not in said(chinese.get(came, follow=True))


def test_a_province_that_is_away_leaves_the_other_way_in(
    chinese: Client, settings: LazySettings
) -> None:
    settings.PROVINCE_LOGIN = {"issuer": "http://127.0.0.1:1", "client": "x", "secret": "y"}
    page = said(chinese.post(f"{HERE}province/", follow=True))
    assert "暂时没有回应" in page
    assert 'name="phone"' in page


def test_where_none_was_set_up_there_is_no_such_way(chinese: Client) -> None:
    assert "统一身份认证" not in said(chinese.get(HERE))
    assert chinese.post(f"{HERE}province/").status_code == 404
