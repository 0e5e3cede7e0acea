"""Tracking: the code on the receipt and four digits of the ID or the phone, and few wrong tries."""

from datetime import datetime, timedelta

import pytest
from django.utils import translation

from bianmin.applications import services as applications
from bianmin.applications.models import Application
from bianmin.law.refusal import Refusal
from bianmin.people.models import Party
from tests import build
from tests.build import FRIDAY, Case, moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-09-21 Mon 10:00")
PHONE = "3210"
WITH_X = next(serial for serial in range(1, 100) if build.id_number(serial).endswith("X"))


@pytest.fixture
def case() -> Case:
    return build.an_application()


def tracked(code: str, tail: str, at: datetime = NOW) -> int:
    return applications.track(code=code, tail=tail, at=at).pk


def told(code: str, tail: str, at: datetime = NOW) -> tuple[str, str]:
    """The code and the sentence of the refusal."""
    with pytest.raises(Refusal) as caught:
        tracked(code, tail, at)
    with translation.override("en"):
        return caught.value.code, str(caught.value)


def test_by_the_digits_of_the_id(case: Case) -> None:
    assert tracked(case.code, build.id_number()[-4:]) == case.matter


def test_by_the_digits_of_the_phone(case: Case) -> None:
    assert tracked(case.code, PHONE) == case.matter


@pytest.mark.parametrize("typed", ["{} {}", " {}{} ", "{}-{}", "No.{}{}"])
def test_the_code_as_it_is_typed(case: Case, typed: str) -> None:
    assert tracked(typed.format(case.code[:4], case.code[4:]), f" {PHONE} ") == case.matter


@pytest.mark.parametrize("end", ["X", "x"])
def test_an_id_that_ends_in_x(end: str) -> None:
    case = build.an_application(party=build.a_party(serial=WITH_X))
    tail = build.id_number(WITH_X)[-4:-1] + end
    assert tracked(case.code, tail) == case.matter


def test_somebody_without_a_phone_tracks_by_her_id() -> None:
    case = build.an_application(party=build.a_party(phone="", serial=9))
    assert tracked(case.code, build.id_number(9)[-4:]) == case.matter
    assert told(case.code, "")[0] == "code-unknown"


def test_the_sentence_does_not_tell_which_of_both_was_wrong(case: Case) -> None:
    wrong_digits = told(case.code, "0000")
    wrong_code = told("12345678", PHONE)
    assert wrong_digits == wrong_code
    assert wrong_digits[0] == "code-unknown"
    assert "code and these four digits" in wrong_digits[1]


@pytest.mark.parametrize("tail", ["", "321", "32100", "张秀英", "\x00", "0" * 400])
def test_what_are_no_four_digits(case: Case, tail: str) -> None:
    assert told(case.code, tail)[0] == "code-unknown"


@pytest.mark.parametrize("code", ["", "abc", "1", "9" * 300, "\x00"])
def test_what_is_no_code(case: Case, code: str) -> None:
    assert told(code, PHONE)[0] == "code-unknown"


def test_after_five_wrong_tries_the_code_rests_for_half_an_hour(case: Case) -> None:
    for minute in range(5):
        assert told(case.code, "0000", NOW + timedelta(minutes=minute))[0] == "code-unknown"
    last = NOW + timedelta(minutes=4)
    code, sentence = told(case.code, PHONE, last + timedelta(minutes=1))
    assert (code, "30 minutes" in sentence) == ("too-many-tries", True)
    assert told(case.code, PHONE, last + timedelta(minutes=30))[0] == "too-many-tries"
    assert tracked(case.code, PHONE, last + timedelta(minutes=31)) == case.matter


def test_wrong_tries_are_remembered_although_they_are_refused(case: Case) -> None:
    told(case.code, "0000")
    assert Application.objects.get(pk=case.matter).wrong_tries == 1


def test_once_found_the_tries_begin_anew(case: Case) -> None:
    for _try in range(4):
        told(case.code, "0000")
    tracked(case.code, PHONE)
    for _try in range(4):
        assert told(case.code, "0000")[0] == "code-unknown"
    assert tracked(case.code, PHONE) == case.matter


def test_one_code_that_rests_disturbs_no_other(case: Case) -> None:
    for _try in range(6):
        with pytest.raises(Refusal):
            tracked(case.code, "0000")
    other = build.an_application()
    assert tracked(other.code, PHONE) == other.matter


def test_when_she_changes_her_phone_the_new_one_counts(case: Case) -> None:
    build.a_party(phone="13900009876")
    assert Party.objects.count() == 1
    assert tracked(case.code, "9876") == case.matter
    assert told(case.code, PHONE)[0] == "code-unknown"


def test_a_closed_matter_is_still_found(case: Case) -> None:
    case.take("void", at=FRIDAY, reason="重复录入")
    assert tracked(case.code, PHONE) == case.matter
