"""The forms of steps: a field for each fact that a person must give, from the step's own list."""

from typing import Any

from django import forms
from django.utils.translation import gettext

from bianmin.applications.asking import GIVING_BACK, asked
from bianmin.casework.proofs import PROOF
from bianmin.files import services as files
from bianmin.law.procedure import FactKind, Step
from bianmin.look.answers_form import AnswersForm
from bianmin.look.forms import PlainForm, missing

from .offers import Offer
from .officers import Officer
from .step_fields import FIELDS, given_back


def form_of(step: Step, offer: Offer, posted: Any = None, files: Any = None) -> "StepForm":
    """The form of a step; ``posted`` and ``files`` are what was sent."""
    if step.name == "ask_correction":
        return _correction(offer, posted)
    form = StepForm(posted, files)
    for fact in asked(step):
        if fact.name in offer.left_out:
            continue
        made = FIELDS[fact.name](step, offer)
        made.required = fact.required
        made.error_messages["required"] = missing(made)
        form.fields[fact.name] = made
    if step.name in GIVING_BACK:
        originals = form.fields["given_back"] = given_back(offer)
        originals.error_messages["required"] = missing(originals)
    return form


class StepForm(PlainForm):
    """The facts and words of one step; built by ``form_of``.

    ``filled`` is the application's own form beside it, where the step amends that.
    """

    filled: AnswersForm | None = None

    def facts(self, step: Step) -> dict[str, Any]:
        """What goes into the ledger: codes, ids and lists of keys."""
        plain = [
            fact for fact in asked(step) if fact.kind is not FactKind.DIGEST and fact.name != PROOF
        ]
        given = {fact.name: self.cleaned_data.get(fact.name) for fact in plain}
        for fact in plain:
            value = given[fact.name]
            if fact.kind in {FactKind.ID, FactKind.COUNT} and value:
                given[fact.name] = int(value)
            elif fact.kind is FactKind.DAY and value:
                given[fact.name] = value.isoformat()
        return {name: value for name, value in given.items() if value not in (None, "", [])}

    def words(self, step: Step) -> dict[str, str]:
        """What is written beside the ledger, sealed."""
        written = [fact.name for fact in asked(step) if fact.kind is FactKind.DIGEST]
        return {name: self.cleaned_data.get(name, "") for name in written}

    @property
    def proof(self) -> Any:
        """The photograph that shows it, if one was sent."""
        return self.cleaned_data.get(PROOF)

    def kept_proof(self, officer: Officer) -> dict[str, int]:
        """The photograph, kept; the ledger names it. Raises ``Refusal`` for what is none."""
        if self.proof is None:
            return {}
        return {PROOF: files.store(upload=self.proof, by=officer.account.pk, at=officer.at).pk}

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
