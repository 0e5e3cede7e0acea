"""A year's requests and cases become the national tables; an independent count agrees."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bianmin.information.annual.counting import Asked, Contested, requests_of, reviews_of
from bianmin.information.annual.figures import Figures, total
from bianmin.information.annual.form import form
from bianmin.information.outcomes import BY_CODE, OUTCOMES
from tests.modules.information.years import KINDS, some_years

YEAR = 2026


def recounted(year: int, asked: list[Asked]) -> Counter[tuple[str, str]]:
    """The same by other means: every request looked at once for each row, from its days as text."""
    cells: Counter[tuple[str, str]] = Counter()
    for one in asked:
        came = str(one.received_on)[:4]
        went = str(one.answered_on)[:4] if one.answered_on else "9999"
        lives = came <= str(year) <= went
        cells["一", one.applicant] += came == str(year)
        cells["二", one.applicant] += lives and came != str(year)
        cells["四", one.applicant] += lives and went != str(year)
        if went == str(year):
            cells[BY_CODE[one.outcome].row, one.applicant] += 1
    return cells


def test_a_year_counts_what_an_independent_count_counts() -> None:
    asked = some_years(7)
    for year in (YEAR - 1, YEAR, YEAR + 1):
        table, again = requests_of(year, asked), recounted(year, asked)
        for row, counts in table.items():
            assert counts == tuple(again[row, kind] for kind in KINDS), row
    assert all(sum(requests_of(YEAR, asked)[row]) for row in form().handled), "every row is met"


@given(st.integers(), st.integers(0, 80), st.integers(2024, 2029))
def test_the_sums_agree_in_every_column_and_years_join(seed: int, size: int, year: int) -> None:
    asked = some_years(seed, size)
    this = Figures(requests=requests_of(year, asked))
    after = Figures(requests=requests_of(year + 1, asked))
    assert this.disagreeing() == ()
    assert after.not_carried_from(this) == ()


@given(st.integers(), st.integers(1, 60), st.integers(0, 60))
def test_the_county_is_the_sum_of_its_bodies(seed: int, size: int, cut: int) -> None:
    asked = some_years(seed, size)
    parts = [asked[:cut], asked[cut:]]
    bodies = [Figures(requests=requests_of(YEAR, part)) for part in parts]
    assert total(bodies).requests == requests_of(YEAR, asked)
    assert total(bodies).disagreeing() == ()


def test_a_wrong_cell_makes_its_column_disagree() -> None:
    table = dict(requests_of(YEAR, some_years(3)))
    table["(三)1"] = (table["(三)1"][0], table["(三)1"][1] + 1, *table["(三)1"][2:])
    assert Figures(requests=table).disagreeing() == (1,)


def test_a_year_without_a_request_is_zeros_not_blanks() -> None:
    nothing = Figures(requests=requests_of(YEAR, []), reviews=reviews_of(YEAR, []))
    assert nothing == Figures()
    assert len(nothing.requests) == 24
    assert {count for row in nothing.requests.values() for count in row} == {0}
    assert nothing.handled() == (0,) * 6
    assert nothing.row_of("三") is None, "a heading has no figures"
    assert nothing.row_of("(三)") is None


def test_every_outcome_has_its_row_and_every_row_an_outcome() -> None:
    assert {outcome.row for outcome in OUTCOMES} == set(form().handled)


def test_a_request_answered_on_the_last_day_is_of_that_year() -> None:
    late = Asked("legal", date(YEAR, 12, 31), "provided", date(YEAR, 12, 31))
    next_day = Asked("legal", date(YEAR, 12, 31), "provided", date(YEAR + 1, 1, 1))
    table = requests_of(YEAR, [late, next_day])
    at = KINDS.index("legal")
    assert (table["一"][at], table["(一)"][at], table["四"][at]) == (2, 1, 1)
    assert requests_of(YEAR + 1, [late, next_day])["二"][at] == 1


CASES = [
    Contested("reconsideration", date(2025, 12, 1), "upheld", date(2026, 1, 20)),
    Contested("reconsideration", date(2026, 3, 1), "corrected", date(2026, 4, 20)),
    Contested("reconsideration", date(2026, 12, 1), "other", date(2027, 1, 20)),
    Contested("suit", date(2026, 5, 1)),
    Contested("suit", date(2025, 1, 1), "upheld", date(2025, 3, 1)),
    Contested("suit_after_review", date(2027, 1, 1)),
]


def test_cases_count_where_they_were_decided_and_as_pending_until_then() -> None:
    assert reviews_of(2026, CASES) == {
        "reconsideration": (1, 1, 0, 1),
        "suit": (0, 0, 0, 1),
        "suit_after_review": (0, 0, 0, 0),
    }
    assert reviews_of(2027, CASES)["reconsideration"] == (0, 0, 1, 0)
    assert reviews_of(2025, CASES)["suit"] == (1, 0, 0, 0)


def test_figures_are_kept_and_read_again() -> None:
    figures = Figures(requests=requests_of(YEAR, some_years(5)), reviews=reviews_of(2026, CASES))
    assert Figures.read(figures.as_json()) == figures
