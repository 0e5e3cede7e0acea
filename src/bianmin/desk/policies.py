"""The county's values that the desk reads."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

DRAFTS_KEPT = "intake.draft_days"
EXPORTS_KEPT = "ledger.export_days"

declare(
    DRAFTS_KEPT,
    kind="days",
    default=7,
    unit="natural_days",
    label=_("How long an intake that nobody finishes is kept"),
    source="个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间",
)
declare(
    EXPORTS_KEPT,
    kind="days",
    default=7,
    unit="natural_days",
    label=_("How long the file of a ledger that was taken out is kept"),
    source="个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间",
)
