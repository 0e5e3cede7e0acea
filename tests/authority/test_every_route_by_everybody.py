"""Every route by everybody, near the matter and far from it: the printed table is what happens."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bianmin.api import callers, throttle
from bianmin.desk import officers
from bianmin.look import pace
from bianmin.portal import present
from tests.authority import printed, state
from tests.authority.asking import CLOSED, SHOWS, letter
from tests.authority.cast import NEAR, everybody
from tests.authority.complained import WHERE
from tests.authority.routes import Route, routes
from tests.build import FRIDAY

pytestmark = pytest.mark.django_db
PAGE = Path(__file__).resolve().parents[2] / "docs" / "authority.md"
FACES = ("desk", "api", "portal", "accounts")
OUTSIDE = ("anybody", "citizen", "another citizen", "staff without a post")
ASKED = frozenset({"reviewer", "coordinator", "supervisor"})
"""Who has the request of these tables, and who follows those of the whole county."""

UNIT = frozenset({"reviewer", "editor"})
OFFICE = frozenset({"coordinator", "supervisor", "administrator"})
"""Of whom the internal entry is, and the county's office, which reads it and does nothing."""

IN_CHARGE = frozenset({"reviewer", "editor"})
"""Of them the body's own: they see its drafts too."""

OF_HERS = {"desk/papers/<int:paper>/", "api/v1/papers/{paper}"}


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch) -> Iterator[datetime]:
    """The same Friday on all faces, and no face counts how often it is asked."""
    for face, name in ((officers, "present"), (callers, "present"), (present, "now")):
        monkeypatch.setattr(face, name, lambda: FRIDAY)
    for window in (throttle.window, pace.searches, pace.forms, pace.uploads):
        monkeypatch.setattr(window, "always", 10**6)
    yield FRIDAY


@pytest.mark.parametrize("face", FACES)
def test_every_route_by_everybody(face: str) -> None:
    case, other = state.her_matter(), state.anothers_matter()
    cast = {asker.name: asker for asker in everybody(case, other)}
    things = state.Things(case, cast)
    found = {
        str(route): "".join(letter(route, asker, things) for asker in cast.values())
        for route in routes()
        if route.face == face
    }
    if os.environ.get("BIANMIN_PRINT_AUTHORITY"):
        printed.write(PAGE, face, list(cast), found)
    assert printed.read(PAGE, face) == found, printed.RENEW


def rows() -> list[tuple[Route, dict[str, str]]]:
    """Each route with the letter of each asker, as printed."""
    printed_rows = {face: printed.read(PAGE, face) for face in FACES}
    names = printed.cast(PAGE)
    return [
        (route, dict(zip(names, printed_rows[route.face][str(route)], strict=True)))
        for route in routes()
    ]


def test_the_desk_is_for_whoever_holds_a_post() -> None:
    for route, told in rows():
        if route.face == "desk" and route.pattern != "desk/post/":
            outside = {told[name] for name in OUTSIDE}
            assert outside <= CLOSED, route


def test_she_is_named_only_to_herself_and_to_whom_her_matter_came() -> None:
    for route, told in rows():
        shown = {name for name, found in told.items() if found == SHOWS}
        assert shown <= NEAR | {"citizen"}, route


def test_what_belongs_to_the_matter_is_closed_to_all_who_are_far() -> None:
    for route, told in rows():
        if route.pattern.startswith(state.OF_REQUESTS):
            continue
        if {"matter", "page"} & set(route.takes) or route.pattern in OF_HERS:
            far = {name: found for name, found in told.items() if name not in NEAR}
            assert set(far.values()) <= CLOSED, (route, far)


def test_a_request_for_information_is_closed_to_all_but_the_body_it_was_put_to() -> None:
    """And to who follows the whole county. What comes with a file is told first what it lacks."""
    of_one = [pair for pair in rows() if _is_of_a_request(pair[0])]
    assert of_one
    for route, told in of_one:
        far = {name: found for name, found in told.items() if name not in ASKED}
        assert route.sends_file or set(far.values()) <= CLOSED, (route, far)


def _is_of_a_request(route: Route) -> bool:
    """An operation on requests, or a page about one or about a file that goes with its reply."""
    is_page = {"matter", "release"} & set(route.takes)
    return route.pattern.startswith(state.OF_REQUESTS) and bool(route.operation or is_page)


def test_a_draft_of_what_is_disclosed_is_its_bodys_own() -> None:
    for route, told in rows():
        if route.pattern.startswith("desk/disclosure/") and "disclosure" in route.takes:
            far = {name: found for name, found in told.items() if name not in IN_CHARGE}
            assert set(far.values()) <= CLOSED, (route, far)


def test_what_a_unit_tells_its_staff_is_closed_to_all_but_them_and_the_countys_office() -> None:
    of_one = [pair for pair in rows() if _is_inside(pair[0])]
    assert len(of_one) == 11
    for route, told in of_one:
        far = {name: found for name, found in told.items() if name not in UNIT | OFFICE}
        assert set(far.values()) <= CLOSED, (route, far)


def _is_inside(route: Route) -> bool:
    """A page about an internal entry or its file, or an operation on one."""
    below = route.pattern.startswith("api/v1/directory/inside/")
    return "internal" in route.takes or below


def test_a_complaint_is_nowhere_for_whom_it_is_about() -> None:
    """On no page and by no operation about a matter; whoever handles it finds it on the same."""
    case, other = state.her_matter(), state.anothers_matter()
    cast = {asker.name: asker for asker in everybody(case, other)}
    things = state.Things(case, cast)
    complaint = things.values[(WHERE, "matter")]
    things.values |= {key: complaint for key in things.values if key[1] == "matter"}
    asked = [route for route in routes() if "matter" in route.takes and not route.sends_file]
    about, handling = cast["reviewer of another department"], cast["coordinator"]
    opened = {str(route) for route in asked if letter(route, about, things) not in CLOSED}
    assert not opened
    assert any(letter(route, handling, things) not in CLOSED for route in asked)
