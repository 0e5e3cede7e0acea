"""The county's values that this floor reads: of requests, of what is disclosed, of reports."""

from django.utils.translation import gettext_lazy as _

from bianmin.casework.archive.terms import TERMS, called
from bianmin.policy.registry import declare

from .disclosed import refusals
from .models.disclosures import Audience
from .outcomes import Group

CONFIRMATION = "information.confirmation_limit"
CLARIFICATION = "information.clarification_limit"
LATER_MOST = "information.later_reply_most_days"
REVIEW_FIRST = "information.review_first"
WARNED = "information.annual_report_warned_days"
REMINDED = "information.annual_report_reminded_days"
ON_REQUEST_DAYS = "information.on_request_catalogue_days"
FREQUENT_A_MONTH = "information.frequent_requests_a_month"
LIKENESS = "information.repeated_request_likeness"
AUDIENCES = "disclosure.audiences"
RULES_OF_VILLAGE = "rules.required.village"
RULES_OF_TOWN = "rules.required.town"
RULES_OF_COUNTY = "rules.required.county"
"""Of each tier the rules that a site must have: their names by their codes."""
KEPT_REQUEST = "archive.kept.request"
KEPT_CONTESTED = "archive.kept.request_contested"

declare(
    CONFIRMATION,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to confirm the receipt of a request with who sent it"),
    source="政府信息公开条例第三十一条（确认之日为收到之日；期限为默认值，由县里定）",
)
declare(
    CLARIFICATION,
    kind="days",
    default=15,
    unit="working_days",
    label=_("Time a requester has to clarify a request"),
    source="政府信息公开条例第三十条（合理的补正期限；天数为默认值，由县里定）",
)
declare(
    LATER_MOST,
    kind="days",
    default=60,
    unit="working_days",
    label=_("The longest later time for a reply to requests beyond measure"),
    source="政府信息公开条例第三十五条（延迟答复的合理期限，未定天数；最长天数为默认值，由县里定）",
)
declare(
    REVIEW_FIRST,
    kind="list",
    default=[Group.PARTLY.value, Group.WITHHELD.value],
    choices={
        Group.PROVIDED.value: _("Provided"),
        Group.PARTLY.value: _("Provided in part"),
        Group.WITHHELD.value: _("Not disclosed"),
        Group.NOT_HELD.value: _("Cannot be provided"),
        Group.NOT_HANDLED.value: _("Not handled"),
        Group.OTHERWISE.value: _("Ended in another way"),
    },
    label=_("Replies against which she applies for reconsideration before she may sue"),
    source="行政复议法第二十三条第一款第四项（不予公开；是否扩及无法提供、不予处理，由县里的法制机构定）",
)
declare(
    WARNED,
    kind="days",
    default=20,
    unit="natural_days",
    label=_("How long before its last day an annual report is shown as due soon"),
    source="政府信息公开条例第四十九条（提醒天数为默认值，由县里定）",
)
declare(
    REMINDED,
    kind="days",
    default=10,
    unit="natural_days",
    label=_("How long before its last day who keeps an annual report is reminded of it"),
    source="政府信息公开条例第四十九条（提醒天数为默认值，由县里定）",
)
declare(
    ON_REQUEST_DAYS,
    kind="days",
    default=365,
    unit="natural_days",
    label=_("After how many days the catalogue of what is given on request is published anew"),
    source="001⑤-2：规范编制依申请公开信息目录，并定期发布（原文未载间隔，缺省一年）",
)
declare(
    FREQUENT_A_MONTH,
    kind="int",
    default=10,
    label=_("From how many requests of one person in a month on an officer is shown the number"),
    source="国办函〔2020〕109号：同一申请人一个自然月内十件以下不收费（缺省照此）；条例第三十五条未定数量",
)
declare(
    LIKENESS,
    kind="number",
    default=0.5,
    unit="share",
    label=_("From which share of common words on an earlier request is shown as alike"),
    source="条例第三十六条第（六）项；缺省由本系统给定，只作提示，由工作人员判断",
)
declare(
    AUDIENCES,
    kind="list",
    default=[Audience.PUBLIC.value],
    choices=dict(Audience.choices),
    label=_("To whom units disclose: to everybody, and to their own staff"),
    source="003 一2：政务公开应包括对外公开和对内公开；其他文件只写对社会公开，缺省只对外公开",
    check=lambda value: None if Audience.PUBLIC in value else refusals.never_inside_alone(),
)
declare(
    KEPT_REQUEST,
    kind="choice",
    default="10",
    choices=called(TERMS),
    label=_("How long the file of a request for information is kept"),
    source="凭记忆，待核：国家档案局8号令；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
declare(
    KEPT_CONTESTED,
    kind="choice",
    default="30",
    choices=called(TERMS),
    label=_("How long the file of a request is kept whose reply was contested"),
    source="凭记忆，待核：国家档案局8号令；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
declare(
    RULES_OF_VILLAGE,
    kind="names",
    default={},
    label=_("Rules that a village point must have"),
    source="各县文件所列的制度不同，由县里定；缺省不作要求",
)
declare(
    RULES_OF_TOWN,
    kind="names",
    default={},
    label=_("Rules that a town centre must have"),
    source="各县文件所列的制度不同，由县里定；缺省不作要求",
)
declare(
    RULES_OF_COUNTY,
    kind="names",
    default={},
    label=_("Rules that the county centre must have"),
    source="各县文件所列的制度不同，由县里定；缺省不作要求",
)
