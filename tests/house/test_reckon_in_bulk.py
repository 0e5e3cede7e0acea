"""``bianmin reckon`` as a process: answers as they are asked, and by whose calendar."""

import datetime
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest

from bianmin.almanac import selectors, services
from bianmin.almanac.reading.notice import MovedDay
from bianmin.config import reckon
from bianmin.config.management.commands.reckon import Regions
from bianmin.law.zone import SHANGHAI
from tests.house.databases import CHECKOUT, Database

COMMAND = [sys.executable, "-m", "bianmin.config.cli", "reckon"]
FRIDAY = {"day0": "2026-09-18", "n": 5, "unit": "working_days"}
FESTIVAL = datetime.date(2026, 9, 22)
PREFECTURE = "532300000000"
AT = datetime.datetime(2026, 11, 20, 9, tzinfo=SHANGHAI)


def started(
    *arguments: str, stdin: Any = PIPE, stdout: Any = PIPE, **environment: str
) -> subprocess.Popen[bytes]:
    """The command, with no more of an environment than this."""
    env = {"PYTHONPATH": str(CHECKOUT / "src"), "PATH": os.environ["PATH"], **environment}
    command = [*COMMAND, *arguments]
    return subprocess.Popen(command, env=env, stdin=stdin, stdout=stdout, stderr=PIPE)


def asked(lines: bytes, *arguments: str, **environment: str) -> tuple[list[dict[str, Any]], str]:
    """The answers to some lines, and what was said besides."""
    process = started(*arguments, **environment)
    answers, besides = process.communicate(lines, timeout=60)
    assert process.returncode == 0, besides
    return [json.loads(line) for line in answers.splitlines()], besides.decode()


def line(**question: Any) -> bytes:
    return json.dumps({**FRIDAY, **question}).encode() + b"\n"


def test_without_a_database_the_shipped_notices_count() -> None:
    lines = line(id=1) + b"\xff\n\n" + line(id=2, n=-1) + line(id=3, region=PREFECTURE).rstrip()
    answers, besides = asked(lines)
    assert [answer["id"] for answer in answers] == [1, None, None, 2, 3]
    assert [answer.get("due") for answer in answers] == [
        "2026-09-24",
        None,
        None,
        None,
        "2026-09-24",
    ]
    assert "2019" in besides and "2026" in besides


def test_a_file_that_opens_with_a_mark_of_byte_order_is_read() -> None:
    answers, _ = asked(b"\xef\xbb\xbf" + line(id=1))
    assert answers[0]["due"] == "2026-09-24"


def test_nothing_asked_nothing_answered() -> None:
    assert asked(b"")[0] == []


def test_a_question_is_answered_before_the_next_is_asked() -> None:
    with started() as process:
        assert process.stdin and process.stdout
        for number in range(3):
            process.stdin.write(line(id=number))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()


def test_a_reader_that_has_enough_is_no_fault(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_bytes(line(id=1) * 20_000)
    reading, writing = os.pipe()
    os.close(reading)
    with many.open("rb") as source, started(stdin=source, stdout=writing) as process:
        os.close(writing)
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()


def test_lines_cut_anywhere_are_the_same_lines() -> None:
    class Slow(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            return super().read1(7)

    whole, cut = io.BytesIO(), io.BytesIO()
    lines = line(id="甲") + line(id=2)
    places, _ = reckon.shipped()
    reckon.stream(places, str, io.BytesIO(lines), whole)
    reckon.stream(places, str, Slow(lines), cut)
    assert whole.getvalue() == cut.getvalue() != b""


def test_a_database_that_cannot_be_reached_leaves_the_shipped_notices() -> None:
    answers, besides = asked(line(id=1), DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert answers[0]["due"] == "2026-09-24"
    assert "2019" in besides


@pytest.fixture
def festival(db: None) -> None:
    """A prefecture's own festival."""
    services.seed(by=None, at=AT)
    day = MovedDay(FESTIVAL, "off", "火把节")
    services.record_notice(
        year=2026, title="通知", source="州政府", days=[day], region=PREFECTURE, by=None, at=AT
    )


@pytest.mark.parametrize(
    ("region", "off"),
    [("", False), (PREFECTURE, True), ("532322101000", True), ("371323000000", False)],
)
def test_a_region_has_the_festivals_of_those_above_it(
    festival: None, region: str, off: bool
) -> None:
    place = Regions(selectors.snapshot()).place(region)
    assert place.calendar.is_working(FESTIVAL) is not off


def test_regions_that_moved_nothing_share_one_calendar(festival: None) -> None:
    regions = Regions(selectors.snapshot())
    assert regions.place("371323000000") is regions.place("110101000000")
    assert regions.place(PREFECTURE) is regions.place("532322101000")


def test_with_a_database_the_countys_own_calendar_counts(fresh_database: Database) -> None:
    services.seed(by=None, at=AT)
    day = MovedDay(FESTIVAL, "off", "节日")
    services.record_notice(
        year=2026, title="通知", source="县政府", days=[day], region="", by=None, at=AT
    )
    environment = fresh_database.environment(PYTHONPATH=str(CHECKOUT / "src"))
    own, besides = asked(line(id=1), **environment)
    shipped, _ = asked(line(id=1), "--shipped", **environment)
    assert (own[0]["due"], shipped[0]["due"]) == ("2026-09-28", "2026-09-24")
    assert str(selectors.version()) in besides
