"""What was filled into an item's form, field by field: in its normal form, or refused by name."""

from typing import Any

import pytest
from django.utils import translation

from bianmin.applications.answers import LONGEST, check_answers
from bianmin.catalogue.content import FormField
from bianmin.law.refusal import Refusal
from tests.build import id_number


def field(kind: str, *options: str) -> FormField:
    return FormField(field="it", label="那一项", type=kind, required=True, options=options)


def filled(kind: str, value: Any, *options: str) -> Any:
    return check_answers([field(kind, *options)], {"it": value}).get("it")


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("text", "  八大庄村二组 ", "八大庄村二组"),
        ("text", "䶮", "䶮"),
        ("text", "x" * LONGEST, "x" * LONGEST),
        ("textarea", "一\n二", "一\n二"),
        ("int", "3", "3"),
        ("int", " 007 ", "7"),
        ("int", 4, "4"),
        ("decimal", "12.50", "12.50"),
        ("money", "1,200", "1200.00"),
        ("money", "0.5", "0.50"),
        ("date", "2026-02-28", "2026-02-28"),
        ("id_card", id_number(1), id_number(1)),
        ("id_card", id_number(1).lower(), id_number(1)),
        ("mobile", "13800003210", "13800003210"),
        ("mobile", "138 0000 3210", "13800003210"),
        ("division", "371323101256", "371323101256"),
        ("select", "农业户口", "农业户口"),
        ("select", "", None),
        ("int", "   ", None),
    ],
)
def test_what_is_right_is_kept_in_one_form(kind: str, typed: Any, kept: Any) -> None:
    options = ("农业户口", "非农业户口") if kind == "select" else ()
    assert filled(kind, typed, *options) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("text", "x" * (LONGEST + 1)),
        ("text", "一\x00二"),
        ("int", "三"),
        ("int", "3.5"),
        ("int", "9" * 400),
        ("decimal", "十二"),
        ("decimal", "NaN"),
        ("decimal", "Infinity"),
        ("money", "一千"),
        ("money", "1e9999"),
        ("money", "NaN"),
        ("date", "2026-02-30"),
        ("date", "去年"),
        ("select", "外国户口"),
        ("mobile", "12345"),
        ("id_card", id_number(1)[:-1] + ("1" if id_number(1)[-1] != "1" else "2")),
        ("uscc", "91371323MA00000000"),
        ("division", "37132310"),
    ],
)
def test_what_is_wrong_is_refused_with_its_field(kind: str, typed: str) -> None:
    with pytest.raises(Refusal) as caught:
        filled(kind, typed, "农业户口", "非农业户口")
    assert caught.value.field == "it"
    with translation.override("en"):
        assert "%(" not in str(caught.value)


def test_the_sentence_names_the_label_she_sees() -> None:
    with pytest.raises(Refusal) as caught:
        filled("int", "三")
    with translation.override("en"):
        assert "“那一项” is not filled in" in str(caught.value)


def test_what_is_not_known_at_the_counter_may_stay_empty() -> None:
    assert check_answers([field("int")], {}) == {}


def test_what_the_item_does_not_ask_is_dropped() -> None:
    assert check_answers([field("int")], {"it": "1", "colour": "red"}) == {"it": "1"}


def test_the_first_that_is_wrong_is_named() -> None:
    fields = [
        FormField(field="age", label="年龄", type="int", required=True),
        FormField(field="born", label="出生日期", type="date", required=True),
    ]
    with pytest.raises(Refusal) as caught:
        check_answers(fields, {"age": "七", "born": "去年"})
    assert caught.value.field == "age"


def test_several_may_be_chosen_where_several_may() -> None:
    assert filled("multiselect", ["子女", "父母"], "子女", "父母", "配偶") == "子女、父母"
    with pytest.raises(Refusal):
        filled("multiselect", ["子女", "邻居"], "子女", "父母", "配偶")
