"""Which body went on with the work of one that has ended, and by which document."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .bodies import Body
from .dated import Recorded


class Succession(Recorded):
    """A merger: ``ended`` works until the day before ``from_day``, ``successor`` from then on."""

    ended = models.OneToOneField(
        Body, models.PROTECT, related_name="succession", help_text=_("The body that has ended.")
    )
    successor = models.ForeignKey(
        Body, models.PROTECT, related_name="inherited", help_text=_("The body that goes on.")
    )
    from_day = models.DateField(help_text=_("The first day of the successor."))
    document = models.CharField(max_length=200, help_text=_("The decision on the merger."))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(ended=models.F("successor")),
                name="network_succession_by_another",
            )
        ]
