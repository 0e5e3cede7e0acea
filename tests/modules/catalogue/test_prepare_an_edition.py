"""An edition on its way: drafted, passed by another person, in force on a day, ended."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.db.utils import Error

from bianmin.catalogue import selectors, services
from bianmin.catalogue.models import Edition, EditorialStep, Item, Reform, State
from bianmin.catalogue.refusals import EditionRefused
from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from tests import build
from tests.modules.catalogue.items import MONDAY, Take, ready

AT = datetime(2026, 11, 20, 9, 0, tzinfo=SHANGHAI)
TODAY = AT.date()
NEXT_MONDAY = date(2026, 11, 23)


@pytest.fixture
def people(take: Take) -> tuple[int, int]:
    """A writer and a reviewer; MZ-001 and SC-001 are in force, with a telephone."""
    take(ready("MZ-001"), ready("SC-001"))
    return build.an_account().pk, build.an_account().pk


def cheaper(draft: Edition) -> dict[str, Any]:
    return {**draft.content, "promised_limit": {"days": 20, "unit": "working", "immediate": False}}


def a_draft(writer: int, change: Callable[[Edition], dict[str, Any]] = cheaper) -> Edition:
    draft = services.begin_draft(code="MZ-001", by=writer, at=AT)
    return services.save_draft(
        edition=draft.pk, content=change(draft), seen=draft.content_digest, by=writer, at=AT
    )


def submitted(writer: int) -> Edition:
    return services.submit(edition=a_draft(writer).pk, day=NEXT_MONDAY, by=writer, at=AT)


def reviewed(writer: int, reviewer: int) -> Edition:
    draft = submitted(writer)
    return services.review(edition=draft.pk, seen=draft.content_digest, by=reviewer, at=AT)


def refused(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def test_from_the_draft_into_force_on_a_day(people: tuple[int, int]) -> None:
    writer, reviewer = people
    edition = reviewed(writer, reviewer)
    assert selectors.in_force("MZ-001", NEXT_MONDAY).number == 1, "passed, but not published"
    services.publish(edition=edition.pk, day=NEXT_MONDAY, by=reviewer, at=AT)
    before = selectors.in_force("MZ-001", NEXT_MONDAY - timedelta(days=1))
    after = selectors.in_force("MZ-001", NEXT_MONDAY)
    assert (before.number, before.state, before.until_day) == (1, State.ENDED, NEXT_MONDAY)
    assert (after.number, after.state, after.until_day) == (2, State.IN_FORCE, None)
    promise = after.typed.promised_limit
    assert promise
    assert promise.value == 20
    kinds = EditorialStep.objects.filter(edition=edition).values_list("kind", "by")
    assert list(kinds) == [
        ("drafted", writer),
        ("changed", writer),
        ("submitted", writer),
        ("reviewed", reviewer),
        ("published", reviewer),
    ]


def test_nobody_passes_their_own_work(people: tuple[int, int]) -> None:
    writer, reviewer = people
    draft = submitted(writer)
    seen = draft.content_digest
    with refused("edition_own_work"):
        services.review(edition=draft.pk, seen=seen, by=writer, at=AT)
    services.send_back(edition=draft.pk, remark="承诺再短些", by=reviewer, at=AT)
    services.save_draft(edition=draft.pk, content=draft.content, seen=seen, by=reviewer, at=AT)
    services.submit(edition=draft.pk, day=NEXT_MONDAY, by=writer, at=AT)
    with refused("edition_own_work"):  # who helped to write it is no other person any more
        services.review(edition=draft.pk, seen=seen, by=reviewer, at=AT)


def test_a_draft_is_passed_only_as_it_was_shown(people: tuple[int, int]) -> None:
    writer, reviewer = people
    draft = submitted(writer)
    with refused("edition_changed"):
        services.review(edition=draft.pk, seen="another", by=reviewer, at=AT)
    with refused("edition_changed"):
        services.save_draft(edition=draft.pk, content=draft.content, seen="x", by=writer, at=AT)


def test_what_is_changed_after_it_was_submitted_is_submitted_again(people: tuple[int, int]) -> None:
    writer, reviewer = people
    draft = submitted(writer)
    draft = services.save_draft(
        edition=draft.pk, content=draft.content, seen=draft.content_digest, by=writer, at=AT
    )
    with refused("edition_not_submitted"):
        services.review(edition=draft.pk, seen=draft.content_digest, by=reviewer, at=AT)


def test_only_one_edition_of_an_item_is_prepared_at_a_time(people: tuple[int, int]) -> None:
    draft = a_draft(people[0])
    with refused("draft_there"):
        services.begin_draft(code="MZ-001", by=people[1], at=AT)
    services.discard(edition=draft.pk)
    assert services.begin_draft(code="MZ-001", by=people[1], at=AT).number == 2


def test_a_draft_is_kept_however_unfinished_but_not_submitted(people: tuple[int, int]) -> None:
    draft = a_draft(people[0], lambda d: {**d.content, "materials": [], "consult_phone": "待定"})
    assert Edition.objects.get(pk=draft.pk).content["materials"] == []
    with pytest.raises(EditionRefused) as told:
        services.submit(edition=draft.pk, day=NEXT_MONDAY, by=people[0], at=AT)
    assert {fault.place for fault in told.value.findings} == {"materials", "consult_phone"}
    assert Edition.objects.get(pk=draft.pk).submitted_at is None


def test_nothing_begins_on_a_day_that_has_passed(people: tuple[int, int]) -> None:
    writer, reviewer = people
    with refused("day_passed"):
        services.submit(edition=a_draft(writer).pk, day=TODAY - timedelta(1), by=writer, at=AT)
    services.discard(edition=Edition.objects.get(state=State.DRAFT).pk)
    edition = reviewed(writer, reviewer)
    with refused("day_passed"):
        services.publish(edition=edition.pk, day=TODAY - timedelta(1), by=reviewer, at=AT)


def test_what_has_changed_in_the_county_is_asked_again_before_publishing(
    people: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between review and publication the one department that decides has been dissolved."""
    writer, reviewer = people
    edition = reviewed(writer, reviewer)
    build.body_of(build.COUNTY, department="民政局").competences.update(until_day=TODAY)
    with pytest.raises(EditionRefused) as told:
        services.publish(edition=edition.pk, day=NEXT_MONDAY, by=reviewer, at=AT)
    assert {fault.code for fault in told.value.findings} == {"no_post"}
    assert selectors.in_force("MZ-001", NEXT_MONDAY).number == 1


