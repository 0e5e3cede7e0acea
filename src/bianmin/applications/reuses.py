"""Papers used again with her consent: written down as they are taken in, and shown."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext

from bianmin.people import services as people
from bianmin.people.models import Party

from .models import Material, Page, Reuse

Pages = Mapping[str, Sequence[int]]


def keep(
    rows: Sequence[Material], pages: Pages, party: Party, *, by: int | None, at: datetime
) -> None:
    """Write down which papers have pages of an earlier one, before their own are written.

    ``pages`` are stored files (ids) by the papers' keys; ``by`` took it in, None where she sent it
    herself. One statement where nothing is used again.
    """
    wanted = {file for files in pages.values() for file in files}
    found = _sources(wanted, party) if wanted else {}
    made = [
        Reuse(material=row, source=found[file], by_id=by, at=at)
        for row in rows
        if (file := next((one for one in pages.get(row.key, ()) if one in found), None))
    ]
    Reuse.objects.bulk_create(made)
    if by is None:
        return
    for one in made:
        people.note_look(party=party, field="paper", reason=_told(one), by=by, at=at)


def _sources(files: set[int], party: Party) -> dict[int, Material]:
    """The paper that had each of these files first."""
    own = Q(material__application__party=party)
    own |= Q(material__application__matter__beneficiary=party.pk)
    rows = Page.objects.filter(own, file__in=files)
    rows = rows.select_related("material__application__matter").order_by("-pk")
    return {row.file_id: row.material for row in rows}


def _told(one: Reuse) -> str:
    number = one.source.application.matter.number
    told = {"paper": one.source.name, "number": number}
    return gettext("Used again with her consent: %(paper)s of %(number)s") % told


def of_matter(matter: int) -> dict[int, Reuse]:
    """The papers of a matter that were used again, by the paper's id; one statement."""
    rows = Reuse.objects.filter(material__application=matter)
    rows = rows.select_related("source__application__matter", "by")
    return {row.material_id: row for row in rows}
