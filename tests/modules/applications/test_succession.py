"""A matter under way finds whoever goes on: its town merged, its post gone, its inbox handed."""

from datetime import date, datetime

import pytest

from bianmin.applications import services as applications
from bianmin.applications.models import Application, Manifest
from bianmin.applications.scenes import Scene
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters import recheck, selectors
from bianmin.matters.models import Entry, Stay
from bianmin.matters.services import LAW, Actor, take
from bianmin.matters.viewers import staff
from bianmin.network import selectors as network
from bianmin.network import services
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment
from tests.modules.applications.ways import reach

pytestmark = pytest.mark.django_db
GAOQIAO = "371323102000"
MONDAY = moment("2026-09-21 Mon 10:00")
AFTER = moment("2026-09-21 Mon 11:00")


def merge(at: datetime = MONDAY) -> None:
    """马站镇 becomes part of 高桥镇 on the day of ``at``."""
    services.merge(
        ended=build.body_of(TOWN).pk,
        successor=build.body_of(GAOQIAO).pk,
        from_day=day_of(at),
        document="鲁政字〔2026〕1号",
        by=None,
        at=at,
    )


def at_the_town() -> Case:
    """Handed up by the village, taken up at the window of 马站镇."""
    case = build.an_application()
    case.take("hand_up", at=moment("2026-09-18 Fri 10:00"))
    case.take("take_up", at=moment("2026-09-18 Fri 11:00"))
    return case


def test_what_lies_with_the_old_town_goes_on_with_the_same_people() -> None:
    case = at_the_town()
    clerk, due = case.whoever_has_it(), case.stay.due_at
    merge()
    assert applications.carry_over(at=MONDAY) == 1
    stay = case.stay
    assert stay.body == build.body_of(GAOQIAO).pk
    assert network.directory().holders(stay.post, date(2026, 9, 21)) == (clerk.account,)
    assert (stay.kind, stay.due_at) == ("accept", due)
    entry = Entry.objects.filter(matter=case.matter).latest("version")
    assert (entry.step, entry.actor) == ("succeed", None)
    case.take("accept", at=AFTER, by=Actor(clerk.account, stay.post))
    assert case.stay.body == build.body_of(GAOQIAO).pk
    assert not recheck.faults_of(case.matter, AFTER)


def test_whose_work_its_new_body_goes_on_with_is_known() -> None:
    case = at_the_town()
    old = case.stay.body
    merge()
    applications.carry_over(at=MONDAY)
    scene = Scene(Application.objects.get(matter=case.matter), AFTER)
    before, here = scene.stays[-2:]
    former = scene.merged_from(here)
    assert former and former.id == old
    assert scene.merged_from(before) is None


def test_it_goes_once_however_often_it_is_looked_for() -> None:
    case = at_the_town()
    assert applications.carry_over(at=MONDAY) == 0
    merge()
    assert [applications.carry_over(at=MONDAY) for _ in range(3)] == [1, 0, 0]
    assert Entry.objects.filter(matter=case.matter, step="succeed").count() == 1


def test_nothing_lies_with_a_dead_post_afterwards() -> None:
    cases = [at_the_town(), build.an_application(party=build.a_party(serial=2))]
    merge()
    applications.carry_over(at=MONDAY)
    directory = network.directory()
    for case in cases:
        post = directory.post(case.stay.post)
        assert not post.is_abolished
        assert date(2026, 9, 21) in directory.body(post.body).days


def test_what_the_village_hands_up_later_reaches_the_successor() -> None:
    case = build.an_application()
    merge()
    case.take("hand_up", at=AFTER)
    assert case.stay.body == build.body_of(GAOQIAO).pk


def test_the_successor_sees_what_the_old_town_did_and_its_ledger_begins_with_it() -> None:
    case = at_the_town()
    window = build.at_desk(GAOQIAO, "window")
    assert not selectors.visible_to(staff(window.account or 0, MONDAY), case.matter)
    merge()
    assert selectors.visible_to(staff(window.account or 0, MONDAY), case.matter)
    applications.carry_over(at=MONDAY)
    assert case.stay.arrival


def test_what_was_received_by_the_old_town_is_still_its_successors_to_correct() -> None:
    case = build.an_application(by=build.at_desk(TOWN, "window"))
    merge()
    applications.carry_over(at=MONDAY)
    window = build.at_desk(GAOQIAO, "window")
    allowed = applications.allowed_steps(matter=case.matter, by=window, at=AFTER)
    assert "correct" in {step.name for step, refusal in allowed if refusal is None}


def test_a_matter_returned_to_a_leg_of_the_old_town_finds_its_heir() -> None:
    case = build.an_application()
    at = reach(case, "decide", at=FRIDAY)
    before = Stay.objects.filter(matter=case.matter, kind="review", tier=2).latest("pk")
    merge(at)
    applications.carry_over(at=at)
    heir = network.directory().heir(before.post, day_of(at))
    while case.where != "review" or case.stay.tier != 2:
        case.take("return_leg", at=at)
    assert heir is not None and case.stay.post == heir.id != before.post


