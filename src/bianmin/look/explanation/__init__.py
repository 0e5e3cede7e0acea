"""Why is it due then? One answer as a page, as a sheet to print and as JSON."""

from .answer import answer
from .building import Asked, explanation
from .responses import json_response, pdf_response
from .sheet import Letterhead, pdf
from .view import Explanation

__all__ = [
    "Asked",
    "Explanation",
    "Letterhead",
    "answer",
    "explanation",
    "json_response",
    "pdf",
    "pdf_response",
]
