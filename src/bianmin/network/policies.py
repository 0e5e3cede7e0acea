"""What the county may set about its network: how sites are called and how they are staffed."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

SITE_NAMES = "site.names"
SITE_NAME_PLACE = "{name}"
VILLAGE_AGENTS_LEAST = "staffing.village_agents_least"
CENTRE_AGENTS_LEAST = "staffing.centre_agents_least"
CENTRE_AGENTS_MOST = "staffing.centre_agents_most"

# Keys are tiers; "1-community" is a village point of an urban community.
declare(
    SITE_NAMES,
    kind="names",
    default={
        "3": "{name}政务服务中心",
        "2": "{name}便民服务中心",
        "1": "{name}便民服务站",
        "1-community": "{name}便民服务站",
    },
    label=_("Names of sites, by tier"),
    source="国发〔2022〕5号",
)
declare(
    VILLAGE_AGENTS_LEAST,
    kind="int",
    default=1,
    label=_("Agents a village point needs at least"),
    source="沂政办发〔2018〕94号 二（一）3：一名代办员",
)
declare(
    CENTRE_AGENTS_LEAST,
    kind="int",
    default=1,
    label=_("Agents the county centre needs at least"),
    source="沂政办发〔2018〕94号 二（一）1：配备1-2名专职代办人员",
)
declare(
    CENTRE_AGENTS_MOST,
    kind="int",
    default=2,
    label=_("Agents the county centre has at most"),
    source="沂政办发〔2018〕94号 二（一）1：配备1-2名专职代办人员",
)
