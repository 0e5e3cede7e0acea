"""The hand-over list as a paper, with a code to scan for every matter."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.law import masks
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Paper
from bianmin.notices.selectors import papers_about

from .models import Application, Manifest, ManifestLine
from .notices import words

KIND = "manifest"


def about(manifest: int) -> str:
    """How the paper says which list it is."""
    return f"manifest {manifest}"


@transaction.atomic
def issue(manifest: Manifest, *, at: datetime) -> Paper:
    """The list's paper, made once however often it is asked for."""
    Manifest.objects.select_for_update(no_key=True).get(pk=manifest.pk)
    if made := papers_about(about(manifest.pk)).first():
        return made
    sender, receiver = (directory().body(b) for b in (manifest.from_body, manifest.to_body))
    return notices.issue(
        kind=KIND,
        facts={**_facts(manifest), "sender": sender.name, "receiver": receiver.name},
        addressee=receiver.name,
        organ=sender.id,
        organ_mark=sender.short_name,
        about=about(manifest.pk),
        at=at,
        training=manifest.training,
    )


def _facts(manifest: Manifest) -> dict[str, Any]:
    rows = manifest.lines.select_related("matter__terms").prefetch_related("papers")
    lines = list(rows)
    sheets = [paper for line in lines for paper in line.papers.all()]
    return {
        "sent_by": manifest.sent_by.name,
        "sent_on": words.day(manifest.sent_at),
        "matters": str(len(lines)),
        "originals": str(sum(paper.originals for paper in sheets)),
        "copies": str(sum(paper.copies for paper in sheets)),
        "lines": _lines(lines),
    }


def _lines(lines: Sequence[ManifestLine]) -> list[dict[str, str]]:
    matters = [line.matter_id for line in lines]
    people = Application.objects.filter(matter__in=matters).select_related("party")
    names = {row.matter_id: masks.name_public(row.party.name) for row in people}
    return [
        {
            "number": line.matter.number,
            "item": line.matter.terms.title,
            "applicant": names[line.matter_id],
            "papers": "；".join(_told(paper) for paper in line.papers.all())
            or words.say("said", "no_papers"),
            "sheets": _sheets(line),
        }
        for line in lines
    ]


def _told(paper: Any) -> str:
    """身份证 1＋2: one original, two copies."""
    return f"{paper.name} {paper.originals}＋{paper.copies}"


def _sheets(line: ManifestLine) -> str:
    papers = line.papers.all()
    return f"{sum(p.originals for p in papers)}＋{sum(p.copies for p in papers)}"
