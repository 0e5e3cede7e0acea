"""An installation whose clocks carried their limits whole loses nothing when it is brought up."""

import psycopg
import pytest

from bianmin.config.launch import roles
from bianmin.matters import recheck, store
from tests.build import moment
from tests.engine.errands import accepted
from tests.house.databases import Database

pytestmark = pytest.mark.postgres15

MADE_ANEW = "matters_pinnedlimit, matters_keptfrom"
GRANT = f"GRANT SELECT, INSERT ON {MADE_ANEW} TO {roles.APPLICATION}"


def test_limits_carried_by_clocks_are_pinned_once(fresh_database: Database) -> None:
    errands = [accepted(), accepted()]
    limit = errands[0].clock("decision").limit
    as_owner = {"DATABASE_URL": fresh_database.owner_url}
    fresh_database.run("migrate", "matters", "0004", **as_owner)
    fresh_database.run("migrate", "matters", **as_owner)
    with psycopg.connect(fresh_database.owner_url) as owner:  # as the preparation of a start does
        owner.execute(GRANT.encode())
    store.limit_of.cache_clear()
    assert [errand.clock("decision").limit for errand in errands] == [limit, limit]
    for errand in errands:
        assert recheck.faults_of(errand.matter, moment("2026-09-21 Mon 11:00")) == []
        errand.take("take_up", at=moment("2026-09-21 Mon 12:00"))
