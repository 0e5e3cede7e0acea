"""Public pages: kept by caches, the same for everybody, naming no citizen, at a fixed price."""

from collections.abc import Iterator
from html import unescape

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import build
from tests.build import Case

pytestmark = pytest.mark.django_db
PUBLIC = {
    "/": 4,
    "/search/": 2,
    "/search/?q=低保": 6,
    "/items/": 3,
    "/items/departments/": 3,
    "/items/MZ-001/": 1,
    "/items/lists/": 3,
    "/results/": 5,
    "/agents/": 3,
    "/agents/?town=371323101000": 5,
    "/agents/?q=八大庄": 3,
    f"/agents/{build.VILLAGE}/": 9,
    f"/agents/{build.VILLAGE}/card/": 8,
    f"/villages/{build.VILLAGE}/": 14,
    "/utilities/": 3,
    "/disclosure/": 5,
    "/disclosure/?q=低保&category=20-11": 5,
    "/disclosure/directory.json": 4,
    "/disclosure/bodies/": 4,
    f"/places/{build.VILLAGE}/items/": 9,
    f"/places/{build.TOWN}/items/": 9,
    f"/places/{build.COUNTY}/items/": 9,
    "/complaints/": 9,
    "/complaints/handled/": 5,
    "/how-it-works/": 3,
    "/calculator/": 3,
    "/calculator/?limit=XK-DECIDE&day=2026-09-18": 10,
    "/items/MZ-001/plain-sheet.pdf": 1,
    "/items/MZ-001/one-time-notice.pdf": 1,
    "/items/MZ-001/guide.pdf": 1,
    "/items/MZ-001/flow-chart.pdf": 1,
    "/items/MZ-001/flow-chart.svg": 1,
    "/items/MZ-001/flow-chart.bpmn": 1,
}
"""Every public page with the most statements it may take."""


def statements(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return len(caught)


@pytest.mark.parametrize("path", PUBLIC)
def test_a_page_costs_the_same_whatever_the_archive_holds(path: str, chinese: Client) -> None:
    build.an_agent()
    chinese.get(path)  # what the process keeps is read once
    before = statements(chinese, path)
    for serial in (1, 2, 3):
        build.an_application(party=build.a_party(serial=serial))
    build.on_post(build.an_agent().post or 0, rank="B")
    chinese.get(path)
    assert statements(chinese, path) == before <= PUBLIC[path]


def test_many_words_cost_as_much_as_one(chinese: Client) -> None:
    one = statements(chinese, "/search/?q=低保")
    assert statements(chinese, "/search/?q=低保 申请 审核 确认 保障") <= one


@pytest.mark.parametrize("path", PUBLIC)
def test_caches_may_keep_it(path: str, chinese: Client) -> None:
    answer = chinese.get(path)
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert {"Accept-Language", "Cookie"} <= set(answer.headers["Vary"].split(", "))
    assert not answer.cookies


def test_a_reader_with_a_session_gets_a_page_of_their_own(chinese: Client) -> None:
    chinese.cookies[settings.SESSION_COOKIE_NAME] = "anything"
    answer = chinese.get("/")
    assert "private" in answer.headers["Cache-Control"]
    assert "public" not in answer.headers["Cache-Control"]


@pytest.fixture
def citizens() -> Iterator[tuple[Case, ...]]:
    """People with names that no page contains by chance."""
    names = ("欧阳䶮䴉", "司马㛃")
    yield tuple(
        build.an_application(party=build.a_party(name=name, serial=serial))
        for serial, name in enumerate(names, start=1)
    )


def test_no_public_page_names_a_citizen(citizens: tuple[Case, ...], chinese: Client) -> None:
    for path in [*PUBLIC, "/track/", f"/track/{citizens[0].code}/"]:
        page = chinese.get(path).content.decode("utf-8", "replace")
        for secret in ("䶮", "䴉", "㛃", build.id_number(1), "13800003210"):
            assert secret not in page, path


def test_every_link_of_a_page_leads_somewhere(chinese: Client) -> None:
    build.an_agent()
    for path in PUBLIC:
        for link in links(chinese.get(path).content.decode("utf-8", "replace")):
            assert chinese.get(link).status_code == 200, f"{path} -> {link}"


def links(page: str) -> list[str]:
    """The addresses within the portal; of the items and villages one each."""
    parts = (unescape(part.partition('"')[0]) for part in page.split('href="')[1:])
    own = sorted({part.partition("#")[0] for part in parts if part.startswith("/")})
    shown = [link for link in own if not link.startswith(("/static/", "/accounts/"))]
    return list({"/".join(link.split("/")[:2]): link for link in shown}.values())


def test_writing_to_a_public_page_is_refused(chinese: Client) -> None:
    assert chinese.post("/items/MZ-001/").status_code == 405


def test_pages_speak_the_readers_language(chinese: Client, english: Client) -> None:
    assert "您要办什么事？" in chinese.get("/").content.decode()
    assert "What would you like done?" in english.get("/").content.decode()


def test_an_unknown_page_is_the_houses_own(chinese: Client) -> None:
    answer = chinese.get("/no/such/page/")
    assert answer.status_code == 404
    assert "12345" in answer.content.decode()
