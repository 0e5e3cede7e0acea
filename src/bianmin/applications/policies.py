"""The county's values that applications read: hops, hand-over, consent, the flow's label."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

HOP = "relay.hop_limit"
HANDOVER = "relay.handover_limit"
HANDOVER_BY = "relay.handover_by"
CONSENT = "relay.consent"
FLOW_LABEL = "relay.flow_label"
ACCEPTANCE = "acceptance.limit"

declare(
    HOP,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to carry papers on to the next tier"),
    source="6.1 P11",
)
declare(
    HANDOVER,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to hand the result over to the citizen"),
    source="6.1 P12",
)
declare(
    HANDOVER_BY,
    kind="int",
    default=2,
    unit="tier",
    label=_("Tier whose window hands the result over"),
    source="6.1 P13",
)
declare(
    CONSENT,
    kind="bool",
    default=True,
    label=_("An agent acts only with the citizen's mandate"),
    source="6.1 P16",
)
declare(
    FLOW_LABEL,
    kind="text",
    default="",
    label=_("Name of the county's flow"),
    source="6.1 P15",
)
declare(
    ACCEPTANCE,
    kind="days",
    default=5,
    unit="working_days",
    label=_("Time to accept or ask for corrections, where no law sets one"),
    source="law.md 1.2 XK-BUZHENG",
)