def test_the_law_does_not_pass_on_what_lies_with_a_living_post() -> None:
    case = at_the_town()
    with pytest.raises(Refusal):
        take(case.matter, "succeed", by=LAW, at=MONDAY, key="k", facts={"post": case.stay.post})


def test_an_abolished_posts_work_goes_to_the_one_named() -> None:
    case = at_the_town()
    case.take("accept", at=moment("2026-09-18 Fri 14:00"))
    here = case.stay.post
    other = next(
        post
        for post in network.directory().posts_by_body[case.stay.body]
        if post.role == network.directory().post(here).role and post.id != here
    )
    services.abolish_post(post=here, successor=other.id, by=None, at=MONDAY)
    assert applications.carry_over(at=MONDAY) == 1
    assert case.stay.post == other.id


def hand_over(from_post: int, to_post: int, by: Actor) -> applications.Handed:
    return applications.hand_over_inbox(
        from_post=from_post, to_post=to_post, by=by, reason="王审核调离", at=MONDAY
    )


def reviewed(count: int = 2) -> list[Case]:
    """Matters that lie with the first reviewer of the town."""
    cases = [build.an_application(party=build.a_party(serial=n)) for n in range(1, count + 1)]
    for case in cases:
        for step, at in (("hand_up", "10:00"), ("take_up", "11:00"), ("accept", "14:00")):
            case.take(step, at=moment(f"2026-09-18 Fri {at}"))
    return cases


def test_an_inbox_goes_to_another_post_each_with_its_line() -> None:
    cases = reviewed()
    here, body = cases[0].stay.post, cases[0].stay.body
    there = next(
        post.id
        for post in network.directory().posts_by_body[body]
        if post.role == "reviewer" and post.id != here
    )
    handed = hand_over(here, there, build.at_desk(TOWN, "approver"))
    assert (handed.done, handed.refused, handed.left) == (2, [], 0)
    assert {case.stay.post for case in cases} == {there}
    assert Entry.objects.filter(step="reassign").count() == 2
    again = hand_over(here, there, build.at_desk(TOWN, "approver"))
    assert (again.done, again.left) == (0, 0)


def test_what_the_other_post_cannot_do_stays_and_is_told() -> None:
    case = reviewed(1)[0]
    here = case.stay.post
    window = build.at_desk(TOWN, "window").post
    handed = hand_over(here, window or 0, build.at_desk(TOWN, "window"))
    assert (handed.done, [stay.matter_id for stay, _why in handed.refused]) == (0, [case.matter])
    assert case.stay.post == here


def test_an_untrained_agent_takes_nothing_on() -> None:
    agent = build.an_agent()
    services.register_agent(account=agent.account or 0, source="recruited", by=None, at=FRIDAY)
    with pytest.raises(Refusal) as refused:
        build.an_application(by=agent)
    assert refused.value.code == "network.untrained"


def test_a_window_takes_only_what_it_is_authorised_for() -> None:
    window = build.at_desk(TOWN, "window")

    def authorised(subject: str) -> None:
        services.authorise(
            post=window.post or 0,
            subject=subject,
            decides=False,
            document="授权书",
            from_day=build.APPOINTED,
            by=None,
            at=FRIDAY,
        )

    authorised("公安局")
    with pytest.raises(Refusal) as refused:
        build.an_application(by=window)
    assert refused.value.code == "network.not_authorised"
    authorised("MZ-001")
    assert build.an_application(by=window).where


def test_a_post_decides_only_what_it_is_authorised_to_decide() -> None:
    case = build.an_application()
    at = reach(case, "decide", at=FRIDAY)
    services.authorise(
        post=case.stay.post,
        subject="MZ-001",
        decides=False,
        document="授权书",
        from_day=build.APPOINTED,
        by=None,
        at=at,
    )
    with pytest.raises(Refusal) as refused:
        case.take("grant", at=at)
    assert refused.value.code == "network.may_not_decide"


def test_a_list_of_papers_on_its_way_is_received_by_the_successor() -> None:
    case = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=1))
    applications.send(
        matters=[case.matter],
        to_body=build.body_of(TOWN).pk,
        by=build.an_agent(),
        at=moment("2026-09-18 Fri 10:00"),
        key="send",
    )
    merge()
    applications.carry_over(at=MONDAY)
    window = build.at_desk(GAOQIAO, "window")
    manifest = Manifest.objects.get()
    done = applications.receive_manifest(manifest=manifest.pk, by=window, at=AFTER, key="receive")
    manifest.refresh_from_db()
    assert (done.done, manifest.signed_by_id) == ((case.matter,), window.account)
    assert case.stay.body == build.body_of(GAOQIAO).pk
