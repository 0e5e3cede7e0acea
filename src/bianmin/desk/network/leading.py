"""Leading groups with their members, and the office of each: a post with its inbox."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.db.models import Count
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.look.forms import day_field as day
from bianmin.matters.models import Stay
from bianmin.matters.selectors import kept_out
from bianmin.network import services
from bianmin.network.kinds import Part
from bianmin.network.models import LeadingGroup, LeadingMember
from bianmin.network.services import Member

from ..officers import Officer, at_the_desk, page
from . import rights
from .forms import DOCUMENT, ChoosingForm
from .frame import Deed, carried_out, trail


class GroupForm(ChoosingForm):
    name = forms.CharField(label=gettext_lazy("Name of the group"), max_length=120)
    office = forms.ChoiceField(
        label=gettext_lazy("The group's office"),
        help_text=gettext_lazy("A post of this body; what lies with it is the office's work."),
    )
    document = forms.CharField(label=DOCUMENT, max_length=200)
    from_day = day(gettext_lazy("From which day"))


class MemberForm(PlainForm):
    part = forms.ChoiceField(
        label=gettext_lazy("As what"), choices=Part.choices, widget=forms.RadioSelect
    )
    name = forms.CharField(label=gettext_lazy("Name"), max_length=30)
    title = forms.CharField(label=gettext_lazy("Unit and office held"), max_length=60)
    phone = forms.CharField(label=gettext_lazy("Telephone"), max_length=30, required=False)
    from_day = day(gettext_lazy("From which day"))


@dataclass(frozen=True)
class Line:
    """A group, who is in it that day, and how much lies with its office."""

    group: LeadingGroup
    members: list[LeadingMember]
    lying: int


@rights.only(rights.keeps_some)
def groups(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The groups of the bodies that are kept at this post, the county's first."""
    kept, today = rights.kept_bodies(officer), officer.viewer.day
    rows = LeadingGroup.objects.filter(body__in=kept).select_related("body", "office__body")
    found = [row for row in rows.order_by("-body__tier", "pk") if not row.days.is_over(today)]
    context = {
        "lines": _lines(found, officer),
        "own": officer.body,
        "trail": trail(Crumb(gettext("Leading groups"))),
    }
    return page(request, officer, "network/leading", context)


def _lines(found: list[LeadingGroup], officer: Officer) -> list[Line]:
    order = list(Part.values)
    rows = LeadingMember.objects.filter(group__in=found).order_by("pk")
    members = [one for one in rows if not one.days.is_over(officer.viewer.day)]
    members.sort(key=lambda one: order.index(one.part))
    open_stays = Stay.objects.filter(post__in=[one.office_id for one in found], left_at=None)
    open_stays = open_stays.exclude(kept_out(officer.viewer))
    lying = dict(open_stays.values_list("post").annotate(Count("id")))
    return [
        Line(
            group,
            [one for one in members if one.group_id == group.pk],
            lying.get(group.office_id, 0),
        )
        for group in found
    ]


@rights.of_body
def new_group(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    posts = officer.directory.posts_by_body.get(body, ())
    choices = [(post.id, post.name) for post in posts]

    def do(said: dict[str, Any]) -> None:
        office = int(said.pop("office"))
        by, at = officer.account.pk, officer.at
        services.found_group(body=body, office=office, **said, by=by, at=at)

    return carried_out(
        request, officer, _deed(gettext("Enter a leading group")),
        partial(GroupForm, choices={"office": choices}), do,
        initial={"from_day": officer.viewer.day},
    )  # fmt: skip


@at_the_desk
def new_member(request: HttpRequest, officer: Officer, group: int) -> HttpResponseBase:
    row = get_object_or_404(LeadingGroup, pk=group)
    if not rights.keeps(officer, row.body_id):
        return rights.not_yours(request, officer)

    def do(said: dict[str, Any]) -> None:
        first, by, at = said.pop("from_day"), officer.account.pk, officer.at
        services.join_group(group=group, member=Member(**said), from_day=first, by=by, at=at)

    return carried_out(
        request, officer, _deed(gettext("Enter a member of the group")), MemberForm, do,
        initial={"from_day": officer.viewer.day},
    )  # fmt: skip


def _deed(title: str) -> Deed:
    back = reverse("desk:network_leading")
    above = (Crumb(gettext("Leading groups"), back),)
    return Deed(title, gettext("Enter it"), gettext("It is kept."), back, above=above)
