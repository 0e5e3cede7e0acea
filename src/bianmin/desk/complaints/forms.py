"""What is entered of a complaint that came by telephone, from a box, by post or at a window."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.complaints.models import Channel
from bianmin.complaints.services import Filing
from bianmin.look.complaint_form import ComplaintForm
from bianmin.look.forms import PlainForm, day_field

from ..information.fields import text

AT_THE_DESK = [pair for pair in Channel.choices if pair[0] != Channel.ONLINE]


class RegisterForm(ComplaintForm):
    """A complaint as it was said or found, and by which way it came."""

    in_public = False

    channel = forms.ChoiceField(
        label=_("How it came"), choices=AT_THE_DESK, initial=Channel.PHONE,
        widget=forms.RadioSelect,
    )  # fmt: skip
    came_on = day_field(_("Day on which it came"), required=False, help_text=_("Empty: today."))
    box_opened_on = day_field(
        _("Day on which the box was opened"),
        required=False,
        help_text=_("Only of what lay in an opinion box or a report box."),
    )
    name = forms.CharField(
        label=_("Name of who complains"), required=False, max_length=120,
        help_text=_("Only if she gives it. Without a name, leave the telephone empty as well."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip
    phone = forms.CharField(
        label=_("Telephone"), required=False, max_length=40,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )  # fmt: skip
    kept = forms.BooleanField(label=_("She wants her name kept secret"), required=False)
    field_order = (
        *("channel", "came_on", "box_opened_on", "category", "whom", "site", "words", "about"),
        *("file_1", "file_2", "file_3", "name", "phone", "kept"),
    )

    def told(self, *, by: int, at: datetime, training: bool) -> Filing:
        """The complaint, its files kept. Raises ``Refusal``."""
        said = self.cleaned_data
        named = ("channel", "came_on", "box_opened_on", "name", "phone", "kept")
        given: dict[str, Any] = {name: said[name] for name in named}
        return self.filing(**given, files=self.stored(by, at), training=training)


class RevealForm(PlainForm):
    """Why somebody wants to know who complains."""

    reason = forms.CharField(
        label=_("What for?"),
        help_text=_("A few words; the look is recorded with your name."),
        max_length=200,
    )


class ResultForm(PlainForm):
    """What the public is to read."""

    text = text(
        _("What was found, and what was done about it"),
        _("Two or three sentences; no names, no numbers, nothing by which somebody is known."),
        rows=4,
    )


class TakeDownForm(PlainForm):
    """Why it is no longer public."""

    reason = forms.CharField(label=_("Why it is taken down"), max_length=200)
