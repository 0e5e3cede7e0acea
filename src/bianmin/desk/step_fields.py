"""The fields of the forms of steps: one for each fact that a person gives."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.listed_papers import MOST
from bianmin.applications.models import Settlement
from bianmin.applications.models.material import Presence
from bianmin.law.holds import ARTICLE_45
from bianmin.law.procedure import Step
from bianmin.look.explanation.words import hold

from . import words
from .offers import Offer


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
    "declare_interest": (_("Remark"), ""),
    "begin_special": (
        _("Why it is needed"),
        _("It stands on the notice to the applicant as you write it."),
    ),
    "offer_hearing": (
        _("What is to be decided, and why"),
        _("It stands on the notice to the applicant as you write it."),
    ),
    "refuse_hearing": (
        _("Why there is no hearing"),
        _("For example that it was asked for too late. It stands on the notice as you write it."),
    ),
    "waive_payment": (_("Why the fee is waived"), ""),
    "begin_local": (_("What is done, and where"), ""),
    "end_procedure": (_("What came of it"), ""),
    "extend": (
        _("Why it cannot be decided in time"),
        _("It stands on the notice to the applicant as you write it."),
    ),
    "explain_delay": (
        _("Why it is late"),
        _("Everybody who follows this matter reads it. Name no other people."),
    ),
    "correct_on_spot": (_("What was put right"), ""),
    "withdraw_acceptance": (
        _("Why the acceptance is withdrawn"),
        _("Which paper has not come. It stands on the decision as you write it."),
    ),
    "record_returned_mail": (_("Why it came back unserved"), ""),
    "leave_result": (
        _("Why it is left with her"),
        _("Who refused to take it, and how. It stands on the receipt of service."),
    ),
    "announce_service": (
        _("Why no other way serves"),
        _("Which ways were tried, when. Only the offices read it."),
    ),
    "ask_outside": (_("What is asked"), ""),
    "ask_outside_again": (_("Remark"), ""),
    "record_outside_answer": (_("What the answer is"), ""),
    "report_discrepancy": (_("What is wrong with them"), ""),
    "answer_discrepancy": (
        _("What you know about the papers"),
        _("For example whether they are still with you, and when you bring them."),
    ),
    "settle_discrepancy": (_("How it was settled"), ""),
    "urge": (_("What the citizen says"), ""),
    "supervise": (
        _("What must be answered"),
        _("For example why it is late and when it will be done. The handler must answer."),
    ),
    "answer_urge": (
        _("Your answer"),
        _("How far it has come and when it will be done. Who urged reads it, the citizen too."),
    ),
    "annul": (
        _("Why the record is wrong"),
        _("For example when and how the applicant was answered. It stands on the notice."),
    ),
}


def _opinion(step: Step, offer: Offer) -> forms.Field:
    choices = (("agree", _("Agrees")), ("disagree", _("Does not agree")))
    return forms.ChoiceField(
        label=_("Conclusion"), choices=choices, initial="agree", widget=forms.RadioSelect
    )


def _objections(step: Step, offer: Offer) -> forms.Field:
    choices = (("none", _("No objections")), ("raised", _("Objections were raised")))
    return forms.ChoiceField(label=_("Objections"), choices=choices, widget=forms.RadioSelect)


def _signed(step: Step, offer: Offer) -> forms.Field:
    choices = SIGNED_FOR_PARCEL if step.name == "record_service" else SIGNED_HERE
    return forms.ChoiceField(
        label=_("How receipt was signed"), choices=choices, widget=forms.RadioSelect
    )


SIGNED_HERE = (
    ("paper", _("Signed by hand")),
    ("thumbprint", _("Thumbprint")),
    ("family", _("Signed by a member of the family")),
    ("proxy", _("Fetched by somebody else with her authorisation")),
)
SIGNED_FOR_PARCEL = (
    ("herself", _("By herself")),
    ("family", _("Signed by a member of the family")),
    ("proxy", _("Fetched by somebody else with her authorisation")),
)


def _materials(step: Step, offer: Offer) -> forms.Field:
    follow = [row for row in offer.materials if row.presence == Presence.FOLLOWS]
    rows = follow or offer.materials
    label = _("Which papers") if step.name == "report_discrepancy" else _("Papers now here")
    return forms.MultipleChoiceField(
        label=label,
        choices=[(row.key, row.name) for row in rows],
        widget=forms.CheckboxSelectMultiple,
    )


def _second(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Who went with you"),
        help_text=_("A visit is made by at least two people."),
        choices=[("", _("Choose a colleague")), *offer.colleagues],
    )


class FenField(forms.DecimalField):
    """An amount typed in yuan, kept in fen."""

    def clean(self, value: Any) -> Any:
        told = super().clean(value)
        return None if told is None else int(told * 100)


def _yuan(step: Step, offer: Offer) -> forms.Field:
    return FenField(
        label=_("Amount in yuan"),
        help_text=_("By the standard that the item publishes."),
        min_value=0,
        max_digits=12,
        decimal_places=2,
    )


def _presider(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Who presides"),
        help_text=_("Nobody who has examined the application."),
        choices=[("", _("Choose a colleague")), *offer.colleagues],
    )


def _minutes(step: Step, offer: Offer) -> forms.Field:
    return forms.CharField(
        label=_("Minutes"),
        help_text=_("Who was there, what each said, what was shown. They sign it on paper."),
        max_length=LONGEST_MINUTES,
        widget=forms.Textarea(attrs={"rows": 12}),
    )


def _post(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("To which post"), choices=[("", _("Choose a post")), *offer.posts]
    )


def _entry(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Which entry is wrong"), choices=[("", _("Choose an entry")), *offer.entries]
    )


def _hold(step: Step, offer: Offer) -> forms.Field:
    """The law's eight; those that the item names come first."""
    own = [special.hold for special in offer.specials]
    kinds = [*own, *sorted(ARTICLE_45 - set(own))]
    return forms.ChoiceField(
        label=_("Which procedure"),
        help_text=_("Only these eight hold the limit of the law."),
        choices=[(kind, hold(kind)) for kind in kinds],
    )


