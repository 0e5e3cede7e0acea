"""An investment project as its unit follows it: each matter, what is next, what is due first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from bianmin.applications.models import Project
from bianmin.applications.projects import progress, told
from bianmin.casework.tracking import spaced
from bianmin.network.selectors import directory

from .. import present
from ..contacts import contact_of


def project(request: HttpRequest, code: str) -> HttpResponse:
    """For a browser to which the code was opened."""
    rows = Project.objects.filter(training=False).select_related("unit", "agent")
    row = get_object_or_404(rows, code=code)
    come = progress.of_one(row)
    centre = directory().living(row.body, present.today())
    context = {
        "project": row,
        "code": spaced(code),
        "progress": come,
        "summary": told.summary(come),
        "next": told.next_step(come),
        "lines": [(one, told.state(one)) for one in come.lines],
        "contact": contact_of(centre, person=row.agent.name),
    }
    return render(request, "portal/project.html", context)
