"""Papers as issued, the wordings they were issued with, and the organs' numbers."""

from django.db import models

from bianmin.vault.fields import EncryptedJSONField, EncryptedTextField

from .seals import Seal


class Wording(models.Model):
    """One edition of a kind's wording, named by the SHA-256 of its source; never changed."""

    edition = models.CharField(max_length=64, primary_key=True)
    kind = models.CharField(max_length=64)
    text = models.TextField()

    def __str__(self) -> str:
        return f"{self.kind} {self.edition[:12]}"


class Counter(models.Model):
    """The last number an organ has given under a mark in a year."""

    organ = models.BigIntegerField()
    mark = models.CharField(max_length=64)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organ", "mark", "year"], name="notices_one_counter"),
        ]

    def __str__(self) -> str:
        return f"{self.mark}〔{self.year}〕{self.last}号"


class Paper(models.Model):
    """A paper as issued. What comes of rendering is written later, once, and nothing else.

    ``facts`` are the filled places; ``unprintable`` the characters no font of this installation
    has, shown on the paper by their code point; ``about`` what the paper belongs to, in the
    caller's words ("matter 17"); ``organ`` a body's id; ``seal`` the one it bears, none where it
    is stamped by hand or needs none; ``digest`` the SHA-256 of the PDF, empty until it is rendered;
    ``signed_by`` whose electronic signature the PDF bears. One for ``training`` (演练) is marked so
    all over, holds nothing, and is the only kind that is ever forgotten. ``destroyed_at``: when
    its words and its PDF were destroyed after their time in the archive.
    """

    kind = models.CharField(max_length=64)
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, db_column="edition")
    title = models.CharField(max_length=120)
    facts = EncryptedJSONField()
    addressee = EncryptedTextField()
    organ = models.BigIntegerField()
    number = models.CharField(max_length=120, blank=True)
    about = models.CharField(max_length=64, db_index=True)
    issued_at = models.DateTimeField()
    access_code = models.CharField(max_length=16, unique=True)
    scan_path = models.CharField(max_length=200)
    unprintable = models.CharField(max_length=200, blank=True)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    digest = models.CharField(max_length=64, blank=True, db_index=True)
    rendered_at = models.DateTimeField(null=True)
    training = models.BooleanField(default=False, db_default=False)
    seal = models.ForeignKey(
        Seal, null=True, blank=True, on_delete=models.PROTECT, related_name="papers"
    )
    signed_by = models.CharField(max_length=200, blank=True, default="", db_default="")
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organ", "number"],
                condition=~models.Q(number=""),
                name="notices_a_number_once",
            ),
        ]
        indexes = [models.Index(fields=["organ", "issued_at"], name="notices_papers_of_a_day")]

    def __str__(self) -> str:
        return self.number or self.access_code

    @property
    def edition(self) -> str:
        """The wording's edition, by which it was issued."""
        return self.wording_id


class Withdrawn(models.Model):
    """That a paper no longer holds, without another in its place: since when, and by which paper.

    ``by_paper`` tells it to the addressee (a revocation, a notice that the matter is void).
    """

    paper = models.OneToOneField(Paper, models.CASCADE, related_name="withdrawn")
    by_paper = models.ForeignKey(Paper, models.CASCADE, related_name="withdraws")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.paper_id} {self.at:%Y-%m-%d}"
