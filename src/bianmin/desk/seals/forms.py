"""The forms of the register of seals."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.look.forms import PlainForm, day_field


class SealForm(PlainForm):
    """A new seal; ``choices`` are the bodies whose seals one keeps."""

    body = forms.TypedChoiceField(label=gettext_lazy("Whose seal it is"), coerce=int)
    name = forms.CharField(
        label=gettext_lazy("What the seal is called"),
        max_length=120,
        help_text=gettext_lazy("As it is written in it, for example: seal for approvals."),
    )
    image = forms.FileField(
        label=gettext_lazy("Picture of the seal"),
        widget=forms.FileInput({"accept": ".png,.svg,image/png,image/svg+xml"}),
        help_text=gettext_lazy(
            "A PNG of the stamp on white paper, cut to its edges, or an SVG drawing."
        ),
    )
    width = forms.IntegerField(
        label=gettext_lazy("Width in millimetres"),
        error_messages={"invalid": gettext_lazy("Give whole millimetres, in figures.")},
        help_text=gettext_lazy("Measured across the stamp."),
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    from_day = day_field(gettext_lazy("In use from"))
    until_day = day_field(gettext_lazy("In use until"), required=False)

    def __init__(self, *args: Any, bodies: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        chosen = self.fields["body"]
        assert isinstance(chosen, forms.ChoiceField)
        first: list[tuple[Any, Any]] = [("", gettext_lazy("Choose"))] if len(bodies) > 1 else []
        chosen.choices = [*first, *bodies]


class StopForm(PlainForm):
    reason = forms.CharField(
        label=gettext_lazy("Why the seal is stopped"),
        max_length=200,
        help_text=gettext_lazy("Lost, replaced by a new one, the body has ended."),
    )
