"""From when the promise runs: the county's receipt where its document says so, else acceptance."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bianmin.applications.notices import words
from bianmin.matters.models import Clock, Stamp
from bianmin.policy.services import set_value
from tests.build import FRIDAY, Case, moment
from tests.modules.applications.ways import paper

from .conftest import Place

Counties = Callable[[str], Place]

FUNERAL = "MZ-015"
"""基本殡葬服务费用减免: a village takes it in, the county accepts and decides it."""
CARD = "MZ-016"
"""老年人优待证: a village takes it in, the town accepts and decides it."""
WATER = "SL-001"
"""取水许可: a licence the county accepts; the law allows 45 working days, 20 are promised."""
RECORD = "YB-002"
"""异地就医备案: the county does it at once."""
MORNING = moment("2026-09-21 Mon 09:00")
TEN = moment("2026-09-23 Wed 10:00")
LATER = moment("2026-09-25 Fri 15:00")


def clock(case: Case, name: str) -> Clock:
    return Clock.objects.get(matter=case.matter, name=name)


@pytest.mark.parametrize(
    ("where", "begun"),
    [("yishui", MORNING), ("jiangjin", TEN), ("tongxiang", TEN), ("wangyi", TEN)],
)
def test_the_promise_runs_from_the_countys_receipt_only_where_its_document_says_so(
    county: Counties, where: str, begun: datetime
) -> None:
    """沂政办发〔2018〕94号 二（二）: 县政务服务中心在接收材料后须在承诺时限内办结."""
    place = county(where)
    case = place.received(FUNERAL)
    while case.where == "carried_up":
        case.take("accompany" if where == "jiangjin" else "hand_up", at=MORNING)
    case.take("accept", at=TEN)
    assert clock(case, "promise").started_at == begun


def test_a_towns_promise_runs_from_acceptance_in_yishui_too(county: Counties) -> None:
    yishui = county("yishui")
    case = yishui.received(CARD)
    case.take("hand_up", at=MORNING)
    assert not Clock.objects.filter(matter=case.matter, name="promise").exists()
    case.take("accept", at=TEN)
    assert clock(case, "promise").started_at == TEN


def test_the_laws_period_runs_from_acceptance_everywhere(county: Counties) -> None:
    yishui = county("yishui")
    case = yishui.received(WATER, tier="town")
    yishui.walk(case, at=MORNING, until="accept")
    case.take("accept", at=TEN)
    law, promise = clock(case, "decision"), clock(case, "promise")
    assert (promise.started_at, law.started_at) == (MORNING, TEN)
    assert promise.due_at and law.due_at
    assert promise.due_at < law.due_at
    assert paper(case, "acceptance")["counted_from"].startswith(
        "法定时限从受理之日起算，承诺时限从"
    )


def test_what_is_promised_at_once_is_done_at_once_when_it_is_accepted(county: Counties) -> None:
    yishui = county("yishui")
    case = yishui.received(RECORD)
    yishui.walk(case, at=MORNING, until="accept")
    assert not Clock.objects.filter(matter=case.matter, name="promise").exists()
    assert paper(case, "receipt")["counted_from"] == "办理时限从受理之日起算"
    case.take("accept", at=TEN)
    assert clock(case, "promise").started_at == TEN


def test_yishuis_promise_stands_still_while_she_corrects_her_papers(county: Counties) -> None:
    yishui = county("yishui")
    case = yishui.received(FUNERAL)
    yishui.walk(case, at=MORNING, until="accept")
    case.take("ask_correction", at=TEN, facts={"materials": ["m1"]}, reason="缺本人页")
    assert clock(case, "promise").state == "held"
    case.take("supply", at=LATER, facts={"materials": ["m1"]})
    assert clock(case, "promise").state == "running"
    case.take("accept", at=LATER)
    stamps = Stamp.objects.filter(matter=case.matter, clock="promise").order_by("pk")
    assert list(stamps.values_list("kind", "hold")) == [
        ("start", ""),
        ("hold", "correction"),
        ("resume", "correction"),
    ]


def test_what_the_county_does_not_accept_has_no_promise_left(county: Counties) -> None:
    yishui = county("yishui")
    case = yishui.received(FUNERAL)
    yishui.walk(case, at=MORNING, until="accept")
    case.take("refuse_acceptance", at=TEN, reason="不属于本事项")
    assert clock(case, "promise").state == "stopped"


def test_who_came_before_the_rule_changed_keeps_hers(county: Counties) -> None:
    yishui = county("yishui")
    case = yishui.received(FUNERAL)
    set_value(
        key="promise.starts",
        value="acceptance",
        from_day=FRIDAY.date(),
        document="沂政办发〔2026〕1号",
        by=None,
        at=FRIDAY,
    )
    yishui.walk(case, at=MORNING, until="accept")
    assert clock(case, "promise").started_at == MORNING


def test_her_papers_say_from_when_it_runs_and_until_when(county: Counties) -> None:
    yishui = county("yishui")
    case = yishui.received(FUNERAL)
    assert "承诺时限从" in paper(case, "receipt")["counted_from"]
    yishui.walk(case, at=MORNING, until="accept")
    case.take("accept", at=TEN)
    due = clock(case, "promise").due_day
    assert due
    assert paper(case, "acceptance")["promise_due"].startswith(words.day(due))
