"""Whoever takes a relative in says so; the head of the site sees it, and others judge it."""

from collections.abc import Callable
from typing import Any

import pytest

from bianmin.applications.models import Application, Interest
from bianmin.matters.services import Actor
from bianmin.people.models import Account
from tests import build
from tests.build import FRIDAY, TOWN
from tests.modules.desk.conftest import Desk, text

from .test_take_in import confirmed, person, sorted_out

pytestmark = pytest.mark.django_db

Seat = Callable[[Actor], Desk]


def namesake(actor: Actor, **changed: Any) -> None:
    """The officer has the name, or the number, of the woman who is taken in."""
    Account.objects.filter(pk=actor.account).update(**(changed or {"name": person()["name"]}))


def test_who_says_nothing_declares_nothing(agent: Desk) -> None:
    base = sorted_out(agent)
    assert "是不是您的亲属" in text(agent.get(f"{base}confirm/"))
    confirmed(agent, base)
    assert not Interest.objects.exists()


def test_an_agent_says_that_she_is_her_mother(agent: Desk, seat: Seat) -> None:
    head = seat(build.at_desk(build.VILLAGE, "head"))
    confirmed(agent, sorted_out(agent), relation="direct")
    row = Interest.objects.get()
    assert (row.relation, row.account_id) == ("direct", agent.actor.account)
    page = text(agent.get(f"/desk/matters/{row.matter_id}/"))
    assert "已回避：直系血亲" in page
    assert "上报" in page
    listed = text(head.get("/desk/today/"))
    assert "本单位人员的亲属办件" in listed
    assert "直系血亲" in listed
    assert "申报回避" in text(head.get("/desk/messages/"))


def test_only_heads_see_the_list(agent: Desk) -> None:
    confirmed(agent, sorted_out(agent), relation="direct")
    assert "本单位人员的亲属办件" not in text(agent.get("/desk/today/"))


@pytest.mark.parametrize("changed", [{"name": "李大娘"}, {"phone": "13800001111"}])
def test_a_namesake_is_asked_and_may_not_skip_it(agent: Desk, changed: dict[str, str]) -> None:
    namesake(agent.actor, **changed)
    base = sorted_out(agent)
    shown = text(agent.get(f"{base}confirm/"))
    assert "与您同名或同电话" in shown
    assert "不是，只是同名或同号" in shown
    confirmed(agent, base)
    assert not Application.objects.exists()
    confirmed(agent, base, relation="nobody")
    assert Application.objects.exists()
    assert not Interest.objects.exists()


def test_a_clerk_who_bears_her_name_is_asked_on_the_matters_page(agent: Desk, window: Desk) -> None:
    case = build.an_application()
    case.take("hand_up", at=FRIDAY)
    where = f"/desk/matters/{case.matter}/"
    assert "与您同名或同电话" not in text(window.get(where))
    namesake(window.actor, name="张秀英")
    assert "与您同名或同电话" in text(window.get(where))
    colleague = build.on_post(case.stay.post, rank="B")
    form = {"key": "declared", "seen": case.row.version, "relation": "self"}
    assert window.post(f"{where}steps/declare_interest/", form).url == where
    page = text(window.get(where))
    assert "与您同名或同电话" not in page
    assert "不参与受理、审核、决定" in page
    case.take("accept", at=FRIDAY, by=colleague)
    assert case.stay.body == build.body_of(TOWN).pk


def test_a_relation_that_is_not_of_the_list_is_refused(agent: Desk) -> None:
    base = sorted_out(agent)
    confirmed(agent, base, relation="neighbour")
    assert not Application.objects.exists()
