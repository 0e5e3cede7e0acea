"""Leave for an item to stay outside the county's centre: asked, reviewed, approved, ended."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition, Exemption
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm, day_field

from ..officers import Officer, at_the_desk, page


class ReasonForm(PlainForm):
    """Why the item is to stay outside."""

    reason = forms.CharField(label=gettext_lazy("Why it is to stay outside"), max_length=300)


class ApprovalForm(PlainForm):
    """By which document the government approved it, and of which day."""

    document = forms.CharField(label=gettext_lazy("The government's document"), max_length=200)
    day = day_field(gettext_lazy("Day of the document"))


class RemarkForm(PlainForm):
    """Why it is turned down, or ends."""

    remark = forms.CharField(label=gettext_lazy("Why"), max_length=300)


class NoForm(PlainForm):
    """Nothing is to be filled in."""


FORMS: dict[str, type[PlainForm]] = {
    "ask": ReasonForm,
    "review": NoForm,
    "approve": ApprovalForm,
    "end": RemarkForm,
}


@at_the_desk
def exemption(request: HttpRequest, officer: Officer, code: str) -> HttpResponseBase:
    """The item's exemption, past ones, and what this post may do about it now."""
    edition = catalogue.editions_of(code).defer("content", "grams").first()
    if edition is None:
        raise Http404
    rows = list(catalogue.exemptions(code))
    row = next((row for row in rows if row.ended_on is None), None)
    deeds = _deeds(officer, edition, row)
    shown = {deed: form(initial={"day": officer.viewer.day}) for deed, form in FORMS.items()}
    pressed = next((deed for deed in deeds if deed in request.POST), "")
    if pressed:
        form = shown[pressed] = FORMS[pressed](request.POST)
        if form.is_valid() and _done(pressed, officer, code, row, form):
            messages.success(request, gettext("Noted."))
            return redirect("desk:catalogue_exemption", code=code)
    context: dict[str, Any] = {
        "edition": edition,
        "row": row,
        "past": [row for row in rows if row.ended_on],
        "holds": row is not None and row.holds_on(officer.viewer.day),
        "forms": [(deed, form) for deed, form in shown.items() if deed in deeds],
    }
    return page(request, officer, "catalogue/exemption", context, status=422 if pressed else 200)


def _deeds(officer: Officer, edition: Edition, row: Exemption | None) -> set[str]:
    """What this post may do about it as it stands."""
    writes = rights.may_write(officer, edition.item.code, edition.department)
    reviews = rights.may_review_exemption(officer)
    if row is None:
        return {"ask"} if writes else set()
    deeds = {"end"} if writes or reviews else set()
    if reviews and row.reviewed_by is None:
        deeds.add("review")
    if rights.may_enter_approval(officer) and row.reviewed_by and row.approved_on is None:
        deeds.add("approve")
    return deeds


def _done(deed: str, officer: Officer, code: str, row: Exemption | None, form: PlainForm) -> bool:
    """Whether it was done; if not, the form says why."""
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at, **form.cleaned_data}
    takes: dict[str, Callable[..., Exemption]] = {
        "review": services.review_exemption,
        "approve": services.approve_exemption,
        "end": services.end_exemption,
    }
    try:
        if row is None:
            services.ask_exemption(code=code, **given)
        else:
            takes[deed](exemption=row.pk, **given)
    except Refusal as refusal:
        form.refuse(refusal)
        return False
    return True
