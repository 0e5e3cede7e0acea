"""Two people press one button: one wins, the other is told who and when; nothing is done twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import psycopg
import pytest
from django.db import connection, connections, transaction

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.models import Matter
from bianmin.matters.services import Taken, open_matter, take
from bianmin.postgres import exchange
from tests import build
from tests.build import moment
from tests.engine import toy
from tests.engine.errands import FRIDAY, Errand, new_key, opinion_of, receive
from tests.house.databases import Database

pytestmark = [pytest.mark.usefixtures("fresh_database"), pytest.mark.postgres15]

LATER = moment("2026-09-18 Fri 15:00")
RACES = 25
Done = TypeVar("Done")


def race(*deeds: Callable[[], Done]) -> list[Done | Refusal]:
    """All at once, each on a connection of its own: what each got, or why it was refused."""
    start = Barrier(len(deeds), timeout=30)

    def run(deed: Callable[[], Done]) -> Done | Refusal:
        connection.ensure_connection()
        start.wait()
        try:
            return deed()
        except Refusal as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def winners(answers: list[Taken | Refusal]) -> list[Taken]:
    return [answer for answer in answers if isinstance(answer, Taken)]


def losers(answers: list[Taken | Refusal]) -> list[Refusal]:
    return [answer for answer in answers if isinstance(answer, Refusal)]


def handing_up(errand: Errand, *, seen: int | None, key: str = "") -> Callable[[], Taken]:
    agent = build.an_agent()
    own = key or new_key()
    return lambda: take(errand.matter, "hand_up", by=agent, at=LATER, key=own, seen=seen)


def acting(errand: Errand, step: str) -> Callable[[], Taken]:
    by, key = errand.whoever_has_it(), new_key()
    return lambda: errand.take(step, at=LATER, by=by, key=key)


def test_one_wins_and_the_other_is_told_who_and_when() -> None:
    for _ in range(RACES):
        errand = receive()
        answers = race(handing_up(errand, seen=1), handing_up(errand, seen=1))
        (won,), (lost,) = winners(answers), losers(answers)
        assert won.version == 2
        assert (lost.code, lost.values["who"]) == ("stale", "代办员")
        assert lost.values["at"] == "2026-09-18 15:00"
        assert [entry.step for entry in errand.entries] == ["receive", "hand_up"]
        assert len(errand.stays) == 3
        assert recheck.faults_of(errand.matter, LATER) == []


def test_without_a_page_the_other_finds_the_matter_gone_on() -> None:
    for _ in range(RACES):
        errand = receive()
        answers = race(handing_up(errand, seen=None), handing_up(errand, seen=None))
        assert len(winners(answers)) == 1
        assert [refusal.code for refusal in losers(answers)] == ["not-here"]


def test_one_page_sent_twice_is_one_step_and_one_answer() -> None:
    for _ in range(RACES):
        errand, key = receive(), new_key()
        answers = winners(race(*[handing_up(errand, seen=1, key=key)] * 2))
        assert sorted(answer.again for answer in answers) == [False, True]
        assert {(a.matter, a.version, a.number) for a in answers} == {
            (errand.matter, 2, errand.number)
        }
        assert len(errand.entries) == 2


def opening(key: str) -> Callable[[], Taken]:
    agent = build.an_agent()
    return lambda: open_matter(
        toy.terms(),
        "receive",
        by=agent,
        at=FRIDAY,
        key=key,
        place=build.VILLAGE,
        facts={"papers": 2},
    )


def test_two_openings_with_one_key_make_one_matter() -> None:
    for _ in range(RACES):
        before, key = Matter.objects.count(), new_key()
        answers = winners(race(opening(key), opening(key)))
        assert sorted(answer.again for answer in answers) == [False, True]
        assert len({(answer.matter, answer.number) for answer in answers}) == 1
        assert Matter.objects.count() == before + 1


def test_two_openings_with_one_key_make_one_matter_also_inside_a_larger_deed() -> None:
    def inside(key: str) -> Callable[[], Taken]:
        return transaction.atomic(opening(key))

    for _ in range(5):
        before, key = Matter.objects.count(), new_key()
        assert len(winners(race(inside(key), inside(key)))) == 2
        assert Matter.objects.count() == before + 1


def test_one_key_on_two_matters_is_refused_once() -> None:
    for _ in range(5):
        key, one, other = new_key(), receive(), receive()
        answers = race(handing_up(one, seen=1, key=key), handing_up(other, seen=1, key=key))
        assert len(winners(answers)) == 1
        assert [refusal.code for refusal in losers(answers)] == ["key-reused"]


def test_two_numbers_of_one_body_are_never_equal_and_follow_one_another() -> None:
    answers = winners(race(*[opening(new_key()) for _ in range(6)]))
    counts = sorted(int(answer.number[26:32]) for answer in answers)
    assert len(counts) == 6
    assert counts == list(range(counts[0], counts[0] + 6))


def test_a_gap_comes_only_from_what_was_undone() -> None:
    first = receive()
    with pytest.raises(RuntimeError), transaction.atomic():
        receive()
        raise RuntimeError
    assert int(receive().number[26:32]) == int(first.number[26:32]) + 1


def test_two_first_openings_under_the_same_new_terms_share_them() -> None:
    terms = toy.terms(subject="TOY-9")
    agent = build.an_agent()

    def opened() -> Taken:
        return open_matter(
            terms, "receive", by=agent, at=FRIDAY, key=new_key(), place=build.VILLAGE,
            facts={"papers": 2},
        )  # fmt: skip

    made = winners(race(opened, opened))
    assert len({Errand(one.matter).row.terms_id for one in made}) == 1


def test_a_child_waits_for_its_root_to_be_free(fresh_database: Database) -> None:
    child = opinion_of(accepted_by_county())
    parent = child.row.parent
    with psycopg.connect(fresh_database.url) as other:
        other.execute("SELECT id FROM matters_matter WHERE id = %s FOR NO KEY UPDATE", [parent])
        connection.ensure_connection()
        exchange.run("SET lock_timeout = '100ms'", [])
        with pytest.raises(psycopg.errors.LockNotAvailable):
            child.take("reply", at=LATER)
        other.rollback()
    child.take("reply", at=LATER)
    assert child.row.outcome == "agreed"


def test_a_parent_does_not_wait_for_its_child_s_row(fresh_database: Database) -> None:
    errand = accepted_by_county()
    child = opinion_of(errand)
    with psycopg.connect(fresh_database.url) as other:
        other.execute(
            "SELECT id FROM matters_matter WHERE id = %s FOR NO KEY UPDATE", [child.matter]
        )
        connection.ensure_connection()
        exchange.run("SET lock_timeout = '100ms'", [])
        errand.take("take_up", at=LATER)
        other.rollback()


def test_parent_and_child_taken_at_once_wait_for_one_another() -> None:
    for _ in range(10):
        errand = accepted_by_county()
        child = opinion_of(errand)
        answers = race(acting(child, "reply"), acting(errand, "take_up"))
        assert len(winners(answers)) == 2
        assert [entry.version for entry in errand.entries] == list(range(1, 6))


def accepted_by_county() -> Errand:
    """Received and accepted by the county's own window, lying with its approver."""
    window = build.at_desk(build.COUNTY, "window", department="民政局")
    errand = receive(toy.terms(COUNTY_ONLY, received=toy.COUNTY, handed_over=toy.COUNTY), by=window)
    errand.take("accept", at=LATER)
    return errand


COUNTY_ONLY = (toy.Leg("accept", toy.COUNTY, "受理"), toy.Leg("decide", toy.COUNTY, "审批"))
