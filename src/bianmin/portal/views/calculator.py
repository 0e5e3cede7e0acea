"""The calculator: a form that lies in the address, its answer as page, sheet and JSON."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from bianmin.law.refusal import Refusal
from bianmin.look import explanation as look
from bianmin.network import selectors as network

from .. import present
from ..answers import public
from ..calculator.asking import explained
from ..calculator.forms import CalculatorForm
from ..contacts import HOTLINE


@public
def calculator(request: HttpRequest) -> HttpResponse:
    """Empty at first; what cannot be reckoned is said beside its field, and stays as typed."""
    form, told = _answered(request)
    query = request.GET.urlencode()
    context = {
        "form": form,
        "told": told,
        "pdf_url": f"{reverse('portal:calculator_pdf')}?{query}",
        "json_url": f"{reverse('portal:calculator_json')}?{query}",
    }
    wrong = form.is_bound and told is None
    return render(request, "portal/calculator.html", context, status=422 if wrong else 200)


@public
def as_json(request: HttpRequest) -> HttpResponse:
    form, told = _answered(request)
    if told is None:
        return JsonResponse({"errors": form.errors}, status=422)
    return look.json_response(told)


@public
def as_pdf(request: HttpRequest) -> HttpResponse:
    form, told = _answered(request)
    if told is None:
        return render(request, "portal/calculator.html", {"form": form}, status=422)
    today = present.today()
    centre = network.directory().centre(today)
    head = look.Letterhead(
        organ=centre.name if centre else told.bar.label,
        contact=centre.phone if centre and centre.phone else HOTLINE,
        about="期限计算",
        scan_path=f"{reverse('portal:calculator')}?{request.GET.urlencode()}".lstrip("/"),
    )
    return look.pdf_response(look.pdf(lambda: explained(form), head, today), "期限计算")


def _answered(request: HttpRequest) -> tuple[CalculatorForm, look.Explanation | None]:
    """The form as typed, and the answer unless something is wrong or nothing was asked."""
    form = CalculatorForm(request.GET or None, today=present.today())
    if not form.is_valid():
        return form, None
    try:
        return form, explained(form)
    except Refusal as refusal:
        if refusal.field not in form.fields:
            refusal.field = "day"
        form.refuse(refusal)
        return form, None
