"""With the places of the whole country taken in, no page asks more, and none reads them all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import pages
from bianmin.matters.services import Actor
from bianmin.network import national, selectors
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE
from tests.modules.desk.conftest import Desk
from tests.modules.desk.test_keep_the_network import HERE, addresses
from tests.modules.network import archives
from tests.modules.network.network import MONDAY

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]

STREETS, VILLAGES = 100, 150
PUBLIC = (
    "/",
    "/agents/?q=八大庄",
    f"/agents/?town={TOWN}",
    f"/agents/{VILLAGE}/",
    "/items/MZ-001/",
    "/search/?q=低保",
    "/api/v1/places?q=badazhuang",
)


def elsewhere() -> archives.Tables:
    """Another county, as large as many."""
    above = ["50", "5001", "500199"]
    streets = [f"500199{n:03}" for n in range(1, STREETS + 1)]
    return {
        "provinces": [["50", "某市"]],
        "cities": [["5001", "市辖区", "50"]],
        "areas": [["500199", "某县", "5001", "50"]],
        "streets": [[code, f"第{code[-3:]}镇", "500199", *above[:2]] for code in streets],
        "villages": [
            [f"{code}{n:03}", f"马站{code[-3:]}{n}村委会", code, *above]
            for code in streets
            for n in range(1, VILLAGES + 1)
        ],
    }


def asked_by(keeper: Desk) -> dict[str, list[str]]:
    """What each page asks of the database, once everything that is kept has been read."""
    citizen = Client(headers={"accept-language": "zh-hans"})
    told = [(citizen, one) for one in PUBLIC] + [(keeper.client, HERE + one) for one in addresses()]
    return {address: pages.Page(address, who, address).statements() for who, address in told}


@contextmanager
def told_of(table: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as held:
        held.setattr(pages, "GROWING", frozenset({table}))
        yield


def test_every_page_asks_what_it_asked_and_reads_no_list_of_places_from_end_to_end(
    seat: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build.an_agent()
    keeper = seat(build.at_desk(COUNTY, "administrator"))
    before = asked_by(keeper)
    national.import_divisions(
        path=archives.written(tmp_path, elsewhere()), day=MONDAY, edition="2023"
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE network_division")
    after = asked_by(keeper)
    with CaptureQueriesContext(connection) as caught:
        selectors.build()
    after["the directory"] = [query["sql"] for query in caught]
    with told_of("network_division", monkeypatch):
        for address, statements in after.items():
            assert not pages.cost(statements).scanned, address
            shapes = [pages.shape(one) for one in statements]
            assert shapes == [pages.shape(one) for one in before.get(address, statements)]


def test_reading_them_all_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    with told_of("network_division", monkeypatch):
        everything = "SELECT * FROM network_division WHERE full_name LIKE '%马站%'"
        assert pages.cost([everything]).scanned == {"network_division"}
