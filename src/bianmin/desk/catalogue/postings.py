"""Which guide hangs where: what was put up at one's own body, and what is to be replaced."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Posting
from bianmin.look.forms import PlainForm, day_field
from bianmin.network.tiers import Tier

from ..officers import Officer, at_the_desk, page


class PostingForm(PlainForm):
    """What was put up or handed out here, and when."""

    code = forms.CharField(
        label=gettext_lazy("Code of the item"),
        max_length=20,
        help_text=gettext_lazy("As it stands at the foot of the guide: MZ-001"),
    )
    kind = forms.ChoiceField(label=gettext_lazy("What"), choices=Posting.Kind.choices)
    day = day_field(gettext_lazy("On"))


@at_the_desk
def postings(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """One's own body's list; the county sees what is outdated everywhere."""
    form = PostingForm(initial={"day": officer.viewer.day, "code": request.GET.get("code", "")})
    if request.method == "POST" and rights.may_post(officer):
        form = PostingForm(request.POST)
        if form.is_valid() and _recorded(officer, form):
            messages.success(request, gettext("Noted."))
            return redirect("desk:catalogue_postings")
    context: dict[str, Any] = {
        "form": form if rights.may_post(officer) else None,
        "outdated": _lines(officer, _of_interest(officer)),
        "here": _lines(officer, catalogue.postings_at(officer.body.id)[:100]),
        "everywhere": officer.body.tier == Tier.COUNTY,
    }
    status = 422 if form.is_bound else 200
    return page(request, officer, "catalogue/postings", context, status=status)


def _of_interest(officer: Officer) -> list[Posting]:
    outdated = catalogue.outdated(officer.viewer.day)
    if officer.body.tier == Tier.COUNTY:
        return outdated
    return [posting for posting in outdated if posting.body_id == officer.body.id]


def _recorded(officer: Officer, form: PostingForm) -> bool:
    return form.carries_out(
        lambda: services.record_posting(
            body=officer.body.id, by=officer.account.pk, at=officer.at, **form.cleaned_data
        )
    )


def _lines(officer: Officer, found: Any) -> list[tuple[Posting, str]]:
    return [(row, officer.directory.body(row.body_id).short_name) for row in found]
