"""A matter is urged on, by the citizen or the county; whoever has it answers, once for all."""

from datetime import datetime

import pytest

from bianmin.applications.models import Urge
from bianmin.applications.selectors import urges_of
from bianmin.matters.models import Entry
from bianmin.matters.services import Actor
from bianmin.matters.situation import party
from bianmin.notices.models import Channel, Message
from tests import build
from tests.build import COUNTY, FRIDAY, Case, moment

from .ways import clocks, last_entry, reach, refused, remarks

pytestmark = pytest.mark.django_db

SUNDAY = moment("2026-09-20 Sun 10:00")
"""A working day: 国庆 is prepared for."""
MONDAY = moment("2026-09-21 Mon 10:00")


def at_the_town() -> Case:
    """Accepted by the town, where it is being visited."""
    case = build.an_application()
    reach(case, "visit", at=FRIDAY)
    return case


def urged_by_her(
    case: Case, *, at: datetime = FRIDAY, key: str = "her", words: str = "孩子要开学了"
) -> None:
    case.take("urge", by=party(case.row.applicant or 0), at=at, key=key, reason=words)


def coordinator() -> Actor:
    return build.at_desk(COUNTY, "coordinator")


def told(wording: str) -> list[Message]:
    return list(Message.objects.filter(wording=wording).order_by("pk"))


def test_she_urges_and_whoever_has_it_is_told() -> None:
    case = at_the_town()
    before = clocks(case)
    urged_by_her(case)
    entry = last_entry(case)
    assert (entry.step, entry.actor, entry.post) == ("urge", None, None)
    assert entry.on_behalf_of == case.row.applicant
    assert remarks(case) == {"reason": "孩子要开学了"}
    assert [message.account_id for message in told("urged")] == [case.whoever_has_it().account]
    assert "催办" in told("urged")[0].title
    assert clocks(case) == before


def test_she_need_not_say_why() -> None:
    case = at_the_town()
    urged_by_her(case, words="")
    assert remarks(case) == {}
    assert urges_of(case.matter, FRIDAY)[0].words == ""


def test_the_answer_reaches_her() -> None:
    case = at_the_town()
    urged_by_her(case)
    case.take("answer_urge", at=MONDAY, reason="周三入户核查，周五前办好")
    (urge,) = urges_of(case.matter, MONDAY)
    assert (urge.answer, urge.answered_at, urge.light) == ("周三入户核查，周五前办好", MONDAY, "")
    assert urge.by_body is None
    (message,) = told("urge_answered_her")
    assert (message.channel, message.to) == (Channel.SMS, "13800003210")


def test_an_answer_is_due_within_the_countys_day() -> None:
    case = at_the_town()
    urged_by_her(case)
    assert urges_of(case.matter, FRIDAY)[0].answer_by == moment("2026-09-20 Sun 17:00")
    lights = [urges_of(case.matter, at)[0].light for at in (FRIDAY, SUNDAY, MONDAY)]
    assert lights == ["in_time", "near", "over_promise"]


def test_it_is_not_urged_twice_before_the_answer_is_due() -> None:
    case = at_the_town()
    urged_by_her(case)
    with refused("urged-already", says="2026-09-20"):
        urged_by_her(case, at=SUNDAY, key="again")
    urged_by_her(case, at=MONDAY, key="again")
    case.take("answer_urge", at=MONDAY)
    assert Urge.objects.filter(settled_at__isnull=True).count() == 0
    urged_by_her(case, at=MONDAY, key="once more")


def test_a_retry_urges_once() -> None:
    case = at_the_town()
    urged_by_her(case)
    urged_by_her(case)
    assert Entry.objects.filter(matter=case.matter, step="urge").count() == 1


def test_the_agent_urges_for_her_and_is_answered_inside_the_system() -> None:
    case = at_the_town()
    agent = build.an_agent()
    case.take("urge", at=FRIDAY, by=agent, reason="老人在等")
    case.take("answer_urge", at=MONDAY)
    assert [message.account_id for message in told("urge_answered")] == [agent.account]
    assert told("urge_answered_her") == []


def test_the_county_demands_an_answer_and_says_what_for() -> None:
    case = at_the_town()
    with refused("reason-missing"):
        case.take("supervise", at=FRIDAY, by=coordinator(), reason="")
    case.take("supervise", at=FRIDAY, by=coordinator(), reason="为什么还没有入户")
    (urge,) = urges_of(case.matter, FRIDAY)
    assert (urge.kind, urge.words) == ("supervise", "为什么还没有入户")
    assert urge.by_body == build.body_of(COUNTY).pk
    assert "督办" in told("urged")[0].title
    case.take("answer_urge", at=MONDAY)
    assert [message.account_id for message in told("urge_answered")] == [coordinator().account]


def test_one_answer_serves_all_who_urged() -> None:
    case = at_the_town()
    urged_by_her(case)
    case.take("supervise", at=FRIDAY, by=coordinator(), reason="请说明进度")
    case.take("answer_urge", at=MONDAY, reason="本周办好")
    assert [urge.answer for urge in urges_of(case.matter, MONDAY)] == ["本周办好", "本周办好"]


def test_nothing_is_answered_that_nobody_asked() -> None:
    case = at_the_town()
    with refused("not-urged"):
        case.take("answer_urge", at=FRIDAY)


def test_while_the_office_waits_for_her_she_has_nothing_to_urge() -> None:
    case = build.an_application()
    reach(case, "accept", at=FRIDAY)
    key = build.everything("MZ-001", FRIDAY)[0].key
    case.take("ask_correction", at=FRIDAY, facts={"materials": [key]})
    with refused("waits-for-her"):
        urged_by_her(case)


def test_another_village_urges_nothing_and_nobody_urges_for_another_applicant() -> None:
    case = at_the_town()
    with refused("not-yours"):
        case.take("urge", at=FRIDAY, by=build.at_desk("371323101263", "agent"))
    stranger = build.a_party(name="李四", serial=7)
    with refused("not-yours"):
        case.take("urge", at=FRIDAY, by=party(stranger.pk))


def test_the_applicant_takes_no_step_that_is_not_hers() -> None:
    case = at_the_town()
    her = party(case.row.applicant or 0)
    for step in ("report_visit", "answer_urge", "correct", "withdraw_later", "supervise"):
        with refused("not-yours"):
            case.take(step, at=FRIDAY, by=her, facts={})


def test_a_matter_that_ends_settles_what_was_asked() -> None:
    case = build.an_application()
    urged_by_her(case)
    case.take("withdraw", at=MONDAY, by=build.an_agent())
    (urge,) = urges_of(case.matter, MONDAY)
    assert (urge.answered_at, urge.answer) == (MONDAY, "")
    with refused("closed"):
        urged_by_her(case, key="late")
