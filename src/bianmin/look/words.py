"""Dates, days left, lights and money in the reader's language. Every "today" is passed in."""

from datetime import date, datetime, time
from decimal import Decimal

from django.utils.dateformat import format as formatted
from django.utils.translation import gettext, gettext_lazy, ngettext, pgettext

from bianmin.law.zone import SHANGHAI

LIGHTS = {
    "in_time": gettext_lazy("in time"),
    "near": gettext_lazy("due soon"),
    "over_promise": gettext_lazy("over the promise"),
    "over_law": gettext_lazy("over the law"),
    "held": gettext_lazy("held"),
    "held_too_long": gettext_lazy("held longer than planned"),
}
OUTCOMES = {
    "": "",
    "granted": gettext_lazy("Granted"),
    "refused": gettext_lazy("Refused"),
    "not_accepted": gettext_lazy("Not accepted"),
    "withdrawn": gettext_lazy("Withdrawn"),
    "void": gettext_lazy("Void"),
    "provided": gettext_lazy("Provided"),
    "partly_provided": gettext_lazy("Provided in part"),
    "withheld": gettext_lazy("Not disclosed"),
    "cannot_provide": gettext_lazy("Cannot be provided"),
    "not_handled": gettext_lazy("Not handled"),
    "otherwise_ended": gettext_lazy("Ended in another way"),
    "agreed": gettext_lazy("Agreed"),
    "objected": gettext_lazy("Objected"),
    "upheld": gettext_lazy("Upheld"),
    "partly_upheld": gettext_lazy("Partly upheld"),
    "not_upheld": gettext_lazy("Not upheld"),
    "not_established": gettext_lazy("Cannot be established"),
    "silent": gettext_lazy("No answer in time"),
    "not_ours": gettext_lazy("Not its business"),
    "called_back": gettext_lazy("Called back"),
    "ended": gettext_lazy("Ended with the matter"),
}
PROVISIONAL = gettext_lazy(
    "Provisional: the holidays of that year have not been announced yet; then the day may move."
)
"""Why a day is provisional, in one sentence."""
SHAPES = {
    "in_time": "●",
    "near": "▲",
    "over_promise": "◆",
    "over_law": "■",
    "held": "‖",
    "held_too_long": "◇",
}


def formerly(name: str, former: str) -> str:
    """An office, and which one it was before a merger; ``former`` is empty where there was none."""
    if not former:
        return name
    return gettext("%(name)s (formerly %(former)s)") % {"name": name, "former": former}


def local(value: date | datetime) -> date | datetime:
    """An instant as the county's clocks show it; a plain day stays what it is."""
    return value.astimezone(SHANGHAI) if isinstance(value, datetime) else value


def day(value: date | datetime | None) -> str:
    """12月3日 星期四; an instant is shown as its day in Shanghai."""
    return formatted(local(value), pgettext("date format", "D j M")) if value else ""


def short_day(value: date | datetime | None) -> str:
    """12-03 周四, for dense lists and charts; Django's Chinese has no short weekday."""
    if not value:
        return ""
    return formatted(local(value), pgettext("short date format", "D j M")).replace("星期", "周")


def full_day(value: date | datetime | None) -> str:
    """2026年12月3日 星期四."""
    return formatted(local(value), pgettext("full date format", "D j M Y")) if value else ""


def month(value: date | None) -> str:
    """2026年12月."""
    return formatted(value, pgettext("month format", "F Y")) if value else ""


def moment(value: datetime | None) -> str:
    """12月3日 星期四 15:04."""
    return f"{day(value)} {local(value):%H:%M}" if value else ""


def span(since: datetime | None, until: datetime | None) -> str:
    """11月25日 星期三 08:40 – 16:05; the second day is named only where it is another one."""
    if since is None or until is None:
        return moment(since)
    same = local(since).timetuple()[:3] == local(until).timetuple()[:3]
    return f"{moment(since)} – {f'{local(until):%H:%M}' if same else moment(until)}"


def by(due: date | None, closes: time | None = None) -> str:
    """The last moment in time, as people say it: 12月3日 星期四 24:00 前."""
    if due is None:
        return ""
    hour = f"{closes:%H:%M}" if closes else "24:00"
    return gettext("by %(hour)s on %(day)s") % {"day": day(due), "hour": hour}


def full_by(due: date | None, closes: time | None = None) -> str:
    """The same with its year: 2026年12月3日 星期四 24:00 前."""
    if due is None:
        return ""
    hour = f"{closes:%H:%M}" if closes else "24:00"
    return gettext("by %(hour)s on %(day)s") % {"day": full_day(due), "hour": hour}


def was_due(told: str) -> str:
    """应在 12月3日 星期四 24:00 前."""
    return gettext("it was due %(day)s") % {"day": told}


def marked(told: str, *, provisional: bool) -> str:
    """A day with its mark where a holiday notice may still move it: 2月3日 星期三（暂定）."""
    return gettext("%(day)s (provisional)") % {"day": told} if provisional else told


def count(number: int, unit: str = "working_days") -> str:
    """3 个工作日, 20 天, 5 小时."""
    spoken = {
        "working_days": ngettext("%(n)s working day", "%(n)s working days", number),
        "hours": ngettext("%(n)s hour", "%(n)s hours", number),
        "months": ngettext("%(n)s month", "%(n)s months", number),
        "years": ngettext("%(n)s year", "%(n)s years", number),
    }
    days = ngettext("%(n)s day", "%(n)s days", number)
    return spoken.get(unit, days) % {"n": number}


def until(left: int | None, unit: str = "working_days") -> str:
    """What is left of a limit: 还剩 3 个工作日; 今天到期; 已超 2 个工作日."""
    if left is None:
        return ""
    if left == 0:
        return gettext("due today")
    words = gettext("%(count)s left") if left > 0 else gettext("%(count)s late")
    return words % {"count": count(abs(left), unit)}


def from_today(value: date, today: date) -> str:
    """今天, 明天, 3 天后, 昨天, 3 天前."""
    distance = (value - today).days
    near = {0: gettext("today"), 1: gettext("tomorrow"), -1: gettext("yesterday")}
    if distance in near:
        return near[distance]
    words = gettext("in %(count)s") if distance > 0 else gettext("%(count)s ago")
    return words % {"count": count(abs(distance), "natural_days")}


def money(amount: Decimal | int | None) -> str:
    """1,280.50 元; whole amounts without decimals. Amounts are in yuan."""
    if amount is None:
        return ""
    figure = f"{amount:,.2f}".removesuffix(".00")
    return gettext("%(figure)s yuan") % {"figure": figure}


def light(kind: str) -> str:
    """The word of a light; an unknown light is a programming error (KeyError)."""
    return str(LIGHTS[kind])
