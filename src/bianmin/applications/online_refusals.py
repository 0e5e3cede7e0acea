"""Why an application is not sent by herself, or not looked through as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_sent_online() -> Refusal:
    return Refusal(
        "online.not-sent-online",
        _("This matter was not applied for online."),
        _("It is withdrawn where it was received; call there or go there."),
    )


def not_online(name: str) -> Refusal:
    return Refusal(
        "not-online",
        _("“%(name)s” cannot be applied for online."),
        _("Your village's agent or any window takes it in; the guide says what to bring."),
        values={"name": name},
    )


def not_all_sent(names: str) -> Refusal:
    return Refusal(
        "not-all-sent",
        _("Still missing: %(names)s."),
        _("Photograph these papers too; what you have is kept. All is sent together, once."),
        values={"names": names},
    )


def no_originals() -> Refusal:
    return Refusal(
        "no-originals",
        _("This application needs no original, so she need not come."),
        _("Accept it as it is."),
    )


def nobody_called_in() -> Refusal:
    return Refusal(
        "nothing-asked",
        _("Nobody has been asked to bring originals."),
        _("Look at the matter again; it may have gone on."),
    )


def originals_not_compared(names: str) -> Refusal:
    return Refusal(
        "originals-not-compared",
        _("Not compared yet: %(names)s."),
        _("Compare each original with its picture and tick it. If one is missing, wait for it."),
        field="materials",
        values={"names": names},
    )
