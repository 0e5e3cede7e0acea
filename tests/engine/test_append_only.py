"""What is in the ledger stays there: the database itself refuses to change it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from typing import Any

import psycopg
import pytest

from bianmin.matters.models import Terms
from bianmin.matters.terms import TermsContent
from tests.build import moment
from tests.engine import toy
from tests.engine.errands import accepted, receive
from tests.house.databases import Database

pytestmark = pytest.mark.postgres15

TABLES = ("matters_entry", "matters_stamp", "matters_terms", "matters_pinnedlimit")
CHANGES = (
    "UPDATE {table} SET {column} = {column}",
    "UPDATE {table} SET {column} = {column} WHERE false",
    "DELETE FROM {table}",
    "TRUNCATE {table} CASCADE",
)
COLUMNS = {"matters_pinnedlimit": "digest"}
MONDAY: datetime = moment("2026-09-21 Mon 10:00")


@pytest.fixture
def with_a_past(fresh_database: Database) -> Database:
    """A database in which an errand has been accepted."""
    accepted()
    return fresh_database


def connected(url: str) -> "closing[psycopg.Connection[tuple[Any, ...]]]":
    return closing(psycopg.connect(url, autocommit=True))


def rows(connection: "psycopg.Connection[tuple[Any, ...]]") -> list[Any]:
    counts = (f"(SELECT count(*) FROM {table})" for table in TABLES)
    return list(connection.execute("SELECT " + ", ".join(counts)).fetchall()[0])


@pytest.fixture
def owner(with_a_past: Database) -> "Iterator[psycopg.Connection[tuple[Any, ...]]]":
    with connected(with_a_past.owner_url) as connection:
        yield connection


@pytest.fixture
def application(with_a_past: Database) -> "Iterator[psycopg.Connection[tuple[Any, ...]]]":
    with connected(with_a_past.url) as connection:
        yield connection


def test_the_owner_s_trigger_refuses_every_change(
    owner: "psycopg.Connection[tuple[Any, ...]]",
) -> None:
    before = rows(owner)
    for table in TABLES:
        for change in CHANGES:
            with pytest.raises(psycopg.errors.RestrictViolation, match=f"append-only.*{table}"):
                owner.execute(change.format(table=table, column=COLUMNS.get(table, "id")))
    assert rows(owner) == before
    assert all(before)


def test_the_application_has_no_right_to_change_them(
    application: "psycopg.Connection[tuple[Any, ...]]",
) -> None:
    before = rows(application)
    for table in TABLES:
        for change in CHANGES:
            with pytest.raises(psycopg.errors.InsufficientPrivilege, match=table):
                application.execute(change.format(table=table, column=COLUMNS.get(table, "id")))
    assert rows(application) == before


def test_the_application_cannot_take_the_trigger_away(
    application: "psycopg.Connection[tuple[Any, ...]]",
) -> None:
    for table in TABLES:
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="must be owner"):
            application.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="session_replication_role"):
            application.execute("SET session_replication_role = replica")


@pytest.mark.django_db
def test_terms_are_written_down_once_and_shared() -> None:
    one, other = receive(), receive()
    assert one.row.terms_id == other.row.terms_id
    assert receive(toy.terms(toy.NEAR)).row.terms_id != one.row.terms_id
    assert Terms.objects.filter(procedure="toy_errand").count() == 2


@pytest.mark.django_db
def test_terms_are_found_by_what_they_say() -> None:
    row = receive().row.terms
    assert bytes(row.digest) == toy.terms().digest
    again = TermsContent.from_facts(row.content)
    assert again == toy.terms()
    assert again.digest == toy.terms().digest
    assert (row.procedure, row.edition, row.subject, row.title) == (
        "toy_errand",
        1,
        "TOY-1",
        "跑腿",
    )


def test_every_part_of_the_terms_counts_in_their_digest() -> None:
    variants = [
        toy.terms(),
        toy.terms(toy.NEAR),
        toy.terms(received=toy.TOWN),
        toy.terms(handed_over=toy.VILLAGE),
        toy.terms(limits={}),
        toy.terms(subject="TOY-2"),
    ]
    assert len({terms.digest for terms in variants}) == len(variants)
