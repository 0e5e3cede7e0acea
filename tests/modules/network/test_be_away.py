"""Leave, empty posts, and who looks after what lies there (ST-06, ST-09)."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bianmin.law.refusal import Refusal
from bianmin.network import services, staffing
from bianmin.network.cards import PostCard
from bianmin.network.policies import CENTRE_AGENTS_MOST
from bianmin.network.tiers import Tier
from bianmin.people.models import Account
from bianmin.policy import selectors as policy
from bianmin.policy.services import set_value
from tests.modules.network.network import MAZHAN, MONDAY, NINE, SHANSONG, Network

Person = Callable[[str], Account]
TUESDAY, FRIDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=4)
GAOQIAO = "371323102000"


@pytest.fixture
def window(yishui: Network) -> PostCard:
    return yishui.post(Tier.TOWN, MAZHAN, "window")


def test_while_the_first_is_away_the_second_acts(
    yishui: Network, window: PostCard, person: Person
) -> None:
    first, second = person("王芳"), person("刘洋")
    yishui.appoint(window, first)
    yishui.appoint(window, second, rank="B")
    yishui.leave(first, TUESDAY, FRIDAY)
    directory = yishui.now()
    assert directory.holders(window.id, MONDAY) == (first.pk, second.pk)
    assert directory.holders(window.id, TUESDAY) == (second.pk,)
    assert directory.holders(window.id, FRIDAY) == (second.pk,)
    assert directory.holders(window.id, FRIDAY + timedelta(days=1)) == (first.pk, second.pk)


def test_who_is_away_may_not_act_and_has_no_post(
    yishui: Network, window: PostCard, person: Person
) -> None:
    wang = person("王芳")
    yishui.appoint(window, wang)
    yishui.leave(wang, TUESDAY, TUESDAY)
    directory = yishui.now()
    assert directory.may_act(wang.pk, window.id, MONDAY)
    assert not directory.may_act(wang.pk, window.id, TUESDAY)
    assert directory.posts_of(wang.pk, MONDAY) == (window,)
    assert directory.posts_of(wang.pk, TUESDAY) == ()
    assert directory.in_office(window.id, TUESDAY) == (wang.pk,)


def test_nobody_acts_at_a_post_of_others(yishui: Network, window: PostCard, person: Person) -> None:
    assert not yishui.now().may_act(person("王芳").pk, window.id, MONDAY)


def test_nobody_acts_before_the_first_day_or_after_the_last(
    yishui: Network, window: PostCard, person: Person
) -> None:
    wang = person("王芳")
    yishui.appoint(window, wang, from_day=TUESDAY, until_day=TUESDAY)
    may = [yishui.now().may_act(wang.pk, window.id, MONDAY + timedelta(days=n)) for n in range(3)]
    assert may == [False, True, False]


def test_coming_back_early_ends_the_leave(
    yishui: Network, window: PostCard, person: Person
) -> None:
    wang = person("王芳")
    yishui.appoint(window, wang)
    leave = yishui.leave(wang, MONDAY, FRIDAY)
    services.end_leave(leave=leave.pk, until_day=TUESDAY, by=None, at=NINE)
    assert not yishui.now().may_act(wang.pk, window.id, TUESDAY)
    assert yishui.now().may_act(wang.pk, window.id, TUESDAY + timedelta(days=1))


def test_leave_must_have_its_days_in_order(yishui: Network, person: Person) -> None:
    wang = person("王芳")
    with pytest.raises(Refusal):
        yishui.leave(wang, FRIDAY, MONDAY)
    leave = yishui.leave(wang, TUESDAY, FRIDAY)
    with pytest.raises(Refusal):
        services.end_leave(leave=leave.pk, until_day=MONDAY, by=None, at=NINE)


def test_a_manned_post_looks_after_itself(
    yishui: Network, window: PostCard, person: Person
) -> None:
    yishui.appoint(window, person("王芳"))
    assert staffing.stand_in(yishui.now(), window.id, MONDAY) == (window, False)


def test_an_empty_post_is_looked_after_by_the_bodys_duty_post(
    yishui: Network, window: PostCard, person: Person
) -> None:
    chief = person("赵主任")
    on_duty = yishui.now().duty_post(window.body)
    assert on_duty
    yishui.appoint(on_duty, chief)
    directory = yishui.now()
    assert staffing.stand_in(directory, window.id, MONDAY) == (on_duty, True)
    assert window in staffing.minded_by(directory, chief.pk, MONDAY)
    assert not directory.may_act(chief.pk, window.id, MONDAY)  # seeing, not deciding


def test_an_empty_village_is_looked_after_by_its_town(yishui: Network, person: Person) -> None:
    agent = yishui.post(Tier.VILLAGE, SHANSONG, "agent")
    town = yishui.now().duty_post(yishui.post(Tier.TOWN, GAOQIAO, "window").body)
    assert town
    chief = person("高主任")
    yishui.appoint(town, chief)
    directory = yishui.now()
    assert staffing.stand_in(directory, agent.id, MONDAY).post == town
    minded = {
        directory.body(post.body).division
        for post in staffing.minded_by(directory, chief.pk, MONDAY)
    }
    assert SHANSONG in minded
    assert not any(code.startswith(MAZHAN[:9]) for code in minded)


def test_what_nobody_else_looks_after_falls_to_the_county_centre(
    yishui: Network, person: Person
) -> None:
    approver = yishui.post(Tier.COUNTY, SHANSONG, "approver", "民政局")
    found = staffing.stand_in(yishui.now(), approver.id, MONDAY)
    assert found == (yishui.now().last_resort(MONDAY), True)


def test_a_clerk_without_duty_minds_nobody_elses_post(
    yishui: Network, window: PostCard, person: Person
) -> None:
    wang = person("王芳")
    yishui.appoint(window, wang)
    assert staffing.minded_by(yishui.now(), wang.pk, MONDAY) == ()


def test_a_village_without_agent_is_listed_and_one_with_agent_is_not(
    yishui: Network, person: Person
) -> None:
    yishui.appoint(yishui.post(Tier.VILLAGE, SHANSONG, "agent"), person("李庄"))
    lacking = {
        one.body.division
        for one in staffing.misstaffed(yishui.now(), policy.snapshot(), MONDAY)
        if one.body.tier == Tier.VILLAGE
    }
    assert len(lacking) == 385
    assert SHANSONG not in lacking


@pytest.mark.parametrize(("agents", "is_right"), [(0, False), (1, True), (2, True), (3, False)])
def test_the_county_centre_has_one_or_two_agents(
    yishui: Network, person: Person, agents: int, is_right: bool
) -> None:
    post = yishui.now().last_resort(MONDAY)
    assert post
    for number in range(agents):
        rank = "B" if number else "A"
        yishui.appoint(post, person(f"代办{number}"), rank=rank, from_day=date(2025, 1, 1))
    listed = {one.body.id for one in staffing.misstaffed(yishui.now(), policy.snapshot(), MONDAY)}
    assert (post.body not in listed) == is_right


def test_a_county_may_set_no_bound_above(yishui: Network, person: Person) -> None:
    post = yishui.now().last_resort(MONDAY)
    assert post
    for number in range(3):
        rank = "B" if number else "A"
        yishui.appoint(post, person(f"代办{number}"), rank=rank, from_day=date(2025, 1, 1))
    set_value(
        key=CENTRE_AGENTS_MOST,
        value=0,
        from_day=MONDAY,
        document="县文件",
        by=None,
        at=NINE,
    )
    listed = {one.body.id for one in staffing.misstaffed(yishui.now(), policy.snapshot(), MONDAY)}
    assert post.body not in listed
