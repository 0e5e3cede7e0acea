"""The program that opens one PDF: in a process of its own, with a limit on memory and on time.

A PDF of a few kilobytes may unpack to gigabytes, loop, or break the library that reads it: then
this process ends and the one that asked goes on. It reads the PDF, answers with a status, the
number of pages and what may be kept, and knows nothing of Django (``documents`` is the other end).
"""

import ctypes
import resource
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any

import pikepdf

HEAD = struct.Struct(">cI")
OWN_USERS, OWN_NETWORK = 0x10000000, 0x40000000
"""``CLONE_NEWUSER`` and ``CLONE_NEWNET`` of Linux: a network in which there is nobody."""
OPEN = 3
"""What comes in, what goes out, and what is complained of."""
KEPT, LOCKED, BROKEN, NO_PAGES, ACTIVE, APPENDED = b"K", b"L", b"B", b"N", b"A", b"P"
FAULTS = (pikepdf.PdfError, ValueError, TypeError, KeyError, IndexError, RuntimeError)

ROOT = {"/Type", "/Pages", "/AcroForm", "/OCProperties", "/Lang", "/OutputIntents", "/Version"}
FORM = {"/Fields", "/DR", "/DA", "/Q", "/NeedAppearances"}
PAGE = {
    *("/Type", "/Parent", "/Contents", "/Resources", "/Annots", "/Rotate", "/UserUnit", "/Group"),
    *("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"),
}
MARK = {
    *("/Type", "/Subtype", "/Rect", "/AP", "/AS", "/F", "/Border", "/BS", "/BE", "/C", "/CA"),
    *("/MK", "/DA", "/DR", "/DS", "/Q", "/FT", "/T", "/V", "/DV", "/Ff", "/Opt", "/MaxLen", "/I"),
    *("/Parent", "/Kids", "/Contents", "/QuadPoints", "/InkList", "/L", "/Vertices", "/IC", "/LE"),
    *("/OC", "/RC", "/RD", "/Name", "/P"),
}
"""What a field of a form, or a mark on a page, needs to be seen; what it does is not among it."""

