"""How the decision that ended a licence was served: recorded at the register, with its receipt."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.applications import services as applications
from bianmin.applications.models import Licence
from bianmin.files import services as files

from ..officers import Officer, at_the_desk
from .forms import ServeForm
from .register import shown
from .rights import seen


@require_POST
@at_the_desk
def serve(request: HttpRequest, officer: Officer, licence: int) -> HttpResponseBase:
    """From the day that is recorded her remedies run."""
    row = seen(officer, licence)
    form = ServeForm(row, request.POST, request.FILES)
    if not form.is_valid() or not _served(officer, row, form):
        return shown(request, officer, row, serve=form)
    messages.success(request, gettext("It is recorded, and the receipt of service is issued."))
    return redirect("desk:licence", licence=row.pk)


def _served(officer: Officer, row: Licence, form: ServeForm) -> bool:
    return form.carries_out(lambda: _record(officer, row, form))


@transaction.atomic
def _record(officer: Officer, row: Licence, form: ServeForm) -> None:
    """With the photograph, if one was taken; nothing of it is kept where it is refused."""
    said, by, at = {**form.cleaned_data}, officer.account.pk, officer.at
    upload = said.pop("proof")
    proof = files.store(upload=upload, by=by, at=at).pk if upload else None
    serving = applications.Serving(**{**said, "paper": int(said["paper"]), "proof": proof})
    applications.serve_licence_paper(licence=row.pk, serving=serving, seat=officer, by=by, at=at)
