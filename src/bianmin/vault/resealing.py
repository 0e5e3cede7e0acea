"""Sealing everything anew under the newest key, in the background, while processes go on.

Both keys open what they sealed the whole time. Each place keeps how far it is, so it goes on where
it was; it is finished when a whole look at it finds nothing under another header.
"""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from . import columns, keys, store
from .ciphers import current_header, read_header
from .models import Resealing

FILES = "files"
PORTION = 20_000
"""Rows and files in one go of the worker, so that other work comes in between."""


@transaction.atomic
def begin() -> int:
    """From now on everything goes to the newest key and the chosen algorithm; how many places."""
    names = [*columns.tables(), FILES]
    Resealing.objects.exclude(place__in=names).delete()
    for place in names:
        anew = {"after": "", "done": 0, "broken": 0, "finished_at": None}
        Resealing.objects.update_or_create(place=place, defaults=anew)
    return len(names)


def is_under_way() -> bool:
    return Resealing.objects.filter(finished_at__isnull=True).exists()


def go_on(*, at: datetime, portion: int = PORTION) -> int:
    """Seal up to about ``portion`` rows and files anew; how many. Another worker takes the next."""
    done = 0
    for place in Resealing.objects.filter(finished_at__isnull=True).order_by("place"):
        while done < portion:
            some, finished = _step(place.pk, at)
            done += some
            if finished or not some:
                break
    return done


@transaction.atomic
def _step(place: str, at: datetime) -> tuple[int, bool]:
    """One batch of a place that nobody else is at; how many, and whether its pass is over."""
    rows = Resealing.objects.select_for_update(skip_locked=True)
    row = rows.filter(pk=place, finished_at__isnull=True).first()
    if row is None:
        return 0, True
    header = current_header()
    some, over = _files(row) if place == FILES else _rows(row, header)
    if over:
        left = _left(place, header)
        row.after = ""
        row.finished_at = at if left <= row.broken else None
        row.broken = row.broken if row.finished_at else 0
    row.save()
    return some, over


def _rows(row: Resealing, header: bytes) -> tuple[int, bool]:
    batch = columns.reseal_some(columns.tables()[row.place], header, row.after)
    row.done += batch.rows - batch.broken
    row.broken += batch.broken
    row.after = batch.after
    return batch.rows, batch.rows < columns.AT_ONCE


def _files(row: Resealing) -> tuple[int, bool]:
    """One directory of the store."""
    following = next((name for name in store.directories() if name > row.after), "")
    if not following:
        return 0, True
    done, broken = store.reseal(following)
    row.done, row.broken, row.after = row.done + done, row.broken + broken, following
    return done + broken + 1, False


def _left(place: str, header: bytes) -> int:
    if place == FILES:
        return sum(n for found, n in store.headers().items() if found != header)
    return columns.left(columns.tables()[place], header)


def needing(number: int) -> dict[str, int]:
    """Where something is left that only this key opens, and how much of it; reads everything."""
    tables = {name: columns.needing(model, number) for name, model in columns.tables().items()}
    tables[FILES] = sum(
        n for found, n in store.headers().items() if read_header(found)[1] == number
    )
    return {place: count for place, count in tables.items() if count}


def retire(number: int) -> dict[str, int]:
    """Destroy a key that nothing needs any more; else what needs it, and the key stays.

    Raises KeyFault for the current key.
    """
    if number == keys.newest():
        raise keys.KeyFault(f"Key {number} is the current one: it cannot be retired.")
    needed = needing(number)
    if not needed:
        keys.retire(settings.KEYS_DIRECTORY, number)
    return needed
