"""Whoever is asked first answers, or leads her to who can and answers for it until it is taken."""

from datetime import date

import pytest
from django.db import connection

from bianmin.applications import services as applications
from bianmin.applications.models import Enquiry
from bianmin.applications.selectors import light_of, to_be_taken_by
from bianmin.matters.services import Actor
from bianmin.policy.services import set_value
from tests import build
from tests.build import FRIDAY, TOWN, VILLAGE, moment

from .ways import refused

pytestmark = pytest.mark.django_db

LATER = moment("2026-09-18 Fri 11:00")
QUESTION = "办低保要带什么？"


def asked(by: Actor, *, answered: bool = False, to: Actor | None = None) -> Enquiry:
    made = applications.ask(by=by, at=FRIDAY, item="MZ-001", words=QUESTION, answered=answered)
    if to:
        applications.refer(enquiry=made.pk, to_post=to.post or 0, by=by)
    return made


def test_who_was_asked_where_and_when_is_on_record() -> None:
    agent = build.an_agent()
    enquiry = asked(agent, answered=True)
    row = Enquiry.objects.get(pk=enquiry.pk)
    assert (row.first_asked_id, row.post) == (agent.account, agent.post)
    assert (row.body, row.asked_at) == (build.body_of(VILLAGE).pk, FRIDAY)
    assert (row.item, row.words, row.state) == ("MZ-001", QUESTION, "answered")


def test_what_was_asked_is_kept_sealed() -> None:
    enquiry = asked(build.an_agent())
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM applications_enquiry WHERE id = %s", [enquiry.pk])
        sealed = bytes(cursor.fetchone()[0])
    assert QUESTION.encode() not in sealed


def test_led_on_the_first_person_asked_stays_responsible_until_it_is_taken() -> None:
    agent, window = build.an_agent(), build.at_desk(TOWN, "window")
    enquiry = asked(agent)
    applications.refer(enquiry=enquiry.pk, to_post=window.post or 0, by=agent)
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.referred_to) == ("referred", window.post)
    assert (enquiry.first_asked_id, enquiry.taken_by_id) == (agent.account, None)

    applications.take_enquiry(enquiry=enquiry.pk, by=window, at=LATER)
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.taken_by_id, enquiry.taken_at) == (
        "taken",
        window.account,
        LATER,
    )
    assert enquiry.first_asked_id == agent.account


def test_led_to_the_wrong_post_she_is_led_on_again() -> None:
    agent = build.an_agent()
    window, reviewer = build.at_desk(TOWN, "window"), build.at_desk(TOWN, "reviewer")
    enquiry = asked(agent)
    for who in (window, reviewer):
        applications.refer(enquiry=enquiry.pk, to_post=who.post or 0, by=agent)
    enquiry.refresh_from_db()
    assert enquiry.referred_to == reviewer.post


def test_it_becomes_an_application() -> None:
    agent, window = build.an_agent(), build.at_desk(TOWN, "window")
    enquiry = asked(agent, to=window)
    case = build.an_application(by=window, mode="window")
    applications.take_enquiry(enquiry=enquiry.pk, by=window, at=LATER, matter=case.matter)
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.matter_id) == ("received", case.matter)


def test_only_the_first_person_asked_leads_her_on() -> None:
    window = build.at_desk(TOWN, "window")
    enquiry = asked(build.an_agent())
    with refused("enquiry-gone"):
        applications.refer(enquiry=enquiry.pk, to_post=window.post or 0, by=window)


def test_what_is_taken_is_not_taken_twice_nor_led_on() -> None:
    agent, window = build.an_agent(), build.at_desk(TOWN, "window")
    enquiry = asked(agent, to=window)
    applications.take_enquiry(enquiry=enquiry.pk, by=window, at=LATER)
    with refused("enquiry-gone", says="taken by somebody already"):
        applications.take_enquiry(enquiry=enquiry.pk, by=agent, at=LATER)
    with refused("enquiry-gone"):
        applications.refer(enquiry=enquiry.pk, to_post=window.post or 0, by=agent)


