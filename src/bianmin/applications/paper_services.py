"""The papers of a matter whose service is recorded, and the rows of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bianmin.casework.abouts import about
from bianmin.matters.models import Entry
from bianmin.matters.writes import Plan
from bianmin.notices import outward, registry
from bianmin.notices.models import Paper
from bianmin.notices.selectors import papers_about

from .models import ENDING, PaperService

RESULTS = frozenset(
    {"grant", "grant_licence", "refusal", "refusal_licence", "non_acceptance"}
    | {"licence_changed", "licence_renewed", "change_refused", "renewal_refused"}
)
"""The papers that tell what was decided."""

ENDS = frozenset(f"licence_{act}" for act in ENDING)
"""The papers that end a licence, long after its matter."""


def to_be_served(matter: int) -> list[Paper]:
    """The papers of a matter that bind somebody and whose service is not recorded, in order."""
    rows = papers_about(about(matter)).filter(service=None, replaced_by=None)
    return [paper for paper in rows if _is_served_alone(paper)]


def _is_served_alone(paper: Paper) -> bool:
    """It binds somebody, and is not the result, which is served as such."""
    return outward.is_served(registry.paper_kind(paper.kind)) and paper.kind not in RESULTS


def issued_with(matter: int, paper: Any) -> int:
    """The version of the entry with which a paper was issued; 0 where none is to be served so."""
    rows = Paper.objects.filter(about=about(matter)).defer("facts")
    found = rows.filter(pk=paper).first() if isinstance(paper, int) else None
    if found is None or not _is_served_alone(found):
        return 0
    entry = Entry.objects.filter(matter=matter, recorded_at=found.issued_at).first()
    return int(entry.version) if entry else 0


def keep(plan: Plan, facts: Mapping[str, Any]) -> None:
    PaperService.objects.create(
        paper_id=facts["paper"],
        matter_id=plan.situation.matter.id,
        version=plan.entry.version,
        way=facts["way"],
        served_on=date.fromisoformat(facts["told_on"]),
        proof_id=facts.get("proof"),
    )
