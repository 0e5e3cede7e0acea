"""Why something about a complaint is refused: one sentence each, and what to do now."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

PETITIONS = "信访工作条例"
SECRET = PETITIONS + "第三十条第三款"


def no_words() -> Refusal:
    return Refusal(
        "complaint-no-words",
        _("Nothing is written of what the complaint is about."),
        _("Write in a few sentences what happened, when and where."),
        field="words",
    )


def unknown_body() -> Refusal:
    return Refusal(
        "complaint-unknown-body",
        _("There is no such body."),
        _("Choose from the list the office it is about."),
        field="body",
    )


def unknown_site() -> Refusal:
    return Refusal(
        "complaint-unknown-site",
        _("That body has no such site."),
        _("Choose a site of the body, or leave it empty."),
        field="site",
    )


def not_its_staff() -> Refusal:
    return Refusal(
        "complaint-not-its-staff",
        _("That person does not work at this body."),
        _("Choose somebody of its staff, or say that the name is not known."),
        field="person",
    )


def no_such_matter() -> Refusal:
    return Refusal(
        "complaint-no-such-matter",
        _("There is no matter with this number."),
        _("Check the number on the receipt, or leave it empty."),
        field="about",
    )


def unknown_choice(field: str) -> Refusal:
    return Refusal(
        "complaint-unknown-choice",
        _("That is none of the choices."),
        _("Choose one of those listed."),
        field=field,
    )


def box_without_day() -> Refusal:
    return Refusal(
        "complaint-box-without-day",
        _("It is not said on which day the box was opened."),
        _("Enter the day; it cannot be later than today."),
        field="box_opened_on",
    )


def came_later() -> Refusal:
    return Refusal(
        "complaint-came-later",
        _("It cannot have come after today."),
        _("Correct the day."),
        field="came_on",
    )


def no_phone() -> Refusal:
    return Refusal(
        "complaint-no-phone",
        _("Who gives her name gives a telephone as well, or neither."),
        _("Enter the telephone, or complain without a name."),
        field="phone",
    )


def too_many_files(most: int) -> Refusal:
    return Refusal(
        "complaint-too-many-files",
        _("At most %(most)s files go with a complaint."),
        _("Choose those that show it best."),
        field="files",
        values={"most": most},
    )


def is_about_you() -> Refusal:
    return Refusal(
        "complaint-is-about-you",
        _("It is about you or your office: you do not register it."),
        _("Give it unopened to the body above or to supervision, which registers it."),
        article=SECRET,
    )


def nobody_may_handle() -> Refusal:
    return Refusal(
        "complaint-nobody-may-handle",
        _("Nobody in this network may handle it: all who could are those it is about."),
        _("Take it to the county's discipline inspection organ, which is above them."),
        article=SECRET,
    )


def not_looked_into() -> Refusal:
    return Refusal(
        "complaint-not-looked-into",
        _("Nothing that was found is on record yet."),
        _("Record what was found, then conclude."),
        article=PETITIONS + "第二十八条第一款",
    )


def is_looked_into_again() -> Refusal:
    return Refusal(
        "complaint-is-looked-into-again",
        _("She was not content with the answer: it is looked into once more."),
        _("Take it up, and conclude it anew."),
    )


def not_reasonable(most: int) -> Refusal:
    return Refusal(
        "complaint-not-reasonable",
        _("The time to put it right is 1 to %(most)s working days."),
        _("Enter fewer days."),
        field="within",
        values={"most": most},
    )


def nothing_done_yet() -> Refusal:
    return Refusal(
        "complaint-nothing-done-yet",
        _("Nothing is on record of what was done since it was ordered."),
        _("Record what was done, then say whether it is put right."),
    )


def recorded_already() -> Refusal:
    return Refusal(
        "complaint-recorded-already",
        _("What was done is on record already."),
        _("Say whether it is put right, or order it again."),
    )


def not_yours_to_know() -> Refusal:
    return Refusal(
        "complaint-not-yours-to-know",
        _("Only whoever handles the complaint learns who complains."),
        _("Ask whoever has it to get in touch with her."),
        article=SECRET,
    )


def nobody_named() -> Refusal:
    return Refusal(
        "complaint-nobody-named",
        _("Who complains gave no name."),
        _("Answer under the code: she reads it there."),
    )


def not_yet_answered() -> Refusal:
    return Refusal(
        "complaint-not-yet-answered",
        _("Only a complaint that was concluded can be brought again."),
        _("Wait for the answer; you see here until when it comes."),
    )


def brought_again_already() -> Refusal:
    return Refusal(
        "complaint-brought-again-already",
        _("It has been looked into again once already."),
        _("Who is still not content may turn to the petitions office."),
    )


def too_late_to_bring_again(days: int) -> Refusal:
    return Refusal(
        "complaint-too-late-again",
        _("More than %(days)s days have passed since the answer."),
        _("Complain anew if it has happened again."),
        values={"days": days},
    )


def not_to_withdraw() -> Refusal:
    return Refusal(
        "complaint-not-to-withdraw",
        _("It has been concluded; there is nothing left to withdraw."),
        _("Read the answer on this page."),
    )


def not_published_here() -> Refusal:
    return Refusal(
        "complaint-not-published-here",
        _("The county does not publish results of complaints."),
        _("The value complaint.publish says so; who keeps the county's values can change it."),
    )


def nothing_to_publish() -> Refusal:
    return Refusal(
        "complaint-nothing-to-publish",
        _("Only what was concluded is published, and only once."),
        _("Conclude it first, or look at what is public already."),
    )


def names_somebody(field: str = "text") -> Refusal:
    return Refusal(
        "complaint-names-somebody",
        _("The text names somebody, or the number of a matter."),
        _("Write what happened and what was done about it, without names and numbers."),
        article=SECRET,
        field=field,
    )


def no_text() -> Refusal:
    return Refusal(
        "complaint-no-text",
        _("There is no text for the public."),
        _("Write in one or two sentences what was found and what was done (at most 300 signs)."),
        field="text",
    )


def passed_by_another() -> Refusal:
    return Refusal(
        "complaint-passed-by-another",
        _("Who put it forward does not pass it: two people look at what goes public."),
        _("Ask somebody else of those who handle complaints here."),
    )


def no_such_publication() -> Refusal:
    return Refusal(
        "complaint-no-such-publication",
        _("There is nothing of the kind to pass or to take down."),
        _("Reload the page."),
    )
