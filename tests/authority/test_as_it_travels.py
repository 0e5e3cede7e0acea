"""One matter from village to county and back: at each leg, who can open it, and in whose lists."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bianmin.api import callers, throttle
from bianmin.desk import officers
from bianmin.look import pace
from bianmin.portal import present
from tests import build
from tests.authority import printed, state
from tests.authority.asking import HIDES, LEADS, REFUSES, SHOWS
from tests.authority.cast import Asker, everybody
from tests.build import FRIDAY, Case
from tests.modules.applications.ways import onward

pytestmark = pytest.mark.django_db
PAGE = Path(__file__).resolve().parents[2] / "docs" / "authority.md"
LISTS = ("/desk/", "/desk/ledger/", "/desk/today/", "/desk/handover/", "/desk/afterwards/")

PUBLICITY = timedelta(days=10)


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[datetime], None]]:
    def move(at: datetime) -> None:
        for face, name in ((officers, "present"), (callers, "present"), (present, "now")):
            monkeypatch.setattr(face, name, lambda: at)

    for window in (throttle.window, pace.searches):
        monkeypatch.setattr(window, "always", 10**6)
    move(FRIDAY)
    return move


def opened(asker: Asker, case: Case) -> str:
    """What the matter's page, its papers and its search say together: seen, or not there at all."""
    answers = [
        asker.browser.get(f"/desk/matters/{case.matter}/").status_code,
        asker.browser.get(f"/desk/matters/{case.matter}/papers/").status_code,
        _asked(asker, case).status_code,
    ]
    told = {200: SHOWS, 302: LEADS, 401: REFUSES, 403: REFUSES, 404: HIDES}
    letters = {told[status] for status in answers}
    assert letters == {SHOWS} or SHOWS not in letters, (asker.name, answers)
    return next(letter for letter in (SHOWS, LEADS, REFUSES, HIDES) if letter in letters)


def _asked(asker: Asker, case: Case) -> Any:
    head = {"authorization": f"Bearer {asker.token}"} if asker.token else {}
    return asker.program.get(f"/api/v1/matters/{case.matter}", headers=head)


def listed(asker: Asker, case: Case) -> bool:
    """Whether its number or her name stands in a list or in what a search finds."""
    marks = (case.row.number.encode(), *state.MARKS)
    found = [asker.browser.get(where).content for where in LISTS]
    found += [
        asker.browser.post("/desk/search/", {"typed": typed}).content
        for typed in (state.NAME, case.code, build.id_number(state.SERIAL))
    ]
    return any(mark in _without_echo(content) for content in found for mark in marks)


def _without_echo(content: bytes) -> bytes:
    """Without the field that says again what was typed."""
    return b"\n".join(line for line in content.splitlines() if b"<input" not in line)


def test_who_sees_it_as_it_travels(now: Callable[[datetime], None]) -> None:
    case, other, at = state.received(), state.anothers_matter(), FRIDAY
    cast = list(everybody(case, other))
    found: dict[str, str] = {}
    while not case.row.closed_at:
        now(at)
        leg = f"{len(found) + 1}. {case.where}"
        found[leg] = "".join(opened(asker, case) for asker in cast)
        for asker, letter in zip(cast, found[leg], strict=True):
            assert letter in {SHOWS, LEADS} or not listed(asker, case), (leg, asker.name)
        at += PUBLICITY if case.where == "publicise" else timedelta(hours=1)
        if case.where == "handed_over":
            case.give_back(at=at)
        onward(case, at)
    if os.environ.get("BIANMIN_PRINT_AUTHORITY"):
        printed.write(PAGE, "travels", [asker.name for asker in cast], found)
    assert printed.read(PAGE, "travels") == found, printed.RENEW
