"""Seals: registered, worn by the papers of their body on their days, stopped for good."""

from base64 import b64encode
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.db import DatabaseError, transaction
from PIL import Image, ImageDraw

from bianmin.law.refusal import Refusal
from bianmin.network.models import Body
from bianmin.notices import rendering, seals, services, specimens
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Paper, Seal
from bianmin.notices.policies import REFUSED, WITHOUT_SEAL
from bianmin.policy.services import set_value
from tests.modules.pdf_text import text_of

from .conftest import FACTS, NOON, TEMPLATE, a_kind

TODAY = date(2026, 11, 23)


@pytest.fixture
def decision(declared: None, tmp_path: Path) -> PaperKind:
    """A kind of paper that needs a seal."""
    template = tmp_path / "decision.typ"
    template.write_text(TEMPLATE, "utf-8")
    return seals.registry.register(a_kind(template, key="test.decision", sealed=True))


def stamp() -> bytes:
    """A round red stamp on white, as a scanner sees it."""
    image = Image.new("RGB", (400, 400), "white")
    ImageDraw.Draw(image).ellipse((10, 10, 390, 390), outline=(200, 16, 46), width=12)
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def enter(town: Body, **told: Any) -> Seal:
    asked: dict[str, Any] = {
        "body": town.pk, "name": "马站镇人民政府印章", "image": stamp(), "width": 42,
        "from_day": TODAY, "by": None, "at": NOON,
    }  # fmt: skip
    return seals.enter(**{**asked, **told})


def issue(town: Body, **told: Any) -> Paper:
    asked: dict[str, Any] = {
        "kind": "test.decision", "facts": FACTS, "addressee": "张秀英", "organ": town.pk,
        "organ_mark": "马政便民", "about": "matter 17", "at": NOON,
    }  # fmt: skip
    return services.issue(**{**asked, **told})


def heard(paper: Paper) -> list[str]:
    """What a screen reader is told of the pictures."""
    with pikepdf.open(BytesIO(services.read_pdf(paper))) as pdf:
        found = [part for part in pdf.objects if isinstance(part, pikepdf.Dictionary)]
        return [str(part.Alt) for part in found if "/Alt" in part]


def test_a_paper_bears_the_seal_of_its_body(decision: PaperKind, town: Body) -> None:
    seal = enter(town)
    paper = issue(town)
    assert paper.seal == seal
    assert "示范县马站镇人民政府印章" in heard(paper)
    assert "盖章处" not in text_of(services.read_pdf(paper))


def test_without_a_registered_seal_there_is_a_place_for_the_stamp(
    decision: PaperKind, town: Body
) -> None:
    paper = issue(town)
    assert paper.seal is None
    assert "（盖章处）" in text_of(services.read_pdf(paper))


def test_a_county_may_want_no_paper_without_its_seal(decision: PaperKind, town: Body) -> None:
    set_value(
        key=WITHOUT_SEAL,
        value=REFUSED,
        from_day=TODAY,
        document="1号",
        by=None,
        at=NOON,
    )
    with pytest.raises(Refusal) as refused, transaction.atomic():
        issue(town)
    assert refused.value.code == "notices.no_seal"
    assert not Paper.objects.exists()
    enter(town)
    assert issue(town).seal is not None


def test_what_needs_no_seal_bears_none(letter: PaperKind, town: Body) -> None:
    enter(town)
    paper = issue(town, kind="test.letter")
    assert paper.seal is None
    assert "盖章处" not in text_of(services.read_pdf(paper))


def test_who_practises_never_seals(decision: PaperKind, town: Body) -> None:
    enter(town)
    assert issue(town, training=True).seal is None


@pytest.mark.parametrize(
    ("days", "bears"), [((-9, None), True), ((-9, 0), True), ((0, 9), True), ((-9, -1), False),
                        ((1, None), False)]
)  # fmt: skip
def test_only_on_its_own_days(
    decision: PaperKind, town: Body, days: tuple[int, int | None], bears: bool
) -> None:
    first, last = days
    until = None if last is None else TODAY + timedelta(days=last)
    enter(town, from_day=TODAY + timedelta(days=first), until_day=until)
    assert (issue(town).seal is not None) is bears


