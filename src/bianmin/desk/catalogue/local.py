"""What differs for an item at one's own body: telephone, door, hours, window."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.look.forms import PlainForm

from ..officers import Officer, at_the_desk, page

FIELDS = ("phone", "address", "hours", "window")


class LocalForm(PlainForm):
    """Empty fields leave what the body says of itself."""

    phone = forms.RegexField(
        r"^[0-9][0-9 -]{2,29}$",
        label=gettext_lazy("Telephone"),
        required=False,
        error_messages={"invalid": gettext_lazy("Write digits, with hyphens between them.")},
    )
    address = forms.CharField(label=gettext_lazy("Where it is"), required=False, max_length=200)
    hours = forms.CharField(label=gettext_lazy("Hours"), required=False, max_length=200)
    window = forms.CharField(label=gettext_lazy("Window"), required=False, max_length=60)


@at_the_desk
def local(request: HttpRequest, officer: Officer, code: str) -> HttpResponseBase:
    """The form; what is left empty holds as the body has it."""
    edition = catalogue.editions_of(code).defer("content", "grams").first()
    if edition is None:
        raise Http404
    if not rights.may_localise(officer):
        return redirect("desk:catalogue_item", code=code)
    kept = catalogue.local_values(code).get(officer.body.id)
    initial = {name: getattr(kept, name) for name in FIELDS} if kept else None
    form = LocalForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.set_local_value(
            code=code,
            body=officer.body.id,
            values=form.cleaned_data,
            by=officer.account.pk,
            at=officer.at,
        )
        messages.success(request, gettext("Kept. The public page shows it at once."))
        return redirect("desk:catalogue_item", code=code)
    context = {"form": form, "edition": edition}
    status = 422 if form.is_bound else 200
    return page(request, officer, "catalogue/local", context, status=status)
