"""What is said of a rule when it is written: which, where and from when, who answers, its text."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from bianmin.information.disclosed import rulebook
from bianmin.look.forms import PlainForm, day_field
from bianmin.network.coverage import open_sites
from bianmin.network.tiers import Tier

from ..officers import Officer

OWN = "own"
BELOW = {
    Tier.COUNTY: (
        ("tiers:2", gettext_lazy("At every town centre below")),
        ("tiers:1", gettext_lazy("At every village point below")),
        ("tiers:2,1", gettext_lazy("At every town centre and village point below")),
        ("tiers:3,2,1", gettext_lazy("Here, and at every town centre and village point below")),
    ),
    Tier.TOWN: (
        ("tiers:1", gettext_lazy("At every village point below")),
        ("tiers:2,1", gettext_lazy("Here, and at every village point below")),
    ),
}


class RuleForm(PlainForm):
    """A rule; of a new edition the first two are those of the edition before."""

    rule = forms.ChoiceField(label=gettext_lazy("Which rule"))
    where = forms.ChoiceField(label=gettext_lazy("Where it holds"))
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    keeper = forms.CharField(
        label=gettext_lazy("Who answers for it"),
        help_text=gettext_lazy("The post, not a name: it stays when people change."),
        max_length=100,
    )
    holds_from = day_field(
        gettext_lazy("In force from"),
        help_text=gettext_lazy("A later day is told to people; until then the one before holds."),
    )
    document_number = forms.CharField(
        label=gettext_lazy("Document number"), max_length=60, required=False
    )
    text = forms.CharField(
        label=gettext_lazy("Text"),
        help_text=gettext_lazy("A paragraph to a line; so it stands on wall and screen."),
        max_length=20_000,
        widget=forms.Textarea({"rows": 14}),
    )

    def __init__(self, *args: Any, officer: Officer, fixed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if fixed:
            del self.fields["rule"], self.fields["where"]
            return
        self._choose("rule", _rules(officer))
        self._choose("where", places(officer))

    def _choose(self, name: str, choices: Sequence[tuple[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


def _rules(officer: Officer) -> list[tuple[Any, Any]]:
    known = rulebook.all_names(officer.day).items()
    return [*known, (rulebook.OTHER, gettext("another rule"))]


def places(officer: Officer) -> list[tuple[Any, Any]]:
    """Where a rule of the officer's body may hold."""
    own = officer.body
    sites = [
        (f"site:{site.pk}", gettext("Only: %(site)s") % {"site": site.name})
        for site in open_sites(officer.day)
        if own in officer.directory.upwards(officer.directory.body(site.body_id))
    ]
    here = (OWN, gettext("Only at %(body)s") % {"body": own.short_name})
    return [here, *BELOW.get(Tier(own.tier), ()), *sites]


def scope(where: str) -> tuple[tuple[int, ...], int | None]:
    """The tiers and the site (id) that a choice stands for."""
    kind, _colon, told = where.partition(":")
    if kind == "site":
        return (), int(told)
    return tuple(int(tier) for tier in told.split(",") if tier), None


def chosen(tiers: Sequence[int], site: int | None) -> str:
    """The choice that stands for them."""
    if site is not None:
        return f"site:{site}"
    return f"tiers:{','.join(map(str, tiers))}" if tiers else OWN
