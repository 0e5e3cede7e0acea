"""What the pages of an online application share: the draft of the address, and its frame."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from bianmin.applications.models import OnlineDraft

from .. import present
from ..answers import personal
from . import opened
from .asking import Asking, asking

Page = Callable[..., HttpResponseBase]


def with_draft(view: Page) -> Page:
    """Give a page its draft; one that was sent leads to what it became, another to resuming."""

    @wraps(view)
    def page(request: HttpRequest, draft: UUID, **named: Any) -> HttpResponseBase:
        found = opened.found(request, draft)
        if found is not None:
            return view(request, found, **named)
        if code := opened.sent_as(request, draft):
            return redirect("portal:online_sent", code=code)
        return redirect("portal:online_resume")

    return personal(page)


def with_question(view: Page) -> Page:
    """Give a page its question, once all that comes before it about herself is known."""

    @wraps(view)
    def page(request: HttpRequest, draft: OnlineDraft, name: str, **named: Any) -> Any:
        here = asking(request, draft, name, at=present.now())
        if here is None:
            raise Http404
        if here.barred_by:
            return redirect(here.address(here.barred_by))
        return view(here, **named)

    return with_draft(page)


def shown(
    here: Asking, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """A page of the draft."""
    given = {"here": here, "item": here.content, "draft": here.draft, **context}
    return render(here.request, f"portal/online/{template}.html", given, status=status)
