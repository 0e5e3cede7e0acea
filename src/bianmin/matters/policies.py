"""The county's values that the engine itself reads."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

NEAR_SHARE = "supervision.near_share"

declare(
    NEAR_SHARE,
    kind="number",
    default=0.2,
    unit="share",
    label=_("Share of a limit that is left when its light turns to “near”"),
    source="系统建议值（沂政办发〔2018〕94号未规定预警时点）",
)
