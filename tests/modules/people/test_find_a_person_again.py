"""A person is found by number, phone or name, and proves to be one by four characters."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.law.refusal import Refusal
from bianmin.people import selectors, services
from bianmin.people.models import Party

pytestmark = pytest.mark.django_db
ZHANG = "999901199001010010"
X_NUMBER = "99990119900101023X"


@pytest.fixture
def zhang(at: datetime) -> Party:
    return services.register_person(
        name="张敏", id_number=ZHANG, phone="13805391234", by=None, at=at
    )


def test_by_number_by_phone_by_name(zhang: Party) -> None:
    assert selectors.find_by_id_number(ZHANG) == zhang
    assert selectors.find_by_phone("+86 138 0539 1234") == [zhang]
    assert list(selectors.named("张 敏")) == [zhang]


def test_strangers_are_not_found(zhang: Party) -> None:
    assert selectors.find_by_id_number("999901198512319023") is None
    assert selectors.find_by_phone("13905391234") == []
    assert selectors.find_by_phone("") == []
    assert not selectors.named("张").exists()


def test_a_family_shares_a_phone_and_a_county_its_names(zhang: Party, at: datetime) -> None:
    mother = services.register_person(
        name="张敏", id_number="999901198512319023", phone="13805391234", by=None, at=at
    )
    assert selectors.find_by_phone("13805391234") == [zhang, mother]
    assert set(selectors.named("张敏")) == {mother, zhang}
    assert selectors.has_part("敏", among=[mother.pk]) == [mother.pk]
    assert selectors.has_part("丽", among=[mother.pk, zhang.pk]) == []


def test_a_search_that_cannot_be_right_is_refused(zhang: Party) -> None:
    with pytest.raises(Refusal):
        selectors.find_by_id_number("999901199001010019")
    with pytest.raises(Refusal):
        selectors.find_by_phone("12345")


def test_finding_costs_one_statement(zhang: Party) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        selectors.find_by_id_number(ZHANG)
    assert len(queries) == 1


@pytest.mark.parametrize("four", ["0010", "1234", " ００１０ ", "13805391234"])
def test_the_last_four_of_id_or_phone_prove_who_asks(zhang: Party, four: str) -> None:
    assert selectors.has_tail(zhang, four)


@pytest.mark.parametrize("four", ["", "10", "010", "9999", "0011", "X010"])
def test_anything_else_does_not(zhang: Party, four: str) -> None:
    assert not selectors.has_tail(zhang, four)


def test_a_small_x_is_a_capital_one_and_no_phone_matches_nothing(at: datetime) -> None:
    party = services.register_person(name="李四", id_number=X_NUMBER.lower(), by=None, at=at)
    assert selectors.has_tail(party, "023x")
    assert not selectors.has_tail(party, "")
