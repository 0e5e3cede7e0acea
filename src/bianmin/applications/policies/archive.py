"""How long files are kept, by what they are."""

from django.utils.translation import gettext_lazy as _

from bianmin.casework.archive.terms import SHORT_TERMS, TERMS, called
from bianmin.policy.registry import declare

KEPT_LICENCE = "archive.kept.licence"
KEPT_GRANTED = "archive.kept.granted"
KEPT_OTHERWISE = "archive.kept.otherwise"
KEPT_ENQUIRY = "archive.kept.enquiry"
KEPT_HELP = "archive.kept.help"

declare(
    KEPT_LICENCE,
    kind="choice",
    default="permanent",
    choices=called(TERMS),
    label=_("How long the file of a licence that was granted is kept"),
    source="凭记忆，待核：机关文件材料归档范围和文书档案保管期限规定（国家档案局8号令）",
)
declare(
    KEPT_GRANTED,
    kind="choice",
    default="30",
    choices=called(TERMS),
    label=_("How long the file of what else was granted is kept"),
    source="凭记忆，待核：国家档案局8号令；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
declare(
    KEPT_OTHERWISE,
    kind="choice",
    default="10",
    choices=called(TERMS),
    label=_("How long the file is kept where nothing was granted"),
    source="凭记忆，待核：国家档案局8号令；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
declare(
    KEPT_ENQUIRY,
    kind="choice",
    default="3",
    choices=called(SHORT_TERMS),
    label=_("How many years an enquiry that became no matter is kept"),
    source="系统建议值：一般咨询不属归档范围，未见规定年数；个人信息保护法第十九条：保存期限应当为最短时间",
)
declare(
    KEPT_HELP,
    kind="choice",
    default="10",
    choices=called(SHORT_TERMS),
    label=_("How many years a request for help that became no matter is kept"),
    source="凭记忆，待核：国家档案局8号令（一般的来信来访10年）；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
