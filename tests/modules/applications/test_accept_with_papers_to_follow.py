"""容缺受理: a minor paper follows, promised by a day; brought, or the acceptance is withdrawn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from bianmin.applications.models import Undertaking
from bianmin.applications.services import remind
from bianmin.notices.models import Message
from bianmin.policy import services as policy
from tests import build
from tests.build import FRIDAY, Case, moment

from .ways import clocks, last_entry, material, paper, papers, reach, refused

pytestmark = pytest.mark.django_db

SUNDAY = moment("2026-09-20 Sun 10:00")
BY_DAY = "2026-09-23"
WEDNESDAY = moment("2026-09-23 Wed 16:00")
THURSDAY = moment("2026-09-24 Thu 09:00")
COPY, FORM = "m8", "m3"
"""银行账户信息 (a copy) and 申请书 of MZ-001."""


def lacking(key: str, item: str = "MZ-001") -> Case:
    """On the acceptance desk, with one paper to follow."""
    brought = [
        replace(one, presence="follows") if one.key == key else one
        for one in build.everything(item, FRIDAY)
    ]
    by = build.at_desk(build.TOWN, "window")
    return build.an_application(
        item=item, materials=brought, by=by, mode="window", mandate="not_needed"
    )


def accepted(case: Case, *, by_day: str = BY_DAY) -> None:
    case.take("accept_pending", at=FRIDAY, facts={"by_day": by_day})


def test_it_is_accepted_and_the_clocks_run_as_always() -> None:
    case = lacking(COPY)
    assert case.where == "accept"
    with refused("papers-missing"):
        case.take("accept", at=FRIDAY)
    accepted(case)
    assert case.where != "accept"
    assert clocks(case)["promise"] == "running"
    assert last_entry(case).facts["following"] == [COPY]
    assert papers(case)[-2:] == ["acceptance", "undertaking"]
    told = paper(case, "undertaking")
    assert told["by_day"] == "2026年9月23日"
    assert "撤回受理" in told["consequence"]
    assert [row["name"] for row in told["papers"]] == [material(case, COPY).name]


def test_never_without_an_essential_paper() -> None:
    case = lacking(FORM)
    with refused("essential-paper", says=material(case, FORM).name):
        accepted(case)


def test_nothing_to_follow_is_an_ordinary_acceptance() -> None:
    by = build.at_desk(build.TOWN, "window")
    case = build.an_application(by=by, mode="window", mandate="not_needed")
    with refused("nothing-follows"):
        accepted(case)


@pytest.mark.parametrize("day", ["2026-09-18", "2026-09-26", "2026-12-31"])
def test_the_day_is_soon_and_not_today(day: str) -> None:
    case = lacking(COPY)
    with refused("day-too-far", says="2026-09-24", field="by_day"):
        accepted(case, by_day=day)


def test_nothing_is_granted_before_it_has_come() -> None:
    case = lacking(COPY)
    accepted(case)
    at = reach(case, "decide", at=FRIDAY)
    with refused("papers-still-follow"):
        case.take("grant", at=at)
    case.take("bring_promised", at=at)
    assert material(case, COPY).presence == "here"
    assert Undertaking.objects.get().kept_at == at
    with refused("nothing-promised"):
        case.take("bring_promised", at=at)
    case.take("grant", at=at)


def test_a_broken_promise_withdraws_the_acceptance_after_the_day() -> None:
    case = lacking(COPY)
    accepted(case)
    with refused("day-not-over", says=BY_DAY):
        case.take("withdraw_acceptance", at=WEDNESDAY, reason="没有补交银行账户信息")
    case.take("withdraw_acceptance", at=THURSDAY, reason="没有补交银行账户信息")
    assert case.row.outcome == "not_accepted"
    assert papers(case)[-1] == "non_acceptance"
    assert "行政复议" in "".join(paper(case, "non_acceptance")["remedy"])
    assert set(clocks(case).values()) == {"stopped"}
    assert Undertaking.objects.get().settled_at == THURSDAY


def test_a_county_that_does_not_withdraw_decides_on_what_is_there() -> None:
    set_value("pending.fallback", "refuse")
    case = lacking(COPY)
    accepted(case)
    assert "按现有材料作出决定" in paper(case, "undertaking")["consequence"]
    with refused("refuse-instead"):
        case.take("withdraw_acceptance", at=THURSDAY)
    at = reach(case, "decide", at=THURSDAY)
    case.take("refuse", at=at, reason="没有补交银行账户信息")
    assert Undertaking.objects.get().settled_at == at


def set_value(key: str, value: object) -> None:
    policy.set_value(
        key=key,
        value=value,
        from_day=FRIDAY.date(),
        document="试验〔2026〕1号",
        by=None,
        at=FRIDAY,
    )


def reminders() -> Mapping[str, datetime]:
    rows = Message.objects.filter(wording="papers_awaited")
    return {row.to: row.created_at for row in rows}


def test_she_is_reminded_once_on_the_working_day_before() -> None:
    accepted(lacking(COPY))
    assert remind(SUNDAY) == 0
    tuesday = moment("2026-09-22 Tue 09:00")
    assert remind(tuesday) == 1
    assert reminders() == {"13800003210": tuesday}
    assert remind(WEDNESDAY) == 0
