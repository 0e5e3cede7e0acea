"""The form of an application put right: as at intake, with what is private not shown again."""

from typing import Any

from django.utils.translation import gettext_lazy

from bianmin.applications.filled_in import COVERED, TOLD, handles, kind_of
from bianmin.catalogue.content import FormField
from bianmin.catalogue.household import HOUSEHOLD, PRIVATE
from bianmin.look import answers_form

from .applications.scene import ApplicationScene
from .intake.person_forms import villages

KEPT = gettext_lazy("On the form: %(told)s. Leave empty if that is right.")


def form_of(scene: ApplicationScene, posted: Any = None) -> answers_form.AnswersForm:
    """The current answers to change; a covered one that is left empty stays as it is."""
    said = scene.application.answers
    fields = [one for one in scene.application.edition.typed.form_fields if _may_see(scene, one)]
    hidden = {one.field: one for one in fields if kind_of(one) in COVERED and said.get(one.field)}
    shown = {name: answer for name, answer in said.items() if name not in hidden}
    form = answers_form.form_of(
        fields, villages=villages(scene.officer), posted=posted, initial=shown
    )
    for name in hidden.keys() & form.fields.keys():
        told = TOLD[kind_of(hidden[name])](said[name])
        form.fields[name].help_text = KEPT % {"told": told}
    return form


def filled_in(form: answers_form.AnswersForm) -> dict[str, Any]:
    """What goes to the application: every field shown, but for covered ones left empty."""
    kept = {one.field for one in form.asked if kind_of(one) in COVERED}
    names = (one.field for one in form.asked)
    found = {name: form.cleaned_data.get(name) for name in names}
    return {name: answer for name, answer in found.items() if answer or name not in kept}


def _may_see(scene: ApplicationScene, field: FormField) -> bool:
    """Health and means are amended by who handles the matter, and shown to nobody else."""
    return field.type != HOUSEHOLD or not PRIVATE & set(field.asks) or handles(scene, scene.posts)
