"""The clock bar: a limit drawn day by day, and the same said in words.

Positions are shares of the width and heights are in em, so one drawing fits every screen, follows
elder mode, and needs no script and no inline style.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from . import words

TOP, TALL = 1.75, 0.8  # where the line of days lies, in em
BAR = f'y="{TOP}em" height="{TALL}em"'


class DayKind(StrEnum):
    """What a calendar day is to a clock."""

    COUNTED = "counted"
    OFF = "off"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class ClockView:
    """One clock as a page shows it.

    ``state`` is running, held or stopped and ``light`` one of ``law.clock``'s lights, by name.
    ``days`` are consecutive calendar days from the start to the later of due day and today, each
    with its ``DayKind``. ``left`` and ``used`` are counted in ``unit``; ``left`` is negative when
    late and None when held. ``closes`` is the counter's closing time if that ends the due day.
    """

    name: str
    label: str
    light: str
    state: str
    start_day: date
    due_day: date | None
    today: date
    days: tuple[tuple[date, str], ...]
    provisional: bool = False
    explanation_url: str = ""
    unit: str = "working_days"
    left: int | None = None
    used: int = 0
    closes: time | None = None
    waits_for: str = ""


def sentence(view: ClockView) -> str:
    """The whole bar in words; every fact of the drawing is in it."""
    if view.state == "stopped":
        return gettext("Finished after %(count)s") % {"count": words.count(view.used, view.unit)}
    if view.state == "held" or view.due_day is None:
        return _held(view)
    if view.left == 0 and view.light.startswith("over"):
        return gettext("late since today; it was due %(due)s") % {
            "due": words.by(view.due_day, view.closes)
        }
    left, due = words.until(view.left, view.unit), words.by(view.due_day, view.closes)
    return gettext("%(left)s, %(due)s") % {"left": left, "due": due}


def _held(view: ClockView) -> str:
    used = gettext("Not counting now; %(count)s used") % {
        "count": words.count(view.used, view.unit)
    }
    if not view.waits_for:
        return used
    return gettext("%(used)s; waiting for %(what)s") % {"used": used, "what": view.waits_for}


def draw(view: ClockView) -> SafeString:
    """The SVG of ``view``; hidden from screen readers, for whom the sentence stands beside it."""
    step = 100 / max(len(view.days), 1)
    shapes = [*_days(view, step), *_today(view, step), *_flag(view, step)]
    head = f'<svg class="clock-line {escape(view.light)} {escape(view.state)}" aria-hidden="true">'
    return mark_safe(head + "".join(shapes) + "</svg>")


def _days(view: ClockView, step: float) -> Iterator[str]:
    yield f'<line class="base" x1="0" x2="100%" y1="{TOP + TALL / 2}em" y2="{TOP + TALL / 2}em"/>'
    for place, (day, kind) in enumerate(view.days):
        if kind == DayKind.HELD:
            yield from _slashes(place * step, step, max(1, round(step / 2)))
        elif kind == DayKind.COUNTED:
            left, width = (place + 0.1) * step, step * 0.8
            yield f'<rect class="{_phase(view, day)}" x="{left:.2f}%" width="{width:.2f}%" {BAR}/>'


def _phase(view: ClockView, day: date) -> str:
    if view.due_day and day > view.due_day:
        return "late"
    return "used" if day < view.today or view.state == "stopped" else "open"


def _slashes(left: float, step: float, number: int) -> Iterator[str]:
    """A held day: strokes from below left to above right."""
    for stroke in range(number):
        x = left + step * stroke / number
        x2 = x + step / number
        yield (
            f'<line class="hold" x1="{x:.2f}%" x2="{x2:.2f}%" y1="{TOP + TALL}em" y2="{TOP}em"/>'
        )


def _today(view: ClockView, step: float) -> Iterator[str]:
    if view.state == "stopped":
        return
    x = _middle(view, view.today, step)
    y1, y2 = TOP - 0.2, TOP + TALL + 0.3
    yield f'<line class="today" x1="{x:.2f}%" x2="{x:.2f}%" y1="{y1:.2f}em" y2="{y2:.2f}em"/>'
    yield _text(x, TOP + TALL + 1.25, gettext("today"))


def _flag(view: ClockView, step: float) -> Iterator[str]:
    start = _text(0, 1.1, words.day(view.start_day), "quiet")
    if view.due_day is None:
        yield start
        return
    x = _middle(view, view.due_day, step) + step / 2
    yield start if x > 50 else ""
    yield f'<line class="due" x1="{x:.2f}%" x2="{x:.2f}%" y1="0.25em" y2="{TOP + TALL}em"/>'
    yield (
        f'<svg class="due" x="{x:.2f}%" y="0.2em" width="1em" height="1em" viewBox="0 0 16 16" '
        'overflow="visible"><path d="M0 1 H-12 L-8 5.5 L-12 10 H0 Z"/></svg>'
    )
    yield _text(x, 1.1, words.day(view.due_day), "at-flag" if x > 30 else "after-flag")


def _middle(view: ClockView, day: date, step: float) -> float:
    place = (day - view.start_day).days
    return min(max((place + 0.5) * step, 0), 100)


def _text(x: float, y: float, said: str, kind: str = "") -> str:
    """A label at ``x`` that stays inside the drawing."""
    anchor = "start" if x < 12 else "end" if x > 88 or kind == "at-flag" else "middle"
    shift = {"at-flag": ' dx="-1.1em"', "after-flag": ' dx="0.4em"'}.get(kind, "")
    anchor = "start" if kind == "after-flag" else anchor
    return (
        f'<text class="{kind}" x="{x:.2f}%" y="{y:.2f}em"{shift} text-anchor="{anchor}">'
        f"{escape(said)}</text>"
    )
