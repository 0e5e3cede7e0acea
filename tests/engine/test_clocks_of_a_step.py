"""What a step does to the clocks: law, promise and hop side by side, held and started anew."""

from dataclasses import replace
from datetime import date

import pytest

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.models import Clock
from bianmin.matters.selectors import inbox
from bianmin.matters.services import LAW
from bianmin.matters.terms import TermsContent
from bianmin.matters.viewers import staff
from bianmin.policy import services as policy
from tests import build
from tests.build import moment
from tests.engine import toy
from tests.engine.errands import FRIDAY, Errand, accepted, receive, walked

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

MONDAY = moment("2026-09-21 Mon 10:00")
TUESDAY = moment("2026-09-22 Tue 10:00")
WEDNESDAY = moment("2026-09-23 Wed 10:00")
UP = [("hand_up", "2026-09-18 Fri 15:00")]


def due(errand: Errand) -> dict[str, date | None]:
    return {clock.name: clock.due_day for clock in running(errand)}


def running(errand: Errand) -> list[Clock]:
    rows = Clock.objects.filter(matter=errand.matter).exclude(state="stopped")
    return list(rows.order_by("pk"))


def states(errand: Errand) -> dict[str, str]:
    return {clock.name: clock.state for clock in Clock.objects.filter(matter=errand.matter)}


def test_law_and_promise_run_side_by_side_from_acceptance() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    assert states(errand) == {"acceptance": "stopped", "decision": "running", "promise": "running"}
    assert due(errand) == {"decision": date(2026, 10, 26), "promise": date(2026, 10, 12)}
    rows = {clock.name: (clock.by_law, clock.effect) for clock in running(errand)}
    assert rows == {"decision": (True, ""), "promise": (False, "")}
    assert recheck.faults_of(errand.matter, MONDAY) == []


def test_before_acceptance_no_clock_runs_but_the_hop() -> None:
    errand = receive()
    assert states(errand) == {}
    assert errand.stay.due_at == moment("2026-09-20 Sun 17:00")


def test_the_acceptance_clock_starts_with_the_arrival_at_the_organ() -> None:
    errand = walked(UP)
    acceptance = errand.clock("acceptance")
    assert acceptance.started_at == moment("2026-09-18 Fri 15:00")
    assert acceptance.due_day == date(2026, 9, 24)
    assert (acceptance.effect, acceptance.by_law) == ("deem_accepted", True)
    assert errand.stay.due_at is None
    assert errand.stay.act_by == moment("2026-09-25 Fri 00:00")


def test_a_limit_runs_as_its_row_was_on_the_day_it_started() -> None:
    errand = walked(UP)
    limit = errand.clock("acceptance").limit
    assert (limit.id, limit.value, limit.unit) == ("XK-BUZHENG", 5, "working_days")
    assert limit.article == "第三十二条第一款第四项"


def test_a_clock_of_which_the_terms_say_nothing_does_not_run() -> None:
    errand = accepted(toy.terms(limits={"promise": toy.PROMISE}))
    assert states(errand) == {"promise": "held"}


def test_a_limit_by_policy_is_the_county_s_value_of_that_day() -> None:
    limits = {"acceptance": {"policy": "acceptance.limit"}}
    errand = receive(toy.terms(limits=limits))
    errand.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    acceptance = errand.clock("acceptance")
    assert (acceptance.due_day, acceptance.effect) == (date(2026, 9, 24), "")
    assert acceptance.limit.source == "acceptance.limit"


def test_a_county_s_practice_holds_the_promise_and_never_the_law() -> None:
    errand = accepted()
    assert errand.where == ("visit", toy.TOWN)
    assert states(errand)["decision"] == "running"
    assert states(errand)["promise"] == "held"
    assert due(errand) == {"decision": date(2026, 10, 26), "promise": None}
    assert errand.stamps("decision") == [("start", "")]
    assert errand.stamps("promise") == [("start", ""), ("hold", "practice")]


def test_what_article_45_lists_holds_the_law_too() -> None:
    errand = accepted()
    errand.take("report_visit", at=TUESDAY, facts={"second": build.an_account().pk})
    assert errand.where == ("assess", toy.TOWN)
    assert due(errand) == {"decision": None, "promise": None}
    assert errand.stamps("decision") == [("start", ""), ("hold", "appraisal")]
    assert errand.stamps("promise") == [
        ("start", ""),
        ("hold", "practice"),
        ("resume", "practice"),
        ("hold", "appraisal"),
    ]


def test_the_days_of_a_hold_are_added_when_its_leg_is_left() -> None:
    errand = accepted()
    errand.take("report_visit", at=TUESDAY, facts={"second": build.an_account().pk})
    errand.take("conclude", at=WEDNESDAY)
    # The law lost one day (Wednesday), the promise two (Tuesday and Wednesday).
    assert due(errand) == {"decision": date(2026, 10, 27), "promise": date(2026, 10, 14)}
    assert recheck.faults_of(errand.matter, WEDNESDAY) == []


