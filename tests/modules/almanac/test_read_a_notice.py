"""A notice is read in three shapes, all to the same value; what does not add up is refused."""

import json
from datetime import date, timedelta

import pytest
from chinese_calendar import is_workday
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from bianmin.almanac.reading import LARGEST_BYTES, read
from bianmin.almanac.reading.notice import OFF, WORK, Extension, MovedDay, StatedSum
from bianmin.law.refusal import Refusal
from tests.modules.almanac import texts

LABOUR = "国务院办公厅关于2027年部分节假日安排的通知\n一、劳动节："


def refused(content: bytes | str) -> Refusal:
    """Why it is refused."""
    with pytest.raises(Refusal) as told:
        read(content.encode() if isinstance(content, str) else content)
    return told.value


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2025, 2026])
def test_a_text_moves_the_days_that_came_to_be(year: int) -> None:
    notice = read(texts.text(year))
    assert notice.year == year
    assert notice.title == f"国务院办公厅关于{year}年部分节假日安排的通知"
    assert {(moved.date, moved.kind) for moved in notice.days} == texts.shipped(year)


@pytest.mark.parametrize("year", texts.YEARS)
def test_what_a_text_names_is_as_it_was_unless_amended(year: int) -> None:
    """In 2019 and 2024 weekends beside a holiday are not named; in 2020 a make-up day fell."""
    fell = {date(2020, 2, 1)}
    for moved in read(texts.text(year)).days:
        assert is_workday(moved.date) == (moved.kind == WORK) or moved.date in fell, moved


def test_the_amendment_of_2019_names_its_holiday_in_the_title() -> None:
    notice = read(texts.text("2019-amended"))
    assert notice.document == "国办发明电〔2019〕3号"
    assert [(f"{m.date:%m-%d}", m.kind) for m in notice.days] == [
        ("05-01", OFF),
        ("05-02", OFF),
        ("05-03", OFF),
        ("05-04", OFF),
        ("04-28", WORK),
        ("05-05", WORK),
    ]
    assert {moved.name for moved in notice.days} == {"劳动节"}
    assert notice.sums == (StatedSum("劳动节", 4),)


def test_the_amendment_of_2020_makes_a_holiday_longer() -> None:
    notice = read(texts.text("2020-amended"))
    assert (notice.days, notice.extensions) == ((), (Extension("春节", date(2020, 2, 2)),))


def test_days_of_the_year_before_stand_in_the_notice() -> None:
    first = read(texts.text(2019)).days
    assert MovedDay(date(2018, 12, 29), WORK, "元旦") in first
    assert MovedDay(date(2018, 12, 31), OFF, "元旦") in first
    assert MovedDay(date(2022, 12, 31), OFF, "元旦") in read(texts.text(2023)).days


def test_what_employers_are_urged_to_grant_is_no_day_off() -> None:
    """2024: 安排职工在除夕（2月9日）休息."""
    assert date(2024, 2, 9) not in {moved.date for moved in read(texts.text(2024)).days}


def test_sums_are_kept_with_their_holiday() -> None:
    sums = {told.name: told.days for told in read(texts.text(2025)).sums}
    assert sums == {
        "元旦": 1, "春节": 8, "清明节": 3, "劳动节": 5, "端午节": 3, "国庆节、中秋节": 8,
    }  # fmt: skip


SAME = texts.text(2026).decode()


@pytest.mark.parametrize(
    "pasted",
    [
        SAME.replace("（", "(").replace("）", ")").replace("：", ":").replace("，", ","),
        SAME.replace("\n", ""),
        SAME.replace("\n", "\r\n\r\n　　"),
        SAME.replace("周", "星期"),
        SAME.replace("1月", " 1 月 ").replace("10月", "１０月"),
        SAME.replace("至", "—"),
        "﻿" + SAME,
    ],
    ids=["half width", "one line", "indented", "xingqi", "blanks and wide figures", "dash", "mark"],
)
def test_a_text_is_read_however_it_was_pasted(pasted: str) -> None:
    assert read(pasted.encode()).days == read(texts.text(2026)).days


