"""Bodies of the network: organs, centres and village points."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..kinds import BodyKind
from ..tiers import Tier
from .dated import Dated
from .divisions import Division


class Body(Dated):
    """An organisation of the network: an organ, a centre, or a village's service point."""

    name = models.CharField(
        max_length=120, unique=True, help_text=_("The full name, as it stands on papers.")
    )
    short_name = models.CharField(max_length=60, help_text=_("The name people know it by."))
    tier = models.PositiveSmallIntegerField(
        choices=[(int(tier), tier.name) for tier in Tier],
        help_text=_("The tier it works at: 1 village, 2 town, 3 county, 4 above."),
    )
    division = models.ForeignKey(
        Division,
        models.PROTECT,
        to_field="code",
        related_name="bodies",
        help_text=_("The place it serves."),
    )
    kind = models.CharField(
        max_length=20, choices=BodyKind.choices, help_text=_("What it is in the network.")
    )
    is_organ = models.BooleanField(
        help_text=_("May accept and decide: an organ, or a body that the law empowers.")
    )
    uscc = models.CharField(
        max_length=18, blank=True, help_text=_("Unified social credit code, if it has one.")
    )
    department = models.CharField(
        max_length=60, blank=True, help_text=_("The department as the catalogue names it.")
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        help_text=_("The body above it in the network; empty for the topmost only."),
    )
    phone = models.CharField(max_length=30, blank=True, help_text=_("The public telephone."))

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(tier__in=[int(tier) for tier in Tier]),
                name="network_body_tier_known",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=BodyKind.values), name="network_body_kind_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(tier=int(Tier.VILLAGE), is_organ=True),
                name="network_body_village_is_no_organ",
            ),
            models.CheckConstraint(
                condition=models.Q(kind=BodyKind.GOVERNMENT) | models.Q(parent__isnull=False),
                name="network_body_no_orphan",
            ),
        ]
        ordering = ["-tier", "division", "id"]

    def __str__(self) -> str:
        return self.name