def test_two_editions_are_never_in_force_on_one_day(people: tuple[int, int]) -> None:
    writer, reviewer = people
    later = reviewed(writer, reviewer)
    services.publish(edition=later.pk, day=NEXT_MONDAY + timedelta(7), by=reviewer, at=AT)
    sooner = reviewed(writer, reviewer)
    with refused("later_edition"):
        services.publish(edition=sooner.pk, day=NEXT_MONDAY, by=reviewer, at=AT)
    services.publish(edition=sooner.pk, day=NEXT_MONDAY + timedelta(7), by=reviewer, at=AT)
    assert selectors.in_force("MZ-001", NEXT_MONDAY + timedelta(7)).pk == sooner.pk


def test_the_database_refuses_two_editions_on_one_day(people: tuple[int, int]) -> None:
    first = Edition.objects.get(item__code="MZ-001")
    first.pk, first.number, first.state = None, 9, State.ENDED
    first.until_day = MONDAY + timedelta(days=3)
    with pytest.raises(IntegrityError, match="one_edition_a_day"), transaction.atomic():
        first.save(force_insert=True)


def test_the_database_never_rewrites_what_was_published(people: tuple[int, int]) -> None:
    published = Edition.objects.filter(item__code="MZ-001")
    rewritten = ({"content": {}}, {"from_day": TODAY}, {"content_digest": "x"}, {"number": 9})
    taken_back = ({"state": State.DRAFT}, {"state": State.REVIEWED})
    beside = ({"imported_from": "x"}, {"titles": []}, {"until_day": TODAY})
    for change in (*rewritten, *taken_back, *beside):
        with pytest.raises((InternalError, Error), match="never rewritten"), transaction.atomic():
            published.update(**change)
    with pytest.raises((InternalError, Error), match="never rewritten"), transaction.atomic():
        published._raw_delete(published.db)
    published.update(state=State.ENDED, until_day=NEXT_MONDAY)
    for change in ({"until_day": TODAY}, {"state": State.IN_FORCE, "until_day": None}):
        with pytest.raises((InternalError, Error), match="never rewritten"), transaction.atomic():
            published.update(**change)


def test_a_new_item_begins_as_a_draft_and_is_not_offered(people: tuple[int, int]) -> None:
    content = {**ready("MZ-002"), "code": "MZ-900"}
    draft = services.begin_item(content=content, by=people[0], at=AT)
    with refused("unknown_item"):
        selectors.in_force("MZ-900", NEXT_MONDAY)
    with refused("code_taken"):
        services.begin_item(content=content, by=people[1], at=AT)
    services.discard(edition=draft.pk)
    assert not Item.objects.filter(code="MZ-900").exists()


