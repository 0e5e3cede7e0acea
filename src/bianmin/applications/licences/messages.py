"""What the holder of a licence is told: that it ends soon, that it was ended."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings

from bianmin.casework.abouts import about
from bianmin.network.cards import BodyCard
from bianmin.notices import services as notices

from ..models import Application, Licence
from ..notices import words
from ..recipients import recipients


def tell_ended(licence: Licence, organ: BodyCard, at: datetime) -> None:
    """That a licence was ended: the paper says why, and what can be done against it."""
    said = words.say("licence_ended", licence.last_act).rstrip("。")
    _send(licence, organ, "licence_ended", {"decision": said}, at)


def remind(licence: Licence, organ: BodyCard, ask_by: str, *, online: bool, at: datetime) -> None:
    """That a licence ends soon, until when its renewal is asked for, and where."""
    assert licence.until_day is not None
    address = f"{settings.PUBLIC_ADDRESS}/apply/licence/{licence.paper.access_code}/"
    where = words.say("said", "ask_online" if online else "ask_at_window", address=address)
    told = {"until": words.day(licence.until_day), "ask_by": ask_by, "where": where}
    _send(licence, organ, "licence_ends_soon", told, at)


def _send(
    licence: Licence, organ: BodyCard, wording: str, told: Mapping[str, str], at: datetime
) -> None:
    application = Application.objects.select_related("party").get(pk=licence.matter_id)
    facts: dict[str, Any] = {
        "organ": organ.short_name,
        "phone": organ.phone,
        "licence": licence.title,
        "number": licence.number,
        **told,
    }
    for one in recipients(application, licence.holder):
        notices.send(
            channel=one.channel,
            to=one.to,
            wording=wording,
            facts=facts,
            about=about(licence.matter_id),
            at=at,
        )
