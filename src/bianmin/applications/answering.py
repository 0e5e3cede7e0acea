"""Telling her that what she said of her matter was answered; the message does not say what."""

from datetime import datetime

from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel

from .models import Application
from .notices import words
from .recipients import recipients


def tell_her(
    matter: int, *, wording: str, by_body: int, entered_by: int | None, at: datetime
) -> None:
    """By the ways she gave; where she gave none, whoever typed it in tells her.

    ``by_body`` is the body in whose name; ``entered_by`` an account, None where she said it online.
    """
    row = Application.objects.select_related("party", "matter__terms").get(pk=matter)
    body, ways = directory().body(by_body), recipients(row)
    facts = {
        "organ": body.short_name,
        "phone": body.phone,
        "item": row.matter.terms.title,
        "tracking_code": spaced(row.code),
    }
    for one in ways:
        notices.send(
            channel=one.channel, to=one.to, wording=wording, facts=facts, about=about(row.pk), at=at
        )
    if not ways and entered_by:
        _have_her_told(row, wording, entered_by, at)


def _have_her_told(row: Application, wording: str, entered_by: int, at: datetime) -> None:
    notices.send(
        channel=Channel.IN_APP,
        to=str(entered_by),
        wording="tell_in_person",
        facts={
            "item": row.matter.terms.title,
            "told": words.say("said", wording),
            "why": words.say("undelivered", "no_phone"),
        },
        about=about(row.pk),
        at=at,
    )
