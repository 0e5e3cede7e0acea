"""What time does by itself: lights change when they are due to, and the law takes its steps."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.almanac import services as almanac
from bianmin.almanac.shipped import MovedDay
from bianmin.law.refusal import Refusal
from bianmin.matters import recheck, registry
from bianmin.matters import sweep as sweeping
from bianmin.matters.clockwork import reckon_clock
from bianmin.matters.models import Clock, Stay
from bianmin.matters.services import LAW
from bianmin.matters.sweep import sweep
from bianmin.matters.writes import Lit
from tests.build import moment
from tests.engine import toy
from tests.engine.errands import Errand, accepted, receive, walked

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

LONG_AFTER = moment("2026-11-20 Fri 10:00")
SECOND = timedelta(seconds=1)


def handed_up(at: str = "2026-09-18 Fri 15:00", *, received: str = "") -> Errand:
    """An errand that has reached the town's window."""
    errand = receive(at=moment(received or at))
    errand.take("hand_up", at=moment(at))
    return errand


def lights(errand: Errand) -> dict[str, str]:
    return {clock.name: clock.light for clock in Clock.objects.filter(matter=errand.matter)}


def untouched() -> set[tuple[str, int, str]]:
    """Every clock and stay with the database's own mark of when its row was last written."""
    clocks = Clock.objects.extra(select={"mark": "xmin::text"}).values_list("pk", "mark")
    stays = Stay.objects.extra(select={"mark": "xmin::text"}).values_list("pk", "mark")
    return {("clock", *row) for row in clocks} | {("stay", *row) for row in stays}


@pytest.mark.parametrize(
    ("handed", "expires"),
    [
        ("2026-09-14 Mon 10:00", "2026-09-20 Sun"),  # 15, 16, 17, 18, and Sunday 20 made up
        ("2026-09-17 Thu 16:59", "2026-09-23 Wed"),  # 18, 20 made up, 21, 22, 23
        ("2026-09-18 Fri 15:00", "2026-09-24 Thu"),  # 20 made up, 21, 22, 23, 24
        ("2026-09-19 Sat 09:00", "2026-09-24 Thu"),  # legal days are not dated anew
        ("2026-09-24 Thu 09:00", "2026-10-09 Fri"),  # Mid-Autumn and the National Day week
        ("2026-09-30 Wed 09:00", "2026-10-13 Tue"),  # 8, 9, 10 made up, 12, 13
        ("2026-10-10 Sat 09:00", "2026-10-16 Fri"),  # a make-up day is day zero like any other
        ("2026-12-24 Thu 09:00", "2026-12-31 Thu"),  # 25, 28, 29, 30, 31
    ],
)
def test_silence_for_five_working_days_is_acceptance(handed: str, expires: str) -> None:
    errand = handed_up(handed)
    midnight = moment(f"{expires} 00:00") + timedelta(days=1)
    assert sweep(midnight) == 0
    assert errand.where == ("accept", toy.TOWN)
    assert sweep(midnight + SECOND) == 1
    assert errand.where == ("visit", toy.TOWN)


def test_it_holds_from_the_receipt_and_is_written_down_now() -> None:
    errand = handed_up("2026-09-18 Fri 15:00", received="2026-09-17 Thu 09:00")
    now = moment("2026-09-25 Fri 02:00")
    sweep(now)
    entry = errand.entries[-1]
    assert (entry.step, entry.actor, entry.post) == ("deem_accepted", None, None)
    assert entry.effective_at == moment("2026-09-18 Fri 15:00")
    assert entry.recorded_at == now
    assert entry.facts == {"clock": "acceptance"}
    assert recheck.faults_of(errand.matter, now) == []


def test_the_time_to_decide_runs_from_the_day_of_the_receipt() -> None:
    silent, prompt = handed_up(), handed_up()
    prompt.take("accept", at=moment("2026-09-18 Fri 16:00"))
    sweep(moment("2026-09-25 Fri 02:00"))
    assert silent.clock("decision").started_at == moment("2026-09-18 Fri 15:00")
    assert silent.clock("promise").started_at == moment("2026-09-18 Fri 15:00")
    assert silent.clock("decision").due_day == prompt.clock("decision").due_day


def test_the_organ_s_silence_stays_to_be_seen() -> None:
    errand = handed_up()
    sweep(moment("2026-09-25 Fri 02:00"))
    acceptance = errand.clock("acceptance")
    assert (acceptance.state, acceptance.light) == ("stopped", "over_law")
    assert acceptance.stopped_at == moment("2026-09-25 Fri 02:00")


