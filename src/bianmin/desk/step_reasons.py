"""What is asked as the reason of a step: its label and hint, by the step's name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.law.procedure import Step

from .offers import Offer


def reason(step: Step, offer: Offer) -> forms.Field:
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
    "amend_answers": (_("What was wrong, and how you know"), ""),
    "declare_interest": (_("Remark"), ""),
    "return_originals": (
        _("Remark"),
        _("For example why she needs them now. It stands on the list."),
    ),
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
    "agree_jointly": (
        _("Opinion of your department"),
        _("What you agree to, and on what condition. The lead window rests its decision on it."),
    ),
    "object_jointly": (_("What stands against it"), _("Which condition is not met, and why.")),
    "not_ours": (_("Whose business it is"), ""),
    "call_back": (_("Why it is not needed any more"), ""),
    "answer_urge": (
        _("Your answer"),
        _("How far it has come and when it will be done. Who urged reads it, the citizen too."),
    ),
    "annul": (
        _("Why the record is wrong"),
        _("For example when and how the applicant was answered. It stands on the notice."),
    ),
}
