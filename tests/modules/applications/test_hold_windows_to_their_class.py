"""A department's window takes what its department does; an integrated one what is on its list."""

from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.network import services
from bianmin.network.models import Window
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN

pytestmark = pytest.mark.django_db
CIVIL = "MZ-012"
BY: dict[str, Any] = {"from_day": build.APPOINTED, "by": None, "at": FRIDAY}


def received(by: Actor, item: str = CIVIL) -> build.Case:
    return build.an_application(item=item, by=by, mode="window", party=build.a_party(serial=71))


def refused(by: Actor) -> Refusal:
    with pytest.raises(Refusal) as why:
        received(by)
    assert why.value.code == "network.not_authorised"
    return why.value


def listed(by: Actor, subject: str) -> None:
    services.authorise(post=by.post or 0, subject=subject, decides=False, document="授权书", **BY)


def test_the_window_of_another_department_sends_her_to_the_right_one() -> None:
    civil = build.at_desk(COUNTY, "window", department="民政局")
    water = build.at_desk(COUNTY, "window", department="水利局")
    right = Window.objects.select_related("site").get(post=civil.post)
    told = str(refused(water))
    assert right.name in told
    assert right.site.name in told
    assert received(civil).where


def test_an_item_on_its_list_is_taken_at_another_departments_window() -> None:
    water = build.at_desk(COUNTY, "window", department="水利局")
    listed(water, "民政局")
    assert received(water).where


def test_an_integrated_window_takes_what_is_listed_and_sends_on_the_rest() -> None:
    integrated = build.at_desk(COUNTY, "coordinator")
    hall = Window.objects.filter(site__body=build.body_of(COUNTY)).first()
    assert hall
    services.add_window(
        site=hall.site_id, post=integrated.post or 0, name="综合一号", kind="integrated", **BY
    )
    listed(integrated, "水利局")
    assert "民政" in str(refused(integrated))
    listed(integrated, CIVIL)
    assert received(integrated).where


def test_a_centres_window_for_a_department_takes_only_what_is_listed() -> None:
    window = build.at_desk(TOWN, "window")
    Window.objects.filter(post=window.post).update(kind="department")
    with pytest.raises(Refusal) as why:
        build.an_application(by=window)
    assert why.value.code == "network.not_authorised"
    listed(window, "MZ-001")
    assert build.an_application(by=window).where


def test_a_window_that_closes_holds_its_post_to_nothing() -> None:
    water = build.at_desk(COUNTY, "window", department="水利局")
    window = Window.objects.get(post=water.post)
    services.close_window(window=window.pk, until_day=build.APPOINTED, by=None, at=FRIDAY)
    assert network.directory().windows_of(water.post or 0, FRIDAY.date()) == ()
    assert received(water).where
