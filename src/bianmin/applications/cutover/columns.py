"""The columns of the sheet, as its head names them, and the states a matter may be in."""

from collections.abc import Mapping
from dataclasses import dataclass

NUMBER, ITEM, BODY, NAME, ID_NUMBER, PHONE = (
    "原编号", "事项编码", "收件机构", "申请人", "证件号码", "手机号",
)  # fmt: skip
PLACE, RECEIVED, STATE, SINCE, MANDATE = "村（社区）", "收件日期", "现在环节", "环节日期", "委托书"

COLUMNS = (
    NUMBER, ITEM, BODY, NAME, ID_NUMBER, PHONE, PLACE, RECEIVED, STATE, SINCE, MANDATE,
)  # fmt: skip
MAY_BE_EMPTY = frozenset({PHONE, PLACE, SINCE, MANDATE})

STATES: Mapping[str, str] = {
    "已收件": "take_over_received",
    "已送到受理窗口": "take_over_arrived",
    "已受理": "take_over_accepted",
    "已办结待转交": "take_over_granted",
    "不予办理待转交": "take_over_refused",
}
"""What the sheet says of where a matter is, and the step by which it comes in."""

AT_RECEIPT = "take_over_received"
"""Of this state the day is that of receipt itself."""

MANDATES: Mapping[str, bool] = {"有": True, "无": False, "": False}


@dataclass(frozen=True)
class Explained:
    """One column as the sheet of explanations tells it."""

    column: str
    told: str
    example: str


EXPLAINED = (
    Explained(NUMBER, "原台账上的编号，同一本台账里不能重复；导入后可以用它查找。", "代办2026-017"),
    Explained(ITEM, "事项清单里的编码；收件那一天事项必须有效。", "MZ-001"),
    Explained(BODY, "收件的村、镇或县级机构的名称；同名的村请在前面写上镇名。", "马站镇八大庄村"),
    Explained(NAME, "身份证或者营业执照上的名称。", "张秀英"),
    Explained(ID_NUMBER, "身份证号码或统一社会信用代码。单元格请设为“文本”，否则后几位会变成0。",
              "999901195203080015"),
    Explained(PHONE, "可以不填。", "13800003210"),
    Explained(PLACE, "申请人所在的镇和村（社区），或12位区划代码；收件机构在村里的可以不填。",
              "马站镇八大庄村"),
    Explained(RECEIVED, "原台账上的收件日期。", "2026-09-01"),
    Explained(STATE, "只能填：" + "、".join(STATES) + "。补正中的件，等材料补来后再导入。",
              "已受理"),
    Explained(SINCE, "到现在环节的日期，例如受理通知书上的日期；“已收件”可以不填。", "2026-09-03"),
    Explained(MANDATE, "有没有代办委托书，填“有”或“无”，可以不填。", "有"),
)  # fmt: skip
