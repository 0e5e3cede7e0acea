"""From what was typed to the complaint that is sent."""

from datetime import datetime
from typing import Any

from bianmin.complaints import services
from bianmin.complaints.models import Channel
from bianmin.complaints.services import Filing, Registered
from bianmin.people import selectors as people
from bianmin.people.models import Party

TAKEN_OVER = ("category", "words", "about", "name", "phone", "kept")


def send(said: dict[str, Any], *, at: datetime, key: str) -> Registered:
    """Send it. Raises ``Refusal``; then it is all kept."""
    whom = said["whom"]
    filing = Filing(
        body=said["body"],
        channel=Channel.ONLINE,
        person=int(whom) if whom.isdecimal() else None,
        somebody=whom == "somebody",
        site=int(said["site"]) if said.get("site") else None,
        files=said["files"],
        party=_party(said),
        **{name: said[name] for name in TAKEN_OVER},
    )
    return services.complain(filing=filing, at=at, key=key)


def _party(said: dict[str, Any]) -> Party | None:
    """She herself, where her confirmed telephone and her name are known here; so she finds it
    among her matters."""
    known = people.find_by_phone(said["phone"]) if said["phone"] else []
    return next((one for one in known if one.name == said["name"]), None)
