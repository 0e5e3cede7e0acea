"""A county that signs, and an authority that stamps; what matters begin with."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bianmin.notices.signing import software

from . import tsa


@pytest.fixture
def key(settings: Any, tmp_path: Path) -> Path:
    """The file of the key that signs here."""
    settings.SIGNING_FILE = tmp_path / "signing.pem"
    settings.FORMER_SIGNERS_FILE = tmp_path / "former-signers.pem"
    software.make(settings.SIGNING_FILE, name="示范县便民服务", at=datetime.now(UTC))
    return tmp_path / "signing.pem"


@pytest.fixture(scope="session")
def authority_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("tsa")
    tsa.establish(home)
    return home


@pytest.fixture
def authority(settings: Any, authority_home: Path) -> Iterator[Path]:
    """An authority that is there and believed; the file of its root."""
    settings.TIMESTAMP_FILE = authority_home / "root.pem"
    with tsa.serving(authority_home) as address:
        settings.TIMESTAMP_URL = address
        yield settings.TIMESTAMP_FILE
