"""Training before duty, turns of the week, gaps, leave, whereabouts, authorisations."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from bianmin.almanac import selectors as almanac
from bianmin.law.refusal import Refusal
from bianmin.network import rota, selectors, services, staffing
from bianmin.network.cards import PostCard
from bianmin.network.coverage import coverage
from bianmin.network.policies import AGENT_SOURCES, SHIFT_HOURS, TRAINED_FIRST
from bianmin.people.models import Account
from bianmin.policy import selectors as policy
from bianmin.policy.services import set_value
from tests.modules.network.network import MAZHAN, MONDAY, NINE, SHANSONG, Network

BY: dict[str, Any] = {"by": None, "at": NINE}
Person = Callable[[str], Account]
WEEK = range(5)


@pytest.fixture
def post(yishui: Network) -> PostCard:
    return yishui.post(1, SHANSONG, "agent")


@pytest.fixture
def agent(yishui: Network, post: PostCard, person: Person) -> Account:
    """Somebody on the agent's post, not trained yet."""
    account = person("宋代办")
    yishui.appoint(post, account)
    return account


def trained(account: Account, day: date = MONDAY) -> None:
    services.register_agent(account=account.pk, source="recruited", trained_on=day, **BY)


def turn(post: PostCard, account: Account, begins: int, ends: int, **more: Any) -> None:
    told: dict[str, Any] = {"weekdays": WEEK, "from_day": MONDAY, **BY}
    services.roster(
        post=post.id, account=account.pk, begins=time(begins), ends=time(ends), **{**told, **more}
    )


def gaps(network: Network, post: PostCard, days: int = 1) -> list[tuple[int, int]]:
    found = rota.gaps(
        network.now(),
        selectors.turns_of([post.id]),
        post.id,
        MONDAY,
        days=days,
        calendar=almanac.calendar(),
        office=almanac.hours_on(MONDAY),
    )
    return [(gap.begins.hour, gap.ends.hour) for gap in found]


def test_an_untrained_agent_goes_on_no_rota_and_may_not_act(
    yishui: Network, post: PostCard, agent: Account
) -> None:
    with pytest.raises(Refusal, match=agent.name):
        turn(post, agent, 9, 17)
    assert [who for who, _post in coverage(yishui.now(), MONDAY).untrained] == [agent.name]
    services.register_agent(account=agent.pk, source="recruited", **BY)
    told = yishui.now(), policy.snapshot(), agent.pk, post.id, MONDAY
    refused = staffing.refusal_to_act(*told)
    assert refused is not None and refused.code == "network.untrained"
    assert [who for who, _post in coverage(yishui.now(), MONDAY).untrained] == [agent.name]
    trained(agent)
    assert staffing.refusal_to_act(yishui.now(), *told[1:]) is None
    turn(post, agent, 9, 17)


def test_training_counts_from_its_day(yishui: Network, post: PostCard, agent: Account) -> None:
    trained(agent)
    with pytest.raises(Refusal):
        turn(post, agent, 9, 17, from_day=MONDAY - timedelta(days=1))
    with pytest.raises(Refusal) as refused:
        trained(agent, MONDAY + timedelta(days=1))
    assert refused.value.code == "network.trained_later"


def test_nobody_is_entered_who_is_not_there(yishui: Network) -> None:
    away = {"from_day": MONDAY, "until_day": MONDAY}
    with pytest.raises(Refusal) as registered:
        services.register_agent(account=10**9, source="recruited", **BY)
    with pytest.raises(Refusal) as absent:
        services.take_leave(account=10**9, **away, **BY)
    assert registered.value.code == absent.value.code == "network.nobody_there"


def test_a_county_may_train_later(yishui: Network, post: PostCard, agent: Account) -> None:
    set_value(key=TRAINED_FIRST, value=False, from_day=date(2025, 1, 1), document="县文件", **BY)
    turn(post, agent, 9, 17)
    assert (
        staffing.refusal_to_act(yishui.now(), policy.snapshot(), agent.pk, post.id, MONDAY) is None
    )
    assert coverage(yishui.now(), MONDAY).untrained == ()


def test_agents_come_from_where_the_county_says(agent: Account) -> None:
    told = ["village_committee"]
    set_value(key=AGENT_SOURCES, value=told, from_day=date(2025, 1, 1), document="县文件", **BY)
    with pytest.raises(Refusal) as refused:
        trained(agent)
    assert refused.value.code == "network.source_not_allowed"


def test_a_gap_within_office_hours_is_found(
    yishui: Network, post: PostCard, agent: Account
) -> None:
    trained(agent)
    turn(post, agent, 9, 11)
    assert gaps(yishui, post) == [(11, 12), (13, 17)]
    turn(post, agent, 11, 12)
    turn(post, agent, 13, 17)
    assert gaps(yishui, post, days=7) == []


