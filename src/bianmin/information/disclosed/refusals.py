"""Why something cannot be disclosed, changed or taken down."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def _refusal(code: str, sentence: Any, now: Any, **more: Any) -> Refusal:
    return Refusal(f"disclosed.{code}", sentence, now, **more)


def changed_meanwhile() -> Refusal:
    return _refusal(
        "changed",
        _("Somebody changed this draft after you opened it."),
        _("Look at it as it is now, then do it again; nothing of yours was kept."),
    )


def not_a_draft() -> Refusal:
    return _refusal(
        "not_a_draft",
        _("This is no draft any more."),
        _("What is public is taken down, and written anew."),
    )


def not_submitted() -> Refusal:
    return _refusal(
        "not_submitted",
        _("The draft has not been submitted for review."),
        _("Its writer submits it first."),
    )


def own_work() -> Refusal:
    return _refusal(
        "own_work",
        _("You wrote on this draft yourself; another person must review it."),
        _("Ask whoever passes what your body discloses."),
        article="条例第十七条",
    )


def remark_missing() -> Refusal:
    return _refusal(
        "remark_missing",
        _("It is not said why it goes back."),
        _("Write what the writer is to change."),
        field="remark",
    )


def not_yet_made(field: str) -> Refusal:
    return _refusal(
        "not_yet_made",
        _("This day has not come yet."),
        _("Give the day that stands on the document."),
        field=field,
    )


def before_it_was_made(field: str) -> Refusal:
    return _refusal(
        "before_it_was_made",
        _("This day lies before the one on which it was made."),
        _("Check both days on the document."),
        field=field,
    )


def unknown_category() -> Refusal:
    return _refusal(
        "unknown_category",
        _("Bodies of this tier have no such category."),
        _("Choose one of the list."),
        field="category",
        article="条例第二十条、第二十一条",
    )


def unknown_heading() -> Refusal:
    return _refusal(
        "unknown_heading",
        _("The unit tells its staff nothing under such a heading."),
        _("Choose one of the list."),
        field="category",
    )


def no_inside() -> Refusal:
    return _refusal(
        "no_inside",
        _("This county’s rules know no disclosure to staff alone."),
        _("Write it for everybody."),
        field="audience",
    )


def never_inside_alone() -> Refusal:
    return _refusal(
        "never_inside_alone",
        _("What is disclosed is open to everybody first."),
        _("Name everybody too."),
        field="value",
        article="条例第五条",
    )


def ground_missing() -> Refusal:
    return _refusal(
        "ground_missing",
        _("It is not said why this is not for everybody."),
        _("Choose the ground; where none fits, it is for everybody."),
        field="ground",
        article="条例第十六条",
    )


def ground_not_needed() -> Refusal:
    return _refusal(
        "ground_not_needed",
        _("What is for everybody needs no ground for being kept from them."),
        _("Leave the ground out, or write it for the staff."),
        field="ground",
    )


def public_elsewhere() -> Refusal:
    return _refusal(
        "public_elsewhere",
        _("What everybody can read elsewhere is not for staff alone."),
        _("Write it for everybody."),
        field="public_since",
    )


def audience_stays() -> Refusal:
    return _refusal(
        "audience_stays",
        _("For whom an entry is does not change."),
        _("Leave it as it is, and write another for the others."),
        field="audience",
    )


def not_inside() -> Refusal:
    return _refusal(
        "not_inside",
        _("Only what the staff read now can be opened to everybody."),
        _("Look at the list as it is now."),
    )


def opened_before() -> Refusal:
    return _refusal(
        "opened_before",
        _("An entry for everybody has been begun from this already."),
        _("Go on with that one; it is among the drafts."),
    )


def nothing_to_read() -> Refusal:
    return _refusal(
        "nothing_to_read",
        _("There is neither a text nor a file for people to read."),
        _("Write the text, or add the document as PDF."),
        field="text",
    )


def number_of_a_person(field: str, place: int) -> Refusal:
    return _refusal(
        "number_of_a_person",
        _("Character %(place)d begins an ID number or somebody’s mobile number."),
        _("Leave it out: what is published is read by everybody."),
        field=field,
        values={"place": place},
    )


def not_public() -> Refusal:
    return _refusal(
        "not_public",
        _("This is not public, or no longer."),
        _("Look at the list as it is now."),
    )


def reason_missing() -> Refusal:
    return _refusal(
        "reason_missing",
        _("The reason is missing."),
        _("Write in a few words why; it is kept, and people read it."),
        field="reason",
    )


def nothing_listed() -> Refusal:
    return _refusal(
        "nothing_listed",
        _("No entry of what is given on request has been passed yet."),
        _("Write the entries first and have them passed."),
    )


def nothing_to_file() -> Refusal:
    return _refusal(
        "nothing_to_file",
        _("Nothing of it is public yet that could be filed."),
        _("Have it passed first."),
    )


def sent_already() -> Refusal:
    return _refusal(
        "sent_already",
        _("What is public now has been sent already."),
        _("Send it again when something in it has changed."),
    )


def not_waiting() -> Refusal:
    return _refusal(
        "not_waiting",
        _("This does not wait to be taken on file, or no longer."),
        _("Look at the list as it is now."),
    )


def sent_by_oneself() -> Refusal:
    return _refusal(
        "sent_by_oneself",
        _("You sent this yourself; another person takes it on file."),
        _("Ask a colleague of the county’s office."),
    )


def unknown_rule() -> Refusal:
    return _refusal(
        "unknown_rule",
        _("The county’s lists have no such rule."),
        _("Choose one of the list, or “another rule”."),
        field="rule",
    )


def not_a_place_of_yours() -> Refusal:
    return _refusal(
        "not_a_place_of_yours",
        _("This rule would hold where your body has nothing to say."),
        _("Choose a site of your body or of one below it."),
        field="where",
    )


def edition_being_written() -> Refusal:
    return _refusal(
        "edition_being_written",
        _("Somebody is writing this rule already."),
        _("Look for the draft in the list of rules, and go on with it."),
        field="rule",
    )


def rule_is_there() -> Refusal:
    return _refusal(
        "rule_is_there",
        _("There is such a rule for this place already."),
        _("Open it and write a new edition, so that people see what has changed."),
        field="rule",
    )


def holds_too_early() -> Refusal:
    return _refusal(
        "holds_too_early",
        _("A new edition cannot hold before people can read it, nor before the one it follows."),
        _("Send it back; its writer gives today or a later day."),
        field="holds_from",
    )
