"""A sheet for everybody as an answer: shown in the browser, with a name to keep it under."""

from urllib.parse import quote

from django.http import HttpResponse


def shown(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, "application/pdf")
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}.pdf"
    return response
