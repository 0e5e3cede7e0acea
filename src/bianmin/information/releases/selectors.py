"""Questions about the files of a request."""

from django.db.models import QuerySet

from ..models import Release, Request


def of_request(request: int) -> QuerySet[Release]:
    """All files of a request, as they were added."""
    rows = Release.objects.filter(request=request)
    return rows.select_related("original", "released", "made_by", "checked_by")


def ready(request: int) -> int:
    """How many were checked by another person, and go with the reply when it is given."""
    return Release.objects.filter(request=request, checked_by__isnull=False).count()


def given(request: Request) -> QuerySet[Release]:
    """What she may take home: checked, and the reply has been given."""
    if request.replied_on is None:
        return Release.objects.none()
    return of_request(request.pk).filter(checked_by__isnull=False)
