"""What shows that something was served: a photograph or a scan that whoever records it has sent."""

from typing import Any

from bianmin.files.models import StoredFile

from . import delivering_refusals as refusals
from .models import PaperService, Service


def check(proof: Any, by: int | None, *, drawn: bool = False) -> None:
    """Raises ``Refusal`` unless the account ``by`` has sent this file (id); what is ``drawn`` on
    the screen is a picture. None was given, or what is no id: the engine answers for that."""
    if not isinstance(proof, int):
        return
    own = StoredFile.objects.filter(pk=proof, stored_by=by, destroyed_at=None).first()
    if own is None or (drawn and not own.is_photo):
        raise refusals.no_such_picture()


def of_result(matter: int) -> StoredFile | None:
    """What shows that the matter's result was served; None where nothing was kept."""
    row = Service.objects.select_related("proof").filter(matter=matter).first()
    return row.proof if row else None


def of_paper(matter: int, paper: int) -> StoredFile | None:
    """What shows that one paper beside the result was served."""
    rows = PaperService.objects.select_related("proof")
    row = rows.filter(matter=matter, paper=paper).first()
    return row.proof if row else None
