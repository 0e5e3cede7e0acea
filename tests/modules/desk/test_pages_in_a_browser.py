"""The desk in a real browser: it fits, shuts nobody out, and takes in without JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import resolve
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker

from bianmin.applications import services as applications
from bianmin.applications.models import Material
from bianmin.information.annual import services as reports
from bianmin.information.services import Asked
from bianmin.people.models import Account
from tests import build
from tests.house import databases
from tests.house.site import serving
from tests.modules.complaints import cases as complained
from tests.modules.desk.test_take_in import a_photo
from tests.modules.information import cases

pytestmark = pytest.mark.browser

SIZES = {"phone": (390, 844), "wide": (1280, 900)}
SMALL = (360, 740)
THIRD = Asked(of="third_party", name="沂水某建设公司", about="验收报告中的报价")
SERIOUS = {"serious", "critical"}


@dataclass(frozen=True)
class House:
    """A running site, one matter at the town, a request for information with the opinion asked
    about it, and officials of the demonstration by their role."""

    url: str
    matter: int
    people: dict[str, int]
    asked: dict[str, int]

    @property
    def agent(self) -> int:
        return self.people["agent"]

    @property
    def window(self) -> int:
        return self.people["window"]


@pytest.fixture(scope="module")
def house(home: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[House]:
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
        pytest.MonkeyPatch.context() as patch,
    ):
        matter, people = furnished(patch)
        asked = {**a_request(), **a_complaint(), "page": the_page(matter)}
        with serving(database) as url:
            yield House(url, matter, people, asked)


def furnished(patch: pytest.MonkeyPatch) -> tuple[int, dict[str, int]]:
    """The people, since long, and a matter of this week."""
    now = timezone.now()
    patch.setattr(build, "FRIDAY", now - timedelta(days=400))
    patch.setattr(build, "APPOINTED", (now - timedelta(days=400)).date())
    agent, window = build.an_agent(), build.at_desk(build.TOWN, "window")
    people = {
        "agent": agent,
        "window": window,
        "head": build.at_desk(build.VILLAGE, "head"),
        "supervisor": build.at_desk(build.TOWN, "supervisor"),
        "office": cases.office(),
        "keeper": build.at_desk(build.COUNTY, "administrator"),
    }
    accounts = {role: actor.account or 0 for role, actor in people.items()}
    Account.objects.filter(pk__in=accounts.values()).update(is_demonstration=True)
    case = build.an_application(by=agent, at=now - timedelta(days=1))
    first = Material.objects.get(application=case.matter, key="m1")
    given: dict[str, Any] = {"by": agent, "at": now - timedelta(hours=6)}
    applications.add_page(material=first.pk, upload=a_photo(), **given)
    case.take("hand_up", at=now - timedelta(hours=5))
    return case.matter, accounts


def the_page(matter: int) -> int:
    """What was photographed of its first paper."""
    first = Material.objects.get(application=matter, key="m1")
    return first.pages.get().pk


def a_request() -> dict[str, int]:
    """Searched for since yesterday, a company being asked."""
    since = timezone.now() - timedelta(days=1)
    case = cases.in_hand(at=since, party=build.a_party(serial=12))
    opinion, writer = case.ask(THIRD, since), cases.office().account or 0
    draft = reports.begin(body=case.body, year=since.year, by=writer, at=since)
    return {"request": case.matter, "opinion": opinion, "report": draft.pk}


def a_complaint() -> dict[str, int]:
    """One of the clerk at the town's window that was upheld; a second is being looked into."""
    since = timezone.now() - timedelta(hours=6)
    first, second = (complained.online(since, files=[build.a_photo()]) for _ in range(2))
    for case in (first, second):
        case.do("accept_complaint", since)
        case.do("record_finding", since, words={"found": "监控显示情况属实。"})
    told = {**complained.REASON, **complained.FAULT}
    first.do("conclude_upheld", since, words=told, within=10)
    return {"complaint": first.matter, "second": second.matter, "complained_of": first.row.body}


@dataclass
class Seat:
    """A browser at which an official sits."""

    page: Page
    house: House
    complaints: list[str]

    def asked(self, address: str) -> int:
        """The status with which a page is answered."""
        answer = self.page.goto(self.house.url + address)
        assert answer
        return answer.status

    def open(self, address: str) -> Page:
        self.page.goto(self.house.url + address)
        return self.page


