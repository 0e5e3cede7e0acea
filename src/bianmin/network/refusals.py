"""The sentences with which a change of the network is refused."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def post_has_first_holder(post: str, holder: str, since: date) -> Refusal:
    return Refusal(
        "network.post_has_first_holder",
        _("%(holder)s has been the first holder of “%(post)s” since %(since)s. "),
        _("End that first, or appoint this person as second holder."),
        field="rank",
        values={"post": post, "holder": holder, "since": since.isoformat()},
    )


def already_holds(post: str, holder: str) -> Refusal:
    return Refusal(
        "network.already_holds",
        _("%(holder)s already holds “%(post)s” on some of these days. "),
        _("End that first, or choose other days."),
        field="account",
        values={"post": post, "holder": holder},
    )


def account_inactive(holder: str) -> Refusal:
    return Refusal(
        "network.account_inactive",
        _("The account of %(holder)s is closed. "),
        _("Open the account first, or appoint somebody else."),
        field="account",
        values={"holder": holder},
    )


def head_without_title() -> Refusal:
    return Refusal(
        "network.head_without_title",
        _("Only the village's Party secretary or committee head can answer for its point. "),
        _("Choose which of the two this person is."),
        field="title",
    )


def head_has_no_second() -> Refusal:
    return Refusal(
        "network.head_has_no_second",
        _("A village point has exactly one person responsible, so no second holder. "),
        _("Appoint this person as first holder, after the present one's last day."),
        field="rank",
    )


def days_out_of_order() -> Refusal:
    return Refusal(
        "network.days_out_of_order",
        _("The last day lies before the first. "),
        _("Check both days."),
        field="until_day",
    )


def no_document() -> Refusal:
    return Refusal(
        "network.no_document",
        _("Competence needs the document that gives it. "),
        _("Give the number or title of the law, list or order."),
        field="document",
    )


def other_body_competent(body: str, since: date) -> Refusal:
    return Refusal(
        "network.other_body_competent",
        _("%(body)s has been competent for this, there, since %(since)s. "),
        _("End that first, or choose days after it."),
        field="body",
        values={"body": body, "since": since.isoformat()},
    )


def place_unknown(place: str) -> Refusal:
    return Refusal(
        "network.place_unknown",
        _("“%(place)s” is no place's code. "),
        _("Give the code of a county (6 digits), town (9) or village (12)."),
        field="place",
        values={"place": place},
    )


def no_such_county(name: str, known: list[str]) -> Refusal:
    return Refusal(
        "network.no_such_county",
        _("No network named “%(name)s” is shipped. "),
        _("Choose one of: %(known)s."),
        field="county",
        values={"name": name, "known": "、".join(known)},
    )


def other_county(asked: str, here: str) -> Refusal:
    return Refusal(
        "network.other_county",
        _("This installation is %(here)s's; %(asked)s cannot be loaded into it. "),
        _("Give %(asked)s an installation of its own: another data directory."),
        field="county",
        values={"asked": asked, "here": here},
    )


def already_ended(last: date) -> Refusal:
    return Refusal(
        "network.already_ended",
        _("This already ended on %(last)s. "),
        _("Enter a new one for the days after that."),
        field="until_day",
        values={"last": last.isoformat()},
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


def area_not_positive(field: str) -> Refusal:
    return Refusal(
        "network.area_not_positive",
        _("An area is more than nothing. "),
        _("Give square metres, or leave it empty until it is measured."),
        field=field,
    )


def no_standard() -> Refusal:
    return Refusal(
        "network.no_standard",
        _("A site is singled out by a standard. "),
        _("Give the document it is measured by."),
        field="standard",
    )


def no_such_point(point: str) -> Refusal:
    return Refusal(
        "network.no_such_point",
        _("The county's list has no “%(point)s”. "),
        _("Open the page again; the list has changed."),
        field="point",
        values={"point": point[:60]},
    )


def amount_not_positive() -> Refusal:
    return Refusal(
        "network.amount_not_positive",
        _("An amount is more than nothing. "),
        _("Give the amount in yuan."),
        field="amount",
    )


def turn_out_of_order() -> Refusal:
    return Refusal(
        "network.turn_out_of_order",
        _("The turn would end before it begins. "),
        _("Check the times and days."),
        field="ends",
    )


def not_on_the_post(name: str, post: str) -> Refusal:
    return Refusal(
        "network.not_on_the_post",
        _("%(name)s does not hold “%(post)s” on that day. "),
        _("Appoint this person first, or choose who holds it."),
        field="account",
        values={"name": name, "post": post},
    )


def not_trained(name: str) -> Refusal:
    return Refusal(
        "network.not_trained",
        _("%(name)s has not been trained as an agent. "),
        _("Train this person first, and enter the day of the training with the agents."),
        field="account",
        values={"name": name},
    )


def untrained() -> Refusal:
    return Refusal(
        "network.untrained",
        _("You have not been trained as an agent yet, so you cannot take this on. "),
        _("Show her the town's window, and ask for your training to be entered."),
    )


def not_authorised() -> Refusal:
    return Refusal(
        "network.not_authorised",
        _("Your window is not authorised for this item. "),
        _("Take her to the window that is, or to the integrated window."),
    )


def may_not_decide() -> Refusal:
    return Refusal(
        "network.may_not_decide",
        _("Your post is not authorised to decide this item. "),
        _("Give it to a post that is, or have the authorisation entered."),
    )


def on_duty_already(name: str) -> Refusal:
    return Refusal(
        "network.on_duty_already",
        _("%(name)s is on duty then already. "),
        _("Choose other hours, or end that turn first."),
        field="begins",
        values={"name": name},
    )


def shift_too_long(name: str, most: int) -> Refusal:
    return Refusal(
        "network.shift_too_long",
        _("%(name)s would be on duty for more than %(most)d hours that day. "),
        _("Give part of the turn to somebody else."),
        field="ends",
        values={"name": name, "most": most},
    )


def back_before_gone() -> Refusal:
    return Refusal(
        "network.back_before_gone",
        _("That time has passed. "),
        _("Say when you will be back."),
        field="until",
    )


def not_said_where() -> Refusal:
    return Refusal(
        "network.not_said_where",
        _("Nothing was said of where. "),
        _("Say in a few words where you go, for visitors who ask."),
        field="told",
    )


def authorised_already(subject: str) -> Refusal:
    return Refusal(
        "network.authorised_already",
        _("It is already authorised for “%(subject)s”. "),
        _("End that first, or choose another item."),
        field="subject",
        values={"subject": subject},
    )


def source_not_allowed(source: str) -> Refusal:
    return Refusal(
        "network.source_not_allowed",
        _("This county takes no agents from there: %(source)s. "),
        _("Choose one of the sources that its plan names."),
        field="source",
        values={"source": source},
    )


def trained_later() -> Refusal:
    return Refusal(
        "network.trained_later",
        _("A training that has not been held yet cannot be entered. "),
        _("Enter it on the day it was held."),
        field="trained_on",
    )


def cannot_merge(name: str) -> Refusal:
    return Refusal(
        "network.cannot_merge",
        _("%(name)s cannot be merged into that body. "),
        _("Choose another living body of the same kind."),
        field="successor",
        values={"name": name},
    )


def merged_already(name: str, since: date) -> Refusal:
    return Refusal(
        "network.merged_already",
        _("%(name)s was merged on %(since)s. "),
        _("Choose a body that still works."),
        field="ended",
        values={"name": name, "since": since.isoformat()},
    )


def merger_to_come() -> Refusal:
    return Refusal(
        "network.merger_to_come",
        _("That day is still to come. "),
        _("Enter it on the day on which it takes effect, or later."),
        field="from_day",
    )


def no_villages() -> Refusal:
    return Refusal(
        "network.no_villages",
        _("A zone needs villages or communities of its own. "),
        _("Choose at least one."),
        field="villages",
    )


def codes_used_up(town: str) -> Refusal:
    return Refusal(
        "network.codes_used_up",
        _("No code is left for another zone in %(town)s. "),
        _("Ask for a code of its own and import it with the places."),
        field="name",
        values={"town": town},
    )
