"""The steps of a complaint at the desk: their forms, what stands beside them, how one is taken."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.complaints import services
from bianmin.complaints.findings import GROUNDS
from bianmin.complaints.policies import RECTIFY_MOST
from bianmin.law.procedure import Fact, Step
from bianmin.look.forms import missing
from bianmin.policy import selectors as policy

from ..information.fields import Made, days_field, entry_field, one_of, post_field, text, written
from ..steps import StepForm
from . import words
from .hints import HINTS, REASONS
from .scene import ComplaintScene


def _reason(scene: ComplaintScene, step: Step, fact: Fact) -> forms.Field:
    kind = "conclude" if step.name.startswith("conclude_") else step.name
    return text(*REASONS.get(kind, (_("Reason"), "")))


def _ground(scene: ComplaintScene, step: Step, fact: Fact) -> forms.Field:
    rows = [(code, words.ground(code)) for code in GROUNDS]
    return forms.ChoiceField(
        label=_("Why it is not taken up"), choices=rows, widget=forms.RadioSelect
    )


def _within(scene: ComplaintScene, step: Step, fact: Fact) -> forms.Field:
    most = policy.value(RECTIFY_MOST, scene.officer.day)
    return forms.IntegerField(
        label=_("In how many working days it is put right"),
        help_text=_("It stands on the notice to the office that is complained of."),
        min_value=1,
        max_value=most,
    )


FIELDS: dict[str, Made] = {
    "reason": _reason,
    "ground": _ground,
    "found": written(
        _("What was found"),
        _("Where you looked, what you saw, whom you asked; a few sentences."),
    ),
    "heard": one_of(_("Who was heard"), words.HEARD),
    "said": written(_("What was said"), _("In their words. Do not tell them who complains.")),
    "fault": written(
        _("What is to be put right"),
        _("It stands on the notice as you write it. Nothing by which who complains is known."),
    ),
    "within": _within,
    "done": written(_("What was done about it")),
    "days": days_field,
    "post": post_field,
    "entry": entry_field,
}


def form(scene: ComplaintScene, step: Step, posted: Any = None, sent: Any = None) -> StepForm:
    """Empty, or of what was sent."""
    made = StepForm(posted, sent)
    for fact in step.facts:
        field = FIELDS[fact.name](scene, step, fact)
        field.required = fact.required
        field.error_messages["required"] = missing(field)
        made.fields[fact.name] = field
    return made


def beside(scene: ComplaintScene, step: Step) -> dict[str, object]:
    """What one reads again before the step: what is complained of, what was found."""
    kind = "conclude" if step.name.startswith("conclude_") else step.name
    found = [
        scene.remarks.get(entry.version, {}).get("found", "")
        for entry in scene.entries
        if entry.step == "record_finding"
    ]
    rows = [(gettext("What is complained of"), scene.complaint.words)]
    rows += [(gettext("What was found"), told) for told in found if told]
    return {"hint": HINTS.get(kind, ""), "beside": rows}


def take(scene: ComplaintScene, step: Step, form: StepForm, key: str, seen: int) -> None:
    """Raises ``Refusal``."""
    services.act(
        matter=scene.matter.pk,
        step=step.name,
        by=scene.officer.actor(stay=scene.stay),
        at=scene.officer.at,
        key=key,
        seen=seen,
        facts=form.facts(step),
        words=form.words(step),
    )
