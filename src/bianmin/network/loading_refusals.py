"""Why a shipped county is not loaded."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


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
