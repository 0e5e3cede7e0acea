"""What the county may set about its network: how sites are called and how they are staffed."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

SITE_NAMES = "site.names"
SITE_NAME_PLACE = "{name}"

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
