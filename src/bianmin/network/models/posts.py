"""Posts, the people who hold them over time, their leave, and agents."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..kinds import AgentSource, HeadTitle, Rank, Role
from .bodies import Body
from .dated import Dated, Recorded, period


class Post(models.Model):
    """A chair at a body; matters lie with posts, never with people."""

    body = models.ForeignKey(
        Body, models.PROTECT, related_name="posts", help_text=_("Whose it is.")
    )
    role = models.CharField(
        max_length=20, choices=Role.choices, help_text=_("What the post is there for.")
    )
    name = models.CharField(max_length=60, help_text=_("The name of the post, in Chinese."))
    is_duty = models.BooleanField(
        default=False, help_text=_("Takes what no other post of the body takes.")
    )
    duties = models.CharField(
        max_length=300,
        blank=True,
        default="",
        db_default="",
        help_text=_("What whoever holds it must do; public."),
    )
    abolished_on = models.DateField(
        null=True,
        blank=True,
        help_text=_("Since when there is no such post; empty while there is."),
    )
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The post that goes on with its work, where it was abolished."),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "name"], name="network_post_named_once"),
            models.UniqueConstraint(
                fields=["body"],
                condition=models.Q(is_duty=True, abolished_on__isnull=True),
                name="network_post_one_on_duty",
            ),
            models.UniqueConstraint(
                fields=["body"],
                condition=models.Q(role=Role.HEAD, abolished_on__isnull=True),
                name="network_post_one_person_responsible",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="network_post_role_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Holder(Dated, Recorded):
    """A person on a post for a time, as its first (A) or second (B) holder."""

    post = models.ForeignKey(
        Post, models.PROTECT, related_name="holders", help_text=_("The post held.")
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="held_posts",
        help_text=_("The person who holds it."),
    )
    rank = models.CharField(
        max_length=1, choices=Rank.choices, help_text=_("A holds the post, B stands in.")
    )
    title = models.CharField(
        max_length=20,
        choices=HeadTitle.choices,
        blank=True,
        help_text=_("The office in the village; only for the person responsible for its point."),
    )

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(rank__in=Rank.values), name="network_holder_rank_known"
            ),
            models.CheckConstraint(
                condition=models.Q(title__in=["", *HeadTitle.values]),
                name="network_holder_title_known",
            ),
            ExclusionConstraint(
                name="network_holder_one_a_at_a_time",
                expressions=[
                    ("post", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(rank=Rank.A),
            ),
            ExclusionConstraint(
                name="network_holder_each_person_once",
                expressions=[
                    ("post", RangeOperators.EQUAL),
                    ("account", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
            ),
        ]


class Leave(Recorded):
    """Days on which a person is away; the other holder of each post acts meanwhile."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="leaves",
        help_text=_("Who is away."),
    )
    from_day = models.DateField(help_text=_("The first day away."))
    until_day = models.DateField(help_text=_("The last day away."))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_day__gte=models.F("from_day")),
                name="network_leave_days_in_order",
            )
        ]


class Agent(Recorded):
    """A registered agent (ST-05): where the person comes from and when trained."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="agent",
        help_text=_("Who the agent is."),
    )
    source = models.CharField(
        max_length=20, choices=AgentSource.choices, help_text=_("Where the agent comes from.")
    )
    trained_on = models.DateField(
        null=True, blank=True, help_text=_("The day of training; empty while untrained.")
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(source__in=AgentSource.values),
                name="network_agent_source_known",
            )
        ]
