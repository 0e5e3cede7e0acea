"""What the county makes public of an item, on its page; local values; cleared lists."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from bianmin.catalogue import policies, services
from bianmin.catalogue.certificates import negative_list
from bianmin.catalogue.models import Reform
from bianmin.law.zone import day_of
from bianmin.policy import services as policy
from bianmin.portal import present
from tests import build

pytestmark = pytest.mark.django_db
SECTIONS = {
    "basis": 'id="basis"',
    "conditions": "<dt>谁能办</dt>",
    "procedure": 'id="route"',
    "materials": 'id="papers"',
    "statutory_limit": "<dt>法定</dt>",
    "promise": "<dt>承诺</dt>",
    "fee_standard": 'id="fee"',
    "result": 'id="result"',
    "forms": 'id="form"',
}
"""By what a page is seen to show a field."""


def asks_for(fields: tuple[str, ...]) -> None:
    at = present.now()
    policy.set_value(
        key=policies.PUBLIC_FIELDS,
        value=list(fields),
        from_day=day_of(at) - timedelta(days=1),
        document="一份方案",
        by=None,
        at=at,
    )


def page(client: Client, code: str) -> str:
    return client.get(f"/items/{code}/").content.decode()


@pytest.mark.parametrize(
    "fields", [policies.SIX, policies.EIGHT, policies.NINE, policies.FIELDS], ids=len
)
def test_a_page_shows_exactly_what_the_county_makes_public(
    chinese: Client, fields: tuple[str, ...]
) -> None:
    asks_for(fields)
    shown = page(chinese, "MZ-001")
    assert {field for field, sign in SECTIONS.items() if sign in shown} == set(SECTIONS) & set(
        fields
    )
    assert 'id="where"' in shown, "where to go is told whatever is public"


def test_of_a_licence_the_ground_is_shown_under_six_too(chinese: Client) -> None:
    asks_for(policies.SIX)
    assert 'id="basis"' in page(chinese, "SC-007")
    assert 'id="basis"' not in page(chinese, "MZ-001")


def test_the_ground_of_a_fee_is_a_field_of_its_own(chinese: Client) -> None:
    asks_for(("name", "fee_standard"))
    assert "发改价格规〔2016〕2559号" not in page(chinese, "ZR-004")
    assert "住宅类80元/件" in page(chinese, "ZR-004")


def test_an_item_without_a_fee_says_so_in_one_word(chinese: Client) -> None:
    assert "<b>免费</b>" in page(chinese, "MZ-001")


def test_a_town_has_a_telephone_of_its_own_for_an_item(chinese: Client) -> None:
    said = {"phone": "0539-2345678", "address": "", "hours": "周三下午", "window": "3 号窗口"}
    given: dict[str, Any] = {"code": "MZ-001", "values": said, "at": present.now()}
    account = build.an_account().pk
    services.set_local_value(body=build.body_of(build.TOWN).pk, by=account, **given)
    shown = page(chinese, "MZ-001")
    assert all(words in shown for words in ("0539-2345678", "周三下午", "3 号窗口", "马站"))
    assert "0539-2345678" not in page(chinese, "MZ-002")


def test_the_offices_own_telephone_for_an_item_goes_before_its_general_one(chinese: Client) -> None:
    said = {"phone": "0539-2999999", "address": "", "hours": "", "window": ""}
    office = build.body_of(build.COUNTY, department="民政局").pk
    services.set_local_value(
        code="MZ-001", body=office, values=said, by=build.an_account().pk, at=present.now()
    )
    shown = page(chinese, "MZ-001")
    assert "0539-2999999" in shown
    assert "0539-0000101" not in shown


def test_what_no_village_may_certify_is_shown_to_everybody(chinese: Client) -> None:
    shown = chinese.get("/items/lists/").content.decode()
    assert len(negative_list().names) == 20
    assert all(name in shown for name in negative_list().names)
    assert "民发〔2020〕20号" in shown


def test_a_cancelled_item_is_on_the_list_with_its_document(chinese: Client) -> None:
    at = present.now()
    services.reform(
        code="MZ-016",
        state=Reform.State.CANCELLED,
        day=day_of(at),
        document="国发〔2026〕1号",
        by=build.an_account().pk,
        at=at,
    )
    shown = chinese.get("/items/lists/").content.decode()
    assert "国发〔2026〕1号" in shown
    assert "取消" in shown
    assert chinese.get("/items/MZ-016/").status_code == 404
