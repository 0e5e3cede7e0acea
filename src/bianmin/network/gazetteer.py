"""Finding a place of the whole country: by SQL, since only this installation's are in memory."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from . import codes
from .models import Division

LIMIT = 20


def search(words: str, day: date, *, within: str = "", limit: int = LIMIT) -> Sequence[Division]:
    """Places whose name, or its pinyin, begins with the words; the larger ones first.

    ``within`` is a 12-digit code. Indexes answer it, however many places there are.
    """
    wanted = " ".join(words.split())
    if not wanted:
        return []
    named = Q(short_name__startswith=wanted.replace(" ", ""))
    found = Division.objects.filter(named | Q(pinyin_key__startswith=wanted.lower()))
    in_force = Q(until_day=None) | Q(until_day__gte=day)
    found = found.filter(in_force, code__startswith=codes.stem(within) if within else "")
    return list(found.order_by("level", "code")[:limit])
