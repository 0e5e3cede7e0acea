"""Why a step of an application is refused: one sentence each, and what to do now."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

ARTICLE_32 = "行政许可法第三十二条"


def papers_missing() -> Refusal:
    return Refusal(
        "papers-missing",
        _("A required paper is neither here nor explained."),
        _("Bring it, or write why it is not needed; the organ may ask for what is missing, once."),
    )


def second_correction() -> Refusal:
    return Refusal(
        "second-correction",
        _("Corrections have already been asked for once; a second demand is not allowed."),
        _("Accept the application, or refuse acceptance with reasons."),
        article=ARTICLE_32 + "第一款第四项",
    )


def not_on_first_list(names: str) -> Refusal:
    return Refusal(
        "not-on-first-list",
        _("“%(names)s” was not on the list the citizen was given; it cannot be asked for now."),
        _("Only papers of the published list may be asked for, all at once."),
        article=ARTICLE_32 + "第一款第四项",
        values={"names": names},
    )


def accepted_by_law() -> Refusal:
    return Refusal(
        "accepted-by-law",
        _("The five days have passed without an answer: the law has accepted the application."),
        _("Nothing is to be done here; the acceptance is recorded by itself in a few minutes."),
        article=ARTICLE_32 + "第一款第四项",
    )


def not_deemed() -> Refusal:
    return Refusal(
        "not-deemed",
        _("The law did not accept this application by itself, so there is nothing to annul."),
    )


def answer_first() -> Refusal:
    return Refusal(
        "answer-first",
        _("Papers for a licence are not sent back without an answer while the five days run."),
        _("Accept it, ask for corrections once, or refuse acceptance in writing."),
        article=ARTICLE_32,
    )


def accept_or_refuse() -> Refusal:
    return Refusal(
        "accept-or-refuse",
        _("The corrected papers are here: it is accepted, or acceptance is refused."),
        _("Accept it, or refuse acceptance with reasons."),
        article=ARTICLE_32 + "第一款第五项",
    )


def nothing_asked() -> Refusal:
    return Refusal("nothing-asked", _("No corrections have been asked for."))


def correction_awaited() -> Refusal:
    return Refusal(
        "correction-awaited",
        _("The applicant has been asked for corrections and has not answered yet."),
        _("Wait for the papers, or record them when they come."),
    )


def two_must_visit() -> Refusal:
    return Refusal(
        "two-must-visit",
        _("A visit is made by at least two officials; name the other one."),
        _("Choose a colleague in office who went with you."),
        article="行政许可法第三十四条第三款",
        field="second",
    )


def still_publicised(last: date) -> Refusal:
    return Refusal(
        "still-publicised",
        _("The publicity runs until the end of %(day)s."),
        _("Come back the day after."),
        values={"day": last.isoformat()},
    )


def already_on_its_way() -> Refusal:
    return Refusal(
        "already-on-its-way",
        _("The papers have left the place where they were received."),
        _("The applicant can still withdraw; her papers come back to her with the hand-over."),
    )


def still_here() -> Refusal:
    return Refusal(
        "still-here",
        _("The papers still lie where they were received."),
        _("Withdraw it there and give everything back at once."),
    )


def not_decided() -> Refusal:
    return Refusal("not-decided", _("Nothing has been decided yet."))


def already_decided() -> Refusal:
    return Refusal("already-decided", _("This matter has already been decided."))


def told_stands() -> Refusal:
    return Refusal(
        "told-stands",
        _("The citizen has been told so in writing; it does not go back behind that."),
        _("Go on from here; what is wrong is put right by a new decision."),
    )


def originals_kept() -> Refusal:
    return Refusal(
        "originals-kept",
        _("Originals that were received have not been given back."),
        _("Give back every original and tick it on the list."),
        field="kept",
    )


ASKS_FOR_REASONS = {
    "refuse": "行政许可法第三十八条第二款",
    "refuse_acceptance": "行政许可法第三十二条、第七十二条",
    "ask_correction": ARTICLE_32 + "第一款第四项",
    "extend": "行政许可法第四十二条第一款",
    "begin_special": "行政许可法第四十五条",
    "explain_delay": "优化营商环境条例第三十六条",
}


def no_post() -> Refusal:
    return Refusal(
        "no-post", _("Only somebody on duty at a post can do this."), _("Choose your post first.")
    )


def right_body_unnamed() -> Refusal:
    return Refusal(
        "right-body-unnamed",
        _("It is not said whose business it is."),
        _("Write to which organ she is to go, so that she need not ask again."),
        article=ARTICLE_32 + "第一款第二项",
        field="right_body",
    )


def not_archived_here() -> Refusal:
    return Refusal(
        "not-archived-here",
        _("Closed matters are not packed for the archive at this post."),
        _("Ask an administrator, coordinator or supervisor of the body that has the matter."),
    )


def not_closed_yet() -> Refusal:
    return Refusal(
        "applications.not_closed_yet",
        _("Only a closed matter is packed for the archive."),
        now=_("Wait until it is closed."),
    )
