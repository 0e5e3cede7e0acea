"""One enquiry or request: who has it, what a leader said, what she was told; and a new request."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.applications import request_papers, requests
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.models import Enquiry
from bianmin.law import masks
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.people.events import record
from bianmin.people.security_event import EventKind

from ..officers import Officer, at_the_desk, page
from ..scene import names_of
from .forms import LeaderAnswerForm, LeaderForm, ReplyForm, RequestForm

Do = Callable[[dict[str, Any]], Any]


@at_the_desk
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Register a request for help; it has a number, somebody who sees to it, and a limit."""
    form = RequestForm(request.POST or None).offer(officer)
    if request.method == "POST" and form.is_valid():
        try:
            made = _registered(officer, form)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            told = gettext("Registered as %(number)s.") % {"number": made.number}
            messages.success(request, told)
            return redirect("desk:asked", enquiry=made.pk)
    status = 422 if form.errors else 200
    return page(request, officer, "asked/new", {"form": form}, status=status)


def _registered(officer: Officer, form: RequestForm) -> Any:
    said = form.cleaned_data
    fields = ("kind", "name", "phone", "place", "words", "wish")
    wanted = applications.Wanted(**{name: said[name] for name in fields}, wanted_at=form.wanted_at)
    to_post = int(said["to_post"]) if said["to_post"] else None
    return applications.register_request(
        wanted=wanted, by=officer.actor(), at=officer.at, to_post=to_post
    )


@at_the_desk
def one(request: HttpRequest, officer: Officer, enquiry: int) -> HttpResponseBase:
    """The whole of it, with the deeds that are open to whoever looks."""
    row = _of(officer, enquiry)
    forms = _forms(officer, row, request.POST if request.method == "POST" else None)
    chosen = next((name for name in forms if name in request.POST), "")
    if request.method == "POST" and chosen:
        form, do = forms[chosen]
        if form.is_valid() and _done(form, do):
            messages.success(request, gettext("Recorded."))
            return redirect("desk:asked", enquiry=enquiry)
    status = 422 if any(form.errors for form, _do in forms.values() if form.is_bound) else 200
    return page(request, officer, "asked/one", _context(officer, row, forms), status=status)


def _of(officer: Officer, enquiry: int) -> Enquiry:
    row = requests.of(enquiry)
    posts = [post.id for post in officer.viewer.desk]
    led = bodies_of(officer) if leads(officer) else frozenset[int]()
    if row is None or not requests.may_see(row, officer.account.pk, posts, led):
        raise Http404(gettext("There is no such enquiry among those you may see."))
    return row


def _forms(officer: Officer, row: Enquiry, posted: Any) -> dict[str, tuple[PlainForm, Do]]:
    """The deeds open to the officer, by the name of their button."""
    by: dict[str, Any] = {"enquiry": row.pk, "by": officer.actor(), "at": officer.at}
    waiting = [one for one in requests.put_about(row) if one.answered_at is None]
    found: dict[str, tuple[PlainForm, Do]] = {}

    def bound(name: str) -> Any:
        return posted if posted is not None and name in posted else None

    if any(one.leader_id == officer.account.pk for one in waiting):
        form = LeaderAnswerForm(bound("answer_leader"))
        found["answer_leader"] = (
            form, lambda said: applications.answer_as_leader(words=said["answer"], **by)
        )  # fmt: skip
    if requests.has_it(row, officer.account.pk) and not waiting:
        found["reply"] = (
            ReplyForm(bound("reply")), lambda said: applications.reply(**said, **by)
        )  # fmt: skip
        found["ask_leader"] = (
            LeaderForm(bound("ask_leader")).offer(_leaders(officer)),
            lambda said: applications.ask_leader(
                leader=said["leader"], words=said["question"], **by
            ),
        )
    return found


def _leaders(officer: Officer) -> list[tuple[int, str]]:
    found = requests.leaders(officer.directory, officer.body.id, officer.viewer.day)
    names = names_of(found)
    return [(one, names[one]) for one in found if one != officer.account.pk]


def _done(form: PlainForm, do: Do) -> bool:
    return form.carries_out(lambda: do(form.cleaned_data))


def _context(
    officer: Officer, row: Enquiry, forms: dict[str, tuple[PlainForm, Do]]
) -> dict[str, Any]:
    asked = getattr(row, "request", None)
    led_to = officer.directory.posts.get(row.referred_to or 0)
    return {
        "row": row,
        "asked": asked,
        "phone": masks.mobile(asked.phone) if asked else "",
        "place": officer.directory.divisions[asked.place].short_name if asked else "",
        "led_to": officer.directory.body(led_to.body).name + " · " + led_to.name if led_to else "",
        "site": officer.directory.body(row.body).name,
        "light": requests.light_of(row, officer.at),
        "reply": getattr(row, "reply", None),
        "forms": {name: form for name, (form, _do) in forms.items()},
        "leaders": requests.put_about(row),
        "trail": [
            Crumb(gettext("Enquiries"), reverse("desk:enquiries")),
            Crumb(asked.number if asked else gettext("A question")),
        ],
    }


@require_safe
@at_the_desk
def sheet(request: HttpRequest, officer: Officer, enquiry: int) -> HttpResponse:
    """群众求助申请表 as PDF; for who answers for it with the phone in full, which is recorded."""
    row = _of(officer, enquiry)
    if getattr(row, "request", None) is None:
        raise Http404(gettext("There is no such enquiry among those you may see."))
    whole = requests.has_it(row, officer.account.pk)
    pdf = request_papers.help_request(row, whole=whole, at=officer.at)
    if whole:
        looked = {"field": "phone", "enquiry": row.pk}
        record(EventKind.SEEN_IN_FULL, at=officer.at, by=officer.account.pk, facts=looked)
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="request.pdf"'
    return response
