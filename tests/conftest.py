"""What all tests share: a server, a database of one's own, the running site, a browser."""

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation
from pytest_django import DjangoDbBlocker

from tests.house import databases, keeping
from tests.house.databases import Database

COMMITTING = {"transactional_db", "live_server", "django_db_reset_sequences"}
WHY_NOT_COMMITTING = (
    "{}: what is committed is never flushed here, since append-only tables refuse it; "
    "ask for the fixture `fresh_database` instead (a database of your own)."
)
pytest_plugins = ["tests.house.site"]


def pytest_configure(config: pytest.Config) -> None:
    given = getattr(config, "workerinput", {}).get("home")
    kept = keeping.home() if keeping.wanted() and not given else None
    home = Path(given) if given else kept or databases.new_home()
    if not given and not kept:
        config.stash[HELD] = databases.hold(home)
    config.stash[HOME] = home
    databases.move_settings(home)


HOME = pytest.StashKey[Path]()
HELD = pytest.StashKey[int]()


def pytest_unconfigure(config: pytest.Config) -> None:
    if HELD in config.stash:
        databases.remove(config.stash[HOME])


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a process of a parallel run where the session's data lie."""
    node.workerinput["home"] = str(node.config.stash[HOME])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        mark = item.get_closest_marker("django_db")
        asked = set(getattr(item, "fixturenames", ()))
        rolls_back = mark is not None or "db" in asked
        commits = (mark is not None and (mark.args or mark.kwargs)) or COMMITTING & asked
        if commits or (rolls_back and "fresh_database" in asked):
            raise pytest.UsageError(WHY_NOT_COMMITTING.format(item.nodeid))
        if item.get_closest_marker("browser"):  # one site and one browser for a file of journeys
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """In CI nothing may be skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped") and not exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def a_minute_of_its_own() -> None:
    """What other tests asked within this minute does not count."""
    pace = import_module("bianmin.look.pace")  # when the settings have been read
    for window in (pace.searches, pace.forms, pace.uploads):
        window.minute = -1


@pytest.fixture(autouse=True)
def usual_language() -> Iterator[None]:
    """Forgets the language of a page that a test asked for, which Django leaves switched on."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session")
def home(request: pytest.FixtureRequest) -> Path:
    """The session's data directory."""
    return request.config.stash[HOME]


@pytest.fixture(scope="session")
def django_db_setup(
    home: Path, django_test_environment: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """This process's own clone of the template; tests in it are rolled back."""
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
    ):
        django_db_blocker.block()
        yield
        django_db_blocker.restore()


@pytest.fixture
def fresh_database(
    home: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Database]:
    """A database of one's own, for tests that commit, race or start programs."""
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
    ):
        yield database
