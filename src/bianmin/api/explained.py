"""Why a clock ends on the day it ends, as JSON."""

from typing import Any

from bianmin.applications.scenes import Scene
from bianmin.casework.running import HOP, Running
from bianmin.look import explanation as look
from bianmin.look.clock_views import clock_view
from bianmin.look.explanation.answer import answer
from bianmin.look.explanation.words import hold

from .shown import label


def explanation(scene: Scene, one: Running) -> dict[str, Any]:
    """The account day by day, with articles, holds and holiday notices."""
    bar = clock_view(
        one.limit,
        one.stamps,
        scene.calendar,
        at=scene.at,
        name=one.name,
        label=_label(scene, one),
        light=one.light,
        closes=one.closes,
        waits_for=hold(one.held_by) if one.held_by else "",
    )
    asked = look.Asked(bar, one.limit, one.stamps, scene.calendar, one.closes, one.since)
    return answer(look.explanation(asked))


def _label(scene: Scene, one: Running) -> str:
    """The hop is called by the leg whose own limit it is."""
    if one.name == HOP and scene.stay:
        return label(scene.procedure.leg(scene.stay.kind).label)
    return label(scene.procedure.clock(one.name).label)
