"""Whom a complaint is about never sees it: by no list, no count, no message, no step."""

import random
from datetime import date, timedelta

import pytest

from bianmin.casework import unreached, watching
from bianmin.casework.ledgers import today
from bianmin.casework.ledgers.asked import Asked, Ledger
from bianmin.complaints import services
from bianmin.complaints.selectors import (
    Wanted,
    assessments,
    register,
    statistics,
    to_pass,
)
from bianmin.law.refusal import Refusal
from bianmin.look.due_days import of_post
from bianmin.matters.models import Entry, Stay
from bianmin.matters.selectors import inbox, inbox_counts, kept_out, visible, visible_to
from bianmin.matters.services import Actor, take
from bianmin.matters.sweep import sweep
from bianmin.matters.viewers import Viewer, staff
from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.notices.models import Message
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE, moment
from tests.modules.complaints import cases
from tests.modules.complaints.cases import MONDAY, REASON, Told

pytestmark = pytest.mark.django_db
SEPTEMBER = Wanted(date(2026, 9, 1), date(2026, 9, 30))
LATER = moment("2026-09-17 Thu 09:00")


def lists_of(viewer: Viewer) -> dict[str, set[int]]:
    """The matters (ids) that each list shows this viewer, who works at the bodies of her posts."""
    out, at = kept_out(viewer), LATER
    asked = Asked(date(2026, 9, 1), date(2026, 9, 30))
    bodies = {post.body for post in viewer.posts} or {0}
    days = [part for body in bodies for part in today.parts(body, out=out, at=at)]
    eyed = watching.watched(viewer.bodies | bodies, out=out, at=at)
    return {
        "inbox": {stay.matter_id for stay in inbox(viewer).stays},
        "ledger": {s.matter_id for s in Ledger(viewer.bodies, asked, out).listed(None, 100).stays},
        "today": {stay.matter_id for part in days for stay in part.stays},
        "watched": {stay.matter_id for part in eyed for stay in part.stays},
        "register": {row.pk for row in register(viewer, SEPTEMBER)},
        "to pass": {row.matter_id for row in to_pass(viewer)},
        "assessment": {row.matter_id for row in assessments(viewer)},
        "not reached": {matter.pk for matter, _message in unreached.unreached(viewer)},
    }


def sees(actor: Actor, case: Told) -> bool:
    viewer = staff(actor.account or 0, LATER)
    shown = {name: case.matter in matters for name, matters in lists_of(viewer).items()}
    seen = visible_to(viewer, case.matter)
    assert seen or not any(shown.values()), shown
    return seen


def same_post(actor: Actor, rank: str = "B") -> Actor:
    return build.on_post(actor.post or 0, rank=rank)


def test_the_person_does_not_see_it_and_her_colleague_does() -> None:
    case, clerk = cases.online(), cases.clerk()
    handler = build.on_post(case.stay.post)
    assert not sees(clerk, case)
    assert sees(handler, case)
    assert sees(same_post(clerk), case)


def test_nor_by_another_post_she_holds_nor_one_she_is_given_later() -> None:
    case, clerk = cases.online(), cases.clerk()
    supervisor = build.at_desk(COUNTY, "supervisor")
    for post in (case.stay.post, supervisor.post or 0):
        staffing.appoint(
            post=post, account=clerk.account or 0, rank="B", from_day=MONDAY.date(),
            title="", by=None, at=MONDAY,
        )  # fmt: skip
        assert not sees(clerk, case)
        with pytest.raises(Refusal) as no:
            case.do("accept_complaint", by=Actor(clerk.account, post))
        assert no.value.code == "not-yours"


def test_nobody_of_the_body_sees_it_where_that_is_complained_of() -> None:
    case = cases.online(person=None)
    for role in ("window", "reviewer", "approver", "organ_head", "supervisor"):
        assert not sees(build.at_desk(TOWN, role), case)
    assert sees(build.at_desk(COUNTY, "supervisor"), case)
    assert not sees(build.an_agent(), case)


def test_nor_who_works_there_and_for_supervision_too() -> None:
    case, clerk = cases.online(person=None), cases.clerk()
    post = build.at_desk(COUNTY, "coordinator").post or 0
    staffing.appoint(
        post=post, account=clerk.account or 0, rank="B", from_day=MONDAY.date(),
        title="", by=None, at=MONDAY,
    )  # fmt: skip
    assert not sees(clerk, case)


def test_about_somebody_unknown_it_is_kept_from_all_but_who_answers_for_the_body() -> None:
    clerk, approver = cases.clerk(), cases.clerk(role="approver")
    head = cases.clerk(role="supervisor")
    case = cases.online(person=None, somebody=True)
    assert case.stay.body == build.body_of(TOWN).pk
    assert not sees(clerk, case)
    assert not sees(approver, case)
    assert sees(head, case)


