"""Taking in 665,271 places: seconds, and what the directory and a search cost before and after.

Fills the database of ``DATABASE_URL``: run it through ``bench.divisions``, which makes one. Names
are invented, under codes of the right shape, packed as the package is.
"""

import csv
import gzip
import io
import random
import statistics
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import kept
from bianmin.network import gazetteer, national, selectors

DAY = date(2026, 11, 23)
CITIES, AREAS, STREETS, VILLAGES = 11, 9, 14, 15
TOTAL = 665_271
SIGNS = "东西南北上下前后大小新老张王李赵刘陈杨黄周吴马高河山石泉沟庄家店桥塘岭坡湾寨堡屯营台坪"
ROUNDS = 30
HEADS = {
    "provinces": ("code", "name"),
    "cities": ("code", "name", "provinceCode"),
    "areas": ("code", "name", "cityCode"),
    "streets": ("code", "name", "areaCode"),
    "villages": ("code", "name", "streetCode"),
}
Rows = list[tuple[str, ...]]


def main() -> None:
    """Print and keep the figures."""
    measured = {"directory before": _median(selectors.build)}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "china-division.tgz"
        _pack(path, _tables())
        measured["first import"] = _seconds(lambda: _imported(path))
        measured["the same again"] = _seconds(lambda: _imported(path))
    measured["directory after"] = _median(selectors.build)
    measured["search by name"] = _median(lambda: gazetteer.search("东张", DAY))
    measured["search by pinyin"] = _median(lambda: gazetteer.search("dong zhang", DAY))
    for name, value in measured.items():
        sys.stdout.write(f"{name:<20} {value:.4f} s\n")
    kept.keep({"divisions": measured}, "-divisions")


def _imported(path: Path) -> None:
    found = national.import_divisions(path=path, day=DAY, edition="2023")
    sys.stdout.write(f"{found.read} read, {found.added} new\n")


def _seconds(step: Callable[[], object]) -> float:
    begun = time.perf_counter()
    step()
    return time.perf_counter() - begun


def _median(step: Callable[[], object]) -> float:
    return statistics.median(_seconds(step) for _ in range(ROUNDS))


def _tables() -> dict[str, Rows]:
    """Thirty-one provinces and what lies in them; villages go on until there are enough."""
    chance = random.Random(7)
    tables: dict[str, Rows] = {"provinces": [(str(n), _name(chance, "省")) for n in range(50, 81)]}
    tables["cities"] = list(_below(tables["provinces"], CITIES, 2, chance, "市"))
    tables["areas"] = list(_below(tables["cities"], AREAS, 2, chance, "县"))
    tables["streets"] = list(_below(tables["areas"], STREETS, 3, chance, "镇"))
    villages = _below(tables["streets"], VILLAGES, 3, chance, "村民委员会")
    wanted = TOTAL - sum(map(len, tables.values()))
    tables["villages"] = [row for row, _n in zip(villages, range(wanted), strict=False)]
    return tables


def _below(
    rows: Rows, each: int, digits: int, chance: random.Random, ending: str
) -> Iterator[tuple[str, ...]]:
    for above, *_rest in rows:
        for number in range(1, each + 1):
            yield f"{above}{number:0{digits}}", _name(chance, ending), above


def _name(chance: random.Random, ending: str) -> str:
    return "".join(chance.choices(SIGNS, k=chance.choice((2, 2, 3)))) + ending


def _pack(path: Path, tables: dict[str, Rows]) -> None:
    with gzip.open(path, "wb", compresslevel=1) as to, tarfile.open(fileobj=to, mode="w") as pack:
        for name, rows in tables.items():
            text = io.StringIO()
            csv.writer(text, quoting=csv.QUOTE_ALL).writerows([HEADS[name], *rows])
            raw = text.getvalue().encode()
            member = tarfile.TarInfo(f"package/dist/{name}.csv")
            member.size = len(raw)
            pack.addfile(member, io.BytesIO(raw))


if __name__ == "__main__":
    main()
