"""Not content with the answer she brings it again, once: somebody else looks into it."""

from datetime import datetime

import pytest

from bianmin.complaints import services
from bianmin.law.refusal import Refusal
from tests import build
from tests.build import COUNTY, moment
from tests.modules.complaints import cases
from tests.modules.complaints.cases import MONDAY, REASON, Told

pytestmark = pytest.mark.django_db
WHY = "没有问当时在场的人。"


def again(case: Told, at: datetime = MONDAY, key: str = "again") -> Told:
    made = services.bring_again(complaint=case.row, words=WHY, at=at, key=key)
    return cases.of(made)


def test_it_lies_with_the_body_above_under_a_code_of_its_own() -> None:
    case = cases.online().concluded("not_upheld")
    second = again(case)
    assert second.stay.body == build.body_of(COUNTY).pk
    assert second.code != case.code
    assert second.row.again_of_id == case.matter
    assert WHY in second.row.words
    assert services.track(code=second.code, digits="7451", at=MONDAY).pk == second.matter
    with pytest.raises(Refusal) as no:
        second.do("decline_complaint", words=REASON, ground="no_facts")
    assert no.value.code == "complaint-is-looked-into-again"


def test_without_a_name_the_second_code_holds_on() -> None:
    case = cases.online(name="", phone="").concluded("not_established")
    second = again(case)
    assert services.track(code=second.code, digits=case.second, at=MONDAY).pk == second.matter


def test_once_only_and_only_in_time_and_after_the_answer() -> None:
    fresh = cases.online()
    with pytest.raises(Refusal) as no:
        again(fresh)
    assert no.value.code == "complaint-not-yet-answered"
    late = cases.online().concluded("not_upheld")
    with pytest.raises(Refusal) as no:
        again(late, at=moment("2026-11-16 Mon 09:00"))
    assert no.value.code == "complaint-too-late-again"
    case = cases.online().concluded("not_upheld")
    second = again(case)
    assert again(case).matter == second.matter
    with pytest.raises(Refusal):
        again(case, key="another")
    second.concluded("not_upheld")
    with pytest.raises(Refusal) as no:
        again(second, key="third")
    assert no.value.code == "complaint-brought-again-already"
