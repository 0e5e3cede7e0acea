"""The pictures of papers that the documents show: there, small, and made anew when asked to.

``BIANMIN_PICTURES=1 pytest -n0 tests/modules/test_pictures_of_papers.py`` makes them from the
ordinary facts by which every paper is tested, the sheets from the shipped catalogue.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from PIL import Image

from bianmin.applications import public_sheets
from bianmin.catalogue import selectors as catalogue
from bianmin.notices import registry
from bianmin.people.models import Account
from bianmin.portal import present
from tests import build
from tests.modules.applications.paper_facts import SAMPLES
from tests.modules.applications.test_papers import printed
from tests.modules.information.paper_facts import SAMPLES as ASKED

pytestmark = pytest.mark.django_db

DOCUMENTS = Path(__file__).parents[2] / "docs"
PICTURES = DOCUMENTS / "pictures" / "papers"
LARGEST_BYTES = 150_000
DAY = date(2026, 9, 18)
SHEETS = ("plain_sheet", "guide", "flow_chart", "one_time")
ISSUED = (
    "receipt", "correction", "acceptance", "non_acceptance", "special_procedure", "extension",
    "hearing_notice", "payment_notice", "grant_licence", "refusal", "licence_renewed",
    "licence_revoked", "hand_over", "service_record", "manifest", "mandate",
)  # fmt: skip
OF_REQUESTS = (
    "request_receipt", "clarification_notice", "reply_extended", "third_party_letter",
    "fee_notice", "reply_partly_provided",
)  # fmt: skip
POSTER = "point_poster"


def papers() -> Iterator[tuple[str, bytes]]:
    """Each paper's first page is pictured."""
    for kind in ISSUED:
        yield kind, printed(registry.paper_kind(kind), SAMPLES[kind])
    for kind in OF_REQUESTS:
        yield kind, printed(registry.paper_kind(kind), ASKED[kind])
    guide = catalogue.guide("MZ-001", DAY)
    for kind in SHEETS:
        yield kind, public_sheets.pdf(kind, guide, place="", day=DAY)
    agent = build.an_agent().account
    Account.objects.filter(pk=agent).update(name="王桂兰", number="0301", phone="13800001234")
    yield POSTER, Client().get(f"/agents/{build.VILLAGE}/poster.pdf").content


def pictured(name: str, pdf: bytes, folder: Path) -> None:
    (folder / "paper.pdf").write_bytes(pdf)
    command = [
        "pdftoppm",
        "-r",
        "60",
        "-f",
        "1",
        "-l",
        "1",
        "-singlefile",
        "-png",
        "paper.pdf",
        "page",
    ]
    subprocess.run(command, cwd=folder, check=True)
    with Image.open(folder / "page.png") as page:
        page.convert("RGB").quantize(64).save(PICTURES / f"{name}.png", optimize=True)


def test_every_picture_is_shown_and_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(present, "now", lambda: build.FRIDAY)
    if os.environ.get("BIANMIN_PICTURES"):
        PICTURES.mkdir(parents=True, exist_ok=True)
        for name, pdf in papers():
            pictured(name, pdf, tmp_path)
    there = {file.stem: file.stat().st_size for file in PICTURES.glob("*.png")}
    assert there.keys() == {*ISSUED, *OF_REQUESTS, *SHEETS, POSTER}
    assert max(there.values()) <= LARGEST_BYTES
    page = (DOCUMENTS / "papers.md").read_text("utf-8")
    assert set(re.findall(r"pictures/papers/(\w+)\.png", page)) == there.keys()
