"""A fact that is one of a few codes is refused as any other, by whatever door it comes."""

from datetime import timedelta

import pytest

from tests import build
from tests.build import FRIDAY
from tests.modules.applications.ways import facts_for, reach, refused

pytestmark = pytest.mark.django_db
CHOSEN = {"review": ("endorse", "opinion"), "publicise": ("end_publicity", "objections")}


@pytest.mark.parametrize("kind", CHOSEN)
def test_a_code_that_is_not_declared_is_refused(kind: str) -> None:
    step, fact = CHOSEN[kind]
    case = build.an_application()
    at = reach(case, kind, at=FRIDAY) + timedelta(days=40)
    with refused("fact-unknown", field=fact):
        case.take(step, at=at, facts={fact: "perhaps"})
    case.take(step, at=at, facts=facts_for(case, step))
    assert case.where != kind


def test_how_receipt_was_signed_is_one_of_three() -> None:
    case = build.an_application()
    at = reach(case, "handed_over", at=FRIDAY)
    with refused("fact-unknown", field="signed"):
        case.take("hand_over", at=at, facts={"signed": "not at all"})