@pytest.fixture
def sit(browser: Browser, house: House) -> Iterator[Any]:
    contexts = []

    def sat(account: int, size: str, *, mode: str = "plain", javascript: bool = True) -> Seat:
        width, height = SIZES.get(size, SMALL)
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale="zh-CN",
            java_script_enabled=javascript,
        )
        contexts.append(context)
        context.add_cookies([{"name": "mode", "value": mode, "url": house.url}])
        page, complaints = context.new_page(), []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{house.url}/desk/demonstration/")
        for group in page.locator("details:not([open]) > summary").all():
            group.click()
        page.locator(f'button[name=account][value="{account}"]').click()
        page.wait_for_url(f"{house.url}/desk/")
        return Seat(page, house, complaints)

    yield sat
    for context in contexts:
        context.close()


def serious_faults(page: Page) -> list[tuple[str, Any]]:
    found = Axe().run(page).response["violations"]
    return [(f["id"], [n["target"] for n in f["nodes"]]) for f in found if f["impact"] in SERIOUS]


def is_fitting(page: Page) -> bool:
    return bool(
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
    )


PAGES = {
    "inbox": "/desk/",
    "matter": "/desk/matters/{matter}/",
    "correction": "/desk/matters/{matter}/steps/ask_correction/",
    "refusal": "/desk/matters/{matter}/steps/refuse_acceptance/",
    "why": "/desk/matters/{matter}/why/acceptance/",
    "person": "/desk/matters/{matter}/person/",
    "papers": "/desk/matters/{matter}/papers/",
    "edges": "/desk/matters/{matter}/pages/{page}/crop/",
    "receipt": "/desk/matters/{matter}/receipt/",
    "ledger": "/desk/ledger/",
    "search": "/desk/search/",
    "handover": "/desk/handover/",
    "follow": "/desk/handover/follow/",
    "enquiries": "/desk/enquiries/",
    "enquiry": "/desk/enquiries/new/",
    "duty": "/desk/on-duty/",
    "intake": "/desk/intake/",
    "feeds": "/desk/feeds/",
}
OFFICES = {
    "requests": "/desk/requests/",
    "register": "/desk/requests/new/",
    "request": "/desk/matters/{request}/",
    "published": "/desk/requests/{request}/published/",
    "third": "/desk/requests/{request}/ask/third_party/",
    "joint": "/desk/requests/{request}/ask/joint_maker/",
    "opinion": "/desk/matters/{opinion}/",
    "releases": "/desk/releases/{request}/",
    "cases": "/desk/information/cases/{request}/",
    "annual": "/desk/information/annual/",
    "draft": "/desk/information/annual/{report}/",
    "disclosure": "/desk/disclosure/",
    "entry": "/desk/disclosure/new/",
}
"""Of requests for information, at the office that answers them."""


COMPLAINTS = {
    "complaints": "/desk/complaints/",
    "complaint-of": "/desk/complaints/new/?q=马站镇",
    "complaint-new": "/desk/complaints/new/{complained_of}/",
    "complaint": "/desk/matters/{complaint}/",
    "complaint-who": "/desk/complaints/{complaint}/who/",
    "complaint-extend": "/desk/matters/{second}/steps/extend/",
    "complaint-result": "/desk/complaints/{complaint}/result/",
    "complaints-assessed": "/desk/complaints/assessed/",
}
"""Of complaints, at the supervision of the town that handles them."""


