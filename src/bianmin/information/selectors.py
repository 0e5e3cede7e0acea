"""Questions to requests for information."""

from collections.abc import Collection

from django.db.models import QuerySet

from bianmin.matters.models import Stay

from .procedures import JOINT_MAKER, REQUEST, THIRD_PARTY

OWN = (REQUEST.name, THIRD_PARTY.name, JOINT_MAKER.name)


def lying_with(bodies: Collection[int], *, training: bool = False) -> QuerySet[Stay]:
    """The requests, and the opinions asked about them, that lie with bodies; first due first."""
    here = Stay.objects.filter(body__in=bodies, left_at__isnull=True, matter__training=training)
    ours = here.filter(matter__terms__procedure__in=OWN)
    return ours.select_related("matter__terms").order_by("act_by", "pk")
