"""What was counted at the receiving end, as it was typed."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from bianmin.applications.carrying_refusals import counted_wrongly
from bianmin.applications.models import ManifestLine, ManifestPaper
from bianmin.law.refusal import Refusal


def counts_of(
    posted: Mapping[str, str], lines: Iterable[ManifestLine]
) -> dict[int, dict[str, tuple[int, int]]]:
    """By matter and paper, originals and copies; nothing typed means as listed."""
    counts: dict[int, dict[str, tuple[int, int]]] = {}
    for line in lines:
        if line.received_at is None:
            counts[line.matter_id] = {
                paper.key: (
                    _count(posted, f"o{paper.pk}", paper, paper.originals),
                    _count(posted, f"c{paper.pk}", paper, paper.copies),
                )
                for paper in line.papers.all()
            }
    return counts


def _count(posted: Mapping[str, str], name: str, paper: ManifestPaper, listed: int) -> int:
    """Raises ``Refusal`` for what is no count, so that nothing is received by a slip of a key."""
    typed = posted.get(name, "").strip()
    if not typed:
        return listed
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 3):
        raise counted_wrongly(paper.name)
    return int(typed)


def nothing_scanned() -> Refusal:
    return Refusal(
        "nothing-scanned",
        _("No code was scanned or typed."),
        _("Scan or type the codes of what has come, or receive all at once."),
        field="codes",
    )
