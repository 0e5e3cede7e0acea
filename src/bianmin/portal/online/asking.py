"""One question of one draft: what its form is, what its answer keeps, and what comes next."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications.capacities import PROOF
from bianmin.applications.models import OnlineDraft
from bianmin.applications.online import drafts, licences
from bianmin.applications.online.questions import (
    CHECK,
    HERSELF,
    LICENCE,
    Question,
    is_open,
    questions_of,
)
from bianmin.catalogue.content import ItemContent
from bianmin.law import masks
from bianmin.law.zone import day_of
from bianmin.look import answers_form
from bianmin.look.forms import PlainForm
from bianmin.network import divisions
from bianmin.network import selectors as network

from .asking_of_licence import licence_form
from .for_whom import for_whom_form
from .forms import CodeForm, EmailForm, PaperForm, PhoneForm, PlaceForm, WhoForm


@dataclass(frozen=True)
class Asking:
    """Where she is. Make it with ``asking``."""

    request: HttpRequest
    draft: OnlineDraft
    content: ItemContent
    question: Question
    at: datetime

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        return questions_of(self.content, self.draft)

    @property
    def number(self) -> int:
        return self.questions.index(self.question) + 1

    def address(self, question: Question) -> str:
        return reverse("portal:online_question", args=[self.draft.pk, question.name])

    @property
    def here(self) -> str:
        return self.address(self.question)

    @property
    def next(self) -> str:
        """The question that follows; a paper that the office has is not asked for by itself."""
        ahead = (one for one in self.questions[self.number :] if not self._is_held(one))
        return self.address(next(ahead, self.questions[-1]))

    def _is_held(self, question: Question) -> bool:
        paper = question.paper
        said = drafts.paper_of(self.draft, paper) if paper else {}
        return said.get("presence") == licences.HELD

    @property
    def back(self) -> str:
        """The question before; the code is not asked for twice."""
        before = [q for q in self.questions[: self.number - 1] if q.name != "code"]
        return self.address(before[-1]) if before else ""

    @property
    def barred_by(self) -> Question | None:
        """What must be answered first: nothing is collected before it is known whose it is."""
        mine = [q for q in self.questions[: self.number - 1] if q in HERSELF[:3]]
        if self.question.name == "code":
            mine = mine[:1]
        return next((q for q in mine if is_open(q, self.draft.content)), None)

    @property
    def still_open(self) -> list[Question]:
        return [q for q in self.questions if is_open(q, self.draft.content)]

    @classmethod
    def at_the_check(cls, request: HttpRequest, draft: OnlineDraft, at: datetime) -> "Asking":
        """The last page of a draft. Raises ``Refusal`` where its item is not in force any more."""
        return cls(request, draft, drafts.edition_of(draft, at).typed, CHECK, at)

    def place_name(self, name: str) -> str:
        """The town or village that was chosen."""
        card = network.directory().divisions.get(self.draft.content.get(name, ""))
        return card.short_name if card else ""

    def form(self, posted: Any = None) -> PlainForm:
        """The form of this question, with what was said before."""
        if wanted := self.question.paper:
            said, is_held = (
                drafts.paper_of(self.draft, wanted),
                licences.is_held(self.draft, wanted.key),
            )
            return PaperForm(wanted, posted, initial=said, is_held=is_held)
        if self.question.field:
            return self._answer(posted)
        content = self.draft.content
        forms: dict[str, Callable[[], PlainForm]] = {
            "who": lambda: self._who(posted),
            "phone": lambda: PhoneForm(posted, initial={"phone": content.get("phone", "")}),
            "email": lambda: EmailForm(posted, initial={"email": content.get("email", "")}),
            "for_whom": lambda: for_whom_form(content, day_of(self.at), posted),
            "code": lambda: CodeForm(posted),
            "licence": lambda: licence_form(self.draft, posted),
        }
        return forms.get(self.question.name, lambda: self._place(posted))()

    def _who(self, posted: Any) -> WhoForm:
        """A number that is kept is not shown again; whoever looks over her shoulder sees it not."""
        said = self.draft.content
        form = WhoForm(posted, initial={"name": said.get("name", "")})
        if kept := said.get("number"):
            form.fields["number"].required = False
            form.fields["number"].help_text = gettext(
                "Kept: %(number)s. Type it again only to change it."
            ) % {"number": masks.id_number_staff(kept)}
        return form

    def _answer(self, posted: Any) -> PlainForm:
        field = self.question.field
        assert field
        said = self.draft.content.get("answers")
        form = answers_form.form_of([field], villages=self._villages(), posted=posted, initial=said)
        form.fields[field.field].required = field.required
        return form

    def _place(self, posted: Any) -> PlaceForm:
        form = PlaceForm(posted, initial={"place": self.draft.content.get(self.question.name, "")})
        places = self._villages() if self.question.name == "village" else self._towns()
        form.offer(self.question.title, places)
        return form

    def _towns(self) -> list[tuple[str, str]]:
        directory = network.directory()
        root = divisions.root(directory)
        inside = divisions.children(directory, root.code, day_of(self.at))
        return [(card.code, card.name) for card in inside]

    def _villages(self) -> list[tuple[str, str]]:
        town = self.draft.content.get("town")
        if not town:
            return []
        inside = divisions.villages_of(network.directory(), town, day_of(self.at))
        return [(card.code, card.short_name) for card in inside]

    def keep(self, form: PlainForm) -> None:
        """What was answered. Another town asks for the village anew. Raises ``Refusal``."""
        said, question = form.cleaned_data, self.question
        if question.field:
            answers = {**self.draft.content.get("answers", {}), **said}
            drafts.keep(self.draft, at=self.at, answers=answers)
        elif question is LICENCE:
            licences.say(self.draft, **said, at=self.at)
        elif question.name in {"email", "for_whom"}:
            self._keep_about(question.name, said)
        elif question.name == "who":
            drafts.keep(self.draft, at=self.at, **{k: v for k, v in said.items() if v})
        elif question.name == "town":
            drafts.keep(self.draft, at=self.at, town=said["place"], village="")
        elif question.name == "village":
            drafts.keep(self.draft, at=self.at, village=said["place"])

    def _keep_about(self, name: str, said: dict[str, Any]) -> None:
        """Another capacity asks for another proof, or none."""
        if name == "email":
            drafts.keep(self.draft, at=self.at, email=said["email"])
            return
        papers = dict(self.draft.content.get("papers", {}))
        papers.pop(PROOF, None)
        drafts.keep(self.draft, at=self.at, for_whom=said, papers=papers)


def asking(request: HttpRequest, draft: OnlineDraft, name: str, *, at: datetime) -> Asking | None:
    """The question of that name; None where the draft has none. Raises ``Refusal``."""
    content = drafts.edition_of(draft, at).typed
    asked = next((q for q in questions_of(content, draft) if q.name == name), None)
    return Asking(request, draft, content, asked, at) if asked else None
