"""A list of breached passwords is read in as a whole, and looked into without being read."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bianmin.calling import CallFault
from bianmin.people.breached import asking, held, reading
from tests.house.databases import CHECKOUT

from .breached import line_of, range_service

DAY = date(2026, 5, 1)
WORDS = st.text(st.characters(codec="utf-8"), max_size=12)


@pytest.fixture
def kept(settings: Any, tmp_path: Path) -> Path:
    """Where the list of this installation lies."""
    settings.BREACHED_FILE = tmp_path / "lists" / "breached-passwords"
    return Path(settings.BREACHED_FILE)


def read_in(lines: list[bytes], to: Path) -> int:
    return reading.read_in(lines, to=to, published=DAY, tell=lambda _read: None)


@hypothesis_settings(deadline=None)
@given(listed=st.lists(WORDS), others=st.lists(WORDS), seed=st.randoms())
def test_it_holds_what_is_in_the_list_and_nothing_else(
    listed: list[str], others: list[str], seed: Random
) -> None:
    """In whatever order, however often, with or without counts, in small letters or large."""
    lines = [line_of(word) for word in listed] + [line_of(word).lower()[:40] for word in listed]
    seed.shuffle(lines)
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        to = Path(place) / "list"
        patch.setattr(held, "place", lambda: to)
        if not listed:
            with pytest.raises(reading.Nothing):
                read_in(lines, to)
            assert not held.holds("")
            return
        assert read_in(lines, to) == len(set(listed))
        assert all(held.holds(word) for word in listed)
        assert [word for word in others if held.holds(word)] == [w for w in others if w in listed]
        assert to.stat().st_size == held.HEAD.size + held.WIDTH * len(set(listed))


def test_many_are_divided_and_put_in_order(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "WAITING", 64)
    monkeypatch.setattr(reading, "TOLD_EVERY", 5000)
    told: list[int] = []
    lines = (line_of(str(number)) for number in range(30_000))
    assert reading.read_in(lines, to=kept, published=DAY, tell=told.append) == 30_000
    assert told == [5000 * part for part in range(1, 7)]
    content = kept.read_bytes()[held.HEAD.size :]
    digests = [content[at : at + held.WIDTH] for at in range(0, len(content), held.WIDTH)]
    assert digests == sorted(held.digest_of(str(n))[: held.WIDTH] for n in range(30_000))
    assert [path.name for path in kept.parent.iterdir() if path.suffix == ".part"] == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ([line_of("a"), b"\n", b"no hash\n", line_of("b"), b"a" * 39 + b":1\n"], "3, 5"),
        ([b"8846F7EAEE8FB117AD06BDD830B7586C:3\n"], "1"),
        ([b"x\n"] * 100, ", ".join(map(str, range(1, 21)))),
        ([b"\n", b" \r\n"], "什么也没有"),
    ],
)
def test_wrong_lines_are_named_and_the_list_before_stays(
    kept: Path, tmp_path: Path, wrong: list[bytes], told: str
) -> None:
    read_in([line_of("before")], kept)
    (tmp_path / "list.txt").write_bytes(b"".join(wrong))
    with pytest.raises(CommandError, match=told):
        call_command("breached_passwords", str(tmp_path / "list.txt"))
    assert held.holds("before") and not held.holds("a")


def test_the_command_takes_a_file_or_what_is_piped_in_and_says_how_many(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.txt").write_bytes(line_of("one") + line_of("two") + line_of("one"))
    call_command("breached_passwords", str(tmp_path / "list.txt"), "--published", "2026-05-01")
    assert capsys.readouterr().out.strip() == "从现在起拒用清单中的 2 个密码。"
    with pytest.raises(CommandError, match="读不进来"):
        call_command("breached_passwords", str(tmp_path / "gone.txt"))
    with pytest.raises(CommandError, match="2999-01-01"):
        call_command("breached_passwords", "-", "--published", "2999-01-01")
    command = [CHECKOUT / ".venv/bin/bianmin", "breached-passwords", "-"]
    piped = subprocess.run(
        command, input=line_of("piped"), capture_output=True, check=True,
        env={"BIANMIN_DATA": str(tmp_path), "PATH": ""},
    )  # fmt: skip
    assert piped.stdout.decode().strip() == "从现在起拒用清单中的 1 个密码。"
    assert (tmp_path / "state/lists/breached-passwords").stat().st_size == held.HEAD.size + 8


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from bianmin.people.breached import reading
reading.TOLD_EVERY = 1000
def tell(read):
    print(read, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
lines = (b"%040X:1" % number for number in range(10_000))
reading.read_in(lines, to=Path(sys.argv[1]), published=date(2026, 6, 1), tell=tell)
"""


def test_a_run_that_is_killed_leaves_the_list_in_force_and_the_next_one_cleans_up(
    kept: Path,
) -> None:
    read_in([line_of("before")], kept)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, kept], capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(CHECKOUT / "src"), "DJANGO_SETTINGS_MODULE": "x"},
    )  # fmt: skip
    assert done.stdout == "1000\n" and done.returncode < 0, done.stderr
    assert kept.with_suffix(".part").exists() and held.holds("before")
    read_in([line_of("after")], kept)
    assert held.holds("after") and not held.holds("before")
    assert not kept.with_suffix(".part").exists()


def test_of_two_at_once_the_second_waits_for_nothing(kept: Path) -> None:
    def second() -> Iterator[bytes]:
        yield line_of("first")
        with pytest.raises(reading.Busy):
            read_in([line_of("second")], kept)

    reading.read_in(second(), to=kept, published=DAY, tell=lambda _read: None)
    assert held.holds("first") and not held.holds("second")


def test_a_list_that_is_absent_broken_or_old_is_told_and_lets_everybody_in(kept: Path) -> None:
    def state(days_later: int = 0) -> held.State | None:
        return held.state(on=DAY + timedelta(days=days_later), days=365)

    assert (state(), held.holds("before")) == (held.State.ABSENT, False)
    read_in([line_of("before")], kept)
    assert [state(), state(365), state(366)] == [None, None, held.State.OLD]
    whole = kept.read_bytes()
    for spoilt in (whole[:-1], b"x" + whole[1:], whole[:10], b""):
        kept.write_bytes(spoilt)
        assert (state(), held.holds("before")) == (held.State.BROKEN, False)


def test_a_service_is_told_five_digits_and_nothing_of_who_asks(settings: Any) -> None:
    assert asking.is_known("four words not together") is False  # none is named, none is asked
    whole = line_of("spring has come").decode().strip()
    padding = line_of("four words", count=0).decode().strip()
    with range_service() as service:
        settings.BREACHED_URL = f"http://127.0.0.1:{service.port}/range/"
        service.answer = f"200 {'0' * 35}:4\r\n{whole[5:]}\r\n{padding[5:]}"
        assert asking.is_known("spring has come")
        assert not asking.is_known("four words")
        assert service.received[0] == f"/range/{whole[:5]}"
        assert service.headers[0] == {
            "Host": f"127.0.0.1:{service.port}", "Accept-Encoding": "identity",
            "Add-Padding": "true", "User-Agent": "bianmin",
        }  # fmt: skip
        service.answer = "503 "
        with pytest.raises(CallFault, match="503"):
            asking.is_known("spring has come")
