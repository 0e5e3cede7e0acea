"""Why a request for help is not registered, a leader not asked, or an enquiry not closed."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def kind_unknown() -> Refusal:
    return Refusal(
        "kind-unknown",
        _("What is asked for is missing."),
        _("Choose help, a visit at home, or service outside office hours."),
        field="kind",
    )


def when_missing() -> Refusal:
    return Refusal(
        "when-missing",
        _("When somebody is to come or to stay is missing, or lies in the past."),
        _("Ask her which day and hour suits her."),
        field="wanted_at",
    )


def place_unknown() -> Refusal:
    return Refusal(
        "place-unknown",
        _("This village or community is not in the network."),
        _("Choose it from the list."),
        field="place",
    )


def no_such_leader() -> Refusal:
    return Refusal(
        "no-such-leader",
        _("They are not in charge of your site, nor of one above it."),
        _("Choose one from the list."),
        field="leader",
    )


def leader_unanswered() -> Refusal:
    return Refusal(
        "leader-unanswered",
        _("A leader was asked and has not answered yet; until then it is not closed."),
        _("Wait for the answer, then tell her."),
        "首问负责制：请示领导并告知办事人后，方为首问办结",
    )


def nobody_asked_you() -> Refusal:
    return Refusal(
        "nobody-asked-you",
        _("Nothing about this waits for your answer."),
        _("Reload the list."),
    )


def not_with_you() -> Refusal:
    return Refusal(
        "not-with-you",
        _("This is not with you, or it has been answered."),
        _("Reload the list. Whoever has taken it on answers it."),
    )


def say_what_she_was_told() -> Refusal:
    return Refusal(
        "told-missing",
        _("What she was told is missing."),
        _("Write it in a sentence; she may ask for it later."),
        field="words",
    )


def ask_what_she_thinks() -> Refusal:
    return Refusal(
        "opinion-unasked",
        _("What she thinks of it has not been asked."),
        _("Ask her; that she had nothing to say is an answer too."),
        field="heard",
    )
