"""The county as people meet it: who sits down at a screen, and what is kept of what they saw."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import psycopg
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect
from psycopg.sql import SQL, Identifier

from bianmin.demonstration.cast import PASSWORD
from tests.house.databases import CHECKOUT
from tests.house.site import Site
from tests.stories.counter import Person

PHONE = ViewportSize(width=390, height=844)
DESKTOP = ViewportSize(width=1280, height=900)
WIDTHS = {"phone": PHONE, "desktop": DESKTOP}
PATIENCE_MS = 30_000
DEPUTY = """
    SELECT other.username
    FROM people_account own
    JOIN network_holder held ON held.account_id = own.id
    JOIN network_holder beside ON beside.post_id = held.post_id AND beside.rank = 'B'
    JOIN people_account other ON other.id = beside.account_id
    WHERE own.username = %s
"""
NAME = "SELECT name FROM people_account WHERE username = %s"
EDITION = """
    SELECT (terms.content ->> 'subject_edition')::integer
    FROM matters_matter matter JOIN matters_terms terms ON terms.id = matter.terms_id
    WHERE matter.id = %s
"""
GRAVE = {"serious", "critical"}


@dataclass
class County:
    """A running site and a browser; every page opened through it is closed with it.

    ``sessions`` are the officials who have signed in already, by account.
    """

    site: Site
    browser: Browser
    artifacts: Path
    sessions: dict[str, Any]
    contexts: list[BrowserContext] = field(default_factory=list)

    def citizen(self, *, size: ViewportSize = PHONE, **more: Any) -> Page:
        """A browser at which nobody has signed in."""
        context = self.browser.new_context(
            base_url=self.site.url, viewport=size, locale="zh-CN", reduced_motion="reduce", **more
        )
        context.set_default_timeout(PATIENCE_MS)
        context.on("request", lambda request: self.site.asked.add(unquote(request.url)))
        self.contexts.append(context)
        return context.new_page()

    def official(self, account: str, *, size: ViewportSize = DESKTOP, **more: Any) -> Page:
        """A browser at which an official has signed in, with the inbox open."""
        if account not in self.sessions:
            self.sessions[account] = self._signed_in(account)
        page = self.citizen(size=size, storage_state=self.sessions[account], **more)
        page.goto("/desk/")
        return page

    def _signed_in(self, account: str) -> Any:
        page = self.citizen()
        page.goto("/desk/")
        page.locator("input[name=login]").fill(account)
        page.locator("input[name=password]").fill(PASSWORD)
        page.get_by_role("button", name="登录").click()
        expect(page.get_by_role("navigation", name="工作台")).to_be_visible(timeout=PATIENCE_MS)
        return page.context.storage_state()

    def shoot(self, page: Page, name: str) -> None:
        """Keep a picture of the whole page, with what is further down drawn too."""
        page.evaluate(
            """Promise.all([...document.images].map(each => {
                each.loading = "eager"
                return each.decode().catch(() => null)
            }))"""
        )
        page.screenshot(path=self.artifacts / f"{name}.png", full_page=True)

    def look_at(self, page: Page, name: str) -> None:
        """At both widths: a picture, nothing beside the screen, no grave hindrance for anybody."""
        before = page.viewport_size
        for width, size in WIDTHS.items():
            page.set_viewport_size(size)
            self.shoot(page, f"{name}-{width}")
            assert not _overflow(page), f"{name} is wider than a {width}"
            assert not hindrances(page), f"{name} on a {width}"
        page.set_viewport_size(before or DESKTOP)

    def rows(self, *tables: str) -> Mapping[str, int]:
        """How many rows the site's database has, by table."""
        with psycopg.connect(self.site.database.owner_url) as connection:
            return {name: _count(connection, name) for name in tables}

    def deputy_of(self, account: str) -> str:
        """Who stands in for an official: the second holder of the same post."""
        with psycopg.connect(self.site.database.owner_url) as connection:
            found = connection.execute(DEPUTY, [account]).fetchone()
        assert found, f"{account} has no deputy"
        return str(found[0])

    def name_of(self, account: str) -> str:
        """How an official is called."""
        with psycopg.connect(self.site.database.owner_url) as connection:
            found = connection.execute(NAME, [account]).fetchone()
        assert found, f"nobody is {account}"
        return str(found[0])

    def edition_of(self, matter: int) -> int:
        """The edition of its item under which a matter runs."""
        with psycopg.connect(self.site.database.owner_url) as connection:
            found = connection.execute(EDITION, [matter]).fetchone()
        assert found
        return int(found[0])

    def publicised_for_eight_days(self, person: Person) -> tuple[int, str]:
        """Her application, whose publicity went up eight days ago: its id and tracking code."""
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.stories.beside",
                "tests.stories.earlier",
                person.name,
                person.number,
            ],
            cwd=CHECKOUT,
            env=self.site.database.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        made = json.loads(done.stdout)
        return made["matter"], made["code"]

    def pdf(self, page: Page, link: str) -> bytes:
        """The paper behind a link of the page."""
        address = page.get_by_role("link", name=re.compile(link)).first.get_attribute("href")
        answer = page.request.get(address or "")
        assert answer.headers["content-type"] == "application/pdf", answer.status
        return answer.body()

    def close(self) -> None:
        for context in self.contexts:
            context.close()


def _count(connection: "psycopg.Connection[tuple[int]]", table: str) -> int:
    found = connection.execute(SQL("SELECT count(*) FROM {}").format(Identifier(table))).fetchone()
    assert found
    return found[0]


def _overflow(page: Page) -> int:
    root = "document.documentElement"
    return int(page.evaluate(f"Math.max(0, {root}.scrollWidth - {root}.clientWidth)"))


def hindrances(page: Page) -> list[str]:
    """What axe finds that keeps somebody from using the page."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{each['id']}: {node['html'][:200]}"
        for each in found
        if each["impact"] in GRAVE
        for node in each["nodes"]
    ]