def test_papers_supplied_anew_give_the_organ_its_days_anew() -> None:
    errand = handed_up()
    errand.take("ask_correction", at=moment("2026-09-21 Mon 10:00"))
    assert sweep(moment("2026-10-20 Tue 02:00")) == 0
    errand.take("supply", at=moment("2026-10-20 Tue 09:00"))
    assert sweep(moment("2026-10-28 Wed 00:00")) == 0
    assert sweep(moment("2026-10-28 Wed 00:01")) == 1
    assert errand.entries[-1].effective_at == moment("2026-10-20 Tue 09:00")
    assert errand.clock("decision").started_at == moment("2026-10-20 Tue 09:00")
    assert recheck.faults_of(errand.matter, LONG_AFTER) == []


def test_the_module_hears_of_each_light_once() -> None:
    errand = accepted()
    heard: list[Lit] = []

    def hear(lights: Sequence[Lit], at: datetime) -> None:
        heard.extend(lights)

    registry.register(toy.ERRAND, when_lit=(hear,))
    for at in ("2026-10-20 Tue 10:00", "2026-10-22 Thu 10:00", "2026-10-27 Tue 10:00"):
        sweep(moment(at))
        sweep(moment(at))
    assert heard == [
        Lit(errand.matter, "decision", "near"),
        Lit(errand.matter, "decision", "over_law"),
    ]


def test_run_twice_it_acts_once() -> None:
    errand = handed_up()
    assert sweep(LONG_AFTER) == 1
    assert sweep(LONG_AFTER) == 0
    assert [entry.step for entry in errand.entries].count("deem_accepted") == 1


def test_whoever_answered_meanwhile_is_not_overruled() -> None:
    errand = handed_up()
    errand.take("accept", at=moment("2026-09-24 Thu 17:00"))
    assert sweep(LONG_AFTER) == 0
    with pytest.raises(Refusal, match=r".") as caught:
        errand.take("deem_accepted", at=LONG_AFTER, by=LAW, facts={"clock": "acceptance"})
    assert caught.value.code == "not-here"


def test_the_law_does_not_act_before_its_time() -> None:
    errand = handed_up()
    for at in ("2026-09-24 Thu 17:00", "2026-09-25 Fri 00:00"):
        with pytest.raises(Refusal) as caught:
            errand.take("deem_accepted", at=moment(at), by=LAW, facts={"clock": "acceptance"})
        assert caught.value.code == "not-due"


@pytest.mark.parametrize("clock", ["decision", "promise", "no-such-clock"])
def test_the_law_acts_only_by_the_limit_that_says_so(clock: str) -> None:
    errand = handed_up()
    with pytest.raises(Refusal) as caught:
        errand.take("deem_accepted", at=LONG_AFTER, by=LAW, facts={"clock": clock})
    assert caught.value.code == "not-due"


def test_where_no_law_says_so_only_the_light_changes() -> None:
    limits = {**toy.LICENCE, "acceptance": {"policy": "acceptance.limit"}}
    errand = receive(toy.terms(limits=limits))
    errand.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    assert sweep(LONG_AFTER) == 0
    assert errand.where == ("accept", toy.TOWN)
    assert lights(errand) == {"acceptance": "over_promise"}


def test_on_a_provisional_day_the_law_does_nothing() -> None:
    errand = handed_up("2026-12-29 Tue 10:00")
    assert errand.clock("acceptance").provisional
    assert sweep(moment("2027-02-01 Mon 10:00")) == 0
    assert errand.where == ("accept", toy.TOWN)
    with pytest.raises(Refusal) as caught:
        at = moment("2027-02-01 Mon 10:00")
        errand.take("deem_accepted", at=at, by=LAW, facts={"clock": "acceptance"})
    assert caught.value.code == "not-due"


def test_a_holiday_announced_meanwhile_is_counted_before_the_law_acts() -> None:
    errand = handed_up("2026-11-02 Mon 10:00")
    assert errand.clock("acceptance").due_day == date(2026, 11, 9)
    almanac.record_notice(
        year=2026,
        title="临时放假",
        source="test",
        days=[MovedDay(date(2026, 11, 4), "off", "临时")],
        by=None,
        at=moment("2026-11-03 Tue 10:00"),
    )
    assert sweep(moment("2026-11-10 Tue 02:00")) == 0
    assert errand.where == ("accept", toy.TOWN)


def test_after_an_outage_effects_run_in_order_of_due_time() -> None:
    errands = [handed_up(at) for at in ("2026-09-21 Mon 10:00", "2026-09-14 Mon 10:00")]
    errands.append(handed_up("2026-09-17 Thu 10:00"))
    assert sweep(LONG_AFTER) == 3
    in_order = sorted(errands, key=lambda errand: errand.entries[-1].pk)
    assert in_order == [errands[1], errands[2], errands[0]]