@pytest.mark.parametrize("mode", ["plain", "elder"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_fits_and_shuts_nobody_out(
    sit: Any, house: House, artifacts: Path, size: str, mode: str
) -> None:
    for who, pages in (("window", PAGES), ("office", OFFICES), ("supervisor", COMPLAINTS)):
        seat = sit(house.people[who], size, mode=mode)
        for name, address in pages.items():
            page = seat.open(address.format(matter=house.matter, **house.asked))
            page.screenshot(path=artifacts / f"desk-{name}-{size}-{mode}.png", full_page=True)
            assert is_fitting(page), name
            assert not serious_faults(page), name
        assert not seat.complaints


SHOWN = (200, 403, 404)
"""A page may say that it is another's; it still fits."""
NO_PAGES = (
    "pdf",
    ".xlsx",
    ".json",
    ".ics",
    "/photo",
    "/pages/",
    "/export",
    "/files/",
    "/desk/papers/",
)
MOST_LINES = 3
"""Of the desk's navigation, its longer half folded away, in elder mode on the narrowest phone."""


def within_reach(page: Page) -> dict[str, str]:
    """Pages of the desk to which this one leads: an address for each route."""
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.pathname)")
    desks = [path for path in links if path.startswith("/desk/")]
    shown = [path for path in desks if not any(told in path for told in NO_PAGES)]
    return {str(resolve(path).view_name): path for path in reversed(shown)}


def lines_of_navigation(page: Page) -> int:
    """How many lines the closed navigation takes."""
    return int(
        page.evaluate(
            """() => {
              const bar = document.querySelector('.page-nav .inner');
              for (const more of bar.querySelectorAll('details')) more.open = false;
              const links = [...bar.querySelectorAll(':scope > a, :scope > details > summary')];
              const tops = new Set(links.map(one => Math.round(one.getBoundingClientRect().top)));
              return tops.size;
            }"""
        )
    )


@pytest.mark.parametrize("role", ["agent", "window", "head", "supervisor", "keeper"])
def test_whatever_is_within_reach_fits_the_narrowest_phone_in_elder_mode(
    sit: Any, house: House, artifacts: Path, role: str
) -> None:
    seat = sit(house.people[role], "small", mode="elder")
    assert lines_of_navigation(seat.open("/desk/")) <= MOST_LINES
    found, seen, faults = {"desk:inbox": "/desk/"}, set[str](), list[str]()
    while left := sorted(set(found) - seen):
        address = found[left[0]]
        seen.add(left[0])
        page, status = seat.page, seat.asked(address)
        name = left[0].removeprefix("desk:")
        page.screenshot(path=artifacts / f"small-{role}-{name}.png", full_page=True)
        if status not in SHOWN or not is_fitting(page):
            faults.append(f"{status} {address}")
        found = {**within_reach(page), **found}
    assert not faults
    assert len(seen) > len(("inbox", "ledger", "search", "messages", "handover", "follow"))


def test_a_villager_is_taken_in_without_javascript(
    sit: Any, house: House, artifacts: Path, tmp_path: Path
) -> None:
    photograph = tmp_path / "身份证.jpg"
    photograph.write_bytes(a_photo().read())
    page = sit(house.agent, "phone", javascript=False).open("/desk/intake/")
    page.get_by_label("身份证号（单位填统一社会信用代码）").fill(build.id_number(77)[:17] + "?")
    page.get_by_label("姓名或单位名称").fill("李大娘")
    page.get_by_role("button", name="下一步").click()
    page.get_by_role("alert").wait_for()
    page.get_by_label("身份证号（单位填统一社会信用代码）").fill(build.id_number(77))
    page.get_by_role("button", name="下一步").click()
    page.get_by_label("照原话填，或填拼音首字母").fill("吃低保")
    page.get_by_role("main").get_by_role("button", name="查找").click()
    page.get_by_role("link", name="最低生活保障审核确认").click()
    page.get_by_role("button", name="收这一件").click()
    page.locator("#m1 summary").click()
    page.locator("#m1 input[type=file][multiple]").set_input_files(photograph)
    page.locator("#m1").get_by_role("button", name="加入这些页").click()
    page.locator("#m1").get_by_role("button", name="裁边").click()
    page.get_by_label("上边").select_option("20")
    page.screenshot(path=artifacts / "desk-edges-phone.png", full_page=True)
    page.get_by_role("button", name="裁切").click()
    page.get_by_role("link", name="回到这份材料").click()
    page.get_by_role("button", name="下一步").click()
    page.get_by_label("同意代办：由我跑，不收钱").check()
    page.get_by_role("button", name="收件，出具凭证").click()
    page.wait_for_url("**/receipt/**")
    page.screenshot(path=artifacts / "desk-received-phone.png", full_page=True)
    page.get_by_text("哪天前有回音").wait_for()
    page.get_by_role("link", name="打开这一件").click()
    assert page.locator(".thumbs img").count() == 1
    page.get_by_role("link", name="上报", exact=True).click()
    page.get_by_role("main").get_by_role("button", name="上报").click()
    page.get_by_text("已完成：上报。").wait_for()


def test_the_keyboard_alone_takes_a_step(sit: Any, house: House) -> None:
    page = sit(house.window, "wide").open(f"/desk/matters/{house.matter}/steps/take_up/")
    page.get_by_role("main").get_by_role("button", name="接收").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/desk/matters/{house.matter}/")
    page.get_by_text("已完成：接收。").wait_for()
