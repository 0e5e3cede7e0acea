"""Sites: measured, checked against the county's list with photographs, marked, paid for."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from bianmin.law.refusal import Refusal
from bianmin.network import checklists, models, services
from bianmin.network.coverage import coverage, open_sites, site_gaps
from bianmin.network.policies import HALL_AREA_LEAST, PREMISES_AREA_LEAST, VILLAGE_CHECKLIST
from bianmin.network.services import Premises
from bianmin.policy import selectors as policy
from bianmin.policy.services import set_value
from tests.modules.network.network import MAZHAN, MONDAY, NINE, SHANSONG, Network

BY: dict[str, Any] = {"by": None, "at": NINE}


@pytest.fixture
def town(yishui: Network) -> models.Site:
    return models.Site.objects.select_related("body").get(body__division=MAZHAN)


@pytest.fixture
def village(yishui: Network) -> models.Site:
    return models.Site.objects.select_related("body").get(body__division=SHANSONG)


def measured(site: models.Site, **area: Decimal) -> models.Site:
    known = {name: getattr(site, name) for name in Premises.__dataclass_fields__}
    return services.change_site(site=site.pk, premises=Premises(**{**known, **area}), **BY)


def asked(key: str, value: Any) -> None:
    set_value(key=key, value=value, from_day=date(2025, 1, 1), document="县文件", **BY)


def short(site: models.Site) -> list[str]:
    site = models.Site.objects.select_related("body").get(pk=site.pk)
    return [area.field for area in checklists.shortfalls(site, policy.snapshot(), MONDAY)]


def test_150_square_metres_pass_where_the_hall_counts_and_fail_where_the_premises_do(
    town: models.Site,
) -> None:
    assert short(town) == []
    measured(town, hall_area=Decimal(150), premises_area=Decimal(150))
    asked(HALL_AREA_LEAST, 80)
    assert short(town) == []
    asked(PREMISES_AREA_LEAST, 200)
    assert short(town) == ["premises_area"]


def test_what_is_not_measured_is_not_known_to_be_enough(town: models.Site) -> None:
    asked(HALL_AREA_LEAST, 80)
    assert short(town) == ["hall_area"]
    measured(town, hall_area=Decimal("79.5"))
    assert short(town) == ["hall_area"]


def test_a_village_point_is_not_measured_against_the_towns(village: models.Site) -> None:
    asked(HALL_AREA_LEAST, 80)
    assert short(village) == []


def check(site: models.Site, point: str, state: str = "met", **more: Any) -> models.SiteCheck:
    return services.check_site(site=site.pk, point=point, state=state, **{**BY, **more})


def test_nine_of_ten_show_exactly_what_is_missing(village: models.Site) -> None:
    points = checklists.points(1, MONDAY)
    assert len(points) == 10
    for point in points[:-1]:
        check(village, point)
    gap = site_gaps([village], MONDAY)[0]
    assert [point.wanted for point in gap.missing] == ["一张便民服务卡"]
    check(village, points[-1])
    assert site_gaps([village], MONDAY)[0].missing == ()


def test_the_newest_check_counts_and_the_older_stay(village: models.Site) -> None:
    check(village, "一部电话")
    check(village, "一部电话", "missing", note="坏了", at=NINE + timedelta(days=3))
    point = next(p for p in site_gaps([village], MONDAY)[0].points if p.wanted == "一部电话")
    assert point.check is not None
    assert (point.check.note, point.is_met) == ("坏了", False)
    assert models.SiteCheck.objects.filter(site=village).count() == 2


def test_a_check_keeps_a_photograph(village: models.Site) -> None:
    from_phone = ContentFile(a_photo(), "door.jpg")
    kept = check(village, "一块牌子", photo=from_phone)
    assert kept.photo is not None and kept.photo.is_photo


def a_photo() -> bytes:
    to = BytesIO()
    Image.new("RGB", (60, 40), "white").save(to, "JPEG")
    return to.getvalue()


def test_another_list_of_the_county_is_checked_anew(village: models.Site) -> None:
    check(village, "一部电话")
    asked(VILLAGE_CHECKLIST, ["交通便利", "统一门牌", "必要设备", "室内整洁"])
    assert len(site_gaps([village], MONDAY)[0].missing) == 4
    with pytest.raises(Refusal, match="一部电话"):
        check(village, "一部电话")


def test_the_county_centre_has_eight_aspects(yishui: Network) -> None:
    centre = models.Site.objects.select_related("body").get(body__kind="county_centre")
    assert len(checklists.points(3, MONDAY)) == 8
    check(centre, "场所设置", "partly")
    assert len(site_gaps([centre], MONDAY)[0].missing) == 8


def test_without_its_site_a_village_is_in_the_list_and_the_share_falls(
    village: models.Site, yishui: Network
) -> None:
    before = coverage(yishui.now(), MONDAY)
    assert (before.villages.covered, before.villages.all, before.villages.percent) == (
        386,
        386,
        100,
    )
    services.close_site(site=village.pk, until_day=MONDAY - timedelta(days=1), **BY)
    after = coverage(yishui.now(), MONDAY)
    assert (after.villages.covered, after.villages.percent) == (385, 99)
    assert [place.code for place in after.without_site] == [SHANSONG]
    assert village not in open_sites(MONDAY)
    told = {"place": SHANSONG, "where": "依托村委会办公楼", **BY}
    later = MONDAY + timedelta(days=30)
    services.plan_site(by_day=MONDAY, **told)
    services.plan_site(by_day=later, **told)
    assert coverage(yishui.now(), MONDAY).plans[SHANSONG].by_day == later
    assert models.SitePlan.objects.count() == 2, "a plan put off is seen to be"
    for wrong in ({"where": " "}, {"place": "371323999999"}, {"place": "371323000000"}):
        with pytest.raises(Refusal):
            services.plan_site(**{"by_day": later, **told, **wrong})
    with pytest.raises(Refusal):
        services.plan_site(by_day=MONDAY - timedelta(days=1), **told)


def test_a_site_is_singled_out_for_a_time_and_by_a_standard(town: models.Site) -> None:
    told: dict[str, Any] = {"site": town.pk, "kind": "demonstration", "from_day": MONDAY, **BY}
    with pytest.raises(Refusal):
        services.mark_site(standard=" ", **told)
    with pytest.raises(Refusal):
        services.mark_site(standard="县文件", until_day=MONDAY - timedelta(days=1), **told)
    services.mark_site(standard="县文件", **told)
    assert town.marks.get().kind == "demonstration"


def test_money_of_a_year_is_put_right_and_not_doubled(town: models.Site, yishui: Network) -> None:
    told: dict[str, Any] = {"site": town.pk, "year": MONDAY.year, "document": "县财政文件", **BY}
    with pytest.raises(Refusal):
        services.fund_site(amount=Decimal(0), **told)
    services.fund_site(amount=Decimal(5000), **told)
    services.fund_site(amount=Decimal(8000), **told)
    assert town.funding.get().amount == 8000
    unfunded = [gap.site.pk for gap in coverage(yishui.now(), MONDAY).unfunded]
    assert town.pk not in unfunded


def test_two_sites_of_a_body_are_told_apart(town: models.Site) -> None:
    twin = Premises(name=town.name, address="别处", hours="周一至周五")
    with pytest.raises(Refusal, match=town.name):
        services.add_site(body=town.body_id, premises=twin, from_day=MONDAY, **BY)
    bad = Premises(name="分厅", address="别处", hours="周一", hall_area=Decimal(-1))
    with pytest.raises(Refusal):
        services.add_site(body=town.body_id, premises=bad, from_day=MONDAY, **BY)


def test_closing_a_site_closes_its_windows_once(town: models.Site) -> None:
    services.close_site(site=town.pk, until_day=MONDAY, **BY)
    assert set(town.windows.values_list("until_day", flat=True)) == {MONDAY}
    with pytest.raises(Refusal):
        services.close_site(site=town.pk, until_day=MONDAY, **BY)


def test_a_window_that_closed_with_its_site_stays_closed(town: models.Site) -> None:
    window = town.windows.get()
    services.close_site(site=town.pk, until_day=MONDAY, **BY)
    with pytest.raises(Refusal) as refused:
        services.close_window(window=window.pk, until_day=MONDAY + timedelta(days=9), **BY)
    assert refused.value.code == "network.already_ended"


def test_a_window_is_named_once_and_has_a_living_post(town: models.Site) -> None:
    window = town.windows.select_related("post").get()
    told: dict[str, Any] = {"site": town.pk, "kind": "integrated", "from_day": MONDAY, **BY}
    with pytest.raises(Refusal, match=window.name):
        services.add_window(post=window.post_id, name=window.name, **told)
    models.Post.objects.filter(pk=window.post_id).update(abolished_on=MONDAY)
    with pytest.raises(Refusal):
        services.add_window(post=window.post_id, name="二号窗口", **told)