def _planned(step: Step, offer: Offer) -> forms.Field:
    own = offer.specials[0].days if offer.specials and step.hold_kinds else None
    return forms.IntegerField(
        label=_("Working days it is to take"),
        help_text=_("Counted from the next working day."),
        initial=own,
        min_value=1,
        max_value=LONGEST_PROCEDURE,
    )


def _ends(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(label=_("Which procedure is over"), choices=offer.lasting)


def _days(step: Step, offer: Offer) -> forms.Field:
    return forms.IntegerField(
        label=_("By how many days"), initial=offer.longest, min_value=1, max_value=offer.longest
    )


def _settlement(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("How it ended"), choices=Settlement.choices, widget=forms.RadioSelect
    )


def _sheets(label: Any) -> Callable[[Step, Offer], forms.Field]:
    """A number of originals and copies together."""

    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.IntegerField(label=label, min_value=0, max_value=MOST)

    return made


def _urgency(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Why it cannot wait"),
        help_text=_("Supervision reads it, with whether it was really decided today."),
        choices=offer.urgencies,
        widget=forms.RadioSelect,
    )


def _proof(step: Step, offer: Offer) -> forms.Field:
    return forms.FileField(
        label=_("A photograph of it"),
        help_text=_("The result at her door, with the house to be known. Or name a witness."),
        widget=forms.FileInput({"accept": "image/*", "capture": "environment"}),
    )


def _relation(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("What is she, or whom it is for, to you?"),
        help_text=_("The head of your site is told."),
        choices=offer.relations,
        widget=forms.RadioSelect,
    )


Made = Callable[[Step, Offer], forms.Field]
LONGEST_MINUTES = 20_000
LONGEST_PROCEDURE = 366
"""Nobody plans for longer than a year of working days; beyond it is a slip of the pen."""


def given_back(offer: Offer) -> forms.Field:
    kept = [row for row in offer.materials if row.originals and row.returned_at is None]
    return forms.MultipleChoiceField(
        label=_("Originals given back (tick each as you hand it over)"),
        choices=[(row.key, f"{row.name} × {row.originals}") for row in kept],
        widget=forms.CheckboxSelectMultiple if kept else forms.MultipleHiddenInput,
        required=bool(kept),
    )


def _one_of(label: Any, choices: Any, *, initial: str = "") -> Made:
    """One of the codes that the procedure knows, in words."""

    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.ChoiceField(
            label=label, choices=choices, initial=initial, widget=forms.RadioSelect
        )

    return made


def _line(label: Any, hint: Any = "") -> Made:
    """A line of words or signs."""

    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.CharField(label=label, help_text=hint, max_length=100)

    return made


def _day(label: Any, hint: Any = "") -> Made:
    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.DateField(
            label=label, help_text=hint, widget=forms.DateInput({"type": "date"})
        )

    return made


def _number_of_days(step: Step, offer: Offer) -> forms.Field:
    return forms.IntegerField(
        label=_("In how many working days the answer is expected"),
        min_value=1,
        max_value=LONGEST_PROCEDURE,
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
    "hold": _hold,
    "planned": _planned,
    "ends": _ends,
    "days": _days,
    "settlement": _settlement,
    "ground": _one_of(_("Why it is not accepted"), words.GROUNDS, initial="other"),
    "right_body": _line(
        _("Where she is to go instead"),
        _("If it is another organ's business: its name, and where it is."),
    ),
    "by_day": _day(_("By which day she brings them"), _("As she promises in writing.")),
    "proxy_name": _line(_("Name of who fetches it"), _("Only if somebody else fetches it.")),
    "proxy_id": _line(
        _("ID number of who fetches it"), _("Look at the card and the authorisation.")
    ),
    "fen": _yuan,
    "what_for": _line(_("What the fee is for"), _("As the published standard calls it.")),
    "voucher": _line(_("Number of the receipt"), _("Of the treasury's receipt for the fee.")),
    "held_on": _day(_("Day of the hearing")),
    "held_at": _line(_("Hour and place"), _("For example: 9:00, meeting room of the town hall.")),
    "presider": _presider,
    "minutes": _minutes,
    "witness": _line(
        _("Who witnessed it"), _("Name and office: of the village committee or her workplace.")
    ),
    "proof": _proof,
    "entrusted": _line(_("Who is entrusted with the service"), _("The body and its address.")),
    "carrier": _one_of(_("Carrier"), words.CARRIERS),
    "parcel": _line(_("Number of the parcel")),
    "address": _line(_("Address"), _("As she has just confirmed it.")),
    "served_on": _day(_("Day on the return receipt")),
    "whom": _one_of(_("Who is asked"), words.WHOM),
    "how": _one_of(_("In which way"), words.WAYS),
    "expected": _number_of_days,
    "sent": _sheets(_("How many are listed, originals and copies together")),
    "counted": _sheets(_("How many you counted")),
    "urgency": _urgency,
    "relation": _relation,
}
