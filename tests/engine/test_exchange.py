"""Statements sent straight through libpq: in Django's transaction, and well after any failure."""

from datetime import UTC, date, datetime

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from bianmin.matters.models import NumberSeries
from bianmin.postgres.exchange import exchange, run

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

WRITE = "INSERT INTO matters_numberseries (series, last) VALUES ($1, $2)"
COUNT = "SELECT count(*) FROM matters_numberseries WHERE series = $1"
AT = datetime(2026, 9, 18, 1, 30, tzinfo=UTC)


def known_to_orm(series: str) -> bool:
    return NumberSeries.objects.filter(series=series).exists()


def test_values_come_back_as_they_were_given() -> None:
    asked = "SELECT $1::bigint, $2::text, $3::timestamptz, $4::date, $5::bytea, $6::bool, $7::int"
    given = [2**40, "䶮'\\😀", AT, date(2026, 9, 18), bytes(range(256)), True, None]
    assert run(asked, given) == [tuple(given)]
    assert run("SELECT x FROM unnest($1::bigint[]) x", [[3, 5]]) == [(3,), (5,)]


def test_a_later_statement_sees_what_an_earlier_one_of_the_same_exchange_did() -> None:
    assert exchange((WRITE, ["A", 1]), (COUNT, ["A"])) == [[], [(1,)]]


def test_after_a_failure_the_rest_is_not_run_and_the_connection_works_on() -> None:
    with pytest.raises(psycopg.errors.UniqueViolation), transaction.atomic():
        exchange((WRITE, ["A", 1]), (WRITE, ["A", 2]), (WRITE, ["B", 1]))
    assert exchange((COUNT, ["A"]), (COUNT, ["B"])) == [[(0,)], [(0,)]]


def test_a_text_the_database_cannot_keep_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(psycopg.DataError), transaction.atomic():
        run(COUNT, ["\x00"])
    assert run(COUNT, ["A"]) == [(0,)]


def test_what_is_prepared_outlives_every_kind_of_rollback() -> None:
    for _ in range(3):
        assert run(COUNT, ["A"]) == [(0,)]
        with pytest.raises(IntegrityError), transaction.atomic():
            NumberSeries.objects.bulk_create([NumberSeries(series="A", last=1)] * 2)
        assert run(COUNT, ["A"]) == [(0,)]


def test_what_psycopg_puts_away_to_make_room_is_prepared_again() -> None:
    assert run(COUNT, ["A"]) == [(0,)]
    with connection.cursor() as cursor:
        for number in range(connection.connection.prepared_max + 5):
            for _ in range(4):
                cursor.execute(f"SELECT {number} + %s", [1])
    assert run(COUNT, ["A"]) == [(0,)]


def test_it_is_django_s_own_transaction() -> None:
    with transaction.atomic():
        run(WRITE, ["A", 1])
        assert known_to_orm("A")
        transaction.set_rollback(True)
    assert not known_to_orm("A")
