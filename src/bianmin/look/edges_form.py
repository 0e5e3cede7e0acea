"""How much of a photograph is cut off at each edge: four choices, no dragging."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.files.photos import Edges

from .forms import PlainForm

SHARES = tuple((str(n), _("leave as it is") if n == 0 else f"{n}%") for n in range(0, 50, 5))


def _edge(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=SHARES, initial="0")


class EdgesForm(PlainForm):
    """Shares of the width and the height."""

    top = _edge(_("Above"))
    bottom = _edge(_("Below"))
    left = _edge(_("On the left"))
    right = _edge(_("On the right"))

    @property
    def edges(self) -> Edges:
        """What was chosen; at most 45 percent an edge, so that something is always left."""
        cut = {name: int(self.cleaned_data[name]) for name in self.fields}
        return Edges(**cut)
