"""Taking in what the holder asks about a licence: an intake begins, its person and item filled."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from bianmin.applications.licences import requests
from bianmin.applications.models import Licence
from bianmin.catalogue import selectors as catalogue
from bianmin.law.refusal import Refusal

from ..intake import drafts, person
from ..officers import Officer, at_the_desk
from .forms import AskForm
from .register import shown
from .rights import seen


@require_POST
@at_the_desk
def ask(request: HttpRequest, officer: Officer, licence: int) -> HttpResponseBase:
    """What cannot be asked is refused here, before anything is typed."""
    row, form = seen(officer, licence), AskForm(request.POST)
    if not form.is_valid() or not officer.may_receive:
        return shown(request, officer, row, ask=form)
    try:
        _check(officer, row, form)
    except Refusal as refusal:
        form.refuse(refusal)
        return shown(request, officer, row, ask=form)
    draft = drafts.begin(officer=officer)
    known = row.holder.division in officer.directory.divisions
    place = row.holder.division if known else officer.body.division
    drafts.keep(
        draft,
        at=officer.at,
        person=person.known(row.holder, place),
        item=row.item,
        papers={},
        answers={},
        licence={"id": row.pk, **form.cleaned_data},
    )
    return redirect("desk:intake_papers", draft=draft.pk)


def _check(officer: Officer, row: Licence, form: AskForm) -> None:
    said = form.cleaned_data
    requests.check(
        requests.Asked(row.pk, said["purpose"], said["wish"]),
        edition=catalogue.in_force(row.item, officer.viewer.day),
        party=row.holder,
        beneficiary=None,
        day=officer.viewer.day,
    )
