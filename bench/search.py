"""Search over many made-up items: milliseconds and recall, beside LIKE. Leaves nothing behind.

``python -m bench.search [number]`` against the database of ``DATABASE_URL`` (migrated, with the
catalogue imported or not): all is written in one transaction that is rolled back.
"""

import datetime
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator

from django.db import connection, transaction
from django.utils import timezone

from bianmin.catalogue import shipped, wording
from bianmin.catalogue.columns import vector
from bianmin.catalogue.models import Edition, Frequency, Item, State
from bianmin.catalogue.searching import search
from bianmin.catalogue.services import seed_items

DAY = datetime.date(2100, 1, 4)
ROUNDS = 40
TYPED = [
    "低保", "社保", "开饭店", "食品 变更", "营业执照", "最低生活保障审核确认", "证", "办理",
    "zdshbz", "xk", "身份证丢了", "我爸身份证丢了怎么办", "食品经营许可证办里", "火星移民",
]  # fmt: skip


def main(number: int = 50_000) -> None:
    """Print a table: what was typed, found, median and worst milliseconds, LIKE, recall."""
    with transaction.atomic():
        _fill(number)
        sys.stdout.write(f"{'typed':<14} found  search ms (worst)  LIKE ms  recall\n")
        for typed in TYPED:
            sys.stdout.write(_row(typed) + "\n")
        transaction.set_rollback(True)


def _fill(number: int) -> None:
    """The shipped items, and titles put together from halves of theirs."""
    at = timezone.now()
    raw = shipped.ITEMS.read_bytes()
    seed_items(raw=raw, source="items.json", day=timezone.localdate(at), at=at)
    items = Item.objects.bulk_create(Item(code=f"BENCH-{n}") for n in range(number))
    names = _names(raw)
    for start in range(0, number, 2000):
        rows = (_edition(item, next(names), at) for item in items[start : start + 2000])
        Edition.objects.bulk_create(list(rows))
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('edition_grams')")
        cursor.execute("SELECT gin_clean_pending_list('edition_titles')")
        cursor.execute("ANALYZE catalogue_edition, catalogue_item")


def _names(raw: bytes) -> Iterator[str]:
    names = [row["name"] for row in json.loads(raw)["items"]]
    chance = random.Random(1)
    while True:
        first, second = chance.sample(names, 2)
        yield first[: len(first) // 2 + 1] + second[len(second) // 2 :]


def _edition(item: Item, name: str, at: datetime.datetime) -> Edition:
    titles = wording.ways_to_say([name], item.code)
    searched = "\n".join(titles)
    return Edition(
        item=item, number=1, state=State.IN_FORCE, from_day=at.date(), content={},
        content_digest="", name=name, name_key=wording.initials(name), department="", type="",
        theme="", exercise_tier=1, receive_tiers=[1], frequency=Frequency.LOW,
        titles=titles, searched=searched, grams=vector(wording.grams(searched)),
        imported_from="bench", imported_at=at,
    )  # fmt: skip


def _row(typed: str) -> str:
    found = len(search(typed, day=DAY, limit=100_000))
    times = _times(lambda: search(typed, day=DAY))
    like = {row.pk for row in _like(typed)}
    like_times = _times(lambda: _like(typed)[:20])
    everything = {row.pk for row in search(typed, day=DAY, limit=100_000)}
    recall = len(like & everything) / len(like) if like else 1.0
    return (
        f"{typed:<14} {found:>6} {statistics.median(times):>8.1f} ({max(times):.1f})"
        f" {statistics.median(like_times):>10.1f} {recall:>8.2f}"
    )


def _like(typed: str) -> list[Edition]:
    rows = Edition.objects.only("pk")
    for word in wording.words(typed):
        rows = rows.filter(searched__contains=word)
    return list(rows)


def _times(asked: Callable[[], object]) -> list[float]:
    """Milliseconds of each round; the first ones, in which plans are made, count too."""
    times = []
    for _ in range(ROUNDS):
        before = time.perf_counter()
        asked()
        times.append((time.perf_counter() - before) * 1000)
    return times


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