def test_a_hold_called_by_a_step_lasts_until_a_step_ends_it() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    errand.take("call_hearing", at=MONDAY)
    assert states(errand)["decision"] == states(errand)["promise"] == "held"
    errand.take("take_up", at=TUESDAY)
    errand.take("end_hearing", at=WEDNESDAY)
    assert due(errand) == {"decision": date(2026, 10, 28), "promise": date(2026, 10, 14)}
    assert errand.stamps("decision") == [("start", ""), ("hold", "hearing"), ("resume", "hearing")]


def test_of_two_holds_of_one_kind_each_is_ended_with_the_kind() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    errand.take("call_hearing", at=MONDAY)
    errand.take("call_hearing", at=TUESDAY)
    errand.take("end_hearing", at=WEDNESDAY)
    assert errand.stamps("decision") == [
        ("start", ""),
        ("hold", "hearing"),
        ("hold", "hearing"),
        ("resume", "hearing"),
        ("resume", "hearing"),
    ]
    assert due(errand)["decision"] == date(2026, 10, 28)


def test_what_does_not_last_cannot_be_ended() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    with pytest.raises(Refusal) as caught:
        errand.take("end_hearing", at=TUESDAY)
    assert caught.value.code == "nothing-held"
    assert errand.stamps("decision") == [("start", "")]


def test_holds_that_overlap_count_as_their_union() -> None:
    errand = accepted()
    errand.take("call_hearing", at=MONDAY)
    errand.take("report_visit", at=TUESDAY, facts={"second": build.an_account().pk})
    errand.take("end_hearing", at=WEDNESDAY)
    errand.take("conclude", at=WEDNESDAY)
    # Held without a break from Monday to Wednesday: two working days after Monday's own.
    assert due(errand) == {"decision": date(2026, 10, 28), "promise": date(2026, 10, 14)}


def test_a_clock_that_starts_under_an_open_hold_starts_held() -> None:
    """Also where no clock that honours it ran when the hold began."""
    errand = walked(UP, toy.terms(toy.NEAR))
    errand.take("pause", at=moment("2026-09-18 Fri 16:00"))
    assert errand.stamps("acceptance") == [("start", "")]
    errand.take("accept", at=MONDAY)
    assert errand.stamps("promise") == [("start", ""), ("hold", "practice")]
    assert errand.stamps("decision") == [("start", "")]
    errand.take("go_on", at=WEDNESDAY)
    assert due(errand) == {"decision": date(2026, 10, 26), "promise": date(2026, 10, 14)}


def test_a_clock_that_starts_on_a_held_leg_starts_held() -> None:
    errand = accepted()
    assert errand.where == ("visit", toy.TOWN)
    assert errand.stamps("promise") == [("start", ""), ("hold", "practice")]


def test_a_hop_is_not_held() -> None:
    errand = receive()
    errand.take("pause", at=FRIDAY)
    assert errand.stay.due_at == moment("2026-09-20 Sun 17:00")
    assert errand.stay.act_by == moment("2026-09-20 Sun 17:00")


def test_a_hop_is_due_by_closing_time_of_the_next_working_day() -> None:
    for handed_in, due_at in (
        ("2026-09-17 Thu 08:30", "2026-09-18 Fri 17:00"),
        ("2026-09-18 Fri 09:00", "2026-09-20 Sun 17:00"),
        ("2026-09-18 Fri 17:30", "2026-09-21 Mon 17:00"),
        ("2026-09-24 Thu 09:00", "2026-09-28 Mon 17:00"),
        ("2026-09-30 Wed 09:00", "2026-10-08 Thu 17:00"),
    ):
        assert receive(at=moment(handed_in)).stay.due_at == moment(due_at)


def test_another_value_for_a_hop_counts_for_later_hops_only() -> None:
    before = receive()
    policy.set_value(
        key=toy.HOP, value=3, from_day=date(2026, 9, 18), document="〔2026〕1号", by=None, at=FRIDAY
    )
    assert before.stay.due_at == moment("2026-09-20 Sun 17:00")
    assert receive().stay.due_at == moment("2026-09-22 Tue 17:00")


def test_papers_corrected_start_the_clock_anew() -> None:
    errand = walked(UP)
    errand.take("ask_correction", at=MONDAY)
    assert states(errand) == {"acceptance": "stopped"}
    assert errand.stay.waits_for == "applicant"
    errand.take("supply", at=moment("2026-10-09 Fri 10:00"), by=build.an_agent())
    assert errand.stamps("acceptance") == [("start", ""), ("stop", ""), ("restart", "")]
    acceptance = errand.clock("acceptance")
    assert (acceptance.state, acceptance.due_day) == ("running", date(2026, 10, 15))
    assert (acceptance.stopped_at, acceptance.late_days) == (None, 0)
    assert errand.stay.waits_for == "post"


def test_a_clock_runs_once_however_often_its_leg_is_reached() -> None:
    errand = accepted()
    errand.take("return_leg", at=MONDAY)
    errand.take("accept", at=TUESDAY)
    assert errand.stamps("acceptance") == [("start", ""), ("stop", "")]
    assert errand.clock("decision").started_at == MONDAY


