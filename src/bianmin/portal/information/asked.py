"""What was typed into the form of a request, kept sealed in the session until her code is there."""

import json
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from bianmin.information import services as information
from bianmin.information.models import ApplicantKind
from bianmin.information.models.letter import Channel
from bianmin.information.services import Content, Filing, Registered
from bianmin.people.claiming import claimed
from bianmin.people.models import Party
from bianmin.vault import sealing

KEPT, PLACE = "information_asked", "session.information_asked"
"""Where it is kept; it is sealed for that place."""
BY_PHONE = "by_phone"


def keep(request: HttpRequest, said: dict[str, Any]) -> None:
    """A session's row lies in the database as it is, so what is typed is sealed in it."""
    request.session[KEPT] = sealing.seal_text(json.dumps(said), PLACE)


def kept(request: HttpRequest) -> dict[str, Any]:
    """What was typed; nothing where nothing was."""
    sealed = request.session.get(KEPT)
    return dict(json.loads(sealing.unseal_text(sealed, PLACE))) if sealed else {}


def let_go(request: HttpRequest) -> None:
    request.session.pop(KEPT, None)


def send(said: dict[str, Any], *, at: datetime, key: str) -> list[Registered]:
    """Send it to the body. Raises ``Refusal``; then it is all kept."""
    filing = Filing(
        body=int(said["body"]),
        party=_party(said, at),
        applicant_kind=said["applicant_kind"],
        channel=Channel.INTERNET,
        identity=BY_PHONE,
        contents=[
            Content(said["wanted"], said["document_number"], form=said["form"], way=said["way"])
        ],
        contact=said["phone"],
        email=said["email"],
        address=said["address"],
    )
    return information.submit(filing=filing, at=at, key=key)


def _party(said: dict[str, Any], at: datetime) -> Party:
    """Whom she says she is."""
    natural = said["applicant_kind"] == ApplicantKind.NATURAL
    who = {name: said[name] for name in ("name", "number", "phone")}
    return claimed(**who, person=natural, at=at)