def test_a_text_may_come_from_an_old_word_processor() -> None:
    assert read(SAME.encode("gb18030")) == read(texts.text(2026))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("5月1日放假，与周末连休。", ["off 05-01"]),
        ("5月1日（周六）放假1天，不调休。", ["off 05-01"]),
        ("5月1日放假，5月3日（星期一）补休。", ["off 05-01", "off 05-03"]),
        ("5月1日至3日放假，共3天。", ["off 05-01", "off 05-02", "off 05-03"]),
        ("4月30日至5月1日调休放假，共2天。", ["off 04-30", "off 05-01"]),
        ("4月25日（周日）、5月8日（周六）上班。", ["work 04-25", "work 05-08"]),
        ("5月1日放假，5月8日上班。", ["off 05-01", "work 05-08"]),
        ("5月1日放假，5月3日放假，共2天。", ["off 05-01", "off 05-03"]),
    ],
)  # fmt: skip
def test_ways_to_say_it(words: str, days: list[str]) -> None:
    notice = read((LABOUR + words).encode())
    assert [f"{moved.kind} {moved.date:%m-%d}" for moved in notice.days] == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("12月31日（周四）至1月2日（周六）放假。", ["26-12-31", "27-01-01", "27-01-02"]),
        ("2026年12月31日至2027年1月2日放假。", ["26-12-31", "27-01-01", "27-01-02"]),
        ("1月1日放假。12月27日（周日）上班。", ["27-01-01", "26-12-27"]),
    ],
)  # fmt: skip
def test_new_year_may_begin_in_december(words: str, days: list[str]) -> None:
    notice = read((LABOUR.replace("劳动节", "元旦") + words).encode())
    assert [f"{moved.date:%y-%m-%d}" for moved in notice.days] == days


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("5月1日至5日放假调休，共4天。", "notice_wrong_sum", "4 days off in all, but names 5"),
        ("5月1日放假2天。", "notice_wrong_sum", "2 days off in all, but names 1"),
        ("5月1日（周五）放假。", "notice_wrong_weekday", "5月1日（周六）, the text says 周五"),
        ("5月1日放假。5月8日（周日）上班。", "notice_wrong_weekday", "5月8日（周六）"),
        ("5月3日至1日放假，共3天。", "notice_backwards", "5月3日至1日"),
        ("4月31日放假。", "notice_no_such_day", "4月31日"),
        ("五月一日放假。", "notice_not_understood", "五月一日放假"),
        ("5月1日放半天假，5月2日半天上班。", "notice_not_understood", "5月1日放半天假"),
        ("5月1日放假。5月2日休息。", "notice_not_understood", "5月2日休息"),
        ("5月1日放假。5月8日周六正班。", "notice_not_understood", "5月8日"),
    ],
)
def test_a_clause_that_does_not_add_up_is_named(words: str, code: str, said: str) -> None:
    told = refused(LABOUR + words)
    assert (told.code, told.values["clause"]) == (code, "一")
    with translation.override("en"):
        assert said in str(told)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("5月1日放假三天", "notice_no_clauses"),
        ("关于放假的通知\n一、元旦：1月1日放假。", "notice_no_year"),
        ("关于2027年的通知\n一、1月1日放假。", "notice_nameless_clause"),
        ("关于2027年的通知\n一、元旦：1月1日放假。二、春节：1月1日放假。", "notice_day_twice"),
        ("2027年的通知\n一、元旦：1月1日放假。二、春节：2028年2月1日放假。", "notice_wrong_year"),
        ("关于2027年的通知\n一、元旦：2026年11月1日放假。", "notice_wrong_year"),
        ("关于2127年放假的通知\n一、元旦：1月1日放假。", "notice_year_out_of_range"),
        ("关于2027年的通知\n一、请注意安全。", "notice_no_days"),
        ("", "notice_empty"),
        (" \n　", "notice_empty"),
    ],
)  # fmt: skip
def test_a_text_that_is_no_notice(given: str, code: str) -> None:
    assert refused(given).code == code


def test_a_gap_after_a_longer_holiday_is_noticed() -> None:
    text = texts.text("2020-amended").decode()
    told = refused(text.replace("2月3日（星期一）", "2月4日（星期二）"))
    assert told.code == "notice_gap_before_work"
    assert "2月2日（周日）" in str(told)


def test_the_three_shapes_give_one_value() -> None:
    from_text = read(texts.TEXT_2027.encode())
    days = list(from_text.days)
    assert (from_text.title, from_text.document) == (texts.TITLE_2027, "国办发明电〔2026〕9号")
    assert read(texts.holiday_cn(2027, days)).days == from_text.days
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        assert read(texts.table(days, encoding=encoding)).days == from_text.days
    assert read(texts.holiday_cn(2027, days)).source == "https://www.gov.cn/notice.htm"


@pytest.mark.parametrize(
    "written",
    [
        "date,isOff,name\n2027-01-01,true,元旦\n2027-01-09,false,元旦",
        "date,kind,name\n2027-01-01,off,元旦\n2027-01-09,work,元旦",
        "名称;日期;是否放假\n元旦;2027/1/1;是\n元旦;2027/1/9;否",
        "日期\t类型\t备注\t节日\n2027年1月1日\t休\t-\t元旦\n\n2027年1月9日\t班\t\t元旦\n",
        '"date","is_off_day","name"\n"2027-01-01","1","元旦"\n"20270109","0","元旦"',
    ],
)
def test_tables_as_spreadsheets_write_them(written: str) -> None:
    assert read(written.encode()).days == (
        MovedDay(date(2027, 1, 1), OFF, "元旦"),
        MovedDay(date(2027, 1, 9), WORK, "元旦"),
    )


