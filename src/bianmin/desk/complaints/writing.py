"""Writing a complaint down: of which office, what was said, and the slip for who complains."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.complaints import selectors, services
from bianmin.complaints.services import Registered
from bianmin.law.zone import day_of
from bianmin.look.cards import Crumb
from bianmin.network.cards import BodyCard
from bianmin.network.finding import bodies_called
from bianmin.notices.selectors import papers_about
from bianmin.notices.services import read_pdf

from ..officers import Officer, for_whom, page
from .forms import RegisterForm
from .rights import registers
from .trails import trail

RECEIPT = "complaint_receipt"
allowed = for_whom(registers, "complaints/not_yours")


@require_safe
@allowed
def choose(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Which office is complained of: found by its name or a part of it."""
    typed = request.GET.get("q", "").strip()[:60]
    found = bodies_called(typed, officer.directory, officer.day)
    context = {"typed": typed, "found": found, "trail": trail(Crumb(gettext("Write one down")))}
    return page(request, officer, "complaints/choose", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed
def write(request: HttpRequest, officer: Officer, body: int) -> HttpResponse:
    """It is entered, and goes at once to whoever may handle it."""
    card = _body(officer, body)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = RegisterForm(card, officer.directory, officer.at, *sent)
    key = request.POST.get("key") or str(uuid.uuid4())
    if sent and form.is_valid() and (made := _written(officer, form, key)):
        return _told(request, officer, made)
    context = {
        "form": form,
        "body": card,
        "key": key,
        "trail": trail(Crumb(gettext("Write one down"))),
    }
    status = 422 if form.errors else 200
    return page(request, officer, "complaints/write", context, status=status)


def _body(officer: Officer, body: int) -> BodyCard:
    card = officer.directory.bodies.get(body)
    if card is None or officer.day not in card.days:
        raise Http404(gettext("There is no such body."))
    return card


def _written(officer: Officer, form: RegisterForm, key: str) -> Registered | None:
    """The complaint that was opened; None where it is refused, which the form then says."""
    made: list[Registered] = []

    def deed() -> None:
        training = officer.viewer.training
        filing = form.told(by=officer.account.pk, at=officer.at, training=training)
        if not form.errors:
            by = officer.actor()
            made.append(services.register(filing=filing, by=by, at=officer.at, key=key))

    done = form.carries_out(deed)
    return made[0] if done and made else None


def _told(request: HttpRequest, officer: Officer, made: Registered) -> HttpResponse:
    """Number, codes and where it went: for the slip. It is shown once, and not kept."""
    context: dict[str, Any] = {
        "made": made,
        "code": spaced(made.code),
        "handled_by": officer.directory.body(made.handled_by),
        "trail": trail(Crumb(made.number)),
    }
    return page(request, officer, "complaints/written", context)


@require_safe
@allowed
def receipt(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """The receipt, for whoever wrote it down, on that day."""
    at = selectors.receipt_day(matter, officer.account.pk)
    papers = papers_about(about(matter)).filter(kind=RECEIPT)
    if at is None or day_of(at) != officer.day or not (found := papers.first()):
        raise Http404(gettext("There is no such paper among those you may see."))
    response = HttpResponse(read_pdf(found), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{found.access_code}.pdf"'
    return response
