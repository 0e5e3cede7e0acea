"""The periods shipped: each number with its article, and which row applies on which day."""

import json
from datetime import date
from pathlib import Path

import pytest

from bianmin.law.holds import ARTICLE_45, EVERY, HEARING
from bianmin.law.limits import Extension, Limit, Unit, load, read

WD, ND, M = Unit.WORKING_DAYS, Unit.NATURAL_DAYS, Unit.MONTHS
TODAY = date(2026, 11, 20)
LAW = [
    ("XK-NOT-REQUIRED", 0, Unit.IMMEDIATE, "第三十二条"),
    ("XK-NO-JURISDICTION", 0, Unit.IMMEDIATE, "第三十二条"),
    ("XK-CORRECT-ONSPOT", 0, Unit.IMMEDIATE, "第三十二条"),
    ("XK-BUZHENG", 5, WD, "第三十二条"),
    ("XK-DECIDE", 20, WD, "第四十二条第一款"),
    ("XK-DECIDE-JOINT", 45, WD, "第四十二条第二款"),
    ("XK-LOWER-EXAM", 20, WD, "第四十三条"),
    ("XK-INSPECT-ASSIGN", 5, WD, "第五十五条"),
    ("XK-DELIVER", 10, WD, "第四十四条"),
    ("XK-HEARING-REQUEST", 5, WD, "第四十七条"),
    ("XK-HEARING-HOLD", 20, WD, "第四十七条"),
    ("FY-APPLY", 60, ND, "第二十条"),
    ("SS-DIRECT", 6, M, "第四十六条"),
    ("SS-AFTER-FY", 15, ND, "第四十五条"),
]


@pytest.mark.parametrize(("id", "value", "unit", "article"), LAW)
def test_a_period_of_the_law(id: str, value: int, unit: Unit, article: str) -> None:
    limit = load().in_force(id, TODAY)
    assert (limit.value, limit.unit) == (value, unit)
    assert limit.article.startswith(article)


def test_every_row_shipped_is_in_the_table() -> None:
    assert load().ids() == {row[0] for row in LAW}


def test_only_the_unanswered_application_is_accepted_by_the_law() -> None:
    effects = {row.id: row.effect for row in load().rows if row.effect}
    assert effects == {"XK-BUZHENG": "deem_accepted"}


def test_the_extensions_and_who_approves_them() -> None:
    limits = load()
    decide, joint = limits.in_force("XK-DECIDE", TODAY), limits.in_force("XK-DECIDE-JOINT", TODAY)
    assert decide.extension == Extension(10, WD, "本行政机关负责人")
    assert joint.extension == Extension(15, WD, "本级人民政府负责人")
    assert {row.id for row in limits.rows if row.extension} == {decide.id, joint.id}


def test_article_45_holds_the_decision_and_nothing_else() -> None:
    held = {row.id for row in load().rows if row.holds}
    assert held == {"XK-DECIDE", "XK-DECIDE-JOINT", "XK-LOWER-EXAM"}
    assert all(row.holds in (frozenset(), ARTICLE_45) for row in load().rows)


def test_before_the_act_there_is_no_row() -> None:
    with pytest.raises(LookupError, match="no period FY-APPLY is in force on 2023-12-31"):
        load().in_force("FY-APPLY", date(2023, 12, 31))
    with pytest.raises(LookupError, match="no period XK-DECIED"):
        load().in_force("XK-DECIED", TODAY)


def test_an_amended_row_applies_from_its_day(tmp_path: Path) -> None:
    act = 'act = "某法"\nsource = "某法"\n'
    row = (
        '\n[[limit]]\nid = "A"\narticle = "第一条"\ntitle = "某事"\ntrigger = "收到"\n'
        'unit = "working_days"\nbinds = "机关"\neffect_text = "应当答复"\n'
    )
    old = row + "value = 15\nfrom_day = 2008-05-01\nuntil_day = 2019-05-14\n"
    (tmp_path / "act.toml").write_text(act + old + row + "value = 20\nfrom_day = 2019-05-15\n")
    limits = read(tmp_path)
    assert limits.in_force("A", date(2019, 5, 14)).value == 15
    assert limits.in_force("A", date(2019, 5, 15)).value == 20


@pytest.mark.parametrize("limit", load().rows, ids=lambda row: row.id)
def test_a_pinned_row_comes_back_as_it_was(limit: Limit) -> None:
    assert Limit.from_facts(json.loads(json.dumps(limit.as_facts()))) == limit


def test_a_promise_honours_every_hold_and_has_no_effect() -> None:
    promise = Limit.promised(3, WD, title="承诺", source="第2号文")
    assert promise.honours("publicity") and promise.honours(HEARING)
    assert (promise.holds, promise.effect) == (EVERY, None)
    assert Limit.from_facts(json.loads(json.dumps(promise.as_facts()))) == promise


def test_an_items_own_period_honours_what_its_act_lists() -> None:
    own = Limit.of_item(
        60, WD, act="森林法", article="第五十七条", holds=ARTICLE_45, source="实施清单"
    )
    assert own.honours(HEARING) and not own.honours("publicity")
    assert (own.act, own.article, own.source) == ("森林法", "第五十七条", "实施清单")
    assert Limit.from_facts(json.loads(json.dumps(own.as_facts()))) == own
