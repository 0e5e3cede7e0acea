"""What people call the items, and what was sought in vain."""

from typing import ClassVar

from django.db import models


class Synonym(models.Model):
    """``word`` is what people say; ``means`` is found in a name, an alias or a code."""

    word = models.CharField(max_length=40)
    means = models.CharField(max_length=60)
    source = models.CharField(max_length=60)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["word", "means"], name="one_synonym_a_meaning")
        ]

    def __str__(self) -> str:
        return f"{self.word} → {self.means}"


class SearchMiss(models.Model):
    """Words that found nothing, and how often: what the synonyms still lack."""

    words = models.CharField(max_length=20)
    count = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["words"], name="one_miss_a_wording")
        ]

    def __str__(self) -> str:
        return self.words
