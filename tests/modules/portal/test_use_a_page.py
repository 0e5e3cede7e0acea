"""Each public page is printed, opened on a phone, shared, and kept by who has come in."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.config import cleaning
from bianmin.network.models import Site
from bianmin.portal import favourites, present
from bianmin.portal.models import Favourite
from tests import build

from .test_come_in_and_see_all import PHONE, in_by_phone, said
from .test_stay_public import PUBLIC

pytestmark = pytest.mark.django_db
ITEM, KEPT = "/items/MZ-001/", "/mine/kept/"


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    settings.DEMONSTRATION = True


def test_every_public_page_has_its_tools_and_no_page_of_hers(
    chinese: Client, case: build.Case
) -> None:
    answers = [(page, chinese.get(page)) for page in PUBLIC]
    read = [pair for pair in answers if pair[1].headers["Content-Type"].startswith("text/html")]
    assert len(read) > 20
    for page, answer in read:
        path, shown = page.partition("?")[0], said(answer)
        assert "data-print" in shown and "data-share" in shown and "data-copy" in shown, page
        assert f"/page-code.svg?page={path.replace('/', '%2F')}" in shown
        assert "q=" not in shown.partition("page-tools")[2]
    in_by_phone(chinese)
    chinese.post(f"/mine/{case.code}/")
    for personal in ("/mine/", f"/track/{case.code}/"):
        assert "page-tools" not in said(chinese.get(personal))


def test_a_code_is_drawn_of_public_paths_alone(chinese: Client, case: build.Case) -> None:
    drawn = chinese.get("/page-code.svg", {"page": ITEM})
    assert (drawn.status_code, drawn.headers["Content-Type"]) == (200, "image/svg+xml")
    assert b"<svg" in drawn.content and b"http://www.w3.org/2000/svg" in drawn.content
    wrong = (
        "",
        "/nowhere/",
        f"/track/{case.code}/",
        "/desk/",
        "//elsewhere.example/",
        f"{ITEM}?q=x",
    )
    for path in wrong:
        assert chinese.get("/page-code.svg", {"page": path}).status_code == 404, path


def test_she_keeps_an_item_a_site_and_a_guide_and_takes_one_off(chinese: Client) -> None:
    in_by_phone(chinese)
    site = Site.objects.exclude(name="").first()
    assert site
    pages = [ITEM, f"/sites/{site.pk}/", f"/disclosure/bodies/{site.body_id}/"]
    assert KEPT in said(chinese.get(ITEM)) and KEPT not in said(chinese.get("/items/"))
    assert "最低生活保障" in said(chinese.get(KEPT, {"page": ITEM}))
    for page in [*pages, ITEM]:
        assert chinese.post(KEPT, {"page": page}).url == KEPT
    listed = said(chinese.get(KEPT))
    assert Favourite.objects.count() == 3
    assert "政府信息公开指南" in listed and site.name in listed and "最低生活保障" in listed
    assert PHONE not in str(list(Favourite.objects.values()))
    chinese.post(KEPT, {"page": ITEM, "off": "1"})
    assert ITEM not in said(chinese.get(KEPT))
    with CaptureQueriesContext(connection) as asked:
        chinese.get(KEPT)
    assert len(asked) <= 8


@pytest.mark.parametrize("page", ["", "/items/", "/items/NO-SUCH/", "/desk/", "x" * 300, "\x00"])
def test_what_cannot_be_kept_is_refused(chinese: Client, page: str) -> None:
    in_by_phone(chinese)
    refused: Any = chinese.post(KEPT, {"page": page})
    assert refused.status_code == 422
    assert not Favourite.objects.exists()


def test_without_coming_in_nothing_is_stored(chinese: Client) -> None:
    assert "什么都没有保存" in said(chinese.get(KEPT, {"page": ITEM}))
    assert "什么都没有保存" in said(chinese.post(KEPT, {"page": ITEM}))
    assert not Favourite.objects.exists()
    fresh = Client()
    fresh.get(ITEM)
    assert not fresh.cookies


def test_nobody_sees_anothers_and_what_nobody_looks_at_is_let_go(
    chinese: Client, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_by_phone(chinese)
    chinese.post(KEPT, {"page": ITEM})
    in_by_phone(client, "13800004321")
    assert ITEM not in said(client.get(KEPT))
    monkeypatch.setattr(favourites, "MOST", 1)
    assert chinese.post(KEPT, {"page": f"/sites/{Site.objects.all()[0].pk}/"}).status_code == 422
    cleaning.clean(present.now() + timedelta(days=729))
    assert Favourite.objects.count() == 1
    cleaning.clean(present.now() + timedelta(days=731))
    assert not Favourite.objects.exists()
