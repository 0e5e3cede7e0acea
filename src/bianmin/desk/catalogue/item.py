"""One item: its editions, what became of it when lists were cleared, what may be done now."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import rechecks, rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import IN_PREPARATION, Edition, Reform, Takeover
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm, day_field

from ..officers import Officer, at_the_desk, page


class ReformForm(PlainForm):
    """What a clearing of lists made of the item, from which day, by which document."""

    state = forms.ChoiceField(label=gettext_lazy("It is"), choices=Reform.State.choices)
    day = day_field(gettext_lazy("From"))
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
    if "take_over" in request.POST and rights.may_take_over(officer):
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
    taken_over = catalogue.takeovers(code)
    is_delegated = catalogue.reform_state(code, day) == Reform.State.DELEGATED
    context: dict[str, Any] = {
        "item": latest.item,
        "name": (published or editions)[0].name,
        "department": latest.department,
        "editions": list(zip(editions, [*editions[1:], None], strict=True)),
        "present": _present(published, day),
        "refusal": refusal,
        "rechecks": rechecks.waiting(day).filter(edition__item=latest.item),
        "form": form or ReformForm(initial={"day": day}) if rights.may_reform(officer) else None,
        "reforms": catalogue.reforms(code),
        "may_take_over": is_delegated
        and officer.body.id not in taken_over
        and rights.may_take_over(officer),
        "takeovers": _named(officer, taken_over),
        "not_taken_over": is_delegated and not taken_over,
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


def _named(officer: Officer, taken_over: dict[int, Takeover]) -> list[tuple[str, date]]:
    return [
        (officer.directory.body(body).short_name, row.from_day) for body, row in taken_over.items()
    ]
