"""Loading the shipped county: three tiers, no orphan, nothing twice (NW-01)."""

from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.law.identifiers import check_uscc
from bianmin.law.refusal import Refusal
from bianmin.network import county, loading, models
from bianmin.network.kinds import BodyKind, Level, Role
from bianmin.network.tiers import Tier
from bianmin.policy import presets
from bianmin.policy import services as policy
from tests.modules.network.network import MONDAY, NINE, SHANSONG, Network


def test_the_county_has_its_18_towns_and_386_villages(yishui: Network) -> None:
    levels = Counter(card.level for card in yishui.now().divisions.values())
    assert levels == {Level.COUNTY: 1, Level.TOWN: 18, Level.VILLAGE: 386}


def test_357_are_villages_and_29_are_communities(yishui: Network) -> None:
    kinds = Counter(card.kind for card in yishui.now().divisions.values())
    assert kinds["村委会"] == 357
    assert kinds["居委会/社区"] == 29


def test_a_village_and_a_community_are_told_apart_by_name_and_by_code(yishui: Network) -> None:
    for card in yishui.now().divisions.values():
        if card.level == Level.VILLAGE:
            is_village = card.kind == "村委会"
            assert is_village == card.name.endswith("村民委员会"), card
            assert is_village == (int(card.code[9:]) >= 200), card


def test_every_place_hangs_on_the_county(yishui: Network) -> None:
    divisions = yishui.now().divisions
    for card in divisions.values():
        above = card
        while above.parent:
            above = divisions[above.parent]
        assert above.code == "371323000000", card


def test_every_body_hangs_on_the_government(yishui: Network) -> None:
    directory = yishui.now()
    for body in directory.bodies.values():
        chain = [body]
        while above := directory.above(chain[-1].id):
            chain.append(above)
        assert chain[-1].kind == BodyKind.GOVERNMENT, body
        assert [card.tier for card in chain] == sorted(card.tier for card in chain)


def test_each_place_has_exactly_one_body_of_its_tier(yishui: Network) -> None:
    bodies = list(yishui.now().bodies.values())
    towns = Counter(body.division for body in bodies if body.tier == Tier.TOWN)
    villages = Counter(body.division for body in bodies if body.tier == Tier.VILLAGE)
    assert (len(towns), set(towns.values())) == (18, {1})
    assert (len(villages), set(villages.values())) == (386, {1})


def test_villages_are_no_organs_and_towns_and_departments_are(yishui: Network) -> None:
    by_kind: dict[str, set[bool]] = {}
    for body in yishui.now().bodies.values():
        by_kind.setdefault(body.kind, set()).add(body.is_organ)
    assert by_kind[BodyKind.VILLAGE_POINT] == {False}
    assert by_kind[BodyKind.COUNTY_CENTRE] == {False}
    assert by_kind[BodyKind.TOWN_CENTRE] == by_kind[BodyKind.DEPARTMENT] == {True}


def test_every_body_that_works_has_one_duty_post(yishui: Network) -> None:
    directory = yishui.now()
    for body in directory.bodies.values():
        on_duty = [post for post in directory.posts_by_body.get(body.id, ()) if post.is_duty]
        assert len(on_duty) == (0 if body.kind == BodyKind.GOVERNMENT else 1), body


def test_two_people_can_visit_from_every_town_and_department(yishui: Network) -> None:
    directory = yishui.now()
    for body in directory.bodies.values():
        if body.kind in {BodyKind.TOWN_CENTRE, BodyKind.DEPARTMENT}:
            roles = Counter(post.role for post in directory.posts_by_body[body.id])
            assert roles[Role.REVIEWER] == 2
            assert roles[Role.APPROVER] == roles[Role.WINDOW] == 1
            assert roles[Role.ORGAN_HEAD] == 1


def test_every_window_post_stands_behind_a_window(yishui: Network) -> None:
    posts = models.Post.objects.filter(role=Role.WINDOW)
    assert posts.count() == 41
    assert not posts.filter(windows__isnull=True).exists()


