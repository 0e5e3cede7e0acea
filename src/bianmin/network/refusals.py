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
