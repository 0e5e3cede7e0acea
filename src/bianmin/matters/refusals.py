"""Why the engine refuses a step: one sentence each, and what to do now."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI


def no_such_matter() -> Refusal:
    return Refusal(
        "no-such-matter",
        _("There is no such matter here."),
        _("Check the number and try again."),
    )


def closed() -> Refusal:
    return Refusal(
        "closed",
        _("This matter is closed."),
        _("Nothing more can be done on it; a new application can be made."),
    )


def not_here(label: str) -> Refusal:
    return Refusal(
        "not-here",
        _("“%(step)s” cannot be done at the leg where this matter now lies."),
        _("Reload the page to see what can be done now."),
        values={"step": _(label)},
    )


def not_yours() -> Refusal:
    return Refusal(
        "not-yours",
        _("This matter lies with another post; you cannot take this step."),
        _("If it should be yours, ask the post that has it to return or reassign it."),
    )


def not_on_duty() -> Refusal:
    return Refusal(
        "not-on-duty",
        _("You do not hold this post today."),
        _("Sign in with a post you hold, or ask your administrator."),
    )


def second_is_first() -> Refusal:
    return Refusal(
        "second-is-first",
        _("The second person must be somebody else."),
        _("Choose who was there with you."),
        field="second",
    )


def has_an_interest(article: str) -> Refusal:
    return Refusal(
        "has-an-interest",
        _("Who has an interest in the matter does not accept, examine or decide it."),
        _(
            "Somebody else at your post goes on. If nobody else is there, declare it once more: "
            "it then goes to another post."
        ),
        article=article,
    )


def stale(*, who: str, at: datetime) -> Refusal:
    """``who``: the post that acted; empty where the law did."""
    local = at.astimezone(SHANGHAI)
    return Refusal(
        "stale",
        _("%(who)s has already acted on this matter (%(at)s)."),
        _("What you typed is kept. Look at what was done and decide again."),
        values={
            "who": who or _("The law"),
            "at": f"{local:%Y-%m-%d %H:%M}",
            "instant": at.isoformat(),
        },
    )


def fact_missing(name: str, label: str) -> Refusal:
    return Refusal(
        "fact-missing",
        _("Something this step needs has not been filled in: %(name)s."),
        _("Fill it in and press the button again."),
        field=name,
        values={"name": _(label)},
    )


def fact_unknown(name: str) -> Refusal:
    return Refusal(
        "fact-unknown",
        _("This step does not take “%(name)s”, or not in this form."),
        _("Reload the page and try again."),
        field=name,
        values={"name": name},
    )


def key_reused() -> Refusal:
    return Refusal(
        "key-reused",
        _("This page has already been sent once, with other contents."),
        _("Reload the page and try again."),
    )


def key_missing() -> Refusal:
    return Refusal(
        "key-missing",
        _("This page was sent without the key that guards against doing it twice."),
        _("Reload the page and try again."),
    )


def nowhere_to_go() -> Refusal:
    return Refusal(
        "nowhere-to-go",
        _("There is no leg before this one to return to."),
        _("Choose another step."),
    )


def nobody_there(leg: str) -> Refusal:
    return Refusal(
        "nobody-there",
        _("No post is competent for the next leg (%(leg)s)."),
        _("Ask the county's administrator to enter who is competent."),
        values={"leg": leg},
    )


def not_due() -> Refusal:
    return Refusal(
        "not-due",
        _("The limit has not expired, or its day is only provisional: the law does nothing yet."),
    )


def post_not_here() -> Refusal:
    return Refusal(
        "post-not-here",
        _("That post does not belong to the body with which the matter lies."),
        _("Choose a post of the same body."),
        field="post",
    )


def children_open() -> Refusal:
    return Refusal(
        "children-open",
        _("A part of this matter is still being handled elsewhere."),
        _("Wait until every part is closed."),
    )


def nothing_held() -> Refusal:
    return Refusal(
        "nothing-held",
        _("There is nothing to end: no such pause lasts on this matter."),
        _("Reload the page to see what lasts now."),
    )


def nothing_to_extend() -> Refusal:
    return Refusal(
        "nothing-to-extend",
        _("No limit of this matter runs that could be extended."),
        _("Reload the page to see which limits run."),
    )


def extended_too_late() -> Refusal:
    return Refusal(
        "extended-too-late",
        _("The limit has already passed; it can no longer be extended."),
        _("State publicly why it passed, and finish the matter."),
    )


def not_its_work() -> Refusal:
    return Refusal(
        "not-its-work",
        _("That post cannot carry this leg on, or it lies there already."),
        _("Choose another post, whose task it is."),
        field="post",
    )


def no_such_entry() -> Refusal:
    return Refusal(
        "no-such-entry",
        _("There is no such line in the ledger."),
        _("Choose the line that is wrong."),
        field="entry",
    )


def kept_from_there() -> Refusal:
    """The article is that of petitions; whatever is kept from somebody is kept by it."""
    return Refusal(
        "kept-from-there",
        _("It is kept from whoever holds that post or looks after it, or from that body."),
        _("Choose somebody whom it is not about, or leave it where it lies."),
        article="信访工作条例第三十条第三款",
        field="post",
    )
