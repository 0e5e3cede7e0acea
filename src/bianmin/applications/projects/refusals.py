"""Why a project cannot be begun, or a matter not be added to it."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_the_centre() -> Refusal:
    return Refusal(
        "project-not-yours",
        _("Investment projects are seen to by the agency centre of the county."),
        _("Lead the unit to the county's agency centre."),
    )


def no_name() -> Refusal:
    return Refusal(
        "project-no-name",
        _("The project has no name."),
        _("Write the name under which it was filed."),
        field="name",
    )


def what_help() -> Refusal:
    return Refusal(
        "project-what-help",
        _("It is not said what the unit asked for."),
        _("Choose whether the agent does it for the unit or helps it."),
        field="help",
    )


def mandated_when() -> Refusal:
    return Refusal(
        "project-mandated-when",
        _("The mandate cannot be of a day that is yet to come."),
        _("Enter the day on which the unit signed it."),
        field="mandated_on",
    )


def no_such_matter() -> Refusal:
    return Refusal(
        "project-no-matter",
        _("There is no application of this number among those you may see."),
        _("Check the number on the receipt."),
        field="number",
    )


def not_of_a_unit() -> Refusal:
    return Refusal(
        "project-not-of-a-unit",
        _("This matter is a person's, not an organisation's."),
        _("Enter a matter for which the project unit applied."),
        field="number",
    )


def of_another_unit() -> Refusal:
    return Refusal(
        "project-another-unit",
        _("This matter is not the project unit's."),
        _("Check the number; only what the unit applied for belongs to the project."),
        field="number",
    )


def of_a_project() -> Refusal:
    return Refusal(
        "project-taken",
        _("This matter belongs to a project already."),
        _("Check the number on the receipt."),
        field="number",
    )


def ended() -> Refusal:
    return Refusal(
        "project-ended",
        _("The project has ended: nothing is added to it or changed any more."),
        _("Begin a new one under a new mandate."),
    )


def no_such_item(code: str) -> Refusal:
    return Refusal(
        "project-no-item",
        _("The catalogue has no item with the code %(code)s."),
        _("Choose one of the catalogue."),
        field="item",
        values={"code": code},
    )


def which_agent() -> Refusal:
    return Refusal(
        "project-which-agent",
        _("This person is the agent already, or does not see to projects at your centre."),
        _("Choose another person of the centre."),
        field="to",
    )


def how_ended() -> Refusal:
    return Refusal(
        "project-how-ended",
        _("It is not said why the project ends."),
        _("Choose one of the three."),
        field="how",
    )


def still_open() -> Refusal:
    return Refusal(
        "project-still-open",
        _("Not all matters of the project are closed, so it is not finished."),
        _("Wait for them, or choose another way in which it ends."),
        field="how",
    )
