"""Filling a paper: what is empty refuses by name, what is not asked is not kept."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.notices import places
from bianmin.notices.message_wordings import MessageWording

from .conftest import FACTS, a_kind

LETTERHEAD = {"organ_name": "马站镇人民政府", "contact": "0539-2880001", "you": "您"}
WHOLE = {**LETTERHEAD, **FACTS}
KIND = a_kind(Path("letter.typ"), articles={"words": "行政许可法第三十八条"})


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        (date(2026, 11, 23), "2026年11月23日（星期一）"),
        (date(2027, 1, 3), "2027年1月3日（星期日）"),
        (date(2024, 2, 29), "2024年2月29日（星期四）"),
    ],
)
def test_a_day_is_said_with_its_weekday(day: date, spoken: str) -> None:
    assert places.spoken_day(day) == spoken


def test_a_filled_paper_keeps_what_is_declared_and_no_more() -> None:
    filled = places.fill(KIND, {**WHOLE, "secret": "不该留下"})
    assert filled == {**WHOLE, "remark": ""}


@pytest.mark.parametrize("empty", [None, "", "   ", [], ["", " "]])
def test_an_empty_place_refuses_by_name(empty: Any) -> None:
    with pytest.raises(Refusal) as refused:
        places.fill(KIND, {**WHOLE, "words": empty})
    assert refused.value.code == "notices.missing_place"
    assert refused.value.field == "words"
    assert refused.value.article == "行政许可法第三十八条"
    assert "内容" in str(refused.value)
    assert "告知书" in str(refused.value)


@pytest.mark.parametrize("place", ["organ_name", "contact", "you"])
def test_no_paper_goes_out_without_its_letterhead(place: str) -> None:
    with pytest.raises(Refusal) as refused:
        places.fill(KIND, {**WHOLE, place: ""})
    assert refused.value.field == place


def test_an_empty_list_and_an_empty_field_refuse_by_name() -> None:
    one_without_a_name = [{"name": "户口簿", "copies": 1}, {"name": " ", "copies": 1}]
    for papers, place in (([], "papers"), (one_without_a_name, "papers.name")):
        with pytest.raises(Refusal) as refused:
            places.fill(KIND, {**WHOLE, "papers": papers})
        assert refused.value.field == place


def test_an_optional_list_may_be_empty() -> None:
    kind = a_kind(
        Path("letter.typ"),
        places=frozenset({"words"}),
        optional=frozenset({"papers.name", "papers.copies"}),
    )
    assert places.fill(kind, {**LETTERHEAD, "words": "有"})["papers"] == []


def test_days_become_words_and_nought_counts_as_filled() -> None:
    filled = places.fill(
        KIND, {**WHOLE, "words": [date(2026, 11, 23)], "papers": [{"name": "x", "copies": 0}]}
    )
    assert filled["words"] == ["2026年11月23日（星期一）"]
    assert filled["papers"] == [{"name": "x", "copies": 0}]


def test_a_message_without_a_place_refuses_by_name() -> None:
    wording = MessageWording("test.note", "通知", "{name}，请于{day}前来。")
    told = places.worded(wording, {"name": "{day}", "day": date(2026, 11, 23)})
    assert told == ("通知", "{day}，请于2026年11月23日（星期一）前来。")
    with pytest.raises(Refusal) as refused:
        places.worded(wording, {"name": "张秀英"})
    assert refused.value.field == "day"
