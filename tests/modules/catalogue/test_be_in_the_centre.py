"""What is done in the centres, what is lacking, and what may stay outside (进驻)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bianmin.catalogue import presence, selectors, services
from bianmin.catalogue.categories import known, required
from bianmin.catalogue.models import Exemption
from bianmin.catalogue.policies import CATEGORIES, EXEMPTIONS, REQUIRED_CATEGORIES
from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from bianmin.network import selectors as network
from bianmin.network import services as keeping
from bianmin.network.models import Window
from bianmin.policy import services as policy
from tests import build
from tests.modules.catalogue.items import SHIPPED

AT = datetime(2026, 11, 20, 9, 0, tzinfo=SHANGHAI)
TODAY = AT.date()
pytestmark = pytest.mark.usefixtures("shipped_catalogue")


def refused(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def somebody() -> int:
    return build.an_account().pk


def county() -> presence.Presence:
    return presence.of_county(network.directory(), TODAY)


def towns() -> dict[str, presence.Presence]:
    found = presence.of_towns(network.directory(), TODAY)
    return {one.place.code: one for one in found}


def codes(editions: Any) -> set[str]:
    return {edition.item.code for edition in editions}


def set_value(key: str, value: Any) -> None:
    policy.set_value(key=key, value=value, from_day=TODAY, document="试行办法", by=None, at=AT)


def test_every_category_has_items_that_a_town_takes_in() -> None:
    town = {row["code"] for row in SHIPPED if "town" in row["receive_tiers"]}
    assert tuple(category.key for category in known()) == tuple(CATEGORIES)
    for category in known():
        assert category.items <= {row["code"] for row in SHIPPED}, category.name
        assert category.items & town, category.name


def test_a_county_requires_its_own_categories() -> None:
    set_value(REQUIRED_CATEGORIES, ["farmland", "employment"])
    assert [category.key for category in required(TODAY)] == ["employment", "farmland"]


def test_a_towns_centre_does_everything_until_a_station_takes_it_out() -> None:
    before = towns()[build.TOWN]
    assert (before.percent, before.missing) == (100, ())
    keeping.grant_competence(
        subject="公安局",
        tier=2,
        place=build.TOWN[:9],
        body=build.body_of(build.COUNTY, department="公安局").pk,
        document="户籍管理规定",
        from_day=TODAY,
        by=None,
        at=AT,
    )
    after = towns()[build.TOWN]
    assert [category.key for category in after.missing] == ["household_registration"]
    assert after.percent < 100
    assert {edition.department for edition in after.outside} == {"公安局"}
    others = [one for code, one in towns().items() if code != build.TOWN]
    assert all(one.missing == () for one in others)


def test_a_window_of_the_department_has_its_items_in_the_county_centre() -> None:
    assert county().percent == 100
    closed = leave_the_centre("民政局")
    without = county()
    assert {edition.department for edition in without.outside} == {"民政局"}
    assert without.percent < 100
    assert without.wanted == county().wanted
    keeping.add_window(
        site=closed.site_id,
        post=closed.post_id,
        name="另一个窗口",
        kind="department",
        from_day=TODAY,
        by=None,
        at=AT,
    )
    assert county().percent == 100


def test_an_integrated_window_takes_what_its_post_may_take() -> None:
    site = leave_the_centre("民政局").site_id
    own = build.body_of(build.COUNTY).posts.first()
    assert own
    given: dict[str, Any] = {"post": own.pk, "from_day": TODAY, "by": None, "at": AT}
    keeping.add_window(site=site, name="另一个综合窗口", kind="integrated", **given)
    assert "MZ-012" in codes(county().outside)
    keeping.authorise(subject="MZ-012", decides=False, document="授权书", **given)
    assert "MZ-012" in codes(county().inside)
    assert "MZ-013" in codes(county().outside)


def leave_the_centre(department: str) -> Window:
    """Close the windows of a department; the last of them."""
    body = build.body_of(build.COUNTY, department=department)
    windows = list(Window.objects.filter(post__body=body))
    for window in windows:
        keeping.close_window(window=window.pk, until_day=TODAY - timedelta(1), by=None, at=AT)
    return windows[-1]


def test_an_item_is_exempt_only_with_both_approvals() -> None:
    clerk, centre, office = somebody(), somebody(), somebody()
    leave_the_centre("民政局")
    wanted = county().wanted
    with refused("exemption_reason"):
        services.ask_exemption(code="MZ-013", reason=" ", by=clerk, at=AT)
    row = services.ask_exemption(code="MZ-013", reason="涉及国家秘密", by=clerk, at=AT)
    with refused("exemption_asked"):
        services.ask_exemption(code="MZ-013", reason="同上", by=clerk, at=AT)
    assert "MZ-013" in codes(county().outside), "asked is not allowed"
    given: dict[str, Any] = {"exemption": row.pk, "at": AT}
    approval: dict[str, Any] = {"document": "沂政字〔2026〕8号", "day": TODAY, **given}
    with refused("exemption_not_reviewed"):
        services.approve_exemption(by=office, **approval)
    with refused("exemption_own"):
        services.review_exemption(by=clerk, **given)
    services.review_exemption(by=centre, **given)
    with refused("exemption_reviewed"):
        services.review_exemption(by=centre, **given)
    assert "MZ-013" in codes(county().outside), "one approval is not both"
    with refused("exemption_own"):
        services.approve_exemption(by=clerk, **approval)
    with refused("exemption_document"):
        services.approve_exemption(by=office, **{**approval, "document": " "})
    with refused("exemption_day"):
        services.approve_exemption(by=office, **{**approval, "day": TODAY + timedelta(1)})
    services.approve_exemption(by=office, **approval)
    with refused("exemption_approved"):
        services.approve_exemption(by=office, **approval)
    after = county()
    assert codes(after.exempt) == {"MZ-013"}
    assert after.wanted == wanted - 1
    with refused("exemption_remark"):
        services.end_exemption(remark="", by=centre, **given)
    services.end_exemption(remark="已经解密", by=centre, **given)
    assert "MZ-013" in codes(county().outside)
    with refused("exemption_ended"):
        services.end_exemption(remark="再来", by=centre, **given)
    assert selectors.exemptions("MZ-013").get() == row


def test_where_everything_enters_nothing_is_exempt() -> None:
    set_value(EXEMPTIONS, False)
    with refused("exemption_none_allowed"):
        services.ask_exemption(code="MZ-013", reason="涉及国家秘密", by=somebody(), at=AT)
    assert not Exemption.objects.exists()
