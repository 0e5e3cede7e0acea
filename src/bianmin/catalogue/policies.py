"""The county's values that the catalogue reads: what must be public of every item."""

import tomllib

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

from . import shipped

PUBLIC_FIELDS = "catalogue.public_fields"
REQUIRED_CATEGORIES = "catalogue.required_categories"
EXEMPTIONS = "catalogue.exemptions_allowed"

FIELD_NAMES = {
    "name": _("Name of the item"),
    "basis": _("Legal ground"),
    "conditions": _("Conditions"),
    "procedure": _("Procedure"),
    "materials": _("Papers of the application"),
    "statutory_limit": _("Limit by law"),
    "promise": _("Promised limit"),
    "fee_standard": _("Fee"),
    "fee_basis": _("Ground of the fee"),
    "result": _("Result"),
    "forms": _("Form to fill in"),
    "place": _("Where it is done"),
    "phone": _("Telephone for questions"),
}
FIELDS = tuple(FIELD_NAMES)
"""All that a county may ask to be made public of an item, in the order of a guide."""

SIX = ("name", "procedure", "materials", "promise", "fee_basis", "fee_standard")
"""六公开：服务事项、办事程序、申报材料、承诺时限、收费依据和收费标准."""

EIGHT = (
    "name",
    "basis",
    "procedure",
    "materials",
    "statutory_limit",
    "promise",
    "fee_standard",
    "fee_basis",
)
"""八公开：名称、设立依据、审批流程、申报材料、法定时限、承诺时限、收费标准、收费依据."""

NINE = (
    "name",
    "basis",
    "conditions",
    "procedure",
    "promise",
    "fee_standard",
    "materials",
    "forms",
    "result",
)
"""办理事项、政策依据、申报条件、办事程序、承诺期限、收费标准、申报材料、样表格式文本、办理结果."""

PLAIN_SHEET = (
    "name",
    "basis",
    "place",
    "materials",
    "procedure",
    "promise",
    "phone",
    "fee_standard",
)
"""明白纸：事项及业务办理依据、办理地点、申请材料、业务流程、办理时限、咨询电话和收费标准."""

declare(
    PUBLIC_FIELDS,
    kind="list",
    default=[field for field in FIELDS if field != "forms"],
    choices=FIELD_NAMES,
    label=_("What must be public of every service item"),
    source="各地文件所列公开内容的并集（六公开、八公开、明白纸七项等）；行政许可另加行政许可法第三十条所列各项",
)

CATEGORIES = {
    row["key"]: row["name"]
    for row in tomllib.loads(shipped.CATEGORIES.read_text(encoding="utf-8"))["category"]
}
"""The categories of ``shipped/categories.toml``, in its order, as the documents call them."""

declare(
    REQUIRED_CATEGORIES,
    kind="list",
    default=[category for category in CATEGORIES if category != "farmland"],
    choices=CATEGORIES,
    label=_("Categories of which every town's centre must offer something"),
    source="安庆市政务公开政务服务工作文件（原文未载文号）八：集中办理劳动就业、社会保险、社会救助、社会福利、计划生育、农村建房、户籍管理、企业登记、新型农村合作医疗及涉农资金发放等服务事项",
)
declare(
    EXEMPTIONS,
    kind="bool",
    default=True,
    label=_("An item may stay outside the county's centre by leave of centre and government"),
    source="安庆市政务公开政务服务工作文件（原文未载文号）六：因涉密等特殊情况不进中心办理的，应经市政务服务中心审核，报市政府批准",
)
