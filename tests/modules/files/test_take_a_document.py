"""A PDF is opened apart: written anew without what runs or hides; a signed one kept, or refused."""

import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, String

from bianmin.files import apart, cleaner, documents, services
from bianmin.law.refusal import Refusal

Paper = Callable[..., bytes]
Change = Callable[[pikepdf.Pdf], object]


def _action(**more: Any) -> Dictionary:
    return Dictionary(Type=Name.Action, **more)


def _script() -> Dictionary:
    return _action(S=Name.JavaScript, JS=String("app.alert(1)"))


def _signed(pdf: pikepdf.Pdf) -> None:
    sealed = Dictionary(Type=Name.Sig, Contents=String("x"), ByteRange=[0, 1, 2, 3])
    field = Dictionary(FT=Name.Sig, T=String("印章"), V=pdf.make_indirect(sealed))
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field)]), SigFlags=3)


def _with_a_link(pdf: pikepdf.Pdf) -> None:
    go = _action(S=Name.URI, URI=String("https://www.yishui.gov.cn"))
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=go)
    pdf.pages[0].Annots = Array([note])


def _with_a_form(pdf: pikepdf.Pdf) -> None:
    said = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, Rect=[0, 0, 9, 9], FT=Name.Tx, T=String("姓名"),
        V=String("张秀英"), AA=Dictionary(K=_script()), A=_script(),
    )  # fmt: skip
    field = pdf.make_indirect(said)
    pdf.pages[0].Annots = Array([field])
    group = Dictionary(T=String("组"), Kids=Array([field]), AA=Dictionary(C=_script()))
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(group)]), NeedAppearances=True)


def _both(*changes: Change) -> Change:
    return lambda pdf: [change(pdf) for change in changes] and None


def test_a_signed_one_is_kept_as_it_is_so_that_its_signature_holds(
    store: Any, paper: Paper
) -> None:
    sent = paper(3, change=_both(_signed, _with_a_link))
    file = store(sent, "营业执照.pdf")
    assert services.read(file) == sent
    assert (file.media_type, file.pages, file.width) == ("application/pdf", 3, None)
    assert file.name == "营业执照.pdf" and not file.is_photo


def test_any_other_is_written_anew_and_what_it_shows_stays(store: Any, paper: Paper) -> None:
    def filled(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Author"] = "Zhang"
        pdf.pages[0].Contents = pdf.make_stream(b"0 0 m 9 9 l S")
        _with_a_form(pdf)

    kept = services.read(store(paper(2, change=filled), "a.pdf"))
    with pikepdf.open(BytesIO(kept)) as pdf:
        assert len(pdf.pages) == 2 and not pdf.docinfo
        assert pdf.pages[0].Contents.read_bytes() == b"0 0 m 9 9 l S"
        assert str(pdf.pages[0].Annots[0].V) == "张秀英"
        assert pdf.Root.AcroForm.NeedAppearances is True
        assert str(pdf.Root.AcroForm.Fields[0].T) == "组"
    again = services.read(store(paper(2, change=filled), "b.pdf"))
    assert again == kept


def _on_open(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = _script()


def _by_name(pdf: pikepdf.Pdf) -> None:
    names = Array([String("a"), pdf.make_indirect(_script())])
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=names))


def _on_a_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].AA = Dictionary(O=_script())


def _deep_in_a_note(pdf: pikepdf.Pdf) -> None:
    following = _action(S=Name.URI, URI=String("x"), Next=Array([_script()]))
    pdf.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, A=following)])


