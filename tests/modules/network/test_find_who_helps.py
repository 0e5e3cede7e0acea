"""Who helps a village, and which of its agents is on duty at an hour: one answer for all faces."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from bianmin.almanac import selectors as almanac
from bianmin.network import services, stations
from bianmin.network.cards import PostCard
from bianmin.people.models import Account
from tests.modules.network.network import MONDAY, NINE, SHANSONG, Network

BY: dict[str, Any] = {"by": None, "at": NINE}
Person = Callable[[str], Account]


@pytest.fixture
def post(yishui: Network) -> PostCard:
    return yishui.post(1, SHANSONG, "agent")


@pytest.fixture
def both(yishui: Network, post: PostCard, person: Person) -> tuple[Account, Account]:
    """The first and the second agent, both trained; the second has a telephone of her own."""
    first, second = person("宋代办"), person("副代办")
    second.phone = "0539-0000002"
    second.save()
    for account, rank in ((first, "A"), (second, "B")):
        yishui.appoint(post, account, rank=rank)
        trained(account, MONDAY)
    return first, second


def trained(account: Account, day: date | None) -> None:
    services.register_agent(account=account.pk, source="recruited", trained_on=day, **BY)


def turn(post: PostCard, account: Account, begins: int, ends: int) -> None:
    services.roster(
        post=post.id,
        account=account.pk,
        weekdays=[MONDAY.weekday()],
        begins=time(begins),
        ends=time(ends),
        from_day=MONDAY,
        **BY,
    )


def there(network: Network, hour: int) -> dict[str, tuple[str, str]]:
    """Presence and turn of each agent at an hour of Monday, by name."""
    station = stations.station_of(SHANSONG, network.now(), MONDAY)
    assert station
    at = NINE.replace(hour=hour)
    found = stations.helpers_of(station, network.now(), almanac.calendar(), at)
    return {one.name: (one.presence, one.turn) for one in found}


def reached(network: Network, day: date = MONDAY) -> tuple[str, str]:
    station = stations.station_of(SHANSONG, network.now(), day)
    assert station
    return stations.reached_at(station, network.now(), day)


def point_phone(network: Network) -> str:
    return network.now().body(network.post(1, SHANSONG, "agent").body).phone


def test_without_a_rota_whoever_comes_first_is_on_duty(
    yishui: Network, both: tuple[Account, Account]
) -> None:
    assert there(yishui, 10) == {"宋代办": ("here", ""), "副代办": ("second", "")}
    assert reached(yishui) == ("宋代办", point_phone(yishui))
    yishui.leave(both[0], MONDAY, MONDAY)
    assert there(yishui, 10) == {"宋代办": ("away", ""), "副代办": ("here", "")}
    assert reached(yishui) == ("副代办", "0539-0000002")


def test_with_a_rota_only_whose_turn_it_is(
    yishui: Network, post: PostCard, both: tuple[Account, Account]
) -> None:
    turn(post, both[1], 9, 12)
    turn(post, both[0], 13, 17)
    morning, afternoon = "09:00–12:00", "13:00–17:00"
    assert there(yishui, 10) == {"宋代办": ("turn", afternoon), "副代办": ("here", morning)}
    assert there(yishui, 14) == {"宋代办": ("here", afternoon), "副代办": ("turn", morning)}
    assert reached(yishui) == ("副代办", "0539-0000002")
    assert reached(yishui, MONDAY + timedelta(days=1)) == ("", point_phone(yishui))


def test_who_is_not_trained_is_not_on_duty(yishui: Network, both: tuple[Account, Account]) -> None:
    trained(both[0], None)
    assert there(yishui, 10) == {"宋代办": ("second", ""), "副代办": ("here", "")}
    assert reached(yishui)[0] == "副代办"


def test_a_place_without_a_point_has_no_station(yishui: Network) -> None:
    assert stations.station_of("110101001001", yishui.now(), MONDAY) is None
