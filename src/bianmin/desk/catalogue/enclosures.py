"""The files that go with a draft: blank forms, samples and policies, put in and taken out."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import enclosures as catalogue
from bianmin.catalogue import rights, services
from bianmin.catalogue.models import Edition, State
from bianmin.law.refusal import Refusal
from bianmin.look import pictures
from bianmin.look.forms import PlainForm

from ..officers import Officer, at_the_desk, page
from .fields import item_schema
from .parts import ENCLOSURES

KINDS: list[str] = item_schema()["properties"]["enclosures"]["items"]["properties"]["kind"]["enum"]


class EnclosureForm(PlainForm):
    """A file and what is said of it."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What it is"), choices=[(kind, kind) for kind in KINDS]
    )
    title = forms.CharField(label=gettext_lazy("Title"), min_length=2, max_length=80)
    issue = forms.CharField(
        label=gettext_lazy("Edition of the text"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("As it stands on it, such as 2026年版."),
    )
    upload = forms.FileField(
        label=gettext_lazy("The file (PDF or photograph)"),
        widget=forms.FileInput({"accept": ".pdf,.jpg,.jpeg,.png,.webp"}),
    )
    looked_at = forms.BooleanField(
        label=gettext_lazy("I have looked at every page: nobody’s number is on it"),
        help_text=gettext_lazy("Needed for pictures, which no program reads, and for telephones."),
        required=False,
    )


@at_the_desk
def enclosures(request: HttpRequest, officer: Officer, edition: int) -> HttpResponseBase:
    """The files of a draft, for its writer."""
    drafts = Edition.objects.filter(state=State.DRAFT).select_related("item").defer("grams")
    row = get_object_or_404(drafts, pk=edition)
    if not rights.may_write(officer, row.item.code, row.department):
        return redirect("desk:catalogue_edition", edition=row.pk)
    if request.method != "POST":
        return _shown(request, officer, row, EnclosureForm())
    taken = request.POST.get("take_out", "")
    form = EnclosureForm() if taken else EnclosureForm(request.POST, request.FILES)
    try:
        if not taken and not form.is_valid():
            return _shown(request, officer, row, form)
        _changed(officer, row, form, taken, request.POST.get("seen", ""))
    except Refusal as refusal:
        return _shown(request, officer, row, form, refusal)
    told = gettext("Taken out of the draft.") if taken else gettext("It goes with the draft now.")
    messages.success(request, told)
    return redirect(request.path)


def _changed(officer: Officer, row: Edition, form: EnclosureForm, taken: str, seen: str) -> None:
    """One file taken out, or one put in."""
    given: dict[str, Any] = {"edition": row.pk, "seen": seen}
    given |= {"by": officer.account.pk, "at": officer.at}
    if taken:
        services.take_out(digest=taken, **given)
    else:
        services.enclose(**given, **form.cleaned_data)


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: Edition,
    form: EnclosureForm,
    refusal: Refusal | None = None,
) -> HttpResponseBase:
    if refusal is not None and form.is_bound:
        form.refuse(refusal)
        refusal = None
    row.refresh_from_db()
    context = {
        "edition": row,
        "part": ENCLOSURES,
        "texts": catalogue.named(row.typed),
        "form": form,
        "refusal": refusal,
    }
    status = 422 if request.method == "POST" else 200
    return page(request, officer, "catalogue/enclosures", context, status=status)


@at_the_desk
def enclosure(request: HttpRequest, officer: Officer, edition: int, digest: str) -> HttpResponse:
    """One file, also of a draft: whoever passes it reads it first."""
    row = get_object_or_404(Edition.objects.select_related("item").defer("grams"), pk=edition)
    file = catalogue.file_of(row.item.code, digest)
    if file is None:
        raise Http404
    return pictures.served(file, small=False)