@pytest.mark.parametrize("deed", ["save", "submit", "send_back", "discard", "publish", "review"])
def test_what_is_in_force_is_open_to_nothing(people: tuple[int, int], deed: str) -> None:
    pk = selectors.in_force("MZ-001", TODAY).pk
    by: dict[str, Any] = {"edition": pk, "by": people[0], "at": AT}
    deeds: dict[str, Callable[[], Any]] = {
        "save": lambda: services.save_draft(content={}, seen="", **by),
        "submit": lambda: services.submit(day=NEXT_MONDAY, **by),
        "send_back": lambda: services.send_back(remark="x", **by),
        "discard": lambda: services.discard(edition=pk),
        "publish": lambda: services.publish(day=NEXT_MONDAY, **by),
        "review": lambda: services.review(seen="", **by),
    }
    with refused("edition_not_open"):
        deeds[deed]()


def test_a_draft_that_was_discarded_is_gone(people: tuple[int, int]) -> None:
    draft = a_draft(people[0])
    services.discard(edition=draft.pk)
    with refused("draft_gone"):
        services.submit(edition=draft.pk, day=NEXT_MONDAY, by=people[0], at=AT)


def test_going_back_needs_a_word(people: tuple[int, int]) -> None:
    with refused("remark_missing"):
        services.send_back(edition=submitted(people[0]).pk, remark=" ", by=people[1], at=AT)


def test_a_circle_of_prerequisites_is_refused_with_its_way(people: tuple[int, int]) -> None:
    writer, reviewer = people
    first = a_draft(writer, lambda d: {**cheaper(d), "prerequisites": ["SC-001"]})
    first = services.submit(edition=first.pk, day=TODAY, by=writer, at=AT)
    services.review(edition=first.pk, seen=first.content_digest, by=reviewer, at=AT)
    services.publish(edition=first.pk, day=TODAY, by=reviewer, at=AT)
    other = services.begin_draft(code="SC-001", by=writer, at=AT)
    content = {**other.content, "prerequisites": ["MZ-001", "XX-999"]}
    services.save_draft(
        edition=other.pk, content=content, seen=other.content_digest, by=writer, at=AT
    )
    with pytest.raises(EditionRefused) as told:
        services.submit(edition=other.pk, day=NEXT_MONDAY, by=writer, at=AT)
    said = {fault.code: fault.values["found"] for fault in told.value.findings}
    assert said == {"cycle": "SC-001 → MZ-001 → SC-001", "unknown_prerequisite": "XX-999"}


def test_a_cancelled_item_is_neither_offered_nor_brought_back(people: tuple[int, int]) -> None:
    writer, reviewer = people
    edition = reviewed(writer, reviewer)
    reform: dict[str, Any] = {"code": "MZ-001", "state": Reform.State.CANCELLED, "by": reviewer}
    with refused("reform_without_document"):
        services.reform(day=NEXT_MONDAY, document=" ", at=AT, **reform)
    services.reform(day=NEXT_MONDAY, document="国发〔2026〕1号", at=AT, **reform)
    assert selectors.reform_state("MZ-001", NEXT_MONDAY) == "cancelled"
    assert selectors.in_force("MZ-001", TODAY).number == 1
    with refused("no_longer_in_force"):
        selectors.in_force("MZ-001", NEXT_MONDAY)
    with refused("no_longer_in_force"):
        services.publish(edition=edition.pk, day=NEXT_MONDAY, by=reviewer, at=AT)


def test_only_what_was_delegated_is_taken_over(people: tuple[int, int]) -> None:
    town = build.body_of(build.TOWN).pk
    with refused("item_not_delegated"):
        services.take_over(code="MZ-001", body=town, day=TODAY, by=people[0], at=AT)
    services.reform(
        code="MZ-001",
        state=Reform.State.DELEGATED,
        day=TODAY,
        document="沂政发〔2026〕3号",
        by=people[1],
        at=AT,
    )
    services.take_over(code="MZ-001", body=town, day=TODAY, by=people[0], at=AT)
    assert list(selectors.takeovers("MZ-001")) == [town]


def test_guides_of_an_ended_edition_are_listed_to_be_replaced(people: tuple[int, int]) -> None:
    writer, reviewer = people
    posting: dict[str, Any] = {"code": "MZ-001", "body": build.body_of(build.TOWN).pk, "by": writer}
    services.record_posting(kind="guide", day=TODAY, at=AT, **posting)
    with refused("day_ahead"):
        services.record_posting(kind="guide", day=NEXT_MONDAY, at=AT, **posting)
    edition = reviewed(writer, reviewer)
    services.publish(edition=edition.pk, day=NEXT_MONDAY, by=reviewer, at=AT)
    assert selectors.outdated(TODAY) == []
    assert [old.edition.number for old in selectors.outdated(NEXT_MONDAY)] == [1]
    later = AT + timedelta(days=4)
    services.record_posting(kind="guide", day=later.date(), at=later, **posting)
    assert selectors.outdated(later.date()) == []
