"""The directory is read once and read again exactly when the network has changed."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from bianmin.network import loading, models, selectors, services
from bianmin.network.tiers import Tier
from bianmin.people.models import Account
from tests.house.databases import CHECKOUT, Database
from tests.modules.network.network import MAZHAN, MONDAY, NINE, Network

Person = Callable[[str], Account]
OTHER_PROCESS = f"""
import django, sys
django.setup()
from datetime import date
from bianmin.network import selectors
for line in sys.stdin:
    holders = selectors.directory().holders(int(line), date.fromisoformat("{MONDAY}"))
    print(len(holders), flush=True)
"""


def test_building_takes_ten_statements_however_many_people(yishui: Network, person: Person) -> None:
    with CaptureQueriesContext(connection) as before:
        selectors.build()
    yishui.appoint(yishui.post(Tier.TOWN, MAZHAN, "window"), person("王芳"))
    with CaptureQueriesContext(connection) as after:
        selectors.build()
    assert len(before) == len(after) == 10


def test_a_known_revision_costs_no_statement(yishui: Network) -> None:
    directory = yishui.now()
    with CaptureQueriesContext(connection) as statements:
        assert selectors.directory(directory.revision) is directory
    assert len(statements) == 0


def test_asking_for_the_revision_costs_one_statement(yishui: Network) -> None:
    directory = yishui.now()
    with CaptureQueriesContext(connection) as statements:
        assert selectors.directory() is directory
    assert len(statements) == 1


def change_body(window: int, wang: Account) -> None:
    models.Body.objects.filter(division=MAZHAN).update(phone="0539-0123456")


def change_post(window: int, wang: Account) -> None:
    models.Post.objects.filter(pk=window).update(name="一号窗口")


def change_holder(window: int, wang: Account) -> None:
    services.appoint(post=window, account=wang.pk, rank="A", from_day=MONDAY, by=None, at=NINE)


def change_leave(window: int, wang: Account) -> None:
    services.take_leave(account=wang.pk, from_day=MONDAY, until_day=MONDAY, by=None, at=NINE)


def change_competence(window: int, wang: Account) -> None:
    models.Competence.objects.filter(subject="民政局").delete()


def change_division(window: int, wang: Account) -> None:
    models.Division.objects.filter(code=MAZHAN).update(short_name="新马站镇")


@pytest.mark.parametrize(
    "change",
    [change_body, change_post, change_holder, change_leave, change_competence, change_division],
)
def test_each_change_of_the_network_makes_a_new_directory(
    yishui: Network, person: Person, change: Callable[[int, Account], None]
) -> None:
    wang, before = person("王芳"), yishui.now()
    change(yishui.post(Tier.TOWN, MAZHAN, "window").id, wang)
    after = yishui.now()
    assert after.revision > before.revision
    assert after is yishui.now()


def test_a_change_that_is_taken_back_leaves_no_false_directory(
    yishui: Network, person: Person
) -> None:
    window, wang = yishui.post(Tier.TOWN, MAZHAN, "window"), person("王芳")
    with transaction.atomic():
        yishui.appoint(window, wang)
        taken_back = yishui.now()
        transaction.set_rollback(True)
    assert yishui.now().holders(window.id, MONDAY) == ()
    yishui.appoint(window, wang, from_day=MONDAY + timedelta(days=1))
    assert yishui.now().revision not in {taken_back.revision}
    assert yishui.now().holders(window.id, MONDAY) == ()


def test_the_revision_has_a_single_row(yishui: Network) -> None:
    assert models.Revision.objects.count() == 1


def test_another_process_learns_of_a_change(fresh_database: Database) -> None:
    loading.load(name="yishui", by=None, at=NINE)
    window = models.Post.objects.get(body__division=MAZHAN, role="window")
    wang = Account.objects.create(username="test-other-process", name="王芳")
    with _other_process(fresh_database) as other:
        assert _ask(other, window.pk) == 0
        services.appoint(
            post=window.pk, account=wang.pk, rank="A", from_day=MONDAY, by=None, at=NINE
        )
        assert _ask(other, window.pk) == 1


def _other_process(database: Database) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS],
        cwd=CHECKOUT,
        env=database.environment(DJANGO_SETTINGS_MODULE="bianmin.config.settings"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _ask(other: Any, post: int) -> int:
    other.stdin.write(f"{post}\n")
    other.stdin.flush()
    return int(other.stdout.readline())
