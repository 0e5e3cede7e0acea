"""What shows that a result, or a paper beside it, was served: the photograph or scan kept of it."""

from bianmin.casework.proofs import Shown
from bianmin.files.models import StoredFile

from .models import Application, PaperService, Service


def of_result(matter: int) -> Shown | None:
    """What shows that the matter's result was served; None where nothing was kept."""
    row = Service.objects.select_related("proof").filter(matter=matter).first()
    return _shown(matter, row.proof) if row else None


def of_paper(matter: int, paper: int) -> Shown | None:
    """What shows that one paper beside the result was served."""
    rows = PaperService.objects.select_related("proof")
    row = rows.filter(matter=matter, paper=paper).first()
    return _shown(matter, row.proof) if row else None


def _shown(matter: int, file: StoredFile | None) -> Shown | None:
    if file is None:
        return None
    return Shown(file, Application.objects.select_related("party").get(pk=matter).party)
