"""Why something asked of the catalogue cannot be done."""

import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

from .findings import Finding, Level


class ImportRefused(Refusal):
    """A file of items was refused whole; ``findings`` names each place."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            "import_refused",
            _("Nothing was imported: the file has %(number)s errors."),
            now=_("Correct the places named and import it again."),
            values={"number": len(findings)},
        )
        self.findings = findings


class DraftUnreadable(Refusal):
    """What was sent is no item; ``findings`` names each place."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            "draft_unreadable",
            _("This cannot be kept as an item: %(number)s places are not in their form."),
            now=_("Put the places named into the form of the schema and send it again."),
            values={"number": len(findings)},
        )
        self.findings = findings


class EditionRefused(Refusal):
    """An edition cannot come into force; ``findings`` names what must be put right."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            "edition_refused",
            _("It cannot be published yet: %(number)s things must be put right."),
            now=_("Each is named beside its field; correct them and try again."),
            values={"number": len(findings)},
        )
        self.findings = findings


def unknown_item(code: str) -> Refusal:
    return _of_item(
        "unknown_item",
        _("There is no service item with the code %(code)s."),
        _("Search by its name instead."),
        code=code,
    )


def not_yet_in_force(code: str, from_day: datetime.date) -> Refusal:
    return _of_item(
        "not_yet_in_force",
        _("The item %(code)s is offered only from %(day)s."),
        _("Come again from that day."),
        code=code,
        day=date_format(from_day),
    )


def no_longer_in_force(code: str, until_day: datetime.date) -> Refusal:
    return _of_item(
        "no_longer_in_force",
        _("The item %(code)s has not been offered since %(day)s."),
        _("No new application for it can be taken; search whether another item replaces it."),
        code=code,
        day=date_format(until_day),
    )


def later_edition(code: str, from_day: datetime.date) -> Refusal:
    return _of_item(
        "later_edition",
        _("The item %(code)s already has an edition from %(day)s."),
        _("Import from that day or a later one."),
        code=code,
        day=date_format(from_day),
    )


def _of_item(code_of_refusal: str, sentence: Any, now: Any, **values: Any) -> Refusal:
    return Refusal(code_of_refusal, sentence, now=now, field="code", values=values)


def code_taken(code: str) -> Refusal:
    return _of_item(
        "code_taken",
        _("There is an item with the code %(code)s already."),
        _("Draft a new edition of it, or choose another number."),
        code=code,
    )


def draft_there(code: str) -> Refusal:
    return _of_item(
        "draft_there",
        _("Somebody is preparing a new edition of %(code)s already."),
        _("Go on with that one, or let it be discarded first."),
        code=code,
    )


def draft_gone() -> Refusal:
    return Refusal(
        "draft_gone",
        _("This draft is not there any more; it was discarded."),
        _("Look at the item's editions."),
    )


def not_open(state: str) -> Refusal:
    return Refusal(
        "edition_not_open",
        _("This edition is “%(state)s” by now; that cannot be done with it any more."),
        _("Look at it again, or draft the next edition."),
        values={"state": state},
    )


def changed_meanwhile() -> Refusal:
    return Refusal(
        "edition_changed",
        _("Somebody changed this draft after you opened it."),
        _("Look at it as it is now, then do it again; nothing of yours was kept."),
    )


def not_submitted() -> Refusal:
    return Refusal(
        "edition_not_submitted",
        _("The draft has not been submitted for review."),
        _("Its writer submits it first."),
    )


def own_work() -> Refusal:
    return Refusal(
        "edition_own_work",
        _("You wrote on this draft yourself; another person must review it."),
        _("Ask the head of the department or the county's centre."),
    )


def remark_missing() -> Refusal:
    return Refusal(
        "remark_missing",
        _("It is not said why it goes back."),
        _("Write what the writer is to change."),
        field="remark",
    )


def document_missing() -> Refusal:
    return Refusal(
        "reform_without_document",
        _("It is not said by which document."),
        _("Enter its title or number."),
        field="document",
    )


def day_passed() -> Refusal:
    return Refusal(
        "day_passed",
        _("That day has passed: nothing can be made to hold in the past."),
        _("Choose today or a later day."),
        field="day",
    )


def day_ahead() -> Refusal:
    return Refusal(
        "day_ahead",
        _("That day lies ahead."),
        _("Enter the day on which it was put up, today at the latest."),
        field="day",
    )


def not_delegated() -> Refusal:
    return Refusal(
        "item_not_delegated",
        _("This item has not been delegated: there is nothing to take over."),
        _("The county notes the delegation first."),
    )


def word_unfit() -> Refusal:
    return Refusal(
        "synonym_word",
        _("That is not one word people could look for: blank, too long, or somebody's number."),
        _("Enter what people say, up to 40 characters."),
        field="word",
    )


def meaning_unfit() -> Refusal:
    return Refusal(
        "synonym_meaning",
        _("It is not said what the word means, or that is too long."),
        _("Enter the item's name, a part of it or its code, up to 60 characters."),
        field="means",
    )


def meaning_unknown() -> Refusal:
    return Refusal(
        "synonym_unknown",
        _("Nothing in the catalogue is called that."),
        _("Enter the item's name, a part of it or its code, up to 60 characters."),
        field="means",
    )


def catalogue_there() -> Refusal:
    return Refusal(
        "catalogue_there",
        _("The catalogue has items already: a file is not in force at once any more."),
        _("Say with --by who brings it in; another person passes the drafts at the desk."),
    )


def enclosure_title() -> Refusal:
    return Refusal(
        "enclosure_title",
        _("It is not said what the file is called."),
        _("Enter the title people will look for, such as 申请表."),
        field="title",
    )


def enclosures_enough(most: int) -> Refusal:
    return Refusal(
        "enclosures_enough",
        _("An item can have %(most)s files at most."),
        _("Take out those that nobody needs any more."),
        field="upload",
        values={"most": most},
    )


def file_gone() -> Refusal:
    return Refusal(
        "file_gone",
        _("Nothing of this file waits any more: it was passed, sent back or discarded."),
        _("Look at the items in preparation."),
    )


def found(refusal: Refusal, item: str) -> Finding:
    """A refusal about one item of many, as a finding."""
    values = dict(refusal.values)
    return Finding(Level.ERROR, refusal.code, refusal.sentence, refusal.now, item, values=values)


def no_such_items(codes: str) -> Refusal:
    return Refusal(
        "stationed_items",
        _("No item has these codes: %(codes)s."),
        _("Look the codes up in the catalogue, and enter them one after the other."),
        field="items",
        values={"codes": codes},
    )
