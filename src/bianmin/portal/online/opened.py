"""Which drafts are open to a browser: those it began, and those it went on with."""

import uuid
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from bianmin.applications.models import OnlineDraft
from bianmin.applications.online import drafts

from ..mine.door import Her

SESSION = "online"
SENT = "online_sent"
OWN_MOST = 5


def begin(request: HttpRequest, *, at: datetime, **content: Any) -> OnlineDraft:
    """A new draft, open to this browser."""
    draft = drafts.begin(at=at, **content)
    bind(request, draft)
    return draft


def begin_known(
    request: HttpRequest, her: Her | None, *, at: datetime, **content: Any
) -> OnlineDraft:
    """A new draft with what is known of who is in; once her phone is, she can go on elsewhere."""
    known = her.known if her else {}
    draft = begin(request, at=at, **content, **known)
    if "phone" in known:
        drafts.give_resume_code(draft, at=at)
    return draft


def bind(request: HttpRequest, draft: OnlineDraft) -> None:
    """Open a draft to this browser; of many the last few stay open."""
    own = [one for one in request.session.get(SESSION, []) if one != str(draft.pk)]
    request.session[SESSION] = [*own, str(draft.pk)][-OWN_MOST:]


def found(request: HttpRequest, draft: uuid.UUID) -> OnlineDraft | None:
    """The draft, if it is open to this browser and not sent yet."""
    if str(draft) not in request.session.get(SESSION, []):
        return None
    return OnlineDraft.objects.filter(pk=draft).first()


def own(request: HttpRequest) -> list[OnlineDraft]:
    """What this browser has begun and not sent, the latest first."""
    ids = request.session.get(SESSION, [])
    return list(OnlineDraft.objects.filter(pk__in=ids).order_by("-changed_at"))


def sent_as(request: HttpRequest, draft: uuid.UUID) -> str:
    """The tracking code of what a draft of this browser became; empty where it was not sent."""
    return str(request.session.get(SENT, {}).get(str(draft), ""))


def note_sent(request: HttpRequest, draft: uuid.UUID, code: str) -> None:
    request.session[SENT] = {**request.session.get(SENT, {}), str(draft): code}
