"""Cutting the edges off a photographed page, by four plain choices."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from bianmin.applications.models import OnlineDraft
from bianmin.applications.online import drafts
from bianmin.applications.online.questions import PAPER
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.look.edges_form import EdgesForm

from .. import present
from .frame import with_draft


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def crop(request: HttpRequest, draft: OnlineDraft, file: int) -> HttpResponseBase:
    """The page with its four edges; what is cut takes its place."""
    key = drafts.paper_with(draft, file)
    if key is None:
        raise Http404
    back = reverse("portal:online_question", args=[draft.pk, PAPER + key])
    form = EdgesForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        at = present.now()
        kept = get_object_or_404(StoredFile, pk=file)
        new = files.crop(file=kept, edges=form.edges, by=None, at=at)
        drafts.replace_page(draft, key, file, new.pk, at=at)
        return redirect("portal:online_crop", draft=draft.pk, file=new.pk)
    picture = reverse("portal:online_page", args=[draft.pk, file])
    context = {"form": form, "picture": picture, "back": back}
    return render(request, "portal/online/crop.html", context, status=422 if form.errors else 200)
