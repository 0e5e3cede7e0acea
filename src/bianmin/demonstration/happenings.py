"""What happens on each kind of leg, and when: the deeds of a case, leg by leg. Pure."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bianmin.law.limits import Unit
from bianmin.matters.routes import RouteLeg

from .courses import By, Course
from .stories import Ending

SHARE_TAKEN = 0.6
"""At most this much of a leg's days is needed, so that most cases end in time."""

LONGER = 5
"""By how many working days a limit is extended."""

DAYS_TO_SILENCE = 7
"""Working days after which nobody can answer any more: the law has accepted after five."""


def run(course: Course) -> Course:
    """Add deeds until the case closes, or lies where it is to rest."""
    rest = course.case.rest
    while course.position is not None:
        leg = course.way.terms.at(course.position)
        if rest and rest.is_at(leg, course.way):
            if rest.waiting:
                _ask(course)
            if rest.held:
                _begin_special(course, leg)
            break
        HAPPENS[leg.kind](course, leg)
    return course


def _examine(course: Course, leg: RouteLeg) -> None:
    """The time a leg takes; the one that decides takes too long in a case that is to be late."""
    late = {Ending.OVER_PROMISE: "promise", Ending.OVER_LAW: "decision"}.get(course.case.ending)
    if late and leg.kind == "decide":
        course.wait((course.way.days(late) or 0) + 2)
    elif course.is_immediate:
        course.wait(0)
    else:
        course.wait(int(course.chance.random() * SHARE_TAKEN * (leg.days or 2)))


def _carry(course: Course, leg: RouteLeg, step: str) -> None:
    late = course.once(Ending.LATE_HOP)
    course.wait(course.chance.randint(2, 5) if late else int(course.chance.random() < 0.35))
    course.do(step)
    course.onward()


def _carried_up(course: Course, leg: RouteLeg) -> None:
    for ending, step in ((Ending.FETCHED_BACK, "withdraw"), (Ending.VOID, "void")):
        if leg.at_receiver and course.once(ending):
            course.wait(0)
            course.do(step)
            course.close()
            return
    if course.way.is_led:
        course.wait(0)
        course.do("accompany")
        course.beyond(leg.kind)
        return
    _carry(course, leg, "hand_up")


def _accept(course: Course, leg: RouteLeg) -> None:
    if course.once(Ending.SILENT):
        course.wait(DAYS_TO_SILENCE)
        course.onward()
        return
    course.wait(0 if course.is_immediate else course.chance.choice((0, 0, 1, 1, 2)))
    if course.once(Ending.VOID):
        course.do("void")
        course.close()
    elif course.once(Ending.RETURNED):
        course.do("return_leg")
        course.position = (course.position or 0) - 1
    elif course.once(Ending.NOT_ACCEPTED):
        course.do("refuse_acceptance")
        course.home("refuse_acceptance")
    else:
        if course.once(Ending.CORRECTED):
            _correct(course)
        course.do("accept")
        course.onward()


def _ask(course: Course) -> None:
    course.wait(0)
    course.do("ask_correction", materials=[course.chance.choice(course.way.papers)])


def _correct(course: Course) -> None:
    _ask(course)
    asked = course.deeds[-1].facts["materials"]
    course.wait(course.chance.randint(2, 7))
    course.do("supply", by=By.RECEIVER, materials=asked)
    course.wait(course.chance.randint(0, 2))


def _inquire(step: str, **facts: Any) -> Callable[[Course, RouteLeg], None]:
    def happens(course: Course, leg: RouteLeg) -> None:
        if leg.kind == "review" and leg.tier > 1 and course.once(Ending.REASSIGNED):
            course.wait(0)
            course.do("reassign", by=By.HEAD)
        is_special = _begin_special(course, leg)
        _examine(course, leg)
        if is_special:
            course.do("end_procedure")
        course.do(step, **facts)
        course.onward()

    return happens


def _begin_special(course: Course, leg: RouteLeg) -> bool:
    """The procedure of the law that is carried out on the leg, with its time told to her."""
    special = course.way.special(leg)
    if special is None:
        return False
    course.wait(0)
    course.do("begin_special", hold=special.hold, planned=special.days)
    return True


def _publicise(course: Course, leg: RouteLeg) -> None:
    if leg.unit == Unit.WORKING_DAYS:
        course.wait((leg.days or 0) + 1)
    else:
        course.at += timedelta(days=leg.days or 0)
        course.wait(1)
    course.do("end_publicity", objections="none" if course.chance.random() < 0.95 else "raised")
    course.onward()


def _decide(course: Course, leg: RouteLeg) -> None:
    if course.once(Ending.WITHDRAWN):
        course.wait(0)
        course.do("withdraw_later", by=By.HOLDER)
        course.home("withdraw_later")
        return
    _examine(course, leg)
    if course.once(Ending.EXTENDED):
        course.do("extend", by=By.ORGAN_HEAD, days=LONGER)
        course.wait(0)
    if course.once(Ending.PUT_RIGHT):
        course.do("correct", entry=2)
        course.wait(0)
    if course.once(Ending.REFUSED):
        course.do("refuse")
        course.home("refuse")
        return
    course.do("grant")
    course.onward()


def _fulfil(course: Course, leg: RouteLeg) -> None:
    course.wait(course.chance.randint(0, 3))
    course.do("fulfil")
    course.onward()


def _carried_down(course: Course, leg: RouteLeg) -> None:
    _carry(course, leg, "hand_down")


def _handed_over(course: Course, leg: RouteLeg) -> None:
    course.wait(int(course.chance.random() < 0.6))
    signed = course.chance.choices(("paper", "thumbprint", "family"), (8, 3, 1))[0]
    course.do("hand_over", signed=signed)
    course.close()


HAPPENS: Mapping[str, Callable[[Course, RouteLeg], None]] = {
    "carried_up": _carried_up,
    "accept": _accept,
    "visit": _inquire("report_visit"),
    "assess": _inquire("conclude", opinion="agree"),
    "deliberate": _inquire("conclude", opinion="agree"),
    "consult": _inquire("conclude", opinion="agree"),
    "outside": _inquire("conclude", opinion="agree"),
    "review": _inquire("endorse", opinion="agree"),
    "publicise": _publicise,
    "decide": _decide,
    "pay": _fulfil,
    "make": _fulfil,
    "follow_up": _fulfil,
    "carried_down": _carried_down,
    "handed_over": _handed_over,
}
"""What happens on each kind of leg after the receiving."""
