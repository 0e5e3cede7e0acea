"""The posts of every body."""

from ..county import County
from ..models import Body, Post


def add_posts(county: County) -> int:
    """Give each body that has no post yet those of its kind; returns how many were added."""
    bare = Body.objects.filter(posts__isnull=True).order_by("pk").values_list("pk", "kind")
    missing = [
        Post(body_id=body, role=seat.role, name=seat.name, is_duty=seat.is_duty)
        for body, kind in bare
        for seat in county.posts.get(kind, ())
    ]
    Post.objects.bulk_create(missing)
    return len(missing)
