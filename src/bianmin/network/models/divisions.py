"""Administrative divisions: the tree of county, towns and villages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..kinds import Level
from .dated import Dated


class Division(Dated):
    """One place of the tree, by its 12-digit statistical division code."""

    code = models.CharField(
        max_length=12, unique=True, help_text=_("The division code, twelve digits.")
    )
    name = models.CharField(max_length=60, help_text=_("The official name."))
    short_name = models.CharField(max_length=60, help_text=_("The name people say."))
    full_name = models.CharField(
        max_length=200, help_text=_("The name with all the places above it.")
    )
    level = models.PositiveSmallIntegerField(
        choices=Level.choices, help_text=_("How deep the place lies in the national tree.")
    )
    kind = models.CharField(max_length=20, help_text=_("What sort of place it is, in Chinese."))
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        to_field="code",
        null=True,
        blank=True,
        related_name="children",
        help_text=_("The place above; empty for the root of this installation."),
    )
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        to_field="code",
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The place it was merged into, where it was."),
    )
    pinyin_key = models.CharField(
        max_length=300, help_text=_("The short name in pinyin, for sorting and for finding.")
    )
    code_system = models.CharField(
        max_length=20, help_text=_("Whose code this is, for example nbs2023.")
    )
    edition = models.CharField(
        max_length=20, help_text=_("The edition of the list it was loaded from.")
    )

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[0-9]{12}$"),
                name="network_division_code_of_twelve_digits",
            ),
            models.CheckConstraint(
                condition=models.Q(level__in=Level.values), name="network_division_level_known"
            ),
        ]
        indexes = [
            models.Index(fields=["parent", "pinyin_key"], name="network_division_by_pinyin"),
            models.Index(
                fields=["short_name"],
                opclasses=["varchar_pattern_ops"],
                name="network_place_by_name",
            ),
            models.Index(
                fields=["pinyin_key"],
                opclasses=["varchar_pattern_ops"],
                name="network_place_spelled",
            ),
        ]
        ordering = ["code"]

    def __str__(self) -> str:
        return self.full_name
