"""Typst: from a wording and its facts to a PDF that archives (PDF/A-2a) and screen readers take.

Facts enter as JSON through ``sys.inputs`` and are only ever shown as text: nothing in them is read
as markup or code. The work is done by ``typesetter``, a process of its own that is kept warm.
"""

import atexit
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from . import fonts

PROGRAM = Path(__file__).with_name("typesetter.py")
LENGTH = struct.Struct(">Q")
SECONDS = 30.0
"""More than any sound paper takes on a slow machine; a wording that takes longer loops."""


class TypesettingFault(RuntimeError):
    """A paper that could not be typeset; the sentence says why."""


class WordingFault(TypesettingFault):
    """The wording does not compile, or names a character that no font has; typst's own words."""


class FontFault(TypesettingFault):
    """The fonts that papers are set in are not there: reinstall pylopdf-fonts-zh-cn."""


class LoopFault(TypesettingFault):
    """The wording took longer than it may, and was given up."""


class Ended(RuntimeError):
    """The typesetter ended while it was asked, by this signal (or 0)."""

    def __init__(self, by: int) -> None:
        super().__init__(f"the typesetter ended by signal {by}")
        self.by = by


FAULTS = {b"W": WordingFault, b"F": FontFault}


def typeset(
    wording: str,
    *,
    facts: Mapping[str, Any],
    paper: Mapping[str, Any],
    at: datetime,
    seconds: float = SECONDS,
) -> bytes:
    """The PDF; the same input gives the same bytes. Raises TypesettingFault."""
    return _made("pdf", wording, {"facts": facts, "paper": paper}, at, seconds)


def draw(wording: str, *, facts: Mapping[str, Any], at: datetime) -> bytes:
    """A picture (SVG, letters as outlines). Raises TypesettingFault."""
    return _made("svg", wording, {"facts": facts}, at, SECONDS)


def without(text: Any, unprintable: str) -> Any:
    """A value with each unprintable character shown by its code point: 〔U+2B740〕."""
    if isinstance(text, str):
        return "".join(f"〔U+{ord(c):04X}〕" if c in unprintable else c for c in text)
    if isinstance(text, dict):
        return {key: without(value, unprintable) for key, value in text.items()}
    return [without(item, unprintable) for item in text] if isinstance(text, list) else text


def _made(
    form: str, wording: str, inputs: Mapping[str, Any], at: datetime, seconds: float
) -> bytes:
    asked = {
        "format": form,
        "wording": wording,
        "inputs": {name: json.dumps(value, ensure_ascii=False) for name, value in inputs.items()},
        "timestamp": int(at.timestamp()),
        "seconds": seconds,
    }
    return _answered(json.dumps(asked, ensure_ascii=False).encode(), seconds)


def _answered(request: bytes, seconds: float) -> bytes:
    """One that has died meanwhile is started again once; a paper that loops is not tried again."""
    try:
        return _typesetter.ask(request)
    except Ended as ended:
        if ended.by == signal.SIGALRM:
            raise LoopFault(f"typesetting took longer than {seconds:g} seconds") from None
    try:
        return _typesetter.ask(request)
    except Ended as ended:
        raise TypesettingFault(str(ended)) from None


@dataclass
class Typesetter:
    """The program at hand, started at the first paper, one request at a time."""

    program: "subprocess.Popen[bytes] | None" = None
    owner: int = 0

    def __post_init__(self) -> None:
        self._one_at_a_time = threading.Lock()

    def ask(self, request: bytes) -> bytes:
        """What comes back. Raises Ended, after which the next request starts it anew."""
        with self._one_at_a_time:
            program = self._running()
            try:
                return _exchanged(program, request)
            except (EOFError, BrokenPipeError):
                raise Ended(self._reaped(program)) from None
            except BaseException:
                program.kill()  # an answer half read would be taken for the next one
                self._reaped(program)
                raise

    def stop(self) -> None:
        """End it; the next request starts another."""
        with self._one_at_a_time:
            if self.program is not None:
                self._reaped(self.program)

    def _running(self) -> "subprocess.Popen[bytes]":
        """A process that has been forked has none of its own yet."""
        if self.program is None or self.owner != os.getpid():
            command = [sys.executable, "-I", str(PROGRAM), *fonts.directories()]
            self.program = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/"
            )
            self.owner = os.getpid()
        return self.program

    def _reaped(self, program: "subprocess.Popen[bytes]") -> int:
        self.program = None
        for pipe in (program.stdin, program.stdout):
            if pipe is not None:
                pipe.close()
        return max(0, -program.wait())


def _exchanged(program: "subprocess.Popen[bytes]", request: bytes) -> bytes:
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(LENGTH.pack(len(request)) + request)
    program.stdin.flush()
    status = _exactly(program.stdout.read(1 + LENGTH.size), 1 + LENGTH.size)
    (length,) = LENGTH.unpack(status[1:])
    content = _exactly(program.stdout.read(length), length)
    if fault := FAULTS.get(status[:1]):
        raise fault(content.decode())
    return content


def _exactly(content: bytes, length: int) -> bytes:
    if len(content) != length:
        raise EOFError
    return content


_typesetter = Typesetter()
atexit.register(_typesetter.stop)
