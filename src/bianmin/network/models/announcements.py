"""What a village or a town tells its residents: public affairs, and activities."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..kinds import AnnouncementKind
from .bodies import Body
from .dated import Dated


class Announcement(Dated):
    """A notice of public affairs or of a residents' activity (NW-11), shown from a day to a day.

    What was published is never rewritten: a mistake is withdrawn, and the right one published.
    """

    body = models.ForeignKey(
        Body, models.PROTECT, related_name="announcements", help_text=_("Who tells it.")
    )
    kind = models.CharField(
        max_length=20, choices=AnnouncementKind.choices, help_text=_("What it is about.")
    )
    title = models.CharField(max_length=60, help_text=_("What it is, in a line."))
    text = models.CharField(max_length=1000, help_text=_("What everybody is told."))
    held_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When the activity begins; empty for public affairs.")
    )
    venue = models.CharField(
        max_length=100, blank=True, help_text=_("Where the activity is; empty for public affairs.")
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        help_text=_("Who published it."),
    )
    published_at = models.DateTimeField(help_text=_("When it was published."))
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who withdrew it."),
    )
    withdrawn_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was withdrawn; empty while it stands.")
    )

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(until_day__isnull=False), name="network_announcement_ends"
            ),
            models.CheckConstraint(
                condition=models.Q(kind=AnnouncementKind.AFFAIRS, held_at__isnull=True, venue="")
                | models.Q(kind=AnnouncementKind.ACTIVITY, held_at__isnull=False)
                & ~models.Q(venue=""),
                name="network_announcement_activity_has_time_and_place",
            ),
        ]
        indexes = [models.Index(fields=["body", "-from_day"], name="network_announcement_newest")]
        ordering = ["-from_day", "-id"]

    def __str__(self) -> str:
        return self.title
