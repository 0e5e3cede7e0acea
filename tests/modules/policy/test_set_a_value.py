"""The county sets a value from a day on, with its document; every process learns of it at once."""

from contextvars import copy_context
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from bianmin.law.refusal import Refusal
from bianmin.network.middleware import of_one_moment
from bianmin.people.models import Account
from bianmin.policy import selectors, services
from bianmin.policy.models import Value
from bianmin.policy.registry import Undeclared
from tests.house import databases
from tests.house.databases import Database
from tests.house.owner import as_owner, unguarded

from .conftest import DOCUMENT, HOP

JAN, MAR, MAY, JUL = (date(2025, month, 1) for month in (1, 3, 5, 7))


def _on(day: date) -> Any:
    return selectors.value(HOP, day)


@pytest.mark.django_db
def test_where_the_county_is_silent_the_declared_default_counts() -> None:
    assert _on(JAN) == 3


def test_a_value_counts_from_its_day_on(put: Any) -> None:
    put(1, MAR)
    assert [_on(date(2025, 2, 28)), _on(MAR), _on(JUL)] == [3, 1, 1]


def test_a_later_document_does_not_reach_back(put: Any) -> None:
    put(1, JAN)
    put(2, MAY)
    assert [_on(JAN), _on(MAR), _on(MAY), _on(JUL)] == [1, 1, 2, 2]


def test_the_order_of_typing_does_not_matter_but_for_the_same_day(put: Any) -> None:
    put(2, MAY)
    put(1, JAN)
    assert [_on(MAR), _on(MAY)] == [1, 2]
    put(5, MAY)
    assert [_on(MAR), _on(MAY)] == [1, 5]


def test_a_trial_ends_on_its_last_day_and_what_was_before_counts_again(put: Any) -> None:
    put(1, JAN)
    put(0, MAR, until_day=MAY)
    assert [_on(JAN), _on(MAR), _on(MAY), _on(date(2025, 5, 2))] == [1, 0, 0, 1]


def test_who_when_and_by_which_document_are_kept(put: Any, at: datetime) -> None:
    account = Account.objects.create_account(username="policy", name="县职能办")
    put(1, JAN, by=account.pk, document=f" {DOCUMENT} ")
    row = Value.objects.get(key=HOP)
    assert (row.document, row.set_by, row.set_at) == (DOCUMENT, account, at)
    dated = selectors.snapshot().dated(HOP, MAR)
    assert dated is not None and (dated.document, dated.from_day) == (DOCUMENT, JAN)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"value": "1"}, "policy.wrong_kind"),
        ({"value": -1}, "policy.wrong_kind"),
        ({"document": " "}, "policy.no_document"),
        ({"until_day": JAN}, "policy.ends_before_it_begins"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_set(
    put: Any, said: dict[str, Any], code: str
) -> None:
    said = {"value": 1, "from_day": MAR, **said}
    with pytest.raises(Refusal) as refused:
        put(said.pop("value"), said.pop("from_day"), **said)
    assert refused.value.code == code
    assert str(refused.value)
    assert not Value.objects.filter(key=HOP).exists()


def test_a_key_that_nothing_reads_cannot_be_set_or_read(put: Any) -> None:
    with pytest.raises(Undeclared, match=r"trial\.nothing"):
        put(1, JAN, key="trial.nothing")
    with pytest.raises(Undeclared, match=r"trial\.nothing"):
        selectors.value("trial.nothing", JAN)


def test_a_known_value_costs_one_statement_or_none(put: Any) -> None:
    put(1, JAN)
    known = selectors.revision()
    _on(JAN)
    with CaptureQueriesContext(connection) as queries:
        _on(JAN)
    assert len(queries) == 1
    with CaptureQueriesContext(connection) as queries:
        assert selectors.value(HOP, JAN, revision=known) == 1
    assert len(queries) == 0


def test_within_one_reading_the_revision_is_asked_for_once(put: Any) -> None:
    put(1, JAN)
    _on(JAN)
    with CaptureQueriesContext(connection) as queries, selectors.reading.once():
        assert [_on(JAN), _on(MAR), selectors.snapshot().value(HOP, MAY)] == [1, 1, 1]
    assert len(queries) == 1


def test_what_is_set_meanwhile_holds_for_whoever_begins_afterwards(put: Any) -> None:
    put(1, JAN)
    with selectors.reading.once():
        assert _on(JAN) == 1
        copy_context().run(put, 2, JAN)  # somebody else, at the same moment
        assert _on(JAN) == 1
    with selectors.reading.once():
        assert _on(JAN) == 2


def test_who_sets_a_value_goes_by_it_at_once(put: Any) -> None:
    with selectors.reading.once():
        assert _on(JAN) == 3
        put(1, JAN)
        assert _on(JAN) == 1


def test_every_request_is_one_reading(put: Any, rf: RequestFactory) -> None:
    put(1, JAN)
    answer = of_one_moment(lambda _request: HttpResponse(str((_on(JAN), _on(MAR)))))
    with CaptureQueriesContext(connection) as queries:
        assert answer(rf.get("/")).getvalue() == b"(1, 1)"
    assert len(queries) <= 2
    put(2, JAN)
    assert answer(rf.get("/")).getvalue() == b"(2, 2)"


@pytest.mark.postgres15
def test_every_way_of_changing_rows_gives_a_new_revision(put: Any) -> None:
    seen = [selectors.revision()]
    put(1, JAN)
    seen.append(selectors.revision())
    with unguarded("policy_value", "append_only"):
        as_owner(f"UPDATE policy_value SET value = '2' WHERE key = '{HOP}'")
        seen.append(selectors.revision())
        assert _on(JAN) == 2
        as_owner(f"DELETE FROM policy_value WHERE key = '{HOP}'")
    seen.append(selectors.revision())
    assert _on(JAN) == 3
    assert seen == sorted(set(seen))


def test_what_was_rolled_back_is_forgotten_for_good(put: Any) -> None:
    put(1, JAN)
    with pytest.raises(IntegrityError), transaction.atomic():
        put(7, JAN)
        assert _on(JAN) == 7
        raise IntegrityError
    assert _on(JAN) == 1
    put(2, JAN)
    assert _on(JAN) == 2


def test_setting_is_all_or_nothing(put: Any, at: datetime) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        services.set_value(key=HOP, value=1, from_day=JAN, document=DOCUMENT, by=-1, at=at)
        connection.check_constraints()
    assert not Value.objects.filter(key=HOP).exists()


def test_two_copies_of_a_database_never_share_a_revision(
    fresh_database: Database, home: Path, at: datetime
) -> None:
    def put(value: int) -> int:
        services.set_value(key=HOP, value=value, from_day=JAN, document=DOCUMENT, by=None, at=at)
        return selectors.revision()

    first, kept = put(1), _on(JAN)
    with databases.clone(databases.template(home)) as copy, databases.connected_to(copy):
        assert put(2) != first
        assert (kept, _on(JAN)) == (1, 2)
