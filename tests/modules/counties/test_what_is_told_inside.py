"""Whether a village room tells its own staff what is not everybody's: by its county's document."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from bianmin.information.disclosed import rights, services
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from tests import build
from tests.build import FRIDAY

from .conftest import Place

TOLD = Told(
    "proactive", "in-2", "九月份考勤结果", "九月份考勤", "全勤。", "便民服务室", "", "", "",
    FRIDAY.date(), audience="internal", ground="personnel",
)  # fmt: skip


@dataclass(frozen=True)
class Seated:
    post: PostCard
    body: BodyCard
    directory: Directory
    day: date


def seated(by: Actor) -> Seated:
    directory = network.directory()
    post = directory.post(by.post or 0)
    return Seated(post, directory.body(post.body), directory, FRIDAY.date())


def begun(place: Place) -> tuple[Disclosure, Actor]:
    agent = build.at_desk(place.places["village"], "agent")
    body = build.body_of(place.places["village"]).pk
    return services.begin(body=body, told=TOLD, by=agent.account or 0, at=FRIDAY), agent


def test_the_same_entry_is_passed_and_read_in_wangyi(county: Callable[[str], Place]) -> None:
    place = county("wangyi")
    row, agent = begun(place)
    services.submit(disclosure=row.pk, by=agent.account or 0, at=FRIDAY)
    head = build.at_desk(place.places["village"], "head").account or 0
    row = services.make_public(disclosure=row.pk, seen=row.digest, by=head, at=FRIDAY)
    assert rights.may_read(seated(agent), row)
    window = build.at_desk(place.places["town"], "window")
    assert not rights.may_read(seated(window), row)


@pytest.mark.parametrize("name", ["tongxiang", "yishui", "jiangjin"])
def test_and_not_even_begun_where_the_document_knows_no_such_thing(
    name: str, county: Callable[[str], Place]
) -> None:
    place = county(name)
    with pytest.raises(Refusal) as refused:
        begun(place)
    assert refused.value.code == "disclosed.no_inside"
    agent = build.at_desk(place.places["village"], "agent")
    assert not rights.has_inside(seated(agent))
    assert not Disclosure.of_any_audience.exists()
