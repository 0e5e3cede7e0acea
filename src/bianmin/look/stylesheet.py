"""The one stylesheet, put together from the foundation and each component's own few lines."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

HERE = Path(__file__).parent
NAME = "look/look.css"
FOUNDATION = ("tokens", "elements", "layout", "desk")


def parts() -> list[Path]:
    """The style files in the order of the cascade; print comes last."""
    first = [HERE / "foundation" / f"{name}.css" for name in FOUNDATION]
    components = sorted((HERE / "components").glob("*/style.css"))
    return [*first, *components, HERE / "foundation" / "print.css"]


def stylesheet() -> str:
    return "\n".join(part.read_text("utf-8").rstrip() for part in parts()) + "\n"


class StylesheetFinder(BaseFinder):
    """Gives Django's static files the stylesheet as the file ``look/look.css``.

    It is written under ``DATA_DIRECTORY`` whenever its parts have changed, so that no generated
    file is kept beside the sources. Bigger tools were not needed for joining twenty files.
    """

    def __init__(self) -> None:
        self.storage = FileSystemStorage(location=settings.DATA_DIRECTORY / "stylesheet")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != NAME:
            return []
        found = str(self._written())
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[Any]:
        self._written()
        yield NAME, self.storage

    def _written(self) -> Path:
        target, text = Path(self.storage.path(NAME)), stylesheet()
        if not target.exists() or target.read_text("utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_suffix(f".{os.getpid()}")
            fresh.write_text(text, "utf-8")
            fresh.replace(target)
        return target
