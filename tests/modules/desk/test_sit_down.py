"""Signing in, choosing a post, and the demonstration's switch."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from bianmin.desk import officers
from bianmin.matters.services import Actor
from bianmin.network import services as staffing
from bianmin.people.models import Account
from tests import build, door
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db


def test_a_stranger_is_led_to_the_sign_in(client: Client) -> None:
    for address in ("/desk/", "/desk/intake/", "/desk/ledger/", "/desk/matters/1/"):
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer.url.startswith("/accounts/login/")


def signed_in(account: Account) -> Client:
    client = Client(headers={"accept-language": "zh-hans"})
    door.come_in(client, account)
    return client


def test_who_holds_no_post_is_told_so(now: Now) -> None:
    client = signed_in(build.an_account())
    assert client.get("/desk/").url == "/desk/post/"
    assert "您今天没有岗位" in text(client.get("/desk/post/"))


def with_two_posts() -> tuple[Account, int, int]:
    first = build.at_desk(build.TOWN, "window")
    second = build.network.directory().post_of(build.body_of(build.TOWN).pk, "reviewer")
    assert second and first.post
    account = Account.objects.get(pk=first.account)
    staffing.appoint(
        post=second.id,
        account=account.pk,
        rank="A",
        from_day=build.APPOINTED,
        by=None,
        at=build.FRIDAY,
    )
    return account, first.post, second.id


def test_who_holds_two_posts_chooses_once(now: Now) -> None:
    account, _first, second = with_two_posts()
    client = signed_in(account)
    assert client.get("/desk/").url == "/desk/post/"
    assert client.post("/desk/post/", {"post": second}).url == "/desk/"
    assert client.get("/desk/").status_code == 200
    assert client.session[officers.CHOSEN] == second


def test_a_post_of_somebody_else_cannot_be_chosen(now: Now) -> None:
    account, _first, _second = with_two_posts()
    client = signed_in(account)
    other = build.at_desk(build.VILLAGE, "agent").post
    client.post("/desk/post/", {"post": other})
    assert officers.CHOSEN not in client.session


def test_the_chosen_post_is_checked_at_every_page(agent: Desk, now: Now) -> None:
    assert agent.get("/desk/").status_code == 200
    staffing.take_leave(
        account=agent.actor.account,
        from_day=date(2026, 9, 21),
        until_day=date(2026, 9, 25),
        by=None,
        at=now.at,
    )
    now.at = build.moment("2026-09-22 Tue 09:00")
    assert agent.get("/desk/").url == "/desk/post/"


def test_nothing_of_the_desk_is_kept_by_the_browser(agent: Desk) -> None:
    assert agent.get("/desk/").headers["Cache-Control"] == "no-store"


def test_in_the_demonstration_one_becomes_anybody_invented(settings: Any, now: Now) -> None:
    settings.DEMONSTRATION = True
    actor = build.at_desk(build.VILLAGE, "agent")
    Account.objects.filter(pk=actor.account).update(name="王建国", is_demonstration=True)
    client = Client(headers={"accept-language": "zh-hans"})
    page = text(client.get("/desk/demonstration/"))
    assert "王建国" in page
    assert "马站镇" in page
    client.post("/desk/demonstration/", {"account": actor.account})
    assert "王建国" in text(client.get("/desk/"))


def test_the_demonstration_makes_nobody_real(settings: Any, now: Now) -> None:
    settings.DEMONSTRATION = True
    real = build.at_desk(build.VILLAGE, "agent").account
    client = Client()
    assert client.post("/desk/demonstration/", {"account": real}).status_code == 404
    assert client.get("/desk/").status_code == 302


def test_outside_the_demonstration_there_is_no_switch(settings: Any, client: Client) -> None:
    settings.DEMONSTRATION = False
    account = Account.objects.create_account(username="demo", name="演示", is_demonstration=True)
    assert client.get("/desk/demonstration/").status_code == 404
    assert client.post("/desk/demonstration/", {"account": account.pk}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_only_posts_that_take_in_offer_it(seat: Callable[[Actor], Desk]) -> None:
    reviewer = seat(build.at_desk(build.TOWN, "reviewer"))
    assert 'href="/desk/intake/"' not in text(reviewer.get("/desk/"))
    assert "这个岗位不收件" in text(reviewer.get("/desk/intake/"))


def test_every_post_is_offered_its_pages_and_the_rarer_ones_behind_one_word(
    seat: Callable[[Actor], Desk],
) -> None:
    clerk = seat(build.at_desk(build.TOWN, "window"))
    assert offered(clerk) == (
        ["inbox", "intake", "handover", "ledger", "search", "messages"],
        [
            "papers",
            "follow",
            "licences",
            "enquiries",
            "requests",
            "complaints",
            "afterwards",
            "figures",
            "on_duty",
            "catalogue",
            "disclosed",
            "rules",
        ],
    )
    keeper = seat(build.at_desk(build.COUNTY, "administrator"))
    assert offered(keeper) == (
        ["inbox", "handover", "ledger", "search", "messages"],
        [
            "papers",
            "follow",
            "licences",
            "enquiries",
            "requests",
            "afterwards",
            "destruction",
            "annual",
            "figures",
            "on_duty",
            "calendar",
            "catalogue",
            "disclosed_filings",
            "rules",
            "seals",
            "network",
            "values",
        ],
    )
    supervisor = seat(build.at_desk(build.TOWN, "supervisor"))
    assert offered(supervisor)[1][-5:] == ["haste", "catalogue", "disclosed", "rules", "network"]


def offered(desk: Desk) -> tuple[list[str], list[str]]:
    told = desk.get("/desk/").context["navigation"]
    return [one.route for one in told.daily], [one.route for one in told.rarer]


def test_a_rarer_page_is_named_where_the_others_are_folded_away(agent: Desk) -> None:
    assert "<summary>更多</summary>" in text(agent.get("/desk/"))
    shown = text(agent.get("/desk/on-duty/"))
    assert "<summary>更多 · <b>值班</b></summary>" in shown
    assert 'href="/desk/on-duty/" aria-current="page"' in shown
    below = text(agent.get("/desk/catalogue/postings/"))
    assert "<summary>更多 · <b>事项</b></summary>" in below
    assert 'href="/desk/catalogue/" aria-current="page"' not in below
