"""What the tiers are called here: villages and towns as everywhere, the county as it is one."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, gettext_lazy

from bianmin.network import divisions
from bianmin.network.directory import Directory
from bianmin.network.tiers import Tier

Names = Mapping[int, str]
USUAL: Mapping[int, str | Promise] = {
    Tier.VILLAGE: gettext_lazy("village"),
    Tier.TOWN: gettext_lazy("town"),
    Tier.COUNTY: gettext_lazy("county"),
}


def names(directory: Directory) -> Names:
    """村, 镇, and 县, 区 or 市: in Chinese, as the name of the place served ends."""
    usual = {tier: str(name) for tier, name in USUAL.items()}
    if get_language() != "zh-hans":
        return usual
    return usual | {Tier.COUNTY: divisions.calls_itself(directory)}


def joined(tiers: Iterable[int], called: Names) -> str:
    """村、镇、县: where something can be handed in, nearest first."""
    return gettext(", ").join(called[tier] for tier in sorted(tiers) if tier in called)
