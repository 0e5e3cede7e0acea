"""A demonstration loaded once for all tests that only look at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker

from bianmin.almanac import selectors as almanac
from bianmin.demonstration import loading
from bianmin.demonstration.loading import Loaded
from bianmin.demonstration.office import Office
from tests.build import moment
from tests.house import databases

ENDS_AT = moment("2026-09-18 Fri 10:20")
MATTERS = 70


@pytest.fixture
def office(db: None) -> Office:
    """The real working days and hours."""
    return Office(almanac.snapshot())


@pytest.fixture
def demonstration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DEMONSTRATION", True)


@pytest.fixture(scope="module")
def loaded(
    home: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Loaded]:
    """A small past, in a database of its own."""
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(settings, "DEMONSTRATION", True)
        said = loading.load(matters=MATTERS, at=ENDS_AT, tell=lambda done, total: None)
        assert said
        yield said
