"""The county's values that the API reads."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

REQUESTS = "api.requests_a_minute"
ANSWERS_KEPT = "api.answer_days"

declare(
    REQUESTS,
    kind="int",
    default=1200,
    unit="requests",
    label=_("Requests a minute that a web process answers to one program, or to one address"),
    source="本系统自定：防止一个程序占满窗口人员办事用的机器，未见文件规定",
)
declare(
    ANSWERS_KEPT,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long a program may repeat a deed under its key and get the first answer"),
    source="本系统自定：断网重发不会重复办理；个人信息保护法第十九条，到期即删",
)