SEEN = {
    *("/Widget", "/Stamp", "/FreeText", "/Text", "/Ink", "/Highlight", "/Underline", "/Squiggly"),
    *("/StrikeOut", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Caret", "/Redact"),
}
HIDDEN = ("/Metadata", "/PieceInfo", "/OPI", "/Ref", "/Alternates", "/AF")
"""What a page or a picture may carry unseen, or fetch from elsewhere."""

ACTIVE_KEYS = {"/JS", "/JavaScript", "/XFA", "/EF", "/EmbeddedFiles", "/RichMediaContent", "/OPI"}
ACTIONS = {
    *("/JavaScript", "/Launch", "/RichMedia", "/RichMediaExecute", "/GoToR", "/GoToE"),
    *("/SubmitForm", "/ImportData", "/Movie", "/Rendition"),
}
LINK = "/URI"  # a signed paper may name an address: nothing is called until a reader follows it


def main(memory: int, seconds: int) -> None:
    """Open what comes in, with so many bytes and seconds of the processor's time."""
    limit(memory, seconds)
    shut_in()
    status, pages, kept = checked(sys.stdin.buffer.read())
    sys.stdout.buffer.write(HEAD.pack(status, pages) + kept)


def limit(memory: int, seconds: int) -> None:
    """Let this process have no more, write no file, and, where the system lets it, reach nobody."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(OWN_USERS | OWN_NETWORK)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def shut_in() -> None:
    """Open nothing more from now on, be it a file or a way to somebody else.

    The library looks for the system's random numbers when it first meets a password: it has to
    have met one before.
    """
    met = pikepdf.new()
    met.add_blank_page()
    met.save(BytesIO(), encryption=pikepdf.Encryption(owner="met", user=""))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN, OPEN))


def checked(content: bytes) -> tuple[bytes, int, bytes]:
    """The status, the number of pages, and what is kept."""
    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=False) as pdf:
            return _of(pdf, content)
    except pikepdf.PasswordError:
        return LOCKED, 0, b""
    except FAULTS:
        return BROKEN, 0, b""


def _of(pdf: pikepdf.Pdf, content: bytes) -> tuple[bytes, int, bytes]:
    if pdf.is_encrypted:
        return LOCKED, 0, b""
    pages = len(pdf.pages)
    if not pages:
        return NO_PAGES, 0, b""
    if any("/ByteRange" in part for part in dictionaries(pdf)):
        return (_fault_of_signed(pdf, content) or KEPT), pages, content
    return _written_anew(pdf, pages)


def _fault_of_signed(pdf: pikepdf.Pdf, content: bytes) -> bytes | None:
    """Why a signed PDF, which cannot be cleaned without breaking its signature, is not kept."""
    if any(is_active(part) for part in dictionaries(pdf)):
        return ACTIVE
    tail = content.rpartition(b"%%EOF")[2]
    alone = content.startswith(b"%PDF-") and not tail.strip() and b"PK\x05\x06" not in content
    return None if alone else APPENDED


def _written_anew(pdf: pikepdf.Pdf, pages: int) -> tuple[bytes, int, bytes]:
    """Its pages as they look; whatever came with them, or lay around them, is gone."""
    _strip(pdf)
    target = BytesIO()
    pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    with pikepdf.open(target) as written:
        if any(is_active(part) or LINK in part for part in dictionaries(written)):
            return ACTIVE, pages, b""
    return KEPT, pages, target.getvalue()


def _strip(pdf: pikepdf.Pdf) -> None:
    keep_only(pdf.Root, ROOT)
    keep_only(pdf.trailer, {"/Root", "/Size"})
    if isinstance(form := pdf.Root.get("/AcroForm"), pikepdf.Dictionary):
        keep_only(form, FORM)
    for page in pdf.pages:
        keep_only(page.obj, PAGE)
        if "/Annots" in page.obj:
            page.obj["/Annots"] = _seen(page.obj["/Annots"])
    for part in dictionaries(pdf):
        _strip_part(part)


def _seen(marks: Any) -> pikepdf.Array:
    """The marks that show something."""
    shown = [each for each in marks if isinstance(each, pikepdf.Dictionary)]
    return pikepdf.Array([each for each in shown if str(each.get("/Subtype", "")) in SEEN])


def _strip_part(part: Any) -> None:
    if str(part.get("/Subtype", "")) in SEEN or "/FT" in part or _is_field(part):
        keep_only(part, MARK)
    for key in HIDDEN:
        if key in part:
            del part[key]
    if isinstance(part, pikepdf.Stream) and "/F" in part:  # its content lies in another file
        del part["/F"]


def _is_field(part: Any) -> bool:
    """Whether it groups other fields of a form, and may so say what they do."""
    return isinstance(part, pikepdf.Dictionary) and "/Kids" in part and "/T" in part


def keep_only(part: Any, keys: set[str]) -> None:
    for key in set(part.keys()) - keys:
        del part[key]


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every dictionary in the file, those inside others too."""
    waiting = [pdf.trailer, *pdf.objects]
    while waiting:
        part = waiting.pop()
        if isinstance(part, pikepdf.Array):
            waiting += [each for each in part if _is_inside(each)]
        elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            yield part
            waiting += [each for _, each in part.items() if _is_inside(each)]


def _is_inside(part: Any) -> bool:
    """Whether it stands where it was found, and not elsewhere under a number of its own."""
    return isinstance(part, pikepdf.Object) and not part.is_indirect


def is_active(part: Any) -> bool:
    if not ACTIVE_KEYS.isdisjoint(part.keys()) or str(part.get("/S", "")) in ACTIONS:
        return True
    return isinstance(part, pikepdf.Stream) and "/F" in part


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
