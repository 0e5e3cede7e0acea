"""Until when somebody who asks, urges or needs help has an answer."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

ENQUIRY = "enquiry.limit"
HELP = "help.limit"
URGE_ANSWER = "urge.answer_limit"
DATA_LIMIT = "privacy.answer"

declare(
    ENQUIRY,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time until somebody takes on a person who was led to them"),
    source="首问负责：引导给具体经办人员，“直到有人办理为止”，未定天数；比照上报的时限",
)
declare(
    HELP,
    kind="days",
    default=5,
    unit="working_days",
    label=_("Time until a request for help is answered"),
    source="系统建议值（群众求助申请表未定天数）；首问负责：能立即办理的应立即办理，不能的在规定时限内办理",
)
declare(
    URGE_ANSWER,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to answer who urged a matter"),
    source="沂政办发〔2018〕94号 二（二）：县级提供督办、反馈服务，未定天数；比照上报的时限",
)
declare(
    DATA_LIMIT,
    kind="days",
    default=15,
    unit="working_days",
    label=_("Time to answer what somebody asks about the data kept of her"),
    source="个人信息保护法第四十五条、第四十六条只说“及时”，第五十条；系统建议值",
)
