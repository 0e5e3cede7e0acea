"""Enquiries: who asks is answered or led on, and the first person asked stays responsible."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.almanac import selectors as almanac
from bianmin.applications import requests
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.models import Enquiry, RequestKind
from bianmin.applications.models.enquiry import EnquiryState
from bianmin.applications.selectors import light_of
from bianmin.catalogue import selectors as catalogue
from bianmin.law.calendar import Calendar
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.look import words as look
from bianmin.look.forms import PlainForm

from ..officers import Officer, at_the_desk, page
from ..scene import names_of

MOST = 50


class EnquiryForm(PlainForm):
    """What was asked, and whether it was answered at once."""

    item = forms.ChoiceField(label=gettext_lazy("About which item"), required=False)
    words = forms.CharField(
        label=gettext_lazy("What she asked, and what she was told"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
    )
    answered = forms.ChoiceField(
        label=gettext_lazy("How it stands"),
        choices=(
            ("yes", gettext_lazy("Answered, nothing more to do")),
            ("no", gettext_lazy("To be taken on by somebody else")),
        ),
        initial="yes",
        widget=forms.RadioSelect,
    )
    to_post = forms.ChoiceField(label=gettext_lazy("Led to which post"), required=False)

    def offer(self, officer: Officer) -> "EnquiryForm":
        """Fill in what may be chosen by this officer."""
        items = [(e.item.code, e.name) for e in catalogue.offered(officer.viewer.day)]
        choices: dict[str, Sequence[tuple[Any, str]]] = {
            "item": items,
            "to_post": posts_to_lead_to(officer),
        }
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", "—"), *offered]
        return self


def posts_to_lead_to(officer: Officer) -> list[tuple[int, str]]:
    """The posts of one's own body, of those above it and of the county's centre."""
    directory, own = officer.directory, officer.body
    bodies, above = [own], directory.above(own.id)
    while above:
        bodies.append(above)
        above = directory.above(above.id)
    if (centre := directory.centre(officer.viewer.day)) and centre not in bodies:
        bodies.append(centre)
    return [
        (post.id, f"{body.name} · {post.name}")
        for body in bodies
        for post in directory.posts_by_body.get(body.id, ())
        if post.id != officer.post.id
    ]


@at_the_desk
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Record what somebody asked; whoever is asked first answers for it until it is taken."""
    posted = request.POST if request.method == "POST" else None
    form = EnquiryForm(posted, initial={"item": request.GET.get("item", "")}).offer(officer)
    if form.is_valid():
        _record(officer, form)
        return redirect("desk:enquiries")
    return page(request, officer, "enquiry", {"form": form}, status=422 if form.errors else 200)


def _record(officer: Officer, form: EnquiryForm) -> None:
    said, by = form.cleaned_data, officer.actor()
    made = applications.ask(
        by=by,
        at=officer.at,
        item=said["item"],
        words=said["words"],
        answered=said["answered"] == "yes",
    )
    if said["to_post"] and said["answered"] == "no":
        applications.refer(enquiry=made.pk, to_post=int(said["to_post"]), by=by)


@at_the_desk
def enquiries(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Those led to one's posts, to take; one's own that nobody has taken, to lead on."""
    refusal = None
    if request.method == "POST":
        try:
            _change(request, officer)
            return redirect("desk:enquiries")
        except Refusal as told:
            refusal = told
    context = {
        **_lists(officer),
        "posts": posts_to_lead_to(officer),
        "refusal": refusal,
        "sheet": _number(request.GET.get("sheet", "")),
    }
    return page(request, officer, "enquiries", context, status=422 if refusal else 200)


def _change(request: HttpRequest, officer: Officer) -> None:
    """Take an enquiry that was led to one of one's posts, or lead an own one to a post."""
    enquiry, to_post = _number(request.POST.get("enquiry", "")), request.POST.get("to_post", "")
    if "take" in request.POST:
        applications.take_enquiry(enquiry=enquiry, by=officer.actor(), at=officer.at)
    elif to_post in {str(post) for post, _name in posts_to_lead_to(officer)}:
        applications.refer(enquiry=enquiry, to_post=int(to_post), by=officer.actor())


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _own_posts(officer: Officer) -> list[int]:
    return [post.id for post in officer.viewer.desk]


def _lists(officer: Officer) -> dict[str, object]:
    whole = Enquiry.objects.select_related("request")
    waiting = whole.filter(state=EnquiryState.REFERRED).order_by("asked_at")
    here = list(waiting.filter(referred_to__in=_own_posts(officer))[:MOST])
    mine = list(waiting.filter(first_asked=officer.account)[:MOST])
    settled = whole.filter(first_asked=officer.account)
    mine_now = {"taken_by": officer.account, "state": EnquiryState.TAKEN}
    settled = settled.exclude(state=EnquiryState.REFERRED).exclude(**mine_now).order_by("-asked_at")
    done = list(settled[:MOST])
    with_me = list(requests.with_(officer.account.pk)[:MOST])
    rows = [*here, *mine, *done, *with_me]
    names = names_of({r.first_asked_id for r in rows} | {r.taken_by_id or 0 for r in rows})
    shown = Shown(officer, names, _titles(officer, rows), almanac.calendar())
    return {
        "here": shown.cards(here),
        "mine": shown.cards(mine),
        "done": shown.cards(done),
        "with_me": shown.cards(with_me),
        "put_to_me": requests.put_to(officer.account.pk)[:MOST],
        "counted": _counted(officer) if leads(officer) else [],
    }


def _counted(officer: Officer) -> list[tuple[str, str, requests.Counted]]:
    """Requests of this year at the bodies one is in charge of, kind by kind."""
    found = requests.counted(bodies_of(officer), officer.viewer.day.replace(month=1, day=1))
    names = dict(RequestKind.choices)
    site = officer.directory.body
    return [(site(one.body).short_name, str(names[one.kind]), one) for one in found]


def _titles(officer: Officer, rows: list[Enquiry]) -> dict[str, str]:
    codes = {row.item for row in rows if row.item}
    offered = catalogue.offered(officer.viewer.day).filter(item__code__in=codes)
    return {edition.item.code: edition.name for edition in offered}


@dataclass(frozen=True)
class Shown:
    """What all cards of the page look names and days up in."""

    officer: Officer
    names: dict[int, str]
    titles: dict[str, str]
    calendar: Calendar

    def cards(self, rows: list[Enquiry]) -> list[dict[str, object]]:
        return [_card(self, row) for row in rows]


def _called(row: Enquiry) -> str:
    """A request by its kind and number; else it is a question."""
    asked = getattr(row, "request", None)
    return f"{asked.get_kind_display()} {asked.number}" if asked else gettext("A question")


def _card(shown: Shown, row: Enquiry) -> dict[str, object]:
    directory, today = shown.officer.directory, shown.officer.viewer.day
    led_to = directory.posts.get(row.referred_to or 0)
    days = shown.calendar.working_days_between(day_of(row.asked_at), today)
    return {
        "pk": row.pk,
        "title": shown.titles.get(row.item, "") or _called(row),
        "words": row.words,
        "asked_at": row.asked_at,
        "first_asked": shown.names.get(row.first_asked_id, ""),
        "led_to": f"{directory.body(led_to.body).name} · {led_to.name}" if led_to else "",
        "taken_by": shown.names.get(row.taken_by_id or 0, ""),
        "state": row.get_state_display(),
        "open_for": look.count(days) if days else gettext("since today"),
        "light": light_of(row, shown.officer.at) or requests.light_of(row, shown.officer.at),
    }
