"""A county to walk about in: the running site, a browser, and officials who have signed in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.house.site import Site
from tests.stories.county import County


@pytest.fixture(scope="session")
def sessions() -> dict[str, Any]:
    """Officials sign in once a session."""
    return {}


@pytest.fixture
def county(
    site: Site, browser: Browser, artifacts: Path, sessions: dict[str, Any]
) -> Iterator[County]:
    """The county; a story that fails leaves a picture of each page it had open."""
    told = County(site, browser, artifacts, sessions)
    yield told
    told.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: "pytest.CallInfo[None]") -> Any:
    """Picture what a failed story had before it."""
    report = yield
    county = getattr(item, "funcargs", {}).get("county")
    if report.when == "call" and report.failed and county:
        pages = [page for context in county.contexts for page in context.pages]
        for number, page in enumerate(pages, start=1):
            county.shoot(page, f"failed-{item.name}-{number}")
    return report
