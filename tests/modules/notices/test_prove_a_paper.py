"""A file is known by its content: ours, ours with something added, changed, or nobody's."""

from io import BytesIO

import pikepdf
import pytest

from bianmin.network.models import Body
from bianmin.notices import proving, registry, services
from bianmin.notices.checks import check_paper_kinds
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Paper
from bianmin.notices.proving import Found, Recognised, State

from .conftest import NOON, a_kind
from .test_issue_a_paper import issue


@pytest.fixture
def paper(letter: PaperKind, town: Body) -> Paper:
    made = issue(town)
    services.render(made.pk)
    return Paper.objects.get(pk=made.pk)


def resaved(pdf: bytes) -> bytes:
    """Opened and saved again by another program, with another number of pages to print."""
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.pages[0].Rotate = 180
        opened.save(target)
    return target.getvalue()


def test_the_very_file_is_recognised(paper: Paper) -> None:
    pdf = services.read_pdf(paper)
    assert proving.recognise(pdf) == Recognised(Found.GENUINE, paper)


def test_what_was_added_behind_it_is_told_from_it(paper: Paper) -> None:
    pdf = services.read_pdf(paper)
    added = pdf + b"\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n"
    assert proving.recognise(added) == Recognised(Found.EXTENDED, paper)


def test_a_changed_file_is_known_by_the_code_inside(paper: Paper) -> None:
    pdf = services.read_pdf(paper)
    assert proving.recognise(resaved(pdf)) == Recognised(Found.ALTERED, paper)
    changed = pdf.replace(b"/Count 1", b"/Count 2")
    assert changed != pdf
    assert proving.recognise(changed) == Recognised(Found.ALTERED, paper)


def test_a_file_is_held_against_the_paper_whose_code_was_typed(paper: Paper) -> None:
    assert proving.recognise(b"scan", claimed=paper) == Recognised(Found.ALTERED, paper)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"%%EOF" * 1000, "文书码 ABCDEFGHJK".encode(), bytes(99)]
)
def test_anything_else_is_nobodys(paper: Paper, content: bytes) -> None:
    assert proving.recognise(content) == Recognised(Found.UNKNOWN)


def test_what_withdraws_a_paper_is_named(letter: PaperKind, town: Body, paper: Paper) -> None:
    other = issue(town, about="matter 18")
    registry.register(
        a_kind(letter.template, key="test.revoked", withdraws=frozenset({"test.letter"}))
    )
    revoked = issue(town, kind="test.revoked")
    assert proving.proof_of(paper) == proving.Proof(paper, State.WITHDRAWN, revoked, NOON)
    assert proving.proof_of(revoked).state == State.IN_FORCE
    assert proving.proof_of(other).state == State.IN_FORCE


def test_what_practice_withdrew_goes_with_the_practice(letter: PaperKind, town: Body) -> None:
    practised = issue(town, training=True)
    registry.register(
        a_kind(letter.template, key="test.revoked", withdraws=frozenset({"test.letter"}))
    )
    issue(town, kind="test.revoked", training=True)
    assert proving.proof_of(practised).state == State.PRACTICE
    services.forget_training(abouts=["matter 17"])
    assert not Paper.objects.exists()


def test_a_kind_cannot_withdraw_what_nobody_declared(letter: PaperKind) -> None:
    registry.register(a_kind(letter.template, key="test.sly", withdraws=frozenset({"nothing"})))
    (fault,) = check_paper_kinds()
    assert fault.msg == "test.sly: withdraws nothing, a kind nobody declared"
