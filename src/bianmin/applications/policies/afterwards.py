"""What follows a result: publicity, return visits, remedies, licences."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.policy.registry import declare

from ..afterwards_refusals import not_days

RESULTS_FIELDS = "results.public_fields"
RESULTS_DAYS = "results.public_days"
VISIT_TIER = "visit.tier"
VISIT_LIMIT = "visit.limit"
REVIEW_ONLINE = "remedy.online_address"
LICENCE_REMINDERS = "licence.reminders"
LICENCE_PAPERS = "licence.papers_held"


def _are_days(marks: Sequence[str]) -> Refusal | None:
    """Whole numbers of days, within a year."""
    wrong = [mark for mark in marks if not (mark.isdecimal() and 0 < int(mark) <= 366)]
    return not_days(wrong[0]) if wrong else None


declare(
    RESULTS_FIELDS,
    kind="list",
    default=["item", "day", "site", "name", "result"],
    choices={
        "item": _("the item"),
        "day": _("the day"),
        "site": _("where it was handled"),
        "name": _("whose it is, the name covered"),
        "result": _("the result"),
    },
    label=_("What the public reads of a handling result; names are always covered"),
    source="王益区村（社区）便民服务室管理制度 向社会公开的内容3：办理结果；未定内容，姓名一律隐去",
)
declare(
    RESULTS_DAYS,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long a handling result is public (0: not at all)"),
    source="系统建议值（各地文件未定公开天数）；个人信息保护法第十九条：保存期限应当为最短时间",
)
declare(
    VISIT_TIER,
    kind="choice",
    default=0,
    unit="tier",
    choices={0: _("no visits are paid"), 2: _("the town's centre"), 3: _("the county's centre")},
    label=_("Tier whose centre pays return visits to what an agent carried (0: none)"),
    source="系统建议值（各地文件多未要求跟踪回访；不安排）",
)
declare(
    VISIT_LIMIT,
    kind="days",
    default=10,
    unit="working_days",
    label=_("Time for the return visit after a matter is finished"),
    source="江津区2013年意见 三（二）2只列“全程代理承办和跟踪回访登记表”，未定天数；系统建议值",
)
declare(
    REVIEW_ONLINE,
    kind="text",
    default="",
    label=_("Address at which review is asked for online; empty: refusals go out on paper"),
    source="行政复议法第二十二条：通过互联网渠道送达决定的，应当同时提供提交行政复议申请书的互联网渠道",
)
declare(
    LICENCE_REMINDERS,
    kind="list",
    default=["60", "45", "30"],
    check=_are_days,
    label=_("How many working days before a licence ends its holder is reminded"),
    source="系统建议值；被许可人提出延续申请的时间见行政许可法第五十条",
)
declare(
    LICENCE_PAPERS,
    kind="days",
    default=1825,
    unit="natural_days",
    label=_("How long papers in the file of a licence are not asked for again"),
    source="系统建议值；优化营商环境条例第三十七条：行政机关已经收取的材料不重复索取",
)
