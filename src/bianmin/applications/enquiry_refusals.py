"""Why an enquiry is not written down or passed on: one sentence each."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def enquiry_empty() -> Refusal:
    return Refusal(
        "enquiry-empty",
        _("An enquiry needs what was asked, or about which item."),
        _("Write down the question in a few words."),
        field="words",
    )


def post_unknown() -> Refusal:
    return Refusal(
        "post-unknown",
        _("There is no such post."),
        _("Choose the post to which she was led."),
        field="to_post",
    )


def enquiry_gone() -> Refusal:
    return Refusal(
        "enquiry-gone",
        _("This enquiry has been taken by somebody already, or was not led to you."),
        _("Reload the list."),
    )
