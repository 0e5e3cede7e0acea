"""Keys, a store, and uploads as phones and offices send them."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pikepdf
import pytest
from django.core.files.base import ContentFile
from PIL import Image

from bianmin.files import services
from bianmin.files.models import StoredFile
from bianmin.people.models import Account
from bianmin.vault import keys

Store = Callable[..., StoredFile]


@pytest.fixture(autouse=True)
def shelf(settings: Any, tmp_path: Path) -> Path:
    """The store's directory."""
    settings.KEYS_DIRECTORY, settings.FILES_DIRECTORY = tmp_path / "keys", tmp_path / "files"
    keys.make(settings.KEYS_DIRECTORY)
    return tmp_path / "files"


@pytest.fixture
def at() -> datetime:
    return datetime(2025, 11, 24, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def agent(db: None) -> Account:
    return Account.objects.create_account(username="lizhuang", name="李庄")


@pytest.fixture
def store(agent: Account, at: datetime) -> Store:
    def store(content: bytes, name: str = "IMG_0001.jpg", **more: Any) -> StoredFile:
        more = {"by": agent.pk, "at": at, **more}
        return services.store(upload=ContentFile(content, name), **more)

    return store


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """A small picture, its left half red and its right half white."""

    def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), **more: Any) -> bytes:
        image = Image.new("RGB", size, "white")
        image.paste("red", (0, 0, size[0] // 2, size[1]))
        target = BytesIO()
        image.save(target, kind, **more)
        return target.getvalue()

    return picture


@pytest.fixture
def paper() -> Callable[..., bytes]:
    """A PDF of so many pages, changed by ``change`` before it is saved."""

    def paper(
        pages: int = 1, change: Callable[[pikepdf.Pdf], object] | None = None, **more: Any
    ) -> bytes:
        pdf, target = pikepdf.new(), BytesIO()
        for _ in range(pages):
            pdf.add_blank_page()
        if change:
            change(pdf)
        pdf.save(target, **more)
        return target.getvalue()

    return paper
