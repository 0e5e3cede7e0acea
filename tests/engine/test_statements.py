"""What each step asks of the database, statement by statement; none of it grows with history."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.law.refusal import Refusal
from bianmin.matters import saving, selectors, store
from bianmin.matters.services import LAW, Actor
from bianmin.matters.sweep import sweep
from bianmin.matters.viewers import Viewer, staff
from bianmin.postgres import exchange
from tests import build
from tests.build import VILLAGE, moment
from tests.engine import toy
from tests.engine.errands import (
    FRIDAY,
    REASON,
    Errand,
    accepted,
    decided_by_town,
    opinion_of,
    receive,
    walked,
)

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

MONDAY = moment("2026-09-21 Mon 10:00")
TUESDAY = moment("2026-09-22 Tue 10:00")
CONTROL = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
WORDS = {
    "FOR NO KEY UPDATE": "lock",
    "json_agg": "read",
    "WITH m AS": "write",
    "matters_numberseries": "number",
    "matters_terms WHERE digest = $2": "key",
    "INSERT INTO matters_terms": "new terms",
    "SELECT id FROM matters_terms": "their id",
    "SELECT count(*) FROM matters_matter": "children",
    "nextval": "id",
    "UPDATE matters_stay": "lights of stays",
    "UPDATE matters_clock": "lights of clocks",
    "FROM matters_clock c": "expired",
    "SELECT m.id, t.procedure": "whose they are",
}


@contextmanager
def asked() -> Iterator[list[str]]:
    """The statements run meanwhile, each by its name; transaction control apart."""
    names: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield names
    for query in captured:
        if not query["sql"].strip().startswith(CONTROL):
            names.append(_name(query["sql"]))


def _name(sql: str) -> str:
    return next((name for words, name in WORDS.items() if words in sql), sql)


def holder_of(errand: Errand) -> Actor:
    """Whoever has it, in a process that has read what holds for the county and the terms."""
    by = errand.whoever_has_it()
    errand.situation()
    return by


def statements_of(deed: Callable[[], object]) -> list[str]:
    with asked() as names:
        deed()
    return names


HOP = ["lock", "read", "write"]
A_STEP = {
    "hand_up": (receive, {}),
    "take_up": (receive, {}),
    "correct": (receive, {"entry": 1, **REASON}),
    "void": (receive, REASON),
    "pause": (accepted, {}),
    "return_leg": (accepted, REASON),
    "grant": (decided_by_town, {}),
    "refuse": (decided_by_town, REASON),
    "call_hearing": (decided_by_town, {}),
}


@pytest.mark.parametrize("step", A_STEP)
def test_a_step_is_lock_read_and_write(step: str) -> None:
    state, facts = A_STEP[step]
    errand = state()
    by = holder_of(errand)
    assert statements_of(lambda: errand.take(step, at=TUESDAY, by=by, facts=facts)) == HOP


def test_its_jobs_are_queued_by_the_same_statement() -> None:
    errand = receive()
    agent = holder_of(errand)
    jobs = [saving.Job("papers", "bianmin.test.paper", {"paper": 1})]
    assert statements_of(lambda: errand.take("hand_up", at=MONDAY, by=agent, jobs=jobs)) == HOP
    queued = exchange.run("SELECT queue_name, task_name, args FROM procrastinate_jobs", [])
    assert ("papers", "bianmin.test.paper", '{"paper": 1}') in queued


def test_a_retry_is_lock_and_read() -> None:
    errand = receive()
    agent = holder_of(errand)
    errand.take("hand_up", at=MONDAY, by=agent, key="once")
    again = statements_of(lambda: errand.take("hand_up", at=MONDAY, by=agent, key="once"))
    assert again == ["lock", "read"]


def test_a_refused_step_is_lock_and_read() -> None:
    errand, stranger = receive(), build.at_desk(build.TOWN, "window")
    errand.situation()

    def refused() -> None:
        with pytest.raises(Refusal):
            errand.take("hand_up", at=MONDAY, by=stranger)

    assert statements_of(refused) == ["lock", "read"]


def test_an_opening_is_key_number_and_write_and_more_only_when_its_terms_are_new() -> None:
    agent = holder_of(receive(toy.terms(toy.NEAR)))
    assert statements_of(lambda: receive(by=agent)) == [
        "key",
        "number",
        "new terms",
        "their id",
        "write",
    ]
    assert statements_of(lambda: receive(by=agent)) == ["key", "number", "write"]


def test_terms_are_read_once_by_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    errand = receive()
    agent = holder_of(errand)
    monkeypatch.setattr(store, "_terms", {})
    first = statements_of(lambda: errand.take("take_up", at=MONDAY, by=agent))
    assert first[:2] == ["lock", "read"]
    assert "matters_terms WHERE id" in first[2]
    assert first[3] == "write"
    assert statements_of(lambda: errand.take("take_up", at=MONDAY, by=agent)) == HOP


def test_what_holds_for_the_county_is_read_again_only_when_it_changed() -> None:
    errand = receive()
    agent = holder_of(errand)
    build.on_post(agent.post or 0, rank="B")
    changed = statements_of(lambda: errand.take("take_up", at=MONDAY, by=agent))
    assert sum("network_holder" in name for name in changed) == 1
    assert statements_of(lambda: errand.take("take_up", at=MONDAY, by=agent)) == HOP


def test_a_child_is_a_step_of_the_parent_and_an_opening() -> None:
    errand = decided_by_town()
    opinion_of(errand, at=MONDAY)
    names = statements_of(lambda: opinion_of(errand, at=MONDAY))
    asked_for = [name for name in names if name in WORDS.values()]
    assert asked_for == [*HOP, "read", "children", "id", "new terms", "their id", "write"]


def test_a_signal_is_a_second_step() -> None:
    child = opinion_of(decided_by_town(), at=MONDAY)
    by = holder_of(child)
    assert statements_of(lambda: child.take("reply", at=TUESDAY, by=by)) == [*HOP, *HOP]


def test_a_sweep_is_three_one_where_lights_change_and_a_step_for_each_effect() -> None:
    for _ in range(2):
        holder_of(walked([("hand_up", "2026-09-18 Fri 15:00")]))
    still = ["lights of stays", "lights of clocks", "expired"]
    assert statements_of(lambda: sweep(MONDAY)) == still
    lit = [*still[:2], "whose they are", "expired"]
    assert statements_of(lambda: sweep(moment("2026-09-25 Fri 02:00"))) == [*lit, *HOP, *HOP]


def with_history(steps: int) -> Errand:
    """An errand at the town's approver with so many entries that changed nothing."""
    errand = decided_by_town()
    by = errand.whoever_has_it()
    for _ in range(steps):
        errand.take("correct", at=MONDAY, by=by)
    return errand


