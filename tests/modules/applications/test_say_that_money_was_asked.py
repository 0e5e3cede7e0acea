"""Agency is free: who was asked for money says so at any time, and supervision hears at once."""

from typing import Any

import pytest

from bianmin.applications import services as applications
from bianmin.applications.charges import CHARGES
from bianmin.applications.models import ChargeReport
from bianmin.notices.models import Channel, Message
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE, Case, moment

from .ways import refused

pytestmark = pytest.mark.django_db
NOBODY = 0
LATER = moment("2026-09-18 Fri 22:30")


def say(case: Case, words: str = "收了二十元跑腿费", **more: Any) -> ChargeReport:
    return applications.report_charge(matter=case.matter, words=words, at=LATER, **more)


def answer(case: Case, words: str = "已退还", outcome: str = "given_back") -> ChargeReport:
    by = build.at_desk(TOWN, "supervisor").account or 0
    return applications.answer_charge(
        matter=case.matter,
        outcome=outcome,
        words=words,
        bodies=[build.body_of(VILLAGE).pk],
        by=by,
        at=LATER,
    )


def test_supervision_of_town_and_county_hears_at_once_and_nobody_else() -> None:
    head = build.at_desk(VILLAGE, "head")
    town, county = (build.at_desk(place, "supervisor") for place in (TOWN, COUNTY))
    case = build.an_application()
    said = say(case, contact="女儿 139")
    assert (said.body, said.way) == (build.body_of(VILLAGE).pk, "online")
    told = Message.objects.filter(wording="charge_reported")
    assert {one.to for one in told} >= {str(town.account), str(county.account)}
    assert str(head.account) not in {one.to for one in told}
    assert str(build.an_agent().account) not in {one.to for one in told}
    assert all(one.channel == Channel.IN_APP and "二十元" not in one.text for one in told)
    assert not any(one.not_before for one in told)
    assert [one.pk for one in CHARGES.to_answer([said.body], town.account or 0)] == [case.matter]


def test_it_may_be_changed_until_it_was_looked_into_and_then_she_is_told() -> None:
    build.at_desk(COUNTY, "supervisor")
    case = build.an_application()
    say(case)
    say(case, "收了三十元")
    assert [one.words for one in ChargeReport.objects.all()] == ["收了三十元"]
    done = answer(case)
    assert (done.outcome, done.answer) == ("given_back", "已退还")
    told = Message.objects.get(wording="charge_answered")
    assert (told.channel, "已退还" in told.text) == (Channel.SMS, False)
    assert [one.pk for one in CHARGES.answered([done.body], NOBODY)] == [case.matter]
    assert not CHARGES.to_answer([done.body], NOBODY)
    with refused("already-looked-into"):
        say(case, "再说一次")
    with refused("already-looked-into"):
        answer(case)


def test_of_whom_it_may_be_said_neither_changes_it_nor_hears_of_it() -> None:
    """A coordinator takes applications in and supervises: not what is said of her own."""
    coordinator = build.at_desk(COUNTY, "coordinator")
    own = coordinator.account or 0
    case = build.an_application(by=coordinator, mode="window")
    say(case)
    say(case, "没有人收钱", entered_by=own)
    report = ChargeReport.objects.get()
    assert (report.words, report.way) == ("收了二十元跑腿费\n没有人收钱", "online")
    assert report.entered_by_id is None
    assert str(own) not in Message.objects.filter(wording="charge_reported").values_list(
        "to", flat=True
    )
    assert CHARGES.of(case.matter, [report.body], own) is None
    assert not CHARGES.to_answer([report.body], own)
    with refused("no-report"):
        applications.answer_charge(
            matter=case.matter, outcome="not_so", words="无", bodies=[report.body], by=own, at=LATER
        )
    assert CHARGES.of(case.matter, [report.body], build.at_desk(TOWN, "supervisor").account or 0)


def test_who_has_no_phone_is_told_by_whoever_typed_it_in() -> None:
    agent = build.an_agent()
    case = build.an_application(party=build.a_party(phone=""))
    say(case, entered_by=agent.account)
    answer(case)
    told = Message.objects.filter(wording="tell_in_person")
    assert any("您反映的收费已核实" in one.text for one in told if one.to == str(agent.account))


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"words": " "}, "no-answer"),
        ({"outcome": "maybe"}, "say-what-was-found"),
        ({"outcome": ""}, "say-what-was-found"),
    ],
)
def test_an_answer_has_an_outcome_and_words(given: dict[str, str], code: str) -> None:
    case = build.an_application()
    say(case)
    with refused(code):
        answer(case, **given)
    assert not CHARGES.of(case.matter, [case.row.received_by], NOBODY).answered_at


def test_nothing_is_kept_of_an_empty_report_nor_answered_elsewhere() -> None:
    case = build.an_application()
    with refused("say-what-was-asked", field="words"):
        say(case, "  ")
    with refused("no-report"):
        answer(case)
    say(case)
    with refused("no-report"):
        applications.answer_charge(
            matter=case.matter, outcome="not_so", words="无", bodies=[], by=1, at=FRIDAY
        )
