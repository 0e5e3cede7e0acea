"""The State Council's notices as published, and the same days in the two other shapes."""

import json
from datetime import date
from pathlib import Path

from bianmin.almanac.reading import read
from bianmin.almanac.reading.notice import OFF, MovedDay
from bianmin.almanac.shipped import shipped_notices

NOTICES = Path(__file__).parent / "notices"
YEARS = range(2019, 2027)
TITLE_2027 = "国务院办公厅关于2027年部分节假日安排的通知"
# Invented for the tests: no notice of 2027 has been published.
TEXT_2027 = f"""{TITLE_2027}
国办发明电〔2026〕9号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕前一日、周五）至12日（周五）放假调休，共8天。2月14日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月30日
"""


def text(name: int | str) -> bytes:
    """A notice as published: 2026, or "2019-amended"."""
    return (NOTICES / f"{name}.txt").read_bytes()


def shipped(year: int) -> set[tuple[date, str]]:
    """The days of a year's notice as they are shipped, amendments included."""
    [notice] = [notice for notice in shipped_notices() if notice.year == year]
    return {(moved.date, moved.kind) for moved in notice.days}


def read_2027() -> list[MovedDay]:
    """The days of the invented notice."""
    return list(read(TEXT_2027.encode()).days)


def holiday_cn(year: int, days: list[MovedDay], **more: object) -> bytes:
    """A file in the shape of holiday-cn."""
    rows = [{"name": d.name, "date": d.date.isoformat(), "isOffDay": d.kind == OFF} for d in days]
    told = {"year": year, "papers": ["https://www.gov.cn/notice.htm"], "days": rows, **more}
    return json.dumps(told, ensure_ascii=False).encode()


def table(days: list[MovedDay], *, encoding: str = "utf-8") -> bytes:
    """A table with Chinese headings."""
    kinds = {"off": "放假", "work": "上班"}
    rows = [f"{day.date},{kinds[day.kind]},{day.name}" for day in days]
    return "\r\n".join(["日期,类型,名称", *rows]).encode(encoding)