def test_who_is_away_covers_nothing_and_the_second_does(
    yishui: Network, post: PostCard, agent: Account, person: Person
) -> None:
    trained(agent)
    turn(post, agent, 9, 17)
    assert rota.on_duty(yishui.now(), selectors.turns_of([post.id]), post.id, NINE) == (agent.pk,)
    yishui.leave(agent, MONDAY, MONDAY)
    assert gaps(yishui, post) == [(9, 12), (13, 17)]
    second = person("副代办")
    yishui.appoint(post, second, rank="B")
    trained(second)
    turn(post, second, 9, 17)
    assert gaps(yishui, post) == []
    assert rota.on_duty(yishui.now(), selectors.turns_of([post.id]), post.id, NINE) == (second.pk,)


def test_nobody_is_on_duty_for_more_than_the_county_allows(
    yishui: Network, post: PostCard, agent: Account
) -> None:
    trained(agent)
    turn(post, agent, 8, 14)
    with pytest.raises(Refusal, match=agent.name) as refused:
        turn(post, agent, 14, 17)
    assert refused.value.code == "network.shift_too_long"
    set_value(key=SHIFT_HOURS, value=0, from_day=date(2025, 1, 1), document="县文件", **BY)
    turn(post, agent, 14, 17)


def test_turns_that_cannot_be(
    yishui: Network, post: PostCard, agent: Account, person: Person
) -> None:
    trained(agent)
    turn(post, agent, 9, 12)
    for wrong, code in (
        ((agent, 11, 13), "network.on_duty_already"),
        ((agent, 17, 13), "network.turn_out_of_order"),
        ((person("外人"), 13, 17), "network.not_on_the_post"),
    ):
        with pytest.raises(Refusal) as refused:
            turn(post, *wrong)
        assert refused.value.code == code


def test_an_ended_turn_stays_as_history(yishui: Network, post: PostCard, agent: Account) -> None:
    trained(agent)
    turn(post, agent, 9, 17, weekdays=[0])
    shift = selectors.turns_of([post.id])[0]
    services.end_shift(shift=shift.id, until_day=MONDAY, **BY)
    turn(post, agent, 13, 17, weekdays=[0], from_day=MONDAY + timedelta(days=1))
    assert len(selectors.turns_of([post.id])) == 2
    assert gaps(yishui, post) == []


def test_colleagues_see_who_is_out_until_the_time_or_until_back(agent: Account) -> None:
    back = NINE + timedelta(hours=6)
    services.go_out(account=agent.pk, told="入户核查", until=back, **BY)
    assert selectors.whereabouts([agent.pk], NINE)[agent.pk].told == "入户核查"
    assert selectors.whereabouts([agent.pk], back) == {}
    noon = NINE + timedelta(hours=3)
    services.go_out(account=agent.pk, told="", until=noon, by=None, at=noon)
    assert selectors.whereabouts([agent.pk], noon) == {}
    for wrong in (
        {"told": "", "until": back},
        {"told": "去县里", "until": NINE - timedelta(hours=1)},
    ):
        with pytest.raises(Refusal):
            services.go_out(account=agent.pk, **BY, **wrong)


def authorise(post: PostCard, subject: str, **more: Any) -> Any:
    told: dict[str, Any] = {"decides": False, "document": "县授权书", "from_day": MONDAY, **BY}
    return services.authorise(post=post.id, subject=subject, **{**told, **more})


def test_the_register_says_what_a_post_takes_and_decides(yishui: Network) -> None:
    window = yishui.post(2, MAZHAN, "window")

    def says(*subjects: str, **more: Any) -> bool | None:
        return yishui.now().authorised(window.id, subjects, MONDAY, **more)

    assert says("MZ-001") is None
    row = authorise(window, "MZ-001")
    assert (says("MZ-001"), says("MZ-002"), says("MZ-001", decides=True)) == (True, False, False)
    authorise(window, "*", decides=True)
    assert says("MZ-002", decides=True) is True
    services.end_authorisation(authorisation=row.pk, until_day=MONDAY, **BY)
    with pytest.raises(Refusal):
        authorise(window, "MZ-003", document=" ")
    with pytest.raises(Refusal):
        authorise(window, "*", decides=True)


def test_work_is_parted_among_posts_of_a_role(yishui: Network) -> None:
    first = yishui.post(2, MAZHAN, "window")
    second = services.add_post(body=first.body, role="window", name="民政窗口", **BY)
    card = yishui.now().post(second.pk)
    authorise(card, "民政局")

    def does(*subjects: str) -> int:
        found = yishui.now().post_for(first.body, "window", subjects, MONDAY)
        assert found
        return found.id

    assert does("MZ-001", "民政局") == second.pk
    assert does("GA-001", "公安局") == first.id


def test_windows_of_which_the_register_says_nothing_are_listed(yishui: Network) -> None:
    window = yishui.post(2, MAZHAN, "window")
    before = coverage(yishui.now(), MONDAY).unauthorised
    assert window.id in {one.post_id for one in before}
    authorise(window, "*")
    after = coverage(yishui.now(), MONDAY).unauthorised
    assert len(after) == len(before) - 1
