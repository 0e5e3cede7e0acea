"""What a body discloses by itself (主动公开): its directory, entry by entry, and its guide."""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("public")
    ENDED = "ended", _("no longer public")


class Audience(models.TextChoices):
    """Who reads an entry (003: 对外公开、对内公开)."""

    PUBLIC = "public", _("open to everybody")
    INTERNAL = "internal", _("for the unit’s own staff only")


class Ground(models.TextChoices):
    """Why an entry is not public, as article 16 of the regulations allows (条例 16)."""

    PERSONNEL = "personnel", _("It is about staff")
    LOGISTICS = "logistics", _("It is about supplies, cars and premises")
    WORKFLOW = "workflow", _("It is about how the unit works inside")
    PREPARING = "preparing", _("It was made in preparing a decision")


class Passed(models.Model):
    """Something that one person writes and another passes, and that is public from then on.

    ``writers`` are the accounts that wrote on it; ``submitted_at`` is when it was handed to
    another person, ``remark`` why it came back; ``digest`` tells what was shown from what is.
    """

    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    writers = ArrayField(models.BigIntegerField())
    digest = models.CharField(max_length=64)
    submitted_at = models.DateTimeField(null=True)
    remark = models.CharField(max_length=1000, blank=True)
    passed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class OpenToAll(models.Manager["Disclosure"]):
    """What is, or is to be, everybody's: whoever wants internal entries too must say so."""

    def get_queryset(self) -> models.QuerySet["Disclosure"]:
        return super().get_queryset().filter(audience=Audience.PUBLIC)


class Disclosure(Passed):
    """An entry of a body's directory (公开目录), with the text or file where it is proactive.

    ``audience`` says who reads it; one that is internal has a ``ground`` for it, and a number in a
    series of its own, so that the public one has no gaps. ``objects`` knows only those that are
    everybody's. ``opened_from`` is the internal entry whose words a public one has.

    ``index_number`` is given when it is published: the body's own code, the year, and a number
    in that year. ``made_on`` is the day on which the information came to be (生成日期, 成文日期).
    ``changed_on`` is when it was changed last, where it was, and ``public_since`` when it was first
    public elsewhere (公报、网站、公开栏). ``ended_by`` took it down, for ``ended_why``.

    An edition of a rule of a site (制度) says which (``rule``, empty of anything else), who answers
    for it, from which day it holds, and where: at one site, at all of some tiers (of the body and
    those below), else at the body's own. ``line`` is its first edition, itself for that one;
    ``edition`` is counted when it is published.
    """

    class Mode(models.TextChoices):
        PROACTIVE = "proactive", _("disclosed to everybody")
        ON_REQUEST = "on_request", _("given on request")

    class Validity(models.TextChoices):
        IN_FORCE = "in_force", _("valid")
        LAPSED = "lapsed", _("lapsed")
        ABOLISHED = "abolished", _("abolished")

    audience = models.CharField(max_length=8, choices=Audience.choices, default=Audience.PUBLIC)
    ground = models.CharField(max_length=10, choices=Ground.choices, blank=True)
    opened_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    mode = models.CharField(max_length=10, choices=Mode.choices, default=Mode.PROACTIVE)
    category = models.CharField(max_length=6)
    title = models.CharField(max_length=200)
    summary = models.CharField(max_length=1000)
    text = models.TextField(blank=True)
    file = models.ForeignKey(
        "files.StoredFile", on_delete=models.PROTECT, null=True, related_name="+"
    )
    issuer = models.CharField(max_length=200)
    document_number = models.CharField(max_length=60, blank=True)
    document_kind = models.CharField(max_length=20, blank=True)
    register_number = models.CharField(max_length=60, blank=True)
    made_on = models.DateField()
    changed_on = models.DateField(null=True)
    public_since = models.DateField(null=True)
    index_number = models.CharField(max_length=40, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    serial = models.PositiveIntegerField(null=True)
    validity = models.CharField(max_length=10, choices=Validity.choices, default=Validity.IN_FORCE)
    validity_from = models.DateField(null=True)
    validity_ground = models.CharField(max_length=200, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    ended_why = models.CharField(max_length=200, blank=True)
    rule = models.CharField(max_length=40, blank=True)
    keeper = models.CharField(max_length=100, blank=True)
    holds_from = models.DateField(null=True)
    at_tiers = ArrayField(models.PositiveSmallIntegerField(), default=list)
    at_site = models.ForeignKey(
        "network.Site", on_delete=models.PROTECT, null=True, related_name="+"
    )
    line = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    edition = models.PositiveSmallIntegerField(null=True)
    searched = models.TextField()
    grams = SearchVectorField()

    objects = OpenToAll()
    of_any_audience: ClassVar[models.Manager["Disclosure"]] = models.Manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["body", "audience", "year", "serial"],
                name="one_disclosure_an_index_number",
            ),
            models.CheckConstraint(
                condition=models.Q(audience=Audience.PUBLIC, ground="")
                | models.Q(audience=Audience.INTERNAL, mode="proactive", public_since=None)
                & ~models.Q(ground=""),
                name="internal_disclosure_has_a_ground",
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.DRAFT)
                | models.Q(published_at__isnull=False, passed_by__isnull=False),
                name="disclosure_passed_before_public",
            ),
            models.UniqueConstraint(fields=["line", "edition"], name="one_rule_an_edition"),
            models.CheckConstraint(
                condition=models.Q(rule="") | models.Q(holds_from__isnull=False),
                name="rule_holds_from_a_day",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["body", "rule"], name="rules", condition=~models.Q(rule="")),
            GinIndex(fields=["grams"], name="disclosure_grams"),
            models.Index(fields=["state", "mode", "-published_at"], name="disclosure_newest"),
            models.Index(
                fields=["body", "-published_at"],
                condition=models.Q(audience=Audience.INTERNAL),
                name="internal_disclosure_newest",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.index_number or self.pk} {self.title}"

    @property
    def since(self) -> date:
        """The day from which the time to disclose it runs (条例 26): made, or changed last."""
        return self.changed_on or self.made_on

    @property
    def is_public_somewhere(self) -> bool:
        """Whether people can read it, here or where it was published before."""
        return self.public_since is not None or self.state != State.DRAFT


class DisclosureGuide(Passed):
    """What a body's guide (公开指南) says beyond what the network knows of the body (条例 12).

    ``duties`` (工作职能), ``email`` and ``bases`` (执法依据) are empty in guides passed before they
    were asked for (001⑤-3).
    """

    office = models.CharField(max_length=100)
    duties = models.CharField(max_length=1000, blank=True)
    fax = models.CharField(max_length=40)
    email = models.CharField(max_length=100, blank=True)
    online = models.CharField(max_length=200)
    bases = models.CharField(max_length=1000, blank=True)
    classified = models.CharField(max_length=1000)
    arranged = models.CharField(max_length=1000)
    obtained = models.CharField(max_length=1000)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["body", "state"],
                condition=~models.Q(state=State.ENDED),
                name="one_disclosure_guide_a_state",
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.DRAFT)
                | models.Q(published_at__isnull=False, passed_by__isnull=False),
                name="disclosure_guide_passed_before_public",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} ({self.state})"


class OnRequestIssue(models.Model):
    """That a body published its catalogue of what is given on request, and when the next is due."""

    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    entries = models.PositiveIntegerField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField()
    next_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["body", "number"], name="one_issue_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.body_id} ({self.number})"
