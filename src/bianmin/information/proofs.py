"""What shows that a reply was served: the photograph or scan kept of it."""

from bianmin.casework.proofs import Shown

from .models import Request


def of_reply(matter: int) -> Shown | None:
    """Of a request (its matter's id); None where nothing was kept."""
    rows = Request.objects.only("served_proof", "party").select_related("served_proof", "party")
    row = rows.filter(pk=matter).first()
    return Shown(row.served_proof, row.party) if row and row.served_proof else None
