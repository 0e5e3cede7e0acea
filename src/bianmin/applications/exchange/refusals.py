"""Why something is not exchanged with another system."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_such_system() -> Refusal:
    return Refusal(
        "no-such-system",
        _("No system of that name is connected."),
        _("Choose one from the list, or ask by letter or telephone."),
        field="system",
    )


def not_signed() -> Refusal:
    return Refusal(
        "not-signed",
        _("This answer is not signed by the system that was asked."),
        _("Sign the body with the shared secret and send X-Bianmin-Signature."),
    )


def nothing_to_send() -> Refusal:
    return Refusal(
        "nothing-to-send",
        _("This has been sent already, or nobody waits for it any more."),
        _("Reload the page to see how it stands."),
    )


def empty_answer() -> Refusal:
    return Refusal(
        "empty-answer",
        _("The answer says nothing."),
        _("Send in “answer” what was found, in words."),
        field="answer",
    )


def nobody_verifies() -> Refusal:
    return Refusal(
        "nobody-verifies",
        _("No connected system answers for this paper."),
        _("Ask her for the paper, as before."),
    )


def tell_her_first() -> Refusal:
    return Refusal(
        "tell-her-first",
        _("She has not been told that this is asked of another body."),
        _("Tell her what is asked of whom, and tick that she agrees."),
        article="个人信息保护法第三十五条",
        field="told",
    )
