"""A wrong acceptance by law is annulled by a step: with a ground, by the head, in writing."""

import pytest

from bianmin.matters.models import Entry, Stay
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from bianmin.network import selectors as network
from tests import build
from tests.build import Case, moment

from .ways import another_at, clock, clocks, last_entry, paper, reach, refused, remarks

pytestmark = pytest.mark.django_db

HANDED_UP = moment("2026-09-18 Fri 09:00")
SWEPT = moment("2026-09-25 Fri 00:01")
ANNULLED = moment("2026-09-28 Mon 10:00")
WHY = "窗口已在22日书面一次告知补正，当时停电没有登记。"


def deemed() -> Case:
    case = build.an_application(item="SL-002", at=HANDED_UP)
    reach(case, "accept", at=HANDED_UP)
    assert sweep(SWEPT) == 1
    return case


def head(case: Case) -> Actor:
    post = network.directory().post_of(case.stay.body, "organ_head")
    assert post
    return build.on_post(post.id)


def annulled() -> Case:
    case = deemed()
    case.take("annul", by=head(case), at=ANNULLED, reason=WHY)
    return case


def test_it_goes_back_to_the_window_that_had_it_and_the_five_days_begin_anew() -> None:
    case = deemed()
    window = Stay.objects.filter(matter=case.matter, kind="accept").latest("pk").post
    case.take("annul", by=head(case), at=ANNULLED, reason=WHY)
    assert case.where == "accept"
    assert clocks(case) == {"acceptance": "running", "decision": "stopped", "promise": "running"}
    assert clock(case, "promise").started_at == ANNULLED
    assert f"{clock(case, 'acceptance').due_day:%m-%d %a}" == "10-10 Sat"
    assert case.stay.post == window
    assert remarks(case) == {"reason": WHY}


def test_she_is_told_with_reasons_and_remedy() -> None:
    notice = paper(annulled(), "annulment")
    assert notice["accepted_on"] == "2026年9月18日"
    assert notice["annulled_on"] == "2026年9月28日"
    assert notice["reasons"] == WHY
    assert notice["answer_by"] == "2026年10月10日"
    assert "行政复议" in notice["remedy"][0]


def test_nothing_is_erased() -> None:
    case = annulled()
    steps = list(Entry.objects.filter(matter=case.matter).values_list("step", flat=True))
    assert steps[-2:] == ["deem_accepted", "annul"]


def test_accepted_afterwards_law_and_promise_begin_anew_from_that_day() -> None:
    case = annulled()
    accepted = moment("2026-09-29 Tue 10:00")
    case.take("accept", at=accepted)
    assert clocks(case) == {"acceptance": "stopped", "decision": "running", "promise": "running"}
    assert clock(case, "decision").started_at == accepted
    assert f"{clock(case, 'decision').due_day:%m-%d %a}" == "11-02 Mon"
    assert paper(case, "acceptance")["accepted_on"] == "2026年9月29日"


def test_silence_after_it_is_acceptance_again() -> None:
    case = annulled()
    assert sweep(moment("2026-10-10 Sat 23:59")) == 0
    assert sweep(moment("2026-10-11 Sun 00:01")) == 1
    assert last_entry(case).step == "deem_accepted"
    assert last_entry(case).effective_at == ANNULLED


def test_papers_that_are_missing_may_be_asked_for_afterwards_once() -> None:
    case = annulled()
    case.take("ask_correction", at=moment("2026-09-28 Mon 11:00"), facts={"materials": ["m1"]})
    supplied = moment("2026-09-29 Tue 11:00")
    case.take("supply", at=supplied, facts={"materials": ["m2"]})
    with refused("papers-missing"):
        case.take("accept", at=supplied)


@pytest.mark.parametrize("role", ["approver", "reviewer", "window"])
def test_by_nobody_but_the_head(role: str) -> None:
    case = deemed()
    with refused("not-yours"):
        case.take("annul", by=another_at(case, role), at=ANNULLED, reason=WHY)


def test_not_without_a_ground() -> None:
    case = deemed()
    with refused("reason-missing"):
        case.take("annul", by=head(case), at=ANNULLED, reason="")


def test_what_the_organ_accepted_itself_is_not_annulled() -> None:
    case = build.an_application(item="SL-002", at=HANDED_UP)
    reach(case, "visit", at=HANDED_UP)
    with refused("not-deemed"):
        case.take("annul", by=head(case), at=ANNULLED, reason=WHY)


def test_not_twice() -> None:
    case = annulled()
    case.take("accept", at=ANNULLED)
    with refused("not-deemed"):
        case.take("annul", by=head(case), at=ANNULLED, reason=WHY)


def test_not_once_it_is_decided() -> None:
    case = deemed()
    reach(case, "decide", at=SWEPT)
    case.take("refuse", at=SWEPT, reason="不符合防洪要求")
    with refused("not-here"):
        case.take("annul", by=head(case), at=ANNULLED, reason=WHY)