def test_a_stopped_seal_signs_no_more(decision: PaperKind, town: Body) -> None:
    seal = enter(town)
    before = issue(town)
    stopped = seals.stop(seal=seal.pk, reason=" 遗失 ", by=None, at=NOON)
    assert (stopped.stop_reason, stopped.stopped_at) == ("遗失", NOON)
    assert issue(town).seal is None
    assert "示范县马站镇人民政府印章" in heard(before)  # it was in use when the paper was issued
    new = enter(town, name="马站镇人民政府新印章")
    assert issue(town).seal == new


def test_a_seal_is_stopped_once_and_with_a_reason(town: Body) -> None:
    seal = enter(town)
    with pytest.raises(Refusal) as unsaid:
        seals.stop(seal=seal.pk, reason="  ", by=None, at=NOON)
    assert unsaid.value.code == "notices.say_why_stopped"
    seals.stop(seal=seal.pk, reason="换发", by=None, at=NOON)
    with pytest.raises(Refusal) as refused:
        seals.stop(seal=seal.pk, reason="换发", by=None, at=NOON)
    assert refused.value.code == "notices.seal_stopped"


def test_a_body_has_one_seal_at_a_time(town: Body) -> None:
    enter(town, until_day=TODAY + timedelta(days=5))
    with pytest.raises(Refusal) as refused:
        enter(town, name="另一枚", from_day=TODAY + timedelta(days=5))
    assert refused.value.code == "notices.seal_in_use"
    enter(town, name="下一枚", from_day=TODAY + timedelta(days=6))
    with pytest.raises(DatabaseError), transaction.atomic():
        Seal.objects.create(
            body=town, name="第三枚", digest="0" * 64, width=42, from_day=TODAY, entered_at=NOON
        )


@pytest.mark.parametrize("change", [{"digest": "0" * 64}, {"name": "改"}, {"width": 50}])
def test_a_seal_is_never_altered(town: Body, change: dict[str, Any]) -> None:
    seal = enter(town)
    with pytest.raises(DatabaseError, match="never altered"), transaction.atomic():
        Seal.objects.filter(pk=seal.pk).update(**change)
    with pytest.raises(DatabaseError, match="never altered"), transaction.atomic():
        seal.delete()


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"width": 5}, "notices.seal_width"),
        ({"width": 400}, "notices.seal_width"),
        ({"until_day": TODAY - timedelta(days=1)}, "notices.seal_days"),
        ({"image": b""}, "files.empty"),
        ({"image": b"%PDF-1.7"}, "files.no_overlay"),
        ({"image": b"\x89PNG\r\n\x1a\n" + bytes(40 * 1024 * 1024)}, "files.overlay_too_large"),
    ],
)
def test_what_cannot_be_a_seal_is_refused(town: Body, told: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        enter(town, **told)
    assert refused.value.code == code
    assert not Seal.objects.exists()


def test_a_drawing_that_would_hold_up_every_paper_is_refused(
    town: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(specimens, "TRIAL", "#for i in range(100000) { for j in range(100000) {} }")
    monkeypatch.setattr(specimens, "TRIAL_SECONDS", 0.3)
    with pytest.raises(Refusal) as refused:
        enter(town)
    assert refused.value.code == "notices.seal_not_printable"


def test_a_specimen_says_that_it_is_one(decision: PaperKind, town: Body) -> None:
    drawn = specimens.specimen(town.name, NOON)
    assert b"<text" not in drawn
    enter(town, image=drawn, specimen=True)
    assert services.read_pdf(issue(town)).startswith(b"%PDF-")


def test_a_sealed_paper_still_archives(decision: PaperKind, town: Body) -> None:
    enter(town)
    pdf = rendering.typeset_paper(Paper.objects.get(pk=issue(town).pk))
    with pikepdf.open(BytesIO(pdf)) as opened:
        said = opened.open_metadata()
        assert (said["pdfaid:part"], said["pdfuaid:part"]) == ("2", "1")


def test_white_becomes_see_through(town: Body) -> None:
    seal = enter(town)
    drawn = seals.image_of(seal).decode()
    assert b64encode(b"\x89PNG").decode()[:4] in drawn
    assert "<svg" in drawn
