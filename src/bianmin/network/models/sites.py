"""Sites and windows, and what the county knows of each site: marks, checks, money."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.files.models import StoredFile

from ..kinds import CheckState, MarkKind, PremisesMode, WindowKind
from .bodies import Body
from .dated import Dated, Recorded


class Site(Dated):
    """A place with a door where a body serves people."""

    body = models.ForeignKey(
        Body, models.PROTECT, related_name="sites", help_text=_("Whose it is.")
    )
    name = models.CharField(max_length=120, help_text=_("The name on the door."))
    address = models.CharField(max_length=200, help_text=_("How to find it."))
    hours = models.CharField(max_length=200, help_text=_("When it is open, in words."))
    hall_area = models.DecimalField(
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Floor area of the hall in square metres; empty while not measured."),
    )
    premises_area = models.DecimalField(
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Floor area of the whole premises in square metres; empty while not measured."),
    )
    premises = models.CharField(
        max_length=20,
        choices=PremisesMode.choices,
        blank=True,
        help_text=_("Whose rooms it is in; empty while not said."),
    )
    is_merged = models.BooleanField(
        default=False, help_text=_("Shares an existing venue, such as a party or library hall.")
    )
    near_government = models.BooleanField(
        default=False, help_text=_("Lies in the government's office area or beside it.")
    )

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["body", "name"], name="network_site_named_once"),
            models.CheckConstraint(
                condition=models.Q(hall_area__isnull=True) | models.Q(hall_area__gt=0),
                name="network_site_area_positive",
            ),
            models.CheckConstraint(
                condition=models.Q(premises_area__isnull=True) | models.Q(premises_area__gt=0),
                name="network_site_premises_area_positive",
            ),
            models.CheckConstraint(
                condition=models.Q(premises__in=["", *PremisesMode.values]),
                name="network_site_premises_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Window(Dated):
    """A counter at a site and the post that stands behind it."""

    site = models.ForeignKey(
        Site, models.PROTECT, related_name="windows", help_text=_("Where the window is.")
    )
    name = models.CharField(max_length=60, help_text=_("The name over the window."))
    kind = models.CharField(
        max_length=20,
        choices=WindowKind.choices,
        help_text=_("A department's own window, or one that takes everybody's matters."),
    )
    post = models.ForeignKey(
        "network.Post", models.PROTECT, related_name="windows", help_text=_("Who serves there.")
    )

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["site", "name"], name="network_window_named_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=WindowKind.values), name="network_window_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SiteMark(Dated, Recorded):
    """That a site is a demonstration or pilot site for a time (NW-13)."""

    site = models.ForeignKey(
        Site, models.PROTECT, related_name="marks", help_text=_("The site singled out.")
    )
    kind = models.CharField(
        max_length=20, choices=MarkKind.choices, help_text=_("What it is singled out as.")
    )
    standard = models.CharField(
        max_length=200, help_text=_("The document whose standard it is measured by.")
    )

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=MarkKind.values), name="network_mark_kind_known"
            ),
        ]


class SiteCheck(Recorded):
    """How a site stood in one point of its list on a day; the newest counts, the rest is history.

    ``point`` is the wording of the county's list that day, so a new list is checked anew.
    """

    site = models.ForeignKey(
        Site, models.PROTECT, related_name="checks", help_text=_("The site checked.")
    )
    point = models.CharField(max_length=120, help_text=_("The point of the list."))
    state = models.CharField(
        max_length=20, choices=CheckState.choices, help_text=_("How it stands.")
    )
    note = models.CharField(max_length=200, blank=True, help_text=_("What was seen."))
    photo = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("A photograph that shows it."),
    )
    day = models.DateField(help_text=_("The day of the check."))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=CheckState.values), name="network_check_state_known"
            )
        ]
        indexes = [models.Index(fields=["site", "point", "-id"], name="network_check_newest")]


class Funding(Recorded):
    """Money set aside for a site in a year (经费), by the document that grants it (NW-15)."""

    site = models.ForeignKey(
        Site, models.PROTECT, related_name="funding", help_text=_("The site it is for.")
    )
    year = models.PositiveSmallIntegerField(help_text=_("The year it is for."))
    amount = models.DecimalField(max_digits=12, decimal_places=2, help_text=_("How much, in yuan."))
    document = models.CharField(max_length=200, help_text=_("The decision that grants it."))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "year"], name="network_funding_once_a_year"),
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="network_funding_positive"
            ),
        ]