@pytest.mark.parametrize(
    ("rows", "code", "place"),
    [
        ("2027-01-01,half,元旦", "notice_unknown_kind", "2"),
        ("2027-01-01,off,元旦\n2027-13-01,off,元旦", "notice_bad_date", "3"),
        ("2027-01-01,off,元旦\n\n,off,元旦", "notice_bad_date", "4"),
        ("2027-01-01,off", "notice_nameless_day", "2"),
        ("2027-01-01", "notice_unknown_kind", "2"),
    ],
)
def test_a_row_at_fault_is_named(rows: str, code: str, place: str) -> None:
    told = refused("date,kind,name\n" + rows)
    assert (told.code, told.values["place"]) == (code, place)


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("date,kind\n2027-01-01,off", "notice_headings_missing"),
        ("date,name\n2027-01-01,元旦", "notice_headings_missing"),
        ("date,kind,name\n", "notice_no_days"),
        ('date,kind,name\n2027-01-01,off,"' + "长" * 200_000, "notice_table_broken"),
        ("date,kind,name\n2027-01-01,off," + "长" * 41, "notice_nameless_day"),
        ("date,kind,name\n2027-01-01,off,元旦\n2027-01-01,work,元旦", "notice_day_twice"),
        ("date,kind,name\n2026-06-01,off,儿童节\n2027-01-01,off,元旦", "notice_wrong_year"),
    ],
)
def test_a_table_that_is_no_notice(table: str, code: str) -> None:
    assert refused(table).code == code


def entry(**more: object) -> str:
    """A file with one entry."""
    told = {"name": "元旦", "date": "2027-01-01", "isOffDay": True, **more}
    return json.dumps({"year": 2027, "papers": [], "days": [told]})


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ('{"year": 2027, "days": [', "notice_json_broken"),
        ("[" * 100_000, "notice_json_broken"),
        ('{"year": ' + "9" * 5000 + "}", "notice_json_broken"),
        ("[1, 2]", "notice_json_lacks"),
        ('{"days": []}', "notice_json_lacks"),
        ('{"year": true, "days": []}', "notice_json_lacks"),
        ('{"year": 2027.0, "days": []}', "notice_json_lacks"),
        ('{"year": 2027, "days": {}}', "notice_json_lacks"),
        ('{"year": 2027, "papers": 1, "days": []}', "notice_json_lacks"),
        ('{"year": 2027, "papers": [], "days": []}', "notice_no_days"),
        ('{"year": 1, "papers": [], "days": []}', "notice_year_out_of_range"),
        ('{"year": 2027, "days": [null]}', "notice_bad_date"),
        (entry(date="2027-1-1"), "notice_bad_date"),
        (entry(date=20270101), "notice_bad_date"),
        (entry(isOffDay="true"), "notice_unknown_kind"),
        (entry(isOffDay=None), "notice_unknown_kind"),
        (entry(name=" "), "notice_nameless_day"),
        (entry(name=7), "notice_nameless_day"),
        (entry(date="2028-01-01"), "notice_wrong_year"),
    ],
)
def test_a_file_of_days_at_fault(given: str, code: str) -> None:
    assert refused(given).code == code


def test_what_is_too_large_or_no_text_is_refused() -> None:
    assert refused(b" " * (LARGEST_BYTES + 1)).code == "notice_too_large"
    assert refused("一、元旦：1月1日放假，" * 5_000).code == "notice_too_large"
    assert refused(b"\x89PNG\r\n\x1a\n\x00\x00").code == "notice_not_text"
    assert refused(SAME.encode("utf-16")).code == "notice_not_text"


@given(st.integers(0, 350), st.integers(1, 9))
def test_any_span_gives_its_days_and_its_sum(offset: int, length: int) -> None:
    first = date(2027, 1, 1) + timedelta(days=offset)
    days = [first + timedelta(days=n) for n in range(length)]
    days = [day for day in days if day.year == 2027]
    last = days[-1]
    until = f"至{last.month}月{last.day}日" if last > first else ""
    span = f"{first.month}月{first.day}日{until}"
    notice = read(f"{LABOUR}{span}放假，共{len(days)}天。".encode())
    assert [moved.date for moved in notice.days] == days
    assert refused(f"{LABOUR}{span}放假，共{len(days) + 1}天。").code == "notice_wrong_sum"


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_read_or_refused(pasted: str) -> None:
    try:
        read(pasted.encode("utf-8", "surrogatepass"))
    except Refusal as told:
        assert told.code.startswith("notice_")


@given(st.text("一二、元旦:月日1230至放假上班共天,。\n(周六)", max_size=120))
def test_whatever_looks_like_a_clause_is_read_or_refused(words: str) -> None:
    try:
        read(("关于2027年的通知\n一、" + words).encode())
    except Refusal as told:
        assert told.code.startswith("notice_")
