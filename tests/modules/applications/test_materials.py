"""The pages of papers: added, turned, cut, moved, removed where they came in; then fixed."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.applications.models import Material, Page
from bianmin.files import services as files
from bianmin.files.photos import Edges
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import another_at, material, reach, refused, what_stands

pytestmark = pytest.mark.django_db

NOON = moment("2026-09-18 Fri 12:00")
MONDAY = moment("2026-09-21 Mon 10:00")


@pytest.fixture(autouse=True)
def shelf(settings: Any, tmp_path: Path) -> Iterator[None]:
    """Files of these tests are kept apart."""
    settings.FILES_DIRECTORY = tmp_path / "files"
    yield


def photo(colour: str = "white", name: str = "IMG_0001.jpg") -> "ContentFile[bytes]":
    picture, target = Image.new("RGB", (60, 40), colour), BytesIO()
    picture.save(target, "JPEG")
    return ContentFile(target.getvalue(), name)


def added(case: Case, key: str = "m1", *, by: Actor | None = None, at: Any = NOON) -> Page:
    who = by or case.whoever_has_it()
    row = material(case, key)
    return applications.add_page(material=row.pk, upload=photo(), by=who, at=at)


def order(case: Case, key: str = "m1") -> list[int]:
    return [page.pk for page in Page.objects.filter(material=material(case, key))]


def test_several_pages_to_a_paper_in_order() -> None:
    case = build.an_application()
    pages = [added(case) for _page in range(3)]
    assert [page.position for page in pages] == [1, 2, 3]
    assert order(case) == [page.pk for page in pages]
    assert pages[0].added_by == case.stay.holder


def test_photographs_of_the_intake_come_in_with_it() -> None:
    stored = [files.store(upload=photo(colour), by=None, at=FRIDAY) for colour in ("red", "blue")]
    said = {paper.key: paper for paper in build.everything("MZ-001", FRIDAY)}
    said["m2"] = Brought("m2", "here", pages=[file.pk for file in stored])
    case = build.an_application(materials=[*said.values()])
    pages = Page.objects.filter(material__application=case.matter)
    assert [(page.material.key, page.file_id) for page in pages] == [
        ("m2", stored[0].pk),
        ("m2", stored[1].pk),
    ]


def test_a_page_of_a_paper_that_was_to_follow_brings_it() -> None:
    said = {paper.key: paper for paper in build.everything("MZ-001", FRIDAY)}
    case = build.an_application(materials=[*{**said, "m3": Brought("m3", "follows")}.values()])
    added(case, "m3")
    assert material(case, "m3").presence == "here"
    case.take("hand_up", at=NOON)


def test_turned_it_is_a_new_file() -> None:
    case = build.an_application()
    page = added(case)
    applications.turn_page(page=page.pk, degrees=90, by=case.whoever_has_it(), at=NOON)
    turned = Page.objects.get(pk=page.pk)
    assert turned.file_id != page.file_id
    assert (turned.file.width, turned.file.height) == (40, 60)


def test_without_its_edges_it_is_a_new_file() -> None:
    case = build.an_application()
    page = added(case)
    by = case.whoever_has_it()
    applications.crop_page(page=page.pk, edges=Edges(left=50), by=by, at=NOON)
    cut = Page.objects.get(pk=page.pk)
    assert cut.file_id != page.file_id
    assert (cut.file.width, cut.file.height) == (30, 40)


@pytest.mark.parametrize(
    ("moved", "up", "then"),
    [
        (2, True, [0, 2, 1]),
        (1, True, [1, 0, 2]),
        (0, True, [0, 1, 2]),
        (0, False, [1, 0, 2]),
        (2, False, [0, 1, 2]),
    ],
)
def test_moved_it_changes_places_with_its_neighbour(moved: int, up: bool, then: list[int]) -> None:
    case = build.an_application()
    pages = [added(case).pk for _page in range(3)]
    applications.move_page(page=pages[moved], up=up, by=case.whoever_has_it(), at=NOON)
    assert order(case) == [pages[index] for index in then]


def test_removed_it_is_gone_and_the_next_is_added_behind() -> None:
    case = build.an_application()
    first, second = added(case), added(case)
    applications.remove_page(page=first.pk, by=case.whoever_has_it(), at=NOON)
    third = added(case)
    assert order(case) == [second.pk, third.pk]


def each_change(case: Case, page: Page, by: Actor) -> list[Any]:
    """Every way to change the papers."""
    row = page.material
    return [
        lambda: applications.add_page(material=row.pk, upload=photo("red"), by=by, at=MONDAY),
        lambda: applications.turn_page(page=page.pk, degrees=90, by=by, at=MONDAY),
        lambda: applications.crop_page(page=page.pk, edges=Edges(top=10), by=by, at=MONDAY),
        lambda: applications.move_page(page=page.pk, up=True, by=by, at=MONDAY),
        lambda: applications.remove_page(page=page.pk, by=by, at=MONDAY),
        lambda: applications.correct_list(
            material=row.pk, presence="here", originals=3, by=by, at=MONDAY
        ),
    ]


def test_by_nobody_else() -> None:
    case = build.an_application()
    page = added(case)
    for who in (build.an_agent("371323101263"), build.at_desk(TOWN, "window")):
        for change in each_change(case, page, who):
            with refused("papers-fixed"):
                change()
    agent = case.whoever_has_it()
    for who in (Actor(agent.account, None), Actor(build.an_account().pk, agent.post)):
        for change in each_change(case, page, who):
            with refused("no-post"):
                change()


def test_the_other_post_of_the_place_may_help() -> None:
    case = build.an_application()
    assert added(case, by=another_at(case, "head")).position == 1


def test_not_after_they_were_handed_up() -> None:
    case = build.an_application()
    page, agent = added(case), case.whoever_has_it()
    case.take("hand_up", at=NOON)
    for who in (agent, case.whoever_has_it()):
        for change in each_change(case, page, who):
            with refused("papers-fixed", says="have been handed on"):
                change()


def test_at_the_window_that_took_them_in_until_it_accepts() -> None:
    window = build.at_desk(TOWN, "window")
    case = build.an_application(by=window, mode="window")
    page = added(case)
    case.take("accept", at=NOON)
    for change in each_change(case, page, window):
        with refused("papers-fixed"):
            change()


def test_not_when_it_later_lies_there_to_be_carried_up() -> None:
    window = build.at_desk(TOWN, "window")
    case = build.an_application(by=window, mode="window")
    page = added(case)
    reach(case, "carried_up", at=FRIDAY)
    for change in each_change(case, page, window):
        with refused("papers-fixed"):
            change()


def test_while_corrections_are_awaited_pages_of_the_papers_asked_for_are_added() -> None:
    case = build.an_application()
    old, agent = added(case), case.whoever_has_it()
    reach(case, "accept", at=NOON)
    case.take("ask_correction", at=NOON, facts={"materials": ["m1"]})
    for who in (agent, case.whoever_has_it()):
        new = added(case, "m1", by=who, at=MONDAY)
        applications.turn_page(page=new.pk, degrees=180, by=who, at=MONDAY)
        applications.remove_page(page=new.pk, by=who, at=MONDAY)
    with refused("papers-fixed"):
        added(case, "m2", by=agent, at=MONDAY)
    assert order(case) == [old.pk]


def test_the_page_that_was_at_fault_stays_as_evidence() -> None:
    case = build.an_application()
    old, agent = added(case), case.whoever_has_it()
    reach(case, "accept", at=NOON)
    case.take("ask_correction", at=moment("2026-09-18 Fri 15:00"), facts={"materials": ["m1"]})
    for change in each_change(case, old, agent)[1:4]:
        with refused("papers-fixed"):
            change()


def test_once_supplied_they_are_fixed_again() -> None:
    case = build.an_application()
    page, agent = added(case), case.whoever_has_it()
    reach(case, "accept", at=NOON)
    case.take("ask_correction", at=NOON, facts={"materials": ["m1"]})
    case.take("supply", by=agent, at=MONDAY, facts={"materials": ["m1"]})
    for change in each_change(case, page, agent):
        with refused("papers-fixed"):
            change()


def test_sent_back_to_the_village_pages_are_added_and_the_old_ones_stay() -> None:
    case = build.an_application()
    old = added(case)
    reach(case, "accept", at=NOON)
    case.take("return_leg", at=moment("2026-09-18 Fri 15:00"), reason="照片模糊")
    new = added(case, at=MONDAY)
    agent = case.whoever_has_it()
    with refused("papers-fixed"):
        applications.remove_page(page=old.pk, by=agent, at=MONDAY)
    applications.remove_page(page=new.pk, by=agent, at=MONDAY)


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00 no picture", b"\xff\xd8\xff\xe0 cut off"])
def test_what_is_no_photograph_is_refused_and_nothing_is_kept(content: bytes) -> None:
    case = build.an_application()
    before = what_stands()
    with pytest.raises(Refusal) as caught:
        upload = ContentFile(content, "户口本.jpg")
        row = material(case, "m1")
        applications.add_page(material=row.pk, upload=upload, by=case.whoever_has_it(), at=NOON)
    assert caught.value.code.startswith("files.")
    assert what_stands() == before


def test_the_list_is_put_right_while_it_may_be() -> None:
    case = build.an_application()
    agent = case.whoever_has_it()
    row = material(case, "m3")
    common: dict[str, Any] = {"material": row.pk, "by": agent, "at": NOON}
    applications.correct_list(presence="not_needed", reason="户口本已在库", **common)
    changed = material(case, "m3")
    assert (changed.presence, changed.reason) == ("not_needed", "户口本已在库")
    applications.correct_list(presence="here", originals=2, **common)
    assert material(case, "m3").originals == 2


def test_the_list_says_nothing_that_cannot_be() -> None:
    case = build.an_application()
    common: dict[str, Any] = {
        "material": material(case, "m3").pk,
        "by": case.whoever_has_it(),
        "at": NOON,
    }
    for said, code in (
        ({"presence": "not_needed"}, "say-why-not"),
        ({"presence": "elsewhere"}, "paper-unaccounted"),
        ({"presence": "here", "originals": 1000}, "originals-wrong"),
        ({"presence": "here", "originals": -1}, "originals-wrong"),
    ):
        with refused(code):
            applications.correct_list(**common, **said)


def test_an_original_on_the_receipt_does_not_vanish_from_the_list() -> None:
    case = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=2))
    common: dict[str, Any] = {
        "material": material(case, "m1").pk,
        "by": case.whoever_has_it(),
        "at": NOON,
    }
    with refused("originals-wrong", says="less than the receipt says: 2"):
        applications.correct_list(presence="here", originals=1, **common)
    applications.correct_list(presence="here", originals=3, **common)


def test_papers_and_pages_that_are_not_there() -> None:
    case = build.an_application()
    agent = case.whoever_has_it()
    with refused("no-such-paper"):
        applications.add_page(material=10**9, upload=photo(), by=agent, at=NOON)
    with refused("no-such-paper"):
        applications.remove_page(page=10**9, by=agent, at=NOON)


def test_a_closed_matter_keeps_its_papers() -> None:
    case = build.an_application()
    page, agent = added(case), case.whoever_has_it()
    case.take("withdraw", at=NOON, reason="不办了")
    for change in each_change(case, page, agent):
        with refused("papers-fixed"):
            change()
    assert Material.objects.filter(application=case.matter).count() == 9
