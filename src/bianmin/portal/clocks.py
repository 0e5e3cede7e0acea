"""The clocks over a matter as bars, each with the way to its explanation."""

from django.urls import reverse

from bianmin.casework.running import Running, running
from bianmin.look.clock_bar import ClockView
from bianmin.look.clock_views import clock_view
from bianmin.look.explanation.words import hold

from . import words
from .scene import Followed


def bars(scene: Followed) -> list[ClockView]:
    """Running and held clocks; those that have stopped are told by the timeline."""
    code = scene.code
    return [
        bar_of(scene, one, explanation_url=reverse("portal:why", args=[code, one.name]))
        for one in running(scene)
        if not one.has_stopped
    ]


def bar_of(scene: Followed, one: Running, *, explanation_url: str = "") -> ClockView:
    """One clock as it stands now; a stopped one as on the day it stopped."""
    return clock_view(
        one.limit,
        one.stamps,
        scene.calendar,
        at=scene.at,
        name=one.name,
        label=str(words.CLOCKS[one.name]),
        light=one.light,
        closes=one.closes,
        explanation_url=explanation_url,
        waits_for=hold(one.held_by) if one.held_by else "",
    )
