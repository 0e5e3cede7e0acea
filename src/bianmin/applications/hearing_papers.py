"""What the papers of a hearing say: the right to it, its notice, its minutes, why there is none."""

from datetime import date

from bianmin.law import limits
from bianmin.people.models import Account

from . import hearing
from .notices import words
from .occasion import Facts, Occasion


def offered(occasion: Occasion) -> tuple[str, Facts]:
    """Her right to a hearing, and the last day on which it can be asked for (行政许可法 47)."""
    situation = occasion.plan.situation
    last = hearing.last_request(situation.day, situation.surroundings.calendar)
    firm = situation.surroundings.calendar.is_announced(last)
    held = limits.load().in_force("XK-HEARING-HOLD", situation.day)
    return "hearing_offered", {
        **_common(occasion, "XK-HEARING-REQUEST"),
        "reasons": occasion.reason,
        "until": words.perhaps(words.day(last), firm=firm),
        "within": words.period(held.value, held.unit),
        "submit_to": occasion.body.name,
    }


def notice(occasion: Occasion) -> tuple[str, Facts]:
    """When, where and before whom it is held (48(1)(一)(三))."""
    return "hearing_notice", {
        **_common(occasion, "XK-HEARING-NOTICE"),
        "held_on": _held_on(occasion),
        "held_at": occasion.written["held_at"],
        "presider": _presider(occasion),
    }


def minutes(occasion: Occasion) -> tuple[str, Facts]:
    """The minutes on which the decision rests (48(1)(五), 48(2))."""
    return "hearing_minutes", {
        **_common(occasion, "XK-HEARING-NOTICE"),
        "held_on": _held_on(occasion),
        "presider": _presider(occasion),
        "recorded_by": occasion.actor,
        "minutes": [line for line in occasion.written["minutes"].splitlines() if line.strip()],
    }


def refused(occasion: Occasion) -> tuple[str, Facts]:
    """That there is no hearing, and why."""
    return "hearing_refused", {
        **_common(occasion, "XK-HEARING-REQUEST"),
        "reasons": occasion.reason,
    }


def _common(occasion: Occasion, limit: str) -> Facts:
    row = limits.load().in_force(limit, occasion.plan.situation.day)
    basis = words.say("said", "article_of", act=row.act, article=row.article)
    return {**occasion.common(), "basis": basis, "handler": occasion.actor}


def _held_on(occasion: Occasion) -> str:
    return words.day(date.fromisoformat(occasion.plan.entry.facts["held_on"]))


def _presider(occasion: Occasion) -> str:
    return Account.objects.get(pk=occasion.plan.entry.facts["presider"]).name
