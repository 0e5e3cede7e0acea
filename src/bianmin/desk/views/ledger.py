"""The ledger (台账) of one's bodies over a period: a list, a print, a file that is asked for."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from bianmin.casework import kinds
from bianmin.casework.ledgers import exporting
from bianmin.casework.ledgers.asked import Asked, Ledger
from bianmin.casework.models import Export, ExportState
from bianmin.law.refusal import Refusal
from bianmin.look import paging, tasks
from bianmin.look.cards import Keyset
from bianmin.look.ledgers import writing
from bianmin.look.ledgers.rows import head, rows_of
from bianmin.matters.selectors import Listed, kept_out
from bianmin.vault import store

from ..officers import Officer, at_the_desk, page

ROWS = 50
PRINTED = 2000
"""Rows of a print view; whoever wants more takes a file."""


@require_safe
@at_the_desk
def ledger(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The matters that came to the officer's bodies, by their last coming, the newest first."""
    return _shown(request, officer, request.GET)


def _shown(
    request: HttpRequest, officer: Officer, told: Any, refusal: Refusal | None = None
) -> HttpResponse:
    asked = _asked(told, officer)
    after = paging.read(told.get("after", ""))
    listed = _ledger(officer, asked).listed(after, ROWS)
    context = _context(officer, asked, listed)
    context |= {"keyset": _keyset(listed, asked, later=after is not None), "refusal": refusal}
    context |= {"reason": told.get("reason", ""), "choices": _choices(officer, asked)}
    return page(request, officer, "ledger", context, status=422 if refusal else 200)


@require_safe
@at_the_desk
def printed(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The whole period on one page, for paper across."""
    asked = _asked(request.GET, officer)
    listed = _ledger(officer, asked).listed(None, PRINTED)
    context = {"head": head(), "more": bool(listed.next), "most": PRINTED}
    return page(request, officer, "ledger_print", _context(officer, asked, listed) | context)


@require_POST
@at_the_desk
def export(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Take it out: at once where it is small, else as a job with its own page."""
    ledger = _ledger(officer, _asked(request.POST, officer))
    try:
        made = exporting.ask(
            ledger=ledger,
            kind=request.POST.get("kind", ""),
            reason=request.POST.get("reason", ""),
            by=officer.account,
            at=officer.at,
        )
    except Refusal as refusal:
        return _shown(request, officer, request.POST, refusal)
    if exporting.is_small(made):
        return _file(writing.write(made.pk))
    tasks.write_export.defer(export=made.pk)
    return redirect("desk:ledger_file", export=made.pk)


@require_safe
@at_the_desk
def file(request: HttpRequest, officer: Officer, export: int) -> HttpResponseBase:
    """How far one's own export has come; ``?fetch`` is the file."""
    found = Export.objects.filter(pk=export, owner=officer.account).first()
    if found is None:
        raise Http404(gettext("There is no such file among yours."))
    if found.state == ExportState.DONE and "fetch" in request.GET:
        return _file(found)
    return page(request, officer, "ledger_file", {"export": found})


def _file(export: Export) -> HttpResponse:
    response = HttpResponse(store.fetch(export.digest), content_type=exporting.TYPES[export.kind])
    name = f"ledger-{export.asked['first']}-{export.asked['last']}.{export.kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _asked(told: Any, officer: Officer) -> Asked:
    return Asked.read(told, officer.viewer.day, frozenset(dict(_posts(officer))))


def _ledger(officer: Officer, asked: Asked) -> Ledger:
    viewer = officer.viewer
    return Ledger(viewer.bodies, asked, kept_out(viewer), viewer.training)


def _context(officer: Officer, asked: Asked, listed: Listed) -> dict[str, Any]:
    rows = rows_of(listed.stays, officer.directory)
    return {
        "rows": rows,
        "provisional": any(row.provisional for row in rows),
        "period": asked,
        "narrowed": writing.narrowed(asked),
        "bodies": [officer.directory.body(body).name for body in sorted(officer.viewer.bodies)],
        "print_url": f"{reverse('desk:ledger_print')}?{asked.query()}",
    }


def _keyset(listed: Listed, asked: Asked, *, later: bool) -> Keyset:
    address = reverse("desk:ledger")
    after = paging.written(listed.next)
    older = f"{address}?{asked.query(after=after)}" if listed.next else ""
    newer = f"{address}?{asked.query()}" if later else ""
    return Keyset(len(listed.stays), bool(listed.next), newer, older)


def _posts(officer: Officer) -> list[tuple[int, str]]:
    """The posts of one's bodies."""
    network = officer.directory
    posts = [
        post
        for body in sorted(officer.viewer.bodies)
        for post in network.posts_by_body.get(body, ())
    ]
    return [(post.id, f"{network.body(post.body).short_name} {post.name}") for post in posts]


Choice = tuple[str, str, bool]
"""A value, what it is called, and whether it is chosen."""


def _choices(officer: Officer, asked: Asked) -> list[tuple[str, str, list[Choice]]]:
    """What a ledger can be narrowed by: name, label and choices of each."""
    offered: list[tuple[str, str, list[tuple[Any, Any]]]] = [
        ("procedure", gettext("Kind of matter"), list(writing.procedures().items())),
        ("state", gettext("State"), list(writing.states().items())),
        ("light", gettext("Light"), list(writing.LIGHTS.items())),
        *((one.name, str(one.label), list(one.choices)) for one in kinds.narrowings()),
        ("post", gettext("Post"), _posts(officer)),
    ]
    chosen = asked.chosen
    return [
        (name, label, [(str(v), str(told), chosen.get(name) == str(v)) for v, told in some])
        for name, label, some in offered
    ]
