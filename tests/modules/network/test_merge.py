"""Two towns become one, a zone is founded, a post is abolished: nothing is lost on the way."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.network import divisions, models, services
from bianmin.network.models import Body, Division, Holder, Post
from bianmin.network.policies import SITE_NAMES
from bianmin.network.services import Zone
from bianmin.people.models import Account
from bianmin.policy import selectors as policy
from bianmin.policy.services import set_value
from tests.modules.network.network import MAZHAN, MONDAY, NINE, SHANSONG, Network

BY: dict[str, Any] = {"by": None, "at": NINE}
GAOQIAO = "371323102000"
VILLAGE = "371323101256"
Person = Callable[[str], Account]


def town(code: str) -> Body:
    return Body.objects.get(division=code, kind="town_centre")


def merged(**more: Any) -> models.Succession:
    told: dict[str, Any] = {"from_day": MONDAY, "document": "鲁政字〔2025〕1号", **BY}
    pair = {"ended": town(MAZHAN).pk, "successor": town(GAOQIAO).pk}
    return services.merge(**{**pair, **told, **more})


def test_the_place_and_its_villages_go_over(yishui: Network) -> None:
    before = len(divisions.villages_of(yishui.now(), MAZHAN, MONDAY))
    there = len(divisions.villages_of(yishui.now(), GAOQIAO, MONDAY))
    merged()
    directory, county = yishui.now(), "371323000000"
    assert len(divisions.villages_of(directory, GAOQIAO, MONDAY)) == before + there
    assert MAZHAN not in {place.code for place in divisions.children(directory, county, MONDAY)}
    yesterday = MONDAY - timedelta(days=1)
    assert MAZHAN in {place.code for place in divisions.children(directory, county, yesterday)}
    assert len(divisions.villages_of(directory, county, MONDAY)) == 386
    assert VILLAGE in divisions.reach(directory, GAOQIAO, MONDAY)
    point = directory.competent((), 1, VILLAGE, MONDAY)
    above = directory.above(point.id) if point else None
    assert above and above.division == GAOQIAO


def test_the_successor_is_competent_from_its_day_and_the_old_one_before(yishui: Network) -> None:
    merged()
    directory = yishui.now()
    now = directory.competent((), 2, VILLAGE, MONDAY)
    before = directory.competent((), 2, VILLAGE, MONDAY - timedelta(days=1))
    assert now and now.division == GAOQIAO
    assert before and before.division == MAZHAN


def test_people_go_on_at_posts_beside_the_successors_own(yishui: Network, person: Person) -> None:
    clerk, head = person("马窗口"), person("马负责")
    window, heads = yishui.post(2, MAZHAN, "window"), yishui.post(2, MAZHAN, "supervisor")
    yishui.appoint(window, clerk)
    yishui.appoint(heads, head)
    merged()
    directory = yishui.now()
    heir = directory.heir(window.id, MONDAY)
    assert heir and heir.body == town(GAOQIAO).pk and "原马站镇" in heir.name
    assert directory.holders(heir.id, MONDAY) == (clerk.pk,)
    assert directory.holders(window.id, MONDAY) == ()
    of_heads = directory.heir(heads.id, MONDAY)
    own = directory.post_of(town(GAOQIAO).pk, "supervisor")
    assert of_heads == own and directory.posts_of(head.pk, MONDAY) == ()
    assert Holder.objects.filter(account=clerk).count() == 2


def test_sites_stay_open_as_the_successors_with_their_windows(yishui: Network) -> None:
    site = models.Site.objects.get(body__division=MAZHAN)
    merged()
    site.refresh_from_db()
    assert site.body == town(GAOQIAO) and site.until_day is None
    assert site.windows.get().post.body == town(GAOQIAO)


def test_the_old_body_keeps_its_name_and_finds_its_successor(yishui: Network) -> None:
    old = town(MAZHAN)
    merged()
    directory = yishui.now()
    assert directory.body(old.pk).name == old.name
    assert directory.living(old.pk, MONDAY).id == town(GAOQIAO).pk
    assert directory.living(old.pk, MONDAY - timedelta(days=1)).id == old.pk
    assert directory.forerunners(town(GAOQIAO).pk) == (old.pk,)


def test_three_become_one_after_another(yishui: Network) -> None:
    third = town("371323103000")
    merged()
    services.merge(
        ended=town(GAOQIAO).pk,
        successor=third.pk,
        from_day=MONDAY,
        document="再合并",
        **BY,
    )
    directory = yishui.now()
    window = Post.objects.get(body=town(MAZHAN), role="window")
    heir = directory.heir(window.pk, MONDAY)
    assert heir and heir.body == third.pk
    assert set(directory.forerunners(third.pk)) == {town(MAZHAN).pk, town(GAOQIAO).pk}
    assert len(divisions.villages_of(directory, "371323000000", MONDAY)) == 386


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"document": " "}, "network.no_document"),
        ({"from_day": MONDAY + timedelta(days=1)}, "network.merger_to_come"),
        ({"from_day": date(2001, 1, 1)}, "network.days_out_of_order"),
    ],
)
def test_a_merger_that_cannot_be(yishui: Network, more: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        merged(**more)
    assert refused.value.code == code
    assert not models.Succession.objects.exists()


def test_only_bodies_of_a_kind_merge_and_each_once(yishui: Network) -> None:
    point = Body.objects.get(division=SHANSONG)
    centre = Body.objects.get(kind="county_centre")
    for ended, successor in ((point, town(MAZHAN)), (centre, centre), (town(MAZHAN), town(MAZHAN))):
        with pytest.raises(Refusal) as refused:
            merged(ended=ended.pk, successor=successor.pk)
        assert refused.value.code == "network.cannot_merge"
    merged()
    with pytest.raises(Refusal) as refused:
        merged()
    assert refused.value.code == "network.merged_already"


def test_two_departments_merge_in_one_place(yishui: Network) -> None:
    one, other = Body.objects.filter(kind="department").order_by("pk")[:2]
    merged(ended=one.pk, successor=other.pk)
    directory = yishui.now()
    found = directory.competent((one.department,), 3, "371323000000", MONDAY)
    assert found and found.id == other.pk
    assert Division.objects.get(code="371323000000").until_day is None


def zone(**more: Any) -> Body:
    told: dict[str, Any] = {
        "name": "沂水经济开发区",
        "short_name": "沂水经济开发区",
        "kind": "开发区",
        "organ": "沂水经济开发区管理委员会",
        "villages": [VILLAGE],
    }
    return services.found_zone(
        zone=Zone(**{**told, **more}),
        like=town(MAZHAN).pk,
        from_day=MONDAY,
        document="鲁政字〔2025〕2号",
        **BY,
    )


def test_a_zone_works_at_the_tier_of_the_towns(yishui: Network) -> None:
    body = zone()
    directory = yishui.now()
    found = directory.competent((), 2, VILLAGE, MONDAY)
    assert found and found.id == body.pk and found.is_organ
    assert directory.post_of(body.pk, "window") and directory.duty_post(body.pk)
    place = directory.divisions[body.division_id]
    assert (place.kind, place.level) == ("开发区", 4)
    assert [v.code for v in divisions.villages_of(directory, place.code, MONDAY)] == [VILLAGE]
    assert VILLAGE not in {v.code for v in divisions.villages_of(directory, MAZHAN, MONDAY)}
    neighbour = divisions.villages_of(directory, MAZHAN, MONDAY)[0]
    others = directory.competent((), 2, neighbour.code, MONDAY)
    assert others and others.division == MAZHAN


def test_a_zones_centre_is_called_as_the_county_calls_its_centres(yishui: Network) -> None:
    names = {**policy.value(SITE_NAMES, MONDAY), "2": "{name}政务服务分中心"}
    set_value(key=SITE_NAMES, value=names, from_day=date(2025, 1, 1), document="县文件", **BY)
    assert zone().short_name == "沂水经济开发区政务服务分中心"


def test_a_zone_needs_villages_and_a_name_of_its_own(yishui: Network) -> None:
    with pytest.raises(Refusal):
        zone(villages=[])
    with pytest.raises(Refusal):
        zone(villages=[MAZHAN])
    zone()
    with pytest.raises(Refusal):
        zone()


def test_an_abolished_post_leaves_its_work_to_another(yishui: Network, person: Person) -> None:
    first = yishui.post(2, MAZHAN, "reviewer")
    held = yishui.appoint(first, person("老审核"))
    other = Post.objects.filter(body=first.body, role="reviewer").exclude(pk=first.id).get()
    services.abolish_post(post=first.id, successor=other.pk, **BY)
    directory = yishui.now()
    heir = directory.heir(first.id, MONDAY)
    assert heir and heir.id == other.pk
    assert first.id not in {post.id for post in directory.posts_by_body[first.body]}
    assert directory.post(first.id).is_abolished
    held.refresh_from_db()
    assert held.until_day == MONDAY - timedelta(days=1)
    with pytest.raises(Refusal):
        services.abolish_post(post=first.id, successor=other.pk, **BY)


def test_the_duty_post_and_the_last_of_all_stay(yishui: Network) -> None:
    duty = yishui.post(2, MAZHAN, "supervisor")
    window = yishui.post(2, MAZHAN, "window")
    elsewhere = yishui.post(2, GAOQIAO, "window")
    for post, heir in ((duty, window), (window, window), (window, elsewhere)):
        with pytest.raises(Refusal):
            services.abolish_post(post=post.id, successor=heir.id, **BY)


def test_a_body_is_founded_below_one_of_a_higher_tier(yishui: Network) -> None:
    above, point = town(GAOQIAO), Body.objects.get(division=SHANSONG)

    def founded(name: str, kind: str, parent: Body) -> Body:
        told: dict[str, Any] = {"division": SHANSONG, "from_day": MONDAY, **BY}
        return services.found_body(name=name, short_name=name, kind=kind, parent=parent.pk, **told)

    made = founded("山宋村第二代办点", "village_point", above)
    assert (made.tier, made.is_organ) == (1, False)
    for name, kind, parent in (
        ("山宋村第二代办点", "village_point", above),
        ("山宋镇中心", "town_centre", point),
    ):
        with pytest.raises(Refusal):
            founded(name, kind, parent)


def test_a_new_name_does_not_change_what_is_kept_elsewhere(yishui: Network) -> None:
    body = town(MAZHAN)
    services.change_body(body=body.pk, name="马站新镇人民政府", short_name="马站", phone="1", **BY)
    assert yishui.now().body(body.pk).name == "马站新镇人民政府"
    with pytest.raises(Refusal):
        services.change_body(
            body=body.pk, name=town(GAOQIAO).name, short_name="马站", phone="1", **BY
        )
