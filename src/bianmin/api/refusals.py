"""Why a program is not answered: one sentence each, and what to do now."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_token() -> Refusal:
    return Refusal(
        "no-token",
        _("This is answered only to a program with a token."),
        _("Send the header Authorization: Bearer and the token the administrator gave you."),
    )


def not_recorded_yet() -> Refusal:
    return Refusal(
        "not-recorded-yet",
        _("This matter is in no published record yet."),
        _("Ask again tomorrow: each night everything that changed is recorded."),
    )


def token_unknown() -> Refusal:
    return Refusal(
        "token-unknown",
        _("This token opens nothing: it is unknown, revoked, or out of its days."),
        _("Ask the administrator for a new one."),
    )


def scope_missing(scope: str, label: object) -> Refusal:
    return Refusal(
        "scope-missing",
        _("Your token may not do this; it lacks “%(scope)s” (%(label)s)."),
        _("Ask the administrator for a token that may."),
        values={"scope": scope, "label": label},
    )


def post_not_chosen(posts: str) -> Refusal:
    """``posts``: the ids of those that the account holds today."""
    return Refusal(
        "post-not-chosen",
        _("Say at which post you act: your account holds these today: %(posts)s."),
        _("Send the header Bianmin-Post with the id of one of them; GET /me lists them."),
        values={"posts": posts},
    )


def no_post() -> Refusal:
    return Refusal(
        "no-post",
        _("Your account holds no post today."),
        _("Ask the administrator to put it on a post."),
    )


def kept_apart() -> Refusal:
    return Refusal(
        "kept-apart",
        _("Security and audit officers have nothing to do with matters."),
        _("Let the program act as somebody who works on matters."),
    )


def too_many() -> Refusal:
    return Refusal(
        "too-many-requests",
        _("Too many requests came within a minute."),
        _("Wait until the next minute; the header Retry-After says how many seconds."),
    )


def no_such_address() -> Refusal:
    return Refusal(
        "no-such-address",
        _("There is nothing at this address."),
        _("Look at /api/ for the addresses there are."),
    )


def not_that_way(methods: str) -> Refusal:
    return Refusal(
        "not-that-way",
        _("This address does not take that method."),
        _("It takes: %(methods)s."),
        values={"methods": methods},
    )


def not_found() -> Refusal:
    return Refusal(
        "not-found",
        _("There is no such thing among those you may see."),
        _("Check what you asked for."),
    )


def unreadable() -> Refusal:
    return Refusal(
        "unreadable",
        _("The body of the request is not JSON that can be read."),
        _("Send JSON in UTF-8, without the character NUL."),
    )


def too_large(most: int) -> Refusal:
    """``most`` in bytes."""
    return Refusal(
        "too-large",
        _("The request is too large: at most %(most)s bytes are read."),
        _("Send less at once, a file or a page at a time."),
        values={"most": most},
    )


def malformed() -> Refusal:
    return Refusal(
        "malformed",
        _("Something in the request is missing, unknown or not in the form it should be."),
        _("Look at “errors”; the document at /api/v1/openapi.json has every form."),
    )


def facts_malformed() -> Refusal:
    return Refusal(
        "facts-malformed",
        _("What this step wants was not given in the form it should be."),
        _("Look at “errors”; GET the steps of the matter to see the form of each."),
    )


def file_missing(field: str = "files") -> Refusal:
    return Refusal(
        "file-missing",
        _("There is no such file of yours, or it belongs to a matter already."),
        _("Upload it again and use the id you are given."),
        field=field,
    )


def key_missing() -> Refusal:
    return Refusal(
        "key-missing",
        _("The key that guards against doing it twice is missing, or is not one."),
        _("Send the header Idempotency-Key: 1 to 44 printable characters, new for each deed."),
    )


def key_stands_for_another() -> Refusal:
    return Refusal(
        "key-reused",
        _("Something else was done under this key before."),
        _("Send a new key for each deed, and the same one only to repeat it."),
    )


def not_yours() -> Refusal:
    return Refusal(
        "not-yours",
        _("This is not kept at the post at which you act."),
        _("Ask who keeps it: the county's administrator, or for its own place a town's head."),
    )


def not_ready() -> Refusal:
    return Refusal(
        "not-ready",
        _("This file is still being written, or is no longer kept."),
        _("Ask how far it is; if it is no longer kept, take it out again."),
    )


def token_of_hers_over() -> Refusal:
    return Refusal(
        "token-unknown",
        _("This token opens nothing: it is unknown, or its half hour is over."),
        _("Send a code to her phone and ask for a new one."),
    )


def failed() -> Refusal:
    return Refusal(
        "failed",
        _("Something went wrong on our side; nothing was changed."),
        _("Try again with the same key; if it stays so, tell the administrator the time."),
    )
