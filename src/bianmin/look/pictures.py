"""A kept file shown in a page: whole, or a small picture of it for lists."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static

from bianmin.files import services as files
from bianmin.files.models import StoredFile

SMALL = 360
"""Pixels of the longer side of the pictures beside the list."""


def served(file: StoredFile, *, small: bool) -> HttpResponse:
    """The file itself, or a small picture of it (of a PDF, its sign)."""
    if small and not file.is_photo:
        return redirect(static("look/pdf.svg"))
    if small:
        return HttpResponse(files.small(file, longest=SMALL), content_type="image/jpeg")
    response = HttpResponse(files.read(file), content_type=file.media_type)
    response.headers["Content-Disposition"] = "inline"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
