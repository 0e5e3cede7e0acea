"""The catalogue as a file: taken out whole, brought in with everything that is found in it."""

import json
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import export as exporting
from bianmin.catalogue import rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.refusals import EditionRefused, ImportRefused
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm, day_field

from ..officers import Officer, at_the_desk, page

FINDINGS_SHOWN = 200
LARGEST_BYTES = 50_000_000


class FileForm(PlainForm):
    """A file of items, and from when they are to hold."""

    file = forms.FileField(
        label=gettext_lazy("File of items (JSON)"), widget=forms.FileInput({"accept": ".json"})
    )
    day = day_field(gettext_lazy("In force from"))

    def clean_file(self) -> UploadedFile:
        upload: UploadedFile = self.cleaned_data["file"]
        if (upload.size or 0) > LARGEST_BYTES:
            raise forms.ValidationError(
                gettext("The file is larger than 50 MB; use the command import-items.")
            )
        return upload


@at_the_desk
def files(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Both ways; bringing in is the county administrator's and the centre's.

    What is brought in waits as drafts until another person passes it.
    """
    may_import = rights.may_reform(officer)
    form = FileForm(initial={"day": officer.viewer.day})
    context: dict[str, Any] = {"may_import": may_import}
    if request.method == "POST" and may_import:
        form = FileForm(request.POST, request.FILES)
        if form.is_valid() and _brought(request, officer, form, context):
            return redirect("desk:catalogue_files")
    context |= {"form": form, "waiting": catalogue.files_waiting()}
    status = 422 if form.is_bound else 200
    return page(request, officer, "catalogue/files", context, status=status)


def _brought(
    request: HttpRequest, officer: Officer, form: FileForm, context: dict[str, Any]
) -> bool:
    """Whether the file came in as drafts; if not, the form and ``context`` say why."""
    upload: UploadedFile = form.cleaned_data["file"]
    try:
        report = services.bring_in(
            raw=upload.read(),
            source=(upload.name or "")[:150],
            day=form.cleaned_data["day"],
            by=officer.account.pk,
            at=officer.at,
        )
    except Refusal as refusal:
        form.refuse(refusal)
        context |= found_in(refusal)
        return False
    told = gettext("%(added)d items added, %(changed)d changed, %(unchanged)d unchanged.")
    names = ("added", "changed", "unchanged")
    messages.success(request, told % {name: len(getattr(report, name)) for name in names})
    return True


def found_in(refusal: Refusal) -> dict[str, Any]:
    """What a refusal of a file names, as far as a page can show it."""
    if not isinstance(refusal, ImportRefused | EditionRefused):
        return {}
    told = [each.told() for each in refusal.findings]
    return {"findings": told[:FINDINGS_SHOWN], "more": max(0, len(told) - FINDINGS_SHOWN)}


@at_the_desk
def export(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The file, as ``bianmin export-items`` writes it."""
    document = exporting.document(officer.viewer.day)
    answer = HttpResponse(
        json.dumps(document, ensure_ascii=False, indent=1), content_type="application/json"
    )
    name = f"items-{officer.viewer.day:%Y%m%d}.json"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
