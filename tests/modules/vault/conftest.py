"""A key ring and a table with sealed columns, for these tests alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, models
from django.test.utils import isolate_apps

from bianmin.vault import keys
from bianmin.vault.fields import EncryptedJSONField, EncryptedTextField


@pytest.fixture(autouse=True)
def directory(settings: Any, tmp_path: Path) -> Path:
    settings.KEYS_DIRECTORY = tmp_path / "keys"
    settings.FILES_DIRECTORY = tmp_path / "files"
    keys.make(settings.KEYS_DIRECTORY)
    return tmp_path / "keys"


@pytest.fixture
def letters(db: None) -> Iterator[Any]:
    with isolate_apps("bianmin.vault"):

        class Letter(models.Model):
            to = EncryptedTextField()
            text = EncryptedTextField(null=True)
            facts = EncryptedJSONField(null=True)

            class Meta:
                app_label = "vault"

        with connection.schema_editor() as editor:
            editor.create_model(Letter)
        yield Letter
