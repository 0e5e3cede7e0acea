"""Whom no message reached: matters whose applicant somebody tells in person."""

from bianmin.matters.models import Matter
from bianmin.matters.selectors import visible
from bianmin.matters.viewers import Viewer
from bianmin.notices import selectors
from bianmin.notices.models import Message

from .abouts import PREFIX

MOST = 100


def unreached(viewer: Viewer) -> list[tuple[Matter, Message]]:
    """Among the matters the viewer may see, the newest first, each with such a message."""
    found = {_matter(message): message for message in selectors.unreached()[:MOST]}
    rows = visible(viewer).filter(pk__in=found).select_related("terms")
    return [(row, found[row.pk]) for row in rows.order_by("-pk")]


def _matter(message: Message) -> int:
    """The matter (id) it is about; 0 where it is about something else."""
    named = message.about.removeprefix(PREFIX)
    return int(named) if named.isascii() and named.isdecimal() else 0