def test_only_to_whom_she_was_led_or_who_was_asked_first_takes_it() -> None:
    agent, window = build.an_agent(), build.at_desk(TOWN, "window")
    enquiry = asked(agent, to=window)
    for stranger in (build.at_desk("371323102000", "window"), build.at_desk(TOWN, "approver")):
        with refused("enquiry-gone", says="not led to you"):
            applications.take_enquiry(enquiry=enquiry.pk, by=stranger, at=LATER)
    applications.take_enquiry(enquiry=enquiry.pk, by=agent, at=LATER)
    assert Enquiry.objects.get(pk=enquiry.pk).taken_by_id == agent.account


def test_what_was_answered_is_done() -> None:
    agent = build.an_agent()
    enquiry = asked(agent, answered=True)
    with refused("enquiry-gone"):
        applications.take_enquiry(enquiry=enquiry.pk, by=agent, at=LATER)


def test_nobody_without_a_post_is_asked_or_takes_one() -> None:
    agent = build.an_agent()
    nobody = Actor(agent.account, None)
    with refused("no-post", says="on duty at a post"):
        asked(nobody)
    enquiry = asked(agent)
    with refused("no-post"):
        applications.take_enquiry(enquiry=enquiry.pk, by=nobody, at=LATER)


def test_an_enquiry_about_nothing() -> None:
    with refused("enquiry-empty", field="words"):
        applications.ask(by=build.an_agent(), at=FRIDAY, words="  ", answered=True)


def test_a_question_needs_no_item_and_an_item_no_words() -> None:
    agent = build.an_agent()
    applications.ask(by=agent, at=FRIDAY, words="今天几点下班？", answered=True)
    applications.ask(by=agent, at=FRIDAY, item="MZ-001", answered=True)
    assert Enquiry.objects.count() == 2


def test_led_to_a_post_that_is_not_there() -> None:
    agent = build.an_agent()
    enquiry = asked(agent)
    with refused("post-unknown", field="to_post"):
        applications.refer(enquiry=enquiry.pk, to_post=10**9, by=agent)


@pytest.mark.parametrize(
    ("at", "light"),
    [
        ("2026-09-18 Fri 09:10", "in_time"),
        ("2026-09-19 Sat 12:00", "in_time"),
        ("2026-09-20 Sun 08:00", "near"),  # a Sunday that is worked
        ("2026-09-20 Sun 17:01", "over_promise"),
        ("2026-12-01 Tue 10:00", "over_promise"),
    ],
)
def test_nobody_takes_it_and_it_turns_red(at: str, light: str) -> None:
    enquiry = asked(build.an_agent())
    assert to_be_taken_by(enquiry) == moment("2026-09-20 Sun 17:00")
    assert light_of(enquiry, moment(at)) == light


def test_once_it_is_taken_no_light_burns() -> None:
    window = build.at_desk(TOWN, "window")
    enquiry = asked(build.an_agent(), to=window)
    applications.take_enquiry(enquiry=enquiry.pk, by=window, at=LATER)
    enquiry.refresh_from_db()
    assert light_of(enquiry, moment("2026-12-01 Tue 10:00")) == ""
    assert light_of(asked(window, answered=True), moment("2026-12-01 Tue 10:00")) == ""


def test_the_county_says_how_long_and_what_was_asked_before_keeps_its_day() -> None:
    before = asked(build.an_agent())
    set_value(
        key="enquiry.limit",
        value=3,
        from_day=date(2026, 9, 21),
        document="县政务服务中心通知",
        by=None,
        at=FRIDAY,
    )
    assert to_be_taken_by(before) == moment("2026-09-20 Sun 17:00")
    monday = moment("2026-09-21 Mon 09:00")
    after = applications.ask(by=build.an_agent(), at=monday, words=QUESTION, answered=False)
    assert to_be_taken_by(after) == moment("2026-09-24 Thu 17:00")
