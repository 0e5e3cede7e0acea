"""One item: its editions, what became of it when lists were cleared, what may be done now."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue import services
from bianmin.catalogue.models import IN_PREPARATION, Edition, Reform
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm
from bianmin.network.tiers import Tier

from ..officers import Officer, at_the_desk, page
from . import rights


class ReformForm(PlainForm):
    """What a clearing of lists made of the item, from which day, by which document."""

    state = forms.ChoiceField(label=gettext_lazy("It is"), choices=Reform.State.choices)
    day = forms.DateField(
        label=gettext_lazy("From"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    document = forms.CharField(label=gettext_lazy("By which document"), max_length=200)


@at_the_desk
def item(request: HttpRequest, officer: Officer, code: str) -> HttpResponseBase:
    """The page, and what is pressed on it."""
    editions = list(catalogue.editions_of(code).defer("content", "grams", "searched"))
    if not editions:
        raise Http404
    form = ReformForm(request.POST) if "reform" in request.POST else None
    try:
        if request.method == "POST" and (made := _done(request, officer, editions[0], form)):
            return made
    except Refusal as refusal:
        if form is None:
            return _shown(request, officer, editions, None, refusal)
        form.refuse(refusal)
    return _shown(request, officer, editions, form)


def _done(
    request: HttpRequest, officer: Officer, latest: Edition, form: ReformForm | None
) -> HttpResponseBase | None:
    """What was pressed, if this post may press it."""
    code, by, at = latest.item.code, officer.account.pk, officer.at
    if "draft" in request.POST and rights.may_write(officer, code, latest.department):
        draft = services.begin_draft(code=code, by=by, at=at)
        return redirect("desk:catalogue_edition", edition=draft.pk)
    if "take_over" in request.POST and officer.body.tier < Tier.COUNTY:
        services.take_over(code=code, body=officer.body.id, day=officer.viewer.day, by=by, at=at)
        messages.success(request, gettext("Noted: this body does the item from today."))
        return redirect("desk:catalogue_item", code=code)
    if form is not None and rights.may_reform(officer) and form.is_valid():
        services.reform(code=code, by=by, at=at, **form.cleaned_data)
        messages.success(request, gettext("Noted. It is shown to the public from that day."))
        return redirect("desk:catalogue_item", code=code)
    return None


def _shown(
    request: HttpRequest,
    officer: Officer,
    editions: list[Edition],
    form: ReformForm | None,
    refusal: Refusal | None = None,
) -> HttpResponseBase:
    latest, day = editions[0], officer.viewer.day
    code = latest.item.code
    published = [e for e in editions if e.state not in IN_PREPARATION]
    taken_over = _takeovers(officer, code)
    context: dict[str, Any] = {
        "item": latest.item,
        "name": (published or editions)[0].name,
        "department": latest.department,
        "editions": list(zip(editions, [*editions[1:], None], strict=True)),
        "present": _present(published, day),
        "refusal": refusal,
        "form": form or ReformForm(initial={"day": day}) if rights.may_reform(officer) else None,
        "reforms": catalogue.reforms(code),
        "may_take_over": _may_take_over(officer, code),
        "takeovers": taken_over,
        "not_taken_over": _is_delegated(code, day) and not taken_over,
        "may_write": rights.may_write(officer, code, latest.department)
        and latest.state not in IN_PREPARATION,
        "may_localise": rights.may_localise(officer),
    }
    told = 422 if refusal or (form is not None and form.errors) else 200
    return page(request, officer, "catalogue/item", context, status=told)


def _present(published: list[Edition], day: date) -> int:
    """The edition in force on ``day``; 0 where none is."""
    holds = (
        e.pk for e in published if e.from_day <= day and not (e.until_day and e.until_day <= day)
    )
    return next(holds, 0)


def _may_take_over(officer: Officer, code: str) -> bool:
    """A lower body's responsible person, of what was delegated and not yet taken over there."""
    lower = officer.body.tier < Tier.COUNTY and officer.post.role in rights.LOCAL
    if not lower or not _is_delegated(code, officer.viewer.day):
        return False
    return officer.body.id not in catalogue.takeovers(code)


def _is_delegated(code: str, day: date) -> bool:
    return catalogue.reform_state(code, day) == Reform.State.DELEGATED


def _takeovers(officer: Officer, code: str) -> list[tuple[str, date]]:
    rows = catalogue.takeovers(code).items()
    return [(officer.directory.body(body).short_name, row.from_day) for body, row in rows]
