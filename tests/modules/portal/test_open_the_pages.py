"""The pages in a real browser: phone and desk, plain and elder, with and without JavaScript."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django import DjangoDbBlocker

from bianmin.complaints import services as complaints
from bianmin.record import bills
from tests import build
from tests.build import Case
from tests.house import databases
from tests.house.site import Site, serving
from tests.modules.complaints import cases as complained

pytestmark = pytest.mark.browser
SERIOUS = {"serious", "critical"}
ITEM = "MZ-001"


@dataclass(frozen=True)
class Way:
    """One way to read."""

    name: str
    width: int = 390
    mode: str = "plain"
    language: str = "zh-CN"
    javascript: bool = True


WAYS = [
    Way("phone"),
    Way("phone-elder", 360, "elder"),
    Way("wide", 1280),
    Way("wide-elder", 1280, "elder"),
    Way("phone-english", language="en"),
]
PAGES = {
    "home": "/",
    "search": "/search/?q=低保",
    "nothing": "/search/?q=修火箭",
    "themes": "/items/",
    "results": "/results/",
    "notices": "/notices/",
    "guide": f"/items/{ITEM}/",
    "guide-county": "/items/MZ-012/",
    "town": "/agents/?town=371323101000",
    "agents": "/agents/",
    "agent": f"/agents/{build.VILLAGE}/",
    "card": f"/agents/{build.VILLAGE}/card/",
    "how": "/how-it-works/",
    "record": "/record/",
    "track": "/track/",
    "mine": "/mine/",
    "requests": "/requests/",
    "request": "/requests/new/",
    "complaints": "/complaints/",
    "complaint-of": "/complaints/new/?q=马站镇",
    "complaints-handled": "/complaints/handled/",
    "disclosure": "/disclosure/",
    "disclosing": "/disclosure/bodies/",
    "annual": "/information/annual/",
    "calculator": "/calculator/",
    "reckoned": "/calculator/?limit=XK-DECIDE&day=2026-09-18&held1=2026-09-21&until1=2026-09-24",
    "refused": "/calculator/?n=20&unit=working_days&day=1900-01-01&until1=2026-09-21",
}


@dataclass(frozen=True)
class Opened:
    """A running portal, and in it four matters: moving, waiting for her, late, closed; and a
    complaint that was upheld."""

    site: Site
    moving: Case
    waiting: Case
    late: Case
    closed: Case
    complaint: complained.Told


@pytest.fixture(scope="module")
def opened(
    home: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Opened]:
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
    ):
        now = timezone.now()
        cases = (_moving(now), _waiting(now), _late(now), _closed(now))
        told = _complained(now)
        bills.make(now)
        with serving(database) as url:
            yield Opened(Site(url, database), *cases, told)


def _complained(now: datetime) -> complained.Told:
    """Of the clerk at the town's window, last week; found true, and public."""
    case, since = complained.online(now - timedelta(days=7)), now - timedelta(days=6)
    case.do("accept_complaint", since)
    case.do("record_finding", since, words={"found": "监控显示情况属实。"})
    told = {**complained.REASON, **complained.FAULT}
    case.do("conclude_upheld", since, words=told, within=10)
    put, passed = complained.clerk(role="supervisor"), complained.clerk(role="approver")
    text = "群众反映窗口人员上班看手机。经查属实，已批评教育并责令整改。"
    complaints.put_forward(complaint=case.matter, text=text, by=put, at=since)
    complaints.publish(complaint=case.matter, by=passed, at=since)
    return case


def _moving(now: datetime) -> Case:
    """In the town since the day before yesterday, accepted, the home being visited."""
    case = build.an_application(at=now - timedelta(days=3))
    case.take("hand_up", at=now - timedelta(days=2, hours=20))
    case.take("accept", at=now - timedelta(days=2))
    return case


def _waiting(now: datetime) -> Case:
    case = build.an_application(at=now - timedelta(days=2), party=build.a_party(serial=2))
    case.take("hand_up", at=now - timedelta(days=1, hours=20))
    facts = {"materials": ["m3", "m5"]}
    reason = "申请书没有签字；申报表缺第二页。"
    case.take("ask_correction", at=now - timedelta(hours=20), facts=facts, reason=reason)
    return case


def _late(now: datetime) -> Case:
    """Accepted four months ago, and no reason stated."""
    case = build.an_application(at=now - timedelta(days=122), party=build.a_party(serial=4))
    case.take("hand_up", at=now - timedelta(days=121))
    case.take("accept", at=now - timedelta(days=120))
    return case


