"""Opinions after a matter: one each, changeable until answered; heads hear, she is answered."""

from typing import Any

import pytest

from bianmin.applications import services as applications
from bianmin.applications.heads import heads_of
from bianmin.applications.models import Opinion, OpinionWay
from bianmin.applications.opinions import OPINIONS
from bianmin.network.selectors import directory
from bianmin.notices.models import Channel, Message
from tests import build
from tests.build import FRIDAY, VILLAGE, Case, moment

from .ways import onward, reach, refused

pytestmark = pytest.mark.django_db
MONDAY = moment("2026-12-07 Mon 10:00")


@pytest.fixture
def finished() -> Case:
    case = build.an_application(item="MZ-015")
    onward(case, reach(case, "handed_over", at=FRIDAY))
    return case


def village() -> list[int]:
    return [build.body_of(VILLAGE).pk]


def say(case: Case, words: str = "等得有点久", **more: Any) -> Opinion:
    return applications.give_opinion(matter=case.matter, words=words, at=MONDAY, **more)


def answer(case: Case, words: str = "今后先讲清楚要等几天") -> Opinion:
    head = build.at_desk(VILLAGE, "head")
    return applications.answer_opinion(
        matter=case.matter, words=words, bodies=village(), by=head.account or 0, at=MONDAY
    )


def test_it_reaches_the_head_of_the_place_where_she_handed_it_in(finished: Case) -> None:
    head = build.at_desk(VILLAGE, "head")
    said = say(finished, contact="儿子 139")
    assert (said.body, said.way) == (village()[0], OpinionWay.ONLINE)
    told = Message.objects.get(wording="opinion_given")
    assert (told.channel, told.to) == (Channel.IN_APP, str(head.account))
    assert "等得有点久" not in told.text
    assert [one.pk for one in OPINIONS.to_answer(village(), 0)] == [finished.matter]


def test_where_a_village_has_no_head_its_towns_supervisor_hears() -> None:
    supervisor = build.at_desk("371323102000", "supervisor")
    lonely = build.body_of("371323102200").pk
    assert heads_of(directory(), lonely, FRIDAY.date()) == (supervisor.account,)


def test_it_is_one_and_may_be_changed_until_it_is_answered(finished: Case) -> None:
    build.at_desk(VILLAGE, "head")
    say(finished)
    say(finished, "想了想，还是满意的")
    assert [one.words for one in Opinion.objects.all()] == ["想了想，还是满意的"]
    assert Message.objects.filter(wording="opinion_given").count() == 1
    answer(finished)
    with refused("already-answered"):
        say(finished, "再改")
    with refused("already-answered"):
        answer(finished)


def test_she_is_told_of_the_answer_by_the_ways_she_gave(finished: Case) -> None:
    say(finished)
    answer(finished)
    told = Message.objects.get(wording="opinion_answered")
    assert (told.channel, told.to) == (Channel.SMS, "13800003210")
    assert "讲清楚" not in told.text
    found = OPINIONS.on(finished.matter)
    assert found
    assert found.answer == "今后先讲清楚要等几天"


def test_who_has_no_phone_is_told_by_who_entered_her_sheet() -> None:
    case = build.an_application(item="MZ-015", party=build.a_party(phone=""))
    onward(case, reach(case, "handed_over", at=FRIDAY))
    agent = build.an_agent()
    said = say(case, entered_by=agent.account)
    assert (said.way, said.entered_by_id) == (OpinionWay.PAPER, agent.account)
    Message.objects.filter(wording="tell_in_person").delete()
    answer(case)
    assert Message.objects.get(wording="tell_in_person").to == str(agent.account)


def test_not_before_the_end_and_not_without_words(finished: Case) -> None:
    running = build.an_application(party=build.a_party(serial=2))
    with refused("not-finished"):
        say(running)
    with refused("no-words", field="words"):
        say(finished, "  ")
    with refused("no-opinion"):
        answer(finished)
    say(finished)
    with refused("no-answer", field="answer"):
        answer(finished, " ")


def test_the_message_of_the_result_leads_to_it(finished: Case) -> None:
    ready = Message.objects.get(wording="ready", channel=Channel.SMS)
    code = f"{finished.code[:4]} {finished.code[4:]}"
    assert f"凭查询码{code}提意见" in ready.text
