"""Why an application is not accepted with papers to follow, or not withdrawn for them."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

GROUND = "地方优化营商环境条例关于容缺受理的规定"


def nothing_follows() -> Refusal:
    return Refusal(
        "nothing-follows",
        _("No paper is to follow: everything is here."),
        _("Accept it as it is."),
    )


def essential_paper(names: str) -> Refusal:
    return Refusal(
        "essential-paper",
        _("“%(names)s” is an essential paper; nothing is accepted without it."),
        _("Let her bring it first, or ask for corrections once."),
        article=GROUND,
        values={"names": names},
    )


def day_too_far(last: date) -> Refusal:
    return Refusal(
        "day-too-far",
        _("The papers must come after today and by %(day)s at the latest."),
        _("Agree with her on a day until then."),
        values={"day": last.isoformat()},
        field="by_day",
    )


def nothing_promised() -> Refusal:
    return Refusal("nothing-promised", _("No papers are awaited that she promised."))


def papers_still_follow() -> Refusal:
    return Refusal(
        "papers-still-follow",
        _("A paper that she promised to bring has not come yet."),
        _("Record it when it comes; without it nothing is granted."),
    )


def day_not_over(day: date) -> Refusal:
    return Refusal(
        "day-not-over",
        _("She has until the end of %(day)s."),
        _("Remind her; the acceptance can be withdrawn the day after."),
        values={"day": day.isoformat()},
    )


def refuse_instead() -> Refusal:
    return Refusal(
        "refuse-instead",
        _("This county does not withdraw an acceptance; it decides on what is there."),
        _("Refuse the application with the missing paper as the reason."),
    )
