"""The OpenAPI document, in the reader's language, with examples that tests keep true."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, gettext, override

from .contract import api
from .problems import MEDIA_TYPE

EXAMPLES = Path(__file__).parent / "examples"
BASE = "api/v1/"
PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "RFC 9457. code: the refusal's; now: what to do; article: of the law.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "now": {"type": "string"},
        "article": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"field": {"type": "string"}, "detail": {"type": "string"}},
                "required": ["field", "detail"],
            },
        },
        "acted": {
            "type": "object",
            "description": "Of a stale version: who acted since, and when.",
            "properties": {"who": {"type": "string"}, "instant": {"type": "string"}},
        },
    },
    "required": ["type", "title", "status", "detail", "code", "now", "article", "errors"],
}


def document(request: HttpRequest) -> HttpResponse:
    """OpenAPI 3.1, for programs that read it themselves."""
    return HttpResponse(orjson.dumps(described(get_language() or "")), "application/json")


@cache
def described(language: str) -> dict[str, Any]:
    """The document with its summaries in a language."""
    with override(language):
        found = json.loads(json.dumps(api.get_openapi_schema(path_prefix=BASE)))
        found["components"]["schemas"]["Problem"] = PROBLEM
        for methods in found["paths"].values():
            for operation in methods.values():
                _complete(operation)
    return dict(found)


def _complete(operation: dict[str, Any]) -> None:
    """Its summary in the reader's language, its problems, its example."""
    english = operation["summary"]
    operation["summary"] = gettext(english)
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told = gettext("Refused: why, and what to do now")
    operation["responses"]["default"] = {"description": told, "content": content}
    if example := example_of(operation["operationId"]):
        _exemplify(operation, example)


def _exemplify(operation: dict[str, Any], example: dict[str, Any]) -> None:
    if body := operation.get("requestBody"):
        for one in body["content"].values():
            one["example"] = example["request"]
    for status, response in operation["responses"].items():
        for kind, one in response.get("content", {}).items():
            if status != "default" and kind == "application/json":
                one["example"] = example["response"]


@cache
def example_of(operation: str) -> dict[str, Any] | None:
    """What was asked and answered in a conversation that a test has again."""
    path = EXAMPLES / f"{operation}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else None
