"""The steps of a request at the desk: their forms, what stands beside them, how one is taken."""

from typing import Any

from django.utils.translation import gettext

from bianmin.casework.refusals import no_such_step
from bianmin.information import services
from bianmin.information.effects import ASKING
from bianmin.law.procedure import Step
from bianmin.look.forms import missing

from ..steps import StepForm
from .fields import FIELDS, Given
from .hints import HINTS
from .scene import DRAFT, SEARCH, RequestScene

RECKONED = frozenset({"fen"})
"""What the module counts by itself."""


def form(scene: Given, step: Step, posted: Any = None, sent: Any = None) -> StepForm:
    """Empty, or of what was sent."""
    made = StepForm(posted, sent)
    for fact in step.facts:
        if fact.name not in RECKONED:
            field = FIELDS[fact.name](scene, step, fact)
            field.required = fact.required
            field.error_messages["required"] = missing(field)
            made.fields[fact.name] = field
    return made


def beside(scene: Given, step: Step) -> dict[str, object]:
    return {"hint": HINTS.get(step.name, ""), "beside": _read(scene)}


def _read(scene: Given) -> list[tuple[str, str]]:
    """What one reads again before the step: what is asked, where was looked, what was drafted."""
    if not isinstance(scene, RequestScene):
        return [(gettext("What would be disclosed"), scene.opinion.about)]
    rows = [
        (gettext("Information asked for"), scene.request.wanted),
        (gettext("Where was looked"), scene.words_of(SEARCH, "searched")),
        (gettext("The draft of the reply"), scene.words_of(DRAFT, "draft")),
    ]
    return [(name, told) for name, told in rows if told]


def take(scene: Given, step: Step, form: StepForm, key: str, seen: int) -> None:
    """Raises ``Refusal``; asking others is no step by itself: it opens a child."""
    if step.name in ASKING:
        raise no_such_step()
    services.act(
        matter=scene.matter.pk,
        step=step.name,
        by=scene.officer.actor(stay=scene.stay),
        at=scene.officer.at,
        key=key,
        seen=seen,
        facts=form.facts(step) | form.kept_proof(scene.officer),
        words=form.words(step),
    )
