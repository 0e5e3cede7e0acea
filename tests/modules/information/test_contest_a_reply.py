"""After a reply: until when she may contest it, by when it is decided, what is counted of it."""

from datetime import date

import pytest

from bianmin.information.annual import sources
from bianmin.information.annual.counting import reviews_of
from bianmin.information.models import Case
from bianmin.information.reviews import selectors, services
from bianmin.information.reviews.services import Filed
from bianmin.law.refusal import Refusal
from tests import build
from tests.modules.information import cases
from tests.modules.information.cases import MONDAY, Asking

pytestmark = pytest.mark.django_db
NOVEMBER = build.moment("2026-11-20 Fri 09:00")
REASON = {"reason": "经审查，不予公开。"}
GOVERNMENT, COURT = "沂水县人民政府", "沂水县人民法院"


def replied(ground: str = "state_secret", step: str = "withhold") -> Asking:
    """Served on 2026-09-14."""
    case = cases.put_forward(ground)
    case.do(step, MONDAY, ground=ground, words=REASON)
    case.do("serve_reply", MONDAY, way="direct", served_on="2026-09-14")
    return case


def runs(case: Asking, today: str = "2026-11-20") -> list[tuple[str, str]]:
    found = selectors.running_after(case.request, date.fromisoformat(today))
    return [(one.limit.id, f"{one.day:%Y-%m-%d %a}") for one in found]


def filed(case: Asking, way: str, on: str, **more: object) -> Case:
    organ = GOVERNMENT if way == "reconsideration" else COURT
    told = Filed(way, organ, date.fromisoformat(on), **more)
    return services.record(
        request=case.matter,
        filed=told,
        proof=build.a_photo(),
        by=build.an_account().pk,
        at=NOVEMBER,
    )


def decided(row: Case, result: str, on: str, told: str | None = None) -> Case:
    return services.conclude(
        case=row.pk,
        result=result,
        decided_on=date.fromisoformat(on),
        told_on=date.fromisoformat(told) if told else None,
        decision=build.a_photo(),
        by=build.an_account().pk,
        at=NOVEMBER,
    )


def test_withheld_she_first_applies_for_reconsideration() -> None:
    assert runs(replied()) == [("FY-APPLY", "2026-11-13 Fri")]


def test_declined_she_may_choose() -> None:
    case = replied("petition", "decline")
    assert runs(case) == [("FY-APPLY", "2026-11-13 Fri"), ("SS-DIRECT", "2027-03-15 Mon")]


def test_given_all_nothing_runs_and_neither_before_it_has_reached_her() -> None:
    case = cases.put_forward("provided")
    case.do("provide", MONDAY, ground="provided", words=REASON)
    case.do("serve_reply", MONDAY, way="direct", served_on="2026-09-14")
    assert runs(case) == []
    other = cases.put_forward("state_secret")
    other.do("withhold", MONDAY, ground="state_secret", words=REASON)
    assert runs(other) == []


def test_from_filing_to_the_suit_each_period_is_told_in_turn() -> None:
    case = replied()
    row = filed(case, "reconsideration", "2026-09-21")
    assert runs(case) == [("FY-EXAMINE", "2026-09-29 Tue")]
    row = services.accept(case=row.pk, on=date(2026, 9, 22), is_simple=True, at=NOVEMBER)
    assert runs(case, "2026-10-01") == [("FY-DECIDE-SIMPLE", "2026-10-22 Thu")]
    assert runs(case) == [
        ("FY-DECIDE-SIMPLE", "2026-10-22 Thu"),
        ("SS-AFTER-FY", "2026-11-06 Fri"),
    ], "not decided in time she may sue"
    decided(row, "upheld", "2026-10-20", "2026-10-26")
    assert runs(case) == [("SS-AFTER-FY", "2026-11-10 Tue")]
    suit = filed(case, "suit_after_review", "2026-11-02")
    assert runs(case) == [("SS-REGISTER", "2026-11-09 Mon")]
    services.accept(case=suit.pk, on=date(2026, 11, 5), is_simple=False, at=NOVEMBER)
    assert runs(case) == [("SS-JUDGE", "2027-05-05 Wed")]
    told = reviews_of(2026, sources.contested(2026)[case.body])
    assert told == {
        "reconsideration": (1, 0, 0, 0),
        "suit": (0, 0, 0, 0),
        "suit_after_review": (0, 0, 0, 1),
    }


def test_what_cannot_be_is_refused() -> None:
    case = replied()
    for wrong, on, more in (
        ("no_reply", "2026-09-01", {}),
        ("day_ahead", "2026-11-21", {}),
        ("day_before", "2026-10-10", {"accepted_on": date(2026, 10, 9)}),
    ):
        with pytest.raises(Refusal) as refused:
            filed(case, "reconsideration", on, **more)
        assert refused.value.code == wrong
    row = filed(case, "reconsideration", "2026-10-10", who="张建国")
    with pytest.raises(Refusal) as before:
        decided(row, "upheld", "2026-10-09")
    assert before.value.field == "decided_on"
    decided(row, "corrected", "2026-11-10")
    with pytest.raises(Refusal) as again:
        decided(row, "upheld", "2026-11-11")
    assert again.value.code == "decided_already"
    assert Case.objects.get().who == "张建国"
