"""Why somebody may not apply so for another: one sentence each."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def a_child(years: int) -> Refusal:
    return Refusal(
        "capacity.a-child",
        _("She is %(years)s and not of age: her guardian applies for her."),
        _("Enter the guardian as who applies, then say that it is for the child."),
        article="民法典 17-20、23、27",
        field="number",
        values={"years": years},
    )


def not_of_this_kind() -> Refusal:
    return Refusal(
        "capacity.not-of-this-kind",
        _(
            "An organisation is represented; for a person one acts as family, guardian or with a"
            " written authorisation."
        ),
        _("Choose in what capacity you act once more."),
        field="capacity",
    )


def unknown_capacity() -> Refusal:
    return Refusal(
        "capacity.unknown",
        _("Nobody can apply for another in that capacity."),
        _("Choose family member, guardian or authorised person."),
        field="capacity",
    )


def say_for_whom() -> Refusal:
    return Refusal(
        "capacity.for-whom",
        _("Who applies for another says for whom it is; for herself, nobody else is named."),
        _("Enter whom it is for, or choose that it is for herself."),
        field="capacity",
    )


def proof_wanted(name: str) -> Refusal:
    return Refusal(
        "capacity.proof-wanted",
        _("“%(name)s” is needed: it shows that she may act for another."),
        _("Say that it is here, or that it will follow."),
        field="presence",
        values={"name": name},
    )
