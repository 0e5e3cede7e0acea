"""Who is warned when a limit nears its end, and when it has passed (超时警告)."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.matters.sweep import change_lights
from bianmin.network import selectors as network
from bianmin.network.kinds import Role
from bianmin.notices.models import Message
from tests import build
from tests.build import Case, moment

from .ways import reach

pytestmark = pytest.mark.django_db

FRIDAY = moment("2026-09-18 Fri 09:00")
HOP_IS_DUE = moment("2026-09-20 Sun 08:00")
HOP_IS_LATE = moment("2026-09-20 Sun 17:01")


def received() -> Case:
    """In the village, to be carried up within one working day: by Sunday, a make-up day."""
    case = build.an_application(at=FRIDAY)
    Message.objects.all().delete()
    return case


def warned(case: Case, at: datetime) -> dict[str, set[int | None]]:
    """Who has been told what of the case after the lights of that moment."""
    change_lights(at)
    found: dict[str, set[int | None]] = {}
    for message in Message.objects.filter(about=f"matter {case.matter}"):
        found.setdefault(message.wording, set()).add(message.account_id)
    return found


def agent() -> int | None:
    return build.an_agent().account


def at_role(role: str, place: str = build.VILLAGE) -> int | None:
    return build.at_desk(place, role).account


def test_whoever_has_it_is_warned_on_the_morning_it_is_due() -> None:
    case = received()
    at_role("head")
    assert warned(case, HOP_IS_DUE) == {"due_soon": {agent()}}


def test_once_late_the_head_and_supervision_know_too() -> None:
    case = received()
    head = at_role("head")
    supervisor = next(p for p in network.directory().posts.values() if p.role == Role.SUPERVISOR)
    watching = build.on_post(supervisor.id).account
    found = warned(case, HOP_IS_LATE)
    assert {agent(), head, watching} <= found["overdue"]
    assert "due_soon" not in found


def test_each_light_is_told_once() -> None:
    case = received()
    for at in (HOP_IS_DUE, HOP_IS_DUE, HOP_IS_LATE, HOP_IS_LATE):
        change_lights(at)
    told = list(Message.objects.filter(about=f"matter {case.matter}", account=agent()))
    assert sorted(message.wording for message in told) == ["due_soon", "overdue"]
    assert "这一环节" in told[0].text


def test_what_has_been_carried_on_in_time_warns_nobody() -> None:
    case = received()
    reach(case, "accept", at=FRIDAY)
    Message.objects.all().delete()
    assert warned(case, HOP_IS_LATE) == {}


def test_many_lights_cost_no_more_statements_than_one() -> None:
    def asked(count: int, at: datetime) -> int:
        for _ in range(count):
            received()
        with CaptureQueriesContext(connection) as statements:
            change_lights(at)
        return len(statements)

    assert asked(1, HOP_IS_DUE) == asked(4, HOP_IS_LATE)
