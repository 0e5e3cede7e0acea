"""The ten pictures of the README, small enough to be kept with the source."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import WIDTHS, County

pytestmark = pytest.mark.browser

FUQIN = Person("刘福琴", 191)
LARGEST_BYTES = 200_000


def pictured(county: County, page: Page, name: str) -> None:
    """What one sees first, at both widths, in 256 colours."""
    for width, size in WIDTHS.items():
        page.set_viewport_size(size)
        page.evaluate("scrollTo(0, 0)")
        place = county.artifacts / f"{name}-{width}.png"
        page.screenshot(path=place)
        _make_small(place)
        assert place.stat().st_size < LARGEST_BYTES


def _make_small(place: Path) -> None:
    with Image.open(place) as picture:
        small = picture.convert("RGB").quantize(256)
    small.save(place, optimize=True)


def test_ten_pictures(county: County) -> None:
    _matter, code = county.publicised_for_eight_days(FUQIN)
    citizen = county.citizen()
    citizen.goto("/")
    pictured(county, citizen, "home")
    citizen.goto("/items/MZ-001/")
    pictured(county, citizen, "guide")
    counter.track(citizen, code, FUQIN.tail)
    pictured(county, citizen, "track")

    pictured(county, county.official("window.mazhan"), "inbox")
    reviewer = county.official("reviewer.mazhan")
    counter.find(reviewer, code)
    pictured(county, reviewer, "matter")