def test_closing_stops_every_clock() -> None:
    errand = walked(UP)
    errand.take("void", at=MONDAY)
    assert states(errand) == {"acceptance": "stopped"}
    stopped = errand.clock("acceptance")
    assert (stopped.stopped_at, stopped.next_change_at) == (MONDAY, None)


def test_closing_stops_a_held_clock_too() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    errand.take("call_hearing", at=MONDAY)
    errand.take("refuse", at=TUESDAY)
    assert set(states(errand).values()) == {"stopped"}
    assert recheck.faults_of(errand.matter, TUESDAY) == []


def test_a_decision_stops_law_and_promise_with_what_they_used() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    errand.take("grant", at=moment("2026-10-14 Wed 10:00"))
    promise, decision = errand.clock("promise"), errand.clock("decision")
    assert (promise.used_days, promise.late_days, promise.light) == (12, 2, "over_promise")
    assert (decision.used_days, decision.late_days, decision.light) == (12, 0, "in_time")


def test_the_next_thing_due_orders_the_inbox() -> None:
    """Whatever is due first comes first, a hop before a far promise; what nothing presses last."""
    paused = accepted(toy.terms(toy.NEAR, limits={"promise": toy.PROMISE}))
    paused.take("pause", at=MONDAY)
    later = walked(UP, toy.terms(toy.NEAR))
    later.take("accept", at=TUESDAY)
    sooner = accepted(toy.terms(toy.NEAR))
    approver = sooner.whoever_has_it()
    listed = [stay.matter_id for stay in inbox(staff(approver.account or 0, TUESDAY)).stays]
    assert listed == [sooner.matter, later.matter, paused.matter]
    assert paused.stay.act_by.year == 9999


def test_the_earliest_of_hop_law_and_promise_is_the_day_to_act_by() -> None:
    errand = accepted()
    assert errand.stay.act_by == moment("2026-10-27 Tue 00:00")
    errand.take("report_visit", at=TUESDAY, facts={"second": build.an_account().pk})
    assert errand.stay.act_by.year == 9999
    errand.take("conclude", at=WEDNESDAY)
    assert errand.where == ("carried_up", toy.TOWN)
    assert errand.stay.act_by == errand.stay.due_at == moment("2026-09-24 Thu 17:00")
    errand.take("hand_up", at=WEDNESDAY)
    assert errand.stay.act_by == moment("2026-10-15 Thu 00:00")


def test_a_held_clock_has_no_due_day_and_is_never_late() -> None:
    errand = accepted()
    promise = errand.clock("promise")
    assert (promise.state, promise.light) == ("held", "held")
    assert (promise.due_day, promise.due_at, promise.next_change_at) == (None, None, None)


def test_a_day_in_a_year_not_announced_is_said_to_be_provisional() -> None:
    errand = receive(at=moment("2026-12-21 Mon 09:00"))
    errand.take("hand_up", at=moment("2026-12-21 Mon 10:00"))
    assert not errand.clock("acceptance").provisional
    errand.take("accept", at=moment("2026-12-22 Tue 10:00"))
    assert errand.clock("decision").provisional
    assert errand.clock("decision").calendar == errand.situation().surroundings.almanac.version


def test_the_law_s_harmless_step_changes_no_clock() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    before = [(clock.pk, clock.due_at, clock.light) for clock in running(errand)]
    errand.take("hear_opinion", at=TUESDAY, by=LAW)
    assert [(clock.pk, clock.due_at, clock.light) for clock in running(errand)] == before


EARLY = (toy.NEAR[0], replace(toy.NEAR[1], starts=("promise",)), toy.NEAR[2])
"""A route that itself begins the promise when the papers come to the leg that accepts."""


def test_a_route_may_begin_a_clock_and_the_step_that_would_lets_it_run() -> None:
    errand = walked(UP, toy.terms(EARLY))
    assert states(errand) == {"acceptance": "running", "promise": "running"}
    begun = errand.clock("promise").started_at
    errand.take("accept", at=MONDAY)
    assert states(errand) == {"acceptance": "stopped", "promise": "running", "decision": "running"}
    assert errand.clock("promise").started_at == begun == moment("2026-09-18 Fri 15:00")
    assert errand.clock("decision").started_at == MONDAY
    assert errand.stamps("promise") == [("start", "")]
    assert recheck.faults_of(errand.matter, MONDAY) == []


def test_it_stops_when_sent_back_behind_that_leg_and_begins_anew_when_it_comes_again() -> None:
    errand = walked(UP, toy.terms(EARLY))
    errand.take("return_leg", at=MONDAY)
    assert states(errand)["promise"] == "stopped"
    errand.take("hand_up", at=WEDNESDAY)
    assert errand.clock("promise").started_at == WEDNESDAY
    assert errand.stamps("promise") == [("start", ""), ("stop", ""), ("restart", "")]
    assert recheck.faults_of(errand.matter, WEDNESDAY) == []


def test_terms_without_such_legs_are_written_as_before_there_were_any() -> None:
    plain, early = toy.terms(toy.NEAR), toy.terms(EARLY)
    assert all("starts" not in leg for leg in plain.facts["route"])
    assert plain.digest != early.digest
    assert [TermsContent.from_facts(terms.facts) for terms in (plain, early)] == [plain, early]
