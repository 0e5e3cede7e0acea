"""Requests for help: number, limit, answer; a leader who was asked is heard before it is closed."""

from typing import Any

import pytest
from django.db import connection

from bianmin.applications import requests
from bianmin.applications import services as applications
from bianmin.applications.models import Enquiry, HelpRequest, Reply
from bianmin.matters.services import Actor
from bianmin.notices.models import Message
from tests import build
from tests.build import FRIDAY, TOWN, VILLAGE, moment

from .ways import refused

pytestmark = pytest.mark.django_db
MONDAY = moment("2026-09-21 Mon 10:00")
NEED = "老人卧床，来不了大厅"


def registered(by: Actor, to_post: int | None = None, **more: Any) -> HelpRequest:
    said = {"kind": "help", "name": "张 秀英", "place": VILLAGE, "words": NEED} | more
    return applications.register_request(
        wanted=applications.Wanted(**said), by=by, at=FRIDAY, to_post=to_post
    )


def told(row: HelpRequest, by: Actor, **more: Any) -> Reply:
    said = {"words": "周一上门办好了", "way": "home", "heard": "satisfied"} | more
    return applications.reply(enquiry=row.pk, by=by, at=MONDAY, **said)


def asked_the_head(row: HelpRequest, by: Actor, **more: Any) -> int:
    leader = build.at_desk(TOWN, "supervisor").account or 0
    said: dict[str, Any] = {"leader": leader, "words": "能不能派两个人去？"} | more
    applications.ask_leader(enquiry=row.pk, by=by, at=FRIDAY, **said)
    return leader


def test_it_has_a_number_somebody_who_sees_to_it_a_limit_and_an_answer() -> None:
    agent = build.an_agent()
    row = registered(agent, phone="138 0000 3210", wish="请到家里来")
    assert (row.number[:10], row.name, row.phone) == ("QZ20260918", "张秀英", "13800003210")
    assert row.due_at == moment("2026-09-24 Thu 17:00")
    enquiry = requests.of(row.pk)
    assert enquiry and requests.has_it(enquiry, agent.account)
    assert (enquiry.first_asked_id, enquiry.taken_by_id) == (agent.account, agent.account)
    assert requests.light_of(enquiry, FRIDAY) == "in_time"
    assert requests.light_of(enquiry, moment("2026-09-25 Fri 09:00")).startswith("over")
    reply = told(row, agent, opinion="谢谢你们")
    assert (reply.told_by_id, reply.opinion) == (agent.account, "谢谢你们")
    assert Enquiry.objects.get(pk=row.pk).state == "answered"
    with refused("not-with-you"):
        told(row, agent)


def test_led_on_whoever_takes_it_answers_it() -> None:
    agent, window = build.an_agent(), build.at_desk(TOWN, "window")
    row = registered(agent, to_post=window.post)
    with refused("not-with-you"):
        told(row, window)
    applications.take_enquiry(enquiry=row.pk, by=window, at=FRIDAY)
    assert [one.pk for one in requests.with_(window.account or 0)] == [row.pk]
    with refused("not-with-you"):
        told(row, agent)
    told(row, window)
    assert not requests.with_(window.account or 0)


def test_what_a_leader_was_asked_is_answered_and_told_before_it_is_closed() -> None:
    """首问负责制：及时向有关领导请示汇报，并告知办事人后方为首问办结."""
    agent = build.an_agent()
    row = registered(agent)
    leader = asked_the_head(row, agent)
    assert Message.objects.get(wording="leader_asked").to == str(leader)
    with refused("leader-unanswered", article="首问负责制"):
        told(row, agent)
    with refused("leader-unanswered"):
        asked_the_head(row, agent)
    with refused("nobody-asked-you"):
        applications.answer_as_leader(enquiry=row.pk, words="同意", by=agent, at=FRIDAY)
    head = Actor(leader, build.at_desk(TOWN, "supervisor").post)
    with refused("told-missing"):
        applications.answer_as_leader(enquiry=row.pk, words=" ", by=head, at=FRIDAY)
    applications.answer_as_leader(enquiry=row.pk, words="同意", by=head, at=FRIDAY)
    assert Message.objects.get(wording="leader_answered").to == str(agent.account)
    told(row, agent)
    assert [one.answer for one in requests.put_about(row.enquiry)] == ["同意"]


def test_a_plain_enquiry_too_is_closed_only_after_the_leader_was_heard() -> None:
    agent = build.an_agent()
    made = applications.ask(by=agent, at=FRIDAY, words="新办法什么时候执行？", answered=False)
    head = build.at_desk(TOWN, "supervisor")
    said = {"enquiry": made.pk, "by": agent, "at": FRIDAY}
    applications.ask_leader(leader=head.account or 0, words="请指示", **said)
    with refused("leader-unanswered"):
        applications.reply(words="下月执行", way="phone", heard="nothing", **said)


def test_what_is_wrong_is_refused_and_nothing_is_kept() -> None:
    agent = build.an_agent()
    stranger = build.at_desk("371323102000", "supervisor").account
    for wrong, code in (
        ({"kind": "whim"}, "kind-unknown"),
        ({"kind": "home"}, "when-missing"),
        ({"kind": "late", "wanted_at": moment("2026-09-17 Thu 18:00")}, "when-missing"),
        ({"place": "000000000000"}, "place-unknown"),
        ({"words": " "}, "enquiry-empty"),
    ):
        with refused(code):
            registered(agent, **wrong)
    row = registered(agent)
    with refused("no-such-leader"):
        asked_the_head(row, agent, leader=stranger)
    with refused("told-missing"):
        told(row, agent, words="")
    with refused("opinion-unasked"):
        told(row, agent, heard="")


def test_visits_at_home_are_counted_site_by_site_and_what_is_said_is_sealed() -> None:
    agent = build.an_agent()
    row = registered(agent, kind="home", wanted_at=MONDAY)
    registered(agent, kind="home", wanted_at=MONDAY)
    registered(agent, kind="late", wanted_at=MONDAY)
    told(row, agent)
    body = build.body_of(VILLAGE).pk
    found = requests.counted({body}, FRIDAY.date())
    assert [(one.kind, one.all, one.done) for one in found] == [("home", 2, 1), ("late", 1, 0)]
    assert requests.counted({body}, MONDAY.date()) == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, wish FROM applications_helprequest")
        assert "张秀英".encode() not in bytes(cursor.fetchone()[0])
