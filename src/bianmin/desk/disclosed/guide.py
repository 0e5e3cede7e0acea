"""The body's guide: written by one person, passed by another, on one page."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.information.disclosed import guides, rights
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm

from ..catalogue.edition import RemarkForm
from ..officers import Officer, for_whom, page
from .way import trail


def _words(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=1000, widget=forms.Textarea({"rows": 3}))


class GuideForm(PlainForm):
    """What the network does not know of the body."""

    office = forms.CharField(label=gettext_lazy("Office in charge of disclosure"), max_length=100)
    duties = _words(gettext_lazy("Duties"))
    fax = forms.CharField(
        label=gettext_lazy("Fax"),
        help_text=gettext_lazy("If there is none, say so."),
        max_length=40,
    )
    email = forms.CharField(
        label=gettext_lazy("E-mail"),
        help_text=gettext_lazy("If there is none, say so."),
        max_length=100,
    )
    online = forms.CharField(
        label=gettext_lazy("On the internet"),
        help_text=gettext_lazy("Address of the site."),
        max_length=200,
    )
    bases = _words(gettext_lazy("Laws and rules by which it acts"))
    classified = _words(gettext_lazy("How information is classified"))
    arranged = _words(gettext_lazy("How it is arranged"))
    obtained = _words(gettext_lazy("Where and how it can be had"))


@for_whom(rights.may_see, "disclosed/not_yours")
def guide(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The form for its writer; for whoever passes it, the draft and two buttons."""
    if request.method != "POST":
        return _shown(request, officer)
    if "pass" in request.POST or "send_back" in request.POST:
        return _judged(request, officer)
    return _written(request, officer)


def _written(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    form = GuideForm(request.POST)
    if not rights.may_write(officer) or not form.is_valid():
        return _shown(request, officer, form=form)
    if not form.carries_out(lambda: _kept(request, officer, form)):
        return _shown(request, officer, form=form)
    told = gettext("Submitted. Another person reviews it now.")
    messages.success(request, told if "submit" in request.POST else gettext("The draft is kept."))
    return redirect("desk:disclosed")


@transaction.atomic
def _kept(request: HttpRequest, officer: Officer, form: GuideForm) -> None:
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at}
    told, seen = guides.Told(**form.cleaned_data), request.POST.get("seen", "")
    row = guides.save(body=officer.body.id, told=told, seen=seen, **given)
    if "submit" in request.POST:
        guides.submit(guide=row.pk, **given)


def _judged(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    draft = guides.draft_of(officer.body.id)
    if draft is None or not rights.may_pass(officer):
        return redirect("desk:disclosed_guide")
    given: dict[str, Any] = {"guide": draft.pk, "by": officer.account.pk, "at": officer.at}
    remark = RemarkForm(request.POST)
    try:
        if "pass" in request.POST:
            guides.make_public(seen=request.POST.get("seen", ""), **given)
        elif remark.is_valid():
            guides.send_back(**given, **remark.cleaned_data)
        else:
            return _shown(request, officer, remark=remark)
    except Refusal as refusal:
        return _shown(request, officer, refusal=refusal)
    messages.success(request, gettext("Done."))
    return redirect("desk:disclosed")


def _shown(
    request: HttpRequest,
    officer: Officer,
    form: GuideForm | None = None,
    remark: RemarkForm | None = None,
    refusal: Refusal | None = None,
) -> HttpResponseBase:
    body = officer.body.id
    draft = guides.draft_of(body)
    last = draft or guides.in_force(body)
    initial = {name: getattr(last, name) for name in guides.FIELDS} if last else {}
    sent = request.POST.get("seen")
    context = {
        "trail": trail(gettext("The guide")),
        "form": form or GuideForm(initial=initial),
        "draft": draft,
        "public": guides.in_force(body),
        "seen": sent if sent is not None else getattr(draft, "digest", ""),
        "may_write": rights.may_write(officer),
        "may_pass": rights.may_pass(officer) and draft is not None and draft.submitted_at,
        "remark_form": remark or RemarkForm(),
        "refusal": refusal,
    }
    wrong = form or remark or refusal
    return page(request, officer, "disclosed/guide", context, status=422 if wrong else 200)
