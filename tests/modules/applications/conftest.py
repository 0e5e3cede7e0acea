"""Everybody is at work: appointed in one go, since each appointment makes the directory anew."""

import pytest

from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.network.kinds import Role
from bianmin.network.rules import Appointment
from tests import build
from tests.build import APPOINTED, COUNTY, FRIDAY, TOWN, VILLAGE

NEIGHBOURS = ("371323101263", "371323102000")
"""蒋家后沟村 and another town."""


@pytest.fixture(autouse=True)
def everybody_at_work(request: pytest.FixtureRequest) -> None:
    """A first holder on every post of the places and departments these tests play in."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        appointments = _appointments()
        staffing.appoint_all(appointments=appointments, by=None, at=FRIDAY)
        posts = network.directory().posts
        for one in appointments:
            if posts[one.post].role == Role.AGENT:
                build.a_trained_agent(one.account)


def _appointments() -> list[Appointment]:
    bodies = [build.body_of(place) for place in (VILLAGE, TOWN, COUNTY, *NEIGHBOURS)]
    bodies += [build.body_of(COUNTY, department=name) for name in ("民政局", "水利局")]
    directory = network.directory()
    posts = [post for body in bodies for post in directory.posts_by_body[body.pk]]
    return [
        Appointment(
            post=post.id,
            account=build.an_account().pk,
            rank="A",
            from_day=APPOINTED,
            until_day=None,
            title="committee_head" if post.role == Role.HEAD else "",
        )
        for post in posts
    ]