def test_nothing_grows_with_a_matter_s_history() -> None:
    young, old = with_history(3), with_history(40)
    assert old.row.version == 43
    for errand in (young, old):
        by = holder_of(errand)
        assert statements_of(lambda e=errand, b=by: e.take("take_up", at=TUESDAY, by=b)) == HOP
        law = statements_of(lambda e=errand: e.take("hear_opinion", at=TUESDAY, by=LAW))
        assert law == HOP
        assert statements_of(lambda e=errand, b=by: e.take("grant", at=TUESDAY, by=b)) == HOP


def questions(viewer: Viewer, errand: Errand) -> dict[str, int]:
    """How many statements each question asks."""
    day, bodies = date(2026, 9, 18), viewer.bodies

    def inbox() -> object:
        return [stay.matter.terms.title for stay in selectors.inbox(viewer).stays]

    def ledger() -> object:
        return selectors.ledger(bodies=bodies, from_day=day, to_day=date(2026, 9, 30))

    return {
        "inbox": len(statements_of(inbox)),
        "counts": len(statements_of(lambda: selectors.inbox_counts(viewer))),
        "ledger": len(statements_of(ledger)),
        "visible_to": len(statements_of(lambda: selectors.visible_to(viewer, errand.matter))),
        "clocks": len(statements_of(lambda: selectors.clocks_of([errand.matter]))),
        "entries": len(statements_of(lambda: list(selectors.entries_of(errand.matter)))),
        "stays": len(statements_of(lambda: list(selectors.stays_of(errand.matter)))),
    }


ONE_EACH = {
    "inbox": 1,
    "counts": 3,
    "ledger": 1,
    "visible_to": 1,
    "clocks": 1,
    "entries": 1,
    "stays": 1,
}


def test_a_question_is_one_statement_however_much_there_is() -> None:
    errand = receive()
    viewer = staff(build.an_agent(VILLAGE).account or 0, FRIDAY)
    assert viewer.bodies
    assert questions(viewer, errand) == ONE_EACH
    for _ in range(12):
        receive()
    assert questions(viewer, errand) == ONE_EACH
    assert len(selectors.inbox(viewer).stays) == 13
