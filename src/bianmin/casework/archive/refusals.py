"""Why a list of files to be destroyed is not taken as it is."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_such_list() -> Refusal:
    return Refusal(
        "archive.no-list",
        _("There is no such list, or it is approved already."),
        _("Look at the lists again."),
    )


def appraised_already() -> Refusal:
    return Refusal(
        "archive.appraised",
        _("Somebody has appraised this list already."),
        _("Look at what was said; another person approves it or gives it back."),
    )


def no_such_term() -> Refusal:
    return Refusal(
        "archive.no-term",
        _("There is no such term."),
        _("Choose one of the terms of the list."),
    )


def not_appraised() -> Refusal:
    return Refusal(
        "archive.not-appraised",
        _("This list has not been appraised yet."),
        _("Appraise it first: say which files are still worth keeping, and why the others go."),
        article="档案法实施条例第二十四条",
    )


def another_person() -> Refusal:
    return Refusal(
        "archive.another-person",
        _("Whoever appraised a list does not approve it too."),
        _("Ask another person of the county’s centre who keeps the archive."),
        article="档案法第二十一条",
    )
