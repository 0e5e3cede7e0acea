"""The county's values that the desk reads."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.policy.registry import declare

from . import refusals

DRAFTS_KEPT = "intake.draft_days"
EXPORTS_KEPT = "ledger.export_days"
TRIES = "door.tries"
SHUT_MINUTES = "door.shut_minutes"
IDLE_MINUTES = "door.idle_minutes"
LONGEST_HOURS = "door.longest_hours"
HISTORY = "door.password_history"
PASSWORD_DAYS = "door.password_days"
BREACHED_DAYS = "door.breached_days"
EVENTS_KEPT = "security.events_kept"
SHORTEST_KEPT = 184
"""As many days as six months can have: events are kept no shorter."""

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


def _between(least: int, most: int) -> Any:
    """Only whole numbers from ``least`` to ``most`` can be set."""

    def check(value: Any) -> Refusal | None:
        return None if least <= value <= most else refusals.not_between(least, most)

    return check


declare(
    TRIES,
    kind="int",
    default=5,
    unit="tries",
    label=_("After how many wrong tries nobody can sign in by a name"),
    source="GB/T 22239-2019 8.1.4.1 b）：应具有登录失败处理功能，限制非法登录次数",
    check=_between(3, 10),
)
declare(
    SHUT_MINUTES,
    kind="int",
    default=30,
    unit="minutes",
    label=_("For how many minutes nobody can sign in then"),
    source="GB/T 22239-2019 8.1.4.1 b）：应具有登录失败处理功能，限制非法登录次数",
    check=_between(5, 1440),
)
declare(
    IDLE_MINUTES,
    kind="int",
    default=20,
    unit="minutes",
    label=_("After how many minutes without doing anything one must sign in again"),
    source="GB/T 22239-2019 8.1.4.1 b）：登录连接超时自动退出",
    check=_between(5, 30),
)
declare(
    LONGEST_HOURS,
    kind="int",
    default=10,
    unit="hours",
    label=_("After how many hours one must sign in again in any case"),
    source="GB/T 22239-2019 8.1.4.1 b）：登录连接超时自动退出",
    check=_between(1, 12),
)
declare(
    HISTORY,
    kind="int",
    default=5,
    unit="passwords",
    label=_("How many of the last passwords may not come again"),
    source="GB/T 22239-2019 8.1.4.1 a）：身份鉴别信息应具有复杂度要求并定期更换",
    check=_between(0, 24),
)
declare(
    PASSWORD_DAYS,
    kind="days",
    default=90,
    unit="natural_days",
    label=_("After how many days a password is to be changed; 0: never"),
    source="GB/T 22239-2019 8.1.4.1 a）：身份鉴别信息应具有复杂度要求并定期更换",
)
declare(
    BREACHED_DAYS,
    kind="days",
    default=365,
    unit="natural_days",
    label=_("After how many days a list of breached passwords is old"),
    source="GB/T 22239-2019 8.1.4.1 a）：身份鉴别信息应具有复杂度要求并定期更换",
    check=_between(30, 3650),
)
declare(
    EVENTS_KEPT,
    kind="days",
    default=1095,
    unit="natural_days",
    label=_("How long security events are kept"),
    source="网络安全法第二十三条：留存相关的网络日志不少于六个月",
    check=_between(SHORTEST_KEPT, 36500),
)
