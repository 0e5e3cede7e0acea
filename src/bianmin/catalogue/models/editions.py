"""Service items and their dated editions, from the first draft to the last day."""

from functools import cached_property
from itertools import takewhile
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..content import ItemContent, read_item
from ..wording import initials


class Frequency(models.IntegerChoices):
    """How often an item is asked for; the often asked for comes first in lists."""

    HIGH = 1, "高"
    MIDDLE = 2, "中"
    LOW = 3, "低"


class State(models.TextChoices):
    DRAFT = "draft", _("draft")
    REVIEWED = "reviewed", _("reviewed")
    IN_FORCE = "in_force", _("in force")
    ENDED = "ended", _("ended")


PUBLISHED = (State.IN_FORCE, State.ENDED)
"""States of editions that hold on some day; the days say on which."""

IN_PREPARATION = (State.DRAFT, State.REVIEWED)
"""States of editions that hold on no day yet."""

_typed: dict[str, ItemContent] = {}
"""The contents of published editions, by digest; some kilobytes each."""


class Item(models.Model):
    """Something an office does for people. ``retired_on``: the first day it is no longer done."""

    code = models.CharField(max_length=20)
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["code"], name="one_item_a_code")]

    def __str__(self) -> str:
        return self.code


def _days() -> models.Func:
    """From the first day up to, not including, the day after the last."""
    return models.Func(
        models.F("from_day"),
        models.F("until_day"),
        models.Value("[)"),
        function="daterange",
        output_field=DateRangeField(),
    )


class Edition(models.Model):
    """An item as it stands from ``from_day`` up to, not including, ``until_day``.

    ``content`` is the whole item as the schema has it and never changes once published; the
    other columns are taken from it for lists and search (``titles``: name, aliases, their
    initials and the code, folded; ``searched``: these as lines; ``grams``: its signs and pairs).
    ``ended`` means that an end is set, which may lie ahead. Running matters keep theirs. While it
    is prepared ``from_day`` is the day wished for, and its writer submits it (``submitted_at``).
    """

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    from_day = models.DateField()
    until_day = models.DateField(null=True, blank=True)
    content = models.JSONField()
    content_digest = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=600, db_collation="C")
    department = models.CharField(max_length=60)
    type = models.CharField(max_length=20)
    theme = models.CharField(max_length=30)
    exercise_tier = models.PositiveSmallIntegerField()
    receive_tiers = ArrayField(models.PositiveSmallIntegerField())
    frequency = models.PositiveSmallIntegerField(choices=Frequency.choices)
    titles = ArrayField(models.TextField())
    searched = models.TextField()
    grams = SearchVectorField()
    warnings = models.JSONField(default=list)
    imported_from = models.CharField(max_length=200)
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "number"], name="one_edition_a_number"),
            models.UniqueConstraint(
                fields=["item"],
                condition=models.Q(state__in=IN_PREPARATION),
                name="one_edition_in_preparation",
            ),
            ExclusionConstraint(
                name="one_edition_a_day",
                expressions=[("item", RangeOperators.EQUAL), (_days(), RangeOperators.OVERLAPS)],
                condition=models.Q(state__in=PUBLISHED),
            ),
            models.UniqueConstraint(
                fields=["item"],
                condition=models.Q(state=State.IN_FORCE),
                name="one_edition_without_end",
            ),
            models.CheckConstraint(
                condition=models.Q(until_day__isnull=True)
                | models.Q(until_day__gte=models.F("from_day")),
                name="edition_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=State.IN_FORCE) | models.Q(until_day__isnull=True),
                name="edition_in_force_has_no_end",
            ),
        ]
        indexes: ClassVar = [
            GinIndex(fields=["grams"], name="edition_grams"),
            GinIndex(fields=["titles"], name="edition_titles"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"

    @property
    def aliases(self) -> list[str]:
        """What people call it besides its name, folded; ``titles`` go on with initials after."""
        end = initials(self.name)
        return list(takewhile(lambda title: title != end, self.titles[1:]))

    @cached_property
    def typed(self) -> ItemContent:
        """The content, typed; read once a process, as published content never changes."""
        if self.state not in PUBLISHED:
            return read_item(self.content)
        if self.content_digest not in _typed:
            _typed[self.content_digest] = read_item(self.content)
        return _typed[self.content_digest]


class EditorialStep(models.Model):
    """What somebody did to an edition, or to a unit's directory, on its way into force."""

    class Kind(models.TextChoices):
        DRAFTED = "drafted", _("began the draft")
        CHANGED = "changed", _("changed the draft")
        SUBMITTED = "submitted", _("submitted it for review")
        RETURNED = "returned", _("sent it back")
        REVIEWED = "reviewed", _("passed the review")
        PUBLISHED = "published", _("published it")

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, null=True, related_name="steps")
    directory = models.ForeignKey(
        "catalogue.UtilityDirectory", on_delete=models.CASCADE, null=True, related_name="steps"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    remark = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(edition__isnull=True) ^ models.Q(directory__isnull=True),
                name="step_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.edition_id or self.directory_id}"