def test_about_who_answers_for_the_centre_it_goes_up_and_not_to_her() -> None:
    head = cases.clerk(role="supervisor")
    case = cases.online(person=head.account)
    assert case.stay.body == build.body_of(COUNTY).pk
    assert not sees(head, case)


def test_it_is_not_given_to_a_post_she_holds_nor_to_her_body() -> None:
    case, clerk = cases.online(), cases.clerk()
    head = build.at_desk(TOWN, "supervisor")
    with pytest.raises(Refusal) as no:
        case.do("reassign", by=head, words=REASON, post=clerk.post)
    assert no.value.code == "kept-from-there"
    assert "第三十条第三款" in no.value.article
    assert case.stay.post != clerk.post


def test_nor_to_a_post_that_she_looks_after() -> None:
    head = build.at_desk(TOWN, "supervisor")
    case, other = cases.online(), build.at_desk(TOWN, "reviewer")
    duty = network.directory().duty_post(build.body_of(TOWN).pk)
    assert duty is not None
    about = cases.online(person=other.account)
    with pytest.raises(Refusal) as no:
        about.do("reassign", by=head, words=REASON, post=other.post)
    assert no.value.code == "kept-from-there"
    assert sees(head, case)


def test_no_message_reaches_her_not_even_when_it_is_late() -> None:
    clerk = cases.clerk()
    case = cases.online()
    staffing.appoint(
        post=case.stay.post, account=clerk.account or 0, rank="B", from_day=MONDAY.date(),
        title="", by=None, at=MONDAY,
    )  # fmt: skip
    build.on_post(case.stay.post)
    sweep(moment("2026-09-21 Mon 09:00"))
    told = Message.objects.filter(about=f"matter {case.matter}")
    to = {one.to for one in told if one.channel == "in_app"}
    assert to
    assert str(clerk.account) not in to


def test_no_count_and_no_calendar_tells_of_it() -> None:
    clerk = cases.clerk()
    case = cases.online()
    staffing.appoint(
        post=case.stay.post, account=clerk.account or 0, rank="B", from_day=MONDAY.date(),
        title="", by=None, at=MONDAY,
    )  # fmt: skip
    hers, handlers = (staff(a.account or 0, LATER) for a in (clerk, build.on_post(case.stay.post)))
    assert inbox_counts(hers)["all"] == 0
    assert inbox_counts(handlers)["all"] == 1
    assert statistics(hers, SEPTEMBER.first, SEPTEMBER.last)["category"] == {}
    assert statistics(handlers, SEPTEMBER.first, SEPTEMBER.last)["category"] == {"attitude": 1}
    assert of_post(case.stay.post, hers)[1] == []
    assert len(of_post(case.stay.post, handlers)[1]) == 1


def test_the_matter_it_happened_in_says_nothing_of_it() -> None:
    inner = cases.online()
    before = Entry.objects.filter(matter=inner.matter).count()
    cases.online(about=inner.state.number)
    assert Entry.objects.filter(matter=inner.matter).count() == before
    assert Stay.objects.filter(matter=inner.matter, left_at=None).count() == 1


def test_every_list_shows_only_what_is_visible_whoever_it_is_about() -> None:
    """Random subjects at the town, the village and the county; everybody looks."""
    rolled = random.Random(20260914)
    people = [
        build.at_desk(TOWN, role)
        for role in ("window", "reviewer", "approver", "organ_head", "supervisor")
    ] + [build.an_agent(), build.at_desk(VILLAGE, "head"), build.at_desk(COUNTY, "window")]
    told = [*people, build.at_desk(COUNTY, "coordinator"), build.at_desk(COUNTY, "supervisor")]
    for number in range(6):
        whom = rolled.choice(people)
        person = whom.account if rolled.random() < 0.6 else None
        body = network.directory().post(whom.post or 0).body
        more = {"body": body, "person": person, "somebody": person is None}
        category = rolled.choice(("attitude", "integrity", "fees"))
        at = MONDAY + timedelta(hours=number % 3)
        case = cases.online(at=at, category=category, **more)
        if rolled.random() < 0.5:
            case.accepted()
        for one in told:
            seen = sees(one, case)
            assert not (seen and one.account == person)
    for one in told:
        viewer = staff(one.account or 0, LATER)
        mine = set(visible(viewer).values_list("pk", flat=True))
        assert all(shown <= mine for shown in lists_of(viewer).values())


def test_a_step_of_the_engine_itself_is_refused_to_her() -> None:
    case, clerk = cases.online(), cases.clerk()
    with pytest.raises(Refusal):
        take(case.matter, "take_up", by=clerk, at=MONDAY, key="direct")
    with pytest.raises(Refusal):
        services.reveal(complaint=case.matter, reason="看看", by=clerk, at=MONDAY)
