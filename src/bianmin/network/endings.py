"""What holds for a time and is ended by entering its last day; the row stays."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from . import keeping, models, services
from .seats import Seat


@dataclass(frozen=True)
class Ending:
    """How a kind of row is ended: its table, the service with its key, and whose the row is.

    ``all_only``: only who keeps the whole county's network ends it.
    """

    table: type[Model]
    end: Callable[..., object]
    key: str
    body: Callable[[Any], int | None]
    all_only: bool = True

    def is_kept_by(self, seat: Seat, row: Any) -> bool:
        """Whether the row is ended at this post; one of no body is somebody's."""
        if keeping.keeps_all(seat):
            return True
        body = self.body(row)
        if body is None:
            return keeping.keeps_person(seat, row.account_id)
        return not self.all_only and keeping.keeps(seat, body)


ENDINGS: Mapping[str, Ending] = {
    "holder": Ending(models.Holder, services.end_holder, "holder", lambda row: row.post.body_id),
    "turn": Ending(
        models.Shift, services.end_shift, "shift", lambda row: row.post.body_id, all_only=False
    ),
    "authorisation": Ending(
        models.Authorisation,
        services.end_authorisation,
        "authorisation",
        lambda row: row.post.body_id,
    ),
    "competence": Ending(
        models.Competence, services.end_competence, "competence", lambda row: row.body_id
    ),
    "site": Ending(models.Site, services.close_site, "site", lambda row: row.body_id),
    "window": Ending(models.Window, services.close_window, "window", lambda row: row.site.body_id),
    "unit": Ending(
        models.StationedUnit,
        services.end_unit,
        "unit",
        lambda row: row.site.body_id,
        all_only=False,
    ),
    "group": Ending(
        models.LeadingGroup, services.end_group, "group", lambda row: row.body_id, all_only=False
    ),
    "member": Ending(
        models.LeadingMember,
        services.end_member,
        "member",
        lambda row: row.group.body_id,
        all_only=False,
    ),
    "leave": Ending(models.Leave, services.end_leave, "leave", lambda row: None, all_only=False),
}
