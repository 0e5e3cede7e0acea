"""The county's values that every kind of matter reads."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

TELL_ARRIVALS = "messages.tell_arrivals"

declare(
    TELL_ARRIVALS,
    kind="bool",
    default=False,
    label=_("Whether a post is told of everything that comes to it, besides its inbox"),
    source="系统建议值：待办已列明新到办件，默认不再逐件发消息",
)
