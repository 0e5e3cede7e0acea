"""An installation whose network was loaded before regions were known follows its county at once."""

from bianmin.almanac import selectors
from bianmin.almanac.models import Locality
from tests import build
from tests.house.databases import Database


def test_an_older_installation_follows_its_county(fresh_database: Database) -> None:
    as_owner = {"DATABASE_URL": fresh_database.owner_url}
    before = selectors.version()
    fresh_database.run("migrate", "almanac", "0003", **as_owner)
    Locality.objects.all().delete()
    fresh_database.run("migrate", "almanac", **as_owner)
    assert selectors.locality() == build.COUNTY
    assert selectors.version() > before
