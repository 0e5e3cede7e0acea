"""A public utility publishes its own directory and guide."""

import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.network.models import Body

from ..models import UtilityDirectory
from ..utilities import Charter, latest


@transaction.atomic
def publish_directory(
    *, body: int, charter: Charter, by: int, at: datetime.datetime
) -> UtilityDirectory:
    """Publish what a unit says of itself and its services, from now on; earlier ones are kept.

    Raises Refusal: a field is blank (which, is in ``field``), or no service is named.
    """
    Body.objects.select_for_update().get(pk=body)
    blank = next(charter.blanks(), None)
    if blank is not None:
        raise _blank(blank)
    if not charter.services:
        raise _no_service()
    before = latest(body)
    return UtilityDirectory.objects.create(
        body_id=body,
        number=(before.number if before else 0) + 1,
        content=charter.as_json(),
        published_by_id=by,
        published_at=at,
    )


def _blank(field: str) -> Refusal:
    return Refusal(
        "directory_blank",
        _("Everything here must be public; this is not filled in."),
        _("Fill it in; where there is nothing, say that there is nothing."),
        field=field,
    )


def _no_service() -> Refusal:
    return Refusal(
        "directory_empty",
        _("The directory names no service."),
        _("Add at least one."),
    )