def test_departments_have_their_windows_in_the_countys_hall(yishui: Network) -> None:
    window = models.Window.objects.get(post__body__department="民政局")
    assert window.name == "民政局窗口"
    assert window.site.body.kind == BodyKind.COUNTY_CENTRE


def test_codes_of_organisations_are_valid_and_of_no_real_region(yishui: Network) -> None:
    given = [body.uscc for body in yishui.now().bodies.values() if body.uscc]
    assert len(given) == len(set(given)) == 42
    for code in given:
        assert check_uscc(code) == code
        assert code[2:8] == "999901"


def test_every_division_says_whose_code_it_has(yishui: Network) -> None:
    systems = models.Division.objects.values_list("code_system", "edition").distinct()
    assert list(systems.order_by()) == [("nbs2023", "2023")]


def test_a_second_loading_adds_nothing_and_leaves_the_directory_valid(yishui: Network) -> None:
    before = yishui.now()
    added = loading.load(name="yishui", by=None, at=NINE)
    assert set(added.values()) == {0}
    assert yishui.now() is before


def test_a_second_loading_keeps_what_the_county_changed(yishui: Network) -> None:
    models.Body.objects.filter(department="民政局").update(phone="0539-0123456")
    models.Post.objects.filter(body__department="民政局", role=Role.APPROVER).update(
        name="首席代表"
    )
    assert set(loading.load(name="yishui", by=None, at=NINE).values()) == {0}
    assert models.Body.objects.get(department="民政局").phone == "0539-0123456"


def test_loading_takes_a_constant_number_of_statements(empty: None) -> None:
    with CaptureQueriesContext(
        connection,
    ) as statements:
        added = loading.load(name="yishui", by=None, at=NINE)
    assert added == {
        "divisions": 405,
        "bodies": 428,
        "posts": 1018,
        "sites": 405,
        "windows": 41,
        "units": 22,
        "competences": 429,
    }
    assert len(statements) < 40


def test_names_of_sites_follow_the_countys_policy(empty: None) -> None:
    policy.set_value(
        key="site.names",
        value={"3": "{name}大厅", "2": "{name}中心", "1": "{name}服务室"},
        from_day=MONDAY,
        document="测试文件〔2025〕1号",
        by=None,
        at=NINE,
    )
    loading.load(name="yishui", by=None, at=NINE)
    names = {
        site.body.division_id: site.name for site in models.Site.objects.select_related("body")
    }
    assert names["371323000000"] == "沂水县大厅"
    assert names["371323101000"] == "马站镇中心"
    assert names[SHANSONG] == "山宋村服务室"
    assert names["371323001001"] == "阳东社区服务室"


def test_communities_may_be_called_otherwise(empty: None) -> None:
    preset = presets.read("002")
    names = next(each for each in preset.values if each.key == "site.names")
    policy.set_value(
        key=names.key,
        value=names.value,
        from_day=preset.from_day,
        document=names.document,
        by=None,
        at=NINE,
    )
    loading.load(name="yishui", by=None, at=NINE)
    village = models.Body.objects.get(division_id=SHANSONG)
    community = models.Body.objects.get(division_id="371323001001")
    assert (village.short_name, village.name) == ("山宋村代办点", "高桥镇山宋村代办点")
    assert community.short_name == "阳东社区代办站"


def test_a_county_that_is_not_shipped_is_refused_with_those_that_are() -> None:
    with pytest.raises(Refusal) as refused:
        county.read("atlantis")
    assert refused.value.code == "network.no_such_county"
    assert "wangyi、yishui" in refused.value.values["known"]


def test_the_command_says_what_it_added(
    yishui: Network, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("load_network", "yishui")
    assert " 0 " in capsys.readouterr().out
    with pytest.raises(CommandError, match="yishui"):
        call_command("load_network", "atlantis")
