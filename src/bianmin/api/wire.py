"""JSON as it is read from programs and written to them."""

from typing import Any

import orjson
from django.conf import settings
from django.http import HttpRequest
from ninja.parser import Parser
from ninja.renderers import BaseRenderer

from . import refusals

NUL = b"\\u0000"


class JsonParser(Parser):
    """Reads a body; what is no JSON, or holds a character no database keeps, is refused."""

    def parse_body(self, request: HttpRequest) -> Any:
        return read(request.body)


def read(body: bytes) -> Any:
    """The value of a body. Raises ``Refusal``."""
    if NUL in body:
        raise refusals.unreadable()
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as fault:
        raise refusals.unreadable() from fault


class JsonRenderer(BaseRenderer):
    """Writes UTF-8 as it is; days and instants in ISO 8601."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        return orjson.dumps(data, option=orjson.OPT_NON_STR_KEYS)


def check_size(request: HttpRequest) -> None:
    """Refuses what is longer than will be read, before any of it is. Raises ``Refusal``."""
    is_upload = request.content_type == "multipart/form-data"
    spare = settings.FILE_UPLOAD_MAX_MEMORY_SIZE  # for the form around a file
    most = (
        settings.LARGEST_UPLOAD_BYTES + spare if is_upload else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    )
    text = str(request.META.get("CONTENT_LENGTH") or "0")
    if not text.isdecimal() or int(text) > most:
        raise refusals.too_large(most)


def check_address(request: HttpRequest) -> None:
    """Refuses addresses with characters that no name has. Raises ``Refusal``."""
    query = str(request.META.get("QUERY_STRING", "")).lower()
    if "\x00" in request.path_info or "%00" in query or not request.path_info.isprintable():
        raise refusals.no_such_address()
