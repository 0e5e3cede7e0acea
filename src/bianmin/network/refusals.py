"""Why a body, a post, or the last day of something is not written down as asked."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def days_out_of_order() -> Refusal:
    return Refusal(
        "network.days_out_of_order",
        _("The last day lies before the first. "),
        _("Check both days."),
        field="until_day",
    )


def already_ended(last: date) -> Refusal:
    return Refusal(
        "network.already_ended",
        _("This already ended on %(last)s. "),
        _("Enter a new one for the days after that."),
        field="until_day",
        values={"last": last.isoformat()},
    )


def no_document() -> Refusal:
    return Refusal(
        "network.no_document",
        _("Competence needs the document that gives it. "),
        _("Give the number or title of the law, list or order."),
        field="document",
    )


def place_unknown(typed: str) -> Refusal:
    return Refusal(
        "network.no_such_place",
        _("“%(typed)s” is no place of this county. "),
        _("Give the twelve digits of its division code."),
        field="division",
        values={"typed": typed[:20]},
    )


def outside_its_tier(place: str) -> Refusal:
    return Refusal(
        "network.outside_its_tier",
        _("A body of this kind does not work at the tier of %(place)s. "),
        _("Choose a village for a point, a town for its centre, the county for a department."),
        field="division",
        values={"place": place},
    )


def name_taken(name: str) -> Refusal:
    return Refusal(
        "network.name_taken",
        _("Another one is already called “%(name)s”. "),
        _("Give it a name of its own."),
        field="name",
        values={"name": name},
    )


def not_above(name: str) -> Refusal:
    return Refusal(
        "network.not_above",
        _("%(name)s does not work above it. "),
        _("Choose a body of the tier above."),
        field="parent",
        values={"name": name},
    )


def one_head() -> Refusal:
    return Refusal(
        "network.one_head",
        _("A village point has exactly one person responsible. "),
        _("Appoint somebody to that post instead."),
        field="role",
    )


def post_is_gone(name: str) -> Refusal:
    return Refusal(
        "network.post_is_gone",
        _("The post “%(name)s” was abolished. "),
        _("Choose another post."),
        field="post",
        values={"name": name},
    )


def no_heir(name: str) -> Refusal:
    return Refusal(
        "network.no_heir",
        _("Nobody would go on with the work of “%(name)s”. "),
        _("Choose another post of the same body that goes on with it."),
        field="successor",
        values={"name": name},
    )


def duty_post_stays(name: str) -> Refusal:
    return Refusal(
        "network.duty_post_stays",
        _("“%(name)s” takes what no other post of the body takes. "),
        _("It stays; appoint somebody else to it, or merge the body."),
        field="post",
        values={"name": name},
    )
