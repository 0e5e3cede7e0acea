"""Searched for, taken out as a ledger, counted: a complaint is found by who may see it, by nobody
else, and nowhere with the name of who complains."""

from collections.abc import Callable
from typing import Any

import pytest

from bianmin.casework.models import Export
from bianmin.complaints import services
from bianmin.look.ledgers import writing
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from bianmin.network import services as staffing
from bianmin.vault import store
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE, moment
from tests.modules.complaints import cases
from tests.modules.complaints.cases import MONDAY, NAME, PHONE, Told
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_a_ledger_out import cells, taken_out
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db
Seat = Callable[[Actor], Desk]
SEARCH = "/desk/search/"
LISTS = ("/desk/", "/desk/ledger/", "/desk/ledger/print/", "/desk/today/", "/desk/complaints/")
LATER = moment("2026-09-21 Mon 09:00")


@pytest.fixture(autouse=True)
def monday(now: Now) -> None:
    now.at = MONDAY


def subject(seat: Seat) -> Desk:
    return seat(cases.clerk())


def handler(seat: Seat, case: Told) -> Desk:
    return seat(build.on_post(case.stay.post))


def uninvolved(seat: Seat) -> list[Desk]:
    """The agent of a village of the town, a department's reviewer, the window of another town."""
    return [
        seat(build.an_agent()),
        seat(build.at_desk(COUNTY, "reviewer", department="民政局")),
        seat(build.at_desk("371323102000", "window")),
    ]


def found(desk: Desk, typed: str) -> list[str]:
    """The addresses of what a search finds."""
    answered = desk.post(SEARCH, typed=typed)
    assert answered.status_code == 200
    return [line.url for line in answered.context["lines"]]


def spaced(code: str) -> str:
    return f"{code[:4]} {code[4:8]} {code[8:]}"


def test_who_handles_it_finds_it_by_number_and_by_code(seat: Seat) -> None:
    case = cases.online()
    desk, where = handler(seat, case), f"/desk/matters/{case.matter}/"
    for typed in (case.state.number, case.state.number.lower(), case.code, spaced(case.code)):
        assert found(desk, typed) == [where]


def test_nobody_finds_it_by_who_complains(seat: Seat) -> None:
    """Not even who handles it: who she is, is asked for with a reason, one complaint at a time."""
    party = build.a_party(name=NAME, serial=754, phone=PHONE)
    case = cases.online(party=party)
    for desk in (handler(seat, case), subject(seat), *uninvolved(seat)):
        for typed in (NAME, NAME[:2], NAME[1:], PHONE, build.id_number(754)):
            assert found(desk, typed) == []


def test_whom_it_is_about_and_who_has_nothing_to_do_with_it_find_nothing(seat: Seat) -> None:
    case = cases.online().concluded()
    for desk in (subject(seat), *uninvolved(seat)):
        for typed in (case.state.number, case.code, spaced(case.code), case.code[:6], "投诉"):
            assert found(desk, typed) == []
        assert desk.get(f"/desk/matters/{case.matter}/").status_code == 404


def test_nor_who_wrote_it_down_for_another_office(seat: Seat) -> None:
    agent = build.at_desk(VILLAGE, "agent")
    filing = cases.about_a_clerk(channel="phone")
    case = cases.of(services.register(filing=filing, by=agent, at=MONDAY, key="phone"))
    assert found(seat(agent), case.state.number) == found(seat(agent), case.code) == []


@pytest.mark.parametrize("typed", ["%", "'", "0" * 80, "１２３４", "000000000000", "投诉人"])
def test_whatever_is_typed_is_answered(seat: Seat, typed: str) -> None:
    case = cases.online()
    for desk in (handler(seat, case), subject(seat)):
        assert found(desk, typed) == []


def rows(desk: Desk) -> list[list[Any]]:
    return cells(taken_out(desk, procedure="complaint").content)


def test_a_ledger_taken_out_has_it_for_who_handles_it_and_names_nobody(seat: Seat) -> None:
    case = cases.online().concluded()
    desk = handler(seat, case)
    [line] = [row for row in rows(desk) if case.state.number in row]
    assert "属实" in line
    for cell in line:
        assert not any(word in str(cell) for word in (NAME, PHONE, NAME[0] + "*", case.code))
    pdf = text_of(taken_out(desk, kind="pdf", procedure="complaint").content)
    assert case.state.number in pdf
    assert NAME[:1] + "*" not in pdf
    assert NAME not in pdf


def test_a_ledger_taken_out_by_others_has_nothing_of_it(seat: Seat) -> None:
    case = cases.online().concluded()
    for desk in (subject(seat), *uninvolved(seat)):
        assert not any(case.state.number in row for row in rows(desk))
        pdf = taken_out(desk, kind="pdf", procedure="complaint")
        assert case.state.number not in text_of(pdf.content)
        assert desk.get("/desk/ledger/", procedure="complaint").context["rows"] == []


def test_nor_one_that_is_written_as_a_job_afterwards(seat: Seat) -> None:
    """What the worker writes is what its owner was allowed to see when she asked."""
    case = cases.online()
    desk = subject(seat)
    taken_out(desk)
    made = Export.objects.get()
    assert made.expected == 0
    assert not any(case.state.number in row for row in cells(written_again(made)))


def written_again(made: Export) -> bytes:
    return store.fetch(writing.write(made.pk).digest)


def test_she_counts_nothing_though_she_shares_the_post_with_which_it_lies(seat: Seat) -> None:
    clerk = cases.clerk()
    case = cases.online()
    staffing.appoint(
        post=case.stay.post, account=clerk.account or 0, rank="B", from_day=MONDAY.date(),
        title="", by=None, at=MONDAY,
    )  # fmt: skip
    sweep(LATER)
    hers, theirs = seat(Actor(clerk.account, case.stay.post)), handler(seat, case)
    assert theirs.get("/desk/").context["counts"]["all"] == 1
    assert hers.get("/desk/").context["counts"]["all"] == 0
    assert found(hers, case.state.number) == []
    assert not any(case.state.number in row for row in rows(hers))
    assert any(case.state.number in row for row in rows(theirs))


def test_no_list_of_any_post_names_who_complains_or_breaks(seat: Seat) -> None:
    case = cases.online(about=cases.online().state.number).concluded()
    desks = [handler(seat, case), subject(seat), *uninvolved(seat)]
    desks += [seat(build.at_desk(COUNTY, role)) for role in ("supervisor", "coordinator")]
    desks += [seat(build.at_desk(TOWN, role)) for role in ("approver", "organ_head")]
    for desk in desks:
        for where in LISTS:
            page = desk.get(where)
            assert page.status_code == 200, where
            for word in (NAME, PHONE, f"{NAME[0]}*", f"{NAME[0]}某"):
                assert word not in text(page), where
