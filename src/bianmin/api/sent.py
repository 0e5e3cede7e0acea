"""Files as they were sent, and as they are answered."""

from django.core.files.base import ContentFile
from django.http import HttpResponse
from ninja.files import UploadedFile


def sent(file: UploadedFile) -> "ContentFile[bytes]":
    """What the check of files reads; one without a length is empty."""
    return ContentFile(file.read() if file.size else b"", name=file.name)


def download(content: bytes, media_type: str) -> HttpResponse:
    """A file that no browser guesses about and nobody between keeps."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store"
    return response
