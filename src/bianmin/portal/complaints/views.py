"""Making a complaint: how one can, of which office, the form, the code of her phone, the slip."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.views.decorators.http import require_http_methods, require_safe

from bianmin.casework.tracking import spaced
from bianmin.law.refusal import Refusal
from bianmin.network import selectors as network
from bianmin.network.finding import bodies_called

from .. import admission, present, sealed
from ..answers import personal, public
from ..online import codes
from ..online.forms import CodeForm
from . import sending, ways
from .forms import ComplainForm
from .scene import complaint_by

PURPOSE = "complaint"
TYPED, TOLD = "complaint_typed", "complaint_told"


@public
def start(request: HttpRequest) -> HttpResponse:
    """How one can complain, that it is kept secret, and what becomes of it by when."""
    return render(request, "portal/complaints/start.html", ways.told(present.today()))


@require_safe
@personal
def choose(request: HttpRequest) -> HttpResponse:
    """Which office it is about, found by its name or a part of it."""
    typed = request.GET.get("q", "").strip()[:60]
    found = bodies_called(typed, network.directory(), present.today())
    about = request.GET.get("about", "")[:40]
    context = {"typed": typed, "found": found, "about": about}
    return render(request, "portal/complaints/choose.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def complain(request: HttpRequest, body: int) -> HttpResponseBase:
    """Everything on one page; with a name a code is sent to her phone, without it goes at once."""
    card = network.directory().bodies.get(body)
    if card is None or present.today() not in card.days:
        raise Http404
    around, at = network.directory(), present.now()
    if request.method != "POST":
        form = ComplainForm(card, around, at, initial=_begun(request, body))
        return _form(request, form)
    form = ComplainForm(card, around, at, request.POST, request.FILES)
    is_whole = form.is_valid()
    said = {**form.cleaned_data, "files": _files(request, form), "body": body}
    sealed.keep(request, TYPED, _plain(said))
    if is_whole and not form.errors and (answer := _next(request, form)):
        return answer
    return _form(request, form, status=422)


def _begun(request: HttpRequest, body: int) -> dict[str, Any]:
    """What she typed before, or what the page she came from knows."""
    said = sealed.kept(request, TYPED)
    if said.get("body") == body and "code" in request.GET:
        return said
    asked = {"whom": "person", "site": "site", "about": "about"}
    return {name: request.GET[there] for name, there in asked.items() if request.GET.get(there)}


def _plain(said: dict[str, Any]) -> dict[str, Any]:
    """Without the uploads, which are kept by themselves."""
    return {name: value for name, value in said.items() if not name.startswith("file_")}


def _files(request: HttpRequest, form: ComplainForm) -> list[int]:
    """Those just sent, after those of an earlier try at the same form."""
    before = sealed.kept(request, TYPED).get("files", []) if "more" in request.POST else []
    return [*before, *form.stored(None, present.now())]


def _next(request: HttpRequest, form: ComplainForm) -> HttpResponseBase | None:
    """The slip, or the code of her phone; None where it is refused, which the form then says."""
    said = {**sealed.kept(request, TYPED), "key": get_random_string(20)}
    try:
        if not said["phone"]:
            return _sent(request, said)
        codes.send_code(request, said["phone"], purpose=PURPOSE)
    except Refusal as refusal:
        form.refuse(refusal)
        return None
    sealed.keep(request, TYPED, said)
    return redirect("portal:complaint_code")


def _form(request: HttpRequest, form: ComplainForm, status: int = 200) -> HttpResponse:
    files = sealed.kept(request, TYPED).get("files", []) if form.is_bound else []
    context = {"form": form, "body": form.body, "files_kept": len(files)}
    return render(request, "portal/complaints/new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def code(request: HttpRequest) -> HttpResponseBase:
    """The code of her phone sends it."""
    number, said = codes.pending(request, PURPOSE), sealed.kept(request, TYPED)
    if not number or not said:
        return redirect("portal:complaint_of")
    typed = request.method == "POST"
    form = CodeForm(request.POST if typed else None)
    refusal: Refusal | None = None
    if typed and codes.confirmed(request, form):
        try:
            return _sent(request, said)
        except Refusal as why:
            refusal = why
    told = codes.code_context(request, number)
    context = {**told, "form": form, "refusal": refusal, "said": said}
    status = 422 if refusal or form.errors else 200
    return render(request, "portal/complaints/code.html", context, status=status)


def _sent(request: HttpRequest, said: dict[str, Any]) -> HttpResponseBase:
    at = present.now()
    made = sending.send(said, at=at, key=said["key"])
    sealed.let_go(request, TYPED)
    sealed.keep(request, TOLD, {"code": made.code, "second": made.second})
    admission.admit(request, made.code, at=at)
    return redirect("portal:complaint_sent", code=made.code)


@personal
def sent(request: HttpRequest, code: str) -> HttpResponseBase:
    """Her codes, and what comes next."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    told = sealed.kept(request, TOLD)
    scene = complaint_by(code, present.now())
    context = {
        "scene": scene,
        "spaced": spaced(code),
        "second": told.get("second", "") if told.get("code") == code else "",
        "handled_by": scene.directory.body(scene.matter.received_by),
        **ways.told(present.today()),
    }
    return render(request, "portal/complaints/sent.html", context)
