"""The periods shipped: each number with its article, and which row applies on which day."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bianmin.law.holds import (
    ARTICLE_45,
    CLARIFICATION,
    CONSULTATIONS,
    CORRECTION,
    EVERY,
    HEARING,
    OBSTACLE,
    PAYMENT,
    THIRD_PARTY,
)
from bianmin.law.limits import Confidence, Extension, Limit, Unit, Way, load, read
from bianmin.law.ranks import Rank

WD, ND, M, Y = Unit.WORKING_DAYS, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS
NOW = Unit.IMMEDIATE
TODAY = date(2026, 11, 20)
LAW = [
    ("XK-NOT-REQUIRED", 0, NOW, Way.WITHIN, "第三十二条"),
    ("XK-NO-JURISDICTION", 0, NOW, Way.WITHIN, "第三十二条"),
    ("XK-CORRECT-ONSPOT", 0, NOW, Way.WITHIN, "第三十二条"),
    ("XK-BUZHENG", 5, WD, Way.WITHIN, "第三十二条"),
    ("XK-DECIDE", 20, WD, Way.WITHIN, "第四十二条第一款"),
    ("XK-DECIDE-JOINT", 45, WD, Way.WITHIN, "第四十二条第二款"),
    ("XK-LOWER-EXAM", 20, WD, Way.WITHIN, "第四十三条"),
    ("XK-INSPECT-ASSIGN", 5, WD, Way.WITHIN, "第五十五条"),
    ("XK-DELIVER", 10, WD, Way.WITHIN, "第四十四条"),
    ("XK-HEARING-REQUEST", 5, WD, Way.WITHIN, "第四十七条"),
    ("XK-HEARING-HOLD", 20, WD, Way.WITHIN, "第四十七条"),
    ("XK-HEARING-NOTICE", 7, WD, Way.BEFORE, "第四十八条第一款第一项"),
    ("XK-RENEW-APPLY", 30, ND, Way.BEFORE, "第五十条第一款"),
    ("XK-RENEW-DECIDE", 0, ND, Way.BEFORE, "第五十条第二款"),
    ("XK-REAPPLY-BAN", 1, Y, Way.AT_LEAST, "第七十八条"),
    ("XK-REAPPLY-BAN-3", 3, Y, Way.AT_LEAST, "第七十九条"),
    ("XK-PUBLISH-7", 7, WD, Way.WITHIN, "行政许可和行政处罚等信用信息公示"),
    ("XX-PROACTIVE", 20, WD, Way.WITHIN, "第二十六条"),
    ("XX-BUZHENG", 7, WD, Way.WITHIN, "第三十条"),
    ("XX-REPLY", 20, WD, Way.WITHIN, "第三十三条"),
    ("XX-THIRD-PARTY", 15, WD, Way.WITHIN, "第三十二条"),
    ("XX-CO-AGENCY", 15, WD, Way.WITHIN, "第三十四条"),
    ("XX-FEE-PAY", 20, WD, Way.WITHIN, "信息处理费的缴纳"),
    ("XX-ANNUAL-DEPT", 1, Y, Way.ON_DATE, "第四十九条第一款"),
    ("XX-ANNUAL-COUNTY", 1, Y, Way.ON_DATE, "第四十九条第二款"),
    ("CW-QUARTER", 3, M, Way.ON_DATE, "第三十五条"),
    ("CW-FINANCE", 1, M, Way.ON_DATE, "第三十五条"),
    ("CW-MAJOR", 0, NOW, Way.WITHIN, "第三十五条"),
    ("CW-DISPLAY", 15, ND, Way.AT_LEAST, "第三十五条"),
    ("XF-REGISTER", 15, ND, Way.WITHIN, "第二十二条"),
    ("XF-TELL", 15, ND, Way.WITHIN, "第二十三条"),
    ("XF-OBJECT", 5, WD, Way.WITHIN, "第二十三条"),
    ("XF-HANDLE", 60, ND, Way.WITHIN, "第三十四条"),
    ("XF-REVIEW-ASK", 30, ND, Way.WITHIN, "第三十五条"),
    ("XF-REVIEW", 30, ND, Way.WITHIN, "第三十五条"),
    ("XF-REREVIEW-ASK", 30, ND, Way.WITHIN, "第三十六条"),
    ("XF-REREVIEW", 30, ND, Way.WITHIN, "第三十六条"),
    ("FY-APPLY", 60, ND, Way.WITHIN, "第二十条"),
    ("FY-EXAMINE", 5, WD, Way.WITHIN, "第三十条"),
    ("FY-DECIDE", 60, ND, Way.WITHIN, "第六十二条第一款"),
    ("FY-DECIDE-SIMPLE", 30, ND, Way.WITHIN, "第六十二条第二款"),
    ("SS-REGISTER", 7, ND, Way.WITHIN, "第五十一条"),
    ("SS-JUDGE", 6, M, Way.WITHIN, "第八十一条"),
    ("SS-JUDGE-SIMPLE", 45, ND, Way.WITHIN, "第八十三条"),
    ("SS-DIRECT", 6, M, Way.WITHIN, "第四十六条"),
    ("SS-AFTER-FY", 15, ND, Way.WITHIN, "第四十五条"),
    ("SS-INACTION", 2, M, Way.WITHIN, "第四十七条"),
    ("SD-GONGGAO", 30, ND, Way.AT_LEAST, "第九十五条"),
    ("JZZ-ISSUE", 15, ND, Way.WITHIN, "第九条第六款"),
]
EXTENSIONS = {
    "XK-DECIDE": Extension(10, WD, Rank.ORGAN_HEAD),
    "XK-DECIDE-JOINT": Extension(15, WD, Rank.GOVERNMENT_HEAD),
    "XX-REPLY": Extension(20, WD, Rank.DISCLOSURE_HEAD),
    "XF-HANDLE": Extension(30, ND, Rank.ORGAN_HEAD),
    "FY-DECIDE": Extension(30, ND, Rank.REVIEW_HEAD),
}
HELD_BY = {
    "XK-DECIDE": ARTICLE_45,
    "XK-DECIDE-JOINT": ARTICLE_45,
    "XK-LOWER-EXAM": ARTICLE_45,
    "XX-REPLY": CONSULTATIONS,
    "XF-REREVIEW": {HEARING},
    "FY-APPLY": {OBSTACLE},
    "SS-DIRECT": {OBSTACLE},
    "SS-AFTER-FY": {OBSTACLE},
}
NUMBERS = {
    0: "即时 当场 随时 届满前",
    1: "一 每年 每月",
    2: "二 两",
    3: "三 每季度",
    5: "五 5",
    6: "六",
    7: "七 7",
    10: "十",
    15: "十五 15",
    20: "二十 20",
    30: "三十 30",
    45: "四十五",
    60: "六十 60",
}


@pytest.mark.parametrize(("id", "value", "unit", "way", "article"), LAW)
def test_a_period_of_the_law(id: str, value: int, unit: Unit, way: Way, article: str) -> None:
    limit = load().in_force(id, TODAY)
    assert (limit.value, limit.unit, limit.way) == (value, unit, way)
    assert limit.article.startswith(article)


def test_every_row_shipped_is_in_the_table() -> None:
    assert load().ids() == {row[0] for row in LAW}


QUOTED = [row for row in load().rows if row.text]


@pytest.mark.parametrize("limit", QUOTED, ids=lambda row: f"{row.id}-{row.from_day}")
def test_the_article_itself_says_the_number(limit: Limit) -> None:
    assert any(said in limit.text for said in NUMBERS[limit.value].split())
    if limit.extension:
        assert any(said in limit.text for said in NUMBERS[limit.extension.value].split())


def test_what_was_not_read_in_the_act_is_marked() -> None:
    marked = {row.id: row.confidence for row in load().rows if row.confidence != Confidence.READ}
    assert marked == {
        "XK-HEARING-REQUEST": Confidence.ASSUMED,
        "XK-RENEW-APPLY": Confidence.ASSUMED,
    }


def test_what_the_law_itself_does_when_a_period_expires() -> None:
    effects = {row.id: row.effect for row in load().rows if row.effect}
    assert effects == {
        "XK-BUZHENG": "deem_accepted",
        "XK-RENEW-DECIDE": "deem_renewed",
        "XX-FEE-PAY": "deem_abandoned",
        "XX-CO-AGENCY": "deem_agreed",
        "XX-THIRD-PARTY": "fall_silent",
        "SD-GONGGAO": "deem_served",
    }


def test_the_extensions_and_who_approves_them() -> None:
    assert {row.id: row.extension for row in load().rows if row.extension} == EXTENSIONS


def test_what_holds_a_period_and_what_begins_it_anew() -> None:
    assert {row.id: row.holds for row in load().rows if row.holds} == HELD_BY
    anew = {row.id: row.restarts for row in load().rows if row.restarts}
    assert anew == {"XK-BUZHENG": {CORRECTION}, "XX-REPLY": {CLARIFICATION, PAYMENT}}


GROUNDS = [
    ("XK-DECIDE", HEARING, "中华人民共和国行政许可法第四十五条"),
    ("XX-REPLY", THIRD_PARTY, "中华人民共和国政府信息公开条例第三十三条第三款"),
    ("XF-REREVIEW", HEARING, "信访工作条例第三十六条第二款"),
    ("SS-DIRECT", OBSTACLE, "中华人民共和国行政诉讼法第四十八条"),
    ("FY-APPLY", OBSTACLE, "中华人民共和国行政复议法第二十条第二款"),
    ("XX-REPLY", HEARING, ""),
    ("XK-BUZHENG", HEARING, ""),
]


@pytest.mark.parametrize(("id", "hold", "ground"), GROUNDS)
def test_a_hold_rests_on_the_article_of_its_own_act(id: str, hold: str, ground: str) -> None:
    assert load().in_force(id, TODAY).ground_of_hold(hold) == ground


def test_an_items_hold_rests_on_the_article_of_its_kind_and_a_promises_on_none() -> None:
    own = Limit.of_item(5, WD, act="某法", article="第一条", holds=ARTICLE_45)
    assert own.ground_of_hold(HEARING) == "行政许可法第四十五条"
    assert Limit.promised(5, WD).ground_of_hold(HEARING) == ""


def test_the_days_of_the_year_on_which_reports_are_due() -> None:
    on = {row.id: row.on for row in load().rows if row.on}
    assert on == {"XX-ANNUAL-DEPT": "01-31", "XX-ANNUAL-COUNTY": "03-31"}


def test_the_village_law_was_renumbered_with_the_year() -> None:
    before, after = (
        load().in_force("CW-QUARTER", day) for day in (date(2025, 12, 31), date(2026, 1, 1))
    )
    assert (before.article, after.article) == ("第三十条第二款", "第三十五条第三款")
    with pytest.raises(LookupError):
        load().in_force("CW-DISPLAY", date(2025, 12, 31))


def test_before_the_act_there_is_no_row() -> None:
    with pytest.raises(LookupError, match="no period FY-APPLY is in force on 2023-12-31"):
        load().in_force("FY-APPLY", date(2023, 12, 31))
    with pytest.raises(LookupError, match="no period XK-DECIED"):
        load().in_force("XK-DECIED", TODAY)


def test_an_amended_row_applies_from_its_day(tmp_path: Path) -> None:
    act = 'act = "某法"\nsource = "某法"\n'
    row = (
        '\n[[limit]]\nid = "A"\narticle = "第一条"\ntitle = "某事"\ntrigger = "收到"\n'
        'unit = "working_days"\nbinds = "机关"\neffect_text = "应当答复"\ntext = "应当答复。"\n'
    )
    old = row + "value = 15\nfrom_day = 2008-05-01\nuntil_day = 2019-05-14\n"
    (tmp_path / "act.toml").write_text(act + old + row + "value = 20\nfrom_day = 2019-05-15\n")
    limits = read(tmp_path)
    assert limits.in_force("A", date(2019, 5, 14)).value == 15
    assert limits.in_force("A", date(2019, 5, 15)).value == 20


@pytest.mark.parametrize("limit", load().rows, ids=lambda row: f"{row.id}-{row.from_day}")
def test_a_pinned_row_comes_back_as_it_was(limit: Limit) -> None:
    assert Limit.from_facts(json.loads(json.dumps(limit.as_facts()))) == limit


def test_the_articles_words_are_found_again_for_a_pinned_row() -> None:
    limit = load().in_force("CW-QUARTER", date(2020, 1, 1))
    pinned = Limit.from_facts(limit.as_facts())
    assert pinned.text == ""
    assert load().words_of(pinned) == limit.text
    assert load().words_of(Limit.promised(3, WD)) == ""


def test_facts_pinned_before_there_were_ranks_and_ways_come_back() -> None:
    old = load().in_force("XK-DECIDE", TODAY).as_facts()
    assert {"way", "on", "restarts", "confidence", "text"}.isdisjoint(old)
    del old["holds_article"]
    old["extension"] = {"value": 10, "unit": "working_days", "approver": "本行政机关负责人"}
    now = load().in_force("XK-DECIDE", TODAY)
    assert Limit.from_facts(old) == replace(now, holds_article="")


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
