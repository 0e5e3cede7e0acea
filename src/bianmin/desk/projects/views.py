"""The projects of one's centre: how far each has come, and beginning one."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.applications import services as applications
from bianmin.applications.projects import progress, told
from bianmin.look.cards import Crumb

from ..officers import Officer, at_the_desk, page
from .forms import BeginForm


@require_safe
@at_the_desk
def projects(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The newest first, each with its progress."""
    rows = list(progress.seen_by(officer.viewer)[: progress.MOST])
    found = progress.of_many(rows)
    context = {
        "projects": [(row, found[row.pk], told.summary(found[row.pk])) for row in rows],
        "may_begin": officer.sees_to_projects,
    }
    return page(request, officer, "projects/index", context)


@at_the_desk
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Begin one under the unit's mandate, with its first matter."""
    if not officer.sees_to_projects:
        raise Http404(
            gettext("Investment projects are seen to by the agency centre of the county.")
        )
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _begun(officer, form):
        messages.success(request, gettext("The project is begun."))
        return redirect("desk:projects")
    status = 422 if form.errors else 200
    trail = trail_to(Crumb(gettext("Begin a project")))
    return page(request, officer, "projects/new", {"form": form, "trail": trail}, status=status)


def _begun(officer: Officer, form: BeginForm) -> bool:
    return form.carries_out(
        lambda: applications.begin_project(
            wanted=applications.ProjectWanted(**form.cleaned_data),
            by=officer.actor(),
            at=officer.at,
            training=officer.viewer.training,
        )
    )


def trail_to(last: Crumb) -> list[Crumb]:
    return [Crumb(gettext("Investment projects"), reverse("desk:projects")), last]
