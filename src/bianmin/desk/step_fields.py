"""The fields of the forms of steps: one for each fact that a person gives."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications import originals
from bianmin.applications.exchange import systems
from bianmin.applications.models import ServiceWay, Settlement
from bianmin.applications.models.material import Presence
from bianmin.law.holds import ARTICLE_45
from bianmin.law.procedure import Step
from bianmin.look.explanation.words import hold

from . import words
from .offers import Offer
from .step_inputs import LONGEST_PROCEDURE, Made, day, line, number_of_days, one_of, sheets, yuan
from .step_reasons import reason


def _opinion(step: Step, offer: Offer) -> forms.Field:
    choices = (("agree", _("Agrees")), ("disagree", _("Does not agree")))
    return forms.ChoiceField(
        label=_("Conclusion"), choices=choices, initial="agree", widget=forms.RadioSelect
    )


def _objections(step: Step, offer: Offer) -> forms.Field:
    choices = (("none", _("No objections")), ("raised", _("Objections were raised")))
    return forms.ChoiceField(label=_("Objections"), choices=choices, widget=forms.RadioSelect)


def _signed(step: Step, offer: Offer) -> forms.Field:
    choices = SIGNED_HERE if step.name in HANDS_OVER else SIGNED_BY
    return forms.ChoiceField(
        label=_("How receipt was signed"), choices=choices, widget=forms.RadioSelect
    )


HANDS_OVER = frozenset({"hand_over", "hand_over_here"})
SIGNED_HERE = (
    ("paper", _("Signed by hand")),
    ("screen", _("Signed on the screen")),
    ("thumbprint", _("Thumbprint")),
    ("family", _("Signed by a member of the family")),
    ("proxy", _("Fetched by somebody else with her authorisation")),
)
SIGNED_BY = (
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


def _urgency(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Why it cannot wait"),
        help_text=_("Supervision reads it, with whether it was really decided today."),
        choices=offer.urgencies,
        widget=forms.RadioSelect,
    )


def _proof(step: Step, offer: Offer) -> forms.Field:
    """Her signature where a result is handed over; else a photograph."""
    if step.name.startswith("hand_over"):
        drawn = {"data-signature": _("Sign here"), "data-wipe": _("Wipe it away")}
        return forms.FileField(
            label=_("Her signature"),
            help_text=_("Only if she signs on the screen."),
            widget=forms.FileInput({"accept": "image/*", **drawn}),
        )
    return forms.FileField(
        label=_("A photograph or scan of it"),
        help_text=_(
            "The paper at her door, with the house to be known, or the signed receipt. Where it is"
            " left there, this or a witness is needed."
        ),
        widget=forms.FileInput({"accept": "image/*,application/pdf"}),
    )


def _paper(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("Which paper"), choices=[("", _("Choose a paper")), *offer.papers]
    )


def _relation(step: Step, offer: Offer) -> forms.Field:
    return forms.ChoiceField(
        label=_("What is she, or whom it is for, to you?"),
        help_text=_("The head of your site is told."),
        choices=offer.relations,
        widget=forms.RadioSelect,
    )


def _system(step: Step, offer: Offer) -> forms.Field:
    """Hidden where no system is connected."""
    known = [(one.code, one.name) for one in systems.known().values()]
    return forms.ChoiceField(
        label=_("To which system it is sent"),
        help_text=_("It is sent by itself, tried again, and the answer is recorded for you."),
        choices=[("", _("to none; I ask myself")), *known],
        widget=forms.Select if known else forms.HiddenInput,
    )


def _given_back(step: Step, offer: Offer) -> forms.Field:
    return given_back(offer)


LONGEST_MINUTES = 20_000


def given_back(offer: Offer) -> forms.Field:
    kept = originals.kept(offer.materials)
    return forms.MultipleChoiceField(
        label=_("Originals given back (tick each as you hand it over)"),
        choices=[(row.key, f"{row.name} × {row.originals}") for row in kept],
        widget=forms.CheckboxSelectMultiple if kept else forms.MultipleHiddenInput,
        required=bool(kept),
    )


FIELDS: dict[str, Made] = {
    "reason": reason,
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
    "ground": one_of(_("Why it is not accepted"), words.GROUNDS, initial="other"),
    "right_body": line(
        _("Where she is to go instead"),
        _("If it is another organ's business: its name, and where it is."),
    ),
    "by_day": day(_("By which day she brings them"), _("As she promises in writing.")),
    "proxy_name": line(_("Name of who fetches it"), _("Only if somebody else fetches it.")),
    "proxy_id": line(
        _("ID number of who fetches it"), _("Look at the card and the authorisation.")
    ),
    "fen": yuan,
    "what_for": line(_("What the fee is for"), _("As the published standard calls it.")),
    "voucher": line(_("Number of the receipt"), _("Of the treasury's receipt for the fee.")),
    "valid_until": day(
        _("Valid until, with that day"),
        _("Empty: as long as the item, or the licence to be renewed, says."),
    ),
    "held_on": day(_("Day of the hearing")),
    "held_at": line(_("Hour and place"), _("For example: 9:00, meeting room of the town hall.")),
    "presider": _presider,
    "minutes": _minutes,
    "witness": line(
        _("Who witnessed it"), _("Name and office: of the village committee or her workplace.")
    ),
    "proof": _proof,
    "entrusted": line(_("Who is entrusted with the service"), _("The body and its address.")),
    "paper": _paper,
    "way": one_of(_("How it was served"), ServiceWay.choices),
    "told_on": day(
        _("Day of service"),
        _("The day she signed, or on the return receipt; from it the paper’s periods run."),
    ),
    "carrier": one_of(_("Carrier"), words.CARRIERS),
    "parcel": line(_("Number of the parcel")),
    "address": line(_("Address"), _("As she has just confirmed it.")),
    "served_on": day(_("Day on the return receipt")),
    "whom": one_of(_("Who is asked"), words.WHOM),
    "system": _system,
    "how": one_of(_("In which way"), words.WAYS),
    "expected": number_of_days,
    "sent": sheets(_("How many are listed, originals and copies together")),
    "counted": sheets(_("How many you counted")),
    "urgency": _urgency,
    "relation": _relation,
    "given_back": _given_back,
}
