"""One project: its matters, what is still to be applied for, its mandate, what became of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext

from bianmin.applications import services as applications
from bianmin.applications.models import Project
from bianmin.applications.projects import keeping, progress, told
from bianmin.casework.tracking import spaced
from bianmin.files import services as files
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.look.pictures import served

from ..officers import Officer, at_the_desk, page
from .forms import AgentForm, EndForm, ItemForm, MandateForm, MatterForm
from .views import trail_to

Told = dict[str, Any]
DROP = "drop"


@at_the_desk
def one(request: HttpRequest, officer: Officer, project: int) -> HttpResponseBase:
    """What each form does is one deed; the others stay as they are."""
    row = _seen(officer, project)
    come = progress.of_one(row)
    pressed = next((name for name in DEEDS if name in request.POST), "add")
    pressed = pressed if request.method == "POST" else ""
    forms = {name: _form(name, request, pressed, officer, row) for name in DEEDS}
    dropped = request.POST.get(DROP, "")
    if pressed and _done(dropped, officer, row, come, forms[pressed]):
        messages.success(request, gettext("Recorded."))
        return redirect("desk:project", project=project)
    context = _context(officer, row, come, forms)
    return page(request, officer, "projects/one", context, status=422 if pressed else 200)


@at_the_desk
def mandate(request: HttpRequest, officer: Officer, project: int) -> HttpResponse:
    """The scan of the unit's mandate."""
    row = _seen(officer, project)
    if row.mandate is None:
        raise Http404(gettext("The mandate of this project has not been scanned yet."))
    return served(row.mandate, small="small" in request.GET)


def _seen(officer: Officer, project: int) -> Project:
    rows = progress.seen_by(officer.viewer).select_related("mandate", "unit", "agent")
    row = rows.filter(pk=project).first()
    if row is None:
        raise Http404(gettext("There is no such project among those you see to."))
    return row


def _form(name: str, request: HttpRequest, pressed: str, officer: Officer, row: Project) -> Any:
    kind = DEEDS[name][0]
    form = kind(request.POST, request.FILES) if name == pressed else kind()
    if isinstance(form, ItemForm):
        form.offer(officer.day)
    if isinstance(form, AgentForm):
        found = keeping.agents(officer.body.id, officer.directory, officer.at)
        form.offer({pk: name for pk, name in found.items() if pk != row.agent_id})
    return form


def _done(
    dropped: str, officer: Officer, row: Project, come: progress.Progress, form: PlainForm
) -> bool:
    """Whether what was pressed is done; what is ``dropped`` (an item's code) needs no field."""
    by, codes = _by(officer, row), [each.code for each in come.planned]
    if dropped:
        left = [code for code in codes if code != dropped]
        return form.carries_out(lambda: applications.plan_project(items=left, **by))
    if not form.is_valid():
        return False
    given = dict(form.cleaned_data)
    if isinstance(form, ItemForm):
        given = {"items": [*codes, given["item"]]}
    deed = next(deed for kind, deed in DEEDS.values() if type(form) is kind)
    return form.carries_out(lambda: deed(officer, by, given))


def _by(officer: Officer, row: Project) -> Told:
    training = officer.viewer.training
    return {"project": row.pk, "by": officer.actor(), "at": officer.at, "training": training}


def _kept(officer: Officer, by: Told, given: Told) -> None:
    """Raises ``Refusal`` for what is neither a photograph nor a PDF."""
    file = files.store(upload=given["file"], by=officer.account.pk, at=officer.at)
    applications.keep_project_mandate(file=file.pk, **by)


DEEDS: dict[str, tuple[type[PlainForm], Callable[[Officer, Told, Told], object]]] = {
    "add": (MatterForm, lambda _officer, by, given: applications.add_to_project(**by, **given)),
    "plan": (ItemForm, lambda _officer, by, given: applications.plan_project(**by, **given)),
    "keep": (MandateForm, _kept),
    "give": (AgentForm, lambda _officer, by, given: applications.give_project_to(**by, **given)),
    "close": (EndForm, lambda _officer, by, given: applications.end_project(**by, **given)),
}
"""By the name of the button that was pressed."""


def _context(
    officer: Officer, row: Project, come: progress.Progress, forms: dict[str, Any]
) -> dict[str, object]:
    return {
        "project": row,
        "progress": come,
        "summary": told.summary(come),
        "next": told.next_step(come),
        "lines": [(one, told.state(one)) for one in come.lines],
        "history": told.history(row, come),
        "code": spaced(row.code),
        "forms": forms,
        "may_change": officer.sees_to_projects and row.ended_at is None,
        "trail": trail_to(Crumb(row.name)),
    }
