"""What was filled in is put right before the decision; what stood before is kept beside it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from bianmin.applications import services as applications
from bianmin.applications.models import Application, FormVersion
from bianmin.matters import services as matters
from bianmin.matters.models import Entry
from bianmin.matters.services import Actor, Taken
from bianmin.notices.models import Message
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import reach, refused, remarks

pytestmark = pytest.mark.django_db

LATER = moment("2026-11-20 Fri 10:00")
CHILD = {"name": "张小宝", "relation": "子女"}
SAID = {"household_size": "3", "members": [CHILD]}


def a_case(**more: Any) -> Case:
    return build.an_application(answers=SAID, **more)


def amend(case: Case, answers: Any, **more: Any) -> Taken:
    told: dict[str, Any] = {
        "by": case.whoever_has_it(), "at": LATER, "key": f"amend-{case.matter}-{case.row.version}",
        "words": {"reason": "户口簿上是四口人"},
    }  # fmt: skip
    return applications.act(
        matter=case.matter, step="amend_answers", answers=answers, **(told | more)
    )


def stands(case: Case) -> Any:
    return Application.objects.get(pk=case.matter).answers


def test_the_new_answers_stand_and_the_old_ones_are_kept() -> None:
    case, agent = a_case(), build.an_agent()
    amend(case, {"household_size": " 4 "}, by=agent)
    assert stands(case) == {"household_size": "4", "members": [CHILD]}
    first, second = FormVersion.objects.filter(matter=case.matter).order_by("version")
    assert (first.version, first.answers, first.at) == (1, SAID, FRIDAY)
    assert first.by_id == Application.objects.get(pk=case.matter).received_by_id
    assert (second.version, second.answers) == (case.row.version, stands(case))
    assert (second.by_id, second.at) == (agent.account, LATER)
    amend(case, {"members": []}, by=agent)
    assert stands(case) == {"household_size": "4"}
    assert FormVersion.objects.filter(matter=case.matter).count() == 3


def test_she_is_told_that_it_was_put_right() -> None:
    """How much, not what: a text message is read by whoever holds the phone."""
    case = a_case()
    amend(case, {"household_size": "4"})
    told = Message.objects.get(wording="amended").text
    assert "更正了1处" in told
    assert "户口簿" not in told


def test_the_ledger_holds_digests_and_nothing_personal() -> None:
    case = a_case()
    amend(case, {"members": [CHILD, {"name": "李四", "relation": "父母"}]})
    entry = Entry.objects.get(matter=case.matter, step="amend_answers")
    assert entry.facts.keys() == {"answers", "changed", "reason"}
    assert entry.facts["changed"] == 1
    assert "李四" not in str(entry.facts)
    assert remarks(case) == {"reason": "户口簿上是四口人"}
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(answers::text, '') FROM applications_formversion")
        assert "李四" not in cursor.fetchone()[0]


@pytest.mark.parametrize("answers", [None, {}, {"household_size": "3"}, {"unknown": "4"}])
def test_nothing_is_written_where_nothing_changes(answers: Any) -> None:
    case = a_case()
    with refused("answers-same"):
        amend(case, answers)
    assert not FormVersion.objects.exists()


def test_they_are_checked_as_at_intake() -> None:
    case = a_case()
    with refused("answer-wrong", field="household_size"):
        amend(case, {"household_size": "四口"})
    with refused("household.lacks", field="members"):
        amend(case, {"members": [{"name": "张小宝"}]})


def test_it_wants_a_reason() -> None:
    case = a_case()
    with refused("reason-missing", field="reason"):
        amend(case, {"household_size": "4"}, words={})


def test_who_received_it_may_while_another_has_it_and_nobody_else() -> None:
    case, agent = a_case(), build.an_agent()
    reach(case, "review", at=FRIDAY)
    amend(case, {"household_size": "4"}, by=agent)
    amend(case, {"household_size": "5"})
    with refused("not-yours"):
        amend(case, {"household_size": "6"}, by=build.at_desk("371323102000", "window"))


def test_once_it_is_decided_it_stands_as_it_is() -> None:
    case = a_case()
    reach(case, "carried_down", at=FRIDAY)
    with refused("already-decided"):
        amend(case, {"household_size": "4"})


def test_of_two_at_once_the_second_sees_first_what_was_changed() -> None:
    case = a_case()
    seen = case.row.version
    amend(case, {"household_size": "4"}, seen=seen, key="one")
    with refused("stale"):
        amend(case, {"household_size": "5"}, seen=seen, key="two")
    assert amend(case, {"household_size": "4"}, seen=seen, key="one").again
    with refused("key-reused"):
        amend(case, {"household_size": "9"}, seen=seen, key="one")
    assert stands(case)["household_size"] == "4"


def test_an_agent_whose_mandate_she_ended_puts_nothing_right() -> None:
    case, agent = a_case(), build.an_agent()
    reach(case, "review", at=FRIDAY)
    window: Actor = build.at_desk(TOWN, "window")
    applications.act(
        matter=case.matter, step="end_mandate", by=window, at=FRIDAY, key="end",
        words={"reason": "她自己来办"},
    )  # fmt: skip
    with refused("mandate-ended"):
        amend(case, {"household_size": "4"}, by=agent)


@pytest.mark.parametrize("deed", ["UPDATE {} SET version = 9", "DELETE FROM {}"])
def test_no_version_is_changed_or_taken_away(deed: str) -> None:
    amend(a_case(), {"household_size": "4"})
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(deed.format("applications_formversion"))
    assert FormVersion.objects.count() == 2


def test_what_was_practised_goes_with_its_versions() -> None:
    nobody = build.a_party()
    real, practised = a_case(), a_case(training=True, party=nobody)
    for case in (real, practised):
        amend(case, {"household_size": "4"})
    matters.forget_training(before=FRIDAY + timedelta(days=1))
    assert set(FormVersion.objects.values_list("matter", flat=True)) == {real.matter}
