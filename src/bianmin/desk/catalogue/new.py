"""Beginning an item: its code and what hangs on it; the rest is written afterwards."""

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy

from bianmin.catalogue import rights, services
from bianmin.catalogue.blank import unwritten
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm

from ..officers import Officer, at_the_desk, page
from .fields import item_schema


class NewItemForm(PlainForm):
    """What is fixed when an item is begun."""

    code = forms.RegexField(
        r"^[A-Z]{2}-[0-9]{3}$",
        label=gettext_lazy("Code"),
        help_text=gettext_lazy("Two capital letters for the field, a hyphen, three digits: MZ-018"),
        error_messages={
            "invalid": gettext_lazy("Write it as two capital letters, a hyphen and three digits.")
        },
    )
    name = forms.CharField(label=gettext_lazy("Name of the item"), min_length=4, max_length=80)
    department = forms.CharField(label=gettext_lazy("Department"), min_length=2, max_length=60)
    type = forms.ChoiceField(
        label=gettext_lazy("Type"),
        choices=[(name, name) for name in item_schema()["properties"]["type"]["enum"]],
    )


@at_the_desk
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The form; then the draft's first screen."""
    if not rights.may_begin(officer):
        return redirect("desk:catalogue")
    if request.method != "POST":
        initial = {"department": officer.body.department}
        return page(request, officer, "catalogue/new", {"form": NewItemForm(initial=initial)})
    form = NewItemForm(request.POST)
    if form.is_valid():
        draft = _begun(form, officer)
        if draft:
            return redirect("desk:catalogue_edit", edition=draft, part="basics")
    return page(request, officer, "catalogue/new", {"form": form}, status=422)


def _begun(form: NewItemForm, officer: Officer) -> int:
    """The draft's id; 0 where it was refused, which the form then shows."""
    told = form.cleaned_data
    if not rights.may_write(officer, told["code"], told["department"]):
        form.add_error("department", gettext_lazy("You write only for your own department."))
        return 0
    try:
        draft = services.begin_item(content=unwritten(**told), by=officer.account.pk, at=officer.at)
    except Refusal as refusal:
        form.refuse(refusal)
        return 0
    return draft.pk
