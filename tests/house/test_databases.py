"""The tests' own ground: clones, rights, and the line between rolled back and committed."""

import psycopg
import pytest
from django.conf import settings
from django.db import connection, transaction

from bianmin.config import rights
from bianmin.config.counties import USUAL
from bianmin.config.models import Installation, Seeded
from bianmin.config.preparation import connect_as
from bianmin.config.seeds import seeds_of
from tests.house.databases import Database

pytestmark = pytest.mark.postgres15
MAY = "SELECT has_table_privilege(%s, %s)"


@pytest.mark.django_db
def test_a_test_works_as_the_application_in_a_clone() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_database()")
        role, database = cursor.fetchone()
    assert role == "bianmin"
    assert database.startswith("clone_")


@pytest.mark.django_db
def test_the_template_has_had_every_seed_but_the_demonstration() -> None:
    sown = set(Seeded.objects.values_list("command", flat=True))
    assert sown == {seed.command for seed in seeds_of(USUAL) if not seed.only_demonstration}


@pytest.mark.django_db
@pytest.mark.parametrize("table", settings.APPEND_ONLY_TABLES)
@pytest.mark.parametrize(
    ("right", "given"),
    [("SELECT", True), ("INSERT", True), ("UPDATE", False), ("DELETE", False), ("TRUNCATE", False)],
)
def test_the_application_may_not_undo_what_is_append_only(
    table: str, right: str, given: bool
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(MAY, [table, right])
        assert cursor.fetchone() == (given,)


@pytest.mark.django_db
def test_the_application_owns_nothing_and_may_create_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = 'bianmin'::regrole")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT has_schema_privilege('public', 'CREATE')")
        assert cursor.fetchone() == (False,)
        cursor.execute(MAY, ["django_migrations", "INSERT"])
        assert cursor.fetchone() == (False,)


@pytest.mark.django_db
def test_chinese_is_found_by_its_parts() -> None:
    """With a wrong locale pg_trgm finds nothing in Chinese, and says nothing of it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT similarity('营业执照', '营业执照变更') > 0.3")
        assert cursor.fetchone() == (True,)


def test_what_a_fresh_database_commits_is_seen_by_others(fresh_database: Database) -> None:
    with transaction.atomic():
        Seeded.objects.create(command="drill", sown_at="2026-11-02T09:00:00+08:00")
    with psycopg.connect(fresh_database.url) as other:
        rows = other.execute("SELECT 1 FROM config_seeded WHERE command = 'drill'").fetchall()
    assert rows == [(1,)]


def test_a_fresh_database_knows_nothing_of_the_one_before(fresh_database: Database) -> None:
    assert not Seeded.objects.filter(command="drill").exists()


def test_preparing_again_changes_nothing(fresh_database: Database) -> None:
    assert fresh_database.run("prepare_database").strip() == ""


def test_a_database_is_one_countys_for_good(fresh_database: Database) -> None:
    assert Installation.objects.get().county == "yishui"
    assert fresh_database.run("prepare_database", COUNTY="yishui").strip() == ""
    for county, said in (("wangyi", "wangyi"), ("atlantis", "yishui, jiangjin, tongxiang, wangyi")):
        with pytest.raises(AssertionError, match=said):
            fresh_database.run("prepare_database", COUNTY=county)
    assert Installation.objects.get().county == "yishui"


def test_an_append_only_table_that_is_not_there_is_an_error(fresh_database: Database) -> None:
    connect_as(fresh_database.owner_url)
    with pytest.raises(Exception, match="matters_nothing"):
        rights.grant("bianmin", append_only=["matters_nothing"])
    connect_as(fresh_database.url)


def test_the_database_by_itself_says_whether_it_runs(fresh_database: Database) -> None:
    said = fresh_database.run("db", "status", DATABASE_URL="", DATABASE_OWNER_URL="")
    assert said.startswith("The database runs (process ")
