"""Division codes: where a place ends and what lies inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bianmin.network import codes


@pytest.mark.parametrize(
    ("code", "stem"),
    [
        ("370000000000", "37"),
        ("371300000000", "3713"),
        ("371323000000", "371323"),
        ("371323101000", "371323101"),
        ("371323101200", "371323101200"),
        ("371323100000", "371323100"),
        ("110000000000", "11"),
        ("371323101", "371323101"),
        ("371323", "371323"),
        ("", ""),
    ],
)
def test_a_stem_is_what_all_codes_inside_begin_with(code: str, stem: str) -> None:
    assert codes.stem(code) == stem


def test_the_stems_of_a_village_climb_to_its_province() -> None:
    stems = codes.stems("371323101200")
    assert stems == ("371323101200", "371323101", "371323", "3713", "37")


def test_the_stems_of_a_town_begin_with_itself() -> None:
    assert codes.stems("371323101000") == ("371323101", "371323", "3713", "37")


def test_a_village_is_within_its_town_and_not_within_the_neighbour() -> None:
    assert codes.is_within("371323101200", "371323101000")
    assert codes.is_within("371323101000", "371323101000")
    assert not codes.is_within("371323101200", "371323102000")
    assert not codes.is_within("371323101000", "371323101200")


@pytest.mark.parametrize("text", ["37", "3713", "371323", "371323101", "371323101200"])
def test_whole_steps_are_codes(text: str) -> None:
    assert codes.is_code(text)


@pytest.mark.parametrize("text", ["", "3", "37132", "3713231", "37132310120X", "３７", "371323 "])
def test_other_texts_are_no_codes(text: str) -> None:
    assert not codes.is_code(text)


part = st.integers(1, 99).map("{:02d}".format)
parts = st.tuples(part, part, part, st.integers(1, 999), st.integers(1, 999))


@given(parts, st.integers(1, 5))
def test_a_village_is_within_each_place_above_it(
    numbers: tuple[str, str, str, int, int], steps: int
) -> None:
    province, city, county, town, village = numbers
    whole = f"{province}{city}{county}{town:03d}{village:03d}"
    above = whole[: codes.STEPS[-steps]].ljust(12, "0")
    assert codes.is_within(whole, above)
    assert codes.stem(above) in codes.stems(whole)
