"""Checking a paper by its code or by its file: is it ours, is it unchanged, does it still hold?"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from bianmin.applications import services as applications
from bianmin.applications.models import Application
from bianmin.files import refusals as files
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.look.addresses import address_of
from bianmin.notices import proving
from bianmin.notices import selectors as notices
from bianmin.notices.models import Paper
from bianmin.people import tries

from .. import admission, present
from ..answers import personal
from ..forms import CheckForm, HolderForm
from ..licences import licence_card

FORMS = ["GET", "HEAD", "POST"]


# No tokens are asked for, as in ``track``: who asks for no cookie gets none, and a forged post
# could only show somebody the state of a paper.
@csrf_exempt
@require_http_methods(FORMS)
@personal
def ask(request: HttpRequest) -> HttpResponseBase:
    """By the code printed on it, by the PDF itself, or by both."""
    posted = request.method == "POST"
    form = CheckForm(request.POST, request.FILES) if posted else CheckForm()
    if form.is_valid():
        try:
            return _told(request, form)
        except Refusal as refusal:
            form.refuse(refusal)
    return _form(request, form)


def _form(request: HttpRequest, form: CheckForm) -> HttpResponse:
    status = 422 if form.errors else 200
    return render(request, "portal/papers.html", {"form": form}, status=status)


def _told(request: HttpRequest, form: CheckForm) -> HttpResponseBase:
    at, address = present.now(), address_of(request)
    tries.check(address, at=at)
    claimed = notices.paper_by_code(form.cleaned_data["code"])
    file = form.cleaned_data["file"]
    if file is None:
        return redirect("portal:paper", access_code=form.cleaned_data["code"])
    if file.size > settings.LARGEST_UPLOAD_BYTES:
        raise files.too_large(file.size, settings.LARGEST_UPLOAD_BYTES)
    recognised = proving.recognise(file.read(), claimed=claimed)
    if recognised.paper is None:
        tries.count_wrong(address, at=at)
    proof = proving.proof_of(recognised.paper) if recognised.paper else None
    licence = licence_card(proof.paper, day_of(at)) if proof else None
    context = {"found": recognised.found, "proof": proof, "licence": licence, "form": form}
    return render(request, "portal/papers.html", context)


@csrf_exempt
@require_http_methods(FORMS)
@personal
def check(request: HttpRequest, access_code: str) -> HttpResponseBase:
    """What the paper says of itself; whom it concerns only to who has the last four digits."""
    at, address = present.now(), address_of(request)
    tries.check(address, at=at)
    paper = notices.paper_by_code(access_code)
    if paper is None:
        tries.count_wrong(address, at=at)
        return render(request, "portal/paper.html", {"code": access_code[:20]}, status=404)
    application = _application(paper)
    form = HolderForm(request.POST) if request.method == "POST" else HolderForm()
    if application and form.is_valid():
        try:
            applications.track(code=application.code, tail=form.cleaned_data["tail"], at=at)
        except Refusal as refusal:
            tries.count_wrong(address, at=at)
            form.refuse(refusal)
        else:
            admission.admit(request, application.code, at=at)
            return redirect("portal:issued", code=application.code, paper=paper.pk)
    context = {
        "proof": proving.proof_of(paper),
        "licence": licence_card(paper, day_of(at)),
        "form": form if application else None,
    }
    return render(request, "portal/paper.html", context, status=422 if form.errors else 200)


def _application(paper: Paper) -> Application | None:
    """The application the paper belongs to; None for a sheet, a list, practice, or one that was
    destroyed."""
    subject, _, number = paper.about.partition(" ")
    if subject != "matter" or paper.training or paper.destroyed_at:
        return None
    return Application.objects.filter(matter=int(number)).first()