def test_what_is_refused_stops_nothing_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = handed_up("2026-09-14 Mon 10:00")
    stuck.take("return_leg", at=moment("2026-09-14 Mon 11:00"))
    others = [handed_up("2026-09-15 Tue 10:00") for _ in range(3)]
    monkeypatch.setattr(sweeping, "BATCH", 1)
    assert sweep(LONG_AFTER) == 3
    assert {errand.where for errand in others} == {("visit", toy.TOWN)}
    assert stuck.where == ("carried_up", toy.VILLAGE)


def test_the_law_s_next_step_is_a_step_like_any_other() -> None:
    errand = handed_up()
    sweep(LONG_AFTER)
    assert (errand.stay.received_at, errand.stay.holder) == (None, None)
    errand.take("take_up", at=LONG_AFTER)
    assert errand.stay.received_at == LONG_AFTER


@pytest.mark.parametrize(
    ("at", "promise", "decision"),
    [
        ("2026-09-21 Mon 10:01", "in_time", "in_time"),
        ("2026-10-09 Fri 00:00", "in_time", "in_time"),
        ("2026-10-09 Fri 00:01", "near", "in_time"),
        ("2026-10-13 Tue 00:00", "near", "in_time"),
        ("2026-10-13 Tue 00:01", "over_promise", "in_time"),
        ("2026-10-20 Tue 00:01", "over_promise", "near"),
        ("2026-10-27 Tue 00:00", "over_promise", "near"),
        ("2026-10-27 Tue 00:01", "over_promise", "over_law"),
    ],
)
def test_a_light_changes_when_it_is_due_to(at: str, promise: str, decision: str) -> None:
    errand = decided_later()
    sweep(moment(at))
    shown = lights(errand)
    assert (shown["promise"], shown["decision"]) == (promise, decision)


def decided_later() -> Errand:
    """Accepted on Monday the 21st: promised by the 12th, due by law on the 26th of October."""
    errand = accepted(toy.terms(toy.NEAR))
    assert errand.clock("promise").due_day == date(2026, 10, 12)
    assert errand.clock("decision").due_day == date(2026, 10, 26)
    return errand


def test_a_hop_turns_yellow_on_its_day_and_late_after_closing() -> None:
    errand = receive()
    assert (errand.stay.due_at, errand.stay.light) == (moment("2026-09-20 Sun 17:00"), "in_time")
    for at, light in (
        ("2026-09-20 Sun 00:00", "in_time"),
        ("2026-09-20 Sun 00:01", "near"),
        ("2026-09-20 Sun 17:00", "near"),
        ("2026-09-20 Sun 17:01", "over_promise"),
    ):
        sweep(moment(at))
        assert errand.stay.light == light, at


def test_the_sweep_touches_only_what_changes() -> None:
    early, late = accepted(toy.terms(toy.NEAR)), receive(at=moment("2026-10-08 Thu 09:00"))
    before = untouched()
    sweep(moment("2026-10-09 Fri 17:01"))
    changed = {row[:2] for row in before ^ untouched()}
    assert changed == {
        ("clock", early.clock("promise").pk),
        ("stay", late.stay.pk),
    }
    before = untouched()
    sweep(moment("2026-10-09 Fri 17:02"))
    assert untouched() == before


def test_a_closed_matter_changes_no_more() -> None:
    errand = walked([("void", "2026-09-18 Fri 15:00")])
    before = untouched()
    sweep(LONG_AFTER)
    assert untouched() == before
    assert errand.row.outcome == "void"


def test_a_sweep_with_nothing_to_do_is_three_statements() -> None:
    receive()
    with CaptureQueriesContext(connection) as asked:
        sweep(moment("2026-09-18 Fri 10:00"))
    said = [query["sql"] for query in asked if "SAVEPOINT" not in query["sql"]]
    assert len(said) == 3


def test_every_sweep_leaves_the_lights_the_law_would_show() -> None:
    """The lights written in SQL are those that ``law.clock`` reckons."""
    errand = decided_later()
    for days in range(0, 45, 2):
        at = moment("2026-09-22 Tue 00:01") + timedelta(days=days)
        sweep(at)
        situation = errand.situation(at)
        for card in situation.clocks:
            row = errand.clock(card.name)
            shown = reckon_clock(
                card.name,
                card.limit,
                card.stamps,
                situation.surroundings,
                by_law=row.by_law,
                at=at,
            )
            assert (row.light, row.next_change_at) == (shown.light, shown.next_change_at)
