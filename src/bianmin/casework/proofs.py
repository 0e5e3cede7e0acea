"""What shows that something was served: a photograph or a scan that whoever records it has sent."""

from dataclasses import dataclass
from typing import Any

from bianmin.files.models import StoredFile
from bianmin.people.models import Party

from .refusals import no_such_picture

PROOF = "proof"
"""The fact that names it: in the ledger a file's id."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The file, and the party whose data stand in it: that somebody looks at it is recorded."""

    file: StoredFile
    party: Party


def nothing_shown(matter: int) -> Shown | None:
    """Said of a kind of matter that serves nothing by itself."""
    return None


def check(proof: Any, by: int | None, *, drawn: bool = False) -> None:
    """Raises ``Refusal`` unless the account ``by`` has sent this file (id); what is ``drawn`` on
    the screen is a picture. None was given, or what is no id: the engine answers for that."""
    if not isinstance(proof, int):
        return
    own = StoredFile.objects.filter(pk=proof, stored_by=by, destroyed_at=None).first()
    if own is None or (drawn and not own.is_photo):
        raise no_such_picture()
