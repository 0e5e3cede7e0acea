"""The county's values that every page's pace is held to."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

SEARCHES = "pace.searches_a_minute"
FORMS = "pace.forms_a_minute"
UPLOADS = "pace.uploads_a_minute"
OWN = "本系统自定：防止一台机器占满大家办事用的系统（GB/T 22239-2019 8.1.4.4），未见文件规定"

declare(
    SEARCHES,
    kind="int",
    default=120,
    unit="requests",
    label=_("Searches a minute from one account, or one address, in each web process"),
    source=OWN,
)
declare(
    FORMS,
    kind="int",
    default=240,
    unit="requests",
    label=_("Forms a minute from one account, or one address, in each web process"),
    source=OWN,
)
declare(
    UPLOADS,
    kind="int",
    default=120,
    unit="requests",
    label=_("Uploads a minute from one account, or one address, in each web process"),
    source=OWN,
)
