"""The county's values that the portal reads."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

ONLINE_DRAFTS_KEPT = "online.draft_days"
FAVOURITES_KEPT = "mine.favourites_kept"

declare(
    ONLINE_DRAFTS_KEPT,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long an online application that nobody finishes is kept"),
    source="个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间",
)
declare(
    FAVOURITES_KEPT,
    kind="days",
    default=730,
    unit="natural_days",
    label=_("How long favourites are kept that their owner has not looked at"),
    source="个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间（天数为系统建议值）",
)