def _starts_a_program(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = _action(S=Name.Launch, F=String("cmd.exe"))


def _carries_a_file(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.exe"] = b"MZ"


def _carries_a_file_on_a_page(pdf: pikepdf.Pdf) -> None:
    inside = Dictionary(Type=Name.Filespec, F=String("a"), EF=Dictionary(F=pdf.make_stream(b"MZ")))
    note = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, FS=inside)
    pdf.pages[0].Annots = Array([note])


def _is_an_xfa_form(pdf: pikepdf.Pdf) -> None:
    form = pdf.Root.get("/AcroForm", Dictionary(Fields=Array([])))
    form.XFA = pdf.make_stream(b"<xdp/>")
    pdf.Root.AcroForm = form


def _sends_what_is_typed(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = _action(S=Name.SubmitForm, F=String("http://a.example"))


def _leads_to_another_file(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = _action(S=Name.GoToR, F=String("\\\\a.example\\share"), D=Array([0]))


def _draws_from_elsewhere(pdf: pikepdf.Pdf) -> None:
    picture = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    picture.F = Dictionary(Type=Name.Filespec, FS=Name.URL, F=String("http://a.example/a"))
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(A=picture))


TRAPS = [
    *(_on_open, _by_name, _on_a_page, _deep_in_a_note, _starts_a_program, _carries_a_file),
    *(_carries_a_file_on_a_page, _is_an_xfa_form, _sends_what_is_typed, _leads_to_another_file),
    _draws_from_elsewhere,
]


@pytest.mark.parametrize("trap", TRAPS)
def test_what_runs_calls_or_hides_is_taken_out_wherever_it_is(
    store: Any, paper: Paper, trap: Change
) -> None:
    streams = pikepdf.ObjectStreamMode.generate
    file = store(paper(change=_both(_with_a_form, _with_a_link, trap)), "a.pdf")
    packed = store(paper(change=trap, object_stream_mode=streams), "b.pdf")
    for kept in (services.read(file), services.read(packed)):
        with pikepdf.open(BytesIO(kept)) as pdf:
            parts = list(cleaner.dictionaries(pdf))
        assert not any(cleaner.is_active(part) or cleaner.LINK in part for part in parts)
        assert not any(word in kept for word in (b"app.alert", b"cmd.exe", b"a.example"))


@pytest.mark.parametrize("trap", TRAPS)
def test_from_a_signed_one_nothing_can_be_taken_so_it_is_refused(
    paper: Paper, trap: Change
) -> None:
    status, _pages, kept = cleaner.checked(paper(change=_both(trap, _signed, trap)))
    assert (status, kept) == (cleaner.ACTIVE, paper(change=_both(trap, _signed, trap)))


def test_what_is_packed_together_with_a_signed_one_is_refused(paper: Paper) -> None:
    signed = paper(change=_signed)
    archive = b"PK\x03\x04" + bytes(30) + b"PK\x05\x06" + bytes(18)
    for content in (signed + archive, b"GIF89a;" + signed, signed + b"<script>alert(1)</script>"):
        assert cleaner.checked(content)[0] in {cleaner.APPENDED, cleaner.BROKEN}


def test_what_is_packed_together_with_another_is_left_behind(paper: Paper) -> None:
    status, _pages, kept = cleaner.checked(paper() + b"PK\x05\x06<script>alert(1)</script>")
    assert status in {cleaner.KEPT, cleaner.BROKEN}
    assert b"script" not in kept


def test_one_that_unpacks_to_more_than_there_is_memory_is_given_up(
    store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "MOST_MEMORY", 400 * 1024**2)
    with pytest.raises(Refusal) as refused:
        store(_bomb(), "a.pdf")
    assert refused.value.code in {"files.heavy_pdf", "files.broken_pdf"}


def test_one_that_takes_too_long_is_refused_in_a_sentence(
    store: Any, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "MOST_WAITED", 0)
    with pytest.raises(Refusal) as refused:
        store(paper(), "a.pdf")
    assert refused.value.code == "files.heavy_pdf"


def _bomb() -> bytes:
    """Its objects lie in a stream that is packed twice: some hundred bytes are 512 MB."""
    packer = zlib.compressobj(1)
    once = b"".join(packer.compress(bytes(1 << 24)) for _ in range(32)) + packer.flush()
    twice = zlib.compress(once, 9)
    body = b"%PDF-1.5\n"
    places = []
    for number, (said, content) in enumerate(
        [
            (b"/Type/Catalog/Pages 4 0 R", None),
            (b"/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]", twice),
        ],
        start=1,
    ):
        places.append(len(body))
        length = b"/Length %d" % len(content) if content else b""
        body += b"%d 0 obj<<%s%s>>" % (number, said, length)
        body += b"stream\n%s\nendstream " % content if content else b""
        body += b"endobj\n"
    rows = [(0, 0, 0), *((1, place, 0) for place in places), (1, len(body), 0), (2, 2, 0)]
    table = b"".join(struct.pack(">BIH", *row) for row in rows)
    index = b"/Type/XRef/W[1 4 2]/Size 5/Root 1 0 R/Length %d" % len(table)
    end = b"3 0 obj<<%s>>stream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF"
    return body + end % (index, table, len(body))


@pytest.mark.parametrize("password", ["secret", ""])
def test_a_locked_pdf_is_refused_even_if_it_can_be_read(
    store: Any, paper: Paper, password: str
) -> None:
    with pytest.raises(Refusal) as refused:
        store(paper(encryption=Encryption(owner="owner", user=password)), "a.pdf")
    assert refused.value.code == "files.locked_pdf"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.98])
def test_a_pdf_that_was_not_sent_whole_is_refused(store: Any, paper: Paper, share: float) -> None:
    sent = paper(20)
    with pytest.raises(Refusal) as refused:
        store(sent[: int(len(sent) * share)], "a.pdf")
    assert refused.value.code == "files.broken_pdf"


def test_rubbish_behind_a_pdfs_first_bytes_is_refused(store: Any) -> None:
    with pytest.raises(Refusal) as refused:
        store(b"%PDF-1.7\n" + b"rubbish " * 100, "a.pdf")
    assert refused.value.code == "files.broken_pdf"


def test_a_pdf_without_pages_is_refused(store: Any, paper: Paper) -> None:
    with pytest.raises(Refusal) as refused:
        store(paper(0), "a.pdf")
    assert refused.value.code == "files.no_pages"


def test_a_pdf_is_not_turned(store: Any, paper: Paper, at: datetime) -> None:
    with pytest.raises(Refusal) as refused:
        services.turn(file=store(paper(), "a.pdf"), degrees=90, by=None, at=at)
    assert refused.value.code == "files.cannot_turn"


SHUT_IN = """
import os, socket, sys
sys.path.insert(0, sys.argv[1])
import cleaner
cleaner.limit(2**31, 20)
cleaner.shut_in()
for deed in (lambda: open("/etc/hostname"), lambda: socket.socket(), lambda: os.dup(0)):
    try:
        deed()
    except OSError as fault:
        print(type(fault).__name__, fault.errno)
print(sorted(name for name in os.environ if name.startswith(("BIANMIN", "DATABASE"))))
"""


def test_who_opens_it_opens_nothing_else_reaches_nobody_and_knows_no_secret(
    monkeypatch: pytest.MonkeyPatch, paper: Paper
) -> None:
    here = str(Path(cleaner.__file__).parent)
    command = [sys.executable, "-I", "-c", SHUT_IN, here]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={})
    assert done.stdout.splitlines() == ["OSError 24", "OSError 24", "OSError 24", "[]"]
    given = list[Any]()
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *a, **n: given.append(n["env"]) or run(*a, **n))
    assert documents.check(paper(2)).pages == 2 and given == [{}]
