"""The inbox: what lies with one's posts, by what is due first."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from bianmin.almanac import selectors as almanac
from bianmin.applications import haste
from bianmin.applications.asking import needs_words
from bianmin.casework import lists
from bianmin.casework.kinds import procedure_of
from bianmin.law.calendar import Calendar
from bianmin.law.procedure import Step
from bianmin.law.zone import day_of
from bianmin.look import paging
from bianmin.look import words as look
from bianmin.look.cards import Figure, InboxLine, Keyset, StepButton
from bianmin.matters import selectors
from bianmin.matters.models import Stay
from bianmin.matters.placing import FAR
from bianmin.matters.selectors import Listed

from .. import children, words
from ..officers import Officer, at_the_desk, page

WAITS = {
    "applicant": gettext_lazy("waits for the applicant"),
    "outside_body": gettext_lazy("waits for somebody outside"),
    "carrier": gettext_lazy("in the post"),
    "third_party": gettext_lazy("waits for a third party"),
}
FILTERS = ("", "near", "over")


@at_the_desk
def inbox(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The open stays of one's posts, and of those one looks after; filtered by light."""
    light = request.GET.get("light", "")
    light = light if light in FILTERS else ""
    after = paging.read(request.GET.get("after", ""))
    listed = selectors.inbox(officer.viewer, after=after, light=light)
    counts = selectors.inbox_counts(officer.viewer)
    calendar = almanac.calendar()
    urgent = [] if light or after else selectors.pressing(officer.viewer, haste.CLOCK)
    context = {
        "figures": _figures(counts, light),
        "lines": _lines(officer, urgent, listed, calendar),
        "provisional": any(words.is_provisional(s.act_by, calendar) for s in listed.stays),
        "keyset": _keyset(listed, counts, light, later=after is not None),
        "light": light,
        "counts": counts,
    }
    return page(request, officer, "inbox", context)


def _figures(counts: dict[str, int], chosen: str) -> list[tuple[Figure, bool]]:
    told = {
        "": (gettext("To do"), ""),
        "near": (gettext("Due soon"), "near"),
        "over": (gettext("Late"), "over_law"),
    }
    return [
        (Figure(_figure(counts[light or "all"]), label, _address(light), lamp), light == chosen)
        for light, (label, lamp) in told.items()
    ]


def _figure(count: int) -> str:
    return f"{selectors.COUNT_TO}+" if count >= selectors.COUNT_TO else str(count)


def _address(light: str = "", after: str = "") -> str:
    chosen = {name: value for name, value in (("light", light), ("after", after)) if value}
    return reverse("desk:inbox") + (f"?{urlencode(chosen)}" if chosen else "")


def _keyset(listed: Listed, counts: dict[str, int], light: str, *, later: bool) -> Keyset:
    count = counts[light or "all"]
    return Keyset(
        count=count,
        more=count >= selectors.COUNT_TO,
        newer_url=_address(light) if later else "",
        older_url=_address(light, paging.written(listed.next)) if listed.next else "",
    )


def _lines(
    officer: Officer, urgent: list[Stay], listed: Listed, calendar: Calendar
) -> list[InboxLine]:
    """What goes through the green channel stands first, and nowhere else on the page."""
    first = {stay.pk for stay in urgent}
    stays = [*urgent, *(stay for stay in listed.stays if stay.pk not in first)]
    beside = lists.beside(stays, open_already=True)
    late = children.late_notes(stays, officer.directory)
    lines = [_line(officer, stay, beside, calendar, urgent=stay.pk in first) for stay in stays]
    return [
        replace(line, note=_with_late(line.note, late.get(stay.matter_id, "")))
        for line, stay in zip(lines, stays, strict=True)
    ]


def _with_late(note: str, late: str) -> str:
    """Whoever leads sees who is late below."""
    said = gettext("%(who)s late with the answer") % {"who": late} if late else ""
    return " · ".join(filter(None, (said, note)))


def _line(
    officer: Officer, stay: Stay, beside: lists.Beside, calendar: Calendar, *, urgent: bool
) -> InboxLine:
    light = beside.light_of(stay.matter_id)
    light = "held" if stay.act_by >= FAR and light == "in_time" else light
    own = {post.id for post in officer.viewer.posts}
    return InboxLine(
        url=reverse("desk:matter", args=[stay.matter_id]),
        light=light,
        when=words.due(
            stay.act_by,
            light,
            officer.at,
            provisional=words.is_provisional(stay.act_by, calendar),
        ),
        title=stay.matter.terms.title,
        person=beside.people.get(stay.matter_id, ""),
        where=_where(officer, stay),
        note=_marked(_note(officer, stay, calendar, minded=stay.post not in own), urgent=urgent),
        step=_button(officer, stay) if stay.post in own else _open(stay),
    )


def _where(officer: Officer, stay: Stay) -> str:
    """From where it first came, and what it is here for: 八大庄村 → 马站镇 · 受理."""
    directory = officer.directory
    here = directory.body(stay.body).short_name
    leg = words.label(procedure_of(stay.matter).leg(stay.kind).label)
    if stay.matter.received_by == stay.body:
        return f"{here} · {leg}"
    return f"{directory.body(stay.matter.received_by).short_name} → {here} · {leg}"


def _marked(note: str, *, urgent: bool) -> str:
    return gettext("green channel · %(note)s") % {"note": note} if urgent else note


def _note(officer: Officer, stay: Stay, calendar: Calendar, *, minded: bool) -> str:
    if minded:
        post = officer.directory.post(stay.post).name
        return gettext("looked after for %(post)s") % {"post": post}
    if stay.waits_for in WAITS:
        return str(WAITS[stay.waits_for])
    lain = calendar.working_days_between(day_of(stay.sent_at), day_of(officer.at))
    if day_of(stay.sent_at) == day_of(officer.at):
        return gettext("came today")
    if not lain:
        return gettext("came on %(day)s") % {"day": look.short_day(day_of(stay.sent_at))}
    return gettext("here for %(count)s") % {"count": look.count(lain)}


def _button(officer: Officer, stay: Stay) -> StepButton:
    """The one thing to do: confirm receipt, a step that needs no words, or open the matter."""
    step = _primary(stay, officer.directory.post(stay.post).role)
    if stay.waits_for != "post" or step is None:
        return _open(stay)
    looked_into = needs_words(step) or bool(step.requires)
    if looked_into and stay.received_at is None:
        step, looked_into = procedure_of(stay.matter).step("take_up"), False
    if looked_into:
        address = reverse("desk:matter", args=[stay.matter_id])
    else:
        address = reverse("desk:step", args=[stay.matter_id, step.name])
    return StepButton(words.label(step.label), url=address)


def _primary(stay: Stay, role: str) -> Step | None:
    return next(
        (
            step
            for step in procedure_of(stay.matter).steps
            if step.primary
            and step.allowed_on(stay.kind)
            and (not step.who.roles or role in step.who.roles)
        ),
        None,
    )


def _open(stay: Stay) -> StepButton:
    return StepButton(gettext("Open"), url=reverse("desk:matter", args=[stay.matter_id]))
