"""The county's values about complaints: whose they are, how long they take, what is published."""

from django.utils.translation import gettext_lazy as _

from bianmin.casework.archive.terms import TERMS, called
from bianmin.policy.registry import declare

ACCEPT = "complaint.accept"
FINISH = "complaint.finish"
LONGER = "complaint.longer"
RECTIFY_MOST = "complaint.rectify_most"
AGAIN = "complaint.again"
OWNER = "complaint.owner"
PUBLISH = "complaint.publish"
KEPT_COMPLAINT = "archive.kept.complaint"

OWNERS = {
    "site": _("The body itself"),
    "town": _("The town's centre"),
    "county": _("The county's centre"),
    "supervision": _("The county's supervision"),
}
"""Who may handle complaints, by code."""

declare(
    ACCEPT,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to say whether a complaint is taken up"),
    source="系统建议值（制度未定天数：“及时解决群众反映的问题”）",
)
declare(
    FINISH,
    kind="days",
    default=15,
    unit="working_days",
    label=_("Time to conclude a complaint"),
    source="系统建议值（制度未定天数：“及时解决群众反映的问题”）",
)
declare(
    LONGER,
    kind="days",
    default=15,
    unit="working_days",
    label=_("The longest time by which a complaint is extended, once"),
    source="系统建议值（制度未定天数）",
)
declare(
    RECTIFY_MOST,
    kind="days",
    default=30,
    unit="working_days",
    label=_("The longest time to put right what was found wrong"),
    source="系统建议值（003“限期整改”，未定天数）",
)
declare(
    AGAIN,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long after the answer she may say that she is not content"),
    source="系统建议值（参照信访工作条例第三十五条的三十日；不满意的重办一次）",
)
declare(
    OWNER,
    kind="names",
    default={
        "quality": "town",
        "attitude": "town",
        "integrity": "supervision",
        "fees": "town",
        "disclosure": "town",
        "other": "town",
    },
    choices=OWNERS,
    label=_("Who handles a complaint, by what it is about"),
    source="系统建议值（各县制度不同：镇街中心、便民服务室、纪委监察局；被投诉的单位和人员除外）",
)
declare(
    PUBLISH,
    kind="bool",
    default=True,
    label=_("Whether results of complaints are published, without names"),
    source="003「公众投诉方式投诉电话及投诉的处理结果」；隐去投诉人和被投诉人",
)
declare(
    KEPT_COMPLAINT,
    kind="choice",
    default="10",
    choices=called(TERMS),
    label=_("How long the file of a complaint is kept"),
    source="凭记忆，待核：国家档案局8号令；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
