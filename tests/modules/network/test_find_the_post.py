"""Whose post is it: competence, role, duty post, county centre."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.network import models, selectors, services
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier
from tests.modules.network.network import MAZHAN, MONDAY, NINE, SHANSONG, Network

COUNTY = "371323000000"


def test_a_villagers_matter_begins_with_the_agent_of_her_village(yishui: Network) -> None:
    found = yishui.now().look_up(["MZ-001", "民政局"], Tier.VILLAGE, SHANSONG, "agent", MONDAY)
    assert found.post and not found.fell_back
    body = yishui.now().body(found.post.body)
    assert (found.post.role, body.division, body.tier) == ("agent", SHANSONG, Tier.VILLAGE)


def test_the_town_of_a_village_is_found_by_the_villages_code(yishui: Network) -> None:
    post = yishui.post(Tier.TOWN, SHANSONG, "window", "民政局")
    assert yishui.now().body(post.body).name == "沂水县高桥镇人民政府"


def test_at_the_county_the_department_of_the_subject_is_competent(yishui: Network) -> None:
    post = yishui.post(Tier.COUNTY, SHANSONG, "approver", "MZ-001", "民政局")
    assert yishui.now().body(post.body).department == "民政局"
    assert post.role == Role.APPROVER


@pytest.mark.parametrize("subject", ["司法局", "司法局（村居调委会）"])
def test_a_department_is_found_by_each_of_its_names(yishui: Network, subject: str) -> None:
    post = yishui.post(Tier.COUNTY, SHANSONG, "approver", subject)
    assert yishui.now().body(post.body).name == "沂水县司法局"


def test_where_the_body_has_no_such_post_its_duty_post_takes_it(yishui: Network) -> None:
    found = yishui.now().look_up(["民政局"], Tier.TOWN, MAZHAN, "coordinator", MONDAY)
    assert found.post and found.post.is_duty and not found.fell_back
    assert yishui.now().body(found.post.body).division == MAZHAN


def test_where_nobody_is_competent_the_county_centre_takes_it_and_says_so(
    yishui: Network,
) -> None:
    found = yishui.now().look_up(["气象局"], Tier.COUNTY, SHANSONG, "approver", MONDAY)
    assert found.fell_back
    assert found.post and found.post.role == Role.COORDINATOR
    assert found.post == yishui.now().find(["气象局"], Tier.COUNTY, SHANSONG, "approver", MONDAY)


def test_a_place_outside_the_county_falls_to_the_centre(yishui: Network) -> None:
    assert yishui.now().look_up(["民政局"], Tier.TOWN, "500116101000", "window", MONDAY).fell_back


def test_without_any_centre_there_is_no_post(empty: None) -> None:
    found = selectors.directory().look_up(["民政局"], Tier.TOWN, MAZHAN, "window", MONDAY)
    assert found == (None, True)


def grant(subject: str, tier: int, place: str, body: int, from_day: date) -> models.Competence:
    return services.grant_competence(
        subject=subject,
        tier=tier,
        place=place,
        body=body,
        from_day=from_day,
        document="测试文件〔2025〕2号",
        by=None,
        at=NINE,
    )


def test_an_item_beats_its_department(yishui: Network) -> None:
    education = models.Body.objects.get(department="教育局")
    grant("MZ-009", Tier.COUNTY, COUNTY, education.pk, date(2025, 1, 1))
    subjects = ["MZ-009", "民政局"]
    assert yishui.post(Tier.COUNTY, SHANSONG, "approver", *subjects).body == education.pk


def test_the_nearer_place_beats_the_wider_one(yishui: Network) -> None:
    mazhan = models.Body.objects.get(division_id=MAZHAN)
    grant("民政局", Tier.COUNTY, MAZHAN, mazhan.pk, date(2025, 1, 1))
    there = yishui.post(Tier.COUNTY, "371323101200", "approver", "民政局")
    elsewhere = yishui.post(Tier.COUNTY, SHANSONG, "approver", "民政局")
    assert there.body == mazhan.pk
    assert elsewhere.body != mazhan.pk


def test_competence_begins_and_ends_on_its_days(yishui: Network) -> None:
    education = models.Body.objects.get(department="教育局")
    granted = grant("气象局", Tier.COUNTY, COUNTY, education.pk, MONDAY)
    services.end_competence(competence=granted.pk, until_day=MONDAY, by=None, at=NINE)
    directory = yishui.now()
    days = [MONDAY - timedelta(days=1), MONDAY, MONDAY + timedelta(days=1)]
    found = [directory.competent(["气象局"], Tier.COUNTY, SHANSONG, day) for day in days]
    assert [body and body.id for body in found] == [None, education.pk, None]


def test_a_body_out_of_use_is_passed_over(yishui: Network) -> None:
    models.Body.objects.filter(division=SHANSONG).update(until_day=MONDAY - timedelta(days=1))
    assert yishui.now().look_up([], Tier.VILLAGE, SHANSONG, "agent", MONDAY).fell_back


def test_looking_up_asks_the_database_nothing(yishui: Network) -> None:
    directory, post = yishui.now(), yishui.post(Tier.TOWN, MAZHAN, "window")
    with CaptureQueriesContext(connection) as statements:
        directory.find(["MZ-001", "民政局"], Tier.COUNTY, SHANSONG, "approver", MONDAY)
        directory.posts_of(1, MONDAY)
        directory.holders(post.id, MONDAY)
    assert len(statements) == 0


def test_places_and_bodies_are_named(yishui: Network) -> None:
    directory = yishui.now()
    assert directory.division_name(SHANSONG) == "山宋村"
    assert directory.division_name("500116101000") == "500116101000"
    assert directory.is_within(SHANSONG, "371323102000")
    village = directory.body(yishui.post(Tier.VILLAGE, SHANSONG, "agent").body)
    town = directory.above(village.id)
    assert town and town.short_name == "高桥镇便民服务中心"
    centre = directory.above(town.id)
    assert centre and centre == directory.centre(MONDAY)
