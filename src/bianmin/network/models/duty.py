"""Who is on duty when, where somebody is just now, and what a post is authorised to do."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .dated import Dated, Recorded
from .posts import Post


class Weekday(models.IntegerChoices):
    """The days of the week as Python counts them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class Shift(Dated, Recorded):
    """A person's weekly turn at a post (值班表, ST-10), from a day until it is ended."""

    post = models.ForeignKey(
        Post, models.PROTECT, related_name="shifts", help_text=_("The post that is manned.")
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="shifts",
        help_text=_("Who is on duty."),
    )
    weekday = models.PositiveSmallIntegerField(
        choices=Weekday.choices, help_text=_("The day of the week.")
    )
    begins = models.TimeField(help_text=_("When the turn begins."))
    ends = models.TimeField(help_text=_("When the turn ends."))

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(weekday__in=Weekday.values), name="network_shift_weekday_known"
            ),
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("begins")), name="network_shift_in_order"
            ),
        ]
        ordering = ["weekday", "begins", "id"]


class Whereabouts(Recorded):
    """Where somebody said they are until when (去向, ST-11); the newest counts."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="whereabouts",
        help_text=_("Who is out."),
    )
    told = models.CharField(max_length=100, help_text=_("Where they went."))
    until = models.DateTimeField(help_text=_("When they will be back."))


class Authorisation(Dated, Recorded):
    """What a post may take, and decide, by itself (授权, ST-12); it also parts the work (ST-08)."""

    post = models.ForeignKey(
        Post, models.PROTECT, related_name="authorisations", help_text=_("The post authorised.")
    )
    subject = models.CharField(
        max_length=60, help_text=_("An item's code, a department's name, or * for everything.")
    )
    decides = models.BooleanField(
        default=False, help_text=_("May also decide it, not only take it in.")
    )
    document = models.CharField(max_length=200, help_text=_("The decision that authorises."))
