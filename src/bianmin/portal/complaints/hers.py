"""Her complaint's page, for whoever has shown its codes; taking it back; not being content."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from bianmin.complaints import services
from bianmin.law.refusal import Refusal

from .. import admission, clocks, contacts, feeds, present, sealed
from ..answers import personal
from ..online import codes
from ..online.forms import CodeForm
from . import following
from .forms import AgainForm
from .scene import Complained, complaint_by
from .views import TOLD

WHY = "complaint_again"

Deed = Callable[[HttpRequest, Complained], HttpResponseBase]


def complained(
    request: HttpRequest, code: str, form: AgainForm | None = None, refusal: Refusal | None = None
) -> HttpResponse:
    """Every step, day, letter; what was answered; what she can do now."""
    scene = complaint_by(code, present.now())
    stay = scene.stay
    context = {
        "scene": scene,
        "refusal": refusal,
        "where": following.where(scene),
        "outcome": following.outcome(scene) if scene.complaint.finding else "",
        "clocks": clocks.bars(scene),
        "feed": feeds.address(scene),
        "stays": following.stays(scene),
        "done": following.done(scene),
        "contact": contacts.contact_of(scene.body(stay)) if stay else None,
        "form": form or AgainForm(),
    }
    status = 422 if refusal or (form and form.errors) else 200
    return render(request, "portal/complaints/tracked.html", context, status=status)


@require_POST
@personal
def withdraw(request: HttpRequest, code: str) -> HttpResponseBase:
    """Taken back by herself."""
    return _once_sure(request, code, "withdraw complaint", _withdrawn)


@require_POST
@personal
def again(request: HttpRequest, code: str) -> HttpResponseBase:
    """Not content: it is looked into once more, by the office above."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    if "words" in request.POST:
        form = AgainForm(request.POST)
        if not form.is_valid():
            return complained(request, code, form)
        sealed.keep(request, WHY, form.cleaned_data)
    return _once_sure(request, code, "complain again", _again)


def _once_sure(request: HttpRequest, code: str, what: str, deed: Deed) -> HttpResponseBase:
    """Who gave a telephone types the code sent to it; who has the second code has shown it.

    Code and four digits let somebody read; they let nobody act.
    """
    at = present.now()
    if not admission.is_admitted(request, code, at=at):
        return redirect("portal:tracked", code=code)
    scene = complaint_by(code, at)
    number, purpose = scene.complaint.phone, f"{what} {code}"
    typed = "code" in request.POST and "again" not in request.POST
    form = CodeForm(request.POST if typed else None)
    try:
        if not number or (
            typed and codes.pending(request, purpose) and codes.confirmed(request, form)
        ):
            return deed(request, scene)
        if not typed and ("again" in request.POST or not codes.pending(request, purpose)):
            codes.send_code(request, number, purpose=purpose)
    except Refusal as refusal:
        return complained(request, code, refusal=refusal)
    context = {**codes.code_context(request, number), "form": form, "back": code}
    return render(request, "portal/online/code.html", context, status=422 if form.errors else 200)


def _withdrawn(request: HttpRequest, scene: Complained) -> HttpResponseBase:
    """Its key makes a second press the same one."""
    key = f"withdraw-{scene.matter.pk}-{scene.matter.version}"
    services.withdraw(complaint=scene.complaint, at=scene.at, key=key)
    return redirect("portal:tracked", code=scene.code)


def _again(request: HttpRequest, scene: Complained) -> HttpResponseBase:
    words = str(sealed.kept(request, WHY).get("words", ""))
    key = f"again-{scene.matter.pk}"
    made = services.bring_again(complaint=scene.complaint, words=words, at=scene.at, key=key)
    sealed.let_go(request, WHY)
    sealed.keep(request, TOLD, {"code": made.code, "second": ""})
    admission.admit(request, made.code, at=scene.at)
    return redirect("portal:complaint_sent", code=made.code)
