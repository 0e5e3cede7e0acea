"""Why somebody is not put on a post."""

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


def two_offices(holder: str, wanted: str, held: str) -> Refusal:
    return Refusal(
        "network.two_offices",
        _(
            "%(holder)s is “%(held)s”: system, security and audit officers are three different "
            "people. "
        ),
        _("Choose somebody else for “%(wanted)s”, or end the other post first."),
        article="GB/T 22239-2019 8.1.4.2 d）",
        field="account",
        values={"holder": holder, "wanted": wanted, "held": held},
    )


def nobody_there(account: int) -> Refusal:
    return Refusal(
        "network.nobody_there",
        _("There is no person with the number %(account)s. "),
        _("Choose somebody from the list of people."),
        field="account",
        values={"account": account},
    )


def office_given_otherwise(post: str) -> Refusal:
    return Refusal(
        "network.office_given_otherwise",
        _("Only a system officer puts somebody else on “%(post)s”."),
        _("Ask the county's system officer; the first officers are made by `bianmin officer`."),
        field="account",
        values={"post": post},
        article="GB/T 22239-2019 8.1.4.2 d",
    )
