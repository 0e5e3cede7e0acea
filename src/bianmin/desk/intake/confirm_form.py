"""What is asked before the receipt is made: how she is helped, her word, who wrote it for her."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications.models import Mandate, Mode
from bianmin.applications.policies import CONSENT
from bianmin.look.forms import PlainForm, missing
from bianmin.policy import selectors as policy

from ..officers import Officer
from ..scene import names_of

AGREES = gettext_lazy("She agrees: I carry it for her, free of charge")
CONFIRMS = gettext_lazy(
    "She has checked the list and confirms it: I carry it for her, free of charge"
)
DECLINES = gettext_lazy("She will go herself: give her the plain sheet")


class ConfirmForm(PlainForm):
    """How she is helped, her word on the mandate, who wrote the form, the first person asked."""

    mode = forms.ChoiceField(
        label=gettext_lazy("How is she helped?"), required=False, widget=forms.RadioSelect
    )
    mandate = forms.ChoiceField(label=gettext_lazy("Her answer"), widget=forms.RadioSelect)
    drafted = forms.ChoiceField(
        label=gettext_lazy("Who wrote the form?"),
        help_text=gettext_lazy(
            "If you wrote it for her, read every word of it to her first. The receipt names you."
        ),
        required=False,
    )
    first_asked = forms.ChoiceField(
        label=gettext_lazy("Whom did she ask first?"),
        help_text=gettext_lazy("The first person asked stays responsible until it is taken."),
    )

    def clean(self) -> dict[str, Any]:
        """Nobody acts for her without her word."""
        said = self.cleaned_data
        if said.get("mode") == Mode.RELAY and "mandate" in self.fields and not said.get("mandate"):
            self.add_error("mandate", missing(self.fields["mandate"]))
        return said


def form_of(
    request: HttpRequest, officer: Officer, modes: Sequence[Mode], *, relayed: bool
) -> ConfirmForm:
    """The form with the choices there are here; without those that are none."""
    posted = request.POST if request.method == "POST" else None
    form = ConfirmForm(posted, initial={"first_asked": officer.account.pk, "mode": modes[0]})
    colleagues = _colleagues(officer)
    _choices(form, "first_asked", colleagues)
    _choices(form, "drafted", _writers(colleagues))
    _choices(form, "mode", [(mode.value, mode.label) for mode in modes])
    _choices(form, "mandate", _answers(officer))
    form.fields["mandate"].required = relayed
    if not relayed and Mode.RELAY not in modes:
        del form.fields["mandate"]
    if len(modes) == 1:
        del form.fields["mode"]
    return form


def _choices(form: ConfirmForm, name: str, choices: Sequence[tuple[Any, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def _writers(colleagues: Sequence[tuple[int, str]]) -> list[tuple[Any, str]]:
    """She herself, or somebody of the body for her; then she has confirmed it."""
    said = gettext("%(name)s wrote it for her, and she has confirmed it")
    theirs = [(account, said % {"name": name}) for account, name in colleagues]
    return [("", gettext("She wrote it herself")), *theirs]


def _answers(officer: Officer) -> list[tuple[str, Any]]:
    """Where the county asks for no mandate, she confirms at least what she hands over."""
    asked = policy.value(CONSENT, officer.viewer.day)
    agrees = (Mandate.CONFIRMED, AGREES) if asked else (Mandate.RECEIPT_ONLY, CONFIRMS)
    return [agrees, (Mandate.DECLINED, DECLINES)]


def _colleagues(officer: Officer) -> list[tuple[int, str]]:
    """The people of the body, oneself first."""
    directory, day = officer.directory, officer.viewer.day
    posts = directory.posts_by_body.get(officer.body.id, ())
    there = {account for post in posts for account in directory.holders(post.id, day)}
    names = names_of(there | {officer.account.pk})
    return sorted(names.items(), key=lambda pair: (pair[0] != officer.account.pk, pair[1]))
