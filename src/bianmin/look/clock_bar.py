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

# All in em: the line of days, the labels above it, a day's and a bar's least width, the hatching.
TOP, TALL = 1.6, 0.75
CENTRE, LABEL = TOP + TALL / 2, 1.05
DAY, NARROWEST, SLASH = 2.4, 24, 0.55
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
    late and None when held, which it is from the day ``held_since``. ``closes`` is the counter's
    closing time if that ends the due day.
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
    held_since: date | None = None


def sentence(view: ClockView) -> str:
    """The whole bar in words; every fact of the drawing is in it."""
    if view.state == "stopped":
        return gettext("Finished after %(count)s") % {"count": words.count(view.used, view.unit)}
    if view.state == "held" or view.due_day is None:
        return _held(view)
    due = words.marked(words.by(view.due_day, view.closes), provisional=view.provisional)
    if view.light.startswith("over"):
        return gettext("%(late)s; it was due %(due)s") % {"late": _late(view), "due": due}
    return gettext("%(left)s, %(due)s") % {"left": words.until(view.left, view.unit), "due": due}


def _late(view: ClockView) -> str:
    """How late; on the days off after the due day no working day is missed yet."""
    if view.left:
        return words.until(view.left, view.unit)
    same_day = view.today == view.due_day
    return gettext("late since today") if same_day else gettext("late, by less than a working day")


def _held(view: ClockView) -> str:
    told = {"day": words.day(view.held_since), "count": words.count(view.used, view.unit)}
    used = gettext("Not counting since %(day)s; %(count)s used") % told
    if not view.waits_for:
        return used
    return gettext("%(used)s; waiting for %(what)s") % {"used": used, "what": view.waits_for}


def draw(view: ClockView) -> SafeString:
    """The SVG of ``view``; hidden from screen readers, for whom the sentence stands beside it.

    A day is as wide on every bar while there is room, so that lengths can be compared.
    """
    number = max(len(view.days), 1)
    width = max(number * DAY, NARROWEST)
    shapes = [*_days(view, 100 / number, width), *_marks(view, 100 / number)]
    head = (
        f'<svg class="clock-line {escape(view.light)} {escape(view.state)}" width="{width:.1f}em" '
        f'aria-hidden="true"><line class="base" x1="0" x2="100%" y1="{CENTRE}em" y2="{CENTRE}em"/>'
    )
    return mark_safe(head + "".join(shapes) + "</svg>")


def _days(view: ClockView, step: float, width: float) -> Iterator[str]:
    strokes = max(1, round(step * width / 100 / SLASH))
    for place, (day, kind) in enumerate(view.days):
        if kind == DayKind.HELD:
            yield from (_slash(place + n / strokes, step, strokes) for n in range(strokes))
        elif kind == DayKind.COUNTED:
            left, wide = (place + 0.08) * step, step * 0.84
            yield f'<rect class="{_phase(view, day)}" x="{left:.2f}%" width="{wide:.2f}%" {BAR}/>'


def _phase(view: ClockView, day: date) -> str:
    if view.due_day and day > view.due_day:
        return "late"
    done = day < view.today or (view.state == "stopped" and day == view.today)
    return "used" if done else "open"


def _slash(place: float, step: float, strokes: int) -> str:
    """One stroke of the hatching of a held day, from below left to above right."""
    x1, x2 = place * step, (place + 1 / strokes) * step
    return f'<line class="hold" x1="{x1:.2f}%" x2="{x2:.2f}%" y1="{TOP + TALL}em" y2="{TOP}em"/>'


def _marks(view: ClockView, step: float) -> Iterator[str]:
    """Start, end and today, each with its words."""
    due = min((_place(view, view.due_day) + 1) * step, 100) if view.due_day else 100.0
    if due > 64:
        yield _text(0, LABEL, words.day(view.start_day), "quiet", anchor="start")
    if view.due_day:
        yield from _flag(due, words.day(view.due_day))
    if view.state != "stopped" and view.today >= view.start_day:
        yield from _today((_place(view, view.today) + 0.5) * step)


def _flag(x: float, label: str) -> Iterator[str]:
    yield f'<line class="due" x1="{x:.2f}%" x2="{x:.2f}%" y1="0.2em" y2="{TOP + TALL}em"/>'
    yield (
        f'<svg class="due" x="{x:.2f}%" y="0.2em" width="1em" height="1em" viewBox="0 0 16 16" '
        'overflow="visible"><path d="M0 0H-12L-8 5-12 10H0Z"/></svg>'
    )
    end = x > 40
    yield _text(x, LABEL, label, dx=-1.1 if end else 0.4, anchor="end" if end else "start")


def _today(x: float) -> Iterator[str]:
    y1, y2 = TOP - 0.15, TOP + TALL + 0.35
    yield f'<line class="today" x1="{x:.2f}%" x2="{x:.2f}%" y1="{y1:.2f}em" y2="{y2:.2f}em"/>'
    anchor = "start" if x < 5 else "end" if x > 95 else "middle"
    yield _text(x, y2 + 1, gettext("today"), anchor=anchor)


def _place(view: ClockView, day: date) -> int:
    return (day - view.start_day).days


def _text(x: float, y: float, said: str, kind: str = "", *, anchor: str, dx: float = 0) -> str:
    return (
        f'<text class="{kind}" x="{x:.2f}%" y="{y:.2f}em" dx="{dx}em" text-anchor="{anchor}">'
        f"{escape(said)}</text>"
    )
