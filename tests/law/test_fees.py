"""The fee for requests beyond measure: cases of the measures, by count and by pages."""

from datetime import date
from pathlib import Path

import pytest

from bianmin.information.fees import Basis, due, schedule
from bianmin.law import fees

DAY = date(2026, 11, 20)
YUAN = 100

BY_COUNT = [
    # already, count, yuan
    (0, 0, 0),
    (0, 1, 0),
    (0, 10, 0),
    (9, 1, 0),
    (10, 1, 100),
    (0, 11, 100),
    (29, 1, 100),
    (0, 30, 2000),
    (30, 1, 200),
    (39, 1, 200),
    (40, 1, 300),
    (0, 40, 4000),
    (0, 41, 4300),
    (50, 1, 400),
    (8, 5, 300),
    (28, 4, 600),
    (99, 1, 800),
]
BY_PAGES = [
    (0, 0),
    (1, 0),
    (30, 0),
    (31, 10),
    (100, 700),
    (101, 720),
    (200, 2700),
    (201, 2740),
    (250, 4700),
]


@pytest.mark.parametrize(("already", "count", "yuan"), BY_COUNT)
def test_by_count_each_request_costs_what_its_place_in_the_month_says(
    already: int, count: int, yuan: int
) -> None:
    assert due(basis=Basis.COUNT, count=count, already=already, day=DAY) == yuan * YUAN


@pytest.mark.parametrize(("pages", "yuan"), BY_PAGES)
def test_by_pages_only_the_excess_is_dearer(pages: int, yuan: int) -> None:
    assert due(basis=Basis.PAGES, count=pages, day=DAY) == yuan * YUAN


def test_however_a_month_is_cut_it_costs_the_same() -> None:
    whole = due(basis=Basis.COUNT, count=75, day=DAY)
    for cut in range(76):
        first = due(basis=Basis.COUNT, count=cut, day=DAY)
        rest = due(basis=Basis.COUNT, count=75 - cut, already=cut, day=DAY)
        assert first + rest == whole


def test_one_more_never_costs_less() -> None:
    for basis in Basis:
        sums = [due(basis=basis, count=count, day=DAY) for count in range(260)]
        assert sums == sorted(sums)


def test_pages_of_two_requests_are_not_added() -> None:
    with pytest.raises(ValueError, match="not added"):
        due(basis=Basis.PAGES, count=20, already=20, day=DAY)
    with pytest.raises(ValueError, match="the 0-th"):
        schedule(Basis.PAGES, DAY).due(0, 3)


def test_the_rows_say_their_ground_and_quote_every_number() -> None:
    for basis in Basis:
        row = schedule(basis, DAY)
        assert row.ground.startswith("政府信息公开信息处理费管理办法（第")
        assert row.per == ("件" if basis is Basis.COUNT else "页")
        assert all(
            f"{band.first}—" in row.text
            or f"{band.first}件" in row.text
            or f"{band.first}页" in row.text
            for band in row.bands[1:]
        )
        assert all(f"{band.yuan}元" in row.text for band in row.bands[1:] if not band.every)


def test_before_the_measures_nothing_is_charged() -> None:
    with pytest.raises(LookupError, match="XX-FEE-COUNT is in force on 2020-12-31"):
        due(basis=Basis.COUNT, count=11, day=date(2020, 12, 31))


WRONG = [
    ("[{ first = 2, yuan = 1 }]", "begins with the first"),
    ("[]", "begins with the first"),
    ("[{ first = 1, yuan = 1 }, { first = 1, yuan = 2 }]", "after the one before"),
    ("[{ first = 1, yuan = -1 }]", "something or nothing"),
    ("[{ first = 1, yuan = 1, every = 10 }]", "by both or by neither"),
    ("[{ first = 1, fen = 1 }]", "fen"),
]


@pytest.mark.parametrize(("bands", "words"), WRONG)
def test_a_wrong_schedule_is_refused_by_its_name(bands: str, words: str, tmp_path: Path) -> None:
    row = f'act="a"\nsource="s"\n[[schedule]]\nid="X"\nbands={bands}\n'
    (tmp_path / "wrong.toml").write_text(row, "utf-8")
    with pytest.raises(ValueError, match=words) as refused:
        fees.read(tmp_path)
    assert "wrong.toml, X" in str(refused.value)
