"""Asking for information; the page on which a request is followed; clarifying and withdrawing."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.views.decorators.http import require_http_methods, require_POST

from bianmin.information import published, refusals
from bianmin.information import services as information
from bianmin.information.followed import Followed
from bianmin.information.published import Public
from bianmin.law import masks
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.refusals import closed
from bianmin.matters.services import party

from .. import admission, clocks, contacts, feeds, present
from ..answers import personal, public
from ..online import codes
from ..online.acting import once_confirmed
from ..online.forms import CodeForm
from ..scene import asked_of
from . import asked, bodies, following, remedies
from .ending import ending
from .forms import ClarifyForm, RequestForm

PURPOSE = "information request"


@public
def start(request: HttpRequest) -> HttpResponse:
    """What can be asked for, by whom, what it costs, and how long it takes."""
    return render(request, "portal/information/start.html", {"limits": following.limits()})


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def ask(request: HttpRequest) -> HttpResponseBase:
    """Everything on one page; then a code is sent to her phone."""
    offered = bodies.offered(present.today())
    if request.method != "POST":
        said = asked.kept(request) or {"body": request.GET.get("body", "")}
        return _form(request, RequestForm(offered, initial=said))
    form = RequestForm(offered, request.POST)
    if form.is_valid() and (near := _public_already(request, form)):
        return _form(request, form, near=near)
    if form.is_valid():
        said = {**form.cleaned_data, "key": get_random_string(20)}
        try:
            codes.send_code(request, said["phone"], purpose=PURPOSE)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            asked.keep(request, said)
            return redirect("portal:request_code")
    return _form(request, form, status=422)


def _public_already(request: HttpRequest, form: RequestForm) -> Sequence[Public]:
    """What everybody can read already and is much like what she asks for; shown to her once."""
    if "anyway" in request.POST:
        return ()
    said = form.cleaned_data
    return published.resembling(said["wanted"], body=int(said["body"]), day=present.today())


def _form(
    request: HttpRequest, form: RequestForm, status: int = 200, near: Sequence[Public] = ()
) -> HttpResponse:
    context = {"form": form, "near": near}
    return render(request, "portal/information/ask.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def code(request: HttpRequest) -> HttpResponseBase:
    """The code of her phone sends it."""
    number, said = codes.pending(request, PURPOSE), asked.kept(request)
    if not number or not said:
        return redirect("portal:request_new")
    typed = request.method == "POST"
    form = CodeForm(request.POST if typed else None)
    refusal: Refusal | None = None
    if typed and codes.confirmed(request, form):
        try:
            return _sent(request, said)
        except Refusal as why:
            refusal = why
    context = {**codes.code_context(request, number), "form": form, "refusal": refusal}
    status = 422 if refusal or form.errors else 200
    return render(request, "portal/information/code.html", context, status=status)


def _sent(request: HttpRequest, said: dict[str, str]) -> HttpResponseBase:
    at = present.now()
    made = asked.send(said, at=at, key=said["key"])
    asked.let_go(request)
    admission.admit(request, made[0].code, at=at)
    return redirect("portal:request_sent", code=made[0].code)


@personal
def sent(request: HttpRequest, code: str) -> HttpResponseBase:
    """Her code, and what comes next."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    context = {"code": code, "scene": asked_of(code, present.now())}
    return render(request, "portal/information/sent.html", context)


def requested(
    request: HttpRequest, code: str, form: ClarifyForm | None = None, refusal: Refusal | None = None
) -> HttpResponse:
    """The page of a request, for whoever has shown code and digits."""
    scene = asked_of(code, present.now())
    status = 422 if refusal or (form and form.errors) else 200
    context = {**_context(scene), "form": form or _clarify(scene), "refusal": refusal}
    return render(request, "portal/information/tracked.html", context, status=status)


def _context(scene: Followed) -> dict[str, object]:
    stay = scene.stay
    return {
        "scene": scene,
        "name": masks.name_public(scene.request.party.name),
        "asked": following.asked(scene),
        "where": following.where(scene),
        "ending": ending(scene),
        "clocks": clocks.bars(scene),
        "remedies": remedies.remedies(scene.request, day_of(scene.at)),
        "feed": feeds.address(scene),
        "stays": following.stays(scene),
        "done": following.done(scene),
        "withdrawable": following.is_withdrawable(scene),
        "contact": contacts.contact_of(scene.body(stay)) if stay else None,
    }


def _clarify(scene: Followed) -> ClarifyForm | None:
    if scene.awaited != following.CLARIFICATION:
        return None
    return ClarifyForm(initial={"wanted": scene.request.wanted})


@require_POST
@personal
def clarify(request: HttpRequest, code: str) -> HttpResponseBase:
    """What she means now; sent once the code of her phone is typed in."""
    if "code" not in request.POST and "again" not in request.POST:
        form = ClarifyForm(request.POST)
        if admission.is_admitted(request, code, at=present.now()) and not form.is_valid():
            return requested(request, code, form)
        asked.keep(request, {"wanted": request.POST.get("wanted", "")})
    return once_confirmed(
        request, code, _clarified, find=asked_of, what="clarify", barrier=_is_awaited
    )


@require_POST
@personal
def withdraw(request: HttpRequest, code: str) -> HttpResponseBase:
    """Taken back by herself, once the code of her phone is typed in."""
    return once_confirmed(
        request, code, _withdrawn, find=asked_of, what="withdraw", barrier=_is_open
    )


def _is_awaited(scene: Followed) -> Refusal | None:
    awaited = scene.awaited == following.CLARIFICATION
    return None if awaited else refusals.nothing_asked()


def _is_open(scene: Followed) -> Refusal | None:
    return None if following.is_withdrawable(scene) else closed()


def _clarified(request: HttpRequest, scene: Followed, who: int) -> HttpResponseBase:
    words = {"wanted": str(asked.kept(request).get("wanted", ""))}
    asked.let_go(request)
    return _hers(request, scene, "clarified", who, words)


def _withdrawn(request: HttpRequest, scene: Followed, who: int) -> HttpResponseBase:
    return _hers(request, scene, "withdraw_request", who, {})


def _hers(
    request: HttpRequest, scene: Followed, step: str, who: int, words: dict[str, str]
) -> HttpResponseBase:
    """Her own step; its key makes a second press the same one."""
    key = f"{step}-{scene.matter.pk}-{scene.matter.version}"
    by, at = party(who), scene.at
    try:
        information.act(matter=scene.matter.pk, step=step, by=by, at=at, key=key, words=words)
    except Refusal as refusal:
        return requested(request, scene.code, refusal=refusal)
    return redirect("portal:tracked", code=scene.code)
