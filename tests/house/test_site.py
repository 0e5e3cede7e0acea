"""The ground that journeys stand on: the site in processes of its own, met by a real browser."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.house.site import Site

pytestmark = pytest.mark.browser


def test_a_browser_meets_the_running_site(site: Site, browser: Browser, artifacts: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site.url}/healthz")
    said = json.loads(page.inner_text("body"))
    assert said.items() >= {"web": True, "database": True, "worker": True}.items()
    answer = page.goto(f"{site.url}/")
    assert answer
    assert answer.status == 200
    page.screenshot(path=artifacts / "start-phone.png")
    page.close()


def test_the_demonstration_county_has_a_past(site: Site) -> None:
    said = site.database.run("demonstration_accounts", BIANMIN_DEMONSTRATION="1")
    assert len(said.splitlines()) > 3
