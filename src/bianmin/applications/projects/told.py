"""How far a project has come, in words: for its agent and for its unit alike."""

from django.utils.translation import gettext

from .progress import Line, Progress


def summary(progress: Progress) -> str:
    """How many of its matters are closed, wait for the unit, and are late."""
    values = {
        "all": len(progress.lines),
        "done": progress.count("done"),
        "waits": progress.count("waits"),
        "late": progress.late,
    }
    words = gettext(
        "Of %(all)s matters %(done)s are closed, %(waits)s wait for the unit, %(late)s are late."
    )
    return words % values


def next_step(progress: Progress) -> str:
    """What comes next; where all is closed, that."""
    line = progress.next
    if line is None:
        return gettext("All its matters are closed.")
    return gettext("Next: %(title)s, %(state)s.") % {
        "title": line.matter.terms.title,
        "state": state(line),
    }


def state(line: Line) -> str:
    """Where one matter stands."""
    if line.state == "waits":
        return gettext("it waits for papers from the unit")
    if line.state == "under_way":
        return gettext("it lies with %(body)s") % {"body": line.body}
    return gettext("closed")
