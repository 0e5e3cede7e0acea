"""Keeping what she says of her matter, and answering it; who is to answer is told, then she."""

from collections.abc import Collection
from datetime import datetime

from bianmin.casework.abouts import about
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from ..answering import tell_her
from ..models import OpinionWay
from ..sayings import Row, Saying


def locked(matter: int) -> Matter:
    """The matter of which something is said, until the transaction ends."""
    rows = Matter.objects.select_for_update(of=("self",), no_key=True).select_related("terms")
    return rows.get(pk=matter)


def keep(
    saying: Saying[Row], matter: Matter, *, words: str, contact: str, by: int | None, at: datetime
) -> Row:
    """Keep her words, or change them until they are answered; ``by`` types them in for her, None
    for herself. Call it with the matter ``locked``. Raises Refusal."""
    if not words.strip():
        raise saying.no_words()
    before = saying.on(matter.pk)
    if before and before.answered_at:
        raise saying.answered_already()
    row = before or saying.table(matter=matter, body=matter.received_by)
    if before and by and saying.hidden_from_who_acted:
        row.words = f"{row.words}\n{words.strip()}"
        row.contact = "\n".join(filter(None, (row.contact, contact.strip())))
    else:
        row.words, row.contact = words.strip(), contact.strip()
        row.way = OpinionWay.PAPER if by else OpinionWay.ONLINE
        row.entered_by_id = by
    setattr(row, saying.given, at)
    row.save()
    if saying.each_time or before is None:
        _tell(saying, matter, row.body, at)
    return row


def to_be_answered(
    saying: Saying[Row], matter: int, bodies: Collection[int], words: str, by: int
) -> Row:
    """What is answered now with ``words``, locked. Raises Refusal."""
    rows = saying.table._default_manager.select_for_update(of=("self",), no_key=True)
    row = rows.filter(pk=matter, body__in=bodies).first()
    if row is None or by in saying.concealed_from(matter):
        raise saying.not_there()
    if row.answered_at:
        raise saying.answered_already()
    if not words.strip():
        raise saying.no_answer()
    return row


def answer(saying: Saying[Row], row: Row, *, words: str, by: int, at: datetime) -> Row:
    """Answer what is ``to_be_answered``; she is told."""
    row.answer, row.answered_by_id, row.answered_at = words.strip(), by, at
    row.save()
    tell_her(
        row.pk,
        wording=saying.answer_wording,
        by_body=row.body,
        entered_by=row.entered_by_id,
        at=at,
    )
    return row


def _tell(saying: Saying[Row], matter: Matter, body: int, at: datetime) -> None:
    facts = {"item": matter.terms.title, "number": matter.number}
    own = saying.concealed_from(matter.pk)
    told = [one for one in saying.whom(directory(), body, day_of(at)) if one not in own]
    letters = [Letter(str(one), facts, about(matter.pk)) for one in told]
    notices.send_each(channel=Channel.IN_APP, wording=saying.wording, letters=letters, at=at)
