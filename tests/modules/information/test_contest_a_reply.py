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
    assert suit.after == row
    assert runs(case) == [("SS-REGISTER", "2026-11-09 Mon")]
    services.accept(case=suit.pk, on=date(2026, 11, 5), is_simple=False, at=NOVEMBER)
    assert runs(case) == [("SS-JUDGE", "2027-05-05 Wed")]
    told = reviews_of(2026, sources.contested(2026)[case.body])
    assert told == {
        "reconsideration": (1, 0, 0, 0),
        "suit": (0, 0, 0, 0),
        "suit_after_review": (0, 0, 0, 1),
    }


def extended(row: Case, days: int, told: str) -> Case:
    return services.extend(
        case=row.pk, by_days=days, told_on=date.fromisoformat(told), proof=build.a_photo(),
        at=NOVEMBER,
    )  # fmt: skip


def voided(row: Case, why: str = "登记到了另一件申请上。") -> Case:
    return services.void(case=row.pk, why=why, by=build.an_account().pk, at=NOVEMBER)


def test_extended_once_by_thirty_days_at_most_its_new_day_is_told() -> None:
    case = replied()
    row = filed(case, "reconsideration", "2026-09-18", accepted_on=date(2026, 9, 18))
    assert runs(case, "2026-10-01") == [("FY-DECIDE", "2026-11-17 Tue")]
    for days, told, code in (
        (31, "2026-11-10", "longer_than_allowed"), (30, "2026-11-18", "told_too_late"),
        (30, "2026-09-17", "day_before"), (30, "2026-11-21", "day_ahead"),
    ):  # fmt: skip
        with pytest.raises(Refusal) as refused:
            extended(row, days, told)
        assert refused.value.code == code
    extended(row, 30, "2026-11-10")
    assert runs(case) == [("FY-DECIDE", "2026-12-17 Thu")], "not late, so she cannot sue yet"
    assert selectors.running_after(case.request, date(2026, 11, 20))[0].longer == 30
    with pytest.raises(Refusal) as again:
        extended(row, 10, "2026-11-11")
    simple = filed(case, "reconsideration", "2026-10-08", accepted_on=date(2026, 10, 8))
    services.void(case=simple.pk, why="重复", by=build.an_account().pk, at=NOVEMBER)
    with pytest.raises(Refusal) as void:
        extended(simple, 10, "2026-10-09")
    assert (again.value.code, void.value.code) == ("not_to_be_extended", "voided_before")


def test_a_suit_after_reconsideration_names_one_that_had_ended() -> None:
    case = replied()
    with pytest.raises(Refusal) as none:
        filed(case, "suit_after_review", "2026-11-02")
    row = filed(case, "reconsideration", "2026-09-18", accepted_on=date(2026, 9, 18))
    with pytest.raises(Refusal) as early:
        filed(case, "suit_after_review", "2026-11-02")
    assert (none.value.code, early.value.code) == ("no_review_before", "review_runs_still")
    decided(row, "upheld", "2026-10-20", "2026-10-26")
    suit = filed(case, "suit_after_review", "2026-11-02", after=row.pk)
    assert (suit.after, list(row.suits.all())) == (row, [suit])
    assert selectors.is_review_first(case.request, date(2026, 11, 2))


def test_entered_wrongly_a_case_is_voided_kept_and_counted_nowhere() -> None:
    case = replied()
    row = filed(case, "reconsideration", "2026-09-18", accepted_on=date(2026, 9, 18))
    decided(row, "upheld", "2026-10-20", "2026-10-26")
    suit = filed(case, "suit_after_review", "2026-11-02")
    for one, why, code in ((row, "误登", "suit_hangs_on_it"), (suit, " ", "no_reason")):
        with pytest.raises(Refusal) as refused:
            voided(one, why)
        assert refused.value.code == code
    voided(suit)
    assert runs(case) == [("SS-AFTER-FY", "2026-11-10 Tue")], "as if she had not sued"
    voided(row)
    with pytest.raises(Refusal):
        voided(row)
    assert runs(case) == [("FY-APPLY", "2026-11-13 Fri")]
    assert not sources.contested(2026)
    assert [one.voided_why for one in selectors.cases_of(case.matter)] == [
        "登记到了另一件申请上。"
    ] * 2


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
