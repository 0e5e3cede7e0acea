"""What a line of a hand-over list says of its papers, and how a count differs from it."""

import re
from collections.abc import Iterable, Mapping

from .carrying_refusals import counted_wrongly
from .intake_refusals import no_such_paper
from .models import Application, Discrepancy, ManifestLine, ManifestPaper, Material, Miscount
from .models.material import Presence

MOST = 999
TRACKED = re.compile(r"(?:track/)?(\d{8})/?$")
SHORT = 7
"""How many of the last signs of a number are enough to type: the day's sequence and the check."""


def of(line: ManifestLine) -> list[ManifestPaper]:
    """The papers that travel with a matter, as its list of papers has them; unsaved."""
    application = Application.objects.select_related("edition", "matter").get(pk=line.matter_id)
    rows = application.materials.filter(presence=Presence.HERE)
    papers = [_paper(line, row) for row in rows if row.returned_at is None]
    if application.matter.outcome == "granted":
        result = application.edition.typed.result.name
        papers.append(ManifestPaper(line=line, key=ManifestPaper.RESULT, name=result, originals=1))
    return [paper for paper in papers if paper.sheets]


def _paper(line: ManifestLine, row: Material) -> ManifestPaper:
    """An original that was taken in is one of the copies that the list wants of it."""
    copies = 0 if row.form == "original" and row.originals else row.copies
    if row.form == "e_certificate":
        copies = 0
    return ManifestPaper(
        line=line, key=row.key, name=row.name, originals=row.originals, copies=copies
    )


def find(code: str, lines: Iterable[ManifestLine]) -> int | None:
    """The matter that a scanned or typed code means: its number, its end, or the tracking code."""
    wanted = code.strip().upper()
    tracked = TRACKED.search(code.strip())
    for line in lines:
        number = line.matter.number
        if wanted and (wanted == number or (len(wanted) >= SHORT and number.endswith(wanted))):
            return line.matter_id
    if not tracked:
        return None
    matters = [line.matter_id for line in lines]
    found = Application.objects.filter(code=tracked[1], matter__in=matters)
    return found.values_list("matter", flat=True).first()


def differing(line: ManifestLine, counts: Mapping[str, tuple[int, int]]) -> list[Miscount]:
    """Where the counts are not those of the list; unsaved. Raises ``Refusal`` for no count."""
    if set(counts) - {paper.key for paper in line.papers.all()}:
        raise no_such_paper()
    found = []
    for paper in line.papers.all():
        originals, copies = counts.get(paper.key, (paper.originals, paper.copies))
        if not (0 <= originals <= MOST and 0 <= copies <= MOST):
            raise counted_wrongly(paper.name)
        if (originals, copies) != (paper.originals, paper.copies):
            found.append(
                Miscount(
                    key=paper.key,
                    name=paper.name,
                    originals=paper.originals,
                    copies=paper.copies,
                    originals_counted=originals,
                    copies_counted=copies,
                )
            )
    return found


def open_discrepancy(matter: int) -> Discrepancy:
    return Discrepancy.objects.get(matter=matter, settled_at__isnull=True)
