"""The sentences of each floor and their Chinese: gathered from the sources, compared, updated."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

HOUSE = Path(__file__).parents[1]
LANGUAGE = "zh_Hans"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "mark": None,  # bianmin.law.refusal.mark
}
HEADER = r"""msgid ""
msgstr ""
"Language: zh_Hans\n"
"Plural-Forms: nplurals=1; plural=0;\n"
"Content-Type: text/plain; charset=utf-8\n"

"""
"""No date and no name of a tool: two people who add sentences meet in no line but their own."""

ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ,:;'’-]+[A-Za-z]{2,}){2,}")
"""Three words on end: what a merge of two people's catalogues can leave in the Chinese."""

SPEAKS_FOR = {"config": ("config", "law")}  # the law knows no Django, so its Chinese lies higher


def floors() -> list[str]:
    """The floors that keep a catalogue of sentences, by name."""
    names = sorted(path.parent.name for path in HOUSE.glob("*/apps.py"))
    return [name for name in names if len(gathered(name))]


def catalogue_file(floor: str) -> Path:
    return HOUSE / floor / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def written(floor: str) -> Catalog:
    """The sentences with their Chinese, as they are kept; empty where there is no file."""
    path = catalogue_file(floor)
    if not path.exists():
        return Catalog(locale=LANGUAGE, charset="utf-8", fuzzy=False)
    with path.open("rb") as source:
        return read_po(source, locale=LANGUAGE)


def gathered(floor: str) -> Catalog:
    """The sentences that a floor's sources hold now."""
    catalogue = Catalog(locale=LANGUAGE, charset="utf-8", fuzzy=False)
    for name in SPEAKS_FOR.get(floor, (floor,)):
        for path in sorted((HOUSE / name).rglob("*")):
            for sentence, context in _sentences(path):
                catalogue.add(sentence, context=context)
    return catalogue


def _sentences(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    source = _as_python(path)
    for _line, sentence, _comments, context in extract("python", BytesIO(source), KEYWORDS):
        yield sentence, context


def _as_python(path: Path) -> bytes:
    """A source as Babel can read it; nothing for files that hold no sentences."""
    if path.suffix == ".py" and "migrations" not in path.parts:
        return path.read_bytes()
    if path.suffix == ".html":
        lines = str(templatize(path.read_text("utf-8"), origin=str(path))).splitlines()
        return "\n".join(line.lstrip() for line in lines).encode()  # indents would be Python's
    return b""


def update(floor: str) -> None:
    """Bring a floor's file up to date: Chinese is kept, new sentences wait for theirs."""
    now, kept = gathered(floor), written(floor)
    kept.update(now, no_fuzzy_matching=True)
    path = catalogue_file(floor)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_as_file(kept))


def _as_file(kept: Catalog) -> bytes:
    """A catalogue as it is kept: its first comment, the fixed header, sentences in their order."""
    target = BytesIO()
    write_po(
        target,
        kept,
        width=100,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    comment = f"{kept.header_comment.strip()}\n" if kept.header_comment else ""
    return (comment + HEADER).encode() + target.getvalue().lstrip()


def faults(floor: str) -> Iterator[str]:
    """What is wrong with a floor's Chinese, one sentence for each place."""
    now, kept = gathered(floor), written(floor)
    for message in now:
        found = kept.get(message.id, message.context)
        if message.id and (found is None or not _is_said(found)):
            yield f"{floor}: no Chinese for {message.id!r}"
    for message in kept:
        if message.id:
            yield from _faults_of(floor, message, now)


def clashes() -> Iterator[str]:
    """English that two floors say in different Chinese: one of the two would be heard on both.

    All floors are read as one catalogue. Where the meaning differs, the English must.
    """
    said: dict[tuple[str, str], dict[str, set[str]]] = {}
    for floor in floors():
        for message in written(floor):
            if message.id and isinstance(message.string, str):
                key = (message.context or "", str(message.id))
                said.setdefault(key, {}).setdefault(message.string, set()).add(floor)
    for (_context, english), chinese in said.items():
        if len(chinese) > 1:
            told = ", ".join(f"{words} ({', '.join(sorted(at))})" for words, at in chinese.items())
            yield f"{english!r} is said in two ways: {told}"


def _is_said(message: Message) -> bool:
    return all(_said(message))


def _said(message: Message) -> tuple[str, ...]:
    """The Chinese, in each of its forms."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return tuple(str(form or "") for form in forms)


def _faults_of(floor: str, message: Message, now: Catalog) -> Iterator[str]:
    if now.get(message.id, message.context) is None:
        yield f"{floor}: nothing says {message.id!r} any more"
    if message.fuzzy:
        yield f"{floor}: the Chinese of {message.id!r} is marked as uncertain"
    if ENGLISH.search(" ".join(_said(message))):
        yield f"{floor}: the Chinese of {message.id!r} holds an English sentence"
    for error in message.check(now):
        yield f"{floor}: {message.id!r}: {error}"
