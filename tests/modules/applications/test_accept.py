"""Accepting: the clocks of law and promise start, and the notice says by when."""

from datetime import date

import pytest

from bianmin.applications.brought import Brought
from bianmin.applications.models import Mandate, Mode
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case, moment

from .ways import clock, clocks, last_entry, paper, papers, reach, refused

pytestmark = pytest.mark.django_db


def accepted(item: str, *, received: str, at: str) -> Case:
    """Taken in at the village, handed up at once, accepted ``at``."""
    case = build.an_application(item=item, at=moment(received))
    reach(case, "accept", at=moment(received))
    case.take("accept", at=moment(at))
    return case


def test_law_and_promise_start_and_the_organs_days_to_answer_stop() -> None:
    case = accepted("MZ-001", received="2026-03-02 Mon 09:00", at="2026-03-04 Wed 10:00")
    assert clocks(case) == {"acceptance": "stopped", "decision": "running", "promise": "running"}
    assert clock(case, "decision").started_at == moment("2026-03-04 Wed 10:00")
    assert clock(case, "decision").due_day == date(2026, 4, 16)  # 30 working days, over Qingming
    assert clock(case, "promise").due_day == date(2026, 4, 7)  # 23
    assert case.where == "visit"


def test_the_notice_says_both_days_and_who_handles_it() -> None:
    case = accepted("MZ-001", received="2026-03-02 Mon 09:00", at="2026-03-04 Wed 10:00")
    notice = paper(case, "acceptance")
    assert (notice["applied_on"], notice["accepted_on"]) == ("2026年3月2日", "2026年3月4日")
    assert (notice["law_limit"], notice["law_due"]) == ("30个工作日", "2026年4月16日")
    assert (notice["promise_limit"], notice["promise_due"]) == ("23个工作日", "2026年4月7日")
    assert notice["provisional"] == ""
    assert notice["tracking_code"].replace(" ", "") == case.code
    assert papers(case)[-1] == "acceptance"


def test_where_no_act_sets_a_limit_the_notice_tells_the_duty_to_act_and_the_promise() -> None:
    case = accepted("MZ-004", received="2026-03-02 Mon 09:00", at="2026-03-03 Tue 10:00")
    assert clocks(case) == {"acceptance": "stopped", "duty": "running", "promise": "running"}
    notice = paper(case, "acceptance")
    assert notice["law_limit"] == (
        "没有专门规定；自收到申请之日起不超过2个月（中华人民共和国行政诉讼法第四十七条第一款）"
    )
    assert notice["law_due"] == "2026年5月6日"  # 2 May lies in the holidays, until the 5th
    assert notice["promise_due"] == "2026年3月12日"


def test_where_nobody_promised_anything_the_countys_reasonable_time_is_told() -> None:
    case = accepted("TY-001", received="2026-03-02 Mon 09:00", at="2026-03-03 Tue 10:00")
    notice = paper(case, "acceptance")
    assert (notice["promise_limit"], notice["promise_due"]) == ("20个工作日", "2026年3月31日")


@pytest.mark.parametrize(
    ("at", "law", "provisional"),
    [
        ("2026-11-17 Tue 10:00", "2026年12月29日", False),
        ("2026-11-19 Thu 10:00", "2026年12月31日", False),
        ("2026-11-20 Fri 10:00", "2027年1月1日", True),  # no notice yet says that the 1st is off
        ("2026-12-25 Fri 10:00", "2027年2月5日", True),
    ],
)
def test_a_day_beyond_the_last_announced_year_is_told_as_provisional(
    at: str, law: str, provisional: bool
) -> None:
    case = accepted("MZ-001", received="2026-11-16 Mon 09:00", at=at)
    assert clock(case, "decision").provisional is provisional
    notice = paper(case, "acceptance")
    assert notice["law_due"] == law + ("（暂定）" if provisional else "")
    assert ("暂定" in notice["provisional"]) is provisional


def test_at_the_county_the_organ_itself_receives_and_accepts() -> None:
    window = build.at_desk(COUNTY, "window", department="民政局")
    case = build.an_application(by=window, mode=Mode.WINDOW, mandate=Mandate.NOT_NEEDED)
    case.take("accept", at=moment("2026-09-18 Fri 09:05"))
    assert (case.where, case.stay.tier) == ("visit", 3)


def test_an_incomplete_application_is_not_accepted() -> None:
    said = {paper.key: paper for paper in build.everything("MZ-001", FRIDAY)}
    brought = [*{**said, "m3": Brought("m3", "follows")}.values()]
    window = build.at_desk(TOWN, "window")
    case = build.an_application(by=window, mode=Mode.WINDOW, materials=brought)
    with refused("papers-missing", says="may ask for what is missing, once"):
        case.take("accept", at=moment("2026-09-18 Fri 09:05"))


def test_while_she_is_correcting_papers_it_is_not_accepted() -> None:
    case = build.an_application()
    at = reach(case, "accept", at=FRIDAY)
    case.take("ask_correction", at=at, facts={"materials": ["m1"]})
    with refused("correction-awaited", says="has not answered yet"):
        case.take("accept", at=moment("2026-09-21 Mon 10:00"))


def test_only_the_window_that_has_it_accepts() -> None:
    case = build.an_application()
    at = reach(case, "accept", at=FRIDAY)
    strangers = (
        build.an_agent(),
        build.at_desk(TOWN, "approver"),
        build.at_desk("371323102000", "window"),
        build.at_desk(COUNTY, "window", department="民政局"),
    )
    for who in strangers:
        with refused("not-yours"):
            case.take("accept", by=who, at=at)


def test_it_is_accepted_once() -> None:
    case = build.an_application()
    at = reach(case, "accept", at=FRIDAY)
    window = case.whoever_has_it()
    case.take("accept", at=at)
    with refused("not-here"):
        case.take("accept", by=window, at=at)
    assert papers(case).count("acceptance") == 1


def test_the_entry_names_who_accepted_at_which_post() -> None:
    case = build.an_application()
    at = reach(case, "accept", at=FRIDAY)
    window = case.whoever_has_it()
    case.take("accept", at=at)
    entry = last_entry(case)
    assert (entry.step, entry.actor, entry.post) == ("accept", window.account, window.post)
    assert entry.facts == {"missing": 0}
