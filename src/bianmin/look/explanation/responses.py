"""The explanation for programs and for the printer, as HTTP answers."""

from urllib.parse import quote

from django.http import HttpResponse, JsonResponse

from .answer import answer
from .view import Explanation


def json_response(told: Explanation) -> JsonResponse:
    return JsonResponse(answer(told), json_dumps_params={"ensure_ascii": False, "indent": 1})


def pdf_response(sheet: bytes, title: str) -> HttpResponse:
    """The PDF shown in the browser, under a Chinese name when it is kept."""
    response = HttpResponse(sheet, "application/pdf")
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(title)}.pdf"
    return response
