"""Inbox, matter, ledger and track take the same statements however many matters there are."""

import pytest

from bench import pages
from bench.seed.copies import seed
from bench.seed.patterns import patterns
from bianmin.desk import officers
from bianmin.portal import present
from tests import build
from tests.build import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-09-23 Wed 09:00")


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """All faces and the benchmark look on the same day."""
    for module, name in ((officers, "present"), (present, "now"), (pages, "now")):
        monkeypatch.setattr(module, name, lambda: NOW)


def some_matters() -> None:
    """One still in the village, two at the town, one accepted there: the town has most to do."""
    build.an_application()
    for steps in (1, 1, 2):
        case = build.an_application()
        case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
        if steps == 2:
            case.take("accept", at=moment("2026-09-20 Sun 10:00"))


def test_the_statements_are_the_same_beside_few_and_beside_many(today: None) -> None:
    some_matters()
    few = {page.name: page.statements() for page in pages.pages()}
    seed(patterns(), 120)
    for page in pages.pages():
        many = page.statements()
        assert [pages.shape(s) for s in many] == [pages.shape(s) for s in few[page.name]], page.name


def test_a_statement_s_shape_is_the_statement_without_its_values() -> None:
    one = pages.shape("SELECT \"a\".\"b1\" FROM a WHERE x IN (1, 2, 3) AND t = 'it''s 5' LIMIT 21")
    assert one == 'SELECT "a"."b1" FROM a WHERE x IN (?) AND t = ? LIMIT ?'
    assert one == pages.shape('SELECT "a"."b1" FROM a WHERE x IN (7) AND t = \'x\' LIMIT 5')
    assert one != pages.shape('SELECT "a"."b1" FROM a WHERE y IN (7) AND t = \'x\' LIMIT 5')


def test_what_is_read_from_end_to_end_is_told_by_table() -> None:
    some_matters()
    seed(patterns(), 120)
    told = pages.cost(["SELECT count(*) FROM matters_entry", "SELECT 1", "UPDATE x"])
    assert told.scanned == {"matters_entry"}
    assert told.buffers > 0
