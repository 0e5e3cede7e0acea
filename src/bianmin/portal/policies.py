"""The county's values that the portal reads."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

ONLINE_DRAFTS_KEPT = "online.draft_days"

declare(
    ONLINE_DRAFTS_KEPT,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long an online application that nobody finishes is kept"),
    source="个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间",
)
