"""What staff read alone is opened to everybody: written anew, passed and scanned anew.

The other way there is none: what everybody could read can only be taken down.
"""

from datetime import datetime

from django.db import transaction

from ..models import Disclosure
from ..models.disclosures import Audience, State
from . import refusals, services
from .services import Told

SAME = ("title", "summary", "text", "issuer", "document_number", "document_kind", "made_on")


@transaction.atomic
def open_to_all(*, disclosure: int, category: str, by: int, at: datetime) -> Disclosure:
    """A new draft for everybody, with the words and the file of what the staff read now; that ends
    when the new one is passed. Raises Refusal: they do not, or such a draft is there."""
    row = _inside(disclosure)
    told = Told(
        mode=Disclosure.Mode.PROACTIVE,
        category=category,
        register_number="",
        changed_on=row.changed_on,
        file=row.file_id,
        **{name: getattr(row, name) for name in SAME},
    )
    draft = services.begin(body=row.body_id, told=told, by=by, at=at)
    draft.opened_from = row
    draft.save(update_fields=["opened_from"])
    return draft


def _inside(disclosure: int) -> Disclosure:
    rows = Disclosure.of_any_audience.select_for_update()
    row = rows.filter(pk=disclosure, audience=Audience.INTERNAL, state=State.PUBLISHED).first()
    if row is None:
        raise refusals.not_inside()
    if Disclosure.objects.filter(opened_from=row).exclude(state=State.ENDED).exists():
        raise refusals.opened_before()
    return row
