"""A deed is done once: the same key again gets the first answer, whatever was done meanwhile.

Steps and applications have this from the engine, which looks their key up among its entries;
whatever else a program changes has it from here.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import wraps
from hashlib import sha256
from typing import Any

import orjson
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from pydantic import BaseModel

from bianmin.vault import blind

from . import refusals
from .keys import checked
from .models import Answered

PURPOSE = "api.deed"
Operation = Callable[..., Any]


def once(operation: Operation) -> Operation:
    """Let an operation with a ``key`` be asked again until it is answered.

    What it does and what it answers are written together, or neither. Raises ``Refusal``: no key,
    or one that stands for something else.
    """

    @wraps(operation)
    def answered(request: Any, **named: Any) -> Any:
        key = checked(named["key"])
        asked = _digest([operation.__name__, request.auth.name, _plain(named)])
        with transaction.atomic():
            kept, is_new = Answered.objects.get_or_create(
                client_id=request.auth.client.pk,
                key=key,
                defaults={"asked": asked, "at": request.auth.at},
            )
            if is_new:
                return _first(kept, operation(request, **named))
        if bytes(kept.asked) != asked:
            raise refusals.key_stands_for_another()
        return kept.answer

    return answered


def _first(kept: Answered, answer: Any) -> Any:
    kept.answer = answer.model_dump(mode="json") if isinstance(answer, BaseModel) else answer
    kept.save(update_fields=["answer"])
    return answer


def _plain(named: Mapping[str, Any]) -> dict[str, Any]:
    """What was sent, as it can be written down and compared; of a file its digest."""
    return {name: _value(value) for name, value in named.items() if name != "key"}


def _value(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, UploadedFile):
        content = value.read()
        value.seek(0)
        return sha256(content).hexdigest()
    return str(value)


def _digest(asked: Any) -> bytes:
    return blind.digest(PURPOSE, orjson.dumps(asked, option=orjson.OPT_SORT_KEYS).decode())


def forget(*, before: datetime) -> int:
    """Answers given before an instant are forgotten; how many."""
    return Answered.objects.filter(at__lt=before).delete()[0]
