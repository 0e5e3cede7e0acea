"""Why somebody outside is not asked, or an answer not recorded, as given."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def asked_already() -> Refusal:
    return Refusal(
        "asked-already",
        _("Somebody outside has been asked and has not answered yet."),
        _("Record the answer first, or ask again."),
    )


def nobody_asked_outside() -> Refusal:
    return Refusal("nobody-asked-outside", _("Nobody outside has been asked."))


def expected_when() -> Refusal:
    return Refusal(
        "expected-when",
        _("It is not said by when the answer is expected."),
        _("Enter the number of working days, from 1 to 366."),
        field="expected",
    )
