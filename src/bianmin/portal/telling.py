"""Whether she is told by message of more than the law requires, as her own page lets her choose."""

from dataclasses import dataclass

from bianmin.applications.recipients import recipients
from bianmin.notices import selectors
from bianmin.notices import services as notices

from .scene import Scene

ONLY_REQUIRED, ALL = "required", "all"
"""What she may choose: only what the law requires, or every message."""


@dataclass(frozen=True)
class Telling:
    """``spared``: she has chosen to be told only what the law requires."""

    spared: bool


def telling(scene: Scene) -> Telling | None:
    """How she is told; None where there is no address of hers."""
    hers = recipients(scene.application)
    return Telling(selectors.are_spared(hers)) if hers else None


def choose(scene: Scene, wanted: str) -> None:
    """Keep her choice for every address she gave; any other word changes nothing."""
    for one in recipients(scene.application):
        if wanted == ONLY_REQUIRED:
            notices.spare(channel=one.channel, to=one.to, by=None, at=scene.at)
        elif wanted == ALL:
            notices.spare_no_more(channel=one.channel, to=one.to)
