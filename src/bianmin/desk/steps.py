"""The forms of steps: a field for each fact that a person must give, from the step's own list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.applications.models import Material
from bianmin.applications.models.material import Presence
from bianmin.law.procedure import Fact, FactKind, Step
from bianmin.look.forms import PlainForm, missing

COUNTED = frozenset({"papers", "missing", "kept"})
"""What the application counts by itself."""

GIVING_BACK = frozenset({"hand_over", "withdraw", "void"})
"""Steps at which originals are given back, each ticked."""

Choices = Sequence[tuple[Any, Any]]


@dataclass(frozen=True)
class Offer:
    """What may be chosen in a step's form: the papers, colleagues, posts and entries there are."""

    materials: Sequence[Material] = ()
    colleagues: Choices = ()
    posts: Choices = ()
    entries: Choices = ()


def asked(step: Step) -> tuple[Fact, ...]:
    """The facts that a person must give."""
    return tuple(fact for fact in step.facts if not _is_counted(fact))


def needs_words(step: Step) -> bool:
    """Whether anything must be filled in before the step can be taken."""
    return bool(asked(step)) or step.name in GIVING_BACK


def _is_counted(fact: Fact) -> bool:
    list_digest = fact.name == "materials" and fact.kind is FactKind.DIGEST
    return fact.name in COUNTED or list_digest


def form_of(step: Step, offer: Offer, posted: Any = None) -> "StepForm":
    """The form of a step; ``posted`` is what was sent."""
    if step.name == "ask_correction":
        return _correction(offer, posted)
    form = StepForm(posted)
    for fact in asked(step):
        made = FIELDS[fact.name](step, offer)
        made.required = fact.required
        made.error_messages["required"] = missing(made)
        form.fields[fact.name] = made
    if step.name in GIVING_BACK:
        given_back = form.fields["given_back"] = _given_back(offer)
        given_back.error_messages["required"] = missing(given_back)
    return form


class StepForm(PlainForm):
    """The facts and words of one step; built by ``form_of``."""

    def facts(self, step: Step) -> dict[str, Any]:
        """What goes into the ledger: codes, ids and lists of keys."""
        plain = [fact for fact in asked(step) if fact.kind is not FactKind.DIGEST]
        given = {fact.name: self.cleaned_data.get(fact.name) for fact in plain}
        for fact in plain:
            value = given[fact.name]
            if fact.kind in {FactKind.ID, FactKind.COUNT} and value:
                given[fact.name] = int(value)
        return {name: value for name, value in given.items() if value not in (None, "", [])}

    def words(self, step: Step) -> dict[str, str]:
        """What is written beside the ledger, sealed."""
        written = [fact.name for fact in asked(step) if fact.kind is FactKind.DIGEST]
        return {name: self.cleaned_data.get(name, "") for name in written}

    @property
    def given_back(self) -> list[str]:
        """The keys of the papers whose originals were handed back."""
        return list(self.cleaned_data.get("given_back", ()))


class CorrectionForm(StepForm):
    """What is wrong with which paper: a line for each of the list, empty where it is in order."""

    def clean(self) -> dict[str, Any]:
        """At least one paper must be wrong."""
        if not any(self.cleaned_data.values()):
            self.add_error(None, gettext("Write beside at least one paper what is wrong with it."))
        return self.cleaned_data

    def facts(self, step: Step) -> dict[str, Any]:
        return {"materials": list(self.words(step))}

    def words(self, step: Step) -> dict[str, str]:
        return {key: text for key, text in self.cleaned_data.items() if text}


def _correction(offer: Offer, posted: Any) -> CorrectionForm:
    form = CorrectionForm(posted)
    for row in offer.materials:
        form.fields[row.key] = forms.CharField(label=row.name, required=False, max_length=500)
    return form


def _reason(step: Step, offer: Offer) -> forms.Field:
    label, hint = REASONS.get(step.name, (_("Reason"), ""))
    return forms.CharField(
        label=label, help_text=hint, max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )


REASONS: dict[str, tuple[Any, Any]] = {
    "refuse": (
        _("Why it is refused"),
        _("Which condition is not met, by which fact. It stands on the decision as you write it."),
    ),
    "refuse_acceptance": (
        _("Why it is not accepted"),
        _("For example whose business it is. It stands on the decision as you write it."),
    ),
    "report_visit": (_("What was found"), ""),
    "conclude": (_("What came of it"), ""),
    "endorse": (_("Opinion"), ""),
    "grant": (_("Remark"), ""),
    "end_publicity": (_("Objections, and what became of them"), ""),
    "correct": (_("What is wrong, and what is right"), ""),
}


def _opinion(step: Step, offer: Offer) -> forms.Field:
    choices = (("agree", _("Agrees")), ("disagree", _("Does not agree")))
    return forms.ChoiceField(
        label=_("Result"), choices=choices, initial="agree", widget=forms.RadioSelect
    )


def _objections(step: Step, offer: Offer) -> forms.Field:
    choices = (("none", _("No objections")), ("raised", _("Objections were raised")))
    return forms.ChoiceField(label=_("Objections"), choices=choices, widget=forms.RadioSelect)


def _signed(step: Step, offer: Offer) -> forms.Field:
    choices = (
        ("paper", _("Signed by hand")),
        ("thumbprint", _("Thumbprint")),
        ("family", _("Signed by a member of the family")),
    )
    return forms.ChoiceField(
        label=_("How receipt was signed"), choices=choices, widget=forms.RadioSelect
    )


def _materials(step: Step, offer: Offer) -> forms.Field:
    follow = [row for row in offer.materials if row.presence == Presence.FOLLOWS]
    rows = follow or offer.materials
    return forms.MultipleChoiceField(
        label=_("Papers now here"),
        choices=[(row.key, row.name) for row in rows],
        widget=forms.CheckboxSelectMultiple,
    )


def _second(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Who went with you"),
        help_text=_("A visit is made by at least two people."),
        choices=[("", _("Choose a colleague")), *offer.colleagues],
    )


def _post(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("To which post"), choices=[("", _("Choose a post")), *offer.posts]
    )


def _entry(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Which entry is wrong"), choices=[("", _("Choose an entry")), *offer.entries]
    )


def _given_back(offer: Offer) -> forms.Field:
    kept = [row for row in offer.materials if row.originals and row.returned_at is None]
    return forms.MultipleChoiceField(
        label=_("Originals given back (tick each as you hand it over)"),
        choices=[(row.key, f"{row.name} × {row.originals}") for row in kept],
        widget=forms.CheckboxSelectMultiple if kept else forms.MultipleHiddenInput,
        required=bool(kept),
    )


FIELDS: dict[str, Callable[[Step, Offer], forms.Field]] = {
    "reason": _reason,
    "opinion": _opinion,
    "objections": _objections,
    "signed": _signed,
    "materials": _materials,
    "second": _second,
    "post": _post,
    "entry": _entry,
}
