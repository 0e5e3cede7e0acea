"""The program that typesets: one paper after another, in a process of its own.

A template may loop or eat all memory: then this process ends by its alarm or its limit, and the
one that asked goes on. It reads requests and writes answers as a length and so many bytes; it
knows nothing of Django and ends when nobody asks any more (``typesetting`` is the other end).
"""

import json
import resource
import signal
import struct
import sys
from typing import Any, BinaryIO

import typst

LENGTH = struct.Struct(">Q")
DONE, WRONG, NO_FONTS = b"D", b"W", b"F"
STANDARDS: Any = ["a-2a", "ua-1"]
MOST_MEMORY = 4 * 1024**3
NEEDED = {"Noto Serif SC", "Noto Sans SC"}


def main(directories: list[str]) -> None:
    """Serve until the requests end."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ends when its owner does, not on Ctrl-C
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    compiler = compiler_with(directories)
    while (request := read(sys.stdin.buffer)) is not None:
        status, content = answer(compiler, json.loads(request), directories)
        sys.stdout.buffer.write(status + LENGTH.pack(len(content)) + content)
        sys.stdout.buffer.flush()


def compiler_with(directories: list[str]) -> "typst.Compiler | None":
    """None without the fonts that papers are set in: typst would leave the text out silently."""
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=directories
    )
    if NEEDED - set(found.families()):
        return None
    return typst.Compiler(font_paths=found, ignore_system_fonts=True)


def answer(
    compiler: "typst.Compiler | None", asked: dict[str, Any], directories: list[str]
) -> tuple[bytes, bytes]:
    """The paper, or why not; after ``seconds`` the alarm ends this process."""
    if compiler is None:
        return NO_FONTS, f"the fonts {sorted(NEEDED)} are not in {directories}".encode()
    signal.setitimer(signal.ITIMER_REAL, asked["seconds"])
    try:
        return DONE, compiled(compiler, asked)
    except typst.TypstError as fault:
        return WRONG, str(fault).encode()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def compiled(compiler: "typst.Compiler", asked: dict[str, Any]) -> bytes:
    made = compiler.compile(
        input=asked["wording"].encode(),
        format=asked["format"],
        sys_inputs=asked["inputs"],
        pdf_standards=STANDARDS if asked["format"] == "pdf" else None,
        timestamp=asked["timestamp"],
    )
    assert isinstance(made, bytes)  # one file: a PDF is not a page apiece
    return made


def read(stream: BinaryIO) -> bytes | None:
    """The next message; None at the end."""
    head = stream.read(LENGTH.size)
    return stream.read(*LENGTH.unpack(head)) if len(head) == LENGTH.size else None


if __name__ == "__main__":
    main(sys.argv[1:])
