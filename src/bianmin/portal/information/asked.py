"""What was typed into the form of a request, kept sealed in the session until her code is there."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest

from bianmin.information import services as information
from bianmin.information.models import ApplicantKind
from bianmin.information.models.letter import Channel
from bianmin.information.services import Content, Filing, Registered
from bianmin.people.claiming import claimed
from bianmin.people.models import Party

from .. import sealed

KEPT = "information_asked"
"""Where it is kept."""
BY_PHONE = "by_phone"


def keep(request: HttpRequest, said: dict[str, Any]) -> None:
    sealed.keep(request, KEPT, said)


def kept(request: HttpRequest) -> dict[str, Any]:
    """What was typed; nothing where nothing was."""
    return sealed.kept(request, KEPT)


def let_go(request: HttpRequest) -> None:
    sealed.let_go(request, KEPT)


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
