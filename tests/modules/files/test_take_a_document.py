"""A PDF is kept byte for byte, unless it is locked, broken, or runs something."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, String

from bianmin.files import services
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal

Paper = Callable[..., bytes]


def _action(**more: Any) -> Dictionary:
    return Dictionary(Type=Name.Action, **more)


def _script() -> Dictionary:
    return _action(S=Name.JavaScript, JS=String("app.alert(1)"))


def test_it_is_kept_as_it_is_so_that_its_signature_holds(store: Any, paper: Paper) -> None:
    sent = paper(3)
    file = store(sent, "营业执照.pdf")
    assert services.read(file) == sent
    assert (file.media_type, file.pages, file.width) == ("application/pdf", 3, None)
    assert file.name == "营业执照.pdf" and not file.is_photo


def test_a_link_and_a_form_field_are_not_programs(store: Any, paper: Paper) -> None:
    def link(pdf: pikepdf.Pdf) -> None:
        go = _action(S=Name.URI, URI=String("https://www.yishui.gov.cn"))
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=go)
        pdf.pages[0].Annots = Array([note])
        pdf.Root.AcroForm = Dictionary(Fields=Array([]))

    assert store(paper(change=link), "a.pdf").pages == 1


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


@pytest.mark.parametrize(
    "change", [_on_open, _by_name, _on_a_page, _deep_in_a_note, _starts_a_program]
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_pdf_that_runs_something_is_refused_wherever_it_hides(
    store: Any, paper: Paper, change: Callable[[pikepdf.Pdf], None], packed: bool
) -> None:
    streams = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    with pytest.raises(Refusal) as refused:
        store(paper(change=change, object_stream_mode=streams), "a.pdf")
    assert refused.value.code == "files.active_pdf"
    assert not StoredFile.objects.exists()


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