def _closed(now: datetime) -> Case:
    """The whole way, up to the county and down again, these last four weeks."""
    case = build.an_application(at=now - timedelta(days=28), party=build.a_party(serial=3))
    reviewers = build.body_of(build.TOWN).posts.filter(role="reviewer")
    second = build.on_post(reviewers.last().pk, rank="B").account
    way: list[tuple[int, str, dict[str, object]]] = [
        (27, "hand_up", {}),
        (26, "accept", {}),
        (24, "report_visit", {"second": second}),
        (22, "endorse", {"opinion": "agree"}),
        (12, "end_publicity", {"objections": "none"}),
        (11, "hand_up", {}),
        (5, "grant", {}),
        (4, "fulfil", {}),
        (3, "hand_down", {}),
        (2, "hand_over", {"signed": "paper"}),
    ]
    for days, step, facts in way:
        case.take(step, at=now - timedelta(days=days), facts=facts)
    return case


@pytest.fixture
def read(browser: Browser, opened: Opened) -> Iterator[Callable[[Way], Page]]:
    """A browser that reads in a way; its console's complaints fail the test, a refusal aside."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def begin(way: Way) -> Page:
        context = browser.new_context(
            viewport={"width": way.width, "height": 844},
            locale=way.language,
            java_script_enabled=way.javascript,
        )
        contexts.append(context)
        context.add_cookies([{"name": "mode", "value": way.mode, "url": opened.site.url}])
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        return page

    yield begin
    for context in contexts:
        context.close()
    assert not [said for said in complaints if "422" not in said]


def _shows_well(page: Page, way: Way, name: str, artifacts: Path) -> None:
    page.screenshot(path=artifacts / f"portal-{name}-{way.name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= way.width
    faults = [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]
    assert not faults


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_public_pages_fit_and_shut_nobody_out(
    read: Callable[[Way], Page], opened: Opened, artifacts: Path, way: Way
) -> None:
    page = read(way)
    for name, path in PAGES.items():
        page.goto(opened.site.url + path)
        _shows_well(page, way, name, artifacts)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_she_follows_her_matter(
    read: Callable[[Way], Page], opened: Opened, artifacts: Path, way: Way
) -> None:
    page = read(way)
    for name in ("moving", "waiting", "late", "closed"):
        case: Case = getattr(opened, name)
        page.goto(opened.site.url + "/")
        page.locator("#id_code").fill(f"{case.code[:4]} {case.code[4:]}")
        page.locator("#id_tail").fill("3210")
        page.locator("#id_tail").press("Enter")
        page.wait_for_url(f"**/track/{case.code}/")
        _shows_well(page, way, f"tracked-{name}", artifacts)
    page.goto(f"{opened.site.url}/track/{opened.moving.code}/")
    page.locator("a.why").first.click()
    _shows_well(page, way, "why", artifacts)
    page.goto(f"{opened.site.url}/track/{opened.moving.code}/record/")
    _shows_well(page, way, "receipt", artifacts)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_she_complains_and_follows_it(
    read: Callable[[Way], Page], opened: Opened, artifacts: Path, way: Way
) -> None:
    page, case = read(way), opened.complaint
    form = f"{opened.site.url}/complaints/new/{case.row.body}/?person={case.row.person}"
    page.goto(form)
    _shows_well(page, way, "complaint-new", artifacts)
    page.locator("main button.primary").last.click()
    page.locator(".error-summary").wait_for()
    _shows_well(page, way, "complaint-refused", artifacts)
    page.goto(f"{opened.site.url}/track/{case.code}/")
    _shows_well(page, way, "complaint-code", artifacts)
    page.locator("#id_tail").fill(complained.PHONE[-4:])
    page.locator("main button.primary").click()
    page.locator("#answer").wait_for()
    _shows_well(page, way, "complaint-tracked", artifacts)


def test_without_javascript_she_gets_from_the_receipt_to_the_papers(
    read: Callable[[Way], Page], opened: Opened
) -> None:
    page = read(Way("plain", javascript=False))
    case = opened.waiting
    page.goto(f"{opened.site.url}/track/{case.code}/")
    page.locator("#id_tail").fill("9999")
    page.locator("main button.primary").click()
    page.locator(".error-summary").wait_for()
    page.locator("#id_tail").fill("3210")
    page.locator("main button.primary").click()
    assert "申请书没有签字" in page.locator("main").inner_text()
    link = page.locator("#issued + ul a").first.get_attribute("href")
    assert page.request.get(opened.site.url + str(link)).body().startswith(b"%PDF")
    page.get_by_role("button", name="查完了，关闭").click()
    page.goto(f"{opened.site.url}/track/{case.code}/")
    page.locator("#id_tail").wait_for()
