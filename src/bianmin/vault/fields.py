"""Model fields that reach the database only sealed."""

import json
from typing import TYPE_CHECKING, Any

from django.db import models

from . import sealing

if TYPE_CHECKING:
    Field = models.Field[Any, Any]
else:
    Field = models.Field


class SealedField(Field):
    """A ``bytea`` column; in Python the plain value. Bound to its column: renaming means resealing.

    It can be asked only whether it is null. To find rows by the value, keep ``vault.blind.digest``
    of it in a column beside it.
    """

    def get_internal_type(self) -> str:
        return "BinaryField"

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def get_transform(self, lookup_name: str) -> Any:
        return None

    @property
    def place(self) -> str:
        """Where the values belong, as authenticated with each: "app.model.field"."""
        return f"{self.model._meta.label_lower}.{self.name}"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if value is None:
            return None
        plain = self.as_text(value).encode("utf-8")
        return connection.Database.Binary(sealing.seal(plain, self.place))

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        if value is None:
            return None
        return self.from_text(sealing.unseal(bytes(value), self.place).decode("utf-8"))

    def as_text(self, value: Any) -> str:
        raise NotImplementedError

    def from_text(self, text: str) -> Any:
        raise NotImplementedError


class EncryptedTextField(SealedField):
    """Text, sealed; the empty text is sealed too."""

    _pyi_private_set_type: str
    _pyi_private_get_type: str

    def as_text(self, value: Any) -> str:
        return str(value)

    def from_text(self, text: str) -> str:
        return text


class EncryptedJSONField(SealedField):
    """JSON, sealed: None, booleans, numbers, text, lists, and dicts with text keys."""

    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def as_text(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    def from_text(self, text: str) -> Any:
        return json.loads(text)
