"""Numbers as people type them: python-stdnum agrees, and a wrong one is told by its place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric, uscc
from stdnum.iso7064 import mod_37_36 as oracle_37_36

from bianmin.law.identifiers import (
    birth_date,
    check_division_code,
    check_id_number,
    check_mobile,
    check_uscc,
    mod_37_36,
)
from bianmin.law.refusal import Refusal

DIGITS = st.text("0123456789", min_size=3, max_size=3)
USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("110101199003070003", "110101199003070003"),
        ("440524188001010014", "440524188001010014"),
        ("999901199001010010", "999901199001010010"),
        ("999901198512319023", "999901198512319023"),
        (" 110101 19900307 0003 ", "110101199003070003"),
        ("１１０１０１１９９００３０７０００３", "110101199003070003"),
        ("11010519491231002x", "11010519491231002X"),
    ],
)
def test_an_id_number_is_made_plain(typed: str, number: str) -> None:
    assert check_id_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("110101199003070017", "id_number_check", "Character 18 of the ID number is wrong"),
        ("110101199003070017", "id_number_check", "it should be 1"),
        ("110105194912310021", "id_number_check", "it should be X"),
        ("11010119900307000", "id_number_length", "has 17 characters here; it must have 18"),
        ("110101900307000", "id_number_length", "has 15 characters"),
        ("", "id_number_length", "has 0 characters"),
        ("1101O1199003070003", "id_number_character", "Character 5 of the ID number cannot be “O”"),
        ("11010119900307000é", "id_number_check", "Character 18"),
        ("110101199002300003", "id_number_birth", "Characters 7 to 14"),
        ("110101179003070003", "id_number_birth", "Characters 7 to 14"),
    ],
)
def test_a_wrong_id_number_is_told_by_its_place(typed: str, code: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refused:
        check_id_number(typed)
    assert (refused.value.code, refused.value.field) == (code, "id_number")


@given(st.dates(date(1900, 1, 1), date(2026, 11, 20)), DIGITS)
def test_stdnum_agrees_on_every_id_number(born: date, sequence: str) -> None:
    first = f"999901{born:%Y%m%d}{sequence}"
    right = ric.calc_check_digit(first + "0")
    assert check_id_number(first + right) == first + right
    assert birth_date(first + right) == born
    for wrong in set("0123456789X") - {right}:
        with pytest.raises(Refusal, match=f"it should be {right}"):
            check_id_number(first + wrong)


@pytest.mark.parametrize(
    "typed",
    ["91350100M000100Y43", "12441500196720244T", "11999901MB00000012", "54999901ME0000001T"],
)
def test_a_credit_code_is_accepted(typed: str) -> None:
    assert check_uscc(typed.lower()) == typed


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("91350100M000100Y44", "Character 18 .* it should be 3"),
        ("91350100M000100YI3", "Character 17 of the social credit code cannot be “I”"),
        ("91350100M000100Y4", "has 17 characters"),
    ],
)
def test_a_wrong_credit_code_is_told_by_its_place(typed: str, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        check_uscc(typed)


@given(st.text(USCC_ALPHABET, min_size=17, max_size=17))
def test_stdnum_agrees_on_every_credit_code(first: str) -> None:
    right = uscc.calc_check_digit(first)
    assert check_uscc(first + right) == first + right


@pytest.mark.parametrize(
    "typed", ["13800138000", "138 0013 8000", "+86 138-0013-8000", "008613800138000"]
)
def test_a_mobile_number_is_made_plain(typed: str) -> None:
    assert check_mobile(typed) == "13800138000"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1380013800", "has 10 digits here; it must have 11"),
        ("138001380000", "has 12 digits"),
        ("1380013800a", "Character 11 of the mobile number cannot be “A”"),
        ("12345678901", "begins with 12"),
        ("05391234567", "begins with 05"),
        ("", "has 0 digits"),
    ],
)
def test_a_wrong_mobile_number_is_told(typed: str, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        check_mobile(typed)


@pytest.mark.parametrize("code", ["371323000000", "371323101000", "371323101201", "371083108201"])
def test_a_division_code_is_accepted(code: str) -> None:
    assert check_division_code(f" {code[:6]} {code[6:]}") == code


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("371323", "has 6 digits here; it must have 12"),
        ("07132300000 0", "Character 1 of the division code cannot be “0”"),
        ("37132300A000", "Character 9 of the division code cannot be “A”"),
        ("371323000201", "name a village, but 7 to 9 name no town"),
    ],
)
def test_a_wrong_division_code_is_told(typed: str, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        check_division_code(typed)


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=30))
def test_the_check_character_is_iso_7064s(text: str) -> None:
    assert mod_37_36(text) == oracle_37_36.calc_check_digit(text)
    assert mod_37_36(text.lower()) == mod_37_36(text)


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=20), st.data())
def test_the_check_character_finds_one_wrong_character(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from(sorted(set("0123456789ABCXYZ") - {text[place]})))
    assert mod_37_36(text) != mod_37_36(text[:place] + other + text[place + 1 :])


def test_another_character_is_an_error() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        mod_37_36("沂水")
