"""What the pages of the network refuse by themselves."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def same_post() -> Refusal:
    return Refusal(
        "network.same_post",
        _("Both are the same post. "),
        _("Choose another post to which the inbox goes."),
        field="to_post",
    )


def nothing_there() -> Refusal:
    return Refusal(
        "network.nothing_there",
        _("Nothing lies with this post. "),
        _("There is nothing to hand over."),
        field="from_post",
    )
