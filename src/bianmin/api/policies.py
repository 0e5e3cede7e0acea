"""The county's values that the API reads."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

REQUESTS = "api.requests_a_minute"

declare(
    REQUESTS,
    kind="int",
    default=1200,
    unit="requests",
    label=_("Requests a minute that a web process answers to one program, or to one address"),
    source="本系统自定：防止一个程序占满窗口人员办事用的机器，未见文件规定",
)
