"""Training matters (演练): moved by the same door, counted nowhere, and forgotten in time."""

from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta

import psycopg
import pytest
from django.db import IntegrityError, transaction
from django.db.models import Q

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck, refusals, registry, selectors
from bianmin.matters.models import Clock, Entry, Matter, NumberSeries, Stamp, Stay
from bianmin.matters.services import forget_training
from bianmin.matters.sweep import sweep
from bianmin.matters.viewers import Viewer, staff
from tests import build
from tests.build import TOWN, VILLAGE, moment
from tests.engine import toy
from tests.engine.errands import FRIDAY, Errand, new_key, opinion_of, receive
from tests.house.databases import Database

MONDAY = moment("2026-09-21 Mon 10:00")
DAY = FRIDAY.date()


def looks(place: str, role: str, *, training: bool = False) -> Viewer:
    return staff(build.at_desk(place, role).account or 0, MONDAY, training=training)


def in_ledger(*, training: bool = False) -> int:
    village = build.body_of(VILLAGE).pk
    listed = selectors.ledger(bodies=[village], from_day=DAY, to_day=DAY, training=training)
    return len(listed.stays)


@pytest.mark.django_db
def test_it_has_a_number_of_its_own_and_takes_none_of_the_others() -> None:
    first = receive()
    practised, practised_again = receive(training=True), receive(training=True)
    second = receive()
    assert practised.number.startswith("DRILL")
    assert practised.number[-7:-1] == "000001"
    assert practised_again.number[-7:-1] == "000002"
    assert (first.number[-7:-1], second.number[-7:-1]) == ("000001", "000002")
    assert NumberSeries.objects.count() == 2


@pytest.mark.django_db
def test_only_who_practises_sees_it_and_sees_nothing_else() -> None:
    real, practised = receive(), receive(training=True)
    agent, trainee = looks(VILLAGE, "agent"), looks(VILLAGE, "agent", training=True)
    assert selectors.visible_to(agent, real.matter)
    assert not selectors.visible_to(agent, practised.matter)
    assert selectors.visible_to(trainee, practised.matter)
    assert not selectors.visible_to(trainee, real.matter)
    assert [stay.matter_id for stay in selectors.inbox(agent).stays] == [real.matter]
    assert [stay.matter_id for stay in selectors.inbox(trainee).stays] == [practised.matter]
    assert selectors.inbox_counts(agent)["all"] == selectors.inbox_counts(trainee)["all"] == 1


@pytest.mark.django_db
def test_no_ledger_has_it() -> None:
    receive(training=True)
    assert in_ledger() == 0
    assert in_ledger(training=True) == 1
    assert [matter.number[:5] for matter in selectors.training()] == ["DRILL"]


@pytest.mark.django_db
def test_a_ledger_can_be_narrowed_to_what_one_asks_for() -> None:
    receive()
    receive(toy.terms(subject="TOY-2"))
    village = build.body_of(VILLAGE).pk
    only = Q(matter__terms__subject="TOY-2")
    rows = selectors.ledger(bodies=[village], from_day=DAY, to_day=DAY, such=only).stays
    assert [stay.matter.terms.subject for stay in rows] == ["TOY-2"]


@pytest.mark.django_db
def test_it_moves_as_any_matter_does_and_its_ledger_is_chained() -> None:
    practised = receive(training=True)
    practised.take("hand_up", at=MONDAY)
    assert practised.where == ("accept", toy.TOWN)
    assert recheck.faults_of(practised.matter, MONDAY) == []


@pytest.mark.django_db
def test_what_is_asked_while_practising_is_practice_too() -> None:
    practised = receive(toy.terms(toy.NEAR), training=True)
    for step in ("hand_up", "accept"):
        practised.take(step, at=MONDAY)
    assert opinion_of(practised, at=MONDAY).row.training


@pytest.mark.django_db
def test_its_clocks_run_but_the_law_does_nothing_by_itself() -> None:
    def waits_for_acceptance(*, training: bool) -> Errand:
        errand = receive(training=training)
        errand.take("hand_up", at=FRIDAY + timedelta(hours=1))
        return errand

    real, practised = waits_for_acceptance(training=False), waits_for_acceptance(training=True)
    assert real.clock("acceptance").effect == "deem_accepted"
    assert practised.clock("acceptance").effect == ""
    assert practised.clock("acceptance").due_at == real.clock("acceptance").due_at
    sweep(moment("2026-10-20 Tue 10:00"))
    assert real.where[0] != "accept"
    assert practised.where[0] == "accept"
    assert practised.clock("acceptance").light == "over_law"


@pytest.mark.django_db
def test_a_retry_for_real_is_no_retry_of_what_was_practised() -> None:
    key = new_key()
    receive(training=True, key=key)
    with pytest.raises(Refusal) as refused:
        receive(key=key)
    assert refused.value.code == refusals.key_reused().code


@pytest.mark.django_db
def test_what_is_old_is_forgotten_whole_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    real, old = receive(), receive(training=True)
    old.take("hand_up", at=MONDAY)
    recent = receive(training=True, at=MONDAY)
    told: list[Sequence[int]] = []
    monkeypatch.setattr(registry, "_forget", {told.append: None})
    assert forget_training(before=FRIDAY + timedelta(days=1)) == 1
    assert told == [[old.matter]]
    assert set(Matter.objects.values_list("pk", flat=True)) == {real.matter, recent.matter}
    for model in (Entry, Stamp, Clock, Stay):
        assert not model.objects.filter(matter=old.matter).exists()
    assert recheck.faults_of(real.matter, MONDAY) == []


@pytest.mark.django_db
def test_a_matter_never_becomes_a_training_matter_nor_ceases_to_be_one() -> None:
    for training in (True, False):
        errand = receive(training=training)
        with pytest.raises(IntegrityError, match="said when it opened"), transaction.atomic():
            Matter.objects.filter(pk=errand.matter).update(training=not training)


def test_the_application_can_forget_no_other_matter(fresh_database: Database) -> None:
    real, practised = receive(), receive(training=True)
    forget = "SELECT matters_forget_training(%s)"
    with closing(psycopg.connect(fresh_database.url, autocommit=True)) as connection:
        gone = connection.execute(forget, [[real.matter, practised.matter]]).fetchone()
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("DELETE FROM matters_entry")
    assert gone == (1,)
    assert Entry.objects.filter(matter=real.matter).count() == 1
    assert not Entry.objects.filter(matter=practised.matter).exists()


def test_the_owner_too_deletes_no_entry_of_a_real_matter(fresh_database: Database) -> None:
    receive()
    with (
        closing(psycopg.connect(fresh_database.owner_url, autocommit=True)) as connection,
        pytest.raises(psycopg.errors.RestrictViolation, match="append-only"),
    ):
        connection.execute("DELETE FROM matters_entry")


@pytest.mark.django_db
def test_towns_see_what_villages_hand_up_only_while_they_practise_too() -> None:
    practised = receive(training=True)
    practised.take("hand_up", at=MONDAY)
    assert selectors.inbox(looks(TOWN, "window")).stays == []
    there = selectors.inbox(looks(TOWN, "window", training=True)).stays
    assert [stay.matter_id for stay in there] == [practised.matter]
