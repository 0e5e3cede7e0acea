"""A request for what is public already is answered at once, with where it is had (36(1))."""

from datetime import datetime

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.matters.models import Stay
from bianmin.matters.services import Actor, Taken

from .. import published
from ..models import Request, Way
from ..replying import ALREADY_PUBLIC, AT_ONCE, LEGS_AT_ONCE
from .acting import act


def may_answer_at_once(stay: Stay | None) -> bool:
    """Whether a request that lies there could be answered at once: she is not awaited."""
    return stay is not None and stay.kind in LEGS_AT_ONCE and stay.waits_for == "post"


@transaction.atomic
def answer_published(
    *, request: int, public: str, by: Actor, at: datetime, key: str, seen: int | None = None
) -> Taken:
    """Answer a request (its matter's id) with where everybody can read it; one deed.

    ``public`` is the code of what the officer took for it (``information.published``). Where she
    asked to get it online the reply is served at once, on her page. Raises Refusal: it is no
    longer public, or the step cannot be taken; then nothing is saved.
    """
    found = published.named(public, day=day_of(at))
    taken = act(
        matter=request,
        step=AT_ONCE,
        by=by,
        at=at,
        key=key,
        seen=seen,
        facts={"ground": ALREADY_PUBLIC},
        words={"reason": found.told},
    )
    if taken.again or not _served_at_once(request, by):
        return taken
    served = {"way": "online", "served_on": day_of(at).isoformat()}
    own = f"served-{taken.matter}-{taken.version}"
    return act(matter=request, step="serve_reply", by=by, at=at, key=own, facts=served)


def _served_at_once(request: int, by: Actor) -> bool:
    """She gets it online, and it lies with the same post still; else whoever has it serves it."""
    row = Request.objects.only("way").get(pk=request)
    stay = Stay.objects.only("post").get(matter=request, left_at=None)
    return row.way == Way.ONLINE and stay.post == by.post
