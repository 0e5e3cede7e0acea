"""The forms on which a department writes an item: made from the schema, losing nothing."""

import copy
from typing import Any

import pytest
from django.http import QueryDict

from bianmin.catalogue.comparison import differences
from bianmin.desk.catalogue import labels, writing
from bianmin.desk.catalogue.fields import Leaf, form_fields, is_rows, item_schema, leaves
from bianmin.desk.catalogue.parts import BY_KEY, ENCLOSURES, FIXED, PARTS, part_of
from bianmin.desk.catalogue.writing import PartForms
from tests.modules.catalogue.items import SHIPPED, item


def post_of(forms: PartForms) -> QueryDict:
    """What a browser sends for a screen on which nothing was changed."""
    sent = QueryDict(mutable=True)
    sent["rows"] = str(len(forms.rows))
    for form in (forms.form, *forms.rows):
        for bound in form:
            value = bound.value()
            if isinstance(value, list):
                sent.setlist(bound.html_name, value)
            elif value is not False and value is not None:
                sent[bound.html_name] = "on" if value is True else str(value)
    return sent


def sent_again(json: dict[str, Any]) -> dict[str, Any]:
    for part in PARTS:
        forms = PartForms.sent(part, post_of(PartForms.shown(part, json)))
        assert forms.is_valid(), (json["code"], part.key, [f.errors for f in forms.rows])
        json = writing.without_blanks(part, forms.content(json))
    return json


@pytest.mark.parametrize("code", [row["code"] for row in SHIPPED])
def test_an_item_goes_through_all_screens_and_comes_back_the_same(code: str) -> None:
    assert sent_again(item(code)) == item(code)


def test_what_no_shipped_item_has_comes_back_too() -> None:
    rare = item("MZ-001")
    rare |= {"origin": "上级委托", "prerequisites": ["SC-001", "SC-002"], "note": "一行\n又一行"}
    rare["promised_limit"] = {"days": 0, "unit": "working", "immediate": False, "hours": 4}
    rare["legal_basis"][0]["source"] = "公报"
    assert sent_again(copy.deepcopy(rare)) == rare


def test_every_field_of_the_schema_stands_on_exactly_one_screen() -> None:
    named = [name for part in (*PARTS, ENCLOSURES) for name in part.names]
    assert sorted([*named, *FIXED]) == sorted(item_schema()["properties"])
    for name in named:
        assert name in part_of(name).names


def every_leaf() -> list[tuple[str, Leaf]]:
    rows = {n: p for n, p in item_schema()["properties"].items() if is_rows(p)}
    own = [(".".join(leaf.path), leaf) for leaf in leaves(item_schema())]
    inner = [
        (".".join((name, *leaf.path)), leaf)
        for name, schema in rows.items()
        for leaf in leaves(schema["items"])
    ]
    return own + inner


@pytest.mark.parametrize(("path", "leaf"), every_leaf(), ids=[path for path, _leaf in every_leaf()])
def test_every_field_has_a_name_and_every_code_a_word(path: str, leaf: Leaf) -> None:
    assert form_fields(leaf, path)
    for code in (*leaf.schema.get("enum", ()), *leaf.schema.get("items", {}).get("enum", ())):
        own = labels.OWN_WORDS.get(path, {})
        assert code is None or not code.isascii() or code in own or code in labels.WORDS


def test_a_number_that_is_none_is_told_and_everything_else_kept() -> None:
    forms = PartForms.shown(BY_KEY["materials"], item("MZ-001"))
    sent = post_of(forms)
    sent["materials-0-copies"] = "两份"
    again = PartForms.sent(BY_KEY["materials"], sent)
    assert not again.is_valid()
    assert list(again.rows[0].errors) == ["copies"]
    assert again.rows[0]["copies"].value() == "两份"
    assert again.rows[8]["name"].value() == "授权委托书及代办人身份证"


@pytest.mark.parametrize("told", ["", "x", "-1", "99999999", "²"])
def test_a_number_of_rows_nobody_sends_does_no_harm(told: str) -> None:
    sent = QueryDict(mutable=True)
    sent["rows"] = told
    forms = PartForms.sent(BY_KEY["materials"], sent)
    assert len(forms.rows) <= writing.MOST_ROWS


def test_choices_nobody_offered_fall_back_to_what_can_be_read() -> None:
    sent = QueryDict(mutable=True)
    for part in PARTS:
        forms = PartForms.sent(part, sent)
        assert forms.is_valid()
        assert writing.without_blanks(part, forms.content(item("MZ-001")))
    bad = post_of(PartForms.shown(BY_KEY["basics"], item("MZ-001")))
    bad["exercise_tier"] = "galaxy"
    assert not PartForms.sent(BY_KEY["basics"], bad).is_valid()


def test_rows_are_added_taken_out_and_moved() -> None:
    route, json = BY_KEY["route"], item("MZ-001")
    more = writing.moved(route, copy.deepcopy(json), "add", 0)
    assert [leg["seq"] for leg in more["route"]] == list(range(1, 10))
    assert writing.without_blanks(route, more) == json
    less = writing.moved(route, copy.deepcopy(json), "remove", 6)
    assert [d.row for d in differences(json, less)] == ["发放"]
    up = writing.moved(route, copy.deepcopy(json), "up", 4)
    assert [leg["node"] for leg in up["route"][3:5]] == ["公示", "审核"]
    for deed, at in (("up", 0), ("remove", 99), ("up", 99), ("dance", 1)):
        assert writing.moved(route, copy.deepcopy(json), deed, at) == json
