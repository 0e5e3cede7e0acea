"""What she says of her matter, at the desk: somebody in charge answers, a counter types it in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications.charge import bodies_of
from bianmin.applications.sayings import Row, Saying
from bianmin.law import masks
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.matters.selectors import visible_to

from ..applications.scene import application_scene_of
from ..officers import Officer, page
from ..views.matter import trail

LONGEST = 1000


class AnswerForm(PlainForm):
    """What she is answered."""

    answer = forms.CharField(
        label=gettext_lazy("Your answer"),
        help_text=gettext_lazy("She reads it on her tracking page, and is told that it is there."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
    )


class SheetForm(PlainForm):
    """What stands on the sheet, or what she says."""

    words = forms.CharField(
        label=gettext_lazy("What the sheet says"),
        help_text=gettext_lazy("In her words, whole."),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
    )
    contact = forms.CharField(
        label=gettext_lazy("How she can be reached, if she gave it"), max_length=100, required=False
    )


@dataclass(frozen=True, kw_only=True)
class SaidAtDesk(Generic[Row]):
    """``may``: who answers; ``answer`` and ``keep`` are the services; ``page`` and ``entry`` the
    templates; ``missing`` is told where there is none, ``entered`` where it was typed in."""

    saying: Saying[Row]
    may: Callable[[Officer], bool]
    answer: Callable[..., object]
    keep: Callable[..., object]
    page: str
    entry: str
    label: Promise
    entry_label: Promise
    missing: Promise
    entered: Promise

    def of(self, officer: Officer, matter: int) -> Row | None:
        """What was said of a matter; None for who does not answer it."""
        if not self.may(officer):
            return None
        return self.saying.of(matter, bodies_of(officer), officer.account.pk)


def answering(
    kind: SaidAtDesk[Row], request: HttpRequest, officer: Officer, matter: int, form: AnswerForm
) -> HttpResponseBase:
    """Her words, and the answer to them."""
    said = kind.of(officer, matter)
    if said is None:
        raise Http404(str(kind.missing))

    def deed() -> None:
        by, at, mine = officer.account.pk, officer.at, bodies_of(officer)
        told = dict(form.cleaned_data)
        kind.answer(matter=matter, words=told.pop("answer"), **told, bodies=mine, by=by, at=at)

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        messages.success(request, gettext("Answered; she is told."))
        return redirect("desk:afterwards")
    context = {"said": said, "form": form, **_beside(kind, officer, said)}
    return page(request, officer, f"afterwards/{kind.page}", context, status=_status(form))


def _beside(kind: SaidAtDesk[Row], officer: Officer, said: Row) -> dict[str, Any]:
    return {
        "name": masks.name_public(said.matter.application.party.name),
        "contact": masks.free_text(said.contact),
        "received_by": officer.directory.body(said.body),
        "seen": visible_to(officer.viewer, said.pk),
        "trail": [
            Crumb(gettext("Visits and opinions"), reverse("desk:afterwards")),
            Crumb(str(kind.label)),
        ],
    }


def entering(
    kind: SaidAtDesk[Row], request: HttpRequest, officer: Officer, matter: int, form: SheetForm
) -> HttpResponseBase:
    """It is typed in by whoever may see the matter."""
    scene = application_scene_of(officer, matter)

    def deed() -> None:
        by, at = officer.account.pk, scene.at
        kind.keep(matter=matter, **form.cleaned_data, entered_by=by, at=at)

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        messages.success(request, str(kind.entered))
        return redirect("desk:matter", matter=matter)
    context = {"scene": scene, "form": form, "trail": trail(scene, Crumb(str(kind.entry_label)))}
    return page(request, officer, f"afterwards/{kind.entry}", context, status=_status(form))


def _status(form: PlainForm) -> int:
    return 422 if form.errors else 200
