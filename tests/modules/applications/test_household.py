"""The members of a household in an application: typed rows, sealed, told in short, seen masked."""

from typing import Any

import pytest
from django.db import connection

from bianmin.applications.answers import check_answers
from bianmin.applications.household import members_of, told, with_kept_numbers
from bianmin.applications.models import Application
from bianmin.catalogue.content import FormField
from bianmin.catalogue.editions import in_force
from bianmin.catalogue.household import HOUSEHOLD, columns_of
from bianmin.law.refusal import Refusal
from tests import build
from tests.build import FRIDAY

from .ways import paper

FAMILY = FormField("members", "家庭成员", HOUSEHOLD, True, asks=("labour", "health"))
SHORT = FormField("members", "家庭成员", HOUSEHOLD, True)
CHILD = build.id_number(5, born="20150601")


def member(**changed: Any) -> dict[str, Any]:
    return {"name": "张小宝", "id_number": CHILD, "relation": "子女", **changed}


def checked(*rows: Any, field: FormField = FAMILY) -> Any:
    return check_answers([field], {"members": list(rows)}).get("members")


def test_an_item_says_what_it_asks_of_each() -> None:
    assert [one.field for one in columns_of(SHORT)] == ["name", "id_number", "relation"]
    assert [one.field for one in columns_of(FAMILY)][3:] == ["labour", "health"]


def test_rows_come_into_their_normal_form_and_empty_ones_go() -> None:
    rows = checked(member(id_number=f" {CHILD.lower()} "), {"name": "", "relation": ""}, {})
    assert rows == [member()]


def test_what_the_item_does_not_ask_is_dropped() -> None:
    assert checked(member(health="健康", shoe_size="38"), field=SHORT) == [member()]


def test_a_child_without_a_number_yet_is_a_member_too() -> None:
    assert checked(member(id_number="")) == [{"name": "张小宝", "relation": "子女"}]


@pytest.mark.parametrize(
    ("rows", "code", "says"),
    [
        ([member(name="")], "household.lacks", "第 1 人缺少：姓名"),
        ([member(), member(id_number="", relation="")], "household.lacks", "第 2 人缺少"),
        ([member(id_number="123")], "household.wrong", "第 1 人："),
        ([member(relation="邻居")], "household.wrong", "第 1 人："),
        ([member(health="好得很")], "household.wrong", "健康状况"),
        ([member(), member(name="张二宝")], "household.twice", "第 2 人"),
        ([member(id_number="")] * 21, "household.too-many", "20"),
        (["张小宝"], "household.not-rows", "家庭成员"),
    ],
)
def test_what_is_wrong_is_said_with_its_row(rows: list[Any], code: str, says: str) -> None:
    with pytest.raises(Refusal) as refused:
        checked(*rows)
    assert (refused.value.code, refused.value.field) == (code, "members")
    assert says in str(refused.value)


@pytest.mark.parametrize("given", ["张小宝，子女", 5, {"name": "张小宝"}])
def test_a_household_is_not_a_text(given: Any) -> None:
    with pytest.raises(Refusal) as refused:
        check_answers([FAMILY], {"members": given})
    assert refused.value.code == "household.not-rows"


def test_a_number_that_is_not_shown_again_stays_with_its_name() -> None:
    kept = [member()]
    typed = [member(id_number=""), {"name": "李四", "id_number": "", "relation": "父母"}]
    assert with_kept_numbers(typed, kept) == [
        member(),
        {"name": "李四", "id_number": "", "relation": "父母"},
    ]
    other = build.id_number(6)
    assert with_kept_numbers([member(id_number=other)], kept) == [member(id_number=other)]


def test_they_are_told_in_short_without_a_number() -> None:
    assert told([member()]) == "张小宝（子女）"


@pytest.mark.django_db
def test_the_shipped_items_that_ask_for_a_family_ask_for_rows() -> None:
    asking = {
        code: [field.asks for field in in_force(code, FRIDAY.date()).typed.form_fields
               if field.type == HOUSEHOLD]
        for code in ("MZ-001", "NY-001", "ZJ-002", "SC-001")
    }  # fmt: skip
    assert asking == {
        "MZ-001": [("labour", "health")], "NY-001": [()], "ZJ-002": [()], "SC-001": [()],
    }  # fmt: skip


@pytest.mark.django_db
def test_they_are_kept_sealed_with_the_answers() -> None:
    case = build.an_application(answers={"members": [member()]})
    row = Application.objects.get(pk=case.matter)
    fields = row.edition.typed.form_fields
    assert members_of(fields, row.answers) == [member()]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT answers::text FROM applications_application WHERE matter_id = %s", [case.matter]
        )
        sealed = cursor.fetchone()[0]
    assert CHILD not in sealed
    assert "张小宝" not in sealed


@pytest.mark.django_db
def test_the_receipt_names_them_without_a_number() -> None:
    case = build.an_application(answers={"members": [member()]})
    assert paper(case, "receipt")["household"] == "张小宝（子女）"
    assert paper(build.an_application(), "receipt")["household"] == ""
