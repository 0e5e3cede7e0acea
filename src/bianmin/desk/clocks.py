"""The clock bars of a matter: law, promise, and the hop of the leg where it lies."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.casework.running import HOP, Running, running
from bianmin.look.clock_bar import ClockView
from bianmin.look.clock_views import clock_view
from bianmin.look.explanation.words import hold

from . import words
from .scene import Scene


def bars(scene: Scene) -> Sequence[ClockView]:
    """All of the matter's clocks as they stand now, those that have stopped too."""
    return [bar(scene, one) for one in running(scene)]


def bar(scene: Scene, one: Running) -> ClockView:
    """The bar of one clock, as it stands now."""
    return clock_view(
        one.limit,
        one.stamps,
        scene.calendar,
        at=scene.at,
        name=one.name,
        label=label(scene, one),
        light=one.light,
        closes=one.closes,
        explanation_url=reverse("desk:why", args=[scene.matter.pk, one.name]),
        waits_for=hold(one.held_by) if one.held_by else "",
    )


def label(scene: Scene, one: Running) -> str:
    """What a clock is called at the desk."""
    if one.name == HOP:
        return gettext("This leg")
    return words.label(scene.procedure.clock(one.name).label)
