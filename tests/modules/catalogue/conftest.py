"""A catalogue of some of the shipped items, or of all."""

from datetime import date
from typing import Any

import pytest

from bianmin.catalogue import shipped
from bianmin.catalogue.models import Edition, Item, Synonym
from bianmin.catalogue.services import ImportReport, seed_items
from tests.house.owner import unguarded
from tests.modules.catalogue.items import AT, MONDAY, SOME, Take, file_of, item, publish_file


@pytest.fixture
def empty(db: None) -> None:
    """A catalogue as it is before the first import."""
    with unguarded("catalogue_edition", "published_stays"):
        for model in (Edition, Item, Synonym):
            model.objects.all().delete()


@pytest.fixture
def take(empty: None) -> Take:
    """A first file is in force at once; a later one is brought in by one and passed by another."""

    def import_them(*items: dict[str, Any], day: date = MONDAY) -> ImportReport:
        if not Edition.objects.exists():
            return seed_items(raw=file_of(*items), source="a file", day=day, at=AT)
        return publish_file(*items, day=day)

    return import_them


@pytest.fixture
def some(take: Take) -> ImportReport:
    return take(*(item(code) for code in SOME))


@pytest.fixture
def all_shipped(empty: None) -> ImportReport:
    """The report of a first import of everything."""
    return _import_all()


@pytest.fixture
def shipped_catalogue(db: None) -> None:
    """All shipped items, in force at ``LATER``: those of a prepared installation if it has them."""
    if not Edition.objects.exists():
        _import_all()


def _import_all() -> ImportReport:
    raw = shipped.ITEMS.read_bytes()
    return seed_items(raw=raw, source="items.json", day=MONDAY, at=AT)
