"""A town that issues papers, keys to seal them with, and one small kind of paper."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from bianmin.law.zone import SHANGHAI
from bianmin.network.models import Body, Division
from bianmin.notices import registry
from bianmin.notices.kinds import PaperKind
from bianmin.vault import keys

NOON = datetime(2026, 11, 23, 12, tzinfo=SHANGHAI)
TEMPLATE = """#show: letter
#salutation()
#section[内容]
#points(facts.words)
#register(("名称", "份数"), (1fr, 3em), facts.papers.map(row => (row.name, row.copies)))
#fields(("备注", facts.remark))
#closing()
"""
LABELS = {
    "words": "内容",
    "remark": "备注",
    "papers": "清单",
    "papers.name": "材料名称",
    "papers.copies": "份数",
}
FACTS = {"words": ["一切照旧。"], "papers": [{"name": "户口簿", "copies": 1}]}


@pytest.fixture(autouse=True)
def vault(settings: Any, tmp_path: Path) -> None:
    settings.KEYS_DIRECTORY = tmp_path / "keys"
    settings.FILES_DIRECTORY = tmp_path / "files"
    settings.SIGNING_FILE = tmp_path / "keys" / "signing.pem"
    keys.make(settings.KEYS_DIRECTORY)


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test registers is forgotten when it ends."""
    monkeypatch.setattr(registry, "_papers", dict(registry._papers))
    monkeypatch.setattr(registry, "_messages", dict(registry._messages))


@pytest.fixture
def letter(declared: None, tmp_path: Path) -> PaperKind:
    template = tmp_path / "letter.typ"
    template.write_text(TEMPLATE, "utf-8")
    return registry.register(a_kind(template))


def a_kind(template: Path, **told: Any) -> PaperKind:
    stated: dict[str, Any] = {
        "key": "test.letter",
        "title": "告知书",
        "mark": "告",
        "places": frozenset({"words", "papers.name", "papers.copies"}),
        "optional": frozenset({"remark"}),
        "labels": LABELS,
    }
    return PaperKind(template=template, **{**stated, **told})


def a_town() -> Body:
    place = Division.objects.create(
        code="999901103000", name="马站镇", short_name="马站", full_name="示范县马站镇",
        level=4, kind="镇", pinyin_key="mazhan", code_system="nbs2023", edition="2023",
        from_day=date(2023, 1, 1),
    )  # fmt: skip
    return Body.objects.create(
        name="示范县马站镇人民政府", short_name="马站镇", tier=2, division=place,
        kind="government", is_organ=True, phone="0539-2880001", from_day=date(2023, 1, 1),
    )  # fmt: skip


@pytest.fixture
def town(db: None) -> Iterator[Body]:
    return a_town()
