"""A fact is asked of the body that knows it: a yes spares her the paper, else it is asked for."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bianmin.applications.brought import Brought
from bianmin.applications.exchange import verifying
from bianmin.applications.models import Verification
from bianmin.people.models import AccessLog
from tests import build
from tests.build import FRIDAY, Case, moment
from tests.modules.applications.departments import tax_office
from tests.modules.applications.ways import material, refused
from tests.modules.notices.servers import Provider

pytestmark = pytest.mark.django_db
BOOK = "m2"
LATER = moment("2026-09-18 Fri 10:00")


@pytest.fixture
def office(settings: Any, tmp_path: Path) -> Iterator[Provider]:
    with tax_office(settings, tmp_path) as found:
        yield found


def without_the_book(serial: int = 1) -> Case:
    papers = [
        Brought(one.key, "follows" if one.key == BOOK else one.presence)
        for one in build.everything("MZ-001", FRIDAY)
    ]
    return build.an_application(materials=papers, party=build.a_party(serial=serial))


def verified(case: Case, *, key: str = BOOK, told: bool = True) -> Verification:
    return verifying.verify(
        material=material(case, key).pk, told=told, by=build.an_agent(), at=LATER
    )


@pytest.mark.parametrize(
    ("answer", "verdict", "presence"),
    [
        ('200 {"answer": "yes"}', "yes", "shared"),
        ('200 {"answer": "no"}', "no", "follows"),
        ('200 {"answer": "perhaps"}', "unavailable", "follows"),
        ("200 fine", "unavailable", "follows"),
        ("503 busy", "unavailable", "follows"),
        ("403 no", "unavailable", "follows"),
    ],
)
def test_only_a_yes_spares_her_the_paper(
    office: Provider, answer: str, verdict: str, presence: str
) -> None:
    office.answer = answer
    case = without_the_book()
    row = verified(case)
    assert (row.verdict, row.fact, row.system) == (verdict, "identity", "tax")
    assert material(case, BOOK).presence == presence
    assert json.loads(office.received[0]) == {"verify": "identity", "name": "张秀英"}
    assert row.asked == {"verify": "identity", "name": "张秀英"}
    assert row.by_id == build.an_agent().account
    told = AccessLog.objects.filter(reason__contains="县税务局系统").exists()
    assert told is answer.startswith("200")


def test_nothing_is_asked_before_she_was_told(office: Provider) -> None:
    case = without_the_book()
    with refused("tell-her-first", field="told"):
        verified(case, told=False)
    with refused("nobody-verifies"):
        verified(case, key="m3")
    assert office.received == []
    assert not Verification.objects.exists()


def test_what_was_handed_up_is_verified_no_more(office: Provider) -> None:
    case = build.an_application()
    case.take("hand_up", at=LATER)
    with refused("papers-fixed"):
        verified(case)
    assert office.received == []


def test_a_paper_that_is_here_stays_so(office: Provider) -> None:
    office.answer = '200 {"answer": "yes"}'
    case = build.an_application()
    verified(case)
    assert material(case, BOOK).presence == "here"
