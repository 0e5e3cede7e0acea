"""What is asked of a complaint, by whichever way it comes: both faces begin from this form."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.complaints.models import Category
from bianmin.complaints.services import Filing
from bianmin.files import services as files
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.look.forms import PlainForm
from bianmin.look.refusals import text
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.finding import staff_of
from bianmin.network.selectors import sites_of
from bianmin.people.models import Account

LONGEST = 2000
FILES = ("file_1", "file_2", "file_3")
BODY, SOMEBODY = "body", "somebody"


def _file(label: Any, hint: Any = "") -> forms.FileField:
    return forms.FileField(
        label=label,
        help_text=hint,
        required=False,
        widget=forms.FileInput({"accept": "image/*,application/pdf"}),
    )


class ComplaintForm(PlainForm):
    """A complaint about a body. ``in_public``: of its staff only whom everybody may know."""

    in_public = True

    category = forms.ChoiceField(
        label=_("What is it about?"), choices=Category.choices, widget=forms.RadioSelect
    )
    whom = forms.ChoiceField(label=_("Who is complained of?"))
    site = forms.ChoiceField(label=_("At which place?"), required=False)
    words = forms.CharField(
        label=_("What happened?"),
        help_text=_("On which day, at which window, what was said or done."),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 6}),
    )
    about = forms.CharField(
        label=_("Number of the matter, if it is about one"),
        help_text=_("It stands on the receipt."),
        max_length=40,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    file_1 = _file(_("Photograph or document"), _("If there is any: at most three."))
    file_2 = _file(_("Another one"))
    file_3 = _file(_("And another one"))

    def __init__(
        self, body: BodyCard, directory: Directory, at: datetime, *args: Any, **named: Any
    ) -> None:
        super().__init__(*args, **named)
        self.body = body
        self._offer_staff(directory, at)
        self._offer_sites()

    def _offer_staff(self, directory: Directory, at: datetime) -> None:
        rows = staff_of(self.body.id, directory, day_of(at), in_public=self.in_public)
        posts = {account: post.name for account, post in rows}
        names = Account.objects.filter(pk__in=posts).values_list("pk", "name")
        people = [(str(pk), f"{name} · {posts[pk]}") for pk, name in names.order_by("name")]
        whom = self.fields["whom"]
        assert isinstance(whom, forms.ChoiceField)
        whom.choices = [
            (BODY, _("The office as a whole")),
            (SOMEBODY, _("Somebody there; the name is not known")),
            *people,
        ]

    def _offer_sites(self) -> None:
        """Where there is but one place, nobody is asked."""
        rows = sites_of([self.body.id]).get(self.body.id, ())
        if len(rows) < 2:
            del self.fields["site"]
            return
        site = self.fields["site"]
        assert isinstance(site, forms.ChoiceField)
        site.choices = [("", _("Not at one of these")), *((str(r.pk), r.name) for r in rows)]

    def stored(self, by: int | None, at: datetime) -> list[int]:
        """The files that were sent, kept (ids). What is none is said beside it, and not kept."""
        found = []
        for name in FILES:
            upload: Any = self.files.get(name)
            if upload is None:
                continue
            try:
                found.append(files.store(upload=upload, by=by, at=at).pk)
            except Refusal as refusal:
                self.add_error(name, text(refusal))
        return found

    @property
    def target(self) -> dict[str, Any]:
        """Whom it is about, as a filing says it."""
        whom, site = self.cleaned_data["whom"], self.cleaned_data.get("site")
        return {
            "body": self.body.id,
            "person": int(whom) if whom.isdecimal() else None,
            "somebody": whom == SOMEBODY,
            "site": int(site) if site else None,
        }

    def filing(self, **more: Any) -> Filing:
        """What the form says, with what its face adds."""
        said = {name: self.cleaned_data[name] for name in ("category", "words", "about")}
        return Filing(**self.target, **said, **more)
