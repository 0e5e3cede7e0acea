"""Rows of an old ledger, invented and checked; run by ``bench.old_ledger``."""

import resource
import sys
import time
from io import BytesIO

from openpyxl import Workbook

from bianmin.applications.cutover import columns
from bianmin.applications.services import taking_over
from bianmin.matters.models import Matter
from tests import build

ROWS, WRONG = 100_000, 10


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main(rows: int) -> None:
    """Print how long the check took, what it found, and the memory it needed."""
    by = build.at_desk(build.COUNTY, "coordinator")
    sheet = sheet_of(rows)
    made = taking_over.bring(ledger="旧台账", sheet=sheet, by=by, at=build.FRIDAY)
    begun, cpu = time.monotonic(), time.process_time()
    found = taking_over.check(made.pk)
    taken, busy = time.monotonic() - begun, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    say(f"{rows} rows, {len(sheet) / 1e6:.1f} MB: {taken:.0f} s ({busy:.0f} s of processor)")
    say(f"{rows / taken:.0f} rows/s, {memory} MB; wrong: {found.wrong}, state {found.state}")
    for line, column, told in found.faults[:20]:
        say(f"  row {line}, {column}: {told}")
    assert found.wrong == WRONG
    assert not Matter.objects.exists()


def sheet_of(rows: int) -> bytes:
    """An Excel file of so many rows, of which ten have an ID number with a wrong check digit."""
    book = Workbook(write_only=True)
    page = book.create_sheet("台账")
    page.append(list(columns.COLUMNS))
    for number in range(rows):
        page.append(row(number, wrong=number % (rows // WRONG) == WRONG))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def row(number: int, *, wrong: bool) -> list[str]:
    """One matter that was received in the village on the first of September."""
    year, rest = divmod(number, 900)
    born = f"{1930 + year % 70}{1 + rest % 12:02d}{1 + rest % 28:02d}"
    identity = build.id_number(rest + 1, born=born)
    if wrong:
        identity = identity[:-1] + ("1" if identity[-1] != "1" else "2")
    return [
        f"代办{number:06d}", "MZ-001", "马站镇八大庄村", "张秀英", identity,
        "13800003210", "", "2026-09-01", "已收件", "", "有",
    ]  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else ROWS)
