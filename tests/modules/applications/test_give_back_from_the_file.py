"""Originals that nobody fetched lie in the file of a closed matter, and go back from there."""

from typing import Any

import pytest

from bianmin.applications import originals
from bianmin.applications import services as applications
from bianmin.applications.materials import materials_of
from bianmin.applications.models import GivenBack
from bianmin.applications.services.giving_back import Fetched
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import TOWN, VILLAGE, Case, moment

from .test_serve import GONE, ready, serve
from .ways import paper, papers, refused

pytestmark = pytest.mark.django_db
AFTER = moment("2026-12-03 Thu 09:00")
LATER = moment("2027-03-01 Mon 10:00")


def filed() -> Case:
    """Served by public notice, then put into the file with an original of each paper."""
    case = ready(originals=1)
    serve(case, "announce_service", reason=GONE)
    sweep(AFTER)
    serve(case, "file_result", at=AFTER)
    return case


def kept(case: Case) -> list[str]:
    return [row.key for row in originals.kept(materials_of(case.matter))]


def fetch(case: Case, *keys: str, by: Actor | None = None, **said: Any) -> GivenBack:
    fetched = Fetched(keys, **({"signed": "herself"} | said))
    who = by or build.at_desk(TOWN, "window")
    return applications.give_back_filed(matter=case.matter, fetched=fetched, by=who, at=LATER)


def test_she_fetches_them_from_the_file_in_parts_and_signs_for_each() -> None:
    case = filed()
    first, *rest = kept(case)
    made = fetch(case, first)
    assert (made.keys, made.at, kept(case)) == ([first], LATER, rest)
    told = paper(case, "originals_returned")
    assert (told["taken_by"], told["meanwhile"]) == ("本人签收", "本件已经办结归档。")
    assert len(told["remaining"]) == len(rest)
    fetch(case, *rest, signed="proxy", proxy_name="李小梅", proxy_id=build.id_number(9))
    assert kept(case) == []
    assert papers(case).count("originals_returned") == 2
    with refused("original-not-kept"):
        fetch(case, first)


def test_what_was_fetched_by_whom_is_sealed_and_a_name_without_need_is_not_kept() -> None:
    case = filed()
    made = fetch(case, *kept(case), proxy_name="李小梅", proxy_id="随便")
    assert (made.proxy_name, made.proxy_id) == ("", "")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"signed": ""}, "say-who-signed"),
        ({"signed": "proxy"}, "proxy-unnamed"),
        ({"signed": "proxy", "proxy_name": "李小梅", "proxy_id": "999901"}, "id_number_length"),
    ],
)
def test_who_signs_is_said_whole(said: dict[str, str], code: str) -> None:
    case = filed()
    before = kept(case)
    with refused(code):
        fetch(case, *before, **said)
    assert kept(case) == before
    assert not GivenBack.objects.exists()


def test_nothing_goes_back_twice_nor_what_is_none_nor_from_elsewhere() -> None:
    case = filed()
    first = kept(case)[0]
    for keys in ((), ("zz",), (first, "zz")):
        with refused("original-not-kept"):
            fetch(case, *keys)
    with refused("kept-elsewhere", says="is kept at"):
        fetch(case, first, by=build.an_agent(VILLAGE))
    with refused("kept-elsewhere"):
        fetch(case, first, by=build.at_desk(TOWN, "supervisor"))
    assert first in kept(case)


def test_before_the_end_there_is_a_step_for_it() -> None:
    case = ready(originals=1)
    with refused("still-under-way"):
        fetch(case, kept(case)[0])
