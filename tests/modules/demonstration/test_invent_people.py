"""Nobody who lives is in the demonstration, and every number is formally right."""

from itertools import islice
from random import Random

import pytest

from bianmin.demonstration import names
from bianmin.law.identifiers import check_id_number, check_mobile, check_uscc, normalise_name


def test_id_numbers_are_right_and_of_a_region_that_does_not_exist() -> None:
    chance = Random("test")
    made = [names.id_number(serial, chance) for serial in range(300)]
    assert [check_id_number(number) for number in made] == made
    assert {number[:6] for number in made} == {"999901"}
    assert len(set(made)) == 300


def test_organisations_have_right_codes_of_that_region() -> None:
    made = [names.uscc(serial) for serial in range(40)]
    assert [check_uscc(code) for code in made] == made
    assert {code[2:8] for code in made} == {"999901"}
    assert len(set(made)) == 40


def test_telephones_are_formally_right() -> None:
    assert check_mobile(names.mobile(7)) == "13800000007"


def test_names_can_be_kept_as_they_are_and_the_rare_ones_come_first() -> None:
    made = list(islice(names.people(Random("test")), 200))
    assert [normalise_name(name) for name in made] == made
    assert "王䶮" in made[:8]
    assert "马㛃" in made[:8]
    assert max(map(len, made)) > 25
    assert min(map(len, made)) == 2


def test_the_same_seed_gives_the_same_people() -> None:
    first, second = (list(islice(names.people(Random("x")), 50)) for _ in "12")
    assert first == second


def test_an_organisation_says_that_it_is_invented() -> None:
    assert names.organisation(Random("test")).startswith("示例")


def test_no_check_character_for_a_body_of_wrong_signs() -> None:
    with pytest.raises(ValueError, match="no check character"):
        names._completed("99990119900101ABC", check_id_number, "0123456789X")
