"""What is asked, in order: one thing a page, of the item's own form and list nothing twice."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bianmin.catalogue.content import FormField, ItemContent, Material

from ..capacities import listed
from ..known import left_to_ask
from ..models import Capacity, OnlineDraft

ANSWER, PAPER = "answer-", "paper-"


@dataclass(frozen=True)
class Question:
    """One page. ``field`` or ``paper`` where it is one of the item's."""

    name: str
    title: str | Promise
    field: FormField | None = None
    paper: Material | None = None


HERSELF = (
    Question("who", _("Who are you?")),
    Question("phone", _("Your mobile number")),
    Question("code", _("The code on your phone")),
    Question("email", _("Your e-mail address")),
    Question("for_whom", _("For whom do you apply?")),
    Question("town", _("Which town do you live in?")),
    Question("village", _("Which village or community?")),
)
LICENCE = Question("licence", _("What shall be done with your licence?"))
CHECK = Question("check", _("Is everything right?"))


def questions_of(content: ItemContent, draft: OnlineDraft) -> tuple[Question, ...]:
    """All questions of a draft. A supplement asks only for the papers it is about."""
    papers = _papers(content, draft)
    if "code" in draft.content:
        return (*papers, CHECK)
    fields = left_to_ask(content.form_fields)
    answers = (Question(ANSWER + one.field, one.label, field=one) for one in fields)
    about = (LICENCE,) if "licence" in draft.content else ()
    return (*HERSELF, *about, *answers, *papers, CHECK)


def _papers(content: ItemContent, draft: OnlineDraft) -> tuple[Question, ...]:
    return tuple(
        Question(PAPER + one.key, one.name, paper=one) for one in papers_of(content, draft)
    )


def papers_of(content: ItemContent, draft: OnlineDraft) -> list[Material]:
    """The papers that are asked for: of a supplement only those it is about."""
    wanted = draft.content.get("wanted")
    found = listed(content, capacity(draft))
    return [one for one in found if wanted is None or one.key in wanted]


def capacity(draft: OnlineDraft) -> str:
    """In what capacity she applies: for herself, unless she said otherwise."""
    said = draft.content.get("for_whom") or {}
    return str(said.get("capacity") or Capacity.SELF)


def is_open(question: Question, content: dict[str, Any]) -> bool:
    """Whether it must still be answered before all can be sent."""
    if question.paper:
        return not content.get("papers", {}).get(question.paper.key, {}).get("presence")
    if question.field:
        return question.field.required and question.field.field not in content.get("answers", {})
    if question is LICENCE:
        return not content["licence"]["purpose"]
    if question.name == "for_whom":
        return _is_unnamed(content.get("for_whom") or {})
    return question.name in REQUIRED and not content.get(REQUIRED[question.name])


def _is_unnamed(said: dict[str, Any]) -> bool:
    """Which organisation is represented has not been said."""
    return said.get("capacity") == Capacity.REPRESENTS and not said.get("number")


REQUIRED = {
    "who": "number",
    "phone": "phone",
    "code": "phone",
    "town": "town",
    "village": "village",
}
"""What of the content answers a question."""


def open_questions(content: ItemContent, draft: OnlineDraft) -> list[Question]:
    """What must still be answered before all can be sent."""
    return [one for one in questions_of(content, draft) if is_open(one, draft.content)]
