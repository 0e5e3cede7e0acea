"""A complaint in hand finds whoever goes on, but never whom it is about."""

import pytest

from bianmin.applications import services as applications
from bianmin.complaints import services as complaints
from bianmin.law.zone import day_of
from bianmin.matters import recheck
from bianmin.matters.models import Entry, Stay
from bianmin.matters.selectors import visible_to
from bianmin.matters.services import Actor
from bianmin.matters.viewers import staff
from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.network.cards import PostCard
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE, moment
from tests.modules.applications.test_succession import GAOQIAO, merge
from tests.modules.complaints import cases
from tests.modules.complaints.cases import REASON, Told
from tests.modules.information import cases as information

pytestmark = pytest.mark.django_db
MERGED, AFTER = moment("2026-09-21 Mon 10:00"), moment("2026-09-21 Mon 11:00")


def about_the_agent() -> Told:
    """Of the agent of a village; it lies with the town, which is about to be merged."""
    agent = build.an_agent()
    return cases.online(body=build.body_of(VILLAGE).pk, person=agent.account)


def appointed(account: int | None, place: str, role: str) -> None:
    """Also at a post elsewhere, as its second holder."""
    staffing.appoint(
        post=post_of(place, role).id, account=account or 0, rank="B", from_day=build.APPOINTED,
        title="", by=None, at=build.FRIDAY,
    )  # fmt: skip


def post_of(place: str, role: str) -> PostCard:
    found = network.directory().post_of(build.body_of(place).pk, role)
    assert found
    return found


def handed_over(by: Actor, to: int, *, of: int) -> applications.Handed:
    return applications.hand_over_inbox(
        from_post=of, to_post=to, reason="分工调整", by=by, at=AFTER
    )


def test_it_goes_on_with_the_new_town_and_is_concluded_there() -> None:
    case = about_the_agent()
    merge(MERGED)
    assert applications.carry_over(at=MERGED) == 1
    assert case.stay.post == post_of(GAOQIAO, "supervisor").id
    case.do("accept_complaint", AFTER)
    assert case.stay.body == build.body_of(GAOQIAO).pk
    assert recheck.faults_of(case.matter, AFTER) == []


def test_what_comes_later_of_a_village_of_the_old_town_goes_to_the_new_one() -> None:
    point, agent = build.body_of(VILLAGE).pk, build.an_agent()
    filing = cases.about_a_clerk(body=point, person=agent.account)
    merge(MERGED)
    later = cases.of(complaints.complain(filing=filing, at=AFTER, key="later"))
    assert later.stay.body == build.body_of(GAOQIAO).pk


def test_never_with_whom_it_is_about_but_with_the_county_s_centre() -> None:
    """The agent is also the second head of the town that goes on with the work."""
    case = about_the_agent()
    subject = build.an_agent()
    appointed(subject.account, GAOQIAO, "supervisor")
    merge(MERGED)
    assert applications.carry_over(at=MERGED) == 1
    assert case.stay.post == post_of(COUNTY, "coordinator").id
    assert not visible_to(staff(subject.account or 0, MERGED), case.matter)
    assert applications.carry_over(at=MERGED) == 0
    case.do("accept_complaint", AFTER)
    post = network.directory().post(case.stay.post)
    assert subject.account not in network.directory().in_office(post.id, day_of(AFTER))
    assert recheck.faults_of(case.matter, AFTER) == []


def test_where_she_is_there_too_it_waits_for_another() -> None:
    case = about_the_agent()
    subject = build.an_agent()
    before = case.stay.post
    appointed(subject.account, GAOQIAO, "supervisor")
    appointed(subject.account, COUNTY, "coordinator")
    merge(MERGED)
    assert applications.carry_over(at=MERGED) == 0
    assert case.stay.post == before
    assert Entry.objects.filter(matter=case.matter).count() == 1


def test_an_inbox_is_handed_over_with_its_complaints_each_with_its_line() -> None:
    told = [about_the_agent(), about_the_agent().accepted()]
    head, to = build.at_desk(TOWN, "supervisor"), post_of(TOWN, "approver").id
    handed = handed_over(head, to, of=told[0].stay.post)
    assert (handed.done, handed.refused, handed.left) == (2, [], 0)
    assert {one.stay.post for one in told} == {to}
    assert Entry.objects.filter(step="reassign").count() == 2
    for one in told:
        assert recheck.faults_of(one.matter, AFTER) == []


def test_a_complaint_of_her_is_not_among_what_she_takes_over() -> None:
    approver = build.at_desk(TOWN, "approver")
    of_her, of_another = cases.online(person=approver.account), about_the_agent()
    head = build.at_desk(TOWN, "supervisor")
    handed = handed_over(head, approver.post or 0, of=of_her.stay.post)
    assert handed.done == 1
    [(stay, refusal)] = handed.refused
    assert (stay.matter_id, refusal.code) == (of_her.matter, "kept-from-there")
    assert "第三十条第三款" in refusal.article
    assert of_another.stay.post == approver.post
    assert of_her.stay.post == head.post


def test_who_hands_an_inbox_over_is_not_told_of_a_complaint_of_her() -> None:
    """The approver hands over for the town; nothing says that one of her lies there."""
    approver, head = build.at_desk(TOWN, "approver"), build.at_desk(TOWN, "supervisor")
    case = cases.online(person=approver.account)
    handed = handed_over(approver, post_of(TOWN, "reviewer").id, of=head.post or 0)
    assert (handed.done, handed.refused, handed.left) == (0, [], 0)
    assert case.stay.post == head.post


def test_given_to_her_it_is_refused_after_the_merger_as_before() -> None:
    case = about_the_agent()
    subject = build.an_agent()
    merge(MERGED)
    applications.carry_over(at=MERGED)
    appointed(subject.account, GAOQIAO, "approver")
    head = build.on_post(case.stay.post)
    handed = handed_over(head, post_of(GAOQIAO, "approver").id, of=case.stay.post)
    assert [no.code for _stay, no in handed.refused] == ["kept-from-there"]
    case.do("reassign", AFTER, by=head, words=REASON, post=post_of(GAOQIAO, "reviewer").id)
    assert case.stay.post == post_of(GAOQIAO, "reviewer").id


def test_a_request_for_information_is_handed_over_by_its_own_step_too() -> None:
    case = information.in_hand()
    body = case.stay.body
    posts = network.directory().posts_by_body[body]
    here = case.stay.post
    other = next(one for one in posts if one.role == "reviewer" and one.id != here)
    head = next(one for one in posts if one.role == "organ_head")
    handed = handed_over(build.on_post(head.id), other.id, of=here)
    assert [no.code for _stay, no in handed.refused] == []
    assert (handed.done, Stay.objects.get(matter=case.matter, left_at=None).post) == (1, other.id)
