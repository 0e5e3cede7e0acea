"""Units that have moved into a site (进驻单位), with the items they brought in."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from .bodies import Body
from .dated import Dated, Recorded
from .sites import Site


class StationedUnit(Dated, Recorded):
    """A department, office or station that works at a site from a day on (NW-09).

    Without ``items`` it brings in everything that its ``body`` is competent for; a unit that is no
    body of the network (基层站所) names them.
    """

    site = models.ForeignKey(
        Site, models.PROTECT, related_name="units", help_text=_("Where it has moved in.")
    )
    name = models.CharField(max_length=60, help_text=_("The unit, as its sign says."))
    body = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="stationed_at",
        help_text=_("The body of the network that it is; empty for one outside it."),
    )
    items = ArrayField(
        models.CharField(max_length=20),
        default=list,
        blank=True,
        help_text=_("The codes of the items it brought in; empty: all that its body does."),
    )
    document = models.CharField(max_length=200, help_text=_("The decision by which it moved in."))

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(body__isnull=False) | ~models.Q(items=[]),
                name="network_unit_brings_something",
            ),
        ]
        indexes = [models.Index(fields=["site", "from_day"], name="network_unit_at_site")]

    def __str__(self) -> str:
        return self.name
