"""The applicant's papers as an issued paper lists them: how many, in what form, where they are."""

from collections.abc import Container, Iterable

from .models import Material
from .models.material import Presence
from .notices import words
from .occasion import Facts


def chosen(rows: Iterable[Material], keys: Container[str]) -> list[Facts]:
    """The papers with these keys."""
    return [listed(row) for row in rows if row.key in keys]


def received(rows: Iterable[Material]) -> list[Facts]:
    """What was taken in, or is still to come."""
    return [listed(row) for row in rows if _is_counted(row)]


def settled(rows: Iterable[Material]) -> list[Facts]:
    """The same at the end, each with what becomes of it."""
    return [disposed(row) for row in rows if _is_counted(row)]


def originals(rows: Iterable[Material]) -> list[Facts]:
    """The originals of these papers, as many as were taken in."""
    return [{"name": row.name, "copies": str(row.originals)} for row in rows]


def _is_counted(row: Material) -> bool:
    return row.presence != Presence.NOT_NEEDED or row.originals > 0


def listed(row: Material) -> Facts:
    """One paper; the remark says what is to be said of it, if anything."""
    remark = words.say("presence", row.presence)
    if row.originals:
        remark += words.say("said", "originals", count=row.originals)
    form = words.say("form", row.form)
    return {"name": row.name, "form": form, "copies": str(row.copies), "remark": remark}


def disposed(row: Material) -> Facts:
    """One paper with what becomes of it: given back, to be given back, kept, never brought."""
    if row.originals:
        disposition = words.say("said", "returned" if row.returned_at else "to_return")
    elif row.presence == Presence.FOLLOWS:
        disposition = words.say("said", "not_brought")
    else:
        disposition = words.say("said", "kept_in_file")
    return {**listed(row), "disposition": disposition}
